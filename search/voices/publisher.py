"""Who publishes a document: the collection's source, else what the text itself says; unknown when it says nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from search.model import UNKNOWN, Document, Passage, Speaker
from search.voices.threads import is_court_report, news_score, unquoted
from search.voices.voice import Voice
from search.voices.who import NAME, Who

_BLOG = re.compile(r"\b(?:author of this blog|this blog|my blog|guest blog)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:notes? (?:to|for) editors|press release|for immediate release|media enquiries|press office|press contact"
    r"|media contact)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:foreword|our inspection|we inspected|we report here)\b", re.IGNORECASE)
_BY = re.compile(rf"\b[Bb]y (?P<who>{NAME})")
_BYLINE = re.compile(rf"(?:\A(?!Posted|Written|Author|Published|By )|\b[Bb]y )(?P<who>{NAME})")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y)\b")
_DEFINES = re.compile(rf"(?:The\s)?(?P<who>{NAME})\s(?:is|are)\s(?:the|an?)\s(?P<what>(?:[\w’'-]+\s){{0,4}}[\w’'-]+)")
_PAGE = frozenset({"share", "mailing_list", "comment_form", "tags", "pager", "site_box"})
_ISSUERS = frozenset({"inspector", "union", "provider", "commissioner", "charity", "politician", "government"})
"""Author types that issue releases; a release quotes its own head first."""
_NARRATING, _NEWS = 2, 6
"""Passages in which a narrator says "we" or "I"; the score of a news report, above that for a pasted one."""
_HEAD = 2000
"""Characters of a text that show whose page it is."""


def publisher(document: Document, passages: Sequence[Passage], who: Who) -> Voice:
    """The voice of the page: its type always, its name where narration is given to it."""
    if document.source is not None:
        return _declared(document)
    kind, name, rule = _evident(document, passages, who)
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


def _evident(document: Document, passages: Sequence[Passage], who: Who) -> tuple[str, str | None, str]:
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
        leader = next((quote.speaker for passage in passages for quote in passage.quotes), None)
        if leader is not None and leader.author_type in _ISSUERS:
            return leader.author_type, leader.organisation, "quoted first in a release"
    return _by_narration(document, passages, who)


def _by_narration(document: Document, passages: Sequence[Passage], who: Who) -> tuple[str, str | None, str]:
    """What the narrator's own words show: a body that says "we" and what it is, a blogger's "I", a court reporter's."""
    own = [unquoted(passage) for passage in passages]
    ours, mine = (sum(bool(pattern.search(text)) for text in own) for pattern in (_WE, _I))
    head = f"{document.title or ''}\n" + "\n".join(own[:3])
    if ours >= _NARRATING:
        for text in own:
            if (defined := _DEFINES.match(text)) is not None and (kind := who.role(defined.group("what"))) is not None:
                return kind, defined.group("who"), "says what it is"
        company = who.company(head)
        if company is not None and not mine and ours * 3 >= len(own):
            return "provider", company, "speaks as we"
    if mine >= _NARRATING and any(block.role in _PAGE for block in document.blocks):
        return "blogger", None, "speaks as I"
    told = "\n".join(own)
    if not ours and not mine and is_court_report(told) and news_score(told, passages) >= _NEWS:
        return "press", None, "reads like a court report"
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
            if (
                notes
                and opens
                and re.match(
                    r"\s+(?:is|are|represents?|was|reports|inspects|regulates|works|campaigns)\b",
                    block.text[hit.span.end :],
                )
            ):
                weights[key] += 4
            if notes and re.search(
                r"\b(?:contact|enquiries|press office|press contact|media contact)\b", block.text, re.IGNORECASE
            ):
                weights[key] += 3
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) == 2 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]
