"""The small things that every page shows: links, the chip that says who speaks, a passage with its quotations. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from search.model import Evidence, Passage, Query, Quote, Span, Speaker
from search.query import DEFAULT as LIMITS
from search.searcher.reasons import reason
from webui import urls
from webui.present.pieces import Pieces, cut
from webui.present.wording import Names, brief

WHOLE_BYTES = 50_000
SHOWN_CHARACTERS = 8_000
"""Of a passage over WHOLE_BYTES, as written into a page, only so many characters are shown: pages stay under 100 KB."""
MOST_NUMBERED = 7
"""Links to pages beside one another: the first, the last and those around."""
SHOWN_QUOTES = 40
SHOWN_QUOTE_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Link:
    """Words with an address; `current` when it is where one is, `count` when a figure stands beside it.

    `sets` is the one key of the search that differs there, for a button that does the same.
    """

    label: str
    url: str
    count: int | None = None
    current: bool = False
    sets: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """Who speaks, at a glance: the label of an author type, its tint, and the search for it."""

    label: str
    hue: int | None
    url: str


@dataclass(frozen=True, slots=True)
class HitSteps:
    """Where a hit stands among those of its page, and the ids of its neighbours."""

    number: int
    of: int
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """A quotation; `nested` is the number, from 1, of the quotation that it stands in."""

    text: str
    chip: Chip
    name: str | None
    nested: int | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    id: str
    ordinal: int
    kind: str
    chip: Chip
    speaker: Link | None
    organisation: str | None
    crcs: tuple[Link, ...]
    pieces: Pieces
    quotes: tuple[QuoteView, ...]
    permalink: str
    left_out: int = 0
    hit: HitSteps | None = field(default=None)


def chip(author_type: str, query: Query, names: Names) -> Chip:
    """The label of an author type, leading to the same search narrowed to it."""
    narrowed = urls.search_url(urls.including(query, "author_type", author_type))
    return Chip(names.author_type(author_type), names.hue(author_type), narrowed)


def value_link(query: Query, names: Names, field: str, value: str) -> Link:
    """A facet value, leading to the same search narrowed to it."""
    return Link(names.value(field, value), urls.search_url(urls.including(query, field, value)))


def called(speaker: Speaker) -> str | None:
    """The name to show: as resolved, else as the text writes it."""
    return speaker.name or speaker.mention


def numbered(here: int, last: int, address: Callable[[int], str]) -> tuple[Link | None, ...]:
    """Numbered pages: the first, the last and those around `here`; None is a gap. Empty when one page is all."""
    if last <= 1:
        return ()
    wanted = sorted({1, last, *range(max(1, here - 2), min(last, here + 2) + 1)})
    links: list[Link | None] = []
    for before, number in zip([0, *wanted], wanted, strict=False):
        if number > before + 1:
            links.append(None)
        links.append(Link(f"{number:,}", address(number), None, number == here, ("page", str(number))))
    return tuple(links)


def speaker_link(speaker: Speaker, query: Query, names: Names) -> Link | None:
    """Who speaks: a resolved name leads to the search for it, one that is only mentioned leads nowhere.

    What the facet writes with a capital letter has one here too, whatever stands in the text (“the report”).
    """
    value = names.speaker(speaker)
    if speaker.name and value and len(value) <= LIMITS.filter_characters:
        shown = speaker.name if value == speaker.name else speaker.name[:1].upper() + speaker.name[1:]
        return Link(brief(shown), value_link(query, names, "speaker", value).url)
    name = called(speaker)
    return Link(brief(name), "") if name else None


def passage_view(passage: Passage, names: Names, marks: Sequence[Span] = (), text: str = "") -> PassageView:
    """A passage with its marks and quotations; `text` is the document's, for the words that gave a label away."""
    query = Query()
    shown = shown_text(passage)
    quotes = passage.quotes[:SHOWN_QUOTES]
    return PassageView(
        id=passage.id,
        ordinal=passage.ordinal,
        kind=passage.kind,
        chip=chip(passage.author_type, query, names),
        speaker=speaker_link(passage.speaker, query, names),
        organisation=brief(passage.speaker.organisation or "") or None,
        crcs=tuple(value_link(query, names, "crc", slug) for slug in passage.crcs),
        pieces=cut(shown, marks, quotes, passage.span.start),
        quotes=tuple(_quote(quote, names, text) for quote in quotes),
        permalink=urls.passage_url(passage.id),
        left_out=len(passage.text) - len(shown),
    )


def shown_text(passage: Passage) -> str:
    """The passage, or its beginning when it is too long for a page."""
    return passage.text if written(passage.text) <= WHOLE_BYTES else passage.text[:SHOWN_CHARACTERS]


_HEAVY = {"<": 3, ">": 3, "&": 4, '"': 4, "'": 4}


def written(text: str) -> int:
    """How many bytes `text` takes in a page, escaped."""
    return len(text.encode("utf-8", "replace")) + sum(text.count(sign) * extra for sign, extra in _HEAVY.items())


def stepped(views: Sequence[PassageView], hits: Sequence[str]) -> tuple[PassageView, ...]:
    """The views with those in `hits` numbered in order, each knowing its neighbours."""
    steps = {
        hit: HitSteps(
            number=index + 1,
            of=len(hits),
            previous=hits[index - 1] if index else None,
            next=hits[index + 1] if index + 1 < len(hits) else None,
        )
        for index, hit in enumerate(hits)
    }
    return tuple(replace(view, hit=steps.get(view.id)) for view in views)


def _quote(quote: Quote, names: Names, text: str) -> QuoteView:
    return QuoteView(
        text=brief(quote.text, SHOWN_QUOTE_CHARACTERS),
        chip=chip(quote.speaker.author_type, Query(), names),
        name=brief(called(quote.speaker) or "") or None,
        nested=None if quote.inside is None else quote.inside + 1,
        evidence=explain(quote.evidence, text),
    )


def explain(evidence: Evidence, text: str) -> str:
    """How sure a label is, what shows it, and the words of the document's `text` that gave it away."""
    return f"{reason(evidence, evidence.cue.of(text).strip() if evidence.cue else '')}."
