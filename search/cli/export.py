"""`whosaid export`: every passage with every label, a row each, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from search import shapes
from search.catalogue import Catalogue
from search.cli.console import Shape, failing, index_option, lines, settings
from search.opened import open_current

EPILOG = """
\b
Examples:
  whosaid export > passages.jsonl
  whosaid export --format csv > passages.csv
  whosaid export --json | head -1 | python3 -m json.tool

A row holds document, file, place (start and end, in characters of the document's text), text, section, source, date,
author type, speaker, companies, comment, quotations and the evidence for the labels. In CSV, lists are JSON, `quoted`
has the names of those quoted, and a cell that a spreadsheet would run as a formula has an apostrophe before it. It is
UTF-8 without a byte-order mark: import it into a spreadsheet as UTF-8.
"""


@click.command(epilog=EPILOG)
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format jsonl.")
@index_option
@failing
def export(form: str, as_json: bool, index: str | None) -> None:
    """Print every passage with its labels on stdout, a row each, by file and as in the document."""
    with open_current(settings(index=index).index) as opened:
        rows = _rows(opened.catalogue)
        lines(_csv(rows) if form == "csv" and not as_json else _jsonl(rows))


def _rows(catalogue: Catalogue) -> Iterator[Shape]:
    files = {summary.id: summary.file for summary in catalogue.documents()}
    for passage in catalogue.passages():
        yield shapes.passage(passage, files[passage.document_id])


def _jsonl(rows: Iterator[Shape]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(row, ensure_ascii=False)


def _csv(rows: Iterator[Shape]) -> Iterator[str]:
    yield shapes.csv_head()
    yield from map(shapes.csv_line, rows)
