"""What a line that ends in a colon introduces: a list, blocks set off, one paragraph, or a whole document.

Judges the line with what stands below it; opens no frame itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.model import UNKNOWN, Block, Span, Speaker
from search.voices import leads
from search.voices.ground import CONTENT, OWN_VOICE, RETELLERS, WE, Ground, opens_quoted
from search.voices.leads import WORK, Lead
from search.voices.naming import NAME, papers_named
from search.voices.spoken_of import DASHED, LONGEST, SENTENCE, in_own_words, last_sentence, report_place
from search.voices.voice import Voice

_TELLS = re.compile(r"\b(?:said|told|has been|have been|according to|was|were|has|have \w+ed)\b")
_WRITERS = re.compile(rf"{OWN_VOICE.pattern}|\b(?:[Mm]e|[Yy]ou|[Yy]ours?|posts?|links?|blogs?|https?)\b")
"""What the writer's own list has, or the line above it: the writer, the reader, where to read more."""
_ISSUERS = frozenset({"press", "provider", "union"})
"""Those whose whole text comes where a headline stands below the line that names them."""
_REPORTERS = frozenset({"inspector", "politician", "government"})
"""Those whose chapter comes there, if it is marked where it ends."""
_BODIES = frozenset({"charity", "commissioner"})
_GIVING = frozenset({"union", "charity", "commissioner"})
"""Those whom a line before a whole text names without saying that it is theirs; others it more often tells of."""
_HANDING = 3
"""Sentences at the end of a line that may name whose text comes."""
_A_NAME = re.compile(NAME)
_BEHIND_BODY = re.compile(rf"(?:[’']s?(?![\w])|\s(?:{WORK.pattern})).*", re.IGNORECASE | re.DOTALL)
"""What stands behind a body's name in a run of capitals ("Lampworkers' North branch", "Lampworkers Bulletin")."""
_NAME_OR_ADDRESS = re.compile(rf"{NAME}|[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_IN_FULL = re.compile(r"\b(?:in full|in its entirety|as follows|word for word|reads|read)\s?:[-–—]?\s*\Z")
_OPENING = 120
"""Characters of a text in which it names whose it is."""
_NEWS = 6
"""Blocks below a label that are read for news."""
_TELLERS = frozenset({"press", "inspector", "government", "politician", "judge", "court"})
"""Publishers that tell of others and seldom of themselves."""
_AHEAD = 60
"""Blocks in which the end of what is given is looked for."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """Whose words come and how far they go: a whole document, whose end is not known yet, or the blocks `given`.

    `end` is the place of the block to go on with.
    """

    lead: Lead
    whole: bool
    given: tuple[Block, ...]
    end: int


def introduced(ground: Ground, at: int, host: Voice) -> Introduced | None:
    """What the block at `at`, which ends in a colon, introduces in a text of `host`; None when `host` goes on."""
    block, following = ground.blocks[at], ground.following(at)
    if following is None:
        return None
    above = ground.above(at)
    before = above.text if above is not None and above.kind in CONTENT and ground.retold else ""
    lead = leads.introduction(block.text, ground.who, before)
    if lead is None and ground.retold:
        lead = release_below(ground, at, following)
    apart = following.kind == "quote_block" and host.speaker.author_type not in _TELLERS
    if (lead is None or lead.loose or lead.speaker.author_type == UNKNOWN) and (ground.retold or apart):
        found = _in_report_words(ground, at, following, host)
        if found is not None or lead is None or (lead.loose and following.kind == "list_item"):
            return found
    if lead is None:
        return None
    if (stated := _statement(ground, at, following, lead)) is not None:
        return stated
    lead = of_press(ground, lead, at)
    kind, hosts = lead.speaker.author_type, host.speaker.author_type
    if _whole(ground, lead, at) and not opens_quoted(following):
        other = kind != hosts or (kind == "blogger" and _is_another(lead, ground))
        return Introduced(lead, True, (), at + 1) if host is ground.host and other else None
    own_words = block.role == "attribution" or in_own_words(block.text)
    named = lead.speaker.name is not None and ground.who.is_person(lead.speaker.name) and not lead.loose
    set_apart = named and block.role == "attribution" and following.kind == "quote_block"
    if not set_apart and (
        kind in (UNKNOWN, hosts)
        or (hosts not in RETELLERS and not own_words)
        or (lead.loose and not ground.retold and not own_words)
    ):
        return None
    joined = block.role == "attribution" and following.kind != "list_item" and not opens_quoted(following)
    itself = (block,) if joined else ()
    given, end = _few(ground, at, following)
    return Introduced(lead, False, (*itself, *given), end)


def _statement(ground: Ground, at: int, following: Block, lead: Lead) -> Introduced | None:
    """A statement without marks below "Ann Other said:", in the text of one who does not say "I": as far as it does.

    Paragraphs between two of its own are its own; "we" is the speaker's where the page's own voice never says it.
    """
    block, name = ground.blocks[at], lead.speaker.name
    attributed = block.role == "attribution" or _IN_FULL.search(block.text[-_OPENING:]) is not None
    if not attributed or ground.retold or name is None or following.kind == "list_item":
        return None
    ours = ground.host.speaker.author_type in _TELLERS
    end, last = ground.blocks.index(following, at), 0
    given: list[Block] = []
    for one in ground.blocks[end : end + _AHEAD]:
        if one.kind not in ("paragraph", "quote_block") or opens_quoted(one) or (given and leads.ends_open(one.text)):
            break
        given.append(one)
        own = ground.unquoted(one)
        if OWN_VOICE.search(own) or (ours and WE.search(own)):
            last = len(given)
    if not last:
        return None
    speaker = lead.speaker
    if speaker.author_type == UNKNOWN:
        kind = ground.who.introduced(name, ground.host.speaker.author_type)
        speaker = replace(speaker, author_type=kind or UNKNOWN)
    return Introduced(replace(lead, speaker=speaker), False, (block, *given[:last]), end + last)


def listed_again(ground: Ground, at: int, voice: Voice) -> Introduced | None:
    """A list below a line that names nobody, on a page that gave a list in the words of `voice` before.

    None for any other block, and where the line or the list is the writer's own or the reader's.
    """
    block, following = ground.blocks[at], ground.following(at)
    if following is None or following.kind != "list_item" or leads.introduction(block.text, ground.who) is not None:
        return None
    given, end = _few(ground, at, following)
    if any(_WRITERS.search(ground.unquoted(one)) for one in (block, *given)):
        return None
    cue = Span(0, len(block.text))
    return Introduced(Lead(voice.speaker, cue, whole=False), False, given, end)


def _in_report_words(ground: Ground, at: int, following: Block, host: Voice) -> Introduced | None:
    """What stands below a line that speaks of a report and names nobody, when it says "we" or a page is given for it.

    The writer's own list says "I", or nothing of whose it is.
    """
    if ground.blocks[at].kind == following.kind != "paragraph":
        return None  # a point of a list leads in to none of those below it
    place = report_place(ground.blocks[at].text)
    kind = ground.who.reporting() if place is not None and not opens_quoted(following) else None
    if place is None or kind in (None, host.speaker.author_type) or not (place.exact or ground.retold):
        return None
    given, end = _few(ground, ground.blocks.index(following, at) - 1, following)
    own = [ground.unquoted(block) for block in given]
    ours = any(WE.search(text) for text in own)
    if any(OWN_VOICE.search(text) for text in own) or not (ours or (place.exact and following.kind != "list_item")):
        return None
    report = Speaker(name="the report", mention="the report", author_type=kind)
    if host is ground.host and _chapter(ground, at, given, end):
        return Introduced(Lead(report, place.span, whole=True), True, (), at + 1)
    return Introduced(Lead(report, place.span, whole=False), False, given, end)


def _chapter(ground: Ground, at: int, given: Sequence[Block], end: int) -> bool:
    """Whether more than one paragraph of a report comes: below its own heading, or the next says "we" as well.

    Only the dash behind the colon hands over so much; a writer's own "I" or "you" in the next leaves one.
    """
    if not DASHED.search(ground.blocks[at].text[-8:]) or any(block.kind == "list_item" for block in given):
        return False
    if ground.blocks[at + 1].kind == "heading":
        return True
    after = ground.blocks[end] if end < len(ground.blocks) else None
    if after is None or after.kind != "paragraph" or leads.ends_open(after.text):
        return False
    own = ground.unquoted(after)
    return WE.search(own) is not None and _WRITERS.search(own) is None


def _is_another(lead: Lead, ground: Ground) -> bool:
    """Whether a blog gives the words of another blogger, whom it names."""
    name = lead.speaker.name
    return name is not None and name != ground.host.speaker.name and ground.who.is_person(name)


def _whole(ground: Ground, lead: Lead, at: int) -> bool:
    """Whether a whole document comes: the line says so, or a headline stands right below it."""
    below = ground.blocks[at + 1] if at + 1 < len(ground.blocks) else None
    if below is not None and below.kind == "list_item":
        return False  # the points of the work, not the work
    whole = lead.whole or (
        below is not None
        and below.kind == "heading"
        and (lead.speaker.author_type in _ISSUERS or (lead.speaker.author_type in _REPORTERS and _parted(ground, at)))
    )
    attributed = ground.blocks[at].role == "attribution"
    return whole and not (
        attributed
        and (lead.speaker.name is None or ground.who.is_person(lead.speaker.name))
        and lead.speaker.author_type != "press"
    )


def _parted(ground: Ground, at: int) -> bool:
    """Whether a separator parts what comes from the writer's own words further down."""
    for block in ground.blocks[at + 1 : at + _AHEAD]:
        if block.kind == "furniture" and block.role in ("separator", "comment_count", "comment_form"):
            return block.role == "separator"
    return False


def release_below(ground: Ground, at: int, following: Block) -> Lead | None:
    """What a line without a name introduces, when a headline stands below it: the body that the text opens with."""
    between = ground.blocks[at + 1 : at + 4]
    if not any(block.kind == "heading" or block.role == "release_label" for block in between):
        return None
    named = ground.who.opens_with(following.text[:_OPENING])
    cue = Span(0, len(ground.blocks[at].text))
    if named is not None:
        return Lead(ground.who.speaker(named), cue, whole=True)
    if (paper := _only_paper(ground.blocks[at].text)) is not None:
        return Lead(Speaker(name=paper, mention=paper, author_type="press"), cue, whole=True)
    if not DASHED.search(ground.blocks[at].text):
        return None
    issuer = _told_of(ground, following) or _one_named(ground, at, [block.text for block in between])
    return Lead(issuer, cue, whole=True) if issuer is not None else None


def _one_named(ground: Ground, at: int, headlines: Sequence[str]) -> Speaker | None:
    """The one body that the end of the line or the headline below names ("Credit to Lampworkers. This came today:-").

    A headline counts only where it says that it is a bulletin or the like; a reader's or a writer's own has none.
    """
    above = SENTENCE.split(ground.blocks[at].text[-LONGEST:])[-_HANDING:]
    works = [text for text in headlines if WORK.search(text)]
    for texts in (above, works):
        found: dict[str, Speaker] = {}
        for match in (match for text in texts for match in _A_NAME.finditer(text)):
            name = _BEHIND_BODY.sub("", match.group()).strip()
            speaker = ground.who.speaker(name) if name else Speaker()
            if speaker.name and speaker.author_type in _GIVING and not ground.who.is_person(name):
                found[speaker.name] = speaker
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _only_paper(text: str) -> str | None:
    """The one newspaper that the last sentence of a line names; None for none, and for several."""
    named = papers_named(last_sentence(text)[1]).values()
    papers = dict.fromkeys(paper.removeprefix("The ") if paper.count(" ") > 1 else paper for paper in named)
    return next(iter(papers)) if len(papers) == 1 else None


def _told_of(ground: Ground, following: Block) -> Speaker | None:
    """The body that a release opens with ("Lampworkers' members have voted"), by what the text says it is."""
    opening = re.match(rf"(?:The\s)?(?P<who>{NAME})", following.text[:_OPENING])
    if opening is None:
        return None
    name = opening.group("who").removesuffix("’s").removesuffix("'s")
    kind = ground.who.introduced(name, UNKNOWN)
    return Speaker(name=name, mention=name, author_type=kind) if kind in _ISSUERS | _REPORTERS | _BODIES else None


def of_press(ground: Ground, lead: Lead, at: int, *, labelled: bool = False) -> Lead:
    """A name that nobody knows is a newspaper's when what follows reads as news.

    It has an article, or labels a headline and can neither be a person's nor issue what stands below.
    """
    speaker = lead.speaker
    if speaker.author_type != UNKNOWN or not speaker.name or not _NAME_OR_ADDRESS.fullmatch(speaker.name):
        return lead
    article = (speaker.mention or "").startswith(("the ", "The "))
    if (article or (labelled and _heads_news(ground, speaker.name, at))) and _reads_as_news(ground, at):
        return replace(lead, speaker=replace(speaker, author_type="press"))
    return lead


def _heads_news(ground: Ground, name: str, at: int) -> bool:
    """Whether a headline stands below a label with `name`, no person's by its form, and nothing below tells of it."""
    words = name.split()
    below = ground.blocks[at + 1 : at + 1 + _NEWS]
    person = len(words) > 1 and ground.who.is_person(name) and not ground.who.is_area(words[0])
    headed = bool(below) and below[0].kind == "heading"
    return headed and not person and not any(name in block.text for block in below)


def _reads_as_news(ground: Ground, at: int) -> bool:
    """Whether the blocks below tell of others, and of what they said, until something ends them."""
    told = False
    for block in ground.blocks[at + 1 : at + _NEWS]:
        if block.kind in CONTENT:
            own = ground.unquoted(block)
            if OWN_VOICE.search(own) or WE.search(own):
                break
            told = told or bool(_TELLS.search(block.text))
        elif block.kind != "heading":
            break
    return told


def _few(ground: Ground, at: int, following: Block) -> tuple[tuple[Block, ...], int]:
    """The list, the blocks set off, or the one paragraph below, and the place after it."""
    given: list[Block] = []
    for end in range(at + 1, len(ground.blocks)):
        block = ground.blocks[end]
        if block.kind == "furniture" and block.role != "separator":
            continue
        other = block.kind != following.kind or (block.kind == "quote_block" and block.level < following.level)
        if other or (given and block.kind == "paragraph") or opens_quoted(block):
            return tuple(given), end
        given.append(block)
    return tuple(given), len(ground.blocks)
