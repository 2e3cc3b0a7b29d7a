"""`whosaid index`: build the index of a folder of documents, and say what became of every file."""

from __future__ import annotations

import shlex
import sys
import time
from collections.abc import Callable

import click

from search import indexer, shapes
from search.cli.console import (
    Shape,
    columns,
    counted,
    failing,
    index_option,
    json_option,
    printable,
    say,
    say_json,
    settings,
    tell,
)
from search.cli.stopping import stoppable
from search.config import Settings
from search.errors import indexing
from search.indexer import Summary
from search.indexer.preview import Change, preview

EPILOG = """
\b
Examples:
  whosaid index                    index ./seeds into ./index
  whosaid index papers --index /var/lib/whosaid
  whosaid index papers --prune     and forget what is no longer in the folder
  whosaid index --dry-run          say what would change, and change nothing

A second run reads only what changed, and writes nothing when nothing did. Each file that is not indexed is named on
stderr as "path: reason", and the command then ends with 3; so does --dry-run when it names one that would be skipped.
"""

_TELLING = 2.0
"""Seconds of a stage after which its pace says something."""


@click.command(epilog=EPILOG)
@click.argument("collection", required=False, type=click.Path())
@index_option
@click.option("--prune", is_flag=True, help="Forget passages of files that are gone or can no longer be read.")
@click.option("--dry-run", is_flag=True, help="Only say what would change; nothing is written.")
@json_option
@failing
def index(collection: str | None, index: str | None, prune: bool, dry_run: bool, as_json: bool) -> None:
    """Build the index of the documents in the folder COLLECTION (WHOSAID_COLLECTION; ./seeds)."""
    chosen = settings(collection=collection, index=index)
    if dry_run:
        changes = preview(chosen.collection, chosen.index, prune=prune)
        _preview(changes, as_json=as_json)
        sys.exit(3 if any(each.what == "skip" for each in changes) else 0)
    summary = run(chosen, prune=prune)
    if as_json:
        say_json(shape(summary))
    sys.exit(summary.exit_code)


def _preview(changes: tuple[Change, ...], *, as_json: bool) -> None:
    """Print a line for each file that a run would not leave as it is."""
    if as_json:
        say_json([{"file": each.file, "what": each.what, "reason": each.reason} for each in changes])
        return
    for each in changes:
        say(printable(f"{each.what}: {each.file}" + (f" ({each.reason})" if each.reason else "")))
    if all(each.what == "skip" for each in changes):
        tell("Nothing would change.")


def run(chosen: Settings, *, prune: bool = False) -> Summary:
    """Index with a bar, until it is done or somebody stops it, and report."""
    with stoppable(chosen):
        summary = indexer.index(chosen.collection, chosen.index, engine=chosen.engine, prune=prune, progress=progress())
    report(summary, chosen)
    return summary


def report(summary: Summary, chosen: Settings) -> None:
    """Tell on stderr what became of every file, then the sums."""
    prune = indexing(chosen.collection, chosen.index, "--prune")
    for note in summary.notes:
        tell(note)
    for file, warning in summary.warnings:
        tell(f"{file}: {warning}")
    for each in summary.unplaced:
        tell(f"{each.place}: {each.reason}; correct the entry of {each.correction.by} or take it away")
    for skipped in summary.skipped:
        kept = f"; its passages as last read are kept until: {prune}" if skipped.kept else ""
        tell(f"{skipped.file}: {skipped.reason}{kept}")
    for file in summary.gone:
        tell(f"{file}: is gone; its passages are kept until: {prune}")
    for file in summary.pruned:
        tell(f"{file}: its passages were removed from the index")
    if not summary.readable:
        tell(_nothing(summary, chosen))
        return
    sums = (
        f"{counted(summary.documents, 'document')}, {counted(summary.passages, 'passage')}, "
        f"{counted(summary.quotes, 'quotation')}"
    )
    if summary.skipped:
        sums += f"; {counted(len(summary.skipped), 'input')} skipped"
    if summary.generation is None:
        tell(f"Nothing has changed: {sums}.")
    else:
        tell(f"Indexed {sums} ({summary.read:,} read, {summary.kept:,} unchanged).")


def _nothing(summary: Summary, chosen: Settings) -> str:
    folder = chosen.collection
    if summary.documents:
        kept = f"the index keeps its {counted(summary.documents, 'document')}"
        remove = shlex.join(["rm", "-r", str(chosen.index)])
        return f"Nothing in {folder} can be read, and no index is published empty: {kept}. To be rid of it: {remove}"
    if summary.skipped or summary.gone:
        return f"Nothing in {folder} could be read; nothing was published."
    return f"{folder} holds no documents, so nothing was published; put some into it, or name another folder."


def shape(summary: Summary) -> Shape:
    """The summary for --json."""
    return {
        "documents": summary.documents,
        "passages": summary.passages,
        "quotations": summary.quotes,
        "read": summary.read,
        "unchanged": summary.kept,
        "skipped": [{"file": each.file, "reason": each.reason, "kept": each.kept} for each in summary.skipped],
        "gone": list(summary.gone),
        "pruned": list(summary.pruned),
        "warnings": [{"file": file, "warning": warning} for file, warning in summary.warnings],
        "notes": list(summary.notes),
        "corrections_not_in_force": [
            {**shapes.correction(each.correction), "place": each.place, "reason": each.reason}
            for each in summary.unplaced
        ],
        "generation": summary.generation,
    }


def progress() -> Callable[[str, int, int], None]:
    """What shows how far a run is, for a person or for a log."""
    return _bar() if sys.stderr.isatty() else _lines()


def _lines() -> Callable[[str, int, int], None]:
    """Progress for a log: at most a line every few seconds, none for a run that is over before."""
    last = time.monotonic()
    pace = _Pace()

    def show(stage: str, done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        left = pace.left(stage, done, total)
        if now - last >= 5:
            last = now
            tell(f"{stage} {done:,} of {total:,}{left}")

    return show


def _bar() -> Callable[[str, int, int], None]:
    """Progress for a person: one line that is written over, and wiped when a stage is done."""
    last = 0.0
    pace = _Pace()

    def show(stage: str, done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        left = pace.left(stage, done, total)
        if done < total and now - last < 0.1:
            return
        last = now
        filled = "█" * (30 * done // max(1, total))
        line = f"{stage:<9} {filled:<30} {done:,} of {total:,}{left}"
        click.echo(f"\r{printable(line)[: columns(80) - 1]}\x1b[K" if done < total else "\r\x1b[K", nl=False, err=True)

    return show


class _Pace:
    """How fast a stage goes, and how long the rest of it takes at that pace."""

    def __init__(self) -> None:
        self._stage = ""
        self._begun = 0.0
        self._from = 0

    def left(self, stage: str, done: int, total: int) -> str:
        """ ", 25.3 a second, 40 s left"; empty until there is something to go by."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._begun, self._from = stage, now, done
        seconds = now - self._begun
        if seconds < _TELLING or done <= self._from:
            return ""
        rate = (done - self._from) / seconds
        rest = (total - done) / rate
        return f", {rate:.1f} a second, " + (f"{rest:.0f} s left" if rest < 100 else f"{rest / 60:.0f} min left")
