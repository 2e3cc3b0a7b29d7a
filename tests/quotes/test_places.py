"""Where a phrase stands in a text, in a short one and in one that is too long to be read for each phrase."""

from __future__ import annotations

from typing import Any

import pytest

from search.quotes.places import Places

FILLER = "Nothing happens here at all. " * 4_000


@pytest.mark.parametrize("before", ["", FILLER])
def test_a_phrase_is_found_wherever_it_stands(before: str) -> None:
    text = f"{before}Ada Marsh met Ben Holt. Ada Marsh’s boat, and Ada Holt’s."
    found = [len(before) + at for at in (0, 24)]

    assert found == list(Places(text).of("Ada Marsh"))
    assert [text.index("Ben Holt")] == list(Places(text).of("Ben Holt"))
    assert text.index("boat, and") == Places(text).first("boat, and")
    assert Places(text).first("Ada Lamb") == -1


class Read(str):
    """A text that counts how often it is read for a phrase."""

    times = 0

    def find(self, *of: Any) -> int:
        self.times += 1
        return super().find(*of)


def test_a_long_text_is_not_read_again_for_every_phrase_without_a_capital() -> None:
    text = Read(f"{FILLER}The clerk left.")
    places = Places(text)

    assert all(places.first("clerk left") > 0 for _ in range(500))
    assert places.first("clerk left") == -1
    assert text.times == 500


def test_a_long_text_is_read_once_for_all_phrases_with_a_capital() -> None:
    text = Read(f"{FILLER}The clerk left.")
    places = Places(text)

    assert all(places.first("The clerk") > 0 for _ in range(600))
    assert text.times == 0
