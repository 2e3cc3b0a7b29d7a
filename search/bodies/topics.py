"""Which company the report, release or post around a passage is about: from headings, title and what is named most.

Reads the mentions of each passage, never a passage's own label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from search.anycase import AnyCase
from search.bodies.cues import ALL_OF_THEM, OF_COMPANY, REPORT_OF_OTHERS, THEN_PLURAL, general, in_court
from search.bodies.mentions import Companies, Mention, direct, has_fallen
from search.bodies.stretches import stretches
from search.bodies.subject import JOINT, Own, dominant, in_frame, subject
from search.model import Comment, Document, Passage, Speaker

_SOURCE_LABEL = re.compile(r":[-–—]?\s*\Z")
_NATIONAL_SERVICE = re.compile(r"\bNPS\b|\bNational Probation Service\b")
_COMPANY = AnyCase(
    r"\bcrc\b|\bcrcs\b|\bcommunity rehabilitation compan|\b(?:the|this|its|their) (?:company|owners?|provider)\b"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The companies that an unnamed "the CRC" means here, most often one.

    `firm`: heading, title or most of the text say so, so that what follows is about them unless it speaks of others.
    """

    slugs: tuple[str, ...] = ()
    firm: bool = False
    public_service_only: bool = False


def only_public_service(text: str) -> bool:
    """Whether the text speaks of the National Probation Service and of no company."""
    national = "NPS" in text or "National Probation" in text
    return national and bool(_NATIONAL_SERVICE.search(text)) and not _COMPANY.search(text)


_TELL_OF_TRIALS = frozenset({"press", "unknown"})
_TOP_OF_REPORT = 4
"""Passages at the top of a text that say whose report it is on."""
_TOP_OF_STORY = 3
"""Passages at the top of a text in which the owner is told of that it is on."""
_TRIAL = 3
"""Passages with the words of a court from which a text is a court report."""
WITH_KIND = re.compile(r"\b(?:CRC|Company)\b", re.IGNORECASE)
_FIRM = re.compile(r"\b(?:company|firm|group|owner|contracts?|business)\b", re.IGNORECASE)
_TO_ASK = "To ask "
"""What a written question to a minister begins with."""
_ITEMS = frozenset({"union", "provider", "blogger", "unknown"})
"""Publishers whose texts may be of items, each on another office or branch."""
_GIVES = frozenset({"blogger", "unknown"})
"""Publishers that give the texts of others."""
_ON_A_COMPANY = frozenset({"inspector", "provider", "unknown"})
"""Author types whose texts are about a company, the one that the page is about, though they may not name it."""
_PASSAGES = frozenset({"paragraph", "list_item", "quote_block", "comment", "table_row"})


class Topics:
    """The topics of one document. Nearest first: headings from the inside, the extract's mentions, title, document."""

    def __init__(
        self, document: Document, passages: Sequence[Passage], mentions: Sequence[Sequence[Mention]], known: Companies
    ) -> None:
        self.known = known
        self._last: tuple[int, Topic] = (-1, Topic())
        self._of_speaker: dict[tuple[str | None, str | None], tuple[str, ...]] = {}
        day = document.published
        own = [(p, found, direct(found)) for p, found in zip(passages, mentions, strict=True) if not p.comment]
        extracts: dict[tuple[str, ...], Counter[str]] = {}
        for passage, _, slugs in own:
            extracts.setdefault(_extract(passage.section), Counter()).update(slugs)
        self._extracts = {label: dominant(counts) for label, counts in extracts.items() if label}
        self.told = frozenset(slug for _, _, slugs in own for slug in slugs)
        entitled = known.find(document.title, day) if document.title else ()
        title = direct(entitled)
        self._public = not title and document.title is not None and only_public_service(document.title)
        self.owner = () if title else _owned(own)
        if not title and document.source is not None:
            title = direct(known.find(document.source.name, day))
        self._of_heading = lru_cache(maxsize=None)(lambda heading: known.of_heading(heading, day))
        self._of_item = _of_items(own, known, day)
        headed = (slug for heading in {h for p, _, _ in own for h in p.section} for slug in self._of_heading(heading))
        self.named = tuple(dict.fromkeys((*title, *headed)))
        self._title = Topic(title, firm=True) if 0 < len(title) <= JOINT else None
        over = tuple(slug for line in _above_text(document) for slug in direct(known.find(line, day)))
        placed = tuple(slug for m in entitled if m.kind == "place" for slug in m.slugs if slug in self.told)
        whole = subject(own, over, title or placed, self.general)
        self._document, self._first = Topic(whole.slugs, firm=whole.firm), whole.since
        held = _held(own) if not self.owner and not any(m.kind in ("named", "abbreviation") for m in entitled) else ()
        if held:
            self.owner, self._title, self._document = held, None, Topic(held, firm=True)
        self.joint = title if len(title) > 1 else whole.slugs if len(whole.slugs) > 1 else ()
        self.fallen = next(
            (m.slugs for p, found, _ in own for m in found if m.kind == "owner" and has_fallen(p.text, m)), ()
        )
        self.of_post = self._fallback().slugs if len(self._fallback().slugs) == 1 else ()
        self._threads: dict[tuple[str, str | None], set[str]] = {}
        for passage, found in zip(passages, mentions, strict=True):
            if passage.comment:
                self._threads.setdefault(_key(passage.comment), set()).update(direct(found))
        self._stretches = stretches(own, self._fallback().slugs, self.owner)
        self._asked = _asked(passages, mentions)
        self.court = _in_court(passages)
        top = [document.title or "", *(passage.text for passage, _, _ in own[:_TOP_OF_REPORT])]
        self.report_of_others = any(REPORT_OF_OTHERS.search(text) for text in top)
        self._foreign = _foreign(own, self.general)

    def of(self, passage: Passage) -> Topic:
        """The topic where the passage stands; what a text is about by its mentions holds firmly after the first."""
        if passage.ordinal != self._last[0]:
            self._last = passage.ordinal, self._find(passage)
        return self._last[1]

    def _find(self, passage: Passage) -> Topic:
        if passage.ordinal in self._asked:
            return Topic(self._asked[passage.ordinal])
        section = passage.section
        inner = next((heading for heading in reversed(section) if not _SOURCE_LABEL.search(heading)), "")
        topic = self._nearest(section)
        if topic is self._fallback() and passage.ordinal in self._stretches:
            slug, dwelt = self._stretches[passage.ordinal]
            topic = Topic((slug,), firm=dwelt)
        firm = topic.firm and (topic is not self._document or passage.ordinal >= self._first)
        if self.joint and ALL_OF_THEM.search(passage.text):
            topic = Topic(self.joint)
        public = self._public or (bool(inner) and only_public_service(inner))
        return topic if (firm, public) == (topic.firm, False) else Topic(topic.slugs, firm, public)

    def general(self, text: str) -> bool:
        """Whether a text speaks of the country, all of its companies, the reform or anybody."""
        return general(text, len(self.known.crcs))

    def of_speaker(self, speaker: Speaker) -> tuple[str, ...]:
        """The companies that a speaker's name and organisation name."""
        key = (speaker.mention, speaker.organisation)
        if key not in self._of_speaker:
            self._of_speaker[key] = direct(self.known.find(f"{key[0] or ''}, {key[1] or ''}", None))
        return self._of_speaker[key]

    def of_thread(self, passage: Passage) -> tuple[str, ...]:
        """The companies that the whole comment names of which the passage is a part."""
        return tuple(sorted(self._threads[_key(passage.comment)])) if passage.comment else ()

    def elsewhere(self, passage: Passage) -> bool:
        """Whether the passage stands in another's text on the page, not a report on a company, that names none."""
        return passage.ordinal in self._foreign

    def any_for(self, passage: Passage) -> bool:
        """Whether there is a company at all that a passage could take up."""
        return bool(self.of(passage).slugs or self.owner)

    def meant(self, passage: Passage, cue: str) -> tuple[str, ...]:
        """The companies that a cue as "the company" stands for: all of an owner's where the text is about the owner."""
        topic = self.of(passage)
        if self.owner and topic.slugs == self._fallback().slugs and _FIRM.search(cue):
            return self.owner
        stretch = self._stretches.get(passage.ordinal)
        if (
            stretch is not None
            and topic.slugs == stretch[:1]
            and not topic.firm
            and not OF_COMPANY.search(passage.text)
        ):
            return ()
        return topic.slugs

    def _fallback(self) -> Topic:
        return self._title or self._document

    def _nearest(self, section: tuple[str, ...]) -> Topic:
        for heading in reversed(section):
            found = self._of_heading(heading)
            if found and len(found) <= JOINT:
                return Topic(found, firm=True)
            if heading in self._of_item:
                return Topic(self._of_item[heading], firm=True)
        extract = self._extracts.get(_extract(section))
        if extract is not None:
            return Topic((extract,), firm=True)
        return self._fallback()


def _key(comment: Comment) -> tuple[str, str | None]:
    return comment.number, comment.parent


def _above_text(document: Document) -> Iterator[str]:
    """The lines over the text that are no passages: to whom it goes, who sends it, what it is."""
    for block in document.blocks:
        if block.kind in _PASSAGES:
            return
        if block.kind == "context":
            yield block.text


def _owned(own: Own) -> tuple[str, ...]:
    """The companies of the owner that the text opens with, before and more often than any company alone."""
    owners = [m for _, found, _ in own[:1] for m in found if m.kind == "owner"]
    if not owners or len(owners[0].slugs) < 2 or own[0][2]:
        return ()
    named = sum(any(m.kind == "owner" for m in found) for _, found, _ in own)
    return owners[0].slugs if named >= sum(bool(slugs) for _, _, slugs in own) else ()


def _held(own: Own) -> tuple[str, ...]:
    """The companies of an owner of which the top of a text names all, or tells that it is no more.

    None where a company of its own is named in full: the text is on that, too.
    """
    for passage, found, slugs in own[:_TOP_OF_STORY]:
        if passage.evidence.rule == "quotation":
            return ()
        owners = [m for m in found if m.kind == "owner"]
        if (
            owners
            and len(owners[0].slugs) > 1
            and (set(owners[0].slugs) <= set(slugs) or has_fallen(passage.text, owners[0]))
        ):
            return owners[0].slugs if not _in_full(own, owners[0].slugs) else ()
        if slugs:
            return ()
    return ()


def _in_full(own: Own, slugs: tuple[str, ...]) -> bool:
    """Whether a text names one of the companies as a company, not only by its area."""
    return any(
        m.kind == "named" and set(m.slugs) & set(slugs) and WITH_KIND.search(m.span.of(p.text))
        for p, found, _ in own
        for m in found
    )


def _of_items(own: Own, known: Companies, day: date | None) -> dict[str, tuple[str, ...]]:
    """By heading the companies that an item of a newsletter or the like is about, whose heading names but a place.

    An owner in a heading is the one of its companies that the item opens with in full; else all of them if it says so
    or the item names several, else the one that the text is on.
    """
    told: dict[str, set[str]] = {}
    opening: dict[str, tuple[str, ...]] = {}
    for passage, mentions, slugs in own:
        if passage.container_author_type in _ITEMS and passage.section:
            heading = passage.section[-1]
            if heading not in told and any(m.kind == "named" for m in mentions):
                opening[heading] = slugs
            told.setdefault(heading, set()).update(slugs)
    found: dict[str, tuple[str, ...]] = {}
    for heading, named in told.items():
        mentions = known.find(heading, day)
        there = tuple(dict.fromkeys(slug for m in mentions if m.kind == "place" for slug in m.slugs))
        owners = [m for m in mentions if m.kind == "owner"]
        if len(there) == 1 and not owners:
            found[heading] = there
        elif (
            len(owners) == 1 and not there and len(only := opening.get(heading, ())) == 1 and only[0] in owners[0].ever
        ):
            found[heading] = only
        elif (
            len(owners) == 1
            and not there
            and (len(named.intersection(owners[0].slugs)) > 1 or THEN_PLURAL.match(heading, owners[0].span.end))
        ):
            found[heading] = owners[0].slugs
    return found


def _foreign(own: Own, general: Callable[[str], bool]) -> frozenset[int]:
    """The ordinals of passages in texts of others that a blog gives whole, where none names or takes up a company."""
    foreign: set[int] = set()
    run: list[tuple[Passage, tuple[str, ...]]] = []
    for passage, slugs in [*((passage, slugs) for passage, _, slugs in own), (None, ())]:
        if passage is not None and passage.container_author_type in _GIVES and in_frame(passage, within=bool(run)):
            run.append((passage, slugs))
            continue
        own_matter = len(run) > 1 and run[0][0].author_type not in _ON_A_COMPANY
        if own_matter and not any(named or (OF_COMPANY.search(p.text) and not general(p.text)) for p, named in run):
            foreign.update(p.ordinal for p, _ in run)
        run = []
    return frozenset(foreign)


def _asked(passages: Sequence[Passage], mentions: Sequence[Sequence[Mention]]) -> dict[int, tuple[str, ...]]:
    """By ordinal the companies that each written question names, for its answer too; none where it names none.

    Empty unless several questions stand in the text.
    """
    starts = [at for at, passage in enumerate(passages) if passage.text.startswith(_TO_ASK)]
    asked: dict[int, tuple[str, ...]] = {}
    if len(starts) > 1:
        for at, end in zip(starts, [*starts[1:], len(passages)], strict=True):
            asked.update(dict.fromkeys((passage.ordinal for passage in passages[at:end]), direct(mentions[at])))
    return asked


def _in_court(passages: Sequence[Passage]) -> bool:
    """Whether the text tells of a trial rather than of a company."""
    if not any(passage.container_author_type in _TELL_OF_TRIALS for passage in passages):
        return False
    return sum(in_court(passage.text) for passage in passages if not passage.comment) >= _TRIAL


@lru_cache(maxsize=1024)
def _extract(section: tuple[str, ...]) -> tuple[str, ...]:
    """The headings down to the last that introduces somebody's text ("From the report:-"); empty when there is none."""
    labels = [depth for depth, heading in enumerate(section, start=1) if _SOURCE_LABEL.search(heading)]
    return section[: labels[-1]] if labels else ()
