"""One record of a passage in the terms of CSL, and every citation made from it. Pure; the day of access is given.

CSL variables as in the CSL 1.0.2 specification; Harvard as in Cite Them Right, OSCOLA as in its fourth edition for
internet sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from search.model import UNKNOWN, Document, Passage
from webui.present import marks
from webui.present.document import title_of, web_address
from webui.present.parts import called
from webui.present.wording import Names, brief, day

QUOTED_CHARACTERS = 2_000

_NEWS = "article-newspaper"
_TYPES = (("blog", "post-weblog"), ("report", "report"), ("article", _NEWS), ("news", _NEWS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What there is to cite: words, who says them, where they stand. `url` is the original's address, if known.

    `permalink` is where this site has the passage; it is cited only when it is `public`, for others can reach it then.
    """

    id: str
    type: str
    words: str
    speaker: str | None
    role: str | None
    title: str
    author: str | None
    publisher: str | None
    published: date | None
    ordinal: int
    url: str | None
    permalink: str
    archive: str
    accessed: date
    public: bool

    @property
    def address(self) -> str | None:
        """Where others can read it: the original, else here if that is public."""
        return self.url or self.lasting

    @property
    def lasting(self) -> str | None:
        """The permalink, where others can follow it."""
        return self.permalink if self.public else None

    @property
    def by(self) -> str | None:
        """Whom a citation opens with: the author where the document states one, else the publisher."""
        return self.author or self.publisher

    @property
    def where(self) -> str | None:
        """The publisher, where a citation does not open with it."""
        return self.publisher if self.publisher != self.by else None

    @property
    def year(self) -> str:
        """The year of publication, as citations give it."""
        return str(self.published.year) if self.published else "no date"


def cited(document: Document, passage: Passage, names: Names, *, permalink: str, accessed: date, public: bool) -> Cited:
    """The record of a passage."""
    kind = (document.kind or "").lower()
    name = called(passage.speaker)
    known = passage.author_type != UNKNOWN
    return Cited(
        id=passage.id,
        type=next((csl for word, csl in _TYPES if word in kind), "webpage"),
        words=marks.whole(brief(passage.text, QUOTED_CHARACTERS)),
        speaker=brief(name) if name else None,
        role=names.author_type(passage.author_type) if known else None,
        title=title_of(document),
        author=_author(document),
        publisher=brief(document.source.name) if document.source else None,
        published=passage.published or document.published,
        ordinal=passage.ordinal,
        url=web_address(document.url),
        permalink=permalink,
        archive=names.title,
        accessed=accessed,
        public=public,
    )


def _author(document: Document) -> str | None:
    """Who wrote the document by its own metadata or byline, where that is a person's name and no account or address."""
    name = _BY.sub("", brief(document.author or ""))
    if _PERSON.fullmatch(name):
        return name
    lines = (block.text for block in document.blocks if block.role == "byline")
    return next((found.group("who") for line in lines if (found := _BYLINE.match(line)) is not None), None)


_BY = re.compile(r"^(?:(?:written|posted)\s+)?by\s+", re.IGNORECASE)
_PERSON = re.compile(r"(?=.{3,60}\Z)[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}")
"""Two to five words of letters."""
_BYLINE = re.compile(
    r"(?:(?:Written|Posted) by|By|BY) (?P<who>[A-Z][\w.’'-]*(?: [a-z]{2,3})?(?: [A-Z][\w.’'-]*){1,3})"
    r"(?=,| at | on |\s*[|–—]|\s*\Z)"
)


def csl(record: Cited) -> dict[str, Any]:
    """The record as an item of CSL-JSON."""
    item: dict[str, Any] = {
        "id": record.id,
        "type": record.type,
        "title": record.title,
        "author": [{"literal": record.by}] if record.by else None,
        "container-title": record.publisher,
        "publisher": record.publisher,
        "issued": _date_parts(record.published) if record.published else None,
        "accessed": _date_parts(record.accessed) if record.address else None,
        "URL": record.address,
        "section": f"passage {record.ordinal}",
        "archive": record.archive,
        "archive_location": record.lasting,
        "abstract": record.words,
        "note": f"Said by {said_by(record)}" if said_by(record) else None,
        "language": "en-GB",
    }
    return {key: value for key, value in item.items() if value is not None}


def _date_parts(value: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[value.year, value.month, value.day]]}


def said_by(record: Cited) -> str:
    """“Ann Example (Union)”, or the one of both that is known."""
    if record.speaker and record.role and record.speaker != record.role:
        return f"{record.speaker} ({record.role})"
    return record.speaker or record.role or ""


_OPENS_A_LINE = re.compile(r"^([0-9]{1,9}(?=[.)])|(?=[-+=]))(.)")
"""What would make a line an item of a list, numbered or not, or a rule."""

# ── Sentences ───────────────────────────────────────────────────────────────


def plain(record: Cited) -> str:
    """Words, speaker and place in one line; marks within the words are single ones, and so on by turns."""
    return f"“{marks.within(record.words)}” – {_place(record, record.title)}"


def source(record: Cited) -> str:
    """Speaker and place in one line, to stand below the words."""
    return _place(record, record.title)


def markdown(record: Cited) -> str:
    """A block quotation with its source below: the permalink where others can follow it, else the passage's id."""
    address = record.lasting or record.url
    title = f"[{escaped(record.title)}](<{address}>)" if address else escaped(record.title)
    found = "" if record.lasting else f", id {escaped(record.id)}"
    return f"> {escaped(record.words)}\n\n— {_place(record, title, escape=True)}{found}\n"


def markdown_gone(passage: str, why: str) -> str:
    """A line for a passage that is there no longer."""
    return f"Passage {escaped(passage)} is missing: {escaped(why)}\n"


def hypertext(record: Cited) -> str:
    """A block quotation of HTML with its source below, every sign of the words escaped."""
    address = record.lasting or record.url
    title = f"<cite>{escape(record.title)}</cite>"
    linked = f'<a href="{escape(address)}">{title}</a>' if address else title
    at = f' cite="{escape(address)}"' if address else ""
    said = escape(said_by(record))
    parts = (said, linked, escape(record.publisher or ""), day(record.published), f"passage {record.ordinal}")
    return f"<blockquote{at}><p>{escape(record.words)}</p></blockquote>\n<p>— {', '.join(filter(None, parts))}</p>"


def _place(record: Cited, title: str, *, escape: bool = False) -> str:
    shown = escaped if escape else str
    parts = [shown(said_by(record)), title, shown(record.publisher or ""), day(record.published)]
    address = "" if escape else record.lasting or record.url or ""
    return ", ".join(part for part in (*parts, f"passage {record.ordinal}", address) if part)


def harvard(record: Cited) -> str:
    """Author (year) Title. Publisher. Available at: address (Accessed: day)."""
    stop = "" if record.title.endswith((".", "?", "!")) else "."
    title = f" {record.title}{stop}" if record.by else ""
    where = f" {record.where}." if record.where else ""
    said = f" [Words of {said_by(record)}, passage {record.ordinal}.]" if said_by(record) else ""
    at = f" Available at: {record.address} (Accessed: {day(record.accessed)})." if record.address else ""
    end = "" if at or title or said else "."
    return f"{record.by or record.title} ({record.year}){title}{where}{said}{at}{end}"


def oscola(record: Cited) -> str:
    """Author, ‘Title’ (Publisher, day) <address> accessed day."""
    author = f"{record.by}, " if record.by else ""
    beside = ", ".join(filter(None, (record.where, day(record.published) if record.published else None)))
    when = f" ({beside})" if beside else ""
    said = f" ({said_by(record)})" if said_by(record) else ""
    at = f" <{record.address}> accessed {day(record.accessed)}" if record.address else ""
    return f"{author}‘{record.title}’{when}{said}{at}"


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is: no sign is markup, no line opens a list, a rule or code."""
    marked = "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~&" else sign for sign in text)
    return "\n".join(_OPENS_A_LINE.sub(r"\1\\\2", line.strip()) for line in marked.splitlines())


# ── Reference managers ──────────────────────────────────────────────────────

_RIS_TYPES: Mapping[str, str] = {"post-weblog": "BLOG", "report": "RPRT", _NEWS: "NEWS", "webpage": "ELEC"}


def ris(record: Cited) -> str:
    """An entry of the RIS format, lines ended by CR LF."""
    published = record.published
    fields = [
        ("TY", _RIS_TYPES[record.type]),
        ("ID", record.id),
        ("AU", record.by),
        ("TI", record.title),
        ("PB", record.publisher),
        ("PY", f"{published.year:04}" if published else None),
        ("DA", f"{published.year:04}/{published:%m/%d}" if published else None),
        ("AB", record.words),
        ("N1", f"Said by {said_by(record)}" if said_by(record) else None),
        ("SE", f"passage {record.ordinal}"),
        ("DB", record.archive),
        ("AN", record.id),
        ("UR", record.address),
        ("L2", record.lasting),
        ("Y2", f"{record.accessed:%Y/%m/%d}"),
        ("ER", ""),
    ]
    return _tagged(fields)


def ris_gone(passage: str, why: str) -> str:
    """An entry of the RIS format for a passage that is there no longer."""
    return _tagged([("TY", "GEN"), ("ID", passage), ("TI", f"Passage {passage} is missing"), ("N1", why), ("ER", "")])


def _tagged(fields: Iterable[tuple[str, str | None]]) -> str:
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value is not None)


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def bibtex(record: Cited) -> str:
    """A @misc entry of BibTeX with the fields of BibLaTeX beside: every style, old or new, reads it."""
    published = record.published
    fields = {
        "author": f"{{{_tex(record.by)}}}" if record.by else None,
        "title": _tex(record.title),
        "organization": _tex(record.publisher) if record.publisher else None,
        "year": f"{published.year:04}" if published else None,
        "date": published.isoformat() if published else None,
        "url": _tex(record.address, percent=False) if record.address else None,
        "urldate": record.accessed.isoformat() if record.address else None,
        "note": _tex(f"Passage {record.ordinal}" + (f", said by {said_by(record)}" if said_by(record) else "")),
        "abstract": _tex(record.words),
    }
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value is not None)
    return f"@misc{{{record.id},\n{lines}}}\n"


def _tex(text: str, *, percent: bool = True) -> str:
    """`text` for TeX, on one line; in an address the per cent sign stays."""
    return "".join(_TEX.get(sign, sign) if percent or sign not in "%_#&~" else sign for sign in " ".join(text.split()))


# ── Linked data ─────────────────────────────────────────────────────────────


def json_ld(record: Cited) -> dict[str, Any]:
    """A schema.org Quotation."""
    source: dict[str, Any] = {"@type": "CreativeWork", "name": record.title}
    if record.address:
        source["url"] = record.address
    if record.author:
        source["author"] = {"@type": "Person", "name": record.author}
    if record.publisher:
        source["publisher"] = {"@type": "Organization", "name": record.publisher}
    if record.published:
        source["datePublished"] = record.published.isoformat()
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        **({"@id": record.lasting} if record.lasting else {}),
        "text": record.words,
        "isPartOf": source,
    }
    if record.speaker:
        found["spokenByCharacter"] = {"@type": "Thing", "name": record.speaker}
    return found


def annotation(record: Cited, exact: str, around: tuple[str, str]) -> dict[str, Any]:
    """A W3C Web Annotation: `exact` on the original page, found by the text around it."""
    before, after = around
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": record.permalink,
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "value": plain(record), "format": "text/plain", "language": "en"},
        "target": {
            "source": record.address or record.permalink,
            "selector": {
                "type": "TextQuoteSelector",
                "exact": exact,
                "prefix": before[-32:],
                "suffix": after[:32],
            },
        },
    }
