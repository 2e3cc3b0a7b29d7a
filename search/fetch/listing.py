"""Reads which pages a feed or a sitemap lists. It never fetches and never reads the pages themselves."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from search.errors import FetchError

_COUNT = "{http://purl.org/syndication/thread/1.0}count"


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
    head = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not any(mark in head for mark in (b"<feed", b"<rss", b"<urlset", b"<sitemapindex", b"<rdf:rdf")):
        return None
    if b"<html" in head:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise FetchError(f"{address}: the feed or sitemap is damaged ({error.msg})") from error
    kind = _local(root)
    if kind == "feed":
        return _atom(root, address)
    if kind in ("rss", "RDF"):
        return _rss(root, address)
    if kind == "urlset":
        return Listing(pages=_locations(root, "url", address))
    if kind == "sitemapindex":
        return Listing(further=tuple(page.address for page in _locations(root, "sitemap", address)))
    return None


def _atom(root: etree._Element, address: str) -> Listing:
    pages = []
    for entry in _children(root, "entry"):
        page = _link(entry, "alternate", address)
        if page:
            pages.append(Listed(page, _changed(_child_text(entry, "updated"), _answers(entry))))
    following = _link(root, "next", address)
    return Listing(pages=tuple(pages), further=(following,) if following else ())


def _rss(root: etree._Element, address: str) -> Listing:
    pages = []
    for item in (element for element in root.iter() if _local(element) == "item"):
        page = _child_text(item, "link")
        if page:
            modified = _child_text(item, "updated") or _child_text(item, "modified")
            pages.append(Listed(_joined(address, page), _changed(modified, _answers(item))))
    channel = next(iter(_children(root, "channel")), root)
    following = _link(channel, "next", address)
    return Listing(pages=tuple(pages), further=(following,) if following else ())


def _changed(modified: str | None, answers: str | None) -> str | None:
    counted = f"{answers} comments" if answers is not None else None
    return "; ".join(filter(None, (modified, counted))) or None


def _answers(entry: etree._Element) -> str | None:
    """How many comments an entry has, by RFC 4685 (`thr:total`, `thr:count`) or the Slash module of RSS."""
    told = [_child_text(entry, "total")]
    told += [link.get(_COUNT) for link in _children(entry, "link")]
    told += [child.text for child in _children(entry, "comments")]  # without the module, an address
    return next((text.strip() for text in told if text and text.strip().isdecimal()), None)


def _locations(root: etree._Element, name: str, address: str) -> tuple[Listed, ...]:
    found = []
    for element in _children(root, name):
        location = _child_text(element, "loc")
        if location:
            found.append(Listed(_joined(address, location), _child_text(element, "lastmod")))
    return tuple(found)


def _link(element: etree._Element, relation: str, address: str) -> str | None:
    for link in _children(element, "link"):
        if link.get("href") and (link.get("rel") or "alternate") == relation:
            return _joined(address, link.get("href", ""))
    return None


def _joined(address: str, written: str) -> str:
    """The address that `written` means; a malformed one as it stands, to be refused by name in its turn."""
    try:
        return urljoin(address, written)
    except ValueError:
        return written


def _children(element: etree._Element, name: str) -> list[etree._Element]:
    return [child for child in element if _local(child) == name]


def _child_text(element: etree._Element, name: str) -> str | None:
    for child in _children(element, name):
        if child.text and child.text.strip():
            return str(child.text.strip())
    return None


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
