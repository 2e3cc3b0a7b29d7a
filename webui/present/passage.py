"""One passage on its own page: the words, who says them and why we think so, the ways to its source. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from search.model import Document, Passage, Query, Span
from webui import urls
from webui.present.document import title_of, web_address
from webui.present.fragments import text_fragment
from webui.present.parts import Link, PassageView, called, explain, passage_view, value_link
from webui.present.wording import Names, brief, count, day

_NEIGHBOUR_CHARACTERS = 600
_FRAGMENT_CHARACTERS = 5_000


@dataclass(frozen=True, slots=True)
class Layer:
    """Who publishes, who posted, who speaks."""

    label: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    label: str
    url: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleView:
    title: str
    heading: str
    passage: PassageView
    before: Link | None
    after: Link | None
    in_context: str
    original: str | None
    at_source: str | None
    layers: tuple[Layer, ...]
    bodies: tuple[Body, ...]
    section: tuple[str, ...]
    noindex: bool


def _at_source(original: str, passage: Passage) -> str:
    """The address of the passage in the original: its page where the file has pages, else its words."""
    if passage.page is not None:
        return f"{original.partition('#')[0]}#page={passage.page}"
    return text_fragment(original, _whole_words(passage.text))


def _whole_words(text: str) -> str:
    """`text`, or its beginning up to the end of a word; empty when it is all one word without an end in sight."""
    if len(text) <= _FRAGMENT_CHARACTERS:
        return text
    beginning = text[: _FRAGMENT_CHARACTERS + 1]
    return beginning.rsplit(maxsplit=1)[0] if len(beginning.split(maxsplit=1)) > 1 else ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Where a passage stands among the hits of the search that one came from."""

    label: str
    previous: str | None
    next: str | None
    back: str


Near = tuple[Passage | None, Passage, Passage | None]


def steps(query: Query, ids: Sequence[str], passage_id: str, total: int) -> Steps | None:
    """The steps of a passage among the hits `ids` of a search; None when it is none of them."""
    if passage_id not in ids:
        return None
    place = ids.index(passage_id)
    return Steps(
        label=f"Hit {place + 1:,} of {total:,}",
        previous=urls.passage_in(ids[place - 1], query) if place else None,
        next=urls.passage_in(ids[place + 1], query) if place + 1 < len(ids) else None,
        back=urls.search_url(urls.at_page(query, place // query.limit + 1)),
    )


def single_view(document: Document, near: Near, names: Names, marks: Sequence[Span] = ()) -> SingleView:
    """The view of the middle one of three passages in a row."""
    before, passage, after = near
    who = called(passage.speaker) or names.author_type(passage.author_type)
    original = web_address(document.url)
    return SingleView(
        title=brief(f"{who}: {passage.text}", 90),
        heading=f"{title_of(document)}, passage {passage.ordinal:,}",
        passage=passage_view(passage, names, marks, document.text),
        before=_neighbour(before),
        after=_neighbour(after),
        in_context=urls.document_url(document.id, passage=passage.id),
        original=original,
        at_source=_at_source(original, passage) if original else None,
        layers=_layers(document, passage, names),
        bodies=tuple(
            Body(
                label=names.crc(body.slug),
                url=(
                    urls.subject_url("crc", body.slug)
                    if names.has_page("crc", body.slug)
                    else value_link(Query(), names, "crc", body.slug).url
                ),
                evidence=explain(body.evidence, document.text),
            )
            for body in passage.bodies
        ),
        section=tuple(brief(part) for part in passage.section),
        noindex=passage.speaker.name is not None and not names.is_public(passage.speaker.name),
    )


def _neighbour(passage: Passage | None) -> Link | None:
    return Link(brief(passage.text, _NEIGHBOUR_CHARACTERS), urls.passage_url(passage.id)) if passage else None


def _layers(document: Document, passage: Passage, names: Names) -> tuple[Layer, ...]:
    """The layers from the outside in."""
    publisher = brief(document.source.name) if document.source else "Not stated"
    container = names.author_type(passage.container_author_type)
    layers = [Layer("Published by", publisher, f"{container}, {day(document.published)}")]
    if passage.comment:
        poster = brief(passage.comment.poster or "") or "an anonymous commenter"
        answers = f", answers comment {passage.comment.parent}" if passage.comment.parent else ""
        posted = f", {day(passage.comment.posted)}" if passage.comment.posted else ""
        layers.append(Layer("Posted by", poster, brief(f"comment {passage.comment.number}{answers}{posted}")))
    name = called(passage.speaker)
    said = (
        f"{brief(name)}, {names.author_type(passage.author_type)}" if name else names.author_type(passage.author_type)
    )
    layers.append(Layer("Said by", said, explain(passage.evidence, document.text)))
    if passage.speaker.mention and passage.speaker.mention != passage.speaker.name:
        layers.append(Layer("Called here", f"“{brief(passage.speaker.mention)}”"))
    for made in passage.corrections:
        decided = brief(f"by {made.by} on {day(made.on)}: {made.why}")
        layers.append(Layer("Corrected", "A quotation" if made.quotation else "This passage", decided))
    if passage.quotes:
        layers.append(Layer("Quotes", count(len(passage.quotes), "quotation")))
    if passage.section:
        layers.append(Layer("Under", brief(" › ".join(passage.section))))
    return tuple(layers)
