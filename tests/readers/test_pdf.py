"""Reading PDFs: paragraphs, mended words, running heads, headings, pages, columns; and what cannot be read."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path
from textwrap import wrap

import pytest

from search.errors import EncryptedFile, NoText, ReadError, UnsupportedFormat
from search.indexer.limits import Limits
from search.indexer.outcome import Failed
from search.indexer.walk import Found
from search.indexer.workers import Workers
from search.model import Collection, Document
from search.passages import coverage, split
from search.readers import read
from search.readers.pdf import read_pdf
from tests.readers.pdfs import Piece, bomb, column, pdf

FIRST = (
    "The clerk said on Monday that the well had been dry since the middle of June, and that nobody in the parish could"
    " say when it would be filled again."
)
SECOND = (
    "“We have carried water from the mill for nine weeks,” said Morwenna Tull, who keeps the books. “It is a long way,"
    " and the buckets are old.”"
)
THIRD = (
    "The parish council meets again in October, when the engineer will bring his report to the hall for all to read."
)


def made(pages: list[list[Piece]]) -> Document:
    document = read_pdf(pdf(pages), file="a.pdf", sha256="0" * 64)
    assert () == coverage(document, split(document))
    return document


def kept(document: Document) -> list[str]:
    return [passage.text for passage in split(document)]


def roles(document: Document) -> dict[str, str | None]:
    return {block.text: block.role or block.kind for block in document.blocks}


def test_paragraphs_are_rebuilt_from_lines() -> None:
    assert [FIRST, SECOND, THIRD] == kept(made([column([FIRST, SECOND, THIRD])]))


def test_paragraphs_without_space_between_are_known_by_their_indent_or_short_last_line() -> None:
    lines: list[Piece] = [(left, base - 10, size, text) for left, base, size, text in column([FIRST])]
    below = lines[-1][1] - 14
    lines += [(left, base, size, text) for left, base, size, text in column([SECOND], top=below)]
    assert [FIRST, SECOND] == kept(made([lines]))


SAID = (
    "Ms Marsh replied: the lamps are lit.",
    "Tom Beckwith: they are not.",
    "Ms Marsh: they will be by the winter, and you know it as well as I do.",
    "Tom Beckwith: I shall not come",
    "Ms Marsh: what then",
    "Tom Beckwith: nothing at all.",
)
LONG = (
    "Ms Marsh: they were lit on the first evening of the year, as all who walked home by them through the snow can tell"
)


@pytest.mark.parametrize("scale", [1, 0.75])
@pytest.mark.parametrize("gap", [8, 11, 14])
@pytest.mark.parametrize("said", [SAID, SAID[:3], (*SAID, LONG), (LONG, *SAID, LONG + ".", *SAID[:2])])
def test_minutes_of_one_line_a_speaker_are_parted(said: tuple[str, ...], gap: float, scale: float) -> None:
    pieces: list[Piece] = []
    base = 760.0
    for paragraph in said:
        for line in wrap(paragraph, 80):
            pieces.append((60, base, 11, line))
            base -= 13.5
        base -= gap
    document = read_pdf(pdf([pieces], scale=scale), file="a.pdf", sha256="0" * 64)
    assert list(said) == [block.text for block in document.blocks]


@pytest.mark.parametrize("leading", [13, 16, 19, 22])
def test_wide_leading_parts_no_paragraph(leading: float) -> None:
    lines = wrap(f"{LONG}, and " * 4 + "so it was.", 80)
    pieces = [(60.0, 760 - leading * at, 11.0, line) for at, line in enumerate(lines)]
    assert 1 == len(made([pieces]).blocks)


def test_a_word_that_a_line_divides_is_mended_and_a_compound_keeps_its_hyphen() -> None:
    page: list[Piece] = [
        (60, 700, 11, "The long-term plan of the parish was never written down by the commit-"),
        (60, 686, 11, "tee that was to write it, and so there is no plan at all, neither a long-"),
        (60, 672, 11, "term plan nor any other that the clerk has heard of in his time."),
    ]
    (text,) = kept(made([page]))
    assert "the committee that was" in text
    assert "a long-term plan nor" in text


def test_running_heads_and_page_numbers_are_furniture_and_paragraphs_go_on_over_the_page() -> None:
    halves = column([FIRST + " " + SECOND])
    cut = 2
    pages = [
        [(60, 810, 9, "The Well Report 2018"), *halves[:cut], (290, 30, 9, "1")],
        [(60, 810, 9, "The Well Report 2018"), *((x, y + 28, s, t) for x, y, s, t in halves[cut:]), (290, 30, 9, "2")],
        [(60, 810, 9, "The Well Report 2018"), *column([THIRD]), (290, 30, 9, "3")],
    ]
    document = made(pages)
    assert [FIRST + " " + SECOND, THIRD] == kept(document)
    assert ("page_head", "page_number") == (roles(document)["The Well Report 2018"], roles(document)["3"])
    assert [1, 3] == [passage.page for passage in split(document)]


def test_larger_type_is_title_and_heading() -> None:
    page = [(60, 800, 20, "The Dry Well"), *column([FIRST]), (60, 690, 14, "What was done"), *column([THIRD], top=660)]
    document = made([page])
    assert "The Dry Well" == document.title
    assert [("What was done",)] == [passage.section for passage in split(document)][1:]
    assert {"The Dry Well": "title", "What was done": "heading"}.items() <= roles(document).items()


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column([FIRST, SECOND], width=40)
    right = column([THIRD, FIRST.replace("Monday", "Friday")], left=320, width=40)
    mixed = sorted([*left, *right], key=lambda piece: -piece[1])
    page = [(60, 800, 20, "A title over both of the columns"), *mixed]
    assert [FIRST, SECOND, THIRD, FIRST.replace("Monday", "Friday")] == kept(made([page]))


def test_every_block_has_its_page() -> None:
    document = made([column([FIRST]), column([SECOND])])
    assert [(FIRST, 1), (SECOND, 2)] == [(block.text, block.page) for block in document.blocks]


# ── What cannot be read ──────────────────────────────────────────────────────


def test_pages_without_text_say_that_they_are_pictures() -> None:
    with pytest.raises(NoText, match="OCR"):
        made([[], []])
    assert ("no text on page 2: empty or a picture",) == made([column([FIRST]), []]).warnings


def test_a_file_with_a_password_is_refused() -> None:
    locked = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]"
    with pytest.raises(EncryptedFile, match="password"):
        read_pdf(pdf([column([FIRST])], trailer=locked.format("00" * 32)), file="a.pdf", sha256="")


def test_a_file_that_unpacks_to_more_than_it_may_is_too_large_and_its_reader_no_wreck(tmp_path: Path) -> None:
    (tmp_path / "bomb.pdf").write_bytes(bomb(100))
    limits = Limits(memory_mb=64, memory_mb_per_mb=0)
    with Workers(Collection(title="Papers"), 1, limits) as reading:
        (outcome,) = reading.read([Found(file="bomb.pdf", path=tmp_path / "bomb.pdf")])
    assert isinstance(outcome, Failed)
    assert "unpacks to more than 64 MB" in outcome.reason
    assert outcome.lasting


@pytest.mark.parametrize("keep", [10, 100, 300])
def test_a_truncated_file_is_an_error_that_says_so(keep: int) -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_pdf(pdf([column([FIRST])])[:keep], file="a.pdf", sha256="")


def test_pages_that_go_round_in_a_circle_come_to_an_end() -> None:
    circle = pdf([column([FIRST])]).replace(b"/Kids [4 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")
    with pytest.raises(ReadError):
        read_pdf(circle, file="a.pdf", sha256="")


def test_without_its_library_a_pdf_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec

    def without(name: str) -> ModuleSpec | None:
        return None if name == "pypdfium2" else real(name)

    monkeypatch.setattr("search.readers.pdf.find_spec", without)
    with pytest.raises(UnsupportedFormat, match=r"pip install pypdfium2"):
        read_pdf(b"%PDF-1.4", file="a.pdf", sha256="")


def test_a_pdf_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(pdf([column([FIRST])]))
    assert "application/pdf" == read(path, file="report.txt").media_type


STAMP = "11/22/26, 1:15 AM"
ADDRESS = "file:///home/clerk/papers/well.html"


@pytest.mark.parametrize(
    "around",
    [
        [(24, 824, 8, STAMP), (250, 824, 8, "The Dry Well"), (24, 12, 8, ADDRESS), (560, 12, 8, "1/1")],
        [(24, 824, 8, f"{STAMP} The Dry Well"), (24, 12, 8, f"{ADDRESS} 1/1")],
        [(24, 824, 8, "22.11.2026, 13:15"), (250, 824, 8, "The Dry Well"), (24, 12, 8, ADDRESS)],
    ],
)
@pytest.mark.parametrize("heading", ["The Dry Well of Wexcombe", ""])
def test_what_a_browser_prints_around_a_page_is_no_part_of_it(
    heading: str, around: list[Piece], tmp_path: Path
) -> None:
    page = [*around[:2], *([(60.0, 790.0, 20.0, heading)] if heading else []), *column([FIRST, SECOND]), *around[2:]]
    document = read_pdf(pdf([page], title="The Dry Well"), file="a.pdf", sha256="")
    assert () == coverage(document, split(document))
    assert (heading or "The Dry Well", [FIRST, SECOND]) == (document.title, kept(document))


def test_an_address_or_a_time_that_no_browser_printed_stays() -> None:
    page = [*column([FIRST, SECOND]), (60, 30, 11, "https://parish.example/well")]
    assert "https://parish.example/well" in " ".join(kept(made([page])))
    line = "11/22/26, 1:15 AM was when the well was found to be dry, said the clerk."
    assert line in " ".join(
        kept(made([[(60, 820, 11, "Notes of the parish council."), (60, 780, 11, line), *column([FIRST])]]))
    )


def test_a_title_that_only_the_properties_have_is_none() -> None:
    assert "Microsoft Word" not in (
        read_pdf(pdf([column([FIRST])], title="Microsoft Word - a.doc"), file="a.pdf", sha256="").title or ""
    )


def test_the_title_of_a_report_is_no_running_head_though_these_repeat_its_words() -> None:
    first = [(60, 800, 20, "The Well Report"), *column(["The well has been dry since the middle of June."])]
    later = [[(60, 810, 8, "The Well Report"), *column([f"Page {number} is on the rope."])] for number in range(3)]
    document = read_pdf(pdf([first, *later]), file="a.pdf", sha256="")
    assert "The Well Report" == document.title
    heads = [block.role for block in document.blocks if block.text == "The Well Report"]
    assert ["title", "page_head", "page_head", "page_head"] == heads
