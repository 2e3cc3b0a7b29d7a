"""How right the labels are at least: the floors under the measured figures, which no release may fall below."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

PLACES = (Path(__file__).parent / "floors.json", Path(__file__).parents[1] / "benchmarks" / "floors.json")
"""In an installed wheel, and in a checkout."""

FIGURES = (
    ("author_type_accuracy", "Passages whose kind of speaker is right"),
    ("speaker_accuracy", "Passages whose speaker is right"),
    ("crc_micro_f1", "Companies that a passage is about (F1)"),
    ("quote_span_f1", "Quotations found (F1)"),
    ("quote_end_to_end_f1", "Quotations found with the right speaker (F1)"),
)
STANDARDS = (
    ("gold", "five real documents"),
    ("gold_made", "sixteen made-up ones"),
    ("gold_second", "43 more"),
    ("gold_third", "80 more"),
)


@cache
def accuracy() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Rows of a label and its floor on each standard; none where the figures were not shipped."""
    found = next((path for path in PLACES if path.is_file()), None)
    if found is None:
        return ()
    floors = json.loads(found.read_text(encoding="utf-8"))
    return tuple(
        (label, tuple(f"{floors.get(standard, {}).get(name, 0):.2f}" for standard, _ in STANDARDS))
        for name, label in FIGURES
    )
