"""Reads a line that introduces somebody's words, or looks back at them: whose they are, and in what form they come.

Judges one line; knows nothing of the blocks around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from search.model import UNKNOWN, Span, Speaker
from search.voices.naming import NAME, TITLE
from search.voices.who import Who

_COLON = re.compile(r":[ \xa0]?[-–—]{0,2}[ \xa0]*\Z")
_WORKS = (
    r"press release|news release|press notice|press statement|media statement|statement|letter|e-?mail|article|report|"
    r"foreword|blog post|post|message|bulletin|newsletter|circular|notice|response|summary|piece|story|website|site|"
    r"blog|page|newspaper|paper|evidence|submission|speech|briefing|comment|editorial|announcement|advice|guidance"
)
_WORK = re.compile(rf"\b(?:{_WORKS})\b", re.IGNORECASE)
_LONG = re.compile(
    rf"\bfollowing (?:\w+ ){{0,3}}(?:{_WORKS})\b|\b(?:{_WORKS})(?: [\w’']+){{0,8}}\Z|:[-–—]\s*\Z", re.IGNORECASE
)
"""What promises a document of several paragraphs rather than one statement."""

_VERBS = (
    r"says?|said|adds?|added|notes?|noted|finds?|found|concludes?|concluded|states?|stated|writes?|wrote|reported|"
    r"highlights?|highlighted|identif(?:y|ies|ied)|acknowledges?|acknowledged|recommends?|recommended|warns?|warned|"
    r"explains?|explained|comments?|commented|describes?|described|lists?|listed|sets? out|outlines?|outlined|"
    r"makes? clear|made clear|points? out|pointed out|argues?|argued|observes?|observed|claims?|claimed|"
    r"assess(?:es|ed)?|judges?|judged|considers?|considered|summarises?|summarised|summed up|sums up|"
    r"sums? (?:it|this|things) up|puts? it|tells?|"
    r"told|asks?|asked|issued|issues|published|publishes|released|sent|sends|posted|posts|tweeted|replied|replies|"
    r"responded|responds|continues|continued|raised|raises|criticised|criticises|praised|praises|to say|put out|"
    r"(?:were|was|are|is) (?:\w+ly )?(?:impressed|critical|concerned|pleased|struck|troubled|worried|scathing|"
    r"satisfied|clear)|"
    r"(?:made|makes?|gave|gives?)\s(?:\w+\s){0,3}(?:recommendations?|findings|criticisms?|points)|"
    r"carries|(?:this|the following)(?: to say)?(?=:| [a-z]+:)"
)
_SPEAKING = (
    r"reports?|inspectors?|inspectorate|review|unions?|judge|ministry|company|provider|commissioner|committee|minister|"
    r"government|charity|spokes\w+|magistrates?|auditors|watchdog|article|newspaper|authors?"
)
_SUBJECT = re.compile(
    rf"\b(?P<who>(?:(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]heir|[Aa]n?|[Aa]nother)\s)?(?:[\w’'-]+\s){{0,4}}?"
    rf"(?:{_SPEAKING}|{NAME})(?:\s(?:itself|herself|himself|themselves))?)"
    rf"(?:,[^,:]{{1,80}},|\s\([^()]{{1,40}}\))?\s"
    rf"(?:(?:has|have|had|does|do|did|also|then|now|today|yesterday|recently|just|\w+ly)\s){{0,4}}(?:{_VERBS})\b"
)
_LAST_WORD = re.compile(
    r"\b(?:(?:last|final|first) words? (?:\w+ ){0,3}?(?:to|with|from)|over to|in the words of|according to|courtesy of|"
    r"hear from|quote from|words of|words from|message from|views? of|this from|extracts? from|excerpts? from|"
    r"taken from|(?:spotted|seen|found|read|reported|appeared|carried|published|printed|story|article|piece|letter)"
    r"(?: \w+){0,2}? in(?= the\b)|(?:this|it|here is|here’s|here's|comes?|came|received|issued|released"
    r"|published|sent|posted|written|"
    r"put out)(?: [\w-]+){0,4}? (?:from|by)|\A(?:and |more )?from)\s",
    re.IGNORECASE,
)
_THEIR_WORK = re.compile(
    rf"\b(?:[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s(?:\w+\s){{0,2}}(?:{_WORKS}|reply|answer|tweet)\b|\b(?:[Tt]hey|[Ss]?[Hh]e|[Ii]t)\s(?:\w+\s)?"
    r"(?:said|says|replied|answered|responded|wrote|sent|issued|told)\b"
)
"""Words of somebody named in the sentence before."""
_POSSESSIVE = re.compile(
    rf"(?<![\w’'])(?P<who>(?:[Tt]he\s)?(?:[a-z]+\s){{0,2}}(?:inspectors?|inspectorate|union|judge|ministry|company|{NAME}))[’']s?\s"
    rf"(?:\w+\s){{0,3}}(?:verdict|view|views|conclusions?|words|response|statement|summary|comments?|take|assessment|"
    rf"findings?|recommendations?|message|reply|answer|{_WORKS})\b"
)
_LOOKS_BACK = re.compile(
    r"\A(?:(?:That|This|Such|Those|These) (?:is|was|are|were)\b[^.:;]{0,60}?\b(?:verdict|conclusions?|views?|words|"
    r"assessment|findings?|judge?ment|message|opinion|summary)\b(?: of| from| by)?|"
    r"So (?:says|said|writes|wrote|concludes?|concluded)|Strong words from)\s",
)
_BEFORE_SUBJECT = re.compile(
    r"\A(?:(?:As|Although|Though|While|But|And|When|Yet|However,?|Nevertheless,?|Then|Here|Again,?)\s)+"
    r"|\A(?:In|On|At|After|Following|For)\s(?:[\w’'-]+\s){1,4}?(?=the\s)|\A(?:[Hh]er|[Hh]is|[Tt]heir|[Ii]ts)\s\w+\s(?=the\s)",
)
_OPENING = re.compile(
    r"\A(?:(?:and|so|also|this|these|more|here|extracts?|excerpts?|taken|quoting|is|are|comes|the following is)\s)*"
    r"(?:from|in|on|by)\s",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    rf"(?:the|a|an|his|her|their)\s(?:\w+\s){{0,2}}?(?P<work>{_WORKS})\s(?:of|by|from)\s(?={NAME})", re.IGNORECASE
)
"""A work before its author's name ("the blog of Ann Other")."""
_REPORT_ABOVE = re.compile(r"\b(?:report|inspection|foreword|thematic)\b(?!\s(?:on|into|in)\sprogress)", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\b(?:it|this|that|them|these|extracts?|excerpts?|flavour|highlights?|findings)\b", re.IGNORECASE
)
"""What a label without a name may call what follows."""
_SITE = re.compile(
    rf"(?:the\s|today[’']s\s|yesterday[’']s\s|an?\s)?(?P<who>{NAME})\s"
    r"(?:web ?site|site|newspaper|paper|blog|page|article|news ?site)\b"
)
"""A site named as a place is its publisher speaking."""
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|my|me)\b")
_PRONOUNS = frozenset({"They", "He", "She", "It", "This", "That"})
_EMAIL_FROM = re.compile(r"(?:From|Sender)\s?:\s+(?P<who>[^(<]{2,80}?)\s*(?:\((?P<role>[^)]{2,80})\)|<[^>]{2,120}>)?\Z")
_EMAIL_REST = re.compile(r"(?:To|Cc|Bcc|Subject|Sent|Date|Re)\s?:\s")
_INLINE = re.compile(
    r"(?P<who>(?:[A-Z]|our\s|my\s)[\w’'-]*(?:\s[\w’'-]+){0,6}?)"
    r"\s(?:writes|says|said|adds|added|wrote|comments|explains|replies|replied)\s?:\s+(?=[A-Z])"
)
_PHRASE = re.compile(
    rf"(?:the\s|our\s|an?\s)?(?:(?:former|new|chief|general|deputy)\s){{0,2}}(?:{TITLE}\s)?{NAME}"
    r"|(?:the\s|our\s)?[a-z’'-]+(?:\s[a-z’'-]+){0,3}",
)
_SENTENCE = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'])")
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Lead:
    """Whose words come, where the line says so (offsets in the line), and whether a whole document comes."""

    speaker: Speaker
    cue: Span
    whole: bool


def ends_open(text: str) -> bool:
    """Whether a line ends with a colon, with or without a dash."""
    return bool(_COLON.search(text[-8:]))


def heads_email(text: str) -> bool:
    """Whether a line is one of an e-mail's head after its sender ("To:", "Subject:")."""
    return bool(_EMAIL_REST.match(text))


def inline(text: str, who: Who) -> Lead | None:
    """Whose words a paragraph gives without marks after its own first words: "Our branch rep writes: Please …"."""
    match = _INLINE.match(text[:200])
    if match is None or _FIRST_PERSON.search(match.group("who")) or len(text) < 3 * match.end():
        return None
    lead = _found(who, match.group("who"), text, 0, 0, whole=False)
    return lead if lead.speaker.author_type != UNKNOWN else None


def label(text: str, who: Who) -> Lead | None:
    """A source label ("From the report:-", "This from the X website:-", "X press release:"); None for no words."""
    bare = _COLON.sub("", text).strip()
    if not bare:
        return None
    start = len(text) - len(text.lstrip())
    cue = Span(start, start + len(bare))
    if (sent := sender(bare, who)) is not None:
        return replace(sent, cue=cue)
    told = introduction(text, who)
    if told is not None and told.speaker.author_type != UNKNOWN:
        return replace(told, whole=True)
    found = [hit for hit in who.known(bare) if hit.value.author_type != UNKNOWN]
    persons = [hit for hit in found if not hit.value.body]
    if found:
        chosen = (persons or found)[-1]
        after = re.match(r"(?:[’']s?)?\s(?:\w+\s){0,2}reports?\b", bare[chosen.span.end :])
        end = chosen.span.end + (after.end() if after else 0)
        return Lead(who.speaker(bare[chosen.span.start : end]), cue, whole=True)
    if not re.search(rf"\s{NAME}", bare) and _NAMELESS.search(bare) and not _WORK.search(bare):
        return told or Lead(Speaker(), cue, whole=True)
    mention = _OPENING.sub("", bare)
    site = _SITE.match(mention)
    named = re.search(rf"\b(?:from|by|via|at|in|on)\s(?:the\s)?(?P<who>{NAME})", bare)
    mention = site.group("who") if site else mention if _WORK.search(mention) or not named else named.group("who")
    beside = site.group() if site else ""
    speaker = who.speaker(mention, beside)
    return told or Lead(speaker, cue, whole=True)


def report_above(text: str, cue: Span, who: Who) -> Lead | None:
    """Whose words a label that names nobody gives ("Here is a flavour of it:-"), by the report that stands above it."""
    found = list(_REPORT_ABOVE.finditer(text[-_LONGEST:]))
    if not found:
        return None
    speaker = who.speaker(f"the {found[-1].group().lower()}")
    return Lead(speaker, cue, whole=True) if speaker.author_type != UNKNOWN else None


def sender(text: str, who: Who) -> Lead | None:
    """Whose e-mail begins with the line "From: Other, Ann (Director)"; None for any other line."""
    found = _EMAIL_FROM.match(text.strip()) if len(text) < _LONGEST else None
    if found is None:
        return None
    last, _, first = found.group("who").partition(",")
    speaker = who.speaker(f"{first} {last}".strip(), found.group("role") or "")
    if speaker.author_type == UNKNOWN and who.manages(found.group("role") or ""):
        speaker = replace(speaker, author_type="provider")
    return Lead(speaker, Span(0, len(text)), whole=True)


def introduction(text: str, who: Who) -> Lead | None:
    """Whose words a paragraph that ends in a colon introduces; None when it does not say, or the writer goes on."""
    offset = max(0, len(text) - _LONGEST)
    tail = text[offset:]
    starts = [match.end() for match in _SENTENCE.finditer(tail)]
    start = offset + (starts[-1] if starts else 0)
    last = text[start:]
    whole = bool(_LONG.search(_COLON.sub("", last)) or re.search(r":[-–—]\s*\Z", last))
    handed = list(_LAST_WORD.finditer(last))
    at = handed[-1].end() if handed else 0
    work = _OF_WORK.match(last, at) if handed else None
    mention = _after(last[work.end() if work else at :], who) if handed else None
    if mention is not None:
        lead = _found(who, mention, last, start, handed[-1].start(), whole=whole)
        return _of_work(lead, work.group("work")) if work else lead
    before = text[max(0, start - _LONGEST) : start]
    pronoun: Lead | None = None
    for pattern in (_SUBJECT, _POSSESSIVE):
        subjects = [match for match in pattern.finditer(last) if not _FIRST_PERSON.search(match.group("who"))]
        if subjects:
            lead = _found(who, subjects[-1].group("who"), last, start, subjects[-1].start("who"), whole=whole)
            if subjects[-1].group("who") not in _PRONOUNS:
                return lead
            pronoun = pronoun or lead
    return _named_before(before, last, start, who) or pronoun


def _of_work(lead: Lead, work: str) -> Lead:
    """A person whom nobody knows writes a blog as a blogger."""
    if lead.speaker.author_type != UNKNOWN or "blog" not in work.lower():
        return lead
    return replace(lead, speaker=replace(lead.speaker, author_type="blogger"))


def _named_before(before: str, last: str, start: int, who: Who) -> Lead | None:
    """Whose words "their statement" introduces: the last body or company that the sentences before name."""
    work = _THEIR_WORK.search(last)
    named = who.last_named(before) if work is not None else None
    if work is None or named is None:
        return None
    cue = Span(start + work.start(), start + work.end())
    return Lead(who.speaker(named), cue, whole=" full" in last or bool(_LONG.search(_COLON.sub("", last))))


def looking_back(text: str, who: Who) -> Lead | None:
    """Whose words the paragraph above was ("That is the verdict of …")."""
    match = _LOOKS_BACK.match(text[:300])
    if match is None:
        return None
    mention = _after(text[match.end() : match.end() + 200], who)
    return _found(who, mention, text, 0, 0, whole=False) if mention else None


def _found(who: Who, mention: str, line: str, start: int, at: int, *, whole: bool) -> Lead:
    mention = _BEFORE_SUBJECT.sub("", mention.strip())
    if who.role(mention) is None:
        mention = re.sub(r"\A(?:[a-z’'-]+\s){2,}(?=[Tt]he\s[A-Z])", "", mention)
    mention = re.sub(r"\s(?:itself|herself|himself|themselves)\Z", "", mention)
    place = max(line.find(mention, at), 0)
    beside = re.match(r",([^,:]{1,80}),", line[place + len(mention) :])
    cue = Span(start + place, start + place + len(mention))
    speaker = who.speaker(mention, beside.group(1) if beside else "")
    if speaker.author_type == UNKNOWN and who.manages(mention):
        speaker = replace(speaker, author_type="provider")
    return Lead(speaker, cue, whole)


def _after(text: str, who: Who) -> str | None:
    """The noun phrase at the beginning of `text`: a name with its office, or "the inspectors"."""
    match = _PHRASE.match(text.lstrip())
    if match is None:
        return None
    mention = match.group()
    company = who.company_at(text[:200])
    if company is not None and re.fullmatch(r"(?:[a-z’'-]+\s){0,6}", text[: company.start]):
        return company.of(text)
    known = who.known(text[:200])
    if known and known[0].span.start <= len(mention):
        return text[: max(known[0].span.end, 0)].strip() if known[0].span.start else mention
    spoken = re.match(rf"(?:[Tt]he|[Oo]ur)\s(?:\w+\s){{0,2}}(?:{_SPEAKING})\b", text)
    if spoken is not None:
        return spoken.group()
    return mention if re.search(NAME, mention) or who.role(mention) or who.manages(mention) else None
