"""What kind of speaker a mention is, by role words beside it and by the people that a collection declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from search.gazetteer import Gazetteer, Kept, Name
from search.model import UNKNOWN, AuthorType, Collection, Person, Span
from search.quotes import cues, verbs
from search.quotes.resolving import clean, split_name

_WORD = re.compile(r"[^\W_]+(?:['’.&\-][^\W_]+)*['’]?|&")
_PREPOSITION = re.compile(r"\b(?:of|for|from|at|in|to|with|by|on|accompanying|representing|behind)\b", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(r"for (?:M[rs]{1,2} )?[A-Z][\w\-]+(?: [A-Z][\w\-]+)?,")
_APPOSITION = re.compile(r"\s{0,2}(?:[,(–—]|-\s|(?:of|from|at)\s)\s*(?:[A-Z]{2,4}\s*,\s*)?")
_TOLD_END = re.compile(r"[.;:]\s|[“\"‘\n]")
_WHO_IS = re.compile(r"\bwh(?:o|ich)\s(?!(?:is|was)\b)")
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
)
"""An office with an article and a comma before a name ("its finance chief, Ada Marsh")."""
_ITS_AFTER = re.compile(r"(?:its|their)\s", re.IGNORECASE)
_BODY_NOUN = re.compile(
    r"\b(?:CRCs?|compan(?:y|ies)|firms?|providers?|contractors?|unions?|charit(?:y|ies)|ministry|department|inspectorate)\b",
    re.IGNORECASE,
)
"""Nouns that "its" may take up."""
_OWNER_REACH = 250
"""Characters before "its" in which its body is named."""
_APPOSITION_LIMIT, _BEFORE_LIMIT, _OCCURRENCES = 90, 70, 24
"""Characters looked at after a name and before it; places of a name that are looked at."""


def keys(text: str) -> list[str]:
    """The words of a text as they are compared with role words."""
    return [w.lower().replace("’", "'").rstrip("'") for w in _WORD.findall(text)]


def _plural(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words are the phrase in the plural: "union officials"."""
    return len(words) == len(phrase) > 1 and words[-1] == phrase[-1] + "s" and tuple(words[:-1]) == phrase[:-1]


class Roles:
    """Role words as a table of word sequences."""

    def __init__(self, author_types: Sequence[AuthorType]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for kind in author_types:
            for phrase in kind.role_words:
                words = tuple(keys(phrase))
                if words:
                    self._by_first.setdefault(words[0], []).append((words, kind.value))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda pair: -len(pair[0]))

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Role phrases left to right, the longest at each place: first word, end word, author type."""
        words = keys(text)
        singular = [w.removesuffix("'s") for w in words]
        at = 0
        while at < len(words):
            for phrase, value in self._by_first.get(singular[at], ()):
                end = at + len(phrase)
                if (
                    tuple(singular[at:end]) == phrase
                    or tuple(words[at:end]) == phrase
                    or _plural(words[at:end], phrase)
                ):
                    yield at, end, value
                    at = end
                    break
            else:
                at += 1

    def first(self, text: str) -> str | None:
        return next((value for _, _, value in self.matches(text)), None)

    def last(self, text: str) -> str | None:
        found = None
        for _, _, value in self.matches(text):
            found = value
        return found

    def of_phrase(self, phrase: str) -> str | None:
        """The kind of a common noun phrase: its head's role, else what stands before the head, else what follows."""
        joint = _PREPOSITION.search(phrase)
        head = len(keys(phrase[: joint.start()] if joint else phrase)) - 1
        before = after = None
        for start, end, value in self.matches(phrase):
            if start <= head < end:
                return value
            if end <= head:
                before = value
            elif after is None:
                after = value
        return before or after


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


def _made_ready(collection: Collection) -> tuple[Roles, People, Gazetteer[str]]:
    bodies = [Name(spelling, p.author_type) for p in collection.people if p.body for spelling in (p.name, *p.spellings)]
    for crc in collection.crcs:
        bodies += [Name(crc.name, "provider"), *(Name(short, "provider", exact=True) for short in crc.abbreviations)]
        bodies += [Name(owner.name, "provider") for owner in crc.owners]
    return Roles(collection.author_types), People(collection.people), Gazetteer(bodies)


_ready = Kept(_made_ready)


class Typist:
    """Gives author types within one document; remembers what was told of a name anywhere in it."""

    def __init__(self, text: str, collection: Collection) -> None:
        self.text = text
        self.roles, self.people, self._bodies = _ready(collection)
        self._told: dict[str, str] = {}

    def beside(self, mention: Span, context: Span) -> str | None:
        """The role told beside a name: in its title, the apposition after it, or the office before it."""
        after = self.text[mention.end : min(context.end, mention.end + _APPOSITION_LIMIT)]
        opened = _APPOSITION.match(after)
        told = after[opened.end() :] if opened else ""
        told = _TOLD_END.split(_WHO_IS.split(told, maxsplit=1)[0], maxsplit=1)[0]
        written = self.text[mention.start : mention.end]
        before = self.text[max(context.start, mention.start - _BEFORE_LIMIT) : mention.start]
        if _FOR_SOMEBODY.match(told) and self.body(told) is None:
            told = "representing " + told  # "Ada Marsh, for Holt, said"
        role = self.roles.first(told) or self.roles.first(written) or self.roles.last(before)
        known = role or self.body(told) or self.body(written) or self.body(before)
        its = _ITS.search(before) or _ITS_AFTER.match(told)
        return known or (self.owner(mention.start) if its is not None else None)

    def owner(self, at: int) -> str | None:
        """The kind of the body that "its" means at character `at`: the last one named or told of shortly before."""
        window = self.text[max(0, at - _OWNER_REACH) : at]
        found = [(hit.span.start, hit.value) for hit in self._bodies.find(window) if hit.value != UNKNOWN]
        told = ((match.start(), self.roles.first(match.group())) for match in _BODY_NOUN.finditer(window))
        found += [(start, value) for start, value in told if value is not None]
        return max(found)[1] if found else None

    def body(self, text: str) -> str | None:
        """The kind of the first declared body that a text names."""
        return next((found.value for found in self._bodies.find(text) if found.value != UNKNOWN), None)

    def of_name(self, name: str) -> str | None:
        """The role told of a person anywhere in the text: beside the first places of the full name."""
        if name not in self._told:
            self._told[name] = self._search(name) or ""
        return self._told[name] or None

    def _search(self, name: str) -> str | None:
        _, rest = split_name(clean(name))
        if len(rest) < 2:
            return None
        wanted, at = " ".join(rest), -1
        for _ in range(_OCCURRENCES):
            at = self.text.find(wanted, at + 1)
            if at < 0:
                return None
            mention = Span(at, at + len(wanted))
            before = self.text[max(0, at - _BEFORE_LIMIT) : at]
            office = _OFFICE_COMMA.search(before) or re.search(r"(?:[^\W_][\w’'\-]*[ \u00a0]){0,6}$", before)
            start = at - (len(office.group()) if office else 0)
            end = min(len(self.text), mention.end + _APPOSITION_LIMIT)
            if (value := self.beside(mention, Span(self._office_start(start, at), end))) is not None:
                return value
        return None

    def _office_start(self, start: int, at: int) -> int:
        """Where the office right before a name begins: words after the last small word that is no part of one."""
        words = list(_WORD.finditer(self.text, start, at))
        begin = at
        for word in reversed(words):
            low = word.group().lower()
            if low in _OFFICE_STOPS:
                break
            begin = word.start()
        return begin
