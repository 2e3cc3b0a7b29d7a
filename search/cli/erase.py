"""`whosaid erase`: take somebody's words out of the collection for good."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from search import collection as collections
from search import corrections, erasing
from search.catalogue import Catalogue
from search.cli.console import (
    Shape,
    collection_option,
    counted,
    failing,
    flat,
    index_option,
    json_option,
    say_json,
    settings,
    tell,
)
from search.cli.index import run
from search.cli.index import shape as index_shape
from search.cli.show import document_named
from search.errors import NotFound, Withdrawn, indexing
from search.model import Collection, DocumentSummary, Erasure, Passage
from search.opened import open_current
from search.passages import normalised

EPILOG = """
\b
Examples:
  whosaid erase 3f2a9c0d1e4b5a67 --why "The writer asked for it"
  whosaid erase my-report --by Ed --why "Published by mistake"

An entry in erased.toml of the collection holds the id, the day and a trace by which the words are known again, not the
words. No page, search or file of the index holds them from then on, though the file they came from may, and the
generation before goes at once; the old link answers that they were taken out. To take an entry back, delete it from
erased.toml.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """What is to be erased, how a person is told of it, and the files that it stands in."""

    erasure: Erasure
    said: str
    files: tuple[str, ...]


@click.command(epilog=EPILOG)
@click.argument("names", nargs=-1, required=True, metavar="PASSAGE-OR-DOCUMENT…")
@click.option("--why", required=True, metavar="WORDS", help="Why; kept in erased.toml, shown on no page.")
@click.option("--by", metavar="NAME", help="Who decided; kept there too.")
@collection_option("The folder of the documents")
@index_option
@click.option("--no-index", is_flag=True, help="Only write the entry; index later.")
@json_option
@failing
def erase(
    names: tuple[str, ...],
    why: str,
    by: str | None,
    collection: str | None,
    index: str | None,
    no_index: bool,
    as_json: bool,
) -> None:
    """Erase passages, or documents whole, by id: the index loses their words and does not get them back."""
    if not why.strip():
        raise click.UsageError("--why: say why, in words that can be understood later.")
    chosen = settings(collection=collection, index=index)
    known = collections.load(chosen.collection)
    erased = {(each.passage, each.document) for each in known.erasures}
    with open_current(chosen.index) as opened:
        targets = [_target(opened.catalogue, name) for name in dict.fromkeys(names)]
    new = [each for each in targets if (each.erasure.passage, each.erasure.document) not in erased]
    if new:
        erasing.add(chosen.collection, [each.erasure for each in new], why=why, by=by)
    for line in (*(each.said for each in targets), *_still(chosen.collection, known, targets)):
        tell(flat(line))
    summary = None if no_index else run(chosen)
    if summary is None:
        tell(f"It takes effect with: {indexing(chosen.collection, chosen.index)}")
    if as_json:
        told: Shape = {"erased": [_shape(each) for each in targets], "file": str(chosen.collection / erasing.FILE)}
        say_json(told if summary is None else {**told, "index": index_shape(summary)})
    sys.exit(summary.exit_code if summary is not None else 0)


# ── What is meant ───────────────────────────────────────────────────────────


def _target(catalogue: Catalogue, name: str) -> _Target:
    """What `name` is. Raises NotFound, which is Withdrawn for what was erased already."""
    document_id = document_named(catalogue, name)
    if document_id is not None:
        return _document(catalogue, catalogue.summaries[document_id])
    try:
        return _passage(catalogue, catalogue.get([name])[0])
    except Withdrawn:
        raise
    except NotFound as error:
        raise NotFound(f"There is no passage and no document {name!r}; ids are shown by: whosaid search") from error


def _document(catalogue: Catalogue, summary: DocumentSummary) -> _Target:
    ids = tuple(passage.id for passage in catalogue.passages_of(summary.id))
    return _Target(
        erasure=Erasure(document=summary.id, also=ids, on=_today()),
        said=f"To be erased: {summary.title or summary.file}, {counted(len(ids), 'passage')}",
        files=(summary.file,),
    )


def _passage(catalogue: Catalogue, passage: Passage) -> _Target:
    words, digest = erasing.trace(passage.text) or (0, "")
    alone = Erasure(passage=passage.id, words=words, digest=digest, on=_today())
    found = dict(_repeats(catalogue, passage, alone))
    whole = tuple(sorted(name for name, left in found.items() if not left))
    places = catalogue.places([passage.id, *found])
    of = [catalogue.summaries[each] for each in dict.fromkeys(places[name] for name in (passage.id, *found))]
    said = f"To be erased: {of[0].title or of[0].file}, passage {passage.ordinal} of {of[0].passages}"
    if whole:
        said += f", and {counted(len(whole), 'passage')} with the same words"
    if len(found) > len(whole):
        said += f"; {counted(len(found) - len(whole), 'passage')} beside it lose these words"
    return _Target(
        erasure=replace(alone, also=whole), said=said, files=tuple(dict.fromkeys(summary.file for summary in of))
    )


def _repeats(catalogue: Catalogue, passage: Passage, erasure: Erasure) -> Iterator[tuple[str, bool]]:
    """The other passages that hold all its words, and whether anything else is left of them: in its own document those
    with the same words, in any those that hold them when they are many."""
    same = normalised(passage.text)
    words = "".join(letter if letter.isalnum() else " " for letter in passage.text.casefold()).split()
    longest = max(words, key=len, default="")
    for name, document_id, text in catalogue.texts():
        if name == passage.id:
            continue
        if document_id == passage.document_id and normalised(text) == same:
            yield name, False
        elif erasure.words and longest in text.casefold() and (spans := erasing.spans_of(text, [erasure])):
            yield name, any(map(str.isalnum, erasing.blanked(text, spans)))


def _today() -> date:
    return date.today()  # noqa: DTZ011 (the day where the person is who decides)


# ── What is told ────────────────────────────────────────────────────────────


def _still(folder: Path, known: Collection, targets: Sequence[_Target]) -> Iterator[str]:
    """Where the words stand outside the index."""
    for file in dict.fromkeys(file for each in targets for file in each.files):
        if (folder / file).exists():
            yield f"{folder / file} still holds the words; they are left out from now on, and stay in that file."
    ids = {name for each in targets for name in (each.erasure.passage, *each.erasure.also)}
    for entry in corrections.load(folder, known):
        if entry.correction.passage in ids:
            yield f"{entry.place} corrects an erased passage, and may hold words of it; take the entry away."


def _shape(target: _Target) -> Shape:
    erasure = target.erasure
    return {
        "passage": erasure.passage,
        "document": erasure.document,
        "also": list(erasure.also),
        "files": list(target.files),
    }
