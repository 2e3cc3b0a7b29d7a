"""Markup to a flat list of events, each element with what later passes ask of it. The only module that knows bs4.

Iterative throughout: 20,000 nested elements are no deeper for Python than one.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.element import CData, Comment, NavigableString

PARSER = "lxml"
"""Named explicitly: the parser of the standard library takes quadratic time on hostile markup."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin and end a line."""

UNSEEN = frozenset(
    [
        "applet",
        "area",
        "audio",
        "base",
        "canvas",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "link",
        "map",
        "math",
        "meta",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "param",
        "script",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    ]
)
"""Elements whose text a reader of the page does not see as text."""

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
    with warnings.catch_warnings():
        # Any text may be given; what it looks like has been decided before.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(markup, PARSER, multi_valued_attributes=None)
    page = Page()
    _walk(soup, page)
    _measure(page)
    return page


def _walk(soup: BeautifulSoup, page: Page) -> None:
    waiting = [iter(soup.contents)]
    above: list[Node] = []
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            if above:
                above.pop().end = len(page.nodes)
                page.events.append(None)
        elif isinstance(child, Tag):
            node = _node(child, above[-1] if above else None, len(page.nodes))
            page.nodes.append(node)
            page.events.append(node)
            above.append(node)
            waiting.append(iter(child.contents))
        else:
            _string(child, above, page)


def _node(tag: Tag, parent: Node | None, start: int) -> Node:
    attributes = {name.lower(): str(value) for name, value in tag.attrs.items()}
    classes = tuple(attributes.get("class", "").lower().split()[:40])
    return Node(tag.name.lower(), attributes, classes, parent, _within(parent), start)


def _within(parent: Node | None) -> frozenset[str]:
    """What is around a child of `parent`; the same set as the parent's where that adds nothing."""
    if parent is None:
        return frozenset()
    more = {parent.name} & _FRAMES
    kind = parent.attributes.get("itemtype", "").lower()
    if any("comment" in name for name in parent.classes) or "comment" in kind:
        more.add("comment")
    return parent.within if more <= parent.within else parent.within | more


def _string(string: object, above: list[Node], page: Page) -> None:
    if isinstance(string, Comment):
        if len(page.remarks) < 5:
            page.remarks.append(str(string)[:400])
        return
    within = above[-1].name if above else ""
    if within == "script":
        page.scripts.append((above[-1], str(string)))
    elif within == "title":
        page.titles.append(str(string))
    if type(string) in (NavigableString, CData):
        page.events.append(str(string))


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
