"""Who speaks for a side in court."""

from __future__ import annotations

import pytest

from tests.voices.made import ECHO, said

COURT = "A man who broke eleven lamps was fined at Anytown Crown Court.\n\nThe union of lamplighters has been told.\n\n"
WORDS = "“The lamps were never lit at all and nobody in the whole of Wick had any idea why,”"


def kind(introduced: str, text: str = COURT) -> str:
    name = introduced.split(",", maxsplit=1)[0]
    return said(f"{text}{introduced}, said that lamps were dim.\n\n{WORDS} {name} said.\n", ECHO)[-1][0]


@pytest.mark.parametrize(
    "side",
    [
        "for the probation service",
        "appearing for the Crown",
        "for the prosecution",
        "on behalf of the defendant",
        "for the defence",
        "for the CPS",
    ],
)
def test_whoever_speaks_for_a_side_in_court_is_of_the_court(side: str) -> None:
    assert "court" == kind(f"Oda Flint, {side}")


@pytest.mark.parametrize("side", ["for many years", "for the third time", "for the lamps", "on behalf of her son"])
def test_other_words_with_for_make_nobody_a_lawyer(side: str) -> None:
    assert "court" != kind(f"Oda Flint, {side}")


def test_whoever_speaks_for_the_service_outside_a_court_is_none_of_it() -> None:
    assert "court" != kind("Oda Flint, for the probation service", "The lamps are dim in Wick.\n\nNobody minds.\n\n")
