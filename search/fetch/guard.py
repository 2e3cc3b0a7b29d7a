"""Which addresses may be fetched: http and https only, and no machine that the public could not reach.

An address is judged after its name was looked up and the connection goes to the very number that was judged, so a name
that resolves differently a moment later (DNS rebinding) gains nothing. It never fetches.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
import string
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import httpcore

from search.errors import FetchError

_HOST = re.compile(r"[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9._~-]+)?\]")
"""A name or number as RFC 3986 has them, underscores too, which names in use have."""


def canonical(address: str) -> str:
    """The address as it is asked for: scheme and host in lower case, no fragment, a path, all of it in plain ASCII.

    Raises FetchError for anything but http and https, for user names and for a missing or impossible host.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise FetchError(f"{address}: this is not a web address ({error})") from error
    if parts.scheme not in ("http", "https"):
        raise FetchError(f"{address}: only http and https addresses are fetched")
    if not parts.hostname:
        raise FetchError(f"{address}: the address names no host")
    if parts.username or parts.password:
        raise FetchError(f"{address}: an address with a user name or password in it is not fetched")
    host = parts.hostname if ":" not in parts.hostname else f"[{parts.hostname}]"
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise FetchError(f"{address}: the host's name cannot be written in ASCII") from error
    if not _HOST.fullmatch(host):
        raise FetchError(f"{address}: the host's name has signs in it that no name has")
    netloc = host if port is None else f"{host}:{port}"
    # What is percent-encoded stays so; a blank or a letter beyond ASCII becomes it, as browsers do (in UTF-8).
    path, query = (quote(part, safe=string.punctuation, errors="replace") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def is_public(number: str) -> bool:
    """Whether the IP address can belong to a machine on the open internet.

    An IPv4 address wrapped in an IPv6 one is judged as what it wraps; of the rest, only global unicast is public.
    """
    ip = ipaddress.ip_address(number.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = _wrapped(ip)
        if wrapped is None:
            return ip in _GLOBAL_UNICAST and ip.is_global
        ip = wrapped
    return ip.is_global and not ip.is_multicast


_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")  # RFC 4291, section 2.4, and IANA's list of what was given out
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052, section 2.1
_COMPATIBLE = ipaddress.IPv6Network("::/96")  # RFC 4291, section 2.5.5.1: out of use, but still understood


def _wrapped(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a gateway or the system makes of an IPv6 one, None when it is none of these."""
    if ip in _TRANSLATED or ip in _COMPATIBLE:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


_SHORTEST = 0.05
"""Seconds that are not worth waiting for."""


class Deadline:
    """When the request under way is to be over, for all that is waited for on its account."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = float("inf")
        self._whole = 0.0

    def begin(self, seconds: float) -> None:
        """A request begins that may take so long."""
        self._whole, self._end = seconds, self._clock() + seconds

    def left(self, timeout: float | None = None) -> float:
        """Seconds to wait at most, `timeout` or what is left of the whole. Raises FetchError when nothing is."""
        rest = self._end - self._clock()
        if rest < _SHORTEST:
            raise FetchError(f"not finished after {self._whole:.0f} seconds")
        return rest if timeout is None else min(rest, timeout)


class _TimedStream(httpcore.NetworkStream):
    """A connection that waits no longer than the deadline allows, however often a few bytes come."""

    def __init__(self, plain: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._plain, self._deadline = plain, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._plain.read(max_bytes, self._deadline.left(timeout))
        except httpcore.TimeoutException:
            self._deadline.left()  # when that is why, it is not to be tried again
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._plain.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._plain.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self._plain.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._plain.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a name up, refuses private numbers, and connects to the number that it judged, within the deadline."""

    def __init__(self, *, allow_private: bool, deadline: Deadline) -> None:
        self._allow_private = allow_private
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first number of `host` that answers. Raises FetchError when none may be used."""
        failure: Exception | None = None
        for number in self._numbers(host, port):
            try:
                left = self._deadline.left(timeout)
                plain = self._plain.connect_tcp(number, port, left, local_address, socket_options)
                return _TimedStream(plain, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def _numbers(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"no such host ({error})") from error
        numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        # One private number among public ones is refused too: it would be a lottery otherwise.
        private = [number for number in numbers if not is_public(number)]
        if private and not self._allow_private:
            raise FetchError(
                f"{host} resolves to the private address {private[0]}; say --allow-private if that is meant"
            )
        return numbers
