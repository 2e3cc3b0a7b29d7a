"""Whom "he", "she", "it" or "they" means: who was a subject lately, and who is named near. Reads no grammar."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.quotes import cues, verbs
from search.quotes.given import is_given
from search.quotes.names import Names
from search.quotes.naming import split_name
from search.quotes.offices import office
from search.quotes.passing import writing_before
from search.quotes.salience import OWNER as _OWNERS
from search.quotes.salience import Mentioned, Salience, scores

_ONE_OF_THEM = re.compile(r"(?:one|another|each) of (?:them|these|which)$", re.IGNORECASE)
_IN_WRITING = re.compile(
    r"\b[Ii]n (?:an?|his|her|their|its|the) (?:[\w\-]+ ){0,2}(?:statement|letter|post|message|tweet|e-?mail)\b"
)
_SENT_BY = re.compile(
    r"\b(?:sent|written|posted|signed|penned|left)\b[^.!?“‘\"]{0,30}? by ((?:[A-Z][\w’'\-]{1,30} ?){1,5})"
    r"[^.!?“‘\"]{0,60}[.] *$"
)
_ISSUED = re.compile(
    r"(?:\A|[.!?”\"]\s|\n)(?P<who>(?:[Tt]he )?[A-Z][^.!?,;:“”\n]{1,60}?) (?:has |had |have )?(?:also )?"
    r"(?:put out|issued|released|published|sent(?: out| us)?|posted) (?:an?|its|their) (?:\w+ ){0,2}"
    r"(?:statement|notice|release|response|tweet|message|letter|reply)\b[^.!?\n]{0,60}[.] *$"
)
"""A body that put something in writing, right before "It reads"."""
_OF_WRITING = cues.words("say says said read reads")
_CALLED_TO = re.compile(
    r"(?:\A|[.!?:\n”\"]\s?|^)(?P<who>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+){0,2}), (?=(?:in|on|may|can|could|do|did|will"
    r"|would|you|your|I|we|how|what|why|when|where|is|are|was|were|have|has|had|let|the|as|if|thank|at)\b)",
    re.MULTILINE,
)
_ASKS = re.compile(
    r"(?:[\w’'\-]+ ){1,5}(?:asked|asks|wondered|wonders|enquired|inquired) (?:whether|if|why|how|what|when|who)\b"
    r"|(?:[\w’'\-]+ ){0,4}[\w’'\-]+,? (?:wrote|complained|appealed|turned|put (?:it|this|that)) to"
    r" (?!(?:say|tell|ask)\b)[A-Za-z]"
)
_PRESSED = re.compile(r"\b(?:Asked|Pressed|Questioned|Challenged|Quizzed) [a-z]")
_ASKED_BY, _OFFICE = re.compile(r"\b[Aa]sked by (?:(?:the|an?|his|her) [^.!?“”\"\n]{0,50})?$"), 64
"""Before who asks ("asked by the coroner, Ada Marsh, whether"), and the characters that may hold the office."""
_PUBLISHED = re.compile(
    r"\b(?:he|she|they|inspectors|auditors|ministers|mps|MPs|peers|coroners?|magistrates|judges?|officials|researchers"
    r"|academics|investigators|campaigners|commissioners?) (?:had |have |has )?(?:published|released|issued|produced"
    r"|delivered|wrote|unveiled)\b[^.!?“”\"\n]{0,80}?\b(?P<what>report|review|study|survey|audit|inquiry|inspection|ruling"
    r"|judgment)\b[^.!?“”\"\n]{0,80}\. $"
)
"""A report that people bring out, right before "It": they are several, or no "it"."""
_TOLD = re.compile(
    r"\b(?:told|warned|reminded|addressed)\s(?:M(?:r|rs|s|iss)\s)?(?=[A-Z][^.!?\n]*[.!?]\s+[“\"‘][^“”\"\n]*[”\"’]\s\Z)"
)
"""Who tells somebody something in the sentence before the words that a pronoun is given."""
_HEARER = 0.3
"""What is left of the worth of whom somebody else told something right before."""
_VERB = re.compile(r"\s(?:also\s|then\s|has\s|had\s)?([a-z]+)\b")
_HAS = re.compile(r"\w+ (?:has|had)\b")
_STOPS = re.compile(r"[.!?“”\n]")
_SENTENCE, _SENTENCES = 240, 500
"""Characters before a pronoun in which the sentence before it ends, and the two or three before it begin."""
_LOOK_BACK = 12
"""Subjects that a pronoun may mean, counted back."""
_DIMMEST = 0.02
"""The least worth of somebody whom "he" or "she" may mean: about seven sentences after the only mention."""
_UNSURE, _ONE_WORD = 0.6, 0.5
"""What is left of the worth of a person of unknown gender, and of a lone word, which may be a company's name."""
_UNNAMED = 0.95
"""What is left of the worth of somebody without a name: of two as near, who is named is meant."""
_MAY_BE_PLACE = 0.4
"""What is left of the worth of a name that was never a subject and has no known given name: it may be a place."""
_ABOUT = 0.15
"""What the person whom a text is about gains, once named or meant lately."""
_HERE, _PARAGRAPH = 1.5, 2400
"""What somebody gains who is named in the same paragraph, and the characters of one that are looked at."""
_RELATIVE = 0.6
"""What is left of "her mother", who stands beside another "she", in a later paragraph."""
_WHOSE = {"m": "his ", "f": "her "}
_LATEST = 1.5
"""What the last subject of the paragraph gains."""
_ASKER = 0.1
"""What is left of whoever asked, when somebody answers: nobody answers himself."""
_BODIES = (cues.BODY_NOUNS | cues.BODY_WORDS) - {"police", "staff", "pair", "couple"}
_SOMEBODY = cues.PEOPLE_NOUNS | {"one", "another", "someone", "somebody"}
_COLLECTIVE = (cues.BODY_NOUNS & cues.PEOPLE_NOUNS) | cues.words(
    """
    union inspectorate company council government ministry firm agency group board court committee trust department
    management team leadership
    """
)
"""Nouns for people that no "he" or "she" means."""
_OF_ONE = ("officer", "manager", "inspector", "director", "secretary")
_ONE_AT = re.compile(r"[A-Z]{2,5} (?:in|at|from) ")
"""One person by letters and place ("PO in Amble"), who is not "they"."""
_BY_LETTERS = re.compile(r"(?:[Mm]y|[Oo]ur) [A-Z]{1,4}O$")
"""One's own officer by letters ("my SPO")."""
_ANY_GENDER = cues.words("spokesperson someone somebody")
_GOES_ON = cues.words("added adds continued continues went goes concluded concludes finished adding continuing")
_ANSWERS = cues.words("replied replies answered answers countered retorted responded responds replying answering")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known beside a mention: the verb of speech, and who speaks the quotation around it."""

    verb: str = ""
    outer: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    name: str
    kind: str
    gender: str = ""
    head: str = ""
    context: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before the pronoun of gender `want` at `at`: subjects, the nearest first, and persons named."""

    want: str
    at: int
    asked: Asked
    back: list[tuple[int, Subject]]
    named: list[Mentioned]

    def first(self) -> int:
        """Where the first of them stands."""
        return min([one.start for one in self.named] + [start for start, _ in self.back], default=self.at)

    def by_name(self) -> dict[str, Subject]:
        """Each of them by name: as the nearest subject, else as named."""
        found = {subject.name: subject for _, subject in reversed(self.back)}
        for one in self.named:
            found.setdefault(one.name, Subject(one.name, "person", one.gender))
        return found


@dataclass(frozen=True, slots=True)
class _Marks:
    """Who, before a pronoun, was the last subject of its paragraph and who have been subjects at all.

    `asker` is who asked ("asked by the judge, he said"), else who spoke last unless asked again; `answers`: the
    pronoun's verb is one of reply, and not "has answered", which is none. `silent`: the last subject does not speak.
    `hearer` is whom who spoke last told something in the sentence before.
    """

    want: str
    latest: str | None
    subjects: frozenset[str]
    asker: str | None
    answers: bool
    silent: bool = False
    hearer: str | None = None


def _pressed(text: str, at: int) -> int | None:
    """Where a sentence begins that asks the last speaker ("Pressed on whether …, he replied"), the pronoun at `at`."""
    asked = list(_PRESSED.finditer(text, max(0, at - _SENTENCE), at))
    return asked[-1].start() if asked and not _STOPS.search(text, asked[-1].end(), at) else None


class Antecedents:
    """Who was a subject in one text, in the order of the text; `quoted` are its outer quotations.

    `speaker` is who spoke last, `genders` what is known of each name so far.
    """

    def __init__(self, text: str, names: Names, quoted: Sequence[tuple[int, int]]) -> None:
        self.text, self.names = text, names
        self.genders: dict[str, str] = {}
        self.speaker: str | None = None
        self._quoted = quoted
        self._subjects: list[Subject] = []
        self._positions: list[int] = []
        self._salience: Salience | None = None
        self._about: str | None = None

    def remember(self, at: int, subject: Subject) -> None:
        """Keep the subject at character `at`."""
        where = bisect_right(self._positions, at)
        if where == 0 or self._positions[where - 1] != at:
            self._positions.insert(where, at)
            self._subjects.insert(where, subject)

    def back(self, at: int) -> list[tuple[int, Subject]]:
        """The last subjects up to character `at` with their places, the nearest first."""
        where = bisect_right(self._positions, at)
        begin = max(0, where - _LOOK_BACK)
        return list(zip(self._positions[begin:where], self._subjects[begin:where], strict=True))[::-1]

    def last_person(self, at: int) -> Subject | None:
        """The person foremost before `at`, who is not merely somebody's owner."""
        salience = self._foremost()
        named = [one for one in salience.before(at) if one.worth > _OWNERS]
        back = [(start, subject) for start, subject in self.back(at - 1) if subject.kind == "person"]
        first = min([one.start for one in named] + [start for start, _ in back], default=at)
        worth = scores([(start, subject.name) for start, subject in back], named, salience.breaks(first, at))
        best = max(worth, key=lambda name: worth[name], default=None)
        return Subject(best, "person", self.genders.get(best, "") or self.names.full(best, at)[1]) if best else None

    def may_be_body(self, subject: Subject) -> bool:
        """Whether a subject is a body, or a name of which nothing tells that it is a person's."""
        unknown = subject.kind == "person" and not (subject.gender or self.genders.get(subject.name))
        return subject.kind == "body" or subject.head in cues.BODY_WORDS or unknown

    def last_somebody(self, at: int) -> Subject | None:
        """One who was the last subject before `at` though nobody tells the name ("one man"), else `last_person`."""
        one = next((s for _, s in self.back(at - 1) if self._may_be(s, s.gender)), None)
        return one if one is not None and one.kind == "group" else self.last_person(at)

    def _foremost(self) -> Salience:
        if self._salience is None:
            self._salience = Salience(self.text, self.names, self._quoted)
        return self._salience

    def pronoun(self, low: str, at: int, asked: Asked, *, what: bool) -> Subject | None:
        """Whom the pronoun `low` at `at` means; `what`: it stands after "what" ("what he called")."""
        if low in ("i", "me", "my") and asked.outer is not None:
            return Subject(asked.outer, "person", self.genders.get(asked.outer, ""))
        if low == "you":
            return self._spoken_to(at)
        if low in ("he", "she", "his", "her", "him"):
            return self._he_or_she("f" if low in ("she", "her") else "m", at, asked, what=what)
        back = [subject for _, subject in self.back(at - 1)]
        if low in ("they", "their"):
            return next((s for s in back if self._may_be_many(s)), None)
        if low == "it":
            return self._it(back, at, asked.verb)
        return None

    def _spoken_to(self, at: int) -> Subject | None:
        """Whom the paragraph calls by name before "you" ("Ms Marsh, in your letter you said")."""
        begin = max(0, at - _PARAGRAPH, self.text.rfind("\n", 0, at) + 1)
        called = [*_CALLED_TO.finditer(self.text, begin, at)][-1:]
        if not called:
            return None
        titles, rest = split_name(called[0]["who"])
        known = self.names.by_last.get(rest[-1].lower()) or self.names.by_given.get(rest[-1].lower())
        if not known and not titles:
            return None
        name, gender = self.names.full(called[0]["who"], at)
        return Subject(name, "person", gender)

    def _it(self, back: list[Subject], at: int, verb: str) -> Subject | None:
        if self.text.startswith("It", at) and (out := _PUBLISHED.search(self.text, max(0, at - _SENTENCE), at)):
            return Subject(f"the {out['what']}", "document")
        if verb in ("read", "reads") and (sent := _SENT_BY.search(self.text, max(0, at - _SENTENCE), at)) is not None:
            name, gender = self.names.full(sent.group(1).strip(), at)
            return Subject(name, "person", gender)
        issued = _ISSUED.search(self.text, max(0, at - _SENTENCE), at) if verb in _OF_WRITING else None
        if issued is not None:
            return Subject(issued["who"], "body")
        if (
            verb in ("read", "reads")
            and back
            and _IN_WRITING.search(self.text, max(0, at - _SENTENCES), at) is not None
        ):
            return back[0]  # "In a statement, Ada Marsh apologised. “…,” it read."
        found = writing_before(self.text, at) if verb in _OF_WRITING else None
        last, told = next(((start, s) for start, s in self.back(at - 1) if s.kind in ("body", "document")), (-1, None))
        if found is not None and told is not None and told.kind == "document" and found[0] > last:
            found = found if self._foremost().breaks(last, found[0]) else None  # "The review lists a letter. It says …"
        if found is not None and found[0] > last and not self._foremost().quoted(found[0]):
            return Subject(found[1], "document")
        for subject in back:
            if subject.kind in ("body", "document") or subject.head in _BODIES:
                return subject
            company = subject.kind == "person" and not subject.gender and not self.genders.get(subject.name)
            if company and not is_given(subject.name.split()[0]) and verb not in ("read", "reads"):
                return subject
        return None

    def _may_be(self, subject: Subject, gender: str) -> bool:
        """Whether "he" or "she" may mean the subject."""
        somebody = not subject.plural and (subject.head in _SOMEBODY or office(subject.head))
        somebody = somebody and subject.head not in _COLLECTIVE and not _ONE_OF_THEM.match(subject.name)
        somebody = somebody or _BY_LETTERS.match(subject.name) is not None
        known = subject.gender or self.genders.get(subject.name, "")
        one = (subject.kind == "person" and not subject.plural) or (subject.kind == "group" and somebody)
        return one and known in ("", gender)

    def _may_be_many(self, subject: Subject) -> bool:
        """Whether "they" may mean the subject: several, a body, or somebody whose gender is not told."""
        if subject.kind == "body":
            return not subject.head.endswith(_OF_ONE) and not _ONE_AT.match(subject.name)
        collective = subject.head in cues.BODY_NOUNS or subject.head in _COLLECTIVE or subject.head in _ANY_GENDER
        return subject.plural or collective

    def _before(self, want: str, at: int, asked: Asked) -> _Before:
        salience = self._foremost()
        back = [(start, s) for start, s in self.back(at - 1) if self._may_be(s, want) and s.name != asked.outer]
        named = [one for one in salience.before(at) if one.name != asked.outer]
        named = [one for one in named if (self.genders.get(one.name) or one.gender) in ("", want)]
        return _Before(want, at, asked, [one for one in back if salience.hears(one[0], at)], named)

    def _he_or_she(self, want: str, at: int, asked: Asked, *, what: bool) -> Subject | None:
        before = self._before(want, at, asked)
        back = before.back
        if asked.verb in _GOES_ON and back and back[0][1].name == self.speaker:
            return self._settled(back[0][1], want)
        breaks = self._foremost().breaks(before.first(), at)
        if what and back and not any(start > back[0][0] for start in breaks):
            return self._settled(back[0][1], want)
        pressed = _pressed(self.text, at)
        if pressed is not None and any(one.start > pressed and one.name == self.speaker for one in before.named):
            pressed = None  # who spoke last asks now
        worth = self._worth(before, breaks, pressed)
        by_name, marks = before.by_name(), self._marks(before, pressed)
        best = max(worth, key=lambda name: self._weighed(by_name[name], worth[name], marks), default=None)
        if best is not None and worth[best] >= _DIMMEST:
            return self._settled(by_name[best], want)
        certain = {s.name: s for _, s in back if s.kind == "person" and want in (s.gender, self.genders.get(s.name))}
        return self._settled(next(iter(certain.values())), want) if len(certain) == 1 else None

    def _worth(self, before: _Before, breaks: Sequence[int], pressed: int | None) -> dict[str, float]:
        """How foremost everybody is whom the pronoun may mean, by name."""
        at, asked, named = before.at, before.asked, before.named
        worth = scores([(start, subject.name) for start, subject in before.back], named, breaks)
        if self._about is None:
            self._about = self.names.foremost(self.text) or ""
        if self._about in worth and not self._outshone(self._about, worth, before.want):
            worth[self._about] += _ABOUT
        near = max(0, at - _PARAGRAPH)
        line = max(self.text.rfind("\n", near, at), self.text.rfind("\u2029", near, at), near - 1)
        for name in worth.keys() & {one.name for one in named if one.start > line and asked.outer is None}:
            worth[name] *= _HERE
        if pressed is not None and asked.verb in _ANSWERS and self.speaker in worth:
            asking = {s.name for start, s in before.back if start > pressed}
            asking |= {one.name for one in named if one.start > pressed}
            for name in asking - {self.speaker}:
                worth[name] *= _ASKER
        return worth

    def _marks(self, before: _Before, pressed: int | None) -> _Marks:
        back, at = before.back, before.at
        latest = back[0][1].name if back and "\n" not in self.text[back[0][0] : at] else None
        asker = next((s.name for start, s in back if self._asks(start)), None)
        last = self.speaker if pressed is None else None
        answers = before.asked.verb in _ANSWERS and _HAS.match(self.text, at) is None
        verb = _VERB.match(self.text, back[0][0] + len(back[0][1].name)) if latest is not None else None
        silent = verb is not None and verb[1] not in verbs.FINITE
        told = _TOLD.search(self.text, max(0, at - _SENTENCES), at) if not answers else None
        hearer = next((one.name for one in before.named if told is not None and one.start == told.end()), None)
        subjects = frozenset(s.name for _, s in back)
        return _Marks(before.want, latest, subjects, asker or last, answers, silent, hearer)

    def _asks(self, start: int) -> bool:
        """Whether somebody told of at `start` is asking ("One member asked whether … “…,” he replied")."""
        begin = max(0, start - _OFFICE)
        by = self.text.find("sked by ", begin, start) >= 0 and _ASKED_BY.search(self.text, begin, start) is not None
        return by or _ASKS.match(self.text, start) is not None

    def _outshone(self, about: str, worth: dict[str, float], want: str) -> bool:
        """Whether nothing tells the gender of the person whom a text is about, but that of somebody at hand."""
        known = {name: self.genders.get(name) or self.names.full(name, 0)[1] for name in worth}
        return not known[about] and any(gender == want for gender in known.values())

    def _weighed(self, subject: Subject, worth: float, marks: _Marks) -> float:
        known = subject.gender or self.genders.get(subject.name, "")
        if known != marks.want:
            lone = subject.kind != "group" and " " not in subject.name and not is_given(subject.name)
            worth *= _UNSURE * _ONE_WORD if lone else _UNSURE
            if subject.name not in marks.subjects and not is_given(split_name(subject.name)[1][0]):
                worth *= _MAY_BE_PLACE
        if subject.kind == "group":
            worth *= _UNNAMED
        theirs = subject.kind == "group" and subject.name.lower().startswith(_WHOSE[marks.want])
        if subject.name == marks.latest and not (theirs and marks.silent):
            worth *= _LATEST
        elif theirs:
            worth *= _RELATIVE
        if subject.name == marks.hearer and subject.name != self.speaker:
            worth *= _HEARER
        return worth * _ASKER if marks.answers and subject.name == marks.asker else worth

    def _settled(self, subject: Subject, gender: str) -> Subject:
        """The subject with the gender that the pronoun tells, which is known of the name from here on."""
        self.genders[subject.name] = gender
        return replace(subject, gender=gender)
