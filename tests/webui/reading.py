"""A page as a reader or a browser takes it: its parsed form, its text, its links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from flask.testing import FlaskClient
from lxml import html
from lxml.html import HtmlElement
from werkzeug.test import TestResponse

INLINE = {"a", "b", "code", "em", "mark", "q", "span", "strong", "sup"}


class Client(FlaskClient):
    """A client that reads every answer to its end, as browsers do, and so closes it."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **kwargs})


def page(client: FlaskClient, address: str, status: int = 200) -> HtmlElement:
    """The parsed page at an address that answers with `status`."""
    return parsed(answer(client, address, status))


def answer(client: FlaskClient, address: str, status: int = 200) -> TestResponse:
    response = client.get(address)
    assert status == response.status_code, response.get_data(as_text=True)[:2000]
    return response


def parsed(response: TestResponse) -> HtmlElement:
    return html.fromstring(response.get_data())


def words(element: HtmlElement) -> str:
    """Its text with single spaces, parted where blocks and cells are."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: HtmlElement) -> Iterator[str]:
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "") if isinstance(element.tag, str) else ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    yield gap


def one(element: HtmlElement, selector: str) -> HtmlElement:
    """The only element that fits an XPath."""
    found = element.xpath(selector)
    assert len(found) == 1, f"{len(found)} × {selector}"
    return found[0]


def link(element: HtmlElement, label: str) -> str:
    """Where the only link goes whose text is, or begins with, `label`."""
    found = [a.get("href") for a in element.iter("a") if words(a).startswith(label)]
    assert len(set(found)) == 1, f"{found} for {label!r}"
    return str(found[0])


def passages(element: HtmlElement) -> int:
    """How many passages the heading of a page of results says there are."""
    said = words(one(element, "//h1"))
    return 0 if said.startswith("No ") else int(said.split()[0].replace(",", ""))


def submitted(form: HtmlElement) -> list[tuple[str, str]]:
    """What a browser sends for a form as it stands."""
    return [(key, value) for key, value in form.form_values() if key]


def pairs(address: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(address).query, keep_blank_values=True)
