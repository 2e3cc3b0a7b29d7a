"""`whosaid show`: a passage with its labels, or a document passage by passage."""

from __future__ import annotations

import textwrap

import click

from search import shapes
from search.catalogue import Catalogue
from search.cli.console import counted, failing, flat, index_option, json_option, say, say_json, settings, width
from search.errors import NotFound, Withdrawn
from search.model import Correction, Evidence, Passage, Quote, Speaker
from search.opened import open_current
from search.searcher.reasons import reason

EPILOG = """
\b
Examples:
  whosaid show 3f2a9c0d1e4b5a67        one passage, who says it, and why we think so
  whosaid show my-report               every passage of a document
  whosaid show my-report.txt --json    the same by its file, as JSON

Ids are in the output of `search` and `export`.
"""


_LABEL = len("Said by      ")
"""Characters before what is said of a passage, so that facts stand below each other."""


@click.command(epilog=EPILOG)
@click.argument("name", metavar="PASSAGE-OR-DOCUMENT")
@index_option
@json_option
@failing
def show(name: str, index: str | None, as_json: bool) -> None:
    """Show one passage, or a document with all its passages, by id; a document by its file as well."""
    with open_current(settings(index=index).index) as opened:
        catalogue = opened.catalogue
        document_id = document_named(catalogue, name)
        if document_id is None:
            _show_passage(catalogue, name, as_json)
        else:
            _show_document(catalogue, document_id, as_json)


def document_named(catalogue: Catalogue, name: str) -> str | None:
    """The id of the document with this id or this file, None when there is none."""
    if name in catalogue.summaries:
        return name
    return next((summary.id for summary in catalogue.documents() if summary.file == name), None)


def _show_passage(catalogue: Catalogue, name: str, as_json: bool) -> None:
    try:
        passage = catalogue.get([name])[0]
    except Withdrawn:
        raise
    except NotFound as error:
        raise NotFound(f"There is no passage and no document {name!r}; ids are shown by: whosaid search") from error
    summary = catalogue.summaries[passage.document_id]
    if as_json:
        say_json(shapes.passage(passage, summary.file))
        return
    say(flat(f"{summary.title or summary.file}, passage {passage.ordinal} of {summary.passages}"))
    if passage.section:
        say(flat(" › ".join(passage.section)))
    say()
    for line in _wrapped(passage.text):
        say(line)
    say()
    for line in _facts(passage):
        say(line[:_LABEL] + flat(line[_LABEL:]))


def _show_document(catalogue: Catalogue, document_id: str, as_json: bool) -> None:
    summary = catalogue.summaries[document_id]
    passages = catalogue.passages_of(document_id)
    if as_json:
        say_json({**shapes.document(summary), "passages": [shapes.passage(each, summary.file) for each in passages]})
        return
    say(flat(summary.title or summary.file))
    facts = [
        summary.source.name if summary.source else "source unknown",
        summary.kind or "",
        summary.published.isoformat() if summary.published else "undated",
        counted(summary.passages, "passage"),
        summary.url or "",
    ]
    say(flat(" · ".join(fact for fact in facts if fact)))
    section: tuple[str, ...] = ()
    for passage in passages:
        if passage.section != section:
            section = passage.section
            say()
            say(flat(" › ".join(section)))
        say()
        say(flat(f"{passage.ordinal}. [{passage.id}] {spoken(passage.speaker, passage.author_type)}"))
        for line in _wrapped(passage.text):
            say(line)


def spoken(speaker: Speaker, author_type: str) -> str:
    """`Ann Example, union` or `union`."""
    return ", ".join(filter(None, (speaker.name or speaker.mention, author_type)))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(flat(text), width(), initial_indent="    ", subsequent_indent="    ")


def _facts(passage: Passage) -> list[str]:
    evidence = passage.evidence
    published = passage.published.isoformat() if passage.published else "undated"
    lines = [
        f"Said by      {spoken(passage.speaker, passage.author_type)}; {because(evidence)}",
        f"Published    {published}, source {passage.source_id or 'unknown'} ({passage.container_author_type})",
    ]
    if passage.comment:
        comment = passage.comment
        answers = f", answers {comment.parent}" if comment.parent else ""
        posted = f" on {comment.posted.isoformat()}" if comment.posted else ""
        lines.append(f"Comment      {comment.number}{answers}, posted by {comment.poster or 'unknown'}{posted}")
    lines += [f"About        {body.slug}; {because(body.evidence)}" for body in passage.bodies]
    lines += [f"Quotes       {_quoted(quote)}" for quote in passage.quotes]
    lines += [f"Corrected    {_decided(correction)}" for correction in passage.corrections]
    lines.append(f"Place        characters {passage.span.start} to {passage.span.end}")
    return lines


def _quoted(quote: Quote) -> str:
    text = textwrap.shorten(quote.text, 80, placeholder=" …")
    return f"“{text}” {spoken(quote.speaker, quote.speaker.author_type)}; {because(quote.evidence)}"


def because(evidence: Evidence) -> str:
    """`stated in the text: a verb of speech stands after the speaker (“said Ann Example”)`."""
    said = reason(evidence, (evidence.words or "").strip())
    return said[:1].lower() + said[1:]


def _decided(correction: Correction) -> str:
    labels = {"author_type": correction.author_type, "speaker": correction.speaker, "companies": correction.crcs}
    what = ", ".join(name.replace("_", " ") for name, value in labels.items() if value is not None)
    of = f" of “{textwrap.shorten(correction.quotation, 40, placeholder=' …')}”" if correction.quotation else ""
    return f"{what}{of} by {correction.by} on {correction.on.isoformat()}: {correction.why}"
