"""Results, passages and packs in the forms that other programs read."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import bibtexparser
import feedparser
import pytest
import rispy
from flask.testing import FlaskClient
from lxml import etree
from lxml.html import fragment_fromstring

from search.config import Settings
from search.model import Block, Collection, Document, Erasure, Evidence, Passage, Source, Span
from tests.webui import made
from tests.webui.hostile import PAYLOADS
from tests.webui.reading import Client, answer, link, one, page, words
from webui import create_app
from webui.present import cite
from webui.present.parts import explain
from webui.present.wording import Names, day

TODAY = datetime.now(UTC).date()


def test_results_as_json_are_those_of_the_api(client: FlaskClient):
    assert answer(client, "/search.json?q=staff").get_json() == answer(client, "/api/v1/search?q=staff").get_json()


def test_results_as_csv_have_a_row_for_every_hit(client: FlaskClient):
    response = answer(client, "/search.csv?-author_type=unknown")
    rows = list(csv.DictReader(io.StringIO(response.get_data(as_text=True))))

    assert response.mimetype == "text/csv"
    assert len(rows) == 7
    assert [row["rank"] for row in rows] == [str(n) for n in range(1, 8)]
    first = next(row for row in rows if row["id"] == "report0002")
    assert json.loads(first["crcs"]) == ["north", "south"]
    assert first["url"] == "http://localhost/p/report0002"
    assert len(answer(client, "/search.csv").get_data(as_text=True).splitlines()) == 329


def test_results_as_a_feed_are_read_by_feed_readers(client: FlaskClient):
    response = answer(client, "/search.atom?q=staff")
    feed = feedparser.parse(response.data)

    assert response.mimetype == "application/atom+xml"
    assert not feed.bozo
    assert feed.feed.id == "http://localhost/search.atom?q=staff&sort=newest"
    assert feed.feed.updated == "2018-09-01T00:00:00Z"
    assert len(feed.entries) == 4
    newest = feed.entries[0]
    assert newest.link == "http://localhost/p/post0001"
    assert newest.title == "Bo Sample in “The state of things”"
    assert newest.updated == "2018-09-01T00:00:00Z"
    assert newest.summary == "The union says “staff are leaving” and “nobody listens”."


def test_every_atom_element_that_must_be_there_is_there(client: FlaskClient):
    root = ElementTree.fromstring(answer(client, "/search.atom").data)
    space = {"a": "http://www.w3.org/2005/Atom"}

    for element in [root, *root.findall("a:entry", space)]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", space)) == 1
        assert element.find("a:author/a:name", space) is not None
    assert len({e.findtext("a:id", None, space) for e in root.findall("a:entry", space)}) == 20


@pytest.mark.parametrize("address", ["/search.atom", "/search.atom?q=staff", "/search.atom?q=nothinglikethis"])
def test_a_feed_is_valid_by_the_grammar_of_atom(client: FlaskClient, address: str):
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))

    assert grammar.validate(etree.fromstring(answer(client, address).data)), grammar.error_log
    assert not grammar.validate(etree.fromstring(b'<feed xmlns="http://www.w3.org/2005/Atom"/>'))


def test_a_citation_for_reference_managers_is_read_back(client: FlaskClient):
    entry = rispy.loads(answer(client, "/p/report0002.ris").get_data(as_text=True))[0]

    assert (entry["type_of_reference"], entry["title"]) == ("RPRT", "A damning report")
    assert entry["authors"] == ["The Inspectorate"]
    assert (entry["year"], entry["date"]) == ("2017", "2017/03/05")
    assert entry["urls"] == ["https://inspectorate.example/report"]
    assert entry["abstract"].startswith("Dame Ada said: “The immutable lines")
    assert entry["notes"] == ["Said by Dame Ada Example (Inspector)"]


def test_csl_json_holds_the_one_record(client: FlaskClient):
    (item,) = answer(client, "/p/report0002.csl.json").get_json(force=True)

    assert item == {
        "id": "report0002",
        "type": "report",
        "title": "A damning report",
        "author": [{"literal": "The Inspectorate"}],
        "container-title": "The Inspectorate",
        "publisher": "The Inspectorate",
        "issued": {"date-parts": [[2017, 3, 5]]},
        "accessed": {"date-parts": [[TODAY.year, TODAY.month, TODAY.day]]},
        "URL": "https://inspectorate.example/report",
        "section": "passage 2",
        "archive": "Made-up papers",
        "abstract": "Dame Ada said: “The immutable lines have been crossed, as staff call it ‘a mess’.”",
        "note": "Said by Dame Ada Example (Inspector)",
        "language": "en-GB",
    }


def test_bibtex_has_balanced_fields(client: FlaskClient):
    entry = answer(client, "/p/report0002.bib").get_data(as_text=True)

    assert entry.startswith("@misc{report0002,\n")
    assert "  author = {{The Inspectorate}},\n" in entry
    assert "  year = {2017},\n" in entry
    assert balanced(entry)


def test_bibtex_is_read_back_by_a_parser_of_its_own(client: FlaskClient):
    library = bibtexparser.parse_string(answer(client, "/p/report0002.bib").get_data(as_text=True))

    assert [] == library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert ("misc", "report0002") == (entry.entry_type, entry.key)
    assert "A damning report" == fields["title"]
    assert ("{The Inspectorate}", "2017", "2017-03-05") == (fields["author"], fields["year"], fields["date"])
    assert fields["abstract"].startswith("Dame Ada said: “The immutable lines")


def test_the_html_of_a_citation_is_a_quotation_with_its_source(client: FlaskClient):
    shown = one(page(client, "/p/report0002"), "//section[@aria-labelledby='cite']//dt[.='HTML']/following-sibling::dd")
    found = fragment_fromstring(shown.text, create_parent="div")

    assert words(one(found, "blockquote/p")).startswith("Dame Ada said: “The immutable lines")
    assert "A damning report" == words(one(found, "p//cite"))


def balanced(text: str) -> bool:
    depth = 0
    for sign in re.sub(r"\\.", "", text):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def test_sentences_of_the_common_styles(client: FlaskClient):
    said = words(one(page(client, "/p/report0002"), "//section[@aria-labelledby='cite']"))
    day = f"{TODAY.day} {TODAY:%B} {TODAY.year}"

    assert (
        "The Inspectorate (2017) A damning report. [Words of Dame Ada Example (Inspector), passage 2.] "
        f"Available at: https://inspectorate.example/report (Accessed: {day})." in said
    )
    assert (
        "The Inspectorate, ‘A damning report’ (5 March 2017) (Dame Ada Example (Inspector)) "
        f"<https://inspectorate.example/report> accessed {day}" in said
    )


def test_every_form_of_a_passage_is_linked_from_its_page(client: FlaskClient):
    found = page(client, "/p/report0002")
    types = {label: client.get(link(found, label)).mimetype for label in ("RIS", "BibTeX", "CSL-JSON", "Text")}

    assert types == {
        "RIS": "application/x-research-info-systems",
        "BibTeX": "application/x-bibtex",
        "CSL-JSON": "application/vnd.citationstyles.csl+json",
        "Text": "text/plain",
    }
    assert answer(client, "/p/report0002.json").get_json()["quotes"]
    assert answer(client, "/p/report0002.exe", 404)
    assert answer(client, "/p/nothing.ris", 404)


def test_linked_data_says_who_is_quoted_from_where(client: FlaskClient):
    data = json.loads(one(page(client, "/p/report0002"), "//script[@type='application/ld+json']").text)

    assert (data["@type"], data["spokenByCharacter"]["name"]) == ("Quotation", "Dame Ada Example")
    assert data["isPartOf"]["publisher"]["name"] == "The Inspectorate"
    annotation = answer(client, "/p/report0002.annotation.json").get_json(force=True)
    assert annotation["target"]["selector"]["exact"].startswith("Dame Ada said")
    assert annotation["target"]["selector"]["prefix"].endswith("Staff\n\n")


def test_oembed_is_a_link_and_never_a_frame(client: FlaskClient):
    address = one(page(client, "/p/report0002"), "//link[@type='application/json+oembed']").get("href")
    told = answer(client, address).get_json()

    assert (told["type"], told["version"]) == ("link", "1.0")
    assert "html" not in told
    assert answer(client, "/oembed?url=https://evil.example/p/report0002", 404)


def test_a_pack_holds_the_picked_passages_in_their_order(client: FlaskClient):
    found = page(client, "/pack?p=post0001&p=report0002&p=post0001")

    assert [item.get("id") for item in found.xpath("//ol[@class='entries']/li")] == ["post0001", "report0002"]
    assert link(found, "Markdown") == "/pack.md?p=post0001&p=report0002"
    assert len(rispy.loads(answer(client, link(found, "RIS")).get_data(as_text=True))) == 2
    rows = list(csv.DictReader(io.StringIO(answer(client, link(found, "CSV")).get_data(as_text=True))))
    assert [row["id"] for row in rows] == ["post0001", "report0002"]
    assert "\n\n> The union says" in answer(client, link(found, "Markdown")).get_data(as_text=True)


def test_a_long_pack_has_pages_and_its_files_hold_all(client: FlaskClient):
    chosen = "&".join(f"p=transcript{number:04x}" for number in range(1, 101))
    first, third = (page(client, f"/pack?{chosen}{more}") for more in ("", "&page=3"))

    assert (40, 20) == tuple(len(found.xpath("//ol[@class='entries']/li")) for found in (first, third))
    assert "81" == one(third, "//ol[@class='entries']").get("start")
    assert "100 passages, as" in words(one(third, "//p[@class='reading']"))
    assert 101 == len(answer(client, link(third, "CSV")).get_data(as_text=True).splitlines())


def test_a_pack_has_a_limit_and_names_what_is_missing(client: FlaskClient):
    every = [("p", f"transcript{n:04x}") for n in range(1, 102)]

    assert "100 passages, as" in words(page(client, f"/pack?{urlencode(every[:100])}"))
    assert "at most 100" in words(page(client, f"/pack?{urlencode(every)}", 400))
    assert answer(client, "/pack?p=nothing", 404)
    assert "Nothing is in the pack yet" in words(page(client, "/pack"))


def test_a_pack_shows_what_is_left_and_names_what_is_gone(tmp_path: Path):
    erased = replace(made.COLLECTION, erasures=(Erasure(passage="report0009", on=date(2026, 1, 2)),))
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, made.documents(), erased))))
    chosen = "p=report0001&p=report0009&p=%3Cb%3E%5Bx%5D&p=report0003"
    found = page(client, f"/pack?{chosen}")
    gone = words(one(found, "//*[@id='gone']"))

    assert ["report0001", "report0003"] == [item.get("id") for item in found.xpath("//ol[@class='entries']/li")]
    assert "2 of its passages are missing" in gone
    assert "Passage report0009: This passage was erased on 2026-01-02" in gone
    assert "Passage <b>[x]: There is no passage" in gone
    assert "/pack?p=report0001&p=report0003" == link(found, "the pack without them")
    text = answer(client, link(found, "Markdown")).get_data(as_text=True)
    assert "\nPassage report0009 is missing: This passage was erased on 2026-01-02" in text
    assert "\nPassage \\<b\\>\\[x\\] is missing: " in text
    rows = list(csv.DictReader(io.StringIO(answer(client, link(found, "CSV")).get_data(as_text=True))))
    assert [("report0001", False), ("report0003", False), ("report0009", True), ("<b>[x]", True)] == [
        (row["id"], bool(row["missing"])) for row in rows
    ]
    entries = rispy.loads(answer(client, link(found, "RIS")).get_data(as_text=True))
    assert ["report0001", "report0003", "report0009", "<b>[x]"] == [entry["id"] for entry in entries]
    assert answer(client, "/pack?p=report0009", 410)


def test_programs_find_the_search_the_documents_and_what_they_may_fetch(client: FlaskClient):
    description = ElementTree.fromstring(answer(client, "/opensearch.xml").data)
    assert [url.get("template") for url in description.iter("{http://a9.com/-/spec/opensearch/1.1/}Url")] == [
        "http://localhost/search?q={searchTerms}",
        "http://localhost/search.atom?q={searchTerms}",
    ]
    places = [e.text for e in ElementTree.fromstring(answer(client, "/sitemap.xml").data).iter() if e.text.strip()]
    assert {"http://localhost/d/report", "http://localhost/crc/north", "http://localhost/documents"} <= {*places}
    assert "http://localhost/speaker/Dame%20Ada%20Example" in places
    assert {client.get(str(place)).status_code for place in places} == {200}
    assert "Disallow: /search\n" in answer(client, "/robots.txt").get_data(as_text=True)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_stay_words_in_every_form(tmp_path, payload: str):
    source = made.Source(id="s", name=payload, author_type="union")
    maker = made.Maker("doc", f"Title {payload}", {"source": source})
    maker.passage(f"Words {payload} here\x0b\x00", made.Speaker(name=payload, author_type="union"), crcs=["north"])
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker]))))
    line = " ".join(payload.split())

    feed = feedparser.parse(answer(client, "/search.atom").data, sanitize_html=False)
    assert not feed.bozo
    assert len(feed.entries) == 1
    assert balanced(answer(client, "/p/doc0001.bib").get_data(as_text=True))
    (entry,) = rispy.loads(answer(client, "/p/doc0001.ris").get_data(as_text=True))
    assert line in " ".join(entry["title"].split())
    (row,) = csv.DictReader(io.StringIO(answer(client, "/search.csv").get_data(as_text=True)))
    assert row["text"].startswith("Words ")
    assert answer(client, "/p/doc0001.json").get_json()["text"].startswith("Words ")


# ── Citations and where the server is reached ───────────────────────────────


NOTE = Document(
    id="note",
    file="note.txt",
    source=None,
    title="A note",
    kind=None,
    published=None,
    url=None,
    media_type="text/plain",
    sha256="",
    text="",
    blocks=(),
)
WORDS = '“We won,” she said. "Nobody\'s left."'


def record(*, public: bool, url: str | None = None, note: Document = NOTE, text: str = WORDS) -> cite.Cited:
    passage = Passage(
        id="note0001", document_id="note", ordinal=1, span=Span(0, len(text)), text=text, kind="paragraph"
    )
    return cite.cited(
        replace(note, url=url),
        passage,
        Names(Collection(title="Papers")),
        permalink="http://127.0.0.1:8000/p/note0001",
        accessed=date(2026, 1, 2),
        public=public,
    )


def written(said: cite.Cited) -> list[str]:
    texts = [cite.plain(said), cite.markdown(said), cite.harvard(said), cite.oscola(said), cite.ris(said)]
    return [*texts, cite.bibtex(said), json.dumps(cite.csl(said)), json.dumps(cite.json_ld(said))]


def test_citations_name_no_address_that_others_cannot_reach():
    assert [] == [text for text in written(record(public=False)) if "127.0.0.1" in text or "None" in text]
    assert "A note (no date)." == cite.harvard(record(public=False))
    assert "‘A note’" == cite.oscola(record(public=False))
    original = "https://paper.example/note"
    assert all(original in text for text in written(record(public=False, url=original)))
    assert all("127.0.0.1:8000/p/note0001" in text for text in written(record(public=True)))
    assert balanced(cite.bibtex(record(public=False)))


def test_a_feed_is_no_news_when_the_index_is_built_again_and_leads_to_its_next_page(client: FlaskClient):
    first = answer(client, "/search.atom?q=transcript").data
    feed = feedparser.parse(first)

    assert b"2026-01-02" not in first  # when the index was built
    following = next(each.href for each in feed.feed.links if each.rel == "next")
    assert "http://localhost/search.atom?page=2&q=transcript&sort=newest" == following
    assert b"/search.atom?page=3&amp;q=transcript" in answer(client, following).data
    dated = feedparser.parse(answer(client, "/search.atom?q=caseloads&year=2017").data)
    assert {"2017-03-05T00:00:00Z"} == {day for entry in dated.entries for day in (entry.published, entry.updated)}
    undated = feedparser.parse(answer(client, "/search.atom?year=undated").data)
    assert not [entry for entry in undated.entries if "published" in entry]
    assert {"1970-01-01T00:00:00Z"} == {undated.feed.updated, *(entry.updated for entry in undated.entries)}
    assert not [each for each in undated.feed.links if each.rel == "next"]


def test_a_year_has_four_digits_wherever_programs_read_it():
    old = replace(record(public=True), published=date(87, 6, 5))

    assert "PY  - 0087\r\nDA  - 0087/06/05\r\n" in cite.ris(old)
    assert "year = {0087},\n  date = {0087-06-05}" in cite.bibtex(old)
    assert cite.bibtex(old).startswith("@misc{note0001,")


def test_marks_within_a_quotation_are_single_ones():
    assert cite.plain(record(public=False)).startswith("“‘We won,’ she said. ‘Nobody's left.’” – A note")


def test_the_middle_of_a_quotation_opens_and_closes_in_every_form():
    said = record(public=False, text="And so it went on.” He left.")
    assert cite.plain(said).startswith("“‘And so it went on.’ He left.” – A note")
    for form in (
        cite.markdown(said),
        cite.ris(said),
        cite.bibtex(said),
        json.dumps(cite.csl(said), ensure_ascii=False),
    ):
        assert "“And so it went on.” He left." in form


def test_the_author_whom_a_document_states_opens_its_citations():
    note = replace(NOTE, author="By Ann Other", source=Source(id="blog", name="The Blog", author_type="blogger"))
    said = record(public=False, note=note)
    assert "Ann Other (no date) A note. The Blog." == cite.harvard(said)
    assert "Ann Other, ‘A note’ (The Blog)" == cite.oscola(said)
    assert "AU  - Ann Other\r\n" in cite.ris(said)
    assert "PB  - The Blog\r\n" in cite.ris(said)
    assert "author = {{Ann Other}}" in cite.bibtex(said)
    assert [{"literal": "Ann Other"}] == cite.csl(said)["author"]
    assert {"@type": "Person", "name": "Ann Other"} == cite.json_ld(said)["isPartOf"]["author"]
    lines = {"By Ada de Wick, court reporter": "Ada de Wick (no", "By a clerk in the North": "The Blog (no"}
    for line, opening in lines.items():
        block = Block(ordinal=0, kind="context", text=line, span=Span(0, len(line)), role="byline")
        assert cite.harvard(record(public=False, note=replace(note, author=None, blocks=(block,)))).startswith(opening)
    for account in ("admin", "desk@paper.example", "user 17", "https://paper.example/ann"):
        assert "The Blog (no date) A note." == cite.harvard(record(public=False, note=replace(note, author=account)))


def test_a_passage_that_others_cannot_reach_is_cited_with_its_id():
    hidden, shown = record(public=False, url="https://paper.example/note"), record(public=True)
    assert cite.markdown(hidden).endswith(", id note0001\n")
    assert "(<http://127.0.0.1:8000/p/note0001>)" in cite.markdown(shown)
    assert " id note0001" not in cite.markdown(shown)
    for said in (hidden, shown):
        (entry,) = rispy.loads(cite.ris(said))
        assert ("note0001", "2026/01/02") == (entry["accession_number"], entry["access_date"])


def test_the_text_of_a_passage_has_its_source_below_and_no_mark_for_what_stands_above(client: FlaskClient):
    text = answer(client, "/p/note0001.txt").get_data(as_text=True)
    assert "“…”" not in text
    assert "\n\n— " in text
    assert text.rstrip().split("\n")[-1].startswith("— ")


def test_a_pack_as_markdown_says_of_what_and_when_it_was_made(client: FlaskClient):
    text = answer(client, "/pack.md?p=report0001&p=report0003").get_data(as_text=True)
    assert text.startswith("2 passages of ")
    assert day(TODAY) in text.split("\n")[0]


def test_a_label_by_default_says_what_it_rests_on():
    said = {rule: explain(Evidence(rule=rule, confidence="default"), "") for rule in ("publisher", "comment", "none")}
    assert "Not stated in the text: taken from who publishes it." == said["publisher"]
    assert "Not stated in the text: it stands in a comment." == said["comment"]
    assert "publishes" not in said["none"]


def test_a_page_says_why_its_citations_have_no_address(client: FlaskClient):
    without = words(one(page(client, "/p/note0001"), "//section[@aria-labelledby='cite']"))

    assert "localhost" not in without
    assert "no address" in without
    assert "no address" not in words(one(page(client, "/p/report0002"), "//section[@aria-labelledby='cite']"))
