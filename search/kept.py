"""What is made ready from a collection once and kept for its next document. It knows nothing of what that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from search.model import Collection

T = TypeVar("T")

_COLLECTIONS: Final = 4


class Kept(Generic[T]):
    """What `make` makes of a collection, made once for each of the last few collections.

    A collection is told by identity: its hash alone would cost as much as many a short document. What is kept is
    replaced as a whole, so that threads may at worst make it twice.
    """

    def __init__(self, make: Callable[[Collection], T]) -> None:
        self._make = make
        self._made: tuple[tuple[Collection, T], ...] = ()

    def __call__(self, collection: Collection) -> T:
        for known, value in self._made:
            if known is collection:
                return value
        value = self._make(collection)
        self._made = ((collection, value), *self._made[: _COLLECTIONS - 1])
        return value
