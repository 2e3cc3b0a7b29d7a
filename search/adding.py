"""Brings addresses and files into a collection: bytes as they came, a ledger of fetches, entries in collection.toml.

It stores; it never splits or labels what it stored, and looks no further into it than whether it may be text.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from search.collection import alone, load, quoted
from search.errors import ConfigError, ReadError, SearchError
from search.fetch import Fetched, Fetcher, Listed, Listing, canonical, read_listing
from search.fetch.ledger import Ledger, Record
from search.readers.files import load as bytes_of
from search.readers.sniffing import format_of

State = Literal["new", "changed", "unchanged", "failed"]
SPARED = timedelta(days=1)
"""How long a page is not asked for again that no listing dates and whose server answers no conditional request."""
BATCH = 25
"""Entries are written to collection.toml in batches of so many: rewriting it for each of 2,000 pages would be slow."""
MOST_LISTINGS = 500
"""Feeds and sitemaps followed from one address: enough for a blog of 12,000 posts, an end for a ring of feeds."""

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one address or file; `reason` says why it failed."""

    target: str
    state: State
    file: str | None = None
    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class Adder:
    """Adds to one collection. `tell` hears of each page as it is done, with how many of how many."""

    folder: Path
    fetcher: Fetcher
    source: str | None = None
    kind: str | None = None
    tell: Callable[[Added, int, int], None] = lambda _added, _done, _of: None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _ledger: Ledger = field(init=False)
    _copies: list[Record] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        ids = [source.id for source in load(self.folder).sources]
        if self.source is not None and self.source not in ids:
            raise ConfigError(
                f"{self.folder / 'collection.toml'}: has no source {self.source!r}; add a [[source]] with that id"
                f" and a name, or use one of: {', '.join(ids) or 'none yet'}"
            )
        self._ledger = Ledger(self.folder)

    def add(self, targets: Sequence[str]) -> tuple[Added, ...]:
        """Bring in every target: an address, a feed or sitemap with all that it lists, or a file.

        Interrupted at any moment, what was fetched is kept, and the same call carries on from there.
        Raises ConfigError when collection.toml cannot take an entry; one target that fails stops no other.
        """
        done: list[Added] = []
        self._declare()  # what the last run did not come to; and a collection.toml that takes no entry is told at once
        try:
            for target in targets:
                for added in self._safely(target):
                    done.append(added)
                    if len(done) % BATCH == 0:
                        self._declare()
        finally:
            self._declare()
        return tuple(done)

    def _safely(self, target: str) -> Iterator[Added]:
        """What became of a target, ended by the reason when the system refuses something."""
        try:
            yield from self._one(target)
        except OSError as error:
            where = error.filename or target
            reason = f"{where}: {error.strerror or error}; check the rights of it and of {self.folder}"
            yield self._told(Added(target=target, state="failed", reason=reason), 1, 1)
        except SearchError:
            raise
        except Exception as error:  # noqa: BLE001 (an address that something stumbles over must not stop the others)
            yield self._told(Added(target=target, state="failed", reason=_stumbled(target, error)), 1, 1)

    def _one(self, target: str) -> Iterator[Added]:
        if "://" not in target:
            yield from self._files(Path(target))
            return
        try:
            address = canonical(target)
            known = self._ledger.get(address)
            fetched = self.fetcher.fetch(address, **self._conditions(known))
            listing = read_listing(fetched.body, fetched.final) if fetched.body is not None else None
            if listing is None:
                yield self._told(self._keep(Listed(address), fetched), 1, 1)
                return
            pages, failed = self._pages(fetched, listing)
        except ReadError as error:
            yield self._told(Added(target=target, state="failed", reason=str(error)), 1, 1)
            return
        yield from failed
        for number, page in enumerate(pages, 1):
            yield self._told(self._page(page), number, len(pages))

    def _pages(self, first: Fetched, listing: Listing | None) -> tuple[tuple[Listed, ...], tuple[Added, ...]]:
        """Every page that the listing names, those of further listings included, each once; and what failed of these.

        A listing is fetched when its turn comes: one is held at a time.
        """
        pages: dict[str, Listed] = {}
        failed: list[Added] = []
        seen: set[str] = {first.final}
        waiting: deque[str] = deque()
        while True:
            for page in listing.pages if listing else ():
                pages.setdefault(page.address, page)
            for address in listing.further if listing else ():
                if address not in seen and len(seen) < MOST_LISTINGS:
                    seen.add(address)
                    waiting.append(address)
            if not waiting:
                return tuple(pages.values()), tuple(failed)
            listing = self._further(waiting.popleft(), failed)

    def _further(self, address: str, failed: list[Added]) -> Listing | None:
        try:
            fetched = self.fetcher.fetch(address)
            return read_listing(fetched.body or b"", fetched.final)
        except ReadError as error:
            failed.append(self._told(Added(target=address, state="failed", reason=str(error)), 1, 1))
            return None

    def _page(self, page: Listed) -> Added:
        try:
            address = canonical(page.address)
            known = self._ledger.get(address)
            if known is not None and self._is_known(known, page):
                return Added(target=page.address, state="unchanged", file=known.file)
            return self._keep(Listed(address, page.changed), self.fetcher.fetch(address, **self._conditions(known)))
        except ReadError as error:
            return Added(target=page.address, state="failed", reason=str(error))
        except (SearchError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 (one page that something stumbles over must not stop the others)
            return Added(target=page.address, state="failed", reason=_stumbled(page.address, error))

    def _is_known(self, known: Record, page: Listed) -> bool:
        """Whether a page need not be asked for: by the listing it is as it was, or it was fetched only just now.

        A page of which the listing says nothing is asked for again, as it may have comments that it had not.
        """
        if not (self.folder / known.file).exists():
            return False
        if page.changed is not None:
            return known.changed == page.changed
        return not (known.etag or known.last_modified) and self.now() - _moment(known.fetched) < SPARED

    def _conditions(self, known: Record | None) -> dict[str, str | None]:
        """What makes a request conditional; nothing when there is no file that "not modified" could be said of."""
        if known is None or not (self.folder / known.file).exists():
            return {}
        return {"etag": known.etag, "last_modified": known.last_modified}

    def _keep(self, page: Listed, fetched: Fetched) -> Added:
        known = self._ledger.get(page.address)
        if fetched.body is None:  # 304: what is stored is what is there
            if known is not None and known.changed != page.changed:
                self._ledger.add(replace(known, changed=page.changed))
            return Added(target=page.address, state="unchanged", file=known.file if known else None)
        file = known.file if known else _file_name(fetched)
        format_of(fetched.body, file)  # raises for what no reader takes: a picture, an empty page
        digest = hashlib.sha256(fetched.body).hexdigest()
        known = known if (self.folder / file).exists() else None
        _write(self.folder / file, fetched.body)
        self._ledger.add(
            Record(
                address=page.address,
                final=fetched.final,
                file=file,
                sha256=digest,
                fetched=self.now().isoformat(timespec="seconds"),
                etag=fetched.etag,
                last_modified=fetched.last_modified,
                changed=page.changed,
                source=self.source,
                kind=self.kind,
            )
        )
        state: State = "new" if known is None else "unchanged" if known.sha256 == digest else "changed"
        return Added(target=page.address, state=state, file=file)

    def _files(self, path: Path) -> Iterator[Added]:
        """A file, or every file of a folder and its subfolders, which keep their places under the folder's name."""
        if not path.is_dir():
            yield self._told(self._copy(path, path.name), 1, 1)
            return
        above = path.resolve().parent
        files = [each for each in sorted(path.resolve().rglob("*")) if _is_plain(each, above)]
        if not files:
            reason = f"{path}: there is no file in this folder"
            yield self._told(Added(target=str(path), state="failed", reason=reason), 1, 1)
        for number, each in enumerate(files, 1):
            yield self._told(self._copy(each, each.relative_to(above).as_posix()), number, len(files))

    def _copy(self, path: Path, name: str) -> Added:
        try:
            return self._copied(path, name)
        except ReadError as error:
            return Added(target=str(path), state="failed", reason=f"{path}: {error}")
        except ConfigError as error:  # a name that collection.toml cannot hold
            return Added(target=str(path), state="failed", reason=f"{path}: {error}; rename it")
        except OSError as error:
            reason = f"{path}: {error.strerror or error}; check the rights of it and of {self.folder}"
            return Added(target=str(path), state="failed", reason=reason)

    def _copied(self, path: Path, name: str) -> Added:
        if not path.exists():
            return Added(target=str(path), state="failed", reason=f"{path}: there is no such file")
        data = bytes_of(path, follow=True)
        format_of(data, path.name)  # raises for what no reader takes: a picture, an empty file
        root, whole = self.folder.resolve(), path.resolve()
        inside = whole.is_relative_to(root)
        file = whole.relative_to(root).as_posix() if inside else name
        quoted(file)
        aim = self.folder / file
        state: State = "unchanged" if inside else "new"
        if not inside and aim.exists():
            if not aim.is_file() or aim.read_bytes() != data:
                reason = f"{path}: the collection has another file of that name; rename one of them"
                return Added(target=str(path), state="failed", reason=reason)
            state = "unchanged"
        elif not inside:
            _write(aim, data)
        local = Record(address="", final="", file=file, sha256="", fetched="", source=self.source, kind=self.kind)
        self._copies.append(local)
        return Added(target=str(path), state=state, file=file)

    def _told(self, added: Added, done: int, of: int) -> Added:
        self.tell(added, done, of)
        return added

    def _declare(self) -> None:
        """Give every file fetched or copied that collection.toml does not name yet its entry there."""
        path = self.folder / "collection.toml"
        try:
            with alone(self.folder):  # another run may add its entries just now
                _append_entries(path, (*self._ledger.records(), *self._copies))
        except OSError as error:
            raise ConfigError(
                f"{path}: cannot be written ({error.strerror}); check the rights of {self.folder}"
            ) from error
        self._copies.clear()


def _moment(written: str) -> datetime:
    """The moment of a fetch; long ago when it cannot be read."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _is_plain(path: Path, above: Path) -> bool:
    """Whether a path in a folder is a file that is meant to be seen: no link, nothing whose name begins with a dot."""
    hidden = any(part.startswith(".") for part in path.relative_to(above).parts)
    return not hidden and not path.is_symlink() and path.is_file()


def _stumbled(target: str, error: Exception) -> str:
    said = " ".join(str(error).split())[:200]
    return f"{target}: the program failed on it ({type(error).__name__}: {said}); please report this"


def _append_entries(path: Path, records: Sequence[Record]) -> None:
    try:
        # A mark at the beginning is no part of TOML; the file is written without it.
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        named = {entry.get("file") for entry in tomllib.loads(text).get("document", ())}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, AttributeError) as error:
        raise ConfigError(f"{path}: cannot take an entry, because it is not valid ({error}); mend it first") from error
    new = {record.file: record for record in records if record.file not in named}
    entries = [_entry(record) for record in new.values()]
    if not entries:
        return
    whole = "".join([text, "" if text.endswith("\n") or not text else "\n", *entries])
    try:
        tomllib.loads(whole)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{path}: write its documents as [[document]] tables, so that entries can be added"
        ) from error
    _write(path, whole.encode("utf-8"))


def _entry(record: Record) -> str:
    lines = ["\n[[document]]", f"file = {quoted(record.file)}"]
    for key, value in (("source", record.source), ("kind", record.kind), ("address", record.final)):
        if value:
            lines.append(f"{key} = {quoted(value)}")
    return "\n".join(lines) + "\n"


def _file_name(fetched: Fetched) -> str:
    """A stable, readable name that no two addresses share: host, path, and a digest of the address asked for."""
    parts = urlsplit(fetched.asked)
    path = unquote(parts.path).rsplit(".", 1)[0] if "." in parts.path.rsplit("/", 1)[-1] else unquote(parts.path)
    slug = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")[:60] or "page"
    host = re.sub(r"[^a-z0-9.-]+", "-", parts.netloc.lower()) or "host"
    digest = hashlib.sha256(fetched.asked.encode()).hexdigest()[:8]
    suffix = _SUFFIXES.get(fetched.media_type.split(";", 1)[0].strip().lower(), ".html")
    return f"fetched/{host}/{slug}-{digest}{suffix}"


def _write(path: Path, data: bytes) -> None:
    """Replace `path` whole, so that a crash leaves the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.part")
    with aside.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    aside.replace(path)
