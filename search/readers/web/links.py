"""Addresses as pages write them. A malformed one is no address; it never costs the page."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urljoin, urlsplit

_ANY = "http://any.invalid/"
_REMEMBERED = 8_192
"""Links that are remembered: the pages of a site repeat its menus, and joining takes a twentieth of a page's time."""


def joined(base: str, written: str) -> str | None:
    """The address that `written` means on a page at `base`, None when one of them is malformed."""
    try:
        if written.startswith(("http://", "https://")):
            return _joined(_ANY, written)
        if written.startswith("/") and not written.startswith("//"):
            return _joined(_joined(base, "/"), written)  # the same on every page of the site
        return urljoin(base, written)
    except ValueError:  # brackets that hold no number, a host that changes its parts when normalised
        return None


@lru_cache(_REMEMBERED)
def _joined(base: str, written: str) -> str:
    return urljoin(base, written)


def path_of(address: str) -> str | None:
    """The path of an address, None when it is malformed."""
    try:
        return urlsplit(address).path
    except ValueError:
        return None
