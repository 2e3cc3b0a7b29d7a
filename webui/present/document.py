"""A document as its page shows it: outline, passages with who speaks, comments as threads, what was left out. Pure.

Long documents are shown in pages whose borders follow from the passages alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from search.model import Block, Document, Passage, Query, Span
from webui import urls
from webui.present.parts import (
    MOST_NUMBERED,
    SHOWN_QUOTES,
    WHOLE_BYTES,
    Link,
    PassageView,
    numbered,
    passage_view,
    stepped,
    written,
)
from webui.present.threads import Remark, threads
from webui.present.wording import Names, brief, count, day

PAGE_WEIGHT = 60_000
"""Bytes of text and markup for the passages of one page: the whole page stays under 100 KB."""
PASSAGE_WEIGHT = 900
QUOTE_WEIGHT = 350
LEFT_OUT_CHARACTERS = 2_000
OUTLINE_LENGTH = 60
_OF_ADDRESSES = "%:/?#[]@!$&'()*+,;="
"""What an address may hold beside letters, digits and `-._~` (RFC 3986, section 2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    text: str
    level: int
    anchor: str
    type: str = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    text: str
    type: str = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What the site put around the text: kept, folded away, never a passage."""

    label: str
    text: str
    type: str = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    passage: PassageView
    type: str = "passage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    threads: tuple[Remark, ...]
    type: str = "comments"


Item = Heading | Context | Furniture | Single | Comments


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    title: str
    source: Link | None
    date: str
    kind: str | None
    size: str
    original: str | None
    file: str
    warnings: tuple[str, ...]
    search: str | None
    hits: int
    first_hit: str | None
    plain_url: str
    back: str
    outline: tuple[Link, ...]
    pages: tuple[Link | None, ...]
    flow: tuple[Item, ...]
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Which part of a document is opened: the passage of the address, where the words of a search stand in each hit."""

    passage: str | None = None
    query: Query | None = None
    marks: Mapping[str, Sequence[Span]] = field(default_factory=dict)


def title_of(document: Document) -> str:
    """What a document is called: its title, else its file."""
    return brief(document.title or document.file)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the pages of a document follow from: a passage without its labels, and what it weighs on a page."""

    id: str
    span: Span
    weight: int


def pages(weights: Sequence[int]) -> tuple[range, ...]:
    """Where the pages of a document begin and end, as ranges of indexes: at most 150 passages and so many bytes."""
    found: list[range] = []
    start = weight = 0
    for index, this in enumerate(weights):
        if index > start and (weight + this > PAGE_WEIGHT or index - start >= urls.PASSAGES_PER_PAGE):
            found.append(range(start, index))
            start, weight = index, 0
        weight += this
    if weights:
        found.append(range(start, len(weights)))
    return tuple(found) or (range(0),)


def weight_of(text: str, quotes: int) -> int:
    """The bytes that a passage takes on a page, as far as its text and the number of its quotations tell."""
    return min(written(text), WHOLE_BYTES) + PASSAGE_WEIGHT + QUOTE_WEIGHT * min(quotes, SHOWN_QUOTES)


def shown_page(passages: Sequence[Sketch], at: str | None) -> tuple[int, tuple[range, ...]]:
    """The number, from 0, of the page that holds the passage `at`, the first without one; and where each page is."""
    parts = pages([passage.weight for passage in passages])
    place = next((place for place, passage in enumerate(passages) if passage.id == at), 0)
    return next(number for number, part in enumerate(parts) if place in part or not part), parts


def document_view(
    document: Document, passages: Sequence[Sketch], here: Sequence[Passage], opening: Opening, *, names: Names
) -> DocumentView:
    """The view of the page that holds the passage of the address; `here` are the passages of that page."""
    number, parts = shown_page(passages, opening.passage)
    part = parts[number]
    hits = tuple(p.id for p in here if p.id in opening.marks)
    views = stepped([passage_view(p, names, opening.marks.get(p.id, ()), document.text) for p in here], hits)
    blocks = _blocks_of(document, passages, part)
    first = passages[part.start].id if number else None
    return DocumentView(
        title=title_of(document),
        source=Link(brief(document.source.name), web_address(document.source.url) or "") if document.source else None,
        date=day(document.published),
        kind=brief(document.kind or "") or None,
        size=f"{len(passages):,}",
        original=web_address(document.url),
        file=brief(document.file),
        warnings=tuple(brief(warning) for warning in document.warnings[:10]),
        search=_described(opening.query) if opening.query else None,
        hits=len(hits),
        first_hit=hits[0] if hits else None,
        plain_url=urls.document_url(document.id, passage=first),
        back=urls.search_url(opening.query or Query()),
        outline=_outline(document, passages, parts, opening.query),
        pages=_page_links(document, passages, parts, (number, opening.query)),
        flow=_flow(document, here, views, blocks),
        canonical=urls.document_url(document.id, passage=first).partition("#")[0],
    )


def _described(query: Query) -> str:
    """What was asked for, in a few words."""
    asked = [f"“{brief(query.text)}”"] if query.text else []
    return " and ".join([*asked, "the filters"] if urls.is_narrowed(query) else asked)


def web_address(url: str | None) -> str | None:
    """`url` when it is one that a link may lead to: never a script, whatever a collection says.

    What RFC 3986 has not in an address is percent-encoded: in no form can it end the address and begin something else.
    """
    if not url or not url.lower().startswith(("https://", "http://")):
        return None
    return quote(" ".join(url.split()), safe=_OF_ADDRESSES, errors="replace")


def _blocks_of(document: Document, passages: Sequence[Sketch], part: range) -> list[Block]:
    """The blocks beside passages that stand on a page: those before its end, from its start on."""
    low = passages[part.start].span.start if part.start and part else 0
    # A heading belongs to the page of the passage that follows it.
    if part.start:
        low = passages[part.start - 1].span.end
    high = passages[part.stop - 1].span.end if part.stop < len(passages) else len(document.text) + 1
    beside = ("heading", "context", "furniture")
    return [block for block in document.blocks if block.kind in beside and low <= block.span.start < high]


def _flow(
    document: Document, here: Sequence[Passage], views: Sequence[PassageView], blocks: Sequence[Block]
) -> tuple[Item, ...]:
    """Passages and what stands between them, in the order of the document."""
    entries: list[tuple[int, Block | tuple[Passage, PassageView]]] = [(b.span.start, b) for b in blocks]
    entries += [(p.span.start, (p, view)) for p, view in zip(here, views, strict=True)]
    entries.sort(key=lambda entry: entry[0])
    flow: list[Item] = []
    run: list[tuple[Passage, PassageView]] = []
    aside: list[Block] = []
    level = 1

    def close_run() -> None:
        if run:
            flow.append(Comments(threads=threads(run)))
            run.clear()
        if aside:
            flow.append(_furniture(aside))
            aside.clear()

    for _, entry in entries:
        if isinstance(entry, Block):
            if entry.kind == "furniture":
                aside.append(entry)
            elif not _is_title(entry, document):
                close_run()
                if entry.kind == "heading":
                    level = min(level + 1, max(2, entry.level), 6)
                    flow.append(Heading(text=brief(entry.text, 500), level=level, anchor=_anchor(entry)))
                else:
                    flow.append(Context(text=entry.text[:LEFT_OUT_CHARACTERS]))
        elif entry[0].comment:
            run.append(entry)
        else:
            close_run()
            flow.append(Single(passage=entry[1]))
    close_run()
    return tuple(flow)


def _is_title(block: Block, document: Document) -> bool:
    """Whether a block only says what the heading of the page says already."""
    return bool(document.title) and " ".join(block.text.split()) == " ".join((document.title or "").split())


def _furniture(blocks: Sequence[Block]) -> Furniture:
    roles = sorted({block.role.replace("_", " ") for block in blocks if block.role})
    lines = "\n".join(block.text for block in blocks)
    left = len(lines) - LEFT_OUT_CHARACTERS
    text = lines if left <= 0 else f"{lines[:LEFT_OUT_CHARACTERS]} … and {count(left, 'more character')}"
    return Furniture(label=", ".join(roles[:6]) or "what the site put around the text", text=text)


def _anchor(block: Block) -> str:
    return f"section-{block.ordinal}"


def _outline(
    document: Document, passages: Sequence[Sketch], parts: Sequence[range], query: Query | None
) -> tuple[Link, ...]:
    """The headings as links, to the page of the passage that follows when there are several."""
    links = []
    headings = [b for b in document.blocks if b.kind == "heading" and not _is_title(b, document)]
    headings = sorted(headings, key=lambda block: block.span.start)[:OUTLINE_LENGTH]
    asked = query if query and urls.repeatable(query, len(headings)) else None
    index = 0
    for block in headings:
        while index + 1 < len(passages) and passages[index].span.start < block.span.start:
            index += 1
        address = ""
        if len(parts) > 1:
            address = urls.document_url(document.id, passage=passages[index].id, query=asked).partition("#")[0]
        links.append(Link(brief(block.text, 120), f"{address}#{_anchor(block)}"))
    return tuple(links)


def _page_links(
    document: Document, passages: Sequence[Sketch], parts: Sequence[range], here: tuple[int, Query | None]
) -> tuple[Link | None, ...]:
    number, query = here
    if query and not urls.repeatable(query, min(len(parts), MOST_NUMBERED)):
        query = None

    def address(page: int) -> str:
        first = passages[parts[page - 1].start].id if page > 1 else None
        return urls.document_url(document.id, passage=first, query=query).partition("#")[0]

    return numbered(number + 1, len(parts), address)
