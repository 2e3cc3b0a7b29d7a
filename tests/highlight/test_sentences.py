"""Where sentences begin."""

from __future__ import annotations

from itertools import pairwise

import pytest

from search.highlight.sentences import boundaries


@pytest.mark.parametrize(
    "sentences",
    [
        ["One sentence. ", "Another one."],
        ["Is it? ", "Yes! ", "So it is… ", "Well."],
        ["He said: “Stop.” ", "She did not."],
        ["(It was so.) ", "Then not."],
        ["Mr. Example and Dr. Other met. ", "They spoke."],
        ["Some bodies, e.g. Unions and i.e. Others, agreed. ", "Good."],
        ["J. R. Example wrote it. ", "I did not."],
        ["So did I. ", "It was good."],
        ["See no. 5 and p. 12. ", "The answer is no. ", "Next."],
        ["It costs 1.5 million. ", "Or 3.2."],
        ["It was … not so. ", "It was."],
        ["What? he asked. ", "Nothing."],
        ["A heading\n\n", "A paragraph"],
        ["One line\ngoes on. ", "• A point."],
        ["In 2017. ", "2018 was worse."],
        ["no marks at all"],
    ],
)
def test_a_text_is_taken_apart_into_its_sentences(sentences: list[str]) -> None:
    text = "".join(sentences)
    edges = [0, *boundaries(text, 0, len(text)), len(text)]
    assert sentences == [text[a:b] for a, b in pairwise(edges)]


@pytest.mark.parametrize("unit", [".", "…”", ". ", ".\n", "\n", "\n ", " ", "?!\"'"])
def test_rows_of_marks_are_looked_at_once(unit: str) -> None:
    text = unit * 100_000
    found = boundaries(text, 0, len(text))
    assert found == sorted(set(found))
