"""Many clients at once for a while: no wrong answer, no connection lost, at most one answer in a hundred a polite 503.

    python -m benchmarks.soak [--clients 200] [--seconds 60] [--index index]

Serves the index itself, on a free port of this machine, and ends with 1 when something of that does not hold.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Final
from urllib.parse import quote

QUERIES: Final = ("staff", "caseload", '"probation service"', "said:heroic", "risk -prison", "unio~", "the", "")
PATIENCE: Final = 30.0
"""Seconds after which a client that was not answered gives up; none may."""
POLITE: Final = 0.01
"""Share of answers that may be a 503, with the seconds after which to come again."""


@dataclass
class Outcome:
    """What became of all requests: answers by status, seconds each took, and whatever was wrong."""

    statuses: Counter[int] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """What breaks the promise."""
        total = sum(self.statuses.values())
        found = list(self.wrong[:10])
        if not total:
            found.append("nothing was answered")
        if self.statuses[503] > POLITE * total:
            found.append(f"{self.statuses[503]:,} of {total:,} answers are 503")
        found += [
            f"{count:,} answers are {status}" for status, count in self.statuses.items() if status not in (200, 503)
        ]
        return found


async def soak(port: int, clients: int, seconds: float, queries: Sequence[str] = QUERIES) -> Outcome:
    """`clients` connections that ask one question after the other; every answer must be that of the first time."""
    outcome = Outcome()
    expected: dict[str, str] = {}
    for query in queries:
        connection = await _connected(port)
        status, _, body = await _asked(connection, _path(query))
        connection[1].close()
        if status != 200:
            outcome.wrong.append(f"{query!r} alone is answered {status}")
            return outcome
        expected[query] = _told(body)
    end = time.monotonic() + seconds
    await asyncio.gather(*(_client(port, number, end, expected, outcome) for number in range(clients)))
    return outcome


_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _client(port: int, number: int, end: float, expected: dict[str, str], outcome: Outcome) -> None:
    queries = list(expected)
    connection: _Connection | None = None
    asked = number
    while time.monotonic() < end:
        query = queries[asked % len(queries)]
        asked += 1
        began = time.monotonic()
        try:
            connection = connection or await _connected(port)
            status, headers, body = await asyncio.wait_for(_asked(connection, _path(query)), PATIENCE)
        except (TimeoutError, OSError, EOFError) as error:
            outcome.wrong.append(f"{type(error).__name__} on {query!r}: {error}")
            return
        outcome.took.append(time.monotonic() - began)
        outcome.statuses[status] += 1
        if status == 200 and _told(body) != expected[query]:
            outcome.wrong.append(f"{query!r} is answered otherwise than alone")
        if status == 503 and "retry-after" not in headers:
            outcome.wrong.append("a 503 does not say when to come again")
        if asked % 10 == 0 or headers.get("connection", "").lower() == "close":
            connection[1].close()  # people come and go
            connection = None
    if connection:
        connection[1].close()


async def _connected(port: int) -> _Connection:
    return await asyncio.open_connection("127.0.0.1", port)


async def _asked(connection: _Connection, path: str) -> tuple[int, dict[str, str], bytes]:
    reader, writer = connection
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers["content-length"]))
    return int(head[0].split()[1]), headers, body


def _path(query: str) -> str:
    return f"/api/v1/search?q={quote(query)}&per_page=5"


def _told(body: bytes) -> str:
    """What an answer says of passages: the ids and the total, whatever else may come with it."""
    said = json.loads(body)
    return json.dumps([said["total"], [item["passage"]["id"] for item in said["items"]]])


def main() -> None:
    """Serve, soak, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--index", type=Path, default=Path("index"))
    chosen = parser.parse_args()
    command = [sys.executable, "-c", "from search.cli import main; main()", "serve", "--port", "0", "--json"]
    with subprocess.Popen([*command, "--index", str(chosen.index)], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = json.loads(server.stdout.readline())["address"]
        try:
            outcome = asyncio.run(soak(int(address.rsplit(":", 1)[1]), chosen.clients, chosen.seconds))
        finally:
            server.terminate()
    if len(outcome.took) > 1:
        rate, cuts = len(outcome.took) / chosen.seconds, quantiles(outcome.took, n=100)
        print(f"{chosen.clients} clients for {chosen.seconds:.0f} s: {rate:,.0f} answers a second")
        print(f"answered within {cuts[49] * 1000:.0f} ms (half of them), {cuts[94] * 1000:.0f} ms (95 of 100)")
        print(f"answers by status: {dict(outcome.statuses)}")
    faults = outcome.faults()
    print("\n".join(faults) or "no wrong answer, no connection lost")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
