"""Finds Community Rehabilitation Companies, their areas and their owners in a text, with places and kinds.

Says what is written there, never which company a passage is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from search.anycase import AnyCase
from search.bodies.cues import FALLEN
from search.collection.companies import COMPANY, without_kind
from search.collection.owners import called
from search.gazetteer import Found, Gazetteer, Name
from search.kept import Kept
from search.model import Collection, Crc, Span

Kind = Literal["named", "abbreviation", "area", "owner", "place"]
"""A place is an area where nothing says that probation is meant."""

_THEN_COMPANY = re.compile(rf"(?:['’]s?)?\s+{COMPANY}\b(?!s)", re.IGNORECASE)
_COMPANY_BEFORE = re.compile(
    rf"{COMPANY}(?:\s*\(\w{{2,8}}\))?\s+(?:in|for|of|covering|serving|across|that\s+covers)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west)\w*\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)
_ANOTHER_BODY = re.compile(
    r"-based\b"
    r"|(?:['’]s?)?\s+(?:(?:and|&)\s+(?:the\s+)?[A-Z]\w+\s+)?"
    r"(?:Crown|Magistrates|County|City|Borough|District|Combined|Youth|High|"
    r"Family|Police|Constabulary|Council|University|College|School|Prison|Cathedral|Hospital|Road|Street|Lane|Avenue|"
    r"Square|Airport|Station|Echo|Live|News|Post|Mail|Herald|Gazette|Times|Evening|Football|Ambulance|Fire|NHS|PCC|"
    r"LDU|Local Criminal|Criminal Justice|Women['’]s|police|council|courts?|charity|magistrates|solicitors?|MPs?|"
    r"[Cc]onference|[Ff]estival|Palace|Castle|Pension|Air|Healthcare|Hospitals|Foundation|"
    r"(?:Probation )?Trust|Coroner|Chamber)\b"
)
_ANOTHER_OFFICE = AnyCase(
    r"(?:\b(?:hmp|hmyoi|hmp/yoi|university of|bishop of|archbishop of|recorder of|mayor of|duke of|duchess of|earl of|"
    r"sheriff of|mps? for|lord lieutenant of|mr|mrs|ms|miss|dr|sir|dame|lord|lady|judge|professor)\s+(?:the\s+)?"
    r"|\bcommissioners?\s+for\s[^.;:!?]{0,60}"
    r"|\b(?:company|firm|group|consortium|contractor|business)\s(?:(?:that|which)\sis\s)?based\sin\s(?:the\s)?)\Z"
)
_BETWEEN_AREAS = re.compile(r"\s*,?\s*(?:(?:and|&|or)\s+)?(?:the\s+)?(?:(?:in|across)\s+)?")
_BUSINESS = re.compile(r"(?:['’]s)?\s+(?:probation\s+)?(?:company|contract|probation)\b")
"""What makes a company of the area before it: "the Northshire contract"."""
_ITEM_HEAD = re.compile(r"(?P<head>[^.!?:\n]{3,80}?)(?:\s[–—-]\s|:\s)")
_PLACES = frozenset({"area", "town", "list"})
_SEVERAL = 2
_TOWN = 5
"""Letters of the town that a shire is called after; what is shorter before "-shire" is none (Wilt, Berk)."""
_NOT_AREAS = re.compile(r"\b(?:and|the|in|CRC|CRCs)\b|[\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s|\n")
TOPIC = AnyCase(
    r"\b(?:crcs?\b|inspect(?:ion|ions|ed|ing|ors?|orate)\b|hmip?\b|case-?loads?\b"
    r"|workloads?\b|through the gate\b|service users?\b|responsible officers?\b"
    r"|probation\b(?!\s+(?:officers?|offices?|orders?|periods?|hostels?|reports?|services?\s+offices?))"
    r"|most\b[^.!?]{0,30}\bcases\b)|community rehabilitation"
)
"""An area stands for its company only beside one of these: probation as work, an inspection, a company."""


_LONGER_NAME = re.compile(
    r"\s(?!(?:CRC|NPS|LDU|Probation|Community|Office|Hub|I|I['’]\w+)\b)[A-Z]\w|\s(?:said|says|told|added|adds|argued|asked)\b"
)
"""What makes of a town before it the name of something else, or of a person who speaks."""
_NAMED_SO = re.compile(
    r"\b(?!(?i:In|At|From|Near|Around|Across|Outside|To|For|Of|With|Over|And|But|Both|The|Our|Since|When|While|As|Only|Even"
    r"|North|South|East|West|Central|Greater|Inner|Outer|Northern|Southern|Eastern|Western|CRC|NPS)\s)[A-Z][\w’'-]*\s\Z"
)
"""A capitalised word before a town that makes a person of it, no preposition and no part of a town."""
_HOME = re.compile(
    r"\b(?:(?:mother|mum|father|dad|parent|sister|brother|aunt|uncle|cousin|partner|girlfriend|boyfriend|wife|husband)s?(?:['’]s?)?"
    r"|(?:man|woman|lady|gentleman|boy|girl|lad|couple|family|pensioner|widow|widower|resident|teenager)"
    r"|home|flat|house|family|friends|lives?|lived|living|born|grew up|raised|brought up|moved)"
    r"\s(?:(?:home|flat|house|place|back|up|down|out)\s)?(?:in|at|near|to|from|of)\s\Z"
)
"""What stands before a town in which somebody lives."""


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""A name within an address ("…/northtown-judge-1") is nothing that a text says."""


@dataclass(frozen=True, slots=True)
class Mention:
    """`slugs` are the companies meant; of an owner those held on the day, with all it ever held in `ever`.

    A `town` is a place that lies in an area, and is named as one's home more often than an area is.
    """

    kind: Kind
    span: Span
    slugs: tuple[str, ...]
    ever: tuple[str, ...] = ()
    town: bool = False


def direct(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Companies named, abbreviated or meant by an area, each once, in the order of the text."""
    return tuple(
        dict.fromkeys(slug for mention in mentions if mention.kind not in ("owner", "place") for slug in mention.slugs)
    )


@dataclass(frozen=True, slots=True)
class _Sense:
    kind: Literal["named", "abbreviation", "area", "town", "list", "owner", "mask"]
    value: str = ""


@dataclass(frozen=True, slots=True)
class Companies:
    """The companies of a collection made ready for searching."""

    gazetteer: Gazetteer[_Sense]
    crcs: tuple[Crc, ...]

    def find(self, text: str, day: date | None, *, loose: bool = False) -> tuple[Mention, ...]:
        """Mentions in the order of the text. `day` decides what an owner held; `loose` is for careless capitals."""
        found = [
            hit for hit in self.gazetteer.find(text, loose=loose) if hit.value.kind != "mask" and _stands(text, hit)
        ]
        if not found:
            return ()
        if "://" in text or "www." in text:
            addresses = [match.span() for match in _ADDRESS.finditer(text)]
            found = [hit for hit in found if not _within(hit.span.start, addresses)]
        mentions: list[Mention] = []
        surely = [
            hit.span.start
            for hit in found
            if hit.value.kind in ("named", "abbreviation")
            or (hit.value.kind == "list" and (not loose or hit.span.of(text)[0].isupper()))
        ]
        owners = {hit.value.value for hit in found if hit.value.kind == "owner"}
        held = {slug for owner in owners for slug in holdings(self.crcs, owner, day)[1]}
        surely += [hit.span.start for hit in found if hit.value.kind == "area" and hit.value.value in held]
        areas = any(hit.value.kind in _PLACES for hit in found)
        listed = loose and areas and _lists(found)
        surely += [hit.span.start for hit in found if listed and hit.value.kind in _PLACES]
        topical = areas and (bool(surely) or TOPIC.search(text) is not None or _BUSINESS.search(text) is not None)
        sentences = _Sentences(text if topical else "", surely, any_=topical)
        for run in _runs(text, found):
            if run[0].value.kind in _PLACES:
                mentions.extend(_places(text, run, sentences))
            else:
                mentions.extend(self._plain(hit, day) for hit in run if not _idle_words(text, hit))
        return tuple(mentions)

    def of_heading(self, heading: str, day: date | None) -> tuple[str, ...]:
        """Companies that a heading names; areas count without a word on probation when the heading is nothing else."""
        found = [hit for hit in self.gazetteer.find(heading) if hit.value.kind in (*_PLACES, "named")]
        rest = heading
        for hit in reversed(found):
            rest = rest[: hit.span.start] + rest[hit.span.end :]
        if found and not _NOT_AREAS.sub("", rest):
            return tuple(dict.fromkeys(hit.value.value for hit in found))
        return tuple(
            dict.fromkeys(
                s
                for mention in self.find(heading, day)
                if mention.kind not in ("owner", "place")
                for s in mention.slugs
            )
        )

    def of_item(self, text: str, day: date | None) -> tuple[Mention, ...]:
        """The areas that are all the words of a point of a list before its dash or colon ("Northshire – good.")."""
        head = _ITEM_HEAD.match(text)
        if head is None or not self.of_heading(head.group("head"), day):
            return ()
        found = [hit for hit in self.gazetteer.find(head.group("head")) if hit.value.kind in (*_PLACES, "named")]
        rest = head.group("head")
        for hit in reversed(found):
            rest = rest[: hit.span.start] + rest[hit.span.end :]
        if _NOT_AREAS.sub("", rest):
            return ()
        return tuple(Mention("area", hit.span, (hit.value.value,)) for hit in found)

    def _plain(self, hit: Found[_Sense], day: date | None) -> Mention:
        if hit.value.kind == "owner":
            held, ever = holdings(self.crcs, hit.value.value, day)
            return Mention("owner", hit.span, held, ever)
        return Mention("abbreviation" if hit.value.kind == "abbreviation" else "named", hit.span, (hit.value.value,))


def _lists(found: Sequence[Found[_Sense]]) -> bool:
    """Whether a comment names areas of so many companies that it is on companies: three, or two of them in full."""
    areas = {hit.value.value: hit.value.kind for hit in found if hit.value.kind in _PLACES}
    return len(areas) > _SEVERAL or (len(areas) == _SEVERAL and "list" in areas.values())


def has_fallen(text: str, owner: Mention) -> bool:
    """Whether the sentence tells of the end of the owner that it names."""
    return FALLEN.search(text[owner.span.end : owner.span.end + 240].split(". ", maxsplit=1)[0]) is not None


def holdings(crcs: tuple[Crc, ...], owner: str, day: date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Slugs of the companies that `owner` held on `day` (both ends inclusive), and of all it ever held.

    Without a day, or when it held none on that day: those that it last held.
    """
    terms = [(crc.slug, term) for crc in crcs for term in crc.owners if term.name == owner]
    ever = tuple(dict.fromkeys(slug for slug, _ in terms))
    if day is not None:
        held = [slug for slug, term in terms if (term.since or date.min) <= day and day <= (term.until or date.max)]
        if held:
            return tuple(dict.fromkeys(held)), ever
    last = max((term.until or date.max for _, term in terms), default=date.max)
    return tuple(dict.fromkeys(slug for slug, term in terms if (term.until or date.max) == last)), ever


def _companies(collection: Collection) -> Companies:
    return Companies(Gazetteer(_names(collection)), collection.crcs)


companies = Kept(_companies)
"""The collection's companies, made ready once."""


def _names(collection: Collection) -> Iterator[Name[_Sense]]:
    for crc in collection.crcs:
        yield from _names_of(crc)
    for crc in collection.crcs:
        for owner in crc.owners:
            for spelling in dict.fromkeys((*called(owner.name), *owner.spellings)):
                yield Name(spelling, _Sense("owner", owner.name), exact=_is_abbreviation(spelling))
    for crc in collection.crcs:
        yield from (Name(area, _Sense("area", crc.slug)) for area in crc.areas)
    for crc in collection.crcs:  # a shire's town, unless it is an area of its own, which stands above
        towns = (area.removesuffix("shire") for area in crc.areas if area.endswith("shire"))
        yield from (Name(town, _Sense("area", crc.slug)) for town in towns if len(town) >= _TOWN)
    yield from (Name(town, _Sense("town", crc.slug)) for crc in collection.crcs for town in crc.towns)
    for place in collection.not_areas:
        yield Name(place, _Sense("mask"))
    for person in collection.people:
        for spelling in (person.name, *person.spellings):
            yield Name(spelling, _Sense("mask"), exact=_is_abbreviation(spelling))


def _names_of(crc: Crc) -> Iterator[Name[_Sense]]:
    named = _Sense("named", crc.slug)
    for spelling in (crc.name, *crc.abbreviations):
        if spelling != crc.name and " " not in spelling:
            yield Name(spelling, _Sense("abbreviation", crc.slug), exact=True)
            yield Name(f"{spelling} CRC", _Sense("abbreviation", crc.slug), exact=True)
            continue
        base = without_kind(spelling)
        yield Name(f"{base} CRC", named)
        yield Name(f"{base} Community Rehabilitation Company", named)
        if base != spelling or spelling != crc.name:
            many = "," in base or " and " in base or "&" in base
            yield Name(base, _Sense("list" if many else "area", crc.slug))
            yield Name(base.replace(" and ", " and the "), _Sense("list" if many else "area", crc.slug))


def _is_abbreviation(spelling: str) -> bool:
    return " " not in spelling and spelling.isupper()


def _stands(text: str, hit: Found[_Sense]) -> bool:
    """Whether a name is no part of a longer one: a town's is also that of persons, teams, colleges and streets."""
    if hit.value.kind != "town":
        return True
    start, end = hit.span.start, hit.span.end
    if not text[start].isupper() or _LONGER_NAME.match(text, end):
        return False
    before = text[max(0, start - 40) : start]
    return not (_NAMED_SO.search(before) or _HOME.search(before))


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    number = bisect_right(spans, at, key=lambda span: span[0])
    return number > 0 and at < spans[number - 1][1]


def _idle_words(text: str, hit: Found[_Sense]) -> bool:
    """Whether an owner's name is written small and may be no name at all ("working links with the police")."""
    word = hit.span.of(text)
    return word.islower() and bool(re.match(r"\s+(?:with|between|to|across)\b", text[hit.span.end : hit.span.end + 12]))


def _runs(text: str, found: list[Found[_Sense]]) -> Iterator[list[Found[_Sense]]]:
    """Areas that are listed together ("Northshire, Eastshire and Isle") as one run, everything else alone."""
    run: list[Found[_Sense]] = []
    for hit in found:
        listed = run and all(sense.value.kind in _PLACES for sense in (run[-1], hit))
        if listed and _BETWEEN_AREAS.fullmatch(text, run[-1].span.end, hit.span.start):
            run.append(hit)
            continue
        if run:
            yield run
        run = [hit]
    if run:
        yield run


def _places(text: str, run: list[Found[_Sense]], sentences: _Sentences) -> Iterator[Mention]:
    """The companies that a list of areas stands for where the text has a word of TOPIC, else places."""
    start, end = run[0].span.start, run[-1].span.end
    before = text[max(0, start - 90) : start]
    if _ANOTHER_BODY.match(text, end) or _ANOTHER_OFFICE.search(before):
        return
    slugs = {hit.value.value for hit in run}
    company = _THEN_COMPANY.match(text, end)
    if company and len(slugs) > 1:
        run, others = run[-1:], run[:-1]
        yield from (Mention("area", hit.span, (hit.value.value,)) for hit in others)
    if company or _COMPANY_BEFORE.search(before):
        last = company.end() if company else end
        yield Mention("named", Span(run[0].span.start, last), (run[-1].value.value,))
        return
    topical = sentences.any and (sentences.topical(start) or _BUSINESS.match(text, end) is not None)
    for hit in run:
        kind: Kind = "named" if hit.value.kind == "list" and sentences.any else "area" if topical else "place"
        yield Mention(kind, hit.span, (hit.value.value,), town=hit.value.kind == "town")


class _Sentences:
    """Which sentences of a text have a word of TOPIC; each is searched once, however many areas stand in it."""

    def __init__(self, text: str, surely: Iterable[int], *, any_: bool) -> None:
        """`surely`: where a company is named, which makes its sentence one on probation; `any_`: there may be some."""
        self.any = any_
        self._text = text
        self._ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._topical = {bisect_right(self._ends, at): True for at in surely}

    def topical(self, at: int) -> bool:
        """Whether the sentence at this place has such a word."""
        number = bisect_right(self._ends, at)
        if number not in self._topical:
            start = self._ends[number - 1] if number else 0
            end = self._ends[number] if number < len(self._ends) else len(self._text)
            self._topical[number] = TOPIC.search(self._text[start:end]) is not None
        return self._topical[number]
