"""The application over the made-up collection; nothing in it changes, so it is made once."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from search.config import Settings
from tests.webui import made
from tests.webui.reading import Client
from webui import create_app


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    opened = made.opened(tmp_path_factory.mktemp("made"), made.documents(), engine="whoosh")
    return create_app(Settings(), made.Standing(opened))


@pytest.fixture(scope="session")
def client(app: Flask) -> FlaskClient:
    return Client(app)


@pytest.fixture(scope="session")
def bare() -> FlaskClient:
    """A server without an index."""
    return Client(create_app(Settings(), made.Standing(None)))
