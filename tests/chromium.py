"""A Chromium for the tests in a browser: `find()` says where, `python -m tests.chromium` installs one if need be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class NoChromium(Exception):
    """There is none, or the one that was named is not there; the message says what to do."""


def find() -> str:
    """The path of a Chromium: $CHROMIUM, one on the path, Playwright's own. Raises NoChromium."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if found is None:
            raise NoChromium(f"CHROMIUM is set to {named!r}, but there is no program there.")
        return found
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    if on_path:
        return on_path
    own = _own()
    if own is None:
        raise NoChromium("There is no Chromium here: install one, or set CHROMIUM to the path of one.")
    return own


def _own() -> str | None:
    """The browser that `playwright install` put in its place."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str:
    """Install one: Playwright's own, else the system's package when this user may. Raises NoChromium."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        attempts += [
            ["apt-get", "update", "-q"],
            ["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"],
        ]
    for command in attempts:
        print(f"No Chromium found, trying: {' '.join(command)}", file=sys.stderr)
        subprocess.run(command, check=False, stdout=sys.stderr)
        try:
            return find()
        except NoChromium:
            continue
    raise NoChromium(
        "No Chromium could be installed. Install one yourself (on Debian or Ubuntu: sudo apt-get install chromium), "
        "or set CHROMIUM to the path of one, and run the tests again."
    )


def main() -> int:
    """Make sure that there is one; 0 when there is."""
    try:
        try:
            path = find()
        except NoChromium:
            if os.environ.get("CHROMIUM"):
                raise
            path = install()
    except NoChromium as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
