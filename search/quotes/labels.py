"""Words in marks that a text uses as a label or term of its own: once refused, or used elsewhere without marks."""

from __future__ import annotations

_MOST_WORDS, _TERM_WORDS = 3, 2
"""Words in the longest label, and in the longest term that is looked for without marks."""
_LOOK_UPS, _PLACES = 200, 12
"""Terms of one text that are looked for, and places of each."""
_MARKS = frozenset("\"'“”‘’«»")


class Labels:
    """The labels of one text, as far as it is read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._low = ""
        self._refused: set[str] = set()
        self._left = _LOOK_UPS

    def add(self, inside: str) -> None:
        """Remember words in marks that are nobody's."""
        if inside.count(" ") < _MOST_WORDS:
            self._refused.add(_key(inside))

    def known(self, inside: str) -> bool:
        """Whether such words are a label: refused before, or a term that stands elsewhere without marks."""
        if inside.count(" ") >= _MOST_WORDS:
            return False
        return _key(inside) in self._refused or (inside.count(" ") < _TERM_WORDS and self._plain(inside.lower()))

    def _plain(self, low: str) -> bool:
        if self._left <= 0 or not low[-1:].isalnum() or ("-" not in low and " " not in low):
            return False
        self._left -= 1
        self._low = self._low or self._text.lower()
        at = -1
        for _ in range(_PLACES):
            at = self._low.find(low, at + 1)
            if at < 0:
                return False
            before, after = self._low[at - 1 : at], self._low[at + len(low) : at + len(low) + 1]
            whole = not before.isalnum() and not after.isalnum()
            if whole and before not in _MARKS and after not in _MARKS:
                return True
        return False


def _key(inside: str) -> str:
    first, _, rest = inside.lower().partition(" ")
    return f"{first.removesuffix('s')} {rest}"
