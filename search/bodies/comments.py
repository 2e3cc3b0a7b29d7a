"""Which company a comment is about: what it names itself, or the place that it or its poster says they are from.

The post's only where the comment takes it up: a letter of the company's, "our" office and "this report" together. An
extract of a report in a reply is about what the comment above it asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.bodies import cues
from search.bodies.mentions import Mention
from search.bodies.taking_up import Labels, is_extract
from search.bodies.topics import Topics
from search.model import Evidence, Passage, Span

_OPENING = 30
"""Characters before a place that a comment opens with."""
_FROM_HERE = re.compile(r"\s+here\b|[.:!,]|\s?[-–—]\s|\Z|,?\s(?:we|our|I|it['’]?s|things|is|has|was|too)\b")
_AT_BEGINNING = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{1,9}(?: [a-z]{1,9})?[!.,:] )?(?:[Ss]ame |[Dd]itto |[Ll]ikewise )?"
    r"(?:(?:[Uu]p |[Dd]own )?(?:[Hh]ere )?(?:[Ii]n|[Ff]rom|[Aa]t) )?"
)
_OURS_THERE = re.compile(r",?\s(?:we|our|staff|offices?|hub|teams?)\b")
"""What follows a place that a comment is from, at its beginning and anywhere."""
_I_AM_IN = re.compile(r"\W{0,3}(?:I['’]?m|I am|We['’]?re|We are) (?:(?:based|over|up|down|working) )?(?:in|at) ")
"""What a comment opens with that says where its writer works."""
_HAD_THERE = re.compile(
    r"\s(?:got|gets?|never|neither|nor|had|have|did|does|lost|closed|kept|held|went|shut|started|stopped|also"
    r"|as well)\b"
)
"""What follows the places that a comment begins with when it tells how it went there."""
_WITH_THEM = re.compile(
    r"\b(?:(?:been|was|were|is|am|are|placed|supervised) (?:with|under|by)"
    r"|[Ww]e(?:['’]ve| have|['’]re| are| get| still)\b[^.!?]{0,40}\sin) \Z"
)
"""What stands before an area whose company supervises somebody, or in which "we" have or are something."""
_OUR_COMPANY = re.compile(r"\b(?:[Oo]ur|[Mm]y|[Tt]he) CRC\b")
_I_WAS_THERE = re.compile(
    r"(?:\A|[.!?]\s+|\b(?:and|but|as) )(?:I|[Ww]e)(?:['’](?:ve|m|re)| have| am| are| was| were)?\s(?:been )?"
    r"(?:(?:still|now|once|also|used to) )?(?:work|worked|working|train|trained|started|based|transferred|supervised"
    r"|placed|employed|on (?:licence|probation|an order))\b[^.!?,]{0,30}?\s(?:in|at|for|to|under)\s\Z"
    r"|\b(?:I|[Ww]e) (?:was|were) (?:on|in) (?:one of )?(?:those|the)\s\Z"
)
"""What stands before a place where a commenter works or worked, or is or was supervised."""
_FROM_THERE = re.compile(r"(?:\b(?:from|in|at|of)|,)\s+\Z", re.IGNORECASE)
"""What stands before a place in the name that a commenter goes by."""
_ROLE = (
    r"(?:(?:case|team) managers?|(?:probation |case )?officers?|PS?O|SPO|QDO|admin\w*|practitioners?|(?:ex-)?staff"
    r"|probation|CRC|tutors?|supervisors?|receptionists?|mentors?)\b"
)
_WORKER = re.compile(rf"\b(?:[Aa]n? )?{_ROLE}", re.IGNORECASE)
_I_AM_A_WORKER = re.compile(
    rf"\b(?:I['’]?m|I am|[Ww]e['’]re|[Aa]s) (?:just |only )?(?:an? |one of the )?(?:\w+ )?{_ROLE}"
)
"""What shows that who goes by the name of a place works there, and does not only live there."""
_OUR_REPORT = re.compile(r"\b(?:this|the|today['’]s|that) (?:\w+ )?(?:report|inspection)\b", re.IGNORECASE)
_OUR_OFFICE = re.compile(
    r"\b[Oo]ur (?:own )?(?:ACO|ACE|SPO|CEO|place|bosses"
    r"|(?:\w+ )?(?:manager|director|office|team|hub|building|branch|briefing))s?\b"
)
"""With words for the report: a commenter of the company that the post's report is on."""
_OWN_WORDS = frozenset({"commenter", "unknown", "court"})
"""Who speaks in a comment as its writer, or in an article pasted into one for a defendant."""
_THE_COMPANY = re.compile(rf"{cues.OF_COMPANY.pattern}|\b(?i:probation) (?:company|firm|provider)\b")
_OF_A_CASE = re.compile(
    r"\b(?:case (?:worker|manager)s?|caseloads?|(?:[Cc]ase|[Rr]esponsible|[Hh]is|[Hh]er) officers?)\b"
)
"""What a judge in an article pasted into a comment says of the company's part, and not of a defendant."""
_EMPLOYED_BY = re.compile(
    r"\b(?:I|[Ww]e)(?:['’](?:ve|m|re)| have| am| are)? (?:been )?(?:work|worked|working|doing|done|did)\b"
    r"[^.!?]{0,40}\s(?:for|with|at) \Z"
)
"""What stands before an owner for whom a commenter works."""
_COMPARED = re.compile(
    r"\b(?:same|other|different) (?:owners?|company|firm|model|contract|boss(?:es)?)\b"
    r"|\bprivatis|\bcaseloads?\b"
)
"""With several places: the companies there are compared."""
_AND_THERE = re.compile(r",?\s(?:and|&)\s|,\s")
"""What may stand between places that are listed together."""


def of_owner(passage: Passage, found: Sequence[Mention], topics: Topics) -> str | None:
    """The company of the post, if an owner whom the post's writer or one employed there names means that alone."""
    owners = [mention for mention in found if mention.kind == "owner"]
    if len(owners) != 1 or not topics.of_post:
        return None
    employed = _EMPLOYED_BY.search(passage.text[: owners[0].span.start])
    return topics.of_post[0] if employed or passage.evidence.rule == "owner answering" else None


def of_comment(
    passage: Passage, labels: Labels, found: Sequence[Mention], comments: dict[str, tuple[str, ...]], topics: Topics
) -> Labels:
    """What a comment says itself; an extract of a report in a reply is about what the comment above it asks.

    `labels` are those that it writes itself. `comments` are the companies of each outermost comment so far, by its
    number, and are added to.
    """
    comment = passage.comment
    labels = labels or _self_placed(passage.text, found)
    labels = labels or _of_poster(passage, topics)
    own = comments.get(comment.number, ()) if comment and comment.parent is None else ()
    labels = labels or _taken_up(passage, own, topics)
    if not labels and is_extract(passage):
        answered = comments.get(comment.parent or "", ()) if comment else ()
        slugs = answered if len(answered) == 1 else topics.of(passage).slugs
        labels = dict.fromkeys(slugs, Evidence(rule="inherited"))
    if comment is not None and comment.parent is None and labels:
        comments[comment.number] = tuple(dict.fromkeys((*comments.get(comment.number, ()), *labels)))
    return labels


def _of_poster(passage: Passage, topics: Topics) -> Labels:
    """The company of the place in the name of a poster who works there ("Officer in Northtown")."""
    poster = passage.comment.poster if passage.comment else None
    if not poster or passage.author_type != "commenter":
        return {}
    if not (_WORKER.search(poster) or _I_AM_A_WORKER.search(passage.text)):
        return {}
    near = [
        m
        for m in topics.known.find(poster, None)
        if m.kind in ("place", "area") and _FROM_THERE.search(poster[: m.span.start])
    ]
    return dict.fromkeys(near[0].slugs, Evidence(rule="inherited")) if len(near) == 1 else {}


def _taken_up(passage: Passage, own: tuple[str, ...], topics: Topics) -> Labels:
    """The one company that the rest of the comment names, or the post, where a comment takes it up."""
    named = topics.of_thread(passage)
    here = own if len(own) == 1 else named if len(named) == 1 else ()
    company = (_OF_A_CASE if passage.author_type == "judge" else _THE_COMPANY).search(passage.text)
    pasted = passage.author_type not in _OWN_WORDS
    if pasted and len(named) == 1 and company and not topics.general(passage.text):
        return dict.fromkeys(named, Evidence(rule="inherited", cue=Span(*company.span())))
    if passage.author_type == "provider" and passage.evidence.rule.startswith("frame"):
        return dict.fromkeys(here or topics.of_post, Evidence(rule="inherited"))
    report = _OUR_REPORT.search(passage.text)
    if passage.author_type == "commenter" and report and _OUR_OFFICE.search(passage.text):
        return dict.fromkeys(topics.of_post, Evidence(rule="inherited", cue=Span(*report.span())))
    return {}


def _stands_before(text: str, start: int) -> bool:
    """Whether the words before a place say that somebody works or is supervised there."""
    before = text[max(0, start - 80) : start]
    return (_WITH_THEM.search(before) or _I_WAS_THERE.search(before)) is not None


def _self_placed(text: str, found: Sequence[Mention]) -> Labels:
    """The company of the place that a comment says it is from ("Northshire here", "in Northshire we …")."""
    near = {mention.slugs: mention for mention in found if mention.kind == "place"}
    if len(near) > 1 and _COMPARED.search(text):
        return {slug: Evidence(rule="area", cue=one.span) for slugs, one in near.items() for slug in slugs}
    placed: Labels = {}
    opening: list[Mention] = []  # the places at the very beginning, listed together
    for mention in found:
        if mention.kind != "place":
            continue
        start, end = mention.span.start, mention.span.end
        before = text[: min(start, _OPENING + 1)]
        joined = bool(opening) and _AND_THERE.fullmatch(text, opening[-1].span.end, start) is not None
        several = re.search(r"\band\b|&", mention.span.of(text)) is not None
        opens = joined or (start <= _OPENING and _AT_BEGINNING.fullmatch(before) is not None)
        opening = [*(opening if joined else []), mention] if opens else []
        of_it = start <= _OPENING and _I_AM_IN.fullmatch(before) is not None
        said = opens and (several or _FROM_HERE.match(text, end) or _HAD_THERE.match(text, end))
        there = [mention] if of_it or _OURS_THERE.match(text, end) or _stands_before(text, start) else []
        for one in opening if said else there:
            placed.update(dict.fromkeys(one.slugs, Evidence(rule="area", cue=one.span)))
        if placed and not there:
            return placed
    if not placed and len(near) == 1 and _OUR_COMPANY.search(text):
        return {slug: Evidence(rule="area", cue=one.span) for slugs, one in near.items() for slug in slugs}
    return placed
