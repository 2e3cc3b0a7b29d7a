"""How values go between the program and the processes that read for it: the length, then a pickle. Opens nothing."""

from __future__ import annotations

import io
import os
import pickle
import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, BinaryIO

from search import model
from search.indexer.outcome import Labelled

_PART = 1024 * 1024
_LENGTH = struct.Struct(">Q")


class Answers:
    """What comes out of a pipe, put together to the values that `send` wrote into it; never waits for more."""

    def __init__(self) -> None:
        self._come = bytearray()

    def taken(self, stream: BinaryIO) -> Any | None:
        """The next value, None while it is not all there. To be called when something has come, or the pipe was closed.

        Raises EOFError when it was closed.
        """
        part = os.read(stream.fileno(), _PART)
        if not part:
            raise EOFError
        self._come += part
        if len(self._come) < _LENGTH.size:
            return None
        (size,) = _LENGTH.unpack_from(self._come)
        if len(self._come) < _LENGTH.size + size:
            return None
        value = _value(bytes(memoryview(self._come)[_LENGTH.size : _LENGTH.size + size]))
        self._come = self._come[_LENGTH.size + size :]
        return value


def send(stream: BinaryIO, value: object) -> None:
    """Write one value, its length first."""
    content = io.BytesIO()
    pickler = pickle.Pickler(content, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _reducers()
    pickler.dump(value)
    stream.write(_LENGTH.pack(content.tell()))
    stream.write(content.getbuffer())
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next value that this program's other process wrote. Raises EOFError when it has ended."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (size,) = _LENGTH.unpack(head)
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return _value(content)


def _value(content: bytes) -> Any:
    return pickle.loads(content)  # noqa: S301 (from our own process, over a pipe that nobody else holds)


# ── Nouns ────────────────────────────────────────────────────────────────────
# A document is thousands of frozen values. What dataclasses do by themselves for such with slots looks all fields up
# for each of them; made of their bare values they come through in a third of the time.


@cache
def _reducers() -> dict[type, Callable[[Any], Any]]:
    named = (*vars(model).values(), Labelled)
    return {kind: _reducer(kind) for kind in named if isinstance(kind, type) and is_dataclass(kind) and fields(kind)}


def _reducer(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)

    def reduced(noun: Any) -> tuple[Any, ...]:
        return _made, (kind, *(values(noun) if len(names) > 1 else (values(noun),)))

    return reduced


def _made(kind: type, *values: object) -> object:
    noun: object = object.__new__(kind)
    for put, value in zip(_setters(kind), values, strict=True):
        put(noun, value)
    return noun


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """What writes each field past the frozenness, as the reading of any pickle does."""
    return tuple(vars(kind)[field.name].__set__ for field in fields(kind))
