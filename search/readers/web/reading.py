"""A web page to a Document: decode, parse, lay out, walk, assemble; and a check of how much text the parser lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from search.model import Document
from search.readers.encodings import BOM, decode
from search.readers.layout import dates
from search.readers.layout.furniture import role_of
from search.readers.units import Facts, Unit, assemble, tidy
from search.readers.web import answers, comments
from search.readers.web.article import Layout, lay_out, lay_out_whole
from search.readers.web.elements import BLOCKS, UNSEEN
from search.readers.web.links import joined
from search.readers.web.metadata import Metadata, day_in_address, read_metadata
from search.readers.web.page import Page, parse
from search.readers.web.recipes import recipe_for
from search.readers.web.walk import Walker, visible

_REST = r"(?:[\s/][^<>]*)?(?:>|(?=<)|\Z)"
"""What follows the name in a tag, also in one that the next or the end of the page cuts off, as a browser takes it."""

_TAG = re.compile(rf"-->|</?([a-zA-Z][a-zA-Z0-9:-]{{0,30}}){_REST}|<[!?/][^<>]*>")
_SINGLE = frozenset({"area", "base", "embed", "frame", "link", "meta", "param", "source", "track"})
_UNSEEN_TAG = re.compile(rf"<!--|-->|<(/?)({'|'.join(sorted(UNSEEN - _SINGLE))}){_REST}", re.IGNORECASE)

_BY = re.compile(r"^(?:written |posted |published )?by:?(?:\s|\Z)", re.IGNORECASE)
_POSTED = re.compile(
    rf"posted by:? (?P<who>\S.{{0,60}}?) (?:at|on|@) (?:{dates.TIME}|{dates.DAY}).{{0,30}}", re.IGNORECASE
)
"""What blogs put under a post."""
_LONGEST_NAME = 100
_WARN = 0.02
_WARN_FROM = 200
"""Characters lost, as a share and in number, from which a page is warned of."""

_SHELL = 0.2
"""The share of what a page tells programs below which its own text is only a shell for a script to fill."""
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|strong|em|a)\b[^<>]{0,200}>", re.IGNORECASE)

_FALL_BACK = 0.2
"""The share of characters lost from which the page is read by its tags alone: much text beats good structure."""


def read_html(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of a web page. Raises NoText when nothing in it can be read as words."""
    decoded = decode(data)
    markup = decoded.text.removeprefix(BOM)
    facts = Facts(file=file, sha256=sha256, media_type="text/html", warnings=list(decoded.warnings))
    units = units_of(markup, facts)
    return assemble(units, facts)


def units_of_fragment(markup: str, *, titled: bool = False) -> list[Unit]:
    """The units of a piece of markup that is all article, as feeds and converters give it.

    `titled`: its only heading of the first level is the title, or the first that has the class title.
    """
    page = parse(f"<body>{markup}</body>")
    if not page.nodes:
        return []
    recipe = recipe_for(page.nodes, "")
    parts = [recipe.parts(node) for node in page.nodes]
    return Walker(page, lay_out_whole(page, parts, titled=titled), comments.Threads(), None).walk()


def units_of(markup: str, facts: Facts) -> list[Unit]:
    """The units of a page; what it says of itself goes into `facts`, and a warning when text was lost."""
    page = parse(markup)
    if not page.nodes:
        return [Unit(line) for line in plain_lines(markup)]
    metadata = read_metadata(page)
    recipe = recipe_for(page.nodes, metadata.generator)
    parts = [recipe.parts(node) for node in page.nodes]
    threads = comments.find_threads(page, parts)
    answers.link(page, threads)
    comments.sign(page, threads)
    layout = lay_out(page, parts, metadata, threads.taken)
    walker = Walker(page, layout, threads, _base(page, metadata))
    units = walker.walk()
    _record(facts, page, metadata, layout)
    _mark_posted(units, facts)
    if metadata.body and sum(len(unit.text) for unit in units) < _SHELL * len(metadata.body):
        return _told_to_programs(metadata)
    signs = plain_signs(markup)
    lost = signs - walker.hidden - visible("".join([unit.text for unit in units]))
    if lost > max(_WARN_FROM, _WARN * signs):
        if lost > _FALL_BACK * signs:
            facts.warnings.append("its markup is too broken to be followed; it was read without it, as plain lines")
            return [Unit(line) for line in plain_lines(markup)]
        facts.warnings.append(f"about {lost:,} of {signs:,} characters on the page could not be read")
    _warn_of_set_aside(units, facts)
    return units


def _told_to_programs(metadata: Metadata) -> list[Unit]:
    """The text of a page that a script fills in, as the page gives it to programs (JSON-LD)."""
    title = [Unit(metadata.titles[0], gap=0, kind="context", role="title", level=1)] if metadata.titles else []
    body = metadata.body or ""
    return title + (units_of_fragment(body) if _MARKUP.search(body) else [Unit(line) for line in tidy(body)])


def _record(facts: Facts, page: Page, metadata: Metadata, layout: Layout) -> None:
    shown = page.text_in(layout.title) if layout.title is not None else None
    facts.title = shown or metadata.title
    facts.author, facts.url = metadata.author or _byline(page, layout), metadata.url
    facts.published = metadata.published
    if facts.published is None and not layout.dates:
        facts.published = day_in_address(metadata.url)


def _byline(page: Page, layout: Layout) -> str | None:
    """The author by the page's own line for it, without the word before the name."""
    for number in sorted(layout.bylines):
        node = page.nodes[number]
        if 0 < node.chars <= _LONGEST_NAME:
            name = _BY.sub("", page.text_in(node)).strip()
            if name:
                return name
    return None


def _mark_posted(units: list[Unit], facts: Facts) -> None:
    """A line under the post that says by whom it was posted is its byline, where all such lines name one person."""
    found = [(unit, match) for unit in units if unit.comment is None and (match := _POSTED.fullmatch(unit.text[:160]))]
    if len({match["who"] for _, match in found}) != 1:
        return
    for unit, match in found:
        unit.kind, unit.role = "context", "byline"
        facts.author = facts.author or match["who"]


def _base(page: Page, metadata: Metadata) -> str | None:
    """The address against which the page's links are read."""
    for node in page.nodes:
        if node.name == "base" and node.attributes.get("href"):
            return joined(metadata.url or "", node.attributes["href"].strip()) or metadata.url
    return metadata.url


def _warn_of_set_aside(units: list[Unit], facts: Facts) -> None:
    """Say so when more running text was set aside as furniture than was kept."""
    kept = sum(len(unit.text) for unit in units if unit.kind != "furniture")
    aside = sum(
        len(unit.text) for unit in units if unit.kind == "furniture" and len(unit.text) > 200 and not role_of(unit.text)
    )
    if aside > kept:
        facts.warnings.append(f"{aside:,} characters of running text on the page were taken for no part of the article")


def plain_lines(markup: str) -> list[str]:
    """The lines of a page by its tags alone: a reading for markup that the parser cannot follow."""
    text = "".join([_TAG.sub(_as_blank, part) for part in _seen(markup)])
    return [" ".join(line.split()) for line in tidy(unescape(text))]


def plain_signs(markup: str) -> int:
    """How many visible characters a page has by its tags alone: an independent count to check the parser by."""
    return visible(unescape("".join([_TAG.sub("", part) for part in _seen(markup)])))


def _as_blank(tag: re.Match[str]) -> str:
    name = (tag[1] or "").lower()
    return "\n" if name in BLOCKS or name == "br" else ""


def _seen(markup: str) -> Iterator[str]:
    """The pieces of the markup between remarks and elements whose text is not seen."""
    skipped: str | None = None
    at = 0
    for found in _UNSEEN_TAG.finditer(markup):
        if skipped is None:
            if found[0] == "<!--" or (found[2] and not found[1]):
                yield markup[at : found.start()]
                skipped = (found[2] or "-->").lower()
        elif found[0] == skipped or (found[1] and found[2].lower() == skipped):
            skipped = None
            at = found.end()
    if skipped is None:
        yield markup[at:]
