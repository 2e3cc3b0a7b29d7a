"""A text cut into runs and quotations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.model import Evidence, Quote, Span, Speaker
from webui.present.pieces import MAX_DEPTH, Pieces, Quoted, Run, cut


def quote(start: int, end: int) -> Quote:
    return Quote(span=Span(start, end), text="", speaker=Speaker(), evidence=Evidence(rule="test"))


def plain(pieces: Pieces) -> str:
    return "".join(piece.text if isinstance(piece, Run) else plain(piece.pieces) for piece in pieces)


def marked(pieces: Pieces) -> str:
    found = ""
    for piece in pieces:
        found += marked(piece.pieces) if isinstance(piece, Quoted) else piece.text if piece.marked else ""
    return found


def depth(pieces: Pieces) -> int:
    return max((1 + depth(piece.pieces) for piece in pieces if isinstance(piece, Quoted)), default=0)


def test_marks_become_runs_of_their_own():
    assert cut("a red fox", [Span(2, 5)]) == (Run("a "), Run("red", marked=True), Run(" fox"))


def test_a_mark_that_reaches_into_a_quotation_is_split_at_its_edge():
    pieces = cut("he said no way", [Span(3, 10)], [quote(8, 14)])

    assert pieces == (
        Run("he "),
        Run("said ", marked=True),
        Quoted(0, (Run("no", marked=True), Run(" way"))),
    )


def test_a_quotation_inside_another_stays_inside():
    pieces = cut("abcdef", (), [quote(0, 6), quote(2, 4)])

    assert pieces == (Quoted(0, (Run("ab"), Quoted(1, (Run("cd"),)), Run("ef"))),)


def test_offsets_of_quotations_count_in_the_document():
    assert cut("say yes", (), [quote(104, 107)], start=100) == (Run("say "), Quoted(0, (Run("yes"),)))


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.text(max_size=40), st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=20))
def test_no_character_is_lost_whatever_the_spans(text: str, marks: list[Span], spans: list[Span]):
    pieces = cut(text, marks, [quote(span.start, span.end) for span in spans])

    assert text == plain(pieces)
    wanted = {index for mark in marks for index in range(mark.start, min(mark.end, len(text)))}
    assert "".join(text[index] for index in sorted(wanted)) == marked(pieces)


def test_absurd_nesting_is_cut_off():
    quotes = [quote(n, 4000 - n) for n in range(2000)]

    assert depth(cut("x" * 4000, (), quotes)) == MAX_DEPTH
