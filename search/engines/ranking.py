"""BM25F: the one table of weights, and what an explanation calls the parts.

What was swept for each weight, and with which figures, is in docs/engines.md; benchmarks/relevance.py measures them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from search.model import Fuzzy, Phrase, Prefix, Words

Leaf = Words | Phrase | Prefix | Fuzzy
"""A clause that is looked up in the index."""


def lucene_idf(passages: int, having: int) -> float:
    """ln(1 + (N - n + 0.5) / (n + 0.5)), Lucene's BM25Similarity: never negative."""
    return math.log(1 + (passages - having + 0.5) / (having + 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Each weight with the values that were swept, one at a time, the others as they are.

    `k1` and `b` as in Lucene; `fields` the weight of a word's place; `pair` the share of a phrase's score that two
    neighbouring query words add when they stand together, looked at in the best `reranked` passages only.
    """

    k1: float = 1.2  # 0.9, 1.2, 1.5, 2.0
    b: float = 0.75  # 0.4, 0.6, 0.75, 0.9
    fields: tuple[tuple[str, float], ...] = (
        ("text", 1.0),
        ("title", 2.0),  # 0, 1, 1.5, 2, 3, 5
        ("speaker", 0.5),  # 0, 0.5, 1, 2
        ("source", 0.25),  # 0, 0.25, 0.5, 1
    )
    pair: float = 0.3  # 0, 0.1, 0.2, 0.3, 0.5, 1
    reranked: int = 100  # 20, 100, 300
    idf: Callable[[int, int], float] = lucene_idf

    def places(self, leaf: Leaf, field: str) -> tuple[tuple[str, float], ...]:
        """The fields that a leaf is looked for in, with weights; `field` is "" outside InField."""
        if field:
            return ((field, 1.0),)
        return self.fields if isinstance(leaf, Words) else (("text", 1.0),)


DEFAULT: Final = Ranking()


def shown(leaf: Leaf) -> str:
    """The leaf as an explanation names it: stem, "words in order", start*, word~."""
    if isinstance(leaf, Words):
        return leaf.stem
    if isinstance(leaf, Phrase):
        return f'"{" ".join(leaf.words)}"' + ("" if leaf.slop is None else f"~{leaf.slop}")
    return f"{leaf.start}*" if isinstance(leaf, Prefix) else f"{leaf.word}~"
