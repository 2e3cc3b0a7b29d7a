"""What kind of speaker a mention is, by role words beside it and by the people that a collection declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from search.collection.owners import called
from search.gazetteer import Gazetteer, Name
from search.kept import Kept
from search.model import UNKNOWN, Collection, Crc, Person, Span
from search.quotes import cues, verbs
from search.quotes.introduced import Introduced, introduced
from search.quotes.offices import office
from search.quotes.places import Places
from search.quotes.resolving import clean, split_name
from search.quotes.role_words import WORD, Roles, head_at, keys

_FOR_SOMEBODY = re.compile(r"for (?:M[rs]{1,2} )?[A-Z][\w\-]+(?: [A-Z][\w\-]+)?,")
_APPOSITION = re.compile(r"\s{0,2}(?:[,(–—]|-\s|(?:of|from|at)\s)\s*(?:[A-Z]{2,4}\s*,\s*)?")
_TOLD_END = re.compile(r"[.;:]\s|[“\"‘\n]")
_WHO_IS = re.compile(r"\bwh(?:o|ich)\s(?!(?:is|was)\s(?!\w+ed\b|told|given|seen|sent|held|found))")
_MEMBER = re.compile(r"\s(?:(?:MP|MSP|MEP|MS)\b|\((?:Lab|Con|Lib Dem|LD|SNP|Ind|Green|PC|DUP|UUP|SF|Crossbench)\b)")
"""Letters after a name that are an office."""
_AFTER_ANOTHER = re.compile(
    r"(?P<who>[A-Z][\w.’'\- ]+?)[’']s?\s(?:\w+\s)?(?:predecessor|successor|deputy|boss|colleagues?)\b"
)
"""Somebody known by another who is of the same kind."""
_COUNCIL = re.compile(r"\bleader of (?:[\w’'\-]+ ){1,4}council\b", re.IGNORECASE)
_BENCH = re.compile(r"\bof the (?:[\w’'\-]+ ){1,2}bench\b")
_TITLE = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev)\.?\s){1,2}$")
_WITH_THEM = cues.words("mentor campaign support advise counsel teach teache")
_BY_ACT = cues.words("edits edited lead leads led heads headed") | {"sits on"}
_AT_WORK = re.compile(r"\b(?:for|at|with)\s")
"""Verbs of help, whose object is helped, and what leads on to whom somebody does it for."""
_UNHELD = re.compile(r"\b[Tt]he (?P<office>(?:[a-z]+ ){1,5}?)(?=(?:is|was|has|takes|sees|thinks|disagrees)\b)")
_HOLDS = re.compile(r"\b[A-Z][\w’'\-]+ [A-Z]")
_NAMED = re.compile(r"[a-z,] [A-Z][\w’'\-]+ [A-Z][a-z]|[.!?]\s")
"""An office as a subject without its holder, and after it a name that may be another's, or one more sentence."""
_ONE_EACH = frozenset({"commissioner", "inspector", "judge", "government", "politician"})
"""Kinds of office of which an article tells of one."""
_KIN = re.compile(rf"[\w’'\-]+[’']s?\s(?:[\w\-]+\s)?(?:{'|'.join(sorted(cues.KIN_NOUNS))})\b")
_OFFICE_STOPS = (
    (cues.PREPOSITIONS - {"of", "for"})
    | cues.CONJUNCTIONS
    | cues.AUXILIARIES
    | verbs.FINITE.keys()
    | cues.PRONOUNS
    | cues.SUBORDINATORS
)
_ITS = re.compile(r"\b(?:its|their)\s(?:[\w’'\-]+\s){0,3}[\w’'\-]+,?\s$", re.IGNORECASE)
_OFFICE_COMMA = re.compile(
    r"(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bfrom )(?<!\bwith )(?<!\btold )(?<!\bby )"
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir)|[’']s?) (?:[\w’'\-]+ ){0,4}[\w’'\-]+, $"
    r"|\b(?:[Hh]is|[Hh]er|[Oo]ur) (?!\w+ (?:to|with)\b)(?:[\w\-]+ ){0,2}[\w\-]+, $"
)
"""An office with an article and a comma before a name ("its finance chief, Ada Marsh")."""
_WORDS_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W_][\w’'\-]*+[ \u00a0]){0,6}$")
_ITS_AFTER = re.compile(r"(?:its|their)\s", re.IGNORECASE)
_BODY_NOUN = re.compile(
    r"\b(?:(?:\w+\s)?committee|CRCs?|compan(?:y|ies)|firms?|providers?|contractors?|unions?|charit(?:y|ies)|ministry|department|inspectorate)\b",
    re.IGNORECASE,
)
"""Nouns that "its" may take up."""
_FOR_BODY = cues.words(
    """
    official officials source sources representative representatives executive executives chief chiefs director
    directors boss bosses leader leaders chair chairman chairwoman secretary president office team board statement
    insider insiders somebody someone
    """
)
"""Heads of noun phrases that speak for the body beside them, as no customer of it does."""
_GIVEN_BEFORE = re.compile(r"\b(?!Mr |Ms |Mrs |Miss |Dr |Dame |Sir |Judge )[A-Z][\w’'\-]+[ \u00a0]$")
_SHORTEST, _LAST_NAMES = 3, 200
"""Letters in the shortest last name that is looked for alone, and how many of one text are."""
_NAMED_BEFORE = 3000
"""Characters before a short form in which the body is named in full."""
_OWNER_REACH = 250
"""Characters before "its" in which its body is named."""
_HANDS_ON = re.compile(
    r"(?:an?|the|our|one of the)\s(?:[\w\-]+\s){0,2}(?:teams?|offices?|units?|hubs?|caseloads?|desk|reception)\b"
    r"|(?:people|offenders|those)\b"
)
"""What those who do the work manage and supervise."""
_NAMED_OR = re.compile(r"\s(?:who|which|that|where|when|but|although|because)\s|[,(–—]")
_APPOSITION_LIMIT, _BEFORE_LIMIT, _OCCURRENCES = 90, 70, 24
"""Characters looked at after a name and before it; places of a name that are looked at."""


def bare(name: str) -> str:
    """A name as it is compared: no article, no title, no letters after it, lower case."""
    _, rest = split_name(clean(name))
    words = [w.lower().replace("’", "'") for w in rest]
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


class People:
    """The people and bodies of a collection by each of their spellings."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._exact: dict[str, Person] = {}
        self._bare: dict[str, Person] = {}
        for person in people:
            for spelling in (person.name, *person.spellings):
                self._exact.setdefault(" ".join(spelling.lower().replace("’", "'").split()), person)
                self._bare.setdefault(bare(spelling), person)

    def get(self, name: str) -> Person | None:
        """The one spelt so, titles and articles aside; a title alone never decides."""
        exact = self._exact.get(" ".join(name.lower().replace("’", "'").split()))
        return exact or self._bare.get(bare(name))


def _area(crc: Crc) -> Iterator[str]:
    """The area that a company is called by: of "Amble Vale CRC" Amble Vale."""
    short = crc.name.removesuffix(" CRC").removesuffix(" Community Rehabilitation Company")
    if short != crc.name:
        yield short


_HEADS = ("chief executive", "boss", "managing director", "chief officer")
"""Those at the head of the company of an area ("Amble’s chief executive")."""


def _made_ready(collection: Collection) -> tuple[Roles, People, Gazetteer[str]]:
    bodies = [Name(spelling, p.author_type) for p in collection.people if p.body for spelling in (p.name, *p.spellings)]
    for crc in collection.crcs:
        bodies += [Name(crc.name, "provider"), *(Name(short, "provider", exact=True) for short in crc.abbreviations)]
        spellings = [name for owner in crc.owners for name in (*called(owner.name), *owner.spellings)]
        bodies += [Name(f"{area}’s {head}", "provider") for area in (*crc.areas, *_area(crc)) for head in _HEADS]
        bodies += [Name(name, "provider", exact=" " not in name and name.isupper()) for name in spellings]
    return Roles(collection.author_types), People(collection.people), Gazetteer(bodies)


_ready = Kept(_made_ready)


def _plainly(office: str) -> str:
    """An office without the place that is its own ("chairman of the Amble bench")."""
    return _BENCH.sub("of the bench", _COUNCIL.sub("leader of the council", office))


def in_apposition(told: str) -> str:
    """What stands after a name, as far as the sentence's verb ("Ada Marsh, of Amble, told inspectors that …")."""
    told = _TOLD_END.split(_WHO_IS.split(told, maxsplit=1)[0], maxsplit=1)[0]
    parts = told.split(",")
    for number, part in enumerate(parts):
        words = [word for word in keys(part) if not cues.adverb(word) and word not in cues.ADVERBS]
        if words and (words[0] in cues.AUXILIARIES or words[0] in _VERBS):
            told = ",".join(parts[:number])
            break
    return _KIN.sub("", _ONCE.sub("", told))


_VERBS = (verbs.FINITE.keys() - verbs.AMBIGUOUS) | cues.OTHER_VERBS | {"asked", "speaking", "called"}
_ONCE = re.compile(r"^[^,;]{0,60}?\bat the time\b,?(?: and)?")
"""What somebody is no more ("a junior minister at the time and a backbencher now")."""


class Typist:
    """Gives author types within one document; remembers what was told of a name anywhere in it."""

    def __init__(self, text: str, collection: Collection) -> None:
        self.text = text
        self.places = Places(text)
        self.roles, self.people, self._bodies = _ready(collection)
        self._told: dict[str, str] = {}
        self._left = _LAST_NAMES

    def beside(self, mention: Span, context: Span) -> str | None:
        """The role told beside a name: in its title, the apposition after it, or the office before it."""
        after = self.text[mention.end : min(context.end, mention.end + _APPOSITION_LIMIT)]
        if _MEMBER.match(after) is not None and (value := self.roles.first("mp")) is not None:
            return value
        opened = _APPOSITION.match(after)
        told = after[opened.end() :] if opened else ""
        for_somebody = _FOR_SOMEBODY.match(told)
        told = _plainly(in_apposition(told))
        written = self.text[mention.start : mention.end]
        before = self.text[max(context.start, mention.start - _BEFORE_LIMIT) : mention.start]
        if for_somebody and self.body(told) is None:
            told = "representing " + told  # "Ada Marsh, for Holt, said"
        roles = self.roles
        role = roles.own(told) or roles.own(written) or roles.own(before, last=True)
        known = role or self.body(told) or self.body(written) or self.body(before)
        known = known or roles.first(told) or roles.last(before)
        its = _ITS.search(before) or _ITS_AFTER.match(told)
        return known or (self.owner(mention.start) if its is not None else None)

    def owner(self, at: int) -> str | None:
        """The kind of the body that "its" means at character `at`: the last one named or told of shortly before."""
        window = self.text[max(0, at - _OWNER_REACH) : at]
        found = [(hit.span.start, hit.value) for hit in self._bodies.find(window) if hit.value != UNKNOWN]
        told = ((match.start(), self.roles.first(match.group())) for match in _BODY_NOUN.finditer(window))
        found += [(start, value) for start, value in told if value is not None]
        return max(found)[1] if found else None

    def of_phrase(self, phrase: str) -> str | None:
        """The kind behind a common noun phrase: its head's own role, the body it speaks for, then any role in it."""
        phrase = _plainly(phrase)
        if phrase.lower() == "the bench":
            phrase = "magistrates"
        return self.surely(phrase) or self.roles.of_phrase(phrase)

    def of_act(self, what: str, does: str = "") -> str | None:
        """The kind of those who do what is told: an inspection is an inspector's, who edits is an editor."""
        if does.startswith("edit"):
            return self.roles.first("editor")
        if "bench" in what.split():
            return self.roles.first("magistrate")
        acts = (word for word in keys(what) if word.endswith("ion"))
        return next((value for word in acts if (value := self.roles.first(word[:-3] + "or")) is not None), None)

    def short(self, phrase: str, at: int) -> str | None:
        """The kind of the body named before `at` that "the committee" is short for, of "Ada Marsh’s successor" hers."""
        if (other := _AFTER_ANOTHER.match(phrase)) is not None:
            return self.of_name(other["who"])
        article, _, word = phrase.partition(" ")
        if article.lower() != "the" or word.lower() not in cues.BODY_WORDS:
            return None
        named = rf"(?:[A-Z][\w’'&\-]*+ (?:(?:of|and|for|the) )*+){{1,5}}{re.escape(word.capitalize())}\b"
        found = [match.group() for match in re.finditer(named, self.text[max(0, at - _NAMED_BEFORE) : at])]
        return (self.roles.own(found[-1]) or self.body(found[-1])) if found else None

    def surely(self, phrase: str) -> str | None:
        """The kind of a phrase's head, or of the body it speaks for."""
        return self.roles.of_head(phrase) or self._spoken_for(phrase)

    def group_before(self, at: int) -> str | None:
        """The kind of the group that "one" or "another" at character `at` is of: the last told of before it."""
        window = self.text[max(0, at - _OWNER_REACH) : at]
        return self.roles.of_group(window.rpartition("\n\n")[2])

    def _spoken_for(self, phrase: str) -> str | None:
        """The kind of the body that "an Amble spokesman", "Amble’s accounts" or "Amble Ltd" speaks for."""
        hit = next((found for found in self._bodies.find(phrase) if found.value != UNKNOWN), None)
        if hit is None:
            return None
        words, head = keys(phrase), head_at(phrase)
        noun = words[head] if 0 <= head < len(words) else ""
        itself = len(keys(phrase[: hit.span.start])) <= head < len(keys(phrase[: hit.span.end]))
        document = noun in cues.DOCUMENTS or noun.removesuffix("s") in cues.DOCUMENTS
        return hit.value if itself or document or noun in _FOR_BODY or noun.startswith("spokes") else None

    def body(self, text: str) -> str | None:
        """The kind of the first declared body that a text names."""
        return next((found.value for found in self._bodies.find(text) if found.value != UNKNOWN), None)

    def of_name(self, name: str) -> str | None:
        """The role told of somebody anywhere in the text: at the first places of the full name, then of the last."""
        if name not in self._told:
            self._told[name] = self._search(name) or ""
        return self._told[name] or None

    def _search(self, name: str) -> str | None:
        _, rest = split_name(clean(name))
        full = " ".join(rest)
        forms = [full] if len(rest) > 1 else []
        if rest[-1][:1].isupper() and len(rest[-1]) >= _SHORTEST and self._left > 0:
            self._left -= 1
            forms.append(rest[-1])
        for form in forms:
            places = list(self._places(form, alone=form != full))
            told = next((value for place in places if (value := self._at(place)) is not None), None)
            told = told or next((value for place in places if (value := self.introduced(place)) is not None), None)
            if told is not None:
                return told
        return self._in_office(full) if len(rest) > 1 else None

    def _in_office(self, name: str) -> str | None:
        """The kind of the office told of without its holder just above, where the name stands first.

        "The lamp commissioner is an admirer.\n\n“…,” admits Ada Marsh.": nobody else is introduced between.
        """
        at = self.text.find(name)
        line = self.text.rfind("\n", 0, max(0, at)) + 1
        above = self.text[:line].rstrip()[-_OWNER_REACH:].rpartition("\n")[2]
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
        before = self.text[max(0, place.start - _BEFORE_LIMIT) : place.start]
        if (title := _TITLE.search(before)) is not None:
            place, before = Span(place.start - len(title.group()), place.end), before[: title.start()]
        office = (_OFFICE_COMMA.search(before) if ", " in before[-3:] else None) or _WORDS_BEFORE.search(before)
        start = place.start - (len(office.group()) if office else 0)
        end = min(len(self.text), place.end + _APPOSITION_LIMIT)
        return self.beside(place, Span(self._office_start(start, place.start), end))

    def introduced(self, place: Span) -> str | None:
        """The role told about a name in a clause of its own: "who runs a refuge", "has been a clerk since …"."""
        found = (self._of_introduction(told) for told in introduced(self.text, place.start, place.end))
        return next((value for value in found if value is not None and value != UNKNOWN), None)

    def _of_introduction(self, told: Introduced) -> str | None:
        what = _NAMED_OR.split(told.what, maxsplit=1)[0]
        if not told.does:
            words = keys(what)
            named = bool(words) and (words[0] in cues.DETERMINERS or office(words[0]) or self.roles.opens(what))
            return self.of_phrase(what) if named else None
        if told.does == "wrote":  # "Ada Marsh’s report", where the text tells of an inspector without a name
            return self.roles.first("chief inspector") if "chief inspector" in self.text.lower() else None
        if told.what == "there":  # "a friend who still works there"
            return self.roles.first("employee")
        what = _AT_WORK.split(what)[-1] if told.does.rstrip("s") in _WITH_THEM else what
        kind = self.body(what) or self.roles.own(what)
        if kind is None and told.does in _BY_ACT:
            kind = self.of_act(what, told.does)
        if told.does.startswith("work") and kind == "provider":
            return "staff"
        if told.does == "sits on":
            return kind if kind in ("judge", "politician") else None  # who sits on a panel is asked as somebody else
        if told.does.startswith("represent"):
            return "union" if kind in ("staff", "union") else kind
        if kind is None and _HANDS_ON.match(what):
            return self.roles.first("manager")
        return kind

    def _office_start(self, start: int, at: int) -> int:
        """Where the office right before a name begins: words after the last small word that is no part of one."""
        words = list(WORD.finditer(self.text, start, at))
        begin = at
        for word in reversed(words):
            low = word.group().lower()
            if low in _OFFICE_STOPS:
                break
            begin = word.start()
        return begin
