"""Feeds and exports: each entry a document, with its comments, ids that outlive new entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from search.errors import NoText, ReadError
from search.model import Document
from search.passages import coverage, split
from search.readers import read, read_all
from search.readers.feed import read_feed

FEEDS = Path(__file__).parent / "feeds"


def documents(name: str) -> tuple[Document, ...]:
    return read_all(FEEDS / name, file=name)


def facts(document: Document) -> tuple[str | None, str | None, date | None, str | None]:
    return document.title, document.author, document.published, document.url


def passages(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in split(document)]


def thread(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [
        (block.comment.number, block.comment.parent, block.comment.poster)
        for block in document.blocks
        if block.comment is not None
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in FEEDS.glob("*.xml")))
def test_no_character_of_an_entry_is_lost(name: str) -> None:
    assert [()] * len(documents(name)) == [coverage(each, split(each)) for each in documents(name)]


def test_a_blogger_export_joins_comments_to_their_posts_and_leaves_out_templates() -> None:
    first, second = documents("atom.xml")
    assert ("Empty & bare", "Urnkeeper", date(2017, 8, 31), "http://urn.example/2017/08/empty.html") == facts(first)
    assert [("1", None, "Anonymous"), ("1", None, "Anonymous"), ("1", "1", "Pencil")] == thread(first)
    assert [
        ("paragraph", "The cupboard has been empty since the merger & nobody minds."),
        ("quote_block", "Paper is on order, they say."),
        ("comment", "We have no envelopes."),
        ("comment", "None."),
        ("comment", "Nor have we."),
    ] == passages(first)
    assert [("paragraph", "A second post in another manner.")] == passages(second)


def test_an_rss_feed_gives_the_whole_text_where_it_has_it() -> None:
    first, second = documents("rss.xml")
    assert ("Short measure", "Osric Vane", date(2019, 5, 14), "http://ledger.example/short") == facts(first)
    assert [("paragraph", "The whole of it, which is longer than the beginning.")] == passages(first)
    assert [("paragraph", "A summary is all that there is of this one.")] == passages(second)
    assert ("1 of its 3 entries have no text",) == first.warnings


def test_a_wordpress_export_has_posts_with_comments_but_no_drafts_spam_or_pictures() -> None:
    (post,) = documents("wxr.xml")
    assert ("Six lessons", "osric", date(2019, 5, 14), "http://ledger.example/six") == facts(post)
    assert [("1", None, "Isolde"), ("1", None, "Isolde"), ("1", "1", "Pip")] == thread(post)
    assert "watch" not in post.text


def test_a_new_entry_changes_no_id() -> None:
    markup = (FEEDS / "rss.xml").read_bytes()
    item = b"<item><title>New</title><guid>new</guid><description>Words that are new.</description></item>"
    longer = markup.replace(b"<item>", item + b"<item>", 1)
    before = [each.id for each in read_feed(markup, file="f.xml", sha256="")]
    assert before == [each.id for each in read_feed(longer, file="f.xml", sha256="")][1:]


def test_entries_with_one_id_become_documents_with_two() -> None:
    item = b"<item><guid>same</guid><description>Words.</description></item>"
    feed = b"<rss><channel>" + item * 2 + b"</channel></rss>"
    assert 2 == len({each.id for each in read_feed(feed, file="f.xml", sha256="")})


def test_a_damaged_feed_and_one_without_text_say_so() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_feed(b"<rss><channel><item>", file="f.xml", sha256="")
    with pytest.raises(NoText, match="0 entries"):
        read_feed(b"<rss><channel/></rss>", file="f.xml", sha256="")


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><rss><channel><item>'
    bomb += b"<description>Words &b;</description></item></channel></rss>"
    (document,) = read_feed(bomb, file="f.xml", sha256="")
    assert "lol" not in document.text


def test_a_file_of_several_documents_is_not_read_as_one() -> None:
    with pytest.raises(ReadError, match="2 documents"):
        read(FEEDS / "atom.xml", file="atom.xml")


def test_a_feed_of_too_many_entries_says_so_before_any_is_read() -> None:
    with pytest.raises(ReadError, match="more than 20,000 entries; split it"):
        read_feed(b"<rss><channel>" + b"<item/>" * 20_001 + b"</channel></rss>", file="a.xml", sha256="0" * 64)
