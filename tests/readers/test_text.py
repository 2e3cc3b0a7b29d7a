"""Articles: title, day, headings, labels, signatures and furniture, on small made-up pages of many kinds."""

from __future__ import annotations

from datetime import date

import pytest

from search.model import Block, Document
from search.readers.text import read_text

BODY = "The inspection of Northshire looked at work with people under supervision and found it wanting in most cases."
MORE = "The company that runs the service has said that it accepts the findings and will put every one of them right."


def document(text: str) -> Document:
    return read_text(text.encode(), file="made-up.txt", sha256="0" * 64)


def block(text: str, words: str) -> Block:
    return next(block for block in document(text).blocks if block.text == words)


def roles(text: str) -> list[str | None]:
    return [block.role for block in document(text).blocks]


def test_the_first_headline_is_the_title() -> None:
    assert "Northshire work is poor" == document(f"Northshire work is poor\n\n{BODY}\n").title


def test_a_text_that_opens_with_a_sentence_has_no_title() -> None:
    assert document(f"{BODY}\n\n{MORE}\n").title is None


def test_the_title_of_a_blog_post_stands_under_its_weekday() -> None:
    text = f"Some Blog\nWhere we discuss things\nThursday 31 August 2017\n\nAnother fine mess\n\n{BODY}\n"
    assert ("Another fine mess", date(2017, 8, 31)) == (document(text).title, document(text).published)


def test_the_title_of_a_web_page_stands_over_its_share_links() -> None:
    text = (
        "Menu\nA picture of an office building in the rain, taken from across the street (note: not the real one)\n"
        f"Ada Quill\n\nAda Quill\n\nWriter and author of this blog.\n\n"
        "Northshire work is poor again\n\nShare on twitter\n"
        f"Share on facebook\n{BODY}\n"
    )
    read = document(text)
    assert "Northshire work is poor again" == read.title
    assert [BODY] == [block.text for block in read.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, 1 September 2017", date(2017, 9, 1)),
        ("1st September 2017", date(2017, 9, 1)),
        ("Posted on September 1, 2017 by admin", date(2017, 9, 1)),
        ("Published: 10:15, 01/09/2017", date(2017, 9, 1)),
        ("2017-09-01", date(2017, 9, 1)),
        ("01/09/17", date(2017, 9, 1)),
        ("31/02/17", None),
        ("1/9/17 of them", None),
        ("Embargoed until 00:01 on 1 September 2017", date(2017, 9, 1)),
        ("September 2017", None),
        ("31 February 2017", None),
    ],
)
def test_a_date_line_gives_the_day_of_publication(line: str, day: date | None) -> None:
    assert day == document(f"Northshire work is poor\n\n{line}\n\n{BODY}\n").published


def test_the_day_that_the_text_calls_today_is_the_day_of_publication() -> None:
    text = f"Northshire work is poor\n\nThat is the verdict of a report published today (14 December 2016).\n\n{BODY}\n"
    assert date(2016, 12, 14) == document(text).published


def test_a_day_told_of_in_the_text_is_not_the_day_of_publication() -> None:
    assert (
        document(f"{BODY}\n\nThe contract was signed on 1 February 2015 and ended on 3 March 2019.\n").published is None
    )


def test_the_day_of_a_change_gives_way_to_that_of_publication() -> None:
    text = f"Northshire work is poor\nUpdated 3 March 2019\nPublished 1 March 2019\n\n{BODY}\n"
    assert date(2019, 3, 1) == document(text).published


@pytest.mark.parametrize(
    "words", ["Court work", "Findings – CRC", "KEY FINDINGS", "Notes to editors:", "What happens next?"]
)
def test_short_lines_over_text_are_headings(words: str) -> None:
    assert "heading" == block(f"Northshire work is poor\n\n{BODY}\n\n{words}\n\n{MORE}\n", words).kind


@pytest.mark.parametrize(
    "words", ["They lied.", "“Not good enough”, she thought.", "nobody asked them", "Why, though? Nobody knows"]
)
def test_short_sentences_are_no_headings(words: str) -> None:
    assert "paragraph" == block(f"Northshire work is poor\n\n{BODY}\n\n{words}\n\n{MORE}\n", words).kind


@pytest.mark.parametrize(
    "words", ["Among its other findings:", "Amongst the strengths noted:", "The survey’s findings include:"]
)
def test_sentences_that_lead_in_to_a_list_are_text(words: str) -> None:
    assert "paragraph" == block(f"Northshire work is poor\n\n{BODY}\n\n{words}\n\n- {MORE}\n- {MORE}\n", words).kind


@pytest.mark.parametrize(("above", "kind"), [("“We were told so.”", "heading"), ("“We were told so.", "paragraph")])
def test_words_in_marks_under_a_speech_are_a_heading_where_it_has_ended(above: str, kind: str) -> None:
    text = f"Northshire work is poor\n\n{BODY}\n\n{above}\n\n“I dread the bell”\n\n{MORE}\n"
    assert kind == block(text, "“I dread the bell”").kind


def test_many_short_lines_in_a_row_are_no_headings() -> None:
    text = f"Northshire work is poor\n\n{BODY}\n\n" + "\n\n".join(["No staff", "No plans", "No visits", "No checks"])
    assert {"paragraph"} == {block.kind for block in document(f"{text}\n\n{MORE}").blocks[1:]}


def test_a_short_line_at_the_very_end_heads_nothing() -> None:
    assert "paragraph" == block(f"{BODY}\n\nThe work goes on\n", "The work goes on").kind


def test_a_numbered_heading_over_text_is_no_list_item() -> None:
    text = f"Northshire work is poor\n\n1. Introduction\n\n{BODY}\n\n2. Court work\n\n{MORE}\n"
    assert ["1. Introduction", "2. Court work"] == [b.text for b in document(text).blocks if b.kind == "heading"]


def test_numbered_paragraphs_without_a_stop_keep_their_numbers_as_marks() -> None:
    read = document(f"Summary of the report\n\n1 {BODY}\n\n2 {MORE}\n\n21 Companies ran the service at that time.\n")
    assert ["1", "2", None] == [block.mark for block in read.blocks[1:]]


def test_a_name_an_office_and_a_month_under_a_text_are_a_signature() -> None:
    text = f"Foreword\n\n{BODY}\n\nAda Quill\nHM Chief Inspector of Works\nAugust 2017\n\nFindings\n\n{MORE}\n"
    assert ["signature"] * 3 == [role for role in roles(text) if role == "signature"]


def test_a_letter_closes_with_a_signature() -> None:
    read = document(f"Dear all\n\n{BODY}\n\nYours sincerely,\n\nBea Sample\nGeneral Secretary\n")
    assert ["signature"] * 3 == [block.role for block in read.blocks[-3:]]


@pytest.mark.parametrize(
    "label",
    ["From the report:-", "This from the Northshire Echo website:-", "Union press release:", "Extract from the bid:"],
)
def test_a_label_over_several_paragraphs_is_context(label: str) -> None:
    found = block(f"A post on this\n\n{BODY}\n\n{label}\n\n{BODY}\n\n{MORE}\n", label)
    assert ("context", "source_label") == (found.kind, found.role)


def test_the_head_of_a_letter_pasted_in_labels_it() -> None:
    read = document(f"A post on this\n\n{BODY}\n\nFrom: Management\nTo: All staff\nSubject: Changes\n\n{MORE}\n")
    assert ["source_label"] * 3 == [block.role for block in read.blocks if block.role == "source_label"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Share on Twitter", "share"),
        ("Click to share on Facebook (Opens in new window)", "share"),
        ("– ENDS –", "end_mark"),
        ("• END –", "end_mark"),
        ("--oo00oo--", "separator"),
        ("* * *", "separator"),
        ("Leave a Reply", "comment_form"),
        ("Your email address will not be published. Required fields are marked *", "comment_form"),
        ("READ MORE: Something else altogether", "related"),
        ("The office in Market Street (Image: Northshire Echo)", "caption"),
        ("Photograph: Jo Lens/Agency", "caption"),
        ("We use cookies to improve this site", "cookie_notice"),
        ("Sign up to our newsletter", "mailing_list"),
        ("© 2019 Northshire Echo", "legal"),
        ("Home > News > Northshire", "menu"),
        ("Select Language", "language_menu"),
        ("Page 3 of 40", "page_number"),
        ("Foreword ............. 4", "contents"),
        ("Filed under: probation, CRC", "tags"),
        ("\u200b\u200b", "invisible"),
    ],
)
def test_site_furniture_is_kept_as_such_and_is_no_passage(line: str, role: str) -> None:
    found = block(f"Northshire work is poor\n\n{BODY}\n\n{line}\n\n{MORE}\n", line)
    assert ("furniture", role) == (found.kind, found.role)


@pytest.mark.parametrize(
    "line",
    [
        "Share on Twitter what you think of this, and tell everyone.",
        "The report is a picture: of a service in decline.",
        "Category A prisoners are not supervised here.",
        "We share the concerns of the inspectors.",
        "Comments made by staff were not recorded.",
        "The graphic below shows the results:",
        "For further information please contact the press office.",
        "Read more widely and you will find the same.",
        "Home visits were rare.",
        "End the contracts now.",
        "???",
        "👍",
    ],
)
def test_words_that_furniture_has_too_are_text_in_a_sentence(line: str) -> None:
    assert "furniture" != block(f"Northshire work is poor\n\n{BODY}\n\n{line}\n\n{MORE}\n", line).kind


def test_menu_words_are_a_menu_only_in_a_row() -> None:
    menu = f"News\nSport\nOpinion\nContact\n\nNorthshire work is poor\n\n{BODY}\n"
    assert ["menu"] * 4 == roles(menu)[:4]
    assert "heading" == block(f"Northshire work is poor\n\n{BODY}\n\nPublications\n\n{MORE}\n", "Publications").kind


def test_boxes_after_the_article_are_furniture_to_their_last_line() -> None:
    text = f"Northshire work is poor\n\n{BODY}\n\nLeave a Reply\n\nSome Resource Pack\n\nClick on the image above.\n"
    assert ["furniture"] * 3 == [block.kind for block in document(text).blocks[2:]]


def test_a_closing_sentence_after_a_link_to_another_story_is_still_text() -> None:
    text = f"Northshire work is poor\n\n{BODY}\n\nREAD MORE: Something else\n\nThe case was adjourned.\n"
    assert "paragraph" == block(text, "The case was adjourned.").kind


def test_headlines_under_related_articles_are_furniture_until_a_sentence() -> None:
    text = f"Northshire work is poor\n\n{BODY}\n\nRelated Articles\nMan held\nPub to shut\nHe was fined.\n"
    assert ["furniture", "furniture", "furniture", "paragraph"] == [block.kind for block in document(text).blocks[2:]]


def test_carriage_returns_and_other_line_ends_divide() -> None:
    assert ["One is poor.", "Two is poor.", "Three is poor."] == [
        block.text for block in document("One is poor.\rTwo is poor.\r\nThree is poor.").blocks
    ]


def test_no_name_of_the_first_documents_is_known_to_the_code() -> None:
    text = f"Northshire work is poor\n\nAda Quill\n\n{BODY}\n"
    swapped = text.replace("Ada Quill", "Zed Zebra").replace("Northshire", "Southshire")
    assert roles(text) == roles(swapped)


@pytest.mark.parametrize("line", ["Harbour Gazette, 9 July 2024", "The Evening Echo – Tuesday 9 July 2024"])
def test_a_newspaper_and_its_day_over_the_headline_date_the_article(line: str) -> None:
    read = document(f"{line}\n\nNorthshire work is poor\n\n{BODY}\n\n{MORE}\n")
    assert ("Northshire work is poor", date(2024, 7, 9)) == (read.title, read.published)
    assert ["date", "title", None, None] == [block.role for block in read.blocks]


@pytest.mark.parametrize("line", ["Minutes of the parish, 9 July 2024", "Meeting of the Post, 9 July 2024"])
def test_what_was_held_on_a_day_is_a_title(line: str) -> None:
    assert line == document(f"{line}\n\n{BODY}\n\n{MORE}\n").title


def test_somebody_who_speaks_again_below_is_no_title() -> None:
    text = "Ann Marsh: What is the plan?\n\nBo Wick: There is none.\n\nAnn Marsh: Then we shall make one.\n"
    assert (None, 3) == (document(text).title, len(document(text).blocks))
