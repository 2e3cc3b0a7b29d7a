"""The oracle: every rule of base.Engine looked up passage by passage, slow and obvious.

It exists to be read and compared with; it never shares the arrays or the shortcuts of the engine for use.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from search.engines import levels, lines
from search.engines.base import EXPANSIONS, Entry, patient
from search.engines.ranking import DEFAULT, Leaf, Ranking, shown
from search.errors import IndexDamaged
from search.model import (
    And,
    AtLeast,
    Clause,
    Contribution,
    Everything,
    Filter,
    Fuzzy,
    InField,
    Matches,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Readings,
    Tokens,
    Words,
)

name: Final = "memory"
version: Final = "1"
FILE: Final = "entries.jsonl"


class MemoryEngine:
    """Holds the entries and asks each of them."""

    def __init__(self, entries: Iterable[Entry], ranking: Ranking = DEFAULT) -> None:
        self.entries = tuple(entries)
        self.ranking = ranking
        lengths = [self._length(entry) for entry in self.entries]
        self.average = sum(lengths) / len(lengths) if lengths else 0.0
        self._having = cache(self._count_having)  # asked for the same few leaves by every passage
        self._pair_idf = cache(self._count_pair)
        self.expand = cache(self._expand)

    def search(self, query: Query, enough: Callable[[], bool] = patient) -> Matches:
        """See base.Engine.search; an answer is exact or, when there is no time at all, empty."""
        if enough():
            return Matches(total=0, documents=0, hits=(), counts={field: {} for field in query.facets}, exact=False)
        loose, beside = levels.split(query.clause)
        fits = [entry for entry in self.entries if _dated(entry, query.since, query.before)]
        fits = [entry for entry in fits if all(self._holds(clause, entry, "") for clause in beside)]
        level, readings = None, None
        if loose is not None:
            under = [entry for entry in fits if _passes(entry, query.filters)]
            stems = levels.required(loose)
            having = [sum(self._standing(stems, entry) >= k for entry in under) for k in range(len(stems) + 1)]
            level = levels.choose(query.match, having, len(self.entries))
            fits = [entry for entry in fits if self._standing(stems, entry) >= level]
            phrase = levels.phrase(loose)
            readings = Readings(
                all=having[-1],
                any=having[min(1, len(stems))],
                phrase=None if phrase is None else sum(self._holds(phrase, entry, "") for entry in under),
            )
        found = [entry for entry in fits if _passes(entry, query.filters)]
        scored = self._scored(query.clause, found)
        ranked = _sorted(found, scored, query.sort)[query.offset : query.offset + query.limit]
        return Matches(
            total=len(found),
            documents=len({entry.document for entry in found}),
            hits=tuple((entry.id, sum(part.score for part in scored[entry.id])) for entry in ranked),
            counts={field: _counted(field, fits, query.filters) for field in query.facets},
            level=level,
            readings=readings,
            expansions=self._expansions(query.clause, ""),
            explanations=tuple(scored[entry.id] for entry in ranked) if query.explain else (),
        )

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """See base.Engine."""
        return {word: sum(self._weight(Words(word, word), entry, "") > 0 for entry in self.entries) for word in words}

    def nearest(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        """See base.Engine."""
        words = self._lexicon("text")
        near = [(difference(word, other, distance), -count, other) for other, count in words.items()]
        return tuple((other, -count) for far, count, other in sorted(near) if far <= distance)

    def close(self) -> None:
        """Nothing to give back."""

    # ── Which passages ──────────────────────────────────────────────────────

    def _holds(self, clause: Clause, entry: Entry, field: str) -> bool:
        match clause:
            case Everything():
                return True
            case And(clauses):
                return all(self._holds(member, entry, field) for member in clauses)
            case Or(clauses):
                return any(self._holds(member, entry, field) for member in clauses)
            case Not(member):
                return not self._holds(member, entry, field)
            case InField(name_, member):
                return self._holds(member, entry, name_)
            case Published(since, before):
                return _dated(entry, since, before)
            case AtLeast():
                return self._standing(levels.required(clause), entry, field) >= levels.minimum(clause)
            case _:
                return self._weight(clause, entry, field) > 0

    def _standing(self, stems: Sequence[str], entry: Entry, field: str = "") -> int:
        return sum(self._weight(Words(stem, stem), entry, field) > 0 for stem in stems)

    def _weight(self, leaf: Leaf, entry: Entry, field: str) -> float:
        """How often a leaf stands in the entry, each place at its weight."""
        return sum(w * self._times(leaf, entry, place) for place, w in self.ranking.places(leaf, field))

    def _times(self, leaf: Leaf, entry: Entry, field: str) -> int:
        tokens = entry.texts.get(field, Tokens())
        if isinstance(leaf, Words):
            return tokens.stems.count(leaf.stem) if leaf.stem else 0
        if isinstance(leaf, Phrase):
            return _phrases(leaf, tokens.exact)
        words = self.expand(leaf, field)
        return sum(token in words for token in tokens.exact)

    def _expand(self, leaf: Prefix | Fuzzy, field: str) -> tuple[str, ...]:
        def fits(word: str) -> bool:
            if isinstance(leaf, Prefix):
                return word.startswith(leaf.start)
            return word[0] == leaf.word[:1] and difference(leaf.word, word, leaf.distance) <= leaf.distance

        words = [(-count, word) for word, count in self._lexicon(field).items() if fits(word)]
        return tuple(word for _, word in sorted(words)[:EXPANSIONS])

    def _lexicon(self, field: str) -> Counter[str]:
        empty = Tokens()
        return Counter(word for e in self.entries for word in set(e.texts.get(field, empty).exact) if word)

    def _expansions(self, clause: Clause, field: str) -> dict[Clause, tuple[str, ...]]:
        found: dict[Clause, tuple[str, ...]] = {}
        match clause:
            case And(clauses) | Or(clauses):
                for member in clauses:
                    for leaf, words in self._expansions(member, field).items():
                        found[leaf] = tuple(dict.fromkeys(found.get(leaf, ()) + words))
            case InField(name_, member):
                return self._expansions(member, name_)
            case Prefix() | Fuzzy():
                return {clause: self.expand(clause, field or "text")}
            case _:
                pass
        return found

    # ── How well ────────────────────────────────────────────────────────────

    def _scored(self, clause: Clause, found: Sequence[Entry]) -> dict[str, tuple[Contribution, ...]]:
        """Per passage what adds up to its score; pairs only in the best passages by everything else."""
        asked = Counter(self._asked(clause, ""))
        scored = {
            entry.id: tuple(
                part for (leaf, field), often in asked.items() for part in self._leaf(leaf, entry, field, often)
            )
            for entry in found
        }
        loose, _ = levels.split(clause)
        if loose is not None:
            for entry in _sorted(found, scored, "relevance")[: self.ranking.reranked]:
                scored[entry.id] += tuple(self._pairs(loose, entry))
        return scored

    def _asked(self, clause: Clause, field: str) -> Iterator[tuple[Leaf, str]]:
        """What adds to a score, as often as it was typed; a word by its stem."""
        match clause:
            case And(clauses) | Or(clauses):
                for member in clauses:
                    yield from self._asked(member, field)
            case InField(name_, member):
                yield from self._asked(member, name_)
            case AtLeast():
                for word in levels.ranked(clause):
                    yield Words(word.stem, word.stem), field
            case Words(stem):
                yield Words(stem, stem), field
            case Phrase() | Prefix() | Fuzzy():
                yield clause, field
            case _:
                return

    def _leaf(self, leaf: Leaf, entry: Entry, field: str, often: int) -> Iterator[Contribution]:
        whole = self._weight(leaf, entry, field)
        for place, weight in self.ranking.places(leaf, field):
            if times := self._times(leaf, entry, place):
                saturation = self._saturated(whole, entry, field) * weight * times / whole
                yield _contribution((place, shown(leaf)), (times, weight), (self._idf(leaf, field), saturation, often))

    def _pairs(self, loose: AtLeast, entry: Entry) -> Iterator[Contribution]:
        stems = entry.texts["text"].stems
        for pair in levels.pairs(loose):
            times = sum(two == pair for two in pairwise(stems))
            if times:
                factors = (self._pair_idf(*pair), self._saturated(times, entry, ""), self.ranking.pair)
                yield _contribution(("text", " ".join(pair)), (times, 1.0), factors)

    def _count_pair(self, first: str, second: str) -> float:
        having = sum((first, second) in pairwise(entry.texts["text"].stems) for entry in self.entries)
        return self.ranking.idf(len(self.entries), having)

    def _idf(self, leaf: Leaf, field: str) -> float:
        if isinstance(leaf, Phrase):
            return sum(self._having(Phrase((word,)), field) for word in dict.fromkeys(leaf.words))
        return self._having(leaf, field)

    def _count_having(self, leaf: Leaf, field: str) -> float:
        having = sum(self._weight(leaf, entry, field) > 0 for entry in self.entries)
        return self.ranking.idf(len(self.entries), having)

    def _saturated(self, weight: float, entry: Entry, field: str) -> float:
        """Names and titles are short: looked for by themselves their length says nothing."""
        k1, b = self.ranking.k1, 0.0 if field else self.ranking.b
        relative = self._length(entry) / self.average if self.average else 1.0
        return weight * (k1 + 1) / (weight + k1 * (1 - b + b * relative))

    def _length(self, entry: Entry) -> float:
        texts = entry.texts
        return sum(w * sum(map(bool, texts[f].stems)) for f, w in self.ranking.fields if f in texts)


def _contribution(
    named: tuple[str, str], standing: tuple[float, float], factors: tuple[float, float, float]
) -> Contribution:
    """From field and term, times and weight, and the three factors of the score: idf, saturation, boost."""
    (field, term), (times, weight), (idf, saturation, boost) = named, standing, factors
    return Contribution(
        field=field,
        term=term,
        score=boost * idf * saturation,
        times=times,
        weight=weight,
        idf=idf,
        saturation=saturation,
        boost=boost,
    )


def difference(one: str, other: str, most: int) -> int:
    """Letters changed, added, left out or swapped with a neighbour (each stretch touched once); `most` + 1 beyond."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return min(row[-1], most + 1)


def _phrases(phrase: Phrase, exact: Sequence[str]) -> int:
    """At how many places the phrase begins."""
    words = phrase.words
    if not words or not all(words):
        return 0
    if phrase.slop is None:
        return sum(tuple(exact[at : at + len(words)]) == words for at in range(len(exact)))
    return sum(_stretch(Counter(words), len(words) + phrase.slop, exact[at:]) for at in range(len(exact)))


def _stretch(wanted: Counter[str], longest: int, exact: Sequence[str]) -> bool:
    """Whether a stretch that begins with one of the wanted words has them all before a gap."""
    if exact[0] not in wanted:
        return False
    stretch = list(exact[:longest])
    if "" in stretch:
        stretch = stretch[: stretch.index("")]
    return all(stretch.count(word) >= times for word, times in wanted.items())


def _dated(entry: Entry, since: date | None, before: date | None) -> bool:
    if since is None and before is None:
        return True
    day = entry.published
    return day is not None and (since is None or since <= day) and (before is None or day < before)


def _passes(entry: Entry, filters: Sequence[Filter]) -> bool:
    return all(filter_.excluded != any(v in entry.facets[filter_.field] for v in filter_.values) for filter_ in filters)


def _counted(field: str, fits: Sequence[Entry], filters: Sequence[Filter]) -> dict[str, int]:
    """Counts under every filter but the field's own; the values of that one are there even at 0."""
    others = [filter_ for filter_ in filters if filter_.field != field]
    counts = Counter(value for entry in fits if _passes(entry, others) for value in entry.facets[field])
    return {v: 0 for filter_ in filters if filter_.field == field for v in filter_.values} | dict(counts)


def _sorted(found: Sequence[Entry], scored: Mapping[str, Sequence[Contribution]], sort: str) -> list[Entry]:
    def newest(entry: Entry) -> int:
        return -entry.published.toordinal() if entry.published else 1

    def oldest(entry: Entry) -> int:
        return entry.published.toordinal() if entry.published else date.max.toordinal() + 1

    keys: dict[str, Callable[[Entry], tuple[object, ...]]] = {
        "relevance": lambda e: (-sum(part.score for part in scored[e.id]), newest(e), e.id),
        "newest": lambda e: (newest(e), e.document, e.ordinal, e.id),
        "oldest": lambda e: (oldest(e), e.document, e.ordinal, e.id),
        "document": lambda e: (e.document, e.ordinal, e.id),
    }
    return sorted(found, key=keys[sort])


# ── On disk ─────────────────────────────────────────────────────────────────


def build(folder: Path, entries: Iterable[Entry], progress: Callable[[int], None]) -> None:
    """A line of JSON per entry."""
    with (folder / FILE).open("w", encoding="utf-8", errors="surrogatepass") as out:
        for done, entry in enumerate(entries, 1):
            out.write(lines.written(entry))
            progress(done)


def update(base: Path, folder: Path, *, removed: Sequence[Entry], added: Sequence[Entry]) -> bool:
    """The entries of `base` that are not among `removed`, then `added`."""
    gone = {entry.id for entry in removed}
    build(folder, [*(entry for entry in open(base).entries if entry.id not in gone), *added], lambda _: None)
    return True


def open(folder: Path) -> MemoryEngine:  # noqa: A001  # the name that base.EngineModule gives it
    """What `build` wrote. Raises IndexDamaged when it cannot be read."""
    try:
        return MemoryEngine(map(lines.read, (folder / FILE).read_text(encoding="utf-8").splitlines()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"The index in {folder} cannot be read. Make it again: whosaid index") from error
