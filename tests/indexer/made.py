"""Two papers to index, and what is asked of their index."""

from __future__ import annotations

from pathlib import Path

from search import indexer
from search.indexer import Summary
from search.opened import open_current

ONE = "A first report\n\nThe service is in a poor state, the union said.\n"
TWO = "A second report\n\n“Nothing has changed,” said the inspector.\n"


def run(papers: Path, index: Path, *, prune: bool = False) -> Summary:
    return indexer.index(papers, index, engine="memory", prune=prune, workers=0)


def reasons(summary: Summary) -> dict[str, str]:
    return {skipped.file: skipped.reason for skipped in summary.skipped}


def texts(index: Path) -> list[str]:
    with open_current(index) as opened:
        return [passage.text for passage in opened.catalogue.passages()]


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }
