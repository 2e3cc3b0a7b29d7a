"""Words that the corpus does not hold and the words of it that may have been meant. It asks the engine alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from search import query as language
from search.analysis import relatives, stem, tokens
from search.engines import Engine
from search.model import Collection, Query, Words
from search.query.terms import fuzzy_distance


class Corrector:
    """Suggests another query; never for a phrase, a known name or a word that stands somewhere."""

    def __init__(self, engine: Engine, collection: Collection) -> None:
        self._engine = engine
        self._names = tuple(dict.fromkeys(_names(collection)))
        self._known = frozenset(word for name in self._names for word in tokens(name).exact)

    def suggestion(self, query: Query, total: int) -> Query | None:
        """The query with its unknown words corrected; None when it says what must match, or nothing is better.

        A stated `match` (of a link from a page, or of somebody who wants the words as they are) is left alone.
        """
        if query.match != "auto" and not total:
            return None
        words = [word for word in language.correctable(query.clause) if not self._known.intersection(_exact(word))]
        frequencies = self._engine.frequencies([word.stem for word in words])
        corrections = [
            (word, better)
            for word in words
            if not frequencies[word.stem] and (better := self._nearest(word)) is not None
        ]
        if not corrections:
            return None
        written = [(word, _capitals_of(word.typed, better)) for word, better in corrections]
        text = self._as_names(language.corrected(query.text, written), [better for _, better in corrections])
        parsed = language.parse(text, limits=None, names=self._names)
        # What was said of the words goes with them; what was said of the rest of the request stays.
        of_words = language.parse(query.text, limits=None).notes
        rest = tuple(note for note in query.notes if note not in of_words)
        return replace(query, text=text, clause=parsed.clause, notes=(*rest, *parsed.notes))

    def _nearest(self, word: Words) -> str | None:
        """A relative of the word in the corpus, else the nearest word, the most frequent of several.

        None for a word too short to be sure.
        """
        exact = _exact(word)
        distance = fuzzy_distance(exact[0]) if len(exact) == 1 else 0
        if not distance:
            return None
        if relative := self._relative(exact[0]):
            return relative
        return next((better for better, _ in self._engine.nearest(exact[0], distance) if better != exact[0]), None)

    def _relative(self, word: str) -> str | None:
        """The most frequent word of the corpus that one of the common endings parts from `word`; never a known name."""
        stems = {other: stem(other) for other in relatives(word) if other not in self._known}
        having = self._engine.frequencies(tuple(dict.fromkeys(stems.values())))
        found = [
            (count, other) for other in stems if having[stems[other]] for _, count in self._engine.nearest(other, 0)
        ]
        return max(found, key=lambda each: each[0])[1] if found else None

    def _as_names(self, text: str, corrections: Sequence[str]) -> str:
        """`text` with the known names that a correction made whole written as the collection has them."""
        for name in self._names:
            if not set(tokens(name).exact).isdisjoint(corrections):
                written = name.replace("\\", r"\\")
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", written, text, flags=re.IGNORECASE)
        return text


def _capitals_of(typed: str, better: str) -> str:
    """`better` with the capitals that `typed` has: all letters, the first or none."""
    if typed.isupper() and len(typed) > 1:
        return better.upper()
    return better[:1].upper() + better[1:] if typed[:1].isupper() else better


def _exact(word: Words) -> tuple[str, ...]:
    return tokens(word.typed).exact


def _names(collection: Collection) -> Iterator[str]:
    for person in collection.people:
        yield from (person.name, *person.spellings)
    for crc in collection.crcs:
        yield from (crc.name, crc.code, *crc.abbreviations, *crc.areas)
        for owner in crc.owners:
            yield from (owner.name, *owner.spellings)
    for source in collection.sources:
        yield source.name
