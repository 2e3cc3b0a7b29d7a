"""Questions that ask who spoke: their frame is not looked for, and whom they name is told."""

from __future__ import annotations

import pytest

from search.analysis import tokens
from search.model import Everything, Phrase, Query
from search.query import Asked, parse, reading


def read(typed: str) -> str:
    return reading(Query(clause=parse(typed).clause), {})


@pytest.mark.parametrize(
    ("read_as", "unsought", "typed"),
    [
        ("passages with ferry", "said", "who said ferry"),
        ("passages with ferry", "else says", "Who else says that the ferry was there?"),
        ("passages with “not safe”", "said", 'Who said "not safe"?'),
        ("passages with shambles", "called", "who called it a shambles?"),
        ("passages with harbour and ferry", "say", "What did the harbour say about the ferry?"),
        ("passages with Quenby, Marrow and oil", "think", "what does Quenby Marrow think of oil"),
        ("passages with Marrow and oil, without lamps", "say", "Did Marrow say: no oil -lamps"),
        ("passages with oil", "said", "what was said about oil?"),
        ("passages with either oil or lamps", "said", "who said oil OR lamps"),
        ("passages with oil, published in 2017", "said", "who said oil date:2017"),
    ],
)
def test_the_frame_of_a_question_is_not_looked_for_and_a_note_says_so(read_as: str, unsought: str, typed: str) -> None:
    assert (f"“{unsought}” belongs to the question, so it is not looked for.",) == parse(typed).notes
    assert read_as == read(typed)


@pytest.mark.parametrize(
    ("read_as", "typed"),
    [
        ("passages with said", "who said"),
        ("passages with said", "who said it?"),
        ("passages with say", "what did they say"),
        ("passages with said, without oil", "who said -oil"),
        ("passages with oil and said", "oil who said"),
        ("passages with saying and oil", "who saying oil"),
        ("passages with called and police", "who called the police"),
        ("passages with either said or wrote", "who said OR wrote"),
        ("passages with “who said oil”", '"who said oil"'),
    ],
)
def test_elsewhere_and_with_nothing_beside_them_the_words_are_looked_for(read_as: str, typed: str) -> None:
    assert () == parse(typed).notes
    assert read_as == read(typed)


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        (Asked("Marrow", "oil?"), "what did Marrow say about oil?"),
        (Asked("Quenby Marrow", "the lamps -oil"), "What does  Quenby Marrow  think of: the lamps -oil"),
        (Asked("the harbour’s union", "“no oil”"), "did the harbour’s union say “no oil”"),
        (Asked("Marrow", "ongoing work"), "did Marrow say ongoing work"),
        (Asked("Marrow", ""), "what does Marrow think?"),
        (None, "who said oil"),
        (None, "Marrow on oil"),
    ],
)
def test_whom_a_question_asks_about_is_told_with_the_rest_of_it(asked: Asked | None, typed: str) -> None:
    assert asked == parse(typed).asked


@pytest.mark.parametrize(
    "typed", ["who said: oil, lamps?", "what did the union say - about oil...", "did he say no-oil?"]
)
def test_a_question_has_the_frame_of_its_bare_words(typed: str) -> None:
    assert read(" ".join(tokens(typed).exact)) == read(typed)


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("not", "fit", "for", "purpose"), "'not fit for purpose'"),
        (("don't", "stop"), "'don't stop'?"),
        (("dark", "lamps"), "('dark lamps')"),
    ],
)
def test_words_in_straight_single_marks_are_a_phrase(words: tuple[str, ...], typed: str) -> None:
    assert Phrase(words) == parse(typed).clause


@pytest.mark.parametrize(
    "typed",
    [
        "the keepers' lamps, 'dark' harbours'!",
        "rock 'n' roll 'n' noise",
        "'tis the keepers' lamps",
        "the '90s and the keepers' lamps",
        "'not closed",
        "keepers' 'lamps",
        "don't say it isn't so'",
    ],
)
def test_apostrophes_make_no_phrase(typed: str) -> None:
    clause = parse(typed).clause
    assert clause == parse(" ".join(tokens(typed).exact)).clause
    assert Everything() != clause
