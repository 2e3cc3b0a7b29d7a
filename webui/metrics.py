"""How many requests, how long they took: for Prometheus and for the log, without a word of what was searched for."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections import Counter
from collections.abc import Mapping

from flask import Flask, Response, g, request

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Seconds; the promises of this program are 0.15 and 1.2."""

log = logging.getLogger("webui.access")

_lock = threading.Lock()
_requests: Counter[tuple[str, int]] = Counter()
_buckets: Counter[tuple[str, float]] = Counter()
_seconds: Counter[str] = Counter()


def install(app: Flask) -> None:
    """Time every request of `app`; each is a line of JSON on the logger `webui.access`: the route, never the query."""

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        seconds = time.perf_counter() - g.get("began", time.perf_counter())
        route = request.endpoint or "none"
        with _lock:
            _requests[route, response.status_code] += 1
            _seconds[route] += seconds
            for bound in BOUNDS:
                _buckets[route, bound] += seconds <= bound
        line = {
            "route": route,
            "method": request.method,
            "status": response.status_code,
            "ms": round(seconds * 1000, 1),
        }
        log.info(json.dumps(line))
        return response


def exposition(held: Mapping[str, object]) -> str:
    """Everything counted so far in the text format of Prometheus; `held` is what the index holds."""
    lines = ["# HELP whosaid_requests_total Answers by route and status.", "# TYPE whosaid_requests_total counter"]
    with _lock:
        requests, buckets, seconds = dict(_requests), dict(_buckets), dict(_seconds)
    lines += [f'whosaid_requests_total{{route="{r}",status="{s}"}} {n}' for (r, s), n in sorted(requests.items())]
    lines += ["# HELP whosaid_request_seconds Time to answer by route.", "# TYPE whosaid_request_seconds histogram"]
    for route in sorted(seconds):
        total = sum(n for (r, _), n in requests.items() if r == route)
        lines += [
            f'whosaid_request_seconds_bucket{{route="{route}",le="{b:g}"}} {buckets.get((route, b), 0)}' for b in BOUNDS
        ]
        lines.append(f'whosaid_request_seconds_bucket{{route="{route}",le="+Inf"}} {total}')
        lines.append(f'whosaid_request_seconds_sum{{route="{route}"}} {seconds[route]:.6f}')
        lines.append(f'whosaid_request_seconds_count{{route="{route}"}} {total}')
    for name in ("documents", "passages", "quotes"):
        if name in held:
            lines += [f"# TYPE whosaid_{name} gauge", f"whosaid_{name} {held[name]}"]
    if "generation" in held:
        lines += ["# TYPE whosaid_index_info gauge", f'whosaid_index_info{{generation="{held["generation"]}"}} 1']
    return "\n".join(lines) + "\n"
