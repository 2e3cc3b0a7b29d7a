"""Whose a report, a release or a letter is, by what one document says of it. Knows no name but those declared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from search.kept import Kept
from search.model import UNKNOWN, Collection, Span
from search.quotes import cues
from search.quotes.resolving import Names, names_of
from search.quotes.role_words import WORD, keys, of_any
from search.quotes.roles import Typist

_BEFORE, _AFTER, _OCCURRENCES, _BACK = 60, 70, 40, 1500
"""Characters read before and after a document's noun; places of it that are looked at; how far back one is taken up."""
_BY = re.compile(r"\b(?:by|from|on behalf of)\s+|\A\sof\s+")
"""What stands between a document and whose it is; what "the report says of the office" is not the office's."""
_BEHALF = re.compile(r"\bon (?P<whose>[^,’']{2,40})[’']s? behalf\b")
_POSSESSED = re.compile(r"(?:(?<=\w)[’']s|(?<=s)[’'])\s(?!the\s)(?:[\w\-]+\s){0,3}\Z")
"""What stands between whose a document is and its noun ("the firm’s own internal review")."""
_SENT = re.compile(
    r"\s(?:has |have |had )?(?:(?:also|since|now|then) )?(?:sent|issued|published|released|circulated|distributed"
    r"|posted|put (?:up|out)|submitted|wrote|written|drafted|handed (?:out|in)|e-?mailed|produced|commissioned"
    r"|prepared)\s"
    r"(?:[\w’'\-]+\s){0,4}?(?:an?|the|its|this|these|their)\s(?:[\w\-]+\s){0,3}\Z"
)
"""What stands between who sends a document and its noun ("the firm has sent families a long letter")."""
_ANY_DOCUMENT = cues.words("document documents paper papers dossier file text")
"""Nouns for whatever document was spoken of last."""
_WHOSE = re.compile(r"[’']s?\Z")
_NOUNS = cues.DOCUMENTS | {f"{noun}s" for noun in cues.DOCUMENTS}
_ON_WALLS = cues.words(
    "notice notices poster posters sign signs screen screens kiosk kiosks leaflet leaflets banner banners plaque"
)
_RULINGS = cues.words("judgment judgement ruling verdict")
_AUTOMATIC = re.compile(r"\b(?:automated|automatic|recorded|pre-recorded)\b", re.IGNORECASE)
_PREMISES = re.compile(
    r"\b(?:waiting (?:room|area)|reception|front desk|probation (?:office|centre|hub)|interview room|head office)s?\b",
    re.IGNORECASE,
)
"""Where what hangs on the wall is of those whose rooms they are."""
_NAME = re.compile(r"(?:the\s)?(?:[A-Z][\w’'.\-]*\s?){1,6}")
_IN_IT = re.compile(r"[,:]?\s(?=[A-Z])")
_INSPECTED = frozenset({"report", "reports", "inspection", "inspections", "review", "rating", "ratings"})
"""Documents that have a company's name before them when they are on it ("another company report")."""
_POSSESSIVE = re.compile(r"[’']s?\s\Z|\b(?:its|their|our)\s(?:\w+\s)?\Z")
_CLAUSE = re.compile(r"[.;:!?“”\"\n]")


def _nouns(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The nouns for documents in a stretch of text."""
    return [word for word in WORD.finditer(text, start, end) if _WHOSE.sub("", word[0].lower()) in _NOUNS]


class Authors:
    """Author types of the documents that one text speaks of."""

    def __init__(self, text: str, collection: Collection) -> None:
        self.typist = Typist(text, collection)
        self._known: dict[str, str | None] = {}
        self._names: Names | None = None

    def at(self, phrase: str, place: Span) -> str | None:
        """The author type behind a document by the words at its own place, then by the document it takes up."""
        whole = re.compile(re.escape(phrase)).match(self.typist.text, place.start)
        nouns = [] if whole is None else _nouns(self.typist.text, *whole.span())
        own = next((kind for noun in nouns if (kind := self._beside(noun)) is not None), None)
        words = keys(phrase)
        if own is None and words and words[-1] in _ANY_DOCUMENT and words[0] in ("the", "this", "that", "its"):
            return self._last(place.start)
        return own

    def of_premises(self, phrase: str, at: int) -> str | None:
        """The kind of whoever keeps the rooms in which a notice hangs, or the line on which a recording answers."""
        about = self.typist.text[max(0, at - _BACK) : at]
        hangs = not _ON_WALLS.isdisjoint(keys(phrase)) and _PREMISES.search(about) is not None
        return self.typist.roles.first("company") if hangs or _AUTOMATIC.search(phrase) is not None else None

    def _last(self, at: int) -> str | None:
        """The author type of the document spoken of last before `at`."""
        found = [
            noun for noun in _nouns(self.typist.text, max(0, at - _BACK), at) if noun[0].lower() not in _ANY_DOCUMENT
        ]
        kinds = (self._beside(noun) for noun in reversed(found[-_OCCURRENCES:]))
        return next((kind for kind in kinds if kind is not None), None)

    def of(self, phrase: str) -> str | None:
        """The author type behind "the report", "the release accompanying the inspection"; None when not told."""
        for noun in dict.fromkeys(keys(phrase)):
            if noun in cues.DOCUMENTS:
                if noun not in self._known:
                    self._known[noun] = self._told(noun)
                if (value := self._known[noun]) is not None:
                    return value
        if not _RULINGS.isdisjoint(keys(phrase)):
            return self.typist.roles.first("judge")
        return self.typist.of_act(phrase)

    def _told(self, noun: str) -> str | None:
        """What most places of the noun say; nothing when two kinds are told equally often."""
        counts: Counter[str] = Counter()
        for match in self._places(noun):
            if (value := self._beside(match)) is not None:
                counts[value] += 1
        best = counts.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None
        return best[0][0]

    def _places(self, noun: str) -> Iterator[re.Match[str]]:
        pattern = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
        for number, match in enumerate(pattern.finditer(self.typist.text)):
            if number == _OCCURRENCES:
                return
            yield match

    def _beside(self, match: re.Match[str]) -> str | None:
        value = self._before(match) or self._after(match)
        return None if value == UNKNOWN else value

    def _before(self, match: re.Match[str]) -> str | None:
        """ "the inspectorate's report", "the firm’s own review", "the firm sent a letter": who stands before it."""
        text = self.typist.text
        before = _CLAUSE.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        count, words = len(keys(before)), keys(before + match.group())
        for start, end, value in self.typist.roles.matches(before + match.group()):
            on_it = value == "provider" and match.group().lower() in _INSPECTED and not _POSSESSIVE.search(before)
            if end >= count > start and not on_it and not of_any(words[start:end]):
                return value
        for joint in (_POSSESSED.search(before), _SENT.search(before)):
            if joint is not None:
                owner = before[: joint.start()]
                return self.typist.roles.own(owner, last=joint.re is _POSSESSED) or self.typist.body(owner)
        return None

    def _after(self, match: re.Match[str]) -> str | None:
        """ "a report … by Dame Ada Marsh", "in the report, Dame Ada said"."""
        text = self.typist.text
        after = _CLAUSE.split(text[match.end() : match.end() + _AFTER], maxsplit=1)[0]
        if (behalf := _BEHALF.search(after)) is not None:
            return self.typist.roles.own(behalf["whose"]) or self.typist.body(behalf["whose"])
        for joint in (_BY.search(after), _IN_IT.match(after)):
            if joint is None:
                continue
            named = _NAME.match(after, joint.end())
            role = self.typist.roles.first(after[joint.end() :][:30]) if joint.re is _BY else None
            if role is not None:
                return role
            if named is not None and (value := self._of_name(named.group().strip(), match.end())) is not None:
                return value
        return None

    def _of_name(self, written: str, at: int) -> str | None:
        if self._names is None:
            self._names = names_of(self.typist.text)
        name, _ = self._names.full(written, at)
        person = self.typist.people.get(name)
        return self.typist.of_name(name) or (person.author_type if person else None)


_authors = Kept(lambda collection: lru_cache(maxsize=2)(lambda text: Authors(text, collection)))


def authors_of(text: str, collection: Collection) -> Authors:
    """The authors that a text tells of, read once for all who ask while it is labelled."""
    return _authors(collection)(text)
