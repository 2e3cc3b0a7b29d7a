"""PDF files to documents: lines from glyphs, columns in reading order, paragraphs mended. Needs the extra `pdf`.

It reads what is text on the pages; it never runs, fetches or looks at pictures.
"""

from __future__ import annotations

from importlib.util import find_spec

from search.errors import UnsupportedFormat
from search.model import Document
from search.readers.pdf.lines import Page
from search.readers.units import Facts, assemble

__all__ = ["read_pdf"]


def read_pdf(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of a PDF, each block with its page.

    Raises UnsupportedFormat when the extra is not installed, EncryptedFile, NoText for scanned pages, TooLarge for too
    many pages, and ReadError for a damaged file.
    """
    if find_spec("pypdfium2") is None:
        raise UnsupportedFormat("is a PDF, and PDFs need one package more; install it with: pip install pypdfium2")
    from search.readers.pdf.glyphs import read_pages  # noqa: PLC0415 (only where its library is installed)
    from search.readers.pdf.paragraphs import units_of  # noqa: PLC0415

    facts = Facts(file=file, sha256=sha256, media_type="application/pdf")
    pages, title, facts.warnings = read_pages(data)
    units = units_of(pages)
    if not any(unit.role == "title" for unit in units) and _is_shown(title, pages[0]):
        facts.title = title
    return assemble(units, facts)


def _is_shown(title: str, page: Page) -> bool:
    """Whether the title in the properties stands on the page too: many are a template's, or the name of a file."""
    return bool(title) and title.casefold() in " ".join(line.text for line in page.lines).casefold()
