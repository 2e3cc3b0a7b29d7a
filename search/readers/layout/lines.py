"""A text cut into its lines that are not blank, with places. Decides nothing about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from search.model import BlockKind, Comment, Span
from search.readers.layout.furniture import role_of

_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it; `indent` in columns, `gap` the number of blank lines above it.

    `role` is that of a line which is furniture wherever it stands, else None.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int
    role: str | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", role_of(self.text))


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark or comment number at the start of a line: as written, its place, and where the words begin.

    `value` is the number that the mark counts (bullets 0, letters from 1), `style` what kind of mark it is.
    """

    text: str
    span: Span
    body: int
    style: str
    value: int


@dataclass(slots=True)
class Piece:
    """What a line, or the part of it after its mark, turned out to be: a block in the making."""

    line: Line
    kind: BlockKind = "paragraph"
    role: str | None = None
    level: int = 0
    mark: Mark | None = None
    comment: Comment | None = None

    @property
    def start(self) -> int:
        return self.mark.body if self.mark else self.line.start

    @property
    def text(self) -> str:
        """The words without the mark."""
        return self.line.text if self.mark is None else self.line.text[self.mark.body - self.line.start :]


def split_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of `text` from character `start` on that are not blank; every kind of line end divides."""
    lines: list[Line] = []
    at, gap = start, 0
    for raw in (text[start:] if start else text).splitlines(keepends=True):
        kept = raw.strip()
        if kept:
            margin = len(raw) - len(raw.lstrip())
            indent = margin + (_TAB - 1) * raw.count("\t", 0, margin)
            lines.append(Line(at + margin, at + margin + len(kept), kept, indent, gap))
            gap = 0
        else:
            gap += 1
        at += len(raw)
    return lines
