"""Whose a report, a release or a letter is, by what one document says of it. Knows no name but those declared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from search.kept import Kept
from search.model import UNKNOWN, Collection
from search.quotes import cues
from search.quotes.resolving import Names, names_of
from search.quotes.role_words import keys
from search.quotes.roles import Typist

_BEFORE, _AFTER, _OCCURRENCES = 60, 70, 40
"""Characters read before and after a document's noun; places of the noun that are looked at."""
_BY = re.compile(r"\b(?:by|from|of)\s+")
_NAME = re.compile(r"(?:the\s)?(?:[A-Z][\w’'.\-]*\s?){1,6}")
_IN_IT = re.compile(r"[,:]?\s(?=[A-Z])")
_INSPECTED = frozenset({"report", "reports", "inspection", "inspections", "review", "rating", "ratings"})
"""Documents that have a company's name before them when they are on it ("another company report")."""
_POSSESSIVE = re.compile(r"[’']s?\s\Z|\b(?:its|their|our)\s(?:\w+\s)?\Z")
_CLAUSE = re.compile(r"[.;:!?“”\"\n]")


class Authors:
    """Author types of the documents that one text speaks of."""

    def __init__(self, text: str, collection: Collection) -> None:
        self.typist = Typist(text, collection)
        self._known: dict[str, str | None] = {}
        self._names: Names | None = None

    def of(self, phrase: str) -> str | None:
        """The author type behind "the report", "the release accompanying the inspection"; None when not told."""
        for noun in dict.fromkeys(keys(phrase)):
            if noun in cues.DOCUMENTS:
                if noun not in self._known:
                    self._known[noun] = self._told(noun)
                if (value := self._known[noun]) is not None:
                    return value
        return self.typist.of_act(phrase)

    def _told(self, noun: str) -> str | None:
        """What most places of the noun say; nothing when two kinds are told equally often."""
        counts: Counter[str] = Counter()
        for match in self._places(noun):
            value = self._before(match) or self._after(match)
            if value is not None and value != UNKNOWN:
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

    def _before(self, match: re.Match[str]) -> str | None:
        """ "the inspectorate's report", "the union report": role words that touch the noun."""
        text = self.typist.text
        before = _CLAUSE.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        count = len(keys(before))
        for start, end, value in self.typist.roles.matches(before + match.group()):
            on_it = value == "provider" and match.group().lower() in _INSPECTED and not _POSSESSIVE.search(before)
            if end >= count > start and not on_it:
                return value
        return None

    def _after(self, match: re.Match[str]) -> str | None:
        """ "a report … by Dame Ada Marsh", "in the report, Dame Ada said"."""
        text = self.typist.text
        after = _CLAUSE.split(text[match.end() : match.end() + _AFTER], maxsplit=1)[0]
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
