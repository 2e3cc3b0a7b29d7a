"""Values given on the command line against those that there are: a mistyped one is named with what was perhaps meant.

The pages take any value, for an address may be older than the index; a person at a terminal wants to be told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import click
from rapidfuzz import process

from search.engines import Engine
from search.model import FACET_FIELDS, UNDATED, Filter, Query
from search.searcher import Labels

_SHOWN = 12
"""Values named in a message; who wants all of them browses a facet."""

_OPEN = frozenset({"speaker"})
"""Fields whose values are names as they stand in the documents, and not a list that somebody wrote."""

_YEAR = re.compile(r"[0-9]{4}")


def refuse_unknown(option: str, values: Sequence[str], known: Collection[str]) -> None:
    """Raises UsageError for the first of `values` that is not `known`, naming those that are, the nearest first."""
    for value in values:
        if value not in known:
            near = process.extract(value.lower(), sorted(known), limit=None)
            there = [found for found, _, _ in sorted(near, key=lambda each: (-each[1], len(each[0])))][:_SHOWN]
            more = f" and {len(known) - _SHOWN:,} more" if len(known) > _SHOWN else ""
            listed = f"there are (the nearest first): {', '.join(there)}{more}" if there else "there are none"
            raise click.UsageError(f"{option}: there is no {value!r}; {listed}.")


def refuse_mistyped(filters: Sequence[Filter], labels: Labels, engine: Engine) -> None:
    """Raises UsageError for a filter value that neither the collection nor any passage knows."""
    for each in filters:
        option = f"--not {each.field}" if each.excluded else f"--{each.field.replace('_', '-')}"
        if each.field in _OPEN or each.field not in FACET_FIELDS:
            continue
        if each.field == "year":
            _refuse_years(option, each.values)
            continue
        known = labels.values(each.field)
        if not known.issuperset(each.values):
            known |= engine.search(Query(limit=1, facets=(each.field,))).counts[each.field].keys()
            refuse_unknown(option, each.values, known)


def _refuse_years(option: str, values: Sequence[str]) -> None:
    for value in values:
        if value != UNDATED and not _YEAR.fullmatch(value):
            raise click.UsageError(f"{option}: a year has four digits, as 2017, or is {UNDATED}; not {value!r}.")
