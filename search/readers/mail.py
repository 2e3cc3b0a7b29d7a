"""E-mails (.eml) to documents: From, Date and Subject, the words, and quoted parts apart. Opens no attachment."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from search.errors import NoText
from search.model import BlockKind, Document
from search.readers.encodings import decode
from search.readers.units import Facts, Unit, assemble, tidy
from search.readers.web import units_of_fragment

_QUOTED = re.compile(r"[> ]*>")
_LEAD = re.compile(r"On .{5,200}(?:wrote|writes|said):|-{2,}.{0,40}(?:Original|Forwarded).{0,20}-{2,}")
_MOST_SIGNED = 10
_LONGEST_SIGNED = 80
"""Lines at the end, and characters in each, that may be a signature; RFC 3676 (4.3) sets it off by "-- "."""

_HARD = 60
"""Lines of so many characters and more are taken for lines that a mail program broke, not for paragraphs."""


def read_mail(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of one message. Raises NoText when it has no words."""
    message = message_from_bytes(data, policy=policy.default)
    facts = Facts(
        file=file,
        sha256=sha256,
        media_type="message/rfc822",
        title=_field(message, "Subject"),
        author=_sender(message),
        published=_sent(message),
    )
    units = [*_head(message), *_body(message, facts)]
    if all(unit.kind in ("context", "furniture") for unit in units):
        raise NoText("has no text: the e-mail has no words of its own, only fields or attachments")
    return assemble(units, facts)


def _field(message: EmailMessage, name: str) -> str | None:
    """A field on one line; what the standard library cannot read in it is left out."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError):
        return None
    return (" ".join(str(value).split())[:500] or None) if value is not None else None


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_field(message, "From") or "")
    return name or address or None


def _sent(message: EmailMessage) -> date | None:
    try:
        moment = message["Date"].datetime
    except (AttributeError, ValueError, TypeError, IndexError):
        return None
    return moment.date() if moment is not None else None


def _head(message: EmailMessage) -> list[Unit]:
    units = []
    for name, role in (("From", "byline"), ("Date", "date"), ("Subject", "title")):
        value = _field(message, name)
        if value:
            units.append(Unit(value, gap=0, kind="context", role=role, level=int(role == "title")))
    return units


def _body(message: EmailMessage, facts: Facts) -> list[Unit]:
    try:
        part = message.get_body(preferencelist=("plain", "html"))
    except (KeyError, ValueError, AttributeError):
        part = None
    if part is None:
        return []
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return []
    text = _text(payload, part, facts)
    if part.get_content_type() == "text/html":
        return units_of_fragment(text)
    units = _plain(text)
    _set_aside_signature(units, facts.author or "")
    return units


def _set_aside_signature(units: list[Unit], sender: str) -> None:
    """Make context of the sender's name with what stands right below it at the end, and of all below a line "--"."""
    start = len(units)
    while start and len(units) - start < _MOST_SIGNED and units[start - 1].kind is None:
        start -= 1
        line = units[start].text
        if len(line) > _LONGEST_SIGNED:
            return
        if line == "--" or (sender and line.casefold().strip(" ,.") == sender.casefold()):
            for unit in units[start + (line == "--") :]:
                unit.kind, unit.role = "context", "signature"
            return


def _text(payload: bytes, part: MIMEPart, facts: Facts) -> str:
    charset = part.get_content_charset()
    try:
        return payload.decode(charset or "utf-8").replace("\x00", " ")
    except (LookupError, UnicodeDecodeError):
        decoded = decode(payload)
        facts.warnings.extend(decoded.warnings)
        return decoded.text


def _plain(text: str) -> list[Unit]:
    """Paragraphs of a plain message: lines that a program broke are joined, those behind a mark are quoted."""
    units: list[Unit] = []
    gap = 1
    held: list[str] = []
    was_quoted = False
    for raw in [*text.splitlines(), ""]:
        mark = _QUOTED.match(raw[:200])
        line = (raw[mark.end() :] if mark else raw).strip()
        quoted = mark is not None
        if held and (not line or quoted is not was_quoted or len(held[-1]) < _HARD or _LEAD.fullmatch(line[:300])):
            kind: BlockKind | None = "quote_block" if was_quoted else None
            units.extend(Unit(each, gap=gap, kind=kind) for each in tidy(" ".join(held)))
            held, gap = [], 0
        if line:
            held.append(line)
            was_quoted = quoted
        else:
            gap += 1
    return units
