"""Bringing addresses and files into a collection."""

import os
import threading
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from search import adding
from search.adding import BATCH, Added, Adder
from search.collection import alone
from search.errors import ConfigError
from search.fetch import Fetched, Fetcher, Limits
from search.readers import MAX_BYTES


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


class Page:
    """A page of a feed of one entry, whose words and validator a test changes; `asked` is how each request was made."""

    def __init__(self, httpserver: HTTPServer, entry: str = "") -> None:
        self.words, self.etag, self.asked = "<p>Words.</p>", '"1"', list[str]()
        httpserver.expect_request("/post.html").respond_with_handler(self._answer)
        self.feed(httpserver, entry)

    def feed(self, httpserver: HTTPServer, entry: str) -> None:
        head = '<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>'
        date = "<pubDate>Tue, 14 May 2019 23:30:00 +0100</pubDate>"
        feed = f"{head}<item><link>/post.html</link>{date}{entry}</item></channel></rss>"
        httpserver.expect_oneshot_request("/feed").respond_with_data(feed)

    def _answer(self, request: Request) -> Response:
        self.asked.append(request.headers.get("If-None-Match", "at all"))
        if self.etag and request.headers.get("If-None-Match") == self.etag:
            return Response(status=304)
        return Response(self.words, content_type="text/html", headers={"ETag": self.etag} if self.etag else {})


def test_a_page_that_a_feed_does_not_date_is_asked_for_again_whether_it_has_changed(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    page = Page(httpserver)
    states = []
    for number in range(3):
        if number == 2:
            page.words, page.etag = "<p>Words.</p><p>A comment that came later.</p>", '"2"'
        (added,) = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])
        states.append(added.state)
        page.feed(httpserver, "")
    assert (["new", "unchanged", "changed"], ["at all", '"1"', '"1"']) == (states, page.asked)
    assert added.file is not None
    assert "came later" in (tmp_path / added.file).read_text()


def test_a_page_is_asked_for_again_when_the_feed_counts_another_comment(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    counted = "<slash:comments>{}</slash:comments>".format
    page = Page(httpserver, counted(1))
    for comments in (1, 2):
        Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])
        page.feed(httpserver, counted(comments))
    assert ["at all"] == page.asked
    Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/feed")])
    assert ["at all", '"1"'] == page.asked


def test_a_page_that_nobody_dates_is_fetched_anew_once_a_day_at_most(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    page = Page(httpserver)
    page.etag = ""
    asked = []
    for hours in (0, 23, 25):
        moment = datetime(2019, 5, 20, tzinfo=UTC) + timedelta(hours=hours)
        Adder(folder=tmp_path, fetcher=fetcher, now=lambda moment=moment: moment).add([httpserver.url_for("/feed")])
        page.feed(httpserver, "")
        asked.append(len(page.asked))
    assert [1, 1, 2] == asked


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


def test_what_is_no_document_is_named_and_the_rest_is_added(tmp_path: Path, fetcher: Fetcher) -> None:
    papers, elsewhere = tmp_path / "papers", tmp_path / "elsewhere"
    papers.mkdir()
    elsewhere.mkdir()
    (elsewhere / "one.txt").write_text("Some words.")
    os.mkfifo(elsewhere / "pipe.txt")
    with (elsewhere / "large.txt").open("wb") as large:
        large.truncate(MAX_BYTES + 1)
    strange = elsewhere / os.fsdecode(b"name-\xff.txt")
    strange.write_text("Some words.")
    names = ["/proc/self/mem", elsewhere / "pipe.txt", elsewhere / "large.txt", strange, elsewhere / "one.txt"]
    added = Adder(folder=papers, fetcher=fetcher).add([str(name) for name in names])
    assert ["failed"] * 4 + ["new"] == [each.state for each in added]
    said = ["cannot be read", "not a file", "over 20 MB", "rename it"]
    assert all(words in (each.reason or "") for words, each in zip(said, added, strict=False))
    assert ["one.txt"] == [entry["file"] for entry in entries(papers)]


def test_what_the_system_refuses_costs_one_file_or_one_target(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    papers, more = tmp_path / "papers", tmp_path / "more"
    (more / "deep").mkdir(parents=True)
    (more / "deep" / "one.txt").write_text("Some words.")
    (more / "two.txt").write_text("Some words.")
    (papers / "more").mkdir(parents=True)
    (papers / "more" / "deep").write_text("This stands in the way of a folder.")
    (papers / "fetched").write_text("And so does this.")
    httpserver.expect_request("/a.html").respond_with_data(b"<p>words", content_type="text/html")
    added = Adder(folder=papers, fetcher=fetcher).add([httpserver.url_for("/a.html"), str(more)])
    assert ["failed", "failed", "new"] == [each.state for each in added]
    assert all("check the rights" in (each.reason or "") for each in added[:2])
    assert ["more/two.txt"] == [entry["file"] for entry in entries(papers)]


def test_a_folder_is_declared_in_batches(tmp_path: Path, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    papers, more = tmp_path / "papers", tmp_path / "more"
    papers.mkdir()
    more.mkdir()
    for number in range(2 * BATCH + 1):
        (more / f"{number:03}.txt").write_text("Some words.")
    written: list[str] = []
    real = adding._write
    monkeypatch.setattr(adding, "_write", lambda path, data: (written.append(path.name), real(path, data)))
    Adder(folder=papers, fetcher=fetcher).add([str(more), str(more)])
    assert 2 * BATCH + 1 == len(entries(papers))
    assert 3 == written.count("collection.toml")


def test_a_collection_toml_with_a_byte_order_mark_takes_entries(tmp_path: Path, fetcher: Fetcher) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "collection.toml").write_bytes(b'\xef\xbb\xbftitle = "Ours"\n')
    (tmp_path / "one.txt").write_text("Some words.")
    (added,) = Adder(folder=papers, fetcher=fetcher).add([str(tmp_path / "one.txt")])
    assert ("new", [{"file": "one.txt"}]) == (added.state, entries(papers))


def test_a_further_listing_that_fails_is_named_and_the_others_are_followed(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    for number in (1, 3):
        httpserver.expect_request(f"/{number}.html").respond_with_data(b"<p>words", content_type="text/html")
        page = httpserver.url_for(f"/{number}.html")
        httpserver.expect_request(f"/map{number}").respond_with_data(f"<urlset><url><loc>{page}</loc></url></urlset>")
    httpserver.expect_request("/map2").respond_with_data("<urlset><url>")
    maps = "".join(f"<sitemap><loc>{httpserver.url_for(f'/map{number}')}</loc></sitemap>" for number in (1, 2, 3))
    httpserver.expect_request("/maps").respond_with_data(f"<sitemapindex>{maps}</sitemapindex>")
    added = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/maps")])
    assert ["failed", "new", "new"] == [each.state for each in added]
    assert "damaged" in (added[0].reason or "")
    assert added[0].target.endswith("/map2")


def test_a_source_must_be_declared_before_it_is_used(tmp_path: Path, fetcher: Fetcher) -> None:
    with pytest.raises(ConfigError, match="no source 'daily'"):
        Adder(folder=tmp_path, fetcher=fetcher, source="daily")


def test_a_collection_that_is_not_valid_is_left_as_it_is(tmp_path: Path, fetcher: Fetcher) -> None:
    (tmp_path / "collection.toml").write_text("title = ")
    with pytest.raises(ConfigError, match=r"collection\.toml"):
        Adder(folder=tmp_path, fetcher=fetcher)
    assert (tmp_path / "collection.toml").read_text() == "title = "


def test_one_odd_address_in_a_listing_stops_no_other(tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/café").respond_with_data(b"<p>words", content_type="text/html")
    httpserver.expect_request("/a.html").respond_with_data(b"<p>words", content_type="text/html")
    root = httpserver.url_for("/").rstrip("/")
    places = ["http://[", f"{root}/café", "http://exa mple.org/", f"{root}/a.html"]
    listing = "".join(f"<url><loc>{place}</loc></url>" for place in places)
    httpserver.expect_request("/map").respond_with_data(f"<urlset>{listing}</urlset>")
    added = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/map")])
    assert ["failed", "new", "failed", "new"] == [each.state for each in added]
    assert ["http://[", f"{root}/caf%C3%A9", "http://exa mple.org/", f"{root}/a.html"] == [
        each.target for each in added
    ]


def test_what_the_program_stumbles_over_costs_one_page(
    tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    blog(httpserver, 2)
    real = Fetcher.fetch

    def stumbling(self: Fetcher, address: str, **conditions: str | None) -> Fetched:
        if address.endswith("/post/1.html"):
            raise LookupError("no such thing")
        return real(self, address, **conditions)

    monkeypatch.setattr(Fetcher, "fetch", stumbling)
    post, feed = httpserver.url_for("/post/1.html"), httpserver.url_for("/feed")
    added = Adder(folder=tmp_path, fetcher=fetcher).add([post, feed])
    assert ["failed", "failed", "new"] == [each.state for each in added]
    assert "LookupError: no such thing" in (added[0].reason or "")


def test_a_page_whose_file_is_gone_is_fetched_anew(tmp_path: Path, httpserver: HTTPServer, fetcher: Fetcher) -> None:
    def page(request: Request) -> Response:
        if "If-None-Match" in request.headers:
            return Response(status=304)
        return Response("<p>words", content_type="text/html", headers={"ETag": '"1"'})

    httpserver.expect_request("/a.html").respond_with_handler(page)
    states = []
    for _ in range(3):
        (added,) = Adder(folder=tmp_path, fetcher=fetcher).add([httpserver.url_for("/a.html")])
        states.append(added.state)
        assert added.file is not None
        if len(states) == 2:
            (tmp_path / added.file).unlink()
    assert ["new", "unchanged", "new"] == states
    assert b"<p>words" == (tmp_path / added.file).read_bytes()


def test_who_adds_waits_for_another_who_writes_and_loses_nothing_of_it(tmp_path: Path, fetcher: Fetcher) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (tmp_path / "one.txt").write_text("Some words.")
    adding_one = threading.Thread(target=Adder(folder=papers, fetcher=fetcher).add, args=([str(tmp_path / "one.txt")],))
    with alone(papers):
        adding_one.start()
        adding_one.join(0.3)
        (papers / "collection.toml").write_text('[[document]]\nfile = "other.txt"\n')
        assert adding_one.is_alive()
    adding_one.join(10)
    assert ["other.txt", "one.txt"] == [entry["file"] for entry in entries(papers)]
