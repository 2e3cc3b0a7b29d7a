"""Frozen nouns to JSON values and back, led by their type hints: a new field needs no line here.

Holds no SQL. A field missing from what was stored takes its default, an unknown one is dropped.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from search.model import Span

Decoder = Callable[[Any], Any]


def dump(value: object) -> str:
    """The compact JSON text of a noun or a tuple of nouns; the same value gives the same text."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def load(kind: Any, text: str) -> Any:
    """The value of the type `kind` that `dump` wrote. Raises ValueError, TypeError or KeyError for anything else."""
    return decoder(kind)(json.loads(text))


def plain(value: object) -> Any:
    """`value` in lists, dicts and scalars."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _names(type(value))}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def hints(kind: type) -> dict[str, Any]:
    """The resolved type of each field of a noun, in order."""
    resolved = get_type_hints(kind)
    return {name: resolved[name] for name in _names(kind)}


@cache
def decoder(kind: Any) -> Decoder:
    """What turns the plain form of a value of the type `kind` back into it."""
    if kind is Span:
        return lambda pair: Span(*pair)
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) in (Union, types.UnionType):
        return _optional(kind)
    if get_origin(kind) is tuple:
        return _sequence(decoder(get_args(kind)[0]))
    if isinstance(kind, type) and is_dataclass(kind):
        return _noun(kind)
    if kind in (str, int, bool) or get_origin(kind) is Literal:
        return _same
    raise TypeError(f"no stored form for {kind!r}")


def _same(value: Any) -> Any:
    return value


def _optional(kind: Any) -> Decoder:
    inner = [arm for arm in get_args(kind) if arm is not type(None)]
    if len(inner) != 1:
        raise TypeError(f"no stored form for {kind!r}")
    of = decoder(inner[0])
    return lambda value: None if value is None else of(value)


def _sequence(of: Decoder) -> Decoder:
    return lambda values: tuple(of(value) for value in values)


def _noun(kind: type) -> Decoder:
    # Made on first use, since a noun may hold itself.
    decoders: dict[str, Decoder] = {}

    def build(stored: dict[str, Any]) -> Any:
        if not decoders:
            decoders.update({name: decoder(hint) for name, hint in hints(kind).items()})
        return kind(**{name: of(stored[name]) for name, of in decoders.items() if name in stored})

    return build
