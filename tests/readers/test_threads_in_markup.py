"""Comment threads by their markup: of widely used programs, of unknown ones, and flat ones whose words name whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from search.model import Document
from search.readers import read
from search.readers.web import read_html

PAGES = Path(__file__).parent / "pages"
FIRST, LATER = date(2018, 3, 1), date(2018, 3, 2)
ARTICLE = (
    "<h1>The lamps</h1>" + "<p>The lamps of the harbour were out, and nobody came to see to them at night.</p>" * 3
)

Told = tuple[str | None, str, str | None, date | None, str]


def made(markup: str) -> Document:
    return read_html(markup.encode(), file="a.html", sha256="0" * 64)


def thread(document: Document) -> list[Told]:
    """Parent, number, poster, day and words of each comment."""
    return [
        (each.comment.parent, each.comment.number, each.comment.poster, each.comment.posted, each.text)
        for each in document.blocks
        if each.kind == "comment" and each.comment is not None
    ]


def test_days_in_figures_are_read_in_the_order_that_the_thread_shows() -> None:
    item = "<li class='comment'><b class='comment-author'>Ann</b> <i class='comment-date'>{}</i><p>Words.</p></li>"
    for later, day in (("3/14/2018", date(2018, 3, 4)), ("14/3/2018", date(2018, 4, 3))):
        items = item.format("3/4/2018 9:14 PM") + item.format(f"{later} 9:14 PM")
        found = thread(made(f"{ARTICLE}<ol class='comment-list'>{items}</ol>"))
        assert [day, date(2018, 3, 14)] == [posted for _, _, _, posted, _ in found]


def kinds(document: Document, text: str) -> list[tuple[str, str | None]]:
    return [(each.kind, each.role) for each in document.blocks if each.text == text]


@pytest.mark.parametrize("page", ["coral.html", "wpdiscuz.html"])
def test_threads_of_widely_used_programs_have_posters_days_and_parents(page: str) -> None:
    document = read(PAGES / page, file=page)
    assert [
        (None, "1", "Tom Rope", FIRST, "We were promised new lamps in the autumn."),
        ("1", "1", "Bea" if page == "coral.html" else "Bea Mason", FIRST, "Which port is yours?"),
        (None, "2", "Third", LATER, "Same in the north."),
    ] == thread(document)
    assert "Reply" not in [told[-1] for told in thread(document)]


def test_parts_of_comments_in_unknown_markup_are_known_by_single_words() -> None:
    document = read(PAGES / "newspaper_bem.html", file="newspaper_bem.html")
    assert [
        (None, "1", "saltyjack", FIRST, "They never listen."),
        ("1", "1", "ropewalker", None, "Quite so."),
    ] == thread(document)
    assert [("furniture", "comment_link")] == kinds(document, "Like 3")
    assert "Lights out, say inspectors" == document.title
    assert "Cal Deane" == document.author


def test_a_wrapper_around_the_words_of_an_answer_hides_none_of_them() -> None:
    item = (
        '<div class="comment"><div class="x-name">{0}</div><div class="reply-text"><p>{1}</p><p>And more.</p></div>'
        '<div class="x-actions">Like</div></div>'
    )
    document = made(ARTICLE + item.format("Ann", "No lamp.") + item.format("Bob", "None at all."))
    assert [
        (None, "1", "Ann", None, "No lamp."),
        (None, "1", "Ann", None, "And more."),
        (None, "2", "Bob", None, "None at all."),
        (None, "2", "Bob", None, "And more."),
    ] == thread(document)


# ── Flat threads ─────────────────────────────────────────────────────────────


def flat(*comments: tuple[str, str, str]) -> Document:
    """A page of Blogger's older kind, with a name, a time and words for each comment."""
    pairs = "".join(
        f"<dt class='comment-author'>{name} said...</dt><dd class='comment-body'><p>{words}</p></dd>"
        f"<dd class='comment-footer'><span class='comment-timestamp'>1 March 2018 {time}</span></dd>"
        for name, time, words in comments
    )
    return made(
        f"<meta content='blogger' name='generator'/>{ARTICLE}"
        f"<div id='comments'><dl id='comments-block'>{pairs}</dl></div>"
    )


@pytest.mark.parametrize(
    ("words", "parent", "number"),
    [
        ("@Old Keeper It came on Monday.", "1", "1"),
        ("@old keeper: it came on Monday.", "1", "1"),
        ("@Anonymous 09:20 It came on Monday.", "2", "1"),
        ("@Anonymous at 9.20, it came on Monday.", "2", "1"),
        ("@Anonymous 09:50 It came on Monday.", None, "4"),
        ("@Anonymous It came on Monday.", None, "4"),  # there are two of that name
        ("@Old Keepers everywhere: it came on Monday.", None, "4"),
        ("@Nobody Here It came on Monday.", None, "4"),
        ("It came on Monday, @Old Keeper.", None, "4"),
        ("Old Keeper, it came on Monday.", None, "4"),
    ],
)
def test_a_comment_of_a_flat_thread_has_a_parent_where_it_opens_with_a_name(
    words: str, parent: str | None, number: str
) -> None:
    document = flat(
        ("Old Keeper", "09:15", "I had no letter."),
        ("Anonymous", "09:20", "Nor had I."),
        ("Anonymous", "09:30", "Nor I."),
        ("Lamp Man", "09:40", words),
    )
    assert (parent, number, "Lamp Man", FIRST, words) == thread(document)[-1]


def test_of_several_comments_by_one_name_the_last_is_answered() -> None:
    document = flat(("Ann", "09:15", "One."), ("Ann", "09:20", "Two."), ("Bob", "09:40", "@Ann Three."))
    assert [(None, "1"), (None, "2"), ("2", "1")] == [told[:2] for told in thread(document)]


def test_where_the_markup_nests_a_name_in_the_words_changes_nothing() -> None:
    item = '<li class="comment depth-{0}" id="c{1}"><cite>P{1}</cite><div class="comment-content">{2}</div></li>'
    items = item.format(1, 1, "One.") + item.format(1, 2, "Two.") + item.format(1, 3, "@P1 Three.")
    assert [(None, "1"), (None, "2"), (None, "3")] == [
        told[:2] for told in thread(made(f"{ARTICLE}<ol class='comment-list'>{items}</ol>"))
    ]


# ── Quotations and authors ───────────────────────────────────────────────────


def test_the_name_under_a_block_quotation_is_a_credit_and_a_title_within_one_is_not() -> None:
    document = made(
        f"{ARTICLE}<blockquote><p>The lamps will burn.</p><cite>The ministry</cite></blockquote>"
        "<blockquote><p>As <cite>The Lamplighter</cite> wrote, they will not.</p></blockquote>"
    )
    assert [("paragraph", "credit")] == kinds(document, "The ministry")
    assert [("quote_block", None)] == kinds(document, "As The Lamplighter wrote, they will not.")
