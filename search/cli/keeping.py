"""A standard made of one document after the other: rows, documents and vocabulary, whole in one folder.

Never writes over what a person may have corrected, nor words that were erased.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from search import collection as collections
from search import erasing, standard
from search.cli.console import tell
from search.errors import ConfigError, NoText, ReadError, UnsupportedFormat
from search.indexer.outcome import Failed, Labelled
from search.indexer.reading import read
from search.indexer.walk import Found
from search.model import Collection, DocumentEntry, Source

_NONE = "# The collection that this standard was made from names no people and no companies: it is scored with none.\n"


def name_in(folder: Path, file: Path) -> str:
    """What `file` is called in the collection `folder`; its bare name when it stands elsewhere."""
    inside = file.resolve().is_relative_to(folder.resolve())
    return file.resolve().relative_to(folder.resolve()).as_posix() if inside else file.name


def only_document(file: Path, name: str, known: Collection) -> Labelled:
    """The one document of `file`, labelled, without what was erased. Raises ReadError when it is not just one."""
    outcome = read(Found(file=name, path=file.resolve()), known)
    if isinstance(outcome, Failed):
        raise ReadError(f"{file}: {outcome.reason}")
    if not outcome:
        raise NoText(f"{file}: all that it holds was erased; there is nothing to label")
    if len(outcome) > 1:
        raise UnsupportedFormat(f"{file}: holds {len(outcome)} documents; label a file that holds one")
    return outcome[0]


def keep(
    out: Path, file: Path, labelled: Labelled, *, folder: Path, known: Collection
) -> tuple[Path, list[standard.Row]]:
    """Where the rows stand now, and the rows. Raises ConfigError when something stands there that is not the same."""
    made, texts = out / f"{file.stem}.jsonl", out / "texts"
    if made.exists():
        raise ConfigError(f"{made}: is there already, perhaps with your corrections; move it away or use another --out")
    try:
        texts.mkdir(parents=True, exist_ok=True)
        _vocabulary(texts, folder, known)
        copy = _copy(texts, file, labelled, known)
        _describe(texts, copy.name, labelled, known)
        # Made of what is kept, so that whoever scores it begins where the machine agrees with itself.
        again = only_document(copy, copy.name, collections.load(texts))
        _aside(out / "furniture.json", copy.name, again)
        rows = list(standard.rows(again.document, again.passages))
        # Last: what is here counts as labelled.
        made.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{out}: cannot be written ({error.strerror}); choose another folder with --out") from error
    return made, rows


def _vocabulary(texts: Path, folder: Path, known: Collection) -> None:
    """The collection's vocabulary, or word that it has none, and its erasures.

    Raises ConfigError when the standard was begun with another vocabulary: its labels would come of two.
    """
    own = texts / "vocabulary"
    if own.exists():
        there = collections.load(texts)
        if any(
            getattr(there, each) != getattr(known, each) for each in ("author_types", "people", "crcs", "not_areas")
        ):
            raise ConfigError(f"{own}: is another vocabulary than that of {folder}; use another --out or the same one")
    elif (folder / "vocabulary").is_dir():
        shutil.copytree(folder / "vocabulary", own)
    else:
        own.mkdir()
        (own / "people.toml").write_text(_NONE, encoding="utf-8")
    if (folder / erasing.FILE).exists():
        shutil.copyfile(folder / erasing.FILE, texts / erasing.FILE)


def _copy(texts: Path, file: Path, labelled: Labelled, known: Collection) -> Path:
    """The document's file; its bare text where words of it were erased, as no other kind of file can be kept without
    them."""
    name, content = file.name, file.read_bytes()
    if _is_less(file, labelled, known):
        name, content = f"{file.stem}.txt", labelled.document.text.encode("utf-8", "surrogatepass")
        tell(f"words of {file.name} were erased: the standard has its text without them, in {texts / name}")
    to = texts / name
    if to.exists() and to.read_bytes() != content:
        raise ConfigError(f"{to}: is there already and another; rename {file.name} or use another --out")
    if not to.exists():
        to.write_bytes(content)
    return to


def _is_less(file: Path, labelled: Labelled, known: Collection) -> bool:
    if not known.erasures:
        return False
    whole = only_document(file, labelled.document.file, replace(known, erasures=())).document
    return (whole.text, whole.title) != (labelled.document.text, labelled.document.title)


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
    added += _document(replace(entry, title=labelled.document.title), name)
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
