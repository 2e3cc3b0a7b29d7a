"""What a passage outside the comments takes up without naming it: the company of the text that it stands in.

The nearer and the plainer the words that take it up, the earlier they are asked for; a passage that speaks of something
else takes up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.bodies import cues
from search.bodies.mentions import Mention
from search.bodies.topics import Topic, Topics, only_public_service
from search.model import Evidence, Passage, Span

Labels = dict[str, Evidence]
"""Slugs with the reason for each, cues counted in the passage."""

_REPORTING = frozenset({"inspector"})
"""Author types whose extracts are about the company inspected unless they say otherwise."""
_INSIDERS = frozenset({"inspector", "provider", "union", "commissioner", "blogger", "press", "charity"})
"""Publishers whose text on one company is about it throughout."""
_WANDER = frozenset({"press", "charity", "blogger"})
"""Publishers that, once they have turned to something else, stay with it until they say otherwise."""
_GUESTS = frozenset({"charity", "press"})
"""Whose words in the text of a house that has a matter of its own are on theirs."""
_OFFERING = frozenset({"charity", "commissioner"})
"""Publishers that tell on the page of a company what they do themselves."""
_REMARK = 12
"""Blanks in a paragraph of a blog that is a remark in passing on persons, about nothing unless it says so."""
_OF_THE_HOUSE = frozenset({"provider", "staff", "union"})
"""Whose words bring a text back to the company for which they work."""
_PUBLISHER = "publisher"
"""The rule of the voices for what the publisher tells itself."""
TURN = "name and colon"
"""The rule of the voices for a speech in a transcript."""
_FEW_WORDS = frozenset({"letter", "editor", "frame: writes"})
_ASIDES = _FEW_WORDS | {"asked", "name and colon"}
"""Rules of the voices for somebody else's few words, which go on about nothing."""
_OUTSIDERS = frozenset({"government", "judge", "court"})
"""Author types that speak of a company only where they say so."""
_OF_COURT = frozenset({"judge", "court"})
_GUESTS_OF = {
    **dict.fromkeys(("inspector", "union", "commissioner"), _OUTSIDERS | _GUESTS),
    "blogger": _OUTSIDERS | _GUESTS | {"politician"},
    **dict.fromkeys(("press", "charity"), _OUTSIDERS | {"politician"}),
}
"""By publisher whose words in its text are on their own matter unless they say so."""


@dataclass(frozen=True, slots=True)
class Stand:
    """`away`: the text has turned to something else. `goes_on`: the companies of the passage above, which tells of the
    same speaker.
    """

    away: bool
    goes_on: tuple[str, ...]


class Course:
    """Whether a text still goes on about its company, or has turned to something else on the way.

    It turns back where a passage takes the company up again, and under the next heading.
    """

    def __init__(self) -> None:
        self._at: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._away = self._list = False
        self._above: tuple[Passage, tuple[str, ...]] | None = None

    def at(self, passage: Passage, topic: Topic) -> Stand:
        """How `passage` stands to what is above it."""
        return Stand(away=self._turned(passage, topic), goes_on=self._goes_on(passage))

    def _goes_on(self, passage: Passage) -> tuple[str, ...]:
        """The companies of the passage above, where it tells of somebody whose words `passage` is."""
        name = (passage.speaker.name or "").split()[-1:]
        if self._above is None or not name or passage.evidence.rule != "quotation":
            return ()
        above, about = self._above
        return about if above.section == passage.section and name[0] in above.text else ()

    def _turned(self, passage: Passage, topic: Topic) -> bool:
        """Whether what stands above `passage` has turned to something else."""
        heading = passage.section[-1] if passage.section else ""
        if passage.kind == "list_item":
            return self._away or self._list or _wishes(heading, passage.author_type)
        if (passage.section, topic.slugs) != self._at:
            self._at, self._away = (passage.section, topic.slugs), False
        return self._away and not cues.BACK.search(passage.text) and passage.author_type not in _OF_THE_HOUSE

    def after(self, passage: Passage, labels: Labels, topics: Topics) -> None:
        """Take note of a passage and the companies that it got."""
        about = tuple(labels) if set(labels) <= {*topics.of(passage).slugs, *topics.owner} else ()
        self._above = (passage, about) if passage.kind == "paragraph" else None
        turned = not labels and turns_away(passage, topics)
        if passage.kind != "list_item":
            own = not labels and cues.of_myself(passage.text)
            self._list = (turned or own) and passage.text.endswith(":")
        if labels:
            back = passage.kind != "quote_block" and set(labels) <= set(topics.of(passage).slugs)
            self._away = self._away and not back
        elif turned:
            self._away = passage.container_author_type in _WANDER


def turns_away(passage: Passage, topics: Topics) -> bool:
    """Whether a passage without a company speaks of politics, the country, another body or a defendant.

    What it only ends with ("… and will take that to ministers") it does not turn to, but for what a list is to follow.
    """
    text = passage.text
    general = topics.general(text) or cues.crime(text) or only_public_service(text) or cues.outsider(text)
    if general or (topics.court and cues.in_dock(text)):
        return True
    if passage.container_author_type in _OFFERING and cues.offers(text):
        return True
    elsewhere = cues.elsewhere(text, passage.container_author_type)
    return _wishes(text, passage.author_type) or (elsewhere is not None and elsewhere.start() * 2 < len(text))


def _wishes(line: str, author_type: str) -> bool:
    """Whether a line leads in to what ministers or anybody should do; the demands of a union are on the employer."""
    if not line.endswith(":"):
        return False
    return cues.ELSEWHERE.search(line) is not None or (author_type != "union" and cues.WISH.search(line) is not None)


def taken_up(passage: Passage, labels: Labels, topics: Topics, found: Sequence[Mention], stand: Stand) -> Labels:
    """What a passage outside the comments inherits from the report or statement that it stands in.

    `stand`: how it stands to the text above.
    """
    text, topic = passage.text, topics.of(passage)
    slugs = topic.slugs
    provider = passage.author_type == "provider"
    if cues.aside(text) and not (provider and passage.container_author_type == "provider" and cues.contact(text)):
        return {}
    there = _places_of(passage, found, slugs, topics)
    if labels:
        pointing = _points_further(passage, labels, topic)
        further = dict.fromkeys(slugs, _inherited(pointing)) if pointing else there
        return {slug: why for slug, why in further.items() if slug not in labels}
    speaker = topics.of_speaker(passage.speaker) if passage.evidence.rule != _PUBLISHER else ()
    if speaker and (
        passage.evidence.rule != TURN or passage.container_author_type == "politician" or cues.US.search(text)
    ):
        return dict.fromkeys(speaker, Evidence(rule="inherited"))
    fallen = cues.OF_FALLEN.search(text) if topics.fallen else None
    if fallen:
        return dict.fromkeys(topics.fallen, _inherited(fallen))
    together = cues.ALL_OF_THEM.search(text) if len(slugs) > 1 or topics.joint else None
    if together and (topics.joint or not together.group().startswith("the ")):
        return dict.fromkeys(topics.joint or slugs, Evidence(rule="inherited"))
    if only_public_service(text) and not (provider and cues.US.search(text)):
        return {}
    if not there and passage.section and passage.container_author_type in _INSIDERS:
        there = _places_of(passage, found, topics.named, topics)
    if not there and topics.owner:
        there = _places_of(passage, found, topics.owner, topics)
    if there:
        return there
    return _meant(passage, topics, stand) if topics.any_for(passage) else {}


def _meant(passage: Passage, topics: Topics, stand: Stand) -> Labels:
    """The company that words like "the CRC" or "caseloads" mean here, or that the text goes on about without any."""
    text, topic = passage.text, topics.of(passage)
    strong = cues.STRONG.search(cues.without_other_reports(text)) if cues.may_take_up(text) else None
    if strong and topics.report_of_others and strong.group().endswith("report"):
        strong = None
    if strong and not (topic.public_service_only and not re.search(r"\bCRC\b", text)):
        return dict.fromkeys(topics.meant(passage, strong.group()), _inherited(strong))
    if topic.public_service_only or topics.general(text) or topics.elsewhere(passage):
        return {}
    if cues.outsider(text) and not cues.OF_COMPANY.search(text):
        return {}
    weak = _weak(passage, court=topics.court)
    if weak and topics.report_of_others and weak.group().endswith("report"):
        weak = None
    if weak and not (cues.elsewhere(text, passage.container_author_type) and not cues.OF_COMPANY.search(text)):
        return dict.fromkeys(stand.goes_on or topics.meant(passage, weak.group()), _inherited(weak))
    if (is_extract(passage) and not cues.of_myself(text)) or (
        topic.firm and not stand.away and _keeps_to_topic(passage, topics, goes_on=bool(stand.goes_on))
    ):
        return dict.fromkeys(stand.goes_on or topic.slugs, _inherited(weak))
    return {}


def _points_further(passage: Passage, labels: Labels, topic: Topic) -> re.Match[str] | None:
    """What shows that a passage with a company of its own is also about the one that the text is about."""
    text = passage.text
    pointing = cues.pointing(text)
    if pointing is None and len(topic.slugs) == 1:
        company = cues.THE_COMPANY.search(text)
        first = company and all(company.start() < why.cue.start for why in labels.values() if why.cue)
        inferred = all(why.rule in ("area", "owner") for why in labels.values())
        pointing = company if first or inferred else None
    if pointing is None and passage.author_type == "provider" == passage.container_author_type:
        pointing = cues.OURS.search(text)
    return pointing


def _places_of(passage: Passage, found: Sequence[Mention], slugs: Sequence[str], topics: Topics) -> Labels:
    """The companies of the places that the passage names, if it names one of `slugs`, what the text is about.

    A place in a report from a court is where somebody lives, one in a letter where its writer is,
    and a town beside a crime is where that happened.
    """
    if topics.court or passage.evidence.rule in _FEW_WORDS:
        return {}
    near = [mention for mention in found if mention.kind == "place"]
    if any(mention.town for mention in near) and _tells_of_others(passage.text):
        near = [mention for mention in near if not mention.town]
    if not any(set(mention.slugs) & set(slugs) for mention in near):
        return {}
    return {
        slug: Evidence(rule="area", cue=mention.span)
        for mention in near
        for slug in mention.slugs
        if slug in slugs or (slug in topics.told and not mention.town)
    }


def _tells_of_others(text: str) -> bool:
    """Whether a passage tells of a crime, or of what somebody outside the companies says of none of them."""
    return cues.DEED.search(text) is not None or (cues.outsider(text) and not cues.OF_COMPANY.search(text))


def _weak(passage: Passage, *, court: bool) -> re.Match[str] | None:
    """The words that take up the company in a passage that does not say so outright."""
    text = cues.without_other_reports(passage.text)
    if court:
        return cues.OF_COMPANY.search(text) or cues.SUPERVISION.search(text)
    weak = cues.WEAK.search(text) if cues.may_take_up(text) else None
    if weak is None and passage.container_author_type in _INSIDERS and not cues.of_myself(text):
        weak = cues.PEOPLE.search(text)
    if weak is None and passage.author_type == "provider":
        weak = cues.US.search(text)
    return weak


def _keeps_to_topic(passage: Passage, topics: Topics, *, goes_on: bool) -> bool:
    """Whether a passage without any cue goes on about the topic: in the releases and posts of those whose matter it is,
    not in newspapers, and not in the words of those who speak of the country as a whole.
    """
    several = len(topics.of(passage).slugs) > 1 and topics.of(passage).slugs != topics.owner
    if (several and passage.container_author_type != "inspector") or passage.evidence.rule in _ASIDES:
        return False
    blog = passage.container_author_type == "blogger"
    if blog and passage.kind == "paragraph" and passage.text.count(" ") < _REMARK and cues.REMARK.match(passage.text):
        return False
    if blog and cues.farewell(passage.text):
        return False
    if passage.section and passage.section[-1].startswith("About ") and passage.container_author_type != "provider":
        return False
    if passage.container_author_type == "provider" and passage.kind == "quote_block":
        return not turns_away(passage, topics)  # what a company has others say on its pages is of itself
    goes_on = goes_on and (not topics.court or passage.author_type in _OF_COURT)
    if not goes_on and passage.author_type in _GUESTS_OF.get(passage.container_author_type, _OUTSIDERS):
        return False
    at_home = passage.container_author_type in _INSIDERS
    elsewhere = turns_away(passage, topics) or (passage.evidence.rule != "quotation" and cues.of_myself(passage.text))
    return at_home and passage.kind != "quote_block" and not elsewhere


def is_extract(passage: Passage) -> bool:
    """Whether the passage is reproduced from a report on a company."""
    return passage.author_type in _REPORTING and passage.evidence.rule.startswith("frame")


def _inherited(cue: re.Match[str] | None) -> Evidence:
    return Evidence(rule="inherited", cue=Span(*cue.span()) if cue else None)
