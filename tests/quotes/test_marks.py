"""Spans between marks: one text in every style of marks, limits, and speeches over several paragraphs."""

from __future__ import annotations

import re
from typing import SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.quotes import find, marks, verbs
from search.quotes.pieces import Piece
from tests.quotes.test_find import marked_texts

STYLES = {"curly": "“”", "single": "‘’", "straight": '""', "straight_single": "''", "angular": "«»"}
_WORDS = st.lists(
    st.sampled_from(["we", "cannot", "don’t", "staff", "workers", "rota", "late", "under", "pressure", "30"]),
    min_size=3,
    max_size=12,
)
_TEMPLATES = (
    "{0}{2},{1} said Ada Marsh.",
    "Ada Marsh said: {0}{2}.{1}",
    "{0}{2},{1} Ada Marsh, director of Northgate, told the court.",
    "Ben Holt listened. Ada Marsh said it was {0}{2}{1} and left.",
)
_MARKS = "“”„‟«»\"‘’‚‛'`‹›＂"


@given(_WORDS, st.sampled_from(_TEMPLATES), st.sampled_from(sorted(STYLES)))
def test_every_style_of_marks_gives_the_same_words_and_speaker(words: list[str], template: str, style: str) -> None:
    said = " ".join(words)
    (quote,) = find(template.format(*STYLES[style], said))
    assert said == quote.text.rstrip(",.")
    assert quote.speaker.name == "Ada Marsh"


@given(marked_texts)
def test_a_quotation_begins_after_a_mark_or_at_the_head_of_its_paragraph(text: str) -> None:
    for quote in find(text):
        before = text[: quote.span.start].rstrip(" ")[-1:]
        assert before in ("", "\n", "\u2028", "\u2029") or before in _MARKS


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_marks_are_no_part_of_the_quotation(style: str) -> None:
    left, right = STYLES[style]
    (quote,) = find(f"Ada Marsh said: {left}It was late.{right}")
    assert quote.text == "It was late."


def test_a_speech_over_three_paragraphs_is_joined_by_its_ends() -> None:
    found = find("Ada Marsh said: “One thing.\n\n“Another thing.\n\n“A third.”")
    assert [(True, False), (True, True), (False, True)] == [(q.opens_on, q.continues) for q in found]


def test_an_unclosed_quotation_does_not_swallow_a_paragraph_that_has_no_mark() -> None:
    found = find("Ada Marsh said: “One thing.\n\nThe meeting went on.\n\nNobody left.")
    assert [("One thing.", False)] == [(q.text, q.opens_on) for q in found]


@pytest.mark.parametrize("says", ["said Ada Marsh", "grumbled Ada Marsh", "Ada Marsh replied", "she insists"])
def test_a_forgotten_closing_mark_ends_where_the_attribution_begins(says: str) -> None:
    found = find(f"“It is over, {says}. “We go home,” she added.")
    assert ["It is over,", "We go home,"] == [q.text for q in found]


@pytest.mark.parametrize("says", ["said Ada Marsh", "snapped Ada Marsh", "Ada Marsh retorted"])
def test_a_forgotten_opening_mark_is_supplied_before_an_attribution(says: str) -> None:
    assert ["It is over,"] == [q.text for q in find(f"It is over,” {says}.")]


def test_a_form_of_each_verb_of_speech_is_read_and_no_noun() -> None:
    pattern = re.compile(verbs.SAYS)
    spoken = {form for form, kind in verbs.FINITE.items() if kind == "speech"}
    assert spoken - verbs.AMBIGUOUS == {form for form in verbs.FINITE if pattern.fullmatch(form)}


def test_an_inner_quotation_points_to_the_outer_one() -> None:
    found = find("“My boss said ‘take it or leave it’ to us,” said Ben Holt.")
    assert [None, 0] == [q.inside for q in found]


def test_an_inner_quotation_left_open_ends_no_later_than_its_outer_one() -> None:
    found = find("““‘said“rock 'n' roll")
    for quote in found:
        assert quote.inside is None or quote.span.end <= found[quote.inside].span.end


def test_a_stray_closing_mark_without_an_attribution_is_ignored() -> None:
    assert find("The cable is 5” wide and grey.") == ()


def test_a_single_mark_that_closes_far_away_is_an_apostrophe() -> None:
    assert find("It is ‘ere somewhere " + "and on it goes " * 60 + "in the dogs’ home.") == ()


class Counted(str):
    """A text that counts the characters that are cut out of it."""

    __slots__ = ("cut",)

    def __getitem__(self, place: SupportsIndex | slice) -> str:
        found = super().__getitem__(place)
        self.cut = getattr(self, "cut", 0) + len(found)
        return found


class Searched:
    """A pattern that counts the characters that it is to look through."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.characters = pattern, 0

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self.characters += end - start
        return self.pattern.search(text, start, end)


@pytest.mark.parametrize("made", [" “a", "‘ab ’cd ", "‘a ", "“a ‘b ", "a” ", '"a '])
def test_thousands_of_marks_are_read_in_one_pass(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Counted(made * 5_000)
    abandoned = Searched(marks._ABANDONED)
    monkeypatch.setattr(marks, "_ABANDONED", abandoned)
    found = marks.runs(text, [Piece(0, len(text))])
    assert len(found) <= 10 or made == '"a '
    assert text.cut < 50 * len(text)
    assert abandoned.characters <= len(text)


@pytest.mark.parametrize("gap", [" ", " " * 30, " " * 300])
def test_a_speech_that_is_left_open_may_begin_behind_a_gap(gap: str) -> None:
    said = [quote.text for quote in find(f"He rose:{gap}‘We go home.\n\n‘We go by the sea.")]
    assert "We go home." == said[0]
