"""Noun phrases that can speak, read leftwards or rightwards from a verb. Resolves nothing."""

from __future__ import annotations

from search.quotes.leftward import left
from search.quotes.rightward import right

__all__ = ["left", "right"]
