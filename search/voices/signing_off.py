"""How nameless posters say within a comment who they are: "Speaking as a …", or by what they sign it with.

Reads one paragraph at a time; counts once how often a thread has a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from search.model import UNKNOWN, Passage
from search.voices.who import Who

_SPEAKING_AS = re.compile(r"[.!?]\s+(?:Speaking|Writing) as (?P<who>an? (?:[\w-]+ ){0,3}?[\w-]+)(?:,| my\b| I\b| we\b)")
_WORD = r"[A-Z][\w’'-]*+"
_SIGNED = re.compile(rf"[.!?…]\s+(?P<who>{_WORD}(?:\s{_WORD}){{1,2}})(?:,\s{_WORD}(?:\s{_WORD})?)?\s*\Z")
"""What stands after the last stop of a comment without one of its own, a place behind it or not."""
_NAMES = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,2}}")
_OFFICER = re.compile(r"[A-Z]{1,2}O\s(?=[A-Z][a-z])")
"""An abbreviation for an officer, with where they are."""
_TAIL = 80


class SigningOff:
    """The self-descriptions of one thread's posters."""

    def __init__(self, passages: Sequence[Passage], who: Who) -> None:
        self._passages = passages
        self._who = who
        self._counts: Counter[str] | None = None

    def called(self, text: str) -> re.Match[str] | None:
        """What a poster speaks as in a later sentence, else how the text is signed; None without either.

        A signature is an office and a place, or what another comment calls the poster.
        """
        signed = _SIGNED.search(text, max(0, len(text) - _TAIL))
        return _SPEAKING_AS.search(text) or (signed if signed and self._is_poster(signed.group("who")) else None)

    def _is_poster(self, name: str) -> bool:
        if _OFFICER.match(name):
            return True
        known = self._who.known(name) or self._who.is_area(name)
        return not known and self._times(name) > 1 and self._who.speaker(name).author_type == UNKNOWN

    def _times(self, name: str) -> int:
        if self._counts is None:
            comments = (passage.text for passage in self._passages if passage.comment is not None)
            self._counts = Counter(found.group() for text in comments for found in _NAMES.finditer(text))
        return self._counts[name]
