"""Results as an Atom feed (RFC 4287), and the small XML and text files that programs look for. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as Xml

from search.model import Hit
from webui import urls
from webui.present.parts import called
from webui.present.results import ResultsView
from webui.present.wording import Names, brief

ATOM = "http://www.w3.org/2005/Atom"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
UNDATED = "1970-01-01T00:00:00Z"
"""Atom wants a date of everything (RFC 4287, 4.1.2); this one is the same after every rebuild and never the newest."""

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def text(value: str) -> str:
    """`value` without the characters that XML cannot hold."""
    return _NO_XML.sub("\ufffd", value)


def _document(root: Xml.Element, namespace: str) -> bytes:
    Xml.register_namespace("", namespace)
    Xml.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode").encode()


def _add(parent: Xml.Element, namespace: str, name: str, value: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{namespace}}}{name}", {key: text(said) for key, said in attributes.items()})
    element.text = text(value) or None
    return element


def atom(view: ResultsView, hits: Sequence[Hit], names: Names, base: str) -> bytes:
    """A page of results as a feed; `base` is where this site is reached.

    An entry's date is its document's, and the feed's is that of its newest entry: an index that is built again is no
    news. What has no date stands at UNDATED.
    """
    feed = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    own = urls.search_url(view.query, "/search.atom")
    _add(feed, ATOM, "id", base + own)
    _add(feed, ATOM, "title", brief(f"{names.title}: {view.reading}"))
    _add(feed, ATOM, "subtitle", view.heading)
    _add(feed, ATOM, "updated", max(map(_dated, hits), default=UNDATED))
    _add(feed, ATOM, "link", rel="self", type="application/atom+xml", href=base + own)
    _add(feed, ATOM, "link", rel="alternate", type="text/html", href=base + urls.search_url(view.query))
    if view.next:
        following = urls.search_url(urls.at_page(view.query, view.query.offset // view.query.limit + 2), "/search.atom")
        _add(feed, ATOM, "link", rel="next", type="application/atom+xml", href=base + following)
    _add(_add(feed, ATOM, "author"), ATOM, "name", names.title)
    for hit in hits:
        _entry(feed, hit, names, base)
    return _document(feed, ATOM)


def _dated(hit: Hit) -> str:
    published = hit.passage.published
    return f"{published.isoformat()}T00:00:00Z" if published else UNDATED


def _entry(feed: Xml.Element, hit: Hit, names: Names, base: str) -> None:
    passage = hit.passage
    who = called(passage.speaker) or names.author_type(passage.author_type)
    entry = _add(feed, ATOM, "entry")
    address = base + urls.passage_url(passage.id)
    _add(entry, ATOM, "id", address)
    _add(entry, ATOM, "title", brief(f"{who} in “{hit.document_title}”"))
    if passage.published:
        _add(entry, ATOM, "published", _dated(hit))
    _add(entry, ATOM, "updated", _dated(hit))
    _add(entry, ATOM, "link", rel="alternate", type="text/html", href=address)
    _add(_add(entry, ATOM, "author"), ATOM, "name", brief(who))
    _add(entry, ATOM, "category", term=passage.author_type, label=names.author_type(passage.author_type))
    for slug in passage.crcs:
        _add(entry, ATOM, "category", term=slug, label=names.crc(slug))
    _add(entry, ATOM, "summary", hit.snippet.text, type="text")


def opensearch(title: str, base: str) -> bytes:
    """The description by which browsers add this search (OpenSearch 1.1)."""
    root = Xml.Element(f"{{{OPENSEARCH}}}OpenSearchDescription")
    _add(root, OPENSEARCH, "ShortName", "whosaid")
    _add(root, OPENSEARCH, "Description", brief(f"Who said what: {title}", 1000))
    _add(root, OPENSEARCH, "InputEncoding", "UTF-8")
    _add(root, OPENSEARCH, "Image", f"{base}/static/icon.svg", type="image/svg+xml")
    _add(root, OPENSEARCH, "Url", type="text/html", template=f"{base}/search?q={{searchTerms}}")
    _add(root, OPENSEARCH, "Url", type="application/atom+xml", template=f"{base}/search.atom?q={{searchTerms}}")
    return _document(root, OPENSEARCH)


def sitemap(addresses: Iterable[str]) -> bytes:
    """A sitemap of at most 50,000 addresses."""
    root = Xml.Element(f"{{{SITEMAP}}}urlset")
    for address in addresses:
        _add(_add(root, SITEMAP, "url"), SITEMAP, "loc", address)
    return _document(root, SITEMAP)


def robots(base: str) -> str:
    """What crawlers may fetch: documents and passages, not the endless combinations of filters."""
    closed = "".join(f"Disallow: {path}\n" for path in ("/search", "/facets/", "/pack", "/api/"))
    return f"User-agent: *\n{closed}\nSitemap: {base}/sitemap.xml\n"
