"""List marks and comment numbers at the start of a line. Says what stands there, not what it means."""

from __future__ import annotations

import re

from search.model import Span
from search.readers.layout.lines import Line, Mark

_MARK = re.compile(
    r"""(?:
      (?P<bullet>[•‣▪▫●○◦·∙■□◆◇➢➤►▶✓✔❖]|[\uf0b7\uf0a7\uf0d8]|[-–—*+](?=\s))
    | (?P<number>\d{1,4})[.)](?=\s|$)
    | (?P<bare>\d{1,3})(?=\s{1,8}[A-Z“‘"'])
    | \((?P<bracketed>\d{1,3})\)(?=\s)
    | (?P<path>\d{1,3}(?:\.\d{1,3}){1,4})[.)]?(?=\s+[A-Z“"‘'(])
    | \((?P<roman>[ivx]{1,6})\)(?=\s)
    | (?P<roman_stop>[ivx]{2,6})[.)](?=\s)
    | \((?P<letter>[A-Za-z])\)(?=\s)
    | (?P<letter_stop>[a-z])[.)](?=\s)
    | (?P<letter_half>[A-Z])\)(?=\s)
    | (?P<hollow>o)(?=\t|\s{2,})
    | (?P<quoted>>{1,9})(?=\s)
    )[ \t\u00a0]{0,40}""",
    re.VERBOSE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LONGEST_YEARLESS = 3
"""A number of four digits at the start of a line is a year far more often than a place in a list."""


def mark_of(line: Line) -> Mark | None:
    """The mark that `line` opens with when words follow it, else None.

    A number without a stop is of the style "bare": only its neighbours can tell whether it is one.
    """
    text = line.text
    if text[0].isalpha() and text[0] != "o" and not ("." in text[:8] or ")" in text[:8]):
        return None  # by far the most lines
    found = _MARK.match(text)
    if found is None:
        return None
    style = found.lastgroup or ""
    value = found[style]
    body = found.end()
    while body < len(line.text) and line.text[body].isspace():
        body += 1
    if style == "number" and len(value) > _LONGEST_YEARLESS:
        return None
    if body >= len(line.text):
        return None
    written = found[0].rstrip()
    return Mark(
        text=written,
        span=Span(line.start, line.start + len(written)),
        body=line.start + body,
        style=style,
        value=_value(style, value),
    )


def _value(style: str, written: str) -> int:
    if style in ("number", "bracketed", "bare"):
        return int(written)
    if style == "path":
        return int(written.rsplit(".", 1)[1])
    if style.startswith("letter"):
        return ord(written.lower()) - ord("a") + 1
    if style.startswith("roman"):
        values = [_ROMAN[letter] for letter in written]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return 0
