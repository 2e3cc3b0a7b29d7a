"""Given names: a person's, whoever they are given to; persons who are called by nothing else."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from search.quotes import find
from search.quotes.given import gender_of_given, is_given
from search.quotes.names import Names


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Jodie", "f"), ("Piotr", "m"), ("Ann-Marie", "f"), ("Alex", ""), ("Harjit", ""), ("Mercy", "")],
)
def test_a_given_name_tells_whom_it_is_given_to_where_it_tells_that(name: str, gender: str) -> None:
    assert gender == gender_of_given(name)


def test_a_name_of_both_sexes_is_a_persons_and_a_word_is_nobodys() -> None:
    assert all(map(is_given, ("Alex", "Robin", "Jodie", "PIOTR")))
    assert not any(map(is_given, ("Lampwatch", "Chester", "Unity")))


def test_no_name_stands_in_two_lists() -> None:
    lists = tomllib.loads(files("search").joinpath("vocabulary/given_names.toml").read_text("utf-8"))
    names = [name for each in lists.values() for name in each.split()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Marsh led it. Jodie, 33, was one of the group. “There was a bell,” she recalls.", "Jodie"),
        ("Among the bakers is Kelvin, 22, who likes it here. “It gets you up,” he says.", "Kelvin"),
        ("I met a clerk in a café. I will call her Shannon.\n\n“It is about oil,” she says.", "Shannon"),
    ],
)
def test_somebody_called_by_a_given_name_alone_is_meant_by_the_pronoun_below(text: str, name: str) -> None:
    assert name == find(text)[-1].speaker.name


def test_a_full_name_begins_behind_the_office_before_it() -> None:
    names = Names("Amble MP Ada Marsh is to raise it. Local councillor Ben Holt will not. Labour’s Ivo Quill might.")
    assert ["Ada Marsh", "Ben Holt", "Ivo Quill"] == list(names.places)
