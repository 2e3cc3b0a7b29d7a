"""A mistyped value is named with those that there are."""

from __future__ import annotations

import click
import pytest

from search.cli.values import refuse_unknown


def test_of_values_that_are_as_near_the_shortest_comes_first() -> None:
    known = {"dorset-devon-cornwall", "london", "wales"}
    with pytest.raises(click.UsageError, match=r": wales, dorset-devon-cornwall, london\."):
        refuse_unknown("--crc", ["london", "wal"], known)


def test_of_very_many_values_some_are_named_and_the_rest_counted() -> None:
    with pytest.raises(click.UsageError, match=r": v0, .* and 1,988 more\."):
        refuse_unknown("--crc", ["v"], {f"v{number}" for number in range(2_000)})
