"""Which given names are usually a man's and which a woman's. Holds no name itself; reads the shipped list once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from unicodedata import normalize

_LISTS = (("men", "m"), ("women", "f"), ("either", ""))


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    table = tomllib.loads(files("search").joinpath("vocabulary/given_names.toml").read_text("utf-8"))
    return {name: gender for key, gender in _LISTS for name in table[key].split()}


@lru_cache(maxsize=4096)
def _told(name: str) -> str | None:
    """What a given name in any case tells of its bearer, of "Ann-Marie" the first part; None for every other word."""
    low = name.lower().replace("’", "'")
    genders = _genders()
    for form in (low, low.partition("-")[0], normalize("NFKD", low).encode("ascii", "ignore").decode()):
        if form in genders:
            return genders[form]  # "Siobhán" as "Siobhan"
    return None


def gender_of_given(name: str) -> str:
    """ "m" or "f" for a common given name in any case, "" for one that is given to both and for every other word."""
    return _told(name) or ""


def is_given(name: str) -> bool:
    """Whether a word is a common given name."""
    return _told(name) is not None
