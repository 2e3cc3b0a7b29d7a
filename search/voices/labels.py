"""Reads lines that only say whose text comes: source labels, heads of e-mails, "our rep writes:" before the words.

Judges one line; lead-ins that say something of their own are read by `leads`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from search.model import UNKNOWN, Span, Speaker
from search.voices.leads import COLON, FIRST_PERSON, WORK, Lead, found, introduction
from search.voices.naming import NAME, paper_in
from search.voices.spoken_of import LONGEST
from search.voices.who import Who

_OPENING = re.compile(
    r"\A(?:(?:first(?:ly| up| off)?|second(?:ly)?|third(?:ly)?|next(?: up)?|then|now|finally|last(?:ly)?|meanwhile),?\s"
    r"|(?:and|but|so|also|this|these|more|here|extracts?|excerpts?|taken|quoting|is|are|comes|the following is)\s)*"
    r"(?:from|in|on|by)\s",
    re.IGNORECASE,
)
_REPORT_ABOVE = re.compile(r"\b(?:report|inspection|foreword|thematic)\b(?!\s(?:on|into|in)\sprogress)", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\b(?:it|this|that|them|these|extracts?|excerpts?|flavour|highlights?|findings)\b", re.IGNORECASE
)
"""What a label without a name may call what follows."""
_FURTHER = re.compile(
    r"(?:(?:and|then|also|this|now|here|more),?\s)*(?:from\s)?(?:(?:a\s(?:bit|little)|much|rather)\s)?"
    r"(?:further|later|lower|deeper|elsewhere)(?:\s(?:in|on|down|into it))?\b",
    re.IGNORECASE,
)
"""How a label sends on in the same work ("And from further in, on the lamps:-")."""
_HERE = re.compile(r"\A(?:(?:and|so|now|first)\s)*here(?:[’']s|\sis)\s", re.IGNORECASE)
_HOW = re.compile(
    rf"\b(?:how|what)\s(?!I\b|(?:We|You|They|He|She|It)\b)(?P<who>(?:the\s)?{NAME})\s(?:(?:has|have|had|would|will|did)\s)?[a-z]+\b"
)
"""Whoever a label points to as telling it ("Here is how Lampnet has written it up")."""
_ADDRESS = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9-]+\.){1,3}(?:uk|com|org|net|info|news|live|co|example)(?![\w-])", re.IGNORECASE
)
"""The address of a site in place of its name."""
_SITE = re.compile(
    rf"(?:the\s|today[’']s\s|yesterday[’']s\s|an?\s)?(?P<who>{NAME})\s"
    r"(?:web ?site|site|newspaper|paper|blog|page|article|news ?site)\b"
)
"""A site named as a place is its publisher speaking."""
_WHEN = re.compile(
    r",?\s(?:(?:of|from|in|for|on|dated|published)\s)?(?:last|this|the previous)\s"
    r"(?:week|month|year|spring|summer|autumn|winter|[A-Z][a-z]{2,8})\Z|,?\s(?:of|from|in|dated|published(?:\sin)?)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:19|20)\d\d\Z"
    r"|,?\s(?:yesterday|today|last\snight)\Z"
)
"""When a work came out, which is no part of what it is called."""
_EMAIL_FROM = re.compile(r"(?:From|Sender)\s?:\s+(?P<who>[^(<]{2,80}?)\s*(?:\((?P<role>[^)]{2,80})\)|<[^>]{2,120}>)?\Z")
_EMAIL_REST = re.compile(r"(?:To|Cc|Bcc|Subject|Sent|Date|Re)\s?:\s")
_INLINE = re.compile(
    r"(?P<who>(?:[A-Z]|our\s|my\s)[\w’'-]*(?:\s[\w’'-]+){0,6}?)"
    r"\s(?:writes|says|said|adds|added|wrote|comments|explains|replies|replied)\s?:\s+(?=[A-Z])"
)


def heads_email(text: str) -> bool:
    """Whether a line is one of an e-mail's head after its sender ("To:", "Subject:")."""
    return bool(_EMAIL_REST.match(text))


def inline(text: str, who: Who) -> Lead | None:
    """Whose words a paragraph gives without marks after its own first words: "Our branch rep writes: Please …"."""
    match = _INLINE.match(text[:200])
    if match is None or FIRST_PERSON.search(match.group("who")) or len(text) < 3 * match.end():
        return None
    lead = found(who, match.group("who"), text, 0, 0, whole=False)
    return lead if lead.speaker.author_type != UNKNOWN else None


def label(text: str, who: Who) -> Lead | None:
    """A source label ("From the report:-", "This from the X website:-", "X press release:"); None for no words."""
    bare = COLON.sub("", text).strip()
    if not bare:
        return None
    start = len(text) - len(text.lstrip())
    cue = Span(start, start + len(bare))
    if (sent := sender(bare, who)) is not None:
        return replace(sent, cue=cue)
    told = introduction(text, who)
    if told is not None and told.speaker.author_type != UNKNOWN:
        return replace(told, whole=True)
    paper = paper_in(bare)
    if paper is not None and not who.is_other_body(paper):
        return Lead(Speaker(name=paper, mention=paper, author_type="press"), cue, whole=True)
    address = _ADDRESS.search(bare)
    if address is not None:
        press = who.press_of(address.group()) or Speaker(mention=address.group())
        return Lead(replace(press, name=press.name or address.group()), cue, whole=True)
    if _FURTHER.match(bare):
        return told or Lead(Speaker(), cue, whole=True)
    hits = [hit for hit in who.known(bare) if hit.value.author_type != UNKNOWN]
    persons = [hit for hit in hits if not hit.value.body]
    if hits:
        chosen = (persons or hits)[-1]
        after = re.match(r"(?:[’']s?)?\s(?:\w+\s){0,2}reports?\b", bare[chosen.span.end :])
        end = chosen.span.end + (after.end() if after else 0)
        return Lead(who.speaker(bare[chosen.span.start : end]), cue, whole=True)
    if (told is None or told.speaker.name is None) and (pointed := _HOW.search(bare)) is not None:
        return Lead(who.speaker(pointed.group("who")), cue, whole=True)
    if not re.search(rf"\s{NAME}", bare) and _NAMELESS.search(bare) and not WORK.search(bare):
        return told or Lead(Speaker(), cue, whole=True)
    mention = _HERE.sub("", _OPENING.sub("", bare))
    site = _SITE.match(mention)
    named = re.search(rf"\b(?:from|by|via|at|in|on)\s(?:the\s)?(?P<who>{NAME})", bare)
    mention = _WHEN.sub("", mention)
    mention = site.group("who") if site else mention if WORK.search(mention) or not named else named.group("who")
    beside = site.group() if site else ""
    speaker = who.speaker(mention, beside)
    return told or Lead(speaker, cue, whole=True)


def report_above(text: str, cue: Span, who: Who) -> Lead | None:
    """Whose words a label that names nobody gives ("Here is a flavour of it:-"), by the report that stands above it."""
    named = list(_REPORT_ABOVE.finditer(text[-LONGEST:]))
    if not named:
        return None
    speaker = who.speaker(f"the {named[-1].group().lower()}")
    return Lead(speaker, cue, whole=True) if speaker.author_type != UNKNOWN else None


def sender(text: str, who: Who) -> Lead | None:
    """Whose e-mail begins with the line "From: Other, Ann (Director)"; None for any other line."""
    sent = _EMAIL_FROM.match(text.strip()) if len(text) < LONGEST else None
    if sent is None:
        return None
    last, _, first = sent.group("who").partition(",")
    speaker = who.speaker(f"{first} {last}".strip(), sent.group("role") or "")
    if speaker.author_type == UNKNOWN and who.manages(sent.group("role") or ""):
        speaker = replace(speaker, author_type="provider")
    return Lead(speaker, Span(0, len(text)), whole=True)
