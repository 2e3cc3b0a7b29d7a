"""The full names of one text, by last and by given name, families told apart. Reads no vocabulary of a collection."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from search import titles
from search.quotes import cues
from search.quotes.families import Families
from search.quotes.given import is_given
from search.quotes.naming import (
    FullName,
    after_offices,
    clean,
    gender_of,
    gender_of_name,
    opens_with_office,
    split_name,
)

_ABBREVIATED = ("[A-Z]", "Sr", "Jr", "St", *titles.ABBREVIATED)
CAPITAL = (
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]*+(?:\.(?:" + "|".join(rf"(?<=\b{word}\.)" for word in _ABBREVIATED) + r")(?:[A-Z]\.){0,3})?"
)
"""A capitalised word; a stop belongs to it only after an initial or an abbreviated title: any other ends a sentence."""
_NAME = re.compile(
    rf"{CAPITAL}(?:[ \u00a0](?:(?:de|van|von|der|den|di|da|del|della|la|le|al|el|bin|ibn)[ \u00a0]){{0,3}}"
    rf"{CAPITAL}){{1,7}}"
)
_NICKNAMED = re.compile(
    r"(?P<given>[A-Z](?<!\w.)[\w\-]{1,30}+) [“\"‘'][A-Z][\w \-]{1,20}[”\"’'] (?P<last>[A-Z][\w’'\-]{1,30})"
)
_OWNER = re.compile(
    r"(?P<name>[A-Z](?<!\w.)[a-z]{2,20}+) (?:sent|gave|lost|left|took|sold|broke|put|hid|held|raised|shook|used|brought"
    r"|kept|spent|made|wrote|rang|changed|opened|closed|shrugged|nodded) (?P<whose>his|her)"
    r" (?!(?:in|on|at|to|that|when|and|as|for|with|about|a|an|the|how|why|he|she|off|up|out|by)\b)[a-z]"
)
"""Somebody with something that must be the subject's own; "her" before a small word is an object."""
_BORN = re.compile(rf"(?:{CAPITAL}[ \u00a0]){{1,4}}(?P<last>[A-Z][\w’'\-]{{1,30}}) was born (?:on|in|at)\b")
_DEATH = re.compile(r"\b(?:dies|died|dead|death)\b", re.IGNORECASE)
"""Whose birth name may follow: a notice of a death tells of one person."""
_RANK = re.compile(r",?[ \u00a0][QK]C\b")
"""Queen's or King's Counsel: letters that a name keeps, as it keeps "Dame"."""
_SHARED = re.compile(r"\b([A-Z][\w\-]+) and $")
_SHARED_REACH = 40
_BEARERS = 80
"""Bearers of one name who are told apart; of more, those named nearest."""
_PLACES = 4
"""Places of a name that are kept, to read how the person is described there."""
_NO_SURNAMES = (
    *("icans", "ropeans", "oreans", "italians", "ussians", "ustralians", "anadians", "ndians", "hristians"),
    *("-based", "-born", "-led", "-owned", "-backed", "-style", "-area", "-wide", "-run", "-bound"),
)
"""Ends of words for peoples, and of words that say where something is from ("New York-based")."""
_PLACES_AND_DAYS = cues.words(
    """
    day eve week street road avenue square stadium airport county river line cup bay island islands beach mountains
    arena festival station station's
    """
)
"""Last words of places, feasts and contests; after a given name they are a surname."""
_HEAD, _HEADED = 600, 6
"""Characters at the head of a text in which the one it is about is named; names there that are weighed."""
_DRIFT_LEAST = 5
"""Letters in the shortest last name that may be spelt one letter off."""
_DRIFT_KEYS = 20_000
_FUNCTION = (
    cues.DETERMINERS | cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.SUBORDINATORS | cues.ADVERBS | cues.TIME_WORDS
) - {"may", "april", "june", "august"}
_CALLED = cues.PEOPLE_NOUNS | cues.OFFICES | cues.KIN_NOUNS | cues.words("sisters brothers twins friends cousins")
_TITLED = cues.OFFICES & cues.TITLES
"""Offices that are titles as well; what stands before one in a name tells which."""
_HOLDERS = cues.OFFICES | cues.PEOPLE_NOUNS
_HONOURED = cues.words("sir dame lord lady prince princess sister father")
"""Titles that stand before a given name alone."""


class Names:
    """The full names of a text, by last and by given name."""

    def __init__(self, text: str) -> None:
        self.by_last: dict[str, list[FullName]] = {}
        self.by_given: dict[str, list[FullName]] = {}
        self.gender: dict[str, str] = {}
        self.titled: set[tuple[str, str]] = set()
        self._seen: set[tuple[str, str]] = set()
        self.places: dict[str, list[tuple[int, int]]] = {}
        self._read: dict[str, str] = {}
        self._double: dict[tuple[str, str], FullName] | None = None
        self._drift: dict[str, set[str]] | None = None
        self._fixed: dict[str, tuple[str, str]] = {}
        self._alone: dict[str, list[tuple[int, int]]] = {}
        for match in _NAME.finditer(text):
            self._take(match)
        for match in _NICKNAMED.finditer(text):  # "Robert “Bob” Carter"
            name = f"{match['given']} {match['last']}"
            self.places.setdefault(name, []).append(match.span())
            self._add(FullName(match.start(), match.end(), name, match["given"].lower(), match["last"].lower()))
        self._read_owners(text)
        self._read_birth(text)
        self.families = Families(text, self.by_last, self.by_given, self.titled)
        for written, places in self._alone.items():  # "Senator Marsh", whose given name stands elsewhere or nowhere
            name, _ = self.full(written, places[0][0])
            self.places.setdefault(name, []).extend(places)

    def _take(self, match: re.Match[str]) -> None:
        following = match.string[match.end() : match.end() + 5]
        if match.group() in self._read and "C" not in following:
            if (places := self.places.get(self._read[match.group()])) is not None and len(places) < _PLACES:
                places.append(match.span())
            return
        self._read[match.group()] = ""
        titles, rest = self._parts(match)
        if not rest or rest[-1].lower() in cues.BODY_WORDS or rest[-1].lower() in cues.OFFICES or len(rest) > 5:
            return
        last = rest[-1].lower()
        if (last in _PLACES_AND_DAYS or last in cues.DOCUMENTS) and not is_given(rest[0]):
            return
        if last.endswith(_NO_SURNAMES) or (rest[0].lower() in ("st", "saint", last) and len(rest) > 1):
            return
        if gender := gender_of(titles):
            if len(rest) == 1:
                self.titled.add((last, gender))
            self.gender.setdefault(last if len(rest) > 1 or titles[-1].lower() in cues.PLAIN_TITLES else "", gender)
        if len(rest) < 2:
            if titles and titles[-1].lower() not in cues.PLAIN_TITLES:
                self._alone.setdefault(match.group(), []).append(match.span())
            return
        kept = [t for t in titles if t.lower() in cues.HONOURS]
        rank = _RANK.match(match.string, match.start() + len(match.group().rstrip(".,")))
        inner = _RANK.search(match.group()) if "C" in match.group() else None
        suffix = rank.group() if rank else (inner.group() if inner else "")
        name = " ".join([*kept, *rest]) + suffix
        self._read[match.group()] = name
        self.places.setdefault(name, []).append(match.span())
        self._add(FullName(match.start(), match.end(), name, rest[0].lower(), last))
        before = match.string[max(0, match.start() - _SHARED_REACH) : match.start()]
        shared = _SHARED.search(before) if not titles else None
        if shared is not None and is_given(shared.group(1)) and is_given(rest[0]):  # "Tom and Ada Marsh"
            name = f"{shared.group(1)} {rest[-1]}"
            self._add(FullName(match.start() - len(shared.group()), match.end(), name, name.split()[0].lower(), last))

    def _read_birth(self, text: str) -> None:
        """Take "Orrin Lamb Marsh was born in …" in a notice of the death of Buddy Marsh for the same person."""
        if " was born " not in text or _DEATH.search(text, 0, _HEAD) is None:
            return
        for match in _BORN.finditer(text):
            found = self.by_last.get(match["last"].lower(), [])
            born = [full for full in found if match.start() <= full.start < match.end()]
            first = min(found, key=lambda full: full.start, default=None)
            if born and first is not None and first.start < _HEAD and first.given != born[0].given:
                self.by_last[first.last] = [full for full in found if full.given != born[0].given]
                self.by_given[born[0].given].remove(born[0])
                self._fixed[born[0].name] = first.name, self.gender_known(first.name, first.last)
                return

    def _read_owners(self, text: str) -> None:
        """Learn from "Crane sent his former partner" that Crane is a man, where nothing in the text says otherwise."""
        told: dict[str, set[str]] = {}
        for match in _OWNER.finditer(text):
            told.setdefault(match["name"].lower(), set()).add("m" if match["whose"] == "his" else "f")
        for last, genders in told.items():
            if len(genders) == 1:
                self.gender.setdefault(last, next(iter(genders)))

    def _parts(self, match: re.Match[str]) -> tuple[list[str], list[str]]:
        """Titles and the rest of a matched name, offices before it left off."""
        words = after_offices(clean(match.group()).split(" "))
        titled = [i for i in range(1, len(words) - 1) if words[i].lower() in _TITLED]
        words = words[titled[-1] :] if titled else words  # "U.S. District Judge Ada Marsh"
        while len(words) > 1 and (words[0].lower() in _FUNCTION or words[0] in ("Says", "Adds")):
            words.pop(0)
        if len(words) == 2 and is_given(words[1]) and not is_given(words[0]) and words[0].lower() in _CALLED:
            words.pop(0)  # "Sisters Ada and Edna Marsh"
        titles, rest = split_name(" ".join(words))
        while len(rest) > 2 and rest[0].lower() in cues.OFFICES:
            rest.pop(0)
        return titles, rest

    def _add(self, full: FullName) -> None:
        if (full.name, full.last) not in self._seen:
            self._seen.add((full.name, full.last))
            self.by_last.setdefault(full.last, []).append(full)
            self.by_given.setdefault(full.given, []).append(full)

    def _choose(self, found: list[FullName], at: int) -> FullName | None:
        """The fullest form of the one person; of several persons with the name, the one named last before `at`."""
        given = {full.given for full in found}
        if len(given) > 1:
            before = [full for full in found if full.start <= at]
            if not before:
                return None
            nearest = max(before, key=lambda full: full.start).given
            found = [full for full in found if full.given == nearest]
        return max(found, key=lambda full: (len(full.name.split()), -full.start))

    def full(self, written: str, at: int) -> tuple[str, str]:
        """The fullest name in the text of the person written so, and the gender that titles or the given name tell."""
        if (known := self._fixed.get(written)) is not None:
            return known
        found = self._full(written, at)
        last = clean(written).rpartition(" ")[2].lower()
        if len(self.by_last.get(last, ())) < 2 and len(self._fixed) < _DRIFT_KEYS:  # one bearer, wherever it stands
            self._fixed[written] = found
        return found

    def _full(self, written: str, at: int) -> tuple[str, str]:
        titles, rest = split_name(clean(written))
        while len(rest) > 2 and opens_with_office(rest):
            rest.pop(0)
            written = " ".join([*titles, *rest])
        last, gender = rest[-1].lower(), gender_of(titles)
        if len(rest) == 2 and rest[0].lower() in _HOLDERS and len(self.by_last.get(last, ())) > 1:
            others = [full for full in self.by_last[last] if full.given != rest[0].lower()]
            if len({full.given for full in others}) == 1:  # "Pastor Marsh", who is Ada Marsh
                return self._named(others, at, written, gender)
        if len(rest) > 1:
            found = [full for full in _near(self.by_last.get(last, []), at) if full.given == rest[0].lower()]
            return self._named(found, at, written, gender)
        by_given = _near(self.by_given.get(last, []), at)
        by_last = self._fitting(_near(self.by_last.get(last, []), at), gender)
        honour = titles and titles[-1].lower() in _HONOURED
        sure = any(gender_of_name(full.name) == gender for full in by_last)
        if gender and not sure and (relation := self.families.member(last, gender)) is not None:
            return relation.name, relation.gender
        if not by_last and not titles and last in self.families.by_name:
            return self.families.by_name[last].name, self.families.by_name[last].gender
        found = (by_given or by_last) if honour else (by_last or (by_given if not titles else []))
        if by_given is found and len({full.last for full in found}) > 1:
            found = [full for full in found if honour and full.name.lower().startswith(titles[-1].lower())]
        if not found and len(last) >= _DRIFT_LEAST and not by_given and last not in self.by_last:
            found = [full for key in self._near(last) for full in self.by_last[key]]
        return self._named(found, at, written, gender)

    def _fitting(self, found: list[FullName], gender: str) -> list[FullName]:
        """Of several who share a last name those whom the title may mean."""
        if not gender:
            return found
        return [full for full in found if gender_of_name(full.name) in ("", gender)]

    def foremost(self, text: str) -> str | None:
        """Whom the text is about: the person named in its head whose last name stands there most often, by far."""
        head = [name for name, places in self.places.items() if places[0][0] < _HEAD]
        head = [name for name in head if self.full(name, 0)[0] == name]
        counts = sorted(((text.count(split_name(name)[1][-1]), name) for name in head[:_HEADED]), reverse=True)
        if not counts or (len(counts) > 1 and counts[0][0] < 2 * counts[1][0]):
            return None
        return counts[0][1]

    def gender_known(self, name: str, last: str) -> str:
        """The gender of a resolved name: by its title or given name, else by a title before the last name alone."""
        if gender := gender_of_name(name):
            return gender
        bearers = self.by_last.get(last, [])
        alone = len(bearers) <= _BEARERS and len({full.given for full in bearers}) < 2
        return self.gender.get(last, "") if alone else ""

    def _named(self, found: list[FullName], at: int, written: str, gender: str) -> tuple[str, str]:
        chosen = self._choose(found, at) if found else None
        titles, rest = split_name(clean(written))
        if chosen is None:
            alone = len(rest) < 2
            kept = [t for t in titles if t.lower() in cues.HONOURS or (alone and t.lower() not in cues.PLAIN_TITLES)]
            return " ".join([*kept, *rest]), gender or self.gender_known(" ".join(rest), rest[-1].lower())
        chosen = self._married(chosen)
        return chosen.name, gender or self.gender_known(chosen.name, chosen.last)

    def _married(self, full: FullName) -> FullName:
        """Of "Ada Holt" and "Ada Holt-Marsh" the one with both names: a name taken or given up by marriage."""
        if self._double is None:
            double = (one for found in self.by_last.values() for one in found[:_BEARERS] if "-" in one.last)
            self._double = {(one.given, part): one for one in double for part in one.last.split("-")}
        return self._double.get((full.given, full.last), full)

    def _near(self, last: str) -> list[str]:
        """Last names one letter off, by deleting one letter from either."""
        if len(self.by_last) > _DRIFT_KEYS:
            return []
        if self._drift is None:
            self._drift = {}
            for key in self.by_last:
                if _DRIFT_LEAST - 1 <= len(key) <= 30:
                    for form in _deletions(key):
                        self._drift.setdefault(form, set()).add(key)
        near = {key for form in _deletions(last[:30]) for key in self._drift.get(form, ())}
        return sorted(key for key in near if key[0] == last[0])


def _near(found: list[FullName], at: int) -> list[FullName]:
    """Those about `at` of the many who bear one name; all of them in any article."""
    if len(found) <= _BEARERS:
        return found
    where = bisect_left(found, at, key=lambda full: full.start)
    return found[max(0, where - _BEARERS // 2) : where + _BEARERS // 2]


def _deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


@lru_cache(maxsize=2)
def names_of(text: str) -> Names:
    """The names of a text, read once for all who ask while it is labelled."""
    return Names(text)
