"""The pages that results lead to: a document, a passage, a company, a speaker; through the WSGI client."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from search import catalogue
from search.config import Settings
from search.model import Comment
from tests.webui import made
from tests.webui.reading import Client, answer, link, one, page, passages, words
from webui import create_app


def test_a_document_shows_headings_threads_and_what_was_left_out(client: FlaskClient):
    report = page(client, "/d/report")
    post = page(client, "/d/post")

    assert [words(h) for h in report.xpath("//h2")] == ["Staff"]
    answer_to = one(post, "//li[@class='comment']//li[@class='comment']")
    assert "Comment 1.1, posted by A reader" in words(answer_to)
    assert "So did I" in words(answer_to)
    assert "Share on everything" in words(post)
    assert "3 comments:" in words(post)


def test_quotations_are_marked_with_who_speaks(client: FlaskClient):
    passage = one(page(client, "/d/post"), "//*[@id='post0001']")

    assert [words(q) for q in passage.xpath(".//span[@class='quote']")] == ["staff are leaving", "nobody listens"]
    quoted = words(one(passage, ".//ul[@class='quoted']"))
    assert "1 Quoted: Union Bo Sample" in quoted
    assert "2 Quoted: Commenter a passer-by" in quoted


def test_a_long_document_opens_at_the_page_of_the_passage(client: FlaskClient):
    address = link(page(client, "/search?q=%22line+200%22"), "A long transcript")
    found = page(client, address.partition("#")[0])

    assert found.xpath(f"//*[@id='{address.partition('#')[2]}']")
    assert words(one(found, "//nav[@aria-label='Pages of the document']//a[@aria-current='page']")) != "Page 1"
    shown: list[str] = []
    number, address = 1, "/d/transcript"
    while address:
        found = page(client, address)
        shown += [words(p) for p in found.xpath("//p[@class='said']")]
        nav = one(found, "//nav[@aria-label='Pages of the document']")
        number += 1
        address = {words(a): a.get("href") for a in nav.iter("a")}.get(f"Page {number}")
    assert shown == [f"Line {n} of the transcript, spoken by nobody in particular." for n in range(1, 321)]


@pytest.mark.parametrize(
    "address", ["/d/transcript", "/d/transcript?at=transcript00c8", "/d/transcript?q=%22line+200%22"]
)
def test_of_a_long_document_only_the_passages_of_the_page_are_read(tmp_path: Path, monkeypatch, address: str):
    held = made.opened(tmp_path, made.documents())
    client = Client(create_app(Settings(), made.Standing(held)))
    answer(client, "/d/report")
    read: list[str] = []
    table = catalogue.PASSAGES.reader

    def counted(names):
        make = table(names)
        return lambda row: read.append(row[0]) or make(row)

    monkeypatch.setattr(catalogue.PASSAGES, "reader", counted)
    shown = page(client, address).xpath("//p[@class='said']")

    assert 0 < len(read) == len(shown) < 160


def test_hits_of_a_document_are_numbered_and_lead_to_each_other(client: FlaskClient):
    found = page(client, "/d/report?q=caseloads")

    assert "2 passages found for “caseloads”." in words(found)
    assert link(found, "First hit") == "#report0001"
    assert link(one(found, "//*[@id='report0001']"), "Next hit") == "#report0003"
    assert link(one(found, "//*[@id='report0003']"), "Previous hit") == "#report0001"


def test_a_document_opened_from_a_search_numbers_its_hits_and_leads_back_to_it(client: FlaskClient):
    start = "/search?-author_type=commenter&q=caseloads&sort=newest"
    address = page(client, start).xpath("//article/h2/a/@href")[0]
    found = page(client, address.partition("#")[0])

    assert "2 passages found for “caseloads” and the filters." in words(found)
    assert link(found, "Back to the results") == start
    browsed = page(client, "/d/post?author_type=union")
    assert "1 passage found for the filters. First hit" in words(browsed)
    assert "Hit 1 of 1" in words(one(browsed, "//*[@id='post0001']"))
    assert not page(client, "/d/post").xpath("//p[@class='hits-here']")


def test_a_passage_page_says_who_why_and_where(client: FlaskClient):
    found = page(client, "/p/report0002")
    said = words(one(found, "//main"))

    assert "Dame Ada Example, Inspector" in said
    assert "Inferred from the text around it: a line above it says whose words follow (“A" in said
    assert "Published by The Inspectorate" in said
    assert "Caseloads in the north were far too high" in said
    assert "High caseloads mean that staff" in said
    assert link(found, "Read in context") == "/d/report?at=report0002#report0002"
    source = link(found, "At the source")
    assert source.startswith("https://inspectorate.example/report#:~:text=Dame%20Ada%20said")
    assert "http://localhost/p/report0002" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One two three four five " + "lantern " * 1_000, "One%20two%20three%20four%20five,lantern%20"),
        ("x" * 6_000, ""),
    ],
)
def test_the_way_to_the_words_at_the_source_ends_with_a_whole_word(tmp_path: Path, text: str, told: str):
    maker = made.Maker("doc", "A page", {"url": "https://x.example/"})
    maker.passage(text)
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker]))))
    address = link(page(client, "/p/doc0001"), "At the source")

    assert address.startswith("https://x.example/" + (f"#:~:text={told}" if told else ""))
    assert address.endswith("lantern" if told else "https://x.example/")


def test_the_page_of_a_comment_says_who_posted_it(client: FlaskClient):
    said = words(one(page(client, "/p/post0003"), "//main"))

    assert "Posted by A reader comment 1.1, answers comment 1" in said


def test_pages_of_people_outside_the_vocabulary_are_not_for_search_engines(client: FlaskClient):
    assert not page(client, "/p/report0002").xpath("//meta[@name='robots']")


def test_answers_that_count_from_one_again_are_numbered_within_what_they_answer(tmp_path):
    maker = made.Maker("thread", "A thread")
    for number, parent in (("1", None), ("4", None), ("1", "4"), ("2", "4"), ("5", None)):
        maker.passage(f"Words {number} {parent}", kind="comment", comment=Comment(number=number, parent=parent))
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker]))))
    found = page(client, "/d/thread")

    assert [words(p) for p in found.xpath("//p[@class='poster']")] == [
        f"Comment {number}" for number in ("1", "4", "4.1", "4.2", "5")
    ]
    assert len(found.xpath("//ul[@class='thread']//ul[@class='thread']/li")) == 2


def test_from_a_passage_one_steps_through_the_hits_of_the_search(client: FlaskClient):
    found = page(client, "/search?q=caseloads&group=0")
    order = [a.get("href") for a in found.xpath("//article/h2/a[@class='position']")]
    first = page(client, order[0])

    assert len(order) == 3
    assert "Hit 1 of 3" in words(first)
    assert words(first.xpath("//mark")[0]).lower() == "caseloads"
    second = link(first, "Next hit")
    assert second == order[1]
    assert link(page(client, second), "Previous hit") == order[0]
    assert link(page(client, second), "Back to the results") == "/search?group=0&q=caseloads"
    assert one(first, "//link[@rel='canonical']").get("href").endswith(order[0].partition("?")[0])
    assert not page(client, "/p/note0001?q=caseloads").xpath("//nav[@class='steps']")


@pytest.mark.parametrize("state", ["author_type=inspector", "q=date%3A2017", "q=-caseloads", "-kind=comment", ""])
def test_the_steps_walk_in_the_order_of_the_results_when_no_word_is_ranked(client: FlaskClient, state: str):
    found = page(client, f"/search?{state}&group=0&per_page=100".replace("?&", "?"))
    order = [a.get("href") for a in found.xpath("//article/h2/a[@class='position']")]

    assert len(order) > 1
    for place, address in enumerate(order[:-1][:3]):
        hit = page(client, address)
        assert f"Hit {place + 1} of " in words(one(hit, "//nav[@class='steps']"))
        assert link(hit, "Next hit") == order[place + 1]
    late = order[min(len(order), 45) - 1]
    back = page(client, link(page(client, late), "Back to the results"))
    assert late in [a.get("href") for a in back.xpath("//article/h2/a[@class='position']")]


def test_who_browses_everything_steps_through_it_and_a_permalink_has_no_steps(client: FlaskClient):
    order = [a.get("href") for a in page(client, "/search").xpath("//article/h2/a[@class='position']")]

    assert "Hit 1 of 328" in words(page(client, order[0]))
    assert not page(client, order[0].partition("?")[0]).xpath("//nav[@class='steps']")


def test_a_company_has_a_page_with_its_owners_and_who_said_how_much(client: FlaskClient):
    found = page(client, link(page(client, "/search?crc=north"), "More about North CRC"))

    assert words(one(found, "//h1")) == "North CRC"
    assert "3 passages in 2 documents" in words(found)
    assert "First Owner 1 February 2015 5 March 2017" in words(found)
    assert "Second Owner 6 March 2017 not stated" in words(found)
    groups = one(found, "//section[@aria-labelledby='by-author_type']")
    assert words(groups) == "Who speaks Inspector 2 passages Union 1 passage"
    assert passages(page(client, link(groups, "Inspector"))) == 2
    assert ["The state of things", "A damning report"] == [words(h) for h in found.xpath("//article/h2/a[1]")]
    assert ["Passage 2 of 3 of A damning report"] == [words(h) for h in found.xpath("//article/h3/a")]
    assert answer(client, "/crc/atlantis", 404)


def test_only_people_of_the_vocabulary_have_pages(client: FlaskClient):
    found = page(client, "/speaker/Dame%20Ada%20Example")

    assert "Role Chief inspector" in words(found)
    assert "3 passages in 1 document" in words(found)
    assert answer(client, "/speaker/a%20passer-by", 404)
