"""The people and bodies that a collection declares, by each of their names, made ready once. Reads no document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from search.collection.companies import without_kind
from search.collection.owners import called
from search.gazetteer import Gazetteer, Name
from search.kept import Kept
from search.model import Collection, Crc, Person
from search.quotes.naming import clean, split_name
from search.quotes.role_words import Roles


def _compared(words: list[str]) -> str:
    """A name as it is compared: no article, lower case."""
    lows = [w.lower().replace("’", "'") for w in words]
    return " ".join(lows[1:] if len(lows) > 1 and lows[0] in ("the", "a", "an") else lows)


@lru_cache(maxsize=4096)
def _titled(name: str) -> str:
    """A name as bodies are compared: whole, for no body has a title ("Mr Lampwatch" is none)."""
    return _compared(clean(name).split())


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    """A name as people are compared: without title or letters after it."""
    return _compared(split_name(clean(name))[1])


class People:
    """The people and bodies of a collection by each of their spellings."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._exact: dict[str, Person] = {}
        self._bodies: dict[str, Person] = {}
        self._people: dict[str, Person] = {}
        for person in people:
            for spelling in (person.name, *person.spellings):
                self._exact.setdefault(" ".join(spelling.lower().replace("’", "'").split()), person)
                if person.body:
                    self._bodies.setdefault(_titled(spelling), person)
                else:
                    self._people.setdefault(_bare(spelling), person)

    def get(self, name: str) -> Person | None:
        """The one spelt so, articles aside and, of a person, titles; a title alone never decides."""
        exact = self._exact.get(" ".join(name.lower().replace("’", "'").split()))
        return exact or self._bodies.get(_titled(name)) or self._people.get(_bare(name))

    def called(self, name: str | None, mention: str | None) -> Person | None:
        """The one of this resolved name or as it stands in the text."""
        found = (self.get(name) if name else None) or (self.get(mention) if mention else None)
        return found if found is None or self.may_be(found.name, mention or "") else None

    def may_be(self, name: str, mention: str) -> bool:
        """Whether somebody mentioned so may have this name: who is "she" or has a title is no declared body."""
        declared = self.get(name)
        if declared is None or not declared.body:
            return True
        return mention.lower() not in ("he", "she") and (not split_name(mention)[0] or self.get(mention) is declared)


def _area(crc: Crc) -> Iterator[str]:
    """The area that a company is called by: of "Amble Vale CRC" Amble Vale."""
    short = without_kind(crc.name)
    if short != crc.name:
        yield short


_HEADS = ("chief executive", "boss", "managing director", "chief officer")
"""Those at the head of the company of an area ("Amble’s chief executive")."""


def _made_ready(collection: Collection) -> tuple[Roles, People, Gazetteer[str]]:
    bodies = [Name(spelling, p.author_type) for p in collection.people if p.body for spelling in (p.name, *p.spellings)]
    for crc in collection.crcs:
        bodies += [Name(crc.name, "provider"), *(Name(short, "provider", exact=True) for short in crc.abbreviations)]
        spellings = [name for owner in crc.owners for name in (*called(owner.name), *owner.spellings)]
        bodies += [Name(f"{area}’s {head}", "provider") for area in (*crc.areas, *_area(crc)) for head in _HEADS]
        bodies += [Name(name, "provider", exact=" " not in name and name.isupper()) for name in spellings]
    return Roles(collection.author_types), People(collection.people), Gazetteer(bodies)


ready = Kept(_made_ready)
