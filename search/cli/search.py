"""`whosaid search`: ranked passages in the terminal, or the API's answer as JSON."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import entry_points
from typing import Any, cast

import click

from search import query as language
from search.cli.console import (
    counted,
    failing,
    flat,
    index_option,
    json_option,
    printable,
    say,
    say_json,
    settings,
    signs,
    width,
)
from search.cli.show import spoken
from search.cli.values import refuse_mistyped
from search.errors import ConfigError, QueryError
from search.model import FACET_FIELDS, DocumentSummary, Facet, Hit, Query, ResultPage
from search.opened import open_current
from search.searcher import Labels, Searcher

EPILOG = """
\b
Examples:
  whosaid search "immutable lines"                           both words, in any form
  whosaid search '"immutable lines"'                         exactly these words
  whosaid search staff --author-type union --author-type inspector
  whosaid search caseload --crc wales --from 2016 --to 2017-06
  whosaid search caseload --not author_type=commenter --sort newest
  whosaid search --source hmi-probation                      no words: browse

Values of one option are alternatives, different options all hold. The words can use "phrases", -without, OR, ( ),
prefix*, fuzzy~, speaker:, said:"…" and date:2017; docs/query-language.md explains them.
"""

ADDRESSES = "whosaid.addresses"
"""The entry points of what knows addresses, the pages: `to_query` reads keys and values, `answer` makes the JSON."""

KEYS = {"from": "since", "to": "until", "sort": "sort", "match": "match", "per_page": "limit", "page": "page"}
"""The key of an address for each parameter of the command."""

_OPTIONS = {"since": "from", "until": "to"}
"""Parameters that are called otherwise on the command line."""

SORTS = ("relevance", "newest", "oldest", "document")
_FACET_VALUES = 6
_SPACE = re.compile(r"\s+")


def _filters(command: Callable[..., Any]) -> Callable[..., Any]:
    for field in reversed(FACET_FIELDS):
        command = click.option(
            f"--{field.replace('_', '-')}",
            field,
            multiple=True,
            metavar="VALUE",
            help=f"Only {_CALLED[field]}; repeatable.",
        )(command)
    return command


_CALLED: Mapping[str, str] = {
    "author_type": "words of this kind of speaker (inspector, union, …)",
    "source": "what this source publishes, by its id",
    "crc": "what is about this company, by its slug",
    "speaker": "words of this speaker",
    "year": "what was published in this year, or undated",
    "kind": "passages of this kind (paragraph, list_item, quote_block, comment, table_row)",
    "quotes": "passages that quote this kind of speaker",
    "evidence": "labels that are so sure (stated, inferred, default, corrected)",
}


@click.command(epilog=EPILOG)
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@_filters
@click.option("--not", "without", multiple=True, metavar="FIELD=VALUE", help="Without this facet value; repeatable.")
@click.option("--from", "since", metavar="DATE", help="Published then or later: 2016, 2016-12 or 2016-12-31.")
@click.option("--to", "until", metavar="DATE", help="Published then or earlier.")
@click.option("--sort", type=click.Choice(SORTS), help="Order of the passages.  [default: relevance]")
@click.option(
    "--match", metavar="all|any|N", help="Words that a passage must have.  [default: all of a few, most of many]"
)
@click.option("--limit", type=int, metavar="N", help="Passages shown, at most 100.  [default: 20]")
@click.option("--page", type=int, metavar="N", help="Which page of so many passages, from 1.")
@click.option("--explain", is_flag=True, help="Say of each passage what adds up to its score.")
@index_option
@json_option
@failing
def search(words: tuple[str, ...], index: str | None, as_json: bool, **options: Any) -> None:
    """Find passages with the words of QUERY, best first: all of a few, most of many (see --match). Without words,
    everything that the filters leave.
    """
    chosen = settings(index=index)
    asked = _asked(pairs(" ".join(words), options))
    parsed = language.parse(asked.text)
    query = replace(asked, clause=parsed.clause, notes=(*asked.notes, *parsed.notes), facets=FACET_FIELDS)
    with open_current(chosen.index) as opened:
        labels = Labels(opened.catalogue.collection)
        refuse_mistyped(query.filters, labels, opened.engine)
        page = Searcher(opened.catalogue, opened.engine, generation=opened.generation.name).search(query)
        documents = opened.catalogue.summaries
        if as_json:
            say_json(addresses("answer")(page, documents, chosen.base_url or ""))
        else:
            _print(page, documents, [facet for facet in page.facets if not labels.says_nothing(facet)])


def _asked(given: list[tuple[str, str]]) -> Query:
    """The query of an address with these pairs. Raises QueryError in the words of the command line."""
    try:
        return cast(Query, addresses("to_query")(given))
    except QueryError as error:
        message = error.message
        for key, option in KEYS.items():
            message = message.replace(f"“{key}”", f"--{_OPTIONS.get(option, option)}")
        raise QueryError(error.field, message) from error


def addresses(name: str) -> Callable[..., Any]:
    """What the pages offer under `name`. Raises ConfigError when they are not installed."""
    for found in entry_points(group=ADDRESSES, name=name):
        return cast("Callable[..., Any]", found.load())
    raise ConfigError(f"whosaid is not installed whole (no entry point {ADDRESSES}: {name}); install it again")


def pairs(text: str, options: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The keys and values that an address would have for these options."""
    found = [("q", text)]
    found += [(field, value) for field in FACET_FIELDS for value in options[field]]
    for each in options["without"]:
        field, parting, value = each.partition("=")
        name = field.replace("-", "_")
        if not parting or name not in FACET_FIELDS:
            raise click.UsageError(
                f"--not wants FIELD=VALUE with one of the fields {', '.join(FACET_FIELDS)}, not {each!r}."
            )
        found.append((f"-{name}", value))
    found += [(key, str(options[option])) for key, option in KEYS.items() if options[option] is not None]
    return found + [("explain", "1")] * options["explain"]


# ── For reading in a terminal ───────────────────────────────────────────────


def _print(page: ResultPage, documents: Mapping[str, DocumentSummary], facets: Sequence[Facet]) -> None:
    say(_bold(f"{counted(page.total, 'passage')} in {counted(page.documents, 'document')}"))
    if page.reading:
        say(flat(page.reading))
    for note in page.notes:
        say(flat(f"Note: {note}"))
    if page.suggestion:
        before = "Shown are results for" if page.suggestion.applied else "Did you mean"
        say(flat(f"{before}: {page.suggestion.text}"))
    if page.partial:
        say("The search took too long; these are the results found in time.")
    for hit in page.hits:
        say()
        _print_hit(hit, documents[hit.passage.document_id])
    if facets:
        say()
    for facet in facets:
        say(flat(_facet(facet)))


def _print_hit(hit: Hit, document: DocumentSummary) -> None:
    passage = hit.passage
    say(flat(f"{hit.rank}. {hit.document_title}, passage {passage.ordinal} of {hit.document_passages}"))
    facts = [
        spoken(passage.speaker, passage.author_type),
        *passage.crcs,
        passage.published.isoformat() if passage.published else "undated",
        document.source.name if document.source else "",
    ]
    say("   " + flat(" · ".join(fact for fact in facts if fact)))
    for line in textwrap.wrap(_marked(hit), width(), initial_indent="   ", subsequent_indent="   "):
        say(line.replace(_ON, _sign("\x1b[1m", "«")).replace(_OFF, _sign("\x1b[0m", "»")))
    say(printable(f"   {passage.id}"))
    if hit.explanation:
        say(f"   score {hit.score:.3f}, the sum of boost × rarity (idf) × frequency (saturation):")
    for part in hit.explanation:
        factors = f"{part.boost:g} × {part.idf:.3f} × {part.saturation:.3f}"
        stands = f"{counted(int(part.times), 'time')} in the field {part.field} of weight {part.weight:g}"
        say("   " + flat(f"{part.score:.3f} = {factors}: {part.term}, {stands}"))


_ON, _OFF = "\ue000", "\ue001"
"""Stand for the beginning and end of a mark while lines are wrapped; private characters of a text become escapes."""


def _marked(hit: Hit) -> str:
    text, marks = hit.snippet.text, hit.snippet.marks
    parts = ["… " if hit.snippet.cut_before else ""]
    at = 0
    for mark in marks:
        parts += [_spaced(text[at : mark.start]), _ON, _spaced(mark.of(text)), _OFF]
        at = mark.end
    parts += [_spaced(text[at:]), " …" if hit.snippet.cut_after else ""]
    return "".join(parts)


def _spaced(text: str) -> str:
    """A piece of a passage with its white space as single spaces, those at its ends too, and no control character."""
    return printable(_SPACE.sub(" ", text))


def _facet(facet: Facet) -> str:
    values = [
        f"not {each.value} ({counted(each.count, 'passage')} left out)"
        if each.excluded
        else f"{each.value} {each.count:,}{' ✓' if each.selected else ''}"
        for each in facet.values[:_FACET_VALUES]
    ]
    more = " …" if facet.truncated or len(facet.values) > _FACET_VALUES else ""
    return f"{facet.field}: {', '.join(values)}{more}"


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if signs() else text


def _sign(terminal: str, plain: str) -> str:
    return terminal if signs() else plain
