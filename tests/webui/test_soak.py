"""A crowd at once, for a few seconds; `benchmarks/soak.py` does the same for a minute."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.soak import Outcome, soak
from search import indexer
from tests.served import COMMAND, served

WORDS = ("lantern", "harbour", "keeper", "strike", "wages", "winter")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("soaked")
    (folder / "papers").mkdir()
    for number in range(20):
        said = [f"The {WORDS[(number + n) % 6]} of {WORDS[n % 6]} {n}, said keeper {number}." for n in range(10)]
        (folder / "papers" / f"report{number}.txt").write_text("\n\n".join([f"Report {number}", *said]) + "\n")
    indexer.index(folder / "papers", folder / "index", engine="whoosh", workers=0)
    return folder / "index"


def soaked(port: int, clients: int, seconds: float, queries: Sequence[str]) -> Outcome:
    """The outcome of a soak, in a thread of its own: a browser of other tests may have a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(soak(port, clients, seconds, queries))).result()


def test_two_hundred_clients_get_right_answers_and_no_connection_is_lost(index: Path) -> None:
    queries = (*WORDS, '"keeper 3"', "wages -strike", "keper~", "")
    with served(index) as server, ExitStack() as held:
        for _ in range(50):  # and some who never end their request
            client = held.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            client.sendall(b"GET /search?q=lantern HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        outcome = soaked(server.port, 200, 4, queries)
    assert [] == outcome.faults()
    assert sum(outcome.statuses.values()) >= 200


def test_a_request_that_waits_its_turn_is_no_line_in_the_log(index: Path) -> None:
    command = [*COMMAND, "serve", "--index", str(index), "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            port = int(json.loads(process.stdout.readline())["address"].rsplit(":", 1)[1])
            outcome = soaked(port, 40, 0.5, WORDS)
        finally:
            process.terminate()
            _, said = process.communicate()
    assert [] == outcome.faults()
    assert 1 == len(said.splitlines()), said  # which generation is live


def test_told_to_stop_in_a_crowd_it_answers_every_request_that_it_took(index: Path) -> None:
    lost: list[object] = []
    asked = threading.Barrier(41)

    def ask(port: int) -> None:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
            client.sendall(b"GET /search?q=lantern HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            asked.wait(timeout=30)
            come = b""
            while part := client.recv(65_536):
                come += part
        if not (come.startswith(b"HTTP/1.1 200") and come.rstrip().endswith(b"</html>")):
            lost.append(come[:200])

    with served(index) as server:
        clients = [threading.Thread(target=ask, args=(server.port,)) for _ in range(40)]
        for client in clients:
            client.start()
        asked.wait(timeout=30)
        assert 0 == server.stop()
        for client in clients:
            client.join()
    assert [] == lost


def test_the_judgement_of_a_soak_can_fail() -> None:
    bad = Outcome()
    assert ["nothing was answered"] == bad.faults()
    bad.statuses.update({200: 90, 503: 9, 500: 1})
    bad.wrong.append("'x' is answered otherwise than alone")
    assert 3 == len(bad.faults())
    good = Outcome()
    good.statuses.update({200: 99, 503: 1})
    assert [] == good.faults()
