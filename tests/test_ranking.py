"""The judged questions about the five documents stay answered at least as well as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import questions
from search import indexer
from search.opened import open_current

FLOORS = json.loads((Path(__file__).parent.parent / "benchmarks" / "ranking_floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> tuple[questions.Scored, ...]:
    index = tmp_path_factory.mktemp("index")
    indexer.index(questions.SEEDS, index, engine="whoosh", workers=0)
    with open_current(index) as opened:
        return tuple(questions.scored(opened))


@pytest.mark.parametrize("name", sorted(FLOORS["questions"]))
def test_judged_questions_are_answered_at_least_as_well_as_before(
    scores: tuple[questions.Scored, ...], name: str
) -> None:
    assert FLOORS["questions"][name] <= questions.figures(scores)[name]


def test_every_judged_question_is_asked(scores: tuple[questions.Scored, ...]) -> None:
    asked = json.loads((questions.GOLD / "questions.json").read_text(encoding="utf-8"))
    assert [question["id"] for question in asked] == [score.question["id"] for score in scores]
