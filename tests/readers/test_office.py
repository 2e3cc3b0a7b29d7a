"""Word files and Markdown; and that the same words give the same passages whatever file they stand in."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from search.collection import load
from search.errors import NoText, ReadError, TooLarge
from search.indexer.reading import label
from search.indexer.walk import Found
from search.model import Document
from search.passages import coverage, split
from search.readers.docx import read_docx
from search.readers.markdown import read_markdown
from tests.readers.docxs import docx
from tests.readers.pdfs import Piece, column, pdf


def checked(document: Document) -> Document:
    assert () == coverage(document, split(document))
    return document


def passages(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in split(checked(document))]


# ── Word ─────────────────────────────────────────────────────────────────────


def test_a_word_file_has_title_headings_quotations_and_paragraphs() -> None:
    document = read_docx(
        docx(
            [
                ("Title", "The Dry Well"),
                ("", "The well has been dry since June, the clerk said on Monday."),
                ("heading 1", "What was done"),
                ("", "Nothing was done, for this reason:"),
                ("Quote", "There is no engineer, and there is no money for one."),
            ]
        ),
        file="a.docx",
        sha256="",
    )
    assert [
        ("paragraph", "The well has been dry since June, the clerk said on Monday."),
        ("paragraph", "Nothing was done, for this reason:"),
        ("quote_block", "There is no engineer, and there is no money for one."),
    ] == passages(document)
    assert "heading" == next(block.kind for block in document.blocks if block.text == "What was done")


@pytest.mark.parametrize("part", ["word/document.bin", "word/document", "bulk.XML", "media/words.png"])
def test_a_part_of_any_name_counts_towards_what_a_word_file_may_unpack_to(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.readers.docx.MOST_UNPACKED", 50_000)
    with pytest.raises(TooLarge, match="unpacks to"):
        read_docx(with_part(docx([WELL]), part), file="a.docx", sha256="")


def test_pictures_do_not_count_towards_what_a_word_file_may_unpack_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.readers.docx.MOST_UNPACKED", 50_000)
    document = read_docx(with_part(docx([WELL]), "word/media/image1.png"), file="a.docx", sha256="")
    assert [("paragraph", WELL[1])] == passages(document)


def with_part(data: bytes, name: str) -> bytes:
    """A Word file with a further part of 60,000 bytes."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(60_000))
    return out.getvalue()


WELL = ("", "The well has been dry since June, the clerk said on Monday.")


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (
            [("Title", "The Dry Well"), ("heading 1", "What was done"), WELL, ("heading 1", "What was not")],
            "The Dry Well",
        ),
        ([("heading 1", "The Dry Well"), WELL], "The Dry Well"),
        ([("heading 1", "The Dry Well"), WELL, ("heading 1", "What was done"), WELL], "The Dry Well"),
        ([("heading 2", "The Dry Well"), WELL], "The Dry Well"),
    ],
)
def test_a_word_files_title_is_the_paragraph_in_that_style_else_its_first_heading(
    paragraphs: list[tuple[str, str]], title: str
) -> None:
    document = read_docx(docx(paragraphs), file="a.docx", sha256="")
    assert title == checked(document).title
    assert {WELL[1]} == {text for _, text in passages(document)}


def test_a_word_files_title_on_the_page_counts_before_that_of_its_properties() -> None:
    for style, title in (("Title", "The Dry Well"), ("heading 1", "Report of the parish")):
        data = docx([(style, "The Dry Well"), WELL], title="Report of the parish")
        assert title == read_docx(data, file="a.docx", sha256="").title


def test_a_damaged_word_file_says_so(tmp_path: Path) -> None:
    whole = docx([("", "Words of a paper that is about to be cut in two.")])
    with pytest.raises(ReadError, match="damaged"):
        read_docx(whole[: len(whole) // 2], file="a.docx", sha256="")
    with pytest.raises(NoText):
        read_docx(docx([]), file="a.docx", sha256="")


@pytest.mark.parametrize("damage", [b"<w:p>", b"</w:document><x/>", b"\x00", b' a="1" a="2"'])
def test_a_word_file_whose_parts_are_damaged_says_so(damage: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx([WELL]))) as whole, zipfile.ZipFile(out, "w") as torn:
        for name in whole.namelist():
            part = whole.read(name)
            torn.writestr(name, part + damage if name == "word/document.xml" else part)
    with pytest.raises(ReadError, match="damaged Word file"):
        read_docx(out.getvalue(), file="a.docx", sha256="")


# ── Markdown ─────────────────────────────────────────────────────────────────

MARKDOWN = """---
title: The Dry Well
author: "Tansy Orrell"
date: 2018-02-03
---

# The dry well

The *well* has been dry since [June](http://parish.example/june), the clerk said
on Monday.

> There is no engineer.

## What was done

1. Nothing.
2. Nothing more.

| Office | Rating |
|--------|--------|
| Wexcombe | Poor |
"""


def test_markdown_is_read_as_its_blocks() -> None:
    document = read_markdown(MARKDOWN.encode(), file="a.md", sha256="")
    assert ("The Dry Well", "Tansy Orrell", date(2018, 2, 3)) == (document.title, document.author, document.published)
    assert [
        ("paragraph", "The well has been dry since June, the clerk said on Monday."),
        ("quote_block", "There is no engineer."),
        ("list_item", "Nothing."),
        ("list_item", "Nothing more."),
        ("table_row", "Wexcombe | Poor"),
    ] == passages(document)
    assert ["http://parish.example/june"] == [link.href for block in document.blocks for link in block.links]


def test_markdown_nested_too_deeply_keeps_its_words() -> None:
    document = read_markdown(("> " * 5000 + "The well is dry.").encode(), file="a.md", sha256="")
    assert "The well is dry." in document.text
    assert "nested too deeply" in document.warnings[0]


# ── The same words in every kind of file ─────────────────────────────────────

TITLE = "The Well at Alderwick"
WORDS = [
    "The parish well at Alderwick has been dry since the middle of June, and the pump has been taken to the mill.",
    "The Chief Inspector of Wells, Hesper Quill, said:",
    "“Nobody has looked after this well for nine years. I found the lid broken and the rope gone.”",
    "“We carry water from the mill,” said Morwenna Tull, of the Union of Carriers. “It is a long way in the rain.”",
    "The union said that its members would carry no more water after the end of September, whatever the weather.",
]


def _text() -> bytes:
    return "\n\n".join([TITLE, *WORDS]).encode()


def _page() -> bytes:
    paragraphs = "".join(f"<p>{words}</p>" for words in WORDS)
    return f"<html><body><nav><a href='/'>Home</a></nav><h1>{TITLE}</h1>{paragraphs}</body></html>".encode()


def _pdf() -> bytes:
    page: list[Piece] = [(60, 800, 20, TITLE), *column(WORDS)]
    return pdf([page])


def _docx() -> bytes:
    return docx([("Title", TITLE), *(("", words) for words in WORDS)])


def _markdown() -> bytes:
    return "\n\n".join([f"# {TITLE}", *WORDS]).encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.html", _page()), ("a.pdf", _pdf()), ("a.docx", _docx()), ("a.md", _markdown())],
)
def test_the_same_words_give_the_same_passages_and_labels(tmp_path: Path, name: str, content: bytes) -> None:
    def labels(file: str, data: bytes) -> list[object]:
        path = tmp_path / file
        path.write_bytes(data)
        (labelled,) = label(Found(file=file, path=path), load(tmp_path))
        return [
            (
                passage.kind,
                " ".join(passage.text.split()),
                passage.section,
                passage.author_type,
                passage.speaker,
                passage.evidence.rule,
                [(quote.speaker, quote.evidence.rule) for quote in passage.quotes],
            )
            for passage in labelled.passages
        ]

    expected = labels("a.txt", _text())
    assert 4 == len(expected)
    assert expected == labels(name, content)
