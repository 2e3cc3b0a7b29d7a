"""Ten thousand made-up queries: each is answered, refused with a reason, and stopped in time."""

from __future__ import annotations

import time
from itertools import islice

import pytest
from flask.testing import FlaskClient

from tests.webui.queries import addresses, queries
from tests.webui.reading import parsed

NUMBER = 10_000
SHARES = 10
"""Parts of the list that are tested by themselves, side by side where there are processors."""
MOST_SECONDS = 1.2
"""Of the processor's time for one answer: a search is stopped after a second."""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_query_is_answered_or_refused_in_time(client: FlaskClient, share: int):
    outcomes = {200: 0, 400: 0}
    for address in islice(addresses(NUMBER), share, None, SHARES):
        began = time.thread_time()
        response = client.get(f"/api/v1/search?{address}&per_page=5")
        taken = time.thread_time() - began

        assert response.status_code in outcomes, address
        assert taken < MOST_SECONDS, address
        outcomes[response.status_code] += 1
        if response.status_code == 400:
            assert response.get_json()["detail"], address

    assert sum(outcomes.values()) == NUMBER // SHARES
    assert min(outcomes.values()) > NUMBER // SHARES // 100, "the list has become one of only good or only bad queries"


def test_the_page_of_a_hundredth_of_them_is_a_page(client: FlaskClient):
    for address in islice(addresses(NUMBER), 7, None, 100):
        response = client.get(f"/search?{address}")
        assert response.status_code in {200, 400}, address
        assert len(parsed(response).xpath("//h1")) == 1, address


def test_the_list_is_the_same_in_every_run_and_hardly_repeats_itself():
    listed = list(queries(NUMBER))

    assert listed == list(queries(NUMBER))
    assert len(set(listed)) > NUMBER * 0.8
