"""The docs are a tested thing: every setting, command, option and error stands in them; examples run; links lead."""

from __future__ import annotations

import ast
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pytest_httpserver import HTTPServer

from benchmarks import pictures
from search import config, errors
from search.cli import main
from tests.readers.pdfs import column, pdf

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("*.md", "docs/**/*.md", "seeds/README.md", "index/README.md", "tests/gold*/*.md", "benchmarks/**/*.md")
"""Where pages are. Not every folder is walked: other tests write into theirs meanwhile."""
PAGES = sorted({path for place in PLACES for path in ROOT.glob(place)})
DOCS = "\n".join(path.read_text() for path in PAGES if path.is_relative_to(ROOT / "docs"))
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text()

LINK = re.compile(r"\]\(([^()\s]+)\)")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
TICKED = re.compile(r"`[^`\n]*`")


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        yield name, command


def _texts_after_texts(body: list[ast.stmt]) -> Iterator[int]:
    """Lines of strings that stand right below another, so that they explain nothing."""
    texts = [isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) for one in body]
    yield from (body[at].lineno for at in range(1, len(body)) if texts[at] and texts[at - 1])


def test_every_string_below_a_name_stands_below_its_own() -> None:
    lost = []
    for path in sorted(path for room in ("search", "webui", "benchmarks") for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                lost += [f"{path.relative_to(ROOT)}:{line}" for line in _texts_after_texts(node.body)]
    assert [] == lost


# ── What there is stands in the docs ────────────────────────────────────────


@pytest.mark.parametrize("name", config.SETTINGS)
def test_every_setting_is_explained(name: str) -> None:
    row = next((line for line in CONFIGURATION.splitlines() if line.startswith(f"| {name} |")), "")
    assert f"`{name} = " in row
    assert f"`WHOSAID_{name.upper()}`" in row
    default = getattr(config.Settings(), name)
    assert f"`{default}`" in row or not default


def test_every_room_is_on_the_map() -> None:
    there = (ROOT / "ARCHITECTURE.md").read_text()
    rooms = [path.name for path in (ROOT / "search").iterdir() if not path.name.startswith(("__", "."))]
    assert [] == [name for name in sorted(rooms) if f"`search/{name}" not in there]


def test_every_command_and_option_is_explained() -> None:
    missing = []
    for name, command in commands():
        if f"`whosaid {name}" not in CONFIGURATION:
            missing.append(name)
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                missing += [f"{name} {option}" for option in parameter.opts if option not in CONFIGURATION]
    assert [] == missing


def test_every_error_is_explained() -> None:
    kinds = [value for value in vars(errors).values() if isinstance(value, type)]
    named = [kind.__name__ for kind in kinds if issubclass(kind, errors.SearchError)]
    assert len(named) > 10
    assert [] == [name for name in named if f"`{name}`" not in CONFIGURATION]


def test_every_exit_code_is_explained() -> None:
    kinds = [value for value in vars(errors).values() if isinstance(value, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.SearchError)}
    for code in {0, *codes}:
        assert f"\n| {code} | " in CONFIGURATION


# ── Examples run ────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder as a reader of the README has it: an index of seeds/, and documents of one's own."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "my-documents").mkdir()
    (folder / "my-documents" / "note.txt").write_text("A note\n\n“Nothing to add,” said the keeper.\n")
    shell(folder, f"whosaid index {shlex.quote(str(ROOT / 'seeds'))}")
    return folder


@pytest.fixture
def a_site(desk: Path, httpserver: HTTPServer) -> str:
    """The address of a site with whatever page is asked for and a feed of one post; and a folder of one PDF."""
    page = "<html><body><article><h1>A page</h1><p>Nothing more was said that day.</p></article></body></html>"
    dates = "<updated>2018-01-01T00:00:00Z</updated>"
    link = f'<link rel="alternate" type="text/html" href="{httpserver.url_for("/2018/01/a-post.html")}"/>'
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><id>b</id>{dates}
        <entry><title>A post</title><id>p</id>{dates}{link}<content type="html">The post.</content></entry></feed>"""
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feeds/posts/default").respond_with_data(feed, content_type="application/atom+xml")
    httpserver.expect_request(re.compile("/2018/.*")).respond_with_data(page, content_type="text/html")
    (desk / "reports").mkdir()
    (desk / "reports" / "one.pdf").write_bytes(pdf([column(["Only one report, of a page or less."])]))
    return httpserver.url_for("").rstrip("/")


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WHOSAID_")}
    return {**kept, "PATH": f"{Path(sys.executable).parent}:{kept.get('PATH', '')}", "WHOSAID_PORT": "0"}


def shell(folder: Path, line: str, **more: Path) -> str:
    env = environment() | {name.upper(): str(value) for name, value in more.items()}
    ran = subprocess.run(["bash", "-c", line], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert 0 == ran.returncode, (line, ran.stderr)
    return ran.stdout


def examples(path: Path) -> list[str]:
    lines = "\n".join(body for kind, body in FENCED.findall(path.read_text()) if kind == "sh").splitlines()
    return [line.split("  #")[0].strip() for line in lines if line.startswith("whosaid ")]


def test_the_examples_of_the_readme_run_and_find_something(desk: Path, a_site: str) -> None:
    lines = examples(ROOT / "README.md")
    assert len(lines) >= 5
    for line in lines:
        if line.startswith("whosaid add"):
            told = shell(desk, re.sub(r"https://\w+\.example", a_site, line) + " --allow-private --json", home=desk)
            assert '"state": "new"' in told, line
            continue
        if line.startswith("whosaid serve"):
            serves(desk, line)
            continue
        told = shell(desk, line)
        assert told or line.startswith("whosaid index"), line
        assert not told.startswith("0 passages"), line
        assert '"total": 0,' not in told, line


def serves(desk: Path, line: str) -> None:
    with subprocess.Popen(
        shlex.split(line), cwd=desk, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        assert "http://127.0.0.1:" in server.stdout.readline()
        server.send_signal(signal.SIGTERM)
        assert 0 == server.wait(timeout=30)


def test_the_examples_in_the_help_of_reading_commands_run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_INDEX", str(desk / "index"))
    ran = 0
    for name, command in commands():
        for line in (command.epilog or "").splitlines():
            words = re.split(r"  +|  #| \||>", line.strip())[0]
            if name in ("search", "export", "check") and words.startswith(f"whosaid {name}"):
                result = CliRunner().invoke(main, shlex.split(words)[1:])
                assert 0 == result.exit_code, (words, result.stderr)
                ran += 1
    assert ran >= 8


# ── Decisions are numbered ──────────────────────────────────────────────────


def test_every_decision_has_a_number_of_its_own() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert list(range(1, len(decisions) + 1)) == [int(path.name[:4]) for path in decisions]
    for path in decisions:
        assert path.read_text().startswith(f"# {int(path.name[:4])}. "), path.name


# ── Links lead somewhere ────────────────────────────────────────────────────


def test_every_picture_of_a_page_is_there_and_can_be_taken_again() -> None:
    taken = {picture.name for picture in pictures.PICTURES}
    shown = {path.stem.replace("subject", "company") for path in (ROOT / "webui" / "templates").glob("*.html")}
    parts = {"base", "charts", "hit", "parts"}

    assert taken == {path.stem for path in (ROOT / "docs" / "images").glob("*.png")}
    assert set() == shown - parts - taken


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, made as the forges make them."""
    headings = re.findall(r"^#{1,6} +(.+?) *$", FENCED.sub("", path.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    text = TICKED.sub("", FENCED.sub("", page.read_text()))
    broken = []
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        path = (page.parent / target).resolve() if target else page
        if not path.exists() or (anchor and path.suffix == ".md" and anchor not in anchors(path)):
            broken.append(link)
    assert [] == broken
