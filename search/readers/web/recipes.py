"""The recipes of site kinds, which are data: from what an element is called to the part it plays on the page."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from search.readers.web.page import Node

_WORD = re.compile(r"[a-z]+|\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = ("article", "landmark", "title", "byline", "date")


_FIGURES = re.compile(r"\d+")
_TELLING = ("class", "itemprop", "role", "rel", "itemtype")
_NAMING = frozenset({"id", *_TELLING})
_MOST_KNOWN = 5_000

Parts = tuple[frozenset[str], frozenset[str]]
"""The parts that an element plays for certain, and by a weak sign."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """`signs` gives, for a sign, the parts that it means: "article", "furniture share", "comments item", …

    `weak` are the signs that are only one word of a class or an id.
    """

    signs: Mapping[str, frozenset[str]]
    known: dict[tuple[str, ...], Parts] = field(default_factory=dict, compare=False)

    def parts(self, node: Node) -> Parts:
        """The parts that an element plays for certain, and by a weak sign; pages repeat the same few elements."""
        key = self._key(node)
        found = self.known.get(key)
        if found is None:
            found = self._parts(node)
            if len(self.known) < _MOST_KNOWN:
                self.known[key] = found
        return found

    def _key(self, node: Node) -> tuple[str, ...]:
        """What the parts depend on; ids that differ in their figures alone (`c123`) are one, unless a sign has them."""
        if node.attributes.keys().isdisjoint(_NAMING):
            return (node.name,)
        identity = node.attributes.get("id", "")
        if identity and f"#{identity.lower()}" not in self.signs:
            identity = _FIGURES.sub("#", identity)
        return (node.name, identity, *(node.attributes.get(name, "") for name in _TELLING))

    def _parts(self, node: Node) -> Parts:
        strong: set[str] = set()
        weak: set[str] = set()
        for sign in signs_of(node):
            found = self.signs.get(sign)
            if found:
                (weak if sign[0] == "~" else strong).update(found)
        return frozenset(strong), frozenset(weak)


def recipe_for(nodes: Iterable[Node], generator: str) -> Recipe:
    """The recipe for a page with these elements; `generator` is what the page says made it."""
    kinds = {(node.name, node.classes, node.attributes.get("id")): node for node in nodes}
    present = {sign for node in kinds.values() for sign in _plain_signs(node)}
    names = tuple(
        site["name"]
        for site in _data().get("site", ())
        if (site.get("generator") and site["generator"] in generator.lower())
        or any(sign.lower() in present for sign in site.get("signs", ()))
    )
    return _recipe(names)


def signs_of(node: Node) -> Iterator[str]:
    """Everything by which a recipe may know an element."""
    yield node.name
    yield from _plain_signs(node)
    for attribute in ("itemprop", "role", "rel"):
        for value in node.attributes.get(attribute, "").lower().split()[:8]:
            yield f"{attribute}={value}"
    kind = node.attributes.get("itemtype", "")
    if kind:
        yield f"itemtype={kind.rstrip('/').rsplit('/', 1)[-1].lower()}"
    for name in (node.attributes.get("class", "")[:400], node.attributes.get("id", "")[:100]):
        for word in _WORD.findall(_CAMEL.sub(" ", name).lower()) if name else ():
            yield f"~{word}"


def _plain_signs(node: Node) -> Iterator[str]:
    for name in node.classes:
        yield f".{name}"
        yield f"{node.name}.{name}"
    identity = node.attributes.get("id")
    if identity:
        yield f"#{identity.lower()}"


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((resources.files("search.readers.web") / "recipes.toml").read_text(encoding="utf-8"))


@cache
def _recipe(sites: tuple[str, ...]) -> Recipe:
    tables = [_data()["generic"], *(site for site in _data()["site"] if site["name"] in sites)]
    signs: dict[str, set[str]] = {}
    for table in tables:
        for part in _PARTS:
            _add(signs, table.get(part, ()), part)
        for group in ("furniture", "comments"):
            for part, listed in table.get(group, {}).items():
                _add(signs, listed, f"{group} {part}")
    return Recipe({sign: frozenset(parts) for sign, parts in signs.items()})


def _add(signs: dict[str, set[str]], listed: Iterable[str], part: str) -> None:
    for sign in listed:
        signs.setdefault(sign.lower(), set()).add(part)
