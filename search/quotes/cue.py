"""A cue: the words that give a quotation to somebody, with whom they name. Finds none itself."""

from __future__ import annotations

from dataclasses import dataclass

from search.quotes.phrases import Mention


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give a quotation to somebody. `first` to `last` (exclusive) are its tokens, `at` is the verb.

    `inherits`: the subject is that of the clause before. `trails`: it looks back at what stands before it.
    """

    at: int
    first: int
    last: int
    rule: str
    kind: str = "speech"
    mention: Mention | None = None
    inherits: bool = False
    inverted: bool = False
    trails: bool = False
