"""Titles that stand before people's names, in one list; what is abbreviated among them. Knows no name."""

from __future__ import annotations

from collections.abc import Iterable

_PLAIN = ("Mr", "Mrs", "Ms", "Miss", "Mx")
_LEARNED = ("Dr", "Prof", "Professor", "Rev", "Revd", "Reverend")
_HONOURS = ("Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Rt Hon")
_SEATS = ("Judge", "Recorder", "Cllr", "Councillor")
_RANKS = (
    *("Canon", "Father", "Bishop", "Major", "Maj", "Col", "Colonel", "Lt", "Lieutenant", "Capt", "Captain"),
    *("Commander", "Brigadier", "General", "Gen", "Admiral"),
)
OF_PARLIAMENT = (*_PLAIN, "Dr", "Sir", "Dame", "Lord", "Baroness")
"""Titles by which a member is called with the last name alone."""
PERSONAL = (*_PLAIN, *_LEARNED, *_HONOURS, *_SEATS)
"""Titles that nothing but a person's name follows."""


def _pattern(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


PATTERN = _pattern(PERSONAL)
RANKED = _pattern((*_PLAIN, *_LEARNED, *_HONOURS, *_RANKS))
"""What may stand between an office and a name ("the commissioner, Major Ann Other"); no seat, which is an office."""
PLAIN = frozenset(title.lower() for title in _PLAIN)
WORDS = frozenset(word for title in PERSONAL for word in title.lower().split())
"""The words of personal titles in small letters."""
ALL = frozenset(
    (
        *WORDS,
        *(rank.lower() for rank in _RANKS),
        *("coun", "justice", "sister", "archbishop", "cardinal", "rabbi", "imam", "sgt", "sergeant", "pc", "dc", "ds"),
        *("di", "dci", "dsupt", "det", "supt", "insp", "sen", "senator", "rep", "gov", "prince", "princess", "king"),
        *("queen", "pope", "honourable", "magistrate", "sheriff", "constable", "detective", "president", "mayor"),
        *("inspector", "superintendent", "officer", "nurse", "brother"),
    )
)
"""With them the ranks and offices that are titles before a name and stand for their holder elsewhere."""
ABBREVIATED = (
    *("Mr", "Ms", "Mrs", "Dr", "Prof", "Col", "Capt", "Gen", "Maj", "Lt", "Sgt", "Supt", "Insp", "Det", "Rev", "Hon"),
    *("Sen", "Rep", "Gov", "Cllr", "Coun"),
)
"""Titles that a stop may follow within a name."""
