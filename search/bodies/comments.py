"""Which company a comment is about: what it names itself, or the place that it says it is from; never the post's.

An extract of a report in a reply is about what the comment above it asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.bodies.mentions import Mention
from search.bodies.taking_up import Labels, is_extract
from search.bodies.topics import Topics
from search.model import Evidence, Passage

_OPENING = 30
"""Characters before a place that a comment opens with."""
_FROM_HERE = re.compile(r"\s+here\b|[.:!,]|\s?[-–—]\s|\Z|,?\s(?:we|our|I|it['’]?s|things|is|has|was|too)\b")
_AT_BEGINNING = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{1,9}(?: [a-z]{1,9})?[!.,:] )?(?:[Ss]ame |[Dd]itto |[Ll]ikewise )?"
    r"(?:(?:[Uu]p |[Dd]own )?(?:[Hh]ere )?(?:[Ii]n|[Ff]rom|[Aa]t) )?"
)
_OURS_THERE = re.compile(r",?\s(?:we|our|staff|offices?|hub|teams?)\b")
"""What follows a place that a comment is from, at its beginning and anywhere."""
_I_AM_IN = re.compile(r"\W{0,3}(?:I['’]?m|I am|We['’]?re|We are) (?:(?:based|over|up|down|working) )?(?:in|at) ")
"""What a comment opens with that says where its writer works."""
_HAD_THERE = re.compile(
    r"\s(?:got|gets?|never|neither|nor|had|have|did|does|lost|closed|kept|held|went|shut|started|stopped|also"
    r"|as well)\b"
)
"""What follows the places that a comment begins with when it tells how it went there."""
_WITH_THEM = re.compile(
    r"\b(?:(?:been|was|were|is|am|are|placed|supervised) (?:with|under|by)"
    r"|[Ww]e(?:['’]ve| have|['’]re| are| get| still)\b[^.!?]{0,40}\sin) \Z"
)
"""What stands before an area whose company supervises somebody, or in which "we" have or are something."""
_OUR_COMPANY = re.compile(r"\b(?:[Oo]ur|[Mm]y|[Tt]he) CRC\b")
_AND_THERE = re.compile(r",?\s(?:and|&)\s|,\s")
"""What may stand between places that are listed together."""


def of_comment(
    passage: Passage, labels: Labels, found: Sequence[Mention], comments: dict[str, tuple[str, ...]], topics: Topics
) -> Labels:
    """What a comment says itself; an extract of a report in a reply is about what the comment above it asks.

    `labels` are those that it writes itself. `comments` are the companies of each outermost comment so far, by its
    number, and are added to.
    """
    comment = passage.comment
    labels = labels or _self_placed(passage.text, found)
    own = comments.get(comment.number, ()) if comment and comment.parent is None else ()
    if not labels and passage.author_type == "provider" and passage.evidence.rule.startswith("frame") and len(own) == 1:
        labels = dict.fromkeys(own, Evidence(rule="inherited"))
    if not labels and is_extract(passage):
        answered = comments.get(comment.parent or "", ()) if comment else ()
        slugs = answered if len(answered) == 1 else topics.of(passage).slugs
        labels = dict.fromkeys(slugs, Evidence(rule="inherited"))
    if comment is not None and comment.parent is None and labels:
        comments[comment.number] = tuple(dict.fromkeys((*comments.get(comment.number, ()), *labels)))
    return labels


def _self_placed(text: str, found: Sequence[Mention]) -> Labels:
    """The company of the place that a comment says it is from ("Northshire here", "in Northshire we …")."""
    placed: Labels = {}
    opening: list[Mention] = []  # the places at the very beginning, listed together
    for mention in found:
        if mention.kind != "place":
            continue
        start, end = mention.span.start, mention.span.end
        before = text[: min(start, _OPENING + 1)]
        joined = bool(opening) and _AND_THERE.fullmatch(text, opening[-1].span.end, start) is not None
        several = re.search(r"\band\b|&", mention.span.of(text)) is not None
        opens = joined or (start <= _OPENING and _AT_BEGINNING.fullmatch(before) is not None)
        opening = [*(opening if joined else []), mention] if opens else []
        of_it = start <= _OPENING and _I_AM_IN.fullmatch(before) is not None
        said = opens and (several or _FROM_HERE.match(text, end) or _HAD_THERE.match(text, end))
        there = (
            [mention]
            if of_it or _OURS_THERE.match(text, end) or _WITH_THEM.search(text, max(0, start - 60), start)
            else []
        )
        for one in opening if said else there:
            placed.update(dict.fromkeys(one.slugs, Evidence(rule="area", cue=one.span)))
        if placed and not there:
            return placed
    near = {mention.slugs: mention for mention in found if mention.kind == "place"}
    if not placed and len(near) == 1 and _OUR_COMPANY.search(text):
        return {slug: Evidence(rule="area", cue=one.span) for slugs, one in near.items() for slug in slugs}
    return placed
