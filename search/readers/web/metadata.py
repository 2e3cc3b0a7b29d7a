"""What a page says of itself in its head: title, author, date, address, site. Invents nothing that is not written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from search.readers.layout import dates
from search.readers.web.links import path_of
from search.readers.web.page import Page

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dcterms.created", "dcterms.issued",
    "dc.date.issued", "dc.date.created", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "publication-date", "citation_publication_date", "date",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
)
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SAVED = re.compile(r"saved from url=\(\d{1,6}\)(https?://[^\s>]{1,2000})")
_IN_PATH = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)")
_PARTING = " \t|–—:·»-"
_MAX_JSON = 400_000
_MAX_OBJECTS = 2_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """`titles` are the article's title as said, best first; `page_title` is the text of the title element, `body` the
    article's words where the page gives them to programs."""

    titles: tuple[str, ...] = ()
    page_title: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    site: str | None = None
    generator: str = ""
    body: str | None = None

    @property
    def title(self) -> str | None:
        """The article's title by the metadata alone, without the site's name where that is known."""
        if self.titles:
            return self.titles[0]
        if self.page_title is None:
            return None
        return _without_site(self.page_title, self.site)


def read_metadata(page: Page) -> Metadata:
    """The metadata of a page, each fact from the first place that gives it."""
    said = _meta(page)
    objects = list(_linked_data(page))
    works = [each for each in objects if _is_work(each)]
    titles = [*(_text(each.get("headline")) for each in works), *(said.get(name) for name in _TITLES)]
    return Metadata(
        titles=tuple(dict.fromkeys(" ".join(title.split()) for title in titles if title and title.strip())),
        page_title=next((" ".join(title.split()) for title in page.titles if title.strip()), None),
        author=_first(
            [*(_name(each.get("author")) for each in works), *(_author(said.get(name)) for name in _AUTHORS)]
        ),
        published=_published(page, works, said),
        url=_address(page, said),
        site=_first(
            [said.get("og:site_name"), said.get("application-name"), *(_name(each.get("publisher")) for each in works)]
        ),
        generator=said.get("generator", ""),
        body=next((body for each in works if isinstance(body := each.get("articleBody"), str) and body.strip()), None),
    )


def _without_site(title: str, site: str | None) -> str:
    """A page's title without the name of its site before or after it."""
    if not site or len(site) >= len(title):
        return title
    if title.casefold().endswith(site.casefold()) and title[-len(site) - 1] in _PARTING:
        return title[: -len(site)].rstrip(_PARTING) or title
    if title.casefold().startswith(site.casefold()) and title[len(site)] in _PARTING:
        return title[len(site) :].lstrip(_PARTING) or title
    return title


def day_written(text: str | None, *, month_first: bool = False) -> date | None:
    """The day in an ISO 8601 moment or in words, as written there (no time zone is applied).

    `month_first`: figures with strokes are read in the American order.
    """
    if not text:
        return None
    found = _ISO.match(text.strip())
    if found is None:
        return dates.day_of(text[:100], month_first=month_first)
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _meta(page: Page) -> dict[str, str]:
    said: dict[str, str] = {}
    for node in page.nodes:
        if node.name == "meta":
            for key in ("property", "name", "itemprop"):
                name = node.attributes.get(key, "").lower().strip()
                content = node.attributes.get("content", "").strip()
                if name and content:
                    said.setdefault(name, content[:2000])
    return said


def _published(page: Page, works: list[dict[str, Any]], said: dict[str, str]) -> date | None:
    for written in [*(_text(each.get("datePublished")) for each in works), *(said.get(name) for name in _DATES)]:
        day = day_written(written)
        if day is not None:
            return day
    for node in page.nodes:
        stamped = node.attributes.get("itemprop", "").lower() == "datepublished" or (
            node.name == "time" and ("pubdate" in node.attributes or {"published", "entry-date"} & set(node.classes))
        ) or (node.name == "abbr" and "published" in node.classes)  # fmt: skip
        if stamped and "comment" not in node.within:
            day = day_written(
                node.attributes.get("datetime") or node.attributes.get("content") or node.attributes.get("title")
            )
            if day is not None:
                return day
    return None


def day_in_address(address: str | None) -> date | None:
    """The day in an address that has one in its path (`/2018/02/14/`), else None."""
    found = _IN_PATH.search(path_of(address) or "") if address else None
    return day_written(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else None


def _address(page: Page, said: dict[str, str]) -> str | None:
    linked = (
        node.attributes.get("href")
        for node in page.nodes
        if node.name == "link" and "canonical" in node.attributes.get("rel", "").lower().split()
    )
    saved = (found[1] for remark in page.remarks if (found := _SAVED.search(remark)))
    for address in (*linked, said.get("og:url"), *saved):
        if address and len(address) < 2000 and _is_web(address.strip()):
            return address.strip()
    return None


def _is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://")) and path_of(address) is not None


def _linked_data(page: Page) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those inside others too."""
    for node, text in page.scripts:
        if "ld+json" not in node.attributes.get("type", "").lower() or len(text) > _MAX_JSON:
            continue
        try:
            waiting = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MAX_OBJECTS:
            value = waiting.pop(0)
            seen += 1
            if isinstance(value, dict):
                yield value
                waiting.extend(value.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
            elif isinstance(value, list):
                waiting.extend(value[:100])


def _is_work(value: dict[str, Any]) -> bool:
    kinds = value.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "Posting", "Report", "WebPage", "CreativeWork"))
        for name in names
    )


def _name(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for each in value[:10] if (name := _name(each))]
        return ", ".join(names) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _author(_text(value))


def _author(text: str | None) -> str | None:
    """A name; an address in its place is none."""
    return None if not text or "://" in text or len(text) > 200 else text


def _text(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _first(values: list[str | None]) -> str | None:
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)
