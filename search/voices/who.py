"""Who a name or description in a text is: the person or body meant, and which kind of author that makes.

Role words beside the name count first, then the collection's people and bodies, then companies, then the head noun.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from search import bodies
from search.gazetteer import Found, Gazetteer, Kept, Name
from search.model import UNKNOWN, Collection, Person, Span, Speaker
from search.quotes.authors import Authors
from search.quotes.resolving import Names
from search.quotes.roles import Typist

TITLE = r"(?:Dame|Sir|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Recorder|Cllr|Councillor|Rt Hon)"
NAME = (
    r"[A-Z][\w’'.&/-]{0,40}(?:[ \xa0](?:(?:of|for|and|the|de|van|von|di|da|del|la|le|al|&)[ \xa0]){0,2}"
    r"[A-Z][\w’'.&/-]{0,40}){0,7}"
)
"""A run of capitalised words with the small words that names have inside them; bounded."""

_NEWSPAPER = re.compile(
    r"\b\w*(?:Live|News|Echo|Times|Post|Mail|Herald|Gazette|Telegraph|Chronicle|Argus|Express|Mirror|Standard|Journal|"
    r"Advertiser|Courier|Observer|Guardian|Examiner|Citizen|Mercury|Bulletin|Tribune|Independent|Newspaper|Press|Star|"
    r"Clarion|Messenger|Sentinel|Packet|Dispatch|Despatch|Reporter|Enquirer|Weekly|Trumpet|Globe|Beacon|Informer)\Z"
)
"""The last word of what newspapers and news sites call themselves."""
_OFFICE = re.compile(rf"(?P<office>(?:[A-Za-z][\w’'-]+\s){{1,4}})(?={TITLE}\s[A-Z])(?<!the\s)(?<!The\s)")
"""An office in front of a name with its title ("Chief Inspector Dame Ann Other")."""
_THE_INSPECTORS = re.compile(r"\b[Tt]he inspectors\b")
_DOCUMENT = re.compile(r"\b(?:report|reports|review|foreword|findings|inspection|thematic)\b", re.IGNORECASE)
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|officials?|sources?|managers?|members?|staff|officers?|workers?)\b", re.IGNORECASE
)
_REPORTERS = (
    ("inspector", re.compile(r"\b[Ii]nspect|\bHMIP?\b")),
    ("politician", re.compile(r"\b(?:[Cc]ommittee|MPs)\b")),
    ("government", re.compile(r"\b(?:[Aa]udit|[Aa]uditors?|NAO)\b")),
    ("charity", re.compile(r"\b[Cc]harit")),
    ("union", re.compile(r"\b[Uu]nion\b")),
)
"""Words that stand near a report by the kind of author: an act or an office, never a name of somebody."""
_OURS = re.compile(r",\s(?:our|Our)\s")
_OUR_OFFICE = re.compile(r"(?:\A|[.!?”\"]\s)[Oo]ur\s(?:\w+\s){0,4}\w+,?\Z")
_WITH_OFFICE = re.compile(
    r",\s(?:the\s|its\s|our\s)?(?:[a-zA-Z’'-]+\s){0,3}?"
    r"(?:[Dd]irector|[Hh]ead|[Cc]hief (?:[Ee]xecutive|[Oo]perating [Oo]fficer|[Oo]fficer)|[Cc]hair(?:man"
    r"|woman)?|[Mm]anager|[Ll]ead|[Ss]ecretary|[Pp]resident)"
    r"(?:\s(?:of|for)\s(?!the\s)[A-Z]?[a-z]+(?:\s(?:and\s)?[A-Z]?[a-z]+){0,3})?(?=,|\ssaid|\ssays|\sadded)"
)
_BEFORE_NAME = re.compile(rf"(?P<who>(?:[\w’'&-]+\s){{0,7}}[\w’'&-]+),?\s(?:{TITLE}\s)?\Z")
_AFTER_NAME = re.compile(
    r"(?:,?\s(?:who|which)\s(?:\w+\s)?(?:chairs|leads|runs|heads|represents|speaks for|works? (?:for|as|at)|worked)"
    r"|(?:,?\s(?:who|which))?\s(?:is|was|has been|had been|became)(?=\s(?:an?|the|chief|chair|head|\w+\sdirector)\b)|,"
    r"|\s(?:of|from|at|for)(?=\s(?:the\s)?[A-Z]))\s(?P<what>[^.;:“‘\"]{1,90})"
)
_PRONOUN_IS = re.compile(
    r"\b(?:he|she|they|who)\s(?:is|was|are|became|has been|runs|leads|heads|chairs)\s(?P<what>[^.;:“\"]{1,90})",
    re.IGNORECASE,
)
_FOR_A_PARTY = re.compile(
    r",\s(?:for|representing|on behalf of|acting for|defending)\s(?:the\s)?[A-Za-z][\w’' -]{1,40},"
)
_COURT = re.compile(
    r"\b(?:Crown|Magistrates['’]?|County|High|Youth) Court\b|\b(?:the|a) court heard\b|\bpleaded guilty\b"
)
_MANAGEMENT = re.compile(
    r"(?:(?:the|a|an|our|one|my)\s)?(?:(?:managing|regional|area|deputy|senior|local)\s)?"
    r"(?:directors?|chief exec(?:utive)?s?|executives?|head office|management|senior managers?|ceo|boss(?:es)?)",
    re.IGNORECASE,
)
_EXECUTIVE = re.compile(
    r"\b(?:director|chief (?:exec\w*|operating)|head of|human resources|hr|communications)\b", re.IGNORECASE
)
_REMEMBERED = 20_000
"""Mentions whose speaker is kept; a text that has more of them gains little by it."""
_ON_ITS_FIELD = 3
"""Times that a text names the field of a body ("Inspectorate of Lamps": lamps) for it to be that body's."""
_INTRODUCTIONS = 6
"""Places of a name that are read for an introduction."""
_NEAR, _PLACES = 100, 60
"""Characters read to either side of a report mentioned; mentions that are read."""
_EDGES = " \t\n\r\xa0,;:.–—-“”\"'‘’()"


def _spellings(collection: Collection) -> Iterator[Name[Person]]:
    for person in collection.people:
        for spelling in (person.name, *person.spellings):
            yield Name(spelling, person, exact=" " not in spelling and spelling.isupper())
    for person in collection.people:
        words = person.name.split()
        if not person.body and len(words) == 3 and re.fullmatch(TITLE, words[0]):
            yield Name(" ".join(words[:2]), person)
            yield Name(" ".join(words[1:]), person)


def _read_sites(collection: Collection) -> dict[str, Person]:
    """Newspapers by their names as web addresses write them: small letters, no spaces, no article."""
    found: dict[str, Person] = {}
    for person in collection.people:
        if person.author_type == "press" and person.body:
            for spelling in (person.name, *person.spellings):
                plain = re.sub(r"\W|^the ", "", spelling.lower())
                if len(plain) >= 3:
                    found.setdefault(plain, person)
    return found


_people: Kept[Gazetteer[Person]] = Kept(lambda collection: Gazetteer(_spellings(collection)))
_sites = Kept(_read_sites)


class Who:
    """Resolves names within one document."""

    def __init__(self, collection: Collection, text: str) -> None:
        self._collection = collection
        self._gazetteer = _people(collection)
        self._typist = Typist(text, collection)
        self._authors = Authors(self._typist)
        self._text = text
        self._names: Names | None = None
        self._companies: bool | None = None
        self._speakers: dict[tuple[str, str], Speaker] = {}
        self._introduced: dict[str, str | None] = {}
        self._reporter: str | None = None
        self._looked = False

    def known(self, text: str) -> list[Found[Person]]:
        """Persons and bodies of the vocabulary in `text`, with their places."""
        return list(self._gazetteer.find(text))

    def role(self, text: str) -> str | None:
        """The author type that the first role word of `text` tells of, None without one."""
        return self._typist.roles.first(text)

    def speaker(self, mention: str, beside: str = "") -> Speaker:
        """The speaker that `mention` writes; `beside` are words next to it (an office, an apposition)."""
        known = self._speakers.get((mention, beside))
        if known is None:
            known = self._speaker(mention, beside)
            if len(self._speakers) < _REMEMBERED:
                self._speakers[mention, beside] = known
        return known

    def _speaker(self, mention: str, beside: str) -> Speaker:
        mention = re.sub(r"[’']s?\Z", "", " ".join(mention.split()).strip(_EDGES)).strip(_EDGES)
        found = [hit.value for hit in self.known(mention)]
        person = next((one for one in found if not one.body), None)
        if person is None and re.fullmatch(NAME, mention):
            person = self._typist.people.get(self.full_name(mention))
            person = None if person is not None and person.body and found[:1] != [person] else person
        body = next((one for one in found if one.body), None)
        if person is not None and not person.body:
            kind = person.author_type if person.author_type != UNKNOWN else self.role(beside) or UNKNOWN
            return Speaker(name=person.name, mention=mention, author_type=kind, organisation=person.organisation)
        if body is not None and not _DOCUMENT.search(mention):
            itself = not _SPEAKS_FOR.search(mention)
            name = body.name if itself else mention
            return Speaker(name=name, mention=mention, author_type=body.author_type, organisation=body.name)
        if bodies.named_in(mention, self._collection):
            return Speaker(name=mention, mention=mention, author_type="provider")
        return self._by_words(mention, beside, body)

    def introduced(self, name: str, host: str) -> str | None:
        """The author type that the document tells where it introduces `name`; `host` is the publisher's own.

        "The chief inspector, Ann Other", "Ann Other, who chairs the union", "Ann Other of the union", "our director".
        """
        if name not in self._introduced:
            self._introduced[name] = self._search(name, host)
        return self._introduced[name]

    def _search(self, name: str, host: str) -> str | None:
        if _MANAGEMENT.fullmatch(name):
            return "provider" if host != "charity" and self._on_a_company() else None
        at = -1
        for _ in range(_INTRODUCTIONS):
            at = self._text.find(name, at + 1)
            if at < 0:
                return None
            before = _BEFORE_NAME.search(self._text[max(0, at - 90) : at])
            after = self._text[at + len(name) : at + len(name) + 120]
            ours = _OURS.match(after) or (before is not None and _OUR_OFFICE.search(before.group("who")))
            if ours and host != "press":
                return host
            if before is not None and (
                kind := self._typist.roles.last(before.group("who")) or self._body(before.group())
            ):
                return kind
            clause = _AFTER_NAME.match(after)
            if clause is not None:
                kind = self._body(clause.group("what")) or self._typist.roles.first(clause.group("what"))
                if kind is not None:
                    return kind
        return None

    def has_office(self, name: str) -> bool:
        """Whether the document gives `name` an office and names no body beside it ("Ann Other, head of quality")."""
        at = self._text.find(name)
        after = self._text[at + len(name) : at + len(name) + 120] if at >= 0 else ""
        clause = _WITH_OFFICE.match(after)
        return clause is not None and self._body(clause.group()) is None

    def described(self, text: str) -> str | None:
        """The author type that a pronoun's sentence tells of ("she is chief executive of …"), None without one."""
        for clause in _PRONOUN_IS.finditer(text):
            kind = self._body(clause.group("what")) or self._typist.roles.first(clause.group("what"))
            if kind is not None:
                return kind
        return None

    def manages(self, office: str) -> bool:
        """Whether an office is one of management, in a document on a company."""
        return _EXECUTIVE.search(office) is not None and self._on_a_company()

    def _on_a_company(self) -> bool:
        """Whether the document names a company, so that "the director" is most likely its own."""
        if self._companies is None:
            self._companies = bool(bodies.named_in(self._text, self._collection))
        return self._companies

    def company(self, text: str) -> str | None:
        """The one company that `text` names, None when it names none or several."""
        slugs = bodies.named_in(text, self._collection)
        return next((crc.name for crc in self._collection.crcs if len(slugs) == 1 and crc.slug == slugs[0]), None)

    def company_at(self, text: str) -> Span | None:
        """Where `text` first names a company in full or short, None when it names none."""
        return next(iter(bodies.places(text, self._collection)), None)

    def opens_with(self, text: str) -> str | None:
        """The body or company that `text` begins with, as written; None for any other beginning."""
        spans = [*bodies.places(text, self._collection), *(hit.span for hit in self.known(text) if hit.value.body)]
        first = min(spans, key=lambda span: span.start, default=None)
        return first.of(text) if first is not None and first.start <= len("The ") else None

    def last_named(self, text: str) -> str | None:
        """The last body, person or company of the vocabulary that `text` names, as written."""
        spans = [*bodies.places(text, self._collection), *(hit.span for hit in self.known(text))]
        return max(spans, key=lambda span: span.end).of(text) if spans else None

    def is_report(self, name: str) -> bool:
        """Whether a report is meant that is called by no other body's name ("the report", "its foreword")."""
        return bool(_DOCUMENT.search(name)) and not self.known(name)

    def is_newspaper(self, text: str) -> bool:
        """Whether `text` is a newspaper's name and nothing else: a known one, or one that ends as they do."""
        known = self.known(text)
        if known:
            hit = known[0]
            whole = len(hit.span) >= len(text) - 4
            return whole and hit.value.body and hit.value.author_type == "press"
        return 2 <= len(text.split()) <= 5 and bool(re.fullmatch(NAME, text)) and bool(_NEWSPAPER.search(text))

    def body_of(self, kind: str) -> str | None:
        """The body of a kind that the document likely speaks for: named most, else the one whose field it is on."""
        named = Counter(h.value.name for h in self.known(self._text) if h.value.body and h.value.author_type == kind)
        if named:
            return named.most_common(1)[0][0]
        fields = Counter(
            {
                p.name: self._text.count(p.name.split()[-1]) + self._text.count(p.name.split()[-1].lower())
                for p in self._collection.people
                if p.body and p.author_type == kind and " of " in p.name
            }
        )
        name, times = next(iter(fields.most_common(1)), ("", 0))
        return name if times >= _ON_ITS_FIELD else None

    def newspaper_word(self, word: str) -> bool:
        """Whether newspapers' names end with `word`."""
        return bool(_NEWSPAPER.search(word))

    def is_other_body(self, name: str) -> bool:
        """Whether a name is known as that of somebody else than a newspaper."""
        return any(hit.value.author_type != "press" for hit in self.known(name)) or bool(
            bodies.named_in(name, self._collection)
        )

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's: not a body's, a document's or a group's."""
        body = any(hit.value.body for hit in self.known(name))
        return bool(re.fullmatch(NAME, name)) and not body and not _DOCUMENT.search(name) and self.role(name) is None

    def _body(self, text: str) -> str | None:
        """The kind of the first body that a text names."""
        kinds = (hit.value.author_type for hit in self.known(text) if hit.value.body)
        named = next((kind for kind in kinds if kind != UNKNOWN), None)
        return named or ("provider" if bodies.named_in(text, self._collection) else None)

    def full_name(self, mention: str) -> str:
        """The fullest form of a person's name in the document."""
        if self._names is None:
            self._names = Names(self._text)
        return self._names.full(mention, len(self._text))[0]

    def _by_words(self, mention: str, beside: str, body: Person | None) -> Speaker:
        roles = self._typist.roles
        office = _OFFICE.match(mention)
        if office is not None and (kind := roles.of_phrase(office.group("office"))) is not None:
            named = self._speaker(mention[office.end() :], beside)
            return replace(named, author_type=kind if named.author_type == UNKNOWN else named.author_type)
        kind = (roles.of_phrase(beside) if beside else None) or roles.of_phrase(mention)
        name = re.sub(r"\Athe\s(?=[A-Z])", "", mention)
        if kind is None and _DOCUMENT.search(mention):
            kind = body.author_type if body is not None else self._authors.of(mention) or self.reporting()
        elif re.fullmatch(NAME, mention) and " " in mention:
            name = self.full_name(mention)
            kind = kind or self._typist.of_name(name) or ("press" if _NEWSPAPER.search(mention) else None)
        elif kind is None and _NEWSPAPER.search(mention):
            kind = "press"
        company = self._company_of(name) if kind == "provider" else None
        return Speaker(name=name, mention=mention, author_type=kind or UNKNOWN, organisation=company)

    def _company_of(self, name: str) -> str | None:
        """The company that stands beside a name where the document introduces it."""
        at = self._text.find(name)
        beside = re.split(r"[;.:\n]", self._text[at + len(name) : at + len(name) + 160])[0] if at >= 0 else ""
        slugs = bodies.named_in(beside, self._collection)
        return next((crc.name for crc in self._collection.crcs if slugs and crc.slug == slugs[0]), None)

    def reporting(self) -> str | None:
        """Whose a report most likely is, by the words near "report" in this document; None when they are divided."""
        if not self._looked:
            self._reporter, self._looked = self._find_reporter(), True
        return self._reporter

    def _find_reporter(self) -> str | None:
        counts: Counter[str] = Counter()
        for number, match in enumerate(re.finditer(r"\breports?\b", self._text)):
            around = self._text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            for kind, words in _REPORTERS:
                counts[kind] += bool(words.search(around))
            if number == _PLACES:
                break
        ranked = counts.most_common(2)
        if (not ranked or ranked[0][1] == 0) and ranked and _THE_INSPECTORS.search(self._text):
            return "inspector"  # nobody else's report is near, and the text is on an inspection
        if not ranked or ranked[0][1] == 0 or (len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]):
            return None
        return ranked[0][0]

    def press_of(self, address: str) -> Speaker | None:
        """The newspaper whose site an address is on; without a name when only the address looks like a newspaper's."""
        host = re.sub(r"\A(?:https?://)?(?:www\.)?", "", address.lower()).split("/")[0]
        plain = re.sub(r"\.(?:co\.uk|org\.uk|com|co|net|org|uk|news|wales)\Z", "", host).replace("-", "")
        sites = _sites(self._collection)
        person = next((sites[part] for part in (plain.replace(".", ""), *plain.split(".")) if part in sites), None)
        if person is not None:
            return Speaker(name=person.name, mention=host, author_type="press", organisation=person.name)
        return Speaker(author_type="press") if _NEWS_HOST.search(host) else None


_NEWS_HOST = re.compile(
    r"(?:news|times|mail|echo|gazette|herald|guardian|telegraph|mirror|express|chronicle|standard|independent|observer|"
    r"argus|journal|advertiser|courier|examiner|live|bbc\.|itv\.|sky|star|citizen|mercury|tribune|post)\w*\."
)
"""Hosts that name themselves as newspapers do."""


def first_name(text: str) -> tuple[str, Span] | None:
    """The first run of capitalised words in `text` and its place."""
    match = re.search(NAME, text)
    return (match.group(), Span(*match.span())) if match else None
