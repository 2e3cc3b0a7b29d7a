"""Sixty queries of nine kinds, drawn from the words of the made-up corpus by how frequent they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks import corpus
from search.analysis import tokens
from search.model import FACET_FIELDS, Filter, Query
from search.query import parse

KINDS: Final = ("rare", "common", "all", "any", "phrase", "prefix", "fuzzy", "filtered", "browse")
NUMBER: Final = 60
_LOOKED_AT: Final = 4_000
"""Passages of which the words are counted."""
_FILTERS: Final = (("author_type", "inspector"), ("crc", "crc-3"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query in nobody's language. `kind` says how the words are meant; filters are facet field → value."""

    kind: str
    words: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()


def queries(size: int) -> tuple[Asked, ...]:
    """The same queries for the same size."""
    chance = Random(corpus.SEED)
    texts = [passage.text for _, some in corpus.documents(min(size, _LOOKED_AT)) for passage in some]
    counts = Counter(word for text in texts for word in set(tokens(text).exact))
    ordered = sorted((word for word in counts if word.isalpha() and len(word) > 3), key=lambda w: (-counts[w], w))
    common, middle, rare = ordered[10:60], ordered[100:1000], ordered[-1000:]
    pools = {"rare": (rare,), "common": (common,), "filtered": (common,)}

    def made(kind: str) -> Asked:
        if kind == "phrase":
            exact = tokens(chance.choice(texts)).exact
            at = chance.randrange(max(1, len(exact) - 3))
            return Asked(kind=kind, words=exact[at : at + 3])
        if kind == "prefix":
            return Asked(kind=kind, words=(chance.choice(middle)[:4],))
        if kind == "fuzzy":
            return Asked(kind=kind, words=(_misspelt(middle, chance),))
        if kind == "browse":
            return Asked(kind=kind, filters=_FILTERS[: chance.randrange(3)])
        words = tuple(chance.choice(pool) for pool in pools.get(kind, (common, middle, middle)))
        return Asked(kind=kind, words=words, filters=_FILTERS if kind == "filtered" else ())

    return tuple(made(KINDS[number % len(KINDS)]) for number in range(NUMBER))


def _misspelt(words: Sequence[str], chance: Random) -> str:
    word = chance.choice([word for word in words if 5 < len(word) < 10])
    at = chance.randrange(2, len(word) - 1)
    return word[:at] + word[at + 1 :]


def ours(asked: Asked) -> Query:
    """The query as a person types it to us, with every facet."""
    text = {"phrase": f'"{" ".join(asked.words)}"', "prefix": f"{''.join(asked.words)}*"}.get(asked.kind)
    text = f"{asked.words[0]}~" if asked.kind == "fuzzy" else text or " ".join(asked.words)
    return Query(
        text=text,
        clause=parse(text, limits=None).clause,
        match="all" if asked.kind == "all" else "any" if asked.kind == "any" else "auto",
        filters=tuple(Filter(field=name, values=(value,)) for name, value in asked.filters),
        facets=FACET_FIELDS,
    )
