"""Bytes to text: marks, declarations, detection, and that nothing is replaced without a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.readers.encodings import decode

WORDS = "The inspector’s verdict: “poor” – a £5m contract, and naïve at that…\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16", "utf-16-le", "utf-32"])
def test_english_text_is_read_from_each_encoding_it_is_met_in(encoding: str) -> None:
    decoded = decode((WORDS * 3).encode(encoding))
    assert WORDS * 3 == decoded.text.removeprefix("\ufeff")
    assert () == decoded.warnings


def test_a_byte_order_mark_stays_as_the_first_character() -> None:
    assert "\ufeffword" == decode(b"\xef\xbb\xbfword").text
    assert "\ufeffword" == decode("\ufeffword".encode("utf-16-be")).text


def test_valid_utf8_wins_over_a_declaration_copied_from_elsewhere() -> None:
    data = f"charset=windows-1252\n{WORDS}".encode()
    assert WORDS in decode(data).text


def test_a_declaration_is_followed_where_the_bytes_leave_it_open() -> None:
    assert "дом" in decode("# -*- coding: koi8-r -*-\nдом\n".encode("koi8-r")).text


@pytest.mark.parametrize("name", ["no-such-encoding", "utf-7", "rot13", "base64", "utf-16", "unicode_escape"])
def test_a_declaration_that_cannot_be_is_passed_over_with_a_warning(name: str) -> None:
    decoded = decode(f"# coding: {name}\n".encode() + b"caf\xe9 \x93good\x94\n")
    assert "café “good”" in decoded.text
    assert name in decoded.warnings[0]


def test_a_broken_byte_in_utf8_is_replaced_with_its_place_in_a_warning() -> None:
    decoded = decode("“Quite” — she said: ".encode() + b"\xff\xfe.")
    assert "“Quite” — she said: \ufffd\ufffd." == decoded.text
    assert (
        "a byte that is not utf-8 was replaced at byte 26, character 20",
        "a byte that is not utf-8 was replaced at byte 27, character 21",
    ) == decoded.warnings


def test_many_broken_bytes_are_counted_not_listed_for_ever() -> None:
    decoded = decode("“Quite” ".encode() * 400 + b"\xff" * 100)
    assert 21 == len(decoded.warnings)
    assert "80 more" in decoded.warnings[-1]


def test_a_nul_becomes_a_space_and_no_offset_moves() -> None:
    decoded = decode(b"one\x00two\r\nthree")
    assert "one two\r\nthree" == decoded.text
    assert ("an empty character (NUL) was read as a space, at character 3",) == decoded.warnings
    assert ("2 empty characters (NUL) were read as spaces, the first at character 1",) == decode(
        b"a\0bcd\0efg"
    ).warnings


def test_a_mark_of_replacement_that_the_file_itself_has_is_no_warning() -> None:
    assert () == decode("lost \ufffd long ago".encode()).warnings


@given(st.text())
def test_valid_utf8_comes_back_as_it_was(text: str) -> None:
    assert text.replace("\x00", " ") == decode(text.encode()).text


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    assert "\x00" not in decode(data).text
