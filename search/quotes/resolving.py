"""Whom a mention means within one document: last names, given names, pronouns, roles. Reads no vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.quotes import cues, verbs
from search.quotes.antecedents import Antecedents, Asked, Subject
from search.quotes.descriptions import Descriptions, head_of
from search.quotes.leads import named_later
from search.quotes.names import Names, names_of
from search.quotes.naming import clean, split_name
from search.quotes.offices import office
from search.quotes.passing import beside, by_nation, called, in_full
from search.quotes.phrases import Mention
from search.quotes.words import Stream

__all__ = ["Asked", "Names", "Resolver", "clean", "names_of", "split_name"]

_WORDS, _WHO = re.compile(r"[^\W\d_]+"), re.compile(r"\bwho")
_OF_WHOM = re.compile(r"(?P<who>[^’']{2,60}?)[’']s? (?:\w+ )?(?:response|reply|answer)\b")
_PLACES = cues.words("page paragraph para section p pp chapter")
_PAPER = re.compile(r"\b(?P<noun>report|inspection|bid|review|contract|letter|strategy|plan|judgment|judgement)s?\b")
_PAPER_REACH = 600
"""Characters before "page 4" in which the document is told whose page it is."""
_PLURAL_VERB = re.compile(r" (?:were|are|have)\b")
_AGE = re.compile(r", (\d{1,3}),")
_NEXT = re.compile(r"\s+([\w’'\-]+)")
_NOT_TOLD = cues.words("others some many several both all")
"""Subjects that say no more than that somebody spoke."""
_ABBREVIATIONS = 30
"""Abbreviations of one text that are looked up."""
_FORMAL = cues.words("report review inspection evaluation assessment inquiry investigation audit study survey findings")
"""Documents of an office, which speak for themselves though they are "hers"; a letter or post is its writer's words."""
_DEFINITE, _ONE = cues.words("the that this"), cues.words("a an one another")


def _told_gender(context: str) -> str:
    """The gender that a noun beside a name tells ("his sister", "spokeswoman"): that of the first such noun."""
    for word in _WORDS.findall(_WHO.split(context, maxsplit=1)[0]):
        if word in cues.MALE_NOUNS or word.endswith("sman"):
            return "m"
        if word in cues.FEMALE_NOUNS or word.endswith("woman"):
            return "f"
    return ""


class Resolver:
    """Resolves mentions in the order of the text; `past` remembers who was a subject lately."""

    def __init__(self, text: str, names: Names, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self.text, self.names = text, names
        self.past = Antecedents(text, names, quoted)
        self._named: dict[tuple[int, int], str | None] = {}
        self._full: dict[str, str | None] = {}
        self._ages: dict[str, str] | None = None
        self._descriptions: Descriptions | None = None

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
            self.past.remember(at, subject)
        name = self._named[at, mention.last] = subject.name if subject is not None else None
        return name

    def _subject(self, mention: Mention, stream: Stream, at: int, asked: Asked) -> Subject | None:
        if mention.kind == "pronoun":
            what = mention.first > 0 and stream.low[mention.first - 1] == "what"
            return self.past.pronoun(stream.low[mention.first], at, asked, what=what)
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
        if (writer := self._writer(mention, lows, at, asked)) is not None:
            return writer
        if mention.kind == "document" and lows[0] in _PLACES:  # "paragraph 4.12"
            told = [*_PAPER.finditer(self.text, max(0, at - _PAPER_REACH), at)][-1:]
            return Subject(f"the {told[0]['noun']}" if told else "the report", "document")
        if (whose := _OF_WHOM.match(written)) is not None:  # "Lampwatch’s response to the report runs"
            owner = whose.group("who")
            return Subject(owner, "body") if owner[:1].isupper() else None
        if mention.kind == "body" and "." in written and (name := self._in_full(written)) is not None:
            return Subject(name, "body")
        head = lows[max(0, head_of(lows))]
        if "," in written and "and" not in lows:
            written = written.partition(",")[0]  # "Lampwatch, page 22"
        plural = (
            (head.endswith("s") and not head.endswith("ss")) or head in ("staff", "police", "people") or "and" in lows
        )
        return Subject(" ".join(written.split()), mention.kind, _told_gender(head), head, context, plural)

    def _writer(self, mention: Mention, lows: list[str], at: int, asked: Asked) -> Subject | None:
        """Whose "her letter" or "her answer" is, in whose words it is given; an office's report speaks for itself."""
        if lows[0] not in ("his", "her") or len(lows) < 2 or lows[1].endswith("'s") or not _FORMAL.isdisjoint(lows):
            return None
        words = mention.kind == "document" or lows[-1] in ("response", "reply", "answer")
        return self.past.pronoun(lows[0], at, asked, what=False) if words else None

    def _in_full(self, written: str) -> str | None:
        """The name that "the F.W.A." stands for; of the first few abbreviations only, so that any text is read fast."""
        if written not in self._full and len(self._full) < _ABBREVIATIONS:
            self._full[written] = in_full(self.text, written)
        return self._full.get(written)

    def _told_in_passing(self, mention: Mention, stream: Stream, written: str) -> Subject | None:
        """ "One of them was called Danny", "the Italian"."""
        at = stream.start[mention.first]
        if by_nation(written):
            return self.past.last_person(at)
        end = stream.end[mention.last - 1]
        one = stream.low[mention.first] in _ONE and office(stream.low[mention.last - 1])
        name = called(self.text, end) or (beside(self.text, end) if one else None)
        return self._person(name, "", at, "") if name is not None else None

    def _person(self, written: str, before: str, at: int, context: str) -> Subject:
        if _PLURAL_VERB.match(self.text, at + len(written)) and " " not in written:  # "Summers were spent at sea"
            return Subject(written, "group", "", written.lower(), context, True)
        _, rest = split_name(clean(written))
        kin = self.names.families.elder(rest[-1].lower(), before)
        name, gender = (kin.name, kin.gender) if kin is not None else self.names.full(written, at)
        gender = gender or self.past.genders.get(name, "") or _told_gender(context)
        self.past.genders[name] = gender
        return Subject(name, "person", gender, "", context)

    def _described(self, lows: list[str], at: int) -> Subject | None:
        """ "The judge" after "Judge Marsh", "the spokesman" after "a spokesman for the firm", "a man" named later."""
        words = [word.removesuffix("'s") for word in lows]
        if words[0] in ("a", "an"):
            name = named_later(self.text, self.names, words[1:], at)
            return Subject(name, "person", self.names.full(name, at)[1]) if name is not None else None
        if words[0] in ("his", "her", "their") and len(words) == 2 and words[1] in cues.KIN_NOUNS:
            kin = self.names.families.called(words[1])
            return Subject(kin.name, "person", kin.gender) if kin is not None and kin.start < at else None
        if words[0] in _DEFINITE or words[0] in ("its", "their"):
            words = words[1:]
        elif words[0] in cues.DETERMINERS:
            return None
        joint = head_of(words)
        head = words[joint] if joint >= 0 else ""
        if head.endswith("-year-old"):
            return self._of_age(head.partition("-")[0], at)
        if "-of-" in head or words[0].endswith("-born"):  # "the mother-of-two", "the Amble-born chef"
            return self.past.last_person(at)
        if not office(head) or head.endswith("s") or head in cues.DOCUMENTS or head in cues.BODY_WORDS:
            return None
        if self._descriptions is None:
            self._descriptions = Descriptions(self.text, self.names)
        named = self._descriptions.person(words, at)
        for start, subject in self.past.back(at):
            same = (
                subject.kind == "group" and subject.head == head and set(words[:joint]) <= set(subject.context.split())
            )
            if same and lows[0] in _DEFINITE and (named is None or start > named[1]):
                return subject
        if named is None:
            return None
        return Subject(named[0], "person", self.past.genders.get(named[0], "") or self.names.full(named[0], at)[1])

    def _of_age(self, age: str, at: int) -> Subject | None:
        """ "The 41-year-old": who is that old by the text, else the last person who was a subject."""
        if self._ages is None:
            told = (
                (_AGE.match(self.text, end), name) for name, places in self.names.places.items() for _, end in places
            )
            self._ages = {match.group(1): name for match, name in told if match is not None}
        if (name := self._ages.get(age)) is not None:
            return Subject(name, "person", self.names.full(name, at)[1])
        return self.past.last_somebody(at)
