"""The lines of a comment thread to pieces: whose number and poster each item has, what it answers. Splits no text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from search.model import Comment
from search.readers.layout import dates, handles, posters, threads, wording
from search.readers.layout.in_comments import label_sources, mark_letters
from search.readers.layout.lines import Line, Mark, Piece
from search.readers.layout.marks import mark_of

_STEP = 4
"""Columns that an arrow before a poster's name stands for."""

_LOOK = 200
_LONGEST_LINK, _LEAST_LINKS = 40, 2
_DAY = re.compile(r"(?<!\d)\d{1,2} [A-Z][a-z]{2,8} \d{4}\b")
_LONGEST_HEAD = 130
_FIGURES = re.compile(r"[+-]?\d{1,9}")
_THREAD_OVER = frozenset({"comment_form", "pager", "site_box", "legal", "mailing_list", "language_menu", "related"})


@dataclass(slots=True)
class _Item:
    """An item of the thread that may still be written in, or answered."""

    comment: Comment
    path: str
    indent: int
    depth: int
    answers: int = 0
    written: bool = False
    ended: bool = False


def read_comments(lines: list[Line], start: threads.Start) -> tuple[list[Piece], int]:
    """A piece for each line of the thread, and the number of the line after its last."""
    reader = _Reader(lines, start.at)
    at = start.at
    if start.header:
        reader.pieces.append(Piece(lines[at], "furniture", "comment_count"))
        at += 1
    while at < len(lines) and not reader.is_over(at):
        at = reader.read(at)
    label_sources(reader.pieces)
    mark_letters(reader.pieces)
    return reader.pieces, at


class _Reader:
    """Walks the thread once; `open` holds the item being read and those that it answers."""

    def __init__(self, lines: list[Line], start: int) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.open: list[_Item] = []
        self.tops = 0
        self.top_indent = 0
        self.answering = False  # "Replies" was read: the next items answer the last one at the top
        self.labelled = False  # the thread says "Replies" over its answers
        self.linked = False  # the thread ends its items with links
        self.numbered = False
        self.last_link = start
        self.by_poster: dict[str, _Item] = {}
        self.days: frozenset[str] | None = None
        for at in range(start, len(lines)):
            text = lines[at].text
            if lines[at].role == "comment_link":
                self.last_link = at
            if len(text) <= 20:
                self.linked = self.linked or threads.is_ender(text)
                self.labelled = self.labelled or text.casefold() == "replies"
        first = next((mark for line in lines[start : start + 12] if (mark := mark_of(line))), None)
        self.numbered = first is not None and first.style == "number" and first.value == 1
        signed = [at for at in range(start, len(lines)) if threads.is_signed(lines, at)]
        self.last_signed = signed[-1] if signed else -1
        stamped = (line.text[-_LONGEST_HEAD:] for at in signed for line in lines[at : at + 2])
        self.month_first = any(map(dates.is_month_first, stamped))
        self.manner = self._manner(start)
        first_signed = signed[0] if signed else 0
        self.above = self.manner == "says" and first_signed > start and posters.is_stamp(lines[first_signed - 1].text)
        self.names = frozenset() if self.manner else handles.named(lines, start, numbered=self.numbered)
        self.links = self._links(signed)
        if self.links:
            self.last_link = max(self.last_link, *self.links)

    def _links(self, signed: list[int]) -> frozenset[int]:
        """The places of short lines, the same but for figures, that end most items: how each was rated and so on."""
        if self.numbered or self.manner != "stamp":
            return frozenset()
        ends: defaultdict[str, list[int]] = defaultdict(list)
        for first, after in pairwise([*signed, len(self.lines)]):
            for at in range(first + 2, min(after, first + _LOOK)):
                text = self.lines[at].text
                plain = len(text) <= _LONGEST_LINK and mark_of(self.lines[at]) is None and not posters.is_stamp(text)
                if plain and any(map(str.isdigit, text)):
                    ends[_FIGURES.sub("#", text)].append(at)
        most = max(_LEAST_LINKS, len(signed) * 6 // 10)
        return frozenset(at for places in ends.values() if len(places) >= most for at in places)

    def _manner(self, start: int) -> str:
        """Where the thread says who posted an item: "stamp" with or over the day, "says" in words, "" nowhere."""
        for at in range(start, min(start + _LOOK, len(self.lines) - 1)):
            text = self.lines[at].text
            if posters.stamped_poster(text) is not None:
                return "stamp"
            if posters.says_poster(text) is not None:
                return "stamp" if posters.is_stamp(self.lines[at + 1].text) else "says"
            if threads.is_signed(self.lines, at):
                return "stamp"
        return ""

    def is_over(self, at: int) -> bool:
        """Whether the thread has ended before the line `at`."""
        line = self.lines[at]
        if self.numbered and line.indent > self.top_indent:
            return False
        done = bool(self.open) and (self.open[-1].ended or -1 < self.last_signed < self.last_link)
        if done and at > max(self.last_link, self.last_signed):
            return self._number(at) is None and line.role not in ("comment_link", "invisible")
        return line.role in _THREAD_OVER and not self._more_after(at)

    def _more_after(self, at: int) -> bool:
        for place in range(at + 1, min(at + 9, len(self.lines))):
            if self._number(place) is not None or threads.is_signed(self.lines, place):
                return True
        return False

    def read(self, at: int) -> int:
        """Takes the line `at`, and the next with it where the two are one; the number of the line to go on with."""
        line = self.lines[at]
        if self._furniture(line, "comment_link" if at in self.links else line.role):
            return at + 1
        mark = self._number(at)
        if mark is not None:
            return self._numbered_item(at, mark)
        name, taken = self._poster(at)
        if name is not None:
            name, to = posters.beside(name)
            self._signed_item(at, name, taken)
            if to is not None:
                self._answer(to)
            return at + taken
        to = posters.answered(line.text) if self.open and not self.open[-1].written else None
        if to is not None and self._answer(to):
            self.pieces.append(Piece(line, "context", "comment_date", level=self.open[-1].depth))
            return at + 1
        if not self.open and at < self.last_signed and not self.numbered and self.manner:
            self.pieces.append(Piece(line, "furniture", "comment_link"))  # how to sort what follows, and the like
            return at + 1
        if self.open and not self.open[-1].written and posters.is_profile(line.text):
            self.pieces.append(Piece(line, "furniture", "comment_link"))
            return at + 1
        if self.open and posters.is_stamp(line.text):
            self._date(line.text)
            self.pieces.append(Piece(line, "context", "comment_date", level=self.open[-1].depth))
            return at + 1
        self._text(Piece(line, mark=mark_of(line)))
        return at + 1

    def _furniture(self, line: Line, role: str | None) -> bool:
        if role is None and not self.open and len(line.text) < 40 and threads.BARE_HEADER.fullmatch(line.text):
            role = "comment_count"
        if role is None:
            return False
        word = " ".join(line.text.split()).casefold()
        self.pieces.append(Piece(line, "furniture", role))
        if word == "replies":
            self._close_to_top()
            self.answering = bool(self.open)
        elif threads.is_ender(word) and self.open:
            if word == "reply" and self.open[-1].ended and self.open[-1].depth:
                self.answering = False  # the link under the last answer belongs to the comment that is answered
            self.open[-1].ended = True
        return True

    def _close_to_top(self) -> None:
        del self.open[1:]

    def _number(self, at: int) -> Mark | None:
        """The comment number that the line opens with, None when it has none or only a point of a list."""
        line = self.lines[at]
        if not self.numbered or not line.text[:1].isdigit():
            return None
        mark = mark_of(line)
        if mark is None or mark.style != "number":
            return None
        if not self.open:
            return mark if mark.value == 1 else None
        return mark if self._top_goes_on(at, mark) or self._answers_go_on(line, mark) is not None else None

    def _top_goes_on(self, at: int, mark: Mark) -> bool:
        line, last = self.lines[at], self.open[-1]
        if line.indent != self.top_indent or mark.value <= self.tops:
            return False
        if last.depth and line.indent == last.indent and mark.value == self.open[0].answers + 1 and self._answers(at):
            return False
        flat = self.top_indent == 0
        return last.ended or (not flat and mark.value == self.tops + 1) or (flat and not self.linked and line.gap > 0)

    def _answers(self, at: int) -> bool:
        """Whether the item at `at` ends as answers do under "Replies": nobody is offered to reply to it."""
        if not (self.answering and self.labelled):
            return False
        ender = next((line.text for line in self.lines[at + 1 :] if threads.is_ender(line.text)), "")
        return ender.casefold() == "delete"

    def _answers_go_on(self, line: Line, mark: Mark) -> int | None:
        """How many items stay open when `line` is the next answer to the last of them, None when it is none."""
        for keep in range(len(self.open), 0, -1):
            parent = self.open[keep - 1]
            child = self.open[keep] if keep < len(self.open) else None
            if mark.value != parent.answers + 1:
                continue
            if child is not None:
                if line.indent == child.indent:
                    return keep
            elif parent.answers == 0 and self._may_nest(line, mark, parent):
                return keep
        return None

    def _may_nest(self, line: Line, mark: Mark, parent: _Item) -> bool:
        if self.labelled:
            return self.answering and parent.depth == 0
        apart = line.gap > 0 or self._is_stamped(line, mark)
        return line.indent > parent.indent and apart and (parent.ended or not self.linked)

    def _is_stamped(self, line: Line, mark: Mark) -> bool:
        """Whether poster and day stand right behind the number, as over every item of this thread."""
        return self.manner == "stamp" and posters.stamped_poster(line.text[mark.body - line.start :]) is not None

    def _numbered_item(self, at: int, mark: Mark) -> int:
        line = self.lines[at]
        if not self.open or self._top_goes_on(at, mark):
            self.open.clear()
            self.answering = False
            self.tops, self.top_indent = mark.value, line.indent
        else:
            keep = self._answers_go_on(line, mark)
            del self.open[keep if keep is not None else len(self.open) :]
            self.open[-1].answers = mark.value
        self._open(mark.text.rstrip(".)"), line.indent)
        name, _ = self._poster_in(line.text[mark.body - line.start :], at)
        if name is not None:
            self._sign(name)
            self._date(line.text[mark.body - line.start :].removeprefix(name))
            self.pieces.append(Piece(line, "context", "poster", level=self.open[-1].depth, mark=mark))
            return at + 1
        self._text(Piece(line, mark=mark))
        return at + 1

    def _open(self, number: str, indent: int) -> None:
        parent = self.open[-1] if self.open else None
        path = f"{parent.path}.{number}" if parent else number
        comment = Comment(number=number, parent=parent.path if parent else None)
        self.open.append(_Item(comment, path, indent, depth=len(self.open)))

    def _poster(self, at: int) -> tuple[str | None, int]:
        """The poster named in the line `at` and how many lines say so."""
        if self.numbered and not (self.open and not self.open[-1].written and not self.open[-1].comment.poster):
            return None, 0
        return self._poster_in(self.lines[at].text, at)

    def _poster_in(self, text: str, at: int) -> tuple[str | None, int]:
        if at in self.names:
            return text, 1
        if self.above:  # the day stands over the name, and a name alone only says whom the item quotes
            below = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
            return (posters.says_poster(below), 2) if posters.is_stamp(text) else (None, 0)
        name = self._nearer(text, posters.stamped_poster(text))
        below = threads.below(self.lines, at)
        free = not self.linked or not self.open or self.open[-1].ended or not self.open[-1].written
        if name is None and free and (self.manner != "stamp" or posters.is_stamp(below)):
            name = posters.says_poster(text)
        if name is not None:
            return name, 1
        if (
            self.manner != "says"
            and posters.may_be_name(text)
            and posters.is_stamp(below)
            and self.lines[at].role is None
        ):
            return text, 1
        return None, 0

    def _nearer(self, text: str, name: str | None) -> str | None:
        """The poster where name and day run together in figures: as the day is one on which others have posted."""
        if name is None or not name[-1].isdigit():
            return name
        if self.days is None:
            self.days = frozenset(
                found.group() for line in self.lines for found in (_DAY.search(line.text[:_LONGEST_HEAD]),) if found
            )
        return next((each for each, day in posters.run_together(text) if day in self.days), name)

    def _answer(self, to: str) -> bool:
        """Hangs the item just opened under the last one by the poster `to`; False when there is none."""
        item, target = self.open[-1], self.by_poster.get(to.casefold())
        if target is None or target is item:
            return False
        if self.numbered or item.comment.parent == target.path:
            return True
        if len(self.open) == 1:
            self.tops -= 1
        else:
            self.open[-2].answers -= 1
        target.answers += 1
        item.comment = replace(item.comment, number=str(target.answers), parent=target.path)
        item.path, item.depth = f"{target.path}.{target.answers}", target.depth + 1
        return True

    def _signed_item(self, at: int, name: str, taken: int) -> None:
        line = self.lines[at]
        indent = line.indent + _STEP * (posters.unarrowed(line.text) != line.text)
        if not self.numbered:
            if self.open and indent <= self.open[0].indent < self.open[-1].indent:
                self.answering = False  # the answers stand further in
            while self.open and self.open[-1].indent >= indent and not (self.answering and len(self.open) == 1):
                self.open.pop()
            if self.answering and self.open:
                self._close_to_top()
            elif self.open and indent == self.open[0].indent:
                self.open.clear()
            self.tops += not self.open
            number = self.open[-1].answers + 1 if self.open else self.tops
            if self.open:
                self.open[-1].answers = number
            self._open(str(number), indent)
        self._sign(name)
        for place in range(at, at + taken):
            self._date(self.lines[place].text.removeprefix(name))
            self.pieces.append(Piece(self.lines[place], "context", "poster", level=self.open[-1].depth))

    def _sign(self, name: str) -> None:
        item = self.open[-1]
        item.comment = replace(item.comment, poster=name)
        self.by_poster[name.casefold()] = item

    def _date(self, text: str) -> None:
        """Date the item that is open by a line that says when it was posted, above its words or below them."""
        item = self.open[-1]
        day = dates.day_of(text[:_LONGEST_HEAD], month_first=self.month_first) if item.comment.posted is None else None
        if day is None:
            return
        undated, item.comment = item.comment, replace(item.comment, posted=day)
        for piece in reversed(self.pieces if item.written else ()):
            if piece.comment is undated:
                piece.comment = item.comment
            elif piece.comment is not None:
                break

    def _text(self, piece: Piece) -> None:
        if not self.open or (self.open[-1].ended and not self.numbered):
            # A thread without numbers or posters: the links alone part its items.
            depth = 1 if self.answering and self.open else 0
            del self.open[depth:]
            self.tops += not self.open
            number = self.open[-1].answers + 1 if self.open else self.tops
            if self.open:
                self.open[-1].answers = number
            self._open(str(number), piece.line.indent)
        item = self.open[-1]
        item.written = True
        piece.kind, piece.level, piece.comment = "comment", item.depth, item.comment
        if wording.is_link(piece.text):
            piece.role = "link"
        elif wording.is_attribution(piece.text):
            piece.role = "attribution"
        self.pieces.append(piece)
