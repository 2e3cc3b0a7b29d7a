"""`whosaid correct`: write down what a person decided on the labels of a passage or a quotation."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from search import collection as collections
from search import corrections, shapes
from search.catalogue import Catalogue
from search.cli.console import (
    Shape,
    collection_option,
    failing,
    flat,
    index_option,
    json_option,
    say,
    say_json,
    settings,
    tell,
)
from search.cli.show import spoken
from search.cli.values import refuse_unknown
from search.errors import ConfigError, NotFound, Withdrawn, indexing
from search.model import Correction, Passage, Quote
from search.opened import open_current

EPILOG = """
\b
Examples:
  whosaid correct 3f2a9c0d1e4b5a67 --author-type union --speaker "Ann Example" --by Ed --why "She signs below"
  whosaid correct 3f2a9c0d1e4b5a67 --crc wales --crc london --by Ed --why "Both are named in the heading"
  whosaid correct 3f2a9c0d1e4b5a67 --no-crc --by Ed --why "It is on the public service"
  whosaid correct 3f2a9c0d1e4b5a67 --quotation "We won." --speaker "" --by Ed --why "The text does not say"

The entry goes to the end of corrections.toml in the collection and outlives every new index. Ids are in the output of
`search`, `show` and `export`.
"""


@click.command(epilog=EPILOG)
@click.argument("passage_id", metavar="PASSAGE")
@click.option("--quotation", metavar="WORDS", help="Correct the quotation with exactly these words, not the passage.")
@click.option("--author-type", metavar="VALUE", help="Whose words: inspector, union, commenter, ….")
@click.option("--speaker", metavar="NAME", help='Who speaks; "" for nobody named.')
@click.option("--crc", "crcs", metavar="SLUG", multiple=True, help="A company that it is about; repeatable.")
@click.option("--no-crc", is_flag=True, help="It is about no company.")
@click.option("--by", required=True, metavar="NAME", help="Who decided.")
@click.option("--why", required=True, metavar="WORDS", help="Why, in words that a reader can check.")
@collection_option("The folder of the documents")
@index_option
@json_option
@failing
def correct(
    passage_id: str,
    crcs: tuple[str, ...],
    no_crc: bool,
    collection: str | None,
    index: str | None,
    as_json: bool,
    **said: str | None,
) -> None:
    """Correct labels of PASSAGE, over what the rules say; `whosaid index` puts that in force."""
    if crcs and no_crc:
        raise click.UsageError("--crc and --no-crc contradict each other; give one of them.")
    if not crcs and not no_crc and said["author_type"] is None and said["speaker"] is None:
        raise click.UsageError("Nothing is corrected; give --author-type, --speaker, --crc or --no-crc.")
    chosen = settings(collection=collection, index=index)
    known = collections.load(chosen.collection)
    if said["author_type"] is not None:
        refuse_unknown("--author-type", [said["author_type"]], {kind.value for kind in known.author_types})
    refuse_unknown("--crc", crcs, {crc.slug for crc in known.crcs})
    with open_current(chosen.index) as opened:
        passage = _passage(opened.catalogue, passage_id, chosen.collection)
    wanted = Correction(
        passage=passage.id,
        quotation=_quotation(passage, said["quotation"]),
        author_type=said["author_type"],
        speaker=said["speaker"],
        crcs=tuple(sorted(set(crcs))) if crcs or no_crc else None,
        by=said["by"] or "",
        on=date.today(),  # noqa: DTZ011 (the day where the person is who decides)
        why=said["why"] or "",
    )
    comment = f"{passage.document_id}, passage {passage.ordinal}"
    added = corrections.add(chosen.collection, wanted, known, comment=comment)
    after = corrections.apply([passage], [added], known)[0]
    place = chosen.collection / corrections.FILE
    following = indexing(chosen.collection, chosen.index)
    if as_json:
        before_after = {"before": _labels(passage, added), "after": _labels(after, added)}
        say_json({"correction": shapes.correction(added), **before_after, "file": str(place), "next": following})
        return
    say(flat(f"{_said(passage, added)} → {_said(after, added)}"))
    tell(f"Written to {place}. It takes effect with: {following}")


def _passage(catalogue: Catalogue, name: str, folder: Path) -> Passage:
    try:
        passage = catalogue.get([name])[0]
    except Withdrawn:
        raise
    except NotFound as error:
        raise NotFound(f"There is no passage {name!r}; ids are shown by: whosaid search") from error
    summary = catalogue.summaries[passage.document_id]
    # A name with a backslash may stand for bytes that are no text, which only the indexer can find again.
    if not summary.gone and "\\" not in summary.file and not (folder / summary.file).exists():
        raise ConfigError(f"{folder} does not hold {summary.file}, whose passage this is; name its --collection")
    return passage


def _quotation(passage: Passage, words: str | None) -> str | None:
    """The words as the text has them. Raises NotFound with the quotations that there are."""
    if words is None:
        return None
    found = next((quote.text for quote in passage.quotes if quote.text.split() == words.split()), None)
    if found is None:
        there = "; ".join(f"“{quote.text}”" for quote in passage.quotes) or "none"
        raise NotFound(f"Passage {passage.id} has no quotation with exactly these words. Its quotations: {there}")
    return found


def _corrected(passage: Passage, correction: Correction) -> Passage | Quote:
    if correction.quotation is None:
        return passage
    return next(quote for quote in passage.quotes if quote.text.split() == correction.quotation.split())


def _labels(passage: Passage, correction: Correction) -> Shape:
    it = _corrected(passage, correction)
    labels: Shape = {"author_type": it.speaker.author_type, "speaker": it.speaker.name}
    return labels if isinstance(it, Quote) else {**labels, "author_type": it.author_type, "crcs": list(it.crcs)}


def _said(passage: Passage, correction: Correction) -> str:
    it = _corrected(passage, correction)
    if isinstance(it, Quote):
        return spoken(it.speaker, it.speaker.author_type)
    about = f", about {', '.join(it.crcs) or 'no company'}" if correction.crcs is not None else ""
    return spoken(it.speaker, it.author_type) + about
