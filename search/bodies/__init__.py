"""Which Community Rehabilitation Companies a passage is about, and why.

Named, abbreviated, by area, by owner, or inherited from the report or statement that the passage stands in. Generic
plurals and passages on the public service alone have none; a comment has only what it says itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from search.bodies import cues
from search.bodies.addressed import addressed
from search.bodies.comments import of_comment, of_owner
from search.bodies.mentions import Companies, Mention, companies, direct, has_fallen
from search.bodies.taking_up import TURN, Course, Labels, Stand, taken_up
from search.bodies.topics import Topics, only_public_service
from search.model import BodyLabel, Collection, Document, Evidence, Passage, Span

__all__ = ["is_area", "label", "named_in", "places"]


def label(document: Document, passages: Sequence[Passage], collection: Collection) -> tuple[Passage, ...]:
    """`passages` with `bodies`: slugs in alphabetical order, each with its rule and cue (offsets in the document).

    Works best after `voices`, which says where an extract of a report stands. Reads `section`, `comment`, `author_type`
    and `evidence` of each passage.
    """
    if not collection.crcs or not passages:
        return tuple(passages)
    known = companies(collection)
    mentions = [_mentions(known, p, p.published or document.published) for p in passages]
    topics = Topics(document, passages, mentions, known)
    questions = addressed(passages, known, TURN, topics.joint)
    labelled: list[Passage] = []
    comments: dict[str, tuple[str, ...]] = {}
    course = Course()
    for passage, found in zip(passages, mentions, strict=True):
        if passage.comment:
            about = of_owner(passage, found, topics)
            labels = of_comment(passage, dict(_own(passage.text, found, about)), found, comments, topics)
        else:
            labels = _of_text(passage, found, topics, course.at(passage, topics.of(passage)))
            course.after(passage, labels, topics)
        if not labels and passage.id in questions:
            labels = dict.fromkeys(*questions[passage.id])
        labelled.append(replace(passage, bodies=_placed(labels, passage.span.start)) if labels else passage)
    return tuple(_introductions(labelled, topics))


def _mentions(known: Companies, passage: Passage, day: date | None) -> tuple[Mention, ...]:
    found = known.find(passage.text, day, loose=passage.comment is not None)
    if passage.kind == "list_item" and any(mention.kind == "place" for mention in found):
        item = known.of_item(passage.text, day)
        found = (*item, *(m for m in found if not any(m.span.start == one.span.start for one in item)))
    return found


def named_in(text: str, collection: Collection) -> tuple[str, ...]:
    """Slugs of the companies that `text` names or abbreviates (not by owner), in the order of the text."""
    return direct([m for m in companies(collection).find(text, None) if m.kind in ("named", "abbreviation")])


def is_area(text: str, collection: Collection) -> bool:
    """Whether `text` names areas of companies and nothing else."""
    return bool(companies(collection).of_item(f"{text}: ", None))


def places(text: str, collection: Collection) -> tuple[Span, ...]:
    """Where `text` names or abbreviates companies (not owners, not areas), in the order of the text."""
    return tuple(m.span for m in companies(collection).find(text, None) if m.kind in ("named", "abbreviation"))


def _of_text(passage: Passage, found: Sequence[Mention], topics: Topics, stand: Stand) -> Labels:
    """The labels of a passage outside the comments; `stand`: how it stands to the text above."""
    topic = topics.of(passage)
    about = topic.slugs[0] if len(topic.slugs) == 1 and not topic.public_service_only and not topics.owner else None
    labels = dict(_own(passage.text, found, about, topics.fallen, public=topic.public_service_only)) if found else {}
    if passage.kind == "list_item" and stand.away and not (labels or cues.STRONG.search(passage.text)):
        return {}
    labels.update(taken_up(passage, labels, topics, found, stand))
    return labels


def _own(
    text: str, found: Sequence[Mention], about: str | None, fallen: tuple[str, ...] = (), *, public: bool = False
) -> Iterator[tuple[str, Evidence]]:
    """What the passage itself writes. The first reason for a company counts, a name before an area before an owner.

    `fallen` are the companies of an owner that is no more. In a text on the `public` service areas are no companies.
    """
    public = (public and not cues.OF_COMPANY.search(text)) or only_public_service(text)
    reasons: Labels = {}
    for kind, confidence in (("named", "stated"), ("abbreviation", "stated"), ("area", "inferred")):
        for mention in found:
            if mention.kind == kind and not (kind == "area" and public):
                evidence = Evidence(rule=kind, cue=mention.span, confidence=confidence)  # type: ignore[arg-type]
                for slug in mention.slugs:
                    reasons.setdefault(slug, evidence)
    named, of_fallen = set(direct(found)), bool(fallen) and cues.OF_FALLEN.search(text) is not None
    for mention, following in zip(found, [*found[1:], None], strict=False):
        if mention.kind == "owner":
            alone = following and cues.HERE_ONLY.fullmatch(text, mention.span.end, following.span.start)
            fell = of_fallen and set(fallen) == set(mention.slugs)
            for slug in _owned(text, mention, named, about, fallen, alone=bool(alone), fell=fell):
                reasons.setdefault(slug, Evidence(rule="owner", cue=mention.span, confidence="inferred"))
    conflicting = _conflicting(text, found)
    yield from ((slug, replace(why, conflict=True) if slug in conflicting else why) for slug, why in reasons.items())


def _conflicting(text: str, found: Sequence[Mention]) -> set[str]:
    """Companies that stand right beside an owner that never held them, and that owner's."""
    slugs: set[str] = set()
    for first, second in pairwise(sorted(found, key=lambda mention: mention.span)):
        company, owner = (first, second) if second.kind == "owner" else (second, first)
        if owner.kind != "owner" or company.kind not in ("named", "abbreviation", "area"):
            continue
        between = text[first.span.end : second.span.start]
        if not set(company.slugs) & set(owner.ever) and cues.OWNED_BY.fullmatch(between):
            slugs.update(company.slugs, owner.slugs)
    return slugs


def _owned(
    text: str, owner: Mention, named: set[str], about: str | None, fallen: tuple[str, ...], *, alone: bool, fell: bool
) -> Iterable[str]:
    """The companies that an owner's name means here: the one spoken of, or all that it holds.

    Who took over the companies of the `fallen` is spoken of for these. `named` are the companies that the text names,
    `alone`: right behind the owner stands the one of them of which something is told; `fell`: its end is told of.
    """
    start, end = owner.span.start, owner.span.end
    held = named.intersection(owner.ever)
    took_over = bool(fallen) and set(fallen) < set(owner.ever)
    if held and cues.ALSO_RUNS.match(text, end):
        return fallen if took_over else _narrow(owner, about) if about in owner.ever else ()
    if took_over:
        return () if held else fallen
    around = text[max(0, start - 120) : end + 120]
    whole = fell or has_fallen(text, owner) or cues.THEN_PLURAL.match(text, end) or cues.WHOLE.search(around)
    others = [cues.NUMBERS[number] for number in cues.AND_OTHERS.findall(around)]
    if others and len(held) + others[0] == len(owner.slugs):
        return owner.slugs
    if held and alone:
        return ()
    listed = len(held) in [cues.NUMBERS[n] for n in cues.NUMBER.findall(around)]
    if whole and not listed and not cues.ONE_OF.search(text[max(0, start - 60) : start]):
        return owner.slugs
    return () if held else _narrow(owner, about)


def _narrow(owner: Mention, about: str | None) -> Iterable[str]:
    return (about,) if about in owner.ever and about is not None else owner.slugs


def _placed(labels: Labels, start: int) -> tuple[BodyLabel, ...]:
    """The labels by slug, their cues counted in the document."""
    return tuple(
        BodyLabel(slug=slug, evidence=_moved(why, why.cue, start) if why.cue else why)
        for slug, why in sorted(labels.items())
    )


def _moved(why: Evidence, cue: Span, by: int) -> Evidence:
    moved = Span(cue.start + by, cue.end + by)
    return Evidence(rule=why.rule, cue=moved, confidence=why.confidence, conflict=why.conflict)


def _of_others(text: str) -> bool:
    return only_public_service(text) or cues.ELSEWHERE.search(text) is not None or cues.farewell(text)


def _introductions(passages: Sequence[Passage], topics: Topics) -> Iterator[Passage]:
    """A line that ends with a colon is about what it introduces, when it says nothing of its own."""
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        empty = not passage.bodies and not passage.comment and passage.text.rstrip().endswith((":", ":-"))
        slugs = topics.of(passage).slugs if empty else ()
        if slugs and following and set(slugs) & set(following.crcs) and not _of_others(passage.text):
            inherited = Evidence(rule="inherited")
            yield replace(passage, bodies=tuple(BodyLabel(slug=slug, evidence=inherited) for slug in sorted(slugs)))
        else:
            yield passage
