"""The program as a terminal, a pipe and a person with little patience meet it: real processes."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

RUN = "from search.cli import main; main()"
"""What the installed program runs."""

NO_ROOM = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
"""

SLOW = """
import os, signal
from search.catalogue import Catalogue
Catalogue.summaries = property(lambda self: os.kill(os.getpid(), signal.SIGINT) or {})
"""

LOADING = """
import os, signal
from search import cli
cli.import_module = lambda _: os.kill(os.getpid(), signal.SIGINT)
"""


def command(*arguments: object, before: str = "") -> list[str]:
    return [sys.executable, "-c", before + RUN, *map(str, arguments)]


def environment(**more: str) -> dict[str, str]:
    dropped = ("WHOSAID_", "NO_COLOR", "COLUMNS", "LINES", "TERM")
    return {**{name: value for name, value in os.environ.items() if not name.startswith(dropped)}, **more}


def on_a_terminal(columns: int, *arguments: object, **more: str) -> str:
    """What a terminal of so many columns is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with subprocess.Popen(
        command(*arguments), stdout=theirs, stderr=subprocess.DEVNULL, env=environment(TERM="xterm", **more)
    ):
        os.close(theirs)
        return b"".join(_come(ours)).decode().replace("\r\n", "\n")


def _come(handle: int) -> Iterator[bytes]:
    with os.fdopen(handle, "rb", buffering=0) as stream:
        while True:
            try:
                part = stream.read(65_536)
            except OSError:  # on Linux, the end of a terminal whose other side was closed
                return
            if not part:
                return
            yield part


@pytest.mark.parametrize("arguments", [["search", "lanterns"], ["show", "strike"]])
def test_running_text_fits_a_narrow_terminal(index: Path, arguments: list[str]) -> None:
    narrow, wide = (on_a_terminal(columns, *arguments, "--index", index, NO_COLOR="1") for columns in (40, 200))
    text = [line for line in narrow.splitlines() if line.startswith("    ")]
    assert narrow.split() == wide.split()
    assert len(narrow.splitlines()) > len(wide.splitlines())
    assert all(len(line) <= 40 for line in text)


def test_matches_are_bold_on_a_terminal_and_in_signs_where_that_is_not_wanted(index: Path) -> None:
    asked = ("search", "lanterns", "--index", index)
    assert "\x1b[1m" in on_a_terminal(80, *asked)
    plain = on_a_terminal(80, *asked, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "«lanterns»" in plain


@pytest.mark.parametrize("before", [SLOW, LOADING])
def test_a_key_ends_a_command_with_a_word_and_no_trace(index: Path, before: str) -> None:
    stopped = subprocess.run(
        command("search", "lanterns", "--index", index, before=before), capture_output=True, text=True, check=False
    )
    assert (128 + signal.SIGINT, "", "Stopped.\n") == (stopped.returncode, stopped.stdout, stopped.stderr)


@pytest.mark.parametrize("arguments", [["export"], ["check"]])
def test_output_that_has_no_room_is_said_in_one_sentence(index: Path, tmp_path: Path, arguments: list[str]) -> None:
    with (tmp_path / "out").open("w") as out:
        failed = subprocess.run(
            command(*arguments, "--index", index, before=NO_ROOM),
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (4, 1) == (failed.returncode, len(failed.stderr.splitlines())), failed.stderr
    assert "the output could not be written" in failed.stderr


@pytest.mark.parametrize("arguments", [["search", "--json"], ["show", "strike"]])
def test_a_closed_pipe_ends_a_command_in_silence(index: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        command(*arguments, "--index", index), stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (0, "") == (ended.returncode, ended.stderr)


def test_json_is_valid_and_alone_on_stdout_for_every_command_that_reads(index: Path, papers: Path) -> None:
    asked = (
        ["search", "lanterns"],
        ["show", "strike"],
        ["check", "--deep"],
        ["index", papers, "--dry-run"],
        ["label", papers / "strike.txt", "--collection", papers],
    )
    for arguments in asked:
        options = [] if arguments[0] == "label" else ["--index", index]
        told = subprocess.run(command(*arguments, *options, "--json"), capture_output=True, text=True, check=False)
        assert 0 == told.returncode, told.stderr
        json.loads(told.stdout)
