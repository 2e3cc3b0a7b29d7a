"""Addresses as pages write them. A malformed one is no address; it never costs the page."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def joined(base: str, written: str) -> str | None:
    """The address that `written` means on a page at `base`, None when one of them is malformed."""
    try:
        return urljoin(base, written)
    except ValueError:  # brackets that hold no number, a host that changes its parts when normalised
        return None


def path_of(address: str) -> str | None:
    """The path of an address, None when it is malformed."""
    try:
        return urlsplit(address).path
    except ValueError:
        return None
