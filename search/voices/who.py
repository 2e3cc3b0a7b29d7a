"""Who a name or description in a text is: the person or body meant, and which kind of author that makes.

Role words beside the name count first, then the collection's people and bodies, then companies, then the head noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from search import bodies, papers
from search.gazetteer import Found, Gazetteer, Name
from search.kept import Kept
from search.model import UNKNOWN, Collection, Person, Span, Speaker
from search.quotes import cues
from search.quotes.authors import authors_of
from search.quotes.offices import office as is_office
from search.quotes.resolving import names_of
from search.voices import reports
from search.voices.called import may_be_called
from search.voices.introduced import Introductions
from search.voices.naming import NAME, TITLE, ends_as_newspaper, may_be_person, names_spelt, paper_of_host

_OFFICE = re.compile(rf"(?P<office>(?:[A-Za-z][\w’'-]+\s){{1,4}})(?={TITLE}\s[A-Z])(?<!the\s)(?<!The\s)")
"""An office in front of a name with its title ("Chief Inspector Dame Ann Other")."""
_TITLED = re.compile(rf"(?:^|\s){TITLE}\s$")
"""A title right before a word: no body has one ("Mr Lampwatch")."""
_A_NAME = re.compile(NAME)
_DOCUMENT = re.compile(r"\b(?:report|reports|review|foreword|findings|inspection|thematic)\b", re.IGNORECASE)
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|officials?|sources?|managers?|members?|staff|officers?|workers?)\b", re.IGNORECASE
)
_EXECUTIVE = re.compile(
    r"\b(?:director|chief (?:exec\w*|operating)|head of|human resources|hr|communications)\b", re.IGNORECASE
)
_HEAD_OF_COMPANY = re.compile(
    r"\b(?:chief (?:exec\w*|operating officer|officer)|managing director|company secretary)\b", re.IGNORECASE
)
_ORGANISER = re.compile(r"\b(?:National|Regional|Branch|General)\s(?:[Oo]fficer|[Ss]ecretary|[Oo]rganiser)\b")
_SHORT = re.compile(r"[Tt]he (?P<last>[A-Z][a-z]+)")
_LONGEST_OFFICE = 8
"""Words of an office and a name together."""
_REMEMBERED = 20_000
"""Mentions whose speaker is kept; a text that has more of them gains little by it."""
_QUESTION_NUMBER = re.compile(r"Q(?<![^\n]Q)\.?[ \xa0]?\d{1,4}[.:]?[ \xa0]+(?=[A-Z])")
"""The number of a question to a witness, which is no part of the name behind it."""
_TITLE_BEFORE = re.compile(rf"\b{TITLE}\s\Z")
_AGE = re.compile(r"\s?[,(]\s?(?:aged\s)?\d{2}(?=[,.;)\s])")
_CALLING = re.compile(
    r",\s(?:an?|the|our)\s(?:[\w’'-]{1,30}\s){0,3}?(?P<noun>[\w’'-]{1,30})"
    r"(?=[,.;:]|\s(?:of|for|from|at|in|who|with|on)\s)"
)
"""What stands after a person's name: how old, or of what calling ("Ann Other, a driver")."""
_PEOPLE = (cues.PEOPLE_NOUNS | cues.OFFICES) - cues.BODY_NOUNS
_PLACES, _BEFORE, _AFTER = 12, 16, 120
"""Places of a name that are looked at, and the characters before and after each."""
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


def _tells_person(after: str) -> bool:
    """Whether what stands after a name is of a person: an age or a calling."""
    calling = _CALLING.match(after)
    return _AGE.match(after) is not None or (calling is not None and calling.group("noun").lower() in _PEOPLE)


class Who:
    """Resolves names within one document."""

    def __init__(self, collection: Collection, text: str) -> None:
        text = _QUESTION_NUMBER.sub(lambda number: "\n" * len(number.group()), text)
        self._collection = collection
        self._gazetteer = _people(collection)
        self._authors = authors_of(text, collection)
        self._typist = self._authors.typist
        self._text = text
        self._companies: bool | None = None
        self._speakers: dict[tuple[str, str], Speaker] = {}
        self._persons: dict[str, bool] = {}
        self._introductions = Introductions(self._typist, self._body, self._on_a_company)
        self._bodies: tuple[Person, ...] | None = None
        self._spelt: dict[str, str] | None = None
        self._reporter: str | None = None
        self._looked = False

    def known(self, text: str) -> list[Found[Person]]:
        """Persons and bodies of the vocabulary in `text`, with their places."""
        return list(self._gazetteer.find(text))

    def role(self, text: str) -> str | None:
        """The author type that the first role word of `text` tells of, None without one."""
        return self._typist.roles.first(text)

    def is_role(self, text: str) -> bool:
        """Whether a role word opens `text`."""
        return self._typist.roles.opens(text)

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
        hits = self.known(mention)
        found = [hit.value for hit in hits if not (hit.value.body and _TITLED.search(mention[: hit.span.start]))]
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
        """The author type that the document tells where it introduces `name`; `host` is the publisher's own."""
        return self._introductions.kind(name, host)

    def is_ours(self, name: str) -> bool:
        """Whether a text calls somebody "our" own: "one of our caseworkers", "Ann Other, our safety officer"."""
        return self._introductions.is_ours(name)

    def has_office(self, name: str) -> bool:
        """Whether the document gives `name` an office and names no body beside it ("Ann Other, head of quality")."""
        return self._introductions.office_of(name) is not None

    def is_executive(self, name: str) -> bool:
        """Whether the document gives `name` an office at the head of a company, which no union or watchdog has."""
        office = self._introductions.office_of(name)
        return office is not None and _HEAD_OF_COMPANY.search(office) is not None and self._on_a_company()

    def is_organiser(self, name: str) -> bool:
        """Whether the document gives `name` an office that unions have, and names no body beside it."""
        office = self._introductions.office_of(name)
        return office is not None and _ORGANISER.search(office) is not None

    def is_of(self, name: str, body: str) -> bool:
        """Whether the document gives `name` an office in `body` ("Ann Other, director of the Wick Trust")."""
        return self._introductions.is_of(name, body)

    def described(self, text: str) -> str | None:
        """The author type that a pronoun's sentence tells of ("she is chief executive of …"), None without one."""
        return self._introductions.described(text)

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

    def is_area(self, text: str) -> bool:
        """Whether `text` names areas of companies and nothing else."""
        return bodies.is_area(text, self._collection)

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
        return 2 <= len(text.split()) <= 5 and bool(re.fullmatch(NAME, text)) and self._is_paper(text)

    def _is_paper(self, name: str) -> bool:
        """Whether a name ends as newspapers' do and the document calls no person so ("Ben Star", "Mr Post, 54")."""
        if not ends_as_newspaper(name):
            return False
        bare = re.sub(r"\A[Tt]he ", "", name)
        places = list(islice(self._typist.places.of(bare), _PLACES))
        before = [self._text[max(0, at - _BEFORE) : at] for at in places]
        if bare != name or any(words.lower().endswith("the ") for words in before):
            return True
        if " " not in bare and self.full_name(bare) != bare:
            return False
        after = (self._text[at + len(bare) : at + len(bare) + _AFTER] for at in places)
        return not (may_be_person(bare) or any(map(_TITLE_BEFORE.search, before)) or any(map(_tells_person, after)))

    def body_of(self, kind: str) -> str | None:
        """The body of a kind that the document likely speaks for: named most, else the one whose field it is on."""
        named = (hit.value for hit in self.known(self._text))
        return reports.body_of(kind, self._text, named, self._collection.people)

    def is_other_body(self, name: str) -> bool:
        """Whether a name is known as that of somebody else than a newspaper."""
        return any(hit.value.author_type != "press" for hit in self.known(name)) or bool(
            bodies.named_in(name, self._collection)
        )

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's: not a body's, a document's or a group's."""
        if name not in self._persons:
            named = bool(_A_NAME.fullmatch(name)) and not _DOCUMENT.search(name) and self.role(name) is None
            self._persons[name] = named and not any(hit.value.body for hit in self.known(name))
        return self._persons[name]

    def _body(self, text: str) -> str | None:
        """The kind of the first body that a text names."""
        kinds = (hit.value.author_type for hit in self.known(text) if hit.value.body)
        named = next((kind for kind in kinds if kind != UNKNOWN), None)
        return named or ("provider" if bodies.named_in(text, self._collection) else None)

    def full_name(self, mention: str) -> str:
        """The fullest form of a person's name in the document."""
        return names_of(self._text).full(mention, len(self._text))[0]

    def _by_words(self, mention: str, beside: str, body: Person | None) -> Speaker:
        while mention and not may_be_called(mention):
            if body is None:
                return Speaker()
            mention = mention.partition(" ")[2]  # "From the Wick Trust’s report"
        roles = self._typist.roles
        office = _OFFICE.match(mention)
        if office is not None and (kind := roles.of_phrase(office.group("office"))) is not None:
            named = self._speaker(mention[office.end() :], beside)
            return replace(named, author_type=kind if named.author_type == UNKNOWN else named.author_type)
        titled = self._with_office(mention)
        if titled is not None:
            return titled
        kind = (roles.of_phrase(beside) if beside else None) or roles.of_phrase(mention) or self._short_for(mention)
        name = re.sub(r"\Athe\s(?=[A-Z])", "", mention)
        if kind is None and _DOCUMENT.search(mention):
            kind = body.author_type if body is not None else self._authors.of(mention) or self.reporting()
        elif re.fullmatch(NAME, mention) and " " in mention:
            full = self.full_name(mention)
            name = full if may_be_called(full) else mention
            kind = kind or self._typist.of_name(name) or ("press" if self._is_paper(mention) else None)
        elif kind is None and self._is_paper(mention):
            kind = "press"
        company = self._company_of(name) if kind == "provider" else None
        return Speaker(name=name, mention=mention, author_type=kind or UNKNOWN, organisation=company)

    def _with_office(self, mention: str) -> Speaker | None:
        """The person of an office and a name without a title ("General Secretary Ann Other"); None for other names."""
        words = mention.split()
        if not 3 <= len(words) <= _LONGEST_OFFICE or not re.fullmatch(NAME, mention):
            return None
        end = max((at for at, word in enumerate(words[:-2], start=1) if is_office(word.lower())), default=0)
        kind = self._typist.roles.of_phrase(" ".join(words[:end])) if end else None
        if kind is None or not may_be_called(words[end]):  # "HM Inspectorate of Lamps" is no inspectorate called so
            return None
        named = self._speaker(" ".join(words[end:]), "")
        return replace(named, mention=mention, author_type=kind if named.author_type == UNKNOWN else named.author_type)

    def _short_for(self, mention: str) -> str | None:
        """The kind of the one body of the vocabulary that "the Committee" is short for in this document."""
        short = _SHORT.fullmatch(mention)
        if short is None:
            return None
        if self._bodies is None:
            self._bodies = tuple(dict.fromkeys(hit.value for hit in self.known(self._text) if hit.value.body))
        kinds = {one.author_type for one in self._bodies if one.name.split()[-1] == short.group("last")}
        return kinds.pop() if len(kinds) == 1 else None

    def _company_of(self, name: str) -> str | None:
        """The company that stands beside a name where the document introduces it."""
        at = self._typist.places.first(name)
        beside = re.split(r"[;.:\n]", self._text[at + len(name) : at + len(name) + 160])[0] if at >= 0 else ""
        slugs = bodies.named_in(beside, self._collection)
        return next((crc.name for crc in self._collection.crcs if slugs and crc.slug == slugs[0]), None)

    def reporting(self) -> str | None:
        """Whose a report most likely is, by the words near "report" in this document; None when they are divided."""
        if not self._looked:
            self._reporter, self._looked = reports.reporter(self._text, self.role), True
        return self._reporter

    def press_of(self, address: str) -> Speaker | None:
        """The newspaper whose site an address is on; without a name when only the address looks like a newspaper's."""
        host = re.sub(r"\A(?:https?://)?(?:www\.)?", "", address.lower()).split("/")[0]
        plain = re.sub(r"\.(?:co\.uk|org\.uk|com|co|net|org|uk|news|wales)\Z", "", host).replace("-", "")
        sites = _sites(self._collection)
        person = next((sites[part] for part in (plain.replace(".", ""), *plain.split(".")) if part in sites), None)
        if person is not None:
            return Speaker(name=person.name, mention=host, author_type="press", organisation=person.name)
        if not papers.is_host(host):
            return None
        if self._spelt is None:
            self._spelt = names_spelt(self._text)
        name = paper_of_host(host, self._spelt)
        return Speaker(name=name, mention=host if name else None, author_type="press")
