"""Where sentences begin in running English text, by a small rule of our own. It is for excerpts, not for grammar."""

from __future__ import annotations

import re

# Each run of marks is looked at once, from its beginning, so that long rows of dots stay linear. The expression begins
# with a set of characters, so that `re` skips what is between.
_END = re.compile(
    r"""[.!?…\n](?<![.!?…].)(?:(?<=\n)[^\S\n]*+\n|(?<!\n)[.!?…]*+["'”’»)\]]*+(?=\s))\s*+""",
)

_ABBREVIATIONS = """
adj mr mrs ms messrs mx dr prof rev revd fr st sr jr hon rt cllr supt insp sgt pc capt col gen maj lt gov pres sen rep
e.g i.e eg ie cf viz vs v al approx dept est inc ltd plc
"""
_TITLES = frozenset(_ABBREVIATIONS.split())
"""Words before a full stop after which a sentence goes on, whatever stands next."""

_NUMBERED = frozenset(
    {"no", "nos", "p", "pp", "para", "paras", "fig", "figs", "vol", "ch", "sec", "s", "ss", "art", "cl"}
)
"""Abbreviations when a number follows."""

_LETTERS = 1 + max(map(len, _TITLES | _NUMBERED))
"""So many letters before a full stop are no abbreviation; most sentences end so."""

_OPENING = "\"'“‘«([–—-• "
_LONGEST = 12
"""Characters before a full stop that are looked at for an abbreviation."""


def boundaries(text: str, low: int, high: int) -> list[int]:
    """Places in `text[low:high]` where a sentence begins after another has ended, rising; not `low` itself."""
    return [match.end() for match in _END.finditer(text, low, high) if match.end() < high and _ends(text, match, low)]


def _ends(text: str, match: re.Match[str], low: int) -> bool:
    at, end = match.span()
    mark = text[at]
    if mark == "\n":
        return True
    after = text[end]
    if after in _OPENING:
        after = text[end : end + 4].lstrip(_OPENING)[:1]
    if after.islower():
        return False
    if mark != "." or text[at + 1] == "." or (at - low >= _LETTERS and text[at - _LETTERS : at].isalpha()):
        return True
    words = text[max(low, at - _LONGEST) : at].split()
    before = words[-1].lstrip(_OPENING) if words and not text[at - 1].isspace() else ""
    if len(before) == 1 and before.isupper() and before != "I":
        return False
    if before.lower() in _NUMBERED:
        return not after.isdigit()
    return before.lower() not in _TITLES
