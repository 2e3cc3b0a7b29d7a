"""`search`, `show`, `export` and `check`: readable in a terminal, exact as data, harmless whatever a document holds."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from search.config import Settings
from search.live import Live
from search.shapes import CSV_COLUMNS
from tests.cli.conftest import Whosaid
from webui import create_app


def rows(whosaid: Whosaid) -> list[dict[str, Any]]:
    return [json.loads(line) for line in whosaid("export").stdout.splitlines()]


# ── export ──────────────────────────────────────────────────────────────────


def test_export_has_a_row_for_each_passage_by_file_and_place(whosaid: Whosaid, papers: Path) -> None:
    found = rows(whosaid)
    assert ["answer.txt"] * 2 + ["strike.txt"] * 3 == [row["file"] for row in found]
    text = (papers / "strike.txt").read_text()
    for row in found[2:]:
        assert row["text"] == text[row["start"] : row["end"]]
    assert ("strike", "gazette", "2017-08-31") == (found[2]["document"], found[2]["source"], found[2]["published"])


def test_csv_says_the_same_and_runs_no_formula(whosaid: Whosaid) -> None:
    found = list(csv.DictReader(io.StringIO(whosaid("export", "--format", "csv").stdout)))
    assert CSV_COLUMNS == list(found[0])
    for row, exact in zip(found, rows(whosaid), strict=True):
        assert row["id"] == exact["id"]
        assert json.loads(row["quotes"]) == exact["quotes"]
        assert json.loads(row["evidence"]) == exact["evidence"]
        assert row["text"].removeprefix("'") == exact["text"]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert found[-1]["text"].startswith("'=SUM")


def test_export_is_utf8_whatever_the_locale(index: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from search.cli import main; main()", "export", "--index", str(index)],
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "“We will not shine for nothing,”" in run.stdout.decode()


def test_a_reader_that_has_seen_enough_ends_an_export_in_silence(index: Path) -> None:
    code = f"from search.cli import main; main(['export', '--index', {str(index)!r}])"
    pipe = f'{sys.executable} -c "{code}" | true; echo ${{PIPESTATUS[0]}}'
    run = subprocess.run(["bash", "-c", pipe], capture_output=True, text=True, check=True)
    assert ("0\n", "") == (run.stdout, run.stderr)


# ── show ────────────────────────────────────────────────────────────────────


def test_show_gives_a_passage_with_the_reasons_for_its_labels(whosaid: Whosaid) -> None:
    passage = rows(whosaid)[3]
    result = whosaid("show", passage["id"])
    assert 0 == result.exit_code
    assert "We will not shine for nothing" in result.stdout
    assert "Lanterns on strike, passage 2 of 3" in result.stdout
    assert str(passage["author_type"]) in result.stdout
    assert passage == json.loads(whosaid("show", passage["id"], "--json").stdout)


@pytest.mark.parametrize("name", ["strike", "strike.txt"])
def test_show_gives_a_document_by_id_or_file(whosaid: Whosaid, name: str) -> None:
    text = whosaid("show", name).stdout
    assert "Lanterns on strike" in text
    assert all(f"[{row['id']}]" in text for row in rows(whosaid) if row["document"] == "strike")
    told = json.loads(whosaid("show", name, "--json").stdout)
    assert [row for row in rows(whosaid) if row["document"] == "strike"] == told["passages"]
    assert "Lanterns on strike" == told["title"]


def test_show_escapes_what_would_steer_a_terminal(whosaid: Whosaid) -> None:
    text = whosaid("show", "answer").stdout
    assert "dark" in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_show_of_something_unknown_ends_with_two(whosaid: Whosaid) -> None:
    result = whosaid("show", "nothing\x1b[2J")
    assert (2, "") == (result.exit_code, result.stdout)
    assert "\x1b" not in result.stderr
    assert 1 == len(result.stderr.splitlines())


# ── search ──────────────────────────────────────────────────────────────────


def test_search_shows_hits_with_their_marks_and_ids(whosaid: Whosaid) -> None:
    result = whosaid("search", "shine")
    assert 0 == result.exit_code
    assert "1 passage in 1 document" in result.stdout
    assert "«shine»" in result.stdout
    assert str(rows(whosaid)[3]["id"]) in result.stdout
    assert "Lanterns on strike, passage 2 of 3" in result.stdout


def test_facet_lines_say_what_is_left_out_and_leave_out_what_says_nothing(whosaid: Whosaid, index: Path) -> None:
    shown = whosaid("search", "--not", "kind=paragraph").stdout
    assert "kind: not paragraph (5 passages left out)\n" in shown
    shown = whosaid("search", "harbour").stdout
    assert "\nsource: " in shown
    assert "\ncrc: " not in shown  # the collection names no company
    live = Live(index)
    live.refresh()
    client = create_app(Settings(index=index), live).test_client()
    assert "About the CRC" not in client.get("/search?q=harbour").text
    assert '"crc"' in client.get("/api/v1/search?q=harbour").text
    live.stop()


def test_search_explains_the_score_of_each_passage(whosaid: Whosaid) -> None:
    shown = whosaid("search", "harbour lanterns", "--explain").stdout
    assert "lantern, 1 time in the field text of weight 1" in shown
    told = json.loads(whosaid("search", "harbour lanterns", "--explain", "--json").stdout)
    for item in told["items"]:
        assert f"score {item['score']:.3f}" in shown
        parts = item["explanation"]
        assert item["score"] == pytest.approx(sum(part["score"] for part in parts))
        for part in parts:
            assert part["score"] == pytest.approx(part["boost"] * part["idf"] * part["saturation"])
    assert "explanation" not in whosaid("search", "harbour lanterns", "--json").stdout


def test_search_json_is_one_object_with_hits_that_carry_their_file(whosaid: Whosaid) -> None:
    told = json.loads(whosaid("search", "harbour", "--json", "--limit", "2").stdout)
    assert (3, 2, 1) == (told["total"], len(told["items"]), told["page"])
    item = told["items"][0]
    assert item["passage"]["file"] in ("strike.txt", "answer.txt")
    assert item["passage"]["url"].endswith(f"/p/{item['passage']['id']}")
    start, end = item["snippet"]["marks"][0]
    assert "harbour" == item["snippet"]["text"][start:end].lower()


def test_filters_are_options(whosaid: Whosaid) -> None:
    def total(*options: str) -> int:
        told: dict[str, int] = json.loads(whosaid("search", "harbour", "--json", *options).stdout)
        return told["total"]

    assert 3 == total()
    assert 2 == total("--source", "gazette")
    assert 1 == total("--not", "source=gazette")
    assert 2 == total("--year", "2017")
    assert 3 == total("--year", "2017", "--year", "undated")
    assert 2 == total("--from", "2017-08")
    assert 0 == total("--to", "2016")


def test_values_that_there_are_need_no_passage_and_speakers_no_list(whosaid: Whosaid) -> None:
    for options in (["--author-type", "union"], ["--crc", "unstated"], ["--year", "1999"], ["--speaker", "Nobody"]):
        assert 0 == whosaid("search", "harbour", *options).exit_code


def test_dates_the_wrong_way_round_are_exchanged_with_a_note(whosaid: Whosaid) -> None:
    told = json.loads(whosaid("search", "harbour", "--from", "2019", "--to", "2016", "--json").stdout)
    assert ["The dates were the wrong way round and have been exchanged."] == told["notes"]
    assert ("2016-01-01", "2020-01-01", 2) == (told["query"]["since"], told["query"]["before"], told["total"])


def test_a_page_past_the_end_is_empty_and_has_the_total(whosaid: Whosaid) -> None:
    told = json.loads(whosaid("search", "harbour", "--page", "99", "--json").stdout)
    assert ([], 3) == (told["items"], told["total"])


def test_white_space_of_any_kind_is_a_space_in_the_terminal(whosaid: Whosaid, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "page.html").write_text(
        "<html><title>Quiet</title><body><article><h1>Quiet</h1><p>Ann\tExample added:<br>“The\xa0keepers"
        " are\u2003tired and nobody on the harbour has listened to them.”</p></article></body></html>"
    )
    whosaid("index", tmp_path / "papers", "--index", tmp_path / "index")
    for command in (["search", "keepers"], ["show", "page.html"]):
        told = whosaid(*command, "--index", tmp_path / "index").stdout
        assert "\\x" not in told
        assert "Ann Example added: “The" in told


def test_without_words_everything_is_browsed(whosaid: Whosaid) -> None:
    assert "5 passages in 2 documents" in whosaid("search").stdout


def test_search_escapes_what_would_steer_a_terminal(whosaid: Whosaid) -> None:
    result = whosaid("search", "regrets")
    assert "«regrets»" in result.stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["x" * 300], "256"),
        (["a", "--from", "yesterday"], "from"),
        (["a", "--limit", "1000"], "--limit is a whole number from 1 to 100"),
        (["a", "--page", "0"], "--page is"),
        (["a", "--to", "soon"], "--to is a year"),
        (["a", "--author-type", "presss"], "(the nearest first): press,"),
        (["a", "--crc", "walse"], "--crc: there is no 'walse'"),
        (["a", "--source", "gazzette"], "(the nearest first): gazette"),
        (["a", "--kind", "coment"], "(the nearest first): comment"),
        (["a", "--not", "quotes=unoin"], "--not quotes: there is no 'unoin'; there are (the nearest first): union"),
        (["a", "--evidence", "stat"], "(the nearest first): stated"),
        (["a", "--year", "abc"], "four digits"),
        (["a", "--match", "most"], "match"),
        (["a", "--not", "colour=red"], "author_type"),
    ],
)
def test_a_query_that_cannot_be_run_ends_with_two_and_says_why(
    whosaid: Whosaid, options: list[str], named: str
) -> None:
    result = whosaid("search", *options)
    assert (2, "") == (result.exit_code, result.stdout)
    assert named in result.stderr


# ── check, and an index that is not whole ───────────────────────────────────


@pytest.mark.parametrize("options", [[], ["--deep"]])
def test_check_says_that_the_index_is_whole(whosaid: Whosaid, options: list[str]) -> None:
    result = whosaid("check", *options)
    assert 0 == result.exit_code
    assert "5 passages" in result.stdout
    assert "Checked: the size and SHA-256 of " in result.stdout
    assert bool(options) == ("every facet count of the engine" in result.stdout)
    assert bool(options) != ("Not checked" in result.stdout)
    assert 5 == json.loads(whosaid("check", *options, "--json").stdout)["passages"]


COMMANDS = (["search", "x"], ["show", "x"], ["export"], ["check"])


@pytest.mark.parametrize("command", COMMANDS)
def test_without_an_index_every_command_ends_with_six_and_names_the_cure(
    whosaid: Whosaid, tmp_path: Path, command: list[str]
) -> None:
    result = whosaid(*command, "--index", tmp_path)
    assert (6, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(f": whosaid index FOLDER --index {tmp_path}\n")
    assert 1 == len(result.stderr.splitlines())


def test_the_command_that_is_named_has_the_collection_that_was_set(
    whosaid: Whosaid, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOSAID_COLLECTION", "my papers")
    result = whosaid("check", "--index", tmp_path)
    assert result.stderr.endswith(f": whosaid index 'my papers' --index {tmp_path}\n")


@pytest.mark.damaging
@pytest.mark.parametrize("command", COMMANDS)
def test_with_a_damaged_index_every_command_ends_with_six_and_names_the_file(
    whosaid: Whosaid, index: Path, tmp_path: Path, command: list[str]
) -> None:
    copy = Path(shutil.copytree(index, tmp_path / "index"))
    path = next(copy.glob("*/catalogue.sqlite"))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(content)
    result = whosaid(*command, "--index", copy)
    assert (6, "") == (result.exit_code, result.stdout)
    assert "catalogue.sqlite" in result.stderr
    assert f": whosaid index FOLDER --index {copy}" in result.stderr


# ── all of them ─────────────────────────────────────────────────────────────


def test_every_command_explains_itself_with_examples(whosaid: Whosaid) -> None:
    listed = whosaid("--help").stdout
    for command in ("index", "search", "show", "export", "check", "serve"):
        assert command in listed
        told = whosaid(command, "--help").stdout
        assert f"whosaid {command}" in told.split("Examples:")[1]
        assert "--index" in told


def test_a_setting_that_does_not_exist_ends_with_two(whosaid: Whosaid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_INDX", "x")
    result = whosaid("check")
    assert 2 == result.exit_code
    assert "WHOSAID_INDX" in result.stderr


@pytest.mark.parametrize("words", ["harbour", "harbour lanterns office nowhere", ""])
def test_search_json_is_the_object_of_the_api(whosaid: Whosaid, index: Path, words: str) -> None:
    live = Live(index)
    live.refresh()
    client = create_app(Settings(index=index), live).test_client()
    pairs = {"q": words, "-author_type": "union", "sort": "newest", "from": "2001", "per_page": "2"}
    answer = client.get("/api/v1/search", query_string=pairs, base_url="http://127.0.0.1:8000")
    options = ("--not", "author_type=union", "--sort", "newest", "--from", "2001", "--limit", "2")
    assert answer.get_json() == json.loads(whosaid("search", *words.split(), *options, "--json").stdout)
    live.stop()
