"""Whether words of a lead-in call somebody: a name or a description, not the words that a sentence is built with."""

from __future__ import annotations

from search.quotes import cues, verbs

_BUILDING = (
    cues.PREPOSITIONS
    | cues.CONJUNCTIONS
    | cues.SUBORDINATORS
    | cues.AUXILIARIES
    | cues.RELATIVES
    | (cues.NOBODY - cues.DETERMINERS)
    | cues.words("here again just even only never not now then following hence according")
)
_GIVEN = cues.words("will may june april august")
"""Words of a sentence, or times, that people are called by."""
_VERBS = cues.OTHER_VERBS | (verbs.FINITE.keys() - verbs.AMBIGUOUS)


def may_be_called(mention: str) -> bool:
    """Whether somebody may be called so: no function word opens it, and no verb in small letters."""
    first, _, rest = mention.partition(" ")
    low = first.lower().replace("’", "'")
    if (low in _GIVEN and first[:1].isupper() and rest[:1].isupper()) or (first.isupper() and len(first) > 1):
        return True  # "Will Marsh", "IN Group"
    return low not in _BUILDING and low not in cues.CONTRACTED and not (first[:1].islower() and low in _VERBS)


def goes_on_behind(mention: str) -> bool:
    """Whether somebody may be called by what stands behind the first word, which builds the sentence."""
    first, _, rest = mention.partition(" ")
    place = first[:1].isupper() and first.lower() in cues.PREPOSITIONS and rest[:1].isupper()
    return not may_be_called(mention) and not place  # "In Anytown Ann Other said": where the name begins nobody can say
