"""Spans between quotation marks, by the shape and place of the marks alone. Knows no speakers and no meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.quotes.pieces import Piece
from search.quotes.verbs import SAYS

_EVENT = re.compile(r"``|''|[\"“”„‟«»＂'‘’‚‛`‹›]")
_ELISION = re.compile(
    r"['‘’`](?:\d0s\b|(?:n|em|til|till|tis|twas|cause|cos|bout|un|ere|round|tween|neath|ave|ard)\b['’]?)", re.IGNORECASE
)
_FUNCTION = re.compile(
    r"\s+(?:to|of|by|in|and|for|on|at|was|were|is|are|from|with|that|which|as|but|or|who|when|after|while|before|has"
    r"|have|had|if|it|he|she|they|a|an|the)\b"
)
_ABANDONED = re.compile(
    rf"[,?!…]['’]?\s+(?:(?:he|she|they|[A-Z][^\s,.]*(?:\s[A-Z][^\s,.]*){{0,3}})\s+(?:{SAYS})\b|(?:{SAYS})\s+\w)"
)
"""An attribution inside an open quotation: its closing mark was forgotten."""

_OPENERS, _CLOSERS = "“„‟«", "”»"
_SINGLE_LIMIT, _SPEECH_LIMIT = 600, 4000
"""Characters within which a single mark must close: between words, and for a speech that ends in a stop."""
_GAP = 40
"""Characters of blanks from which what stands before them is as far off as another paragraph."""
_DEEPEST = 6
_CARRIED = 3
"""Pieces without any mark that a speech may run through."""


@dataclass(slots=True)
class Run:
    """What stands between two marks: `start` and `end` without them, `left` and `right` with them."""

    start: int
    end: int
    left: int
    right: int
    piece: int
    single: bool = False
    inside: int | None = None
    opens_on: bool = False
    continues: bool = False


@dataclass(slots=True)
class _Event:
    pos: int
    size: int
    single: bool
    opens: bool
    closes: bool
    straight: bool
    curly_open: bool = False
    possessive: bool = False


def _event(text: str, match: re.Match[str], piece: Piece) -> _Event | None:
    mark, pos = match.group(), match.start()
    before = text[pos - 1] if pos > piece.start else " "
    after = text[match.end()] if match.end() < piece.end else " "
    single = mark in "'‘’‚‛`‹›"
    free_left = before.isspace() or before in "([{—–-/" or before in "“‘„«‹\"'…"
    free_right = after.isspace() or after in ")]}—–-/,.;:!?…" or after in "”’»›\"'"
    word_right = not after.isspace() and after not in ")]},;:!?"
    if single:
        leads = (
            mark in "'‘’‚‛`‹" and not before.isalnum() and match.end() < len(text) and not text[match.end()].isspace()
        )
        follows = mark in "'’‛›" and pos > 0 and not text[pos - 1].isspace() and not after.isalnum()
        if not (leads or follows):  # an apostrophe
            return None
        if free_left and word_right and _ELISION.match(text, pos):
            return None
        curly = mark in "‘‚‹"
        opens = word_right and (curly or mark == "`" or free_left or (not before.isspace() and mark == "‛"))
        closes = mark in "'’‛›" and not before.isspace()
        if opens and closes:
            closes = not free_left
            opens = free_left
        return _Event(pos, 1, True, opens, closes, mark in "'`", curly)
    if mark in _OPENERS or mark == "``":
        closes = not before.isspace() and (after.isspace() or after in ",.;:!?") and mark != "``"
        return _Event(pos, len(mark), False, True, closes, False, True)
    if mark in _CLOSERS or mark == "''":
        opens = (before.isspace() or before in "([—–") and not after.isspace() and after not in ",.;:!?)"
        return _Event(pos, len(mark), False, opens, not opens, False)
    opens = word_right and (free_left or not free_right)
    return _Event(pos, len(mark), False, opens, not before.isspace() and (free_right or not free_left), True)


def _mark_possessives(text: str, events: list[_Event]) -> None:
    """Flag a possessive s’ that is no closing mark, because a better one follows before any opening."""
    following: _Event | None = None
    for event in reversed(events):
        if not event.single:
            continue
        if event.closes and not event.opens and following is not None and following.closes and not following.opens:
            before = text[max(0, event.pos - 2) : event.pos].lower()
            plural = before.endswith("s") or before == "in"
            near = following.pos - event.pos <= _SINGLE_LIMIT
            event.possessive = plural and near and not _FUNCTION.match(text, event.pos + 1)
        following = event


class _Scanner:
    """The marks of one piece, matched with a stack."""

    def __init__(self, text: str, piece: Piece, number: int, runs: list[Run]) -> None:
        self.text, self.piece, self.number, self.runs = text, piece, number, runs
        marks = _EVENT.finditer(text, piece.start, piece.end)
        self.events = [event for match in marks if (event := _event(text, match, piece)) is not None]
        _mark_possessives(text, self.events)
        self.next_single: list[int] = [-1] * len(self.events)
        self.next_double: list[int] = [-1] * len(self.events)
        single = double = -1
        for at in range(len(self.events) - 1, -1, -1):
            self.next_single[at], self.next_double[at] = single, double
            event = self.events[at]
            if event.single and event.closes and not event.possessive:
                single = at
            elif not event.single and event.closes:
                double = at
        self.stack: list[int] = []
        self.last_close = self.searched = -1
        self.first_double = next((event for event in self.events if not event.single), None)
        self.left_open: Sequence[int] = ()
        self.carries_single = self.carries_double = False

    def scan(self, carried: bool) -> None:
        """Add this piece's runs; `carried` when an unclosed run of the piece above goes on here."""
        first = self.first_double
        if carried and not (first is not None and first.pos == self.piece.start):
            opening_single = self.events and self.events[0].pos == self.piece.start and self.events[0].opens
            if not (first is None and opening_single):
                self._open(self.piece.start, 0, single=False)
        for at, event in enumerate(self.events):
            if event.single:
                self._single(at, event)
            else:
                self._double(at, event)
        self._finish()

    def _open(self, pos: int, size: int, single: bool) -> None:
        inside = self.stack[-1] if self.stack else None
        self.stack.append(len(self.runs))
        end = self.piece.end
        self.runs.append(Run(pos + size, end, pos, end, self.number, single, inside))

    def _close(self, index: int, pos: int, size: int) -> None:
        """Close run `index` and forget what was left open inside it."""
        run = self.runs[index]
        run.end, run.right = pos, pos + size
        while self.stack:
            top = self.stack.pop()
            if top == index:
                break
            inner = self.runs[top]
            inner.end, inner.right = pos, pos + size  # one closing mark may end both
        self.last_close = pos

    def _top(self, single: bool) -> int | None:
        for index in reversed(self.stack):
            if self.runs[index].single == single:
                return index
        return None

    def _single(self, at: int, event: _Event) -> None:
        if event.closes and not event.possessive and (top := self._top(True)) is not None:
            self._close(top, event.pos, event.size)
        elif event.opens and self._top(True) is None and len(self.stack) < _DEEPEST and self._closes(at, event):
            self._open(event.pos, event.size, single=True)

    def _closes(self, at: int, event: _Event) -> bool:
        """Whether a single opening mark has its closing mark near, before an outer quotation ends."""
        nearest = self.next_single[at]
        if nearest < 0:
            return self._speech_without_close(event)
        close = self.events[nearest].pos
        if self._top(False) is not None and 0 <= self.next_double[at] < nearest:
            return False
        if close - event.pos <= _SINGLE_LIMIT:
            return True
        return close - event.pos <= _SPEECH_LIMIT and self.text[close - 1] in ".,?!…"

    def _speech_without_close(self, event: _Event) -> bool:
        """A single mark that opens a whole paragraph, or the rest of one after a colon, and is left open."""
        if not (event.curly_open or event.straight) or self.stack:
            return False
        before = self.text[max(self.piece.start, event.pos - _GAP) : event.pos].rstrip()[-1:]
        return before in ("", ":", ".", "?", "!") and self.carries_single

    def _double(self, at: int, event: _Event) -> None:
        top = self._top(False)
        if top is None:
            if event.opens:
                self._open(event.pos, event.size, single=False)
            elif event.closes:
                self._stray(at, event)
            return
        nests = event.opens and (event.curly_open or (event.straight and self._nested(at)))
        if event.closes and not nests:
            self._close(top, event.pos, event.size)
            return
        if event.opens:
            self._reopen(top, event)

    def _nested(self, at: int) -> bool:
        """Whether a straight mark between two gaps opens a quotation within the open one."""
        before = self.text[self.events[at].pos - 1]
        return before.isspace() or before in "(["

    def _reopen(self, top: int, event: _Event) -> None:
        """A second opening: the first was never closed, or this one is nested in it."""
        run = self.runs[top]
        since = max(run.start, self.searched)
        lost = _ABANDONED.search(self.text, since, min(event.pos, since + _SPEECH_LIMIT))
        self.searched = event.pos
        if lost:
            self._close(top, lost.start() + 1, 0)
        if len(self.stack) < _DEEPEST:
            self._open(event.pos, event.size, single=False)

    def _stray(self, at: int, event: _Event) -> None:
        """A closing mark with no opening: supplied at the head of the paragraph when an attribution follows."""
        if at != 0 or event.pos - self.piece.start > _SPEECH_LIMIT or event.pos <= self.piece.start + 3:
            return
        if _AFTER.match(self.text, event.pos + event.size) and self.text[event.pos - 1] in ",.?!…’'":
            self._open(self.piece.start, 0, single=False)
            self._close(self.stack[-1], event.pos, event.size)

    def _finish(self) -> None:
        """What is still open at the end: an outer run ends at the last closing mark, a plain one is left open."""
        for depth, index in enumerate(self.stack):
            run = self.runs[index]
            if run.inside is not None and run.inside in self.stack:
                outer = self.runs[run.inside]
                run.end, run.right = min(run.end, outer.end), min(run.right, outer.right)
            nested_closed = self.last_close > self.runs[self.stack[-1]].start
            rest = self.text[self.last_close + 1 : self.piece.end] if nested_closed and depth == 0 else ""
            if nested_closed and depth == 0 and (not self.carries_double or not rest.strip(" .,;:!?")):
                run.end, run.right = self.last_close, self.last_close + 1
            elif not self.carries_double and run.inside is None:
                lost = _LOST_END.search(self.text, max(run.start, self.piece.end - 200), self.piece.end)
                if lost:
                    run.end = run.right = lost.start() + 1
        self.left_open = [i for i in self.stack if self.runs[i].right == self.piece.end and self.runs[i].inside is None]


_AFTER = re.compile(rf"\s{{0,3}}[,–—-]?\s{{0,3}}(?:\w{{1,30}}\s{{1,3}}){{0,4}}?(?:{SAYS})\b")
_SPOKEN = re.compile(rf"\b(?:{SAYS})\b")
_LOST_END = re.compile(rf"[,?!…]\s+(?:(?:he|she|they)\s+(?:{SAYS})|(?:{SAYS})\s+[A-Z][^.!?]{{0,120}})\.?$")


def _goes_on(scanners: Sequence[_Scanner], pieces: Sequence[Piece], at: int) -> bool:
    """Whether piece `at` takes up a double-marked run that the piece above left open."""
    for step in range(at, min(at + _CARRIED, len(pieces))):
        if pieces[step].group != pieces[at - 1].group:
            return False
        first = scanners[step].first_double
        if first is not None:
            opens = first.pos == pieces[step].start and first.opens
            return (opens and (step == at or _unmarked(scanners, pieces, at, step))) or (
                first.closes and not first.opens
            )
    return False


def _unmarked(scanners: Sequence[_Scanner], pieces: Sequence[Piece], at: int, after: int) -> bool:
    """Whether piece `at`, the only one before `after`, is speech whose opening mark was left out.

    The paragraph after it opens again and is nothing but speech, and nobody is named as speaking in between.
    """
    text, last = scanners[at].text, scanners[after].events[-1]
    whole = last.closes and last.pos + last.size == pieces[after].end
    return after == at + 1 and whole and _SPOKEN.search(text, pieces[at].start, pieces[at].end) is None


def _goes_on_single(scanners: Sequence[_Scanner], pieces: Sequence[Piece], at: int) -> bool:
    if at >= len(pieces) or pieces[at].group != pieces[at - 1].group or not scanners[at].events:
        return False
    first = scanners[at].events[0]
    return first.single and first.opens and first.pos == pieces[at].start


def runs(text: str, pieces: Sequence[Piece]) -> list[Run]:
    """Every run between marks, outer before inner, in order of their start; spans in characters of `text`."""
    found: list[Run] = []
    scanners = [_Scanner(text, piece, number, found) for number, piece in enumerate(pieces)]
    opened: Sequence[int] = ()
    for number, scanner in enumerate(scanners):
        if not scanner.events and not opened:
            continue  # most pieces: no mark, and nothing that goes on
        scanner.carries_single = _goes_on_single(scanners, pieces, number + 1)
        scanner.carries_double = number + 1 < len(pieces) and _goes_on(scanners, pieces, number + 1)
        first_new = len(found)
        above = [i for i in opened if found[i].single]
        carried_double = bool(opened) and not above and _goes_on(scanners, pieces, number)
        carried_single = bool(above) and _goes_on_single(scanners, pieces, number)
        scanner.scan(carried_double)
        if (carried_double or carried_single) and len(found) > first_new:
            found[first_new].continues = True
            for index in opened:
                found[index].opens_on = True
        opened = scanner.left_open
    return found
