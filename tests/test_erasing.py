"""Words that are erased are found again however a document is cut, and what is left of it stands where it stood."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import collection, erasing, passages
from search.errors import ConfigError
from search.model import Block, Document, Erasure, Span
from tests.made import a_document

TEXTS = (
    "The lanterns have been dark for nine days now.",
    "We will not shine for nothing until the wages are paid, said the keeper.",
    "No.",
    "The office regrets that.",
)
DAY = date(2026, 1, 2)


def a_page(*texts: str, id: str = "paper") -> Document:  # noqa: A002
    """A document with a paragraph for each text."""
    whole, blocks = "", []
    for ordinal, text in enumerate(texts, start=1):
        span = Span(len(whole), len(whole) + len(text))
        blocks.append(Block(ordinal=ordinal, kind="paragraph", text=text, span=span))
        whole += text + "\n\n"
    return a_document(whole, id=id, blocks=tuple(blocks))


def of(document: Document, number: int, **more: object) -> Erasure:
    """The erasure of a passage, counted from 0."""
    part = passages.split(document)[number]
    words, digest = erasing.trace(part.text) or (0, "")
    return Erasure(passage=part.id, words=words, digest=digest, on=DAY)


def left(document: Document, *erasures: Erasure) -> Document:
    kept = erasing.erased(document, erasures)
    assert kept is not None
    return kept[0]


def texts(document: Document) -> list[str]:
    return [part.text for part in passages.split(document)]


def test_what_is_erased_is_blank_and_the_rest_stands_where_it_stood() -> None:
    page = a_page(*TEXTS)
    after = left(page, of(page, 1))
    assert len(page.text) == len(after.text)
    assert [TEXTS[0], *TEXTS[2:]] == texts(after)
    assert "shine" not in repr(after)
    before = {part.span: part.id for part in passages.split(page)}
    assert {part.span: part.id for part in passages.split(after)}.items() < before.items()


def test_nothing_of_a_document_without_the_words_changes() -> None:
    page, other = a_page(*TEXTS), a_page("Another text altogether, of a good many words, is here.", id="other")
    kept = erasing.erased(other, [of(page, 1)])
    assert kept is not None
    assert kept[0] is other


def test_a_short_passage_goes_from_its_document_alone_wherever_it_stands_there() -> None:
    page = a_page(*TEXTS, "No.")
    erasure = of(page, 2)
    assert (0, "") == (erasure.words, erasure.digest)
    assert [*TEXTS[:2], TEXTS[3]] == texts(left(page, erasure))
    other = a_page("No.", id="other")
    assert other is left(other, erasure)


def test_many_words_go_from_every_document_however_they_are_cut_and_set() -> None:
    page = a_page(*TEXTS)
    other = a_page(
        "Wick said: “WE WILL NOT\nSHINE — for nothing (until the wages are paid) said the Keeper”! And left.",
        id="other",
    )
    after = left(other, of(page, 1))
    (said,) = texts(after)
    assert ["Wick", "said:", "“", "”!", "And", "left."] == said.split()
    assert len(other.text) == len(after.text)
    kept = erasing.erased(other, [of(page, 1)])
    assert kept is not None
    assert set(kept[1].values()) == {part.id for part in passages.split(other)}  # its link stays


def test_a_passage_cut_in_two_is_erased_in_both() -> None:
    page = a_page(*TEXTS)
    first, second = TEXTS[1].split(", ")
    assert [TEXTS[0]] == texts(left(a_page(TEXTS[0], first, second, id="cut"), of(page, 1)))


def test_a_title_that_says_it_is_none() -> None:
    page = a_page(*TEXTS)
    assert None is left(a_document("Another text.", id="other", title=TEXTS[1][:-1]), of(page, 1)).title


def test_a_document_erased_whole_is_none() -> None:
    assert None is erasing.erased(a_page(*TEXTS), [Erasure(document="paper", on=DAY)])


def test_a_block_that_is_erased_keeps_neither_link_nor_poster_nor_mark() -> None:
    text = "3. Written by me."
    block = Block(
        ordinal=1,
        kind="comment",
        text=text[3:],
        span=Span(3, len(text)),
        mark="3.",
        mark_span=Span(0, 2),
        href="https://me.example/",
    )
    page = a_document(text, blocks=(block,))
    (after,) = left(page, of(page, 0)).blocks
    assert ("furniture", None, None, None) == (after.kind, after.mark, after.href, after.comment)


words = st.lists(st.sampled_from(["lamp", "sea", "Ann", "no", "ships", "é", "naïve"]), min_size=8, max_size=20)
around = st.text(st.sampled_from("lamp sea.,\n“x”é "), max_size=60)


@given(words, around, around, st.sampled_from([" ", "\n", ", ", " — "]))
def test_the_trace_of_words_finds_them_in_any_surroundings(
    chosen: list[str], before: str, after: str, parting: str
) -> None:
    known = erasing.trace(" ".join(chosen))
    assert known is not None
    text = f"{before} {parting.join(chosen).upper()}. {after}"
    found = list(erasing.traces(text, {known[0]: frozenset([known[1]])}))
    place = len(before) + 1
    assert Span(place, place + len(parting.join(chosen).upper())) in found
    for span in found:
        assert known == erasing.trace(span.of(text))


@given(words, words)
def test_other_words_have_another_trace(one: list[str], other: list[str]) -> None:
    assert (one == other) is (erasing.trace(" ".join(one)) == erasing.trace(" ".join(other)))


# ── erased.toml ─────────────────────────────────────────────────────────────


def test_entries_are_read_as_they_were_written(tmp_path: Path) -> None:
    page = a_page(*TEXTS)
    entries = (of(page, 1), Erasure(document="paper", also=("a", "b"), on=DAY))
    erasing.add(tmp_path, entries[:1], why='She "asked"', by="Ed")
    erasing.add(tmp_path, entries[1:], why="so")
    assert entries == collection.load(tmp_path).erasures
    written = (tmp_path / "erased.toml").read_text()
    assert "shine" not in written
    assert 'why = "She \\"asked\\""' in written


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[[erased]]\non = 2026-01-02\nwhy = "x"', "erased 1: `passage` or `document`"),
        ('[[erased]]\npassage = "a"\ndocument = "b"\non = 2026-01-02\nwhy = "x"', "only one"),
        ('[[erased]]\npassage = "a"\nwhy = "x"', "`on` is missing"),
        ('[[erased]]\npassage = "a"\non = 2026-01-02', "`why` is missing"),
        ('[[erased]]\npassage = "a"\non = 2026-01-02\nwhy = "x"\ntrace = "9"', "`trace` is '9'"),
        ('[[erased]]\npasage = "a"', "`passage`"),
        ('[[erased]]\npassage = "a"\non = 2026-01-02\nwhy = "x"\nwho = "x"', "`who` is not a key"),
        ("[[erase]]", "`erase` is not a key"),
    ],
)
def test_a_fault_is_named_with_its_place_and_nothing_is_added(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "erased.toml"
    path.write_text(content)
    with pytest.raises(ConfigError, match=rf"erased\.toml: .*{said}"):
        collection.load(tmp_path)
    with pytest.raises(ConfigError, match=said):
        erasing.add(tmp_path, [Erasure(document="paper", on=DAY)], why="so")
    assert content == path.read_text()
