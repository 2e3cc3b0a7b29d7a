"""Indexing local files and serving them ask nothing of the network: no name is looked up, no socket goes out.

Every process of the program, those that read documents too, runs under a hook that Python itself calls for each.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.readers.docxs import docx
from tests.readers.pdfs import pdf
from tests.served import COMMAND, served

WATCH = """
import os, sys
LOG = os.environ["NETWORK_LOG"]
WATCHED = ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
def note(line):
    with open(LOG, "a") as log:
        log.write(f"{os.getpid()} {line}\\n")
def hook(event, given):
    # A server reads the number that it is to listen on, for which no name is looked up.
    number = event == "socket.getaddrinfo" and set(str(given[0])) <= set("0123456789.:")
    if event in WATCHED and not number:
        note(f"{event} {given!r}"[:200])
sys.addaudithook(hook)
note("begun")
"""

TEXT = "“The lamps are out,” said the keeper of the harbour at night, and nobody went to see to them again."

DOCTYPE = '<!DOCTYPE x PUBLIC "-//X" "http://198.51.100.7/x.dtd" [<!ENTITY e SYSTEM "http://198.51.100.7/e">]>'

FILES = {
    "page.html": f"""{DOCTYPE}<html><head><base href="http://198.51.100.7/"><link rel="stylesheet" href="/a.css">
        <script src="http://198.51.100.7/a.js"></script><meta http-equiv="refresh" content="0;url=http://198.51.100.7/">
        </head><body><h1>Lamps</h1><p>{TEXT}</p><img src="/lamp.png"><iframe src="/frame"></iframe></body></html>""",
    "feed.xml": f"""<?xml version="1.0"?>{DOCTYPE}<rss><channel><item><title>Lamps</title><guid>1</guid>
        <link>http://198.51.100.7/1</link><description>{TEXT} &lt;img src="http://198.51.100.7/l.png"></description>
        </item></channel></rss>""",
    "notes.md": f"# Lamps\n\n{TEXT}\n\n![A lamp](http://198.51.100.7/lamp.png)\n",
    "letter.eml": f"From: Ann <ann@lamps.example>\nTo: Bob <bob@lamps.example>\nDate: Thu, 1 Mar 2018 09:15:00 +0000\n"
    f"Subject: Lamps\n\n{TEXT}\n",
    "words.txt": f"Lamps\n\n{TEXT}\n\nhttp://198.51.100.7/more\n",
}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every process that is begun from now on notes itself and what it asks of the network."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "watch"), *sys.path[:1], str(Path.cwd())]))
    monkeypatch.setenv("NETWORK_LOG", str(tmp_path / "log"))
    return tmp_path / "log"


def asked(log: Path) -> list[str]:
    return [line for line in log.read_text().splitlines() if not line.endswith(" begun")]


def begun(log: Path) -> int:
    return sum(line.endswith(" begun") for line in log.read_text().splitlines())


def test_the_hook_sees_what_goes_out(log: Path) -> None:
    script = "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 0.2)\nexcept OSError: pass"
    subprocess.run([sys.executable, "-c", script], check=True)
    assert any("socket.connect" in line for line in asked(log))


def test_indexing_and_serving_local_files_ask_nothing_of_the_network(log: Path, tmp_path: Path) -> None:
    papers, index = tmp_path / "papers", tmp_path / "index"
    papers.mkdir()
    for name, content in FILES.items():
        (papers / name).write_text(content)
    (papers / "paper.pdf").write_bytes(pdf([[(72, 720, 11, TEXT[:80])]]))
    (papers / "paper.docx").write_bytes(docx([("Normal", TEXT)]))
    ended = subprocess.run(
        [*COMMAND, "index", str(papers), "--index", str(index)], capture_output=True, text=True, check=False
    )
    assert 0 == ended.returncode, ended.stderr
    assert "Indexed 7 documents" in ended.stderr
    indexing = begun(log)
    assert indexing >= 2  # the program, and at least one process that reads
    with served(index) as server:
        for path in ("/", "/search?q=lamps", "/about", "/api/v1/search?q=lamps"):
            assert 200 == server.get(path)[0]
    assert indexing < begun(log)
    assert [] == asked(log)
