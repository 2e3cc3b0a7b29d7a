"""What may call somebody, and that no passage or quotation of the documents at hand is given to anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from search import passages, quotes, readers, voices
from search.quotes import cues, verbs
from search.voices.called import may_be_called
from tests.voices.made import field

TESTS = Path(__file__).parents[1]
FOLDERS = (
    TESTS / "gold_made" / "texts",
    TESTS / "readers" / "texts",
    TESTS / "readers" / "pages",
    TESTS.parent / "seeds",
)
DOCUMENTS = sorted(path for folder in FOLDERS for path in folder.iterdir() if path.suffix in (".txt", ".html"))


@pytest.mark.parametrize(
    "mention",
    [
        "Ann Other",
        "the report",
        "inspectors",
        "Will Marsh",
        "May Flint",
        "IN Group",
        "An officer",
        "regional officer Bo",
    ],
)
def test_a_name_or_a_description_calls_somebody(mention: str) -> None:
    assert may_be_called(mention)


@pytest.mark.parametrize(
    "mention", ["To", "is what Ann Other", "what", "Here", "In Otherton", "said Ann Other", "and Ann", "Where", "it's"]
)
def test_what_builds_a_sentence_calls_nobody(mention: str) -> None:
    assert not may_be_called(mention)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_speaker_is_called_by_what_builds_a_sentence(path: Path) -> None:
    document = readers.read(path, file=path.name)
    labelled = voices.label(document, quotes.label(document, passages.split(document), field()), field())
    names = {passage.speaker.name for passage in labelled}
    names |= {quote.speaker.name for passage in labelled for quote in passage.quotes}
    assert [] == sorted(name for name in names if name and not _calls(name))


def _calls(name: str) -> bool:
    """By the word lists alone."""
    first = name.partition(" ")[0]
    if first[:1].isupper():
        return first.lower() not in cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.SUBORDINATORS
    return first not in cues.AUXILIARIES | cues.PREPOSITIONS | (verbs.FINITE.keys() - verbs.AMBIGUOUS)
