"""Reading web pages: article, metadata, comments in the markup of the common programs, furniture, broken markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.model import Block, Document
from search.passages import coverage, split
from search.readers import read
from search.readers.web import read_html

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> Document:
    return read(PAGES / name, file=name)


def made(markup: str) -> Document:
    return read_html(markup.encode(), file="a.html", sha256="0" * 64)


def of_kind(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind in kinds]


def thread(document: Document) -> list[tuple[str, str | None, str | None, date | None, str]]:
    return [
        (block.comment.number, block.comment.parent, block.comment.poster, block.comment.posted, block.text)
        for block in document.blocks
        if block.comment is not None
    ]


def block(document: Document, text: str) -> Block:
    return next(block for block in document.blocks if block.text == text)


# ── Kinds of site ────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.html")))
def test_no_character_of_a_page_is_lost_or_taken_twice(name: str) -> None:
    document = page(name)
    assert () == coverage(document, split(document))
    assert () == document.warnings


def test_a_blogger_post_is_read_with_its_metadata() -> None:
    document = page("blogger.html")
    assert "Empty Shelves in Wexcombe" == document.title
    assert date(2017, 8, 31) == document.published
    assert "http://tea-urn.example/2017/08/empty-shelves.html" == document.url
    assert "Urnkeeper" == document.author
    assert "text/html" == document.media_type


def test_a_blogger_post_has_its_paragraphs_labels_and_block_quotations() -> None:
    document = page("blogger.html")
    assert [
        "The stationery cupboard in Wexcombe has been empty since the merger, and nobody can say who is to fill it.",
        "Nothing more has been heard, and the cupboard is as bare today as it was in the spring of last year.",
    ] == of_kind(document, "paragraph")
    assert [
        "Staff have been told to bring paper. “We are down to the last ream,” said Morwenna Tull, who keeps the books.",
        "A spokesman for Quillane Services said: “Paper is on order.”",
    ] == of_kind(document, "quote_block")
    assert "source_label" == block(document, "This from the Wexcombe Gazette:-").role


def test_blogger_comments_have_number_parent_poster_and_day() -> None:
    assert [
        ("1", None, "Anonymous", date(2017, 8, 31), "We have had no envelopes either."),
        ("1", None, "Anonymous", date(2017, 8, 31), 'My manager said "use your own" and walked off.'),
        ("1", "1", "Urnkeeper", date(2017, 8, 31), "Which office is that?"),
        ("2", None, "Pencil", date(2017, 9, 1), "Ours is full. Pencils for all."),
    ] == thread(page("blogger.html"))


def test_comments_of_older_blogger_templates_are_pairs_of_name_and_words() -> None:
    document = page("blogger_old.html")
    assert [
        ("1", None, "Anonymous", date(2014, 3, 3), "I would have signed it."),
        ("1", None, "Anonymous", date(2014, 3, 3), "There was no pen."),
        ("2", None, "Urnkeeper", date(2014, 3, 4), "Pens are on order."),
    ] == thread(document)
    assert date(2014, 3, 3) == document.published


def test_wordpress_comments_nest_and_pingbacks_are_furniture() -> None:
    document = page("wordpress.html")
    assert [
        ("1", None, "Isolde Marsh", date(2019, 5, 14), "Two numbers are better than none."),
        ("1", None, "Isolde Marsh", date(2019, 5, 14), "We had three."),
        ("1", "1", "Pip", date(2019, 5, 15), "Three!"),
        ("2", None, "Old Theme", date(2019, 5, 16), "Words without a wrapper."),
    ] == thread(document)
    assert "furniture" == block(document, "Pingback: Elsewhere").kind


def test_a_wordpress_article_has_headings_lists_with_marks_and_rows() -> None:
    document = page("wordpress.html")
    assert ["What they found"] == of_kind(document, "heading")
    items = [(each.mark, each.level, each.text) for each in document.blocks if each.kind == "list_item"]
    assert [
        ("•", 0, "half of the invoices had no number;"),
        ("•", 0, "the rest had two."),
        ("1.", 1, "One in pencil."),
        ("2.", 1, "One in ink."),
    ] == items
    assert ["Wexcombe | Poor", "Alderwick | Good"] == of_kind(document, "table_row")
    assert "Osric Vane" == document.author
    assert "Six lessons from the ledger" == document.title


def test_hidden_elements_scripts_and_styles_are_no_text() -> None:
    for name, words in (("wordpress.html", "sentence"), ("blogger.html", "not a word"), ("blogger.html", "color")):
        assert words not in page(name).text


def test_what_is_not_the_article_is_furniture_and_kept() -> None:
    furniture = of_kind(page("wordpress.html"), "furniture")
    assert {"Skip to content", "Share this:", "Five lessons from the till", "A ledger, yesterday"} <= set(furniture)
    assert "Proudly powered by WordPress" in furniture


def test_a_press_release_keeps_its_lead_and_the_line_that_introduces_a_quotation() -> None:
    document = page("release.html")
    assert [
        "Four inspectors take up their posts in the new year, the Office said today.",
        "The Chief Inspector of Small Matters, Hesper Quill, said:\n\nI am glad to have them. They will begin at once.",
        "The Office inspects small matters in all four counties.",
        "Its reports are public.",
    ] == [passage.text for passage in split(document)]
    assert (date(2018, 11, 7), "New inspectors named") == (document.published, document.title)


def test_a_page_of_the_government_is_its_release_without_the_site() -> None:
    document = page("government.html")
    assert ("Harbour lights report published", "Inspectorate of Lights") == (document.title, document.author)
    assert date(2018, 3, 1) == document.published
    assert "paragraph" == block(document, "Inspectors found that two in five lights were out when they called.").kind
    assert ["What inspectors found", "Notes to editors"] == of_kind(document, "heading")
    assert "attribution" == block(document, "Chief Inspector of Lights, Dame Ann Keeper, said:").role
    assert 4 == len(of_kind(document, "paragraph"))
    assert not any("cookies" in text or "feedback" in text for text in of_kind(document, "paragraph", "quote_block"))


def test_newspaper_comments_are_known_by_schema_org_and_answer_whom_they_name() -> None:
    document = page("newspaper.html")
    assert [
        ("1", None, "Winder", date(2018, 2, 3), "They could have asked."),
        ("1", "1", "Pendulum", date(2018, 2, 4), "He had the key!"),
        ("2", None, "Ebba L", None, "No comment."),
        ("2", None, "Ebba L", None, "None at all."),
    ] == thread(document)
    assert "byline" == block(document, "By Tansy Orrell").role
    assert "furniture" == block(document, "Cat rescued from the weather vane by the curate").kind


# ── Markup in general ────────────────────────────────────────────────────────


def test_a_link_keeps_its_words_place_and_address() -> None:
    document = made('<p>We read <a href="/paper?a=1">the  whole paper</a> twice.</p><base href="http://p.example/x/">')
    (link,) = document.blocks[0].links
    assert ("the whole paper", "http://p.example/paper?a=1") == (link.span.of(document.text), link.href)


def test_comments_in_unknown_markup_are_found_by_their_words() -> None:
    document = made(
        "<h1>The well is dry</h1><p>The parish well has been dry since the middle of June, said the clerk.</p>"
        "<div><h3>2 comments:</h3><p>Anonymous 3 May 2015 at 10:15</p><p>It was never wet.</p><p>Reply</p>"
        "<p>Bucket 4 May 2015 at 11:00</p><p>Mine is.</p><p>Reply</p></div>"
    )
    assert [("1", "Anonymous", "It was never wet."), ("2", "Bucket", "Mine is.")] == [
        (number, poster, text) for number, _, poster, _, text in thread(document)
    ]


def test_metadata_of_the_page_itself_wins_over_dates_in_its_words() -> None:
    document = made(
        '<head><meta property="article:published_time" content="2016-02-29T23:30:00Z"></head>'
        "<article><h1>A report</h1><p>Published on 1 January 2001, withdrawn the day after, by the same clerk.</p>"
    )
    assert date(2016, 2, 29) == document.published


def test_a_saved_page_gives_its_address() -> None:
    document = made("<!-- saved from url=(0024)http://a.example/b.html --><html><body><p>One line.</p></body></html>")
    assert "http://a.example/b.html" == document.url


def test_layout_tables_are_no_rows() -> None:
    document = made(
        "<table><tr><td><table><tr><td><p>The words of the page stand in a table.</p></td></tr></table></table>"
    )
    assert ["The words of the page stand in a table."] == of_kind(document, "paragraph")


def test_a_container_that_only_mentions_a_sidebar_is_still_the_article() -> None:
    words = "The article stands in an element whose class speaks of the sidebar beside it, as themes do. " * 5
    document = made(f'<body><div class="content has-sidebar"><h1>One head line</h1><p>{words}</p></div></body>')
    assert [words.strip()] == of_kind(document, "paragraph")


def test_an_element_called_comments_that_holds_the_headline_is_the_page() -> None:
    words = "The article stands in an element that is called after its comments, as happens. " * 3
    document = made(
        f'<div class="comments"><h1>One head line</h1><p>{words}</p><ol><li class="comment"><cite>Ann</cite>'
        '<div class="comment-content">No.</div></li></ol></div>'
    )
    assert [words.strip()] == of_kind(document, "paragraph")
    assert [("1", None, "Ann", None, "No.")] == thread(document)


def test_a_thread_of_flat_items_nests_by_their_depth() -> None:
    item = '<div class="comment depth-{0}"><span class="author">P{1}</span><div class="comment-text">W{1}</div></div>'
    thread_of = "".join(item.format(depth, number) for number, depth in enumerate([1, 2, 3, 2, 1]))
    document = made(f"<h1>Head</h1><p>The words of an article that has a flat thread below it.</p>{thread_of}")
    assert [("1", None), ("1", "1"), ("1", "1.1"), ("2", "1"), ("2", None)] == [
        (number, parent) for number, parent, *_ in thread(document)
    ]


WORDS = st.text(st.sampled_from("abc déf.,“”'\u00a0<&>1"), min_size=1, max_size=40).filter(lambda text: text.strip())


@given(
    st.lists(st.tuples(st.sampled_from(["p", "li", "h2", "blockquote", "div", "td", "span", "b"]), WORDS), max_size=12)
)
def test_every_word_of_a_page_is_in_its_text(parts: list[tuple[str, str]]) -> None:
    escaped = [(tag, text.replace("&", "&amp;").replace("<", "&lt;")) for tag, text in parts]
    document = made("<p>Start.</p>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in escaped))
    got = "".join(document.text.split())
    for _, text in parts:
        assert "".join(text.split()) in got
    assert () == coverage(document, split(document))


@given(st.text(st.sampled_from("<>/abpdivliul =\"'-!&; \n"), max_size=300))
def test_no_markup_however_broken_makes_a_page_unreadable(markup: str) -> None:
    document = made(f"<p>Start.</p>{markup}")
    assert () == coverage(document, split(document))


def test_a_sign_that_markdown_has_for_headings_means_none_in_markup() -> None:
    document = made(
        "<h1>A title</h1><p>Words.</p><h2>A heading</h2><p># is the number sign</p><p>1</p><p>## Two of them here</p>"
    )
    kinds = {block.text: block.kind for block in document.blocks}
    assert ("heading", "paragraph", "paragraph") == (
        kinds["A heading"],
        kinds["# is the number sign"],
        kinds["## Two of them here"],
    )
