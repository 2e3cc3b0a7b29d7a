"""From a text cut into pieces to its quotations with their speakers. Reads no vocabulary and no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from search.model import Confidence, Evidence, Quote, Span, Speaker
from search.quotes import cues, speakers, weighing
from search.quotes.bystanders import asked_again, brought_in
from search.quotes.found import Found, Paragraph
from search.quotes.labels import Labels
from search.quotes.marks import Run, runs
from search.quotes.phrases import Mention
from search.quotes.pieces import Piece
from search.quotes.resolving import Asked, Resolver, names_of
from search.quotes.signatures import sign
from search.quotes.words import Stream, sentences, stream_of

SPOKESMAN = re.compile(r"(?:an?|the|its|one)\s(?:\w+\s)?spokes(?:man|woman|person)", re.IGNORECASE)
_POSTS = frozenset(("tweeted", "tweets", "posted", "posts"))
"""Verbs of a message that is whole by itself."""
_CROWD = {word for word in cues.PEOPLE_NOUNS if word.endswith("s") or word == "people"} | cues.words("source insider")
"""Those of whom nobody can tell who goes on."""
_OF_NOTHING = cues.BE | cues.AUXILIARIES | cues.words("seems seemed appears appeared emerged follows took takes")
"""Verbs of an "it" that means nothing told before."""
_SIGNATURE = 240
"""Characters in the longest signature line."""
_DEFINITE = frozenset(("the", "that", "this", "his", "her", "their", "its"))


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation, where its speaker is mentioned, and the wider `context` that tells the role (apposition, office)."""

    quote: Quote
    mention: Span | None
    context: Span | None
    kind: str
    behind: tuple[str, ...] = ()
    """Bodies and what may be one that were spoken of before a spokesman of none, the last first."""


@dataclass(slots=True)
class _Reader:
    text: str
    pieces: Sequence[Piece]
    runs: Sequence[Run]
    by_piece: dict[int, list[int]] = field(default_factory=dict)
    children: dict[int, list[int]] = field(default_factory=dict)
    found: dict[int, Found] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    open_speaker: Found | None = None
    above: Paragraph | None = None
    above_at: int = -1
    labels: Labels = field(init=False)
    resolver: Resolver | None = None
    about: dict[Mention | None, Mention] = field(default_factory=dict)
    names: dict[int, tuple[str | None, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.labels = Labels(self.text)

    def read_all(self) -> None:
        for number, run in enumerate(self.runs):
            if run.inside is None:
                self.by_piece.setdefault(run.piece, []).append(number)
            else:
                self.children.setdefault(run.inside, []).append(number)
        for at in sorted(self.by_piece):
            self._quoting(at)

    def _quoting(self, at: int) -> None:
        """Read a piece with quotations, the one above where it is needed, and a signature below."""
        piece = self.pieces[at]
        paragraph = self._paragraph((piece.start, piece.end), self.by_piece[at])
        if at and self.above_at != at - 1 and self.pieces[at - 1].group == piece.group and self._open(paragraph, at):
            above = self.pieces[at - 1]
            self._piece(at - 1, self._paragraph((above.start, above.end), ()))
        self._piece(at, paragraph)
        below = self.pieces[at + 1] if at + 1 < len(self.pieces) and at + 1 not in self.by_piece else None
        if paragraph.all_quotation and below is not None and below.end - below.start <= _SIGNATURE:
            self._piece(at + 1, self._paragraph((below.start, below.end), ()))

    def _open(self, paragraph: Paragraph, at: int) -> bool:
        """Whether somebody must be looked for above: nobody is named, or only by a pronoun or "the …"."""
        if self.text[self.pieces[at - 1].end - 1] in ":-–—":
            return True
        found = [f.mention for f in paragraph.found.values()]
        found += [cue.mention for clauses in paragraph.clauses for cue in clauses.cues if cue.mention is not None]
        low = paragraph.stream.low
        return any(m is None or m.kind == "pronoun" or (m.kind == "group" and _of_above(low, m)) for m in found)

    def _paragraph(self, area: tuple[int, int], numbers: Sequence[int]) -> Paragraph:
        spans = [(self.runs[n].left, self.runs[n].right, n) for n in numbers]
        stream = stream_of(self.text, area, spans)
        return speakers.read(self.text, stream, sentences(self.text, stream))

    def _piece(self, at: int, paragraph: Paragraph) -> None:
        piece = self.pieces[at]
        numbers = self.by_piece.get(at, [])
        follows = self.above is not None and self.above_at == at - 1 and self.pieces[at - 1].group == piece.group
        if not follows:
            self.above, self.open_speaker = None, None
        if numbers:
            self._weigh(paragraph, nested=False)
            self._from_above(paragraph)
        elif follows:
            self._signed(paragraph, at)
        self._remember(paragraph)
        for number in numbers:
            self._inner(number, 1)
        self.above, self.above_at = paragraph, at

    def _weigh(self, paragraph: Paragraph, *, nested: bool) -> None:
        """Refuse labels and titles; nothing is inherited from one that is refused."""
        for clauses in paragraph.clauses:
            for k in range(clauses.lo, clauses.hi):
                if (number := paragraph.stream.quote[k]) < 0:
                    continue
                run, found = self.runs[number], paragraph.found[k]
                self.found[number] = found
                inside = self.text[run.start : run.end].strip()
                carried = run.continues or run.opens_on
                given = carried or weighing.is_quotation(inside, clauses, k, found, nested=nested)
                if not given or (not carried and not found.adjacent and self.labels.known(inside)):
                    self.refused.add(number)
                    if not paragraph.all_quotation:  # a heading in marks has somebody's words from below
                        self.labels.add(inside)

    def _from_above(self, paragraph: Paragraph) -> None:
        """Give the first quotations of a paragraph that names nobody for them the speaker from above."""
        stream = paragraph.stream
        kept = [k for k in sorted(paragraph.found) if stream.quote[k] not in self.refused]
        if not kept:
            return
        first = self.runs[stream.quote[kept[0]]]
        given: Found | None = None
        if first.continues and self.open_speaker is not None:
            given = _again(self.open_speaker, "carried over")
        elif self.above is not None:
            given = speakers.introduction(self.above)
            if given is None and (paragraph.all_quotation or self._alone(paragraph, kept[0])):
                given = self._turn()
        for k in kept:
            found = paragraph.found[k]
            if found.mention is not None and not (k == kept[0] and first.continues and not found.adjacent):
                break
            if given is None or (found.rule == "passive" and found.kind):
                continue
            found = self.found[stream.quote[k]] = paragraph.found[k] = given
        later = next((paragraph.found[k] for k in kept if paragraph.found[k].mention is not None), None)
        if later is not None and paragraph.found[kept[0]].mention is None and self._alone(paragraph, kept[0]):
            self.found[stream.quote[kept[0]]] = paragraph.found[kept[0]] = _again(later, "next quotation")
        last = [paragraph.found[k] for k in kept if paragraph.found[k].mention is not None]
        self.open_speaker = last[-1] if last else None

    def _alone(self, paragraph: Paragraph, k: int) -> bool:
        """Whether the quotation token is a sentence of its own, with no word before it in the paragraph."""
        lo, hi = next((lo, hi) for lo, hi in paragraph.sentences if lo <= k < hi)
        words = paragraph.stream.word
        return not any(words(t) for t in range(lo, hi)) and not any(words(t) for t in range(k))

    def _turn(self) -> Found | None:
        """Who goes on speaking when a paragraph is all quotation."""
        if self.above is None:
            return None
        if self.above.found and self.open_speaker is not None:
            stream = self.above.stream
            last_quote = max(self.above.found)
            after = [
                c
                for c in self.above.clauses[-1].cues
                if c.at > last_quote and c.mention is not None and c.kind == "speech"
            ]
            if not after or not self.above.sentences or last_quote >= self.above.sentences[-1][0]:
                return _again(self.open_speaker, "open speaker") if self._may_go_on(self.open_speaker) else None
            return Found("previous sentence", after[-1].mention, stream, None, "speech", False, True)
        found = speakers.last_said(self.above)
        return _again(found, "previous sentence") if found is not None else None

    def _may_go_on(self, found: Found) -> bool:
        """Whether who spoke above may have the paragraph below, too, though the words above were closed.

        One person may; a body, a paper, a crowd, a source and whoever posts a message have said what they had to say.
        """
        mention, stream = found.mention, found.stream
        if mention is None or stream is None or mention.kind in ("body", "document"):
            return False
        if found.cue is not None and self.text[slice(*found.cue)].lower() in _POSTS:
            return False
        return mention.kind != "group" or _CROWD.isdisjoint(stream.low[mention.first : mention.last])

    def _signed(self, paragraph: Paragraph, at: int) -> None:
        """A line that is only a signature speaks for the quotation above it."""
        above, stream = self.above, paragraph.stream
        if (
            above is None
            or not above.all_quotation
            or not 1 < len(stream) <= 24
            or stream.low[len(stream) - 1] in ".:?!"
        ):
            return
        begin = 0
        while begin < len(stream) and stream.low[begin] in ("–", "—", "-", "~"):
            begin += 1
        if begin >= len(stream) or any(c.cues for c in paragraph.clauses) or len(self.pieces) <= at:
            return
        signed = sign(stream, begin, len(stream) - 1)
        if signed is None or signed.mention is None or (begin == 0 and signed.mention.kind != "person"):
            return
        for k, found in above.found.items():
            if found.mention is None or found.rule in ("open speaker", "previous sentence"):
                self.found[above.stream.quote[k]] = above.found[k] = signed
                self.names.pop(above.stream.quote[k], None)
                self._name(above.stream.quote[k])

    def _remember(self, paragraph: Paragraph, outer: str | None = None) -> None:
        """Resolve this paragraph's mentions in order, so that later pronouns find their subjects."""
        noted: list[tuple[int, Mention]] = []
        self.about = {}
        for clauses in paragraph.clauses:
            main = clauses.main(clauses.hi)
            if main is not None and clauses.low(main.first) == "it" and clauses.low(main.last) in _OF_NOTHING:
                main = None  # "It was, she admitted, …" is about nobody
            again = asked_again(clauses)
            if main is not None and main.kind != "pronoun":
                self.about.update((m, main) for m in again if main.first < m.first)
            noted += [(m.first, m) for m in (*brought_in(clauses), *again)]
            spoken = [cue.mention for cue in clauses.cues if cue.at >= clauses.fronted]
            noted += [(m.first, m) for m in [main, *spoken] if m is not None]
        verbs = {
            cue.mention.first: paragraph.stream.low[cue.at] for c in paragraph.clauses for cue in c.cues if cue.mention
        }
        waiting = sorted(paragraph.found)
        self.about |= {
            cue.mention: main
            for clauses in paragraph.clauses
            for cue in clauses.cues
            if cue.rule == "in the words of" and (main := clauses.main(cue.at)) is not None and main.kind != "pronoun"
        }
        for _, mention in sorted(noted, key=lambda pair: pair[0]):
            while waiting and waiting[0] < mention.first:
                self._name(paragraph.stream.quote[waiting.pop(0)], outer)
            asked = Asked(verbs.get(mention.first, ""), self._other(mention, paragraph.stream, outer))
            self._resolver().name(mention, paragraph.stream, asked)
        for k in waiting:
            self._name(paragraph.stream.quote[k], outer)

    def _other(self, mention: Mention, stream: Stream, outer: str | None) -> str | None:
        """Whom a pronoun cannot mean: of "The plan was “a mess”, in her words" whatever the sentence is about."""
        return self._resolver().name(self.about[mention], stream) if mention in self.about else outer

    def _resolver(self) -> Resolver:
        if self.resolver is None:
            self.resolver = Resolver(self.text, names_of(self.text), self._outer())
        return self.resolver

    def _outer(self) -> list[tuple[int, int]]:
        """The outer quotations; one that goes on over several paragraphs is one."""
        outer: list[tuple[int, int]] = []
        for run in self.runs:
            if run.inside is None and run.continues and outer:
                outer[-1] = outer[-1][0], run.right
            elif run.inside is None:
                outer.append((run.left, run.right))
        return outer

    def _name(self, number: int, outer: str | None = None) -> None:
        found = self.found.get(number)
        if found is None or found.mention is None or found.stream is None or number in self.refused:
            return
        resolver = self._resolver()
        verb = self.text[slice(*found.cue)].lower() if found.cue else ""
        name = resolver.name(found.mention, found.stream, Asked(verb, self._other(found.mention, found.stream, outer)))
        self.names[number] = (name, resolver.written(found.mention, found.stream))
        if outer is None:
            resolver.past.speaker = name

    def behind(self, at: int, name: str) -> tuple[str, ...]:
        """The subjects before the spokesman `name`, mentioned at `at`, who may be bodies, the last first."""
        past = self._resolver().past
        subjects = past.back(at)
        first = next((start for start, s in subjects if s.name == name), at)  # "He added": where he was "a spokesman"
        return tuple(s.name for _, s in past.back(first - 1) if past.may_be_body(s))

    def _inner(self, number: int, depth: int) -> None:
        """Quotations within a quotation, read with the words around them there."""
        inner = self.children.get(number)
        if not inner:
            return
        run = self.runs[number]
        paragraph = self._paragraph((run.start, run.end), inner)
        self._weigh(paragraph, nested=True)
        self._remember(paragraph, self.names.get(number, (None, ""))[0])
        for child in inner:
            self._inner(child, depth + 1)


def _of_above(low: Sequence[str], mention: Mention) -> bool:
    """Whether a group is told of above: "the clerk", or "a spokesman" of nobody told here."""
    return low[mention.first] in _DEFINITE or low[mention.last - 1].startswith("spokes")


def _again(found: Found, rule: str) -> Found:
    return Found(rule, found.mention, found.stream, found.cue, "speech", False, True)


def attributed(text: str, pieces: Sequence[Piece]) -> list[Attributed]:
    """The quotations of `text` within `pieces`, in order of their start, each outer one before those inside it."""
    marked = runs(text, pieces)
    if not marked:
        return []
    reader = _Reader(text, pieces, marked)
    reader.read_all()
    order = sorted(
        (n for n in range(len(marked)) if n not in reader.refused), key=lambda n: (marked[n].start, -marked[n].end)
    )
    place: dict[int, int] = {}
    result: list[Attributed] = []
    for n in order:
        made = _made(reader, n, place)
        if made is not None:
            place[n] = len(result)
            result.append(made)
    return result


def _made(reader: _Reader, n: int, place: dict[int, int]) -> Attributed | None:
    run, found = reader.runs[n], reader.found.get(n)
    start, end = run.start, run.end
    while start < end and reader.text[start].isspace():
        start += 1
    while end > start and reader.text[end - 1].isspace():
        end -= 1
    if start == end or found is None:
        return None
    outer = run.inside
    while outer is not None and outer not in place:
        outer = reader.runs[outer].inside
    name, written = reader.names.get(n, (None, ""))
    cue = Span(*found.cue) if found.cue else None
    confidence: Confidence = "default" if found.mention is None else ("inferred" if found.inferred else "stated")
    rule = found.rule if found.mention is not None else ("no speaker named" if found.kind else "none")
    mention = context = None
    if found.mention is not None and found.stream is not None:
        stream, (first, last) = found.stream, found.mention.context
        mention = Span(stream.start[found.mention.first], stream.end[found.mention.last - 1])
        context = Span(
            min(stream.start[first], mention.start), max(mention.end, stream.end[min(last, len(stream)) - 1])
        )
    quote = Quote(
        span=Span(start, end),
        text=reader.text[start:end],
        speaker=Speaker(name=name, mention=written or None),
        evidence=Evidence(rule=rule, cue=cue, confidence=confidence),
        inside=place.get(outer) if outer is not None else None,
        opens_on=run.opens_on,
        continues=run.continues,
    )
    behind: tuple[str, ...] = ()
    if mention is not None and name is not None and SPOKESMAN.fullmatch(name) is not None:
        behind = reader.behind(mention.start, name)
    return Attributed(quote, mention, context, found.mention.kind if found.mention else "", behind)
