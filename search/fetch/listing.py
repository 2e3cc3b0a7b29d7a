"""Reads which pages a feed or a sitemap lists. It never fetches and never reads the pages themselves."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from search.elements import child_text, children, local_name, parse, root_name
from search.errors import FetchError

_COUNT = "{http://purl.org/syndication/thread/1.0}count"
_KINDS = frozenset({"feed", "rss", "RDF", "urlset", "sitemapindex"})
"""Root elements of what lists pages."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page, and by what the listing shows that it changed: when it last did, how many comments it has; as written
    there. None if it does not say: the day of publication is neither."""

    address: str
    changed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`pages` in the order listed; `further` are listings to read next (a sitemap index's, a feed's next page)."""

    pages: tuple[Listed, ...] = ()
    further: tuple[str, ...] = ()


def read(body: bytes, address: str) -> Listing | None:
    """The listing in `body`, which came from `address`; None when it is not a feed or a sitemap.

    Knows Atom (RFC 4287, with RFC 5005 paging), RSS 2.0 and the sitemap protocol. Raises FetchError when it is one of
    these but damaged.
    """
    kind = root_name(body)
    if kind not in _KINDS:
        return None
    try:
        root = parse(body)
    except etree.XMLSyntaxError as error:
        raise FetchError(f"{address}: the feed or sitemap is damaged ({error.msg})") from error
    if kind == "feed":
        return _atom(root, address)
    if kind in ("rss", "RDF"):
        return _rss(root, address)
    if kind == "urlset":
        return Listing(pages=_locations(root, "url", address))
    return Listing(further=tuple(page.address for page in _locations(root, "sitemap", address)))


def _atom(root: etree._Element, address: str) -> Listing:
    pages = []
    for entry in children(root, "entry"):
        page = _link(entry, "alternate", address)
        if page:
            pages.append(Listed(page, _changed(child_text(entry, "updated"), _answers(entry))))
    following = _link(root, "next", address)
    return Listing(pages=tuple(pages), further=(following,) if following else ())


def _rss(root: etree._Element, address: str) -> Listing:
    pages = []
    for item in (element for element in root.iter() if local_name(element) == "item"):
        page = child_text(item, "link")
        if page:
            modified = child_text(item, "updated") or child_text(item, "modified")
            pages.append(Listed(_joined(address, page), _changed(modified, _answers(item))))
    channel = next(iter(children(root, "channel")), root)
    following = _link(channel, "next", address)
    return Listing(pages=tuple(pages), further=(following,) if following else ())


def _changed(modified: str | None, answers: str | None) -> str | None:
    counted = f"{answers} comments" if answers is not None else None
    return "; ".join(filter(None, (modified, counted))) or None


def _answers(entry: etree._Element) -> str | None:
    """How many comments an entry has, by RFC 4685 (`thr:total`, `thr:count`) or the Slash module of RSS."""
    told = [child_text(entry, "total")]
    told += [link.get(_COUNT) for link in children(entry, "link")]
    told += [child.text for child in children(entry, "comments")]  # without the module, an address
    return next((text.strip() for text in told if text and text.strip().isdecimal()), None)


def _locations(root: etree._Element, name: str, address: str) -> tuple[Listed, ...]:
    found = []
    for element in children(root, name):
        location = child_text(element, "loc")
        if location:
            found.append(Listed(_joined(address, location), child_text(element, "lastmod")))
    return tuple(found)


def _link(element: etree._Element, relation: str, address: str) -> str | None:
    for link in children(element, "link"):
        if link.get("href") and (link.get("rel") or "alternate") == relation:
            return _joined(address, link.get("href", ""))
    return None


def _joined(address: str, written: str) -> str:
    """The address that `written` means; a malformed one as it stands, to be refused by name in its turn."""
    try:
        return urljoin(address, written)
    except ValueError:
        return written
