"""The page of one facet: all its values, looked through by name, in the order of count or name. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from search.errors import QueryError
from search.model import Facet, FacetValue, Query, ResultPage
from webui import urls
from webui.present.parts import Link, numbered
from webui.present.results import askable, pinned, total
from webui.present.wording import count

PER_PAGE = 100
SHOWN_VALUES = 50
"""Values on one page for people, however long they are: it stays under 100 KB."""
ORDERS = {"count": "Most passages", "name": "A to Z"}
MAX_FIND = 100
LINKED_BYTES = 40_000
"""What the links of the values may take, each of which repeats the search; past it they are buttons of one form."""
MOST_PAGES = 999_999


@dataclass(frozen=True, slots=True)
class Listing:
    """How the values are listed: those whose label holds `find`, in an order, which page from 1."""

    find: str = ""
    order: str = "count"
    page: int = 1
    size: int = PER_PAGE

    @classmethod
    def of(cls, pairs: urls.Pairs, size: int = PER_PAGE) -> Listing:
        """The listing that the pairs of an address ask for, so many values a page. Raises QueryError."""
        single = {key: value.strip() for key, value in reversed(pairs)}
        order, page = single.get("order") or "count", single.get("page") or "1"
        if order not in ORDERS:
            raise QueryError("order", f"“order” is one of {', '.join(ORDERS)}, not “{order[:40]}”.")
        if not (page.isascii() and page.isdigit() and len(page) <= 6 and 1 <= int(page) <= MOST_PAGES):
            raise QueryError("page", f"“page” is a whole number from 1, not “{page[:40]}”.")
        return cls(single.get("find", "")[:MAX_FIND], order, int(page), size)

    @property
    def end(self) -> int:
        """The place after the last value of this page."""
        return self.page * self.size

    def values(self, facet: Facet) -> tuple[FacetValue, ...]:
        """The values of `facet` that are listed, on all pages."""
        wanted = self.find.casefold()
        found = [value for value in askable(facet) if wanted in value.label.casefold()]
        if self.order == "name":
            found.sort(key=lambda value: (value.label.casefold(), value.value))
        return tuple(found)

    def part(self, values: Sequence[FacetValue]) -> tuple[FacetValue, ...]:
        """Those of this page."""
        return tuple(values[self.end - self.size : self.end])

    def at(self, page: int) -> Listing:
        """The same listing at another page."""
        return replace(self, page=page)

    def address(self, path: str, query: Query) -> str:
        """The address of this listing under `path`, for the conditions of `query`."""
        own = (
            ("find", self.find),
            ("order", "" if self.order == "count" else self.order),
            ("page", "" if self.page == 1 else str(self.page)),
        )
        pairs = [pair for pair in urls.to_pairs(query) if pair[0] != "page"]
        return urls.with_pairs(path, sorted([*pairs, *(pair for pair in own if pair[1])]))

    def links(self, values: int, address: Callable[[int], str]) -> Mapping[str, str]:
        """The addresses of the other pages by their relation to this one, when there are so many values."""
        last = max(1, -(-values // self.size))
        wanted = {"self": self.page, "first": 1, "prev": self.page - 1, "next": self.page + 1, "last": last}
        return {name: address(number) for name, number in wanted.items() if name == "self" or 1 <= number <= last}


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """A value with the searches that its two links lead to."""

    value: str
    label: str
    count: int
    selected: bool
    excluded: bool
    toggle_url: str
    exclude_url: str


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
    long: bool


def value_view(field: str, value: FacetValue, query: Query) -> ValueView:
    """A facet value with the addresses of asking for it, or no longer, and of doing without it, or no longer."""
    included = urls.without if value.selected else urls.including
    toggled = included(query, field, value.value)
    excluded = urls.excluding(query, field, value.value)
    if value.excluded:
        excluded = urls.without(query, field, value.value, excluded=True)
    return ValueView(
        value=value.value,
        label=value.label,
        count=value.count,
        selected=value.selected,
        excluded=value.excluded,
        toggle_url=urls.search_url(toggled),
        exclude_url=urls.search_url(excluded),
    )


def facet_view(page: ResultPage, listing: Listing) -> FacetPage:
    """The view of the one facet of an answer; its links carry the number of words that was required."""
    here = pinned(page)
    facet = page.facets[0]
    values = listing.values(facet)
    return FacetPage(
        field=facet.field,
        label=facet.label,
        heading=total(page),
        reading=page.reading,
        back=urls.search_url(here),
        find=listing.find,
        form_hidden=urls.to_pairs(here),
        orders=tuple(
            Link(
                label,
                _address(facet.field, here, Listing(listing.find, order)),
                current=order == listing.order,
                sets=("order", order),
            )
            for order, label in ORDERS.items()
        ),
        values=tuple(value_view(facet.field, value, here) for value in listing.part(values)),
        listed=count(len(values), "value"),
        pages=_pages(facet.field, here, listing, len(values)),
        hidden=tuple(pair for pair in urls.to_pairs(page.query) if pair[0] not in {"q", "match", "page"}),
        canonical=_address(facet.field, urls.plain(page.query), listing),
        long=not urls.repeatable(here, 2 * len(listing.part(values)), LINKED_BYTES),
    )


def _pages(field: str, query: Query, listing: Listing, values: int) -> tuple[Link | None, ...]:
    def address(number: int) -> str:
        return _address(field, query, listing.at(number))

    return numbered(listing.page, -(-values // listing.size), address)


def _address(field: str, query: Query, listing: Listing) -> str:
    return listing.address(f"/facets/{field}", query)
