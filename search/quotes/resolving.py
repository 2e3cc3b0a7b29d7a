"""Whom a mention means within one document: last names, given names, pronouns, roles. Reads no vocabulary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from search.quotes import cues, verbs
from search.quotes.descriptions import Descriptions, head_of
from search.quotes.given import is_given
from search.quotes.leads import named_later
from search.quotes.names import Names, names_of
from search.quotes.naming import clean, split_name
from search.quotes.offices import office
from search.quotes.passing import by_nation, called, writing_before
from search.quotes.phrases import Mention
from search.quotes.salience import OWNER as _OWNERS
from search.quotes.salience import Salience, scores
from search.quotes.words import Stream

__all__ = ["Asked", "Names", "Resolver", "clean", "names_of", "split_name"]

_WORDS, _WHO = re.compile(r"[^\W\d_]+"), re.compile(r"\bwho")
_ONE_OF_THEM = re.compile(r"(?:one|another|each) of (?:them|these|those|which)$", re.IGNORECASE)
_PLURAL_VERB = re.compile(r" (?:were|are|have)\b")
_IN_WRITING = re.compile(
    r"\b[Ii]n (?:an?|his|her|their|its|the) (?:[\w\-]+ ){0,2}(?:statement|letter|post|message|tweet|e-?mail)\b"
)
_AGE = re.compile(r", (\d{1,3}),")
_NEXT = re.compile(r"\s+([\w’'\-]+)")
_SENT_BY = re.compile(
    r"\b(?:sent|written|posted|signed|penned|left)\b[^.!?“‘\"]{0,30}? by ((?:[A-Z][\w’'\-]{1,30} ?){1,5})"
    r"[^.!?“‘\"]{0,60}[.] *$"
)
_LOOK_BACK = 12
"""Subjects that a pronoun may mean, counted back."""
_DIMMEST = 0.02
"""The least worth of somebody whom "he" or "she" may mean: about seven sentences after the only mention."""
_UNSURE, _ONE_WORD = 0.6, 0.5
"""What is left of the worth of a person of unknown gender, and of a lone word, which may be a company's name."""
_MAY_BE_PLACE = 0.4
"""What is left of the worth of a name that was never a subject and has no known given name: it may be a place."""
_ABOUT = 0.15
"""What the person whom a text is about gains, once named or meant lately."""
_HERE, _PARAGRAPH = 1.5, 2400
"""What somebody gains who is named in the same paragraph, and the characters of one that are looked at."""
_LATEST = 1.5
"""What the last subject of the paragraph gains."""
_BODIES = (cues.BODY_NOUNS | cues.BODY_WORDS) - {"police", "staff", "pair", "couple"}
_SOMEBODY = cues.PEOPLE_NOUNS | {"one", "another", "someone", "somebody"}
_COLLECTIVE = (cues.BODY_NOUNS & cues.PEOPLE_NOUNS) | cues.words(
    """
    union inspectorate company council government ministry firm agency group board court committee trust department
    """
)
"""Nouns for people that no "he" or "she" means."""
_ANY_GENDER = cues.words("spokesperson someone somebody")
_NOT_TOLD = cues.words("others some many several both all")
"""Subjects that say no more than that somebody spoke."""
_GOES_ON = cues.words("added adds continued continues went goes concluded concludes finished adding continuing")
_ANSWERS = cues.words("replied replies answered answers countered retorted responded responds replying answering")
_DEFINITE = cues.words("the that this")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known beside a mention: the verb of speech, and who speaks the quotation around it."""

    verb: str = ""
    outer: str | None = None


@dataclass(slots=True)
class _Subject:
    name: str
    kind: str
    gender: str = ""
    head: str = ""
    context: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Marks:
    """Who, before a pronoun, was the last subject of its paragraph, who asked ("asked by the judge, he said"), and
    which names have been subjects at all."""

    latest: str | None
    asker: str | None
    subjects: frozenset[str]


def _told_gender(context: str) -> str:
    """The gender that a noun beside a name tells ("his sister", "spokeswoman"): that of the first such noun."""
    for word in _WORDS.findall(_WHO.split(context, maxsplit=1)[0]):
        if word in cues.MALE_NOUNS or word.endswith("sman"):
            return "m"
        if word in cues.FEMALE_NOUNS or word.endswith("woman"):
            return "f"
    return ""


@dataclass(slots=True)
class Resolver:
    """Resolves mentions in the order of the text; remembers who was a subject lately."""

    text: str
    names: Names
    quoted: Sequence[tuple[int, int]] = ()
    subjects: list[_Subject] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    speaker: str | None = None
    _named: dict[tuple[int, int], str | None] = field(default_factory=dict)
    _ages: dict[str, str] | None = None
    _salience: Salience | None = None
    _about: str | None = None
    _descriptions: Descriptions | None = None

    def written(self, mention: Mention, stream: Stream) -> str:
        """The mention as the text has it; a possessive ending is left off when what is possessed follows."""
        end = stream.end[mention.last - 1]
        raw = self.text[stream.start[mention.first] : end]
        if mention.kind == "pronoun" or raw[-2:] not in ("'s", "’s", "s'", "s’"):
            return raw
        following = _NEXT.match(self.text, end)
        low = following.group(1).lower() if following else ""
        if not low or low in verbs.FINITE or low in cues.AUXILIARIES or low in cues.RELATIVES:
            return raw
        return re.sub(r"[’']s?$", "", raw)

    def name(self, mention: Mention, stream: Stream, asked: Asked | None = None) -> str | None:
        """The resolved name; None for a pronoun that means nobody known. The first answer for a place is kept."""
        at = stream.start[mention.first]
        if (at, mention.last) in self._named:
            return self._named[at, mention.last]
        subject = self._subject(mention, stream, at, asked or Asked())
        if subject is not None:
            where = bisect_right(self.positions, at)
            if where == 0 or self.positions[where - 1] != at:
                self.positions.insert(where, at)
                self.subjects.insert(where, subject)
        name = self._named[at, mention.last] = subject.name if subject is not None else None
        return name

    def _subject(self, mention: Mention, stream: Stream, at: int, asked: Asked) -> _Subject | None:
        if mention.kind == "pronoun":
            what = mention.first > 0 and stream.low[mention.first - 1] == "what"
            return self._pronoun(stream.low[mention.first], at, asked, what=what)
        written = self.written(mention, stream)
        context = self.text[stream.start[mention.context[0]] : stream.end[mention.context[1] - 1]][:300].lower()
        lows = stream.low[mention.first : mention.last]
        if mention.kind == "person" and "and" not in lows:
            before = stream.low[mention.first - 1] if mention.first else ""
            return self._person(re.split(r"\s*[,(–—]\s*", written, maxsplit=1)[0], before, at, context)
        if len(lows) == 1 and lows[0] in _NOT_TOLD:
            return None
        if mention.kind in ("group", "body") and (known := self._told_in_passing(mention, stream, written)) is not None:
            return known
        if mention.kind == "group" and (known := self._described(lows, at)) is not None:
            return known
        if mention.kind == "document" and lows[0] in ("his", "her") and len(lows) > 1:
            return self._pronoun(lows[0], at, asked, what=False)  # "in the words of her letter"
        head = lows[max(0, head_of(lows))]
        if "," in written and "and" not in lows:
            written = written.partition(",")[0]  # "HMIP, page 22"
        plural = head.endswith("s") or head in ("staff", "police", "people") or "and" in lows
        return _Subject(" ".join(written.split()), mention.kind, _told_gender(head), head, context, plural)

    def _told_in_passing(self, mention: Mention, stream: Stream, written: str) -> _Subject | None:
        """ "One of them was called Danny", "the Italian"."""
        at = stream.start[mention.first]
        if by_nation(written):
            return self._last_person(at)
        name = called(self.text, stream.end[mention.last - 1])
        return self._person(name, "", at, "") if name is not None else None

    def _person(self, written: str, before: str, at: int, context: str) -> _Subject:
        if _PLURAL_VERB.match(self.text, at + len(written)) and " " not in written:  # "Summers were spent at sea"
            return _Subject(written, "group", "", written.lower(), context, True)
        _, rest = split_name(clean(written))
        kin = self.names.families.elder(rest[-1].lower(), before)
        name, gender = (kin.name, kin.gender) if kin is not None else self.names.full(written, at)
        gender = gender or self.genders.get(name, "") or _told_gender(context)
        self.genders[name] = gender
        return _Subject(name, "person", gender, "", context)

    def _back(self, at: int) -> list[tuple[int, _Subject]]:
        where = bisect_right(self.positions, at)
        begin = max(0, where - _LOOK_BACK)
        return list(zip(self.positions[begin:where], self.subjects[begin:where], strict=True))[::-1]

    def _described(self, lows: list[str], at: int) -> _Subject | None:
        """ "The judge" after "Judge Marsh", "the spokesman" after "a spokesman for the firm", "a man" named later."""
        words = [word.removesuffix("'s") for word in lows]
        if words[0] in ("a", "an"):
            name = named_later(self.text, self.names, words[1:], at)
            return _Subject(name, "person", self.names.full(name, at)[1]) if name is not None else None
        if words[0] in ("his", "her", "their") and len(words) == 2 and words[1] in cues.KIN_NOUNS:
            kin = self.names.families.called(words[1])
            return _Subject(kin.name, "person", kin.gender) if kin is not None and kin.start < at else None
        if words[0] in _DEFINITE or words[0] in ("its", "their"):
            words = words[1:]
        elif words[0] in cues.DETERMINERS:
            return None
        joint = head_of(words)
        head = words[joint] if joint >= 0 else ""
        if head.endswith("-year-old"):
            return self._of_age(head.partition("-")[0], at)
        if "-of-" in head or words[0].endswith("-born"):  # "the mother-of-two", "the Amble-born chef"
            return self._last_person(at)
        if not office(head) or head.endswith("s") or head in cues.DOCUMENTS or head in cues.BODY_WORDS:
            return None
        if self._descriptions is None:
            self._descriptions = Descriptions(self.text, self.names)
        named = self._descriptions.person(words, at)
        for start, subject in self._back(at):
            same = (
                subject.kind == "group" and subject.head == head and set(words[:joint]) <= set(subject.context.split())
            )
            if same and lows[0] in _DEFINITE and (named is None or start > named[1]):
                return subject
        if named is None:
            return None
        return _Subject(named[0], "person", self.genders.get(named[0], "") or self.names.full(named[0], at)[1])

    def _of_age(self, age: str, at: int) -> _Subject | None:
        """ "The 41-year-old": who is that old by the text, else the last person who was a subject."""
        if self._ages is None:
            told = (
                (_AGE.match(self.text, end), name) for name, places in self.names.places.items() for _, end in places
            )
            self._ages = {match.group(1): name for match, name in told if match is not None}
        if (name := self._ages.get(age)) is not None:
            return _Subject(name, "person", self.names.full(name, at)[1])
        return self._last_person(at)

    def _last_person(self, at: int) -> _Subject | None:
        """The person foremost before `at`, who is not merely somebody's owner."""
        salience = self._foremost()
        named = [one for one in salience.before(at) if one.worth > _OWNERS]
        back = [(start, subject) for start, subject in self._back(at - 1) if subject.kind == "person"]
        first = min([one.start for one in named] + [start for start, _ in back], default=at)
        worth = scores([(start, subject.name) for start, subject in back], named, salience.breaks(first, at))
        best = max(worth, key=lambda name: worth[name], default=None)
        return _Subject(best, "person", self.genders.get(best, "") or self.names.full(best, at)[1]) if best else None

    def _foremost(self) -> Salience:
        if self._salience is None:
            self._salience = Salience(self.text, self.names, self.quoted)
        return self._salience

    def _pronoun(self, low: str, at: int, asked: Asked, *, what: bool) -> _Subject | None:
        if low in ("i", "me", "my") and asked.outer is not None:
            return _Subject(asked.outer, "person", self.genders.get(asked.outer, ""))
        if low in ("he", "she", "his", "her"):
            return self._he_or_she("m" if low in ("he", "his") else "f", at, asked, what=what)
        back = [subject for _, subject in self._back(at - 1)]
        if low in ("they", "their"):
            many = (
                s for s in back if s.plural or s.kind == "body" or s.head in cues.BODY_NOUNS or s.head in _ANY_GENDER
            )
            return next(many, None)
        if low == "it":
            return self._it(back, at, asked.verb)
        return None

    def _it(self, back: list[_Subject], at: int, verb: str) -> _Subject | None:
        if verb in ("read", "reads") and (sent := _SENT_BY.search(self.text, max(0, at - 240), at)) is not None:
            return self._person(sent.group(1).strip(), "", at, "")
        if verb in ("read", "reads") and back and _IN_WRITING.search(self.text, max(0, at - 500), at) is not None:
            return back[0]  # "In a statement, Ada Marsh apologised. “…,” it read."
        found = writing_before(self.text, at) if verb in ("say", "says", "said", "read", "reads") else None
        last = next((start for start, s in self._back(at - 1) if s.kind in ("body", "document")), -1)
        if found is not None and found[0] > last and not self._foremost().quoted(found[0]):
            return _Subject(found[1], "document")
        for subject in back:
            if subject.kind in ("body", "document") or subject.head in _BODIES:
                return subject
            company = subject.kind == "person" and not subject.gender and not self.genders.get(subject.name)
            if company and not is_given(subject.name.split()[0]) and verb not in ("read", "reads"):
                return subject
        return None

    def _may_be(self, subject: _Subject, gender: str) -> bool:
        """Whether "he" or "she" may mean the subject."""
        somebody = not subject.plural and (subject.head in _SOMEBODY or office(subject.head))
        somebody = somebody and subject.head not in _COLLECTIVE and not _ONE_OF_THEM.match(subject.name)
        known = subject.gender or self.genders.get(subject.name, "")
        one = (subject.kind == "person" and not subject.plural) or (subject.kind == "group" and somebody)
        return one and known in ("", gender)

    def _he_or_she(self, want: str, at: int, asked: Asked, *, what: bool) -> _Subject | None:
        back = [(start, s) for start, s in self._back(at - 1) if self._may_be(s, want) and s.name != asked.outer]
        back = [(start, s) for start, s in back if self._foremost().hears(start, at)]
        by_name = {subject.name: subject for _, subject in reversed(back)}
        if asked.verb in _GOES_ON and back and back[0][1].name == self.speaker:
            return self._settled(back[0][1], want)
        salience = self._foremost()
        named = [one for one in salience.before(at) if one.name != asked.outer]
        named = [one for one in named if (self.genders.get(one.name) or one.gender) in ("", want)]
        first = min([one.start for one in named] + [start for start, _ in back], default=at)
        breaks = salience.breaks(first, at)
        if what and back and not any(start > back[0][0] for start in breaks):
            return self._settled(back[0][1], want)
        worth = scores([(start, subject.name) for start, subject in back], named, breaks)
        if self._about is None:
            self._about = self.names.foremost(self.text) or ""
        if self._about in worth:
            worth[self._about] += _ABOUT
        near = max(0, at - _PARAGRAPH)
        line = max(self.text.rfind("\n", near, at), self.text.rfind("\u2029", near, at), near - 1)
        for name in {one.name for one in named if one.start > line and asked.outer is None}:
            worth[name] *= _HERE
        subjects = frozenset(by_name)
        for one in named:
            by_name.setdefault(one.name, _Subject(one.name, "person", one.gender))
        latest = back[0][1].name if back and "\n" not in self.text[back[0][0] : at] else None
        marks = _Marks(
            latest,
            next((s.name for start, s in back if self.text[start - 9 : start].lower() == "asked by "), None),
            subjects,
        )
        best = max(worth, key=lambda name: self._weighed(by_name[name], worth[name], want, asked, marks), default=None)
        if best is None or worth[best] < _DIMMEST:
            return None
        return self._settled(by_name[best], want)

    def _weighed(self, subject: _Subject, worth: float, want: str, asked: Asked, marks: _Marks) -> float:
        known = subject.gender or self.genders.get(subject.name, "")
        if known != want:
            worth *= _UNSURE if subject.kind == "group" or " " in subject.name else _UNSURE * _ONE_WORD
            if subject.name not in marks.subjects and not is_given(split_name(subject.name)[1][0]):
                worth *= _MAY_BE_PLACE
        if subject.name == marks.latest:
            worth *= _LATEST
        if asked.verb in _ANSWERS and subject.name in (self.speaker, marks.asker):
            worth *= 0.1
        return worth

    def _settled(self, subject: _Subject, gender: str) -> _Subject:
        subject.gender = self.genders[subject.name] = gender
        return subject
