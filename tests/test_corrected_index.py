"""Corrections through an index: they survive it, cost the documents concerned alone, and are never lost in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search import indexer
from search.errors import ConfigError
from search.indexer import Summary
from search.indexer.evidence import LONGEST
from search.inspection import inspect
from search.model import Filter, Passage, Query
from search.opened import open_current

PAPERS = {
    "one.txt": "A first report\n\nThe service is in a poor state, the union said.\n\nA second line says the same.\n",
    "two.txt": "A second report\n\n“Nothing has changed,” said the inspector.\n",
    "three.txt": "A third report\n\nNobody knows who wrote this.\n",
}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in PAPERS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def run(papers: Path, index: Path, *, prune: bool = False) -> Summary:
    return indexer.index(papers, index, engine="memory", prune=prune, workers=0)


def passages(index: Path) -> dict[str, Passage]:
    """By the beginning of their texts."""
    with open_current(index) as opened:
        inspect(opened)
        return {passage.text[:12]: passage for passage in opened.catalogue.passages()}


def entry(passage: Passage, **labels: object) -> str:
    lines = ["[[correction]]", f'passage = "{passage.id}"', 'by = "Ed"', "on = 2026-01-02", 'why = "read it"']
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in labels.items()]
    return "\n".join(lines) + "\n"


def correct(papers: Path, *entries: str) -> None:
    (papers / "corrections.toml").write_text("\n".join(entries))


def test_a_correction_reads_its_document_alone_and_is_taken_back_with_its_entry(papers: Path, index: Path) -> None:
    run(papers, index)
    before = passages(index)
    correct(papers, entry(before["The service "], author_type="judge", speaker="Ann Other"))
    summary = run(papers, index)
    assert (1, 2, 0) == (summary.read, summary.kept, summary.exit_code)
    after = passages(index)["The service "]
    assert ("judge", "Ann Other", "corrected") == (after.author_type, after.speaker.name, after.evidence.confidence)
    assert None is run(papers, index).generation
    correct(papers)
    assert 1 == run(papers, index).read
    assert before == passages(index)


def test_a_correction_survives_a_change_of_its_file_and_of_the_rules(
    papers: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(papers, index)
    correct(papers, entry(passages(index)["Nobody knows"], author_type="press"))
    run(papers, index)
    (papers / "three.txt").write_text("A third report\n\nA new beginning.\n\nNobody knows who wrote this.\n")
    monkeypatch.setattr("search.indexer.rules.code", lambda: "other rules")
    summary = run(papers, index)
    assert (3, ()) == (summary.read, summary.unplaced)
    assert "press" == passages(index)["Nobody knows"].author_type


def test_a_quotation_is_corrected_by_its_words(papers: Path, index: Path) -> None:
    run(papers, index)
    correct(papers, entry(passages(index)["“Nothing has"], quotation="Nothing has changed,", speaker="Ann Other"))
    run(papers, index)
    passage = passages(index)["“Nothing has"]
    assert ["Ann Other"] == [quote.speaker.name for quote in passage.quotes]
    assert ["corrected"] == [quote.evidence.confidence for quote in passage.quotes]


def test_an_entry_that_is_not_in_force_is_told_at_every_run(papers: Path, index: Path) -> None:
    run(papers, index)
    before = passages(index)
    correct(
        papers,
        entry(before["The service "], author_type="judge"),
        entry(before["“Nothing has"], quotation="Something has.", speaker="Ann Other"),
    )
    (papers / "one.txt").write_text("A first report\n\nThe words are others.\n")
    for _ in range(2):
        summary = run(papers, index)
        assert 3 == summary.exit_code
        assert ["corrections.toml, line 1", "corrections.toml, line 8"] == [each.place for each in summary.unplaced]
        first, second = (each.reason for each in summary.unplaced)
        assert "no passage" in first
        assert "no quotation 'Something has.'" in second


def test_a_document_whose_file_is_gone_keeps_its_labels_and_the_entry_is_told(papers: Path, index: Path) -> None:
    run(papers, index)
    nobody = passages(index)["Nobody knows"]
    first = entry(nobody, author_type="press")
    correct(papers, first)
    run(papers, index)
    (papers / "three.txt").unlink()
    assert () == run(papers, index).unplaced
    correct(papers, first, entry(nobody, author_type="judge"))
    assert ["is gone"] == [each.reason[each.reason.index("is gone") :][:7] for each in run(papers, index).unplaced]
    assert "press" == passages(index)["Nobody knows"].author_type
    pruned = run(papers, index, prune=True)
    assert 2 == len(pruned.unplaced)


def test_a_malformed_file_publishes_nothing(papers: Path, index: Path) -> None:
    run(papers, index)
    before = passages(index)
    correct(papers, entry(before["Nobody knows"], author_type="juge"))
    with pytest.raises(ConfigError, match=r"corrections\.toml: line 6: `author_type`"):
        run(papers, index)
    assert before == passages(index)


def test_the_words_of_every_cue_are_kept_with_it(papers: Path, index: Path) -> None:
    run(papers, index)
    with open_current(index) as opened:
        for passage in opened.catalogue.passages():
            text = opened.catalogue.document(passage.document_id).text
            because = [passage.evidence, *(each.evidence for each in (*passage.bodies, *passage.quotes))]
            assert [why.cue.of(text)[:LONGEST] if why.cue else None for why in because] == [
                why.words for why in because
            ]
    assert "said" in (passages(index)["“Nothing has"].quotes[0].evidence.words or "")


KINDS = st.sampled_from(["judge", "press", "union", "unknown"])
DECISIONS = st.lists(st.tuples(st.sampled_from(["The service ", "A second lin", "“Nothing has"]), KINDS), max_size=3)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(DECISIONS, min_size=2, max_size=3))
def test_an_index_after_any_changes_of_corrections_equals_a_fresh_one(
    papers: Path, tmp_path_factory: pytest.TempPathFactory, states: list[list[tuple[str, str]]]
) -> None:
    place = tmp_path_factory.mktemp("indexes")
    correct(papers)
    run(papers, place / "grown")
    plain = passages(place / "grown")
    for state in states:
        correct(papers, *(entry(plain[start], author_type=kind) for start, kind in state))
        run(papers, place / "grown")
    run(papers, place / "fresh")
    assert passages(place / "fresh") == passages(place / "grown")
    with open_current(place / "fresh") as fresh, open_current(place / "grown") as grown:
        assert fresh.catalogue.files() == grown.catalogue.files()


def test_the_facet_evidence_counts_how_sure_labels_are_and_what_was_corrected(papers: Path, index: Path) -> None:
    run(papers, index)
    plain = passages(index)
    correct(
        papers,
        entry(plain["The service "], author_type="judge"),
        entry(plain["“Nothing has"], quotation="Nothing has changed,", author_type="judge"),
    )
    run(papers, index)
    sure = plain["“Nothing has"].evidence.confidence
    with open_current(index) as opened:
        asked = Query(filters=(Filter(field="evidence", values=("corrected",)),), facets=("evidence",))
        found = opened.engine.search(asked)
        assert {plain["The service "].id, plain["“Nothing has"].id} == {hit for hit, _ in found.hits}
        assert 2 == found.counts["evidence"]["corrected"]
        also = opened.engine.search(Query(filters=(Filter(field="evidence", values=(sure,)),)))
        assert plain["“Nothing has"].id in {hit for hit, _ in also.hits}


def test_a_correction_of_an_erased_passage_is_a_note_and_no_fault(papers: Path, index: Path) -> None:
    run(papers, index)
    passage = passages(index)["The service "]
    correct(papers, entry(passage, author_type="judge"))
    assert 0 == run(papers, index).exit_code
    (papers / "erased.toml").write_text(f'[[erased]]\npassage = "{passage.id}"\non = 2026-01-03\nwhy = "asked for"\n')
    for _ in range(2):
        summary = run(papers, index)
        assert (0, ()) == (summary.exit_code, summary.unplaced)
        assert ["corrections.toml, line 1 corrects an erased passage"] == [note[:51] for note in summary.notes]
