"""Lines as a browser sets them: blanks run together, links with their places, and which tables hold data."""

from __future__ import annotations

import re

from search.readers.web.page import Node, Page

_BLANKS = re.compile(r"[ \t\n\r\f\xa0]{2,}|[ \t\n\r\f]")
"""What a browser runs together, and rows of blanks that it would not, which only push words along."""
_MOST_LINKS = 50
MOST_IN_CELL = 300
"""Characters above which a cell is a piece of the page, not a value."""


class LineMaker:
    """Text with its blanks run together as a browser does, and the links in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links: list[tuple[int, int, str]] = []
        self._href: tuple[int, str] | None = None
        self._size = 0
        self._spaced = True

    @property
    def empty(self) -> bool:
        return self._size == 0

    def add(self, text: str) -> None:
        text = _BLANKS.sub(" ", text)
        if self._spaced:
            text = text.removeprefix(" ")
        if text:
            self._parts.append(text)
            self._size += len(text)
            self._spaced = text.endswith(" ")

    def cell(self) -> None:
        """The end of a table's cell, if one went before."""
        if self._size:
            self.add(" | ")

    def link(self, href: str) -> None:
        self._href = (self._size, href[:2000])

    def unlink(self) -> None:
        if self._href is not None:
            start, href = self._href
            if self._size > start and len(self._links) < _MOST_LINKS and not href.startswith(("#", "javascript:")):
                self._links.append((start, self._size, href))
            self._href = None

    def take(self) -> tuple[str, list[tuple[int, int, str]]]:
        """The line so far, and start anew; a link that is still open goes on in the next."""
        href = self._href
        self.unlink()
        made = "".join(self._parts), self._links
        self._parts, self._links, self._size, self._spaced = [], [], 0, True
        if href is not None:
            self._href = (0, href[1])
        return made


class Tables:
    """Which rows are data and which only lay out the page: a data table holds no table and no long cell."""

    def __init__(self, page: Page) -> None:
        self._layout: set[int] = set()
        self._of: dict[int, int] = {}
        self._bodied: set[int] = set()
        self._tabular: set[int] = set()
        tables: list[Node] = []
        row = cells = 0
        for node in page.nodes:
            while tables and node.start >= tables[-1].end:
                tables.pop()
            if node.name == "table":
                if tables:
                    self._layout.add(tables[-1].start)
                if node.attributes.get("role", "").lower() in ("presentation", "none"):
                    self._layout.add(node.start)
                tables.append(node)
            elif tables:
                table = tables[-1]
                if node.name == "tr":
                    self._of[node.start] = table.start
                    row = node.start
                    cells = 0
                elif node.name in ("td", "th") and node.chars <= MOST_IN_CELL:
                    cells += 1
                    if cells > 1:
                        self._tabular.add(table.start)
                    if node.name == "td":
                        self._bodied.add(row)
                elif (node.name in ("td", "th") and node.chars > MOST_IN_CELL) or (
                    node.name in ("ul", "ol", "blockquote", "h1", "h2", "article", "section")
                ):
                    self._layout.add(table.start)

    def is_head(self, node: Node) -> bool:
        """Whether a row of data only says what stands below."""
        return node.start not in self._bodied

    def is_row(self, node: Node) -> bool:
        """Whether a `tr` is a row of data."""
        table = self._of.get(node.start)
        return table in self._tabular and table not in self._layout
