"""Markup to a flat list of events, each element with what later passes ask of it. The only module that knows bs4.

Iterative throughout: 20,000 nested elements are no deeper for Python than one.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder import LXMLTreeBuilder  # type: ignore[attr-defined]  # it is put there at run time

from search.readers.web.elements import BLOCKS, UNSEEN

_REMARKS = 5

_UNREAD = frozenset({"script", "style"})
"""Elements of which not even the characters count."""

_FRAMES = frozenset({"article", "aside", "blockquote", "figure", "main", "nav"})

RUNNING = 80
"""Characters outside links from which the text of one element counts as running text, not as a label or a menu."""

RUNNING_P = 25
"""The same for elements that are made for running text."""

_PROSE = frozenset({"p", "blockquote", "pre", "dd"})


@dataclass(slots=True, eq=False)
class Node:
    """An element. `start` numbers the elements in order, `end` is the number after its last descendant.

    `within` names the frames around it (nav, article, …; "comment" for anything so called).
    `chars`, `linked` and `running` count the visible characters in it: all, those in links, those of running text;
    `own` is the running text that stands in this very element, `before` the visible characters before it.
    """

    name: str
    attributes: Mapping[str, str]
    classes: tuple[str, ...]
    parent: Node | None
    within: frozenset[str]
    start: int
    end: int = 0
    before: int = 0
    chars: int = 0
    linked: int = 0
    running: int = 0
    own: int = 0

    def holds(self, other: Node) -> bool:
        """Whether `other` is this element or stands in it."""
        return self.start <= other.start < self.end


Event = Node | str | None
"""An element that opens, a piece of text, or (None) the end of the element last opened."""


@dataclass(slots=True)
class Page:
    """`events` in document order; `nodes` the elements in that order; `remarks` the page's first comments."""

    events: list[Event] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    scripts: list[tuple[Node, str]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def text_in(self, node: Node) -> str:
        """The text in an element with its blanks run together, unseen elements left out."""
        parts: list[str] = []
        depth = skipped = 0
        at = self._places()[node.start]
        while at < len(self.events):
            event = self.events[at]
            at += 1
            if event is None:
                depth -= 1
                skipped = min(skipped, depth)
                if depth == 0:
                    break
            elif isinstance(event, str):
                if not skipped:
                    parts.append(event)
            else:
                skipped = skipped or (depth if event.name in UNSEEN else 0)
                depth += 1
                if event.name in BLOCKS or event.name == "br":
                    parts.append(" ")
        return " ".join("".join(parts).split())

    _index: list[int] = field(default_factory=list)

    def _places(self) -> list[int]:
        if not self._index:
            self._index = [at for at, event in enumerate(self.events) if isinstance(event, Node)]
        return self._index


def parse(markup: str) -> Page:
    """The page in `markup`, whatever is wrong with it."""
    page = Page()
    with warnings.catch_warnings():
        # Any text may be given; what it looks like has been decided before.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        builder = _Builder(page)
        BeautifulSoup(markup, builder=builder)
        builder.finish()
    _measure(page)
    return page


class _Builder(LXMLTreeBuilder):  # type: ignore[misc]
    """Writes the page down while BeautifulSoup parses it with lxml, named explicitly: the parser of the standard
    library takes quadratic time on hostile markup. No tree is built beside it, which takes ten times as long.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(multi_valued_attributes=None)
        self._page = page
        self._above: list[Node] = []
        self._words: list[str] = []

    # Without the name spaces of XML: lxml asks by the signature whether they are wanted.
    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        self._put_words()
        page, above = self._page, self._above
        if tag in BLOCKS and above and above[-1].name == "head":
            # The head need not be ended, and the parser does not know that newer elements (article, main) end it.
            self.end("head")
            self.start("body", {})
        parent = above[-1] if above else None
        attributes = dict(attrib)
        classes = tuple(attributes["class"].lower().split()[:40]) if "class" in attributes else ()
        node = Node(tag, attributes, classes, parent, _within(parent), len(page.nodes))
        page.nodes.append(node)
        page.events.append(node)
        above.append(node)

    def end(self, _tag: str) -> None:
        self._put_words()
        if self._above:
            self._above.pop().end = len(self._page.nodes)
            self._page.events.append(None)

    def finish(self) -> None:
        """End every element that the markup leaves open."""
        while self._above:
            self.end(self._above[-1].name)
        self._put_words()

    def data(self, data: str) -> None:
        self._words.append(data)

    def comment(self, text: str) -> None:
        self._put_words()
        if len(self._page.remarks) < _REMARKS:
            self._page.remarks.append(text[:400])

    def doctype(self, _name: str, _pubid: str, _system: str) -> None:
        """Says nothing of the words."""

    def pi(self, _target: str, _data: str) -> None:
        """Is none of the words, but stands between them."""
        self._put_words()

    def _put_words(self) -> None:
        if not self._words:
            return
        words, page = "".join(self._words), self._page
        self._words.clear()
        within = self._above[-1] if self._above else None
        name = within.name if within is not None else ""
        if name == "script" and within is not None:
            page.scripts.append((within, words))
        elif name == "title":
            page.titles.append(words)
        if name not in _UNREAD:
            page.events.append(words)


def _within(parent: Node | None) -> frozenset[str]:
    """What is around a child of `parent`; the same set as the parent's where that adds nothing."""
    if parent is None:
        return frozenset()
    around = parent.within
    if parent.name in _FRAMES and parent.name not in around:
        around |= {parent.name}
    if "comment" not in around and (parent.classes or "itemtype" in parent.attributes):
        kind = parent.attributes.get("itemtype", "").lower()
        if "comment" in kind or any("comment" in name for name in parent.classes):
            around |= {"comment"}
    return around


def _measure(page: Page) -> None:
    """Count, for each element, the text in it; children stand after their parent, so one pass from the end sums up."""
    own = [0] * len(page.nodes)
    above: list[Node] = []
    blocks: list[Node] = []
    links = unseen = before = linked = 0
    for event in page.events:
        if event is None:
            node = above.pop()
            node.chars, node.linked = before - node.before, linked - node.linked
            links -= node.name == "a"
            unseen -= node.name in UNSEEN
            if blocks and blocks[-1] is node:
                blocks.pop()
        elif isinstance(event, Node):
            above.append(event)
            event.before, event.linked = before, linked
            links += event.name == "a"
            unseen += event.name in UNSEEN
            if event.name in BLOCKS or not blocks:
                blocks.append(event)
        elif not unseen and blocks:
            size = len(event.strip())
            before += size
            linked += size if links else 0
            own[blocks[-1].start] += 0 if links else size
    for node in reversed(page.nodes):
        node.own = own[node.start] if own[node.start] >= (RUNNING_P if node.name in _PROSE else RUNNING) else 0
        node.running += node.own
        if node.parent is not None:
            node.parent.running += node.running
