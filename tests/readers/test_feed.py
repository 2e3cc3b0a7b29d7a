"""Feeds and exports: each entry a document, with its comments, ids that outlive new entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from search.collection import load
from search.errors import NoText, ReadError
from search.indexer.reading import label
from search.indexer.walk import Found
from search.model import Document
from search.passages import coverage, split
from search.readers import read, read_all
from search.readers.feed import read_feed
from search.readers.identity import document_id

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


def said(document: Document) -> list[tuple[str, str | None, str | None, date | None, int]]:
    """Number, parent, poster, day and depth of each comment, once."""
    found = [(block.comment, block.level) for block in document.blocks if block.comment is not None]
    return [(it.number, it.parent, it.poster, it.posted, level) for it, level in dict.fromkeys(found)]


@pytest.mark.parametrize("name", sorted(path.name for path in FEEDS.iterdir()))
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


def test_a_blogger_backup_gives_each_post_its_thread_with_answers_below_what_they_answer() -> None:
    north, south = documents("blogger.xml")
    assert ("The north gate", "Latch", date(2018, 5, 1), "http://gate.example/2018/05/north-gate.html") == facts(north)
    assert [
        ("paragraph", "The north gate has been shut since April."),
        ("quote_block", "“We shall mend the hinge before the summer.”"),
        ("comment", "I have to climb over it."),
        ("comment", "Every day."),
        ("comment", "It is locked."),
        ("comment", "So it is."),
        ("comment", "The other road is longer."),
    ] == passages(north)
    assert [
        ("1", None, "Anonymous", date(2018, 5, 2), 0),
        ("1", "1", "Latch", date(2018, 5, 3), 1),
        ("1", "1.1", "Hinge", date(2018, 5, 4), 2),
        ("2", None, "Pail", date(2018, 5, 2), 0),
    ] == said(north)
    assert [("paragraph", "Nothing to report of the south gate.")] == passages(south)


def test_a_blog_taken_out_of_google_is_read_with_its_comments_but_no_drafts_spam_or_what_was_thrown_away() -> None:
    (post,) = documents("takeout.atom")
    assert ("No saucers", "Urnkeeper", date(2018, 3, 2), None) == facts(post)
    assert [
        ("paragraph", "The cupboard was emptied on Friday, and the saucers went with it."),
        ("comment", "We have no saucers."),
        ("comment", "Nor have we any cups."),
        ("comment", "Then we shall drink from the saucers."),
        ("comment", "A second voice at the top."),
    ] == passages(post)
    assert [
        ("1", None, "Anonymous", date(2018, 3, 3), 0),
        ("1", "1", "Pencil", date(2018, 3, 3), 1),
        ("1", "1.1", "Urnkeeper", date(2018, 3, 5), 2),
        ("2", None, "Kettle", date(2018, 3, 4), 0),
    ] == said(post)


def test_a_wordpress_export_nests_answers_in_whatever_order_they_stand() -> None:
    post, old = documents("wxr_nested.xml")
    assert ("The ferry & the fog", "marram", date(2024, 1, 15), "https://tide.example/2024/01/ferry/") == facts(post)
    assert [
        ("paragraph", "The ferry did not sail on Monday."),
        ("quote_block", "The fog was too thick.\n\nThe harbour master"),
        ("comment", "I waited for two hours."),
        ("comment", "Nobody came."),
        ("comment", "It was not thick at the pier."),
        ("comment", "Nor at the steps."),
        ("comment", "So did I."),
    ] == passages(post)
    assert [
        ("1", None, "Cuddy", date(2024, 1, 15), 0),
        ("1", "1", "Marram Sedge", date(2024, 1, 16), 1),
        ("1", "1.1", "Cuddy", date(2024, 1, 17), 2),
        ("2", None, "Whelk", date(2024, 1, 15), 0),
    ] == said(post)
    assert [
        ("paragraph", "The first paragraph is marked up."),
        ("paragraph", "The second one is not."),
        ("paragraph", "Nor is the third."),
    ] == passages(old)


def test_comments_that_answer_each_other_in_a_ring_are_all_kept() -> None:
    entry = "<entry><id>{0}</id>{2}<content>Words of {0}.</content><link rel='related' href='/{1}'/></entry>"
    answers = "<in-reply-to ref='post'/>"
    ring = "".join(entry.format(own, other, answers) for own, other in (("a", "b"), ("b", "a"), ("c", "c")))
    feed = f"<feed><entry><id>post</id><content>Words.</content></entry>{ring}</feed>"
    (post,) = read_feed(feed.encode(), file="f.xml", sha256="")
    assert ["Words.", "Words of c.", "Words of a.", "Words of b."] == [text for _, text in passages(post)]


def test_answers_to_answers_by_the_thousand_are_read_at_once() -> None:
    entry = "<entry><id>{}</id><in-reply-to ref='{}'/><content>Words.</content></entry>"
    ring = "".join(entry.format(number, (number + 1) % 4000) for number in range(4000))
    chain = "".join(entry.format(number, number - 1 if number else "post") for number in range(4000))
    post = "<entry><id>post</id><content>Words of it.</content></entry>"
    assert 4000 == len(read_feed(f"<feed>{ring}</feed>".encode(), file="f.xml", sha256=""))
    (whole,) = read_feed(f"<feed>{post}{chain}</feed>".encode(), file="f.xml", sha256="")
    assert 4000 == sum(block.kind == "comment" for block in whole.blocks)


def test_an_answer_that_names_a_comment_stands_below_it_in_the_posts_document() -> None:
    entry = "<entry><id>{0}</id><published>2018-01-0{1}</published>{2}<content>Words of {0}.</content></entry>"
    answers = "<in-reply-to ref='{}'/>"
    feed = "<feed>{}{}{}</feed>".format(
        entry.format("late", 3, answers.format("early")),
        entry.format("early", 2, answers.format("post")),
        entry.format("post", 1, ""),
    )
    (post,) = read_feed(feed.encode(), file="f.xml", sha256="")
    assert [("1", None, None), ("1", "1", None)] == thread(post)


def test_a_feed_of_comments_alone_gives_each_as_a_document() -> None:
    entry = "<entry><id>{0}</id><in-reply-to ref='elsewhere'/><content>Words of {0}.</content></entry>"
    feed = f"<feed>{entry.format('a')}{entry.format('b')}</feed>"
    assert ["Words of a.", "Words of b."] == [each.text for each in read_feed(feed.encode(), file="f.xml", sha256="")]


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


@pytest.mark.parametrize(
    "own", [("a", "a", "a 2"), ("a", "a 2", "a"), ("a 2", "a", "a"), ("a", "a", "a", "a 2", "a 3", "a 2")]
)
def test_entries_differ_where_one_is_called_as_another_is_numbered(own: tuple[str, ...]) -> None:
    items = "".join(f"<item><guid>{name}</guid><description>Words.</description></item>" for name in own)
    read = read_feed(f"<rss><channel>{items}</channel></rss>".encode(), file="f.xml", sha256="")
    assert len(own) == len({each.id for each in read})


def test_an_entry_keeps_the_id_that_it_has_always_had() -> None:
    items = "<item><guid>a</guid><description>Words.</description></item>" * 2
    first, second = read_feed(f"<rss><channel>{items}</channel></rss>".encode(), file="f.xml", sha256="")
    assert (document_id("f.xml#a"), document_id("f.xml#a 2")) == (first.id, second.id)


def test_a_time_zone_without_end_costs_no_feed() -> None:
    dated = "<item><guid>{0}</guid><pubDate>Mon, 1 Jan 2018 10:00:00 +{0}</pubDate><description>W.</description></item>"
    feed = f"<rss><channel>{dated.format('9' * 20)}{dated.format('0100')}</channel></rss>"
    found = read_feed(feed.encode(), file="f.xml", sha256="")
    assert [date(2018, 1, 1)] * 2 == [each.published for each in found]


def test_a_damaged_feed_and_one_without_text_say_so() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_feed(b"<rss><channel><item>", file="f.xml", sha256="")
    with pytest.raises(ReadError, match=r"\(Excessive depth in document: 256\); fetch"):
        read_feed(b"<rss>" + b"<a>" * 300, file="f.xml", sha256="")
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


def test_who_wrote_a_post_is_the_blogger_in_its_thread_too_under_a_name_of_one_word(tmp_path: Path) -> None:
    (tmp_path / "feed.atom").write_bytes((FEEDS / "takeout.atom").read_bytes())
    (found,) = label(Found(file="feed.atom", path=tmp_path / "feed.atom"), load(tmp_path))
    assert {
        ("blogger", "Urnkeeper"),
        ("commenter", "Pencil"),
        ("commenter", "Kettle"),
        ("commenter", None),
    } == {(passage.author_type, passage.speaker.name) for passage in found.passages}
