"""Where one document introduces a name, and what it says of it there: an office, a body, "our director".

Reads a bounded number of places of each name; resolves nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from search.quotes import cues, verbs
from search.quotes.beside import in_apposition
from search.quotes.offices import office_start
from search.quotes.roles import Typist
from search.voices.naming import NAME, TITLE

_OURS = re.compile(r",\s(?:our|Our)\s")
_OUR_OWN = re.compile(r"(?:(?:[Oo]ne|[Aa]nother|[Ss]ome|[Aa]ll) of )?[Oo]ur\s[a-z]")
_OUR_BEFORE = re.compile(r"\b[Oo]ur\s(?:[\w’'-]+\s){0,5}[\w’'-]+,\s\Z")
_OUR_MEMBERS = re.compile(r"\b(?:members?|colleagues?|clients?|users?|friends?)\b")
"""Those whom a body calls its own though they do not speak for it."""
_OUR_OFFICE = re.compile(r"(?:\A|[.!?”\"]\s)[Oo]ur\s(?:\w+\s){0,4}\w+,?\Z")
_WITH_OFFICE = re.compile(
    r",\s(?:the\s|its\s|our\s)?(?:[a-zA-Z’'-]+\s){0,3}?"
    r"(?:[Dd]irector|[Hh]ead|[Cc]hief (?:[Ee]xecutive|[Oo]perating [Oo]fficer|[Oo]fficer)|[Cc]hair(?:man"
    r"|woman)?|[Mm]anager|[Ll]ead|[Ss]ecretary|[Pp]resident)"
    r"(?:\s(?:of|for)\s(?!the\s)[A-Z]?[a-z]+(?:\s(?:and\s)?[A-Z]?[a-z]+){0,3})?(?=,|\ssaid|\ssays|\sadded)"
)
_OFFICE_FIRST = re.compile(
    rf"(?:\A|[.!?:,”\"]\s|\n|\b(?:the|our|its|and)\s)"
    r"(?:Chief (?:[Ee]xecutive|[Oo]perating [Oo]fficer|[Oo]fficer)|(?:\w+\s)?Director(?: of \w+)?|Head of \w+(?: \w+)?"
    r"|(?:(?:Assistant|Deputy|Acting)\s)?(?:National|Regional|Branch|General)\s(?:[Oo]fficer|[Ss]ecretary|[Oo]rganiser)"
    r"(?:\sfor\s[a-z]+(?:\s(?:and\s)?[a-z]+){0,3})?"
    r"|Chair(?:man|woman)?)"
    rf"\s(?:{TITLE}\s)?\Z"
)
"""An office with no body before a name ("Chief Executive Ann Other said")."""
_OFFICE_REACH = 60
_BEFORE_NAME = re.compile(
    rf"(?<![\w’'&-])(?P<who>(?:[\w’'&-]++[^\S\n]){{0,7}}[\w’'&-]++)(?P<apart>,?)[^\S\n](?:{TITLE}[^\S\n])?\Z"
)
_VERBS = verbs.FINITE.keys() | cues.OTHER_VERBS | cues.AUXILIARIES
_WHOSE = re.compile(r"(?<=\w)(?:[’']s|(?<=s)[’'])\s")
"""What stands between whose an office is and the office."""
_AFTER_NAME = re.compile(
    r"(?:,?\s(?:who|which)\s(?:\w+\s)?(?:chairs|leads|runs|heads|represents|speaks for|works? (?:for|as|at)|worked)"
    r"|(?:,?\s(?:who|which))?\s(?:is|was|has been|had been|became)(?=\s(?:an?|the|chief|chair|head|\w+\sdirector)\b)|,"
    r"|\s(?:of|from|at|for)(?=\s(?:the\s)?[A-Z]))\s(?P<what>[^.;:“‘\"\n]{1,90})"
)
_FOR_A_SIDE = re.compile(
    r",\s(?:appearing\s|acting\s)?(?:for|on behalf of)\s(?:the\s)?"
    r"(?:[Pp]robation [Ss]ervice|Crown|CPS|[Pp]rosecution|[Dd]efence|[Dd]efendant)(?=,)"
)
"""Who speaks for a side in court, between commas."""
_IN_BODY = re.compile(rf"\b(?:of|at|for|with)\s(?:the\s)?(?P<body>{NAME})")
_OF_GROUP = re.compile(r"(?:(?:the|an?|its|our)\s)?(?:[\w-]+\s){0,4}[\w-]+s[’']\s(?P<what>(?:[\w-]+\s){0,2}[\w-]+)")
_CLAUSE_END = re.compile(r"[.;:!?“”\"\n,]")
_BEFORE_BODY = 30
"""Characters before a body's name in which a word says what it is."""
_PRONOUN_IS = re.compile(
    r"\b(?:he|she|they|who)\s(?:is|was|are|became|has been|runs|leads|heads|chairs)\s(?P<what>[^.;:“\"]{1,90})",
    re.IGNORECASE,
)
_MANAGEMENT = re.compile(
    r"(?:(?:the|a|an|our|one|my)\s)?(?:(?:managing|regional|area|deputy|senior|local|former|old|big)\s){0,2}"
    r"(?:directors?|chief exec(?:utive)?s?|executives?|head office|management|senior managers?|ceo|boss(?:es)?)",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"[’']s?\s(?:[\w\-]+\s){0,3}(?:e-?mail|message|letter|note|memo|blog|update|bulletin|video|reply)\Z"
)
"""What somebody writes, behind whose it is ("our chief exec’s email")."""
_WORDS_BEFORE = 10
"""Words before a name that `_BEFORE_NAME` takes in at most, the title among them."""
_INTRODUCTIONS = 6
"""Places of a name that are read for an introduction."""


class Introductions:
    """What one document says of the names in it."""

    def __init__(self, typist: Typist, body: Callable[[str], str | None], on_a_company: Callable[[], bool]) -> None:
        """`body` gives the kind of the first body that a text names, `on_a_company` whether the document names one."""
        self._text = typist.text
        self._places = typist.places
        self._roles = typist.roles
        self._body = body
        self._on_a_company = on_a_company
        self._known: dict[str, str | None] = {}

    def kind(self, name: str, host: str) -> str | None:
        """The author type that the document tells where it introduces `name`; `host` is the publisher's own.

        "The chief inspector, Ann Other", "Ann Other, who chairs the union", "Ann Other of the union", "our director".
        """
        if name not in self._known:
            self._known[name] = self._search(_MESSAGE.sub("", name), host)
        return self._known[name]

    def _search(self, name: str, host: str) -> str | None:
        if _MANAGEMENT.fullmatch(name):
            return "provider" if host == "union" or (host != "charity" and self._on_a_company()) else None
        for at in islice(self._places.of(name), _INTRODUCTIONS):
            start = max(self._text.rfind("\n", 0, at) + 1, at - 90)
            before = _before(self._text[start:at])
            after = self._text[at + len(name) : at + len(name) + 120]
            ours = _OURS.match(after) or (before is not None and _OUR_OFFICE.search(before.group("who")))
            if ours and host != "press":
                return host
            office = self._office(start, at) if before is not None else ""
            if host == "union" and _MANAGEMENT.fullmatch(office.strip(" ,")):
                return "provider"
            if before is not None and (kind := self._roles.last(office) or self._body(office)):
                return kind
            if before is not None and before.group("apart") and self._roles.last(before.group("who")) == "court":
                return "court"  # "In mitigation, Ann Other"
            if _FOR_A_SIDE.match(after) and "ourt" in self._text:
                return "court"
            clause = _AFTER_NAME.match(after)
            if clause is not None:
                what = in_apposition(clause.group("what"))
                kind = self._body(what) or self._owned(what) or self._roles.first(what) or self._of_body(what)
                if kind is not None:
                    return kind
        return None

    def _office(self, start: int, at: int) -> str:
        """The office right before a name, with whose it is ("they told Wick’s head in the county, Ann Other")."""
        text = self._text
        whose = [*_WHOSE.finditer(text, start, at)][-1:] if "," in text[at - 2 : at] else []
        whole = whose and _VERBS.isdisjoint(text[whose[0].end() : at].lower().split())
        return text[office_start(text, start, whose[0].end() if whole else at) : at]

    def _owned(self, office: str) -> str | None:
        """The kind of what belongs to a group ("the lamp cleaners' union"), which is none of the group."""
        owned = _OF_GROUP.match(office)
        return self._roles.of_phrase(owned.group("what")) if owned is not None else None

    def _of_body(self, office: str) -> str | None:
        """The kind of the body that an office is in, by the words before that body's name ("the charity Wick Aid")."""
        named = _IN_BODY.search(office)
        at = self._places.first(named.group("body")) if named is not None else -1
        before = self._text[max(0, at - _BEFORE_BODY) : at] if at > 0 else ""
        return self._roles.last(_CLAUSE_END.split(before)[-1])

    def is_ours(self, name: str) -> bool:
        """Whether `name` is "our" own office, as the speaker is called or where the name stands first."""
        if _OUR_OWN.match(name):
            return _OUR_MEMBERS.search(name) is None
        at = self._text.find(name)
        before = self._text[max(0, at - _OFFICE_REACH) : at]
        return at >= 0 and (_OURS.match(self._text, at + len(name)) or _OUR_BEFORE.search(before)) is not None

    def office_of(self, name: str) -> str | None:
        """The office that the document gives `name`, with no body named beside it ("Ann Other, head of quality")."""
        at = self._places.first(name)
        after = self._text[at + len(name) : at + len(name) + 120] if at >= 0 else ""
        clause = _WITH_OFFICE.match(after) or _OFFICE_FIRST.search(self._text[max(0, at - _OFFICE_REACH) : max(0, at)])
        return clause.group() if clause is not None and self._body(clause.group()) is None else None

    def is_of(self, name: str, body: str) -> bool:
        """Whether `body` stands in the words right after `name`, where the document gives them."""
        at = self._places.first(name)
        after = self._text[at + len(name) : at + len(name) + 120] if at >= 0 else ""
        clause = _AFTER_NAME.match(after)
        return clause is not None and body.removeprefix("The ") in clause.group("what")

    def described(self, text: str) -> str | None:
        """The author type that a pronoun's sentence tells of ("she is chief executive of …"), None without one."""
        for clause in _PRONOUN_IS.finditer(text):
            kind = self._body(clause.group("what")) or self._roles.first(clause.group("what"))
            if kind is not None:
                return kind
        return None


def _before(text: str) -> re.Match[str] | None:
    """The words at the end of `text` that may introduce the name after it; read in its last few words alone."""
    if not text[-1:].isspace():
        return None
    words = text.rsplit(None, _WORDS_BEFORE)
    return _BEFORE_NAME.search(text[len(words[0]) :] if len(words) > _WORDS_BEFORE else text)
