"""Who is meant by an office or description ("the director", "the former miner") within one text. Knows no quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from search.quotes import cues, verbs
from search.quotes.names import Names
from search.quotes.offices import office

_WORD = re.compile(r"[^\W_]+(?:[’'.&\-][^\W_]+)*")
_BEFORE, _AFTER = 80, 110
"""Characters before and after a name in which it is described."""
_STOP = re.compile(r"[.;:!?“”\"\n]\s?")
_IS = re.compile(r"(?:,? who)? (?:is|was|became) (?=the |a |an )")
_ACCUSED = re.compile(r"\b(?:denies|denied|admits|admitted|pleaded|(?:is|was) (?:accused|charged))\b")
_FORWARD, _LEAD, _NEXT = 4000, 900, 600
"""Characters ahead in which somebody described may be named; in the lead of an article, the nearest one is meant."""
_PLACES = 60
"""Descriptions with one head noun that are looked at before and after a place."""
_PASSING = cues.words(
    "former current new labour conservative tory liberal lib dem democrat democratic republican green"
)
"""Words of an office that tell it from no other one in most texts: its time, or a party."""
_SEATED = cues.words("mp councillor senator mayor coach captain")
"""Offices that are told apart by a place or party."""
_LONGEST = 9
"""Words of a description that are kept."""
_TITLES = {
    "gov": "governor", "sen": "senator", "rep": "representative", "cllr": "councillor", "coun": "councillor",
    "prof": "professor", "sgt": "sergeant", "capt": "captain", "det": "detective", "supt": "superintendent",
    "insp": "inspector", "pc": "constable", "dc": "detective", "rev": "vicar", "justice": "judge", "recorder": "judge",
    "lt": "lieutenant", "col": "colonel", "gen": "general", "dr": "doctor",
}  # fmt: skip
_KINDS: dict[str, frozenset[str]] = {
    "leader": cues.words("secretary president chairman chairwoman chair head"),
    "boss": cues.words("executive director manager owner chairman chairwoman"),
    "chief": cues.words("executive constable director head"),
    "head": cues.words("headteacher headmaster headmistress executive principal"),
    "lawyer": cues.words("solicitor barrister attorney counsel prosecutor"),
    "attorney": cues.words("lawyer prosecutor"),
    "barrister": cues.words("prosecutor counsel"),
    "officer": cues.words("constable sergeant detective inspector policeman policewoman"),
    "minister": cues.words("secretary"),
    "academic": cues.words("professor lecturer"),
    "politician": cues.words("mp senator minister councillor"),
}
"""Words for the holder of an office, each with the offices that it may stand for."""
_OWNERS = cues.words("his her their its")
_RANKS = cues.words("chief deputy vice assistant prime lead district")
"""Words that make another office of one: "the inspector" is not the chief inspector."""
_FOR_CLIENT = re.compile(r"\s?for (?:M[rs]{1,2} )?[A-Z][a-z\-]+")
"""As a court's reporter tells who defends whom ("Ada Marsh, for Holt, said")."""
_COUNSEL = {"prosecuting": "prosecutor", "defending": "barrister", "mitigating": "barrister"}


@dataclass(frozen=True, slots=True)
class _Told:
    start: int
    name: str
    words: frozenset[str]
    ranks: frozenset[str]


def head_of(words: list[str]) -> int:
    """The place of the head noun in the words of a description: before the first preposition."""
    joint = next((i for i, word in enumerate(words) if i and word in cues.PREPOSITIONS), len(words))
    return joint - 1


class Descriptions:
    """The descriptions of the persons of a text by their head noun."""

    def __init__(self, text: str, names: Names) -> None:
        self._by_head: dict[str, list[_Told]] = {}
        for name, places in names.places.items():
            for start, end in places:
                for words in _described(text, start, end):
                    self._add(start, name, words)
        for found in self._by_head.values():
            found.sort(key=lambda told: told.start)

    def _add(self, start: int, name: str, words: list[str]) -> None:
        at = head_of(words)
        if at < 0 or not office(words[at]):
            return
        ranks = _RANKS.intersection(words[:at]) if words[at] != "judge" else frozenset[str]()  # "District Judge Marsh"
        told = _Told(start, name, frozenset(words), ranks)
        self._by_head.setdefault(words[at], []).append(told)

    def heads(self) -> set[str]:
        """The head nouns of all descriptions."""
        return set(self._by_head)

    def _near(self, head: str, at: int) -> list[_Told]:
        """The descriptions with that head noun about `at`: enough for any article, few in a text of thousands."""
        told = self._by_head.get(head, [])
        where = bisect_right(told, at, key=_start)
        return told[max(0, where - _PLACES) : where + _PLACES]

    def person(self, words: list[str], at: int) -> tuple[str, int] | None:
        """Whom "the …" means at character `at`, and where that was told: the last one so described, else the only."""
        joint = head_of(words)
        if joint < 0:
            return None
        head, wanted = _TITLES.get(words[joint], words[joint]), frozenset(words[:joint]) - _PASSING
        found = [told for told in self._near(head, at) if _fits(told, wanted)]
        for other in () if found else sorted(_KINDS.get(head, ())):
            found += [told for told in self._near(other, at) if _fits(told, wanted)]
        found = found or self._only(head, at)
        before = [told for told in found if told.start <= at]
        if before:
            told = max(before, key=lambda told: told.start)
            return told.name, told.start
        ahead = {told.name: told.start for told in reversed(found) if told.start - at < _FORWARD}
        if len(ahead) > 1 and at < _LEAD:
            ahead = {name: start for name, start in ahead.items() if start == min(ahead.values()) < at + _NEXT}
        return next(iter(ahead.items())) if len(ahead) == 1 else None

    def _only(self, head: str, at: int) -> list[_Told]:
        """Of "the Amble MP" the only MP, when the text does not say where that one sits."""
        near = self._near(head, at)
        plain = len({told.name for told in near}) == 1 and all(len(told.words) == 1 for told in near)
        return near if plain and head in _SEATED else []


def _start(told: _Told) -> int:
    return told.start


def _fits(told: _Told, wanted: frozenset[str]) -> bool:
    return wanted <= told.words and not told.ranks - wanted


def _words(text: str) -> list[str]:
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return [_TITLES.get(word.rstrip("."), word) for word in found]


def _described(text: str, start: int, end: int) -> list[list[str]]:
    """What the name at `start` to `end` is called there, as lists of words that end with or hold the head noun."""
    name = _words(text[start:end])
    found = [name[:at] for at in range(1, min(5, len(name)))]
    found = [words for words in found if words and office(words[-1])][-1:]
    found += [["mp"]] if name[-1:] == ["mp"] else []
    found += _left(_STOP.split(text[max(0, start - _BEFORE) : start])[-1])
    found += _right(_STOP.split(text[end : end + _AFTER], maxsplit=1)[0])
    return found


def _left(before: str) -> list[list[str]]:
    """ "the union’s leader, ", "retired dentist ": the description right before a name, or two of them."""
    parts = before.split(",")
    found: list[list[str]] = []
    for number, part in enumerate(reversed(parts[-3:])):
        words = _words(part)
        if not words:
            continue
        if words[-1] in cues.PREPOSITIONS:  # "Ada Marsh, MP for Amble East": the place is no MP
            break
        begin = len(words)
        while begin > 0 and (words[begin - 1] not in _LEFT_ENDS and not words[begin - 1].endswith("'s")):
            begin -= 1
        determined = begin > 0 and (words[begin - 1] in cues.DETERMINERS or words[begin - 1].endswith("'s"))
        if number and not determined:
            break
        if words[begin:] and (number == 0 or begin <= 2 or determined):
            found.append(words[begin:])
    return [words for words in found if office(words[head_of(words)])]


_LEFT_ENDS = (
    cues.DETERMINERS
    | (cues.PREPOSITIONS - {"of", "for"})
    | cues.CONJUNCTIONS
    | cues.AUXILIARIES
    | cues.SUBORDINATORS
    | (verbs.FINITE.keys() - verbs.AMBIGUOUS)
    | cues.PRONOUNS
)


def _right(after: str) -> list[list[str]]:
    """ ", 41, a former miner, …", " is the head of …": the description right after a name."""
    found: list[list[str]] = [["mp"]] if after.startswith(" MP") else []
    found += [["defendant"]] if _ACCUSED.search(after[:70]) else []
    if (copula := _IS.match(after)) is not None:
        after = "," + after[copula.end() :]
    if not after.startswith(","):
        return found
    for part in after[1:].split(",")[:3]:
        words = _words(part)
        if words and words[0] in _COUNSEL:
            found.append([_COUNSEL[words[0]]])
        elif words[:3] == ["for", "the", "defence"] or _FOR_CLIENT.fullmatch(part):
            found.append(["barrister"])
        while words and words[0] in cues.DETERMINERS:
            words.pop(0)
        words = [word.removesuffix("'s") for word in words]
        at = head_of(words)
        clause = any(word in cues.AUXILIARIES or word in _VERBS for word in words[: at + 1])
        if clause or not _OWNERS.isdisjoint(words[1 : at + 1]):  # "Ada Marsh, 51, lost her son"
            break
        if 0 <= at < 7 and office(words[at]):
            found.append(words[:_LONGEST])
    return found


_VERBS = frozenset(verb for verb in verbs.FINITE if verb not in verbs.AMBIGUOUS)
