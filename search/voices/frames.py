"""Whose words the blocks outside the comments are, without marks: extracts, releases, articles, forewords, lists.

A frame opens at a line that introduces somebody's words and owns the blocks after it until something ends it. Reads the
blocks in order, once; labels no passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Confidence, Span, Speaker
from search.voices import labels, leads
from search.voices.ground import CONTENT, OWN_VOICE, WE, Ground, moved
from search.voices.guests import guest
from search.voices.introductions import introduced, listed_again, of_press, release_below
from search.voices.leads import Lead
from search.voices.mailed import is_sender
from search.voices.naming import paper_itself
from search.voices.open_frame import Frame
from search.voices.releases import release
from search.voices.set_off import looked_back_at, set_off
from search.voices.signing import letter_end, signed_by, undated, unmarked_end
from search.voices.spoken_of import report_place
from search.voices.voice import Voice

_PERSONAL = re.compile(
    r"\b(?:letter|e-?mail|blog|foreword|message|speech|comment|piece|response|post|statement|evidence|editorial)\b",
    re.IGNORECASE,
)
_OPENS_PERSONAL = re.compile(r"\A(?:foreword|preface|introduction|statement|letter|message|a message)\b", re.IGNORECASE)
_FROM_OFFICE = re.compile(
    r"(?:(?:an?\s|some\s)?(?:\w+\s)?(?:word|words|message|note|thoughts|view|update)\s)?from\s(?:our|the|your)\s"
    r"(?:chief exec\w*|chair\w*|director|president|founder|general secretary|chief officer|ceo|head)\b",
    re.IGNORECASE,
)
"""A heading over what somebody with an office writes and signs with the name alone."""
_NOTES = re.compile(r"\A(?:notes?(?: to| for)? ?(?:editors?)?|about |further information|contacts?)\b", re.IGNORECASE)
_PAGE_ONLY = re.compile(r"(?:the )?(?:pages?|paragraphs?|paras?|p)\.?\s?\d{1,4}\W{0,3}", re.IGNORECASE)
"""A label that tells no more than the page of what it gives."""
_PART_ONLY = re.compile(
    r"(?:(?:and|so|here|these|are|the|their|its|all|main|key|full|chief)\s){0,5}(?:recommendations|findings|conclusions)"
    r"(?:\s(?:in full|in brief|in short|themselves))?",
    re.IGNORECASE,
)
"""A label that tells no more than the part of a report that it gives."""
_CLOSES = frozenset({"separator", "comment_count", "comment_link", "comment_form"})
"""Furniture that ends whatever stands above it."""
_UNDER = 4
"""Blocks above a reporter's byline of which one is text of the host's."""
_AHEAD = 200
"""Blocks in which the signature of what a label opens is looked for."""


def frames(ground: Ground) -> dict[int, Voice]:
    """The voices of the blocks that are not the host's, by ordinal."""
    return _Reader(ground).voices


class _Reader:
    """Walks the blocks once with the frame that is open, if any.

    `_since` are the blocks since a letter or foreword began, None when none has, `_section` those since the last
    heading: a signature may speak for either.
    """

    def __init__(self, ground: Ground) -> None:
        self.voices: dict[int, Voice] = {}
        self._ground = ground
        self._blocks, self._who, self._host = ground.blocks, ground.who, ground.host
        self._frame: Frame | None = None
        self._since: list[int] | None = None
        self._letter = self._office = False
        self._section: list[Block] = []
        self._listed: Voice | None = None
        self._headings = 0
        at = 0
        while at < len(ground.blocks):
            at = self._step(at)

    def _step(self, at: int) -> int:
        """Read the block at `at`; the place of the block to go on with."""
        block = self._blocks[at]
        if self._signs_off(block):
            self._close()
        elif block.kind == "furniture":
            self._furniture(block)
        elif block.kind == "context":
            return self._context(at)
        elif self._letter and (name := letter_end(self._blocks, at, self._who)) is not None:
            self._signed_by(signed_by([name], self._who), block.span)
            self._close()
        elif (end := unmarked_end(self._blocks, at, self._who)) is not None and self._would_sign(end - at):
            self._signed(self._blocks[at:end])
            return end
        elif block.kind == "heading":
            self._heading(at)
        elif block.kind in CONTENT:
            return self._content(at)
        return at + 1

    def _signs_off(self, block: Block) -> bool:
        """Whether a line is the name of the person in whose frame it stands."""
        named = self._frame is not None and bool(self._frame.owned) and block.kind == "heading"
        return named and self._frame is not None and block.text.strip() == self._frame.voice.speaker.name

    def _furniture(self, block: Block) -> None:
        if block.role == "end_mark" and self._frame is not None:
            self._frame.ended = True
        elif block.role in _CLOSES:
            self._close()

    def _close(self) -> None:
        self._frame = None
        self._since = None
        self._letter = False
        self._section = []

    def _announced(self, block: Block) -> bool:
        """Open a frame for a guest whom a line announces; whether it does."""
        announced = guest(self._ground, block) if self._frame is None else None
        if announced is not None:
            self._frame = Frame(announced, personal=True)
        return announced is not None

    def _heading(self, at: int) -> None:
        block = self._blocks[at]
        if self._frame is not None and self._frame.ended and not _NOTES.match(block.text):
            self._close()
        self._section = []
        self._headings += block.role != "title"
        if not self._announced(block) and self._frame is None and self._ground.retold:
            issued = release(self._ground, at)
            if issued is not None:
                self._open(issued, at)
        office = self._frame is None and _FROM_OFFICE.match(block.text) is not None
        if office or self._office:
            self._since, self._letter = ([], True) if office else (None, False)
        self._office = office
        if _OPENS_PERSONAL.match(block.text):
            self._since = None
            if self._frame is not None:
                self._frame.owned.clear()
                self._frame.personal = True

    def _context(self, at: int) -> int:
        block = self._blocks[at]
        if block.role == "source_label" and not (labels.heads_email(block.text) and self._frame is not None):
            self._open(self._labelled(at), at)
        elif block.role == "salutation" and self._frame is None:
            self._since = []
            self._letter = True
        elif block.role in ("signature", "speaker"):
            end = at
            while end < len(self._blocks) and self._blocks[end].role == block.role:
                end += 1
            if block.role == "speaker" and end < len(self._blocks) and self._blocks[end].kind in CONTENT:
                return end
            self._signed(self._blocks[at:end])
            return end
        elif block.role == "byline" and not self._announced(block):
            self._reported(at)
        return at + 1

    def _reported(self, at: int) -> None:
        """Open a newspaper's article at a reporter's byline within a text that gives the words of others."""
        block, below = self._blocks[at], self._ground.following(at)
        under = any(above.kind in CONTENT for above in self._blocks[max(0, at - _UNDER) : at])
        given = self._ground.retold and self._frame is None and under
        if not given or below is None or self._who.role(block.text) != "press":
            return
        name = paper_itself(below.text)
        speaker = Speaker(name=name, mention=name, author_type="press")
        self._frame = Frame(Voice(speaker, "frame", block.span, "inferred"), personal=False)

    def _labelled(self, at: int) -> Lead | None:
        """Whose words a source label gives; one that names nobody gives those of the report that stands above it."""
        lead, above = labels.label(self._blocks[at].text, self._who), self._ground.above(at)
        place, kind = report_place(self._blocks[at].text), self._who.reporting()
        if lead is not None and lead.speaker.author_type == UNKNOWN and kind is not None and place is not None:
            nameless = lead.speaker.name is None and self._frame is None
            if place.exact and (nameless or _PAGE_ONLY.fullmatch(lead.speaker.name or "")):
                return replace(lead, speaker=Speaker(name="the report", mention="the report", author_type=kind))
        if lead is not None and _PART_ONLY.fullmatch(lead.speaker.name or "") and (told := self._further(lead)):
            return told
        if lead is not None and lead.speaker.name is not None:
            return self._headed(of_press(self._ground, lead, at, labelled=True), at) if self._ground.retold else lead
        if lead is None or self._frame is not None:
            return lead
        told = labels.report_above(above.text, lead.cue, self._who) if above is not None else None
        return told or self._further(lead) or lead

    def _headed(self, lead: Lead, at: int) -> Lead:
        """What a label calls by no known name is of the body that the headline below it names, if one does."""
        below = self._ground.following(at) if lead.speaker.author_type == UNKNOWN else None
        return (release_below(self._ground, at, below) if below is not None else None) or lead

    def _further(self, lead: Lead) -> Lead | None:
        """What a label without a name gives below words of inspectors or their like: more of that report."""
        last = self.voices[max(self.voices)].speaker if self.voices else Speaker()
        report = Speaker(name="the report", mention="the report", author_type=last.author_type)
        return replace(lead, speaker=report) if last.author_type in ("inspector", "politician") else None

    def _open(self, lead: Lead | None, at: int) -> None:
        block = self._blocks[at]
        speaker = lead.speaker if lead else Speaker()
        cue = moved(lead.cue, block.span.start) if lead else block.span
        told: Confidence = "stated" if speaker.name else "default"
        body = speaker.name is not None and not self._who.is_person(speaker.name)
        written = bool(_PERSONAL.search(block.text)) and not (
            body and speaker.author_type in ("provider", "press", "union")
        )
        signed = speaker.author_type != "press" and self._signature_ahead(at)
        personal = written or block.text.startswith("From:") or signed
        self._frame = Frame(Voice(speaker, "frame", cue, told), personal)
        if speaker.author_type == "inspector" and not personal and self._ground.retold:
            self._listed = self._frame.voice

    def _signature_ahead(self, at: int) -> bool:
        """Whether a signature comes before anything that would end the frame."""
        for block in self._blocks[at + 1 : at + _AHEAD]:
            if block.role in ("signature", "speaker"):
                return True
            if block.role in ("separator", "source_label", "comment_count"):
                return False
        return False

    def _signed(self, lines: Sequence[Block]) -> None:
        """A signature speaks for what stands above: in its frame, since a letter's beginning, or under a heading."""
        owned = self._frame.owned if self._frame is not None else self._since or []
        if not owned and self._frame is None and self._would_sign(len(lines)):
            owned = [block.ordinal for block in self._section]
        named = [line for line in lines if not re.search(r"\d", undated(line.text))]
        speaker = signed_by([undated(line.text) for line in named], self._who) if owned else None
        if speaker is not None and named and not self._signs_for_branch(speaker):
            self._signed_by(speaker, Span(named[0].span.start, named[-1].span.end), owned)
        self._close()

    def _signs_for_branch(self, speaker: Speaker) -> bool:
        """Whether several officers of a union sign the whole of what it says in chapters, not the last of these."""
        union = self._host.speaker.author_type == "union" and self._frame is None and not self._since
        mine = any(OWN_VOICE.search(self._ground.unquoted(block)) for block in self._section)
        return union and " and " in (speaker.mention or "") and self._headings > 1 and not mine

    def _signed_by(self, speaker: Speaker | None, cue: Span, owned: Sequence[int] | None = None) -> None:
        """Give what a letter or frame has to whoever signed it."""
        owned = (self._since or []) if owned is None else owned
        if speaker is not None and self._frame is None and is_sender(speaker, self._host):
            return  # who sent a message has its words already, under the whole name
        if speaker is not None and (
            speaker.name or self._host.rule != "publisher" or self._host.speaker.author_type == "press"
        ):
            kind = self._frame.voice.speaker.author_type if self._frame is not None else self._host.speaker.author_type
            if speaker.author_type == UNKNOWN and speaker.name and (self._frame is not None or kind != "press"):
                speaker = replace(speaker, author_type=kind)
            for ordinal in owned:
                self.voices[ordinal] = Voice(speaker, "frame and signature", cue, "stated")

    def _would_sign(self, lines: int = 1) -> bool:
        """Whether what stands under the last heading is somebody's own: "I", or "we" where a body publishes."""
        if self._frame is not None or self._since:
            return True
        mine, ours = (
            sum(bool(pattern.search(self._ground.unquoted(block))) for block in self._section)
            for pattern in (OWN_VOICE, WE)
        )
        if self._host.speaker.author_type == "press" and lines > 1:
            return ours >= 1
        return mine >= 2 or (
            mine + ours >= 1 and not (self._host.speaker.author_type == "press" or self._ground.retold)
        )

    def _content(self, at: int) -> int:
        block = self._blocks[at]
        if self._frame is not None and self._frame.ends_before(self._ground, at):
            self._close()
        if self._announced(block):
            return at + 1
        self._own(at)
        host = self._frame.voice if self._frame is not None else self._host
        if leads.ends_open(block.text):
            return self._introduced(at, host)
        if self._frame is None and self._ground.retold:
            self._retold(at)
            self._handed_on(at)
        return at + 1

    def _handed_on(self, at: int) -> None:
        """Open a frame below a paragraph that says without a colon whose words come."""
        block, below = self._blocks[at], self._ground.following(at)
        lead = leads.hands_on(block.text, self._who) if block.kind == "paragraph" and below is not None else None
        if lead is not None and below is not None and lead.speaker.author_type != self._host.speaker.author_type:
            self._open(lead, at)
            if self._frame is not None:
                self._frame.personal = self._signature_ahead(at)  # else the host's "I" would never end it

    def _own(self, at: int) -> None:
        """Count a block to the frame that is open, else to its section, and to the letter that has begun."""
        block = self._blocks[at]
        if self._frame is not None:
            self._frame.owned.append(block.ordinal)
            self._frame.lists = self._frame.lists and block.kind == "list_item"
            self._frame.texts.append(block.text)
            self.voices[block.ordinal] = self._frame.voice
            return
        self._section.append(block)
        above = self._ground.above(at)
        foreword = above is not None and above.kind == "heading" and _OPENS_PERSONAL.match(above.text)
        if self._since is None and (foreword or block.text.startswith("Dear ")):
            self._since = []
        if self._since is not None:
            self._since.append(block.ordinal)

    def _introduced(self, at: int, host: Voice) -> int:
        """A whole document that a line introduces opens a frame, a few blocks only have their voice."""
        found = introduced(self._ground, at, host)
        if found is None and self._listed is not None and self._frame is None:
            found = listed_again(self._ground, at, self._listed)
        if found is None:
            return at + 1
        if found.whole:
            self._open(found.lead, at)
            return found.end
        start = self._blocks[at].span.start
        voice = Voice(found.lead.speaker, "frame: introduced", moved(found.lead.cue, start), "inferred")
        if self._ground.retold and found.lead.speaker.author_type == "inspector" and found.given:
            self._listed = voice if found.given[0].kind == "list_item" else self._listed
        for block in found.given:
            self.voices[block.ordinal] = voice
            if self._frame is not None and block.ordinal != self._blocks[at].ordinal:
                self._frame.owned.append(block.ordinal)
        return found.end

    def _retold(self, at: int) -> None:
        """What the host gives in the words of others without a frame: after "writes:", looked back at, set off."""
        block, above = self._blocks[at], self._ground.above(at)
        if (lead := labels.inline(block.text, self._who)) is not None:
            self.voices[block.ordinal] = Voice(
                lead.speaker, "frame: writes", moved(lead.cue, block.span.start), "stated"
            )
        if above is not None and (voice := looked_back_at(self._ground, at, self.voices)) is not None:
            for given in self._run_above(at):
                self.voices[given.ordinal] = voice
        if (voice := set_off(self._ground, at, self.voices)) is not None:
            self.voices[block.ordinal] = voice

    def _run_above(self, at: int) -> Sequence[Block]:
        """The block above, with all of the list that it ends."""
        start = at - 1
        while self._blocks[start].kind == "list_item" and start > 0 and self._blocks[start - 1].kind == "list_item":
            start -= 1
        return self._blocks[start:at]
