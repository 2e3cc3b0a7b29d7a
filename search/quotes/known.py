"""The people and bodies that a collection declares, by each of their names, made ready once. Reads no document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from search.collection.owners import called
from search.gazetteer import Gazetteer, Name
from search.kept import Kept
from search.model import Collection, Crc, Person
from search.quotes.naming import clean, split_name
from search.quotes.role_words import Roles


def bare(name: str) -> str:
    """A name as it is compared: no article, no title, no letters after it, lower case."""
    _, rest = split_name(clean(name))
    words = [w.lower().replace("’", "'") for w in rest]
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


class People:
    """The people and bodies of a collection by each of their spellings."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._exact: dict[str, Person] = {}
        self._bare: dict[str, Person] = {}
        for person in people:
            for spelling in (person.name, *person.spellings):
                self._exact.setdefault(" ".join(spelling.lower().replace("’", "'").split()), person)
                self._bare.setdefault(bare(spelling), person)

    def get(self, name: str) -> Person | None:
        """The one spelt so, titles and articles aside; a title alone never decides."""
        exact = self._exact.get(" ".join(name.lower().replace("’", "'").split()))
        return exact or self._bare.get(bare(name))


def _area(crc: Crc) -> Iterator[str]:
    """The area that a company is called by: of "Amble Vale CRC" Amble Vale."""
    short = crc.name.removesuffix(" CRC").removesuffix(" Community Rehabilitation Company")
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
