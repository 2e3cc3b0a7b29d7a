"""What a page of a PDF is made of: lines of text with their places. Points count from the lower left corner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of one line, on one side of a gutter. `size` is that of its type, in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """A page, numbered from 1, with its lines as the file gives them."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
