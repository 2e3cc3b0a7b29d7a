"""Where things are, as addresses for the shapes of the API: absolute with a base, else relative. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from search.model import Query
from webui import urls
from webui.present.facet import Listing
from webui.present.results import last_page

SEARCH = "/api/v1/search"


class Places:
    """Where things are under `base`, which may be empty: passages and documents as pages, searches as JSON."""

    def __init__(self, base: str, path: str = SEARCH) -> None:
        self._base = base
        self._path = path

    def passage(self, passage_id: str) -> str:
        """The page of a passage."""
        return self._base + urls.passage_url(passage_id)

    def document(self, document_id: str) -> str:
        """The page of a document."""
        return self._base + urls.document_url(document_id)

    def search(self, query: Query) -> str:
        """A search, in the form that these places are for."""
        return self._base + urls.search_url(query, self._path)

    def facet(self, field: str, query: Query, listing: Listing) -> str:
        """A page of the values of a facet, as JSON."""
        return self._base + listing.address(f"/api/v1/facets/{field}", query)

    def toggled(self, query: Query, field: str, value: str, *, selected: bool) -> str:
        """The search with a value added to its filters, or taken out where it is `selected`."""
        # Asking for an excluded value takes its exclusion back.
        change = urls.without if selected else urls.including
        return self.search(change(query, field, value))

    def pages(self, query: Query, total: int) -> Mapping[str, str]:
        """The other pages of the `total` hits of a search."""
        here, last = query.offset // query.limit + 1, last_page(total, query.limit)
        return _related(here, last, lambda number: self.search(urls.at_page(query, number)))

    def parts(self, document_id: str, here: int, last: int) -> Mapping[str, str]:
        """The other pages of the passages of a document, as JSON."""
        path = f"{self._base}/api/v1{urls.document_url(document_id).replace('/d/', '/documents/', 1)}"
        return _related(here, last, lambda number: f"{path}?page={number}" if number > 1 else path)

    def reworded(self, query: Query, text: str) -> str:
        """The search for other words, filters and all."""
        return self.search(urls.reworded(query, text))


def _related(here: int, last: int, address: Callable[[int], str]) -> Mapping[str, str]:
    """The addresses of pages by their relation to the one `here`; those before and after where there are any."""
    wanted = {"self": here, "first": 1, "prev": here - 1, "next": here + 1, "last": max(1, last)}
    return {
        relation: address(number)
        for relation, number in wanted.items()
        if relation in {"self", "first", "last"} or 1 <= number <= last
    }
