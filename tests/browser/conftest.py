"""A real Chromium before a real server over the five documents."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from waitress.server import create_server

from search.config import Settings
from search.indexer import index
from search.live import Live
from tests import chromium
from webui import create_app

SEEDS = Path(__file__).parents[2] / "seeds"
FLAGS = [
    "--no-sandbox",  # where tests run as root there is no other way
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WAIT = 15_000
"""Milliseconds that a page may take on a busy machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server."""
    folder = tmp_path_factory.mktemp("site") / "index"
    index(SEEDS, folder, engine=Settings().engine)
    live = Live(folder)
    live.refresh()
    server = create_server(create_app(Settings(index=folder), live), host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=10)
    live.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """A fresh page, once with and once without JavaScript; whatever it complains about fails the test."""
    scripts = request.param == "with JavaScript"
    context = browser.new_context(base_url=site, java_script_enabled=scripts)
    context.set_default_timeout(WAIT)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    # A request for suggestions is given up when the page is left.
    opened.on("requestfailed", lambda lost: complaints.append(lost.url) if "ABORTED" not in str(lost.failure) else None)
    yield opened
    context.close()
    assert complaints == []


@pytest.fixture
def scripted(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(WAIT)
    yield context.new_page()
    context.close()
