"""Lines that show what they are by standing together: rows of tables, contents, running heads. Knows no name."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from search.readers.layout.lines import Piece

_CELLS = re.compile(r"\t+|\s{3,40}")
_LONGEST_ROW = 400
_LONGEST_CELL = 120
_LONGEST_ENTRY = 120
_CONTENTS_LOOK = 150
_RUN = 3
_TOP = 12
_HEADS = frozenset(
    {"contents", "table of contents", "on this page", "in this issue", "page contents", "in this article"}
)
_BULLETS = "•‣▪▫●○◦·-–—* \t\u00a0"
_WORD = re.compile(r"[^\W\d_]{2,40}")
_NUMBER = re.compile(r"\d{1,4}")


def mark_tables(pieces: list[Piece]) -> None:
    """Neighbouring lines of as many cells are rows of a table: parted by tabs, bars or wide blanks."""
    columns = [_columns(piece) for piece in pieces]
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and columns[at] > 1 and abs(columns[end] - columns[at]) <= 1 < columns[end]:
            end += 1
        if end - at > 1:
            for piece in pieces[at:end]:
                piece.kind, piece.role, piece.mark = "table_row", None, None
        at = end


def _columns(piece: Piece) -> int:
    """The number of cells in a line, 0 when nothing parts it."""
    bullet = piece.mark is not None and piece.mark.style in ("bullet", "hollow")
    text = piece.text if bullet else piece.line.text  # a tab after a bullet parts no cells
    if len(text) > _LONGEST_ROW or piece.line.parts > 1 or piece.kind not in ("paragraph", "list_item", "heading"):
        return 0
    if "|" in text:
        cells = text.strip("|").split("|")
        return len(cells) if len(cells) > 2 or text[0] == "|" else 0
    if "\t" not in text and "   " not in text:
        return 0
    cells = _CELLS.split(text)
    return len(cells) if len(cells) > 1 and max(map(len, cells)) <= _LONGEST_CELL else 0


def mark_contents(pieces: list[Piece]) -> None:
    """Short lines in a row that come again further down, in that order, are a table of contents."""
    head = pieces[:_CONTENTS_LOOK]
    texts = [piece.text for piece in pieces]
    entries = [_entry(text) for text in texts[:_CONTENTS_LOOK]]
    entries += [_entry(text) if len(text) <= _LONGEST_ENTRY else "" for text in texts[_CONTENTS_LOOK:]]
    places = {entry: at for at, entry in enumerate(entries) if len(texts[at]) <= _LONGEST_ENTRY}
    at = 0
    while at < len(head):
        end, last = at, -1
        while end < len(head) and (place := places.get(entries[end], -1)) > max(end, last) and _may_list(head[end]):
            end, last = end + 1, place
        titled = at > 0 and pieces[at - 1].text.casefold().strip(" :") in _HEADS
        if titled and (listed := _paged(head, at)) > max(end, at + 1):
            end = last = listed
        if (end - at >= _RUN or (titled and end > at)) and last >= end:
            for piece in pieces[at - titled : end]:
                piece.kind, piece.role, piece.mark = "furniture", "contents", None
        at = max(end, at + 1)


def _paged(head: list[Piece], at: int) -> int:
    """Where lines end that stand close under each other, each with a page further on than the last."""
    end, page = at, 0
    while end < len(head) and (end == at or not head[end].line.gap) and head[end].text[-1].isdigit():
        found = _last_number(head[end].text)
        if found is None or found.start() == 0 or int(found[0]) < max(page, 1):
            break
        end, page = end + 1, int(found[0])
    return end


def _entry(text: str) -> str:
    return " ".join(text.strip(_BULLETS).casefold().split())


def _may_list(piece: Piece) -> bool:
    return piece.kind in ("paragraph", "list_item", "heading") and piece.text[-1] not in '.!:;,”"'


def mark_running_heads(pieces: list[Piece]) -> None:
    """Lines that come on page after page, the same but for a number that rises, are furniture."""
    seen: defaultdict[str, list[tuple[int, Piece]]] = defaultdict(list)
    for piece in pieces:
        text = piece.line.text
        if len(text) > _LONGEST_ENTRY or piece.kind in ("furniture", "quote_block"):
            continue
        if text[-1].isdigit() or text[0].isdigit():
            found = _NUMBER.match(text) if text[0].isdigit() else _last_number(text)
            bare = (text[: found.start()] + text[found.end() :]).strip(" |–—-\t·") if found else ""
            if found and (bare.count(" ") >= 2 or "   " in text or "|" in text or "\t" in text):
                seen[" ".join(bare.casefold().split())].append((int(found[0]), piece))
    if pieces:
        _mark_last_foot(pieces)
    for run in seen.values():
        numbers = [number for number, _ in run]
        if len(run) >= _RUN and all(one < after for one, after in pairwise(numbers)):
            for _, piece in run:
                piece.kind, piece.role, piece.mark = "furniture", "running_head", None


def _last_number(text: str) -> re.Match[str] | None:
    cut = max(len(text) - 4, 0)
    while cut < len(text) and not text[cut:].isdigit():
        cut += 1
    return _NUMBER.match(text, cut)


def _mark_last_foot(pieces: list[Piece]) -> None:
    """The foot of a lone page: the words of a line at the top and a number, as the last line."""
    text = pieces[-1].line.text
    found = _last_number(text) if len(text) <= _LONGEST_ENTRY and text[-1].isdigit() else None
    if found is None or text.count(" ") < _RUN:
        return
    words = set(_WORD.findall(text[: found.start()].casefold()))
    if len(words) > _RUN and any(words <= set(_WORD.findall(piece.text.casefold())) for piece in pieces[:-1][:_TOP]):
        pieces[-1].kind, pieces[-1].role, pieces[-1].mark = "furniture", "running_head", None
