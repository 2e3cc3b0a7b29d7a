"""E-mails (.eml) to documents: From, Date and Subject, and the words of the message. Opens no attachment."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from search.errors import NoText
from search.model import Document
from search.readers import messages
from search.readers.encodings import decode
from search.readers.units import Facts, Unit, assemble
from search.readers.web import units_of_fragment

_SURNAME_FIRST = re.compile(r"(?P<last>[^\W\d_][\w’'-]+),\s(?P<first>[^\W\d_][\w’'-]+(?:\s[^\W\d_]\.?)?)")
_NO_GIVEN_NAME = frozenset({"ltd", "limited", "inc", "plc", "llp", "llc", "mp", "qc", "kc", "jp", "dr"})

_MOST_NAMED = 5


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
    _warn_of_attachments(message, facts)
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
    turned = _SURNAME_FIRST.fullmatch(name)
    if turned is not None and turned["first"].lower() not in _NO_GIVEN_NAME:
        name = f"{turned['first']} {turned['last']}"
    return name or address or None


def _sent(message: EmailMessage) -> date | None:
    try:
        moment = message["Date"].datetime
    except (AttributeError, ValueError, TypeError, IndexError):
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
    except (LookupError, UnicodeDecodeError):
        decoded = decode(payload)
        facts.warnings.extend(decoded.warnings)
        return decoded.text
