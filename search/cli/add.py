"""`whosaid add`: bring addresses, blogs, files and folders into the collection, then index it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from search.adding import Added, Adder
from search.cli import BY_KEY
from search.cli.console import (
    Shape,
    collection_option,
    counted,
    failing,
    given,
    index_option,
    json_option,
    say_json,
    settings,
    tell,
)
from search.cli.index import run
from search.cli.index import shape as index_shape
from search.cli.stopping import end_by_signal
from search.errors import ConfigError
from search.fetch import Fetcher

EPILOG = """
\b
Examples:
  whosaid add https://blog.example/2018/02/a-post.html
  whosaid add https://blog.example/feeds/posts/default --source blog   the whole blog, and next time what is new
  whosaid add ~/reports --kind report                                  every file of a folder
  whosaid add notes.docx --collection papers --index papers-index

An address is fetched as robots.txt allows, one page a second and host. What was fetched is kept in the collection as it
came, in fetched/, with an entry in collection.toml; interrupted, the same command carries on where it stopped. What
cannot be read (a picture, an empty file) is refused. Each target that could not be added is named on stderr, and the
command then ends with 3.
"""

_EVERY = 5.0
"""Seconds between two lines of progress."""


@click.command(epilog=EPILOG)
@click.argument("targets", nargs=-1, required=True, metavar="ADDRESS-OR-FILE…", callback=given)
@collection_option("The folder to add to, made where it is not there yet")
@index_option
@click.option("--source", metavar="ID", help="Who publishes it: the id of a [[source]] in collection.toml.")
@click.option("--kind", metavar="WORDS", help='What it is: "press release", "blog post", ….')
@click.option("--allow-private", is_flag=True, help="Fetch from addresses of this machine and of private networks too.")
@click.option("--no-index", is_flag=True, help="Only add; index later.")
@json_option
@failing
def add(
    targets: tuple[str, ...],
    collection: str | None,
    index: str | None,
    source: str | None,
    kind: str | None,
    allow_private: bool,
    no_index: bool,
    as_json: bool,
) -> None:
    """Bring addresses, blogs (by a feed or sitemap), files and folders into the collection, and index them."""
    chosen = settings(collection=collection, index=index)
    end_by_signal()
    if collection is not None:
        _make(chosen.collection)
    fetcher = Fetcher(allow_private=allow_private, say=tell)
    try:
        adder = Adder(folder=chosen.collection, fetcher=fetcher, source=source, kind=kind, tell=_teller())
        added = adder.add(targets)
    except KeyboardInterrupt:
        tell("Interrupted. What was fetched so far is kept; the same command carries on from here.")
        sys.exit(BY_KEY)
    finally:
        fetcher.close()
    failed = _report(added)
    summary = None if no_index else run(chosen)
    if as_json:
        said: Shape = {"added": [_shape(each) for each in added]}
        say_json(said if summary is None else {**said, "index": index_shape(summary)})
    sys.exit(3 if failed else summary.exit_code if summary is not None else 0)


def _make(folder: Path) -> None:
    """Make the folder that --collection names, where it is not there yet."""
    if folder.exists():
        return
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be made ({error.strerror}); name another folder") from error
    tell(f"Made the folder {folder} for a new collection.")


def _report(added: tuple[Added, ...]) -> int:
    """Name what failed, tell the sums, and give the number of failures."""
    states = [each.state for each in added]
    for each in added:
        if each.state == "failed":
            reason = each.reason or "it could not be added"
            tell(reason if each.target in reason else f"{each.target}: {reason}")
    failed = states.count("failed")
    sums = ", ".join(f"{states.count(state):,} {state}" for state in ("new", "changed", "unchanged"))
    tell(f"Added: {sums}" + (f"; {counted(failed, 'failure')}." if failed else "."))
    return failed


def _shape(added: Added) -> Shape:
    return {"target": added.target, "state": added.state, "file": added.file, "reason": added.reason}


def _teller() -> Callable[[Added, int, int], None]:
    """Progress of a long listing: at most a line every few seconds, with the rate and the time that is left."""
    begun = last = time.monotonic()

    def show(_added: Added, done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY and done < of:
            last = now
            rate = done / (now - begun)
            tell(f"{done:,} of {of:,} pages, {rate:.1f} a second, {(of - done) / rate / 60:.0f} min left")

    return show
