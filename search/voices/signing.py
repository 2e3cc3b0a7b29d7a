"""Who signs: lines with a name and an office below a text, several signatories, a name at the end of a printed letter.

Reads names and places of lines; decides nothing about what stands above them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from search.model import UNKNOWN, Block, Span, Speaker
from search.quotes.offices import office
from search.voices.ground import Ground
from search.voices.naming import TITLE
from search.voices.voice import Voice
from search.voices.who import Who

_VALEDICTION = re.compile(
    r"(?:Yours(?:\s(?:etc|faithfully|sincerely|truly|ever|in\s\w+|\w+ly))?|(?:With\s)?(?:(?:Kind|Best|Warm)\w*\s)?(?:[Rr]egards|[Ww]ishes)"
    r"|In solidarity|(?:Yours\s)?[Ss]incerely|Signed(?: by)?)\b[\s,.:–—-]*"
)
_PERSON = (
    rf"(?:{TITLE}\.?\s)?[A-Z][\w’'-]{{0,30}}\.?(?:\s[\"“‘'(][A-Z][\w-]{{1,20}}[\"”’')])?"
    r"(?:\s(?:(?:de|van|von|ap|ab)\s)?[A-Z][\w’'.-]{0,30}){1,3}"
)
"""A name, perhaps with what its bearer is called between marks."""
_MEMBER = re.compile(r"\s(?:MP|AM|MSP|MS|AS|MLA|TD)(?=\Z|,)")
"""How a name ends that a member of a parliament signs with."""
_NAME_LINE = re.compile(rf"(?P<who>{_PERSON})(?:\s[A-Z]{{2,4}})?(?:\s?[,(–—-]\s?(?P<beside>[^\n]{{2,120}}))?\Z")
_NAME_OFFICE = re.compile(
    rf"(?P<who>(?:{TITLE}\.?\s)?[A-Z][\w’'-]{{0,30}}(?:\s[A-Z][\w’'-]{{0,30}}){{1,2}}?)\s(?P<beside>[A-Z][^\n]{{3,100}})\Z"
)
"""A name with its office and nothing between, as under letters in a newspaper."""
_SALUTATION = re.compile(
    r"(?:Dear\s[A-Z]\w{1,40}(?:\s\w{1,40}){0,2}\s?|SIR|Sir|MADAM|Madam|(?:Dear\s)?Editor)\s?(?:[,:–—-]|\Z)"
)
_TAIL = re.compile(
    r"(?:[.!?][”’\"')]*\s+|\n)(?P<who>[A-Z][\w’'.-]{0,30}(?:[ ][A-Z][\w’'.-]{0,30}){0,3})"
    r"(?P<beside>(?:,\s[^.,\n]{2,40}){0,3})\.?\s*\Z"
)
_AFTER_VALEDICTION = re.compile(
    r"\bYours(?:\s\w+){0,2}[,.]?\s+(?P<who>(?:Mrs?|Ms|Miss|Dr)?\.?\s?[A-Z][^,\n]{1,50}?)(?P<beside>(?:,\s[^,\n]{2,40}){0,3})\.?\s*\Z"
)
_NICKNAME = re.compile(r"\s[\"“‘'(]\w[\w-]{1,20}[\"”’')]\s")
_WITHHELD = re.compile(r"\bname\b[^()]{0,60}\b(?:supplied|withheld|provided)\b[^()]{0,30}\)?\Z", re.IGNORECASE)
"""How a line ends that stands for a name that is not printed."""
_TITLED = re.compile(rf"\A{TITLE}\.?\s")
_TITLE_BEHIND = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Prof|Rev|Revd|Cllr)\.?\)")
"""What stands of a title in brackets behind a name."""
_MANAGER = re.compile(
    r"(?:(?:[Ii]nterim|[Aa]cting|[Dd]eputy|[Mm]anaging|[Rr]egional|[Gg]roup|[Aa]rea)\s){0,2}"
    r"(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hief [Oo]perating [Oo]fficer|[Dd]irector|[Hh]ead)"
    r"(?:\sof\s[A-Z]?[a-z]+(?:\sand\s[A-Z]?[a-z]+)?)?"
)
_EDITOR = re.compile(
    r"\[?(?P<who>Ed(?:itor)?)\.?(?:['’]s (?:note|reply|comment))?\s?:\s|\[?(?P<note>Editor['’]s (?:note|reply))\b"
)
_NAMED_TOGETHER = 4
"""Signatories who are named as the speaker together; more are a crowd."""
_DATED = re.compile(
    r"(?<=\w)(?:[\s,–—|-]+|\s\()(?:(?:\d{1,2}(?:st|nd|rd|th)?\s)?[A-Z][a-z]{2,8}(?:\s\d{1,2},)?\s)?(?:19|20)\d{2}\)?\s*\Z"
)
"""The day at the end of a line."""
_LINE, _ABOVE = 80, 200
"""Characters of a line that may belong to a signature; blocks of a letter."""


@dataclass(slots=True)
class _Signatory:
    name: str
    beside: list[str] = field(default_factory=list)


def undated(line: str) -> str:
    """A line of a signature without the day or month that ends it ("Chief Inspector of Lamps, May 2017")."""
    return _DATED.sub("", line)


def is_saluted(text: str) -> bool:
    """Whether a paragraph opens as a letter to an editor does, whose writer may be anybody."""
    return text[:3].upper() in ("SIR", "MAD") and _SALUTATION.match(text) is not None


def signed_by(lines: Sequence[str], who: Who) -> Speaker | None:
    """The speaker that a signature's lines name: one person, or of several what kind they are; None for nobody."""
    found: list[_Signatory] = []
    for line in lines:
        text = _VALEDICTION.sub("", line, count=1).strip()
        match = _named(text, who) if not _WITHHELD.search(text) else None
        if match is not None and _TITLE_BEHIND.fullmatch(match.group("beside") or ""):
            found.append(_Signatory(text))
        elif match is not None and _is_name(match.group("who"), who, first=not found):
            beside = [match.group("beside")] if match.group("beside") else ["MP"] if _MEMBER.search(text) else []
            found.append(_Signatory(_MEMBER.sub("", match.group("who")), beside))
        elif text and found:
            found[-1].beside.append(text)
        elif text:
            found.append(_Signatory(text))
    speakers = [_speaker(_cased(one.name), " ".join(one.beside), who) for one in found]
    if len(speakers) < 2:
        return speakers[0] if speakers else None
    kinds = {speaker.author_type for speaker in speakers}
    names = [speaker.name or speaker.mention or "" for speaker in speakers]
    joined = f"{', '.join(names[:-1])} and {names[-1]}"
    return Speaker(
        name=joined if len(names) <= _NAMED_TOGETHER else None,
        mention=joined,
        author_type=kinds.pop() if len(kinds) == 1 else UNKNOWN,
    )


def _speaker(name: str, beside: str, who: Who) -> Speaker:
    """Who signed; an office of management and nothing else is one in the company that the document is on."""
    speaker = who.speaker(name, beside)
    if _WITHHELD.search(name) or name.endswith(")"):
        return replace(speaker, name=name, mention=name)
    office = beside or name
    if speaker.author_type in (UNKNOWN, "staff") and _MANAGER.fullmatch(office) and who.manages(office):
        return replace(speaker, author_type="provider")
    return speaker


def unmarked_end(blocks: Sequence[Block], at: int, who: Who) -> int | None:
    """Where a signature ends that begins at the paragraph `at` and was not recognised as one; None when it is none."""
    block = blocks[at]
    above = blocks[at - 1] if at else None
    if (
        block.kind not in ("paragraph", "heading")
        or above is None
        or above.text[-1:] not in ".!?"
        or block.text[-1:] in ".!?"
        or len(block.text) > _LINE
    ):
        return None
    match = _named(block.text, who)
    if match is None or not _is_name(match.group("who"), who, first=False):
        return None
    end = at + 1
    while (
        end < min(len(blocks), at + 4) and blocks[end].kind in ("paragraph", "heading") and _is_office(blocks[end].text)
    ):
        end += 1
    ends = end >= len(blocks) or blocks[end].kind == "furniture" or blocks[end].comment is not None
    with_office = end > at + 1 or (match.group("beside") and who.role(match.group("beside")) is not None)
    return end if ends or (with_office and blocks[end].kind == "heading") else None


def letter_end(blocks: Sequence[Block], at: int, who: Who) -> str | None:
    """Who signs a letter with the name alone in the line at `at`; for a given name alone the name in full."""
    block, above = blocks[at], blocks[at - 1] if at else None
    text = block.text.strip()
    if block.kind not in ("paragraph", "heading") or above is None or above.text[-1:] not in ".!?" or len(text) > _LINE:
        return None
    if re.fullmatch(r"[A-Z][a-z’'-]{1,20}", text):
        full = who.full_name(text)
        return full if full != text else None
    return text if re.fullmatch(_PERSON, text) and _is_name(text, who, first=False) else None


def _named(line: str, who: Who) -> re.Match[str] | None:
    """The name and office of a signature's line."""
    with_office = _NAME_OFFICE.match(line)
    if with_office is not None:
        beside = with_office.group("beside")
        if who.role(f"{with_office.group('who')} {beside.split()[0]}") is not None:
            return _NAME_LINE.match(line)
        if " " in beside and (who.role(beside) or who.known(beside) or beside.startswith("House of")):
            return with_office
    return _NAME_LINE.match(line)


def _is_office(text: str) -> bool:
    return len(text) <= _LINE and text[-1:] not in '.!?:;”"' and text[:1].isupper()


def _is_name(text: str, who: Who, *, first: bool) -> bool:
    """Whether a line begins with a person; the first line of a signature may be of somebody with an odd name."""
    name = _NICKNAME.sub(" ", _TITLED.sub("", _cased(text)))
    return first or (who.is_person(name) and not all(office(word) for word in name.lower().split()))


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name


def letters(ground: Ground) -> dict[int, Voice]:
    """The voices of letters to an editor that are signed in their last line, and of what the editor adds."""
    voices: dict[int, Voice] = {}
    opened: list[Block] = []
    signed: list[Block] = []
    host = ground.host
    for block in ground.blocks:
        if block.role == "salutation":
            opened = [block]
            continue
        if block.role == "signature" and opened and opened[0].role != "salutation":
            signed.append(block)
            continue
        if signed:
            voices.update(_signed(opened, signed, ground.who))
            opened, signed = [], []
        if block.kind not in ("paragraph", "list_item"):
            opened = []
            continue
        editor = _EDITOR.match(block.text)
        if editor is not None:
            name = (
                host.speaker.name
                if host.speaker.author_type == "press" or editor.group("note")
                else editor.group("who")
            )
            voices[block.ordinal] = replace(host, speaker=replace(host.speaker, name=name, mention=name), rule="editor")
            opened = []
            continue
        if _SALUTATION.match(block.text):
            opened = []
        elif not opened:
            continue
        opened.append(block)
        tail = block.text[-_ABOVE:]
        match = _AFTER_VALEDICTION.search(tail) or _TAIL.search(tail)
        if match is not None or len(opened) > _ABOVE:
            voices.update(_letter(opened, match, ground.who) if match is not None else {})
            opened = []
    return voices | (_signed(opened, signed, ground.who) if signed else {})


def _signed(opened: Sequence[Block], signed: Sequence[Block], who: Who) -> dict[int, Voice]:
    """The voices of a letter above the lines of its own that say who wrote it, and from where."""
    speaker = signed_by([signed[0].text], who)
    if speaker is None or speaker.name is None:
        return {}
    voice = Voice(speaker, "letter", Span(signed[0].span.start, signed[0].span.end), "stated")
    return {block.ordinal: voice for block in opened}


def _letter(opened: Sequence[Block], match: re.Match[str], who: Who) -> dict[int, Voice]:
    start = opened[-1].span.end - len(match.string) + match.start("who")
    speaker = who.speaker(match.group("who").strip(), match.group("beside").strip(" ,"))
    voice = Voice(speaker, "letter", Span(start, start + len(match.group("who"))), "stated")
    return {block.ordinal: voice for block in opened}
