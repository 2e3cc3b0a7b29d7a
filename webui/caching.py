"""Validators, compression and sharing across origins: what makes an answer cheap to ask for again."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, g, request
from werkzeug.datastructures import ETags

from search.errors import SearchError
from webui.desk import base_address, desk
from webui.exports import today

FRESH = frozenset({"pages.health", "pages.metrics", "static"})
"""What has no validator of ours: it says how things are now, or is cached by its own address."""
SHARED = frozenset({"api", "exports", "packs"})
"""Blueprints whose answers pages of other origins may read: they hold nothing private."""

SMALL = 1_000
"""Bytes below which compressing costs more than it saves."""
LEVEL = 5
_TEXTUAL = ("text/", "application/json", "application/atom+xml", "application/ld+json", "application/problem+json")


@cache
def release() -> str:
    """A digest of the code and templates of the pages: another release writes other answers."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".py", ".html", ".css", ".js", ".svg"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def validator() -> str | None:
    """The tag of this request's answer: it follows from the generation, the release, the day and the address.

    None where there is no answer to compare with.
    """
    if request.method not in {"GET", "HEAD"} or request.endpoint is None or request.endpoint in FRESH:
        return None
    try:
        generation = desk().generation
    except SearchError:
        return None
    # The day, since citations say when something was looked up.
    parts = (release(), generation, today().isoformat(), base_address(), request.full_path)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:24]


def install(app: Flask) -> None:
    """Answer 304 where nothing has changed, compress, and mark what other origins may read."""

    @app.before_request
    def unchanged() -> Response | None:
        g.tag = validator()
        wanted: ETags = request.if_none_match
        # A star asks whether there is anything at all: that is known only when the answer is.
        if g.tag and not wanted.star_tag and wanted.contains_weak(g.tag):
            return _not_modified()
        return None

    @app.after_request
    def finish(response: Response) -> Response:
        if response.status_code == 200 and g.get("tag") and not g.get("partial"):
            _tagged(response)
            if request.if_none_match.star_tag:
                response = _not_modified()
        if g.get("shared") or (request.endpoint or "").partition(".")[0] in SHARED:
            response.headers["Access-Control-Allow-Origin"] = "*"
        return _compressed(response)


def _not_modified() -> Response:
    """An answer without a body; caches keep it by the headers that the whole one has."""
    response = _tagged(Response(status=304))
    response.vary.add("Accept-Encoding")
    return response


def _tagged(response: Response) -> Response:
    # Weak, since a compressed answer has other bytes; asked again each time, since a new generation may be live.
    response.set_etag(g.tag, weak=True)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _compressed(response: Response) -> Response:
    textual = (response.mimetype or "").startswith(_TEXTUAL)
    if response.direct_passthrough or not textual or response.status_code == 304:
        return response
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    if len(body) < SMALL or not request.accept_encodings.quality("gzip"):
        return response
    response.set_data(gzip.compress(body, LEVEL, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    return response
