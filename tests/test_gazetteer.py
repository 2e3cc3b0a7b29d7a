"""Names found in texts: the longest wins, capitals count unless neglected, offsets are true."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from search.gazetteer import Gazetteer, Name

NAMES = Gazetteer(
    [
        Name("Ann", 1),
        Name("Ann Other", 2),
        Name("St Ann's Trust", 3),
        Name("Cats, Dogs and Birds", 4),
        Name("WL", 5, exact=True),
        Name("Ann Other", 6),
        Name("C&GM", 7, exact=True),
    ]
)


def found(text: str, *, loose: bool = False) -> list[tuple[int, str]]:
    return [(hit.value, hit.span.of(text)) for hit in NAMES.find(text, loose=loose)]


def test_the_longest_name_at_a_place_wins_and_the_first_of_equals() -> None:
    assert [(2, "Ann Other"), (1, "Ann")] == found("Ann Other met Ann and others")


def test_apostrophes_commas_and_ampersands_do_not_divide_a_name() -> None:
    assert [(3, "St. Ann’s Trust"), (4, "Cats, Dogs, & Birds")] == found("St. Ann’s Trust keeps Cats, Dogs, & Birds")
    assert [(7, "C&GM")] == found("(C&GM)")


def test_a_full_stop_or_a_blank_line_divides() -> None:
    assert [(1, "Ann"), (1, "Ann")] == found("It was Ann. Other people saw Ann\n\nOther")


def test_capitals_count_unless_neglected_and_always_in_abbreviations() -> None:
    assert [] == found("ann other and wl")
    assert [(2, "ann other"), (5, "WL")] == found("ann other, wl, WL", loose=True)


def test_a_name_within_a_word_is_none() -> None:
    assert [] == found("Annual WLs")


@given(st.text(alphabet="An Other.,&’'WL\n", max_size=80))
def test_spans_rise_and_never_overlap(text: str) -> None:
    spans = [hit.span for hit in NAMES.find(text, loose=True)]
    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
