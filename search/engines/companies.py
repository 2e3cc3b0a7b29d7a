"""Companies called by one name in a short text, whichever of their names was written. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from search.collection.companies import COMPANY, without_kind
from search.model import Crc


class Companies:
    """The companies of a collection, called by their first names."""

    def __init__(self, crcs: Iterable[Crc]) -> None:
        found: dict[str, set[str]] = {}
        alone: set[str] = set()
        for crc in crcs:
            for form in (crc.name, *crc.abbreviations):
                bare = without_kind(form)
                found.setdefault(bare, set()).add(crc.name)
                if bare == form and (form == crc.name or (" " not in form and sum(map(str.isupper, form)) > 1)):
                    alone.add(bare)
        self._names = {form: names.pop() for form, names in found.items() if len(names) == 1}
        ways = [_way(form, alone=form in alone) for form in sorted(self._names, key=len, reverse=True)]
        self._written = re.compile(rf"(?<!\w)(?:(?=({'|'.join(ways)}))\1(?:\s+{COMPANY})?)(?!\w)")

    def named(self, text: str) -> str:
        """`text` with each company by its first name: of "a BGSW spokesman" that of the company BGSW.

        A place ("Kent") is no company, but "Kent CRC" is one. What two companies are called stays.
        """
        if not self._names:
            return text
        return self._written.sub(lambda found: self._names[" ".join(found[1].split())], text)


def _way(form: str, *, alone: bool) -> str:
    spaced = re.escape(form).replace(r"\ ", r"\s+")
    return spaced if alone else rf"{spaced}(?=\s+{COMPANY}(?!\w))"
