"""What a text as a whole is about: the company that it names most, if its opening or much of it does.

Reads what each passage mentions; knows nothing of headings and chapters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from search.bodies.cues import SPOKEN_OF
from search.bodies.mentions import Mention
from search.model import Passage

Own = Sequence[tuple[Passage, Sequence[Mention], tuple[str, ...]]]
"""The passages outside the comments, what each mentions, and the companies that it names."""

JOINT = 4
"""Companies that one report may be about together; a longer list is of others."""
TOP = 2
_TOP_PART, _OFTEN = 5, 4
"""Passages at the top of a text in which what it is about is named, of a long one a fifth; else one in so many does."""
_TELL_STORIES = frozenset({"press", "charity"})
"""Publishers whose story a company may only come into."""
_SURE = 2
"""Mentions from which a text is about the company that it names most."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The companies that a text is about, whether for certain, and from which passage on (its ordinal)."""

    slugs: tuple[str, ...]
    firm: bool
    since: int


def subject(own: Own, over: tuple[str, ...], entitled: tuple[str, ...], general: Callable[[str], bool]) -> Subject:
    """What `own` is about; `over` are the companies of lines above it, `entitled` those of its title, places too.

    `general`: whether a text speaks of the country, of which a company named later is but an example.
    """
    there = [_there(found) for _, found, _ in own]
    slugs, firm = _about([named for _, _, named in own], there, (*entitled, *entitled, *over))
    stories = bool(own) and own[0][0].container_author_type in _TELL_STORIES
    passing = stories and _in_passing(own, there)
    told = {slug for _, _, named in own for slug in named}
    if not slugs and len(told) == 1 and stories and not passing and not _example(own, general):
        slugs = tuple(told)
    opens = bool(own) and own[0][2] == slugs
    firm = firm or (not passing and (opens or any(_in_full(slugs, found) for _, found, _ in own)))
    naming = [passage.ordinal for passage, _, named in own if set(named) & set(slugs)]
    early = bool(over) or (stories and bool(naming) and naming[0] in [passage.ordinal for passage, _, _ in own[:TOP]])
    return Subject(slugs, firm, 0 if early or not naming else naming[0])


def _there(mentions: Sequence[Mention]) -> frozenset[str]:
    """The companies that are named, and those of the places named, owners aside."""
    return frozenset(slug for mention in mentions if mention.kind != "owner" for slug in mention.slugs)


def _about(
    named: Sequence[tuple[str, ...]],
    there: Sequence[frozenset[str]],
    over: tuple[str, ...],
) -> tuple[tuple[str, ...], bool]:
    """What a text is about by what its passages name (`there`: with places), and whether it is so for certain.

    That is the company that it names most, if a line `over` the text or its opening does, or one passage in a few: one
    named in passing is not what a text is about. Else the companies, at most a few, that it opens with.
    """
    counted: dict[str, Fraction] = defaultdict(Fraction)
    for slug in over:
        counted[slug] += 1
    for slugs in named:
        for slug in slugs:  # a passage that lists several companies says less of each
            counted[slug] += Fraction(1, len(slugs))
    most = dominant(counted)
    if most is None:
        opening = tuple(dict.fromkeys(over or next((slugs for slugs in named if slugs), ())))
        # Companies that one passage lists further down are examples, unless they are two and each of them comes again.
        pair = len(opening) == 2 and all(sum(slug in slugs for slugs in there) > 1 for slug in opening)
        again = bool(over or named[:1] == [opening]) or pair
        return (opening, True) if again and 1 < len(opening) <= JOINT else ((), True)
    opened = most in over or any(most in slugs for slugs in there[: max(TOP, len(named) // _TOP_PART)])
    if not opened and sum(most in slugs for slugs in there) * _OFTEN < len(named):
        return (), False
    return (most,), sum(counted.values()) >= _SURE


def _in_passing(own: Own, there: Sequence[frozenset[str]]) -> bool:
    """Whether a company that is named once only comes into the story of a newspaper or a charity."""
    spoken = (slugs or SPOKEN_OF.search(passage.text) for (passage, _, _), slugs in zip(own, there, strict=True))
    return sum(map(bool, spoken)) <= _SURE


def _example(own: Own, general: Callable[[str], bool]) -> bool:
    """Whether a text tells of the country before it names any company."""
    before = takewhile(lambda one: not one[2], own)
    return any(general(passage.text) for passage, _, _ in before)


def _in_full(slugs: Sequence[str], found: Sequence[Mention]) -> bool:
    """Whether a company is written out in full, not only meant by an area or letters."""
    return len(slugs) == 1 and any(mention.kind == "named" and slugs[0] in mention.slugs for mention in found)


def in_frame(passage: Passage, *, within: bool = False) -> bool:
    """Whether a passage is a text of others, or `within` one their words in marks."""
    rule = passage.evidence.rule
    return rule.startswith("frame") or (within and rule == "quotation")


def dominant(counts: Mapping[str, Fraction | int]) -> str | None:
    """The company with more than half of all mentions."""
    half = Fraction(sum(counts.values()), 2)
    return next((slug for slug, count in counts.items() if count > half), None)
