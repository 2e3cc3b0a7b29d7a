"""`whosaid add`, `whosaid index --dry-run` and `whosaid watch`."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from search.cli.index import _Pace
from search.cli.watch import Signature, follow, signature
from tests.cli.conftest import run

PAGE = "<html><h1>A found page</h1><p>The clerk said that this page had been found at an address of its own.</p></html>"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "one.txt").write_text("A first report\n\nThe service is in a poor state, the union said.\n")
    return folder


def test_an_address_is_added_and_indexed_in_one_go(papers: Path, tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/page").respond_with_data(PAGE, content_type="text/html")
    httpserver.no_handler_status_code = 404
    address = httpserver.url_for("/page")
    place = ("--collection", papers, "--index", tmp_path / "index")
    result = run("add", address, *place, "--allow-private", "--json")
    said = json.loads(result.stdout)
    assert (0, ["new"], 2) == (result.exit_code, [each["state"] for each in said["added"]], said["index"]["documents"])
    shown = json.loads(run("search", "address", "--index", tmp_path / "index", "--json").stdout)
    assert 1 == shown["total"]


def test_a_private_address_is_refused_unless_allowed(papers: Path, tmp_path: Path, httpserver: HTTPServer) -> None:
    result = run("add", httpserver.url_for("/"), "--collection", papers, "--index", tmp_path / "index", "--no-index")
    assert 3 == result.exit_code
    assert "--allow-private" in result.stderr


def test_a_folder_is_added_with_its_subfolders(papers: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    (reports / "old").mkdir(parents=True)
    (reports / "old" / "a.txt").write_text("An old report\n\nThe clerk said that it was old and had always been so.\n")
    (reports / "b.html").write_text(PAGE)
    (reports / ".hidden").write_text("x")
    result = run("add", reports, "--collection", papers, "--index", tmp_path / "index")
    assert 0 == result.exit_code
    assert (papers / "reports" / "old" / "a.txt").exists()
    assert not (papers / "reports" / ".hidden").exists()
    assert "3 documents" in result.stderr


def test_an_empty_name_adds_nothing(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.html").write_text(PAGE)
    result = run("add", "b.html", "", "--collection", papers, "--no-index")
    assert (2, ["one.txt"]) == (result.exit_code, [path.name for path in papers.iterdir()])
    assert "it is empty; name a file" in result.stderr


def test_a_folder_that_is_not_there_yet_becomes_a_collection(papers: Path, tmp_path: Path) -> None:
    made = tmp_path / "of" / "mine"
    result = run("add", papers / "one.txt", "--collection", made, "--index", tmp_path / "index")
    assert (0, True) == (result.exit_code, (made / "one.txt").exists())
    assert f"Made the folder {made}" in result.stderr
    result = run("add", papers / "one.txt", "--collection", made / "one.txt" / "below", "--no-index")
    assert 2 == result.exit_code
    assert "name another folder" in result.stderr


def test_what_cannot_be_read_is_refused_and_not_brought_in(
    papers: Path, tmp_path: Path, httpserver: HTTPServer
) -> None:
    httpserver.no_handler_status_code = 404
    httpserver.expect_request("/picture").respond_with_data(b"GIF89a\x01\x00\x01\x00;", content_type="image/gif")
    (tmp_path / "picture.gif").write_bytes(b"GIF89a\x01\x00\x01\x00;")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "b.html").write_text(PAGE)
    targets = [*(tmp_path / name for name in ("picture.gif", "empty.txt", "b.html")), httpserver.url_for("/picture")]
    result = run("add", *targets, "--collection", papers, "--no-index", "--allow-private")
    assert 3 == result.exit_code
    for reason in ("picture.gif: looks like a GIF picture", "empty.txt: has no text", "/picture: looks like a GIF"):
        assert reason in result.stderr
    assert {"one.txt", "b.html", "collection.toml"} == {p.name for p in papers.rglob("*") if p.name[0] != "."}
    assert 1 == (papers / "collection.toml").read_text().count("[[document]]")


def test_a_missing_file_is_named_and_the_rest_is_added(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE)
    place = ("--collection", papers, "--index", tmp_path / "index")
    result = run("add", tmp_path / "none.txt", tmp_path / "b.html", *place)
    assert 3 == result.exit_code
    assert "none.txt: there is no such file" in result.stderr
    assert "1 new" in result.stderr


def test_a_dry_run_says_what_would_change_and_writes_nothing(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    assert "add: one.txt\n" == run("index", papers, "--index", index, "--dry-run").stdout
    assert not index.exists()
    run("index", papers, "--index", index)
    before = sorted(path.name for path in index.iterdir())
    assert "" == run("index", papers, "--index", index, "--dry-run").stdout
    (papers / "one.txt").write_text("A first report\n\nThe service is in a better state, the union said.\n")
    (papers / "two.txt").write_text("A second report\n\nNothing else was said by anybody at all that day.\n")
    assert "read again: one.txt\nadd: two.txt\n" == run("index", papers, "--index", index, "--dry-run").stdout
    (papers / "one.txt").unlink()
    (papers / "two.txt").unlink()
    assert "keep, though it is gone: one.txt\n" == run("index", papers, "--index", index, "--dry-run").stdout
    assert "remove: one.txt\n" == run("index", papers, "--index", index, "--dry-run", "--prune").stdout
    assert before == sorted(path.name for path in index.iterdir())


def test_a_dry_run_ends_as_the_run_would(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    (papers / "empty.txt").write_text("")
    (papers / "collection.toml").write_text('[[document]]\nfile = "lost.txt"\n')
    wet = run("index", papers, "--index", index)
    dry = run("index", papers, "--index", index, "--dry-run")
    assert (3, 3) == (wet.exit_code, dry.exit_code)
    assert ["skip: empty.txt", "skip: lost.txt"] == [line.split(" (")[0] for line in dry.stdout.splitlines()]
    assert "Nothing would change." in dry.stderr


def test_progress_says_the_pace_and_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter([100.0, 101.0, 110.0, 110.0])
    monkeypatch.setattr("search.cli.index.time.monotonic", lambda: next(moments))
    pace = _Pace()
    assert ["", "", ", 5.0 a second, 10 s left", ""] == [
        pace.left("reading", 1, 101),
        pace.left("reading", 2, 101),
        pace.left("reading", 51, 101),
        pace.left("indexing", 1, 2000),
    ]


def test_watching_acts_once_for_each_change_and_only_when_the_folder_is_quiet() -> None:
    def state(number: int) -> Signature:
        return (("a", number, 0),)

    # Each number is what one look sees: 1 is quiet, 2 to 3 is still being written, 3 is quiet, and nothing more comes.
    looks = iter([1, 1, 1, 2, 3, 3, 3, 3])
    acted = []
    last = 0

    def look() -> Signature:
        nonlocal last
        last = next(looks)
        return state(last)

    with pytest.raises(StopIteration):
        follow(look, lambda: acted.append(last), lambda: None)
    assert [1, 3] == acted


def test_watching_prints_a_line_of_json_for_each_run(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(_look: object, act: Callable[[], None], _wait: object) -> None:
        act()
        (papers / "two.txt").write_text("A second report\n\nNothing else was said by anybody at all that day.\n")
        act()
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("search.cli.watch"), "follow", twice)
    printed = run("watch", papers, "--index", tmp_path / "index", "--json").stdout
    assert [1, 2] == [json.loads(line)["documents"] for line in printed.splitlines()]


def test_watching_goes_on_when_collection_toml_is_half_saved(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(_look: object, act: Callable[[], None], _wait: object) -> None:
        (papers / "collection.toml").write_text("[[docum")
        act()
        (papers / "collection.toml").write_text("")
        act()
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("search.cli.watch"), "follow", twice)
    told = run("watch", papers, "--index", tmp_path / "index").stderr
    assert "collection.toml: not valid TOML" in told
    assert "Indexed 1 document" in told


def test_watching_a_folder_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    result = run("watch", tmp_path / "nowhere", "--index", tmp_path / "index", "--every", "0.2")
    assert 2 == result.exit_code
    assert "Watching" not in result.output


def test_a_change_of_a_file_or_of_what_describes_it_is_seen(papers: Path, tmp_path: Path) -> None:
    seen = [signature(papers, tmp_path / "index")]
    for name in ("two.txt", "collection.toml"):
        (papers / name).write_text("# words")
        seen.append(signature(papers, tmp_path / "index"))
    (papers / "two.txt").write_text("other words")
    seen.append(signature(papers, tmp_path / "index"))
    assert 4 == len(set(seen))
    assert seen[-1] == signature(papers, tmp_path / "index")
