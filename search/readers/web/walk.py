"""A page's events to units: one pass that breaks lines where a browser would and says what each line is.

It takes what article and comments have found about the elements; it judges no words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from search.model import BlockKind
from search.readers.units import Unit, tidy
from search.readers.web.article import Layout
from search.readers.web.comments import Item, Threads
from search.readers.web.elements import BLOCKS, UNSEEN
from search.readers.web.links import joined
from search.readers.web.page import Node, Page
from search.readers.web.typeset import MOST_IN_CELL, LineMaker, Tables

_HIDDEN_STYLE = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"#{1,10} ")
"""What a plain text means by it, markup does not: it has headings of its own."""
_RULE = frozenset("-–—―_*•·~=|/\\#+ \xa0")
"""What lines are made of that part what stands above from what stands below, and say nothing."""
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,4})\]?|[↑↩^↵⏎]\ufe0e?")
_LONGEST_NOTE_MARK = 5
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class _State(NamedTuple):
    """What holds for the text in an element; one value is shared by all elements that change nothing.

    A tuple, because a page makes hundreds of them and one made of another costs a fifth of what a dataclass does.
    """

    hidden: bool = False
    furniture: str | None = None
    item: Item | None = None
    part: str | None = None
    area: bool = False
    heading: int = 0
    title: bool = False
    context: str | None = None
    quoted: int = 0
    credit: bool = False
    lists: int = 0
    listed: bool = False
    row: bool = False
    pre: bool = False

    @property
    def place(self) -> tuple[object, ...]:
        """What text must have in common to stand on one line."""
        return self.part, self.item, self.furniture, self.title, self.context, self.credit


def visible(text: str) -> int:
    """The number of characters that are no blanks."""
    return len("".join(text.split()))


class Walker:
    """Walks one page. `units` is what it found, `hidden` the number of characters that no reader of the page sees."""

    def __init__(self, page: Page, layout: Layout, threads: Threads, base: str | None) -> None:
        self.page, self.layout, self.threads = page, layout, threads
        self.base = base or ""
        self.units: list[Unit] = []
        self.hidden = 0
        self._line = LineMaker()
        self._states = [_State()]
        self._open: list[Node] = []
        self._gap = 1
        self._at = 0  # number of the element last opened
        self._lists: list[tuple[bool, int]] = []  # ordered or not, and the number of the item before
        self._mark = ""
        self._tables = Tables(page)

    def walk(self) -> list[Unit]:
        """The units of the page in order."""
        for event in self.page.events:
            if event is None:
                self._leave()
            elif isinstance(event, Node):
                self._enter(event)
            else:
                self._text(event)
        self._flush()
        return self.units

    def _text(self, text: str) -> None:
        state = self._states[-1]
        if state.hidden:
            if self._open[-1].name not in UNSEEN:
                self.hidden += visible(text)
        elif state.pre:
            for number, line in enumerate(text.splitlines() or [text]):
                if number:
                    self._break()
                self._line.add(line)
        else:
            self._line.add(text)

    # ── Elements ─────────────────────────────────────────────────────────────

    def _enter(self, node: Node) -> None:
        before = self._states[-1]
        self._at = node.start
        if node.name in ("br", "hr"):
            if before.heading or before.row:
                self._line.add(" ")
            else:
                self._break()
        state = self._state(node, before)
        if node.name in BLOCKS and not state.row:
            self._flush()
            self._gap = max(self._gap, 0 if node.name in ("li", "tr") and self.units else 1)
        elif state is not before and state.place != before.place:
            self._flush()
        if node.name in ("td", "th") and state.row:
            self._line.cell()
        elif node.name in BLOCKS and state.row:
            self._line.add(" ")  # paragraphs of one cell
        if node.name in ("ul", "ol"):
            self._lists.append((node.name == "ol", _number(node.attributes.get("start"), 1) - 1))
        elif node.name == "li" and self._lists:
            self._number_item(node)
        elif node.name == "a" and node.attributes.get("href"):
            self._line.link(node.attributes["href"])
        self._open.append(node)
        self._states.append(state)

    def _leave(self) -> None:
        node = self._open.pop()
        state = self._states.pop()
        after = self._states[-1]
        if node.name == "a":
            self._line.unlink()
        if node.name in ("ul", "ol"):
            self._flush(state)
            self._lists.pop()
        elif node.name in BLOCKS and not (state.row and node.name != "tr"):
            self._flush(state)
            if node.name not in ("li", "tr"):
                self._gap = max(self._gap, 1)
        elif state is not after and state.place != after.place:
            self._flush(state)

    def _number_item(self, node: Node) -> None:
        ordered, count = self._lists[-1]
        count = _number(node.attributes.get("value"), count + 1)
        self._lists[-1] = (ordered, count)
        self._mark = f"{count}." if ordered else "•"

    def _state(self, node: Node, state: _State) -> _State:
        """What holds inside `node`; the very same value when the element changes nothing."""
        if state.hidden:
            return state
        if node.name in UNSEEN or _is_hidden(node) or (node.name == "a" and self._is_note_mark(node)):
            return state._replace(hidden=True)
        state = self._thread_state(node, state)
        if state.item is not None:
            return state._replace(pre=True) if node.name == "pre" else state
        return self._article_state(node, state)

    def _is_note_mark(self, node: Node) -> bool:
        """Whether a link is the number of a note, or leads back from one."""
        if node.chars > _LONGEST_NOTE_MARK or not node.attributes.get("href", "").startswith("#"):
            return False
        return bool(_NOTE_MARK.fullmatch(self.page.text_in(node)))

    def _thread_state(self, node: Node, state: _State) -> _State:
        threads = self.threads
        item = threads.items.get(node.start)
        if item is not None:
            return state._replace(item=item, part=threads.parts.get(node.start), furniture=None)
        part = threads.parts.get(node.start)
        if part is not None and (state.item is not None or part == "aside"):
            return state._replace(part=part)
        return state._replace(area=True) if node.start in threads.areas else state

    def _article_state(self, node: Node, state: _State) -> _State:
        layout = self.layout
        name = node.name
        if node is layout.title:
            return state._replace(title=True, furniture=None)
        above = node.start < layout.end and state.context is None
        if above and state.furniture in (None, "site_box") and node.chars < MOST_IN_CELL:
            # The line under a headline is often called a box of the site's; day and author in it are context still.
            context = "date" if node.start in layout.dates else "byline" if node.start in layout.bylines else None
            if context is not None:
                return state._replace(context=context, furniture=None)
        role = layout.furniture.get(node.start)
        if role is not None and state.furniture is None:
            return state._replace(furniture=role)
        if name in _LEVELS:
            return state._replace(heading=_LEVELS[name])
        if name == "blockquote":
            return state._replace(quoted=min(state.quoted + 1, 10))
        if state.quoted and (name in ("footer", "figcaption") or (name == "cite" and _stands_alone(node))):
            return state._replace(credit=True)
        if name in ("ul", "ol"):
            return state._replace(lists=state.lists + 1)
        if name == "li":
            return state._replace(listed=True)
        if name == "tr" and self._tables.is_row(node):
            return state._replace(row=True, context="table_head" if self._tables.is_head(node) else None)
        if name == "caption":
            return state._replace(context="table_caption")
        return state._replace(pre=True) if name == "pre" else state

    # ── Lines ────────────────────────────────────────────────────────────────

    def _break(self) -> None:
        """A line break: the first ends the line, each further one leaves a line blank."""
        if self._line.empty:
            self._gap += 1
        else:
            self._flush()
            self._gap = 0

    def _flush(self, state: _State | None = None) -> None:
        if self._line.empty:
            return
        text, links = self._line.take()
        lines = tidy(text)
        if not lines:
            return
        state = state or self._states[-1]
        unit = self._unit(state)
        unit.gap = self._gap if self.units else 0
        if len(lines) == 1:
            shift = text.index(lines[0])
            unit.text = lines[0]
            if unit.kind is None and unit.comment is None:
                if _MARKDOWN_HEADING.match(unit.text):
                    unit.kind = "paragraph"
                elif set(unit.text) <= _RULE:
                    unit.kind, unit.role = "furniture", "separator"
            unit.links = tuple(
                (max(0, start - shift), min(end - shift, len(lines[0])), address)
                for start, end, href in links
                if end - shift > 0
                and start - shift < len(lines[0])
                and (address := joined(self.base, href)) is not None
            )
            self.units.append(unit)
        else:
            self.units.extend(
                replace(unit, text=line, mark="" if number else unit.mark) for number, line in enumerate(lines)
            )
        self._gap = 0
        self._mark = ""

    def _unit(self, state: _State) -> Unit:
        if state.item is not None:
            return self._comment_unit(state, state.item)
        if state.title:
            return Unit("", kind="context", role="title", level=1)
        if state.furniture is not None:
            return Unit("", kind="furniture", role=state.furniture)
        if state.area:
            return Unit("", kind="furniture", role="comment_link" if state.part == "aside" else None)
        if not self._in_article() and state.context not in ("date", "byline"):
            return Unit("", kind="furniture")
        kind, role, level = _article_kind(state)
        if kind != "list_item":
            return Unit("", kind=kind, role=role, level=level)
        return Unit("", kind=kind, level=level, indent=2 * level, mark=self._mark)

    def _comment_unit(self, state: _State, item: Item) -> Unit:
        unit = Unit("", level=item.depth, comment=item.comment)
        if state.part == "poster":
            unit.kind, unit.role = "context", "poster"
        elif state.part == "date":
            unit.kind, unit.role = "context", "comment_date"
        elif state.part in ("aside", "pair aside") or (item.body is not None and state.part != "body"):
            unit.kind, unit.role = "furniture", "comment_link"
        return unit

    def _in_article(self) -> bool:
        if self.layout.start <= self._at < self.layout.end:
            return True
        return any(node.start in self.threads.unread for node in self._open[:40])


def _article_kind(state: _State) -> tuple[BlockKind | None, str | None, int]:
    if state.context is not None:
        return "context", state.context, 0
    if state.heading:
        return "heading", None, state.heading
    if state.credit:
        return "paragraph", "credit", 0
    if state.row:
        return "table_row", None, 0
    if state.listed and state.lists:
        return "list_item", None, min(state.lists, 10) - 1
    return ("quote_block", None, state.quoted - 1) if state.quoted else (None, None, 0)


def _stands_alone(node: Node) -> bool:
    """Whether an element is a line of its own, not a title named in a sentence."""
    return node.parent is not None and (node.parent.name == "blockquote" or node.chars == node.parent.chars)


def _is_hidden(node: Node) -> bool:
    """Whether an element is not shown. `aria-hidden` hides from listeners only; a whole page has it behind a dialog."""
    attributes = node.attributes
    if node.name == "input":
        return True
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style[:500]):
        return True
    return attributes.get("aria-hidden", "").lower() == "true" and not node.running and node.chars < MOST_IN_CELL


def _number(written: str | None, default: int) -> int:
    return (
        int(written)
        if written is not None and written.isascii() and written.isdigit() and len(written) < 5
        else default
    )
