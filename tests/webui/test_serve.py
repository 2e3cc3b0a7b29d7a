"""The server: up without an index, live within seconds, patient with slow clients, polite when stopped."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPResponse
from pathlib import Path

import pytest

from search import indexer
from search.config import Settings
from search.errors import ConfigError
from search.live import Live
from tests.served import COMMAND, Served, served
from webui.headers import SECURITY
from webui.serve import address, listening

PROMISED_SECONDS = 5


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server without an index."""
    with served(tmp_path_factory.mktemp("none") / "index") as running:
        yield running


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


def publish(papers: Path, index: Path, passages: int) -> str:
    lines = "\n\n".join(f"Statement {n} on lanterns is short." for n in range(passages))
    (papers / "paper.txt").write_text(f"A title\n\n{lines}\n")
    name = indexer.index(papers, index, engine="memory", workers=0).generation
    assert name is not None
    return name


def until(server: Served, path: str, status: int) -> None:
    """Wait until `path` is answered so; fail when that takes three times as long as promised."""
    end = time.monotonic() + 3 * PROMISED_SECONDS
    while server.get(path)[0] != status:
        assert time.monotonic() < end, f"{path} is not answered {status}"
        time.sleep(0.1)


def test_it_starts_without_an_index_and_shows_one_as_soon_as_there_is_one(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    with served(index) as server:
        status, text = server.get("/")
        assert 503 == status
        assert f"whosaid index FOLDER --index {index}" in text
        assert 503 == server.get("/health")[0]
        publish(papers, index, 3)
        until(server, "/health", 200)
        assert 3 == json.loads(server.get("/api/v1/search?q=lanterns")[1])["total"]


@pytest.mark.damaging
def test_it_starts_with_a_damaged_index_and_says_so(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    name = publish(papers, index, 1)
    (index / name / "catalogue.sqlite").write_bytes(b"")
    with served(index) as server:
        status, text = server.get("/search?q=lanterns")
        assert 503 == status
        assert f"whosaid index FOLDER --index {index}" in text


def test_answers_fit_the_generation_that_they_name_while_others_are_published(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    sizes = {publish(papers, index, 1): 1}
    wrong: list[object] = []
    seen: list[tuple[str, int]] = []
    done = threading.Event()
    with served(index) as server:

        def ask() -> None:
            while not done.is_set():
                status, text = server.get("/api/v1/search?q=lanterns")
                told = json.loads(text)
                if status == 200:
                    seen.append((told["generation"], told["total"]))
                else:
                    wrong.append(text)

        clients = [threading.Thread(target=ask) for _ in range(2)]
        for client in clients:
            client.start()
        for count in range(2, 12):
            sizes[publish(papers, index, count)] = count
            time.sleep(0.3)
        end = time.monotonic() + 3 * PROMISED_SECONDS
        while 11 not in {total for _, total in seen} and time.monotonic() < end:
            time.sleep(0.05)
        done.set()
        for client in clients:
            client.join()
    assert [] == wrong
    assert [] == [(name, total) for name, total in seen if sizes[name] != total]
    assert 11 in {total for _, total in seen}


def test_two_hundred_clients_that_send_half_a_request_hold_nobody_up(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    publish(papers, index, 3)
    with served(index) as server, ExitStack() as held:
        for _ in range(200):
            client = held.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            client.sendall(b"GET /search?q=lanterns HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        assert [200] * 5 == [server.get("/search?q=lanterns")[0] for _ in range(5)]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nno header at all\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999999\r\n\r\n", 413),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"x" * 40_000 + b"\r\n\r\n", 431),
    ],
)
def test_a_request_refused_before_it_is_read_bears_the_security_headers(
    server: Served, sent: bytes, status: int
) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as client:
        client.sendall(sent)
        answer = HTTPResponse(client)
        answer.begin()

        assert (status, SECURITY) == (answer.status, {name: answer.headers[name] for name in SECURITY})


def test_a_busy_port_is_said_in_one_sentence(tmp_path: Path) -> None:
    with served(tmp_path / "index") as server:
        second = subprocess.run(
            [*COMMAND, "serve", "--index", str(tmp_path / "index"), "--port", str(server.port)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (2, "") == (second.returncode, second.stdout)
    assert f"--port {server.port + 1}" in second.stderr
    assert 1 == len(second.stderr.splitlines())


def test_when_stopped_it_answers_what_was_asked_before(papers: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    publish(papers, index, 30)
    lost: list[object] = []
    answered: list[int] = []
    told = threading.Event()
    with served(index) as server:

        def ask() -> None:
            while not told.is_set():
                try:
                    status, text = server.get("/search?q=lanterns")
                    if not (status == 200 and text.rstrip().endswith("</html>")):
                        lost.append((status, text[-100:]))
                    answered.append(status)
                except OSError as error:
                    if not told.is_set():
                        lost.append(error)

        clients = [threading.Thread(target=ask) for _ in range(4)]
        for client in clients:
            client.start()
        while len(answered) < 20:
            time.sleep(0.01)
        told.set()
        assert 0 == server.stop()
        for client in clients:
            client.join()
    assert [] == lost


def test_a_program_that_starts_it_is_told_where_it_is(tmp_path: Path) -> None:
    command = [*COMMAND, "serve", "--index", str(tmp_path / "index"), "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        status, _ = Served(told["address"], process).get("/health")
        process.send_signal(signal.SIGTERM)
        rest = process.stdout.read()

    assert (503, "", 0) == (status, rest, process.returncode)


def test_ctrl_c_stops_it_without_a_trace(tmp_path: Path) -> None:
    with served(tmp_path / "index") as server:
        server.process.send_signal(signal.SIGINT)
        assert 0 == server.process.wait(timeout=30)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Settings(), "http://127.0.0.1:9"),
        (Settings(host="localhost"), "http://localhost:9"),
        (Settings(host="::1"), "http://[::1]:9"),
        (Settings(base_url="https://search.example.org"), "https://search.example.org"),
    ],
)
def test_the_address_that_is_printed_can_be_opened(chosen: Settings, expected: str) -> None:
    assert expected == address(chosen, 9)


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host"])
def test_an_address_that_is_not_of_this_machine_is_said(tmp_path: Path, host: str) -> None:
    chosen = Settings(index=tmp_path, host=host, port=0, trusted_hosts=("search.example.org",))
    with pytest.raises(ConfigError, match="--host"):
        listening(chosen, Live(tmp_path))
