"""Latency by size of the corpus as a drawing, and the page of figures that it stands in."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

WIDTH, HEIGHT, EDGE = 720, 400, 60
COLOURS: Final = ("#0b6e4f", "#08415c", "#a23b72", "#c73e1d", "#6b4e71", "#8a6d1d")
START, END = "<!-- figures -->", "<!-- end of figures -->"

Series = Mapping[int, Mapping[str, float]]
"""Size of the corpus → name → p95 in milliseconds."""


def write(page: Path, lines: Sequence[str], series: Series) -> None:
    """Put the figures between the marks of the page, and the drawing beside it."""
    text = page.read_text(encoding="utf-8")
    before, after = text.split(START)[0], text.split(END)[1]
    page.write_text(f"{before}{START}\n\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")
    (page.parent / "images").mkdir(exist_ok=True)
    (page.parent / "images" / "latency.svg").write_text(drawn(series), encoding="utf-8")


def drawn(series: Series) -> str:
    """Both axes are logarithmic: sizes across, milliseconds up, a line for each name."""
    sizes = sorted(series)
    values = [value for figures in series.values() for value in figures.values()]
    low, high = math.floor(math.log10(max(min(values), 0.01))), math.ceil(math.log10(max(values)))

    def x(size: int) -> float:
        span = math.log10(sizes[-1] / sizes[0]) or 1.0
        return EDGE + math.log10(size / sizes[0]) / span * (WIDTH - 3 * EDGE)

    def y(value: float) -> float:
        return HEIGHT - EDGE - (math.log10(max(value, 0.01)) - low) / ((high - low) or 1) * (HEIGHT - 2 * EDGE)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        "<title>95th percentile of a query in milliseconds by number of passages</title>",
        "<style>text { font-size: 12px }</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(low, high + 1):
        parts.append(f'<path d="M{EDGE} {y(10**power):.0f}H{WIDTH - 2 * EDGE}" stroke="#dddddd"/>')
        parts.append(f'<text x="{EDGE - 8}" y="{y(10**power) + 4:.0f}" text-anchor="end">{10**power:g} ms</text>')
    under = HEIGHT - EDGE + 20
    parts += [f'<text x="{x(size):.0f}" y="{under}" text-anchor="middle">{size:,}</text>' for size in sizes]
    names = list(dict.fromkeys(name for figures in series.values() for name in figures))
    for name, colour in zip(names, COLOURS * len(names), strict=False):
        points = [(x(size), y(series[size][name])) for size in sizes if name in series[size]]
        path = "L".join(f"{across:.1f} {up:.1f}" for across, up in points)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{points[-1][0] + 8:.0f}" y="{points[-1][1] + 4:.0f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])
