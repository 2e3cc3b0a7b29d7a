"""Whose words the items of a comment thread are: the poster's, a pasted article's, an extract's, the owner's.

Judges whole comments by their words; who posted a comment stays with the comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from search.model import UNKNOWN, Comment, Passage, Span, Speaker
from search.voices import labels, leads
from search.voices.going_on import FIRST, goes_on
from search.voices.handed_round import handed_round
from search.voices.naming import paper_in, paper_itself
from search.voices.signing_off import OFFICER, SigningOff
from search.voices.voice import Voice
from search.voices.who import Who

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>]{4,}")
_NAMELESS = re.compile(r"\A(?:anon(?:ymous)?|unknown|guest|reader|user|commenter)?\d*\Z", re.IGNORECASE)
_OWNER_TAG = re.compile(
    r"\s*[(\[](?:(?:the|post|blog|page|site|article|thread)\s)?(?:author|owner|blogger|writer|host|editor|OP)[)\]]\Z",
    re.IGNORECASE,
)
"""What blog programs put behind the name of a poster who wrote what is commented on."""
_ANY_MARK = re.compile('[“"‘]')
_QUOTED = re.compile(r"“[^”]{0,4000}+(?:”|\Z)|\"[^\"]{0,4000}+(?:\"|\Z)|(?<!\w)‘[^’]{0,400}+’(?!\w)")
_OWNER = re.compile(
    r"\bI['’]?\s?(?:am|m|will|ll)?\s?(?:\w+\s){0,3}(?:happy|glad|pleased|prepared|willing|delighted) to "
    r"(?:publish|post|host|print)\b"
    r"|\bI(?:['’]ve| have| had)? (?:not |never |always |just |now |only |decided to |had to )?"
    r"(?:publish|published|deleted?|removed?|moderated?|approved?) (?:\w+ ){0,4}(?:comments?|posts?|piece|blog)\b"
    r"|\b(?:on|to|of|for|from) my (?:own )?blog\b"
    r"|\bas (?:the )?(?:owner|author|editor|moderator) of this (?:blog|site)\b"
    r"|\bI (?:run|write|edit|moderate|started|set up) this (?:blog|site)\b"
    r"|\bmy (?:blog post|post above|original post)\b"
)
_OF_OWNER = ("publish", "post", "host", "print", "delete", "remove", "moderate", "approve", "blog", "site")
"""What stands in the words of whoever runs a blog; in most comments there is nothing to look for."""
_COURT = re.compile(
    r"\b(?:court heard|(?:Crown|Magistrates['’]?|County) Court|pleaded (?:not )?guilty"
    r"|(?:was|were) (?:jailed|sentenced|sent back to prison|convicted|remanded)"
    r"|in mitigation|the judge (?:said|told)|inquest)\b"
    r"|,\s(?:prosecuting|mitigating|defending),"
)
_OF_COURT = (
    *("court heard", "Court", "pleaded", "jailed", "sentenced", "sent back", "convicted", "remanded", "prosecuting"),
    *("mitigati", "defending", "the judge", "inquest"),
)
"""Words of which every match of `_COURT` has one."""
_AGED = re.compile(r"[A-Z](?<!\w.)[\w’'-]+ [A-Z][\w’'-]+, (?:aged )?\d{2}\b")
_SPOKES = re.compile(r"spokes(?<!\wspokes)(?:man|woman|person)\b")
_TOLD = re.compile(
    r"\btold (?:the )?[A-Z]\w+\b|\baccording to (?:a|the|new|figures|documents)\b|\blast night\b"
    r"|\bMr [A-Z]\w+ said\b"
)
_SHOUTED = re.compile(r"\A(?:[A-Z]{1,3} )?[A-Z]{3,}\b(?! [A-Z]{3,} [A-Z]{3,} [A-Z]{3,})[^.]{20,}")
_BYLINE = re.compile(r"\A(?:By|Published:?|Updated:?|Posted:?) [A-Z\d]")
_SELF = re.compile(
    r"\A(?:speaking |writing )?as (?P<who>(?:an?|the) (?:[\w-]+ ){0,3}[\w-]+?)(?:,| my\b| I\b| we\b)", re.IGNORECASE
)
_SPEAKING_AS = re.compile(r"\A(?:speaking|writing) as\b", re.IGNORECASE)
_HERE = re.compile(
    r"\A(?P<who>(?:(?:retired|former|ex)[ -](?:[\w-]+ ){0,2}[\w-]+|(?:[\w-]+ ){0,2}[A-Z]{2,4}"
    r"|(?:[\w-]+ ){1,3}?[\w-]+)) here(?=[.,:!]| and\b)",
    re.IGNORECASE,
)
_OFFICER = re.compile(rf"\b{OFFICER}\Z")
_FORMER = re.compile(r"(?:retired|former|ex)\b", re.IGNORECASE)
_CALLED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]*){1,2}")
_FORMERLY = re.compile(
    r"\A(?P<who>(?:retired|former|ex)[ -](?:[\w’'&/-]+ ){0,3}?[\w’'&/-]*[\w’'])(?<!s)(?:\s[–—-]\s|,\s|[.:]\s|\s\()",
    re.IGNORECASE,
)
_AS_I = re.compile(r"\A(?:speaking |writing )?as (?P<who>an? (?:[\w-]+ ){0,3}?[\w-]+),? I\b", re.IGNORECASE)
_NO_CALLING = frozenset(
    (
        *(
            "result",
            "rule",
            "consequence",
            "matter",
            "fact",
            "whole",
            "aside",
            "last",
            "first",
            "final",
            "general",
            "test",
        ),
        *(
            "start",
            "favour",
            "joke",
            "treat",
            "thank",
            "gesture",
            "precaution",
            "kid",
            "child",
            "teenager",
            "compromise",
        ),
        *("bonus", "reminder", "point", "side"),
    )
)
"""What "as a …" says that is no calling of the poster's."""
_NEWS_SCORE = 4
"""The score of news below a label that names a site, which is one sign itself."""
_BODIES = frozenset({"charity", "union", "provider", "commissioner", "inspector", "government", "press"})
"""Owners of a page that answer in its thread as what they are."""
_ARTICLE_SCORE = 5
_WHOLE, _BEGINNING = 60, 20
"""Words that an article has at the least, and one of which the poster says where it stood."""
_SHORT_ARTICLE, _REMARK = 3, 20
"""Passages that an article has at the least where the poster goes on after it; words of a remark below it."""


class Threads:
    """The voices of comment passages, by passage id, in `voices`."""

    def __init__(
        self, passages: Sequence[Passage], who: Who, host: Voice, labels: dict[int, str], page: str | None = None
    ) -> None:
        """`labels` are source labels by the start of the passage below, `page` what the host's page is called."""
        self.voices: dict[str, Voice] = {}
        self._who = who
        self._host = host
        self._page = page
        self._labels = labels
        self._press: dict[str, Speaker] = {}
        self._signing_off = SigningOff(passages, who)
        for comment, group in groupby((p for p in passages if p.comment is not None), key=lambda p: p.comment):
            if comment is not None:
                self._item(comment, list(group))

    def _item(self, comment: Comment, passages: list[Passage]) -> None:
        own = [unquoted(passage) for passage in passages]
        voice = self._poster(comment, passages, "\n".join(own))
        passed_on = handed_round(passages, own, self._who) if voice.speaker.author_type == "commenter" else None
        if passed_on is not None:
            given = _framed_by(passed_on[0], passages[0].span.start)
            self.voices |= {p.id: given if 0 < at < passed_on[1] else voice for at, p in enumerate(passages)}
            return
        announced = len(passages) > 1 and paper_in(passages[0].text) is not None
        first, last = _article(passages, own, announced=announced)
        commenting = voice.speaker.author_type == "commenter"
        article, told = passages[first:last], "\n".join(own[first:last])
        pasted = self._pasted(comment, article, told, announced=announced) if commenting else None
        label = self._labels.get(passages[0].span.start)
        lead = labels.label(label, self._who) if pasted and label else None
        if lead is not None and lead.speaker.author_type == "press":
            pasted = _framed_by(lead, passages[0].span.start)
        if pasted is not None:
            pasted = self._named(pasted, passages[: first + 1])
            if comment.parent is None:
                self._press[comment.number] = pasted.speaker
            for passage in (*passages[:first], *passages[last:]):
                self.voices[passage.id] = voice
            passages, own, voice = passages[first:last], own[first:last], pasted
        for passage, framed in zip(passages, self._framed(passages, own, voice), strict=True):
            self.voices[passage.id] = framed

    def _named(self, pasted: Voice, opening: Sequence[Passage]) -> Voice:
        """The article with its newspaper's name, where the poster's words before it or the article itself give it."""
        if pasted.speaker.name is not None:
            return pasted
        above = next((name for passage in opening[:-1] if (name := paper_in(passage.text)) is not None), None)
        name = above or paper_itself(opening[-1].text)
        if name is None or self._who.is_other_body(name):
            return pasted
        return replace(pasted, speaker=replace(pasted.speaker, name=name, mention=name))

    def _poster(self, comment: Comment, passages: list[Passage], text: str) -> Voice:
        host = self._host.speaker
        owner = owner_of(comment.poster) if comment.poster else None
        name = owner or (comment.poster if comment.poster and not _NAMELESS.match(comment.poster.strip()) else None)
        known = self._who.known(name) if name else []
        if name and (
            owner or name in (host.name, self._page) or any(hit.value.author_type == "blogger" for hit in known)
        ):
            body = name == host.name and host.author_type in _BODIES
            speaker = replace(host, name=host.name or name, mention=name)
            speaker = speaker if body else replace(speaker, author_type="blogger")
            return Voice(speaker, "owner answering", None, "stated")
        owning = host.author_type == "blogger" and any(word in text for word in _OF_OWNER)
        if owning and (found := _OWNER.search(text)) is not None:
            named = replace(host, name=host.name or name, mention=name or host.mention)
            return Voice(named, "owner answering", _place(found, passages), "inferred")
        if name is None and host.author_type == "blogger" and host.name and _signs(passages[-1].text, host.name):
            return Voice(replace(host, mention=host.name), "owner answering", None, "stated")
        if name is None and (found := self._self_described(passages[0].text)) is not None:
            speaker = Speaker(name=found.group("who"), mention=found.group("who"), author_type="commenter")
            start = passages[0].span.start
            return Voice(speaker, "self-description", _moved(Span(*found.span("who")), start), "stated")
        return Voice(
            Speaker(name=name, mention=name, author_type="commenter"),
            "comment",
            None,
            "default" if name is None else "stated",
        )

    def _self_described(self, text: str) -> re.Match[str] | None:
        """What a nameless poster says to be ("As a lamp officer …", "Retired lamp officer here.")."""
        found = _SELF.match(text[:200])
        kind = self._who.role(found.group("who")) if found is not None else None
        if found is not None and (_SPEAKING_AS.match(text) or kind not in (None, UNKNOWN)):
            return found
        here = _HERE.match(text[:80])
        if here is not None and self._calls_itself(here.group("who")):
            return here
        calling = _AS_I.match(text[:80])
        if calling is not None and calling.group("who").rsplit(" ", 1)[-1].lower() not in _NO_CALLING:
            # whom work is done for has no calling by it ("as a service user I"), and stays nameless
            return calling if self._who.role(calling.group("who")) != UNKNOWN else None
        return _FORMERLY.match(text[:80]) or self._signing_off.called(text)

    def _calls_itself(self, words: str) -> bool:
        """Whether a poster who says "… here" says what or how called, not from where."""
        known = _FORMER.match(words) is not None or self._who.role(words) is not None
        known = known or _OFFICER.search(words) is not None
        return known or (_CALLED.fullmatch(words) is not None and not self._who.is_area(words))

    def _pasted(self, comment: Comment, passages: list[Passage], own: str, *, announced: bool) -> Voice | None:
        """The newspaper whose article or headline the comment is, None for the poster's own words.

        `announced`: the poster names the newspaper above it.
        """
        text = "\n".join(p.text for p in passages)
        links = _LINK.findall(text)
        site = next((press for link in links if (press := self._who.press_of(link))), None)
        above = self._press.get(comment.parent or "")
        if links and len(passages) == 1 and _is_headline(passages[0].text) and site is not None:
            return Voice(site, "headline and link", _link_span(passages), "inferred")
        plain, own = (_LINK.sub("", text), _LINK.sub("", own)) if links else (text, own)
        near = bool(site or above or announced)
        least = _BEGINNING if announced else _WHOLE
        if len(plain.split()) >= least and news_score(own, passages, text=plain, near=near) >= _ARTICLE_SCORE:
            speaker = site or above or Speaker(author_type="press")
            return Voice(speaker, "pasted article", _link_span(passages), "inferred")
        return None

    def _framed(self, passages: list[Passage], unquoted_texts: list[str], poster: Voice) -> Iterator[Voice]:
        """The voice of each passage: what a label or a lead-in within the comment gives to it, else the poster's."""
        frame: Voice | None = None
        once: Voice | None = None
        for passage, own, below in zip(passages, unquoted_texts, [*passages[1:], None], strict=True):
            head, _, rest = passage.text.partition("\n")
            label = self._labels.get(passage.span.start)
            lead = None
            if (sender := labels.sender(head, self._who)) is not None:
                frame = _framed_by(sender, passage.span.start)
            elif label is not None:
                lead = labels.label(label, self._who)
                lead = self._of_press(lead, passages) if lead else None
                frame = _framed_by(lead, passage.span.start) if lead else None
                if frame is not None and frame.speaker == poster.speaker:
                    frame = None
            elif rest.strip() and leads.ends_open(head):
                lead = labels.label(head, self._who)
            open_yet = frame is None and (lead is None or lead.speaker.author_type == UNKNOWN)
            if open_yet and (named := self._named_below(passage, below)) is not None:
                yield named
                continue
            if frame is not None and goes_on(own, frame.speaker.author_type):
                frame = None
            if lead is not None and label is None:
                yield _framed_by(lead, passage.span.start)
                continue
            yield once or frame or poster
            once = None
            if leads.ends_open(passage.text) and (lead := leads.introduction(passage.text, self._who)):
                found = _framed_by(lead, passage.span.start)
                if lead.speaker.author_type not in (UNKNOWN, poster.speaker.author_type):
                    frame, once = (found, None) if lead.whole else (frame, found)

    def _named_below(self, passage: Passage, below: Passage | None) -> Voice | None:
        """Whose a quotation is that nobody is named for, where the next paragraph says it ("That's the minister.")."""
        outer = [quote for quote in passage.quotes if quote.inside is None]
        if below is None or len(outer) != 1 or outer[0].speaker.name or len(outer[0].text) * 3 < len(passage.text) * 2:
            return None
        lead = leads.looking_back(below.text, self._who)
        return _framed_by(lead, below.span.start) if lead and lead.speaker.author_type != UNKNOWN else None

    def _of_press(self, lead: leads.Lead, passages: list[Passage]) -> leads.Lead:
        """A site that nobody knows is a newspaper's when what stands below its name reads as news."""
        speaker = lead.speaker
        if speaker.author_type != UNKNOWN or not speaker.name or not speaker.name[:1].isupper():
            return lead
        own = "\n".join(unquoted(passage) for passage in passages)
        if news_score(own, passages) < _NEWS_SCORE:
            return lead
        return replace(lead, speaker=replace(speaker, author_type="press"))


def _signs(text: str, name: str) -> bool:
    """Whether a comment ends with a name, or its initials, as a sentence of its own."""
    words = name.split()
    signed = [name, "".join(word[0] for word in words)] if len(words) > 1 else [name]
    last = re.search(r"(?:\A|[.!?)…]\s+|\n\s*)[-–—~]?\s?(?P<who>[^.!?\n]{2,40})\.?\s*\Z", text[-80:])
    return last is not None and last.group("who").strip() in signed and (len(text) <= 80 or last.start() > 0)


def owner_of(poster: str) -> str | None:
    """The name of a poster whom the page marks as its own author ("Ann Other (author)"), None of others."""
    tag = _OWNER_TAG.search(poster[-40:])
    return poster[: len(poster) - len(tag.group())] or None if tag is not None else None


def unquoted(passage: Passage) -> str:
    """The passage without its quotations, and without what stands in marks but is none."""
    if not passage.quotes and not _ANY_MARK.search(passage.text):
        return passage.text
    parts: list[str] = []
    at = passage.span.start
    for quote in passage.quotes:
        if quote.inside is None:
            parts.append(passage.text[at - passage.span.start : max(0, quote.span.start - passage.span.start)])
            at = max(at, quote.span.end)
    parts.append(passage.text[at - passage.span.start :])
    rest = " ".join(parts)
    return _QUOTED.sub(" ", rest) if _ANY_MARK.search(rest) else rest


def _article(passages: Sequence[Passage], own: Sequence[str], *, announced: bool) -> tuple[int, int]:
    """The first passage of an article that a comment gives and the one after its last; the others are the poster's.

    The poster says "I" or "we" before and after it, or ends with a line that no newspaper prints: without a stop.
    """
    first = 1 if announced or (len(passages) > 1 and FIRST.search(own[0])) else 0
    last = len(passages)
    if last - first > _SHORT_ARTICLE:
        after = next((at for at in range(first + _SHORT_ARTICLE, last) if FIRST.search(own[at])), last)
        last = after if after < last else last - _is_remark(passages[-1].text)
    return first, last


def _is_remark(text: str) -> bool:
    bare = text.rstrip()
    return bare[-1:].isalpha() and not _LINK.search(bare) and bare.count(" ") < _REMARK and not _BYLINE.match(bare)


def _framed_by(lead: leads.Lead, start: int) -> Voice:
    return Voice(lead.speaker, "frame", _moved(lead.cue, start), "stated")


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _place(found: re.Match[str], passages: list[Passage]) -> Span | None:
    """Where the words found stand in the document; None when marks before them were left out."""
    for passage in passages:
        at = passage.text.find(found.group())
        if at >= 0:
            return Span(passage.span.start + at, passage.span.start + at + len(found.group()))
    return None


def _link_span(passages: list[Passage]) -> Span | None:
    for passage in passages:
        if (link := _LINK.search(passage.text)) is not None:
            return Span(passage.span.start + link.start(), passage.span.start + link.end())
    return None


def _is_headline(text: str) -> bool:
    """Whether what stands beside a link is a headline: some words, a capital first, no stop, nobody addressed."""
    plain = _LINK.sub("", text).strip(" \n\t:-–")
    words = plain.split()
    return (
        4 <= len(words) <= 30
        and plain[0].isupper()
        and plain[-1] not in ".!?…"
        and "\n" not in plain
        and not FIRST.search(_QUOTED.sub(" ", plain))
        and not re.match(r"(?:This|Have|Just|See|Read|Interesting|From|Link|Worth|More|Another|Here)\b", plain)
    )


def is_court_report(own: str) -> bool:
    """Whether the words outside marks tell what happened in a court."""
    return any(word in own for word in _OF_COURT) and _COURT.search(own) is not None


def news_score(own: str, passages: Sequence[Passage], *, text: str = "", near: bool = False) -> int:
    """How much passages read like a newspaper's article: `own` are the words outside marks, `text` all of them.

    `near`: they link to a newspaper or answer such an article. From 5 on they most likely are one.
    """
    named = sum(1 for p in passages for quote in p.quotes if quote.speaker.name)
    score = 2 * is_court_report(own) + 2 * bool(_AGED.search(own)) + 2 * bool(_SPOKES.search(own))
    score += bool(_TOLD.search(own)) + bool(_SHOUTED.match(text)) + bool(_BYLINE.match(text)) + 2 * near
    score += (named >= 1) + (named >= 3) + (len(passages) >= 3) + (len(passages) >= 6)
    return score + (-4 if FIRST.search(own) else 2)
