"""Which Community Rehabilitation Companies a passage is about, and why.

Named, abbreviated, by area, by owner, or inherited from the report or statement that the passage stands in. Generic
plurals and passages on the public service alone have none; a comment has only what it says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from search.bodies.mentions import Companies, Mention, companies
from search.bodies.topics import Topic, Topics, direct, only_public_service
from search.model import BodyLabel, Collection, Document, Evidence, Passage, Span

__all__ = ["label", "named_in", "places"]

_REPORTING = frozenset({"inspector"})
"""Author types whose extracts are about the company inspected unless they say otherwise."""

_INSIDERS = frozenset({"inspector", "provider", "union", "commissioner", "blogger"})
"""Publishers whose text on one company is about it throughout."""
_OUTSIDERS = frozenset({"government", "politician", "charity", "judge", "court", "press"})
"""Author types that speak of a company only where they say so."""

_STRONG = re.compile(
    r"\b(?:the|this|that|its)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:CRC|community rehabilitation company|report|inspection|provider)\b(?!s)"
    r"|\b(?:a|another)\s+(?:[a-z-]+\s+){0,2}(?:community rehabilitation company|HMIP? report)\b(?!s)"
    r"|\bCRC(?=['’]s\b| staff\b| manage)|\binspectors\s+[a-z]+(?:ed|nd|id|w|t)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bCRC\b|\b(?:the|this|their|our|latest|another|\w+['’])\s+(?:[\w'’-]+\s+){0,2}"
    r"(?:report|inspection|company|firm|contract|employer)\b"
    r"|\binspectors\b|\bstaff\b|\bcase-?loads?\b|\bworkloads?\b|\bpractitioners\b|\bcases\b"
    r"|\b(?:probation|responsible|some|case) (?:officers|managers)\b|\bresponsible officer\b"
    r"|\bservice users\b|\boperating model\b",
    re.IGNORECASE,
)
_THE_COMPANY = re.compile(r"\b(?:[Tt]he|[Tt]his) (?:company|CRC)\b(?![’'])")
_OURS = re.compile(r"\b[Oo]ur\b")
_GENERAL = re.compile(
    r"\bCRCs\b|\bcommunity rehabilitation companies\b|\ball 21\b|\btransforming rehabilitation\b|\b21 CRC\b"
    r"|\bacross (?:England|the country)\b|\bnational(?:ly|wide)\b|\bTR\b"
    r"|\bprivatised (?:probation|contracts|service)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:^|[.!?]\s+)(?:This (?:is|was) the (?:\w+ ){0,3}(?:report|inspection)\b|This (?:CRC|report|inspection)\b)"
)
_ASIDE = re.compile(
    r"\b(?:[Ff]or (?:further|more) information|[Cc]ontacts?|interview|enquiries|[Pp]ress office)\b"
    r".{0,200}(?:\d{3}[ -]?\d{3}|@)"
    r"|\A(?:The )?[A-Z][\w’' ]{2,80}?\s(?:is|are) (?:the|an?) (?:\w+ ){0,3}"
    r"(?:inspector|inspectorate|charity|union|association|regulator|body|department|agency|watchdog|organisation)\b"
    r"|\A(?:The )?[A-Z][\w’' ]{2,80}?\s(?:reports on|represents|inspects|regulates)\b"
    r"|\A[“\"]?Probation (?:is|plays|has|can|must)\b"
)
"""A contact, a sentence on what a body is and does, a general truth about probation: about no company in particular."""
_WHOLE = re.compile(
    r"\b(?:two|three|four|five|six|both|all|\d+)\s+(?:[\w'’-]+\s+){0,4}(?:CRCs|companies|contracts|areas|regions)\b"
    r"|\b(?:CRCs|areas)\s+(?:\w+\s+){0,3}(?:owned|run|operated)\s+by\b|\bparent company\b|\bbanner\b"
    r"|\b(?:every|each)\s+(?:\w+\s+){0,2}(?:company|CRC)\b|\b(?:holds?|held|has|owns?|runs?)\s+(?:all\s+)?the\s+contracts\b"
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
    comments: dict[str, tuple[str, ...]] = {}
    for passage, found in zip(passages, mentions, strict=True):
        labels = (
            _of_comment(passage, found, comments, topics)
            if passage.comment
            else _of_text(passage, found, topics, known)
        )
        labelled.append(replace(passage, bodies=_placed(labels, passage.span.start)) if labels else passage)
    return tuple(_introductions(labelled, topics))


def named_in(text: str, collection: Collection) -> tuple[str, ...]:
    """Slugs of the companies that `text` names or abbreviates (not by owner), in the order of the text."""
    return direct([m for m in companies(collection).find(text, None) if m.kind in ("named", "abbreviation")])


def places(text: str, collection: Collection) -> tuple[Span, ...]:
    """Where `text` names or abbreviates companies (not owners, not areas), in the order of the text."""
    return tuple(m.span for m in companies(collection).find(text, None) if m.kind in ("named", "abbreviation"))


Labels = dict[str, Evidence]


def _of_text(passage: Passage, found: Sequence[Mention], topics: Topics, known: Companies) -> Labels:
    """The labels of a passage outside the comments."""
    topic = topics.of(passage)
    about = topic.slugs[0] if len(topic.slugs) == 1 and not topic.public_service_only else None
    labels = dict(_own(passage.text, found, about))
    labels.update(_taken_up(passage, labels, topic, known))
    return labels


def _of_comment(
    passage: Passage, found: Sequence[Mention], comments: dict[str, tuple[str, ...]], topics: Topics
) -> Labels:
    """What a comment says itself; an extract of a report in a reply is about what the comment above it asks.

    `comments` are the companies of each outermost comment so far, by its number, and are added to.
    """
    comment = passage.comment
    labels = dict(_own(passage.text, found, None)) if found else {}
    if not labels and _is_extract(passage):
        answered = comments.get(comment.parent or "", ()) if comment else ()
        slugs = answered if len(answered) == 1 else topics.of(passage).slugs
        labels = dict.fromkeys(slugs, Evidence(rule="inherited"))
    if comment is not None and comment.parent is None and labels:
        comments[comment.number] = tuple(dict.fromkeys((*comments.get(comment.number, ()), *labels)))
    return labels


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


def _taken_up(passage: Passage, labels: Labels, topic: Topic, known: Companies) -> Labels:
    """What a passage outside the comments inherits from the report or statement that it stands in."""
    text, slugs = passage.text, topic.slugs
    if labels:
        only_areas = all(why.rule in ("area", "owner") for why in labels.values())
        pointing = _POINTING.search(text) or (_THE_COMPANY.search(text) if only_areas else None)
        if passage.author_type == "provider" == passage.container_author_type:
            pointing = pointing or _OURS.search(text)
        return {slug: _inherited(pointing) for slug in slugs if slug not in labels} if pointing else {}
    speaker = direct(known.find(f"{passage.speaker.mention or ''}, {passage.speaker.organisation or ''}", None))
    if speaker:
        return dict.fromkeys(speaker, Evidence(rule="inherited"))
    if only_public_service(text) or _ASIDE.search(text):
        return {}
    strong = _STRONG.search(text)
    if strong and not (topic.public_service_only and not re.search(r"\bCRC\b", text)):
        return dict.fromkeys(slugs, _inherited(strong))
    if topic.public_service_only or _GENERAL.search(text):
        return {}
    weak = _WEAK.search(text)
    if weak or (topic.firm and _keeps_to_topic(passage)) or _is_extract(passage):
        return dict.fromkeys(slugs, _inherited(weak))
    return {}


def _keeps_to_topic(passage: Passage) -> bool:
    """Whether a passage without any cue goes on about the topic: in the releases and posts of those whose matter it is,
    not in newspapers, and not in the words of those who speak of the country as a whole.
    """
    at_home = passage.container_author_type in _INSIDERS and passage.author_type not in _OUTSIDERS
    return at_home and passage.kind != "quote_block"


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
        empty = not passage.bodies and not passage.comment and passage.text.rstrip().endswith((":", ":-"))
        slugs = topics.of(passage).slugs if empty else ()
        if following and set(slugs) & set(following.crcs) and not only_public_service(passage.text):
            inherited = Evidence(rule="inherited")
            yield replace(passage, bodies=tuple(BodyLabel(slug=slug, evidence=inherited) for slug in sorted(slugs)))
        else:
            yield passage
