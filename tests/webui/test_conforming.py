"""Every page is HTML by the letter: as the parser of the standard reads it, and in what stands where."""

from __future__ import annotations

import html5lib
import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.webui.conforming import faults
from tests.webui.reading import parsed
from tests.webui.test_pages import EVERY_PAGE

ADDRESSES = [*EVERY_PAGE, "/nowhere", "/search?q=staff&sort=wrong", "/search?q=staff&crc=north&from=2016&match=any"]
WHOLE = "<!doctype html><html lang=en-GB><head><title>A</title></head><body><main><h1>A</h1>{}</main></body></html>"


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_html_by_the_letter(client: FlaskClient, address: str):
    response = client.get(address)

    html5lib.HTMLParser(strict=True).parse(response.data, transport_encoding="utf-8")
    assert [] == faults(parsed(response))


def test_a_page_without_an_index_is_too(bare: FlaskClient):
    assert [] == faults(parsed(bare.get("/")))


def test_a_page_that_the_parser_of_the_standard_refuses_is_told():
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!doctype html><title>No</title><p><b>crossed</p></b>")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("<blink>x</blink>", "<blink> is no element"),
        ("<span><div>x</div></span>", "<div> may not stand in <span>"),
        ("<ul><div>x</div></ul>", "<div> may not stand in <ul>"),
        ("<ul>x<li>y</li></ul>", "<ul> holds text"),
        ("<dl><dt>x</dt><dd>y</dd><span>z</span></dl>", "<span> may not stand in <dl>"),
        ("<h2><div>x</div></h2>", "<div> may not stand in <h2>"),
        ("<a href=x><button>y</button></a>", "<a> has ['button'] inside"),
        ("<p onclick=x>y</p>", "no attribute 'onclick'"),
        ("<p style=x>y</p>", "no attribute 'style'"),
        ("<p href=x>y</p>", "<p> has no attribute 'href'"),
        ("<div checked>y</div>", "<div> has no attribute 'checked'"),
        ("<a href=x datetime=x>y</a>", "<a> has no attribute 'datetime'"),
        ("<p id=a>x</p><p id=a>y</p>", "the id 'a' stands there 2 times"),
        ("<p aria-labelledby=b>x</p>", "aria-labelledby='b' names nothing"),
        ("<input name=q>", "'q' has no label"),
        ("<h1>B</h1>", "2 main headings"),
        ("<h3>B</h3>", "h1 is followed by h3"),
        ("<main>x</main>", "not one main"),
    ],
)
def test_a_fault_is_found(wrong: str, said: str):
    assert [] == faults(html.fromstring(WHOLE.format("<p>x</p>")))
    assert any(said in fault for fault in faults(html.fromstring(WHOLE.format(wrong))))
