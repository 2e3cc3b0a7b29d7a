"""A text cut into its lines that are not blank, with places. Decides nothing about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from search.model import BlockKind, Comment, Span
from search.readers.layout.furniture import role_of

_TAB = 4
_SHORT, _MANY, _TOGETHER, _SAMPLE = 32, 20_000, 1000, 400
_BLANK = re.compile(r"\s")
_ENDS_INSIDE = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it; `indent` in columns, `gap` the number of blank lines above it.

    `parts` is the number of lines of the file that make it, each end of theirs a blank in `text`.
    `role` is that of a line which is furniture wherever it stands, else None.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int
    parts: int = 1
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
    """The lines of `text` from character `start` on that are not blank; every kind of line end divides.

    Tens of thousands of tiny lines on end are figures or words printed out, and a thousand characters of them one line.
    """
    lines: list[Line] = []
    at, gap = start, 0
    raws = (text[start:] if start else text).splitlines(keepends=True)
    packed = _pack(raws)
    for raw in packed:
        kept = raw.strip()
        if kept:
            margin = len(raw) - len(raw.lstrip())
            indent = margin + (_TAB - 1) * raw.count("\t", 0, margin)
            lines.append(
                Line(
                    at + margin,
                    at + margin + len(kept),
                    kept if packed is raws or len(raw) <= _SHORT or not _ENDS_INSIDE.search(kept) else flat(kept),
                    indent,
                    gap,
                )
            )
            gap = 0
        else:
            gap += 1
        at += len(raw)
    return lines


def flat(text: str) -> str:
    """The text, as long as it was, with a blank for every sign that ends a line or stands for space."""
    return _BLANK.sub(" ", text)


def _pack(raws: list[str]) -> list[str]:
    """The lines with their ends, of endless tiny ones so many together as make a thousand characters."""
    if len(raws) < _MANY:
        return raws
    out: list[str] = []
    first = 0
    for end in [*(at for at, raw in enumerate(raws) if len(raw) > _SHORT), len(raws)]:
        if end - first < _MANY or _is_talk(raws[first : first + _SAMPLE]):
            out += raws[first:end]
        else:
            sizes = list(accumulate(map(len, raws[first:end])))
            done = taken = 0
            while taken < len(sizes):
                up = max(taken + 1, bisect_right(sizes, done + _TOGETHER))
                out.append("".join(raws[first + taken : first + up]))
                done, taken = sizes[up - 1], up
        out += raws[end : end + 1]
        first = end + 1
    return out


def _is_talk(raws: list[str]) -> bool:
    """Whether the links of a comment thread stand among the lines, with more than those links."""
    links = sum(bool(kept) and role_of(kept) == "comment_link" for kept in map(str.strip, raws))
    return len(raws) < links * 50 < len(raws) * 45
