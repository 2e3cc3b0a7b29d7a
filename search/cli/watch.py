"""`whosaid watch`: index a folder again whenever its files change.

It looks every few seconds, which works on every file system and needs no library.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click

from search import indexer
from search.cli.console import Shape, failing, index_option, json_option, say_json_line, settings, tell
from search.cli.index import progress, report
from search.cli.index import shape as summed
from search.cli.stopping import end_by_signal
from search.errors import ConfigError, IndexLocked, PublishFailed
from search.indexer.walk import walk

EPILOG = """
\b
Examples:
  whosaid watch                    keep ./index up to date with ./seeds
  whosaid watch papers --every 30

A change is indexed once the folder has been quiet for one look, so that a file is not read while it is being written.
A server that is running shows the new index within seconds. With --json, each run prints a line. Stop it with Ctrl-C.
"""

Signature = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of every file: whether anything may have changed, without reading."""


@click.command(epilog=EPILOG)
@click.argument("collection", required=False, type=click.Path())
@index_option
@click.option(
    "--every",
    type=click.FloatRange(0.2, 3600),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Time from look to look at the folder.",
)
@click.option("--prune", is_flag=True, help="Forget passages of files that are gone or can no longer be read.")
@json_option
@failing
def watch(collection: str | None, index: str | None, every: float, prune: bool, as_json: bool) -> None:
    """Keep the index up to date while the files in the folder COLLECTION change."""
    chosen = settings(collection=collection, index=index)
    end_by_signal()

    def once() -> None:
        try:
            summary = indexer.index(
                chosen.collection, chosen.index, engine=chosen.engine, prune=prune, progress=progress()
            )
        except (ConfigError, IndexLocked, PublishFailed) as error:
            if not chosen.collection.is_dir():
                raise
            tell(f"whosaid: {error}; trying again at the next change")
            told: Shape = {"error": str(error)}
        else:
            report(summary, chosen)
            told = summed(summary)
        if as_json:
            say_json_line(told)

    if chosen.collection.is_dir():  # else the first look says what is wrong
        tell(f"Watching {chosen.collection}; stop with Ctrl-C.")
    try:
        follow(lambda: signature(chosen.collection, chosen.index), once, lambda: time.sleep(every))
    except KeyboardInterrupt:
        tell("Stopped.")


def follow(look: Callable[[], Signature], act: Callable[[], None], wait: Callable[[], None]) -> None:
    """Act at once, and again after every change that two looks in a row agree on; ends only by an exception."""
    acted: Signature | None = None
    while True:
        seen = look()
        if seen != acted:
            wait()
            if look() != seen:
                continue  # still being written
            act()
            acted = seen
        wait()


def signature(folder: Path, apart: Path) -> Signature:
    """The signature of what an index of `folder` depends on: its files, what describes them, its vocabularies."""
    found = walk(folder, apart).found
    own = [folder / name for name in ("collection.toml", "corrections.toml", "erased.toml")]
    own += sorted((folder / "vocabulary").glob("*.toml"))
    states = []
    for path in [*(each.path for each in found), *own]:
        try:
            state = path.stat()
        except OSError:
            continue
        states.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(states)
