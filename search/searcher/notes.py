"""What the answer itself has to say about how a query was taken: words left out, wildcards cut off. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from search.engines import EXPANSIONS, levels
from search.model import Fuzzy, Matches, Prefix, Query


def on(query: Query, matches: Matches) -> Iterator[str]:
    """A sentence for each thing that a reader of the results must know."""
    yield from _level(query, matches)
    for clause, words in matches.expansions.items():
        if len(words) >= EXPANSIONS:
            yield f"“{_typed(clause)}” stands for the {EXPANSIONS} commonest words that fit."


def _level(query: Query, matches: Matches) -> Iterator[str]:
    loose, _ = levels.split(query.clause)
    if loose is None or matches.level is None or matches.readings is None or query.match != "auto":
        return
    asked = len(levels.required(loose))
    if asked > matches.level and matches.total:
        where = " that these filters leave" if query.filters or query.since or query.before else ""
        words = "both" if asked == 2 else f"all {asked}"
        least = "at least one" if matches.level == 1 else f"at least {matches.level}"
        if not matches.readings.all:
            yield f"No passage{where} has {words} words; these have {least}."
        elif matches.readings.all == 1:
            yield f"Only one passage{where} has {words} words; these have {least}."
        else:
            yield f"Only {matches.readings.all} passages{where} have {words} words; these have {least}."


def _typed(clause: object) -> str:
    match clause:
        case Prefix(start):
            return f"{start}*"
        case Fuzzy(word, _):
            return f"{word}~"
        case _:
            return ""
