"""Every limit of a request in one table: what code checks, what a message names and what the page of limits shows.

They keep any one request cheap; a caller that trusts its queries (a benchmark) passes None instead.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NoReturn

from search.errors import QueryError


@dataclass(frozen=True, slots=True)
class Limit:
    """One row of the table; `sentence` states it in plain words with its value."""

    name: str
    value: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The figures are those of docs/query-language.md; each field has its sentence in SENTENCES."""

    characters: int = 256
    words: int = 32
    levels: int = 10
    operators: int = 16
    phrases: int = 8
    slop: int = 10
    wildcards: int = 2
    wildcard_letters: int = 3
    expansions: int = 256
    facet_values: int = 50
    filter_values: int = 32
    filter_characters: int = 200
    filter_address: int = 4000
    hits: int = 100
    page_hits: int = 40
    depth: int = 1000
    seconds: float = 1.0

    def check(self, name: str, given: float, parameter: str = "q") -> None:
        """Raises QueryError for `parameter`, naming the limit and the number given, when that is past the limit."""
        if given > getattr(self, name):
            self.refuse(name, given, parameter)

    def refuse(self, name: str, given: float, parameter: str = "q") -> NoReturn:
        """The same, where the caller has compared."""
        raise QueryError(parameter, f"{self._sentence(name)} {_GIVEN[name].format(f'{given:g}')}")

    def table(self) -> tuple[Limit, ...]:
        """A row per limit, in the order in which they are explained."""
        return tuple(Limit(f.name, getattr(self, f.name), self._sentence(f.name)) for f in fields(self))

    def _sentence(self, name: str) -> str:
        return SENTENCES[name].format(f"{getattr(self, name):,g}")


SENTENCES = {
    "characters": "A query may have at most {} characters.",
    "words": "A query may have at most {} words.",
    "levels": "Parentheses may be nested at most {} levels deep.",
    "operators": "A query may have at most {} operators (OR, NOT and -).",
    "phrases": "A query may have at most {} phrases.",
    "slop": "Words may be looked for within at most {} words of each other.",
    "wildcards": "A query may have at most {} wildcards (*).",
    "wildcard_letters": "A wildcard (*) may stand only after at least {} letters, never before them.",
    "expansions": "A wildcard (*) or a fuzzy word (~) stands for the {} commonest words that fit.",
    "facet_values": "A facet lists at most {} values.",
    "filter_values": "A search may be narrowed by at most {} values.",
    "filter_characters": "A value to narrow by may have at most {} characters.",
    "filter_address": "All values to narrow by may have at most {} characters together, as an address has them.",
    "hits": "An answer in JSON may have at most {} hits.",
    "page_hits": "A page shows at most {} hits, so that it stays small.",
    "depth": "Only the first {} hits can be paged through.",
    "seconds": "A search may take at most {} s; then what is found is shown and marked as partial.",
}

_GIVEN = {
    "characters": "This one has {}.",
    "words": "This one has {}.",
    "levels": "These go {} deep.",
    "operators": "This one has {}.",
    "phrases": "This one has {}.",
    "slop": "This asks for {}.",
    "wildcard_letters": "Here there are {}.",
    "wildcards": "This one has {}.",
    "filter_values": "This one has {}.",
    "filter_characters": "This one has {}.",
    "filter_address": "These have {}.",
    "hits": "This one asks for {}.",
    "depth": "This asks for hit {}.",
}

DEFAULT = Limits()
"""What holds at the edge: the web, the API and the command line."""
