"""Lines of pages to paragraphs, headings, running heads and page numbers. Judges places and sizes, not what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from search.readers.layout.lines import Line as TextLine
from search.readers.layout.marks import mark_of
from search.readers.layout.wording import ends_as_sentence
from search.readers.pdf import printed
from search.readers.pdf.columns import in_order
from search.readers.pdf.lines import Line, Page
from search.readers.units import Unit

_EDGE = 0.12
"""Running heads and feet stand within this part of the page's height from its edges."""

_NUMBER = re.compile(
    r"(?:page\s{0,2})?[-–|(\s]{0,3}(?:\d{1,4}|[ivxlc]{1,6})(?:\s{0,2}(?:of|/)\s{0,2}\d{1,4})?[-–|)\s]{0,3}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_FIRST = re.compile(r"[^\W\d_]+")
_LARGER = 1.12
"""Type of so many times the body's size is a heading's."""
_SHORT = 0.12
"""Share of a column's width that a line stops short of its edge by where it ends a paragraph; one that goes on in the
next column may stop short by twice as much."""
_LONGEST_HEADING = 200
"""Characters."""
_DEEPEST = 6
"""Levels of headings, as web pages have them."""
_USUAL, _WIDEST, _ASSUMED = 1.25, 1.6, 1.4
"""Leading for the height of a line; the most for the size of its type; what a column without any is taken to have."""
_OTHER_TYPE, _OTHER_TYPE_ELSEWHERE = 0.6, 0.3
"""Points by which type differs where a paragraph ends: within a column, and from one column or page to the next."""
_FURTHER, _SLACK = 1.3, 0.5
"""A step of so many times the leading, and so many points on top, parts paragraphs."""
_SAME_ROW = 0.5
"""Steps up or down of less than this part of a line's height stay in its row."""
_INDENT = 0.8
"""A line that opens so many times the size of its type further in begins a paragraph."""
_ALIGNED = 1.0
"""Points within which two lines open at one edge."""
_GAP = 0.25
"""A step beyond the column's usual one by this part of the body's size is a gap, as a blank line is."""
_ENOUGH = 3
"""Lines that go on, from which they tell the leading of a column."""


_Shape = tuple[bool, str, float]
"""Of a line at a page's edge: whether at the top, its words without figures, the size of its type."""


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together; `column` is the left and right edge of where they stand."""

    lines: list[Line]
    page: int
    column: tuple[float, float]
    furniture: str | None = None
    gap: float = 0.0

    @property
    def size(self) -> float:
        return self.lines[0].size


def units_of(pages: Sequence[Page]) -> list[Unit]:
    """The units of a PDF in reading order, each with its page."""
    compounds = Counter(word.lower() for page in pages for line in page.lines for word in _COMPOUND.findall(line.text))
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    heads = _running_heads(pages, body)
    paragraphs: list[_Paragraph] = []
    for page in pages:
        page_heads = _Heads(heads, *_printed(page))
        for column in in_order(page):
            _add_column(paragraphs, column, page, page_heads)
    return _units(_joined(paragraphs, body), body, compounds)


@dataclass(frozen=True, slots=True)
class _Heads:
    """What is no text at a page's edges: shapes that recur, see `_running_heads`, and lines that a browser printed."""

    shapes: set[_Shape]
    above: frozenset[Line]
    below: frozenset[Line]


def _printed(page: Page) -> tuple[frozenset[Line], frozenset[Line]]:
    edges = [(line, _edge(line, page)) for line in page.lines]
    above = printed.head(line for line, edge in edges if edge is True)
    return above, printed.foot((line for line, edge in edges if edge is False), headed=bool(above))


def _running_heads(pages: Sequence[Page], body: float) -> set[_Shape]:
    """The shapes of the lines that stand at the edge of several pages.

    Large type counts by itself: the title of a report is not one of its running heads, though these repeat its words.
    """
    seen: Counter[tuple[bool, str]] = Counter()
    sized: Counter[_Shape] = Counter()
    for page in pages:
        shapes = {(edge, _shape(line), line.size) for line in page.lines if (edge := _edge(line, page)) is not None}
        seen.update({(edge, words) for edge, words, _ in shapes})
        sized.update(shapes)
    least = max(2, min(3, len(pages) // 2))
    recur = {each for each, times in seen.items() if times >= least}
    return {
        shape for shape, times in sized.items() if shape[:2] in recur and (times >= least or shape[2] < _LARGER * body)
    }


def _shape(line: Line) -> str:
    return " ".join(_DIGITS.sub("#", line.text).lower().split())


def _edge(line: Line, page: Page) -> bool | None:
    """True at the top of the page, False at its foot, None in between."""
    if line.bottom > (1 - _EDGE) * page.height:
        return True
    return False if line.top < _EDGE * page.height else None


def _furniture(line: Line, page: Page, heads: _Heads) -> str | None:
    edge = _edge(line, page)
    if edge is None:
        return None
    if _NUMBER.fullmatch(line.text):
        return "page_number"
    known = (edge, _shape(line), line.size) in heads.shapes or line in (heads.above if edge else heads.below)
    return ("page_head" if edge else "page_foot") if known else None


def _add_column(paragraphs: list[_Paragraph], column: list[Line], page: Page, heads: _Heads) -> None:
    """Cut one column into paragraphs."""
    text = [line for line in column if _furniture(line, page, heads) is None]
    edges = (min((line.left for line in text), default=0.0), max((line.right for line in text), default=0.0))
    steps = [above.bottom - below.bottom for above, below in pairwise(text)]
    usual = median([step for step in steps if step > 0] or [0.0])
    leading = _leading(text, edges)
    open_one: _Paragraph | None = None
    for line in column:
        role = _furniture(line, page, heads)
        if role is not None:
            paragraphs.append(_Paragraph([line], page.number, edges, role))
        elif open_one is not None and _goes_on(open_one, line, leading):
            open_one.lines.append(line)
        else:
            step = open_one.lines[-1].bottom - line.bottom if open_one else 0.0
            open_one = _Paragraph([line], page.number, edges, gap=step - usual if usual else 0.0)
            paragraphs.append(open_one)


def _leading(lines: Sequence[Line], edges: tuple[float, float]) -> float:
    """The distance of two lines in one paragraph of a column.

    By the lines that run to the edge within a sentence, and those that open in small letters; where these are few, as
    in minutes of one line a speaker, it is no more than type is usually set with. 0.0 for less than two lines.
    """
    left, right = edges
    pairs = [(above, below, above.bottom - below.bottom) for above, below in pairwise(lines)]
    pairs = [pair for pair in pairs if pair[2] > 0]
    if not pairs:
        return 0.0
    full = right - _SHORT * (right - left)
    going = [
        step
        for above, below, step in pairs
        if below.text[0].islower() or (above.right >= full and not ends_as_sentence(above.text))
    ]
    if len(going) >= _ENOUGH and 2 * len(going) >= len(pairs):
        return median(going)
    usual = _USUAL * median(above.height for above, _, _ in pairs)
    return min(median(going or [step for _, _, step in pairs]), usual)


def _goes_on(paragraph: _Paragraph, line: Line, leading: float) -> bool:
    """Whether a line belongs to the paragraph above it: by the type, the distance, the indent and the line before."""
    last = paragraph.lines[-1]
    left, right = paragraph.column
    if abs(line.size - last.size) > _OTHER_TYPE:
        return False
    step = last.bottom - line.bottom
    usual = min(leading, _WIDEST * line.size) if leading else _ASSUMED * line.size
    if step > _FURTHER * usual + _SLACK or step <= 0:
        return abs(step) < _SAME_ROW * line.height and line.left >= last.right  # the same row, parted by a wide space
    if _has_mark(line) and not _is_hanging(paragraph, line):
        return False
    first = paragraph.lines[0]
    indented = (
        line.left > first.left + _INDENT * line.size if len(paragraph.lines) > 1 or not _has_mark(first) else False
    )
    if indented and line.left > last.left + _INDENT * line.size:
        return False
    short = right - last.right > _SHORT * (right - left)
    return not (short and ends_as_sentence(last.text) and line.text[:1] not in "”’)")


def _has_mark(line: Line) -> bool:
    return mark_of(TextLine(0, len(line.text), line.text, 0, 0)) is not None


def _is_hanging(paragraph: _Paragraph, line: Line) -> bool:
    """Whether what looks like a mark is only a number at the start of a line inside a paragraph."""
    last = paragraph.lines[-1]
    return (
        line.text[0].isdigit()
        and abs(line.left - last.left) < _ALIGNED
        and not ends_as_sentence(last.text)
        and not _has_mark(paragraph.lines[0])
    )


def _joined(paragraphs: list[_Paragraph], body: float) -> list[_Paragraph]:
    """Paragraphs that a column or a page cuts in two made whole; what stands between comes after them."""
    joined: list[_Paragraph] = []
    last: _Paragraph | None = None
    for paragraph in paragraphs:
        if paragraph.furniture is None and last is not None and _continues(last, paragraph, body):
            last.lines.extend(paragraph.lines)
            last.column = paragraph.column
            continue
        joined.append(paragraph)
        if paragraph.furniture is None:
            last = paragraph
    return joined


def _continues(last: _Paragraph, paragraph: _Paragraph, body: float) -> bool:
    """Whether a paragraph of another column or page is the rest of the last one: in its type, within a sentence."""
    above, first = last.lines[-1], paragraph.lines[0]
    elsewhere = paragraph.page != last.page or paragraph.column != last.column
    if (
        not elsewhere
        or abs(above.size - first.size) > _OTHER_TYPE_ELSEWHERE
        or first.size > _LARGER * body
        or _has_mark(first)
    ):
        return False
    full = last.column[1] - above.right <= 2 * _SHORT * (last.column[1] - last.column[0])
    return not ends_as_sentence(above.text) and not above.text.endswith(":") and (first.text[0].islower() or full)


def _units(paragraphs: Iterable[_Paragraph], body: float, compounds: Counter[str]) -> list[Unit]:
    larger = sorted({p.size for p in paragraphs if p.furniture is None and p.size >= _LARGER * body}, reverse=True)
    units: list[Unit] = []
    titled = False
    seen_body = False
    for paragraph in paragraphs:
        text = _text(paragraph.lines, compounds)
        unit = Unit(text, page=paragraph.page)
        if paragraph.furniture is not None:
            unit.kind, unit.role = "furniture", paragraph.furniture
        elif paragraph.size >= _LARGER * body and len(text) <= _LONGEST_HEADING and any(map(str.isalpha, text)):
            if paragraph.size == larger[0] and not titled and not seen_body:
                unit.kind, unit.role, unit.level, titled = "context", "title", 1, True
            else:
                unit.kind, unit.level = (
                    "heading",
                    min(_DEEPEST, 1 + larger.index(paragraph.size) + (larger[0] == paragraph.size)),
                )
        else:
            seen_body = True
            unit.gap = 1 if paragraph.gap > _GAP * body else 0
        units.append(unit)
    return units


def _text(lines: Sequence[Line], compounds: Counter[str]) -> str:
    """The words of a paragraph on one line, words that a line's end divides mended."""
    text = lines[0].text
    for line in lines[1:]:
        broken = _BROKEN.search(text)
        after = _FIRST.match(line.text)
        if broken and after and after[0][0].islower():
            whole = f"{broken[1]}-{after[0]}".lower()
            # A hyphen is the word's own where the document has the same word with it within a line.
            text = (text if compounds[whole] else text[:-1]) + line.text
        elif text.endswith(("-", "/", "—")) and line.text[:1].isalnum() and not text.endswith(" -"):
            text += line.text
        else:
            text += " " + line.text
    return text
