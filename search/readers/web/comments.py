"""Comment threads by their markup: which elements are items, whose number, parent, poster and day each has.

Knows signs from the recipes and the nesting of elements; reads no words but a poster's name and a date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from search.model import Comment
from search.readers.layout.dates import is_month_first
from search.readers.web.metadata import day_written
from search.readers.web.page import Node, Page
from search.readers.web.recipes import Parts

_DEPTH = re.compile(r"(?:[a-z_]{1,20}[-_])?(?:depth|level|indent)-(\d{1,2})")
_NUMBER = re.compile(r"\d{1,20}")
_SAYS = re.compile(r"\s{0,3}(?:says?|said|wrote|writes|commented)?\s{0,2}(?:\.{3}|…|:)?\s{0,2}$", re.IGNORECASE)
_PARENT = ("data-parent-id", "data-parentid", "data-parent", "data-reply-to", "data-in-reply-to")
_LONGEST_NAME = 120
_DEEPEST = 60


_NO_NUMBER = Comment(number="")


@dataclass(slots=True, eq=False)
class Item:
    """One comment of a thread; `path` is what an answer to it names as its parent, `depth` 0 at the top."""

    node: Node
    above: Item | None
    depth: int = 0
    path: str = ""
    answers: int = 0
    poster: Node | None = None
    stamp: Node | None = None
    body: Node | None = None
    comment: Comment = _NO_NUMBER


@dataclass(slots=True)
class Threads:
    """What the page's elements are to its comments, by their number.

    `items` are the elements where an item begins, `parts` what the elements inside items are ("poster", "date",
    "body", "aside"); `areas` hold comments and what is around them, `unread` areas in which no item was found.
    """

    items: dict[int, Item] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)
    areas: set[int] = field(default_factory=set)
    unread: set[int] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)


def find_threads(page: Page, parts: list[Parts]) -> Threads:
    """The comments of a page, not yet numbered; nothing in it when no element is called one."""
    threads = Threads()
    said = [_of_comments(strong) for strong, _ in parts]
    # What holds the headline is the page, whatever it is called.
    centres = [node.start for node, (strong, _) in zip(page.nodes, parts, strict=True) if _is_centre(node, strong)]
    for node in page.nodes:
        if said[node.start] & {"area", "item"} and bisect_left(centres, node.start) < bisect_left(centres, node.end):
            said[node.start] = frozenset()
    areas = [node for node in page.nodes if "area" in said[node.start] and node.name not in ("html", "body", "main")]
    _find_items(page, said, threads, {area.start for area in areas})
    _find_parts_by_words(page, [weak for _, weak in parts], threads)
    _find_pairs(page, said, threads)
    starts = sorted(threads.items)
    for area in _outermost(areas):
        if bisect_left(starts, area.start) < bisect_left(starts, area.end):
            threads.areas.add(area.start)
        elif area.chars:
            threads.unread.add(area.start)
    for node in _outermost([page.nodes[start] for start in (*threads.areas, *threads.unread, *threads.items)]):
        threads.taken.update(range(node.start, node.end))
    return threads


def _is_centre(node: Node, strong: frozenset[str]) -> bool:
    return node.name == "h1" or bool(strong & {"article", "title"})


@lru_cache(maxsize=4096)
def _of_comments(strong: frozenset[str]) -> frozenset[str]:
    return frozenset(part.removeprefix("comments ") for part in strong if part.startswith("comments "))


def _outermost(nodes: Iterable[Node]) -> list[Node]:
    outer: list[Node] = []
    for node in sorted(nodes, key=lambda node: node.start):
        if not outer or node.start >= outer[-1].end:
            outer.append(node)
    return outer


def _find_items(page: Page, said: list[frozenset[str]], threads: Threads, areas: set[int]) -> None:
    """Walk the elements once, with the items that are open; each part belongs to the innermost of them."""
    open_items: list[Item] = []
    for node in page.nodes:
        while open_items and node.start >= open_items[-1].node.end:
            open_items.pop()
        parts = said[node.start]
        inner = open_items[-1] if open_items else None
        if "ping" in parts and node.chars:
            threads.parts[node.start] = "aside"
        elif "item" in parts and node.chars and node.start not in areas and not _same_item(inner, node):
            item = Item(node, inner)
            threads.items[node.start] = item
            open_items.append(item)
        elif inner is not None:
            _take_part(threads, inner, node, parts)


def _find_parts_by_words(page: Page, weak: list[frozenset[str]], threads: Threads) -> None:
    """The parts of items in unknown markup, by single words in what their elements are called."""
    open_items: list[Item] = []
    bare = {start for start, item in threads.items.items() if item.body is None and item.poster is None}
    for node in page.nodes if bare else ():
        while open_items and node.start >= open_items[-1].node.end:
            open_items.pop()
        if node.start in threads.items:
            open_items.append(threads.items[node.start])
        elif open_items and open_items[-1].node.start in bare and node.start not in threads.parts:
            parts = _of_comments(weak[node.start])
            # What is called by several words ("reply-text") is rather the words of a comment than what is around them.
            first = next((part for part in ("body", "poster", "date", "aside") if part in parts), None)
            if first is not None:
                _take_part(threads, open_items[-1], node, frozenset({first}))


def _same_item(inner: Item | None, node: Node) -> bool:
    """Whether an element is only a further wrapper of the item around it: no text of that stands before it."""
    return inner is not None and inner.node.before == node.before


def _take_part(threads: Threads, item: Item, node: Node, parts: frozenset[str]) -> None:
    if "aside" in parts:
        threads.parts[node.start] = "aside"
    elif "body" in parts and node.chars:
        if item.body is not None and item.body.holds(node):
            del threads.parts[item.body.start]  # that was a wrapper around poster, words and links
        if item.body is None or item.body.holds(node):
            item.body = node
        threads.parts[node.start] = "body"
    elif "poster" in parts and 0 < node.chars <= _LONGEST_NAME and (item.poster is None or item.poster.holds(node)):
        item.poster = node
        threads.parts[node.start] = "poster"
    elif "date" in parts and node.chars <= _LONGEST_NAME and (item.stamp is None or item.stamp.holds(node)):
        item.stamp = node
        threads.parts[node.start] = "date"


def _find_pairs(page: Page, said: list[frozenset[str]], threads: Threads) -> None:
    """Threads whose items are not wrapped: a `dt` names the poster, the `dd`s after it are the words and the day."""
    item: Item | None = None
    for node in page.nodes:
        parts = said[node.start]
        if node.name == "dt" and "pair" in parts and node.start not in threads.items:
            item = Item(node, None, poster=node)
            threads.items[node.start] = item
            threads.parts[node.start] = "poster"
        elif item is not None and item.node.parent is not None and not item.node.parent.holds(node):
            item = None
        elif item is not None and node.name == "dd" and node.parent is item.node.parent:
            footer = "aside" in parts or any("footer" in name for name in node.classes)
            threads.parts[node.start] = "pair aside" if footer else "pair body"
            threads.items.setdefault(node.start, item)
        elif item is not None and "aside" in parts:
            threads.parts[node.start] = "aside"
        elif item is not None and "date" in parts and item.stamp is None:
            item.stamp = node
            threads.parts[node.start] = "date"


def _number(items: Iterable[Item]) -> None:
    """Depth, number and path of each item, from its nesting, its class or the parent that it names."""
    by_id: dict[str, Item] = {}
    line: list[Item] = []
    tops = 0
    seen: set[int] = set()
    for item in items:
        if item.node.start in seen:
            continue
        seen.add(item.node.start)
        above = item.above or _named_parent(item, by_id) or _parent_by_depth(item, line)
        item.above, item.depth = above, min(above.depth + 1, _DEEPEST) if above else 0
        del line[item.depth :]
        line.append(item)
        if above is None:
            tops += 1
            number = tops
        else:
            above.answers += 1
            number = above.answers
        parent = above.path if above else None
        item.path = f"{parent}.{number}" if parent and item.depth < _DEEPEST else str(number)
        item.comment = Comment(number=str(number), parent=parent)
        for name in ("id", "data-id", "data-comment-id"):
            digits = _NUMBER.search(item.node.attributes.get(name, ""))
            if digits:
                by_id.setdefault(digits[0], item)


def _named_parent(item: Item, by_id: dict[str, Item]) -> Item | None:
    for name in _PARENT:
        digits = _NUMBER.search(item.node.attributes.get(name, ""))
        if digits and digits[0] in by_id:
            return by_id[digits[0]]
    return None


def _parent_by_depth(item: Item, line: list[Item]) -> Item | None:
    """The item before that a class like `depth-2` makes this one an answer to; the first depth may be 0 or 1."""
    depth = _depth(item.node)
    if depth is None:
        return None
    for above in reversed(line):
        other = _depth(above.node)
        if other is not None and other < depth:
            return above
    return None


def _depth(node: Node) -> int | None:
    for name in node.classes:
        found = _DEPTH.fullmatch(name)
        if found:
            return int(found[1])
    return None


def is_nested(item: Item) -> bool:
    """Whether the markup says which item this one answers, or that it answers none."""
    return item.above is not None or _depth(item.node) is not None or any(map(item.node.attributes.get, _PARENT))


def sign(page: Page, threads: Threads) -> None:
    """Give each comment its number and parent, and poster and day as the elements for these say."""
    _number(threads.items.values())
    items = list(dict.fromkeys(threads.items.values()))
    days = [_day(page, item.stamp) for item in items]
    month_first = any(map(is_month_first, days))
    for item, day in zip(items, days, strict=True):
        posted = day_written(day, month_first=month_first)
        item.comment = replace(item.comment, poster=poster_of(page, item), posted=posted)


def poster_of(page: Page, item: Item) -> str | None:
    """The name that stands over a comment, without "said…"."""
    if item.poster is None:
        return None
    name = _SAYS.sub("", page.text_in(item.poster)[:_LONGEST_NAME]).strip(" \u00a0,:-–—|·")
    return name or None


def _day(page: Page, node: Node | None) -> str:
    """The day of a comment as the page writes it: for programs, else for readers."""
    if node is None:
        return ""
    for inner in page.nodes[node.start : min(node.end, node.start + 20)]:
        for name in ("datetime", "content", "title"):
            written = inner.attributes.get(name)
            if written and (day_written(written) or is_month_first(written[:_LONGEST_NAME])):
                return written[:_LONGEST_NAME]
    return page.text_in(node)[:_LONGEST_NAME]
