"""Words of a text, their two readings and their places."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import STOP_WORDS, Layout, beginning, fold, layout, spans, stem, tokens
from search.analysis.words import LONGEST_WORD

PRINT = st.text(st.sampled_from("abcdeXYZ019 \n'’‘“”.,-–—£%_é\u0301\u00ad\u200bﬁ½²①İßØʼ\u00a0(中漢)"))
"""Texts rich in what changes its length when folded."""


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (["union"], "union’s"),
        (["union"], "UNION'S"),
        (["unions"], "unions’"),
        (["don't"], "don’t"),
        (["o'brien"], "O‘Brien’s"),
        (["tis"], "’tis"),
        (["quoted", "words"], "‘quoted words’"),
        (["co", "operate"], "co-operate"),
        (["risk", "based"], "risk–based"),
        (["154471"], "154,471"),
        (["154471"], "£154,471."),
        (["1234567.50"], "1,234,567.50"),
        (["1500m"], "£1,500m"),
        (["2016", "2017"], "2016,2017"),
        (["12", "34"], "12,34"),
        (["13"], "13%"),
        (["4.12"], "4.12."),
        (["12.30pm"], "12.30pm"),
        (["a", "b"], "a,b"),
        (["a", "b"], "a.b"),
        (["snake", "case"], "snake_case"),
        ([], "___ -- … ' ’ “”"),
        (["crcs", "12"], "CRCs¹²"),
        (["co2"], "CO₂"),
        (["1", "2"], "½"),
        (["a"], "Ⓐ"),
        (["probation"], "pro\u00adbation"),
        (["ab", "cd"], "\u200bab\u00a0cd\ufeff"),
        (["cafes"], "cafe\u0301s"),
        (["क्षण"], "क्षण"),
        (["1980"], "1980's"),
        ([], ""),
    ],
)
def test_the_exact_reading_of_a_text(words: list[str], written: str) -> None:
    assert words == list(tokens(written).exact)


def test_a_word_is_stemmed_beside_its_exact_reading() -> None:
    assert ("caseloads", "unions") == tokens("Caseloads, unions’").exact
    assert ("caseload", "union") == tokens("Caseloads, unions’").stems


def test_stop_words_are_kept() -> None:
    assert ("the", "staff", "of", "it") == tokens("the staff of it").exact


def test_places_are_those_of_the_original_text() -> None:
    text = "The ﬁne pro\u00adbation — union’s cafe\u0301."
    assert ["The", "ﬁne", "pro\u00adbation", "union’s", "cafe\u0301"] == [found.span.of(text) for found in spans(text)]


def test_a_place_without_a_word_of_its_own_is_that_of_its_character() -> None:
    assert [("1", "½"), ("2", "½")] == [(found.exact, found.span.of("½")) for found in spans("½")]


def test_a_run_too_long_for_a_word_is_taken_in_pieces_and_nothing_is_lost() -> None:
    text = "x" * (2 * LONGEST_WORD + 7)
    assert [LONGEST_WORD, LONGEST_WORD, 7] == [len(word) for word in tokens(text).exact]
    assert text == "".join(found.span.of(text) for found in spans(text))


@pytest.mark.parametrize("unit", ["a", "é", "1,", "1.", "'a", "_", "²", "\u0301", "½", "a’", "1,234,"])
def test_a_text_of_one_repeated_mark_is_read_in_one_pass(unit: str) -> None:
    text = unit * 10_000
    assert len(tokens(text).exact) == len(spans(text))


@given(st.one_of(st.text(), PRINT))
def test_the_words_with_places_are_the_words_without(text: str) -> None:
    assert tokens(text).exact == tuple(found.exact for found in spans(text))
    assert tokens(text).stems == tuple(found.stem for found in spans(text))


@given(st.one_of(st.text(), PRINT))
def test_places_lie_in_the_text_and_rise_and_fold_to_their_words(text: str) -> None:
    before = 0
    for found in spans(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert before <= found.span.start
        before = found.span.start
        assert found.exact in fold(found.span.of(text)).replace(",", "")


@given(st.one_of(st.text(), PRINT))
def test_an_exact_word_has_no_white_space_and_is_never_empty(text: str) -> None:
    found = tokens(text)
    assert all(word and not any(char.isspace() for char in word) for word in found.exact + found.stems)


@given(PRINT.filter(str.isascii))
def test_the_fast_reading_of_plain_text_is_the_general_one(text: str) -> None:
    accented = text + " é"
    assert (*tokens(text).exact, "e") == tokens(accented).exact


@given(PRINT)
def test_every_letter_and_digit_belongs_to_some_word(text: str) -> None:
    covered = {place for found in spans(text) for place in range(found.span.start, found.span.end)}
    assert [] == [place for place, char in enumerate(text) if char.isalnum() and char != "ʼ" and place not in covered]


def test_a_folded_word_is_still_the_same_word() -> None:
    for word in ("cafes", "don't", "o'brien", "154471", "12.30pm", "strasse"):
        assert (word,) == tokens(word).exact


def test_stop_words_are_compared_with_exact_readings() -> None:
    assert 160 < len(STOP_WORDS)
    assert all((word,) == tokens(word).exact for word in STOP_WORDS)
    assert set(tokens("It’s what they don’t have").exact) - {"it", "what"} <= STOP_WORDS


def test_stems_are_the_same_whichever_thread_asks() -> None:
    words = [
        f"{start}{end}" for start in ("recall", "supervis", "offend", "manag") for end in ("ing", "ed", "ement")
    ] * 50
    with ThreadPoolExecutor(8) as pool:
        assert [stem(word) for word in words] == list(pool.map(stem, words))


@given(st.one_of(st.text(), PRINT), st.frozensets(st.sampled_from(["a", "b", "ab", "abc", "x", "cd"]), min_size=1))
def test_the_words_of_a_beginning_are_found_without_reading_the_others(text: str, beginnings: frozenset[str]) -> None:
    def begin(laid: Layout) -> list[tuple[str, int, int]]:
        words = zip(laid.exact, laid.starts, laid.ends, strict=True)
        return [word for word in words if word[0].startswith(tuple(beginnings))]

    assert begin(layout(text)) == begin(beginning(text, beginnings))


@given(
    st.text("aeiouyscdlnt", max_size=5),
    st.sampled_from(
        ["ing", "ied", "ies", "ying", "ily", "ization", "biliti", "ability", "ational", "ement", "edly", "ss", ""]
    ),
)
def test_stemming_changes_the_end_of_a_word_only(start: str, end: str) -> None:
    """What highlighting relies on to pass over most words of a text."""
    word = start + end
    if word:
        assert word.startswith(stem(word)[: max(1, min(3, len(stem(word)) - 2))])
