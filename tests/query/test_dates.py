"""Dates as typed, as half-open ranges of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import day_range
from search.query.dates import published


@pytest.mark.parametrize(
    ("range_", "typed"),
    [
        ((date(2017, 1, 1), date(2018, 1, 1)), "2017"),
        ((date(2017, 12, 1), date(2018, 1, 1)), "2017-12"),
        ((date(2016, 2, 1), date(2016, 3, 1)), "2016-2"),
        ((date(2017, 12, 31), date(2018, 1, 1)), "2017-12-31"),
        ((date(9999, 1, 1), None), "9999"),
        (None, "0000"),
        (None, "2017-02-30"),
        (None, "17"),
        (None, "２０１７"),
        (None, ""),
    ],
)
def test_a_date_stands_for_its_days(range_: tuple[date, date | None] | None, typed: str) -> None:
    assert range_ == day_range(typed)


@pytest.mark.parametrize("typed", ["", "..", "2017..x", "x..2017", "2016..2017..2018", "..13"])
def test_what_is_no_range_is_none(typed: str) -> None:
    assert published(typed) is None


@given(st.dates(), st.dates())
def test_a_range_holds_both_its_ends_whichever_way_round(one: date, other: date) -> None:
    found = published(f"{one.isoformat()}..{other.isoformat()}")
    assert found is not None
    assert found[1] == (other < one)
    for day in (one, other):
        assert found[0].since is not None
        assert found[0].since <= day
        assert found[0].before is None or day < found[0].before
