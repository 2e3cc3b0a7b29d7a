"""Of which kind "another", "one of them" or "a third" is."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds

SAID = " said: “There is nothing more to be done here.”"


@pytest.mark.parametrize(
    ("before", "who", "kind"),
    [
        ("One officer had 168 cases.", "Another", "staff"),
        ("One probation officer, who asked not to be named, had been “marched out”.", "Another", "staff"),
        ("“We all knew,” said a case manager in Amble.\n\nNobody wrote.\n\n", "Another, who has since left,", "staff"),
        ("A solicitor told us of “a farce”.\n\n", "A second", "court"),
        ("“It is dark,” says one magistrate.", "A third", "court"),
        ("I interviewed 43 staff across both companies.", "One of them", "staff"),
        ("Two prison governors and several probation officers came.", "One of them", "staff"),
        ("We met campaigners at the company’s gate.", "One", "charity"),
        ("One officer had 168 cases.", "Another slept in her car because, she", "staff"),
        ("", "One of those who drafted the contracts", "government"),
        # of these nothing is told, or somebody else stands nearer
        ("One woman told a probation officer of “a farce”.", "Another", "unknown"),
        ("The officers were kind. We followed nineteen men through the gate.", "One of them", "unknown"),
        ("A spokesman for the company called it “a farce”.", "Another", "unknown"),
        ("“It is a matter for officers,” said one mother.", "Another", "unknown"),
    ],
)
def test_another_is_of_the_kind_of_the_one_before(before: str, who: str, kind: str) -> None:
    assert [kind] == kinds(f"{before} {who}{SAID}")[-1:]
