"""Quotation marks of words that are quoted: none without its partner, and marks within marks by turns. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_PARTNERS = {"”": "“", '"': '"', "“": "”"}
_INDENT = 40
_MARK = re.compile("[“”„‟\"‘’‚']")
_BEFORE = frozenset(" \t\r\n\xa0([{–—-“‘\"'/")


def whole(text: str) -> str:
    """`text` with a partner for a double mark that has none: what is taken out of a longer quotation opens and closes.

    A mark that opens a further paragraph of the same quotation needs none of its own; a straight one after a figure is
    the sign for inches where nothing is open. Where several lack one on one side, nobody can say where, and all stay.
    """
    unclosed: list[str] = []
    unopened: list[str] = []
    for at, mark, opens in _doubles(text):
        if opens and not (unclosed and _opens_a_paragraph(text, at)):
            unclosed.append(mark)
        elif not opens and unclosed:
            unclosed.pop()
        elif not opens and not (mark == '"' and text[at - 1 : at].isdigit()):
            unopened.append(mark)
    if len(unopened) > 1 or len(unclosed) > 1:
        return text
    before, after = ("".join(_PARTNERS[mark] for mark in lone) for lone in (unopened, unclosed))
    return before + text + after


def _doubles(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each double mark with its place and whether it opens."""
    for found in _MARK.finditer(text):
        at, sign = found.start(), found.group()
        if sign in "“„‟":
            yield at, "“", True
        elif sign == "”":
            yield at, sign, False
        elif sign == '"':
            yield at, sign, _may_open(text, at)


def _opens_a_paragraph(text: str, at: int) -> bool:
    before = text[max(0, at - _INDENT) : at]
    return "\n" in before[len(before.rstrip()) :]


def _may_open(text: str, at: int) -> bool:
    """Whether a mark stands before a word and after none."""
    return (not at or text[at - 1] in _BEFORE) and at + 1 < len(text) and not text[at + 1].isspace()


def within(text: str) -> str:
    """`text` as it stands within double marks: its own marks are single ones, those within them double ones, and so on.

    An apostrophe is no mark, nor is a single mark that nothing closes.
    """
    signs = list(text)
    ends: list[int] = []
    for found in _MARK.finditer(text):
        at, sign = found.start(), found.group()
        if sign in "‘’‚'":
            if ends and ends[-1] == at:
                ends.pop()
                signs[at] = _by_turns(ends)[1]
            elif sign != "’" and _may_open(text, at) and (end := _end(text, at)) is not None:
                signs[at] = _by_turns(ends)[0]
                ends.append(end)
        elif sign in "“„‟" or (sign == '"' and _may_open(text, at)):
            signs[at] = _by_turns(ends)[0]
            ends.append(_DOUBLE)
        else:
            if _DOUBLE in ends:
                del ends[len(ends) - 1 - ends[::-1].index(_DOUBLE) :]
            signs[at] = _by_turns(ends)[1]
    return "".join(signs)


_DOUBLE = -1
"""Stands for the place where a double mark ends, which is known only when it comes."""


def _by_turns(ends: Sequence[int]) -> str:
    """The marks, opening and closing, for a quotation within so many others."""
    return "“”" if len(ends) % 2 else "‘’"


def _end(text: str, at: int) -> int | None:
    """Where the single mark at `at` is closed, before the next one opens and before what stands around it closes.

    What may be the apostrophe of a plural (“members’ rights”) closes it only where nothing else does.
    """
    depth, perhaps = 0, None
    for found in _MARK.finditer(text, at + 1):
        sign, here = found.group(), found.start()
        if sign in "“„‟”":
            depth += 1 if sign != "”" else -1
            if depth < 0:
                break
        elif sign in "‘‚" and not depth and _may_open(text, here):
            break
        elif sign in "’'" and not depth and not text[here - 1].isspace() and not text[here + 1 : here + 2].isalnum():
            if not (text[here - 1] == "s" and re.match(r"\s[a-z]", text[here + 1 : here + 3])):
                return here
            perhaps = here if perhaps is None else perhaps
    return perhaps
