"""Feeds and sitemaps list pages."""

import pytest

from search.errors import FetchError
from search.fetch import Listed, Listing, read_listing

HERE = "https://blog.example/feeds/posts"


@pytest.mark.parametrize(
    ("entry", "changed"),
    [
        ("<published>2018-01-01</published>", None),
        ("<updated>2018-01-02</updated><t:total>3</t:total>", "2018-01-02; 3 comments"),
        ("<updated>2018-01-02</updated><link rel='replies' t:count='5' href='/c'/>", "2018-01-02; 5 comments"),
        ("<t:total/>", None),
    ],
)
def test_an_entry_shows_that_it_changed_by_its_day_of_change_and_its_number_of_comments(
    entry: str, changed: str | None
) -> None:
    head = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:t='http://purl.org/syndication/thread/1.0'>"
    feed = f"{head}<entry><link href='/a'/>{entry}</entry></feed>".encode()
    assert Listing(pages=(Listed("https://blog.example/a", changed),)) == read_listing(feed, HERE)


def test_an_item_of_rss_shows_how_many_comments_it_has_and_not_where_they_are() -> None:
    head = "<rss xmlns:s='http://purl.org/rss/1.0/modules/slash/'><channel>"
    item = "<item><link>/a</link><comments>https://blog.example/a#comments</comments>{}</item>"
    for counted, changed in (("", None), ("<s:comments>4</s:comments>", "4 comments")):
        feed = f"{head}{item.format(counted)}</channel></rss>".encode()
        assert Listing(pages=(Listed("https://blog.example/a", changed),)) == read_listing(feed, HERE)


def test_an_atom_feed_lists_its_entries_and_its_next_page() -> None:
    feed = b"""<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>
    <link rel='next' href='posts?start-index=26'/>
    <entry><updated>2018-01-02</updated><link rel='replies' href='/c'/>
    <link rel='alternate' href='/2018/01/a.html'/></entry>
    <entry><link href='https://blog.example/2018/01/b.html'/></entry></feed>"""
    expected = Listing(
        pages=(
            Listed("https://blog.example/2018/01/a.html", "2018-01-02"),
            Listed("https://blog.example/2018/01/b.html"),
        ),
        further=("https://blog.example/feeds/posts?start-index=26",),
    )
    assert expected == read_listing(feed, HERE)


def test_an_rss_feed_lists_its_items() -> None:
    feed = b"<rss version='2.0'><channel><item><link>https://blog.example/a</link><pubDate>Mon</pubDate></item></channel></rss>"
    assert Listing(pages=(Listed("https://blog.example/a"),)) == read_listing(feed, HERE)


def test_a_sitemap_lists_pages_and_an_index_lists_sitemaps() -> None:
    pages = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://blog.example/a</loc><lastmod>2018</lastmod></url></urlset>"
    index = b"<sitemapindex><sitemap><loc>https://blog.example/s1.xml</loc></sitemap></sitemapindex>"
    assert Listing(pages=(Listed("https://blog.example/a", "2018"),)) == read_listing(pages, HERE)
    assert Listing(further=("https://blog.example/s1.xml",)) == read_listing(index, HERE)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body><rss></body></html>",
        b"plain words",
        b"\x89PNG",
        b"<body><feedback-form></feedback-form><feed></feed></body>",
        b"<feedback-form/>",
        b"<rss-button/>",
        b"<!-- <rss> --><p>Words.</p>",
        b"<!-- a comment without an end <rss>",
        b"<?xml version='1.0'",
    ],
)
def test_a_page_is_no_listing(body: bytes) -> None:
    assert read_listing(body, HERE) is None


def test_a_damaged_feed_is_named() -> None:
    with pytest.raises(FetchError, match=r"blog\.example.*damaged"):
        read_listing(b"<rss", HERE)


def test_entities_of_a_hostile_feed_are_not_expanded() -> None:
    bomb = b"""<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY secret SYSTEM "file:///etc/passwd">]>
    <rss><channel><item><link>https://blog.example/&secret;</link></item></channel></rss>"""
    listing = read_listing(bomb, HERE)
    assert listing is not None
    assert not any("root:" in page.address for page in listing.pages)


@pytest.mark.parametrize(
    "before",
    [
        b"<!--" + b" long" * 500 + b"-->",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<?xml-stylesheet href='a>b.css'?><!-- <html> -->\n",
        b"<!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'http://n.example/rss.dtd'>",
        b"<!-- one --><!DOCTYPE rss [ <!ENTITY a 'x'> ]> <!-- two -->",
    ],
)
def test_a_feed_is_told_by_its_root_whatever_stands_above_it(before: bytes) -> None:
    feed = before + b"<rss><channel><item><link>/a</link></item></channel></rss>"
    assert Listing(pages=(Listed("https://blog.example/a"),)) == read_listing(feed, HERE)


def test_a_feed_is_one_under_a_prefix_too() -> None:
    feed = b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:link href='/a'/></a:entry></a:feed>"
    assert Listing(pages=(Listed("https://blog.example/a"),)) == read_listing(feed, HERE)
