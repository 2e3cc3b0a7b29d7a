"""`whosaid label`: the passages of one document with the machine's labels, for a person to correct."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from search import collection as collections
from search import standard
from search.cli.console import counted, failing, json_option, lines, say_json, settings, tell
from search.errors import ConfigError, ReadError, UnsupportedFormat
from search.indexer.outcome import Failed, Labelled
from search.indexer.reading import read
from search.indexer.walk import Found
from search.model import Collection, DocumentEntry, Source

EPILOG = """
\b
Examples:
  whosaid label report.html | less               look at the labels of a document
  whosaid label report.html --out my-standard    and keep them to be corrected
  make score GOLD=my-standard                    how often the machine agrees with you

A row holds a passage with its place, kind, author type, speaker, companies, comment and quotations. Correct what is
wrong; under "alt", give labels that are right as well. docs/labels.md says what each label means.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out", metavar="FOLDER", type=click.Path(path_type=Path), help="Put the labels and the document into a standard."
)
@click.option(
    "--collection", type=click.Path(path_type=Path), help="Whose vocabulary is used (WHOSAID_COLLECTION; ./seeds)."
)
@json_option
@failing
def label(file: Path, out: Path | None, collection: Path | None, as_json: bool) -> None:
    """Print the passages of FILE with their labels, a JSON row each, or put them into a standard with --out."""
    folder = settings(collection=collection).collection
    known = collections.load(folder)
    labelled = _labelled(file, folder, known)
    rows = list(standard.rows(labelled.document, labelled.passages))
    if out is None:
        say_json(rows) if as_json else lines(json.dumps(row, ensure_ascii=False) for row in rows)
        return
    made = _keep(out, file, labelled, folder=folder, known=known)
    tell(f"{counted(len(rows), 'passage')} of {file.name} to correct in {made}; then: make score GOLD={out}")
    if as_json:
        say_json({"file": str(made), "passages": len(rows), "quotations": sum(len(row["quotes"]) for row in rows)})


def _labelled(file: Path, folder: Path, known: Collection) -> Labelled:
    inside = file.resolve().is_relative_to(folder.resolve())
    name = file.resolve().relative_to(folder.resolve()).as_posix() if inside else file.name
    outcome = read(Found(file=name, path=file.resolve()), known)
    if isinstance(outcome, Failed):
        raise ReadError(f"{file}: {outcome.reason}")
    if len(outcome) > 1:
        raise UnsupportedFormat(f"{file}: holds {len(outcome)} documents; label a file that holds one")
    return outcome[0]


# ── A standard: rows, documents and vocabulary, whole in one folder ─────────


def _keep(out: Path, file: Path, labelled: Labelled, *, folder: Path, known: Collection) -> Path:
    """Where the rows stand now. Raises ConfigError rather than write over what a person may have corrected."""
    made, texts = out / f"{file.stem}.jsonl", out / "texts"
    if made.exists():
        raise ConfigError(f"{made}: is there already, perhaps with your corrections; move it away or use another --out")
    try:
        texts.mkdir(parents=True, exist_ok=True)
        _copy(file, texts / file.name)
        if (folder / "vocabulary").is_dir() and not (texts / "vocabulary").exists():
            shutil.copytree(folder / "vocabulary", texts / "vocabulary")
        _describe(texts, file.name, labelled, known)
        _aside(out / "furniture.json", file.name, labelled)
        # Last: what is here counts as labelled.
        rows = standard.rows(labelled.document, labelled.passages)
        made.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{out}: cannot be written ({error.strerror}); choose another folder with --out") from error
    return made


def _copy(file: Path, to: Path) -> None:
    if to.exists() and to.read_bytes() != file.read_bytes():
        raise ConfigError(f"{to}: is there already and another; rename {file.name} or use another --out")
    if not to.exists():
        shutil.copyfile(file, to)


def _aside(path: Path, name: str, labelled: Labelled) -> None:
    try:
        known: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError as error:
        raise ConfigError(f"{path}: not valid JSON ({error}); correct that place") from error
    known[name] = standard.aside(labelled.document)
    path.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _describe(texts: Path, name: str, labelled: Labelled, known: Collection) -> None:
    """What the collection says of the document goes with it, or its labels would come out otherwise."""
    entry = next((each for each in known.documents if each.file == labelled.document.file), None)
    there = collections.load(texts)
    if entry is None or any(each.file == name for each in there.documents):
        return
    source = next((each for each in known.sources if each.id == entry.source), None)
    path = texts / "collection.toml"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    added = [*(_source(source) if source and source.id not in {each.id for each in there.sources} else ())]
    added += _document(entry, name)
    path.write_text(before + "\n".join(added) + "\n", encoding="utf-8")


def _source(source: Source) -> Iterator[str]:
    yield "\n[[source]]"
    yield from _pairs(id=source.id, name=source.name, author_type=source.author_type, address=source.url)


def _document(entry: DocumentEntry, name: str) -> Iterator[str]:
    yield "\n[[document]]"
    day = entry.published.isoformat() if entry.published else None
    yield from _pairs(
        file=name, title=entry.title, source=entry.source, kind=entry.kind, published=day, address=entry.url
    )


def _pairs(**values: str | None) -> Iterator[str]:
    for key, value in values.items():
        if value is not None:
            yield f"{key} = {collections.quoted(value)}"
