"""Which addresses may be fetched at all."""

import pytest

from search.errors import FetchError
from search.fetch import Fetcher, Limits, canonical
from search.fetch.guard import is_public


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:8443/a b?x=1#part", "https://example.org:8443/a%20b?x=1"),
        ("http://x.example/café/100%?q=%C3%A9 é#é", "http://x.example/caf%C3%A9/100%?q=%C3%A9%20%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ],
)
def test_an_address_has_one_form(typed: str, asked: str) -> None:
    assert asked == canonical(typed)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "javascript:alert(1)",
        "http://",
        "http://u:p@example.org/",
        "http://[::1",
        "http://exa mple.org/",
        "http://a.example\x01/",
        "http://example.org:99999/",
    ],
)
def test_anything_but_plain_web_addresses_is_refused(address: str) -> None:
    with pytest.raises(FetchError, match=r".") as refused:
        canonical(address)
    assert address in str(refused.value)


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b::5db8:d70e", True),
        ("64:ff9b:1::1", False),
        ("::127.0.0.1", False),
        ("::", False),
        ("fec0::1", False),
        ("ff0e::1", False),
        ("4000::1", False),
    ],
)
def test_only_numbers_of_the_open_internet_are_public(number: str, public: bool) -> None:
    assert public is is_public(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"])
def test_a_private_host_is_refused_before_a_connection_is_made(host: str) -> None:
    fetcher = Fetcher(limits=Limits(pause=0, tries=1))
    with pytest.raises(FetchError, match=r"private address|no such host"):
        fetcher.fetch(f"http://{host}:9/")
    fetcher.close()
