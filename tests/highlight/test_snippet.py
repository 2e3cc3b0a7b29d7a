"""The excerpt shown for a hit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlight import LENGTH, marks, snippet
from search.model import Snippet, Span
from search.query import parse

FILLER = "Nothing of note stands in this sentence of some sixty characters. "
WORDS = st.sampled_from(["risk", "harm", "of", "the", "Mr.", "end.", "End", "“so”", "\n\n", "x" * 70, "(", "café", "?"])
TEXTS = st.one_of(st.text(max_size=1000), st.lists(WORDS, max_size=300).map(" ".join), st.lists(WORDS).map("".join))


def excerpt(typed: str, text: str, **options: int) -> Snippet:
    return snippet(text, parse(typed).clause, {}, **options)


def shown(found: Snippet) -> list[str]:
    return [mark.of(found.text) for mark in found.marks]


def test_a_short_passage_is_shown_whole() -> None:
    assert Snippet(text="Staff are at risk.", marks=(Span(13, 17),)) == excerpt("risk", "Staff are at risk.")


def test_white_space_around_a_passage_is_no_text() -> None:
    assert Snippet(text="At risk.", marks=(Span(3, 7),)) == excerpt("risk", " \n At risk. \n")


def test_the_sentence_with_the_match_and_the_next_are_shown() -> None:
    text = FILLER * 5 + "Staff are at risk. " + FILLER * 5
    found = excerpt("risk", text)
    assert "Staff are at risk. " + FILLER.strip() == found.text
    assert (["risk"], True, True) == (shown(found), found.cut_before, found.cut_after)


def test_the_last_sentence_is_shown_by_itself() -> None:
    found = excerpt("risk", FILLER * 5 + "Staff are at risk.")
    assert ("Staff are at risk.", True, False) == (found.text, found.cut_before, found.cut_after)


def test_sentences_with_more_of_the_words_are_preferred_to_more_of_one_word() -> None:
    text = "Risk, risk, risk and risk. " + FILLER * 6 + "Staff fear. They see risk. " + FILLER * 6
    assert "Staff fear. They see risk." == excerpt("staff risk", text).text


def test_without_a_match_the_beginning_is_shown() -> None:
    found = excerpt("absent", "First one. Second one. " + FILLER * 6)
    assert ("First one. Second one.", (), False, True) == (found.text, found.marks, found.cut_before, found.cut_after)


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    text = "word " * 100 + "risk " + "word " * 100
    found = excerpt("risk", text)
    assert LENGTH - 20 < len(found.text) <= LENGTH
    assert set(found.text.split()) == {"word", "risk"}
    assert found.cut_before
    assert found.cut_after


def test_a_long_sentence_is_shown_from_its_beginning_when_the_match_is_near_it() -> None:
    found = excerpt("risk", FILLER * 3 + "The risk is " + "word " * 100 + "end.")
    assert found.text.startswith("The risk is word")


def test_a_long_sentence_is_shown_to_its_end_when_the_match_is_near_it() -> None:
    found = excerpt("risk", "Long " + "word " * 100 + "of risk. " + FILLER * 3)
    assert found.text.endswith("word of risk.")


def test_a_cut_never_falls_into_a_phrase() -> None:
    for before in range(40, 80):
        text = "word " * before + "immutable lines " * 30 + "word " * 80
        found = excerpt('"immutable lines"', text)
        assert {"immutable lines"} == set(shown(found))


def test_a_phrase_over_two_sentences_keeps_them_together() -> None:
    text = FILLER * 4 + "It ends with lines. Immutable they are. " + FILLER * 4
    found = excerpt('"lines immutable"', text)
    assert ["lines. Immutable"] == shown(found)
    assert "It ends with lines. Immutable they are." in found.text


def test_a_match_far_into_a_huge_line_is_found() -> None:
    text = "word " * 60_000 + "the risk " + "word " * 60_000
    assert ["risk"] == shown(excerpt("risk", text))


def test_in_a_huge_line_the_place_with_all_the_words_is_found() -> None:
    text = "risk " + "word " * 20_000 + "staff risk " + "word " * 20_000
    assert {"staff", "risk"} == set(shown(excerpt("staff risk", text)))


def test_a_match_at_the_seam_of_two_windows_is_found() -> None:
    for before in range(3980, 4020):
        text = "word " * before + "immutable lines " + "word " * 9000
        assert ["immutable lines"] == shown(excerpt('"immutable lines"', text))


@pytest.mark.parametrize("unit", ["x", ".", " ", ". ", "risk", "risk ", "“", "\n", "é", "risk-", "risk. "])
def test_a_text_of_megabytes_is_cut_all_the_same(unit: str) -> None:
    found = excerpt("risk", unit * (1_000_000 // len(unit)))
    assert len(found.text) <= LENGTH


def test_a_mark_longer_than_the_excerpt_is_cut() -> None:
    text = "word. " * 100 + "immutable " + "– " * 1000 + "lines " + "word. " * 100
    found = excerpt('"immutable lines"', text)
    assert len(found.text) <= LENGTH
    assert found.text.startswith("immutable –")
    assert 1 == len(found.marks)


def test_said_is_marked_in_the_quotations_given() -> None:
    text = FILLER * 5 + "Not safe. “Not safe,” she said. " + FILLER * 5
    start = text.index("“Not") + 1
    found = snippet(text, parse("said:safe").clause, {}, quotes=[Span(start, start + 9)])
    assert ["safe"] == shown(found)
    assert found.text.startswith("“Not safe,” she said.")


@given(TEXTS, st.sampled_from(["risk", "risk harm", '"risk harm"', "absent", "caf*", "NEAR/3(risk harm)", ""]))
def test_a_snippet_is_a_slice_of_the_passage_with_whole_marks(text: str, typed: str) -> None:
    found = excerpt(typed, text)
    assert found.text in text
    assert len(found.text) <= LENGTH
    assert found.text == found.text.strip()
    assert found.cut_before or text.lstrip().startswith(found.text)
    assert found.cut_after or text.rstrip().endswith(found.text)
    assert all(a.end <= b.start for a, b in zip(found.marks, found.marks[1:], strict=False))
    whole = {span.of(text) for span in marks(text, parse(typed).clause, {})}
    assert set(shown(found)) <= whole or any(len(mark) > LENGTH for mark in whole)


@given(TEXTS, st.sampled_from(["risk", "harm risk", '"risk harm"']))
def test_what_is_marked_in_the_passage_is_shown_in_the_snippet(text: str, typed: str) -> None:
    assert bool(marks(text, parse(typed).clause, {})) == bool(excerpt(typed, text).marks)


@given(TEXTS, st.integers(40, 200))
def test_another_length_is_kept_to(text: str, length: int) -> None:
    assert len(excerpt("risk", text, length=length).text) <= length
