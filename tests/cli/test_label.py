"""`whosaid label`: what it writes is a standard, with which the machine agrees until a person differs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.labels import main as score
from tests.cli.conftest import Whosaid

PAGE = """<!doctype html><html><head><title>Lamps</title></head><body><nav>Home About</nav><article><h1>Lamps out</h1>
<p>The lamps of the harbour are out again, for the ninth day.</p>
<p>“We will not shine for nothing,” said the keeper, Zebulon Wick. “Not for a day.”</p>
<ul><li>One lamp is broken.</li><li>Two are sold.</li></ul></article><footer>Share this</footer></body></html>
"""


def figures(gold: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, float]:
    capsys.readouterr()
    assert 0 == score([str(gold), "--json"])
    return dict(json.loads(capsys.readouterr().out)["all"])


def test_labels_are_printed_a_row_each(whosaid: Whosaid, papers: Path) -> None:
    result = whosaid("label", papers / "strike.txt", "--collection", papers)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [1, 2, 3] == [row["n"] for row in rows]
    assert (None, "press") == (rows[0]["alt"], rows[0]["container_author_type"])
    assert "Zebulon Wick" == rows[1]["quotes"][0]["speaker"]
    text = (papers / "strike.txt").read_text()
    assert [row["text"] for row in rows] == [text[row["start"] : row["end"]] for row in rows]
    assert rows == json.loads(whosaid("label", papers / "strike.txt", "--collection", papers, "--json").stdout)


def test_an_empty_name_is_no_place_for_a_standard(
    whosaid: Whosaid, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = whosaid("label", papers / "strike.txt", "--collection", papers, "--out", "")
    assert (2, []) == (result.exit_code, list(tmp_path.iterdir()))


def test_what_is_labelled_agrees_with_itself_and_not_with_another_opinion(
    whosaid: Whosaid, papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, gold = tmp_path / "lamps.html", tmp_path / "gold"
    page.write_text(PAGE)
    for file in (papers / "strike.txt", papers / "answer.txt", page):
        result = whosaid("label", file, "--collection", papers, "--out", gold)
        assert 0 == result.exit_code, result.stderr
        assert f"make score GOLD={gold}" in result.stderr
    down = {"offsets_wrong", "furniture_leaked"}
    before = figures(gold, capsys)
    assert {1.0} == {value for name, value in before.items() if name not in down}
    assert {0.0} == {before[name] for name in down}
    rows = [json.loads(line) for line in (gold / "strike.jsonl").read_text().splitlines()]
    rows[0]["author_type"] = "judge"
    rows[1]["quotes"][0]["speaker"] = "Ann Other"
    (gold / "strike.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    after = figures(gold, capsys)
    assert after["author_type_accuracy"] < 1
    assert after["quote_end_to_end_f1"] < 1
    assert (1.0, 1.0) == (after["quote_span_f1"], after["speaker_accuracy"])


def perfect(gold: Path, capsys: pytest.CaptureFixture[str]) -> bool:
    down = {"offsets_wrong", "furniture_leaked"}
    return all(value == (name not in down) for name, value in figures(gold, capsys).items())


NAMED = """Inspectors report

HM Inspectorate of Probation reported on the Northumbria CRC on Monday.

“They were late again,” said Justin Russell. “Nobody was surprised.”
"""


def test_a_standard_of_a_collection_without_a_vocabulary_is_scored_without_one(
    whosaid: Whosaid, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, gold = tmp_path / "own", tmp_path / "gold"
    own.mkdir()
    (own / "news.txt").write_text(NAMED)
    assert 0 == whosaid("label", own / "news.txt", "--collection", own, "--out", gold).exit_code
    assert perfect(gold, capsys)


def test_a_standard_is_of_one_vocabulary(whosaid: Whosaid, papers: Path, tmp_path: Path) -> None:
    own, gold = tmp_path / "own", tmp_path / "gold"
    (own / "vocabulary").mkdir(parents=True)
    (own / "vocabulary" / "people.toml").write_text('[[person]]\nname = "Zebulon Wick"\nauthor_type = "staff"\n')
    (own / "news.txt").write_text(NAMED)
    whosaid("label", papers / "strike.txt", "--collection", papers, "--out", gold)
    result = whosaid("label", own / "news.txt", "--collection", own, "--out", gold)
    assert (2, True) == (result.exit_code, "is another vocabulary" in result.stderr)


LONG = "We will not shine for nothing until the wages of the year are paid"


@pytest.mark.parametrize(
    ("name", "pattern"), [("a.txt", "{}\n\n{}\n\n{}\n"), ("a.html", "<p>{}</p><p>{}</p><p>{}</p>")]
)
def test_erased_words_do_not_get_into_a_standard(
    name: str, pattern: str, whosaid: Whosaid, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, gold = tmp_path / "own", tmp_path / "gold"
    own.mkdir()
    (own / name).write_text(pattern.format("The lamps of the harbour are out.", f"“{LONG},” said Zebulon Wick.", "So."))
    whosaid("index", own, "--index", tmp_path / "index")
    passage = next(
        row["id"]
        for row in map(json.loads, whosaid("export", "--index", tmp_path / "index").stdout.splitlines())
        if LONG in row["text"]
    )
    assert 0 == whosaid("erase", passage, "--index", tmp_path / "index", "--collection", own, "--why", "x").exit_code
    result = whosaid("label", own / name, "--collection", own, "--out", gold)
    assert 0 == result.exit_code, result.stderr
    assert [] == [path.name for path in gold.rglob("*") if path.is_file() and "shine for nothing" in path.read_text()]
    assert (gold / "texts" / "erased.toml").exists()
    assert "The lamps of the harbour are out." in (gold / "a.jsonl").read_text()
    assert perfect(gold, capsys)


def test_a_document_that_was_erased_is_not_labelled(whosaid: Whosaid, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NAMED)
    (tmp_path / "erased.toml").write_text('[[erased]]\ndocument = "a"\non = 2026-01-02\nwhy = "x"\n')
    result = whosaid("label", tmp_path / "a.txt", "--collection", tmp_path)
    assert (3, True) == (result.exit_code, "all that it holds was erased" in result.stderr)


def test_corrected_labels_are_never_written_over(whosaid: Whosaid, papers: Path, tmp_path: Path) -> None:
    options = ("--collection", papers, "--out", tmp_path)
    whosaid("label", papers / "strike.txt", *options)
    (tmp_path / "strike.jsonl").write_text("mine")
    result = whosaid("label", papers / "strike.txt", *options)
    assert (2, "mine") == (result.exit_code, (tmp_path / "strike.jsonl").read_text())
    assert "move it away" in result.stderr


def test_another_document_of_the_same_name_is_refused(whosaid: Whosaid, papers: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "strike.txt"
    other.parent.mkdir()
    other.write_text("Another strike\n\nNobody came.\n")
    options = ("--collection", papers, "--out", tmp_path / "gold")
    whosaid("label", papers / "strike.txt", *options)
    (tmp_path / "gold" / "strike.jsonl").unlink()
    result = whosaid("label", other, *options)
    assert (2, True) == (result.exit_code, "is there already and another" in result.stderr)


def test_a_file_that_cannot_be_read_ends_with_three(whosaid: Whosaid, papers: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = whosaid("label", tmp_path / "empty.txt", "--collection", papers)
    assert (3, "") == (result.exit_code, result.stdout)
    assert "empty.txt" in result.stderr


def test_a_standard_that_is_no_json_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("A title\n\nA line.\n")
    (tmp_path / "a.jsonl").write_text("\n{not json}\n")
    assert 2 == score([str(tmp_path)])
    assert "a.jsonl, line 2" in capsys.readouterr().err
