"""The hits of a page of results: what each says, where, who speaks and about whom; together by document. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from search.model import Contribution, Hit, Query, Span
from search.searcher import SECTIONS
from webui import urls
from webui.present.parts import Chip, Link, chip, speaker_link, value_link
from webui.present.pieces import Pieces, cut
from webui.present.wording import Names, brief, day

SHOWN_OF_A_DOCUMENT = 3
SHOWN_CRCS = 5
LINKED_HITS = 20
"""On a page of more hits than these only titles and permalinks are links, and no score is taken apart: so it stays
under 100 KB. The API tells all."""
LINKED_STATE = 300
"""Characters of a search's own address from which the same holds, for every such link repeats it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    rank: int
    passage: str
    title: str
    url: str
    permalink: str
    alone_url: str
    position: str
    chip: Chip
    speaker: Link | None
    organisation: str | None
    crcs: tuple[Link, ...]
    more_crcs: int
    date: str
    source: Link | None
    names: Mapping[str, Pieces]
    pieces: Pieces
    cut_before: bool
    cut_after: bool
    section: bool
    explanation: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one document on this page: those shown, those folded away, and the document with every hit."""

    hits: tuple[HitView, ...]
    folded: tuple[HitView, ...] = ()
    all_url: str | None = None


def is_grouped(query: Query) -> bool:
    """Whether hits of one document stand together: for words, in the order of their worth, unless switched off."""
    return query.grouped and bool(query.text) and query.sort == "relevance"


def groups(hits: Sequence[Hit], query: Query, names: Names) -> tuple[HitGroup, ...]:
    """Hits by document, each where its best one stands; every hit by itself when they are not grouped."""
    views = [hit_view(hit, query, names) for hit in hits]
    if not is_grouped(query):
        return tuple(HitGroup((view,)) for view in views)
    brief_enough = next((asked for asked in (query, urls.plain(query)) if _state(asked) <= LINKED_STATE), None)
    together: dict[str, list[HitView]] = {}
    for hit, view in zip(hits, views, strict=True):
        together.setdefault(hit.passage.document_id, []).append(view)
    return tuple(
        HitGroup(
            tuple(found[:SHOWN_OF_A_DOCUMENT]),
            tuple(found[SHOWN_OF_A_DOCUMENT:]),
            urls.document_url(document, query=brief_enough) if brief_enough and len(found) > 1 else None,
        )
        for document, found in together.items()
    )


def hit_view(hit: Hit, query: Query, names: Names) -> HitView:
    """One result: what it says, where, who speaks and about whom."""
    view = _linked(hit, query, names)
    state = _state(query)
    if query.limit <= LINKED_HITS and state <= LINKED_STATE:
        return view
    if state > LINKED_STATE // 2:
        asked = urls.plain(query)
        lean = asked if _state(asked) <= LINKED_STATE // 2 else None
        url, alone = _ways_in(hit, lean)
        view = replace(view, url=url, alone_url=alone)
    return replace(
        view,
        chip=replace(view.chip, url=""),
        speaker=view.speaker and replace(view.speaker, url=""),
        source=view.source and replace(view.source, url=""),
        crcs=tuple(replace(crc, url="") for crc in view.crcs),
        explanation=view.explanation if query.limit <= LINKED_HITS else (),
    )


def _state(query: Query) -> int:
    return len(urls.search_url(query))


def _linked(hit: Hit, query: Query, names: Names) -> HitView:
    passage = hit.passage
    speaker = speaker_link(passage.speaker, query, names)
    organisation = brief(passage.speaker.organisation or "")
    url, alone = _ways_in(hit, query)
    source = value_link(query, names, "source", passage.source_id) if passage.source_id else None
    shown = {
        "title": brief(hit.document_title),
        "section": brief(SECTIONS.join(passage.section)),
        "speaker": speaker.label if speaker else "",
        "organisation": organisation,
        "source": source.label if source else "",
    }
    return HitView(
        rank=hit.rank,
        passage=passage.id,
        title=shown["title"],
        url=url,
        permalink=urls.passage_url(passage.id),
        alone_url=alone,
        position=f"passage {passage.ordinal:,} of {hit.document_passages:,}",
        chip=chip(passage.author_type, query, names),
        speaker=speaker,
        organisation=organisation or None,
        crcs=tuple(value_link(query, names, "crc", slug) for slug in passage.crcs[:SHOWN_CRCS]),
        more_crcs=max(0, len(passage.crcs) - SHOWN_CRCS),
        date=day(passage.published),
        source=source,
        names={name: cut(text, _within(text, hit.named.get(name, ()))) for name, text in shown.items()},
        pieces=cut(hit.snippet.text, hit.snippet.marks),
        cut_before=hit.snippet.cut_before,
        cut_after=hit.snippet.cut_after,
        section="section" in hit.named,
        explanation=tuple(map(_addend, hit.explanation)),
    )


def _ways_in(hit: Hit, query: Query | None) -> tuple[str, str]:
    """Where a hit leads: its document, opened there, and the passage alone; both know the search one came from."""
    passage = hit.passage
    says = query and (query.text or urls.is_narrowed(query) or urls.picked(query))
    document = urls.document_url(passage.document_id, passage=passage.id, query=query if says else None)
    return document, urls.passage_in(passage.id, query) if query else urls.passage_url(passage.id)


def _addend(part: Contribution) -> tuple[str, ...]:
    """The cells of a row: where, what, and the numbers whose product it adds, the weight within the saturation."""
    numbers = (part.times, part.weight, part.boost, part.idf, part.saturation, part.score)
    return (part.field, part.term, *(f"{number:.3g}" for number in numbers))


def _within(text: str, marks: Sequence[Span]) -> Sequence[Span]:
    """`marks` of a name as far as `text`, its beginning as shown, goes: what cuts it short is never marked."""
    end = len(text) - text.endswith("…")
    return [mark for mark in marks if mark.end <= end]
