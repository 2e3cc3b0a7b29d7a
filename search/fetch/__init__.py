"""Fetching pages, feeds and sitemaps from the web. Returns bytes; never stores, reads or labels a document."""

from search.fetch.client import Fetched, Fetcher, Limits
from search.fetch.guard import canonical
from search.fetch.listing import Listed, Listing
from search.fetch.listing import read as read_listing

__all__ = ["Fetched", "Fetcher", "Limits", "Listed", "Listing", "canonical", "read_listing"]
