"""Bringing addresses and files into a collection."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from search.adding import Added, Adder
from search.errors import ConfigError
from search.fetch import Fetcher, Limits


@pytest.fixture(autouse=True)
def _without_robots(httpserver: HTTPServer) -> None:
    httpserver.no_handler_status_code = 404


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    made = Fetcher(allow_private=True, limits=Limits(pause=0, tries=1), sleep=lambda _seconds: None)
    yield made
    made.close()


def entries(folder: Path) -> list[dict[str, object]]:
    """The [[document]] tables of collection.toml."""
    return list(tomllib.loads((folder / "collection.toml").read_text())["document"])


def blog(httpserver: HTTPServer, posts: int) -> list[str]:
    """A feed of so many posts in two pages; the returned list records which pages were asked for."""
    asked: list[str] = []

    def page(request: Request) -> Response:
        asked.append(request.path)
        return Response(f"<p>Words of {request.path}</p>", content_type="text/html", headers={"ETag": '"1"'})

    def entry(number: int) -> str:
        return f"<entry><updated>2018-01-0{number}</updated><link href='/post/{number}.html'/></entry>"

    for number in range(1, posts + 1):
        httpserver.expect_request(f"/post/{number}.html").respond_with_handler(page)
    head = "<feed xmlns='http://www.w3.org/2005/Atom'>"
    half = posts // 2
    first = "".join(entry(number) for number in range(1, half + 1)) + "<link rel='next' href='/feed2'/>"
    second = "".join(entry(number) for number in range(half + 1, posts + 1))
    httpserver.expect_request("/feed").respond_with_data(f"{head}{first}</feed>")
    httpserver.expect_request("/feed2").respond_with_data(f"{head}{second}</feed>")
    return asked


def test_an_address_is_stored_as_it_came_and_declared(tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher) -> None:
    (tmp_path / "collection.toml").write_text(
        '# kept\ntitle = "Ours"\n[[source]]\nid = "daily"\nname = "The Daily Example"\n'
    )
    httpserver.expect_request("/news/a.html").respond_with_data(b"\xff<p>", content_type="text/html")
    address = httpserver.url_for("/news/a.html")
    (added,) = Adder(folder=tmp_path, fetcher=fetcher, source="daily", kind="news article").add([address])
    assert added.file is not None
    assert (b"\xff<p>", "new") == ((tmp_path / added.file).read_bytes(), added.state)
    assert entries(tmp_path) == [{"file": added.file, "source": "daily", "kind": "news article", "address": address}]
    assert (tmp_path / "collection.toml").read_text().startswith("# kept\n")


def test_a_feed_brings_the_whole_blog_and_the_next_time_only_what_is_new(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    asked = blog(httpserver, 4)
    feed = httpserver.url_for("/feed")
    first = Adder(folder=tmp_path, fetcher=fetcher).add([feed])
    again = Adder(folder=tmp_path, fetcher=fetcher).add([feed])
    assert ["new"] * 4 == [added.state for added in first]
    assert ["unchanged"] * 4 == [added.state for added in again]
    assert [f"/post/{number}.html" for number in range(1, 5)] == asked
    assert [added.file for added in first] == [entry["file"] for entry in entries(tmp_path)]


def test_an_interrupted_blog_is_resumed_where_it_stopped(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    asked = blog(httpserver, 4)

    def stop_at_two(_added: Added, done: int, _of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Adder(folder=tmp_path, fetcher=fetcher, tell=stop_at_two).add([httpserver.url_for("/feed")])
    assert len(entries(tmp_path)) == 2
    rest = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])
    assert ["unchanged", "unchanged", "new", "new"] == [added.state for added in rest]
    assert len(asked) == 4


def test_a_torn_ledger_line_costs_one_fetch_and_nothing_else(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    blog(httpserver, 4)
    Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])
    ledger = tmp_path / ".fetched.jsonl"
    ledger.write_bytes(ledger.read_bytes()[:-20])
    states = [added.state for added in Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])]
    assert ["unchanged", "unchanged", "unchanged", "new"] == states
    assert len(entries(tmp_path)) == 4


def test_a_page_that_fails_stops_no_other(tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/good").respond_with_data(b"words")
    bad, good = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/bad"), httpserver.url_for("/good")])
    assert ("failed", "new") == (bad.state, good.state)
    assert bad.reason is not None
    assert "/bad: the server answered 404" in bad.reason


def test_a_file_is_copied_in_once_and_never_over_another(tmp_path: Path, fetcher: Fetcher) -> None:
    folder, elsewhere = tmp_path / "ours", tmp_path / "a.txt"
    folder.mkdir()
    elsewhere.write_text("words")
    adder = Adder(folder=folder, fetcher=fetcher)
    assert ["new", "unchanged"] == [adder.add([str(elsewhere)])[0].state for _ in range(2)]
    elsewhere.write_text("other words")
    (refused,) = adder.add([str(elsewhere)])
    assert (refused.state, (folder / "a.txt").read_text()) == ("failed", "words")
    assert entries(folder) == [{"file": "a.txt"}]


def test_a_source_must_be_declared_before_it_is_used(tmp_path: Path, fetcher: Fetcher) -> None:
    with pytest.raises(ConfigError, match="no source 'daily'"):
        Adder(folder=tmp_path, fetcher=fetcher, source="daily")


def test_a_collection_that_is_not_valid_is_left_as_it_is(tmp_path: Path, fetcher: Fetcher) -> None:
    (tmp_path / "collection.toml").write_text("title = ")
    with pytest.raises(ConfigError, match=r"collection\.toml"):
        Adder(folder=tmp_path, fetcher=fetcher)
    assert (tmp_path / "collection.toml").read_text() == "title = "
