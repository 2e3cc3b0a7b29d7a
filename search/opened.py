"""A generation opened for reading: verified against its manifest, then opened, then asked what it must know."""

from __future__ import annotations

import weakref
from pathlib import Path

from search import analysis, engines, generations
from search.catalogue import Catalogue
from search.engines.base import Engine
from search.errors import IndexDamaged, IndexOutdated
from search.generations import Canary, Generation
from search.model import And, Clause, Everything, Query, Words

CATALOGUE = "catalogue.sqlite"
ENGINE = "engine"

_CANARIES = 5
_CANARY_STEMS = 2
_CANARY_IDS = 5


class Opened:
    """A catalogue and its engine, read-only. They are closed when the last reference to this value goes.

    So keep it as long as one of its parts is in use, the length of a request for instance.
    """

    def __init__(self, generation: Generation, catalogue: Catalogue, engine: Engine) -> None:
        self.generation = generation
        self.catalogue = catalogue
        self.engine = engine
        self._close = weakref.finalize(self, _close, catalogue, engine)

    def close(self) -> None:
        """Give back files and memory at once."""
        self._close()

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _close(catalogue: Catalogue, engine: Engine) -> None:
    engine.close()
    catalogue.close()


def open_current(index: Path) -> Opened:
    """The generation in force, verified. Raises IndexMissing, IndexDamaged or IndexOutdated."""
    named = generations.current(index)
    while True:
        try:
            return open_generation(named)
        except IndexDamaged:
            # A writer that published twice meanwhile has swept it away: the next one is as good.
            newer = generations.current(index)
            if newer.name == named.name:
                raise
            named = newer


def open_generation(generation: Generation) -> Opened:
    """`generation` opened, once its files have the hashes of its manifest and its canaries sing.

    Raises IndexDamaged or IndexOutdated.
    """
    # First: whatever opens the files may trust them, and some engines' files could do harm if they were changed.
    generations.verify(generation)
    about = generation.manifest.about
    if about.engine not in engines.NAMES:
        raise IndexOutdated(
            f"{generation.folder} was built by the engine {about.engine!r}, which this program has not; "
            "build the index again with: whosaid index"
        )
    engine_version, analyzer = identity(about.engine)
    if (about.engine_version, about.analyzer) != (engine_version, analyzer):
        other = f"the engine {about.engine}" if about.engine_version != engine_version else "the analysis of words"
        raise IndexOutdated(
            f"{generation.folder} was built with another version of {other}; build the index again with: whosaid index"
        )
    catalogue = Catalogue.open(generation.folder / CATALOGUE)
    try:
        engine = engines.open_engine(about.engine, generation.folder / ENGINE)
    except BaseException:
        catalogue.close()
        raise
    opened = Opened(generation, catalogue, engine)
    try:
        _sing(opened)
    except BaseException:
        opened.close()
        raise
    return opened


def _sing(opened: Opened) -> None:
    for canary in opened.generation.manifest.about.canaries:
        if _answer(opened.engine, canary.stems) != (canary.ids, canary.total):
            raise IndexDamaged(
                f"{opened.generation.folder}: the query {' '.join(canary.stems)!r} does not find what it must; "
                "build the index again with: whosaid index"
            )


def identity(engine: str) -> tuple[str, str]:
    """The versions that an index must have been built with to be read now: of the engine, of the analysis."""
    return engines.engine_version(engine), analysis.ANALYZER_VERSION


def canaries(catalogue: Catalogue, engine: Engine) -> tuple[Canary, ...]:
    """Queries with their answers: everything, and the longest words of a few passages of as many documents."""
    ids = [document.id for document in catalogue.documents() if document.passages]
    places = sorted({round(n * (len(ids) - 1) / (_CANARIES - 1)) for n in range(_CANARIES)}) if ids else []
    asked: list[tuple[str, ...]] = [()]
    for n, place in enumerate(places):
        passages = catalogue.passages_of(ids[place])
        passage = passages[round(n * (len(passages) - 1) / (_CANARIES - 1))]
        words = sorted(set(analysis.tokens(passage.text).stems) - {""}, key=lambda stem: (-len(stem), stem))
        if words:
            asked.append(tuple(words[:_CANARY_STEMS]))
    answers = []
    for stems in dict.fromkeys(asked):
        found, total = _answer(engine, stems)
        answers.append(Canary(stems=stems, ids=found, total=total))
    return tuple(answers)


def _answer(engine: Engine, stems: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    # In the order of the documents, so that a change of the ranking is no damage.
    clause: Clause = And(tuple(Words(stem, stem) for stem in stems)) if stems else Everything()
    matches = engine.search(Query(clause=clause, sort="document", limit=_CANARY_IDS))
    return tuple(found for found, _ in matches.hits), matches.total
