"""The pages and the API over the search: `create_app(settings)` makes the WSGI application."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from flask import Flask, g

from search.config import Settings
from search.errors import ConfigError
from search.live import Live
from webui import caching, desk, errors, headers, metrics
from webui.api import api
from webui.exports import exports
from webui.packs import packs
from webui.subjects import subjects
from webui.views import pages

__all__ = ["create_app"]

LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")

STATIC_AGE = 365 * 24 * 3600
"""Seconds for which browsers keep static files; their addresses change with their content."""


def create_app(settings: Settings, live: Live | None = None) -> Flask:
    """The application over the index that `settings` name, or over `live`, which the caller keeps up to date."""
    app = Flask(__name__)
    app.config.update(
        BASE_ADDRESS=settings.base_url or "",
        TRUSTED_HOSTS=_trusted(settings),
        SEND_FILE_MAX_AGE_DEFAULT=STATIC_AGE,
        MAX_CONTENT_LENGTH=0,
    )
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.url_map.strict_slashes = True
    app.json.sort_keys = False  # type: ignore[attr-defined]
    if live is None:
        live = Live(settings.index)
        live.start()
    desk.install(app, live)
    headers.install(app)
    caching.install(app)
    metrics.install(app)
    errors.install(app)
    _install_templates(app)
    app.register_blueprint(pages)
    app.register_blueprint(subjects)
    app.register_blueprint(exports)
    app.register_blueprint(packs)
    app.register_blueprint(api)
    return app


def _trusted(settings: Settings) -> list[str]:
    """The names that a request may call this host: those set, and on loopback its own.

    Raises ConfigError for a server that others can reach without a name set: links would lead wherever a request says.
    """
    if settings.host not in LOOPBACK and not settings.trusted_hosts:
        raise ConfigError(
            f"A server on {settings.host} is reached from outside: set trusted_hosts to the names that it is reached "
            "under, for instance WHOSAID_TRUSTED_HOSTS=search.example.org"
        )
    return [*settings.trusted_hosts, *LOOPBACK]


def _install_templates(app: Flask) -> None:
    versions: dict[str, str] = {}

    def asset(name: str) -> str:
        """The address of a static file, which changes with its content."""
        if name not in versions:
            content = (Path(app.static_folder or "") / name).read_bytes()
            versions[name] = hashlib.sha256(content).hexdigest()[:12]
        return f"{app.static_url_path}/{name}?v={versions[name]}"

    @app.context_processor
    def shared() -> dict[str, Any]:
        at = g.get("desk")
        return {
            "asset": asset,
            "base_address": desk.base_address(),
            "collection_title": at.names.title if at else "",
        }
