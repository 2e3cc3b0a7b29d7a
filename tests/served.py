"""A real `whosaid serve` in a process of its own, for tests that need sockets, signals and time."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-c", "from search.cli import main; main()")


@dataclass
class Served:
    """`base` is the address, `process` what serves it."""

    base: str
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        return int(self.base.rsplit(":", 1)[1])

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of an answer; raises OSError when there is none."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def stop(self) -> int:
        """Ask it to stop; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)


@contextmanager
def served(index: Path, *options: str) -> Iterator[Served]:
    """Serve `index` on a free port for the length of the block."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WHOSAID_")}
    process = subprocess.Popen(
        [*COMMAND, "serve", "--index", str(index), "--port", "0", *options],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"the server did not say where it is: {line!r}"
        yield Served(found[0], process)
    finally:
        process.stdout.close()
        process.kill()
        process.wait()
