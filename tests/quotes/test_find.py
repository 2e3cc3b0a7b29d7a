"""Laws that `find` keeps on any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.quotes import find

_PARTS = [
    "“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", " ", " ", "\n", "\n\n", ". ", ", ", ":", ":-", "?", "–", "said",
    "Ada Marsh", "she", "the report noted", "inspectors", "workers’", "according to", "who", "and", "described", "as",
    "by the judge", "adding", "A", "red", "This is wrong.", "Mr.", "\u2028", "é", "(", ")", "’90s", "rock 'n' roll",
]  # fmt: skip
marked_texts = st.lists(st.sampled_from(_PARTS), max_size=40).map("".join)


@given(st.one_of(st.text(), marked_texts))
def test_any_text_gives_quotations_whose_text_is_the_slice_at_their_span(text: str) -> None:
    for quote in find(text):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert text[quote.span.start : quote.span.end] == quote.text
        assert quote.text == quote.text.strip()


@given(marked_texts)
def test_an_inner_quotation_points_to_an_earlier_one_that_encloses_it(text: str) -> None:
    found = find(text)
    for at, quote in enumerate(found):
        if quote.inside is not None:
            assert quote.inside < at
            outer = found[quote.inside]
            assert outer.span.start <= quote.span.start
            assert quote.span.end <= outer.span.end


@given(marked_texts)
def test_the_order_is_that_of_the_text(text: str) -> None:
    starts = [quote.span.start for quote in find(text)]
    assert sorted(starts) == starts


@given(marked_texts)
def test_a_speaker_has_a_mention_wherever_it_has_a_name(text: str) -> None:
    for quote in find(text):
        if quote.speaker.name is not None:
            assert quote.speaker.mention
            assert quote.evidence.confidence != "default"


@given(marked_texts)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert find(text) == find(text)
