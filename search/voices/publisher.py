"""Who publishes a document: the collection's source, else what the text itself says; unknown when it says nothing."""

from __future__ import annotations

import re
from collections import Counter

from search.model import UNKNOWN, Document, Speaker
from search.voices.voice import Voice
from search.voices.who import NAME, Who

_BLOG = re.compile(r"\b(?:author of this blog|this blog|my blog|guest blog)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:notes? (?:to|for) editors|press release|for immediate release|media enquiries|press office)\b", re.IGNORECASE
)
_REPORTS = re.compile(r"\b(?:foreword|our inspection|we inspected|we report here)\b", re.IGNORECASE)
_BY = re.compile(rf"\b[Bb]y (?P<who>{NAME})")
_BYLINE = re.compile(rf"(?:\A(?!Posted|Written|Author|Published|By )|\b[Bb]y )(?P<who>{NAME})")
_HEAD = 2000
"""Characters of a text that show whose page it is."""


def publisher(document: Document, who: Who) -> Voice:
    """The voice of the page: its type always, its name where narration is given to it."""
    if document.source is not None:
        return _declared(document)
    kind, name, rule = _evident(document, who)
    return Voice(
        Speaker(name=name, mention=name, author_type=kind), rule, None, "inferred" if kind != UNKNOWN else "default"
    )


def _declared(document: Document) -> Voice:
    assert document.source is not None  # noqa: S101 - the caller looked
    source = document.source
    name: str | None = source.name
    if source.author_type == "blogger" and not _named_in_text(document, source.name):
        name = _author(document)
    return Voice(Speaker(name=name, mention=name, author_type=source.author_type), "publisher", None, "default")


def _named_in_text(document: Document, name: str) -> bool:
    """Whether the page itself gives its name, outside what is said in it."""
    return any(block.kind in ("furniture", "context") and name in block.text for block in document.blocks)


def _author(document: Document) -> str | None:
    """The name of a byline ("Posted by Ann Other at 21:14"); None without one."""
    for block in document.blocks:
        pattern = {"byline": _BYLINE, "date": _BY}.get(block.role or "")
        if pattern is not None and (found := pattern.search(block.text)) is not None:
            return found.group("who")
    return None


def _evident(document: Document, who: Who) -> tuple[str, str | None, str]:
    text = document.text
    if any(block.comment is not None for block in document.blocks):
        return "blogger", None, "has a comment thread"
    head = "\n".join(block.text for block in document.blocks[:12] if block.role in ("site_name", "byline", "site_box"))
    press = next((hit.value for hit in who.known(head) if hit.value.author_type == "press" and hit.value.body), None)
    if press is not None:
        return "press", press.name, "site name"
    if _BLOG.search(text):
        return "blogger", None, "calls itself a blog"
    if who.role(head) == "press":
        return "press", None, "byline"
    if _RELEASE.search(text) or _REPORTS.search(text[:_HEAD]):
        issuer = _issuer(document, who)
        if issuer is not None:
            return issuer[0], issuer[1], "issuing body"
    return UNKNOWN, None, "publisher not stated"


def _issuer(document: Document, who: Who) -> tuple[str, str] | None:
    """The body that a release or report speaks for: named where releases name it, more than any other."""
    weights: Counter[tuple[str, str]] = Counter()
    paragraphs = [block for block in document.blocks if block.kind in ("paragraph", "list_item", "context", "heading")]
    notes = False
    for number, block in enumerate(paragraphs):
        notes = notes or bool(re.match(r"notes? (?:to|for) editors", block.text, re.IGNORECASE))
        for hit in who.known(block.text[:400]):
            body = hit.value.name if hit.value.body else hit.value.organisation
            if body is None:
                continue
            key = (hit.value.author_type, body)
            opens = hit.span.start <= 12
            weights[key] += 2 if opens and number < 6 else 1 if number < 4 else 0
            if notes and opens and re.match(r"\s+(?:is|are|represents?|was)\b", block.text[hit.span.end :]):
                weights[key] += 4
            if notes and re.search(r"\b(?:contact|enquiries|press office)\b", block.text, re.IGNORECASE):
                weights[key] += 3
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) == 2 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]
