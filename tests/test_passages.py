"""Splitting: what is a passage, what is joined, under which headings, and that nothing is lost."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from search import passages
from search.errors import NoText
from search.model import Document, Passage, Span
from search.readers.text import read_text


def document(text: str, file: str = "made-up.txt") -> Document:
    return read_text(text.encode(), file=file, sha256="0" * 64)


def split(text: str) -> tuple[Passage, ...]:
    return passages.split(document(text))


def texts(text: str) -> list[str]:
    return [passage.text for passage in split(text)]


BODY = "The inspection of Northshire looked at work with people under supervision and found it wanting in most cases."


def test_a_single_line_break_divides_as_a_blank_line_does() -> None:
    assert ["One is poor.", "Two is poor.", "Three is poor."] == texts("One is poor.\nTwo is poor.\n\nThree is poor.\n")


def test_a_bare_attribution_joins_the_paragraph_it_introduces() -> None:
    for lead in ("Ada Quill said:", "Commenting on the report, Ada Quill said:", "A spokesman said in a statement:"):
        assert [f"{lead}\n\n“It must stop.”", "Nothing more."] == texts(f"{lead}\n\n“It must stop.”\n\nNothing more.")


def test_an_introduction_that_says_something_is_a_passage_of_its_own() -> None:
    lead = "Ada Quill was troubled by two aspects of the work that she had seen:"
    assert lead in texts(f"{lead}\n\n“It must stop.”\n")


def test_an_attribution_joins_only_the_first_paragraph_of_a_speech() -> None:
    assert ["She added:\n“One thing is this.", "“Another is that.”"] == texts(
        "She added:\n“One thing is this.\n\n“Another is that.”\n"
    )


def test_an_attribution_over_an_attribution_introduces_nothing() -> None:
    assert ["She said:", "He said:\n“It must stop.”"] == texts("She said:\n\nHe said:\n“It must stop.”\n")


def test_an_attribution_over_a_list_stays_alone() -> None:
    assert ["Inspectors found:", "no plans", "no staff"] == texts("Inspectors found:\n• no plans\n• no staff\n")


def test_a_bare_link_joins_the_line_before_it() -> None:
    text = "Read the whole report.\n\nhttps://example.org/report\n\nIt is long."
    assert ["Read the whole report.\n\nhttps://example.org/report", "It is long."] == texts(text)


def test_list_marks_are_outside_the_passage() -> None:
    for mark in ("•", "-", "–", "*", "1.", "12)", "(iv)", "(a)", "a."):
        (first, second) = split(f"{BODY}\n  {mark} staff had left\n")
        assert BODY == first.text
        assert ("list_item", "staff had left") == (second.kind, second.text)


def test_headings_in_force_are_the_section() -> None:
    text = f"Title of the page\n\n{BODY}\n\nCourt work\n\n{BODY}\n\nUnpaid work\n\n{BODY}\n"
    assert [(), ("Court work",), ("Unpaid work",)] == [passage.section for passage in split(text)]


def test_headline_and_second_headline_both_stay_in_the_section() -> None:
    text = f"Title of the page\n\n{BODY}\n\nReport slams work\n\nUnion says so too\n\n{BODY}\n\nLater\n\n{BODY}"
    assert [(), ("Report slams work", "Union says so too"), ("Later",)] == [p.section for p in split(text)]


def test_a_source_label_stays_over_the_headings_under_it_until_a_separator() -> None:
    text = (
        f"Title of the page\n\n{BODY}\n\nFrom the report:-\n\nForeword\n\n{BODY}\n\nFindings\n\n{BODY}\n\n"
        f"--oo00oo--\n\n{BODY}"
    )
    assert [(), ("From the report:-", "Foreword"), ("From the report:-", "Findings"), ()] == [
        passage.section for passage in split(text)
    ]


def test_a_label_over_one_quoted_paragraph_is_joined_to_it() -> None:
    text = f"{BODY}\n\nFrom the report:-\n\n“Staff were too few.”\n\n{BODY}"
    assert [BODY, "From the report:-\n\n“Staff were too few.”", BODY] == texts(text)


def test_a_quotation_with_its_name_set_off_is_a_quote_block() -> None:
    quote = "“This work is so far below par that it must improve at once.” Ada Quill, Chief Inspector"
    assert "quote_block" == split(f"{BODY}\n{quote}\n{BODY}")[1].kind


def test_a_name_on_its_own_line_under_a_quotation_belongs_to_it() -> None:
    text = f"{BODY}\n\n“This work is far below par.”\n— Ada Quill, Chief Inspector\n\n{BODY}"
    passage = split(text)[1]
    assert ("quote_block", "“This work is far below par.”\n— Ada Quill, Chief Inspector") == (
        passage.kind,
        passage.text,
    )


def test_a_paragraph_that_the_line_before_gives_as_somebodys_words_is_a_quote_block() -> None:
    text = f"As the inspectors make clear, the work has been poor for years:\n\n{BODY}\n\nThat is a pity for all of us."
    assert ["paragraph", "quote_block", "paragraph"] == [passage.kind for passage in split(text)]


def test_ids_depend_on_the_text_and_not_on_its_place() -> None:
    before, after = split(f"{BODY}\n\nShort one.\n"), split(f"Put in first.\n\n{BODY}\n\nShort one.\n")
    assert [passage.id for passage in before] == [passage.id for passage in after[1:]]


def test_equal_texts_in_one_document_have_different_ids() -> None:
    assert 3 == len({passage.id for passage in split("Same words.\n\nSame words.\n\nSame  words.\n")})


def test_an_id_is_pinned_for_good() -> None:
    assert "a18b0352cbcbbadd" == passages.passage_id("made-up", "Same words.", 1)
    assert passages.passage_id("made-up", "Same words.", 1) == split("Same\u00a0 words.")[0].id


def test_coverage_names_what_is_missing_and_what_is_there_twice() -> None:
    read = document("One is poor.\n\nTwo is poor.\n")
    first, second = passages.split(read)
    assert () == passages.coverage(read, (first, second))
    assert (second.span,) == passages.coverage(read, (first,))
    assert (first.span,) == passages.coverage(read, (first, first, second))


_LINES = st.sampled_from(
    [
        "",
        "",
        BODY,
        "Ada Quill said:",
        "“It must stop.”",
        "From the report:-",
        "Court work",
        "  • one point",
        "  1. Nobody listens!",
        "    1. I do.",
        "    ReplyDelete",
        "    Replies",
        "3 comments:",
        "Anonymous12 May 2018 at 10:11",
        "Jo says:",
        "Share on twitter",
        "https://example.org/a",
        "--oo00oo--",
        "– ENDS –",
        "Leave a Reply",
        "12 May 2018",
        "Ada Quill",
        "HM Chief Inspector",
        "August 2017",
        "\u200b",
        "| a | b |",
        "Leadership\tGood",
        "Staff\tPoor",
        "↳ Kim on 3 May 2016 at 10:30 am",
        "Replying to Anonymous",
        "the company was told that it would have to put right what the report",
        "had found, and that nobody would be paid until it had done so, which",
        "- was thought hard by the directors, who had after all been told that",
        "  the money was theirs whatever became of the people in their charge,",
        "Northshire inspection report    3",
        "Northshire inspection report    4",
        "Northshire inspection report    5",
        "Contents",
        "Posted by Jo",
        "at",
        "06:30",
        "Yours sincerely,",
        "and 41 others",
        "> quoted",
        "## Heading",
        "…",
    ]
)
_TEXTS = st.one_of(
    st.lists(_LINES, min_size=1, max_size=40).map("\n".join),
    st.text(min_size=1, max_size=300),
    st.lists(st.one_of(_LINES, st.text(max_size=60)), min_size=1, max_size=20).map("\r\n".join),
)


@given(_TEXTS)
def test_every_character_is_in_one_passage_or_is_furniture_context_or_a_mark(text: str) -> None:
    try:
        read = document(text)
    except NoText:
        return
    found = passages.split(read)
    assert () == passages.coverage(read, found)
    assert [passage.span for passage in found] == sorted(passage.span for passage in found)
    for passage in found:
        assert passage.text == passage.span.of(read.text)
        assert passage.text == passage.text.strip()
    assert len(found) == len({passage.id for passage in found})


@given(_TEXTS)
def test_blocks_are_in_order_and_hold_the_text_at_their_span(text: str) -> None:
    try:
        read = document(text)
    except NoText:
        return
    assert list(range(1, len(read.blocks) + 1)) == [block.ordinal for block in read.blocks]
    end = 0
    for block in read.blocks:
        start = block.mark_span.start if block.mark_span else block.span.start
        assert end <= start <= block.span.start < block.span.end
        assert block.text == block.span.of(read.text)
        end = block.span.end


def test_endless_tiny_lines_become_passages_of_about_a_thousand_characters() -> None:
    read = document("a b c\n\n1 2\n" * 15_000)
    found = passages.split(read)
    assert () == passages.coverage(read, found)
    assert 10 * len(found) < 15_000
    assert max(len(passage.text) for passage in found) <= 1000


def test_lines_broken_at_a_width_are_joined_and_keep_their_place() -> None:
    text = (
        "The company was told that it would have to put right what the report\r\n"
        "had found, and that nobody would be paid until it had done so, which\r\n"
        "was thought hard by the directors.\r\n\r\n"
        "They had after all been told that the money was theirs whatever became\r\n"
        "of the people in their charge, and that nobody would ever come to look\r\n"
        "into the matter.\r\n"
    )
    first, second = split(text)
    assert Span(0, text.index("\r\n\r\n")) == first.span
    assert text[second.span.start : second.span.end] == second.text
    assert second.text.endswith("into the matter.")


def test_short_lines_that_a_writer_ended_stay_apart() -> None:
    lines = ["We asked to see the files.", "Two could not be found.", "One was about somebody else."] * 4
    assert lines == texts("\n".join(lines))


def test_a_span_of_a_document_counts_the_carriage_returns() -> None:
    assert [Span(0, 12), Span(16, 28)] == [passage.span for passage in split("One is poor.\r\n\r\nTwo is poor.\r\n")]


def test_a_comment_is_dated_by_its_own_day_and_by_its_documents_where_it_has_none() -> None:
    text = f"Lamps\n\n1 March 2018\n\n{BODY}\n\n2 comments\n\nAnn Other\n3 January 2019 at 9:14 pm\n\nNo lamp is lit.\n"
    dated = {passage.text: passage.published for passage in split(text)}
    assert (date(2018, 3, 1), date(2019, 1, 3)) == (dated[BODY], dated["No lamp is lit."])
    undated = split(text.replace("3 January 2019 at 9:14 pm\n", "").replace("Ann Other\n", "1. "))
    assert {date(2018, 3, 1)} == {passage.published for passage in undated}
