"""Every comment of a thread, however long, keeps its number, what it answers and who posted it, in every manner."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.test_comments import comments
from tests.readers.threads_made import MANNERS, rows, thread


@pytest.mark.parametrize("manner", sorted(MANNERS))
def test_four_hundred_comments_keep_number_parent_and_poster(manner: str) -> None:
    printed, deepest, named = MANNERS[manner]
    made = thread(1, 400, deepest)
    assert list(rows(made, named=named)) == comments(printed(made))


@given(seed=st.integers(0, 1_000_000), count=st.integers(2, 12), manner=st.sampled_from(sorted(MANNERS)))
@settings(max_examples=60, deadline=None)
def test_short_threads_keep_number_parent_and_poster(seed: int, count: int, manner: str) -> None:
    printed, deepest, named = MANNERS[manner]
    made = thread(seed, count, deepest)
    assert list(rows(made, named=named)) == comments(printed(made))
