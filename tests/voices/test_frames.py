"""Whose words stand without marks: each rule on a small made-up text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search import passages, quotes, voices
from search.model import Source
from search.readers.web import read_html
from search.voices import reports
from tests.voices.made import BLOG, ECHO, INSPECTORATE, field, label, said

OPENING = (
    "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps by "
    "now, and here we go again.\n\n"
)
LONG = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault that was at all."
BLOGGER = ("blogger", None)


def test_a_release_is_its_issuers_until_the_separator() -> None:
    text = (
        f"{OPENING}Lampworkers United have issued the following press "
        f"release today:-\n\n{LONG}\n\n"
        f"The union is calling for new lamps in every street and for the oil to come on time.\n\n--oo00oo--\n\n{LONG}\n"
    )
    union = ("union", "Lampworkers United")
    assert [BLOGGER, BLOGGER, union, union, BLOGGER] == said(text, BLOG)


def test_the_line_that_introduces_is_the_evidence() -> None:
    text = f"{OPENING}Lampworkers United have issued the following press release today:-\n\n{LONG}\n"
    passage = label(text, BLOG)[-1]
    assert passage.evidence.cue is not None
    assert ("frame", "Lampworkers United") == (passage.evidence.rule, passage.evidence.cue.of(text))
    assert "blogger" == passage.container_author_type


def test_a_signature_names_the_speaker_of_what_stands_above_it() -> None:
    text = (
        f"{OPENING}From the report:-\n\nForeword\n\nI am sorry to say what our inspection found. {LONG}\n\n"
        f"{LONG}\n\nDame Ada Quill\nChief Inspector of Lamps\nJuly 2017\n\n6 comments:\n\n  1. "
        "Quite so, and about time.\n"
    )
    inspector = ("inspector", "Dame Ada Quill")
    assert [BLOGGER, inspector, inspector, ("commenter", None)] == said(text, BLOG)
    assert "frame and signature" == label(text, BLOG)[1].evidence.rule


def test_an_article_after_a_site_label_is_the_newspapers() -> None:
    text = (
        f"{OPENING}This from the Otherton Gazette website:-\n\nLamps out again\n\n{LONG}\n\n{LONG} It was a Tuesday.\n"
    )
    assert [BLOGGER, *[("press", "Otherton Gazette")] * 2] == said(text, BLOG)


def test_the_hosts_own_voice_ends_a_report() -> None:
    text = (
        f"{OPENING}From the inspection report:-\n\n{LONG}\n\nWell, I could have told them that, and "
        "I did so in my post of May last year.\n"
    )
    assert ["blogger", "inspector", "blogger"] == [kind for kind, _ in said(text, BLOG)]


FAILINGS = (
    "The inspectors found several failings:\n\n  • The oil was late in most of the streets that we "
    "saw.\n  • Wicks were short.\n"
)


@pytest.mark.parametrize(
    "back",
    [
        "Nine months! And there's the rub of course: this is one of the better towns.",
        "Have a good Bank Holiday one and all.",
        "So much for the oil. Finally, Lampworkers United put this out on Friday:-",
    ],
)
def test_a_cry_a_farewell_and_the_next_lead_in_are_the_hosts_again(back: str) -> None:
    text = f"{OPENING}From the HMI report:-\n\n{LONG}\n\n{LONG[:-1]} then.\n\n{back}\n\nLAMPS OUT\n\n{LONG[:-1]} now.\n"
    kinds = [kind for kind, _ in said(text, BLOG)]
    assert ["blogger", "inspector", "inspector", "blogger", "union" if back[-1] == "-" else "blogger"] == kinds


@pytest.mark.parametrize(
    ("source", "expected"), [(BLOG, "inspector"), (None, "inspector"), (ECHO, "press"), (INSPECTORATE, "inspector")]
)
def test_a_list_of_findings_is_the_inspectors_in_a_blog_and_the_newspapers_in_a_newspaper(
    source: None, expected: str
) -> None:
    text = f"Lamps in the north\n\n{LONG}\n\n{FAILINGS}"
    assert [expected, expected] == [kind for kind, _ in said(text, source)[-2:]]


def test_a_list_that_nobody_is_named_for_stays_the_hosts() -> None:
    text = f"{OPENING}Three things strike me about all of this:\n\n  • The oil was late.\n  • Wicks were short.\n"
    assert {BLOGGER} == set(said(text, BLOG))


def test_the_last_word_is_given_to_whoever_is_named() -> None:
    text = (
        f"{OPENING}The news is bad; as ever I leave the last word to Chief Inspector Ada Quill:\n\n{LONG}\n\nSo I said."
    )
    assert [BLOGGER, BLOGGER, ("inspector", "Dame Ada Quill"), BLOGGER] == said(text, BLOG)


def test_a_sentence_that_looks_back_names_the_speaker_of_the_block_above() -> None:
    text = (
        f"Lamps Again\n\nDim and late\n\n{LONG}\n\nThat is the verdict of the Inspectorate of Lamps "
        "on the north, given today in London.\n"
    )
    assert [("inspector", "Inspectorate of Lamps"), BLOGGER] == said(text, BLOG)


def test_a_block_set_off_that_speaks_of_itself_as_we_is_the_body_it_names() -> None:
    text = (
        f"{OPENING}I asked them about it, and to be fair they answered within the day:\n\nNorthshire "
        "CRC is proud of its lamps. We are recruiting and we shall mend what is broken.\n"
    )
    assert ("provider", "Northshire CRC") == said(text, BLOG)[-1]


def test_words_after_writes_and_a_colon_are_the_writers() -> None:
    text = (
        f"{OPENING}Our branch secretary writes: Please fill in the oil form. I know that you have no "
        "time to do it, but it matters.\n"
    )
    assert ("union", "Our branch secretary") == said(text, BLOG)[-1]


def test_an_email_is_its_senders() -> None:
    text = (
        f"{OPENING}This came at eight, and I reproduce it in full so that all can read it.\n\n"
        "From: Wick, Otto (Managing Director)\nTo: All staff\nSubject: Looking up\n\n"
        f"Many of you will have heard things. {LONG}\n\nI know that change is hard, and I thank "
        "you all for bearing it.\n\n"
        "Otto Wick\nManaging Director\nNorthshire CRC\n\n***\n\nSo that is all right, then, and "
        "nobody need worry about it.\n"
    )
    sender = ("provider", "Otto Wick")
    assert [BLOGGER, BLOGGER, sender, sender, BLOGGER] == said(text, BLOG)


def test_evidence_set_down_as_name_and_colon_is_each_speakers() -> None:
    text = (
        "Oral evidence: Lamps\n\nWitnesses: Otto Wick, Managing Director, Northshire Community Rehabilitation Company; "
        "and Ida Flint, General Secretary, Lampworkers United.\n\n"
        "Chair: Good morning to you both. How many lamps are lit?\n\nOtto Wick: About half of "
        "them, Chair, most nights.\n\n"
        "We know every night.\n\nIda Flint: Fewer than that.\n\nChair: Thank you.\n\nOtto Wick: "
        "I stand by it.\n\nIda Flint: So do I.\n"
    )
    kinds = [kind for kind, _ in said(text)]
    names = [name for _, name in said(text)]
    assert ["provider", "provider", "union"] == kinds[2:5]
    assert ["Chair", "Otto Wick", "Otto Wick", "Ida Flint", "Chair", "Otto Wick", "Ida Flint"] == names[1:]


def test_more_than_half_in_marks_is_the_person_quoted() -> None:
    mostly = (
        'Ida Flint, general secretary of Lampworkers United, said: "The lamps are out, the oil is '
        'late and we are tired of it."'
    )
    partly = (
        "In her report Dame Ada Quill said that the lamps were “dim” in most of the streets that "
        "she had seen this year."
    )
    assert [("union", "Ida Flint"), ("press", "Anytown Echo")] == said(f"Lamps out\n\n{mostly}\n\n{partly}\n", ECHO)


def test_indirect_speech_is_the_narrators() -> None:
    text = (
        f"Lamps out\n\nDame Ada Quill said that the lamps were dim and that the oil had been late all year.\n\n{LONG}\n"
    )
    assert [("press", "Anytown Echo")] * 2 == said(text, ECHO)


def test_a_speaker_is_typed_by_where_the_document_introduces_the_name() -> None:
    text = (
        "Lamps out\n\n"
        "“We looked at every lamp,” said the chief inspector, Orla Tench, who led the work "
        "herself in all of the towns.\n\n"
        "Ms Tench added: “I have never seen the like of it in thirty years, and I do not wish to see it ever again.”\n"
    )
    assert "inspector" == said(text, ECHO)[1][0]


def test_words_said_before_keep_their_speaker() -> None:
    text = (
        "Lamps out\n\nIda Flint, general secretary of Lampworkers United, said: “The oil is "
        "always late and never hot.”\n\n"
        f"{LONG}\n\n“The oil is always late and never hot.”\n"
    )
    assert ("union", "Ida Flint") == said(text, ECHO)[-1]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("The Chief Inspector of Lamps, Hob Tallow, said:", "Hob Tallow"),
        ("Hob Tallow, Deputy Chief Inspector of Lamps, said:", "Hob Tallow"),
        ("Dame Ada Quill said:", "Dame Ada Quill"),
    ],
)
def test_words_set_off_in_a_bodys_own_release_are_those_of_the_person_who_is_named(lead: str, name: str) -> None:
    page = f"<h1>Lamps</h1><p>{LONG}</p><p>{lead}</p><blockquote><p>{LONG}</p></blockquote><p>{LONG}</p>"
    assert [None, name, None] == [speaker for _, speaker in said_on(page)]
    assert {"inspector"} == {kind for kind, _ in said_on(page)}


def test_words_set_off_with_a_name_underneath_are_that_persons() -> None:
    quoted = f"<blockquote><p>{LONG}</p><cite>{{}}</cite></blockquote>"
    page = f"<h1>Lamps</h1><p>{LONG}</p>" + quoted.format("Hob Tallow, Lampworkers United") + quoted.format("May 2018")
    assert ("union", "Hob Tallow") == said_on(page)[1]
    assert "May 2018" != said_on(page)[2][1]


def said_on(page: str, source: Source = INSPECTORATE) -> list[tuple[str, str | None]]:
    """Kind and speaker of each passage of a web page that the inspectorate publishes, without its own name."""
    document = replace(read_html(page.encode(), file="a.html", sha256=""), source=source)
    parts = quotes.label(document, passages.split(document), field())
    labelled = voices.label(document, parts, field())
    own = source.name
    return [(each.author_type, None if each.speaker.name == own else each.speaker.name) for each in labelled]


def test_what_stands_around_a_quotation_in_a_quotation_is_not_its_speakers() -> None:
    inner = f"Lampworkers United said:<blockquote>{LONG}</blockquote>Can it be true of all the lamps?"
    names = [name for _, name in said_on(f"<h1>Lamps</h1><p>{LONG}</p><blockquote>{inner}</blockquote>", BLOG)]
    assert "Lampworkers United" in names
    assert "Lampworkers United" != names[-1]


def test_a_message_set_into_a_page_is_that_of_whoever_posted_it() -> None:
    posted = "&mdash; Hob Tallow (@hobtallow) <a href='https://example.org/1'>November 5, 2019</a>"
    page = f"<h1>Lamps</h1><p>{LONG}</p><blockquote><p>{LONG}</p>{posted}</blockquote>"
    assert "Hob Tallow" == said_on(page)[1][1]
    assert 2 == len(said_on(page))


NEWS = (
    "Half of the lamps of Anytown were dark for a month, the inspectors who came in May have found.\n\n"
    "A spokesman said the oil had been ordered. ‘Nobody was hurt,’ he told a meeting of the council.\n"
)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("This from LampWeek:-", "press"),
        ("This from Northshire Today:-", "press"),
        ("This from blogotherton.example:-", "press"),
        ("From www.otherton-mail.co.uk:-", "press"),
        ("From the local rag:-", "press"),
        ("This in yesterday’s Otherton Packet:", "press"),
        ("Here’s the Anytown Echo:-", "press"),
        ("Here is how LampWeek has written it up:", "press"),
        ("This from Otto Wick:-", "unknown"),
        ("This from Wickwise:-", "unknown"),
    ],
)
def test_a_site_whose_name_nobody_knows_is_a_newspapers_over_a_headline_and_news(label: str, kind: str) -> None:
    own = "\nWickwise has 40 members in three towns." if "Wickwise" in label else ""
    text = f"{OPENING}{label}\n\nHundreds of lamps ‘lost’ by oil firm\n\n{NEWS}{own}\n"
    assert {kind} == {author for author, _ in said(text, BLOG)[1:3]}


def test_a_label_without_a_headline_names_no_newspaper() -> None:
    assert "unknown" == said(f"{OPENING}This from LampWeek:-\n\n{NEWS}", BLOG)[1][0]


@pytest.mark.parametrize(
    "labels",
    [
        "PRESS RELEASE - Oil for the north: a service held together with string\nEmbargo 00.01 Tuesday 4 July",
        "Media statement: Lamps held together with string",
        "STRICTLY EMBARGOED until 00:01 on Tuesday 4 July\n\nLamps held together with string, says union",
    ],
)
def test_a_release_under_its_own_label_is_the_bodys_that_it_opens_with(labels: str) -> None:
    text = (
        f"{OPENING.rstrip()} Grateful to the reader who sent this, hot off the press:-\n\n{labels}\n\n"
        f"Wickmen, the trade union for lamplighters, has called the lamps a disgrace. {LONG}\n\n"
        f"It points out that oil is dear.\n\n--oo00oo--\n\n{LONG}\n"
    )
    union = ("union", "Wickmen")
    assert [BLOGGER, union, union, BLOGGER] == said(text, BLOG)


def test_a_sentence_on_an_embargo_is_a_paragraph() -> None:
    text = f"{OPENING}{LONG}\n\nEmbargoed in 1973, oil was dear for 10 years.\n\n{LONG}\n"
    assert [BLOGGER] * 4 == said(text, BLOG)


def test_their_statement_is_of_the_body_that_the_sentence_before_is_about() -> None:
    text = (
        f"{OPENING}The Wickmen’s Union, who know them, were first out. Here is their statement in full:\n\n"
        "LAMP FIRM SHOULD LISTEN, SAYS UNION\n\nCommenting on the lamps, national officer Ida Flint said:\n\n"
        "“The lamps are dim and our members have said so for three years to whoever would listen.”\n\n"
        "The union also asked for oil by the end of the month.\n\n* * *\n\n"
        f"{LONG}\n"
    )
    given = said(text, BLOG)
    assert [kind for kind, _ in given] == ["blogger", "blogger", "union", "union", "blogger"]
    other = text.replace("The Wickmen’s Union, who know them, were", "My friends of Otherton were")
    assert "blogger" == said(other, BLOG)[3][0]


@pytest.mark.parametrize(
    ("others", "kind"),
    [("Inspectors met inspectors.", "inspector"), ("Charities met auditors and inspectors.", None), ("", None)],
)
def test_where_those_near_reports_are_divided_the_one_spoken_of_far_more_counts(others: str, kind: str | None) -> None:
    apart = "The lamps were lit and the oil was at hand in nearly all of the streets and lanes of the north. " * 2
    text = f"An inspector said that the report was out. {apart}The report shows what charities do. {apart}{others}"
    assert kind == reports.reporter(text)


def test_a_text_on_inspectors_is_on_their_report_though_others_stand_nearer_to_it() -> None:
    apart = "The lamps were lit and the oil was at hand in nearly all of the streets and lanes of the north. " * 2
    text = f"Charity tin stolen. But the report goes on. {apart}A union man will report to us. {apart}"
    assert reports.reporter(text) is None
    assert "inspector" == reports.reporter(f"{text}Inspectors met inspectors, and an inspection followed.")


@pytest.mark.parametrize(("short", "kind"), [("LAMPI", "inspector"), ("WLU", "union"), ("OIL", None)])
def test_a_report_is_of_the_body_whose_short_name_stands_near_it(short: str, kind: str | None) -> None:
    bodies = {"LAMPI": "inspector", "WLU": "union"}
    assert kind == reports.reporter(f"The {short} report is out. It is long.", bodies.get)


NORTH = Source(id="north", name="Northshire CRC", author_type="provider")
POINTS = "  ✓ a generous approach to oil\n  ✓ strong wicks in each of the streets\n  ✓ lamps that shine"


@pytest.mark.parametrize(
    "lead_in",
    [
        "The report highlights:",
        "The review notes:",
        "The inspection report praises:",
        "The report also recommends:",
        "Its report lists:",
    ],
)
def test_a_company_that_lists_what_a_report_found_tells_of_it_itself(lead_in: str) -> None:
    text = (
        f"Northshire CRC inspected\n\n3 July 2017\n\nInspectors spent a week in our offices. {LONG}\n\n"
        f"{lead_in}\n\n{POINTS}\n\nIt also says that oil was late. {LONG}\n\nA view\n\n{LONG}\n"
    )
    assert {("provider", "Northshire CRC")} == set(said(text, NORTH))


def test_a_list_under_a_label_ends_the_extract_on_a_page_that_tells_of_others() -> None:
    text = (
        f"Northshire CRC inspected\n\n3 July 2017\n\n{LONG}\n\nFrom the report:-\n\n{POINTS}\n\nOil will come. {LONG}\n"
    )
    assert ("provider", "Northshire CRC") == said(text, NORTH)[-1]


def test_a_label_with_a_page_and_no_name_is_of_the_report_that_the_text_is_on() -> None:
    label_ = "And this, from page 31, under ‘Oil’ :-"
    text = f"{OPENING}The inspectors’ report is out.\n\n{label_}\n\n{LONG}\n\nFour versions! {LONG}\n"
    assert [("inspector", "the report"), BLOGGER] == said(text, BLOG)[-2:]


@pytest.mark.parametrize("report", ["another CRC report", "the eleventh CRC report in a row"])
def test_a_report_called_after_a_company_is_on_it_not_by_it(report: str) -> None:
    text = (
        f"{OPENING}Lamps were inspected by HM Inspectorate. It is {report}, and the inspectorate’s best.\n\n"
        f"The report highlights several things that others might copy:\n\n  • We found {LONG}\n  • Wicks were long.\n"
    )
    assert ["inspector"] * 2 == [kind for kind, _ in said(text, BLOG)[-2:]]
