"""Where a phrase stands in one text, told at once however long the text is. Knows no name."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORT = 50_000
"""Characters of a text that is simply read again for each phrase."""
_LOOK_UPS = 500
"""Phrases without a capital that are looked for in one longer text, which has to be read again for each."""
_CAPITAL = re.compile(r"[^\W_a-zß-ÿ](?<![^\W_](?s:.))[^\W_]*")


class Places:
    """The places of phrases in one text; in a long one by their rarest word with a capital."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _LOOK_UPS
        self._by_word: dict[str, list[int]] | None = None

    def first(self, phrase: str) -> int:
        """Where the phrase stands first, -1 where it does not."""
        return next(self.of(phrase), -1)

    def of(self, phrase: str) -> Iterator[int]:
        """Where the phrase stands, in order."""
        words = list(_CAPITAL.finditer(phrase)) if len(self._text) > _SHORT else []
        if words:
            by_word = self._words()
            rarest = min(words, key=lambda word: len(by_word.get(word.group(), ())))
            starts = (at - rarest.start() for at in by_word.get(rarest.group(), ()))
            yield from (start for start in starts if start >= 0 and self._text.startswith(phrase, start))
        elif len(self._text) <= _SHORT or self._left > 0:
            self._left -= 1
            at = self._text.find(phrase)
            while at >= 0:
                yield at
                at = self._text.find(phrase, at + 1)

    def _words(self) -> dict[str, list[int]]:
        """The places of each word with a capital."""
        if self._by_word is None:
            self._by_word = {}
            for word in _CAPITAL.finditer(self._text):
                self._by_word.setdefault(word.group(), []).append(word.start())
        return self._by_word
