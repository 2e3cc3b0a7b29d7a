"""The evidence pack: the passages of an address on one page, each with its citation, and as files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import Blueprint, Response, redirect, render_template
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response as AnyResponse

from search import shapes
from search.errors import NotFound, QueryError
from search.model import Document, Passage, Query
from webui import urls
from webui.desk import Desk, desk, pairs
from webui.exports import CSV_COLUMNS, attached, record, row, today
from webui.present import cite
from webui.present.document import pages as by_weight
from webui.present.document import weight_of
from webui.present.parts import Link, numbered, passage_view
from webui.present.wording import brief, count, day

packs = Blueprint("packs", __name__)

PACK_CHANGED = 20
"""A pack of more entries has a box to untick beside each, not a link to the pack without it, which names the others."""
GONE_CHARACTERS = 160
GONE_SHOWN = 64
"""Characters of the id of a missing passage; what is longer was never one, and no link carries it on."""
PACK_SHOWN = 40
"""Entries on one page of a pack, which stays under 100 KB; the files hold all of them."""


@packs.get("/pack")
def pack() -> str | AnyResponse:
    """The passages of the address on one page, each with its citation, to print or keep.

    What comes from a list of results with the search in its address goes on to the address of the pack alone.
    """
    at = desk()
    told = pairs()
    if (alone := _alone(told)) is not None:
        return redirect(alone)
    passages, gone = _chosen(at)
    parts = _parts(passages)
    asked = urls.to_query([("per_page", "1"), *(pair for pair in told if pair[0] == "page")]).offset
    here = min(asked, len(parts) - 1)
    shown = [passages[index] for index in parts[here]]
    named = [each.id for each in gone if len(each.id) <= GONE_SHOWN]
    chosen = [("p", name) for name in (*(passage.id for passage in passages), *named)]
    few = len(chosen) <= PACK_CHANGED
    tail = urls.with_pairs("", chosen)
    downloads = [Link(label, f"/pack.{suffix}{tail}") for suffix, (label, _) in PACK_FORMS.items()]

    def address(number: int) -> str:
        return urls.with_pairs("/pack", [*chosen, ("page", str(number))] if number > 1 else chosen)

    return render_template(
        "pack.html",
        size=f"{count(len(passages), 'passage')}, as {'it' if len(passages) == 1 else 'they'} stood on {day(today())}",
        first=parts[here].start + 1,
        pages=numbered(here + 1, len(parts), address),
        entries=_entries(at, shown, chosen if few else ()),
        gone=[(brief(each.id, GONE_SHOWN), each.why) for each in gone],
        rest=urls.with_pairs("/pack", [("p", passage.id) for passage in passages]),
        others=[] if few else [(urls.PICKED, ".".join(p.id for p in passages if p not in shown))],
        onward=urls.search_url(urls.gathering(Query(), [passage.id for passage in passages])),
        search_hidden=urls.to_pairs(urls.gathering(Query(), [passage.id for passage in passages])),
        downloads=downloads if passages else [],
        canonical=address(here + 1),
        noindex=True,
    )


def _alone(told: Sequence[tuple[str, str]]) -> str | None:
    """The address of the pack by itself, where the one asked for says more or names several passages at once."""
    if all(key == "page" or (key == urls.PICKED and "." not in value) for key, value in told):
        return None
    picked = [(urls.PICKED, name) for name in urls.picks(told)]
    return urls.with_pairs("/pack", [*picked, *(pair for pair in told if pair[0] == "page")])


def _entries(at: Desk, shown: Sequence[Passage], chosen: Sequence[tuple[str, str]]) -> list[dict[str, object]]:
    """What a page of a pack shows of each passage; with those `chosen`, the address of the pack without it too."""
    return [
        {
            "passage": passage_view(passage, at.names),
            "said": said,
            "harvard": cite.harvard(said),
            "without": urls.with_pairs("/pack", [pair for pair in chosen if pair[1] != passage.id]) if chosen else None,
        }
        for passage, said in zip(shown, _records(at, shown), strict=True)
    ]


def _parts(passages: Sequence[Passage]) -> list[range]:
    """Where the pages of a pack begin and end; one without entries when there are none."""
    split: list[range] = []
    for first in range(0, len(passages), PACK_SHOWN):
        shown = passages[first : first + PACK_SHOWN]
        shares = by_weight([weight_of(passage.text, len(passage.quotes)) for passage in shown])
        split += [range(first + share.start, first + share.stop) for share in shares]
    return split or [range(0)]


def _records(at: Desk, passages: Sequence[Passage]) -> Iterator[cite.Cited]:
    """What there is to cite of each passage; a document is read once, however many of its passages are picked."""
    documents: dict[str, Document] = {}
    for passage in passages:
        if passage.document_id not in documents:
            documents[passage.document_id] = at.catalogue.document(passage.document_id)
        yield record(at, passage, documents[passage.document_id])


@dataclass(frozen=True, slots=True)
class Gone:
    """A passage of an address that is there no longer, or never was, and why, in a sentence."""

    id: str
    why: str


def _chosen(at: Desk) -> tuple[Sequence[Passage], Sequence[Gone]]:
    """The passages of the address, each once, in its order, and those of them that are gone.

    Raises QueryError, and NotFound when nothing of the pack is left.
    """
    ids = urls.picks(pairs())
    if len(ids) > urls.MOST_PICKED:
        raise QueryError("p", f"A pack holds at most {urls.MOST_PICKED} passages; these are {len(ids)}.")
    there = at.catalogue.places(ids)
    left = [name for name in ids if name in there]
    if not left:
        return at.catalogue.get(ids), ()
    return at.catalogue.get(left), [Gone(name, _why(at, name)) for name in ids if name not in there]


def _why(at: Desk, name: str) -> str:
    try:
        at.catalogue.get((name,))
    except NotFound as error:
        return brief(str(error), GONE_CHARACTERS)
    return ""


PACK_FORMS: Mapping[str, tuple[str, str]] = {
    "md": ("Markdown", "text/markdown"),
    "csv": ("CSV", "text/csv"),
    "ris": ("RIS", "application/x-research-info-systems"),
}


@packs.get("/pack.<suffix>")
def pack_file(suffix: str) -> Response:
    """The pack as a file."""
    if suffix not in PACK_FORMS:
        raise NoSuchPage
    at = desk()
    passages, gone = _chosen(at)
    text = _csv(at, passages, gone) if suffix == "csv" else _cited(at, passages, gone, markdown=suffix == "md")
    return attached(text, PACK_FORMS[suffix][1], f"evidence.{suffix}")


def _csv(at: Desk, passages: Sequence[Passage], gone: Sequence[Gone]) -> str:
    columns = (*CSV_COLUMNS[1:], "missing")
    empty = dict.fromkeys(columns, "")
    rows = [empty | row(at, passage) for passage in passages]
    rows += [empty | {"id": each.id, "missing": each.why} for each in gone]
    return "\r\n".join([shapes.csv_head(columns), *(shapes.csv_line(each, columns) for each in rows)]) + "\r\n"


def _cited(at: Desk, passages: Sequence[Passage], gone: Sequence[Gone], *, markdown: bool) -> str:
    write, missing = (cite.markdown, cite.markdown_gone) if markdown else (cite.ris, cite.ris_gone)
    entries = map(write, _records(at, passages))
    made = [f"{count(len(passages), 'passage')} of {cite.escaped(at.names.title)}, taken on {day(today())}.\n"]
    return "\n".join([*(made if markdown else ()), *entries, *(missing(each.id, each.why) for each in gone)])
