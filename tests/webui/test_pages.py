"""Every page through the WSGI client, without JavaScript."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from search.config import Settings
from tests.webui import made
from tests.webui.reading import Client, answer, link, one, page, pairs, passages, submitted, words
from webui import create_app

LONG = "&".join(f"-source={number}{'+goes+on' * 20}" for number in range(24))
"""Conditions whose address is too long for every link of a page."""
EVERY_PAGE = (
    "/",
    "/search",
    "/search?q=staff",
    "/search?q=staff&author_type=union&page=1&explain=1",
    "/search?q=nothinglikethis&crc=north",
    f"/search?q=transcript&page=2&p=report0002.post0001&{LONG}",
    f"/search?q=nothinglikethis&{LONG}",
    f"/facets/speaker?{LONG}",
    "/search?q=staff&p=report0002",
    "/search?q=transcript&per_page=100",
    "/search?per_page=100",
    "/facets/crc?q=staff",
    "/d/report",
    "/d/report?q=caseloads",
    "/d/post",
    "/d/note",
    "/d/transcript",
    "/p/report0002",
    "/p/post0003",
    "/p/report0003?q=caseloads",
    "/documents",
    "/crc/north",
    "/speaker/Bo%20Sample",
    "/pack",
    "/pack?p=report0002&p=post0001",
    "/about",
    "/help",
    "/limits",
)


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_has_one_heading_a_language_a_title_and_a_way_to_its_content(client: FlaskClient, address: str):
    found = page(client, address)

    assert one(found, "/html").get("lang") == "en-GB"
    assert words(one(found, "//h1"))
    assert one(found, "//head/title").text.endswith("whosaid")
    assert one(found, "//a[@class='skip']").get("href") == "#main"
    for landmark in ("header", "main", "footer", "nav"):
        assert found.xpath(f"//{landmark}")
    assert found.xpath("//link[@rel='canonical']/@href")


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_no_page_has_styles_or_scripts_inside_it(client: FlaskClient, address: str):
    found = page(client, address)

    assert not found.xpath("//style | //*[@style] | //script[not(@src or @type='application/ld+json')]")
    assert not [name for element in found.iter() for name in element.attrib if name.startswith("on")]


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_is_under_100_kilobytes(client: FlaskClient, address: str):
    assert len(answer(client, address).data) < 100_000


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_link_of_a_page_leads_somewhere(client: FlaskClient, address: str):
    found = page(client, address)
    inside = {href for href in found.xpath("//a/@href | //link/@href") if href.startswith("/")}
    anchors = {href[1:] for href in found.xpath("//a/@href") if href.startswith("#")}

    assert {href: client.get(href.partition("#")[0]).status_code for href in inside} == dict.fromkeys(inside, 200)
    assert anchors <= set(found.xpath("//@id"))


def test_a_hit_says_who_speaks_about_whom_where_and_when(client: FlaskClient):
    hit = one(page(client, '/search?q="immutable+lines"'), "//article")

    said = words(hit)
    for part in ("A damning report", "passage 2 of 3", "Inspector", "Dame Ada Example", "The Inspectorate"):
        assert part in said
    for part in ("5 March 2017", "North CRC, South CRC", "“The immutable lines have been crossed"):
        assert part in said
    assert words(one(hit, ".//mark")) == "immutable lines"


def test_a_hit_whose_text_lacks_the_words_shows_where_else_they_stand(client: FlaskClient):
    found = page(client, "/search?q=damning+inspectorate&match=all&group=0")
    hits = found.xpath("//article")

    assert len(hits) == 3
    for hit in hits:
        assert {"damning", "Inspectorate"} == {
            words(mark) for mark in hit.xpath(".//h2//mark | .//h3//mark | .//a//mark | .//span//mark")
        }
    assert "3 passages in 1 document, with one quotation" in words(one(found, "//h1"))


def test_a_hit_leads_to_its_place_in_the_document(client: FlaskClient):
    hit = one(page(client, '/search?q="immutable+lines"'), "//article")
    address = link(hit, "A damning report")
    found = page(client, address.partition("#")[0])

    place = one(found, f"//*[@id='{address.partition('#')[2]}']")
    assert words(one(place, ".//mark")) == "immutable lines"
    assert "Hit 1 of 1" in words(place)


def test_ticked_values_of_one_facet_are_alternatives(client: FlaskClient):
    form = one(page(client, "/search"), "//aside//form")
    for value in ("union", "inspector"):
        one(form, f".//input[@name='author_type' and @value='{value}']").checked = True
    found = page(client, f"/search?{urlencode(submitted(form))}")

    assert passages(found) == 4
    assert {"Inspector", "Union"} == {words(chip) for chip in found.xpath("//article//a[starts-with(@class, 'chip')]")}


def test_an_excluded_value_is_left_out_and_its_link_brings_it_back(client: FlaskClient):
    found = page(client, "/search?-author_type=unknown")

    assert passages(found) == 7
    assert passages(page(client, link(found, "Remove Who speaks: not Unknown speaker"))) == 328


def test_clear_all_keeps_the_words(client: FlaskClient):
    found = page(client, "/search?q=staff&crc=north&from=2016&to=2019")

    assert link(found, "Clear all") == "/search?q=staff"
    assert link(found, "Remove Published from 2016 to 2019") == "/search?crc=north&q=staff"


def test_the_form_carries_what_it_does_not_show(client: FlaskClient):
    form = one(page(client, "/search?q=staff&sort=newest&per_page=5&crc=nowhere&from=2016"), "//aside//form")

    assert sorted(pair for pair in submitted(form) if pair[1]) == [
        ("crc", "nowhere"),
        ("from", "2016"),
        ("per_page", "5"),
        ("q", "staff"),
        ("sort", "newest"),
    ]


def test_every_facet_count_is_what_a_click_on_it_gives(client: FlaskClient):
    for start in ("/search", "/search?q=staff", "/search?q=caseloads+staff+lines+year&crc=north"):
        form = one(page(client, start), "//aside//form")
        chosen = submitted(form)
        for box in form.xpath(".//label[@class='include']/input[not(@checked)]"):
            field = box.get("name")
            count = int(words(box.getparent()).rpartition("(")[2].rstrip(")").replace(",", ""))
            others = [pair for pair in chosen if pair[0] not in {field, f"-{field}"}]
            clicked = f"/search?{urlencode([*others, (field, box.get('value'))])}"
            assert count == passages(page(client, clicked)), clicked


def test_pages_are_numbered_and_the_last_is_partly_full(client: FlaskClient):
    found = page(client, "/search?page=2")

    assert link(found, "Previous") == "/search"
    assert words(one(found, "//nav[@aria-label='Pages of results']//a[@aria-current='page']")) == "Page 2"
    last = page(client, link(found, "Page 17"))
    assert len(last.xpath("//article")) == 8


def test_a_page_of_very_many_hits_is_cut_to_what_a_page_may_weigh(client: FlaskClient):
    found = page(client, "/search?q=transcript&group=0&per_page=100&page=2")

    assert 40 == len(found.xpath("//article"))
    assert "A page shows 40 hits at most" in words(found)
    assert "3" == one(found, "//nav[@class='pages']//a[@aria-current='page']/text()")


def test_a_page_past_the_end_has_the_true_total(client: FlaskClient):
    found = page(client, "/search?page=30")

    assert passages(found) == 328
    assert link(found, "Back to the first page") == "/search"


def test_nothing_found_names_the_condition_and_what_there_is_without_it(client: FlaskClient):
    found = page(client, "/search?q=immutable&author_type=union&crc=north")
    ways = one(found, "//ul[@class='ways']")

    assert passages(found) == 0
    assert [
        "Without Who speaks: Union (1 passage)",
        "Without the words “immutable” (1 passage)",
        "Without any filter (1 passage)",
    ] == [words(way) for way in ways.xpath(".//li")]
    assert passages(page(client, link(ways, "Without Who speaks: Union"))) == 1
    assert "crc=north&q=immutable" in link(ways, "Without Who speaks: Union")


def test_nothing_found_for_words_leads_to_any_of_them_and_to_others_that_begin_so(client: FlaskClient):
    def ways(address: str) -> list[str]:
        return [words(way) for way in page(client, address).xpath("//ul[@class='ways']/li")]

    assert ["With any of the words staff, absurd (5 passages)"] == ways('/search?q="staff+absurd"')
    assert ["With any of the words staff, absurd (5 passages)"] == ways("/search?q=staff+absurd&match=all")
    assert ["With any of the words staff, absurd (5 passages)"] == ways('/search?q="staff+absurd"+-line')
    assert ["With words that begin with “inspe” (1 passage)"] == ways("/search?q=inspecting&match=all")


def test_an_empty_result_has_no_heading_for_filters_without_values(client: FlaskClient):
    found = page(client, "/search?q=zzzzqq")

    assert [] == found.xpath("//aside//legend")
    assert ["Who speaks"] == [
        words(legend)
        for legend in page(client, "/search?q=zzzzqq&author_type=union").xpath("//aside//fieldset[not(@class)]/legend")
    ]


def test_an_unknown_facet_value_simply_finds_nothing(client: FlaskClient):
    assert passages(page(client, "/search?crc=atlantis")) == 0


def test_a_refused_search_keeps_what_was_typed_and_names_what_there_is(client: FlaskClient):
    found = page(client, "/search?q=staff&sort=best&crc=north", 400)
    form = one(found, "//form")

    assert "relevance, newest, oldest, document" in words(one(found, "//main"))
    assert [("q", "staff"), ("crc", "north")] == submitted(form)


def test_a_query_past_a_limit_names_it_and_stays_in_the_box(client: FlaskClient):
    long = "a" * 257
    found = page(client, f"/search?q={long}", 400)

    assert "256 characters" in words(one(found, "//p[@id='problem']"))
    assert one(found, "//input[@name='q']").get("value") == long
    assert one(found, "//input[@name='q']").get("aria-describedby") == "problem"


def test_the_canonical_address_leaves_out_what_says_nothing(client: FlaskClient):
    found = page(client, "/search?utm_source=x&sort=relevance&page=1&crc=south&q=staff&crc=north&crc=")

    assert one(found, "//link[@rel='canonical']").get("href").endswith("/search?crc=north&crc=south&q=staff")


def test_links_of_a_loosened_search_carry_how_many_words_were_required(client: FlaskClient):
    found = page(client, "/search?q=caseloads+staff+lines+year")

    level = dict(pairs(link(found, "Newest first")))["match"]
    assert level in {"any", "2", "3"}
    assert {level} == {dict(pairs(a.get("href")))["match"] for a in found.xpath("//article//a[@class='speaker']")}


def test_other_readings_lead_to_as_many_passages_as_they_say(client: FlaskClient):
    found = page(client, "/search?q=caseloads+staff")
    readings = one(found, "//p[@class='readings']")

    for anchor in readings.xpath(".//a"):
        count = int(words(anchor).rpartition("(")[2].rstrip(")"))
        assert count == passages(page(client, anchor.get("href")))


def test_hits_of_one_document_stand_together_unless_switched_off(client: FlaskClient):
    found = page(client, "/search?q=transcript")
    first = one(found, "//ol[@class='hits']/li[1]")

    assert len(found.xpath("//ol[@class='hits']/li")) == 1
    assert "17 more hits from this document" in words(first)
    assert link(first, "All hits in the document") == "/d/transcript?q=transcript"
    alone = page(client, link(found, "Every hit by itself"))
    assert len(alone.xpath("//ol[@class='hits']/li")) == 20
    assert len(alone.xpath("//article")) == len(found.xpath("//article")) == 20
    assert link(alone, "Group by document") == "/search?q=transcript"


def test_the_bars_of_the_chart_are_searches_for_their_year(client: FlaskClient):
    found = page(client, "/search?q=staff")
    bars = one(found, "//figure[@class='chart']").xpath(".//*[local-name()='svg']//*[local-name()='a']")

    assert [bar.get("aria-label") for bar in bars] == ["2017: 2 passages", "2018: 1 passage"]
    assert passages(page(client, bars[0].get("href"))) == 2
    assert passages(page(client, link(found, "1 undated passage"))) == 1


def test_pages_stay_small_whatever_a_collection_holds(tmp_path):
    name = made.Speaker(name="N" * 1000, author_type="union", organisation="O" * 1000)
    many = made.Maker("many", "T" * 5000, {"source": made.BLOG})
    for _ in range(200):
        many.passage("<&\"'> staff caseload " * 60, name, crcs=["north", "south"], quotes=[("staff", made.LEADER)])
    huge = made.Maker("huge", "Huge")
    huge.passage("staff " * 20_000, made.CHIEF)
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [many, huge], engine="whoosh"))))

    for address in (
        "/search?q=staff", "/search", "/d/many?q=staff", "/d/huge?q=staff", "/p/huge0001?q=staff", "/p/many0001",
        "/about", "/facets/speaker", "/documents",
        "/search?q=staff&" + "&".join(f"-speaker={number}{'x' * 60}" for number in range(10)),
        "/pack?" + "&".join(f"p=many{number:04x}" for number in range(1, 101)), "/pack?p=huge0001&p=many0001",
    ):  # fmt: skip
        assert len(answer(client, address).data) < 100_000, address
    assert "the whole passage as text" in words(page(client, "/p/huge0001"))
    assert len(answer(client, "/p/huge0001.txt").data) > 100_000


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/search?q=staff", "staff – 4 passages in 3 documents, with 3 different quotations · whosaid"),
        ("/search", "All passages – 328 passages in 4 documents, with 3 different quotations · whosaid"),
        ("/search?crc=south", "Passages about South CRC – 2 passages in 1 document, with one quotation · whosaid"),
        ("/search?q=transcript&page=2", "transcript – 320 passages in 1 document, page 2 · whosaid"),
        ("/d/transcript?at=transcript00c8", "A long transcript, page 4 · whosaid"),
        ("/d/report", "A damning report · whosaid"),
    ],
)
def test_a_title_names_the_page_and_what_was_asked(client: FlaskClient, address: str, title: str):
    assert title == one(page(client, address), "//head/title").text


def test_the_start_page_has_an_example_with_words_that_finds_something(client: FlaskClient) -> None:
    (first, *_) = page(client, "/").xpath("//section[@aria-labelledby='samples']//a/@href")

    assert "/search?q=" in first
    assert passages(page(client, first))


def test_a_phrase_among_words_that_nobody_says_with_it_is_offered_alone(client: FlaskClient):
    ways = page(client, '/search?q="immutable+lines"+zzzzqq').xpath("//ul[@class='ways']/li")

    assert "With “immutable lines” alone (1 passage)" in [words(way) for way in ways]


def test_a_question_for_the_words_of_a_known_speaker_offers_them_and_narrows_nothing_by_itself(client: FlaskClient):
    found = page(client, "/search?q=what+did+Bo+Sample+say+about+staff%3F")

    assert "Only words of Bo Sample (1 passage)" in [words(p) for p in found.xpath("//p[@class='suggestion']")]
    assert "/search?q=staff%3F&speaker=Bo+Sample" == link(found, "Only words of Bo Sample")
    assert 1 == passages(page(client, link(found, "Only words of Bo Sample")))
    for address in ("/search?q=what+did+Noah+Body+say+about+staff", "/search?q=who+said+staff"):
        assert not page(client, address).xpath("//p[@class='suggestion']")


def test_a_speaker_who_says_nothing_of_it_is_offered_with_everything_that_is_said(client: FlaskClient):
    found = page(client, "/search?q=did+Sample+say+transcript")

    assert "/search?speaker=Bo+Sample" == link(found, "All words of Bo Sample")


def test_a_suggestion_that_is_a_question_ends_with_one_mark(client: FlaskClient):
    (said,) = page(client, "/search?q=are+the+caselaods+staff%3F").xpath("//p[@class='suggestion']")

    assert "Did you mean are the caseloads staff?" == words(said)
