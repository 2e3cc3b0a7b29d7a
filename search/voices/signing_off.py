"""How nameless posters say within a comment who they are: "Speaking as a …", or by what they sign it with.

Reads one paragraph at a time; counts once how often a thread has a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from search.model import UNKNOWN, Passage
from search.voices.who import Who

OFFICER = r"(?!(?:WHO|TWO|NO|SO|GO|TO|DO)\b)[A-Z]{1,2}O\b"
"""An abbreviation for an officer."""
_WORD = r"[A-Z][\w’'-]*+"
_PLACE = rf"(?:,\s{_WORD}(?:\s{_WORD})?)?"
_SPEAKING_AS = re.compile(r"[.!?]\s+(?:Speaking|Writing) as (?P<who>an? (?:[\w-]+ ){0,3}?[\w-]+)(?:,| my\b| I\b| we\b)")
_SAYS_SO = re.compile(
    r"[.!?…]\s+(?:Signed(?:\sby)?|Yours(?:\s\w+)?),?\s"
    rf"(?P<who>an?\s(?:[\w-]+\s){{0,3}}[\w-]+|{_WORD}(?:\s{_WORD}){{0,2}}){_PLACE}\.?\s*\Z"
)
_BESIDE = re.compile(
    rf"\s[–—(-]\s?(?P<who>(?:[A-Z][a-z]+[\s-])?{OFFICER}(?:\s(?:in|at)\s{_WORD}|\s{_WORD})?){_PLACE}\)?\s*\Z"
)
"""An officer after a dash or in brackets."""
_SIGNED = re.compile(rf"[.!?…]\s+(?P<who>(?!The\s){_WORD}(?:\s{_WORD}){{1,2}}){_PLACE}\s*\Z")
"""What stands after the last stop of a comment without one of its own, a place behind it or not."""
_OFFICER = re.compile(rf"{OFFICER}\s(?=[A-Z][a-z])|(?:\w+[ -]){{1,2}}{OFFICER}\Z")
"""An officer with where they are, or of what sort."""
_NAMES = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,2}}")
_TAIL = 80


class SigningOff:
    """The self-descriptions of one thread's posters."""

    def __init__(self, passages: Sequence[Passage], who: Who) -> None:
        self._passages = passages
        self._who = who
        self._counts: Counter[str] | None = None

    def called(self, text: str) -> re.Match[str] | None:
        """What a poster speaks as in a later sentence, else how the text is signed; None without either.

        A signature is said to be one, is an office and a place, or what another comment calls the poster.
        """
        tail = max(0, len(text) - _TAIL)
        said = _SPEAKING_AS.search(text) or _SAYS_SO.search(text, tail) or _BESIDE.search(text, tail)
        if said is not None:
            return said
        signed = _SIGNED.search(text, tail)
        return signed if signed is not None and self._is_poster(signed.group("who")) else None

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
