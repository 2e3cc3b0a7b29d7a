"""Which words are an office or what a person does, and where such words end and a name begins. Knows no name."""

from __future__ import annotations

from functools import lru_cache

from search.quotes import cues
from search.quotes.given import is_given

_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer", "yst", "ant")
_NO_AGENTS = cues.words(
    """
    after under over never ever later other another former number order paper letter water winter summer december
    october november september whether either matter corner river member-only power tower dinner for or nor
    answer offer matters remainder reminder cover counter
    folder computer poster sticker banner
    """
)


@lru_cache(maxsize=4096)
def office(word: str) -> bool:
    """Whether a lower-case word is what one person may be called by work or place in life."""
    if word in cues.PEOPLE_NOUNS or word in cues.OFFICES:
        return word not in cues.BODY_NOUNS
    return len(word) > 4 and word.endswith(_AGENTS) and word not in _NO_AGENTS


def before_name(first: str, second: str) -> bool:
    """Whether `first` is an office before a full name that begins with `second` ("Striker Tom Holt")."""
    if is_given(first) or first in cues.TITLES or len(first) < 3:
        return False
    return is_given(second) or office(first)
