"""What bytes look like, so that no picture or archive is read as text. Knows signatures, decodes nothing."""

from __future__ import annotations

import re
from typing import Literal

from search.errors import EncryptedFile, NoText, UnsupportedFormat

_AWAY = "move it out of the folder"
_SAVE = "save it as Word (.docx), PDF or plain text"
_PICTURE = f"for the words in it, run it through text recognition (OCR) first; else {_AWAY}"
_SPOKEN = f"write down what is said in it; else {_AWAY}"
_PACKED = "unpack it"
_PACKED_OR_OFFICE = f"unpack it, or {_SAVE}"

_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (30, b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", _SAVE),
    (30, b"mimetypeapplication/epub+zip", "an e-book (EPUB)", "save it as a web page (HTML) or plain text"),
    (0, b"PK\x03\x04", "a zip archive or an office document", _PACKED_OR_OFFICE),
    (0, b"PK\x05\x06", "an empty zip archive", _AWAY),
    (0, b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    (0, b"GIF87a", "a GIF picture", _PICTURE),
    (0, b"GIF89a", "a GIF picture", _PICTURE),
    (8, b"WEBP", "a WebP picture", _PICTURE),
    (8, b"WAVE", "a sound file", _SPOKEN),
    (0, b"II*\x00", "a TIFF picture", _PICTURE),
    (0, b"MM\x00*", "a TIFF picture", _PICTURE),
    (0, b"\x1f\x8b\x08", "a gzip archive", _PACKED),
    (0, b"BZh", "a bzip2 archive", _PACKED),
    (0, b"\xfd7zXZ\x00", "an xz archive", _PACKED),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _PACKED),
    (0, b"Rar!\x1a\x07", "a rar archive", _PACKED),
    (0, b"\x28\xb5\x2f\xfd", "a zstandard archive", _PACKED),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", _SAVE),
    (0, b"{\\rtf", "a rich text (RTF) document", _SAVE),
    (0, b"%!PS", "a PostScript document", _SAVE),
    (0, b"SQLite format 3\x00", "an SQLite database", _AWAY),
    (0, b"\x7fELF", "a program", _AWAY),
    (0, b"OggS\x00", "a sound file", _SPOKEN),
    (0, b"fLaC\x00", "a sound file", _SPOKEN),
    (4, b"ftyp", "a video", _SPOKEN),
    (257, b"ustar", "a tar archive", _PACKED),
    (0, b"MSCF\x00", "a cabinet archive", _PACKED),
    (0, b"BM", "a bitmap picture", _PICTURE),
    (0, b"8BPS\x00", "a Photoshop picture", _PICTURE),
    (0, b"\x00\x00\x01\x00", "an icon", _AWAY),
    (0, b"AT&TFORM", "a DjVu document", _PICTURE),
    (0, b"ID3", "a sound file", _SPOKEN),
    (0, b"\xff\xfb", "a sound file", _SPOKEN),
    (0, b"\x1aE\xdf\xa3", "a video", _SPOKEN),
    (0, b"FLV\x01", "a video", _SPOKEN),
    (0, b"MZ", "a program", _AWAY),
    (0, b"\xca\xfe\xba\xbe", "a program", _AWAY),
    (0, b"\xcf\xfa\xed\xfe", "a program", _AWAY),
    (0, b"\x00asm", "a program", _AWAY),
    (0, b"\x93NUMPY", "an array of numbers", _AWAY),
    (0, b"\x89HDF\r\n", "an HDF5 file of numbers", _AWAY),
    (0, b"PAR1", "a Parquet table", _AWAY),
    (0, b"wOFF", "a font", _AWAY),
    (0, b"wOF2", "a font", _AWAY),
    (0, b"OTTO", "a font", _AWAY),
    (0, b"\x00\x01\x00\x00\x00", "a font", _AWAY),
    (4, b"Standard Jet DB", "an Access database", _AWAY),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", "a Windows shortcut", _AWAY),
    (0, b"bplist00", "a web archive of Safari", "save the page as HTML (page source)"),
    (0, b"-----BEGIN PGP MESSAGE", "an encrypted message", "decrypt it first"),
)
"""(offset, bytes, what has them, what to do about it), the first three from the formats' own specifications."""

Format = Literal["text", "html", "feed", "mail", "pdf", "docx", "markdown"]

_PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|style|script|div|span|p|article|main|section|header|nav|h[1-6]"
    r"|ul|ol|dl|table|center|font|blockquote|a|b|i|em|strong|br|hr|img|form|pre)(?=[\s/>]))"
)
_OPENING = re.compile(r"\s*(?:<\?[^<>]{0,500}\?>|<!--)")
_DOCTYPE = re.compile(r"""\s*<!doctype\s+(?!html[\s>])(?:[^\[>"']|"[^"]*"|'[^']*')*([\[>])""", re.IGNORECASE)
_SUBSET_END = re.compile(r"\]\s*>")
_FEED = re.compile(r"<(?:[a-z0-9]{1,20}:)?(?:rss|feed|rdf)[\s>]")
_OTHER_XML = re.compile(r"<[a-z_][\w.:-]{0,60}[\s>/]")
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?(.{0,2000})")
_SENT = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to", "x-mailer"})
"""Fields that only a mail program writes; a memo in plain text may open with From, To, Date and Subject."""

_LOOK = 4096

_NAMED = {".docx": "a Word file", ".pdf": "a PDF"}
"""Endings of names that say what a file was meant to be."""


_OFFICE = ((b"xl/workbook.xml", "a spreadsheet (.xlsx)"), (b"ppt/presentation.xml", "a presentation (.pptx)"))
"""Parts of office documents that are not read, and what has them."""

_NEEDS_BINARY = frozenset(
    {b"BZh", b"ftyp", b"WEBP", b"WAVE", b"ustar", b"BM", b"AT&TFORM", b"ID3", b"MZ", b"PAR1", b"wOFF", b"wOF2", b"OTTO"}
)
"""Signatures made of letters that a text may happen to have there; believed only beside control bytes."""

_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\x0b\x0c\r\x1b\x00")
_BLANK = b"\x00\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f "
_BOMS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MAX_CONTROL = 0.05
"""Share of control bytes from which bytes are no text: random bytes have 0.10, texts of any encoding under 0.01."""


_MAX_NULS = 0.02
"""Share of NULs from which bytes are no text, padding at the ends not counted: a text has a few, where something went
wrong with it; numbers and programs have them throughout."""
_FEW_NULS = 5
"""NULs that even the shortest text may have."""


def refuse_unreadable(data: bytes) -> None:
    """Returns when `data` may be text; else raises NoText, EncryptedFile or UnsupportedFormat with a reason."""
    if not _without_bom(data).strip(_BLANK):
        raise NoText("has no text: it is empty or blank; remove it or put text into it")
    for offset, signature, name, advice in _SIGNATURES:
        if data.startswith(signature, offset) and (
            signature not in _NEEDS_BINARY or _control(data[:_LOOK]) or b"\x00" in data[:_LOOK]
        ):
            if "encrypted" in name:
                raise EncryptedFile(f"looks like {name}; {advice}")
            raise UnsupportedFormat(f"looks like {name}, not text; {advice}")
    if _is_binary(data):
        raise UnsupportedFormat(f"looks like binary data, not text; if it is a document, {_SAVE}, else {_AWAY}")


def _is_binary(data: bytes) -> bool:
    wide = wide_encoding(data)
    if wide is not None:
        # Small numbers of two or four bytes have NULs where letters of UTF-16 have them.
        text = data[:8192].decode(wide, "ignore").lstrip("\ufeff")
        return sum(ord(letter) < 32 and not letter.isspace() for letter in text) > len(text) * _MAX_CONTROL
    inner = data.strip(b"\x00")
    return _control(data) > len(data) * _MAX_CONTROL or inner.count(0) > len(inner) * _MAX_NULS + _FEW_NULS


def format_of(data: bytes, file: str) -> Format:
    """What kind of document `data` is, by its content; its name `file` decides only between kinds of plain text, and
    tells what was meant by bytes that are nothing that is known.

    Raises NoText, EncryptedFile or UnsupportedFormat with a reason when it is none.
    """
    if b"%PDF-" in data[:1024] and not data[:64].lstrip().startswith((b"<", b"From")):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return "docx"
    if data.startswith(b"PK\x03\x04") and (inside := next((name for part, name in _OFFICE if part in data), None)):
        raise UnsupportedFormat(f"looks like {inside}, not text; save what is to be read of it as PDF or plain text")
    try:
        refuse_unreadable(data)
    except UnsupportedFormat as error:
        if meant := next((kind for suffix, kind in _NAMED.items() if file.lower().endswith(suffix)), None):
            looks = str(error).partition(";")[0]
            raise UnsupportedFormat(
                f"is named as {meant} but {looks}; it is damaged or something else: open it in its own program and "
                "save it again"
            ) from error
        raise
    start = data[:_LOOK].decode(wide_encoding(data) or "latin-1", "replace").removeprefix("ï»¿").removeprefix("\ufeff")
    markup = _markup(start)
    if markup is not None:
        return markup
    name = file.lower()
    if _is_mail(start, named=name.endswith(".eml")):
        return "mail"
    return "markdown" if name.endswith((".md", ".markdown")) else "text"


def _markup(start: str) -> Format | None:
    """The kind of markup that a file opens with, None for plain text."""
    at = _after_doctype(start, 0)
    declared = False
    while found := _OPENING.match(start, at):
        declared = declared or "<?xml" in found[0].lower()
        if found[0].endswith("<!--"):
            end = start.find("-->", found.end())
            if end < 0:
                return "html"
            at = end + 3
        else:
            at = found.end()
        at = _after_doctype(start, at)
    rest = start[at:].lstrip().lower()
    if _FEED.match(rest):
        return "feed"
    if _PAGE.match(rest) or rest.startswith("<!doctype html"):
        return "html"
    if declared and _OTHER_XML.match(rest):
        raise UnsupportedFormat(f"looks like XML that is neither a web page nor a feed; if it is a document, {_SAVE}")
    return "html" if at else None


def _after_doctype(start: str, at: int) -> int:
    """Where a document type that is not a web page's ends, with the declarations in it; `at` when there is none."""
    found = _DOCTYPE.match(start, at)
    end = _SUBSET_END.search(start, found.end()) if found is not None and found[1] == "[" else found
    return at if end is None else end.end()


def _is_mail(start: str, *, named: bool) -> bool:
    """Whether a file opens with the head of an e-mail; in one named `.eml`, From and Date are enough."""
    fields: set[str] = set()
    lines = start.splitlines()
    for line in lines[1:] if lines and lines[0].startswith("From ") else lines:  # as mailboxes put it over each message
        if not line.strip():
            break
        if line[0] in " \t" and fields:
            continue
        found = _FIELD.fullmatch(line[:2048])
        if found is None:
            return False
        fields.add(found[1].lower())
    return "from" in fields and (bool(fields & _SENT) or (named and "date" in fields))


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by Python's name when a mark says so, or NULs where theirs stand, else None."""
    for bom, name in (
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(bom):
            return name
    sample = data[:8192]
    pairs = len(sample) // 2
    if pairs < 2 or b"\x00" not in sample:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    empty = [at for at in range(4) if sample[at::4].count(0) > 0.9 * len(sample[at::4])]
    return "utf-32-le" if empty == [1, 2, 3] else "utf-32-be" if empty == [0, 1, 2] else None


def _without_bom(data: bytes) -> bytes:
    for bom in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :]
    return data


def _control(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROL))
