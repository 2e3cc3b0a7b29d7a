"""What one text says somebody is beside appositions: "who runs a refuge", "has been a clerk since …", "for the firm,".

Reads the words about one place of a name, and gives no kind by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_AFTER, _BEFORE, _LATER = 200, 110, 420
"""Characters read after a name and before it, and those in which "she" still means who was named last."""
_COMMA = 6
"""Characters right before a name, a title among them, in which a comma parts it from what stands before it."""
_CALLING = 24
"""Characters right before a name in which a word says that it is given."""
_AGE = (
    r"(?:\s\([^()\n]{3,40}\))?(?:,\s\d{1,3}(?:,|(?=\s)))?"
    r"(?:,?\s(?:of|from)\s[A-Z][\w’'\-]{1,20}(?:\s[A-Z][\w’'\-]{1,20})?,(?=\s))?"
)
_WHO = r"(?:[,–—]?\s(?:who|which))?"
_ADVERB = (
    r"(?:\s(?:(?:until|since|in)\s[\w ]{1,20}?|also|now|still|once|first|formerly|previously|currently|himself"
    r"|herself))?"
)
_IS = (
    r"(?:is|was|has been|had been|became|remains|used to be"
    r"|(?:has |had )?(?:works|worked|serves|served|volunteers|volunteered|trained|qualified|retired|started|sits|sat)"
    r" as|(?:is|was) (?:employed|working|serving|volunteering) as"
    r"|(?:has |had )?(?:spent|taken over|took over|joined|retired|left|resigned|quit|stood down) [\w ]{0,40}?\bas)"
)
_DOES = (
    r"(?:(?:has|had|have)\s)?(?:runs?|ran|manage[sd]?|leads?|led|head(?:s|ed)?|chair(?:s|ed)?|owns?|owned|(?:co-)?founded"
    r"|set up|directs?|directed|oversees|oversaw|supervise[sd]?|speaks? for|spoke for|represent(?:s|ed)?|organise[sd]?"
    r"|edit(?:s|ed)|(?:sits|sat|serve[sd]) on|preside[sd] over|co-?ordinate[sd]?|looks after|writes(?: for)?"
    r"|(?:helped (?:to )?)?(?:draft|design|draw up|drafted|designed|drew up)"
    r"|spent\s(?:[\w\-]+\s){1,4}?(?:years?|months|decades?|career|life)\s(?:running|working|supervising|managing|leading"
    r"|writing|teaching|training|delivering|driving|organising|overseeing|looking after|assessing|preparing|helping)"
    r"|(?:work|volunteer)(?:s|ed)?\s(?:for|at|with|in)|(?:mentor|campaign|support|advise|counsel)s?|teach(?:es)?)"
)
_WHAT = r"\s(?P<what>[^.;:!?“”\"‘\n]{2,110})"
_AFTER_NAME = re.compile(rf"{_AGE}{_WHO}{_ADVERB}\s(?:(?P<is>{_IS})|(?P<does>{_DOES})){_WHAT}")
_ASIDE = re.compile(rf",\s[^.;:!?“”\"‘\n]{{2,70}},?\s(?:(?:and\s)?who{_ADVERB}|now)\s(?P<does>{_DOES}){_WHAT}")
"""A second thing told of somebody: "Ada Marsh, 41 and a mother of two, who runs …"."""
_PRONOUN = re.compile(rf"(?:\A|[.!?”’\"]\s)(?:S?[Hh]e){_ADVERB}\s(?:(?P<is>{_IS})|(?P<does>{_DOES})){_WHAT}")
_FRONTED = re.compile(
    r"(?:\A|[.!?”’\"]\s)(?:[Nn]ow |[Oo]nce |[Ff]ormerly )?(?P<what>[Aa]n? [^.;:!?“”\"‘,\n]{3,80}), s?he\b"
)
_ANOTHER = re.compile(r"\b[A-Z][\w’'\-]+ [A-Z][\w’'\-]+|\n")
"""Somebody else who may be meant, or the end of the paragraph."""
_SITS = re.compile(
    r"(?:,\s[^.;:!?“”\"‘\n]{2,70},?)?,?\s(?:and\s)?who\s(?:has\s|had\s)?(?P<does>sits|sat|been sitting)\s"
    r"(?P<what>(?:for\s(?!an?\b)(?:[\w\-]+\s){1,3}years|since\s|as an?\s"
    r"|(?:in|at|on)\s(?:[\w\-]+\s){1,3}(?:court|bench)\b)[^.;:!?“”\"‘,\n]{0,40})"
)
"""Somebody who sits, where a court may be meant ("a baker who has sat for sixteen years")."""
_FOR = re.compile(
    r"\b(?:(?:[Gg]iving evidence|[Ss]peaking|[Aa]nswering|[Rr]eplying|[Rr]esponding|[Aa]ppearing)\s(?:for|on behalf of)"
    r"|[Oo]n behalf of|(?:\A|(?<=[.!?”’\"\n]\s)|(?<=\n))For)\s(?P<what>[^.,;:!?“”\"‘\n]{2,60}),\s(?:M[rs]{1,2}\s)?\Z"
)
_BEFORE_NAME = re.compile(
    r"(?:\A|[.!?”’\"]\s|\n)(?:[Nn]ow |[Oo]nce |[Ff]ormerly )?(?P<what>[Aa]n? [^.;:!?“”\"‘,\n]{3,90}),\s"
    r"(?:M[rs]{1,2}\s)?\Z"
)


_THERE = re.compile(
    r",?\s(?:\d\d,?\s)?who\s(?:(?:still|also|has|had|once|until \w+)\s)?work(?:s|ed)?\s(?:there|here|inside)\b"
    r"|(?:,\s[^.;:“”\"\n]{0,40})?\s(?:is|was|are)\s(?:one of|among)\s(?:[\w\-]+\s){1,3}"
    r"(?:people\s|staff\s|officers\s|who\s|to\s|have\s|had\s){1,5}(?:left|leave|quit|resigned|lost their jobs)\b"
)
_CALLED = re.compile(
    r"\b(?P<what>(?:[Aa]n?|[Tt]he(?!\s(?:[\w’'\-]+\s){1,6}(?:called|named)\s\Z)|[Oo]ne|[Aa]nother)"
    r"\s(?:[\w’'\-]+\s){0,5}?[\w’'\-]+)"
    r"(?:,?\s(?:whom?\s|that\s)?(?:I|we)(?:[’'](?:ll|m|re)|\s(?:will|shall|am|are|have|must))?\s(?:to\s)?"
    r"(?:just\s)?(?:call(?:ing|ed)?|nam(?:e|ing|ed))(?:\s(?:him|her|them))?"
    r"|\s?[(,–—]\s?(?:let[’']s|let us|I[’']ll|we[’']ll)\scall\s(?:him|her|them)"
    r"|,?\s(?:who\s(?:[a-z]+\s){0,6})?(?:called|named|known as|by the name of|goes by|went by|nicknamed)"
    r"|,?\swhose\sname\s(?:is|was))\s\Z"
)
"""Whose name the writer gives or makes up ("an officer I shall call Ada", "a man named Holt")."""
_CALLED_HER = re.compile(
    r"\b(?:(?:I|we)(?:[’'](?:ll|m|re)|\s(?:will|shall|am|are|have))?\s(?:to\s)?(?:just\s)?call(?:ing|ed)?"
    r"|(?:asked|wants|wanted|agreed)\s(?:me\s|us\s)?to\s(?:be\s)?(?:call(?:ed)?|known\sas))"
    r"(?:\s(?:him|her|them))?\s\Z"
)
_MET = 400
"""Whose name is made up in a sentence that does not say who it is, and characters before it in which that stands."""
_CALLED_ON = re.compile(r"\s(?:to|about|as|a|an|the|back|over|over to)\b")
"""What follows somebody who was called or named for something ("a judge named Ada Marsh as the driver")."""
_GIVES_NAME = re.compile(r"\b(?:call|nam|known|goes by|went by|nicknam)")
_AS = re.compile(
    r"(?:,?\swho)?,?\s(?:when|while|then)?\s?as\s(?P<what>(?:an?|the|h(?:is|er))?\s?[a-z][^.;:,!?“”\"‘\n]{2,60})"
)
"""What somebody did something as ("who as a junior minister in 2014 steered …")."""
_REPORT = re.compile(r"[’']s?\s(?:[\w\-]+\s){0,2}(?:report|inspection|foreword)\b")


_SENTENCE_END = re.compile(r"[.;:!?“”\"‘\n]")
_SERVICE = re.compile(
    r"(?:(?:[Yy]ears|[Dd]ecades?|[Cc]areer|[Ll]ife|[Ll]ifetime|[Ww]orking) (?:in|with)"
    r"|\b(?:joined|left|quit|entered|works? in|worked in|retired from))"
    r" (?:the )?probation(?: service| work)?(?=[\s,.;])(?! (?:office|company|firm|hostel|centre))"
    r"|\byears (?:in|with|at) (?:the (?:service|company|CRC)|(?:the|its|his|her|their) (?:[A-Z][\w\-]+ ){0,2}office)\b"
)
"""Having done the work ("joined the probation service in 1987", "After thirty years in probation, …")."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """`what` somebody is, or has to do with by the verb `does` ("" for what somebody is)."""

    what: str
    does: str = ""
    past: bool = False


def introduced(text: str, start: int, end: int) -> Iterator[Introduced]:
    """What the text tells of the name at `start` to `end`, beside it and in the sentences after it."""
    after = text[end : end + _AFTER]
    if _THERE.match(after) is not None:
        yield Introduced("there", "works")
    for pattern in (_AFTER_NAME, _ASIDE):
        if (match := pattern.match(after)) is not None:
            yield _told(match)
    before = text[max(0, start - _BEFORE) : start]
    apart = "," in before[-_COMMA:]
    if apart and (match := _FOR.search(before)) is not None:
        yield Introduced(match["what"], "speaks for")
    if apart and (match := _BEFORE_NAME.search(before)) is not None:
        yield Introduced(match["what"])
    if _GIVES_NAME.search(before, max(0, len(before) - _CALLING)) is not None:
        yield from _given_name(text[max(0, start - _MET) : start], before, after)
    if (match := _SITS.match(after)) is not None:
        yield Introduced(match["what"], "sits")
    if (match := _AS.match(after)) is not None:
        yield Introduced(match["what"], "as")
    sentence = _SENTENCE_END.split(after, maxsplit=1)[0]
    if _SERVICE.search(sentence) is not None or _SERVICE.search(_SENTENCE_END.split(before)[-1]) is not None:
        yield Introduced("there", "works")
    if _REPORT.match(after) is not None:
        yield Introduced("report", "wrote")
    yield from _later(text, end)


def _given_name(above: str, before: str, after: str) -> Iterator[Introduced]:
    """Whom the writer gives a name: who is told of right before it, or was met in a sentence `above`."""
    called = _CALLED.search(before)
    if called is not None and _CALLED_ON.match(after) is None:
        yield Introduced(called["what"])
    elif called is None and _CALLED_HER.search(before) is not None:
        yield Introduced(above.rpartition("\n")[2], "met")


def _later(text: str, end: int) -> Iterator[Introduced]:
    """What the sentences after a name tell of "he" or "she"."""
    later = text[end : end + _LATER]
    other = _ANOTHER.search(later)
    later = later[: other.start()] if other is not None else later
    for pattern in (_PRONOUN, _FRONTED):
        for match in pattern.finditer(later):
            yield _told(match)


def _told(match: re.Match[str]) -> Introduced:
    found = match.groupdict()
    past = (found.get("is") or "").startswith(("was", "had", "used", "served", "became"))
    return Introduced(found["what"], found.get("does") or "", past)
