"""Who publishes a document: the collection's source, else what the text itself says; unknown when it says nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.model import UNKNOWN, Document, Passage, Source, Speaker
from search.quotes.given import is_given
from search.voices.issued import dated_papers, published_by
from search.voices.mailed import sent
from search.voices.naming import NAME, TITLE
from search.voices.pages import (
    is_news,
    magazine,
    opener,
    paper_name,
    press_marks,
    speaks_most,
    spread,
    starts_as_post,
)
from search.voices.threads import is_court_report, news_score, owner_of, unquoted
from search.voices.voice import Voice
from search.voices.who import Who

_BLOG = ("author of this blog", "this blog", "my blog", "guest blog")
_RELEASE = (
    *("notes to editors", "note to editors", "notes for editors", "note for editors", "press release", "press contact"),
    *("for immediate release", "media enquiries", "media contact", "press office"),
)
_REPORTS = ("foreword", "our inspection", "we inspected", "we report here")
_BY = re.compile(rf"\b[Bb]y (?P<who>{NAME})")
_BYLINE = re.compile(rf"(?:\A(?!Posted|Written|Author|Published|By )|\b[Bb]y )(?P<who>{NAME})")
_PERSON = re.compile(rf"(?:{TITLE}\s)?(?!The\s|A\s|An\s)[A-Z][a-z’'-]+\s[A-Z][\w’'-]+")
_TELLS_OF = re.compile(rf"(?P<who>{_PERSON.pattern})\s(?:is|was|has (?:been|worked|written)|writes|works|blogs)\s")
_DATED = re.compile(r"(?P<who>[^\W\d_][\w’'. -]{1,40}?),?\s(?=\d|[A-Z][a-z]{2,8} \d)")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y)\b")
_DEFINES = re.compile(rf"(?:The\s)?(?P<who>{NAME})\s(?:is|are)\s(?:the|an?)\s(?P<what>(?:[\w’'-]+\s){{0,4}}[\w’'-]+)")
_BLOG_PAGE = (
    *("Newer Post", "Older Post", "Post a Comment", "ReplyDelete", "Leave a Reply", "blogspot", "wordpress"),
    *("Blog Archive", "About me"),
)
_LETTER = re.compile(r"(?:Dear\s[A-Z]|SIR\b|Sir\s?[,–—-]|To whom it may)")
_PARLIAMENT = re.compile(
    r"^(?:Members present:|To ask the (?:Secretary of State|Minister|Prime Minister)|Oral evidence:"
    r"|Written evidence from)",
    re.MULTILINE,
)
_COMMITTEE = re.compile(r"\b(?:[A-Z]\w+(?:\s(?:and|of)\s|\s)){1,5}Committee\b")
_COPYRIGHT = re.compile(rf"(?:©|\b[Cc]opyright)\s?(?:\d{{4}}\s?)?,?\s?(?P<who>{NAME})")
_INSPECTION = re.compile(r"\b[Ii]nspection (?:of|report)\b")
_MEMBERS = re.compile(r"\b(?:[Mm]embers|[Bb]ranch(?:es)?)\b")
_MARKS, _TOP_LINES = 2, 6
"""Marks from which a page is a newspaper's; blocks at the top that name whose text it is."""
_OFFICE_FOR = re.compile(rf"(?P<who>(?:[A-Z]\w+,?\s(?:and\s|&\s)?){{1,6}})for\s{NAME}")
_PAGE = frozenset({"share", "mailing_list", "comment_form", "tags", "pager", "site_box"})
_ISSUERS = frozenset({"inspector", "union", "provider", "commissioner", "charity", "politician", "government"})
"""Author types that issue releases; a release quotes its own head first."""
_OFFICES = frozenset({"commissioner", "inspector"})
"""Issuers that are one person's office, whom a release goes on to quote by name alone."""
_NOBODY = frozenset({"anonymous", "anon", "unknown", "guest", "admin", "administrator"})
"""Names under which anybody posts."""
_NARRATING, _NEWS = 2, 6
"""Passages in which a narrator says "we" or "I"; the score of a news report, above that for a pasted one."""
_TOP, _NAME_LENGTH = 15, 40
"""Blocks at the top and at the foot that show a site's name; characters of such a name."""
_OF_HOUSE = re.compile(r"\b(?:Press|News|Office|Release|Bulletin|Magazine|Secretary|Chair|Headquarters|Website)\b")
"""What makes of a body's name the name of something that the body has."""
_ASKS = re.compile(r"(?:Support|Follow|About|Contact|Subscribe|Join|Visit|Advertise|Read|Get|More|Sign|Buy|Why)\b")
"""How lines open that ask something of a newspaper's reader and end in its name."""
_HEADLINE = 160
"""Characters of a line that may head or sign a text."""
_HEAD = 2000
"""Characters of a text that show whose page it is."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A document as it is judged; `own` are the words outside quotation marks, by passage, comments aside."""

    document: Document
    passages: tuple[Passage, ...]
    who: Who
    own: tuple[str, ...]


def publisher(document: Document, passages: Sequence[Passage], who: Who) -> Voice:
    """The voice of the page: its type always, its name where narration is given to it."""
    sender = sent(document, who)
    if document.source is not None:
        return _of_source(sender, document.source) if sender else _declared(document)
    if sender is not None:
        return sender
    own = tuple(unquoted(passage) for passage in passages if passage.comment is None)
    kind, name, rule = _evident(_Page(document, tuple(passages), who, own))
    return Voice(
        Speaker(name=name, mention=name, author_type=kind), rule, None, "inferred" if kind != UNKNOWN else "default"
    )


def _of_source(sender: Voice, source: Source) -> Voice:
    """Whoever sent a message of a source is of the source's kind."""
    kind = source.author_type if source.author_type != UNKNOWN else sender.speaker.author_type
    return replace(sender, speaker=replace(sender.speaker, author_type=kind))


def _declared(document: Document) -> Voice:
    assert document.source is not None  # noqa: S101 - the caller looked
    source = document.source
    name: str | None = source.name
    if source.author_type == "blogger":
        name = _author(document) or (source.name if _is_persons(document, source.name) else None)
    elif source.author_type == "union":
        name = _branch(document, source.name) or source.name
    return Voice(Speaker(name=name, mention=name, author_type=source.author_type), "publisher", None, "default")


def _branch(document: Document, name: str) -> str | None:
    """The branch that two lines or more open with, as the document writes it ("Lampworkers North: …"); None without."""
    opens = re.compile(rf"{re.escape(name)}(?:\s[A-Z][a-z][\w’'-]*){{1,3}}(?=\s?:|\s[-–—|]|\Z)")
    lines = {block.text.strip() for block in document.blocks if len(block.text) <= _HEADLINE}
    found = Counter(match.group() for line in lines if (match := opens.match(line)) is not None)
    for longer, times in found.most_common(1):
        return longer if times >= _MARKS and not _OF_HOUSE.search(longer) else None
    return None


def _is_persons(document: Document, name: str) -> bool:
    """Whether a blog is called like a person, whom the page itself names outside what is said in it."""
    given = any(block.kind in ("furniture", "context") and name in block.text for block in document.blocks)
    return given and _PERSON.fullmatch(name) is not None


def _author(document: Document) -> str | None:
    """The name that a page repeats at its top, else that of a byline ("Posted by Ann Other at 21:14") or of the file's
    own metadata; None without."""
    head = [block.text.strip() for block in document.blocks[:_TOP] if block.kind in ("furniture", "context", "heading")]
    for text in head:
        if 1 < len(text.split()) <= 5 and head.count(text) > 1 and re.fullmatch(NAME, text):
            return text
    if (named := _introduced(document)) is not None:
        return named
    posters = dict.fromkeys(block.comment.poster for block in document.blocks if block.comment is not None)
    if (owner := next((name for poster in posters if poster and (name := owner_of(poster))), None)) is not None:
        return owner
    for block in document.blocks:
        dated = _DATED.match(block.text) if block.role == "date" and posters else None
        if dated is not None and dated.group("who") in posters:
            return dated.group("who")  # who answers in the thread, too
        pattern = {"byline": _BYLINE, "date": _BY}.get(block.role or "")
        if pattern is not None and (found := pattern.search(block.text)) is not None:
            return found.group("who")
    # What the file says beside its words: a person's name there, not an account's ("admin", "noreply@…").
    beside = document.author or ""
    if (
        beside in posters
        and len(beside) <= _NAME_LENGTH
        and beside.lower() not in _NOBODY
        and not is_given(beside.lower())
    ):
        return beside  # who answers in the thread under that name
    return beside if " " in beside and len(beside) <= _NAME_LENGTH and re.fullmatch(NAME, beside) else None


def _introduced(document: Document) -> str | None:
    """Who the page says to be its author, at its top or foot ("Ann Other is a consultant") or beside a day."""
    lines = [block for block in document.blocks if block.comment is None and len(block.text) <= _HEADLINE]
    for block in (*lines[:_TOP], *lines[-_TOP:]):
        row = re.split(r"\s[·•|–—]\s", block.text) if block.role == "date" else []
        parts = (part.strip().removeprefix("by ").removeprefix("By ") for part in row)
        named = next((part for part in parts if _PERSON.fullmatch(part)), None)
        if named is not None:
            return named
        told = _TELLS_OF.match(block.text) if block.kind in ("context", "furniture") else None
        if told is not None:
            return told.group("who")
    return None


def _evident(page: _Page) -> tuple[str, str | None, str]:
    document, who, own = page.document, page.who, page.own
    text, low = document.text, document.text.lower()
    blog = any(words in low for words in _BLOG)
    thread = any(block.comment is not None for block in document.blocks)
    if not blog and not (thread and (_says_i(own) or any(words in text for words in _BLOG_PAGE))):
        paper = _newspaper(document, who)
        if paper is not None:
            return "press", *paper
    if (issued := published_by(document, who)) is not None:
        return issued
    if thread or blog:
        return "blogger", _author(document), "has a comment thread" if thread else "calls itself a blog"
    if any(_LETTER.match(words) for words in own[:4]) or _opens_as_letter(document):
        return UNKNOWN, None, "a letter"
    if _PARLIAMENT.search(text):
        return "politician", _committee(document), "set down as in parliament"
    told = _released(page, low) or _of_head(page) or _by_page(page)
    if told is None and starts_as_post(document) and _says_i(own):
        told = "blogger", _author(document), "dated as a post"
    return told or _by_narration(page)


def _says_i(own: Sequence[str]) -> bool:
    return any(_I.search(words) for words in own)


def _released(page: _Page, low: str) -> tuple[str, str | None, str] | None:
    """The body that issues a release or report: named as such, else quoted first; `low` is the text in lower case."""
    document, who = page.document, page.who
    ended = any(block.role == "end_mark" for block in document.blocks)
    if not (ended or any(words in low for words in _RELEASE) or any(words in low[:_HEAD] for words in _REPORTS)):
        return None
    issuer = _issuer(document, who)
    if issuer is not None:
        return issuer[0], issuer[1], "issuing body"
    leader = next((quote.speaker for passage in page.passages for quote in passage.quotes), None)
    if leader is None or leader.author_type not in _ISSUERS:
        return None
    kind = leader.author_type
    name = leader.organisation or (who.body_of(kind) if kind == "inspector" else _company_in(document, who, kind))
    return kind, name, "quoted first in a release"


def _opens_as_letter(document: Document) -> bool:
    return any(block.role == "salutation" for block in document.blocks[:_TOP])


def _newspaper(document: Document, who: Who) -> tuple[str | None, str] | None:
    """The newspaper whose page it is and how it shows: its name at the top or beside ©, or a reporter's byline."""
    head = document.blocks[:_TOP]
    named = [block.text for block in head if block.kind in ("furniture", "context", "heading")]
    foot = (block.text[:200] for block in document.blocks[-_TOP:])
    named += [m.group("who") for text in foot if ("©" in text or "opyright" in text) and (m := _COPYRIGHT.search(text))]
    named += dated_papers(document)
    named = [text.strip() for text in named if len(text) <= _NAME_LENGTH and not _ASKS.match(text.strip())]
    names = [text for text in named if who.is_newspaper(text)]
    if not names and press_marks(document) >= _MARKS and (paper := paper_name(document, who)) is not None:
        names = [paper]
    byline = "\n".join(block.text for block in head if block.role == "byline")
    known = next(
        (hit.value.name for hit in who.known(byline) if hit.value.author_type == "press" and hit.value.body), None
    )
    if known is not None or names:
        return known or names[0], "site name"
    return (None, "byline") if byline and who.role(byline) == "press" else None


def _company_in(document: Document, who: Who, kind: str) -> str | None:
    """The company that a provider's release names first."""
    head = "\n".join(block.text for block in document.blocks[:6] if block.kind != "furniture")
    return who.company(head) if kind == "provider" else None


def _committee(document: Document) -> str | None:
    """The committee that a page of evidence names in its headings."""
    for block in document.blocks[:_TOP]:
        if block.kind in ("context", "heading") and (found := _COMMITTEE.search(block.text)) is not None:
            return found.group()
    return None


def _by_page(page: _Page) -> tuple[str, str | None, str] | None:
    """A newspaper's marks, a body that most words are quoted from, or a text that quotes all sides."""
    document, passages, who, own = page.document, page.passages, page.who, "\n".join(page.own)
    speaks = len(_WE.findall(own)) + len(_I.findall(own))
    marks = press_marks(document)
    if (name := magazine(document)) is not None:
        return "press", name, "calls itself a magazine"
    if marks >= _MARKS and speaks <= len(passages) // 2:
        return "press", paper_name(document, who), "a newspaper's page"
    opening = opener(passages, who)
    words, _ = spread(passages)
    if opening is not None and opening[0] in _OFFICES:
        words[opening[0]] += words.pop(UNKNOWN, 0)
    if opening is not None and opening[0] in _ISSUERS and speaks_most(words, opening[0]):
        kind, name, _ = opening
        return kind, name or _office_name(document, kind, who), "opens a release"
    if _INSPECTION.search("\n".join(block.text for block in document.blocks[:4])) and _WE.search(own):
        return "inspector", who.body_of("inspector"), "a report on an inspection"
    if not speaks and is_news(passages):
        return "press", paper_name(document, who), "quotes all sides"
    return None


def _of_head(page: _Page) -> tuple[str, str | None, str] | None:
    """A known body in the first lines of a text that speaks as "we" or of its members."""
    document, who, own = page.document, page.who, "\n".join(page.own)
    if len(_WE.findall(own)) + len(_MEMBERS.findall(own)) < _NARRATING:
        return None
    head = "\n".join(
        block.text for block in document.blocks[:_TOP_LINES] if block.kind in ("context", "heading", "furniture")
    )
    found = {
        (hit.value.author_type, hit.value.name)
        for hit in who.known(head.title() if head.isupper() else head)
        if hit.value.body
    }
    found |= {
        (h.value.author_type, h.value.name)
        for line in head.split("\n")
        if line.isupper()
        for h in who.known(line.title())
        if h.value.body
    }
    found = {one for one in found if one[0] in ("union", "charity", "government", "inspector", "commissioner")}
    if len(found) != 1:
        return None
    kind, name = found.pop()
    return kind, name, "heads its own text"


def _office_name(document: Document, kind: str, who: Who) -> str | None:
    """An office with what it is for, as the text writes it ("The Lamp Commissioner for Northshire")."""
    for match in _OFFICE_FOR.finditer(document.text[:_HEAD]):
        if who.role(match.group("who")) == kind:
            return match.group()
    return None


def _by_narration(page: _Page) -> tuple[str, str | None, str]:
    """What the narrator's own words show: a body that says "we" and what it is, a blogger's "I", a court reporter's."""
    document, who, own = page.document, page.who, page.own
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
        return "blogger", _author(document), "speaks as I"
    told = "\n".join(own)
    if not ours and not mine and is_court_report(told) and news_score(told, page.passages) >= _NEWS:
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
