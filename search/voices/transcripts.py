"""Speeches set down as "Name: words": evidence to a committee, debates, written answers, interviews, minutes.

Reads whole documents only; knows nothing of what is said in them.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from search.model import UNKNOWN, Block, Span, Speaker
from search.quotes.cues import GRADES
from search.voices.called import may_be_called
from search.voices.ground import CONTENT, ECHOED, Ground, echoes
from search.voices.naming import NAME, TITLE
from search.voices.voice import Voice

_PERSON = rf"(?:{TITLE}\s)?[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w’'.-]{{0,30}}){{0,4}}"
_TURN = re.compile(
    r"(?:(?P<number>Q\.?\s?\d{1,4})[.:]?\s+)?(?:"
    rf"(?P<office>The\s[A-Z][^:()\n]{{4,100}}?)\s\((?P<holder>{_PERSON})\):"
    r"|(?P<chair>(?:The\s)?(?:Vice-|Deputy\s)?(?:Chair(?:man|woman|person)?|(?:Mr|Madam)\sSpeaker))(?:\s\([^()]{1,60}\))?:"
    r"|(?P<letters>[A-Z]{1,3})\s?[:.–—-]"
    rf"|(?P<who>{_PERSON})(?P<seat>(?:\s\([^()]{{1,60}}\)){{0,3}}):)(?=\s+\S)\s+"
)
_LINE = re.compile(
    rf"(?:Asked|Answered|Tabled|(?:Question|Answer)(?:\sgiven|\sasked)?)\s[Bb]y:?\s(?P<who>{NAME})(?P<seat>(?:\s\([^()]{{1,60}}\)){{0,3}})"
    r"(?:,?\s(?:on|in)\s[^\n]{4,60})?:?\Z"
)
"""A line of its own above a question or an answer in parliament: "Answered by: Ann Other"."""
_ALONE = re.compile(
    rf"(?:(?P<office>The\s[A-Z][^:()\n]{{4,100}}?)\s\((?P<holder>{_PERSON})\)|(?P<who>{_PERSON})(?P<seat>(?:\s\([^()]{{1,60}}\)){{0,3}}))\Z"
)
"""A line of its own in a debate: a member with seat and party, later the name alone, a minister's office with it."""
_TITLE = re.compile(TITLE)
_RATING = re.compile(rf"[‘'“\"]?(?:{GRADES}|\d[\d.,%/ ]{{0,12}})[ .*☆★’'”\"]{{0,8}}\Z", re.IGNORECASE)
"""What a table says after its label ("Staff: Good"), which nobody speaks."""
_QUOTED = re.compile(r".{0,90}?:\s+[“\"‘'].*[”\"’']\W{0,3}\Z", re.DOTALL)
"""The end of a turn that is given in marks from its name on: it ends with them."""
_ASKER = re.compile(
    rf"(?P<who>(?:{TITLE}\s)?{NAME}|(?:An?|One)\s(?:[a-z]+\s){{1,3}}(?:of|from|in)\s{NAME})(?:,[^,:.?!]{{2,40}}){{0,2}}:\s"
)
"""Who a question is from, after its mark: "Q. Ann Other, Otherton: Why …"."""
_TO_ASK = re.compile(r"To ask (?:the|Her Majesty|His Majesty)\b")
_ASKED_FOR = re.compile(
    r"\b(?:[Ff]reedom of [Ii]nformation|FOIA?|[Pp]ublic [Qq]uestions?|(?:[Qq]uestions?|asked|put) (?:from|by)"
    r"|took questions|[Yy]our questions|[Yy]ou asked|public meeting)\b"
)
_TURNS = 4
"""Turns from which a text is a transcript; fewer may be notes ("Update: …") unless set down as in parliament."""
_TURNS_OF_TWO = 3
"""Turns from which a text that two people share is a transcript."""
_ASKERS = frozenset({"press", "blogger"})
"""Publishers that put the questions of an interview themselves."""
_OFFICES = frozenset({"commissioner"})
"""Publishers that are one person's office."""
_NAMED_ALONE = 120
"""Characters of a line that only names who speaks."""
_HEAD = 3_000
"""Characters of a text that introduce whoever is interviewed."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where a speech begins: the name or letters as written, its office, and what makes it surely one."""

    name: str
    beside: str
    cue: Span
    sure: bool
    letters: bool = False
    member: bool = False
    asker: bool = False


def transcript(ground: Ground) -> dict[int, Voice]:
    """The voices of a transcript's blocks by ordinal; empty when the text is none.

    A speech goes on until the next name. A member of the publishing committee need not be introduced.
    """
    blocks = ground.blocks
    turns = {block.ordinal: turn for block in blocks if (turn := _turn(block)) is not None}
    turns.update(_debate(blocks))
    if not _is_transcript(turns, blocks):
        return {}
    speakers = _Speakers(ground)
    times = Counter(turn.name for turn in turns.values())
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    speech: deque[str] = deque(maxlen=ECHOED)
    for block in blocks:
        turn = turns.get(block.ordinal)
        if turn is not None:
            known = turn.sure or times[turn.name] > 1 or " " in turn.name
            current = speakers.voice(turn) if known else None
        elif block.kind in ("heading", "context") and block.role not in ("date", "reference"):
            current = None
        elif ground.retold and echoes(block.text, speech):
            current = None  # the host, on what was said
        if current is not None and block.kind in CONTENT:
            voices[block.ordinal] = current
            speech.append(block.text)
            current = (
                None if turn is not None and _QUOTED.match(block.text, turn.cue.end - block.span.start) else current
            )
    return voices


def _turn(block: Block) -> _Turn | None:
    text, start = block.text[:400], block.span.start
    line = _LINE.match(text) if len(block.text) < 160 else None
    if line is not None:
        cue = Span(start + line.start("who"), start + line.end("who"))
        return _Turn(line.group("who"), line.group("seat"), cue, sure=True, member=True)
    if block.kind not in ("paragraph", "list_item", "quote_block"):
        return None
    match = _TURN.match(text)
    if match is None or _RATING.match(text, match.end()) or not may_be_called(match.group("who") or ""):
        return None
    asker = _ASKER.match(text, match.end()) if match.group("letters") == "Q" else None
    if asker is not None:
        return _Turn(
            asker.group("who"), "", Span(start + asker.start("who"), start + asker.end("who")), sure=True, asker=True
        )
    named = next(name for name in ("holder", "chair", "who", "letters") if match.group(name))
    seat = (match.group("seat") or "").strip()
    cue = Span(start + match.start(named), start + match.end(named))
    asks = _TO_ASK.match(text, match.end()) is not None
    sure = bool(match.group("number") or named in ("holder", "chair") or seat or asks)
    member = asks or seat.count("(") > 1 or bool(match.group("number")) or named in ("chair", "holder")
    beside = match.group("office") or seat.strip("()")
    return _Turn(match.group(named), beside, cue, sure, named == "letters", member)


def _debate(blocks: Sequence[Block]) -> dict[int, _Turn]:
    """The lines of a debate that only name who speaks, over the words; none unless two do, one with seat and party."""
    found: dict[int, tuple[Block, re.Match[str]]] = {}
    for block, below in pairwise(blocks):
        if block.kind not in ("heading", "paragraph", "context") or len(block.text) > _NAMED_ALONE:
            continue
        match = _ALONE.match(block.text)
        if match is not None and below.kind in CONTENT and not _ALONE.match(below.text):
            found[block.ordinal] = block, match
    members = {_of_line(match) for _, match in found.values() if match.group("seat") or match.group("holder")}
    seated = sum((match.group("seat") or "").count("(") > 1 for _, match in found.values())
    if seated == 0 or len(members) < 2:
        return {}
    turns: dict[int, _Turn] = {}
    for ordinal, (block, match) in found.items():
        name = _full(_of_line(match), members)
        if name is not None:
            group = "holder" if match.group("holder") else "who"
            cue = Span(block.span.start + match.start(group), block.span.start + match.end(group))
            turns[ordinal] = _Turn(
                name, match.group("office") or match.group("seat") or "", cue, sure=True, member=True
            )
    return turns


def _full(name: str, members: Collection[str]) -> str | None:
    """The member whom a line names, perhaps by title and last name alone; None for anybody else but the Speaker."""
    if name in members or name.endswith(" Speaker"):
        return name
    title, _, last = name.rpartition(" ")
    return next((one for one in members if one.rsplit(None, 1)[-1] == last), None) if _TITLE.fullmatch(title) else None


def _of_line(match: re.Match[str]) -> str:
    return match.group("holder") or match.group("who")


def _is_transcript(turns: dict[int, _Turn], blocks: Sequence[Block]) -> bool:
    times = Counter(turn.name for turn in turns.values())
    known = {
        turn.name for turn in turns.values() if times[turn.name] > 1 or turn.sure or re.match(rf"{TITLE}\s", turn.name)
    }
    count = sum(times[name] for name in known)
    if any(turn.member for turn in turns.values()):
        return len(turns) >= 2 and count >= 1
    if _is_shared_by_two(turns, blocks):
        return True
    return count >= _TURNS and len(known) >= 2 and count * 4 >= len(blocks) // 4


def _is_shared_by_two(turns: dict[int, _Turn], blocks: Sequence[Block]) -> bool:
    """Whether two people take turns and leave nothing of the text to anybody else, however short it is."""
    said = [turns.get(block.ordinal) for block in blocks if block.kind in CONTENT]
    names = [turn.name for turn in said if turn is not None]
    return (
        len(said) == len(names) >= _TURNS_OF_TWO
        and len({*names}) == 2
        and all(above != below and " " in above for above, below in pairwise(names))
    )


class _Speakers:
    """Who is meant by the names and letters of one transcript."""

    def __init__(self, ground: Ground) -> None:
        self._blocks = ground.blocks
        self._who = ground.who
        self._host = ground.host
        self._known: dict[str, Speaker] = {}

    def voice(self, turn: _Turn) -> Voice:
        if turn.name not in self._known:
            self._known[turn.name] = self._lettered(turn.name) if turn.letters else self._speaker(turn)
        return Voice(self._known[turn.name], "name and colon", turn.cue, "inferred" if turn.letters else "stated")

    def _speaker(self, turn: _Turn) -> Speaker:
        host = self._host.speaker
        if host.name and turn.name.lower() in (host.name.lower(), host.name.lower().removeprefix("the ")):
            return host
        speaker = self._who.speaker(turn.name, turn.beside)
        if turn.asker or turn.name.endswith(" Speaker"):
            speaker = replace(speaker, name=turn.name)  # not the "Q." before it, nor without "Mr"
        kind = speaker.author_type
        if kind == UNKNOWN:
            kind = self._who.introduced(speaker.name or turn.name, host.author_type) or UNKNOWN
        if kind == "press" and turn.member:
            kind = UNKNOWN  # a party that is called like a newspaper
        if (kind == UNKNOWN and host.author_type == "politician") or (turn.member and kind in (UNKNOWN, "government")):
            kind = "politician"  # a minister speaks as a member there
        return replace(speaker, author_type=kind)

    def _lettered(self, letters: str) -> Speaker:
        """Who "Q", "A" or the letters of a name are; nobody known when the text does not tell."""
        host = self._host.speaker
        if letters == "Q":
            asked = any(_ASKED_FOR.search(block.text) for block in self._blocks[:12])
            return Speaker() if asked and host.author_type not in _ASKERS else host
        if letters == "A" and host.author_type not in _ASKERS:
            return self._holder() or host
        if host.name and letters == "".join(word[0] for word in host.name.split() if word[0].isupper()):
            return host
        for name in self._people():
            if letters == "A" or letters == "".join(word[0] for word in name.split()):
                return self._described(self._who.speaker(name), name)
        return Speaker(mention=letters)

    def _holder(self) -> Speaker | None:
        """The one person whose office publishes the page and who answers as "I"; None when the text names nobody."""
        host = self._host.speaker
        if host.author_type not in _OFFICES:
            return None
        for name in self._people():
            if self._who.introduced(name, UNKNOWN) == host.author_type:
                return replace(self._who.speaker(name), author_type=host.author_type)
        return None

    def _described(self, speaker: Speaker, name: str) -> Speaker:
        """The person interviewed, whom the beginning may describe where it goes on about "she"."""
        kind = speaker.author_type
        if kind == UNKNOWN:
            head = "\n".join(block.text for block in self._blocks[:6])[:_HEAD]
            kind = self._who.introduced(speaker.name or name, UNKNOWN) or self._who.described(head) or UNKNOWN
        return replace(speaker, author_type=kind)

    def _people(self) -> Iterator[str]:
        """Names of persons in the order in which the text's beginning gives them."""
        seen = 0
        for block in self._blocks:
            for match in re.finditer(rf"{_PERSON}", block.text[:_HEAD]) if seen < _HEAD else ():
                name = match.group()
                if " " in name and self._who.is_person(name) and self._who.speaker(name).name:
                    yield name
            seen += len(block.text)
