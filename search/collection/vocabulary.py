"""The vocabularies of a collection: author types, people and bodies, Community Rehabilitation Companies.

Reads vocabulary/*.toml; the author types and places that ship with the program are there in every collection.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from search.collection.tables import Table, parse, read
from search.errors import ConfigError
from search.model import AuthorType, Crc, Owner, Person


def author_types(folder: Path) -> tuple[AuthorType, ...]:
    """The collection's own types in its order, then those of the program that it does not define itself.

    The role words of one that both define are those of both; a word that the collection gives to any type is its alone.
    """
    own = _author_types(read(folder, "vocabulary/author_types.toml"))
    given = {word for kind in own for word in kind.role_words}
    rest = {kind.value: kind for kind in _without(_author_types(_shipped("author_types.toml")), given)}
    both = (replace(kind, role_words=kind.role_words + _words(rest.pop(kind.value, None))) for kind in own)
    return (*both, *rest.values())


def _shipped(file: str) -> Table:
    return parse(files("search").joinpath("vocabulary", file).read_bytes(), file)


def _without(kinds: tuple[AuthorType, ...], words: set[str]) -> tuple[AuthorType, ...]:
    return tuple(replace(kind, role_words=tuple(w for w in kind.role_words if w not in words)) for kind in kinds)


def _words(kind: AuthorType | None) -> tuple[str, ...]:
    return kind.role_words if kind is not None else ()


def _author_types(table: Table) -> tuple[AuthorType, ...]:
    found: dict[str, AuthorType] = {}
    for row in table.tables("author_type"):
        value = row.required("value")
        if value in found:
            raise row.fault("value", f"{value!r} stands twice; remove one")
        found[value] = AuthorType(
            value=value,
            label=row.text("label") or value.capitalize(),
            meaning=row.text("meaning") or "",
            role_words=tuple(word.lower() for word in row.texts("role_words")),
        )
        row.done("value, label, meaning, role_words")
    table.done("[[author_type]]")
    return tuple(found.values())


def known_type(row: Table, key: str, types: tuple[AuthorType, ...]) -> str | None:
    """The author type named by `key`, None when the key is absent. Raises ConfigError for one that is not defined."""
    value = row.text(key)
    if value is not None and value not in {kind.value for kind in types}:
        values = ", ".join(kind.value for kind in types)
        raise row.fault(key, f"is {value!r}, which is no author type; choose one of {values}")
    return value


def people(folder: Path, types: tuple[AuthorType, ...]) -> tuple[Person, ...]:
    """Persons and bodies of people.toml in its order."""
    table = read(folder, "vocabulary/people.toml")
    found: dict[str, Person] = {}
    for key, body in (("person", False), ("body", True)):
        for row in table.tables(key):
            person = Person(
                name=row.required("name"),
                author_type=known_type(row, "author_type", types) or "unknown",
                role=row.text("role") or "",
                organisation=row.text("organisation"),
                body=body,
                spellings=row.texts("spellings"),
            )
            row.done("name, author_type, role, organisation, spellings")
            if person.name in found:
                raise row.fault("name", f"{person.name!r} stands twice; join the two")
            found[person.name] = person
    table.done("[[person]] and [[body]]")
    return tuple(found.values())


def crcs(folder: Path) -> tuple[tuple[Crc, ...], tuple[str, ...]]:
    """The companies of crcs.toml with their owners, and the names that are no areas: those shipped and its own.

    `[[owner]]` tables add spellings to an owner wherever it stands. A company works in the towns shipped for its areas.
    """
    table = read(folder, "vocabulary/crcs.toml")
    places = _shipped("places.toml")
    not_areas = places.texts("not_areas") + table.texts("not_areas")
    towns = {county.required("name"): county.texts("towns") for county in places.tables("county")}
    spellings = dict(_spellings(row) for row in table.tables("owner"))
    found: dict[str, Crc] = {}
    for row in table.tables("crc"):
        areas = row.texts("areas")
        crc = Crc(
            slug=row.required("slug"),
            name=row.required("name"),
            code=row.text("code") or "",
            abbreviations=row.texts("abbreviations"),
            areas=areas,
            towns=tuple(town for area in areas for town in towns.get(area, ())),
            owners=tuple(_owner(owner, spellings) for owner in row.tables("owners")),
        )
        row.done("slug, name, code, abbreviations, areas, owners")
        if crc.slug in found:
            raise row.fault("slug", f"{crc.slug!r} stands twice; remove one")
        found[crc.slug] = crc
    table.done("not_areas, [[crc]] and [[owner]]")
    unused = set(spellings) - {owner.name for crc in found.values() for owner in crc.owners}
    if unused:
        raise ConfigError(
            f"{table.file}: owner {min(unused)!r} owns no crc; write its name as it stands under `owners`"
        )
    return tuple(found.values()), tuple(dict.fromkeys(not_areas))


def _spellings(row: Table) -> tuple[str, tuple[str, ...]]:
    named = row.required("name"), row.texts("spellings")
    row.done("name, spellings")
    return named


def _owner(row: Table, spellings: dict[str, tuple[str, ...]]) -> Owner:
    owner = Owner(
        name=row.required("name"), since=row.day("from"), until=row.day("to"), spellings=row.texts("spellings")
    )
    row.done("name, from, to, spellings")
    if owner.since and owner.until and owner.until < owner.since:
        raise row.fault("to", f"{owner.until} is before `from` {owner.since}; exchange or correct them")
    return replace(owner, spellings=tuple(dict.fromkeys(owner.spellings + spellings.get(owner.name, ()))))
