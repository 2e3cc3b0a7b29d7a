"""The page of one facet: all its values, looked through by name, in the order of count or name. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from search.errors import QueryError
from search.model import Query, ResultPage
from webui import urls
from webui.present.parts import Link, numbered
from webui.present.results import ValueView, askable, pinned, total, value_view
from webui.present.wording import count

PER_PAGE = 100
ORDERS = {"count": "Most passages", "name": "A to Z"}
MAX_FIND = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """How the values are listed: those whose label holds `find`, in an order, which page from 1."""

    find: str = ""
    order: str = "count"
    page: int = 1

    @classmethod
    def of(cls, pairs: urls.Pairs) -> Listing:
        """The listing that the pairs of an address ask for. Raises QueryError."""
        single = {key: value.strip() for key, value in reversed(pairs)}
        order, page = single.get("order") or "count", single.get("page") or "1"
        if order not in ORDERS:
            raise QueryError("order", f"“order” is one of {', '.join(ORDERS)}, not “{order[:40]}”.")
        if not (page.isascii() and page.isdigit() and 1 <= len(page) <= 6 and int(page)):
            raise QueryError("page", f"“page” is a whole number from 1, not “{page[:40]}”.")
        return cls(single.get("find", "")[:MAX_FIND], order, int(page))


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetPage:
    field: str
    label: str
    heading: str
    reading: str
    back: str
    find: str
    form_hidden: tuple[tuple[str, str], ...]
    orders: tuple[Link, ...]
    values: tuple[ValueView, ...]
    listed: str
    pages: tuple[Link | None, ...]
    hidden: tuple[tuple[str, str], ...]
    canonical: str


def facet_view(page: ResultPage, listing: Listing) -> FacetPage:
    """The view of the one facet of an answer; its links carry the number of words that was required."""
    here = pinned(page)
    facet = page.facets[0]
    wanted = listing.find.casefold()
    values = [value for value in askable(facet) if wanted in value.label.casefold()]
    if listing.order == "name":
        values.sort(key=lambda value: (value.label.casefold(), value.value))
    start = (listing.page - 1) * PER_PAGE
    return FacetPage(
        field=facet.field,
        label=facet.label,
        heading=total(page.total, page.documents),
        reading=page.reading,
        back=urls.search_url(here),
        find=listing.find,
        form_hidden=urls.to_pairs(here),
        orders=tuple(
            Link(label, _address(facet.field, here, Listing(listing.find, order)), current=order == listing.order)
            for order, label in ORDERS.items()
        ),
        values=tuple(value_view(facet.field, value, here) for value in values[start : start + PER_PAGE]),
        listed=count(len(values), "value"),
        pages=_pages(facet.field, here, listing, len(values)),
        hidden=tuple(pair for pair in urls.to_pairs(page.query) if pair[0] not in {"q", "match", "page"}),
        canonical=_address(facet.field, page.query, listing),
    )


def _pages(field: str, query: Query, listing: Listing, values: int) -> tuple[Link | None, ...]:
    def address(number: int) -> str:
        return _address(field, query, Listing(listing.find, listing.order, number))

    return numbered(listing.page, -(-values // PER_PAGE), address)


def _address(field: str, query: Query, listing: Listing) -> str:
    own = (
        ("find", listing.find),
        ("order", "" if listing.order == "count" else listing.order),
        ("page", "" if listing.page == 1 else str(listing.page)),
    )
    pairs = [pair for pair in urls.to_pairs(query) if pair[0] != "page"]
    return urls.with_pairs(f"/facets/{field}", sorted([*pairs, *(pair for pair in own if pair[1])]))
