"""A document's blocks to passages in order, with ids that outlive edits elsewhere. Labels nothing, loses nothing."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from search.model import UNKNOWN, Block, Document, Passage, PassageKind, Span

_PASSAGE_KINDS = ("paragraph", "list_item", "quote_block", "comment", "table_row")
_INTRODUCES = ("attribution", "source_label")
_SCOPE_ENDS = ("separator", "end_mark")


@dataclass(slots=True)
class _Unit:
    """Neighbouring blocks that make one passage; `open` while the paragraph that it introduces has not come."""

    first: Block
    last: Block
    kind: PassageKind
    section: tuple[str, ...]
    open: bool

    def takes(self, block: Block) -> bool:
        """Whether `block`, the very next of the document, belongs to this passage."""
        if block.ordinal != self.last.ordinal + 1 or block.comment != self.last.comment:
            return False
        if self.open:
            return block.kind not in ("list_item", "table_row") and block.mark is None and block.role not in _INTRODUCES
        return block.role in ("link", "credit") and block.mark is None


def split(document: Document) -> tuple[Passage, ...]:
    """The passages of `document` in order, unlabelled.

    Every block is a passage of its own, but what has no life of its own is joined to what it belongs to: a bare
    attribution to the paragraph that it introduces, a bare link or a credit to what stands before it.
    """
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for unit in _units(document.blocks):
        span = Span(unit.first.span.start, unit.last.span.end)
        text = span.of(document.text)
        normal = normalised(text)
        seen[normal] += 1
        posted = unit.first.comment.posted if unit.first.comment else None
        passages.append(
            Passage(
                id=passage_id(document.id, normal, seen[normal]),
                document_id=document.id,
                ordinal=len(passages) + 1,
                span=span,
                text=text,
                kind=unit.kind,
                section=unit.section,
                source_id=document.source.id if document.source else None,
                published=posted or document.published,
                container_author_type=document.source.author_type if document.source else UNKNOWN,
                comment=unit.first.comment,
                page=unit.first.page,
            )
        )
    return tuple(passages)


def normalised(text: str) -> str:
    """The text as its id sees it: composed (NFC), every run of blanks one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def passage_id(document_id: str, normal: str, occurrence: int) -> str:
    """16 hex digits of SHA-256 over the document's id, the normalised text and its number among its equals (from 1).

    The position is left out, so that a paragraph put in before it changes no link.
    """
    named = f"{document_id}\n{normal}\n{occurrence}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(named).hexdigest()[:16]


def coverage(document: Document, passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The spans of non-blank text that break the law: in no passage, furniture, context or mark, or in two passages.

    Empty when every non-blank character is accounted for exactly once.
    """
    taken = sorted([*_set_aside(document.blocks), *(passage.span for passage in passages)])
    wrong: list[Span] = []
    at = 0
    for span in taken:
        if span.start < at:
            wrong.append(Span(span.start, min(span.end, at)))
        else:
            wrong.extend(_text_in(document.text, Span(at, span.start)))
        at = max(at, span.end)
    wrong.extend(_text_in(document.text, Span(at, len(document.text))))
    return tuple(wrong)


def _set_aside(blocks: Iterable[Block]) -> Iterable[Span]:
    for block in blocks:
        if block.kind not in _PASSAGE_KINDS:
            yield block.span
        if block.mark_span is not None:
            yield block.mark_span


def _text_in(text: str, span: Span) -> Iterable[Span]:
    piece = span.of(text)
    kept = piece.strip()
    if kept:
        start = span.start + len(piece) - len(piece.lstrip())
        yield Span(start, start + len(kept))


def _units(blocks: Iterable[Block]) -> list[_Unit]:
    units: list[_Unit] = []
    sections = _Sections()
    for block in blocks:
        if block.kind not in _PASSAGE_KINDS:
            sections.pass_by(block)
            continue
        kind = cast(PassageKind, block.kind)
        if units and units[-1].takes(block):
            unit = units[-1]
            unit.last = block
            unit.open = False
            unit.kind = kind if unit.kind == "paragraph" and kind != "comment" else unit.kind
        else:
            section = () if block.comment else sections.path()
            units.append(_Unit(block, block, kind, section, open=block.role in _INTRODUCES))
        sections.body = True
    return units


class _Sections:
    """The headings and source labels in force while blocks go by."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []
        self.body = False  # whether a passage has come since the last heading

    def path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._path)

    def pass_by(self, block: Block) -> None:
        if block.role in _SCOPE_ENDS:
            self._path.clear()
        elif block.kind == "context" and block.role == "source_label":
            self._path[:] = [(0, " ".join(block.text.split()))]
            self.body = False
        elif block.kind == "heading":
            # Headings of one level with nothing between them are headline and second headline: both stay.
            while self._path and (self._path[-1][0] > block.level or (self.body and self._path[-1][0] == block.level)):
                self._path.pop()
            self._path.append((block.level, " ".join(block.text.split())))
            self.body = False
