"""`whosaid label`: the passages of one document with the machine's labels, for a person to correct."""

from __future__ import annotations

import json
from pathlib import Path

import click

from search import collection as collections
from search import standard
from search.cli.console import collection_option, counted, failing, given, json_option, lines, say_json, settings, tell
from search.cli.keeping import keep, name_in, only_document

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
    "--out",
    metavar="FOLDER",
    type=click.Path(),
    callback=given,
    help="Put the labels and the document into a standard.",
)
@collection_option("Whose vocabulary is used")
@json_option
@failing
def label(file: Path, out: str | None, collection: str | None, as_json: bool) -> None:
    """Print the passages of FILE with their labels, a JSON row each, or put them into a standard with --out."""
    folder = settings(collection=collection).collection
    known = collections.load(folder)
    labelled = only_document(file, name_in(folder, file), known)
    if out is None:
        rows = list(standard.rows(labelled.document, labelled.passages))
        say_json(rows) if as_json else lines(json.dumps(row, ensure_ascii=False) for row in rows)
        return
    made, rows = keep(Path(out), file, labelled, folder=folder, known=known)
    tell(f"{counted(len(rows), 'passage')} of {file.name} to correct in {made}; then: make score GOLD={out}")
    if as_json:
        say_json({"file": str(made), "passages": len(rows), "quotations": sum(len(row["quotes"]) for row in rows)})
