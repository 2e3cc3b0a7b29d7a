"""Role words as a table: which stand in a phrase, and which of them tells the kind of its head. Knows no name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from search.model import UNKNOWN, AuthorType
from search.quotes import cues

WORD = re.compile(r"[^\W_]+(?:['’.&\-][^\W_]+)*['’]?|&")
_PREPOSITION = re.compile(r"\b(?:of|for|from|at|in|to|with|by|on|accompanying|representing|behind)\b", re.IGNORECASE)
_OF_ANY = cues.words("official officials insider insiders memo memos memorandum bid bids tender")
"""Role words that tell a kind only where no body is named: "a Wickers official" is no civil servant."""
_WITHIN = cues.words("internal leaked in-house")
"""Words that make a document one of the company's, again only where no body is named: "an internal ministry review"."""
_RELATED = cues.KIN_NOUNS | cues.words(
    """
    friend friends critic critics opponent opponents supporter supporters fan neighbour neighbours child children
    victim victims rival rivals veteran
    """
)
"""Heads of noun phrases that are no such thing as what they are of: "a friend of the judge"."""
_ANYBODY = cues.words("man woman men women boy girl lad person people couple youth")
"""Heads that only "from" makes one of a body's ("a man from the ministry", "a woman at the hostel")."""
_OF_OTHERS = cues.words("of at in across from within inside for")
_PEOPLE = cues.words(
    "people men women boys girls lads dads mums mothers fathers parents others pensioners teenagers youngsters families"
)
_COUNTED = cues.DETERMINERS | cues.words(
    """
    seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty dozen young older
    """
)
"""Nouns for those of whom no more is told, and words that make a group of them ("we met nineteen men")."""
_ANY_WORK = cues.words(
    "worker manager mentor caseworker keyworker employee staff leader tutor administrator receptionist"
)
"""Last words of the roles of staff that a charity has too."""
_GROUPS = cues.words("staff people management")
_LOOKED_INTO = cues.words(
    "report review audit study inspection inquiry investigation survey evaluation assessment analysis examination"
)
"""Documents that are of others than those whom they are on ("a review of the firm")."""


@lru_cache(maxsize=256)
def keys(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared with role words."""
    return tuple([w.lower().replace("’", "'").rstrip("'") for w in WORD.findall(text)])


def _plural(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words are the phrase in the plural: "union officials"."""
    return len(words) == len(phrase) > 1 and words[-1] == phrase[-1] + "s" and tuple(words[:-1]) == phrase[:-1]


def head_at(phrase: str) -> int:
    """The place of the head noun among the words of a phrase: the last before its first preposition."""
    joint = _PREPOSITION.search(phrase, 1)
    return len(keys(phrase[: joint.start()] if joint else phrase)) - 1


def of_any(role: Sequence[str]) -> bool:
    """Whether every body has such: "an official", "an internal memo"."""
    return role[0] in _WITHIN or (len(role) == 1 and role[0] in _OF_ANY)


class Roles:
    """Role words as a table of word sequences."""

    def __init__(self, author_types: Sequence[AuthorType]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for kind in author_types:
            for phrase in kind.role_words:
                words = keys(phrase)
                if words:
                    self._by_first.setdefault(words[0], []).append((words, kind.value))
                if words and words[0].endswith("'s"):  # "labour's candidate"
                    self._by_first.setdefault(words[0].removesuffix("'s"), []).append((words, kind.value))
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
                if tuple(singular[at:end]) == phrase or words[at:end] == phrase or _plural(words[at:end], phrase):
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

    def opens(self, text: str) -> bool:
        """Whether a text begins with a role."""
        return next((start == 0 for start, _, _ in self.matches(text)), False)

    def own(self, text: str, *, last: bool = False) -> str | None:
        """The first or last role of a text that is not such as every body has ("an official")."""
        words = keys(text)
        if self._of_charity(text):
            return "charity"
        found = [
            value
            for start, end, value in self.matches(text)
            if not of_any(words[start:end]) and not self._whose(words, end, value)
        ]
        return found[-1 if last else 0] if found else None

    def _of_charity(self, text: str) -> bool:
        """Whether a text tells of work that any body has done for it, at a charity ("a worker at a hostel")."""
        words, found = keys(text), [*self.matches(text)]
        if not any(value == "charity" for *_, value in found):
            return False
        work = next(((start, end) for start, end, value in found if value == "staff"), None)
        return work is not None and words[work[1] - 1].removesuffix("s") in _ANY_WORK and words[work[0]] != "probation"

    def _whose(self, words: Sequence[str], end: int, value: str) -> bool:
        """Whether a role only tells whose somebody is ("the family's solicitor", "the victim's mother")."""
        return value == UNKNOWN and words[end - 1].endswith(("'s", "s'")) and end < len(words)

    def of_head(self, phrase: str) -> str | None:
        """The role of a noun phrase's head, None when it is such as every body has."""
        words, head = keys(phrase), head_at(phrase)
        for start, end, value in self.matches(phrase):
            if start <= head < end and not of_any(words[start:end]):
                return "charity" if value == "staff" and self._of_charity(phrase) else value
        return None

    def of_group(self, text: str) -> str | None:
        """The role of the last group of several that a text names ("the staff whom we met"); nobody listens there."""
        words, found, before = keys(text), None, -1
        for start, end, value in self.matches(text):
            last = words[end - 1]
            if value != "inspector" and (last in _GROUPS or (last.endswith("s") and not last.endswith("'s"))):
                if 0 < before < start and words[before] in _OF_OTHERS:
                    continue  # "staff across both companies"
                found, before = value, end
        plain = any(words[at] in _PEOPLE and words[at - 1] in _COUNTED for at in range(max(1, before), len(words)))
        return None if plain else found

    def of_phrase(self, phrase: str) -> str | None:
        """The kind of a common noun phrase: its head's role, else what stands before the head, else what follows."""
        head, words = head_at(phrase), keys(phrase)
        own = before = after = None
        for start, end, value in self.matches(phrase):
            if start <= head < end:
                own = value
                if not of_any(words[start:end]):
                    return "charity" if value == "staff" and self._of_charity(phrase) else value
            elif end <= head:
                before = value
            elif after is None:
                after = value
        if own is not None and any(word[:1].isupper() for word in WORD.findall(phrase)[1 : head + 1]):
            own = None  # "a City insider"
        noun = words[head] if 0 <= head < len(words) else ""
        if noun in _RELATED and words[head + 1 : head + 2] not in (("in",), ("at",), ("inside",), ("within",)):
            return None  # but "a friend in the inspectorate" works there
        if noun in _ANYBODY and words[head + 1 : head + 2] != ("from",):
            return None
        if noun in _LOOKED_INTO and words[head + 1 : head + 2] in (("of",), ("into",), ("on",), ("about",)):
            after = None
        return before or after or own
