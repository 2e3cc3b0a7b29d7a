"""Whose words each block outside the comments is, without marks: extracts, releases, articles, forewords, lists.

A frame opens at a line that introduces somebody's words and owns the blocks after it until something ends it. Reads the
blocks in order, once; labels no passage.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from search.model import UNKNOWN, Block, Confidence, Span, Speaker
from search.voices import leads
from search.voices.answers import answers
from search.voices.columns import columns
from search.voices.leads import Lead
from search.voices.messages import messages
from search.voices.signing import letters, signed_by, unmarked_end
from search.voices.transcripts import transcript
from search.voices.voice import Voice
from search.voices.who import NAME, Who

RETELLERS = frozenset({"blogger", "commenter", UNKNOWN})
"""Hosts whose unmarked lists and set-off paragraphs are the words of whom the line above names; others retell."""

_CONTENT = frozenset({"paragraph", "list_item", "quote_block", "table_row"})
_QUOTE_MARKS = "\"“‘'"
_OWN_VOICE = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|myself)\b|\b[Rr]egular readers\b|\b[Tt]his blog\b|\b[Rr]eaders of this\b"
)
_ABOUT_REPORT = re.compile(
    r"\b[Tt]he inspectors\b|\b[Tt]he report (?:itself|says|goes on|makes|also|then|concludes|continues|is|was)\b"
)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_TELLS = re.compile(r"\b(?:said|told|has been|have been|according to|was|were|has|have \w+ed)\b")
_PERSONAL = re.compile(
    r"\b(?:letter|e-?mail|blog|foreword|message|speech|comment|piece|response|post|statement|evidence|editorial)\b",
    re.IGNORECASE,
)
_GUEST = re.compile(
    rf"\b[Gg]uest (?:[Bb]log(?:ger)?|[Pp]ost|[Pp]iece|[Aa]rticle|[Cc]olumn|[Cc]ontribution"
    rf"|[Ww]riter)\w*\b(?:[^.\n]{{0,60}}?\b(?:by|from)|:)?"
    rf"\s(?P<who>{NAME})|\b(?:post|piece|article|blog|below) (?:\w+ )?(?:was|is"
    rf"|has been) (?:\w+ )?written by\s(?P<writer>{NAME})"
)
"""A page that announces another's text on it."""
_OPENS_PERSONAL = re.compile(r"\A(?:foreword|preface|introduction|statement|letter|message|a message)\b", re.IGNORECASE)
_NOTES = re.compile(r"\A(?:notes?(?: to| for)? ?(?:editors?)?|about |further information|contacts?)\b", re.IGNORECASE)


_GUESTS = frozenset({"union", "charity", "politician", "inspector", "commissioner", "provider", "judge"})
"""Author types that a guest writer keeps; any other is of the kind of the page."""
_ANNOUNCES = 400
"""Characters of a paragraph that only announces a guest."""


@dataclass(slots=True)
class _Frame:
    voice: Voice
    personal: bool
    owned: list[int] = field(default_factory=list)
    ended: bool = False


class Frames:
    """The voices of the blocks that are not the host's, by ordinal, in `voices`."""

    def __init__(self, blocks: Sequence[Block], who: Who, host: Voice, quoted: Sequence[Span] = ()) -> None:
        """`quoted` are the spans of quotations in order: words in them are nobody's voice coming back."""
        self.voices: dict[int, Voice] = {}
        self._quoted = sorted(quoted)
        self._blocks = [block for block in blocks if block.comment is None]
        self._who = who
        self._host = host
        self._frame: _Frame | None = None
        self._since: list[int] = []
        self._section: list[Block] = []
        at = 0
        while at < len(self._blocks):
            at = self._step(at)
        self.voices.update(letters(self._blocks, who, host))
        self.voices.update(columns(self._blocks, who, host))
        self.voices.update(messages(self._blocks, who))
        self.voices.update(answers(self._blocks, who))
        self.voices.update(transcript(self._blocks, who, host))

    def _step(self, at: int) -> int:
        block = self._blocks[at]
        if block.kind == "furniture":
            if block.role == "end_mark" and self._frame is not None:
                self._frame.ended = True
            elif block.role != "invisible":
                self._close() if block.role in ("separator", "comment_count", "comment_link", "comment_form") else None
        elif block.kind == "context":
            return self._context(at)
        elif (end := unmarked_end(self._blocks, at, self._who)) is not None and self._would_sign(end - at):
            self._signed(self._blocks[at:end])
            return end
        elif block.kind == "heading":
            self._heading(block)
        elif block.kind in _CONTENT:
            return self._content(at)
        return at + 1

    def _close(self) -> None:
        self._frame = None
        self._since = []
        self._section = []

    def _heading(self, block: Block) -> None:
        if self._frame is not None and self._frame.ended and not _NOTES.match(block.text):
            self._close()
        self._section = []
        if _OPENS_PERSONAL.match(block.text):
            self._since = []
            if self._frame is not None:
                self._frame.owned.clear()
                self._frame.personal = True

    def _context(self, at: int) -> int:
        block = self._blocks[at]
        if block.role == "source_label" and not (leads.heads_email(block.text) and self._frame is not None):
            lead = leads.label(block.text, self._who)
            self._open(lead, block, at, "frame")
        elif block.role in ("signature", "speaker"):
            end = at
            while end < len(self._blocks) and self._blocks[end].role == block.role:
                end += 1
            if block.role == "speaker" and end < len(self._blocks) and self._blocks[end].kind in _CONTENT:
                return end
            self._signed(self._blocks[at:end])
            return end
        return at + 1

    def _open(self, lead: Lead | None, block: Block, at: int, rule: str) -> None:
        speaker = lead.speaker if lead else Speaker()
        cue = _moved(lead.cue, block.span.start) if lead else block.span
        told: Confidence = "stated" if speaker.name else "default"
        body = speaker.name is not None and not self._who.is_person(speaker.name)
        written = bool(_PERSONAL.search(block.text)) and not (
            body and speaker.author_type in ("provider", "press", "union")
        )
        signed = speaker.author_type != "press" and self._signature_ahead(at)
        personal = written or block.text.startswith("From:") or signed
        self._frame = _Frame(Voice(speaker, rule, cue, told), personal)

    def _signature_ahead(self, at: int) -> bool:
        """Whether a signature comes before anything that would end the frame."""
        for block in self._blocks[at + 1 : at + 200]:
            if block.role in ("signature", "speaker"):
                return True
            if block.role in ("separator", "source_label", "comment_count"):
                return False
        return False

    def _signed(self, lines: Sequence[Block]) -> None:
        """A signature speaks for what stands above: in its frame, since a letter's beginning, or under a heading."""
        owned = self._frame.owned if self._frame is not None else self._since
        if not owned and self._frame is None and self._would_sign(len(lines)):
            owned = [block.ordinal for block in self._section]
        named = [line for line in lines if not re.search(r"\d", line.text)]
        speaker = signed_by([line.text for line in named], self._who) if owned else None
        if speaker is not None and (
            speaker.name or self._host.rule != "publisher" or self._host.speaker.author_type == "press"
        ):
            kind = self._frame.voice.speaker.author_type if self._frame is not None else self._host.speaker.author_type
            if speaker.author_type == UNKNOWN and speaker.name and (self._frame is not None or kind != "press"):
                speaker = replace(speaker, author_type=kind)
            cue = Span(named[0].span.start, named[-1].span.end)
            for ordinal in owned:
                self.voices[ordinal] = Voice(speaker, "frame and signature", cue, "stated")
        self._close()

    def _would_sign(self, lines: int = 1) -> bool:
        """Whether what stands under the last heading is somebody's own: "I", or "we" where a body publishes."""
        if self._frame is not None or self._since:
            return True
        mine, ours = (
            sum(bool(pattern.search(self._unquoted(block))) for block in self._section) for pattern in (_OWN_VOICE, _WE)
        )
        if self._host.speaker.author_type == "press" and lines > 1:
            return ours >= 1
        return mine >= 2 or (mine + ours >= 1 and self._host.speaker.author_type not in ("press", *RETELLERS))

    def _content(self, at: int) -> int:
        block = self._blocks[at]
        if self._frame is not None and self._host_is_back(block):
            self._close()
        if self._frame is None and self._guest(block):
            return at + 1
        if self._frame is not None:
            self._frame.owned.append(block.ordinal)
            self.voices[block.ordinal] = self._frame.voice
        else:
            self._section.append(block)
        if self._frame is None and (block.text.startswith("Dear ") or self._since or self._under_foreword(at)):
            self._since.append(block.ordinal)
        host = self._frame.voice if self._frame is not None else self._host
        if leads.ends_open(block.text):
            return self._introduced(at, host)
        if self._frame is None and host.speaker.author_type in RETELLERS:
            if (lead := leads.inline(block.text, self._who)) is not None:
                cue = _moved(lead.cue, block.span.start)
                self.voices[block.ordinal] = Voice(lead.speaker, "frame: writes", cue, "stated")
            self._look_back(at)
            self._set_off(at)
        return at + 1

    def _guest(self, block: Block) -> bool:
        """Open a frame for a guest whom the block announces."""
        guest = _GUEST.search(block.text[:400]) if self._host.speaker.author_type in (*RETELLERS, "press") else None
        if guest is None or len(block.text) > _ANNOUNCES:
            return False
        named = "who" if guest.group("who") else "writer"
        beside = re.match(r",\s(?:who\s)?([^.;:]{1,90})", block.text[guest.end() :])
        speaker = self._who.speaker(guest.group(named))
        if not self._who.is_person(speaker.name or ""):
            return False
        role = self._who.role(beside.group(1)) if beside else None
        kind = role if role in _GUESTS else speaker.author_type
        host = self._host.speaker.author_type
        speaker = replace(speaker, author_type=kind if kind in _GUESTS else host)
        cue = _moved(Span(*guest.span(named)), block.span.start)
        self._frame = _Frame(Voice(speaker, "frame: guest", cue, "stated"), personal=True)
        return True

    def _under_foreword(self, at: int) -> bool:
        above = self._blocks[at - 1] if at else None
        return above is not None and above.kind == "heading" and bool(_OPENS_PERSONAL.match(above.text))

    def _host_is_back(self, block: Block) -> bool:
        frame = self._frame
        if frame is None or frame.personal or block.kind == "list_item" or not frame.owned:
            return False
        own = self._unquoted(block)
        if _OWN_VOICE.search(own):
            return True
        return frame.voice.speaker.author_type == "inspector" and bool(_ABOUT_REPORT.search(own))

    def _unquoted(self, block: Block) -> str:
        """The block's text without its quotations."""
        parts: list[str] = []
        at = block.span.start
        for span in self._quoted[bisect_left(self._quoted, Span(at, at)) :]:
            if span.start >= block.span.end:
                break
            parts.append(block.text[at - block.span.start : span.start - block.span.start])
            at = max(at, span.end)
        parts.append(block.text[at - block.span.start :])
        return " ".join(parts)

    def _introduced(self, at: int, host: Voice) -> int:
        """What a line that ends in a colon introduces: a list, blocks set off, one paragraph, or a whole document."""
        block = self._blocks[at]
        lead = leads.introduction(block.text, self._who)
        following = self._next(at)
        if lead is None and following is not None and self._host.speaker.author_type in RETELLERS:
            lead = self._release_below(at, following)
        if lead is None or following is None:
            return at + 1
        lead = self._of_press(lead, at)
        if self._whole(lead, at) and not _opens_quoted(following):
            if host is self._host and lead.speaker.author_type != host.speaker.author_type:
                self._open(lead, block, at, "frame")
            return at + 1
        if lead.speaker.author_type == UNKNOWN:
            return at + 1
        same = lead.speaker.author_type == host.speaker.author_type and host.speaker.author_type != UNKNOWN
        if same or (host.speaker.author_type not in RETELLERS and block.role != "attribution"):
            return at + 1
        voice = Voice(lead.speaker, "frame: introduced", _moved(lead.cue, block.span.start), "inferred")
        if block.role == "attribution" and not _opens_quoted(following):
            self.voices[block.ordinal] = voice
        return self._short(at, following, voice)

    def _whole(self, lead: Lead, at: int) -> bool:
        """Whether a whole document comes: the line says so, or a headline stands right below it."""
        below = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
        whole = lead.whole or (
            below is not None and below.kind == "heading" and lead.speaker.author_type in ("press", "provider", "union")
        )
        attributed = self._blocks[at].role == "attribution"
        return whole and not (
            attributed
            and (lead.speaker.name is None or self._who.is_person(lead.speaker.name))
            and lead.speaker.author_type != "press"
        )

    def _release_below(self, at: int, following: Block) -> Lead | None:
        """What a line without a name introduces, when a headline stands below it: the body that the text opens with."""
        between = self._blocks[at + 1 : at + 4]
        if not any(block.kind == "heading" or block.role == "release_label" for block in between):
            return None
        named = self._who.opens_with(following.text[:120])
        end = len(self._blocks[at].text)
        return Lead(self._who.speaker(named), Span(0, end), whole=True) if named is not None else None

    def _of_press(self, lead: Lead, at: int) -> Lead:
        """A name with an article that nobody knows is a newspaper's when what follows reads as news."""
        speaker = lead.speaker
        if (
            speaker.author_type != UNKNOWN
            or not speaker.name
            or not (speaker.mention or "").startswith(("the ", "The "))
        ):
            return lead
        if re.fullmatch(NAME, speaker.name) and self._reads_as_news(at):
            return replace(lead, speaker=replace(speaker, author_type="press"))
        return lead

    def _reads_as_news(self, at: int) -> bool:
        """Whether the blocks below tell of others, and of what they said, until something ends them."""
        told = False
        for block in self._blocks[at + 1 : at + 6]:
            if block.kind in _CONTENT:
                own = self._unquoted(block)
                if _OWN_VOICE.search(own) or _WE.search(own):
                    break
                told = told or bool(_TELLS.search(block.text))
            elif block.kind != "heading":
                break
        return told

    def _short(self, at: int, following: Block, voice: Voice) -> int:
        """Give `voice` to the list, to the blocks set off, or to the one paragraph below."""
        for end in range(at + 1, len(self._blocks)):
            block = self._blocks[end]
            if block.kind == "furniture" and block.role != "separator":
                continue
            if block.kind != following.kind or (end > at + 1 and block.kind == "paragraph") or _opens_quoted(block):
                return end
            if self._frame is not None:
                self._frame.owned.append(block.ordinal)
            self.voices[block.ordinal] = voice
        return len(self._blocks)

    def _next(self, at: int) -> Block | None:
        """The content below, over headings and share links, not over a separator or another label."""
        for block in self._blocks[at + 1 : at + 8]:
            if block.kind in _CONTENT:
                return block
            if block.kind == "context" or block.role == "separator":
                return None
        return None

    def _look_back(self, at: int) -> None:
        """A paragraph that says whose words the one above it was, when that one is set off or opens its section."""
        above = self._blocks[at - 1] if at else None
        if above is None or above.kind not in ("paragraph", "quote_block"):
            return
        known = self.voices.get(above.ordinal)
        if known is not None and known.speaker.author_type != UNKNOWN:
            return
        before = self._blocks[at - 2].kind if at > 1 else "heading"
        if above.kind == "paragraph" and before in _CONTENT:
            return
        lead = leads.looking_back(self._blocks[at].text, self._who)
        if lead is not None and lead.speaker.author_type != UNKNOWN:
            cue = _moved(lead.cue, self._blocks[at].span.start)
            self.voices[above.ordinal] = Voice(lead.speaker, "frame: looked back at", cue, "inferred")

    def _set_off(self, at: int) -> None:
        """A block set off without marks and without a lead-in: of whoever the line above speaks of, else unknown."""
        block = self._blocks[at]
        if block.kind != "quote_block" or _opens_quoted(block) or block.ordinal in self.voices:
            return
        above = self._blocks[at - 1] if at else None
        if above is not None and above.kind == "quote_block" and above.ordinal in self.voices:
            self.voices[block.ordinal] = self.voices[above.ordinal]
            return
        lead = leads.introduction(above.text, self._who) if above is not None and above.kind in _CONTENT else None
        own = self._names_itself(block)
        if own is not None and (lead is None or lead.speaker.author_type == UNKNOWN):
            self.voices[block.ordinal] = own
        elif lead is not None and above is not None:
            cue = _moved(lead.cue, above.span.start)
            self.voices[block.ordinal] = Voice(lead.speaker, "frame: set off", cue, "inferred")
        else:
            self.voices[block.ordinal] = Voice(Speaker(), "frame: set off", None, "default")

    def _names_itself(self, block: Block) -> Voice | None:
        """The body that a block set off begins with, when the block speaks of it as "we"."""
        opening = re.match(rf"(?:At |Here at )?(?:The )?(?P<who>{NAME})\b", block.text)
        if opening is None or not _WE.search(self._unquoted(block)):
            return None
        speaker = self._who.speaker(opening.group("who"))
        if speaker.author_type == UNKNOWN:
            return None
        cue = _moved(Span(*opening.span("who")), block.span.start)
        return Voice(speaker, "frame: speaks of itself", cue, "inferred")


def _opens_quoted(block: Block) -> bool:
    return block.text[:1] in _QUOTE_MARKS


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
