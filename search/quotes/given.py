"""Which given names are usually a man's and which a woman's. Holds no name itself; reads the shipped list once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    table = tomllib.loads(files("search").joinpath("vocabulary/given_names.toml").read_text("utf-8"))
    return {name: gender for key, gender in (("men", "m"), ("women", "f")) for name in table[key].split()}


@lru_cache(maxsize=4096)
def gender_of_given(name: str) -> str:
    """ "m" or "f" for a common given name in any case, "" for every other word; of "Ann-Marie" the first counts."""
    low = name.lower().replace("’", "'")
    genders = _genders()
    return genders.get(low) or genders.get(low.partition("-")[0], "")


def is_given(name: str) -> bool:
    """Whether a word is a common given name."""
    return bool(gender_of_given(name))
