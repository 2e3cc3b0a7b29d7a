"""Whom a mention means within one document: last names, given names, pronouns, roles. Reads no vocabulary."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from search.quotes import cues
from search.quotes.phrases import Mention
from search.quotes.words import Stream

_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]*\.?(?:[ \u00a0](?:(?:de|van|von|der|den|di|da|del|della|la|le|al|el|bin|ibn)[ \u00a0]){0,3}"
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]*\.?){1,7}"
)
_RANK = re.compile(r",?[ \u00a0][QK]C\b")
"""Queen's or King's Counsel: letters that a name keeps, as it keeps "Dame"."""
_WORDS, _WHO = re.compile(r"[^\W\d_]+"), re.compile(r"\bwho")
_DRIFT_LEAST = 5
"""Letters in the shortest last name that may be spelt one letter off."""
_DRIFT_KEYS = 20_000
_LOOK_BACK = 12
"""Subjects that a pronoun may mean, counted back."""
_FUNCTION = (
    cues.DETERMINERS | cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.SUBORDINATORS | cues.ADVERBS | cues.TIME_WORDS
) - {"may", "april", "june", "august"}


_SOMEBODY = cues.PEOPLE_NOUNS | {"one", "another"}


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of two words or more where it first stands; `words` has titles, `given` and `last` none."""

    start: int
    end: int
    name: str
    given: str
    last: str


@dataclass(slots=True)
class _Subject:
    name: str
    kind: str
    gender: str = ""
    head: str = ""
    context: str = ""
    plural: bool = False


def clean(name: str) -> str:
    """A name without possessive, stop or post-nominal letters at its end."""
    name = " ".join(name.split())
    name = re.sub(r"[’']s?$", "", name).rstrip(".,")
    words = name.split(" ")
    while len(words) > 1 and words[-1].lower() in cues.POSTNOMINALS and words[-1].isupper():
        words.pop()
    return " ".join(words).rstrip(",")


def _office(words: list[str]) -> bool:
    """Whether the first of these words is an office before a name, not the title of the name itself."""
    first, second = words[0].rstrip(".").lower(), words[1].rstrip(".").lower()
    if "-of-" in first:  # "Mother-of-two Ada Marsh"
        return True
    return first in cues.OFFICES and (first not in cues.TITLES or second in cues.OFFICES)


def split_name(name: str) -> tuple[list[str], list[str]]:
    """Titles and the rest of a name, in words as written."""
    words = name.split()
    titles: list[str] = []
    while len(words) > 1 and words[0].rstrip(".").lower() in cues.TITLES:
        titles.append(words.pop(0).rstrip("."))
    return titles, words


def gender_of(titles: list[str]) -> str:
    """ "m", "f" or nothing, by a title."""
    lows = {title.lower() for title in titles}
    if lows & cues.MALE_TITLES:
        return "m"
    return "f" if lows & cues.FEMALE_TITLES else ""


class Names:
    """The full names of a text, by last and by given name."""

    def __init__(self, text: str) -> None:
        self.by_last: dict[str, list[FullName]] = {}
        self.by_given: dict[str, list[FullName]] = {}
        self.gender: dict[str, str] = {}
        self._seen: set[tuple[str, str]] = set()
        self._read: set[str] = set()
        self._drift: dict[str, set[str]] | None = None
        for match in _NAME.finditer(text):
            self._take(match)

    def _take(self, match: re.Match[str]) -> None:
        following = match.string[match.end() : match.end() + 5]
        if match.group() in self._read and "C" not in following:
            return
        self._read.add(match.group())
        words = clean(match.group()).split(" ")
        offices = [i for i in range(len(words) - 1) if _office(words[i:]) or words[i].endswith(("’s", "'s"))]
        words = words[offices[-1] + 1 :] if offices else words
        while len(words) > 1 and words[0].lower() in _FUNCTION:
            words.pop(0)
        titles, rest = split_name(" ".join(words))
        while len(rest) > 2 and rest[0].lower() in cues.OFFICES:
            rest.pop(0)
        if not rest or rest[-1].lower() in cues.BODY_WORDS or rest[-1].lower() in cues.OFFICES or len(rest) > 5:
            return
        last = rest[-1].lower()
        if gender := gender_of(titles):
            self.gender.setdefault(last if len(rest) > 1 or titles[-1].lower() in cues.PLAIN_TITLES else "", gender)
        if len(rest) < 2:
            return
        kept = [t for t in titles if t.lower() in cues.HONOURS]
        rank = _RANK.match(match.string, match.start() + len(match.group().rstrip(".,")))
        inner = _RANK.search(match.group())
        suffix = rank.group() if rank else (inner.group() if inner else "")
        full = FullName(match.start(), match.end(), " ".join([*kept, *rest]) + suffix, rest[0].lower(), last)
        if (full.name, last) not in self._seen:
            self._seen.add((full.name, last))
            self.by_last.setdefault(last, []).append(full)
            self.by_given.setdefault(full.given, []).append(full)

    def _choose(self, found: list[FullName], at: int) -> FullName | None:
        """The fullest form of the one person; of several persons with the name, the one named last before `at`."""
        given = {full.given for full in found}
        if len(given) > 1:
            before = [full for full in found if full.start <= at]
            if not before:
                return None
            nearest = before[-1].given
            found = [full for full in found if full.given == nearest]
        return max(found, key=lambda full: (len(full.name.split()), -full.start))

    def full(self, written: str, at: int) -> tuple[str, str]:
        """The fullest name in the text of the person written so, and the gender that titles give."""
        titles, rest = split_name(clean(written))
        last, gender = rest[-1].lower(), gender_of(titles)
        if len(rest) > 1:
            found = [full for full in self.by_last.get(last, ()) if full.given == rest[0].lower()]
            return self._named(found, at, written, gender or self.gender.get(last, ""))
        honour = titles and titles[-1].lower() in (
            "sir",
            "dame",
            "lord",
            "lady",
            "prince",
            "princess",
            "sister",
            "father",
        )
        by_given, by_last = self.by_given.get(last, []), self.by_last.get(last, [])
        found = (by_given or by_last) if honour else (by_last or (by_given if not titles else []))
        if by_given is found and len({full.last for full in found}) > 1:
            found = [full for full in found if honour and full.name.lower().startswith(titles[-1].lower())]
        if not found and len(last) >= _DRIFT_LEAST and not by_given:
            found = [full for key in self._near(last) for full in self.by_last[key]]
        return self._named(found, at, written, gender or self.gender.get(last, ""))

    def _named(self, found: list[FullName], at: int, written: str, gender: str) -> tuple[str, str]:
        chosen = self._choose(found, at) if found else None
        if chosen is None:
            titles, rest = split_name(clean(written))
            alone = len(rest) < 2
            kept = [t for t in titles if t.lower() in cues.HONOURS or (alone and t.lower() not in cues.PLAIN_TITLES)]
            return " ".join([*kept, *rest]), gender
        return chosen.name, gender or gender_of(split_name(chosen.name)[0])

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


def _offices(context: str) -> list[str]:
    """What a person may be called by office alone: "judge", "chief inspector" (who is not merely "the inspector")."""
    words = _WORDS.findall(context)
    found = ["judge"] if "justice" in words[:2] else []
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word in cues.PEOPLE_NOUNS and (word not in cues.RANKS or after not in cues.PEOPLE_NOUNS):
            found.append(f"{before} {word}" if before in cues.RANKS else word)
    return found


def _told_gender(context: str) -> str:
    """The gender that a noun beside a name tells ("his sister", "spokeswoman"): that of the first such noun."""
    for word in _WORDS.findall(_WHO.split(context, maxsplit=1)[0]):
        if word in cues.MALE_NOUNS or word.endswith("sman"):
            return "m"
        if word in cues.FEMALE_NOUNS or word.endswith("woman"):
            return "f"
    return ""


@lru_cache(maxsize=2)
def names_of(text: str) -> Names:
    """The names of a text, read once for all who ask while it is labelled."""
    return Names(text)


def _deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


@dataclass(slots=True)
class Resolver:
    """Resolves mentions in the order of the text; remembers who was a subject lately."""

    text: str
    names: Names
    subjects: list[_Subject] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    _roles: dict[str, str] = field(default_factory=dict)
    _named: dict[tuple[int, int], str | None] = field(default_factory=dict)

    def written(self, mention: Mention, stream: Stream) -> str:
        """The mention as the text has it, a possessive ending left off."""
        raw = self.text[stream.start[mention.first] : stream.end[mention.last - 1]]
        return (
            re.sub(r"[’']s?$", "", raw) if mention.kind != "pronoun" and raw[-2:] in ("'s", "’s", "s'", "s’") else raw
        )

    def note(self, mention: Mention, stream: Stream) -> None:
        """Remember the subject of a clause, quoted or not."""
        self.name(mention, stream)

    def name(self, mention: Mention, stream: Stream) -> str | None:
        """The resolved name; None for a pronoun that means nobody known."""
        at = stream.start[mention.first]
        if (at, mention.last) in self._named:
            return self._named[at, mention.last]
        subject = self._subject(mention, stream, at)
        if subject is not None:
            where = bisect_right(self.positions, at)
            if where == 0 or self.positions[where - 1] != at:
                self.positions.insert(where, at)
                self.subjects.insert(where, subject)
        name = self._named[at, mention.last] = subject.name if subject is not None else None
        return name

    def _subject(self, mention: Mention, stream: Stream, at: int) -> _Subject | None:
        written = self.written(mention, stream)
        if mention.kind == "pronoun":
            return self._pronoun(stream.low[mention.first], at)
        context = self.text[stream.start[mention.context[0]] : stream.end[mention.context[1] - 1]][:300].lower()
        lows = stream.low[mention.first : mention.last]
        if mention.kind == "person" and "and" not in lows:
            signature = re.split(r"\s*[,(–—]\s*", written, maxsplit=1)[0]
            name, gender = self.names.full(signature, at)
            gender = gender or self.genders.get(name, "") or _told_gender(context)
            self.genders[name] = gender
            self._roles.update((office, name) for office in _offices(context))
            return _Subject(name, "person", gender, "", context)
        head = lows[-1]
        if "of" in lows or "for" in lows:
            joint = next(i for i, low in enumerate(lows) if low in ("of", "for"))
            head = lows[joint - 1] if joint else head
        known = self._role(" ".join(lows[1:]), at) if lows[0] in ("the", "that", "this") and len(lows) < 4 else None
        if known is not None:
            return known
        plural = head.endswith("s") or head in ("staff", "police", "people") or "and" in lows
        return _Subject(" ".join(written.split()), mention.kind, _told_gender(head), head, context, plural)

    def _back(self, at: int) -> list[_Subject]:
        where = bisect_right(self.positions, at)
        return self.subjects[max(0, where - _LOOK_BACK) : where][::-1]

    def _role(self, head: str, at: int) -> _Subject | None:
        """ "The judge" after "Judge Marsh", "the spokesman" after "a spokesman for the company"."""
        if head in cues.DOCUMENTS or head in cues.BODY_WORDS or head in cues.BODY_NOUNS or head.endswith("s"):
            return None
        if (name := self._roles.get(head)) is not None:
            return _Subject(name, "person", self.genders.get(name, ""), "", "")
        for subject in self._back(at):
            if subject.kind != "person" and subject.head == head and head.endswith(("sman", "swoman", "sperson")):
                return subject
        return None

    def _may_be(self, subject: _Subject, gender: str) -> bool:
        """Whether "he" or "she" may mean the subject."""
        somebody = subject.kind == "group" and not subject.plural and subject.head in _SOMEBODY
        known = subject.gender or self.genders.get(subject.name, "")
        return (subject.kind == "person" or somebody) and known in ("", gender)

    def _pronoun(self, low: str, at: int) -> _Subject | None:
        back = self._back(at - 1)
        if low in ("he", "she", "his", "her"):
            want = "m" if low in ("he", "his") else "f"
            fitting = [subject for subject in back if self._may_be(subject, want)]
            surely = [
                s for s in fitting if " " in s.name or s.gender or s.kind == "group"
            ]  # a lone word may be a company's name
            for subject in (surely or fitting)[:1]:
                subject.gender = self.genders[subject.name] = want
                return subject
            return None
        if low in ("they", "their"):
            for subject in back:
                if subject.plural or subject.kind == "body":
                    return subject
            return None
        if low == "it":
            return next((s for s in back if s.kind in ("body", "document")), None)
        return None
