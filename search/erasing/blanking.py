"""A document without the words that were erased: as long as before, so that offsets stay, and blank there. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from search import passages
from search.erasing.traces import traces
from search.model import Block, Document, Erasure, Passage, Span

_Ids = Mapping[Span, str]


def erased(
    document: Document, erasures: Sequence[Erasure], parts: Sequence[Passage] | None = None
) -> tuple[Document, _Ids] | None:
    """`document` without what was erased, and the ids of the passages that stood at each place of it.

    `parts` are its passages, where they are known already.

    None when all of it was erased, the very document itself when nothing of it was. The ids are those that a passage
    keeps though words within it were blanked. Done before labelling, so that no label holds a word of them.
    """
    if any(erasure.document == document.id for erasure in erasures):
        return None
    parts = passages.split(document) if parts is None else parts
    spans = _joined([*_passages(parts, erasures), *spans_of(document.text, erasures)])
    title = blanked(document.title, spans_of(document.title, erasures)) if document.title else document.title
    if not spans and title == document.title:
        return document, {}
    blank = replace(
        document,
        text=blanked(document.text, spans),
        title=title.strip() or None if title else title,
        blocks=tuple(_block(block, _Places(spans)) for block in document.blocks),
    )
    return blank, {passage.span: passage.id for passage in parts}


def spans_of(text: str, erasures: Sequence[Erasure]) -> tuple[Span, ...]:
    """Where words of erasures stand in `text`, whoever else repeats them."""
    wanted: dict[int, frozenset[str]] = {}
    for erasure in erasures:
        if erasure.words:
            wanted[erasure.words] = wanted.get(erasure.words, frozenset()) | {erasure.digest}
    return tuple(traces(text, wanted))


def _passages(parts: Sequence[Passage], erasures: Sequence[Erasure]) -> Iterator[Span]:
    """Passages by their ids, and every other of the document with the same words."""
    ids = {name for erasure in erasures for name in (erasure.passage, *erasure.also)}
    texts = {passages.normalised(part.text) for part in parts if part.id in ids}
    yield from (part.span for part in parts if texts and passages.normalised(part.text) in texts)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def blanked(text: str, spans: Sequence[Span]) -> str:
    """`text` with spaces in place of `spans`."""
    parts, at = [], 0
    for span in _joined(spans):
        parts += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join(parts) + text[at:]


class _Places:
    """The erased spans, asked which of them touch another one."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def within(self, span: Span) -> tuple[Span, ...]:
        """The parts of erased spans that lie in `span`, counted from its start."""
        found = []
        for each in self._spans[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if each.start >= span.end:
                break
            start, end = max(each.start, span.start), min(each.end, span.end)
            if start < end:
                found.append(Span(start - span.start, end - span.start))
        return tuple(found)


def _block(block: Block, places: _Places) -> Block:
    found = places.within(block.span)
    if not found:
        return block
    text = blanked(block.text, found)
    if not any(map(str.isalnum, text)):
        # What is left of it is no word: neither who posted it, nor where it led, nor the mark that stood before it.
        return Block(
            ordinal=block.ordinal, kind="furniture", role="erased", text=text, span=block.span, page=block.page
        )
    links = tuple(link for link in block.links if not places.within(link.span))
    return replace(block, text=text, links=links, href=None)
