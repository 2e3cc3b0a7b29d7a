"""Other searches than the one asked: what there is without one of its conditions, or of whom its question names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from search import query as language
from search.model import And, AtLeast, Clause, Or, Phrase, Query, ResultPage, Words
from search.searcher import FACET_LABELS
from webui import urls
from webui.desk import Desk
from webui.present.parts import Link
from webui.present.results import active
from webui.present.wording import Names, brief

Condition = tuple[str, Query]
BEGINNING = 5
"""Letters of a longer word by which others that begin so are looked for."""
TRIED_WORDS = 3


def ways_out(at: Desk, page: ResultPage) -> tuple[Link, ...]:
    """What the search would find without one of its conditions, most first: which condition killed it."""
    query = page.query
    conditions = [*_filters(query, at.names), *_words(query)]
    linked = urls.repeatable(query, len(conditions))
    links = []
    for label, wider in conditions:
        found = at.search(replace(at.parsed(wider), facets=(), limit=1)).total
        if found:
            links.append(Link(label, urls.search_url(wider) if linked else "", found))
    return tuple(sorted(links, key=lambda link: -(link.count or 0)))


def by_whom(at: Desk, page: ResultPage) -> Link | None:
    """The search narrowed to whom its question names (“what did X say about …”); else all their words."""
    query = page.query
    typed = (page.suggestion and page.suggestion.typed) or query.text
    asked = language.parse(typed, limits=None).asked
    speaker = at.searcher.speaker(asked.subject) if asked else None
    if asked is None or speaker is None or any(narrowing.field == "speaker" for narrowing in query.filters):
        return None
    for about in dict.fromkeys((asked.about, "")):
        narrowed = urls.including(urls.reworded(query, about), "speaker", speaker)
        found = at.search(replace(at.parsed(narrowed), facets=(), limit=1)).total
        if found:
            label = f"{'Only' if about else 'All'} words of {at.names.value('speaker', speaker)}"
            return Link(label, urls.search_url(narrowed), found)
    return None


def _filters(query: Query, names: Names) -> Iterator[Condition]:
    """The search without one filter, without the words, without any filter."""
    for narrowing in query.filters:
        rest = tuple(other for other in query.filters if other != narrowing)
        values = ", ".join(names.value(narrowing.field, value) for value in narrowing.values)
        label = f"Without {FACET_LABELS[narrowing.field]}: {'not ' if narrowing.excluded else ''}{values}"
        yield brief(label), replace(query, filters=rest, offset=0)
    if query.since or query.before:
        yield f"Without {active(replace(query, filters=()), names)[0].label}", urls.without_dates(query)
    if query.text and urls.is_narrowed(query):
        yield f"Without the words “{brief(query.text, 80)}”", urls.reworded(query, "")
    if query.text and len(query.filters) + bool(query.since or query.before) > 1:
        yield "Without any filter", urls.cleared(query)


def _words(query: Query) -> Iterator[Condition]:
    """The search for a phrase of it alone, with any of its words wherever they stand, or for words that begin so."""
    if isinstance(query.clause, And):
        for phrase in dict.fromkeys(member for member in query.clause.clauses if isinstance(member, Phrase)):
            said = " ".join(phrase.words)
            near = "" if phrase.slop is None else f"~{phrase.slop}"
            yield f"With “{brief(said, 80)}” alone", urls.reworded(query, f'"{said}"{near}')
    words = list(dict.fromkeys(_typed(query.clause)))
    loose = isinstance(query.clause, AtLeast) and query.match in {"auto", "any"}
    if len(words) > 1 and not loose:
        said = brief(", ".join(words), 80)
        yield f"With any of the words {said}", urls.matching(urls.reworded(query, " ".join(words)), "any")
        return
    for word in [word for word in words if len(word) > BEGINNING and word.isalpha()][:TRIED_WORDS]:
        start = word[:BEGINNING]
        yield f"With words that begin with “{start}”", urls.reworded(query, f"{start}*")


def _typed(clause: Clause) -> Iterator[str]:
    """The plain words that a clause asks for, not those that it excludes or looks for in one field."""
    match clause:
        case Words(stop=False):
            yield clause.typed
        case Phrase(words, _):
            yield from words
        case And(clauses) | Or(clauses) | AtLeast(clauses):
            for member in clauses:
                yield from _typed(member)
