"""Every small case: spans, mentions and resolved names."""

from __future__ import annotations

import pytest

from search.quotes import find
from tests.quotes.cases import ALL, Case
from tests.quotes.more_cases import MORE


@pytest.mark.parametrize("case", ALL + MORE, ids=lambda case: case.name)
def test_a_small_text_gives_its_quotations_with_their_speakers(case: Case) -> None:
    found = [(quote.text, quote.speaker.mention, quote.speaker.name) for quote in find(case.text)]
    assert list(case.quotes) == found
