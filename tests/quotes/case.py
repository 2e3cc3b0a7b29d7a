"""A small made-up text with its quotations as (words, mention, resolved name)."""

from __future__ import annotations

from typing import NamedTuple

Expected = tuple[str, str | None, str | None]


class Case(NamedTuple):
    name: str
    text: str
    quotes: tuple[Expected, ...]


def case(name: str, text: str, *quotes: Expected) -> Case:
    return Case(name, text, quotes)
