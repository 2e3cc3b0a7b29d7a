"""An entry of a feed or an export to units: the post's words, then its comments as a thread. Reads no XML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from search.model import Comment
from search.readers.units import Unit
from search.readers.web import units_of_fragment
from search.readers.web.metadata import day_written

_DEEPEST = 60


@dataclass(slots=True, eq=False)
class Said:
    """A comment as the file gives it: its own id, the id of the comment that it answers, poster, moment and markup."""

    id: str
    parent: str | None
    poster: str | None
    moment: str | None
    markup: str

    @property
    def posted(self) -> date | None:
        """The day as the moment is written, whatever its time zone."""
        return day_written(self.moment)


@dataclass(slots=True, eq=False)
class Entry:
    """A post or page as the file gives it; `comments` in any order."""

    id: str
    title: str | None
    author: str | None
    published: date | None
    url: str | None
    markup: str
    comments: list[Said] = field(default_factory=list)


def units(entry: Entry) -> list[Unit]:
    """The units of an entry: title, text, and each comment followed by the answers to it, the earliest first."""
    found = [Unit(entry.title, gap=0, kind="context", role="title", level=1)] if entry.title else []
    found += units_of_fragment(entry.markup)
    for said, comment, depth in _threaded(entry.comments):
        if said.poster:
            found.append(Unit(said.poster, kind="context", role="poster", level=depth, comment=comment))
        for unit in units_of_fragment(said.markup):
            found.append(Unit(unit.text, gap=unit.gap, level=depth, comment=comment, links=unit.links))
    return found


def same_id(name: str | None) -> str:
    """The part of an id that a comment and what names it share: Blogger's ids end in `post-123`, its links in `123`."""
    return (name or "").rsplit("post-", 1)[-1]


def _threaded(comments: Iterable[Said]) -> Iterator[tuple[Said, Comment, int]]:
    """Each comment with its number and parent and how deep it stands; what answers no comment here is at the top."""
    ordered = sorted(comments, key=_when)
    ids = {same_id(said.id) for said in ordered} - {""}
    below: defaultdict[str, list[Said]] = defaultdict(list)
    for said in ordered:
        parent = same_id(said.parent)
        below[parent if parent in ids and parent != same_id(said.id) else ""].append(said)
    tops = 0
    done: set[Said] = set()
    # Those that answer each other in a ring hang from no top; the first of them is one.
    for top in [*below.pop("", []), *ordered]:
        if top in done:
            continue
        tops += 1
        waiting: list[tuple[Said, str, str | None, int]] = [(top, str(tops), None, 0)]
        while waiting:
            said, number, parent_path, depth = waiting.pop()
            if said in done:
                continue
            done.add(said)
            yield said, Comment(number=number, parent=parent_path, poster=said.poster, posted=said.posted), depth
            path = f"{parent_path}.{number}" if parent_path and depth < _DEEPEST else number
            answers = below.pop(same_id(said.id), [])
            waiting += [
                (answer, str(count), path, min(depth + 1, _DEEPEST)) for count, answer in enumerate(answers, 1)
            ][::-1]


def _when(said: Said) -> float:
    """When a comment was posted, to put comments in order; 0 when the file does not say."""
    try:
        moment = datetime.fromisoformat(said.moment or "")
    except ValueError:
        day = said.posted
        moment = datetime(day.year, day.month, day.day) if day else datetime(1970, 1, 1)  # noqa: DTZ001 (made so below)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
