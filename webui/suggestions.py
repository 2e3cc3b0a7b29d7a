"""What to offer while somebody types: names of the vocabulary and common phrases of the corpus.

Never other people's queries, which nobody keeps, and never a person outside the vocabulary.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from weakref import WeakKeyDictionary

from search.analysis import STOP_WORDS, fold, spans
from search.model import Collection, Passage, Query
from search.opened import Opened
from webui import urls
from webui.present.wording import Names, brief

MOST = 8
LEAST_LETTERS = 2
READ_PASSAGES = 1_000
"""Phrases are counted in so many passages, evenly from the whole, so that the first reader does not wait for it."""
LEAST_PASSAGES = 3
MOST_PHRASES = 2_000
_CHARACTERS = 4_000


@dataclass(frozen=True, slots=True)
class Offer:
    """Words to take up, what they are, and the search they lead to."""

    text: str
    kind: str
    url: str


class Offers:
    """Everything that can be offered for one generation."""

    def __init__(self, collection: Collection, passages: Iterable[Passage]) -> None:
        names = Names(collection)
        found = [_value(names, "author_type", kind.value, "Who speaks") for kind in collection.author_types]
        found += [_value(names, "crc", crc.slug, "Company") for crc in collection.crcs]
        found += [_value(names, "source", source.id, "Publisher") for source in collection.sources]
        found += [_value(names, "speaker", person.name, "Speaker") for person in collection.people]
        found += [
            Offer(phrase, "Phrase", urls.search_url(Query(text=f'"{phrase}"'))) for phrase in common_phrases(passages)
        ]
        self._offers = [(fold(offer.text), offer) for offer in found]

    def matching(self, typed: str) -> tuple[Offer, ...]:
        """The offers that begin with what was typed, then those of which a later word does."""
        wanted = " ".join(fold(typed).split())
        if len(wanted) < LEAST_LETTERS:
            return ()
        first = [offer for text, offer in self._offers if text.startswith(wanted)]
        later = [offer for text, offer in self._offers if f" {wanted}" in text]
        return tuple(islice(dict.fromkeys([*first, *later]), MOST))


def _value(names: Names, field: str, value: str, kind: str) -> Offer:
    return Offer(names.value(field, value), kind, urls.search_url(urls.including(Query(), field, value)))


def common_phrases(passages: Iterable[Passage]) -> Sequence[str]:
    """Pairs of words that several passages have, most first; none with a capital letter, which may be a name."""
    counts: Counter[str] = Counter()
    for passage in passages:
        counts.update(_pairs(passage.text[:_CHARACTERS]))
    common = [(phrase, number) for phrase, number in counts.items() if number >= LEAST_PASSAGES]
    common.sort(key=lambda found: (-found[1], found[0]))
    return [brief(phrase) for phrase, _ in common[:MOST_PHRASES]]


def _pairs(text: str) -> set[str]:
    found = set()
    for one, two in pairwise(spans(text)):
        words = text[one.span.start : one.span.end], text[two.span.start : two.span.end]
        between = text[one.span.end : two.span.start]
        plain = all(word.isalpha() and word.islower() and len(word) > 2 and word not in STOP_WORDS for word in words)
        if plain and between == " ":
            found.add(f"{words[0]} {words[1]}")
    return found


_made: WeakKeyDictionary[Opened, Offers] = WeakKeyDictionary()
_making = threading.Lock()


def offers(opened: Opened) -> Offers:
    """The offers of a generation, made when first asked for."""
    with _making:
        if opened not in _made:
            _made[opened] = Offers(opened.catalogue.collection, _evenly(opened))
        return _made[opened]


def _evenly(opened: Opened) -> Iterable[Passage]:
    """At most so many passages, the same share of every document."""
    summaries = opened.catalogue.summaries
    total = sum(summary.passages for summary in summaries.values()) or 1
    share = min(1.0, READ_PASSAGES / total)
    for document, summary in summaries.items():
        most = max(1, round(summary.passages * share))
        yield from opened.catalogue.passages_of(document, 1, most)
