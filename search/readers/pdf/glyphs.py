"""The characters of a PDF's pages and their places, by PDFium: the only module that knows the library."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from search.errors import EncryptedFile, NoText, ReadError, TooLarge
from search.readers.pdf.lines import Line, Page

MOST_PAGES = 3_000
MOST_CHARACTERS = 200_000
"""On one page: a poster of small print has a tenth of it."""

_GUTTER = 1.9
"""A gap of so many times the type's size parts two columns; the widest space of justified type is about one."""

_HYPHENS = "\x02\ufffe\xad"
"""How PDFium gives a hyphen at the end of a line that it takes for a mere division."""


def read_pages(data: bytes) -> tuple[list[Page], str, list[str]]:
    """The pages of a PDF, the title in its properties ("" for none), and warnings for pages without text.

    Raises EncryptedFile, NoText, TooLarge or ReadError.
    """
    document = _open(data)
    try:
        if len(document) > MOST_PAGES:
            raise TooLarge(f"has {len(document):,} pages; split it into files of at most {MOST_PAGES:,}")
        pages, warnings = [], []
        title = " ".join(document.get_metadata_value("Title").split())
        for number in range(len(document)):
            try:
                pages.append(_page(document, number))
            except pypdfium2.PdfiumError:
                warnings.append(f"page {number + 1} is damaged and could not be read")
    finally:
        document.close()
    empty = [page.number for page in pages if not page.lines]
    if len(empty) == len(pages):
        if warnings:
            raise ReadError("is a damaged PDF: none of its pages can be read; make or fetch it again")
        raise NoText("has no text: its pages are pictures, as of a scan; run it through text recognition (OCR) first")
    if empty:
        named = ", ".join(map(str, empty[:10])) + (" …" if len(empty) > 10 else "")
        warnings.append(f"no text on {'page' if len(empty) == 1 else 'pages'} {named}: empty or a picture")
    return pages, title, warnings


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFile("is a PDF that needs a password; save it without one") from error
        raise ReadError("is a damaged PDF and cannot be opened; make or fetch it again") from error


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number]
    text = page.get_textpage()
    try:
        width, height = page.get_size()
        return Page(number + 1, width, height, tuple(_lines(text)))
    finally:
        text.close()
        page.close()


def _lines(text: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The page's text cut where a line ends and where a gutter opens."""
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    maker = _LineMaker()
    for at in range(min(text.count_chars(), MOST_CHARACTERS)):
        sign = chr(pdfium.FPDFText_GetUnicode(text, at) or 32)
        if sign in "\r\n":
            yield from maker.end()
            continue
        if sign in _HYPHENS:
            sign = "-"
        pdfium.FPDFText_GetLooseCharBox(text, at, place)
        if sign.isspace():
            maker.space()
            continue
        yield from maker.add(sign, box, pdfium.FPDFText_GetFontSize(text, at) or box.top - box.bottom)
    yield from maker.end()


class _LineMaker:
    """Collects the characters of one line."""

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self.signs: list[str] = []
        self.left = self.bottom = float("inf")
        self.right = self.top = float("-inf")
        self.sizes: list[float] = []

    def space(self) -> None:
        if self.signs and self.signs[-1] != " ":
            self.signs.append(" ")

    def add(self, sign: str, box: pdfium.FS_RECTF, size: float) -> Iterator[Line]:
        """Take one character; the line before it, when it stands across a gutter or on another line."""
        gap = box.left - self.right
        if self.signs and (gap > _GUTTER * max(size, 4) or gap < -4 * max(size, 4) or self._is_apart(box)):
            yield from self.end()
        self.signs.append(sign)
        self.sizes.append(size if size > 1 else box.top - box.bottom)
        self.left, self.right = min(self.left, box.left), max(self.right, box.right)
        self.bottom, self.top = min(self.bottom, box.bottom), max(self.top, box.top)

    def _is_apart(self, box: pdfium.FS_RECTF) -> bool:
        return bool(box.bottom > self.top or box.top < self.bottom)

    def end(self) -> Iterator[Line]:
        text = "".join(self.signs).strip()
        if text:
            size = sorted(self.sizes)[len(self.sizes) // 2]
            yield Line(text, self.left, self.right, self.bottom, self.top, round(size, 1))
        self._clear()
