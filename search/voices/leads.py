"""Reads a line that introduces somebody's words, or looks back at them: whose they are, and in what form they come.

Judges one line; knows nothing of the blocks around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from search.model import UNKNOWN, Span, Speaker
from search.quotes.offices import office
from search.voices.called import goes_on_behind, may_be_called
from search.voices.naming import NAME, TITLE, paper_in
from search.voices.spoken_of import DASHED, LONGEST, SENTENCE, SPEAKING, last_sentence, spoken_of
from search.voices.who import Who

COLON = re.compile(r":[ \xa0]?[-–—]{0,2}[ \xa0]*\Z")
_WORKS = (
    r"press release|news release|press notice|press statement|media statement|statement|letter|e-?mail|article|report|"
    r"foreword|blog post|post|message|bulletin|newsletter|circular|notice|response|summary|piece|story|website|site|"
    r"introduction|preface|blog|page|newspaper|paper|evidence|submission|speech|briefing|comment|editorial|announcement|advice|guidance"
)
WORK = re.compile(rf"\b(?:{_WORKS})\b", re.IGNORECASE)
_LONG = re.compile(
    rf"\bfollowing (?:\w+ ){{0,3}}(?:{_WORKS})\b|\b(?:{_WORKS})(?: [\w’']+){{0,8}}\Z|\bin full\b|:[-–—]\s*\Z",
    re.IGNORECASE,
)
"""What promises a document of several paragraphs rather than one statement."""
_PART_OF = re.compile(
    r"\b(?:an?|one|this|the|another|its|their|his|her)\s(?:\w+\s){0,2}(?:passage|paragraph|sentence|line|snippet|footnote)\b"
)
"""What promises a part of a work, though it names the work."""

_VERBS = (
    r"says?|said|adds?|added|notes?|noted|finds?|found|concludes?|concluded|states?|stated|writes?|wrote|reported|"
    r"highlights?|highlighted|identif(?:y|ies|ied)|acknowledges?|acknowledged|recommends?|recommended|warns?|warned|"
    r"explains?|explained|comments?|commented|describes?|described|lists?|listed|sets? out|outlines?|outlined|"
    r"makes? clear|made clear|points? out|pointed out|argues?|argued|observes?|observed|claims?|claimed|"
    r"assess(?:es|ed)?|judges?|judged|considers?|considered|summarises?|summarised|summed up|sums up|"
    r"sums? (?:it|this|things) up|puts? it|tells?|calls?|called|offers? (?:\w+ )?comments|"
    r"told|asks?|asked|issued|issues|published|publishes|released|sent|sends|posted|posts|tweeted|replied|replies|"
    r"responded|responds|continues|continued|raised|raises|criticised|criticises|praised|praises|to say|put out|"
    r"(?:were|was|are|is) (?:\w+ly )?(?:impressed|critical|concerned|pleased|struck|troubled|worried|scathing|"
    r"satisfied|clear)|"
    r"(?:made|makes?|gave|gives?)\s(?:\w+\s){0,3}(?:recommendations?|findings|criticisms?|points)|"
    r"pick(?:s|ed) (?:it|this|that|the story) up|(?:runs|ran|covers|covered|reports) (?:it|this|the story)|"
    r"attributes?|attributed|credits?|credited|blames?|blamed|puts? (?:this|that|it|them) down to|"
    r"(?:has|had|have|gets?|got) the (?:last|final|first) word|(?:sees|saw|has) it|"
    r"(?:offer(?:s|ed)|sent|sends|gave|gives) (?:me|us) (?:this|these|the following)|"
    r"carries|(?:this|the following) to say|(?:this|the following)(?=:| [a-z]+:)"
)
_SUBJECT = re.compile(
    rf"\b(?P<who>(?:(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]heir|[Aa]n?|[Aa]nother)\s)?(?:[\w’'-]+\s){{0,4}}?"
    rf"(?:{SPEAKING}|{NAME})(?:\s(?:itself|herself|himself|themselves))?)"
    rf"(?:,[^,:]{{1,80}},|\s\([^()]{{1,40}}\)|,\s(?:who|which))?\s"
    r"(?:(?:for once|at (?:long )?last|between them|once (?:again|more)|"
    r"has|have|had|does|do|did|in fact|indeed|also|then|now|today|yesterday|recently|just|\w+ly)\s){0,4}"
    rf"(?:{_VERBS})\b"
)
_APPOSED = re.compile(rf",\s(?P<who>(?:{TITLE}\s)?{NAME}),\s(?:\w+ly\s|has\s|have\s|also\s)?(?:{_VERBS})\b")
"""A name between commas after its office ("The chief executive, Ann Other, said")."""
_SPEAKS = re.compile(rf"\b(?:{SPEAKING})\b", re.IGNORECASE)
_LAST_WORD = re.compile(
    r"\b(?:(?:last|final|first) words?(?: \w+){0,2}?(?:,[^,:.]{2,40},)?(?: \w+){0,3}? (?:to|with|from)|"
    r"over to|in the words of|I(?:[’']ll| will| shall| must| do)? (?:quote|cite|give you)(?= (?:[A-Z]|the\b))|"
    r"(?:put|said|says|puts) it (?:better|best|worse|more \w+)(?: \w+)? than(?! I\b)|according to|courtesy of|"
    r"hear from|quote from|words of|words from|message from|views? of|this from|extracts? from|excerpts? from|"
    r"taken from|(?:spotted|seen|found|read|reported|appeared|carried|published|printed|story|article|piece|letter)"
    r"(?: \w+){0,2}? in(?= the\b)|(?:this|it|here is|here’s|here's|comes?|came|received|issued|released"
    r"|published|sent|posted|written|"
    r"put out)(?: [\w-]+){0,4}? (?:from|by)|\A(?:and |more )?from"
    r"|\A(?:(?:and|but|so|now|first|then|read|here is|here['’]s|this is|below is) )?(?:the |its |their |a |that )?"
    r"(?:full |whole )?"
    r"(?:statement|response|reply|letter|e-?mail|(?:press )?release|bulletin|apology)"
    r"(?: (?:issued|released|sent|made|given|put out|provided|published|read out))? (?:by|from))\s",
    re.IGNORECASE,
)
_THEIR_WORK = re.compile(
    rf"\b(?:[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s(?:\w+\s){{0,2}}(?:{_WORKS}|reply|answer|tweet)\b|\b(?:[Tt]hey|[Ss]?[Hh]e|[Ii]t)\s(?:\w+\s)?"
    r"(?:said|says|replied|answered|responded|wrote|sent|issued|told)\b"
)
"""Words of somebody named in the sentence before."""
_POSSESSIVE = re.compile(
    rf"(?<![\w’'])(?P<who>(?:[Tt]he\s)?(?:(?!the\s)[a-z]+\s){{0,2}}(?:inspectors?|inspectorate|union|judge|ministry|company|{NAME}))[’']s?\s"
    rf"(?:\w+\s){{0,3}}(?:verdict|view|views|conclusions?|words|response|statement|summary|comments?|take|assessment|"
    rf"findings?|recommendations?|message|reply|answer|{_WORKS})\b"
)
_WHOSE = re.compile(
    rf"(?<![\w’'])(?P<who>(?:[Tt]he\s)?(?:{SPEAKING}|{NAME})),?\swhose\s(?:\w+\s){{0,2}}(?:verdict|views?|conclusions?|words"
    rf"|findings?|answer|introduction|preface|{_WORKS})\b"
)
_VIEW_OF = re.compile(
    r"\b[Tt]he\s(?P<who>(?:[\w-]+\s){0,3}[\w-]+)[’']s?\s(?:\w+\s)?(?:view|views|opinion|words|speech|answer|case|argument)\b"
)
_LOOKS_BACK = re.compile(
    r"\A(?:(?:That|This|Such|Those|These) (?:is|was|are|were)\b[^.:;]{0,60}?\b(?:verdict|conclusions?|views?|words|"
    r"assessment|findings?|judge?ment|message|opinion|summary)\b(?: of| from| by)?|"
    r"So (?:says?|said|writes|wrote|concludes?|concluded|begins|began|opens|opened|runs|ran"
    r"|reads|starts|started|ends|ended)"
    r"|(?:That|This)(?:[’']s|\s(?:is|was|comes|came))\s(?:[a-z]+\s){0,4}?from|Strong words from"
    r"|(?:That|This)(?:[’']s|\s(?:is|was))(?=\s(?:the\s)?[\w’' -]{3,40}[,.!](?:\s|\Z)))\s",
)
_THEIRS = re.compile(
    r"(?:(?:That|This|All that)(?:[’']s|\s(?:is|was))|(?:Those|These)(?:[’']re|\s(?:are|were)))\s(?:all\s)?"
    rf"(?P<who>(?:[Tt]he\s)?(?:{SPEAKING}|{NAME}?))[’']s?\s(?:own\s|whole\s)?"
    r"(?:list|points|words?|verdict|views?|conclusions?|findings?|assessment|summary|language|judge?ment|opinion)\b"
)
"""Whose what stood above was, by the possessive ("Those are the inspectors' words, not mine.")."""
_BEFORE_SUBJECT = re.compile(
    r"\A(?:(?:As|Although|Though|While|But|And|When|Yet|However,?|Nevertheless,?|Then|Here|Again,?)\s)+"
    r"|\A(?:(?:Some|Most|Much|More|Part|All)\s)?(?:[Oo]f\s)?[Ww]hat\s(?=the\s)"
    r"|\A(?:In|On|At|After|Following|For)\s(?:[\w’'-]+\s){1,4}?(?=the\s)|\A(?:[Hh]er|[Hh]is|[Tt]heir|[Ii]ts)\s\w+\s(?=the\s)",
)
_HERE_IS = re.compile(
    r"\A(?:(?:And|So|Now|First|Next),?\s)?(?:(?:[Hh]ere|[Tt]hat|[Tt]his)(?:['’]s|\sis)|[Ss]ee|[Nn]ote)\s(?:how|what|why|where)\s"
)
"""What points at the words below before it says whose they are ("Here's how inspectors …")."""
_OF_WORK = re.compile(
    rf"(?:the|a|an|his|her|their)\s(?:\w+\s){{0,2}}?(?P<work>{_WORKS})\s(?:of|by|from)\s(?={NAME})", re.IGNORECASE
)
"""A work before its author's name ("the blog of Ann Other")."""
_CALLED = re.compile(
    rf"\b(?:an?|the|another)\s(?:\w+\s){{0,2}}?(?P<work>blog|newspaper|paper|magazine|news ?site|website|site)"
    rf"\s(?:called|named|by the name of)\s(?P<who>{NAME})"
)
"""A work that its name stands after ("a blog called Lamps and Wicks")."""
_OWNED = re.compile(
    r"(?P<owner>(?:[Tt]he\s)?(?:[\w-]+\s){0,4}?[\w-]+[’']s?\s(?:[\w-]+\s){0,4}?)"
    r"(?P<who>(?!The\s)[A-Z][\w-]+(?:\s[A-Z][\w’-]+){1,2})"
)
"""Somebody after the body that they are of ("the union's secretary Ann Other")."""
_LOCAL_PAPER = re.compile(
    r"(?:the|an?|our|my|one)\s(?:\w+\s)?(?:local|evening|weekly|daily|regional)\s(?:newspapers?|papers?|rags?)",
    re.IGNORECASE,
)
_PARTS = r"(?:passages?|paragraphs?|extracts?|words|text|lines|piece|post)"
_WHAT_COMES = (
    r"(?:What follows|From here on|Below|(?:Everything|All|What comes)\s(?:below|that follows|next)"
    rf"|The (?:following|rest)(?:\s(?:of this\s)?{_PARTS})?|The {_PARTS}\s(?:below|that follow|which follow))"
)
_WHOEVER = rf"(?:the\s)?(?:[a-z]+\s){{0,2}}?(?:{SPEAKING}|{NAME})"
_HANDS_ON = re.compile(
    rf"{_WHAT_COMES}\s(?:is|are|was|were|comes?|it[’']s)\s(?:(?:all|just|simply|only|straight|taken|copied|lifted|quoted"
    rf"|pasted)\s)*(?:(?:the\s(?:words|text|work)\sof|from|by)\s)?(?P<who>{_WHOEVER})"
    rf"(?:[’']s?\s(?:own\s|full\s|whole\s)?(?:(?:[a-z]+\s)?(?:{_WORKS}|words|text)|own))?"
    r"(?=[,.;!]|\s(?:in full|itself|speaking|verbatim|word for word|unedited|without)|\Z)"
    rf"|(?:Extracts|Excerpts|Passages|Paragraphs|Parts|An extract|A passage)\sfrom\s(?P<whose>{_WHOEVER})"
    rf"(?:[’']s?\s(?:[a-z]+\s)?(?:{_WORKS}))?\s(?:follows?|below)\b"
    rf"|(?P<owner>(?:[Tt]he\s)?(?:{SPEAKING}|{NAME}))[’']s?\s(?:full\s)?(?:{_WORKS})\s(?:now\s)?"
    r"(?:follows|is (?:given |set out |reproduced |printed |copied )?below)(?=[,.;!]|\sin full|\Z)"
)
"""A sentence without a colon that says whose words stand below it ("What follows is the union, word for word.")."""
_TOLD_ANEW = re.compile(r"\b(?:summary|summar\w+|paraphras\w+|in short|in brief|in a nutshell|in my (?:own )?words)\b")
_HANDS_ON_SENTENCES = 2
_PAPER = re.compile(r"newspaper|paper|magazine|news", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|my|me)\b")
_TOLD = re.compile(r"\b(?:told|tells?|asked|asks)\s")
"""Whom somebody tells is no speaker ("One officer told inspectors this:")."""
_PRONOUNS = frozenset({"They", "He", "She", "It", "This", "That"})
_READER = re.compile(r"(?:You|We|Those|These)\b")
"""Words that open a sentence on the reader or the narrator, never the name of who speaks."""
_PHRASE = re.compile(
    rf"(?:the\s|our\s|an?\s)?(?:(?:former|new|chief|general|deputy)\s){{0,2}}(?:{TITLE}\s)?{NAME}"
    r"|(?:the\s|our\s)?[a-z’'-]+(?:\s[a-z’'-]+){0,3}",
)


@dataclass(frozen=True, slots=True)
class Lead:
    """Whose words come, where the line says so (offsets in the line), and whether a whole document comes."""

    speaker: Speaker
    cue: Span
    whole: bool
    loose: bool = False
    """No verb of speech tells: the line only speaks of somebody, and whoever it is has the one paragraph below."""


def ends_open(text: str) -> bool:
    """Whether a line ends with a colon, with or without a dash."""
    return bool(COLON.search(text[-8:]))


def introduction(text: str, who: Who, above: str = "") -> Lead | None:
    """Whose words a paragraph that ends in a colon introduces; None when it does not say, or the writer goes on.

    `above` is the paragraph before it, of which "its conclusions" may be.
    """
    told = _stated(text, who)
    if told is not None and (told.speaker.author_type != UNKNOWN or told.speaker.name not in _PRONOUNS):
        return told
    before, last, start = last_sentence(text)
    spoken = spoken_of(before, last, who, above)
    if spoken is None:
        return told
    whole = bool(DASHED.search(last)) and not spoken.pronoun
    cue = Span(start + spoken.span.start, start + spoken.span.end)
    return Lead(spoken.speaker, cue, whole, loose=told is None and not whole and not spoken.words)


def _stated(text: str, who: Who) -> Lead | None:
    """Whose words a paragraph introduces by a verb of speech, a work, or "from"."""
    before, last, start = last_sentence(text)
    called = _CALLED.search(last)
    if called is not None:
        name = called.group("who")
        writer = who.speaker(name) if who.known(name) else Speaker(name=name, mention=name)
        return _of_work(Lead(writer, _span(called, start), whole=True), called.group("work"))
    whole = bool((_LONG.search(COLON.sub("", last)) and not _PART_OF.search(last)) or DASHED.search(last))
    handed = list(_LAST_WORD.finditer(last))
    at = handed[-1].end() if handed else 0
    work = _OF_WORK.match(last, at) if handed else None
    mention = _after(last[work.end() if work else at :], who) if handed else None
    paper = paper_in(last) if handed and work is None else None
    if paper is not None and not who.is_other_body(paper) and (mention is None or paper in mention):
        span = Span(start + last.find(paper), start + last.find(paper) + len(paper))
        return Lead(Speaker(name=paper, mention=paper, author_type="press"), span, whole)
    if mention is not None:
        lead = _with_office_above(found(who, mention, last, start, handed[-1].start(), whole=whole), before, who)
        return _of_work(lead, work.group("work")) if work else lead
    pronoun: Lead | None = None
    for pattern in (_SUBJECT, _APPOSED, _POSSESSIVE, _WHOSE):
        subjects = _subjects(pattern, last)
        if subjects:
            lead = found(who, subjects[-1].group("who"), last, start, subjects[-1].start("who"), whole=whole)
            if subjects[-1].group("who") not in _PRONOUNS:
                return lead
            pronoun = pronoun or lead
    return _named_before(before, last, start, who) or pronoun


def _subjects(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The places in a sentence where a pattern finds somebody who may speak, after the words that lead on to them."""
    subjects: list[re.Match[str]] = []
    match = pattern.search(text)
    while match is not None:
        mention, at = match.group("who"), match.end()
        if may_be_called(_subject(mention)):
            subjects += [match] if _may_speak(mention) else []
        elif goes_on_behind(mention) and " " in mention:
            at = match.start("who") + mention.index(" ") + 1
        match = pattern.search(text, at)
    return subjects


def _subject(mention: str) -> str:
    """A mention without the words before the subject of its sentence."""
    return _BEFORE_SUBJECT.sub("", _HERE_IS.sub("", mention.strip()))


def _with_office_above(lead: Lead, before: str, who: Who) -> Lead:
    """A name that nothing is known of, after the view of an office ("The minister’s view is … I quote Ann Other")."""
    view = _VIEW_OF.search(before) if lead.speaker.author_type == UNKNOWN and lead.speaker.name else None
    kind = who.role(view.group("who")) if view is not None else None
    return replace(lead, speaker=replace(lead.speaker, author_type=kind)) if kind else lead


def _may_speak(mention: str) -> bool:
    """Whether a subject may be whoever the words are of: neither the writer nor the reader."""
    if FIRST_PERSON.search(mention) or _TOLD.search(mention):
        return False
    return not _READER.match(mention) or _SPEAKS.search(mention) is not None


def _span(match: re.Match[str], start: int) -> Span:
    return Span(start + match.start("who"), start + match.end("who"))


def _of_work(lead: Lead, work: str) -> Lead:
    """Whoever writes a blog or a newspaper that nobody knows is a blogger or the press."""
    if lead.speaker.author_type != UNKNOWN:
        return lead
    kind = "blogger" if "blog" in work.lower() else "press" if _PAPER.search(work) else UNKNOWN
    return replace(lead, speaker=replace(lead.speaker, author_type=kind))


def _named_before(before: str, last: str, start: int, who: Who) -> Lead | None:
    """Whose words "their statement" introduces: the last body or company that the sentences before name."""
    work = _THEIR_WORK.search(last)
    named = (who.last_named(before) or _subject_of_last(before, who)) if work is not None else None
    if work is None or named is None:
        return None
    cue = Span(start + work.start(), start + work.end())
    return Lead(who.speaker(named), cue, whole=" full" in last or bool(_LONG.search(COLON.sub("", last))))


def hands_on(text: str, who: Who) -> Lead | None:
    """Whose words stand below a paragraph that says so without a colon; the writer may excuse them in one sentence."""
    if "follow" not in text and "elow" not in text and "rest" not in text and "here on" not in text:
        return None
    sentences = [match.end() for match in SENTENCE.finditer(text, max(0, len(text) - LONGEST))]
    for start in [0, *sentences][-_HANDS_ON_SENTENCES:]:
        match = _HANDS_ON.match(text, start)
        if match is None or _TOLD_ANEW.search(text, start):
            continue
        named = next(name for name in ("who", "whose", "owner") if match.group(name))
        lead = found(who, match.group(named), text, 0, match.start(named), whole=True)
        return lead if lead.speaker.author_type != UNKNOWN else None
    return None


def _subject_of_last(text: str, who: Who) -> str | None:
    """The name that the last sentence of a text opens with, where words in the text tell what it is of."""
    named = re.match(rf"(?:The\s)?{NAME}", last_sentence(text.rstrip())[1])
    return named.group() if named is not None and who.speaker(named.group()).author_type != UNKNOWN else None


def looking_back(text: str, who: Who) -> Lead | None:
    """Whose words the paragraph above was ("That is the verdict of …")."""
    theirs = _THEIRS.match(text[:300])
    if theirs is not None:
        return found(who, theirs.group("who"), text, 0, theirs.start("who"), whole=False)
    match = _LOOKS_BACK.match(text[:300])
    if match is None:
        return None
    mention = _after(text[match.end() : match.end() + 200], who)
    return found(who, mention, text, 0, 0, whole=False) if mention else None


def found(who: Who, mention: str, line: str, start: int, at: int, *, whole: bool) -> Lead:
    """What `mention` in `line` introduces; `line` begins at `start` of the paragraph, the mention at `at` or later."""
    mention = _subject(mention)
    if who.role(mention) is None:
        mention = re.sub(r"\A(?:[a-z’'-]+\s){2,}(?=[Tt]he\s[A-Z])", "", mention)
    mention = re.sub(r"\s(?:itself|herself|himself|themselves)\Z", "", mention)
    owner = _OWNED.fullmatch(mention)
    owner = owner if owner is not None and who.is_person(owner["who"]) else None
    mention = owner["who"] if owner is not None else mention
    place = max(line.find(mention, at), 0)
    beside = re.match(r",([^,:]{1,80}),", line[place + len(mention) :])
    cue = Span(start + place, start + place + len(mention))
    apposed = beside.group(1).strip() if beside else owner["owner"] if owner is not None else ""
    if " " in apposed and who.is_person(apposed) and _has_office(mention) and not _has_office(apposed):
        mention, apposed = apposed, mention  # "The clerk, Ann Other, said": the name is the one beside the office
        place = line.find(mention, place)
        cue = Span(start + place, start + place + len(mention))
    speaker = who.speaker(mention, apposed)
    if speaker.author_type == UNKNOWN and (_LOCAL_PAPER.fullmatch(mention) or who.manages(mention)):
        speaker = replace(speaker, author_type="press" if _LOCAL_PAPER.fullmatch(mention) else "provider")
    return Lead(speaker, cue, whole)


def _has_office(mention: str) -> bool:
    return any(office(word) for word in mention.lower().split())


def _after(text: str, who: Who) -> str | None:
    """The noun phrase at the beginning of `text`: a name with its office, or "the inspectors"."""
    if (local := _LOCAL_PAPER.match(text.lstrip())) is not None:
        named = re.match(rf",\s(?:the\s)?(?P<who>{NAME})", text.lstrip()[local.end() :])
        return named.group("who") if named is not None else local.group()
    match = _PHRASE.match(text.lstrip())
    if match is None:
        return None
    mention = match.group()
    company = who.company_at(text[:200])
    if company is not None and re.fullmatch(r"(?:[a-z’'-]+\s){0,6}", text[: company.start]):
        return company.of(text)
    known = who.known(text[:200])
    if known and known[0].span.start <= len(mention) + 1:
        return text[: max(known[0].span.end, 0)].strip() if known[0].span.start else mention
    spoken = re.match(rf"(?:[Tt]he|[Oo]ur)\s(?:\w+\s){{0,2}}(?:{SPEAKING})\b", text)
    if spoken is not None:
        return spoken.group()
    told = re.search(NAME, mention) or who.role(mention) or who.manages(mention)
    return mention if told and may_be_called(mention) else None
