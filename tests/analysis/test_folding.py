"""The folding table: what is equal for a reader is equal after folding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold


@pytest.mark.parametrize(
    ("folded", "written"),
    [
        ("cafe", "Café"),
        ("cafe", "Cafe\u0301"),
        ("it's", "It’s"),
        ("it's", "it‘s"),
        ('"immutable lines"', "“Immutable lines”"),
        ('"immutable lines"', "«immutable lines»"),
        ("risk-based", "risk‑based"),
        ("2014-2021", "2014–2021"),
        ("a - b", "a — b"),
        ("-5", "−5"),
        ("probation", "pro\u00adbation"),
        ("probation", "pro\u200bbation\ufeff"),
        ("two words", "two\u00a0words"),
        ("two words", "  two \n\t words "),
        ("fine", "ﬁne"),
        ("strasse", "STRASSE"),
        ("strasse", "Straße"),
        ("lodz", "Łódź"),
        ("istanbul", "İstanbul"),
        ("wait...", "wait…"),
        ("abc 123", "ＡＢＣ　１２３"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("", "\u200b\u00ad"),
    ],
)
def test_a_text_is_folded_to_its_plain_form(folded: str, written: str) -> None:
    assert folded == fold(written)


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(text) == fold(fold(text))


@given(st.text())
def test_the_composed_and_the_decomposed_form_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_every_character_folds_once_and_for_all() -> None:
    every = "".join(map(chr, range(0x3000)))
    assert fold(every) == fold(fold(every))
