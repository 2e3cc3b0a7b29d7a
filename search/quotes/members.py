"""Of which kind "another", "one of them" or "a third" is: of the group or the one told of before. Knows no name."""

from __future__ import annotations

import re

from search.quotes import cues, verbs
from search.quotes.offices import office
from search.quotes.role_words import Roles, keys

_ORDINAL = r"(?:second|third|fourth|fifth|sixth|next|last|other|others|former|latter)"
MEMBER = re.compile(
    rf"(?:one|another|others|some|many|several|most|two|three|both|a few|an?other|(?:an?|the) {_ORDINAL}(?: one)?)"
    r"(?: of (?:them|these|those))?",
    re.IGNORECASE,
)
"""Speakers told by the group before them: "We met staff. “…,” one said."."""
_ONE_MORE = re.compile(rf"(?:another|others|(?:an?|the) {_ORDINAL}(?: one)?)\b", re.IGNORECASE)
"""Those of whom one was told of already."""
_ONE = re.compile(
    r"(?:(?:\A|(?<=[.!?]\s)|(?<=[.!?][”’\"]\s)|(?<=\n)|(?<=\sand\s)|(?<=,\s))"
    rf"(?:One|A|An|Another|Some|Two|Three|Several|A {_ORDINAL})"
    r"|(?<=[a-z]\s)(?:one|an?|another|some|several|two|three))\s(?P<noun>[a-z][\w’'\-]+(?:\s[\w’'\-]+){0,5})"
)
RESPONDENT = re.compile(r"(?:one|another|an?|a (?:second|third|further)) respondent", re.IGNORECASE)
"""Speakers told by the survey that they answered."""
_SURVEY = re.compile(
    r"\b(?!(?:an?|the|our|this|that|its|in)\b)(?P<who>[a-z]+(?:\s[a-z]+)?)\ssurvey\b"
    r"|\b(?:survey|questionnaire|poll) (?:of|among|for|by) (?P<of>[^.,;:!?\n]{3,60})"
)
_SURVEYED = 400
"""Characters before a respondent in which the survey is told of."""
_PLAIN = cues.KIN_NOUNS | cues.words("lad lass mum dad bloke chap guy kid child youngster teenager pensioner")
_SAID_BY = re.compile(r"(?P<verb>[a-z]+)\s\Z")
_ENDS = (
    cues.PREPOSITIONS | cues.AUXILIARIES | cues.CONJUNCTIONS | cues.RELATIVES | (verbs.FINITE.keys() - verbs.AMBIGUOUS)
)
_QUOTED = re.compile(r"[“\"][^”\"\n]{0,600}[”\"]|‘[^‘’\n]{0,300}(?:[’](?=\w)[^‘’\n]{0,300}){0,8}’(?!\w)")
_PARAGRAPH, _ABOVE, _PARAGRAPHS = 250, 1200, 4
"""Characters of the paragraph in which the group stands, and of the paragraphs above in which the one does."""


def kind_before(roles: Roles, text: str, name: str, at: int) -> str | None:
    """The kind of the last group before character `at`; of "another" that of the last one told of, as a subject."""
    if _ONE_MORE.match(name) is not None:
        above = unquoted(text[max(0, at - _ABOVE) : at]).split("\n\n")[-_PARAGRAPHS:]
        for paragraph in reversed(above):
            for one in reversed([*_ONE.finditer(paragraph)]):
                noun = _noun(one["noun"])
                if _somebody(noun) and (one.group()[0].isupper() or _speaks(paragraph, one.start())):
                    return roles.of_phrase(noun)
    return roles.of_group(unquoted(text[max(0, at - _PARAGRAPH) : at]).rpartition("\n\n")[2])


def of_surveyed(roles: Roles, text: str, at: int) -> str | None:
    """The kind of those whom the last survey before character `at` asked; None where that is not told."""
    found = [*_SURVEY.finditer(text, max(0, at - _SURVEYED), at)]
    told = (roles.of_group(one["of"]) if one["of"] else roles.last(one["who"]) for one in reversed(found))
    return next((kind for kind in told if kind is not None), None)


def _somebody(noun: str) -> bool:
    """Whether a noun is of people: "one officer had …", but not "another slept …", "a letter came …"."""
    return any(
        word.removesuffix("s") in _PLAIN or office(word) or office(word.removesuffix("s")) for word in noun.split()
    )


def unquoted(text: str) -> str:
    """A text with its quotations emptied."""
    return _QUOTED.sub("“”", text)


def _speaks(text: str, at: int) -> bool:
    """Whether a verb of speech stands right before `at` ("“…,” said one officer")."""
    before = _SAID_BY.search(text, max(0, at - 20), at)
    return before is not None and before["verb"] in verbs.FINITE


def _noun(words: str) -> str:
    """A noun phrase as far as its head ("officer" of "officer had 168 cases")."""
    kept: list[str] = []
    for word in keys(words):
        if word in _ENDS or (kept and word.endswith("ed") and word in verbs.FINITE):
            break
        kept.append(word)
    return " ".join(kept)
