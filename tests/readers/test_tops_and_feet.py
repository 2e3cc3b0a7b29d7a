"""The top and the foot of a saved page: site, title, standfirst, author; headings, labels and bylines further down."""

from __future__ import annotations

from datetime import date

import pytest

from search.model import Document
from search.passages import split
from tests.voices.made import read

LONG = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault it was."
MORE = "Nobody in Otherton had seen a lamp that burned all night, though each street had been promised two of them."


def kind_of(document: Document, words: str) -> tuple[str, str | None]:
    return next((block.kind, block.role) for block in document.blocks if block.text.startswith(words))


@pytest.mark.parametrize(
    "top",
    [
        "Home | News | Sport\nAnytown South News\n\nLamps in Otherton 'never lit', inspectors say\n\n14 August 2018\n",
        "The Otherton Evening Post\n\nLamps in Otherton 'never lit', it seems\n\nBy Ida Flint\n3 May 2017, 16:55\n",
        "Third Lamp\nWho we are   Get help   Donate   News\n\nPRESS RELEASE\n4 October 2018\n\nLamps in Otherton dim\n",
        "Wicks and Lamps\nIda Flint is a former lamplighter. She is her own master.\n\nLamps once more\n15 June 2018\n",
        "Flint Lamps\nNews | Events | Blog\n\nA lit lamp\n\nLamps: five things\n28 March 2019 · Ida Flint\n",
        "Home\nFilm\nFooty\n\nThe Lantern\n\nLamps in Otherton dim as ever\n\n22 May 2016\nShare\n4 Comments\n",
        "LAMPS LTD – Home – Services – News – Contact us\n\nLamps: our answer\n5 July 2019 | News\n",
        "Home\nServices\nContact\n\nIda Flint\nAdviser on oil\n\nLamps unlit? Lessons of oil\n\nTweet\nEmail this\n",
        "Third Lamp | The union\nJoin  |  Get help  |  News\n\nLamps dim in four out of five streets\n12/06/18\n",
    ],
)
def test_the_name_of_a_site_is_not_the_title(top: str) -> None:
    document = read(f"{top}\n{LONG}\n\n{MORE}\n")
    assert (document.title or "").startswith("Lamps")
    assert [LONG, MORE] == [passage.text for passage in split(document)]


@pytest.mark.parametrize(
    "top",
    [
        "Lamps In Otherton\n\nUnion asks for an inquiry\n\n14 August 2018\n",
        "Probation: Lamps\n\nWhat the inspectors saw\n\nBy Ida Flint\n",
        "Lamps dim as ever\n\n4 May 2018\n",
    ],
)
def test_a_short_title_over_a_second_headline_stays_the_title(top: str) -> None:
    document = read(f"{top}\n{LONG}\n\n{MORE}\n")
    assert top.split("\n", 1)[0] == document.title


def test_a_standfirst_is_text_and_a_second_headline_a_heading() -> None:
    told = "Ten years after the lamps were sold to the lowest bidder, Ida Flint spent a month with those who light them"
    document = read(f"The long night\n\n{told}\n\n24 February 2017\n\n{LONG}\n\n{MORE}\n")
    assert [told, LONG, MORE] == [passage.text for passage in split(document)]
    second = read(f"The long night\n\nA month with those who light the lamps\n\n24 February 2017\n\n{LONG}\n\n{MORE}\n")
    assert [LONG, MORE] == [passage.text for passage in split(second)]


@pytest.mark.parametrize(
    "below",
    [
        "Ida Flint\nHome Affairs Correspondent\nFriday 15 February 2019 00:01\n\n147 comments\nArticle bookmarked\n",
        "Ida Flint\n15 Feb 2019\nTweet\n",
        "Ida Flint Home affairs correspondent\n@idaflint\nThu 14 Feb 2019 00.01 GMT\n",
        "By Ida Flint\n@idaflint\nReporter\n15 February 2019\n0 Comment\n",
    ],
)
def test_the_headline_is_above_the_second_one_whatever_tells_of_the_author_below(below: str) -> None:
    old = "This article is more than 4 years old"
    top = f"The Lantern\nNews\nOpinion\nSport\n{old}\nLamps were dim, watchdog says\nOil found to be late as ever\n"
    document = read(f"{top}{below}\n{LONG}\n\n{MORE}\n\nLicense this content\n")
    assert "Lamps were dim, watchdog says" == document.title
    assert [LONG, MORE] == [passage.text for passage in split(document)]
    assert ("furniture", "site_box") == kind_of(document, old)


def test_a_newspaper_behind_day_and_time_is_part_of_the_date_line() -> None:
    told = "Inspectors find that lamps were lit too late and let too fast, and that nobody has counted them since then"
    top = "The Lantern\nUK | World | Money\n\nLamps were dim, inspectors say\n\n"
    document = read(
        f"{top}{told}\nIda Flint and Otto Wick\nFriday May 3 2019, 12.01am, The Lantern\n\n{LONG}\n\n{MORE}\n"
    )
    assert ("Lamps were dim, inspectors say", date(2019, 5, 3)) == (document.title, document.published)
    assert [told, LONG, MORE] == [passage.text for passage in split(document)]


@pytest.mark.parametrize("count", ["Comments (44)", "44 comments", "Comments"])
def test_a_count_of_comments_over_the_byline_is_not_where_the_comments_begin(count: str) -> None:
    top = f"Otherton Live\n\n“Nobody lit it”: a lamp and its street\n\nShare\n{count}\n"
    said = "“I waited,” she said. “I always do.”"
    document = read(f"{top}By Ida Flint, Lamps Correspondent\n06:00, 9 FEB 2019\n\n{LONG}\n\n{said}\n\n{MORE}\n")
    assert [LONG, said, MORE] == [passage.text for passage in split(document)]
    thread = "By Anon\n9 February 2019\nNo lamp here either.\n\nBy Wick\n10 February 2019\nNor here.\n"
    below = read(f"A lamp and its street\n\nBy Ida Flint\n\n{LONG}\n\n{MORE}\n\n2 comments\n\n{thread}")
    assert [False, False, True, True] == [passage.comment is not None for passage in split(below)]


def test_the_authors_line_and_the_title_of_another_page_at_the_foot_are_furniture() -> None:
    text = f"The long night\n\nIda Flint\n24 February 2017\n\n{LONG}\n\n{MORE}\n\n"
    text += "Ida Flint is the Lantern’s oil editor\n\nTweet this\nShare this\nWatch the meeting: lamps | Otherton TV\n"
    assert [LONG, MORE] == [passage.text for passage in split(read(text))]


def test_a_paragraph_that_tells_who_spoke_is_text() -> None:
    text = f"The long night\n\nIda Flint\n24 February 2017\n\n{LONG}\n\nOtto Wick is a lamplighter in Otherton.\n\n"
    assert "paragraph" == kind_of(read(f"{text}Tweet this\nShare this\n"), "Otto Wick")[0]


def test_a_byline_under_a_short_line_heads_a_section() -> None:
    for line in ("By Otto Wick, oil correspondent", "By a lamplighter in the Otherton team"):
        mine = "I light the first of my lamps at six, before the street is up."
        document = read(f"The long night\n\n{LONG}\n\n{MORE}\n\nIn a dim light\n{line}\n\n{mine}\n\n{MORE}\n")
        assert [("heading", None), ("context", "byline")] == [kind_of(document, "In a"), kind_of(document, line)]
    kept = read(f"The long night\n\n{LONG}\n\n{MORE}\n\nBy Christmas the oil had gone\n\n{LONG}\n")
    assert "byline" != kind_of(kept, "By Christmas")[1]


def test_two_short_lines_over_a_statement_head_it() -> None:
    text = (
        f"Lamps: the evidence\n\n{LONG}\n\n{MORE}\n\nWritten evidence\nStatement from Lampworkers United (LMP0017)\n\n"
    )
    document = read(f"{text}1. Lampworkers United has 400 members.\n\n2. Few have oil.\n")
    assert ["heading", "heading"] == [kind_of(document, words)[0] for words in ("Written", "Statement from")]
    verse = read(f"Lamps: a song\n\n{LONG}\n\nDim the lamp,\nDim the wick\n\n{MORE}\n")
    assert "paragraph" == kind_of(verse, "Dim the lamp")[0]


def test_a_numbered_question_to_a_witness_is_no_heading() -> None:
    text = "Oral evidence\n\n" + "".join(
        f"Q{at} Chair: What of the {what}?\n\nIda Flint: {LONG}\n\n" for at, what in ((3, "lamps"), (4, "oil"))
    )
    assert ["paragraph"] * 4 == [block.kind for block in read(text).blocks[1:]]


def test_numbers_that_head_most_sections_head_all_of_them() -> None:
    heads = ("Lamps are dim", "And the oil, where is it?", "Wicks want trimming", "And last of all…")
    text = "Four things\n\n" + "".join(f"{at}. {head}\n\n{LONG}\n\n{MORE}\n\n" for at, head in enumerate(heads, 1))
    assert ["heading"] * 4 == [kind_of(read(text), f"{at}. ")[0] for at in range(1, 5)]
    points = "We ask:\n\n1. Why the lamps are dim\n\n2. Where is the oil?\n\n3. Who trims the wicks?\n"
    assert ["list_item"] * 3 == [block.kind for block in read(f"{LONG}\n\n{points}").blocks[-3:]]


@pytest.mark.parametrize(
    "label", ["The report, paragraph 4.12:", "The annual report (page 22):", "Their bid, section 3:"]
)
def test_a_label_with_a_place_is_joined_to_the_one_extract_below_it(label: str) -> None:
    document = read(f"Lamps\n\n{LONG}\n\n{label}\n\n{MORE}\n\nAnd so on\n\n{LONG}\n")
    assert [("paragraph", LONG), ("quote_block", f"{label}\n\n{MORE}")] == [
        (passage.kind, passage.text) for passage in split(document)
    ][:2]


@pytest.mark.parametrize(
    "credit", ["A lamplighter in Otherton, quoted in the report", "One officer, speaking to the team"]
)
def test_a_pull_quote_may_be_of_somebody_without_a_name(credit: str) -> None:
    line = f"“You can put the lamp out here and still have a lamp in the morning.” – {credit}"
    assert "quote_block" == kind_of(read(f"Lamps\n\n{LONG}\n\n{line}\n\n{MORE}\n"), line)[0]


@pytest.mark.parametrize(
    "lines",
    [
        "By Ida Flint\nLantern News",
        "Ida Flint Senior Reporter ida.flint@lantern.example\n@idaflint",
        "Ida Flint, Chief Oil Correspondent",
        "From:\nMinistry of Lamps and The Rt Hon Otto Wick MP",
        "by Ida Flint on 14 May 2017\n\nIda Flint is a lamplighter at Wick Lane",
        "February 9, 2019February 11, 2019 / idaflint",
    ],
)
def test_who_wrote_it_and_when_is_no_text(lines: str) -> None:
    document = read(
        f"Menu\nSkip to content\nHome\n\nWhat the lamps of Otherton cost us all\n\n{lines}\n\n{LONG}\n\n{MORE}\n"
    )
    assert "What the lamps of Otherton cost us all" == document.title
    assert [LONG, MORE] == [passage.text for passage in split(document)]


def test_pictures_and_offers_between_the_lines_are_furniture() -> None:
    text = (
        f"Menu\nSkip to content\n\nThe long night in Otherton\n\n4 May 2018\n\nA row of unlit lamps\n\n{LONG}\n\n"
        f"Image caption,\nThe oil store is shut at night\n\nEnter email\nSubscribe\n"
        "When you subscribe we will use the information you provide to send you newsletters.\n\n"
        f"{MORE}\n\nVideo Loading\nClick to play\nThe video will start in 8\nCancel\n\n{LONG} Again.\n\n"
        'Are the lamps out? Tell us in the comments below.\n\nRelated\n\nIs anybody there?\nMarch 2, 2018\nIn "Oil"\n'
    )
    assert [LONG, MORE, f"{LONG} Again."] == [passage.text for passage in split(read(text))]


def test_a_question_over_a_list_without_marks_is_a_heading() -> None:
    listed = "Four lamps in ten had no oil\nStaff carried up to 97 lamps each\nOne street had seven wicks in a year"
    document = read(f"The long night\n\n{LONG}\n\n{MORE}\n\nWhat did they find?\n\n{listed}\n\n{LONG}\n")
    assert "heading" == kind_of(document, "What did")[0]


def test_the_lines_that_name_who_speaks_in_a_debate_are_no_text() -> None:
    text = (
        "Lamps: Otherton\n\nMr Otto Wick (Otherton North) (Lab)\n3. What he makes of the lamps.\n\n"
        "The Under-Secretary of State for Lamps (Ida Flint)\nThe lamps were seen in May.\n\n"
        "Mr Wick\nDoes she think that a lamp can smell oil?\n\nMr Speaker\nOrder. Lamps have no noses.\n\n"
        "Ida Flint\nI will look into it.\n"
    )
    assert ["What he makes", "The lamps were", "Does she", "Order. Lamps", "I will look"] == [
        next(
            start
            for start in ("What he makes", "The lamps were", "Does she", "Order. Lamps", "I will look")
            if passage.text.startswith(start)
        )
        for passage in split(read(text))
    ]


def test_a_heading_under_a_signed_letter_is_no_signature_and_a_letters_last_line_is_one() -> None:
    text = (
        "LAMPWORKERS\n\nA WORD FROM THE CHAIR\n\nIt has been a long night for all lamps of this town and the next.\n\n"
        "In solidarity,\nIda Flint\nConvenor\n\nWHAT THE EMPLOYER SAYS\n\n“We like lamps.” - Lamps Ltd\n\n"
        f"MEMBERS WRITE\n\nDear Ida,\n{LONG}\nName supplied, Otherton\n\nDear editor\nWho has it?\nPuzzled, Anytown\n"
    )
    document = read(text)
    assert "heading" == kind_of(document, "WHAT THE")[0]
    assert [("context", "signature")] * 2 == [kind_of(document, words) for words in ("Name supplied", "Puzzled")]


@pytest.mark.parametrize("credit", ["IDA FLINT, LAMP OFFICER", "Service user, Otherton", "Ida Flint"])
def test_a_line_right_below_words_in_marks_says_whose_they_are(credit: str) -> None:
    quoted = "“Nobody tells you that the job is mostly listening to oil”"
    document = read(f"Lamps\n\n{LONG}\n\n{quoted}\n{credit}\n\n{MORE}\n")
    assert [("quote_block", f"{quoted}\n{credit}")] == [(p.kind, p.text) for p in split(document)][1:2]
    talk = read(f"Lamps\n\n{LONG}\n\n“Is it lit?”\n“It is.”\n“Good.”\n\n{MORE}\n")
    assert 5 == len(split(talk))


def test_a_circular_is_sent_to_somebody_and_signed_in_columns() -> None:
    text = (
        "BR 41/2017\n\nTo: Branch Chairs and Convenors\ncc: Officers\n\n4 May 2017\n\nDear Member,\n\n"
        f"{LONG}\n\n{MORE}\n\nYours sincerely,\n\nIDA FLINT          OTTO WICK\nGeneral Secretary            Chair\n\n"
        "Lampworkers, 160 Falcon Road, London SW11 2NY\n"
    )
    assert [LONG, MORE] == [passage.text for passage in split(read(text))]
    assert ("context", "addressee") == kind_of(read(text), "To:")


def test_lines_with_pages_under_contents_are_no_headings() -> None:
    text = f"Plan\n\nContents\nForeword 3\nWho we are 5\nWhat we do 8\n\nForeword by our chair\n\n{LONG}\n\n{MORE}\n"
    assert ["furniture"] * 4 == [block.kind for block in read(text).blocks[1:5]]


def test_the_names_under_printed_letters_are_no_text() -> None:
    text = (
        f"The Echo, 9 May 2018\n\nLETTERS\n\nLamps\n\nSIR – Who lit them? {LONG}\n\nIDA FLINT\nOtherton\n\n"
        f"Oil for all\n\n{MORE}\n\nName and address supplied\n\nWicks\n\nSIR – {LONG}\n\nDr F. R. Wick, Anytown\n"
    )
    assert 3 == len(split(read(text)))


def test_the_questions_of_an_interview_are_text() -> None:
    asked = "".join(f"What of the {what}?\nI like the {what} well enough.\n\n" for what in ("oil", "wicks", "lamps"))
    document = read(f"Five minutes with… Ida Flint, lamp officer\n\n{asked}Interview by Otto Wick\n")
    assert ["question", None] * 3 == [block.role for block in document.blocks[1:7]]
    assert 6 == len(split(document))


@pytest.mark.parametrize(
    "under",
    [
        "By Ida Flint, Lamps Reporter\n@idaflint\n8th March 2018, 6:02 am  |  Updated 9th March 2018, 11:40 am\nShare",
        "Ida Flint and Pip Marsh-Wick\nTue 23 May 2017 06.00 BST\nShare on Facebook",
        "Ida Flint, Pip Marsh and Oda Wick\n23 May 2017\nShare",
    ],
)
def test_a_standfirst_over_reporters_and_days_is_text_and_the_headline_above_it_the_title(under: str) -> None:
    standfirst = "Exclusive: Nobody in the streets of Otherton had seen a lamp for as long as two years, say inspectors"
    top = "Skip to main content\nNews Sport\nNews > Oil\n\nLamps were left dim for years"
    document = read(f"{top}\n\n{standfirst}\n\n{under}\n\n{LONG}\n\n{MORE}\n")
    assert "Lamps were left dim for years" == document.title
    assert [standfirst, LONG, MORE] == [passage.text for passage in split(document)]


def test_short_lines_behind_angles_are_a_list_and_sentences_are_a_message_quoted() -> None:
    points = "  > 31 of 92 lamps were not lit\n  > Average wick: 68\n  > Oil and glass both rated ‘Good’"
    message = "> Nobody lit the lamps of Otherton.\n> It was dark all night.\n> We asked them why."
    broken = "> Nobody lit the lamps of\n> the north, and it was dark all night\n> in Otherton."
    kinds = [
        {kind_of(read(f"Lamps dim\n\n{LONG}\n\nWhat it says\n\n{text}\n\n{MORE}\n"), words)[0] for words in heads}
        for text, heads in ((points, ("31 of", "Average", "Oil and")), (message, ("Nobody lit", "It was", "We asked")))
    ]
    assert [{"list_item"}, {"quote_block"}] == kinds
    assert not any(block.kind == "list_item" for block in read(f"Lamps dim\n\n{LONG}\n\n{broken}\n\n{MORE}\n").blocks)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("“I trust their lamps, which I never did before.” – Chair of a local bench", "quote_block"),
        ("“They light it every time.” – Manager of a hostel in Wick", "quote_block"),
        ("“It is light in here tonight.” – Mother of two", "quote_block"),
        ('"We are delighted that inspectors saw our lamps." Northshire CRC on its own website', "quote_block"),
        ('"We are delighted that inspectors saw our lamps." Wick Trust in their newsletter', "quote_block"),
        ("“It is dark in here tonight.” – The union said so, and it was.", "paragraph"),
        ("“It is dark in here tonight.” – and so it was.", "paragraph"),
        ('"We are delighted that inspectors saw our lamps." They put it on the website', "paragraph"),
    ],
)
def test_words_in_marks_with_somebody_described_or_a_place_behind_them_are_set_off(line: str, kind: str) -> None:
    assert kind == kind_of(read(f"Lamps dim\n\n{LONG}\n\n{line}\n\n{MORE}\n"), line[:20])[0]


@pytest.mark.parametrize("count", ["Comments (44)", "44 comments", "Comments"])
@pytest.mark.parametrize("byline", ["By Oda Flint, Lamps Correspondent", "By Oda Flint"])
def test_a_count_of_comments_over_the_byline_opens_no_thread(count: str, byline: str) -> None:
    short = '"I shall go," he said.'
    top = f"Lamps go out all over Otherton\n\nShare\n{count}\n{byline}\n06:00, 9 FEB 2019"
    document = read(f"{top}\n\n{LONG}\n\n{short}\n\n{MORE}\n")
    assert not [block for block in document.blocks if block.comment is not None]
    assert "paragraph" == next(block.kind for block in document.blocks if block.text == short)


def test_posters_called_by_a_name_below_an_article_are_posters() -> None:
    document = read(f"Lamps go out\n\n{LONG}\n\n{MORE}\n\n2 comments\n\nBy Oda\n3 May 2018 at 10:00\n\nI saw it.\n")
    assert [block for block in document.blocks if block.comment is not None]


@pytest.mark.parametrize(
    "links", ["Share  Comments 41", "Share Comments", "Share | Comments (3)", "Share  Save  Comments 2"]
)
def test_share_and_comments_in_one_line_are_furniture(links: str) -> None:
    document = read(f"Lamps go out all over Otherton\n\n{links}\nBy Oda Flint\n14:22, 6 FEB 2019\n\n{LONG}\n\n{MORE}\n")
    assert ["furniture"] == [block.kind for block in document.blocks if block.text == links]


@pytest.mark.parametrize(
    "line",
    [
        "Media enquiries: Ida Flint, 020 7946 0188",
        "Press office out of hours: 020 7946 0833",
        "For press enquiries ring Oda Wick on 01632 960 001",
        "Ida Flint M: 07700 900654 E: i.flint@lamps.example",
        "Press contact: lamps@otherton.example",
    ],
)
def test_whom_the_press_may_reach_is_text_at_the_foot_of_a_release(line: str) -> None:
    foot = f"Further information\n\n{line}\n\nRelated pages\nLamps in Wick\nOil and glass\nShare this page\nCookies\n"
    document = read(f"Home\nNews\n\nLamps lit again\n\n3 May 2018\n\n{LONG}\n\n{MORE}\n\n{foot}")
    assert line in [passage.text for passage in split(document)]


@pytest.mark.parametrize("line", ["Lamps: 0113 496 0000", "Oil and glass 2018", "Media and oil"])
def test_other_short_lines_at_the_foot_are_none(line: str) -> None:
    foot = f"Related pages\nLamps in Wick\n{line}\nOil and glass\nShare this page\nCookies\n"
    document = read(f"Home\nNews\n\nLamps lit again\n\n3 May 2018\n\n{LONG}\n\n{MORE}\n\n{foot}")
    assert line not in [passage.text for passage in split(document)]
