"""The last index as a run finds it: which generation documents are taken over from. Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from search import generations
from search.catalogue import Catalogue
from search.errors import SearchError
from search.generations import Generation
from search.opened import CATALOGUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The last index: what is taken over from it, whether it is in force as it stands, and what is wrong with it."""

    generation: Generation | None = None
    catalogue: Catalogue | None = None
    in_force: bool = False
    whole: bool = True
    notes: tuple[str, ...] = ()

    def close(self) -> None:
        """Give its file back."""
        if self.catalogue is not None:
            self.catalogue.close()


def base_of(index_folder: Path) -> Base:
    """The newest generation that can be taken over from; notes say what is wrong with others."""
    notes = []
    named = None
    try:
        named = generations.current(index_folder)
    except SearchError as error:
        if any(True for _ in generations.standing(index_folder)):
            notes.append(_mended(error))
    # Generations may share files of the engine, so that all of them are damaged with one: catalogues are their own.
    for only in (None, {CATALOGUE}):
        for generation in generations.standing(index_folder):
            try:
                generations.verify(generation, only)
                catalogue = Catalogue.open(generation.folder / CATALOGUE)
            except SearchError as error:
                notes += [_mended(error)] if only is None else []
                continue
            whole, is_named = only is None, generation == named
            if not is_named:
                notes.append(f"What is taken over comes from the generation before, {generation.name}.")
            return Base(
                generation=generation,
                catalogue=catalogue,
                in_force=is_named and whole,
                whole=whole,
                notes=tuple(notes),
            )
    return Base(notes=tuple(notes))


def _mended(error: SearchError) -> str:
    """What is wrong with an index, without the advice to do what is being done."""
    said, advised, _ = str(error).partition("; build ")
    return f"{said}; the index is built anew" if advised else said
