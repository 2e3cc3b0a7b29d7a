"""Posters' names that stand alone over their words, no day beside them. Decides by what most items of a thread do."""

from __future__ import annotations

from search.readers.layout import posters, threads, wording
from search.readers.layout.lines import Line
from search.readers.layout.marks import mark_of

_LEAST, _WORDS, _LONGEST = 2, 5, 40
_MOST = 4
"""Of so many items all but one open with a name, where names are what the thread has."""
_PARTICLES = frozenset({"a", "an", "the", "of", "in", "from", "at", "and", "de", "la", "van", "von", "x"})


def named(lines: list[Line], start: int, *, numbered: bool) -> frozenset[int]:
    """The places of the lines from `start` on that only name an item's poster; empty in most threads."""
    openers = _numbers(lines, start) if numbered else _after_links(lines, start)
    names = [at for at in openers if _is_name(lines, at)]
    if len(names) < _LEAST or len(names) * _MOST < len(openers) * (_MOST - 1):
        return frozenset()
    return frozenset(names)


def _numbers(lines: list[Line], start: int) -> list[int]:
    """The lines with a number in front, which may open items."""
    return [
        at
        for at in range(start, len(lines))
        if lines[at].text[0].isdigit() and (mark := mark_of(lines[at])) is not None and mark.style == "number"
    ]


def _after_links(lines: list[Line], start: int) -> list[int]:
    """The first line of each item in a thread where links alone part the items."""
    found: list[int] = []
    over = True
    for at in range(start, len(lines)):
        if lines[at].role is not None:
            over = over or threads.is_ender(lines[at].text)
        elif over:
            found.append(at)
            over = False
    return found


def _is_name(lines: list[Line], at: int) -> bool:
    """Whether a line has the shape of a name or of a made-up one, with words of the same item below it."""
    line = lines[at]
    mark = mark_of(line)
    text = line.text if mark is None else line.text[mark.body - line.start :]
    words = text.split()
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.role is not None or len(text) > _LONGEST or len(words) > _WORDS:
        return False
    if wording.ends_as_sentence(text) or text[-1] in ":,;?…\"”’'" or not posters.may_be_name(text):
        return False
    return len(words) == 1 or all(word[0].isupper() or not word[0].isalpha() or word in _PARTICLES for word in words)
