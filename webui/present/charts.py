"""Figures as shapes for inline SVG, in units of its own view box; the templates draw them. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.model import UNDATED, Facet, Query
from webui import urls
from webui.present.parts import Link
from webui.present.wording import Names, count

WIDTH = 640
HEIGHT = 84
BASE = 60
"""Where bars stand: below are the years."""
MOST_YEARS = 60
YEAR = re.compile("[0-9]{4}")
"""Of what an address names as a year: “²” is a digit too, and a row of nines is more than a bar chart holds."""
STEPS = 5
"""Shades of a heat map; each cell says its figure as well."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `named` when there is room for its label below it, `url` "" where it leads nowhere."""

    label: str
    count: int
    url: str
    x: float
    y: float
    width: float
    height: float
    selected: bool
    named: bool

    @property
    def middle(self) -> float:
        """Where the middle of the bar stands, for its label."""
        return round(self.x + self.width / 2, 1)

    @property
    def said(self) -> str:
        """What the bar shows, in words."""
        return f"{self.label}: {count(self.count, 'passage')}"


@dataclass(frozen=True, slots=True)
class BarChart:
    title: str
    bars: tuple[Bar, ...]
    undated: Link | None = None
    width: int = WIDTH
    height: int = HEIGHT
    base: int = BASE


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a heat map: 0 to STEPS shades, and the search for it."""

    count: int
    shade: int
    url: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]


def by_year(facet: Facet, query: Query) -> BarChart | None:
    """Passages by year, every bar the search for its year; None when there are not two years to compare."""
    counts = {int(value.value): value for value in facet.values if YEAR.fullmatch(value.value)}
    if len(counts) < 2:
        return None
    whole = range(min(counts), max(counts) + 1)
    years = whole if len(whole) <= MOST_YEARS else sorted(counts)[-MOST_YEARS:]
    tallest = max(value.count for value in counts.values()) or 1
    step = WIDTH / len(years)
    linked = urls.repeatable(query, len(counts))
    bars = []
    for place, year in enumerate(years):
        value = counts.get(year)
        found = value.count if value else 0
        height = max(3.0, (BASE - 20) * found / tallest) if found else 0.0
        bars.append(
            Bar(
                label=str(year),
                count=found,
                url=_year_url(query, str(year), chosen=bool(value and value.selected)) if found and linked else "",
                x=round(place * step + step * 0.1, 1),
                y=round(BASE - height, 1),
                width=round(min(step * 0.8, 60), 1),
                height=round(height, 1),
                selected=bool(value and value.selected),
                named=len(years) <= 16 or place % 5 == 0,
            )
        )
    undated = next((value for value in facet.values if value.value == UNDATED and value.count), None)
    address = _year_url(query, UNDATED) if linked else ""
    link = Link(count(undated.count, "undated passage"), address, undated.count) if undated else None
    return BarChart("Passages by year", tuple(bars), link)


def _year_url(query: Query, year: str, *, chosen: bool = False) -> str:
    change = urls.without if chosen else urls.including
    return urls.search_url(change(query, "year", year))


def heat_map(
    counts: Mapping[tuple[str, str], int],
    fields: tuple[str, str],
    values: tuple[Sequence[str], Sequence[str]],
    names: Names,
) -> HeatMap:
    """Figures of two facets against each other: a row per value of the second, a column per value of the first."""
    across, down = fields
    most = max(counts.values(), default=0) or 1
    rows = []
    for low in values[1]:
        cells = []
        for high in values[0]:
            found = counts.get((high, low), 0)
            asked = urls.including(urls.including(Query(), across, high), down, low)
            shade = -(-found * STEPS // most)
            cells.append(Cell(found, shade, urls.search_url(asked)))
        rows.append(HeatRow(names.value(down, low), tuple(cells)))
    return HeatMap(tuple(names.value(across, high) for high in values[0]), tuple(rows))
