"""Words looked for in any case, with true places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.anycase import AnyCase, small


def test_words_are_found_in_any_case_where_they_stand() -> None:
    pattern = AnyCase(r"\bthe (?:crc|report)\b")
    text = "İn Amble THE Crc and the report"

    found = pattern.search(text)

    assert found is not None
    assert text[slice(*found.span())] == "THE Crc"
    assert ["the crc", "the report"] == pattern.findall(text)
    assert pattern.search("these reports") is None


@given(st.text())
def test_small_letters_stay_where_they_were(text: str) -> None:
    assert len(text) == len(small(text))
