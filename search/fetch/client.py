"""Fetches addresses politely: one at a time, with a name, a pause per host, robots.txt, retries and limits.

It returns bytes and what the server said of them; it never stores or parses a page.
"""

from __future__ import annotations

import email.utils
import string
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from urllib.parse import quote, urljoin, urlsplit

import httpcore
from protego import Protego

from search.errors import FetchError
from search.fetch.guard import Deadline, GuardedBackend, canonical
from search.fetch.unpacking import CutOff, unpacked

USER_AGENT = f"whosaid/{version('whosaid')} (full-text search; run by its user)"
AGENT_NAME = "whosaid"
RETRIED = frozenset({429, 500, 502, 503, 504})
ROBOTS_BYTES = 500 * 1024
"""RFC 9309, section 2.5: at least so much of a robots.txt is read."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a fetch may cost: bytes after decompression, seconds, tries."""

    body: int = 20 * 1024 * 1024
    connect: float = 10.0
    read: float = 20.0
    whole: float = 120.0
    redirects: int = 5
    tries: int = 4
    pause: float = 1.0
    longest_wait: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came back. `body` is None when the server said that nothing changed (304)."""

    asked: str
    final: str
    body: bytes | None
    media_type: str = ""
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True)
class Fetcher:
    """Keeps, per host, robots.txt and the time of the last request. Not for several threads at once.

    `sleep` and `clock` are given so that a test need not wait; `say` is told when a wait is long.
    """

    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    say: Callable[[str], None] = lambda _line: None
    _pool: httpcore.ConnectionPool = field(init=False)
    _deadline: Deadline = field(init=False)
    _robots: dict[str, Protego | FetchError] = field(init=False, default_factory=dict)
    _last: dict[str, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._deadline = Deadline(self.clock)
        backend = GuardedBackend(allow_private=self.allow_private, deadline=self._deadline)
        self._pool = httpcore.ConnectionPool(max_connections=4, network_backend=backend)

    def close(self) -> None:
        """Give the connections back."""
        self._pool.close()

    def fetch(self, address: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """The bytes at `address`, redirects followed, each checked as the first address was.

        `etag` and `last_modified` of an earlier visit make the request conditional. Raises FetchError, which names
        the address and the reason: forbidden by robots.txt, private, too large, too slow, an error of the server.
        """
        asked = at = canonical(address)
        headers = {}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        for _ in range(self.limits.redirects + 1):
            self._check_robots(at)
            answer = self._with_retries(at, headers)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return self._fetched(asked, at, answer)
            at = _followed(at, answer.headers["location"])
        raise FetchError(f"{address}: more than {self.limits.redirects} redirects")

    def _fetched(self, asked: str, at: str, answer: _Answer) -> Fetched:
        if answer.status == 304:
            return Fetched(asked=asked, final=at, body=None)
        if answer.status != 200:
            raise FetchError(f"{at}: the server answered {answer.status}")
        return Fetched(
            asked=asked,
            final=at,
            body=answer.body,
            media_type=answer.headers.get("content-type", ""),
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )

    def _check_robots(self, address: str) -> None:
        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._robots:
            try:
                self._robots[host] = self._read_robots(f"{host}/robots.txt")
            except FetchError as error:
                self._robots[host] = error  # its other pages need not wait for it again
        robots = self._robots[host]
        if isinstance(robots, FetchError):
            raise FetchError(f"{address}: not asked for, because {robots}") from robots
        if not robots.can_fetch(address, AGENT_NAME):
            raise FetchError(f"{address}: the site's robots.txt asks programs not to read this page")

    def _read_robots(self, address: str) -> Protego:
        # RFC 9309: a missing file (4xx) allows all, a failing server (5xx) forbids all; redirects are followed, and of
        # a longer file the first part counts.
        at = address
        for _ in range(self.limits.redirects + 1):
            answer = self._with_retries(at, {}, first=ROBOTS_BYTES)
            if answer.status in REDIRECTS and "location" in answer.headers:
                at = _followed(at, answer.headers["location"])
                continue
            if answer.status == 200:
                return Protego.parse(_whole_lines(answer.body).decode("utf-8", "replace"))
            return Protego.parse("User-agent: *\nDisallow: /" if answer.status >= 500 else "")
        return Protego.parse("")

    def _with_retries(self, address: str, headers: Mapping[str, str], *, first: int | None = None) -> _Answer:
        for attempt in range(1, self.limits.tries + 1):
            self._pause(address)
            last = attempt == self.limits.tries
            try:
                answer = self._once(address, headers, first)
            except httpcore.LocalProtocolError as error:
                raise FetchError(f"{address}: cannot be asked for ({error})") from error
            except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, CutOff) as error:
                if last:
                    raise FetchError(f"{address}: {_reason(error)}, tried {attempt} times") from error
                wait = float(2**attempt)
            except FetchError as error:
                raise FetchError(f"{address}: {error}") from error
            else:
                if answer.status not in RETRIED or last:
                    return answer
                wait = _retry_after(answer.headers.get("retry-after")) or float(2**attempt)
            if wait > self.limits.longest_wait:
                raise FetchError(f"{address}: the server asks to wait {wait:.0f} seconds; try again later")
            self.say(f"{address}: waiting {wait:.0f} s before trying again")
            self.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _pause(self, address: str) -> None:
        parts = urlsplit(address)
        robots = self._robots.get(f"{parts.scheme}://{parts.netloc}")
        asked_for = (robots.crawl_delay(AGENT_NAME) if isinstance(robots, Protego) else None) or 0.0
        gap = min(max(self.limits.pause, float(asked_for)), self.limits.longest_wait)
        now = self.clock()
        due = self._last.get(parts.netloc, now - gap) + gap
        if due > now:
            self.sleep(due - now)
        self._last[parts.netloc] = self.clock()

    def _once(self, address: str, headers: Mapping[str, str], first: int | None) -> _Answer:
        """One request; with `first`, a longer body ends after so many bytes, else one that is too large is refused."""
        sent = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate", **headers}
        # Latin-1 both ways gives a server back the bytes that it sent, whatever they are.
        coded = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in sent.items()]
        limits = self.limits
        timeouts = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.connect}
        self._deadline.begin(limits.whole)
        with self._pool.stream("GET", address, headers=coded, extensions={"timeout": timeouts}) as response:
            received = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in response.headers}
            encoding = received.get("content-encoding", "")
            body = bytearray()
            for piece in unpacked(response.iter_stream(), encoding):
                body += piece
                if first is not None and len(body) >= first:
                    del body[first:]
                    break
                if first is None and len(body) > limits.body:
                    when = " when decompressed" if encoding else ""
                    raise FetchError(f"larger than {limits.body // 1024 // 1024} MB{when}")
            return _Answer(response.status, received, bytes(body))


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


def _whole_lines(body: bytes) -> bytes:
    """A robots.txt without the last line when it was cut there: half a path forbids more than the whole one."""
    return body if len(body) < ROBOTS_BYTES else body[: body.rfind(b"\n") + 1]


def _retry_after(value: str | None) -> float | None:
    """Seconds to wait as RFC 9110, section 10.2.3 writes them: a number, or a date."""
    if not value:
        return None
    if value.strip().isascii() and value.strip().isdigit():
        return float(value.strip())
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _followed(at: str, location: str) -> str:
    """Where a redirect leads. Raises FetchError when that is no address that may be fetched."""
    # Bytes beyond ASCII have no meaning of their own there; percent-encoded they go back as they came.
    written = quote(location.encode("latin-1"), safe=string.punctuation)
    try:
        aim = urljoin(at, written)
    except ValueError as error:
        raise FetchError(f"{at}: leads to {written}, which is not a web address ({error})") from error
    return canonical(aim)


def _reason(error: Exception) -> str:
    if isinstance(error, CutOff):
        return "the compressed answer was cut off"
    if isinstance(error, httpcore.TimeoutException):
        return "the server took too long"
    return f"no answer ({str(error) or type(error).__name__})"
