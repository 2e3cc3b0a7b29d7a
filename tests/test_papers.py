"""What newspapers call themselves, in print and as addresses."""

from __future__ import annotations

import pytest

from search import papers
from search.voices import naming


@pytest.mark.parametrize("ending", papers.ENDINGS)
def test_each_ending_is_known_as_a_name_as_an_address_and_at_the_top_of_a_page(ending: str) -> None:
    assert papers.ends_as_paper(f"Anytown {ending}")
    assert ("anytown", ending.lower()) == papers.parts_of_host(f"anytown{ending.lower()}.co.uk")
    assert ending.lower() in papers.AT_THE_TOP


@pytest.mark.parametrize(
    "name", ["Royal Mail", "Gold Standard", "Breaking News", "Trading Post", "Wick Postman", "Olive", "Anytown Council"]
)
def test_other_names_are_no_newspapers(name: str) -> None:
    assert not papers.ends_as_paper(name)


@pytest.mark.parametrize(
    "host",
    [
        *("mail.google.com", "hotmail.com", "startpage.com", "starbucks.com", "expressjs.com", "olive.org", "live.com"),
        *("posters.co.uk", "signpost.org", "wordpress.com", "timeshare.com", "newsagent.org"),
        *("news.anybody.com", "fastmail.com"),
    ],
)
def test_the_hosts_of_other_sites_are_no_newspapers(host: str) -> None:
    assert not papers.is_host(host)
    assert naming.paper_of_host(host, {}) is None


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("anytownecho.co.uk", "Anytown Echo"),
        ("anytown-echo.example", "Anytown Echo"),
        ("theanytownecho.com", "Anytown Echo"),
        ("anytowneveningnews.co.uk", "Anytown Evening News"),
        ("dailybugle.co.uk", "Daily Bugle"),
        ("hillsanddalesherald.co.uk", "Hills and Dales Herald"),
        ("browncountrycourier.example", "Brown Country Courier"),
        ("wickvalleystar.com", "Wick Valley Star"),
        ("southwickpost.co.uk", None),
        ("herald.co.uk", None),
        ("thetimes.co.uk", None),
        ("anytownecho.others.co.uk", None),
    ],
)
def test_a_newspapers_host_is_its_name_where_that_can_be_known(host: str, name: str | None) -> None:
    assert papers.is_host(host)
    assert name == naming.paper_of_host(host, {})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The court sits in Southwick.", "Southwick Post"),
        ("They live in South Wick now.", "South Wick Post"),
        ("So the South-Wick Post says.", "South-Wick Post"),
    ],
)
def test_a_place_in_an_address_is_spelt_as_the_text_spells_it(text: str, name: str) -> None:
    assert name == naming.paper_of_host("southwickpost.co.uk", naming.names_spelt(text))
