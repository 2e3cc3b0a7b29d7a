"""What a passage outside the comments takes up without naming it: the company of the text that it stands in.

The nearer and the plainer the words that take it up, the earlier they are asked for; a passage that speaks of something
else takes up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.bodies import cues
from search.bodies.mentions import Mention
from search.bodies.topics import Topic, Topics, only_public_service
from search.model import Evidence, Passage, Span

Labels = dict[str, Evidence]
"""Slugs with the reason for each, cues counted in the passage."""

_REPORTING = frozenset({"inspector"})
"""Author types whose extracts are about the company inspected unless they say otherwise."""
_INSIDERS = frozenset({"inspector", "provider", "union", "commissioner", "blogger"})
"""Publishers whose text on one company is about it throughout."""
_REMARK = 12
"""Blanks in a paragraph of a blog that is a remark in passing on persons, about nothing unless it says so."""
_ANYBODY = frozenset({"unknown", "staff"})
"""Those whose words, told by a blogger, are their own story unless they name the company."""
TURN = "name and colon"
"""The rule of the voices for a speech in a transcript."""
_ASIDES = frozenset({"letter", "editor", "frame: writes", "asked", "name and colon"})
"""Rules of the voices for somebody else's few words, which go on about nothing."""
_OUTSIDERS = frozenset({"government", "politician", "charity", "judge", "court", "press"})
"""Author types that speak of a company only where they say so."""


def taken_up(passage: Passage, labels: Labels, topics: Topics, found: Sequence[Mention]) -> Labels:
    """What a passage outside the comments inherits from the report or statement that it stands in."""
    text, topic = passage.text, topics.of(passage)
    slugs = topic.slugs
    if cues.aside(text):
        return {}
    if labels:
        pointing = _points_further(passage, labels, topic)
        return {slug: _inherited(pointing) for slug in slugs if slug not in labels} if pointing else {}
    speaker = topics.of_speaker(passage.speaker)
    if speaker and (
        passage.evidence.rule != TURN or passage.container_author_type == "politician" or cues.US.search(text)
    ):
        return dict.fromkeys(speaker, Evidence(rule="inherited"))
    if topics.joint and cues.ALL_OF_THEM.search(text):
        return dict.fromkeys(topics.joint, Evidence(rule="inherited"))
    if only_public_service(text):
        return {}
    there = _places_of(text, found, slugs, court=topics.court)
    if not there and passage.section and passage.container_author_type in _INSIDERS:
        there = _places_of(text, found, topics.named, court=topics.court)
    if there:
        return there
    return _meant(passage, topics) if topics.any_for(passage) else {}


def _meant(passage: Passage, topics: Topics) -> Labels:
    """The company that words like "the CRC" or "caseloads" mean here, or that the text goes on about without any."""
    text, topic = passage.text, topics.of(passage)
    strong = cues.STRONG.search(cues.without_other_reports(text)) if cues.may_take_up(text) else None
    if strong and not (topic.public_service_only and not re.search(r"\bCRC\b", text)):
        return dict.fromkeys(topics.meant(passage, strong.group()), _inherited(strong))
    if topic.public_service_only or cues.GENERAL.search(text) or topics.elsewhere(passage):
        return {}
    weak = _weak(passage, court=topics.court)
    if weak and not (cues.ELSEWHERE.search(text) and not cues.OF_COMPANY.search(text)):
        return dict.fromkeys(topics.meant(passage, weak.group()), _inherited(weak))
    if (
        _says_of_it(passage, topics)
        or (is_extract(passage) and not cues.OF_MYSELF.search(text))
        or (topic.firm and _keeps_to_topic(passage, len(topic.slugs)))
    ):
        return dict.fromkeys(topic.slugs, _inherited(weak))
    return {}


def _points_further(passage: Passage, labels: Labels, topic: Topic) -> re.Match[str] | None:
    """What shows that a passage with a company of its own is also about the one that the text is about."""
    text = passage.text
    pointing = cues.POINTING.search(text)
    if pointing is None and len(topic.slugs) == 1 and all(why.rule in ("area", "owner") for why in labels.values()):
        pointing = cues.THE_COMPANY.search(text)
    if pointing is None and passage.author_type == "provider" == passage.container_author_type:
        pointing = cues.OURS.search(text)
    return pointing


def _places_of(text: str, found: Sequence[Mention], slugs: Sequence[str], *, court: bool) -> Labels:
    """Of the companies that the text is about, those of whose areas the passage names places."""
    if court and not cues.THERE.search(text):
        return {}
    near = [mention for mention in found if mention.kind == "place" and set(mention.slugs) & set(slugs)]
    return {
        slug: Evidence(rule="area", cue=mention.span) for mention in near for slug in mention.slugs if slug in slugs
    }


def _weak(passage: Passage, *, court: bool) -> re.Match[str] | None:
    """The words that take up the company in a passage that does not say so outright."""
    text = cues.without_other_reports(passage.text)
    if court:
        return cues.OF_COMPANY.search(text)
    weak = (cues.WEAK.search(text) if cues.may_take_up(text) else None) or cues.THEIR_PEOPLE.search(text)
    if weak is None and passage.container_author_type in _INSIDERS:
        weak = cues.PEOPLE.search(text)
    if weak is None and passage.author_type == "provider":
        weak = cues.US.search(text)
    return weak or (cues.INSPECTED.search(text) if passage.container_author_type == "press" else None)


def _keeps_to_topic(passage: Passage, companies_: int) -> bool:
    """Whether a passage without any cue goes on about the topic: in the releases and posts of those whose matter it is,
    not in newspapers, and not in the words of those who speak of the country as a whole.
    """
    if (companies_ > 1 and passage.container_author_type != "inspector") or passage.evidence.rule in _ASIDES:
        return False
    blog = passage.container_author_type == "blogger"
    if blog and passage.kind == "paragraph" and passage.text.count(" ") < _REMARK and cues.REMARK.match(passage.text):
        return False
    told = blog and passage.evidence.rule == "quotation"
    if told and passage.author_type in _ANYBODY:
        return False
    at_home = passage.container_author_type in _INSIDERS and passage.author_type not in _OUTSIDERS
    elsewhere = cues.ELSEWHERE.search(passage.text) or cues.OF_MYSELF.search(passage.text)
    return at_home and passage.kind != "quote_block" and not elsewhere


def _says_of_it(passage: Passage, topics: Topics) -> bool:
    """Whether one who works in a company, or has inspected it, speaks in a newspaper's text that is on that company."""
    if (
        passage.container_author_type != "press"
        or passage.evidence.rule != "quotation"
        or cues.ELSEWHERE.search(passage.text)
    ):
        return False
    witness = passage.author_type == "staff" or (passage.author_type == "inspector" and topics.inspected)
    topic = topics.of(passage)
    return witness and topic.firm and len(topic.slugs) == 1 and not topics.court


def is_extract(passage: Passage) -> bool:
    """Whether the passage is reproduced from a report on a company."""
    return passage.author_type in _REPORTING and passage.evidence.rule.startswith("frame")


def _inherited(cue: re.Match[str] | None) -> Evidence:
    return Evidence(rule="inherited", cue=Span(*cue.span()) if cue else None)
