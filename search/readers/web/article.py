"""Which elements are the article, its title and date line, and which are furniture. Reads no words but the title's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from search.readers.web.metadata import Metadata
from search.readers.web.page import Node, Page
from search.readers.web.recipes import Parts

_ENOUGH = 0.4
"""The share of a page's running text from which an element that a recipe calls the article is believed."""

_MOST = 0.75
"""Without a recipe the article is the innermost element with this share of the running text."""

_TOO_MUCH = 0.3
"""An element with more than this share of the running text is no furniture by a weak sign alone."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NEVER = frozenset({"html", "body", "main", "article", "p"})
_TITLE_TRIES = 60
_LONGEST_TITLE = 300
_LONGEST_BYLINE, _MOST_IN_BYLINE = 80, 30
_BOXES = frozenset({"mailing_list", "related", "share", "cookie_notice"})
_BOX, _BOXES_TOGETHER = 0.1, 0.2
"""Shares of an article's running text up to which what a weak sign calls a box is one: each, and all of them."""


@dataclass(slots=True)
class Layout:
    """What the page's elements are, by their number.

    The article is everything from `start` to `end`; `root` is the element that holds its text, `title` the element of
    its title. `furniture` gives the role of elements that are none of the text, `dates` and `bylines` are the elements
    that say when and by whom.
    """

    root: Node
    start: int
    end: int
    title: Node | None = None
    furniture: dict[int, str] = field(default_factory=dict)
    dates: set[int] = field(default_factory=set)
    bylines: set[int] = field(default_factory=set)


def lay_out(page: Page, parts: list[Parts], metadata: Metadata, taken: Container[int]) -> Layout:
    """The layout of a page with at least one element; `taken` are elements that hold comments."""
    furniture = _furniture(page, parts)
    running = _running(page, furniture, taken)
    root = _root(page, [strong for strong, _ in parts], running)
    title = _title(page, [strong for strong, _ in parts], metadata, (root, furniture, taken))
    start = min(root.start, title.start) if title is not None else root.start
    layout = Layout(root, start, root.end, title)
    boxes: dict[int, str] = {}
    for number, (role, certain) in furniture.items():
        node = page.nodes[number]
        if node.holds(root) or (title is not None and node.holds(title)):
            continue
        if certain or not root.holds(node) or not node.running:
            layout.furniture[number] = role
        elif role in _BOXES and node.running <= _BOX * root.running:
            boxes[number] = role
    if sum(page.nodes[number].running for number in boxes) <= _BOXES_TOGETHER * root.running:
        layout.furniture.update(boxes)
    for node in page.nodes[: root.parent.end if root.parent is not None else root.end]:
        strong = parts[node.start][0]
        if node.start in taken or (node.start < start and (node.parent is None or not node.parent.holds(root))):
            continue  # the date of another post, or the author of the site
        if "date" in strong or (node.name == "time" and "pubdate" in node.attributes):
            layout.dates.add(node.start)
        elif "byline" in strong:
            layout.bylines.add(node.start)
            _take_in_line(page, parts, layout, node)
        if start <= node.start < root.end and node.name in ("ul", "ol") and _is_menu(node):
            layout.furniture.setdefault(node.start, "menu")
    return layout


def lay_out_whole(page: Page, parts: list[Parts], *, titled: bool) -> Layout:
    """The layout of markup that is all article: only what a sign calls furniture for certain is furniture in it."""
    root = page.nodes[0]
    heads = [node for node in page.nodes if node.name == "h1" and node.chars] if titled else []
    named = [node for node in heads if node.attributes.get("class") == "title"]
    layout = Layout(root, root.start, root.end, named[0] if named else heads[0] if len(heads) == 1 else None)
    for node, (strong, _) in zip(page.nodes, parts, strict=True):
        role = _role(strong)
        if role is not None and node.name not in _NEVER and not node.running:
            layout.furniture[node.start] = role
    return layout


def _take_in_line(page: Page, parts: list[Parts], layout: Layout, node: Node) -> None:
    """Make a byline of the short line around an author's name too: "By", the office, an address."""
    while (line := node.parent) is not None and line.chars <= _LONGEST_BYLINE and not line.running:
        if line.end - line.start > _MOST_IN_BYLINE:
            return
        inside = page.nodes[line.start : line.end]
        others = any(parts[each.start][0] & {"date", "title"} or each.name in ("time", *_HEADINGS) for each in inside)
        if others or line.name in _NEVER or _role(parts[line.start][0]) is not None:
            return
        layout.bylines.add(line.start)
        node = line


def _furniture(page: Page, parts: list[Parts]) -> dict[int, tuple[str, bool]]:
    """Role of each element that a sign calls furniture, and whether the sign is certain."""
    whole = page.nodes[0].running
    centres = [
        node.start
        for node, (strong, _) in zip(page.nodes, parts, strict=True)
        if strong & {"article", "landmark", "title"} or node.name == "h1"
    ]
    found: dict[int, tuple[str, bool]] = {}
    for node, (strong, weak) in zip(page.nodes, parts, strict=True):
        role = _role(strong)
        if role is not None and node.name not in _NEVER:
            found[node.start] = (role, True)
        elif node.name in ("header", "footer", "aside", "form") and _is_page_frame(node):
            found[node.start] = ("comment_form" if node.name == "form" else "site_box", node.name != "header")
        elif weak and node.name not in _NEVER and bisect_left(centres, node.start) == bisect_left(centres, node.end):
            role = _role(weak)
            if role is not None and (node.running <= _TOO_MUCH * whole or role == "cookie_notice"):
                found[node.start] = (role, False)
    return found


def _role(parts: Iterable[str]) -> str | None:
    return next((part.removeprefix("furniture ") for part in sorted(parts) if part.startswith("furniture ")), None)


def _is_page_frame(node: Node) -> bool:
    """Whether a header, footer, aside or form frames the page; a quotation's footer and an article's header do not."""
    around = node.within
    if "blockquote" in around or "figure" in around:
        return False
    if node.name == "header":
        return not around & {"article", "main"}
    if node.name == "aside":
        return "article" not in around or node.running == 0
    return True


def _is_menu(node: Node) -> bool:
    """Whether a list is one of links with a word or two each: a menu, the labels of a post."""
    items = node.end - node.start
    return 3 <= items < 200 and 0 < node.linked >= 0.9 * node.chars and node.chars < 15 * items and not node.running


def _running(page: Page, furniture: Container[int], taken: Container[int]) -> list[int]:
    """For each element the running text in it that is neither furniture's nor a comment's."""
    running = [node.own for node in page.nodes]
    for node in reversed(page.nodes):
        if node.start in furniture or node.start in taken or node.name in ("nav", "footer", "form"):
            running[node.start] = 0
        elif node.parent is not None:
            running[node.parent.start] += running[node.start]
    return running


def _root(page: Page, parts: list[frozenset[str]], running: list[int]) -> Node:
    bodies = [node for node in page.nodes if node.name == "body"]
    body = max(bodies, key=lambda node: running[node.start], default=page.nodes[0])
    whole = running[body.start]
    for part in ("article", "landmark"):
        named = [node for node in page.nodes if part in parts[node.start] or (part == node.name == "article")]
        best = max(named, key=lambda node: (running[node.start], 0 if whole else node.chars, node.start), default=None)
        if best is not None and running[best.start] >= _ENOUGH * whole and (whole or best.chars):
            return best
    return _innermost(page, body, running) if whole else body


def _innermost(page: Page, body: Node, running: list[int]) -> Node:
    """The innermost element with most of the running text; an element whose text is all its own is not gone into."""
    best = body
    for node in page.nodes[body.start + 1 : body.end]:
        # In document order a deeper element of the chain stands later, and only one child can hold most.
        if running[node.start] >= _MOST * running[body.start] and node.own < running[node.start] and best.holds(node):
            best = node
    return best


def _title(
    page: Page,
    parts: list[frozenset[str]],
    metadata: Metadata,
    where: tuple[Node, Container[int], Container[int]],
) -> Node | None:
    """The element of the article's title: as the metadata says, as the recipe says, else the page's only h1."""
    root, furniture, taken = where
    tries = _title_tries(page, parts, root, taken)
    for title in map(_folded, metadata.titles):
        same = [node for node, text, _ in tries if text == title]
        if same:
            return same[-1] if same[-1].start <= root.start else same[0]
    in_head = _folded(metadata.page_title or "")
    site = _folded(metadata.site or "")
    tries = [each for each in tries if each[1] != site]
    named = [each for each in tries if each[2]]
    if named:
        return next((node for node, text, _ in named if text in in_head), named[0][0])
    for node, text, _ in tries:
        if in_head and text in in_head and (" " in text or text == in_head):
            return node
    first = [node for node, _, _ in tries if node.name == "h1"]
    inside = [node for node in first if root.holds(node)]
    if inside:
        return None if _stands_below_text(page, root, inside[0], furniture) else inside[0]
    return first[0] if len(first) == 1 and first[0].start not in furniture else None


def _stands_below_text(page: Page, root: Node, heading: Node, furniture: Container[int]) -> bool:
    """Whether running text of the article comes before a heading, which is the heading of a part then."""
    at = root.start
    while at < heading.start:
        node = page.nodes[at]
        above = not node.holds(heading)
        if above and node.own and at not in furniture:
            return True
        at = node.end if above and at in furniture else at + 1
    return False


def _title_tries(
    page: Page, parts: list[frozenset[str]], root: Node, taken: Container[int]
) -> list[tuple[Node, str, bool]]:
    """Elements that may be the title: with their words, folded, and whether a recipe calls them so."""
    tries: list[tuple[Node, str, bool]] = []
    for node in page.nodes[: root.end]:
        named = "title" in parts[node.start]
        if (
            not (named or node.name in _HEADINGS)
            or not 1 < node.chars <= _LONGEST_TITLE
            or node.running > _LONGEST_TITLE
        ):
            continue
        if node.start not in taken and not node.within & {"nav", "aside"}:
            tries.append((node, _folded(page.text_in(node)), named))
        if len(tries) == _TITLE_TRIES:
            break
    return tries


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
