"""The one folding table: what each character becomes before words are compared, and which characters make words.

A character is folded by itself, so that a place in folded text can always be traced to its place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

APOSTROPHES = "'’‘‛`´′ʼ＇"
"""Characters that join the two halves of a word such as don’t, in the forms that documents use."""

_MARKS = {
    **dict.fromkeys(APOSTROPHES + "‚ʻ‵‹›", "'"),
    **dict.fromkeys("“”„‟«»″‶〝〞", '"'),
    "\N{MINUS SIGN}": "-",
}

_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
"""Latin letters that Unicode does not decompose, after case folding."""

_ACCENTS = ((0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F))
"""Combining marks that are dropped. Those of other scripts are vowels as often as accents, so they are kept."""

_SELECTORS = (0xE0100, 0xE01EF)


class _Folding(dict[int, str]):
    """Code point to folded text, filled as characters are met; made for `str.translate`."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        folded = _fold_character(char)
        if folded != char or point < 0x3000:  # the many ideographs fold to themselves and are not worth keeping
            self[point] = folded
        return folded


def _fold_character(char: str) -> str:
    if char in _MARKS:
        return _MARKS[char]
    category = unicodedata.category(char)
    if category == "Cf":  # soft hyphens, zero-width characters, marks of direction
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_fold_part(part) for part in plain)


def _fold_part(part: str) -> str:
    point = ord(part)
    if any(low <= point <= high for low, high in _ACCENTS) or _SELECTORS[0] <= point <= _SELECTORS[1]:
        return ""
    if part in _MARKS:
        return _MARKS[part]
    if unicodedata.category(part) == "Pd":
        return "-"
    if part.isspace():
        return " "
    return _LETTERS.get(part, part)


FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, no case or accents, straight marks and dashes, single spaces, none at the ends.

    Soft hyphens and zero-width characters are gone. Folding what is folded changes nothing.
    """
    folded = text.translate(FOLDING)
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", folded)
    return " ".join(folded.split())


_ASCII_WORD = re.compile(r"([A-Za-z0-9]+(?:(?:['`]|(?<=[0-9])[.,](?=[0-9]))[A-Za-z0-9]+)*)")
"""Finds the stretches of ASCII text that hold words. An apostrophe joins two halves, a full stop or comma digits."""

_CURLY = dict.fromkeys("’‘‛´′", "'")
_BETWEEN = "“”„«»–—‐‑−…•·£€¥©®° \N{NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_UNUSUAL = re.compile(rf"[^\x00-\x7f{''.join(_CURLY)}{_BETWEEN}]")


def readable(text: str) -> tuple[str, re.Pattern[str]]:
    """A text of the same length with the same words at the same places, and the pattern whose group 1 is a word in it.

    English print differs from ASCII in its marks alone; with these replaced, words are found three times faster.
    """
    if text.isascii():
        return text, _ASCII_WORD
    if _UNUSUAL.search(text):
        return text, _word_pattern()
    for curly, straight in _CURLY.items():
        text = text.replace(curly, straight)
    return text.encode("ascii", "replace").decode("ascii"), _ASCII_WORD


@lru_cache(maxsize=64)
def beginning_pattern(beginnings: frozenset[str]) -> re.Pattern[str]:
    """As _ASCII_WORD, for the words that begin with one of `beginnings`: lower-case ASCII letters, at least one each.

    It begins with a set of characters, which is what makes `re` skip most of a text at once.
    """
    firsts = "".join(sorted({letter for start in beginnings for letter in (start[0], start[0].upper())}))
    whole_words = "(?<![A-Za-z0-9].)(?<![A-Za-z0-9]['`].)"
    rest = "|".join(
        f"(?<=[{start[0]}{start[0].upper()}])" + "".join(f"[{letter}{letter.upper()}]" for letter in start[1:])
        for start in sorted(beginnings)
    )
    end = r"[A-Za-z0-9]*+(?:(?:['`]|(?<=[0-9])[.,](?=[0-9]))[A-Za-z0-9]++)*+"
    return re.compile(f"([{firsts}]{whole_words}(?:{rest}){end})", re.DOTALL)


def is_plain(pattern: re.Pattern[str]) -> bool:
    """Whether `readable` gave the pattern of ASCII text."""
    return pattern is _ASCII_WORD


@cache
def _word_pattern() -> re.Pattern[str]:
    """As _ASCII_WORD, over any text: letters and digits, their marks, and what folds into such."""
    inside = rf"[\w{_ranges(_extra_points())}]+"
    return re.compile(rf"({inside}(?:(?:[{APOSTROPHES}]|(?<=\d)[.,](?=\d)){inside})*)")


def _extra_points() -> Iterator[int]:
    """Code points that belong to words though `\\w` does not know them: marks, joiners, letters in circles.

    Marks of the historic scripts beyond U+FFFF are left out: a pattern that knows them takes three times as long.
    """
    for points in (range(0x80, 0x10000), range(0x1F100, 0x1F260), range(_SELECTORS[0], _SELECTORS[1] + 1)):
        yield from (point for point in points if _extra(chr(point)))


def _extra(char: str) -> bool:
    if char.isalnum():
        return False
    category = unicodedata.category(char)
    if category[0] == "M" or category == "Cf":
        return True
    return unicodedata.decomposition(char).startswith("<") and any(
        part.isalnum() for part in unicodedata.normalize("NFKD", char)
    )


def _ranges(points: Iterable[int]) -> str:
    """Rising code points as the inside of a character class."""
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in ranges)
