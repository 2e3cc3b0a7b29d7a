"""E-mails (.eml, .mbox) to documents: From, Date and Subject, and the words of the message; and web pages saved as such
(.mhtml). Opens no attachment.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from itertools import pairwise

from search.errors import NoText, ReadError
from search.model import Document
from search.readers import messages
from search.readers.encodings import decode
from search.readers.identity import document_id, named_apart
from search.readers.units import Facts, Unit, assemble
from search.readers.web import read_html, units_of_fragment

_MOST_NAMED = 5
_SAVED = re.compile(r"[<\"]?Saved by ", re.IGNORECASE)
"""What browsers write for the sender of a page that they save."""
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_OF_MAILBOX = re.compile(rb"^From \S{1,200} [^\r\n]{10,60}\d{4}[^\r\n]{0,20}\r?\n(?=[A-Za-z-]{2,60}:)", re.MULTILINE)
_OWN_ID = re.compile(rb"^message-id:\s{0,3}(\S{1,500})", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 65_536


def read_mails(data: bytes, *, file: str, sha256: str) -> tuple[Document, ...]:
    """The document of a message, or of each message with words of a mailbox (RFC 4155). Raises as `read_mail`.

    In a mailbox each id is made from the file's path and the message's own id.
    """
    places = [found.start() for found in _OF_MAILBOX.finditer(data)]
    if len(places) < 2:
        return (read_mail(data, file=file, sha256=sha256),)
    names: list[str] = []
    documents: list[Document] = []
    empty = 0
    for start, end in pairwise([*places, len(data)]):
        message = data[start:end].partition(b"\n")[2]
        try:
            documents.append(read_mail(message, file=file, sha256=sha256))
        except NoText:
            empty += 1
            continue
        own = _OWN_ID.search(message[:_LONGEST_HEAD])
        names.append(own[1].decode("latin-1") if own else hashlib.sha256(message).hexdigest())
    if not documents:
        raise NoText(f"has no text: it is a mailbox of {empty} messages, none of which has any")
    return tuple(
        replace(document, id=document_id(f"{file}#{name}"))
        for name, document in zip(named_apart(names), documents, strict=True)
    )


def read_mail(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of one message, or of the web page that a browser saved in the form of one (RFC 2557).

    Raises NoText when it has no words, ReadError when its parts cannot be told apart.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        page = _page(message)
    except RecursionError as error:
        raise ReadError("has parts within parts without end; it is damaged: save it again") from error
    if page is not None:
        read = read_html(page.get_payload(decode=True) or b"", file=file, sha256=sha256)  # type: ignore[arg-type]
        address = _field(page, "Content-Location") or ""
        return read if read.url or not address.startswith(("http://", "https://")) else replace(read, url=address)
    facts = Facts(
        file=file,
        sha256=sha256,
        media_type="message/rfc822",
        title=_field(message, "Subject"),
        author=_sender(message),
        published=_sent(message),
    )
    units = [*_head(message), *_body(message, facts)]
    _warn_of_attachments(message, facts)
    if all(unit.kind in ("context", "furniture") for unit in units):
        raise NoText("has no text: the e-mail has no words of its own, only fields or attachments")
    return assemble(units, facts)


def _page(message: EmailMessage) -> MIMEPart | None:
    """The web page that is saved with its pictures in one file, None when this is an e-mail."""
    saved = "Snapshot-Content-Location" in message or _SAVED.match(_field(message, "From") or "")
    if not saved or message.get_content_maintype() not in ("multipart", "text"):
        return None
    return next((part for part in message.walk() if part.get_content_type() in _PAGES), None)


def _field(message: MIMEPart, name: str) -> str | None:
    """A field on one line; what the standard library cannot read in it is left out."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError, OverflowError):
        return None
    return (" ".join(str(value).split())[:500] or None) if value is not None else None


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_field(message, "From") or "")
    return name or address or None


def _sent(message: EmailMessage) -> date | None:
    try:
        moment = message["Date"].datetime
    except (AttributeError, ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.date() if moment is not None else None


def _head(message: EmailMessage) -> list[Unit]:
    units = []
    for name, role in (("From", "sender"), ("Date", "date"), ("Subject", "title")):
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
        units = units_of_fragment(text)
    else:
        units = messages.paragraphs(text, flowed=part.get_param("format") == "flowed")
    return messages.parted(units, facts.author or "")


def _warn_of_attachments(message: EmailMessage, facts: Facts) -> None:
    try:
        names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except (AttributeError, KeyError, TypeError, ValueError):
        return
    if names:
        shown = ", ".join(" ".join(name.split())[:80] for name in names[:_MOST_NAMED])
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        facts.warnings.append(f"its attachments were not read ({shown}{more}); save them beside it to have them read")


def _text(payload: bytes, part: MIMEPart, facts: Facts) -> str:
    charset = part.get_content_charset()
    try:
        return payload.decode(charset or "utf-8").replace("\x00", " ")
    except (LookupError, ValueError):
        decoded = decode(payload)
        facts.warnings.extend(decoded.warnings)
        return decoded.text
