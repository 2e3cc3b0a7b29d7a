"""Which Community Rehabilitation Companies a passage is about, and why.

Named, abbreviated, by area, by owner, or inherited from the report or statement that the passage stands in. Generic
plurals and passages on the public service alone have none; a comment has only what it says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from search.bodies.mentions import Companies, Mention, companies
from search.bodies.topics import Topics, direct, only_public_service
from search.model import BodyLabel, Collection, Document, Evidence, Passage, Span

__all__ = ["label", "named_in"]

_REPORTING = frozenset({"inspector"})
"""Author types whose extracts are about the company inspected unless they say otherwise."""

_STRONG = re.compile(
    r"\b(?:the|this|that|its)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:CRC|community rehabilitation company|report|inspection|provider)\b(?!s)"
    r"|\b(?:a|another)\s+(?:[a-z-]+\s+){0,2}(?:community rehabilitation company|HMIP? report)\b(?!s)"
    r"|\bCRC(?=['’]s\b| staff\b| manage)|\binspectors\s+[a-z]+(?:ed|nd|id|w|t)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bCRC\b|\b(?:the|this|their|our|latest|another|\w+['’])\s+(?:[\w'’-]+\s+){0,2}(?:report|inspection|company|contract|employer)\b"
    r"|\binspectors\b|\bstaff\b|\bcase-?loads?\b|\bworkloads?\b|\bpractitioners\b|\bcases\b"
    r"|\b(?:probation|responsible|some|case) (?:officers|managers)\b|\bservice users\b|\boperating model\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\bCRCs\b|\bcommunity rehabilitation companies\b|\ball 21\b|\btransforming rehabilitation\b|\b21 CRC\b"
    r"|\bacross (?:England|the country)\b|\bnational(?:ly|wide)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:^|[.!?]\s+)(?:This (?:is|was) the (?:\w+ ){0,3}(?:report|inspection)\b|This (?:CRC|report|inspection)\b)"
)
_CONTACT = re.compile(
    r"\b(?:for (?:further|more) information|(?:please )?contact)\b.{0,200}\b(?:on|at) ", re.IGNORECASE
)
_WHOLE = re.compile(
    r"\b(?:two|three|four|five|six|both|all|\d+)\s+(?:[\w'’-]+\s+){0,4}(?:CRCs|companies|contracts|areas|regions)\b"
    r"|\b(?:CRCs|areas)\s+(?:\w+\s+){0,3}(?:owned|run|operated)\s+by\b|\bparent company\b|\bbanner\b"
    r"|\b(?:administration|administrators|liquidat\w+|insolven\w+|bankrupt\w*|collapsed?)\b",
    re.IGNORECASE,
)
_THEN_PLURAL = re.compile(r"(?:['’]s?)?(?:\s+Justice)?\s+(?:\w+\s+)?(?:CRCs|areas|contracts|companies)\b")
_ONE_OF = re.compile(r"\b(?:one|two|another|part) of (?:the |its |their )?(?:\w+ )?\Z", re.IGNORECASE)


def label(document: Document, passages: Sequence[Passage], collection: Collection) -> tuple[Passage, ...]:
    """`passages` with `bodies`: slugs in alphabetical order, each with its rule and cue (offsets in the document).

    Works best after `voices`, which says where an extract of a report stands. Reads `section`, `comment`, `author_type`
    and `evidence` of each passage.
    """
    if not collection.crcs:
        return tuple(passages)
    known = companies(collection)
    mentions = [known.find(p.text, document.published, loose=p.comment is not None) for p in passages]
    topics = Topics(document, passages, mentions, known)
    labelled: list[Passage] = []
    of_comments: dict[str, tuple[str, ...]] = {}
    for passage, found in zip(passages, mentions, strict=True):
        topic = topics.of(passage.section)
        about = None if passage.comment or topic.public_service_only else topic.slug
        labels = dict(_own(passage.text, found, about))
        if passage.comment is None:
            labels.update(_taken_up(passage, labels, topic.slug, public=topic.public_service_only, known=known))
        else:
            if not labels and _is_extract(passage):
                answered = of_comments.get(passage.comment.parent or "", ())
                inherited = answered if len(answered) == 1 else (topic.slug,) if topic.slug else ()
                labels.update(dict.fromkeys(inherited, Evidence(rule="inherited")))
            if passage.comment.parent is None:
                of_comments[passage.comment.number] = of_comments.get(passage.comment.number, ()) + tuple(labels)
        labelled.append(replace(passage, bodies=_placed(labels, passage.span.start)))
    return tuple(_introductions(labelled, topics))


def named_in(text: str, collection: Collection) -> tuple[str, ...]:
    """Slugs of the companies that `text` names or abbreviates (not by owner), in the order of the text."""
    return direct([m for m in companies(collection).find(text, None) if m.kind in ("named", "abbreviation")])


Labels = dict[str, Evidence]


def _own(text: str, found: Sequence[Mention], about: str | None) -> Iterator[tuple[str, Evidence]]:
    """What the passage itself writes. The first reason for a company counts, a name before an area before an owner."""
    written = set(direct(found))
    public = only_public_service(text)
    reasons: Labels = {}
    for kind, confidence in (("named", "stated"), ("abbreviation", "stated"), ("area", "inferred")):
        for mention in found:
            if mention.kind == kind and not (kind == "area" and public):
                evidence = Evidence(rule=kind, cue=mention.span, confidence=confidence)  # type: ignore[arg-type]
                for slug in mention.slugs:
                    reasons.setdefault(slug, evidence)
    for mention in found:
        if mention.kind == "owner":
            for slug in _owned(text, mention, written, about):
                reasons.setdefault(slug, Evidence(rule="owner", cue=mention.span, confidence="inferred"))
    yield from reasons.items()


def _owned(text: str, owner: Mention, written: set[str], about: str | None) -> Iterable[str]:
    """The companies that an owner's name means here: the one spoken of, or all that it holds."""
    before = text[max(0, owner.span.start - 60) : owner.span.start]
    around = text[max(0, owner.span.start - 120) : owner.span.end + 120]
    whole = _THEN_PLURAL.match(text, owner.span.end) or _WHOLE.search(around)
    if whole and not _ONE_OF.search(before):
        return owner.slugs
    return () if written.intersection(owner.ever) else _narrow(owner, about)


def _narrow(owner: Mention, about: str | None) -> Iterable[str]:
    return (about,) if about in owner.ever and about is not None else owner.slugs


def _taken_up(passage: Passage, labels: Labels, topic: str | None, *, public: bool, known: Companies) -> Labels:
    """What a passage outside the comments inherits from the report or statement that it stands in."""
    text = passage.text
    if labels:
        pointing = _POINTING.search(text)
        return {topic: _inherited(pointing)} if pointing and topic and topic not in labels else {}
    speaker = known.find(passage.speaker.mention or "", None)
    if direct(speaker):
        return dict.fromkeys(direct(speaker), Evidence(rule="inherited"))
    if topic is None or only_public_service(text) or _CONTACT.search(text):
        return {}
    strong = _STRONG.search(text)
    if strong and not (public and not re.search(r"\bCRC\b", text)):
        return {topic: _inherited(strong)}
    if public or _GENERIC.search(text):
        return {}
    weak = _WEAK.search(text)
    if weak:
        return {topic: _inherited(weak)}
    return {topic: Evidence(rule="inherited")} if _is_extract(passage) else {}


def _is_extract(passage: Passage) -> bool:
    """Whether the passage is reproduced from a report on a company."""
    return passage.author_type in _REPORTING and passage.evidence.rule.startswith("frame")


def _inherited(cue: re.Match[str] | None) -> Evidence:
    return Evidence(rule="inherited", cue=Span(*cue.span()) if cue else None)


def _placed(labels: Labels, start: int) -> tuple[BodyLabel, ...]:
    """The labels by slug, their cues counted in the document."""
    return tuple(
        BodyLabel(
            slug=slug,
            evidence=replace(why, cue=Span(why.cue.start + start, why.cue.end + start)) if why.cue else why,
        )
        for slug, why in sorted(labels.items())
    )


def _introductions(passages: Sequence[Passage], topics: Topics) -> Iterator[Passage]:
    """A line that ends with a colon is about what it introduces, when it says nothing of its own."""
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        slug = topics.of(passage.section).slug
        empty = not passage.bodies and not passage.comment and passage.text.rstrip().endswith((":", ":-"))
        if empty and following and slug in following.crcs and slug and not only_public_service(passage.text):
            yield replace(passage, bodies=(BodyLabel(slug=slug, evidence=Evidence(rule="inherited")),))
        else:
            yield passage
