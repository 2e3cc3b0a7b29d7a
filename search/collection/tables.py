"""TOML tables read with their types checked, every fault named with its file, its key and what to do.

Knows nothing of what the tables mean; reads the one file it is given and never writes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from search.errors import ConfigError

LARGEST = 5_000_000
"""Bytes. A vocabulary of every person of a field stays far below; more is a mistake or an attack."""


def parse(data: bytes, name: str) -> Table:
    """The whole of a TOML file as a table. Raises ConfigError when it is not UTF-8 or not TOML."""
    try:
        return Table(tomllib.loads(data.decode("utf-8-sig")), name, "")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: not valid TOML: {error}; correct that place") from error
    except (RecursionError, ValueError) as error:
        raise ConfigError(f"{name}: not usable as TOML ({type(error).__name__}); simplify the file") from error


def read(folder: Path, relative: str) -> Table:
    """The table in `folder / relative`, an empty one when there is no such file.

    Raises ConfigError for a link that leads out of the folder, for what is no regular file, and for an unreadable one.
    """
    path = folder / relative
    try:
        if not path.exists() and not path.is_symlink():
            return Table({}, relative, "")
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ConfigError(f"{relative}: is a link that leads out of the collection; put the file itself there")
        if not path.is_file():
            raise ConfigError(f"{relative}: is not a file; replace it by a TOML file or remove it")
        if path.stat().st_size > LARGEST:
            raise ConfigError(f"{relative}: is over {LARGEST} bytes; split or shorten it")
        return parse(path.read_bytes(), relative)
    except OSError as error:
        raise ConfigError(f"{relative}: cannot be read ({error.strerror}); check the file and its rights") from error


class Table:
    """One table of a file. Each getter takes its key away; `done` reports what nobody asked for."""

    def __init__(self, values: Mapping[str, Any], file: str, where: str) -> None:
        self.values = dict(values)
        self.file = file
        self.where = where

    def fault(self, key: str, advice: str) -> ConfigError:
        """An error that names the file, the place and the key."""
        place = f"{self.where}: " if self.where else ""
        return ConfigError(f"{self.file}: {place}`{key}` {advice}")

    def text(self, key: str) -> str | None:
        """A string without surrounding white space, None when the key is absent or blank."""
        value = self.values.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.fault(key, f"must be text in quotation marks, not {_kind(value)}")
        return value.strip() or None

    def required(self, key: str) -> str:
        """A string that must be there."""
        value = self.text(key)
        if value is None:
            raise self.fault(key, "is missing or empty; give it a value")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, blanks left out; empty when the key is absent."""
        value = self.values.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(key, 'must be a list of texts, as in ["one", "two"]')
        return tuple(dict.fromkeys(item.strip() for item in value if item.strip()))

    def day(self, key: str) -> date | None:
        """A TOML date, or a text in the form 2017-08-31."""
        value = self.values.pop(key, None)
        if isinstance(value, str) and value.strip():
            try:
                return date.fromisoformat(value.strip())
            except ValueError as error:
                raise self.fault(key, f"is {value!r}, which is no date; write it as 2017-08-31") from error
        if isinstance(value, datetime):
            return value.date()
        if value is None or value == "":
            return None
        if not isinstance(value, date):
            raise self.fault(key, f"must be a date such as 2017-08-31, not {_kind(value)}")
        return value

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables `[[key]]`, each knowing its place for messages."""
        value = self.values.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fault(key, f"must be tables, each opened by a line [[{key}]]")
        within = f"{self.where}, " if self.where else ""
        return tuple(Table(item, self.file, f"{within}{key} {number}") for number, item in enumerate(value, start=1))

    def done(self, known: str) -> None:
        """Raises ConfigError when a key is left that nobody reads: a misspelt key must not be lost in silence."""
        if self.values:
            raise self.fault(next(iter(self.values)), f"is not a key known here; the keys are {known}")


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), f"a {type(value).__name__}")
