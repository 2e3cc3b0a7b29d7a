"""Which addresses may be fetched: http and https only, and no machine that the public could not reach.

An address is judged after its name was looked up and the connection goes to the very number that was judged, so a name
that resolves differently a moment later (DNS rebinding) gains nothing. It never fetches.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

import httpcore

from search.errors import FetchError


def canonical(address: str) -> str:
    """The address as it is asked for: scheme and host in lower case, no fragment, a path.

    Raises FetchError for anything but http and https, for user names and for a missing host.
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
    netloc = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def is_public(number: str) -> bool:
    """Whether the IP address can belong to a machine on the open internet.

    An IPv4 address wrapped in an IPv6 one is judged as what it wraps.
    """
    ip = ipaddress.ip_address(number.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if wrapped is not None:
            ip = wrapped
    return ip.is_global and not ip.is_multicast


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a name up, refuses private numbers, and connects to the number that it judged."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
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
                return self._plain.connect_tcp(number, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def _numbers(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{host}: no such host ({error})") from error
        numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        # One private number among public ones is refused too: it would be a lottery otherwise.
        private = [number for number in numbers if not is_public(number)]
        if private and not self._allow_private:
            raise FetchError(
                f"{host}: resolves to the private address {private[0]}; say --allow-private if that is meant"
            )
        return numbers
