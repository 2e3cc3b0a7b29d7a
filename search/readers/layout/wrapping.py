"""Lines that a program broke at a width, put together again to paragraphs. Joins nothing in other texts.

A line was broken where the next word would not have fitted; a writer's own line end leaves room.
"""

from __future__ import annotations

from itertools import pairwise

from search.readers.layout.lines import Line, flat
from search.readers.layout.marks import mark_of

_NARROWEST, _WIDEST = 30, 112
_LEAST_BREAKS = 4
_SLACK = 0.12
"""Part of the width by which lines set in a proportional type differ."""

_RAGGED = 0.4
_FIRST_LOOK = 4000


def unwrap(lines: list[Line], text: str) -> list[Line]:
    """The lines with those of one paragraph as one, when the text is evidently broken at a width; else as they are."""
    width = _width(lines)
    if width is None:
        return lines
    out: list[Line] = []
    group: list[Line] = []
    for line in lines:
        if group and _goes_on(group, line, width):
            group.append(line)
            continue
        if group:
            out.append(_one(group, text))
        group = [line]
    if group:
        out.append(_one(group, text))
    return out


def _width(lines: list[Line]) -> int | None:
    """The width in columns at which the text is broken, None when it is not."""
    look = lines[:_FIRST_LOOK]
    spaced = sorted(line.indent + len(line.text) for line in look if " " in line.text)
    if len(spaced) <= _LEAST_BREAKS:
        return None
    width = spaced[(len(spaced) - 1) * 98 // 100]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    breaks = low = pairs = 0
    for line, below in pairwise(look):
        if below.gap:
            continue
        pairs += 1
        if _is_full(line, below, width, _SLACK):
            breaks += 1
            low += below.text[0].islower()
    if breaks < _LEAST_BREAKS or breaks * 10 < pairs * 3 or low * 10 < breaks * 4:
        return None
    return width


def _is_full(line: Line, below: Line, width: int, slack: float) -> bool:
    """Whether the first word of the line below would not have fitted."""
    word = below.text.find(" ")
    return line.indent + len(line.text) + 1 + (len(below.text) if word < 0 else word) > width * (1 - slack)


def _goes_on(group: list[Line], line: Line, width: int) -> bool:
    """Whether `line` is the next of the paragraph in `group`."""
    above = group[-1]
    if line.gap or line.role is not None or above.role is not None or "\t" in line.text or "\t" in above.text:
        return False
    ended = above.text.rstrip("”\"’')")[-1:] in ".!?:;"
    low = line.text[0].islower()
    if not _is_full(above, line, width, _RAGGED if low and not ended else _SLACK):
        return False
    mark, first = mark_of(line), mark_of(group[0])
    quoted = first is not None and first.style == "quoted"
    if mark is not None and mark.style != "bare":
        return quoted and first is not None and mark.text == first.text
    if quoted or (ended and above.text.endswith(":") and line.indent != above.indent):
        return False
    if len(group) > 1:
        return line.indent == above.indent
    hanging = first.body - group[0].start + 1 if first is not None else 0
    return line.indent <= above.indent + hanging


def _one(group: list[Line], text: str) -> Line:
    """The paragraph as one line: its text is as long as it stands in the file, with a blank for each line end."""
    first = group[0]
    if len(group) == 1:
        return first
    whole = flat(text[first.start : group[-1].end])
    return Line(first.start, group[-1].end, whole, first.indent, first.gap, len(group))
