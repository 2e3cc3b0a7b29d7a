"""Pages as people have them saved: what is around a text, notes, exports of Word, pages that a script fills."""

from __future__ import annotations

import json
from datetime import date

import pytest

from search.model import Document
from search.passages import coverage, split
from search.readers.web import read_html

WORDS = "The council has shut the north pier for the winter, and fishermen say that nobody told them of it before."
LATER = "The council meets on Thursday to hear what the fishermen have to say of the pier, the rope and the lamps."


def made(markup: str) -> Document:
    document = read_html(markup.encode(), file="a.html", sha256="0" * 64)
    assert () == coverage(document, split(document))
    return document


def passages(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in split(document)]


def kinds(document: Document) -> dict[str, tuple[str, str | None]]:
    return {block.text: (block.kind, block.role) for block in document.blocks}


def test_the_line_around_an_authors_name_is_the_byline() -> None:
    line = (
        "<div><span>By <a class='author-name' href='/m'>Isolde Marsh</a></span> <span>Reporter</span> <a>@im</a></div>"
    )
    document = made(f"<article><h1>Pier shut</h1>{line}<p>{WORDS}</p><p>{LATER}</p></article>")
    assert ("context", "byline") == kinds(document)["By Isolde Marsh Reporter @im"]
    assert [("paragraph", WORDS), ("paragraph", LATER)] == passages(document)


def test_a_byline_is_not_taken_for_its_first_word() -> None:
    line = "<span class='post-author'><span class='byline'>By</span> <span class='byline'>Isolde Marsh</span></span>"
    assert "Isolde Marsh" == made(f"<article><h1>Pier shut</h1>{line}<p>{WORDS}</p></article>").author


def test_a_blogs_line_on_who_posted_is_the_byline_where_all_name_one_person() -> None:
    post = "<div class='post'><h1>Pier shut</h1><p>{}</p><p class='post-footer'>posted by {} at 7:42 AM</p></div>"
    assert "Isolde Marsh" == made(post.format(WORDS, "Isolde Marsh")).author
    two = "<p class='post-footer'>posted by Cal Deane at 8:00 AM</p>"
    assert made(post.format(WORDS, "Isolde Marsh") + two).author is None


def test_a_box_within_an_article_is_furniture_unless_boxes_are_most_of_it() -> None:
    box = f"<div class='newsletter-box'><p>{LATER}</p></div>"
    around = f"<p>{WORDS}</p>" * 12
    kept = made(f"<article><h1>Pier shut</h1>{around}{box}</article>")
    assert ("furniture", "mailing_list") == kinds(kept)[LATER]
    walled = made(f"<article><h1>Pier shut</h1>{around}{box.replace('newsletter', 'paywall') * 4}</article>")
    assert 4 == [text for _, text in passages(walled)].count(LATER)


@pytest.mark.parametrize("mark", ["[1]", "1", "†", "iv"])
def test_the_mark_of_a_note_is_no_part_of_the_words(mark: str) -> None:
    note = f"<p><a href='#ref1'>{mark}</a> Apart from the dog, which came late.</p>"
    document = made(f"<h1>Pier shut</h1><p>{WORDS}<sup><a href='#note1'>{mark}</a></sup></p>{note}")
    assert [("paragraph", WORDS), ("paragraph", "Apart from the dog, which came late.")] == passages(document)
    assert () == document.warnings


def test_a_link_to_a_part_of_the_page_keeps_its_words() -> None:
    assert (
        "See 2018 and below" in made(f"<p>{WORDS}</p><p>See <a href='#y'>2018</a> and <a href='#b'>below</a></p>").text
    )


def test_a_heading_below_the_text_is_not_the_title() -> None:
    document = made(f"<title>Minutes</title><p>{WORDS}</p><h1>Statement of the chair</h1><p>{LATER}</p>")
    assert "Minutes" == document.title
    assert [("paragraph", WORDS), ("paragraph", LATER)] == passages(document)
    assert ("heading", None) == kinds(document)["Statement of the chair"]


def test_words_export_has_its_title_and_its_lists() -> None:
    blanks = "&nbsp;&nbsp;&nbsp;&nbsp; "
    head = "<head><meta name=Generator content='Microsoft Word 15'><title>doc1</title></head>"
    document = made(
        f"<html>{head}<body class=WordSection1>"
        f"<p class=MsoTitle>Minutes<o:p></o:p></p><p class=MsoNormal>{WORDS}<o:p>&nbsp;</o:p></p>"
        f"<p class=MsoListParagraph><![if !supportLists]><span>·<span>{blanks}</span></span><![endif]>A rope.</p>"
        f"<p class=MsoListParagraph><span>2.<span>{blanks}</span></span>A lid.</p></body></html>"
    )
    assert "Minutes" == document.title
    assert [("paragraph", WORDS), ("list_item", "A rope."), ("list_item", "A lid.")] == passages(document)


def test_a_line_of_dashes_is_no_passage_and_one_of_other_signs_is() -> None:
    document = made(f"<p>{WORDS}</p><p>—</p><p>* * *</p><p>?!</p>")
    assert [("furniture", "separator")] * 2 == [kinds(document)[text] for text in ("—", "* * *")]
    assert [("paragraph", WORDS), ("paragraph", "?!")] == passages(document)


@pytest.mark.parametrize("body", [f"{WORDS}\n\n{LATER}", f"<p>{WORDS}</p><p>{LATER}</p>"])
def test_a_page_that_a_script_fills_is_read_as_it_tells_programs(body: str) -> None:
    told = {"@type": "NewsArticle", "headline": "Pier shut", "datePublished": "2020-02-03", "articleBody": body}
    data = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    shell = made(f"<title>Gazette</title>{data}<div id=root>Loading…</div>")
    assert ("Pier shut", date(2020, 2, 3)) == (shell.title, shell.published)
    assert [("paragraph", WORDS), ("paragraph", LATER)] == passages(shell)
    whole = made(f"{data}<article><h1>Pier shut</h1><p>{WORDS}</p><p>It will open in April.</p></article>")
    assert [("paragraph", WORDS), ("paragraph", "It will open in April.")] == passages(whole)


@pytest.mark.parametrize("opened", ["", "<html><head>"])
@pytest.mark.parametrize("block", ["article", "main", "section", "div", "p"])
def test_a_head_that_is_not_ended_hides_nothing(opened: str, block: str) -> None:
    head = f"<!DOCTYPE html>{opened}<meta charset=utf-8><title>Pier shut</title><script>x</script>"
    assert [("paragraph", WORDS)] == passages(made(f"{head}<{block}><p>{WORDS}</p></{block}>"))
    assert [("paragraph", WORDS)] == passages(made(f"{head}<x-y></x-y></head><body><{block}>{WORDS}</{block}></body>"))


def test_paragraphs_of_one_cell_are_parted_by_a_blank() -> None:
    rows = "<tr><th>Well</th><th>State</th></tr><tr><td>North</td><td><p>Dry</p><p>since June</p></td></tr>"
    assert ("table_row", "North | Dry since June") in passages(made(f"<p>{WORDS}</p><table>{rows}</table>"))


def test_a_wordpress_post_has_its_author_from_the_line_under_its_title() -> None:
    line = "Posted on <b class=entry-date>4 May 2012</b> by <b class='author vcard'><a>Isolde Marsh</a></b>"
    head = f"<h1 class=entry-title>Pier shut</h1><div class=entry-meta>{line}</div>"
    post = f"<div id=content>{head}<div class=entry-content><p>{WORDS}</p></div></div>"
    document = made(f"<meta name=generator content='WordPress 3.4'>{post}")
    assert ("Isolde Marsh", date(2012, 5, 4)) == (document.author, document.published)
