"""Markdown to documents, by way of HTML: CommonMark with tables, and the front matter that site builders put on top."""

from __future__ import annotations

import re
from datetime import date

from markdown_it import MarkdownIt

from search.errors import NoText
from search.model import Document
from search.readers.encodings import BOM, decode
from search.readers.layout import dates
from search.readers.units import Facts, Unit, assemble, tidy
from search.readers.web import units_of_fragment

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,100}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(title|author|date|canonical_url|url)[ \t]*:[ \t]*(.{1,500})", re.IGNORECASE)


def read_markdown(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of a Markdown file. Raises NoText when it holds no visible character."""
    decoded = decode(data)
    text = decoded.text.removeprefix(BOM).replace("\r\n", "\n")
    facts = Facts(file=file, sha256=sha256, media_type="text/markdown", warnings=list(decoded.warnings))
    front = _FRONT.match(text)
    if front is not None:
        _read_front(front["fields"], facts)
        text = text[front.end() :]
    # Markup in the text is read as such: what comes of it is words, not a page.
    markup = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    units = units_of_fragment(markup, titled=True)
    if not units and text.strip():
        facts.warnings.append("its markup is nested too deeply to be followed; it was read without it, as plain lines")
        units = [Unit(line) for line in tidy(text)]
    if not units:
        raise NoText("has no text: it is empty or blank; remove it or put text into it")
    return assemble(units, facts)


def _read_front(fields: str, facts: Facts) -> None:
    for line in fields.splitlines():
        found = _FIELD.fullmatch(line.strip())
        if found is None:
            continue
        name, value = found[1].lower(), found[2].strip().strip("\"'").strip()
        if name == "title":
            facts.title = value or None
        elif name == "author":
            facts.author = value or None
        elif name == "date":
            facts.published = _day(value)
        elif value.startswith(("http://", "https://")):
            facts.url = value


def _day(text: str) -> date | None:
    return dates.day_of(text[:100])
