"""`whosaid serve`: the pages and the API from a server that buffers requests, so that a slow client holds nobody up."""

from __future__ import annotations

import errno
import ipaddress
import logging
import signal
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import click
from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask

from search.cli.console import cured, failing, index_option, json_option, say_json_line, settings, tell
from search.config import Settings
from search.errors import ConfigError
from search.live import Live
from webui import create_app
from webui.headers import SECURITY

if TYPE_CHECKING:
    from types import FrameType

EPILOG = """
\b
Examples:
  whosaid serve                       http://127.0.0.1:8000
  whosaid serve --port 8080 --index /var/lib/whosaid
  WHOSAID_TRUSTED_HOSTS=search.example.org whosaid serve --host 0.0.0.0

Starts without an index too, and answers 503 until there is one; a newly built index is shown within seconds. Stop it
with Ctrl-C or SIGTERM: requests under way are answered first.
"""

CONNECTIONS = 1000
"""Connections held at once: 200 that each hold half a request must leave the others answered within 2 s."""

SILENCE = 60
"""Seconds after which a connection on which nothing moves is closed."""

PATIENCE = 0.2
"""Seconds after which the loop looks whether it was told to stop."""

GRACE = 0.5
"""Seconds in which a request that was sent before the server was told to stop arrives."""

FAREWELL = 10.0
"""Seconds that requests under way have once the server was told to stop."""


@click.command(epilog=EPILOG)
@click.option("--host", metavar="ADDRESS", help="Address to listen on (WHOSAID_HOST; 127.0.0.1).")
@click.option("--port", type=int, metavar="N", help="Port to listen on, 0 for any free one (WHOSAID_PORT; 8000).")
@index_option
@json_option
@failing
def serve(host: str | None, port: int | None, index: str | None, as_json: bool) -> None:
    """Serve the pages and the API over the index."""
    chosen = settings(host=host, port=port, index=index)
    told_to_stop = stopped_by_signals()
    live = Live(chosen.index, log=tell, cured=lambda message: cured(message, chosen))
    server = listening(chosen, live)
    live.start()
    place = address(chosen, server.effective_port)
    if as_json:
        say_json_line({"address": place})
    else:
        click.echo(f"whosaid is at {place} (Ctrl-C stops it)")
        sys.stdout.flush()
    try:
        run(server, told_to_stop)
    finally:
        live.stop()


def stopped_by_signals() -> threading.Event:
    """What SIGTERM and Ctrl-C set from now on; no exception, which could strike while a connection is being taken."""
    told_to_stop = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        told_to_stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    return told_to_stop


def listening(chosen: Settings, live: Live) -> Any:
    """The server, its port taken. Raises ConfigError when the port is busy or the address is not this machine's."""
    app = create_app(chosen, live)
    # A line for every request that waits its turn would fill the log of a busy hour; /metrics has the times.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server: Any = create_server(
        app,
        sockets=[_bound(chosen)],
        threads=chosen.threads,
        connection_limit=CONNECTIONS,
        channel_timeout=SILENCE,
        backlog=CONNECTIONS,
        max_request_header_size=32_768,
        max_request_body_size=65_536,
        asyncore_use_poll=True,
        clear_untrusted_proxy_headers=True,
        ident=None,
    )
    server.channel_class = _Channel
    return server


class _Refusal(ErrorTask):
    """What the server answers by itself, to a request that never reaches the application, with our headers on it."""

    def execute(self) -> None:
        self.response_headers = [*SECURITY.items()]
        super().execute()


class _Channel(HTTPChannel):
    error_task_class = _Refusal


def _bound(chosen: Settings) -> socket.socket:
    """A socket with the port taken; of a name with several addresses, the first, IPv4 before IPv6."""
    try:
        found = socket.getaddrinfo(chosen.host, chosen.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, place = min(found, key=lambda each: each[0] != socket.AF_INET)
        made = socket.socket(family, kind, protocol)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(place)
        except OSError:
            made.close()
            raise
    except (OSError, UnicodeError) as error:
        raise _cannot_listen(chosen, error) from error
    return made


def _cannot_listen(chosen: Settings, error: Exception) -> ConfigError:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        free = chosen.port + 1 if chosen.port < 65535 else 8000
        return ConfigError(
            f"Port {chosen.port} of {chosen.host} is in use; choose another: "
            f"whosaid serve --port {free} (make run PORT={free})"
        )
    if isinstance(error, PermissionError):
        return ConfigError(f"Port {chosen.port} needs more rights than this user has; choose one from 1024 on.")
    said = getattr(error, "strerror", None) or error
    return ConfigError(f"{chosen.host}:{chosen.port} cannot be listened on ({said}); choose another --host or --port.")


def address(chosen: Settings, port: int) -> str:
    """Where a browser on this machine, or elsewhere when a base address is set, reaches the server."""
    if chosen.base_url:
        return chosen.base_url
    host = chosen.host
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return f"http://{host}:{port}"
    return f"http://[{host}]:{port}" if number.version == 6 else f"http://{host}:{port}"


def run(server: Any, told_to_stop: threading.Event) -> None:
    """Serve until told to stop, then answer what is under way and return."""
    while not told_to_stop.is_set():
        _turn(server)
    _take_the_waiting(server)
    server.accepting = False
    server.del_channel()
    server.socket.close()
    began = time.monotonic()
    while (passed := time.monotonic() - began) < FAREWELL:
        if passed > GRACE and not any(map(_busy, server.active_channels.values())):
            break
        _turn(server)
    server.task_dispatcher.shutdown()


def _take_the_waiting(server: Any) -> None:
    """Accept who has connected already: the system would hang up on them when the port is given back."""
    for _ in range(CONNECTIONS):
        held = len(server._map)
        server.handle_accept()
        if len(server._map) == held:
            return


def _turn(server: Any) -> None:
    server.asyncore.loop(timeout=PATIENCE, map=server._map, use_poll=True, count=1)


def _busy(channel: Any) -> bool:
    return bool(channel.requests or channel.total_outbufs_len)
