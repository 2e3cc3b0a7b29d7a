"""Pictures of the pages for the docs, of the five documents in a real browser: `python -m benchmarks.pictures`.

It overwrites docs/images/*.png, or those named as arguments, and says how large each has become.
"""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from waitress.server import create_server

from search.config import Settings
from search.indexer import index
from search.live import Live
from tests import chromium
from webui import create_app

ROOT = Path(__file__).parents[1]
MOST_BYTES = 300_000
SEARCH = "/search?q=caseloads"
PUBLIC = "https://whosaid.example"
"""Where the site says that it is: the address of the server for the pictures is another one each time."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is shown in a window; `follow` are the CSS selectors of what to click first, in turn."""

    name: str
    address: str
    follow: tuple[str, ...] = ()
    width: int = 1280
    height: int = 1000
    scheme: str = "light"


PICTURES = (
    Picture("home", "/"),
    Picture("results", SEARCH, height=1200),
    Picture("passage", "/search?q=%22immutable+lines%22", follow=("article .position",), height=1200),
    Picture("document", "/d/working-links-in-crisis?q=staff"),
    Picture("about", "/about", height=1100),
    Picture("facet", "/facets/crc"),
    Picture("company", "/crc/dorset-devon-cornwall", height=1100),
    Picture("dark", SEARCH, scheme="dark"),
    Picture("phone", SEARCH, width=390, height=1000),
    Picture("pack", SEARCH, follow=(".pick input", "#pack button"), height=900),
    Picture("documents", "/documents", height=800),
    Picture("speaker", "/speaker/Ian%20Lawrence"),
    Picture("nothing", "/search?q=zeppelin+regatta", height=800),
    Picture("error", "/nowhere", height=700),
    Picture("help", "/help", height=1200),
    Picture("limits", "/limits"),
)


@contextmanager
def site() -> Iterator[str]:
    """The address of a server over an index of the five documents."""
    with tempfile.TemporaryDirectory() as folder:
        index(ROOT / "seeds", Path(folder), engine=Settings().engine)
        live = Live(Path(folder))
        live.refresh()
        server = create_server(
            create_app(Settings(index=Path(folder), base_url=PUBLIC), live), host="127.0.0.1", port=0
        )
        threading.Thread(target=server.run, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.effective_port}"
        finally:
            server.close()
            live.stop()


def take(browser: Browser, base: str, picture: Picture, path: Path) -> int:
    """Write one picture; how many bytes it has."""
    page = browser.new_page(
        base_url=base,
        color_scheme="dark" if picture.scheme == "dark" else "light",
        viewport={"width": picture.width, "height": picture.height},
        reduced_motion="reduce",
    )
    page.goto(picture.address)
    for selector in picture.follow:
        page.locator(selector).first.click()
        page.wait_for_load_state()
    page.screenshot(path=path)
    page.close()
    return path.stat().st_size


def main(names: Sequence[str]) -> int:
    """1 when a picture is too large to be kept with the code. Without names all are taken."""
    if unknown := set(names) - {picture.name for picture in PICTURES}:
        sys.exit(f"no such picture: {', '.join(sorted(unknown))}")
    heavy = []
    wanted = [picture for picture in PICTURES if not names or picture.name in names]
    with site() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"])
        for picture in wanted:
            size = take(browser, base, picture, ROOT / "docs" / "images" / f"{picture.name}.png")
            print(f"{size:>9,} bytes  docs/images/{picture.name}.png")
            heavy += [picture.name] if size > MOST_BYTES else []
        browser.close()
    if heavy:
        print(f"over {MOST_BYTES:,} bytes: {', '.join(heavy)}", file=sys.stderr)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
