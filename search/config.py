"""Settings: arguments before the environment before whosaid.toml before the defaults. The only reader of the last two.

Every setting stands once, in SETTINGS; docs/configuration.md is tested against it.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from search.engines import DEFAULT, NAMES
from search.errors import ConfigError

FILE = "whosaid.toml"
PREFIX = "WHOSAID_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. `base_url` is the address that others reach the server under, without a slash."""

    collection: Path = Path("seeds")
    index: Path = Path("index")
    engine: str = DEFAULT
    host: str = "127.0.0.1"
    port: int = 8000
    threads: int = 8
    trusted_hosts: tuple[str, ...] = ()
    base_url: str | None = None


def _path(value: object) -> Path:
    text = _text(value)
    if "\0" in text:
        raise ValueError("a path")
    return Path(text).expanduser()


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text that is not empty")
    return value.strip()


def _engine(value: object) -> str:
    if value not in NAMES:
        raise ValueError(f"one of {', '.join(NAMES)}")
    return str(value)


def _number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 6:
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return read


def _hosts(value: object) -> tuple[str, ...]:
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError("a list of host names, in the environment parted by commas")
    return tuple(name.strip() for name in names)


def _base_url(value: object) -> str:
    text = _text(value).rstrip("/")
    scheme, _, host = text.partition("://")
    if scheme not in ("http", "https") or not host or any(letter in host for letter in "/?#@ \\"):
        raise ValueError("an address such as https://search.example.org, without a path")
    return text


SETTINGS: Mapping[str, Callable[[object], Any]] = {
    "collection": _path,
    "index": _path,
    "engine": _engine,
    "host": _text,
    "port": _number(0, 65535),
    "threads": _number(1, 64),
    "trusted_hosts": _hosts,
    "base_url": _base_url,
}
"""How the value of each setting is read, wherever it comes from; ValueError says what it must be."""


def load(
    arguments: Mapping[str, object] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path = Path(),
) -> Settings:
    """The settings in force; an argument that is None was not given.

    Raises ConfigError, naming where the value comes from and what it must be, for a value that cannot be used and for
    a setting that is not known.
    """
    chosen: dict[str, Any] = {}
    for name, value in _file(folder / FILE).items():
        chosen[name] = _read(name, value, f"{FILE}: {name}")
    for name, text in _environment(os.environ if environment is None else environment).items():
        chosen[name] = _read(name, text, _variable(name))
    for name, given in (arguments or {}).items():
        if given is not None:
            chosen[name] = _read(name, given, f"--{name.replace('_', '-')}")
    return Settings(**chosen)


def without_signs(environment: Mapping[str, str] | None = None) -> bool:
    """Whether a terminal is to be given plain letters only (no-color.org, and terminals that can do no more)."""
    said = os.environ if environment is None else environment
    return bool(said.get("NO_COLOR")) or said.get("TERM") == "dumb"


def _file(path: Path) -> dict[str, object]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{path} cannot be read ({error.strerror}); check the file and its rights") from error
    try:
        said = tomllib.loads(content.decode())
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is no TOML: {error}; correct that place") from error
    for name in said:
        if name not in SETTINGS:
            raise ConfigError(f"{path}: there is no setting {name!r}; {_those(name)}")
    return said


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    given = {}
    for variable, text in environment.items():
        if variable.startswith(PREFIX) and text:
            name = variable.removeprefix(PREFIX).lower()
            if name not in SETTINGS:
                raise ConfigError(f"{variable} is set, but there is no such setting; {_those(name, _variable)}")
            given[name] = text
    return given


def _variable(name: str) -> str:
    return PREFIX + name.upper()


def _those(name: str, called: Callable[[str], str] = str) -> str:
    """The setting that was perhaps meant, else all of them, as they are `called` there."""
    near = difflib.get_close_matches(name, SETTINGS, n=1)
    return f"perhaps {called(near[0])!r}?" if near else f"there are {', '.join(map(called, SETTINGS))}"


def _read(name: str, value: object, where: str) -> Any:
    try:
        return SETTINGS[name](value)
    except ValueError as error:
        raise ConfigError(f"{where} must be {error}, not {str(value)[:80]!r}") from error
