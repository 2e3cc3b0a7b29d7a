"""`whosaid check`: whether the index is whole, and with --deep whether it says what its documents say."""

from __future__ import annotations

from collections.abc import Iterator

import click

from search.cli.console import counted, failing, index_option, json_option, say, say_json, settings
from search.inspection import inspect
from search.opened import open_current

EPILOG = """
\b
Examples:
  whosaid check            hashes of every file, and queries with known answers
  whosaid check --deep     and every offset, label count and entry against the catalogue

Ends with 6 and names the file when something is damaged; build the index again then.
"""


@click.command(epilog=EPILOG)
@click.option("--deep", is_flag=True, help="Compare catalogue, offsets and engine with each other as well.")
@index_option
@json_option
@failing
def check(deep: bool, index: str | None, as_json: bool) -> None:
    """Verify the index."""
    with open_current(settings(index=index).index) as opened:
        if deep:
            inspect(opened)
        manifest = opened.generation.manifest
        counts = opened.catalogue.counts()
        told = {
            "generation": opened.generation.name,
            "built": manifest.built,
            "engine": f"{manifest.about.engine} {manifest.about.engine_version}",
            "files": len(manifest.files),
            "deep": deep,
            **counts,
        }
    if as_json:
        say_json(told)
        return
    say(
        f"Generation {told['generation']} is whole: {counted(counts['documents'], 'document')}, "
        f"{counted(counts['passages'], 'passage')}, {counted(counts['quotes'], 'quotation')}."
    )
    for line in _checked(len(manifest.files), len(manifest.about.canaries), deep=deep):
        say(f"Checked: {line}.")
    if not deep:
        say("Not checked: whether catalogue, places and engine fit each other; for that, say --deep.")


def _checked(files: int, canaries: int, *, deep: bool) -> Iterator[str]:
    yield f"the size and SHA-256 of {counted(files, 'file')} against the manifest"
    yield f"{counted(canaries, 'query', 'queries')} against the answers known when it was built"
    if deep:
        yield "the tables of the catalogue, and its counts against the manifest"
        yield "the text at the place of every passage and every quotation"
        yield "the number of passages and every facet count of the engine against the catalogue"
