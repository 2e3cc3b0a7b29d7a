"""Which words of a query must stand in a passage, and how many: the rules that every engine shares.

Pure: it sees clauses and counts, never an index.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from search.analysis import tokens
from search.model import And, AtLeast, Clause, Match, Phrase, Words

FEW: Final = 4
"""So many words are a few; more are a sentence, of which nobody expects every word."""
ENOUGH: Final = 30
"""So many passages are always enough for a number of a few words to be asked for."""
ENOUGH_OF_A_SENTENCE: Final = 100
"""The same for a sentence: what it is about stands in few of its words, and passages with many of the others must not
take the place of those with the few (swept over 30 to 1,000 on judged collections: flat from 100 on)."""
SHARE: Final = 30
"""Some of the words: one passage in so many is enough (swept over 5 to 100 on judged collections: flat)."""
SHARE_OF_ALL: Final = 200
"""All of a few words: one passage is enough, and one more for each so many in the collection."""


def split(clause: Clause) -> tuple[AtLeast | None, tuple[Clause, ...]]:
    """The loose words of a query and the clauses that hold beside them."""
    if isinstance(clause, AtLeast) and clause.minimum is None:
        return clause, ()
    if isinstance(clause, And):
        for place, member in enumerate(clause.clauses):
            if isinstance(member, AtLeast) and member.minimum is None:
                return member, clause.clauses[:place] + clause.clauses[place + 1 :]
    return None, (clause,)


def ranked(words: AtLeast) -> tuple[Words, ...]:
    """The words that count for the score, as often as typed: stop words only when there is nothing else."""
    return tuple(word for word in words.clauses if not word.stop) or words.clauses


def required(words: AtLeast) -> tuple[str, ...]:
    """The different stems of the ranked words, in order."""
    return tuple(dict.fromkeys(word.stem for word in ranked(words)))


def minimum(words: AtLeast) -> int:
    """How many of the required stems an AtLeast asks for where no level is chosen."""
    asked = len(required(words))
    return asked if words.minimum is None else max(0, min(words.minimum, asked))


def choose(match: Match, having: Sequence[int], passages: int) -> int:
    """How many words to ask for: `having[k]` passages have at least k of them, the last entry is all of them.

    Under "auto" the largest number that enough passages have. For all of a few words one passage is enough in a small
    collection; in a large one, or for a whole sentence, it would hide others that are nearly as good. What was
    measured is in docs/adr/0004-all-words-then-most.md.
    """
    everything = len(having) - 1
    if match == "all":
        return everything
    if match == "any":
        return min(1, everything)
    if match != "auto":
        return max(min(1, everything), min(match, everything))
    if everything <= FEW and having[everything] >= min(ENOUGH, 1 + passages // SHARE_OF_ALL):
        return everything
    enough = min(ENOUGH if everything <= FEW else ENOUGH_OF_A_SENTENCE, max(1, passages // SHARE))
    return next((level for level in range(everything, 0, -1) if having[level] >= enough), min(1, everything))


def phrase(words: AtLeast) -> Phrase | None:
    """All the loose words side by side as typed, stop words too; None for under two."""
    typed = tuple(token for word in words.clauses for token in tokens(word.typed).exact if token)
    return Phrase(typed) if len(typed) > 1 else None


def pairs(words: AtLeast) -> tuple[tuple[str, str], ...]:
    """Neighbouring ranked words by their stems, each pair once; a pair of equal stems is none."""
    stems = [word.stem for word in ranked(words)]
    return tuple(dict.fromkeys((a, b) for a, b in pairwise(stems) if a != b))
