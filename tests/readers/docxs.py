"""Word files made for tests: paragraphs with a style each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_OWN = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="styles.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>"""
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_DUBLIN = 'xmlns:d="http://purl.org/dc/elements/1.1/"'


def docx(paragraphs: Sequence[tuple[str, str]], *, title: str | None = None) -> bytes:
    """A Word file of (style, text), the style by its name or empty; `title` is put into its properties."""
    names = sorted({style for style, _ in paragraphs if style})
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="{name}"/></w:style>'
        for number, name in enumerate(names)
    )
    body = "".join(
        "<w:p>"
        + (f'<w:pPr><w:pStyle w:val="s{names.index(style)}"/></w:pPr>' if style else "")
        + f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/_rels/document.xml.rels", _OWN)
        archive.writestr("word/styles.xml", f'<?xml version="1.0"?><w:styles {_SPACE}>{styles}</w:styles>')
        archive.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document {_SPACE}><w:body>{body}</w:body></w:document>'
        )
        if title is not None:
            archive.writestr("docProps/core.xml", f"<?xml version='1.0'?><c {_DUBLIN}><d:title>{title}</d:title></c>")
    return out.getvalue()
