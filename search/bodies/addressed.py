"""Which company a question is about: that of the witness who is addressed by name, or who answered last.

Reads the labels of speeches in a transcript; never the company that a question names itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.bodies.mentions import Companies, direct
from search.model import Evidence, Passage, Span

_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor)\s(?P<name>[A-Z][\w’'-]+)\b")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]ours?)\b(?!\sall\b|\sboth\b)")
_YOURS = re.compile(
    r"\b[Yy]our\s(?:own\s|\w+\s)?(?:officers|staff|company|organisation|contract|offices|figures|cases|caseloads?|targets?|owners?|area)\b"
)
_FOLLOWS = re.compile(r"\s*(?:And|But|So)\b")
"""How a question begins that follows up the answer above it."""


def addressed(
    passages: Sequence[Passage], known: Companies, rule: str, joint: tuple[str, ...] = ()
) -> dict[str, tuple[tuple[str, ...], Evidence]]:
    """By passage id the companies of whom a speech with the evidence `rule` addresses, and the words for it.

    A witness of no company by name speaks for those that a `joint` hearing is on.
    """
    companies: dict[str, tuple[str, ...]] = {}
    for passage in passages:
        speaker = passage.speaker
        if passage.evidence.rule == rule and speaker.author_type == "provider" and speaker.name:
            slugs = direct(known.find(speaker.organisation or "", None))
            companies[speaker.name.split()[-1]] = slugs if len(slugs) == 1 else joint
    found: dict[str, tuple[tuple[str, ...], Evidence]] = {}
    last: tuple[str, ...] = ()
    for passage in passages if companies else ():
        if passage.evidence.rule != rule:
            continue
        name = (passage.speaker.name or "").split()[-1:]
        if passage.author_type == "provider" and name:
            last = companies.get(name[0], ())
            continue
        says = passage.text.find(":") + 1
        called = _ADDRESSED.search(passage.text, says)
        own = _YOURS.search(passage.text) or _FOLLOWS.match(passage.text, says)
        cue = _YOU.search(passage.text) if called is not None else own
        slugs = companies.get(called.group("name"), ()) if called is not None else last
        if slugs and cue is not None:
            at = called or cue
            found[passage.id] = slugs, Evidence(rule="inherited", cue=Span(*at.span()))
        elif passage.author_type != "politician":
            last = ()
    return found
