"""The words of an e-mail to units: paragraphs, and apart from them quoted messages, what introduces these, signatures.

It says which parts are quoted and which lines name whose they are; it names nobody.
"""

from __future__ import annotations

import re

from search.model import BlockKind
from search.readers.layout.wording import ends_as_sentence, is_closing
from search.readers.units import Unit, tidy

_QUOTED = re.compile(r"(?:[ ]?>)+ ?")
_HARD = 60
"""Lines of so many characters and more are taken for lines that a mail program broke, not for paragraphs."""

_LEAD = re.compile(
    r"On .{5,250}\b(?:wrote|writes|said)\s?:|[^\s>].{1,100}? (?:wrote|writes) (?:on|at) .{5,60}:", re.IGNORECASE
)
"""What a mail program puts over the message that is answered."""
_LEAD_ENDS = re.compile(r"(?:<[^<>]{3,100}>\s?)?(?:wrote|writes)\s?:")
_HEAD = re.compile(r"\*?(from|sent|date|to|cc|bcc|subject|reply-to|importance)\s?:\*?\s?\S.{0,400}", re.IGNORECASE)
_CUT = re.compile(
    r"[-_]{3,}|[->_ ]{0,10}(?:original|forwarded) message[-< _]{0,10}|begin forwarded message:", re.IGNORECASE
)
"""A line over the head of an earlier message."""
_DEEPEST = 20
_NAME_WORD = re.compile(r"[^\s,;.|()]+")
_AFTER_NAME = re.compile(r"\s[|–—-]\s|[|(:]|,\s(?=[a-z])")

_GREETS = re.compile(
    r"(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))(?: [^\W\d_][\w’'.-]*){0,4}\s?[,!–—-]"
    r"|dear [^.?!,]{2,60}[,:–—-]?",
    re.IGNORECASE,
)
_CLOSES = frozenset({"cheers", "thanks", "thanks again", "warmly", "thanks in advance", "speak soon", "take care"})
"""Valedictions of messages, beside those of letters; elsewhere they may be all that somebody says."""
_MOST_SIGNED = 10
_LONGEST_SIGNED = 80
"""Lines at a message's end, and characters in each, that may be a signature; RFC 3676 (4.3) sets it off by "-- "."""


def paragraphs(text: str, *, flowed: bool = False) -> list[Unit]:
    """The paragraphs of a plain message: lines that a program broke are joined, those behind marks are quoted.

    `flowed`: a line that ends in a blank goes on in the next (RFC 3676), and no other does.
    """
    units: list[Unit] = []
    gap = 1
    held: list[str] = []
    depth = 0
    goes_on = False
    for raw in [*text.splitlines(), ""]:
        mark = _QUOTED.match(raw[:200])
        deep = min(mark[0].count(">"), _DEEPEST) if mark else 0
        line = (raw[mark.end() :] if mark else raw).strip()
        same = bool(line) and deep == depth and (goes_on or bool(_LEAD_ENDS.fullmatch(line)))
        if held and (not same or bool(_LEAD.fullmatch(line[:400])) or line == "--"):
            kind: BlockKind | None = "quote_block" if depth else None
            level = max(0, depth - 1)
            units.extend(Unit(each, gap=gap, kind=kind, level=level) for each in tidy(" ".join(held)))
            held, gap = [], 0
        if line:
            held.append(line)
            depth = deep
            goes_on = line != "--" and (raw.endswith(" ") if flowed else len(line) >= _HARD)
        else:
            gap += 1
    return units


def parted(units: list[Unit], sender: str) -> list[Unit]:
    """`units` with what introduces a quoted message, and the sender's signature, made context."""
    _mark_heads(units)
    for at, unit in enumerate(units[:-1]):
        below = units[at + 1]
        deeper = below.kind == "quote_block" and (unit.kind is None or below.level > unit.level)
        if deeper and unit.kind in (None, "quote_block") and _LEAD.fullmatch(unit.text[:400]):
            unit.level = below.level
            unit.kind, unit.role = "context", "message_lead"
    start = 0
    for at in range(len(units) + 1):
        if at == len(units) or units[at].kind is not None:
            _set_aside_signature(units[start:at], sender)
            start = at + 1
    return units


def _mark_heads(units: list[Unit]) -> None:
    """The head of an earlier message (From, Sent, To, Subject) that is set into this one: all below it is quoted."""
    deeper = 0
    at = 0
    while at < len(units):
        unit = units[at]
        end = _end_of_head(units, at) if unit.kind in (None, "quote_block") else at
        if end > at:
            if at and units[at - 1].kind in (None, "quote_block") and _CUT.fullmatch(units[at - 1].text[:80]):
                units[at - 1].kind, units[at - 1].role = "context", "message_head"
            own, deeper = (unit.level + 1, deeper) if unit.kind == "quote_block" else (deeper, deeper + 1)
            for line in units[at:end]:
                names = line.text.lstrip("*")[:4].lower() == "from"
                line.kind, line.role, line.level = "context", "message_lead" if names else "message_head", own
            at = end
            continue
        if deeper and unit.kind in (None, "quote_block"):
            unit.level = min(_DEEPEST, unit.level + deeper if unit.kind == "quote_block" else deeper - 1)
            unit.kind = "quote_block"
        at += 1


def _end_of_head(units: list[Unit], at: int) -> int:
    """Where the head of a message ends that begins at `at` with From; `at` itself when none does."""
    end = at
    names: set[str] = set()
    while end < len(units) and units[end].kind == units[at].kind and units[end].level == units[at].level:
        found = _HEAD.fullmatch(units[end].text[:420])
        if found is None or (end == at and found[1].lower() != "from"):
            break
        names.add(found[1].lower())
        end += 1
    return end if len(names) >= 3 and names & {"sent", "date"} else at


def _set_aside_signature(units: list[Unit], sender: str) -> None:
    """Make context of how a message greets and closes: "Hi Ann,", "Best,", the name and office at the end.

    The sender's name with what stands right below it, in part where a valediction is above it; all below a line "--".
    """
    if units and _GREETS.fullmatch(units[0].text[: _LONGEST_SIGNED + 1]):
        units[0].kind, units[0].role = "context", "salutation"
    start = len(units)
    while start and len(units) - start < _MOST_SIGNED:
        start -= 1
        line = units[start].text
        if len(line) > _LONGEST_SIGNED:
            return
        closes = _closes(line) and not any(map(_is_sentence, units[start + 1 :]))
        if line == "--" or closes or _opens_with(line, sender):
            start -= bool(start and not closes and line != "--" and _closes(units[start - 1].text))
            for unit in units[start:]:
                unit.kind, unit.role = "context", "valediction" if _closes(unit.text) else "signature"
            if line == "--":
                units[start].kind, units[start].role = "furniture", "separator"
            return


def _is_sentence(unit: Unit) -> bool:
    return " " in unit.text and ends_as_sentence(unit.text)


def _closes(line: str) -> bool:
    return is_closing(line) or line.casefold().strip(" ,.!") in _CLOSES


def _opens_with(line: str, sender: str) -> bool:
    """Whether a line is the sender's name, in whichever order of its words, or has it before an office ("… | …")."""
    name = sorted(_NAME_WORD.findall(sender.partition("(")[0].casefold()))
    first = _AFTER_NAME.split(line, maxsplit=1)[0]
    return bool(name) and name == sorted(_NAME_WORD.findall(first.casefold()))
