"""Speakers of quotations whose kind their own paragraph does not tell: by where the document introduces them.

Changes no speaker that is known already, and no place of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from search.model import UNKNOWN, Evidence, Passage, Quote, Span, Speaker
from search.quotes.above import plain
from search.voices import leads
from search.voices.naming import TITLE
from search.voices.voice import Voice
from search.voices.who import Who

_OFFICES = frozenset({"commissioner", "inspector"})
"""Publishers that are one person's office: whoever their text quotes by name without an office is that person."""
_BODIES = frozenset({"provider", "union", "charity", "commissioner", "inspector"})
"""Owners of a text that quote their own people by an office alone ("Ann Other, head of quality, said")."""
_LED_OTHERWISE = frozenset({"union", "commissioner", "inspector"})
"""Owners of a text who have no chief executive: the one whom they quote is the company's."""
_COLLEAGUES = frozenset({"union", "blogger"})
_COLLEAGUE = re.compile(r"(?:[Aa]|[Oo]ne|[Aa]nother|[Oo]ur)\s(?:[a-z]+\s){0,2}(?:member|colleague)s?\b")
"""Publishers whose members and colleagues are those who do the work, and how they call them."""
_NOBODY = frozenset({"nobody", "no one", "no-one", "everyone", "everybody", "anyone", "anybody", "none"})
"""Subjects of verbs of speech that are no speaker."""
_I_AM = re.compile(r"\bI(?:['’]m| am|['’]ve been| have been| was)\s(?P<article>an?\s)?(?P<what>[^.,;:!?]{3,60})")
_OUR_CHARITY = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:volunteers?|refuges?|helpline|trustees|donors|charity|hostels?|night shelter"
    r"|women[’']s centres?|drop-in)\b"
)
"""What a charity calls its own."""
OUR_UNION = re.compile(r"\b[Oo]ur (?:\w+ )?(?:members|union|branch(?:es)?|reps|ballot|membership)\b")
"""What whoever speaks for a union calls its own."""
_SELF = frozenset({"staff", "union", "judge", "court", "charity"})
"""What people say that they are themselves."""
_THEIR_OWN = frozenset({"union", "charity", "inspector", "commissioner"})
"""Publishers whose own people speak for them, whatever their work ("one of our caseworkers", "our safety officer")."""
_STUDYING = frozenset({"charity", "union"})
_STUDY = re.compile(r"(?:the|our|this)\s(?:\w+\s)?(?:study|research|survey|report|poll|petition)", re.IGNORECASE)
"""Publishers whose text is about a study of their own where it names nobody else's."""
_TITLED = re.compile(rf"(?:{TITLE})\s[A-Z][\w’'-]+")
_MARKS = 4
"""Characters of marks and blanks around a quotation that is all of its passage."""
_REPEATED_WORDS, _LOOK_UPS = 4, 500
"""Words from which a repeated quotation is no chance; repeated quotations that are looked for in one document."""


def refined(passages: Sequence[Passage], who: Who, host: Voice, owners: Mapping[str, Voice]) -> Iterator[Passage]:
    """`passages` with the author types of their quotations' speakers filled in where the document tells them.

    `owners` are the voices of the passages that stand in somebody else's text than the host's, by passage id.
    """
    said = _Said()
    posters = (one.comment.poster for one in passages if one.comment is not None)
    kinds = {poster: "commenter" for poster in posters if poster}
    above: Passage | None = None
    for passage in passages:
        owner = owners.get(passage.id, host)
        quotes = tuple(_repeated(_known(_typed(quote, who, host, owner), kinds, who), said) for quote in passage.quotes)
        if above is not None and above.comment == passage.comment:
            quotes = _introduced(quotes, passage, above, who)
        above = passage
        quotes = tuple(map(_titled, quotes))
        said.add(quotes)
        yield passage if quotes == passage.quotes else replace(passage, quotes=quotes)


def _known(quote: Quote, kinds: dict[str, str], who: Who) -> Quote:
    """A person is at each quotation what was told at an earlier one."""
    speaker = quote.speaker
    if speaker.name is None or not who.is_person(speaker.name):
        return quote
    if speaker.author_type != UNKNOWN:
        kinds.setdefault(speaker.name, speaker.author_type)
        return quote
    kind = kinds.get(speaker.name, UNKNOWN)
    return quote if kind == UNKNOWN else replace(quote, speaker=replace(speaker, author_type=kind))


def _typed(quote: Quote, who: Who, host: Voice, owner: Voice) -> Quote:
    speaker = quote.speaker
    if speaker.name is None:
        kind = _self_described(quote, who)
        return replace(quote, speaker=replace(speaker, author_type=kind)) if kind else quote
    if speaker.name.lower() in _NOBODY:
        return replace(quote, speaker=Speaker(), evidence=Evidence(rule="none", confidence="default"))
    if host.speaker.author_type == "inspector" and who.is_report(speaker.name):
        return replace(quote, speaker=replace(speaker, author_type="inspector"))
    own = owner.speaker.author_type
    if speaker.author_type in (UNKNOWN, "staff") and own in _THEIR_OWN and who.is_ours(speaker.name):
        return replace(quote, speaker=replace(speaker, author_type=own))
    if speaker.author_type != UNKNOWN:
        return quote
    kind = who.introduced(speaker.name, host.speaker.author_type) or _self_described(quote, who)
    if kind is None and (own != "provider" or quote.evidence.rule == "signature"):
        kind = who.role("charity") if _OUR_CHARITY.search(quote.text) is not None else None
    if kind in (None, UNKNOWN) and own == "union" and who.is_person(speaker.name):
        kind = own if who.is_organiser(speaker.name) or (kind is None and OUR_UNION.search(quote.text)) else kind
    if kind is None and who.is_report(speaker.name):
        kind = who.reporting()
    kind = kind or _of_publisher(speaker.name, speaker.mention, who, host, owner)
    if kind is None and who.is_newspaper(re.sub(r"\A[Tt]he ", "", speaker.name)):
        kind = "press"
    return replace(quote, speaker=replace(speaker, author_type=kind)) if kind else quote


def _of_publisher(name: str, mention: str | None, who: Who, host: Voice, owner: Voice) -> str | None:
    """The kind of somebody who is the publisher, of the publisher's people, or whom its kind of text quotes so."""
    own, person = owner.speaker.author_type, who.is_person(name)
    if name == host.speaker.name:
        return host.speaker.author_type
    if own in _STUDYING and _STUDY.fullmatch(name):
        return own
    if owner.speaker.name and who.is_of(name, owner.speaker.name):
        return own
    if person and host.speaker.author_type in _OFFICES and " " in name and name[0].isupper():
        return host.speaker.author_type
    if own in _COLLEAGUES and _COLLEAGUE.match(mention or name):
        return "staff"
    if person and own in _LED_OTHERWISE and who.is_executive(name):
        return "provider"
    return own if person and own in _BODIES and who.has_office(name) else None


def _titled(quote: Quote) -> Quote:
    """A speaker of whom the document gives no more than a title and the last name is called by both ("Mr Other")."""
    name, mention = quote.speaker.name, quote.speaker.mention
    if name is None or mention is None or " " in name or not mention.endswith(f" {name}"):
        return quote
    return replace(quote, speaker=replace(quote.speaker, name=mention)) if _TITLED.fullmatch(mention) else quote


def _self_described(quote: Quote, who: Who) -> str | None:
    """Those who say themselves what they are ("I have been a lamp officer for years"); None for others."""
    found = _I_AM.search(quote.text) if quote.speaker.author_type == UNKNOWN else None
    if found is None or (
        found.group().startswith("I was") and quote.speaker.name and who.is_person(quote.speaker.name)
    ):
        return None  # a politician once was a clerk
    if not (found.group("article") or who.is_role(found.group("what"))):
        return None
    kind = who.role(found.group("what"))
    return kind if kind in _SELF else None


def _introduced(quotes: tuple[Quote, ...], passage: Passage, above: Passage, who: Who) -> tuple[Quote, ...]:
    """The quotation that is all of a passage, of whom nothing is known, is of whom the line above introduces."""
    outer = [quote for quote in quotes if quote.inside is None]
    whole = len(outer) == 1 and len(outer[0].text) + _MARKS >= len(passage.text)
    whole = whole or (len(outer) == 1 and outer[0].evidence.rule == "signature")
    if not whole or outer[0].speaker.author_type != UNKNOWN or not leads.ends_open(above.text):
        return quotes
    lead = leads.introduction(above.text, who)
    if lead is None or lead.speaker.author_type == UNKNOWN:
        return quotes
    if outer[0].speaker.name is not None and who.is_person(outer[0].speaker.name):
        if lead.speaker.name is not None and who.is_person(lead.speaker.name):
            return quotes  # somebody else's, or nothing new
        signed = replace(outer[0].speaker, author_type=lead.speaker.author_type)  # "The inspector writes:" and her name
        return tuple(replace(q, speaker=signed) if q is outer[0] else q for q in quotes)
    cue = Span(above.span.start + lead.cue.start, above.span.start + lead.cue.end)
    evidence = Evidence(rule="introduced", cue=cue)
    return tuple(replace(q, speaker=lead.speaker, evidence=evidence) if q is outer[0] else q for q in quotes)


class _Said:
    """The quotations so far that somebody is named for; their words are told only once some are looked for."""

    def __init__(self) -> None:
        self._new: list[Quote] = []
        self._speakers: dict[str, Speaker] = {}

    def add(self, quotes: Iterable[Quote]) -> None:
        """Remember the quotations of a passage."""
        if len(self._speakers) < _LOOK_UPS:
            self._new += (quote for quote in quotes if quote.speaker.name is not None)

    def speaker(self, words: str) -> Speaker | None:
        """Whose these plain words were."""
        for quote in self._new:
            if len(self._speakers) < _LOOK_UPS:
                self._speakers.setdefault(plain(quote.text), quote.speaker)
        self._new.clear()
        return self._speakers.get(words) or next((one for text, one in self._speakers.items() if words in text), None)


def _repeated(quote: Quote, said: _Said) -> Quote:
    """A quotation that nobody is named for, in words that were somebody's before."""
    words = plain(quote.text) if quote.speaker.name is None else ""
    if words.count(" ") < _REPEATED_WORDS - 1:
        return quote
    speaker = said.speaker(words)
    return replace(quote, speaker=speaker, evidence=Evidence(rule="said before")) if speaker else quote
