"""Forty broken documents among good ones: each gives its reason or is read, the rest is indexed, nothing hangs."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from search import indexer
from search.indexer import Summary
from search.inspection import inspect
from search.opened import open_current
from tests.readers.docxs import docx
from tests.readers.pdfs import column, pdf

WORDS = "The clerk said that the well at Alderwick had been dry since the middle of June."
PAGE = f"<p>{WORDS}</p>"
READ = ""
"""What a document's reason is when there is none: it is read."""

BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing.txt": (b"", "no text"),
    "mark-only.txt": (b"\xef\xbb\xbf", "no text"),
    "blank.txt": (b" \n\t\n\xc2\xa0\n", "no text"),
    "zeros.txt": (bytes(1000), "no text"),
    "wide.txt": (WORDS.encode("utf-16"), READ),
    "wide-unmarked.txt": (WORDS.encode("utf-16-le"), READ),
    "western.txt": (f"{WORDS} “Dry,” he said.".encode("cp1252"), READ),
    "half.txt": (f"{WORDS} “Dry”".encode() + b"\xe2\x80 and \xff so on", READ),
    "nul.txt": (WORDS.replace(" ", "\x00 ", 3).encode(), READ),
    "controls.txt": (bytes(range(1, 32)) * 200, "binary"),
    "one-line.txt": (WORDS.encode() * 20_000, READ),
    "too-large.txt": (b"word " * 5_000_000, "too large"),
    "picture.html": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20, "text recognition (OCR)"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(500), "PNG"),
    "program.txt": (b"\x7fELF" + bytes(500), "program"),
    "packed.html": (b"\x1f\x8b\x08" + bytes(500), "gzip"),
    "archive.docx": (b"PK\x05\x06" + bytes(18), "zip"),
    "torn-early.docx": (b"PK\x03\x04" + bytes(range(128)) * 3, "named as a Word file but looks like a zip"),
    "random.docx": (bytes(range(256)) * 9, "damaged or something else"),
    "random.bin": (bytes(range(256)) * 9, "move it out of the folder"),
    "sound.txt": (b"OggS\x00" + bytes(range(256)) * 9, "write down what is said"),
    "open.odt": (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
    "book.epub": (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "e-book (EPUB)"),
    "sums.xlsx": (b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml", "a spreadsheet (.xlsx)"),
    "safari.webarchive": (b"bplist00" + bytes(range(256)), "a web archive of Safari"),
    "many-parts.eml": (
        b"From: a@b.example\nMessage-ID: <1>\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
        "parts within parts",
    ),
    "old.txt": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "save it as Word (.docx), PDF or plain text"),
    "nested.html": (b"<div>" * 20_000 + PAGE.encode(), READ),
    "nested-tables.html": (b"<table><tr><td>" * 5_000 + PAGE.encode(), READ),
    "nested-quotations.html": (b"<blockquote>" * 20_000 + PAGE.encode(), READ),
    "unclosed.html": (b"<div><p><li><td><a href=x><b>" * 500 + PAGE.encode(), READ),
    "open-tags.html": (b"<html><a " * 20_000 + PAGE.encode(), READ),
    "angles.html": (b"<html>" + b"<" * 50_000 + PAGE.encode(), READ),
    "attributes.html": (b"<p " + b"a=b " * 20_000 + b">" + PAGE.encode(), READ),
    "script-only.html": (b"<html><script>var a = 'some words of a script';</script></html>", "no text"),
    "comment-only.html": (b"<!-- some words of a comment, which nobody sees -->", "no text"),
    "menu-only.html": (b"<html><nav><a href='/'>Home</a> <a href='/b'>News</a></nav></html>", "no passage"),
    "odd-link.html": (f"<p>{WORDS} <a href='http://[url=http://x.example/]'>Here</a></p>".encode(), READ),
    "odd-base.html": (b"<base href='http://[x'><a href='/a'>A</a>" + PAGE.encode(), READ),
    "odd-canonical.html": (b"<link rel=canonical href='http://[x/2018/01/02/'><a href=b>B</a>" + PAGE.encode(), READ),
    "lies.html": (b'<meta charset="no-such-encoding">' + PAGE.encode(), READ),
    "data.html": (b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script>" + PAGE.encode(), READ),
    "entities.xml": (
        b'<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><description>'
        + WORDS.encode() + b" &b;</description></item></channel></rss>",
        READ,
    ),
    "rss091.xml": (
        b'<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"\n'
        b' "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss><channel><item><description>'
        + WORDS.encode() + b"</description></item></channel></rss>",
        READ,
    ),
    "torn.xml": (b"<?xml version='1.0'?><rss><channel><item><title>A", "damaged"),
    "empty.xml": (b"<rss><channel></channel></rss>", "no text"),
    "other.xml": (b"<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "XML"),
    "torn.pdf": (pdf([column([WORDS])])[:200], "damaged"),
    "false.pdf": (b"%PDF-1.7\n" + bytes(range(256)) * 4, "damaged"),
    "scanned.pdf": (pdf([[], []]), "OCR"),
    "circle.pdf": (pdf([column([WORDS])]).replace(b"[4 0 R] /Count 1", b"[2 0 R] /Count 9"), "damaged"),
    "torn.docx": (docx([("", WORDS)])[:700] + b"word/document.xml", "damaged"),
    "empty.docx": (docx([]), "no text"),
    "torn.eml": (b"From: a@b.example\nMessage-ID: <1@b>\nContent-Type: multipart/mixed\n\n--", "no text"),
    "fields.eml": (b"From: =?x?q?=?=\nDate: never\nMIME-Version: 1.0\nSubject: \xff\n\n" + WORDS.encode(), READ),
}  # fmt: skip


def _link(folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    outside.write_text("Nobody in this collection may read these words.")
    (folder / "link.txt").symlink_to(outside)


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # a socket's whole path may have 100 characters only
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.txt")
    os.chdir(here)


def _locked(folder: Path) -> None:
    (folder / "locked.txt").write_text(WORDS)
    (folder / "locked.txt").chmod(0)


def _strange_name(folder: Path) -> None:
    (folder / os.fsdecode(b"name-\xff\xfe.txt")).write_text(WORDS)


OTHERS: list[Callable[[Path], None]] = [_link, _pipe, _socket, _locked, _strange_name]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Summary, dict[str, str]]:
    """One run, in processes of its own, over all of them and two good papers; and the words of each file's passages."""
    folder = tmp_path_factory.mktemp("papers")
    index = tmp_path_factory.mktemp("index")
    for number in range(2):
        (folder / f"good{number}.txt").write_text(f"Paper {number}\n\n{WORDS}\n")
    for name, (content, _) in BROKEN.items():
        (folder / name).write_bytes(content)
    for make in OTHERS:
        make(folder)
    summary = indexer.index(folder, index, engine="memory", workers=2)
    with open_current(index) as opened:
        inspect(opened)
        files = {document.id: document.file for document in opened.catalogue.documents()}
        texts: dict[str, str] = {}
        for passage in opened.catalogue.passages():
            file = files[passage.document_id]
            texts[file] = f"{texts.get(file, '')} {passage.text}"
    assert not [text for text in texts.values() if "may read these words" in text]
    return summary, texts


@pytest.fixture(scope="module")
def summary(run: tuple[Summary, dict[str, str]]) -> Summary:
    return run[0]


def test_there_are_forty_of_them_and_more() -> None:
    assert 40 < len(BROKEN) + len(OTHERS)


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_each_is_read_or_gives_its_reason(run: tuple[Summary, dict[str, str]], name: str) -> None:
    summary, texts = run
    expected = BROKEN[name][1]
    reasons = {skipped.file: skipped.reason for skipped in summary.skipped}
    if expected == READ:
        assert name not in reasons
        assert WORDS in " ".join(texts[name].split())
        assert not [sign for sign in ("]>", "<!", "ENTITY", "href") if sign in texts[name]]
    else:
        assert expected in reasons[name]


def test_what_is_no_file_is_named_and_the_rest_is_indexed(summary: Summary) -> None:
    reasons = {skipped.file: skipped.reason for skipped in summary.skipped}
    assert "out of the collection" in reasons["link.txt"]
    assert {"pipe.txt", "socket.txt"} <= set(reasons)
    read = sum(reason == READ for _, reason in BROKEN.values())
    locked = "locked.txt" not in reasons  # who may read everything may read this too
    assert read + 2 + 1 + locked == summary.documents
    assert 3 == summary.exit_code


def test_what_had_to_be_replaced_or_left_out_is_a_warning(summary: Summary) -> None:
    warned = {file for file, _ in summary.warnings}
    assert {"half.txt", "nul.txt"} <= warned
