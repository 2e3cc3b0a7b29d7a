"""Addresses that scroll to quoted words on the original page: text fragments as browsers know them. Pure."""

from __future__ import annotations

from urllib.parse import quote

_WHOLE = 12
_EDGE = 5


def text_fragment(url: str, text: str) -> str:
    """`url` with a directive that points at `text`: all its words when few, else the first and the last ones.

    A comma, an ampersand and a hyphen have a meaning in the directive and are always percent-encoded.
    """
    words = text.split()
    if not words:
        return url
    parts = [words] if len(words) <= _WHOLE else [words[:_EDGE], words[-_EDGE:]]
    said = ",".join(_encoded(" ".join(part)) for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={said}"


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")
