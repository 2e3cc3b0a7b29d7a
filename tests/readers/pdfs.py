"""PDFs made for tests: pages of pieces of text at given places, in Helvetica."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from textwrap import wrap

Piece = tuple[float, float, float, str]
"""Left, baseline and size in points, and the text; the page is 595 by 842 points (A4)."""


def pdf(pages: Sequence[Sequence[Piece]], *, trailer: str = "", title: str = "", scale: float = 1) -> bytes:
    """A PDF with these pages; `title` is put into its properties.

    `scale`: what a unit of the drawing is in points. Browsers print with three quarters, in larger figures.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, pieces in enumerate(pages):
        drawn = (b"%g 0 0 %g 0 0 cm\n" % (scale, scale) if scale != 1 else b"") + b"".join(
            b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (size / scale, left / scale, base / scale, _escaped(text))
            for left, base, size, text in pieces
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn))
    if title:
        objects.append(b"<< /Title (%s) >>" % _escaped(title))
        trailer += f" /Info {len(objects)} 0 R"
    return _file(objects, trailer)


def bomb(megabytes: int) -> bytes:
    """A small PDF whose one page unpacks to so many megabytes."""
    packer = zlib.compressobj()
    drawn = b"".join(packer.compress(b"q " * 512 * 1024) for _ in range(megabytes)) + packer.flush()
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ],
        "",
    )


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer.encode(),
        start,
    )
    return bytes(out)


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def column(paragraphs: Sequence[str], *, left: float = 60, top: float = 760, width: int = 80) -> list[Piece]:
    """Paragraphs set at 11 points, `width` characters to a line, with space between them."""
    pieces: list[Piece] = []
    base = top
    for paragraph in paragraphs:
        for line in wrap(paragraph, width, break_on_hyphens=False):
            pieces.append((left, base, 11, line))
            base -= 14
        base -= 10
    return pieces
