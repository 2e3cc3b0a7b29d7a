"""The facet value of a speaker: a name as it stands, a description in one form however it was written. Pure.

It resolves nobody: what a description stands for was decided when the passage was labelled, or not at all.
"""

from __future__ import annotations

import re

from search.engines.companies import Companies
from search.kept import Kept
from search.model import Collection, Speaker

VERSION = 2
"""Goes up when a speaker gets another value, so that an index is built again."""

_ARTICLE = re.compile(r"(the|an?)\s+(?=\S)", re.IGNORECASE)


def speaker_value(speaker: Speaker, collection: Collection) -> str | None:
    """The value that `speaker` is counted under; None for one without a name.

    A description ("the inspectors", "A spokesman") is counted under its body where that is known; else case and “the”
    do not part it, and the same description in another document stays with it, for nobody is known who could part them.
    A company goes by its one name, whichever of its names was written.
    """
    if not speaker.name:
        return None
    roles, companies = _known(collection)
    name = companies.named(speaker.name)
    article = _ARTICLE.match(name)
    rest = name[article.end() :] if article else name
    first = (article[1] if article else "").lower()
    small = rest[:1].lower() + rest[1:]
    if first not in {"a", "an"} and not (article and rest[:1].islower()) and small not in roles:
        return f"The {rest}" if first == "the" else name
    if speaker.organisation:
        return speaker.organisation
    if first == "the" and _several(rest):
        first = ""
    return _capital(f"{first} {small if first == 'the' else rest}".strip())


def _words_and_companies(collection: Collection) -> tuple[frozenset[str], Companies]:
    roles = frozenset(word for kind in collection.author_types for word in kind.role_words)
    return roles, Companies(collection.crcs)


_known = Kept(_words_and_companies)


def _several(description: str) -> bool:
    """Whether the noun before any “of”, “in” or “who” is a plural: “inspectors of the service”."""
    words = re.split(r"[,;:(]| of | for | in | at | from | who | on | with ", description, maxsplit=1)[0].split()
    return bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
