"""Dates as typed, as half-open ranges of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.model import Published
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
        ((date(2017, 8, 31), date(2017, 9, 1)), "31/08/2017"),
        ((date(2017, 8, 3), date(2017, 8, 4)), "3/8/2017"),
        ((date(2017, 8, 1), date(2017, 9, 1)), "08/2017"),
        ((date(2017, 8, 31), date(2017, 9, 1)), "31 August 2017"),
        ((date(2017, 9, 1), date(2017, 9, 2)), "1st  sept. 2017"),
        ((date(2017, 12, 1), date(2018, 1, 1)), " DECEMBER 2017 "),
        (None, "31 June 2017"),
        (None, "08/31/2017"),
        (None, "0 May 2017"),
        (None, "2017-00"),
        (None, "May"),
        (None, "augment 2017"),
        (None, "0000"),
        (None, "2017-02-30"),
        (None, "17"),
        (None, "２０１７"),
        (None, ""),
    ],
)
def test_a_date_stands_for_its_days(range_: tuple[date, date | None] | None, typed: str) -> None:
    assert range_ == day_range(typed)


@pytest.mark.parametrize("typed", ["", "..", "2017..x", "x..2017", "2016..2017..2018", "..13", "May..2017"])
def test_what_is_no_range_is_none(typed: str) -> None:
    assert published(typed) is None


def test_the_ends_of_a_range_may_be_written_each_in_its_way() -> None:
    whole = Published(date(2016, 8, 1), date(2017, 9, 1))
    assert (whole, False) == published("August 2016..31/08/2017") == published("2016-08 .. 31 Aug 2017")


@given(st.dates(), st.dates())
def test_a_range_holds_both_its_ends_whichever_way_round(one: date, other: date) -> None:
    found = published(f"{one.isoformat()}..{other.isoformat()}")
    assert found is not None
    assert found[1] == (other < one)
    for day in (one, other):
        assert found[0].since is not None
        assert found[0].since <= day
        assert found[0].before is None or day < found[0].before
