"""What kind of speaker a name is by all that one document tells of it, here and elsewhere; remembers what was told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from search import titles
from search.model import UNKNOWN, Collection, Span
from search.quotes import cues
from search.quotes.beside import APPOSITION_LIMIT, BEFORE_LIMIT, Beside, without_any_firm
from search.quotes.introduced import Introduced, introduced
from search.quotes.naming import clean, split_name
from search.quotes.offices import office, office_start
from search.quotes.organisations import by_its_name, kind_of_body, named_beside
from search.quotes.places import Places
from search.quotes.role_words import keys

_SPEAKS_FOR = re.compile(r"\A(?:an?|one|the|its)\s(?:[\w-]+\s)?spokes\w+\s(?:for|of)\s", re.IGNORECASE)
_AFTER_ANOTHER = re.compile(
    r"(?P<who>[A-Z][\w.’'\- ]+?)[’']s?\s(?:\w+\s)?(?:predecessor|successor|deputy|boss|colleagues?)\b"
)
"""Somebody known by another who is of the same kind."""
_TITLE = re.compile(rf"\b(?:{titles.RANKED}\.?\s){{1,2}}$")
_WITH_THEM = cues.words(
    "mentor mentors campaign campaigns support supports advise advises counsel counsels teach teaches"
)
"""Verbs of help, whose object is helped."""
_AT_WORK = re.compile(r"\b(?:for|at|with)\s")
"""What leads on to whom somebody does it for."""
_BY_ACT = cues.words("edits edited lead leads led heads headed chair chairs chaired")
_SITTING = frozenset(f"{verb} on" for verb in ("sits", "sat", "serves", "served")) | {"presides over", "presided over"}
"""What is told by what somebody does: who leads an inspection, who chairs or sits on a bench."""
_AUXILIARY = re.compile(r"\A(?:has|had|have) ")
_COUNCIL = re.compile(
    r"\b[Cc]ouncil(?!\s(?:of\b|for\s(?!\d|(?:many|several|over|more|nearly)\b)))(?:[,.]|\Z|\s(?:in|since|for)\b)"
)
_FOR_A_SEAT = re.compile(r"\b(?:in the (?:Commons|Lords|House|Senedd)|at Westminster|in (?:[Pp]arliament|Holyrood))\b")
_AGED = re.compile(r",\s\d\d(?:,|\sand\b|\sfrom\b)|\s\(\d\d\)")
_LEAD = re.compile(r"(?P<who>[Aa]n? (?:[\w’'\-]+ ){0,5}?[\w’'\-]+) who(?:se)?\b", re.IGNORECASE)
"""How a report tells of somebody before it names them with their age."""
_IN_LEADS = frozenset({"staff", "charity", "union", "politician"})
"""Kinds of whom news is told so; a judge who says something in its lead is another."""
_CHIEF = r"chief (?:executive(?: officer)?|operating officer|exec)"
_CHIEF_AFTER = re.compile(
    rf",\s(?:the\s|its\s|now\s)?(?:interim\s|acting\s|deputy\s)?{_CHIEF}(?=[,.;:]|\s(?:said|says)\b)", re.IGNORECASE
)
_CHIEF_BEFORE = re.compile(
    rf"(?:\A|[.!?:”\"\n]\s?|\b(?:the|its)\s)(?:interim\s|acting\s|deputy\s)?{_CHIEF},?\s(?:M[rs]{{1,2}}\s)?\Z",
    re.IGNORECASE,
)
"""An office at the head of a body that is not named beside it."""
_UNHELD = re.compile(r"\b[Tt]he (?P<office>(?:[a-z]+ ){1,5}?)(?=(?:is|was|has|takes|sees|thinks|disagrees)\b)")
_HOLDS = re.compile(r"\b[A-Z][\w’'\-]+ [A-Z]")
_NAMED = re.compile(r"[a-z,] [A-Z][\w’'\-]+ [A-Z][a-z]|[.!?]\s")
"""An office as a subject without its holder, and after it a name that may be another's, or one more sentence."""
_SEATED = frozenset({"judge", "court", "politician"})
"""Kinds of those who sit on something: a bench, a committee."""
_ONE_EACH = frozenset({"commissioner", "inspector", "judge", "government", "politician"})
"""Kinds of office of which an article tells of one."""
_OFFICE_COMMA = re.compile(
    r"(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bfrom )(?<!\bwith )(?<!\btold )(?<!\bby )"
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir)|[’']s?) (?:[\w’'\-]+ ){0,4}[\w’'\-]+, $"
    r"|\b(?:[Hh]is|[Hh]er|[Oo]ur) (?!\w+ (?:to|with)\b)(?:[\w\-]+ ){0,2}[\w\-]+, $"
)
"""An office with an article and a comma before a name ("its finance chief, Ada Marsh")."""
_WORDS_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W_][\w’'\-]*+[ \u00a0]){0,6}$")
_GIVEN_BEFORE = re.compile(r"\b(?!Mr |Ms |Mrs |Miss |Dr |Dame |Sir |Judge )[A-Z][\w’'\-]+[ \u00a0]$")
_SHORTEST, _LAST_NAMES, _BODIES = 3, 200, 200
"""Letters in the shortest last name that is looked for alone, how many of one text are, and how many bodies."""
_COMMITTEE = re.compile(r"(?:the|that|this)\s(?:\w+\s)?committee\b", re.IGNORECASE)
_COMMITTEES = re.compile(r"(?:\b[\w’'\-]+ ){1,3}[Cc]ommittee\b(?: of MPs\b)?")
_NAMED_BEFORE = 3000
"""Characters before a short form in which the body is named in full."""
_HANDS_ON = re.compile(
    r"(?:an?|the|our|one of the)\s(?:[\w\-]+\s){0,2}(?:teams?|offices?|units?|hubs?|caseloads?|desk|reception)\b"
    r"|(?:people|offenders|those|unpaid work|community payback)\b"
)
"""What those who do the work manage and supervise."""
_LED_FOR = re.compile(
    r"(?:the\s)?(?:work(?:ing)? part(?:y|ies)|groups?|gangs|programmes|workshops|sessions|courses|court reports)\b"
)
"""What anybody may lead, and those who do the work for a company or the service."""
_FOR_WHOM = re.compile(r"\b(?:for|with|in|at)\s(?:the|an?|its|[A-Z])")
_PROBATION = re.compile(r"\bprobation (?:service|trust|board|area|office)\b", re.IGNORECASE)
"""For whom somebody did the work for years, and the service of which no role word tells."""
_BRANCH = re.compile(r"(?:its|their|the union[’']s)\s(?:[\w\-]+\s){0,3}(?:branch|branches|section|region)\b")
_BENCH = re.compile(r"\b(?:[Mm]agistrates?|[Bb]ench|[Ss]entencers?)\b")
_MET = re.compile(
    r"(?:\b(?:met|meet|spoke (?:to|with)|talked to|interviewed|visited|rang|sat with)\s"
    r"|(?:\A|[.!?]\s)(?=(?:One|An?|Another)\s))"
    r"(?P<who>(?:one of (?:the|those|these)|an?|one|another|two|some of (?:the|those))\s"
    r"(?:(?!in\b|on\b|at\b|from\b|who\b|of\b|agreed\b|told\b|said\b)[\w\-]+(?:\s|(?=[,.]))){1,4})",
    re.IGNORECASE,
)
"""Whom a writer met who is not named yet."""
_DREW_UP = re.compile(r"\b(?:draft|design|dr[ae]w up)")
_REFORMS = re.compile(
    r"\b(?:reforms?|contracts|programme|privatisation|legislation|bill|act|polic(?:y|ies)|sell-off|tender)\b"
)
"""What a government draws up."""
_CLIENT = re.compile(
    r"(?:the|his|her|their)\s(?:[\w’'\-]+\s){0,2}(?:famil(?:y|ies)|widow|widower|relatives|parents|defendants?|victims?)\b"
    r"|M(?:r|rs|s|iss)\s[A-Z]"
)
"""Whom a lawyer represents."""
_NAMED_OR = re.compile(r"\s(?:who|which|that|where|when|but|although|because)\s|[,(–—]")
_FORMER = r"(?:former(?:ly)?|ex|retired|one-time|onetime|sometime|past)"
_FORMER_AFTER = re.compile(
    rf"\s?[,(–—]\s?(?:(?:himself|herself|once|who was|who is)\s)?(?:an?\s|the\s)?{_FORMER}[\s\-]"
)
_FORMER_BEFORE = re.compile(
    rf"\b[Ff]?{_FORMER}[ \-](?:[\w\-]+ ){{1,4}}\Z|\b(?:Former|Retired|Ex)[ \-](?:[\w\-]+ ){{1,4}}\Z"
)
_NOW = re.compile(r"\b(?:and|but) (?:is |has )?now\b")
"""What follows what somebody was until then ("who worked as a clerk for years and now teaches")."""
_OCCURRENCES, _ABOVE = 24, 250
"""Places of a name that are looked at, and characters of the paragraph above one."""
_INSPECTED = re.compile(r"\bchief inspector\b", re.IGNORECASE)


class Typist(Beside):
    """Gives author types within one document; remembers what was told of a name anywhere in it."""

    def __init__(self, text: str, collection: Collection) -> None:
        super().__init__(text, collection)
        self.places = Places(text)
        self._told: dict[str, str] = {}
        self._bodies_told: dict[str, str | None] = {}
        self._left = _LAST_NAMES

    @cached_property
    def _inspected(self) -> bool:
        """Whether the text tells of a chief inspector at all."""
        return _INSPECTED.search(self.text) is not None

    def of_name(self, name: str) -> str | None:
        """The role told of somebody anywhere in the text: at the first places of the full name, then of the last."""
        if name not in self._told:
            self._told[name] = self._search(name) or ""
        return self._told[name] or None

    def of_person(self, mention: Span, context: Span, name: str) -> str | None:
        """The role told of somebody at one mention, else anywhere; what they once were only where nothing else is."""
        here = self.beside(mention, context)
        return here if here is not None and not self._once(mention) else self.of_name(name) or here

    def _once(self, place: Span) -> bool:
        """Whether what is told at a place of a name is over ("Ada Marsh, a former magistrate, …")."""
        after, before = self.text[place.end : place.end + 40], self.text[max(0, place.start - 60) : place.start]
        return _FORMER_AFTER.match(after) is not None or _FORMER_BEFORE.search(before) is not None

    def _now_or_once(self, places: Sequence[Span]) -> str | None:
        """The role told at the first place that tells what somebody is, else was."""
        once: str | None = None
        for place in places:
            if (value := self._at(place)) is not None:
                if not self._once(place):
                    return value
                once = once or value
        return once

    def _of_their_body(self, places: Sequence[Span]) -> str | None:
        """The kind of a body that only this document tells of, for one whom it places there."""
        for place in places:
            before = self.text[max(0, place.start - BEFORE_LIMIT) : place.start].rpartition("\n")[2]
            after = self.text[place.end : place.end + APPOSITION_LIMIT].partition("\n")[0]
            for body in named_beside(before, after):
                if (kind := self._of_body(body)) is not None:
                    return kind
        return None

    def _of_body(self, name: str) -> str | None:
        """The kind that the text tells of a body somewhere; kept."""
        if name not in self._bodies_told:
            if len(self._bodies_told) >= _BODIES:
                return None
            kind = kind_of_body(self.roles, self.text, name, self.places.of(name)) or by_its_name(self.roles, name)
            self._bodies_told[name] = None if kind == UNKNOWN else kind
        return self._bodies_told[name]

    def _search(self, name: str) -> str | None:
        _, rest = split_name(clean(name))
        full = " ".join(rest)
        forms = [full] if len(rest) > 1 else []
        if rest[-1][:1].isupper() and len(rest[-1]) >= _SHORTEST and self._left > 0:
            self._left -= 1
            forms.append(rest[-1])
        for form in forms:
            places = list(self._places(form, alone=form != full))
            told = self._now_or_once(places)
            told = told or next((value for place in places if (value := self.introduced(place)) is not None), None)
            told = told or self._of_their_body(places) or self._of_lead(places) or self._of_chief(places)
            if told is not None:
                return told
        return self._in_office(full) if len(rest) > 1 else None

    def _of_lead(self, places: Sequence[Span]) -> str | None:
        """The kind of somebody told of in the paragraph above who is named first at the head of the next one.

        "A probation officer who was sacked has won £9,000.\n\nAda Marsh, 52, told the tribunal …"
        """
        first = places[0] if places else None
        line = self.text[: first.start].rfind("\n") + 1 if first is not None else -1
        if first is None or first.start != line or _AGED.match(self.text, first.end) is None:
            return None
        above = self.text[max(0, line - 2 * _ABOVE) : line].rstrip().rpartition("\n")[2]
        lead = _LEAD.match(above)
        kind = self.of_phrase(lead["who"]) if lead is not None and _HOLDS.search(lead["who"]) is None else None
        return kind if kind in _IN_LEADS else None

    def _of_chief(self, places: Sequence[Span]) -> str | None:
        """The kind of the body spoken of last, for its "chief executive" of whom no more is told."""
        for place in places:
            chief = _CHIEF_AFTER.match(self.text, place.end) or _CHIEF_BEFORE.search(
                self.text, max(0, place.start - 60), place.start
            )
            if chief is not None and (kind := self.spoken_of(place.start)) is not None:
                return kind
        return None

    def _in_office(self, name: str) -> str | None:
        """The kind of the office told of without its holder just above, where the name stands first.

        "The lamp commissioner is an admirer.\n\n“…,” admits Ada Marsh.": nobody else is introduced between.
        """
        at = self.text.find(name)
        line = self.text.rfind("\n", 0, max(0, at)) + 1
        above = self.text[max(0, line - 2 * _ABOVE) : line].rstrip()[-_ABOVE:].rpartition("\n")[2]
        if at < 0 or _HOLDS.search(self.text, line, at) or self.text[at + len(name) : at + len(name) + 1] == ",":
            return None
        offices = [*_UNHELD.finditer(above)]
        last = offices[-1] if offices else None
        if last is None or _NAMED.search(above, last.end()) is not None:
            return None
        return self.roles.own(last["office"]) if self.roles.own(last["office"]) in _ONE_EACH else None

    def _places(self, form: str, *, alone: bool) -> Iterator[Span]:
        """The first places of a name; `alone`: where no given name stands before it."""
        text = self.text
        for at in islice(self.places.of(form), _OCCURRENCES):
            end = at + len(form)
            whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
            if whole and not (alone and _GIVEN_BEFORE.search(text, max(0, at - 30), at)):
                yield Span(at, end)

    def _at(self, place: Span) -> str | None:
        """The role in the title, apposition or office at one place of a name."""
        before = self.text[max(0, place.start - BEFORE_LIMIT) : place.start]
        if (title := _TITLE.search(before)) is not None:
            place, before = Span(place.start - len(title.group()), place.end), before[: title.start()]
        office = (_OFFICE_COMMA.search(before) if ", " in before[-3:] else None) or _WORDS_BEFORE.search(before)
        start = place.start - (len(office.group()) if office else 0)
        end = min(len(self.text), place.end + APPOSITION_LIMIT)
        return self.beside(place, Span(office_start(self.text, start, place.start), end))

    def introduced(self, place: Span) -> str | None:
        """The role told about a name in a clause of its own: "who runs a refuge", "has been a clerk since …"."""
        found = (self._of_introduction(told, place.start) for told in introduced(self.text, place.start, place.end))
        return next((value for value in found if value is not None and value != UNKNOWN), None)

    def _of_introduction(self, told: Introduced, at: int) -> str | None:
        what = _NAMED_OR.split(told.what, maxsplit=1)[0]
        if _NOW.search(told.what) is not None:
            return None
        if not told.does:
            words = keys(what)
            named = bool(words) and (words[0] in cues.DETERMINERS or office(words[0]) or self.roles.opens(what))
            kind = self.of_phrase(what) if named else None
            return self.no_more(kind, what) if told.past else kind
        if told.does == "wrote":  # "Ada Marsh’s report", where the text tells of an inspector without a name
            return self.roles.first("chief inspector") if self._inspected else None
        if told.does == "as":
            return self.no_more(self.roles.first(told.what), told.what)
        if told.does == "met":
            return self._of_met(told.what)
        if told.does == "sits":
            bench = _BENCH.search(self.text, max(0, at - _NAMED_BEFORE), at + _ABOVE) is not None
            return self.roles.first("magistrate") if bench else None
        if told.what == "there":  # "a friend who still works there"
            return self.roles.first("employee")
        return self._of_doing(told.does, what, at)

    def _of_met(self, told: str) -> str | None:
        """The kind of whom the writer met, or of who opens a sentence: the last one told of before a name is given."""
        found = [*_MET.finditer(told)]
        who = found[-1]["who"] if found else ""
        return self.roles.of_group(who) or self.of_phrase(who) if who else None

    def _of_doing(self, does: str, what: str, at: int) -> str | None:
        """The kind of who does something: "runs a refuge", "sits on the bench", "represents the family"."""
        does, what = _AUXILIARY.sub("", does), without_any_firm(what)
        if _DREW_UP.search(does) is not None:
            return self.roles.first("ministry") if _REFORMS.search(what) is not None else None
        what = _AT_WORK.split(what)[-1] if does in _WITH_THEM else what
        kind = self.body(what) or self.roles.own(what)
        if does.startswith("spent") and _FOR_WHOM.search(what) is None:
            return None
        if self._serves(does, what, kind):
            return self.roles.first("manager")
        if kind is None and _BRANCH.match(what):
            return "union" if self.owner(at) == "union" else None
        if kind is None and does in _BY_ACT | _SITTING:
            kind = self.of_act(what, does) or self.committee(what, at)
        if does.startswith("work") and kind == "provider":
            return "staff"
        if does in _SITTING:
            if _COUNCIL.search(what) is not None:
                return self.roles.first("councillor")
            return kind if kind in _SEATED else None  # who sits on a panel is asked as somebody else
        if does.startswith("represent"):
            return self._of_client(what, kind)
        if does.startswith("writes"):
            return kind if kind in ("press", "blogger") else None
        if kind is None and _HANDS_ON.match(what):
            return self.roles.first("manager")
        return kind or next((told for body in named_beside("", f" of {what}") if (told := self._of_body(body))), None)

    def _serves(self, does: str, what: str, kind: str | None) -> bool:
        """Whether somebody did the work itself for a company or the service, and not only leads either."""
        if _FOR_WHOM.search(what) is None:
            return False
        if not does.startswith("spent") and _HANDS_ON.match(what) is None and _LED_FOR.match(what) is None:
            return False
        ours = kind is None and _PROBATION.search(what) is not None
        return ours or kind in ("provider", "government", "staff")

    def _of_client(self, what: str, kind: str | None) -> str | None:
        """The kind of who represents a seat, a client or those who work somewhere."""
        if _FOR_A_SEAT.search(what) is not None:
            return self.roles.first("mp")
        if _CLIENT.match(what) is not None:
            return self.roles.first("barrister")
        return "union" if kind in ("staff", "union") else kind

    def committee(self, phrase: str, at: int) -> str | None:
        """The kind of the committee that "the committee" is short for: the last one before `at` that has a name."""
        if _COMMITTEE.match(phrase) is None:
            return None
        found = _COMMITTEES.findall(self.text, max(0, at - _NAMED_BEFORE), at)
        return next((kind for name in reversed(found) if (kind := self.roles.own(name)) is not None), None)

    def short(self, phrase: str, at: int) -> str | None:
        """The kind of the body named before `at` that "the committee" is short for, of "Ada Marsh’s successor" hers."""
        if (other := _AFTER_ANOTHER.match(phrase)) is not None:
            return self.of_name(other["who"])
        phrase = _SPEAKS_FOR.sub("", phrase)
        if (kind := self.committee(phrase, at)) is not None:
            return kind
        article, _, word = phrase.partition(" ")
        if article.lower() != "the" or word.lower() not in cues.BODY_WORDS:
            return None
        named = rf"(?:[A-Z][\w’'&\-]*+ (?:(?:of|and|for|the) )*+){{1,5}}{re.escape(word.capitalize())}\b"
        found = [match.group() for match in re.finditer(named, self.text[max(0, at - _NAMED_BEFORE) : at])]
        return (self.roles.own(found[-1]) or self.body(found[-1])) if found else None
