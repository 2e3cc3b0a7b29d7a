"""The id of a document from its relative path. What an id means never changes between releases: links hang on it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9_]|-(?!-)){0,59}")
_READABLE = 40
_SEPARATOR = "--"


def document_id(file: str) -> str:
    """A slug of `file`, at most 60 characters out of a-z, 0-9, `_` and `-`.

    A text file at the top with a plain lower-case name is called by its stem; every other path gets a readable part
    and a piece of the path's hash, parted by two hyphens that no plain name has, so that `a.txt`, `a.html`, `A.txt` and
    `b/a.txt` differ, whatever bytes a name is made of.
    """
    stem = file.removesuffix(".txt")
    if stem != file and _PLAIN.fullmatch(stem) and not stem.endswith("-"):
        return stem
    # Names that are no valid text arrive as lone surrogates, which only surrogatepass can encode.
    digest = hashlib.sha256(file.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    readable = re.sub(r"[^a-z0-9]+", "-", file.lower())[:_READABLE].strip("-")
    return f"{readable or 'document'}{_SEPARATOR}{digest}"


def named_apart(names: Iterable[str]) -> Iterator[str]:
    """Each name as it is where it is free, else with its number among its equals behind it, or the next that is free.

    So what a file calls alike differs, and a link to it hangs on its equals alone, never on its place in the file.
    """
    numbers: dict[str, int] = {}
    taken: set[str] = set()
    for name in names:
        number = numbers.get(name, 0) + 1
        own = name if number == 1 else f"{name} {number}"
        while own in taken:
            number += 1
            own = f"{name} {number}"
        numbers[name] = number
        taken.add(own)
        yield own
