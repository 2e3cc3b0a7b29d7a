"""No text of a document, label, file name or query becomes markup: a page keeps its elements whatever the words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from lxml.html import HtmlElement, fromstring
from markdown_it import MarkdownIt

from search.config import Settings
from search.model import AuthorType, Collection, Comment, Crc, Source, Speaker
from tests.webui import made
from tests.webui.hostile import PAYLOADS
from tests.webui.reading import Client, parsed, words
from webui import create_app

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SEARCH = "/search?" + urlencode({"q": "caseload", "author_type": "union", "from": "2016"})
PLACES = ("/", SEARCH, "/facets/speaker", "/facets/source", "/d/doc?q=caseload", "/p/doc0001?q=caseload", "/p/doc0002")
PLACES += ("/about", "/crc/c", "/pack?p=doc0001", "/documents")


def collection(word: str) -> tuple[Collection, list[made.Maker]]:
    """Everything that is shown is called `word`, the text has it between harmless words."""
    source = Source(id=f"s{word}", name=f"Source {word}", author_type="union", url=f"https://example.org/{word}")
    speaker = Speaker(name=f"Ann {word}", mention=f"she {word}", author_type="union", organisation=f"Firm {word}")
    facts = {
        "source": source,
        "published": date(2017, 1, 2),
        "file": f"folder/{word}.txt",
        "kind": f"kind {word}",
        "url": f"https://example.org/{word}",
        "warnings": (f"warning {word}",),
    }
    maker = made.Maker("doc", f"Title {word}", facts)
    maker.block("furniture", f"Menu {word}", role=f"menu {word}")
    maker.block("heading", f"Part {word}", level=2)
    maker.block("context", f"Line {word}")
    maker.passage(f"The caseload {word} is high", speaker, crcs=["c"], quotes=[(word, speaker)], section=(f"P {word}",))
    maker.passage(
        f"Another caseload {word} here",
        speaker,
        kind="comment",
        comment=Comment(number=f"1{word}", poster=f"By {word}"),
    )
    return (
        Collection(
            title=f"Papers {word}",
            sources=(source,),
            author_types=(AuthorType(value="union", label=f"Union {word}", meaning=f"Means {word}"),),
            crcs=(Crc(slug="c", name=f"CRC {word}"),),
        ),
        [maker],
    )


def shape(page: HtmlElement) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes, in order; the pieces that an excerpt is cut into do not count."""
    return [(str(element.tag), tuple(sorted(element.attrib))) for element in page.iter() if element.tag != "mark"]


def assert_harmless(page: HtmlElement) -> None:
    """Nothing runs, loads or leads out of the page's own kinds of address."""
    assert not page.xpath("//script[not(starts-with(@src, '/static/') or @type='application/ld+json')]")
    assert not page.xpath("//style | //iframe | //object | //embed")
    assert not page.xpath("//base | //meta[@http-equiv] | //*[@style] | //img")
    names = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on")}
    for address in page.xpath("//@href | //@src | //@action | //@cite | //@formaction"):
        assert re.match(r"(/(?!/)|#|https?://)", address), address


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    client = served(tmp_path_factory.mktemp("harmless"), "word")
    return {place: shape(parsed(client.get(place))) for place in PLACES}


def served(folder: Path, word: str) -> Client:
    held, makers = collection(word)
    return Client(create_app(Settings(), made.Standing(made.opened(folder, makers, held))))


def test_there_are_enough_payloads():
    assert len(set(PAYLOADS)) >= 60


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_collection_of_hostile_texts_keeps_the_elements_of_its_pages(payload, harmless, tmp_path):
    client = served(tmp_path, payload)

    for place in PLACES:
        page = parsed(client.get(place))
        assert harmless[place] == shape(page), place
        assert_harmless(page)
    assert words_of(payload) in words(parsed(client.get("/p/doc0001")))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_query_is_shown_as_typed_and_nothing_else(client: Client, payload: str):
    for address in (
        "/search?" + urlencode({"q": payload}),
        "/search?" + urlencode({"q": "staff", "speaker": payload, "-crc": payload}),
        "/search?" + urlencode({"q": payload, "sort": payload}),
        "/search?" + urlencode({"q": "staff", "from": payload}),
        "/search?" + urlencode({payload: payload}),
        "/d/report?" + urlencode({"q": payload, "at": payload}),
        "/facets/crc?" + urlencode({"q": payload, "find": payload}),
        f"/d/{quote(payload, safe='')}",
        f"/p/{quote(payload, safe='')}",
        f"/facets/{quote(payload, safe='')}",
    ):
        response = client.get(address)
        assert response.status_code in {200, 400, 404}, address
        page = parsed(response)
        assert_harmless(page)
        assert len(page.xpath("//h1")) == 1
        for element in page.iter():
            assert isinstance(element.tag, str), f"a comment or instruction in {address}"
            assert element.tag in TAGS, f"<{element.tag}> in {address}"
    typed = parsed(client.get("/search?" + urlencode({"q": payload}))).xpath("//input[@id='q']/@value")
    assert typed == [payload.strip()]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_api_tells_hostile_words_as_data(client: Client, payload: str):
    response = client.get("/api/v1/search?" + urlencode({"q": payload}))

    assert response.mimetype == "application/json"
    assert response.get_json()["query"]["q"] == payload.strip()


def test_an_address_of_a_collection_never_becomes_a_script(tmp_path):
    held, makers = collection("word")
    makers[0].facts = {**makers[0].facts, "url": "javascript:alert(1)"}
    makers[0].facts["source"] = replace(makers[0].facts["source"], url="data:text/html,x")
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, makers, held))))

    for place in PLACES:
        assert_harmless(parsed(client.get(place)))


ADDRESSES = (
    "http://x.example/> ![i](http://evil.example/t.png) [click](<http://evil.example",
    "http://x.example/)\n\n# mine\n\n![i](http://evil.example/t.png)",
    'http://x.example/"><img src=//evil.example>',
    "http://x.example/a b\tc\x00\x1b\\`_*é\u202e",
)
LINES = ("- one", "+ one", "1. one", "12) one", "---", "===", "    code", "# one", "> one", "| a | b |", "```", "~~~")


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_a_document_stays_one_address_in_every_form(tmp_path, address: str):
    held, makers = collection("word")
    makers[0].facts = {**makers[0].facts, "url": address}
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, makers, held))))

    for place, above in (("/p/doc0001.md", []), ("/pack.md?p=doc0001", ["p"])):
        shown = fromstring(f"<div>{MARKDOWN.render(client.get(place).get_data(as_text=True))}</div>")
        assert [*above, "blockquote", "p", "p", "a"] == [element.tag for element in shown.iterdescendants()]
        assert re.fullmatch(r"http://x\.example/[!-~]*", shown.xpath("//a/@href")[0])
    original = parsed(client.get("/p/doc0001")).xpath("//a[starts-with(., 'At the source')]/@href")
    assert re.fullmatch(r"http://x\.example/[!#-;=?-Z_a-z\[\]~]*", original[0])


@pytest.mark.parametrize("line", [*LINES, *PAYLOADS])
def test_no_words_become_markdown(tmp_path, line: str):
    maker = made.Maker("doc", line, {"published": date(2017, 1, 2), "url": "http://x.example/"})
    maker.passage(f"{line}\n{line}", Speaker(name=line))
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker]))))

    shown = fromstring(f"<div>{MARKDOWN.render(client.get('/p/doc0001.md').get_data(as_text=True))}</div>")
    assert ["blockquote", "p", "p", "a"] == [element.tag for element in shown.iterdescendants()]
    assert words_of(f"{line} {line}") == words(shown.find("blockquote"))


def words_of(payload: str) -> str:
    """How a payload reads on a page: with single spaces."""
    return " ".join(payload.split())


TAGS = frozenset(
    re.findall(
        r"\w+",
        """html head meta title link body script header main footer nav aside section article search h1 h2 h3 p a div
        span ul ol li dl dt dd table thead tbody tr th td blockquote figure figcaption details summary code q sup em
        strong mark time svg path rect text g form label input button fieldset legend""",
    )
)
