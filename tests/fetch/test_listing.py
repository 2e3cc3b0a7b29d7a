"""Feeds and sitemaps list pages."""

import pytest

from search.errors import FetchError
from search.fetch import Listed, Listing, read_listing

HERE = "https://blog.example/feeds/posts"


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
    assert Listing(pages=(Listed("https://blog.example/a", "Mon"),)) == read_listing(feed, HERE)


def test_a_sitemap_lists_pages_and_an_index_lists_sitemaps() -> None:
    pages = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://blog.example/a</loc><lastmod>2018</lastmod></url></urlset>"
    index = b"<sitemapindex><sitemap><loc>https://blog.example/s1.xml</loc></sitemap></sitemapindex>"
    assert Listing(pages=(Listed("https://blog.example/a", "2018"),)) == read_listing(pages, HERE)
    assert Listing(further=("https://blog.example/s1.xml",)) == read_listing(index, HERE)


@pytest.mark.parametrize("body", [b"", b"<html><body><rss></body></html>", b"plain words", b"\x89PNG"])
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
