"""Errors as pages, and as problem+json (RFC 9457) to programs: plain words, never a trace."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, SecurityError

from search.errors import (
    IndexDamaged,
    IndexMissing,
    IndexOutdated,
    NotFound,
    QueryError,
    SearchError,
    Withdrawn,
)
from search.query import DEFAULT as LIMITS
from webui import urls
from webui.desk import pairs

API = "/api/"
PROGRAMS = ("/oembed", "/suggest", "/health", "/metrics")
DATA = (".json", ".jsonld", ".csv", ".atom", ".ris", ".bib", ".md", ".txt", ".xml")
READING = ("GET", "HEAD")
"""The methods that are answered, at every address."""
RETRY_AFTER = 30
"""Seconds after which a client may ask again while there is no index."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is told about an error; `parameter` is the key of the address that is at fault."""

    status: int
    heading: str
    message: str
    parameter: str | None = None


def problem(error: Exception) -> Problem:
    """What to tell about an error."""
    match error:
        case QueryError():
            return Problem(
                status=400, heading="This search cannot be run", message=error.message, parameter=error.field
            )
        case Withdrawn():
            return Problem(status=410, heading="Taken out", message=str(error))
        case NotFound():
            return Problem(status=404, heading="Not here", message=str(error))
        case IndexMissing() | IndexDamaged() | IndexOutdated():
            return Problem(status=503, heading="There is nothing to search yet", message=str(error))
        case MethodNotAllowed():
            return Problem(status=405, heading="Read only", message="These addresses can be read, not written to.")
        case HTTPException(code=404):
            return Problem(status=404, heading="There is no such page", message="Look for it by its words.")
        case SecurityError():
            return Problem(
                status=400,
                heading="This name is not served",
                message="The request calls this server by a name that it does not answer to. Whoever runs it names "
                "those that it does in trusted_hosts (WHOSAID_TRUSTED_HOSTS).",
            )
        case HTTPException(code=501):
            return Problem(status=501, heading="Not in this form", message=error.description or "")
        case HTTPException():
            status = error.code or 500
            return Problem(status=status, heading=HTTPStatus(status).phrase, message="The request cannot be read so.")
    return Problem(status=500, heading="Something went wrong here", message="It has been noted. Please try again.")


def answer(told: Problem) -> Response:
    """The response for a problem: JSON where data was asked for, a page elsewhere."""
    response = _json(told) if _for_programs(request.path) else _page(told)
    if told.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"
    return response


def _for_programs(path: str) -> bool:
    """Whether an address is that of data: under /api, by its suffix, or what only programs ask for."""
    return path.startswith(API) or path in PROGRAMS or path.endswith(DATA)


def _json(told: Problem) -> Response:
    body = {"type": "about:blank", "title": told.heading, "status": told.status, "detail": told.message}
    if told.parameter:
        body["parameter"] = told.parameter
    return Response(json.dumps(body, ensure_ascii=False), told.status, mimetype="application/problem+json")


def _page(told: Problem) -> Response:
    text = request.args.get("q", "")
    page = render_template(
        "error.html",
        heading=told.heading,
        message=told.message,
        query_text=text[: LIMITS.characters * 4],
        invalid=told.status == HTTPStatus.BAD_REQUEST and told.parameter == "q",
        search_hidden=_kept(told),
        left_out=told.parameter not in {None, "q"} and bool(pairs()),
        noindex=True,
    )
    return make_response(page, told.status)


def _kept(told: Problem) -> tuple[tuple[str, str], ...]:
    """The filters of a refused search, so that only what is at fault has to be typed again."""
    try:
        query = urls.to_query([(key, value) for key, value in pairs() if key not in {"q", told.parameter}])
    except QueryError:
        return ()
    query = urls.gathering(query, urls.picks(pairs()))
    return tuple((key, value) for key, value in urls.to_pairs(query) if key not in {"page", "match"})


def install(app: Flask) -> None:
    """Answer every error of `app` so, and every request that does not just read."""

    @app.before_request
    def only_read() -> None:
        # Here, for Flask answers OPTIONS by itself, for static files too.
        if request.method not in READING:
            raise MethodNotAllowed(READING)

    @app.errorhandler(SearchError)
    @app.errorhandler(HTTPException)
    def known(error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.code is not None and error.code < HTTPStatus.BAD_REQUEST:
            return error.get_response()  # type: ignore[return-value]
        response = answer(problem(error))
        if isinstance(error, MethodNotAllowed):
            response.headers["Allow"] = ", ".join(READING)
        return response

    @app.errorhandler(Exception)
    def unknown(error: Exception) -> Response:
        log.error("%s on %s", type(error).__name__, request.endpoint, exc_info=error)
        return answer(problem(error))
