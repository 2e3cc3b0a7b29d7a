"""Bytes to text: by byte order mark, then declaration, then detection. Never fails; says what it had to replace."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from charset_normalizer import from_bytes

from search.readers.sniffing import wide_encoding

BOM = "\ufeff"
REPLACEMENT = "\ufffd"

_DECLARATION = re.compile(rb"(?:coding|charset)[ \t]{0,3}[:=][ \t]{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})")
_DECLARATION_WITHIN = 1024
_SAMPLE = 65536
"""Detection by statistics looks at so many bytes: it is a hundred times slower than decoding."""

_MAX_FOREIGN = 0.15
"""Above this share of bytes outside ASCII a text is hardly English, and statistics decide what it is."""

_LIKELY = frozenset("‘’“”–—…•£€©®™àáâäçèéêëîïñóôöùúûüÀÁÉÖÜß½¼¾°·\xa0«»")
"""Characters outside ASCII that texts in English have; they tell one single-byte encoding from another."""

_UNSAFE = frozenset({"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_WARNINGS = 20
_SEVEN_BITS = ("iso2022", "hz")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` has every character of the file, a byte order mark included; `encoding` is Python's name of it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """`data` as text. A byte that cannot be read becomes U+FFFD and a NUL a space, each with a warning."""
    encoding, notes = _encoding(data)
    text = data.decode(encoding, "replace")
    warnings = [*notes, *_replaced(data, encoding, text)]
    if "\x00" in text:
        many, at = text.count("\x00"), text.index("\x00")
        what = "an empty character (NUL) was" if many == 1 else f"{many:,} empty characters (NUL) were"
        where = "" if many == 1 else "the first "
        warnings.append(f"{what} read as {'a space' if many == 1 else 'spaces'}, {where}at character {at}")
        text = text.replace("\x00", " ")
    return Decoded(text, encoding, tuple(warnings))


def _encoding(data: bytes) -> tuple[str, tuple[str, ...]]:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8", ()
    wide = wide_encoding(data)
    if wide is not None:
        return wide, ()
    declared, note = _declared(data)
    if _fits(data, "utf-8"):
        # Bytes that happen to be well-formed UTF-8 are UTF-8, whatever a copied declaration says; only a seven-bit
        # encoding cannot be told from ASCII and has to be believed.
        return (declared, ()) if declared and declared.startswith(_SEVEN_BITS) else ("utf-8", ())
    if declared:
        return declared, note
    return _detected(data), note


def _declared(data: bytes) -> tuple[str | None, tuple[str, ...]]:
    found = _DECLARATION.search(data[:_DECLARATION_WITHIN])
    if found is None:
        return None, ()
    name = found[1].decode("ascii")
    try:
        codec = codecs.lookup(name)
        "".encode(name)  # a codec between bytes and bytes is refused here
    except LookupError:
        return None, (f"declares the unknown encoding {name!r}; the encoding was detected instead",)
    if codec.name.replace("_", "-") in _UNSAFE or codec.name.startswith(("utf-16", "utf-32")):
        return None, (f"declares the encoding {name!r}, which it cannot have; the encoding was detected instead",)
    known = "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name
    if known != "cp1252" and not _fits(data, known):
        return None, (f"declares the encoding {name!r}, but is not in it; the encoding was detected instead",)
    return known, ()


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return False
    return True


def _detected(data: bytes) -> str:
    foreign = len(data) - len(data.translate(None, bytes(range(128, 256))))
    broken = data.decode("utf-8", "replace").count(REPLACEMENT)
    if foreign >= 3 * broken:
        return "utf-8"  # broken in places: at least as many sequences are whole (two bytes or more each) as are not
    if foreign > _MAX_FOREIGN * len(data):
        best = from_bytes(data[:_SAMPLE]).best()
        if best is not None:
            return best.encoding
    return max(("cp1252", "mac_roman"), key=lambda name: _likeness(data, name))


def _likeness(data: bytes, encoding: str) -> int:
    counts = [data.count(bytes([byte])) for byte in range(128, 256)]
    table = [bytes([byte]).decode(encoding, "replace") for byte in range(128, 256)]
    return sum(count if char in _LIKELY else -count for count, char in zip(counts, table, strict=True))


def _replaced(data: bytes, encoding: str, text: str) -> list[str]:
    if REPLACEMENT not in text or _fits(data, encoding):
        return []
    # The file may hold the replacement character itself.
    total = text.count(REPLACEMENT) - data.decode(encoding, "ignore").count(REPLACEMENT)
    warnings = [
        f"a byte that is not {encoding} was replaced at byte {byte}, character {character}"
        for byte, character in islice(_broken(data, encoding), _WARNINGS)
    ]
    more = total - len(warnings)
    return [*warnings, f"{more:,} more bytes were replaced"] if more > 0 else warnings


def _broken(data: bytes, encoding: str) -> Iterator[tuple[int, int]]:
    """Where bytes cannot be read, each as a place among the bytes and among the characters, from 0.

    None for an encoding in which the meaning of a byte depends on all before it.
    """
    if encoding.startswith(_SEVEN_BITS):
        return
    decoder, view = codecs.getdecoder(encoding), memoryview(data)
    at = character = 0
    while True:
        try:
            decoder(view[at:], "strict")
        except UnicodeDecodeError as error:
            character += len(decoder(view[at : at + error.start], "strict")[0])
            yield at + error.start, character
            at, character = at + max(error.end, error.start + 1), character + 1
        else:
            return
