"""Who is spoken of before a place in a text, the foremost first. Knows no quotation's speaker and reads no grammar."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from search.quotes import cues
from search.quotes.given import is_given
from search.quotes.names import CAPITAL, Names
from search.quotes.naming import after_offices, clean, split_name
from search.quotes.offices import office

_CAPITAL = re.compile(rf"{CAPITAL}(?:[ \u00a0](?:(?:de|van|von|der|al|bin)[ \u00a0]){{0,2}}{CAPITAL}){{0,6}}")
_BREAK = re.compile(r"[.!?…][’”\"')]*\s|\n")
_ABBREVIATED = re.compile(r"\b(?:M[rs]s?|[DS][rt]|Sgt|Gov|Sen|Rep|Det|[A-Z])$")
_REACH = 2400
"""Characters before a pronoun in which somebody is looked for."""
_DECAY = 0.6
"""What a mention is worth beside one a sentence later."""
_AGAIN = 0.4
"""What the other mentions of a person add to the nearest one."""
_COPULA = re.compile(r"\b(?:is|was) $")
_SUBJECT, _FIRST, _OTHER, OWNER = 1.0, 0.9, 0.6, 0.45
"""Worth of a mention as a clause's subject, at the head of a sentence, elsewhere, and in the genitive."""
_NO_PERSON = re.compile(r" famil(?:y|ies)\b| (?:[a-z]{3,15} )?(?P<office>[a-z]{3,15}) [A-Z][a-z]+ [A-Z]")
"""After a name: the family, or an office of somebody named next ("Westmere coach Ada Marsh")."""
_SINGLE = re.compile(
    r"(?:, (?:who|an? |\d)|[’']s (?:mother|father|wife|husband|sister|brother|son|daughter)\b| said\b"
    r"| (?:since|when) s?he\b)"
)
_BEFORE_SINGLE = re.compile(
    r"(?:\b(?:I|we|We)(?:[’'](?:ll|m|re)| am| are| will| shall| have)? (?:to |here )?"
    r"(?:call(?:ing|ed)?|named?)(?: her| him| them)?"
    r"|\b(?:met|interviewed|with|to|called|named|is|was)"
    r"|\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he)(?: [a-z\-]{2,15}){1,2},?) $"
)
_ADDRESS = cues.words("honour worship lordship ladyship grace majesty highness excellency")
_BESIDE = 40
"""Before a given name alone, in so many characters: it is given by the writer ("whom I will call"), or told whose."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person named at `start`, and how much the place makes of the person."""

    start: int
    name: str
    gender: str
    worth: float


@dataclass(frozen=True, slots=True)
class _Parts:
    """Titles and the rest of what may be a person's name; `known` where it is one for certain."""

    titles: list[str]
    rest: list[str]
    known: bool


class Salience:
    """The persons named in a text by place; `quoted` are the outer quotations, whose words name nobody here."""

    def __init__(self, text: str, names: Names, quoted: Sequence[tuple[int, int]]) -> None:
        self._text, self._names = text, names
        self._lefts, self._rights = [left for left, _ in quoted], [right for _, right in quoted]
        self._near: dict[int, tuple[Mentioned, ...]] = {}
        self._parts: dict[str, _Parts | None] = {}
        self._ends: dict[int, tuple[int, ...]] = {}

    def _inside(self, at: int) -> int:
        """Which outer quotation `at` stands in, -1 for none."""
        number = bisect_right(self._lefts, at) - 1
        return number if number >= 0 and at < self._rights[number] else -1

    def hears(self, start: int, at: int) -> bool:
        """Whether a pronoun at `at` may mean somebody mentioned at `start`: by the narrator, or in its quotation."""
        return self._inside(start) in (-1, self._inside(at))

    def quoted(self, at: int) -> bool:
        """Whether a place stands in a quotation."""
        return self._inside(at) >= 0

    def breaks(self, start: int, end: int) -> list[int]:
        """Where sentences of the narrator's end between two places."""
        own = self._inside(end)
        pages = range(start // _REACH, end // _REACH + 1)
        found = [at for page in pages for at in self._ends_of(page) if start <= at < end]
        return [at for at in found if self._inside(at) in (-1, own)]

    def _ends_of(self, page: int) -> tuple[int, ...]:
        if page not in self._ends:
            text, begin = self._text, page * _REACH
            ends = (match.start() for match in _BREAK.finditer(text, begin, min(len(text), begin + _REACH)))
            self._ends[page] = tuple(
                at for at in ends if text[at] != "." or not _ABBREVIATED.search(text, max(0, at - 4), at)
            )
        return self._ends[page]

    def before(self, at: int) -> list[Mentioned]:
        """The persons named in the stretch before `at`, in order."""
        begin = max(0, at - _REACH)
        own = self._inside(at)
        return [
            one
            for page in range(begin // _REACH, at // _REACH + 1)
            for one in self._page(page)
            if begin <= one.start < at and self._inside(one.start) in (-1, own)
        ]

    def _page(self, page: int) -> tuple[Mentioned, ...]:
        if page not in self._near:
            start, end = page * _REACH, (page + 1) * _REACH
            while start and start < len(self._text) and self._text[start - 1].isalnum():
                start -= 1
            found = (
                self._named(match) for match in _CAPITAL.finditer(self._text, start, min(len(self._text), end + 80))
            )
            self._near[page] = tuple(one for one in found if one is not None and page * _REACH <= one.start < end)
        return self._near[page]

    def _no_person(self, end: int) -> bool:
        """Whether what follows a name makes it a family's, or the place of an office ("Westmere coach Ada Marsh")."""
        match = _NO_PERSON.match(self._text, end)
        return match is not None and (match["office"] is None or office(match["office"]))

    def _parted(self, written: str) -> _Parts | None:
        """The parts of a capitalised word or more; None for what names no person wherever it stands, as most do."""
        words = clean(written).split(" ")
        if words[0].lower() in ("your", "his", "her") and words[-1].lower() in _ADDRESS:
            return None  # "Your Honour"
        while len(words) > 1 and words[0].lower() in _SMALL:
            words.pop(0)
        titles, rest = split_name(" ".join(after_offices(words)))
        last, single = rest[-1].lower(), len(rest) == 1
        known = last in self._names.by_last or (
            single and (last in self._names.by_given or last in self._names.families.by_name)
        )
        known = known or (single and bool(titles))
        if last in _SMALL or not (known or (single and is_given(last))):
            return None
        return _Parts(titles, rest, known)

    def _introduced(self, match: re.Match[str]) -> bool:
        """Whether the words beside a given name alone tell that somebody is meant by it."""
        begin, after = max(0, match.start() - _BESIDE), self._text[match.end() : match.end() + 14]
        return bool(_SINGLE.match(after) or _BEFORE_SINGLE.search(self._text, begin, match.start()))

    def _named(self, match: re.Match[str]) -> Mentioned | None:
        written = match.group()
        owner = written.endswith(("’s", "'s", "s’", "s'"))
        if written not in self._parts:
            self._parts[written] = self._parted(written)
        parts = self._parts[written]
        if parts is None:
            return None
        told = parts.known or owner or self._introduced(match)
        if not told or self._no_person(match.end()):
            return None
        name, gender = self._names.full(" ".join([*parts.titles, *parts.rest]), match.start())
        head = self._text[max(0, match.start() - 2) : match.start()]
        opens = (
            not head
            or head[-1:] == "\n"
            or head[:1] in ".!?"
            or _COPULA.search(self._text, max(0, match.start() - 6), match.start())
        )
        worth = OWNER if owner else (_FIRST if opens else _OTHER)
        return Mentioned(match.start(), name, gender, worth)


_SMALL = (
    cues.DETERMINERS | cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.SUBORDINATORS | cues.ADVERBS | cues.PRONOUNS
) - {"may"}


def scores(subjects: Sequence[tuple[int, str]], named: Sequence[Mentioned], breaks: Sequence[int]) -> dict[str, float]:
    """How near each name is to mind: its mentions, each worth less with every sentence since."""
    found: dict[str, list[float]] = {}
    taken = {start for start, _ in subjects}
    mentions = [(start, name, _SUBJECT) for start, name in subjects]
    mentions += [(one.start, one.name, one.worth) for one in named if one.start not in taken]
    for start, name, worth in mentions:
        since = len(breaks) - bisect_left(breaks, start)
        found.setdefault(name, []).append(worth * _DECAY**since)
    return {name: max(worths) + _AGAIN * (sum(worths) - max(worths)) for name, worths in found.items()}
