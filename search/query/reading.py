"""A query read back in plain words, so that a person sees what was understood. It names values only by given labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from search.model import (
    UNKNOWN,
    And,
    AtLeast,
    Clause,
    Everything,
    Filter,
    Fuzzy,
    InField,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Words,
)
from search.query.dates import in_words

Labels = Mapping[str, Mapping[str, str]]
"""Facet field to value to the label that is shown for it."""

_YEAR = re.compile("[0-9]{4}")

_FIELDS = {
    "title": "{} in the title",
    "said": "{} inside quotations",
    "speaker": "spoken by {}",
    "source": "from {}",
    "crc": "about {}",
    "author": "by {}",
}

_FILTERS = {
    "author_type": "by {}",
    "source": "from {}",
    "crc": "about {}",
    "speaker": "spoken by {}",
    "year": "of {}",
    "kind": "that are {}",
    "quotes": "quoting {}",
    "evidence": "with labels {}",
}

_WITHOUT = {
    "author_type": "by nobody known",
    "source": "of no known source",
    "crc": "about no CRC",
    "speaker": "by no named speaker",
    "year": "without a date",
    "quotes": "quoting nobody",
}
"""How the value for "none" is read (`unstated`, for years `undated`)."""

_WITH = {
    "author_type": "by somebody known",
    "source": "of a known source",
    "crc": "about a CRC",
    "speaker": "by a named speaker",
    "year": "with a date",
    "quotes": "quoting somebody",
}
"""The same where it is excluded."""

_COMMON_NOUNS = frozenset({"author_type", "kind", "quotes"})
"""Fields whose labels are kinds of things, so that they take an article."""

_LOWERED = frozenset({"evidence"})
"""Fields whose labels are no nouns and stand in the middle of a sentence."""

_UNCOUNTED = {"government": "", "management": "", "staff": "", "media": "the ", "police": "the ", "press": "the "}
"""Nouns that English gives no “a”."""

_VOWEL = re.compile(r"(?!uni(?![dmn])|use|eu|one)[aeiou]", re.IGNORECASE)
"""What takes “an”, by sound: an inspector, but a union."""


def reading(query: Query, labels: Labels, level: int | None = None) -> str:
    """One line such as “passages with caseload and staff, by a union, not about Wales, published from 2016 to 2018”.

    `level` is how many of the loose words were required, where that is known.
    """
    asked = query.match if isinstance(query.match, int) else 1 if query.match == "any" else None
    members = query.clause.clauses if isinstance(query.clause, And) else (query.clause,)
    parts = list(_clauses(members, level if level is not None else asked))
    parts += [_filter(filter_, labels) for filter_ in query.filters if filter_.values]
    parts += [_published(query.since, query.before)] if query.since or query.before else []
    if not parts:
        return "all passages"
    return f"passages {', '.join(parts)}"


def _clauses(members: Sequence[Clause], level: int | None) -> Iterator[str]:
    wanted: list[str] = []
    for member in members:
        if isinstance(member, AtLeast):
            wanted += _loose(member, level)
        elif not isinstance(member, Everything) and _listed(member):
            wanted.append(_say(member))
    if wanted:
        yield "with " + _list(wanted, "and")
    excluded = [_say(member.clause) for member in members if isinstance(member, Not) and _listed(member.clause)]
    if excluded:
        yield "without " + _list(excluded, "or")
    for member in members:
        if not _listed(member.clause if isinstance(member, Not) else member):
            yield _fits(member)


def _listed(clause: Clause) -> bool:
    """Whether it can stand in a list of what a passage has or lacks without being taken for more or less than it is."""
    apart = isinstance(clause, InField | And) or (isinstance(clause, Phrase) and clause.slop is not None)
    return _had(clause) and not apart


def _had(clause: Clause) -> bool:
    """Whether it is something that a passage has, rather than what it is or lacks."""
    match clause:
        case And(clauses) | Or(clauses):
            return all(map(_had, clauses))
        case InField(field, _):
            return _FIELDS[field].startswith("{")
        case _:
            return not isinstance(clause, Not | Published)


def _fits(clause: Clause) -> str:
    """What follows “passages” of the passages that fit."""
    match clause:
        case _ if _had(clause):
            return "with " + _say(clause)
        case And(clauses):
            return ("both " if len(clauses) == 2 else "at once ") + _list([_fits(member) for member in clauses], "and")
        case Or(clauses):
            return "either " + _list([_fits(member) for member in clauses], "or")
        case Not(inner) if _had(inner) and not isinstance(inner, And):
            return "without " + _say(inner)
        case Not(Or(clauses)):
            return "neither " + _list([_fits(member) for member in clauses], "nor")
        case Not(inner):
            return "not " + _fits(inner)
        case _:
            return _say(clause)


def _loose(clause: AtLeast, level: int | None) -> list[str]:
    """The loose words one by one, or as one part with how many of them are asked for."""
    words = [word for word in clause.clauses if not word.stop] or list(clause.clauses)
    named = list({word.stem: word.typed for word in reversed(words)}.values())[::-1]
    needed = clause.minimum if clause.minimum is not None else level
    if needed is None or needed >= len(named):
        return named
    return [f"{'any' if needed <= 1 else f'at least {needed}'} of {_list(named, 'and')}"]


def _say(clause: Clause) -> str:
    match clause:
        case Words():
            return clause.typed
        case Phrase(words, None):
            return f"“{' '.join(words)}”"
        case Phrase(words, slop):
            least = f"at most {slop} {'word' if slop == 1 else 'words'}" if slop else "no other word"
            return f"{_list(list(words), 'and')} with {least} between them"
        case Prefix(start):
            return f"words that begin with {start}"
        case Fuzzy(word, _):
            return f"words spelt like {word}"
        case And(clauses):
            return ("both " if len(clauses) == 2 else "all of ") + _list([_say(member) for member in clauses], "and")
        case Or(clauses):
            return "either " + _list([_say(member) for member in clauses], "or")
        case Not(inner):
            return f"not {_say(inner)}"
        case AtLeast():
            return _list(_loose(clause, None), "and")
        case InField(field, inner):
            return _FIELDS[field].format(_say(inner))
        case Published(since, before):
            return _published(since, before)
        case _:
            return "anything"


def _list(parts: list[str], word: str) -> str:
    """“a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def _filter(filter_: Filter, labels: Labels) -> str:
    field = filter_.field
    names = [_named(field, value, labels) for value in filter_.values if not _none(field, value)]
    said = [_FILTERS.get(field, field + " {}").format(_list(names, "or"))] if names else []
    none = any(_none(field, value) for value in filter_.values)
    if filter_.excluded:
        return " and ".join([*(f"not {each}" for each in said), *([_WITH[field]] if none else [])])
    return _list([*said, *([_WITHOUT[field]] if none else [])], "or")


def _none(field: str, value: str) -> bool:
    return field in _WITHOUT and value == ("undated" if field == "year" else "unstated")


def _named(field: str, value: str, labels: Labels) -> str:
    label = labels.get(field, {}).get(value)
    if label is None and field in labels and value != UNKNOWN and not (field == "year" and _YEAR.fullmatch(value)):
        return f"“{value}”"  # nothing that there is: said as it was given, and not as if it were known
    label = label or value.replace("_", " ")
    if field in _LOWERED:
        return label[:1].lower() + label[1:]
    if field not in _COMMON_NOUNS:
        return label
    if value == UNKNOWN:
        return "an unknown speaker"
    noun = label[:1].lower() + label[1:] if label[1:2].islower() else label
    return _UNCOUNTED.get(noun, "an " if _VOWEL.match(noun) else "a ") + noun


def _published(since: date | None, before: date | None) -> str:
    """Half-open range of days in the words of its own precision: years, months or days."""
    last = before - timedelta(days=1) if before else None
    precision = _precision(since, before)
    first, until = _day(since, precision), _day(last, precision)
    if not (since and last):
        return f"published from {first} on" if since else f"published up to {until}" if last else "published on any day"
    if first == until:
        return f"published {'on' if precision == _DAYS else 'in'} {first}"
    return f"published from {first} to {until}"


_YEARS, _MONTHS_OF_YEARS, _DAYS = range(3)


def _precision(*bounds: date | None) -> int:
    given = [bound for bound in bounds if bound]
    if any(bound.day != 1 for bound in given):
        return _DAYS
    return _YEARS if all(bound.month == 1 for bound in given) else _MONTHS_OF_YEARS


def _day(day: date | None, precision: int) -> str:
    if day is None:
        return ""
    written = in_words(day)
    return (f"{day.year}", written.partition(" ")[2], written)[precision]
