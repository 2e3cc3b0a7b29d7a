"""Fetching from a server that misbehaves on demand."""

import gzip
import random
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from search.errors import FetchError
from search.fetch import Fetcher, Limits
from search.fetch.client import ROBOTS_BYTES
from search.fetch.unpacking import CutOff, unpacked


class Waits(list[float]):
    """Records what a fetcher would have slept."""


@pytest.fixture(autouse=True)
def _without_robots(httpserver: HTTPServer) -> None:
    """A site that has no robots.txt answers 404, which allows everything."""
    httpserver.no_handler_status_code = 404


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def fetcher(waits: Waits) -> Iterator[Fetcher]:
    made = Fetcher(allow_private=True, limits=Limits(pause=0, body=100_000, read=2, whole=2), sleep=waits.append)
    yield made
    made.close()


def test_the_bytes_come_back_with_what_the_server_said_of_them(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/page").respond_with_data(
        b"\xffwords",
        content_type="text/html",
        headers={"ETag": '"v1"', "Last-Modified": "Mon, 02 Jan 2017 10:00:00 GMT"},
    )
    got = fetcher.fetch(httpserver.url_for("/page"))
    assert (b"\xffwords", "text/html", '"v1"', "Mon, 02 Jan 2017 10:00:00 GMT") == (
        got.body,
        got.media_type,
        got.etag,
        got.last_modified,
    )


def test_the_program_says_who_it_is(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/page", headers={}).respond_with_handler(
        lambda request: Response(request.headers["User-Agent"])
    )
    body = fetcher.fetch(httpserver.url_for("/page")).body
    assert f"whosaid/{version('whosaid')} (full-text search; run by its user)".encode() == body


def test_an_unchanged_page_is_not_sent_again(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/page", headers={"If-None-Match": '"v1"'}).respond_with_data(b"", status=304)
    assert fetcher.fetch(httpserver.url_for("/page"), etag='"v1"').body is None


def test_robots_txt_is_asked_once_and_obeyed(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    asked = []

    def robots(request: Request) -> Response:
        asked.append(request.path)
        return Response("User-agent: whosaid\nDisallow: /private*")

    httpserver.expect_request("/robots.txt").respond_with_handler(robots)
    httpserver.expect_request("/open").respond_with_data(b"yes")
    assert fetcher.fetch(httpserver.url_for("/open")).body == b"yes"
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetcher.fetch(httpserver.url_for("/private/page"))
    assert asked == ["/robots.txt"]


def test_a_site_whose_robots_txt_fails_is_left_alone(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data(b"", status=500)
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetcher.fetch(httpserver.url_for("/page"))


def test_the_pause_that_robots_txt_asks_for_is_kept(httpserver: HTTPServer, fetcher: Fetcher, waits: Waits) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 7")
    httpserver.expect_request("/page").respond_with_data(b"yes")
    fetcher.fetch(httpserver.url_for("/page"))
    assert [pytest.approx(7, abs=1)] == list(waits)


def test_a_server_that_is_busy_is_asked_again_when_it_says(
    httpserver: HTTPServer, fetcher: Fetcher, waits: Waits
) -> None:
    httpserver.expect_ordered_request("/robots.txt").respond_with_data(b"", status=404)
    httpserver.expect_ordered_request("/page").respond_with_data(b"", status=429, headers={"Retry-After": "3"})
    httpserver.expect_ordered_request("/page").respond_with_data(b"now")
    assert fetcher.fetch(httpserver.url_for("/page")).body == b"now"
    assert [3.0] == list(waits)


def test_a_server_that_asks_for_too_long_a_wait_is_left(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/page").respond_with_data(b"", status=503, headers={"Retry-After": "86400"})
    with pytest.raises(FetchError, match="86400 seconds"):
        fetcher.fetch(httpserver.url_for("/page"))


def test_errors_that_pass_are_tried_again_and_those_that_last_are_named(
    httpserver: HTTPServer, fetcher: Fetcher, waits: Waits
) -> None:
    httpserver.expect_request("/page").respond_with_data(b"", status=502)
    with pytest.raises(FetchError, match="502"):
        fetcher.fetch(httpserver.url_for("/page"))
    assert [2.0, 4.0, 8.0] == list(waits)
    with pytest.raises(FetchError, match="404"):
        fetcher.fetch(httpserver.url_for("/gone"))


def test_redirects_are_followed_and_the_final_address_is_kept(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/old").respond_with_data(b"", status=301, headers={"Location": "/new"})
    httpserver.expect_request("/new").respond_with_data(b"here")
    got = fetcher.fetch(httpserver.url_for("/old"))
    assert (httpserver.url_for("/old"), httpserver.url_for("/new"), b"here") == (got.asked, got.final, got.body)


def test_a_ring_of_redirects_ends(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/ring").respond_with_data(b"", status=302, headers={"Location": "/ring"})
    with pytest.raises(FetchError, match="redirects"):
        fetcher.fetch(httpserver.url_for("/ring"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://u:p@example.org/"])
def test_a_redirect_is_checked_as_the_first_address_was(httpserver: HTTPServer, fetcher: Fetcher, target: str) -> None:
    httpserver.expect_request("/out").respond_with_data(b"", status=302, headers={"Location": target})
    with pytest.raises(FetchError):
        fetcher.fetch(httpserver.url_for("/out"))


def test_a_redirect_to_a_private_address_is_refused(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test server itself is private, so the guard is told to take its number for a public one.
    monkeypatch.setattr("search.fetch.guard.is_public", lambda number: number == "127.0.0.1")
    httpserver.expect_request("/out").respond_with_data(
        b"", status=302, headers={"Location": "http://127.0.0.2/secret"}
    )
    address = f"http://127.0.0.1:{httpserver.port}/out"
    guarded = Fetcher(limits=Limits(pause=0, tries=1))
    with pytest.raises(FetchError, match=r"127\.0\.0\.2.*private"):
        guarded.fetch(address)
    guarded.close()


def test_an_endless_body_is_cut_off(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/endless").respond_with_handler(
        lambda _request: Response(b"x" * 10_000 for _ in range(10**6))
    )
    with pytest.raises(FetchError, match="larger than"):
        fetcher.fetch(httpserver.url_for("/endless"))


def test_a_bomb_is_cut_off_while_it_unpacks(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    httpserver.expect_request("/bomb").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(FetchError, match="when decompressed"):
        fetcher.fetch(httpserver.url_for("/bomb"))


def test_a_compressed_page_is_unpacked(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/gz").respond_with_data(gzip.compress(b"words"), headers={"Content-Encoding": "gzip"})
    assert fetcher.fetch(httpserver.url_for("/gz")).body == b"words"


def test_a_slow_drip_is_given_up(httpserver: HTTPServer) -> None:
    def drip(_request: Request) -> Response:
        def pieces() -> Iterator[bytes]:
            for _ in range(40):
                time.sleep(0.05)
                yield b"x"

        return Response(pieces())

    httpserver.expect_request("/drip").respond_with_handler(drip)
    impatient = Fetcher(allow_private=True, limits=Limits(pause=0, whole=0.3))
    with pytest.raises(FetchError, match="not finished"):
        impatient.fetch(httpserver.url_for("/drip"))
    impatient.close()


def test_a_head_that_comes_in_drops_is_given_up() -> None:
    """Each drop comes in time; the whole of them does not."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                connection.recv(10_000)
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                for _ in range(100):
                    time.sleep(0.05)
                    connection.sendall(b"x")

        dripping = threading.Thread(target=drip)
        dripping.start()
        impatient = Fetcher(allow_private=True, limits=Limits(pause=0, whole=0.4, read=2))
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(FetchError, match=rf"{address}.*: not finished after"):
            impatient.fetch(address)
        impatient.close()
        dripping.join()


def test_a_host_that_does_not_answer_is_named(fetcher: Fetcher) -> None:
    with pytest.raises(FetchError, match=r"127\.0\.0\.1:9.*tried 4 times"):
        fetcher.fetch("http://127.0.0.1:9/")


def test_an_answer_that_was_cut_off_is_tried_again_and_never_kept(
    httpserver: HTTPServer, fetcher: Fetcher, waits: Waits
) -> None:
    whole = gzip.compress(random.Random(4).randbytes(5000))
    packed = {"Content-Encoding": "gzip"}
    httpserver.expect_ordered_request("/robots.txt").respond_with_data(b"", status=404)
    for body in (whole[:2500], whole[:1], whole[:-3], whole):
        httpserver.expect_ordered_request("/page").respond_with_data(body, headers=packed)
    assert gzip.decompress(whole) == fetcher.fetch(httpserver.url_for("/page")).body
    assert [2.0, 4.0, 8.0] == list(waits)
    httpserver.clear()
    httpserver.expect_request("/page").respond_with_data(whole[:2500], headers=packed)
    with pytest.raises(FetchError, match="cut off, tried 4 times"):
        fetcher.fetch(httpserver.url_for("/page"))


def test_every_member_of_a_gzip_answer_is_read_and_padding_is_not(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    body = gzip.compress(b"one ") + gzip.compress(b"") + gzip.compress(b"two") + bytes(20)
    httpserver.expect_request("/gz").respond_with_data(body, headers={"Content-Encoding": "gzip"})
    assert b"one two" == fetcher.fetch(httpserver.url_for("/gz")).body


@pytest.mark.parametrize("bits", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
def test_deflate_is_read_with_its_wrapping_and_without(httpserver: HTTPServer, fetcher: Fetcher, bits: int) -> None:
    packer = zlib.compressobj(wbits=bits)
    body = packer.compress(b"words " * 100_000) + packer.flush()
    httpserver.expect_request("/z").respond_with_data(body, headers={"Content-Encoding": "deflate"})
    patient = Fetcher(allow_private=True, limits=Limits(pause=0), sleep=lambda _seconds: None)
    assert b"words " * 100_000 == patient.fetch(httpserver.url_for("/z")).body
    patient.close()


@given(st.binary(max_size=2000), st.integers(1, 40), st.integers(0, 60))
def test_pieces_of_any_length_unpack_to_the_same_bytes(data: bytes, step: int, lost: int) -> None:
    packed = gzip.compress(data[:100]) + gzip.compress(data[100:])
    pieces = [packed[at : at + step] for at in range(0, len(packed), step)]
    assert data == b"".join(unpacked(iter(pieces), "gzip"))
    kept = max(1, len(packed) - lost)
    pieces = [packed[at : min(at + step, kept)] for at in range(0, kept, step)]
    try:
        assert b"".join(unpacked(iter(pieces), "gzip")) == (data if lost == 0 else data[:100])
    except CutOff:
        assert lost


@contextmanager
def answering(*answers: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """A server that gives these bytes, one answer to a connection, as no well-kept server would; and what it was asked.

    robots.txt is the first that a fetcher asks for.
    """
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            for body in answers:
                connection, _ = listening.accept()
                with connection, suppress(OSError):
                    asked.append(connection.recv(10_000).split(b" ")[1])
                    connection.sendall(b"HTTP/1.1 " + body)

        serving = threading.Thread(target=answer)
        serving.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", asked
        serving.join(timeout=5)


NO_ROBOTS = b"404 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def leading(location: bytes) -> bytes:
    """A redirect to these very bytes."""
    return b"302 x\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + location + b"\r\n\r\n"


@pytest.mark.parametrize("location", [b"http://[", b"http://exa mple.org/", b"http://x.example:port/"])
def test_a_redirect_to_no_address_is_an_error_that_names_it(fetcher: Fetcher, location: bytes) -> None:
    with answering(NO_ROBOTS, leading(location)) as (root, _), pytest.raises(FetchError, match=r"http:") as refused:
        fetcher.fetch(f"{root}/out")
    assert location.decode().split()[0][:8] in str(refused.value)


def test_a_redirect_to_letters_beyond_ascii_is_followed(fetcher: Fetcher) -> None:
    found = b"200 x\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere"
    with answering(NO_ROBOTS, leading("/café".encode()), found) as (root, asked):
        assert b"here" == fetcher.fetch(f"{root}/out").body
    assert [b"/robots.txt", b"/out", b"/caf%C3%A9"] == asked


def test_an_address_with_a_blank_is_asked_for(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/sp ace").respond_with_data(b"here")
    assert b"here" == fetcher.fetch(httpserver.url_for("/").rstrip("/") + "/sp ace").body


@pytest.mark.parametrize("asked", ["²", "9" * 400, "Mon, 01 Jan 0001 00:00:00 -0000", "soon"])
def test_a_wait_that_is_no_number_is_no_crash(httpserver: HTTPServer, fetcher: Fetcher, asked: str) -> None:
    httpserver.expect_request("/page").respond_with_data(b"", status=429, headers={"Retry-After": asked})
    with pytest.raises(FetchError, match=r"429|asks to wait"):
        fetcher.fetch(httpserver.url_for("/page"))


def test_an_etag_goes_back_byte_by_byte_as_it_came(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/page", headers={"If-None-Match": '"é"'}).respond_with_data(b"", status=304)
    httpserver.expect_request("/page").respond_with_data(b"words", headers={"ETag": '"é"'})
    etag = fetcher.fetch(httpserver.url_for("/page")).etag
    assert '"é"' == etag
    assert fetcher.fetch(httpserver.url_for("/page"), etag=etag).body is None
    with pytest.raises(FetchError, match="cannot be asked for"):
        fetcher.fetch(httpserver.url_for("/page"), etag="a\nb")


def test_a_robots_txt_that_gives_no_answer_is_asked_for_once(fetcher: Fetcher) -> None:
    with answering(*[b"garbage"] * 4) as (root, asked):
        for page in "abc":
            with pytest.raises(FetchError, match=rf"/{page}: not asked for, because .*robots\.txt: .*tried 4 times"):
                fetcher.fetch(f"{root}/{page}")
    assert [b"/robots.txt"] * 4 == asked


def test_of_a_huge_robots_txt_the_first_part_counts(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    head = b"User-agent: *\nDisallow: /private\n"
    httpserver.expect_request("/robots.txt").respond_with_data(head + b"# no end of it\n" * 100_000)
    httpserver.expect_request("/open").respond_with_data(b"yes")
    assert b"yes" == fetcher.fetch(httpserver.url_for("/open")).body
    with pytest.raises(FetchError, match=r"robots\.txt asks"):
        fetcher.fetch(httpserver.url_for("/private"))


def test_half_a_line_of_a_robots_txt_forbids_nothing(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    head = b"User-agent: *\n#"
    rest = b"\nDisallow: /private"
    filled = head + b"x" * (ROBOTS_BYTES - len(head) - len(rest) + len(b"private")) + rest
    httpserver.expect_request("/robots.txt").respond_with_data(filled)
    httpserver.expect_request("/open").respond_with_data(b"yes")
    assert b"Disallow: /" == filled[:ROBOTS_BYTES].splitlines()[-1]
    assert b"yes" == fetcher.fetch(httpserver.url_for("/open")).body
