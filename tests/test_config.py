"""Settings come from arguments, the environment, whosaid.toml and the defaults, in this order."""

from __future__ import annotations

from pathlib import Path

import pytest

from search import config
from search.config import Settings
from search.errors import ConfigError


def load(tmp_path: Path, toml: str = "", environment: dict[str, str] | None = None, **arguments: object) -> Settings:
    if toml:
        (tmp_path / "whosaid.toml").write_text(toml, encoding="latin-1")
    return config.load(arguments, environment=environment or {}, folder=tmp_path)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert Settings() == load(tmp_path)
    assert (Path("seeds"), Path("index"), "127.0.0.1", 8000) == (
        Settings().collection,
        Settings().index,
        Settings().host,
        Settings().port,
    )


def test_an_argument_goes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    toml, environment = "port = 1\nhost = 'a'\nindex = 'f'", {"WHOSAID_PORT": "2", "WHOSAID_HOST": "b"}
    chosen = load(tmp_path, toml, environment, port=3, host=None)
    assert (3, "b", Path("f")) == (chosen.port, chosen.host, chosen.index)


def test_a_list_is_written_with_commas_in_the_environment(tmp_path: Path) -> None:
    assert ("a.example", "b.example") == load(
        tmp_path, environment={"WHOSAID_TRUSTED_HOSTS": "a.example, b.example"}
    ).trusted_hosts
    assert ("a.example",) == load(tmp_path, 'trusted_hosts = ["a.example"]').trusted_hosts


def test_an_empty_variable_is_as_good_as_none(tmp_path: Path) -> None:
    assert 8000 == load(tmp_path, environment={"WHOSAID_PORT": ""}).port


@pytest.mark.parametrize(
    ("toml", "environment", "named"),
    [
        ("port = 'x'", {}, "whosaid.toml: port"),
        ("port = true", {}, "whosaid.toml: port"),
        ("port = 65536", {}, "0 to 65535"),
        ("prot = 1", {}, "'port'"),
        ("size = 1", {}, "there are collection, index, "),
        ("index = ''", {}, "whosaid.toml: index"),
        ("trusted_hosts = [1]", {}, "trusted_hosts"),
        ("base_url = 'ftp://x'", {}, "base_url"),
        ("base_url = 'https://x/y'", {}, "without a path"),
        ("engine = 'steam'", {}, "whoosh"),
        ("= ", {}, "no TOML"),
        ("index = 'caf\xe9'", {}, "save the file as UTF-8"),
        ("", {"WHOSAID_PORT": "eighty"}, "WHOSAID_PORT"),
        ("", {"WHOSAID_INDX": "x"}, "perhaps 'WHOSAID_INDEX'"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_place(
    tmp_path: Path, toml: str, environment: dict[str, str], named: str
) -> None:
    with pytest.raises(ConfigError) as error:
        load(tmp_path, toml, environment)
    assert named in str(error.value)


def test_a_slash_at_the_end_of_the_base_address_is_dropped(tmp_path: Path) -> None:
    assert "https://search.example.org" == load(tmp_path, 'base_url = "https://search.example.org/"').base_url


def test_every_setting_is_a_field_of_the_settings() -> None:
    assert set(config.SETTINGS) == set(Settings.__dataclass_fields__)
