"""Word files, Markdown and e-mails; and that the same words give the same passages whatever file they stand in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from search.collection import load
from search.errors import NoText, ReadError
from search.indexer.reading import label
from search.indexer.walk import Found
from search.model import Document
from search.passages import coverage, split
from search.readers import read_all
from search.readers.docx import read_docx
from search.readers.mail import read_mail
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


# ── E-mail ───────────────────────────────────────────────────────────────────

MAIL = """From: Tansy Orrell <tansy@parish.example>
To: clerk@parish.example
Date: Sat, 3 Feb 2018 23:30:00 +0000
Subject: =?utf-8?q?The_dry_well_=E2=80=93_again?=
Message-ID: <1@parish.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear clerk,

The well has been dry since June, and I should like to know when it will be
filled again.

On 2 February 2018, the clerk wrote:
> There is no engineer, and there is no money for one until the council has met
> in October.

Then I shall dig.
"""


def test_an_email_has_sender_day_subject_words_and_quoted_parts() -> None:
    document = read_mail(MAIL.encode(), file="a.eml", sha256="")
    assert ("The dry well – again", "Tansy Orrell", date(2018, 2, 3)) == (
        document.title,
        document.author,
        document.published,
    )
    found = passages(document)
    assert (
        "paragraph",
        "The well has been dry since June, and I should like to know when it will be filled again.",
    ) in found
    assert "Then I shall dig." == found[-1][1]
    quoted = [block.text for block in document.blocks if block.kind == "quote_block"]
    assert ["There is no engineer, and there is no money for one until the council has met in October."] == quoted


@pytest.mark.parametrize(
    "signed",
    [
        "Tansy Orrell\nParish press office\n",
        "-- \nTansy Orrell\nParish press office\nTel 01234 567890\n",
        "Regards\n\n--\nT. Orrell, Parish press office\n",
    ],
)
def test_the_signature_of_an_email_is_no_passage(signed: str, tmp_path: Path) -> None:
    head = "From: Tansy Orrell <t@parish.example>\nDate: Fri, 2 Feb 2018 10:00:00 +0000\nSubject: A well\n\n"
    words = "The well has been dry since June and nobody has come to look at it."
    (tmp_path / "a.eml").write_text(f"{head}{words}\n\nPrint this, and soon.\n\n{signed}")
    (found,) = label(Found(file="a.eml", path=tmp_path / "a.eml"), load(tmp_path))
    assert () == coverage(found.document, found.passages)
    said = " ".join(part.text for part in found.passages)
    assert words in said
    assert [] == [word for word in ("Orrell", "press office", "Tel") if word in said]
    signatures = [block.text for block in found.document.blocks if block.role == "signature"]
    assert any("Orrell" in text for text in signatures)


def test_an_email_is_known_by_its_head_and_a_memo_is_not_one(tmp_path: Path) -> None:
    mail, memo = tmp_path / "mail.txt", tmp_path / "memo.txt"
    mail.write_text(MAIL)
    memo.write_text(
        "From: The clerk\nTo: All\nDate: 3 February 2018\n\nThe well is dry, and nobody may use the bucket.\n"
    )
    kinds = [read_all(path, file=path.name)[0].media_type for path in (mail, memo)]
    assert ["message/rfc822", "text/plain"] == kinds


def test_an_email_in_html_is_read_and_attachments_are_not() -> None:
    mail = (
        "From: a@b.example\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n\n"
        "--xx\nContent-Type: text/html; charset=utf-8\n\n<p>The <b>well</b> is dry.</p>\n"
        "--xx\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\nNot this.\n--xx--\n"
    )
    assert [("paragraph", "The well is dry.")] == passages(read_mail(mail.encode(), file="a.eml", sha256=""))


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
