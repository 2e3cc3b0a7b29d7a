"""Where a text's comment thread begins: under a header, or at a numbered or signed run after the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from search.readers.layout import bylines, posters, wording
from search.readers.layout.lines import Line
from search.readers.layout.marks import mark_of

_NUMBER = r"(?:no|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:,\d{3})*|\d{1,6})"
_COUNTED = re.compile(
    rf"{_NUMBER} (?:comments?|responses?|repl(?:y|ies)|thoughts?|reader comments?)(?: so far)?"
    r"(?:(?: on| to)\b.{1,200})?\s?:?|(?:join|have|view|see|read|all|add)\b[^|]{0,40}[|·•] ?\d{1,6} comments?"
    r"|(?:reader |readers' |all |user )?comments? \(?\d{1,6}\)?\s?:?",
    re.IGNORECASE,
)
BARE_HEADER = re.compile(r"(?:reader |readers' |your |all |latest |user )?(?:comments?|responses)\s?:?", re.IGNORECASE)
_ENDER = re.compile(r"(?:reply|delete)(?:[\s|·•/,-]*delete)?", re.IGNORECASE)
_TOLD = 200
"""Characters of a line that must be text; half as many where it ends as a sentence."""
_LOOK, _PROFILE = 12, 5
_TRIES = 8
_PERSONAL = re.compile(r"\b(?:i|i'm|i've|i'd|you|you're|my|me)\b|[!?]")


@dataclass(frozen=True, slots=True)
class Start:
    """The first line of the thread (its header, if it has one), and whether a header said so."""

    at: int
    header: bool


def find_thread(lines: list[Line]) -> Start | None:
    """Where the comments begin, None when the text has none."""
    told: int | None = None
    for at, line in enumerate(lines):
        if len(line.text) > 240:
            continue
        counted = bool(_COUNTED.fullmatch(line.text))
        if (counted or BARE_HEADER.fullmatch(line.text)) and _items_follow(lines, at, counted):
            told = _tells_by(lines, at) if told is None else told
            if told >= at and _is_over_byline(lines, at):
                continue  # the count of its comments, where newspapers put it too: over the article
            return Start(at, header=True)
    numbered = _numbered_run(lines)
    signed = _signed_run(lines)
    starts = [at for at in (numbered, signed) if at is not None]
    return Start(min(starts), header=False) if starts else None


def is_ender(text: str) -> bool:
    """Whether a line is a link that ends an item of a thread."""
    return len(text) <= 20 and _ENDER.fullmatch(text.strip()) is not None


def is_signed(lines: list[Line], at: int) -> bool:
    """Whether an item begins at the line `at` with its poster."""
    text = lines[at].text
    if len(text) > 130:
        return False
    if posters.stamped_poster(text) is not None or posters.says_poster(text) is not None:
        return True
    return lines[at].role is None and posters.may_be_name(text) and posters.is_stamp(below(lines, at))


def below(lines: list[Line], at: int) -> str:
    """The line below a poster's name, over those that tell of the poster ("Joined: Mar 2014"); empty at the end."""
    for line in lines[at + 1 : at + 1 + _PROFILE]:
        if not posters.is_profile(line.text):
            return line.text
    return ""


def is_profile(lines: list[Line], at: int) -> bool:
    """Whether there is a line at `at` that tells of the poster named above it."""
    return at < len(lines) and posters.is_profile(lines[at].text)


def _tells_by(lines: list[Line], most: int) -> int:
    """The first line that must be text, by its length or because it ends as a sentence; `most` if it is not before."""
    tells = (
        at
        for at, line in enumerate(lines[:most])
        if len(line.text) > _TOLD or (len(line.text) > _TOLD // 2 and wording.ends_as_sentence(line.text))
    )
    return next(tells, most)


def _is_over_byline(lines: list[Line], at: int) -> bool:
    """Whether a byline is the first thing below a line that is no furniture."""
    following = (line.text for line in lines[at + 1 : at + 1 + _PROFILE] if line.role is None)
    return bylines.is_byline(next(following, ""))


def _items_follow(lines: list[Line], at: int, counted: bool) -> bool:
    """Whether a header is one: an item with a number or poster comes next, or soon a link that ends an item.

    Without a count the word alone may head a section, and a numbered list under it may be just that.
    """
    text_seen = formed = False
    for place in range(at + 1, min(at + 1 + _LOOK, len(lines))):
        line = lines[place]
        if is_ender(line.text) and not formed:
            return True
        role = line.role
        if role == "comment_form" and not counted:
            formed = True  # what stands below is a thread only where posters and times show it
        if formed:
            if role is None and posters.stamped_poster(line.text) is not None:
                return True
            continue
        if role is not None or text_seen or posters.is_stamp(line.text):
            continue
        mark = mark_of(line)
        if is_signed(lines, place) or (counted and mark is not None and mark.style == "number" and mark.value == 1):
            return True
        text_seen = True
    return False


def _numbered_run(lines: list[Line]) -> int | None:
    """The first line of a numbered run that reaches to the end of the text and shows that it is talk, not a list."""
    low = _lowest_after(lines)
    tries = 0
    for at in range(1, len(lines)):
        line = lines[at]
        if line.text[:1] != "1" or line.gap == 0 or line.indent > low[at]:
            continue
        mark = mark_of(line)
        if mark is None or mark.style != "number" or mark.value != 1 or not _after_article(lines, at):
            continue
        if _is_talk(lines, at):
            return at
        tries += 1
        if tries == _TRIES:
            return None
    return None


def _lowest_after(lines: list[Line]) -> list[int]:
    """For each line the lowest indent from it to the end, furniture aside."""
    low = [0] * len(lines)
    lowest = 1 << 30
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.indent < lowest and line.role is None:
            lowest = line.indent
        low[at] = lowest
    return low


def _after_article(lines: list[Line], at: int) -> bool:
    above = lines[at - 1].text
    if len(above) < 90 and not wording.ends_as_sentence(above):
        return lines[at - 1].role is not None
    return not above.endswith((":", ":-"))


def _is_talk(lines: list[Line], at: int) -> bool:
    first = lines[at]
    tops = nested = spaced = enders = deeper = personal = 0
    last = 0
    for line in lines[at:]:
        text = line.text
        if is_ender(text):
            enders += 1
        mark = mark_of(line) if text[:1].isdigit() else None
        if mark is not None and mark.style == "number":
            if line.indent == first.indent and mark.value > last:
                tops += 1
                spaced += line.gap > 0
                last = mark.value
                personal += bool(_PERSONAL.search(text[:400].lower()))
                continue
            nested += mark.value == 1 and line.indent > first.indent
        deeper += line.indent > first.indent
    if enders >= 2:
        return True
    if first.indent == 0 or spaced * 10 < tops * 8 or tops < 2:
        return False
    signs = (nested > 0) + (deeper > 0) + (first.gap >= 2) + (personal * 3 >= tops)
    return signs >= 3


def _signed_run(lines: list[Line]) -> int | None:
    """The first of at least two items with poster and day, after some lines of article."""
    found: list[int] = []
    for at in range(1, len(lines)):
        text = lines[at].text
        if len(text) > 130:
            continue
        if _surely_signed(lines, at):
            found.append(at)
            if len(found) == 2:
                return found[0]
    return None


def _surely_signed(lines: list[Line], at: int) -> bool:
    """As is_signed, without a header to say so: a poster needs a stamp in the line, or in the next."""
    text = lines[at].text
    if _is_name_over_time(lines, at):
        return True
    if (
        posters.is_timed(text)
        and not text.lower().startswith(("posted", "publ", "updated", "last "))
        and posters.stamped_poster(text) is not None
    ):
        return True
    return posters.says_poster(text) is not None and at + 1 < len(lines) and posters.is_stamp(lines[at + 1].text)


def _is_name_over_time(lines: list[Line], at: int) -> bool:
    """Whether a poster's name stands alone over a day with a time, and words below that: the manner of forums."""
    if at + 2 >= len(lines) or len(lines[at].text) > 40 or lines[at].gap == 0 or lines[at + 1].gap:
        return False
    told = next((place for place in range(at + 1, at + _PROFILE) if not is_profile(lines, place)), at + 1)
    if told + 1 >= len(lines):
        return False
    name, stamp = lines[at], lines[told].text
    timed = ":" in stamp or "ago" in stamp
    return (
        timed
        and posters.is_stamp(stamp)
        and name.role is None
        and name.text.count(" ") < 3
        and not name.text.lower().startswith(("posted", "by ", "publ", "updated", "last "))
        and posters.may_be_name(name.text)
        and lines[told + 1].gap == 0
    )
