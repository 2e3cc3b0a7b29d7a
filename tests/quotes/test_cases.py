"""Every small case: spans, mentions and resolved names."""

from __future__ import annotations

import pytest

from search.quotes import find
from tests.quotes.case import Case
from tests.quotes.cases import ALL
from tests.quotes.feature_cases import FEATURES
from tests.quotes.fresh_cases import FRESH
from tests.quotes.mention_cases import WRITTEN
from tests.quotes.more_cases import MORE
from tests.quotes.news_cases import NEWS, Told
from tests.quotes.news_turn_cases import NEWS_TURNS
from tests.quotes.office_cases import OFFICES
from tests.quotes.paper_cases import PAPER
from tests.quotes.phrase_cases import PHRASES
from tests.quotes.press_cases import PRESS
from tests.quotes.reported_cases import REPORTED
from tests.quotes.rule_cases import RULES
from tests.quotes.subject_cases import DISTANT
from tests.quotes.told_above_cases import TOLD_ABOVE
from tests.quotes.turn_cases import TURNED
from tests.quotes.wire_cases import WIRE


@pytest.mark.parametrize("case", ALL + MORE, ids=lambda case: case.name)
def test_a_small_text_gives_its_quotations_with_their_speakers(case: Case) -> None:
    found = [(quote.text, quote.speaker.mention, quote.speaker.name) for quote in find(case.text)]
    assert list(case.quotes) == found


TOLD = (
    NEWS
    + TURNED
    + FRESH
    + RULES
    + WIRE
    + PRESS
    + PHRASES
    + DISTANT
    + WRITTEN
    + OFFICES
    + PAPER
    + FEATURES
    + REPORTED
    + TOLD_ABOVE
    + NEWS_TURNS
)


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case.name)
def test_a_passage_of_news_gives_its_speakers_in_order(case: Told) -> None:
    assert case.speakers == tuple(quote.speaker.name for quote in find(case.text))
