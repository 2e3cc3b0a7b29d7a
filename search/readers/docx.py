"""Word files (.docx) to documents, by way of HTML. Reads the words and their styles; runs nothing in the file."""

from __future__ import annotations

import io
import zipfile

import mammoth
from lxml import etree

from search.elements import parse
from search.errors import EncryptedFile, NoText, ReadError, TooLarge
from search.model import Document
from search.readers.units import Facts, assemble
from search.readers.web import units_of_fragment

MOST_UNPACKED = 100 * 1024 * 1024
"""The most that the parts of a file may come to: a small archive can be made to unpack to any size."""

_PICTURES = "word/media/"
_STYLED = '<h1 class="title">'

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""


def read_docx(data: bytes, *, file: str, sha256: str) -> Document:
    """The document of a Word file.

    Its title is the paragraph in the style Title, else what the file's properties say, else its first heading of the
    first level. Raises ReadError, EncryptedFile, TooLarge or NoText.
    """
    facts = Facts(
        file=file,
        sha256=sha256,
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse(archive)
            _read_properties(archive, facts)
        made = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _image: {"src": ""})
        )
    except (ReadError, MemoryError):
        raise
    except Exception as error:  # the parser and the converter stumble over damage in a dozen ways
        raise ReadError(
            f"is a damaged Word file ({type(error).__name__}); open it in Word and save it again"
        ) from error
    units = units_of_fragment(made.value, titled=True)
    if not units:
        raise NoText("has no text: the Word file is empty")
    shown = next((unit.text for unit in units if unit.role == "title"), None) if _STYLED in made.value else None
    facts.title = shown or facts.title or next((unit.text for unit in units if unit.kind == "heading"), None)
    return assemble(units, facts)


def _refuse(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedFile("is a Word file that needs a password; save it without one")
    # Any part may be named as the one with the words; pictures alone are never unpacked.
    unpacked = sum(part.file_size for part in parts if not part.filename.startswith(_PICTURES))
    if unpacked > MOST_UNPACKED:
        raise TooLarge(f"unpacks to {unpacked:,} bytes without its pictures; a file may have {MOST_UNPACKED:,}")


def _read_properties(archive: zipfile.ZipFile, facts: Facts) -> None:
    """The title that the author gave the file. Its author and dates are often those of a template, and are left."""
    if "docProps/core.xml" not in archive.namelist():
        return
    try:
        root = parse(archive.read("docProps/core.xml"))
    except etree.XMLSyntaxError:
        return
    for element in root.iter("{http://purl.org/dc/elements/1.1/}title"):
        if element.text and element.text.strip():
            facts.title = " ".join(element.text.split())
