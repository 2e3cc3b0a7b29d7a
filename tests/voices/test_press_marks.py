"""What a newspaper prints on its pages."""

from __future__ import annotations

import pytest

from search.voices.pages import press_marks
from tests.voices.made import read

LINE = "The lamps were dim all week and the oil came late."


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (LINE, 0),
        (f"Photograph: Ada Quill\n\n{LINE}", 1),
        (f"Picture: Ada Quill\n\n{LINE}\n\nHave your say: letters@example.org", 3),
        (f"{LINE}\n\nSubscribe to the Wick Echo\n\nsubscribe to the Wick Echo", 1),
    ],
)
def test_each_different_mark_counts_once(text: str, marks: int) -> None:
    assert marks == press_marks(read(text))
