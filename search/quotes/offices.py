"""Which words are an office or what a person does, and where such words end and a name begins. Knows no name."""

from __future__ import annotations

from functools import lru_cache

from search.quotes import cues, verbs
from search.quotes.given import is_given
from search.quotes.role_words import WORD

_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer", "yst", "ant")
_NO_AGENTS = cues.words(
    """
    after under over never ever later other another former number order paper letter water winter summer december
    october november september whether either matter corner river member-only power tower dinner for or nor
    answer offer matters remainder reminder cover counter
    folder computer poster sticker banner
    """
)
_OF, _FIELDS = frozenset({"of", "for"}), 4
"""What leads on to the fields of an office, and words of them before "and"."""
_SHORT_VERB = 4
"""Letters up to which a word in -ed is no verb."""
_STOPS = (
    (cues.PREPOSITIONS - {"of", "for"})
    | cues.CONJUNCTIONS
    | cues.AUXILIARIES
    | verbs.FINITE.keys()
    | cues.OTHER_VERBS
    | cues.PRONOUNS
    | cues.SUBORDINATORS
)
"""Words that are no part of an office."""


@lru_cache(maxsize=4096)
def office(word: str) -> bool:
    """Whether a lower-case word is what one person may be called by work or place in life."""
    if word in cues.PEOPLE_NOUNS or word in cues.OFFICES:
        return word not in cues.BODY_NOUNS
    return len(word) > 4 and word.endswith(_AGENTS) and word not in _NO_AGENTS


def before_name(first: str, second: str) -> bool:
    """Whether `first` is an office before a full name that begins with `second` ("Striker Tom Holt")."""
    if is_given(first) or first in cues.TITLES or (len(first) < 3 and not office(first)):
        return False
    return is_given(second) or office(first)


def office_start(text: str, start: int, at: int) -> int:
    """Where the office right before a name at `at` begins, not before `start`: behind the last word that is none of it.

    "The company apologised to Ada Marsh" and "magistrates fined Ada Marsh" give her no office.
    """
    begin, words = at, [*WORD.finditer(text, start, at)]
    for number, word in reversed([*enumerate(words)]):
        low = word.group().lower()
        fields = (before.group().lower() for before in words[max(0, number - _FIELDS) : number])
        if low == "and" and begin < at and not _OF.isdisjoint(fields):
            continue  # "officer for police and justice"
        if low in _STOPS or (low.endswith("ed") and len(low) > _SHORT_VERB):
            break
        begin = word.start()
    return begin
