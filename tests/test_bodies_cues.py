"""The quick looks by which a passage is spared a search: none may miss what its pattern finds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.bodies import cues

ALPHABET = st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("’“”‘\n")

QUICK: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "strong": (cues.STRONG._pattern, cues.may_take_up),
    "weak": (cues.WEAK._pattern, cues.may_take_up),
    "court": (cues._COURT, cues.in_court),
    "small print": (cues._SMALL_PRINT, cues.aside),
    "outsider": (cues._OUTSIDER, cues.outsider),
    "crime": (cues._CRIME, cues.crime),
    "telephone": (cues._TELEPHONE, cues.aside),
    "address": (cues._ADDRESS, cues.aside),
    "pointing": (cues._POINTING, lambda text: cues.pointing(text) is not None),
    "other reports": (cues._OTHER_REPORT, lambda text: cues.without_other_reports(text) != text),
    "of myself": (cues._I_HAVE_BEEN, cues.of_myself),
}


@pytest.mark.parametrize("name", QUICK)
@given(data=st.data())
def test_no_quick_look_misses_what_its_pattern_finds(name: str, data: st.DataObject) -> None:
    pattern, looked = QUICK[name]
    # What follows is drawn apart: a pattern that looks ahead is not told by what is drawn from it.
    ends = st.sampled_from(["", " ", ", she said", "'s", " staff", " managed", " him", " the court"])
    text = data.draw(st.from_regex(pattern, alphabet=ALPHABET)) + data.draw(ends)
    assert looked(text) or pattern.search(text) is None


@pytest.mark.parametrize("report", ["thematic report", "Thematic Report", "THEMATIC REPORT", "Thematic rePorts"])
def test_a_report_on_no_company_is_left_out_however_it_is_written(report: str) -> None:
    assert f"A {' ' * len(report)} came." == cues.without_other_reports(f"A {report} came.")
