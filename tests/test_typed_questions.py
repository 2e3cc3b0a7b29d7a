"""A question as it is typed, with all its marks, finds what its bare words find, in the same order."""

from __future__ import annotations

import pytest

from search.analysis import tokens
from search.engines import Entry
from search.engines.memory import MemoryEngine
from search.model import Query
from search.query import parse
from tests.engines.made import entry

TEXTS = (
    "The keeper's lamps went dark in the harbour at 12:30.",
    "Why lamps go dark: a short history of the harbour and its ferries.",
    "Long-handled ladders of the lamp-lighters stood on the pier.",
    "Ferries do not stop at the pier or in the harbour when lamps are dark.",
    "A co-operative of keepers paid £1,500 for the oil, and 30% more for wicks.",
    "Don't stop the ferries: the harbour's keeper can't see them.",
)


def entries() -> tuple[Entry, ...]:
    return tuple(entry(number, " ".join(tokens(text).exact)) for number, text in enumerate(TEXTS))


@pytest.mark.parametrize(
    "typed",
    [
        "why?",
        "Why did the lamps go dark?",
        "lamps: a history",
        "history:lamps, ferries",
        "long-handled ladders - lamp-lighters -- pier",
        "the co-operative’s oil",
        '"lamps in the harbour',
        "lamps” in the harbour",
        "lamps and ferries or not the pier",
        "ferries near (the harbour",
        "harbour) lamps.",
        "the keepers' lamps, 'dark' harbours'!",
        "Don't they stop? Can't they see the harbour...",
        "£1,500/oil & 30% more; wicks!?",
        "12:30 ferry @ pier #dark",
        "lamps — harbour … ferries",
        "OR lamps AND harbour AND",
        "lamps NOT",
        "[lamps] {dark} <harbour> lamps/ferries_pier",
        "how dark? how dark! how dark.",
    ],
)
@pytest.mark.parametrize("match", ["auto", "any"])
def test_marks_that_ask_for_nothing_change_nothing(typed: str, match: str) -> None:
    engine = MemoryEngine(entries())
    bare = " ".join(tokens(typed).exact)
    answers = [
        engine.search(Query(clause=parse(text).clause, match=match))  # type: ignore[arg-type]
        for text in (typed, bare)
    ]
    assert answers[0].hits
    assert answers[1].hits == answers[0].hits
    assert answers[1].level == answers[0].level
