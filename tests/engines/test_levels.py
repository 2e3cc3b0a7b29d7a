"""How many words are asked for: the rule alone, by counts of passages."""

from __future__ import annotations

import pytest

from search.engines.levels import choose


@pytest.mark.parametrize(
    ("having", "passages", "level"),
    [
        ((150, 90, 40, 9, 1), 150, 4),  # few words, few passages: one with all of them is enough
        ((9000, 900, 400, 90, 1), 9000, 3),  # in a large collection it is not
        ((9000, 900, 400, 90, 30), 9000, 4),
        ((150, 90, 40, 9, 3, 1), 150, 3),  # a sentence: all of it never at once
        ((9000, 900, 400, 90, 30, 30), 9000, 2),  # and more passages than few words need
        ((9000, 900, 400, 100, 30, 30), 9000, 3),
        ((9000, 9, 4, 3, 2, 2), 9000, 1),  # any word, when nothing is enough
        ((150, 0, 0), 150, 1),
        ((150,), 150, 0),
    ],
)
def test_as_many_words_are_asked_for_as_enough_passages_have(
    having: tuple[int, ...], passages: int, level: int
) -> None:
    assert level == choose("auto", having, passages)


@pytest.mark.parametrize(("match", "level"), [("all", 3), ("any", 1), (2, 2), (9, 3), (0, 1)])
def test_a_stated_number_of_words_is_asked_for_as_far_as_there_are_words(match: int | str, level: int) -> None:
    assert level == choose(match, (9, 9, 9, 0), 9)  # type: ignore[arg-type]
