"""Whose a report most likely is, and which body a document speaks for, by the words near and the names in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from search.model import Person

_REPORTERS = (
    ("inspector", ("nspect",), re.compile(r"\b[Ii]nspect")),
    ("politician", ("ommittee", "MPs"), re.compile(r"\b(?:[Cc]ommittee|MPs)\b")),
    ("government", ("udit",), re.compile(r"\b[Aa]udit(?:ors?)?\b")),
    ("charity", ("harit",), re.compile(r"\b[Cc]harit")),
    ("union", ("nion",), re.compile(r"\b[Uu]nion\b")),
)
"""Words that stand near a report by the kind of author, an act or an office, never a name of somebody; before them a
part that each of them has, for most windows have none."""
_REPORT = re.compile(r"\breports?\b")
_SHORT_OF = re.compile(r"\b(?P<short>[A-Z]{3,6})(?:[’']s)?\s(?:[\w’'-]+\s){0,3}\Z")
"""A short name of a body whose report it is ("the ABC report", "ABC's latest report"); one near by is what it is on."""
_THE_INSPECTORS = re.compile(r"\b[Ii]nspectors\b")
_ON_ITS_FIELD = 3
"""Times that a text names the field of a body ("Inspectorate of Lamps": lamps) for it to be that body's."""
_NEAR, _PLACES = 100, 60
"""Characters read to either side of a report mentioned; mentions that are read."""
_READ = 60_000
"""Characters of a text in which words of authors are counted."""


def reporter(text: str, kind_of: Callable[[str], str | None] = lambda _: None) -> str | None:
    """The kind of author whose reports `text` is about; None when they are divided.

    `kind_of` tells of whom the vocabulary's short names of bodies are ("the ABC report").
    """
    counts: Counter[str] = Counter()
    for number, match in enumerate(_REPORT.finditer(text)):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        short = _SHORT_OF.search(text, max(0, match.start() - _NEAR), match.start())
        whose = kind_of(short.group("short")) if short is not None else None
        for kind, parts, words in _REPORTERS:
            told = any(part in around for part in parts) and words.search(around) is not None
            counts[kind] += told or kind == whose
        if number == _PLACES:
            break
    ranked = counts.most_common(2)
    if (not ranked or ranked[0][1] == 0) and ranked and _THE_INSPECTORS.search(text):
        return "inspector"  # nobody else's report is near, and the text is on an inspection
    if not ranked or ranked[0][1] == 0:
        return None
    if len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]:
        near = [kind for kind, times in counts.items() if times * 2 > ranked[0][1]]
        most = _spoken_of_most(text, [kind for kind, *_ in _REPORTERS])
        return _spoken_of_most(text, near) or (most if most == "inspector" else None)  # who else is spoken of, writes
    return ranked[0][0]


def _spoken_of_most(text: str, kinds: Iterable[str]) -> str | None:
    """The kind among those near reports that the whole text speaks of far more than of the others."""
    head = text[:_READ]
    words = {kind: sum(1 for _ in pattern.finditer(head)) for kind, _, pattern in _REPORTERS if kind in kinds}
    first, second = sorted(words, key=words.__getitem__, reverse=True)[:2]
    return first if words[first] >= _ON_ITS_FIELD * words[second] else None


def body_of(kind: str, text: str, named: Iterable[Person], people: Iterable[Person]) -> str | None:
    """The body of a kind that the document likely speaks for: named most, else the one whose field it is on."""
    times_named = Counter(person.name for person in named if person.body and person.author_type == kind)
    if times_named:
        return times_named.most_common(1)[0][0]
    fields = Counter(
        {
            one.name: text.count(one.name.split()[-1]) + text.count(one.name.split()[-1].lower())
            for one in people
            if one.body and one.author_type == kind and " of " in one.name
        }
    )
    name, times = next(iter(fields.most_common(1)), ("", 0))
    return name if times >= _ON_ITS_FIELD else None
