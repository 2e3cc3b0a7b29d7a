"""collection.toml and the vocabularies: everything may be missing, nothing may be wrong in silence."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.collection import describe, load, quoted
from search.collection.companies import without_kind
from search.collection.tables import parse
from search.errors import ConfigError
from search.model import Collection, Document, DocumentEntry, Source

SEEDS = Path(__file__).parent.parent / "seeds"
TYPES = [
    *("inspector", "union", "commenter", "provider", "commissioner", "politician", "government"),
    *("press", "blogger", "charity", "judge", "court", "staff", "unknown"),
]


def write(folder: Path, **files: str) -> Path:
    (folder / "vocabulary").mkdir(exist_ok=True)
    for name, content in files.items():
        place = folder if name == "collection" else folder / "vocabulary"
        (place / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


def document(file: str) -> Document:
    return Document(
        id="slug", file=file, title="As read", text="", blocks=(), media_type="text/plain", sha256="", published=None
    )


def test_an_empty_folder_is_a_collection_with_the_shipped_author_types(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    collection = load(folder)
    assert "papers" == collection.title
    assert TYPES == [kind.value for kind in collection.author_types]
    assert ((), (), (), ()) == (collection.sources, collection.documents, collection.people, collection.crcs)


def test_names_that_are_no_areas_are_those_shipped_and_its_own(tmp_path: Path) -> None:
    shipped = load(tmp_path).not_areas
    assert "England and Wales" in shipped
    write(tmp_path, crcs='not_areas = ["Northshire and Beyond", "England and Wales"]')
    assert (*shipped, "Northshire and Beyond") == load(tmp_path).not_areas


def test_a_missing_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such folder"):
        load(tmp_path / "nowhere")


def test_what_collection_toml_says_is_put_over_what_the_text_says(tmp_path: Path) -> None:
    write(
        tmp_path,
        collection="""
            title = "Papers"
            [[source]]
            id = "echo"
            name = "The Echo"
            author_type = "press"
            address = "https://echo.example/"
            [[document]]
            file = "news/a.txt"
            id = "a-1"
            source = "echo"
            kind = "article"
            published = "2018-03-04"
            address = "https://echo.example/a"
        """,
    )
    described = describe(document("news/a.txt"), load(tmp_path))
    assert Source(id="echo", name="The Echo", author_type="press", url="https://echo.example/") == described.source
    assert ("a-1", "As read", "article") == (described.id, described.title, described.kind)
    assert date(2018, 3, 4) == described.published
    assert "https://echo.example/a" == described.url
    assert document("b.txt") == describe(document("b.txt"), load(tmp_path))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("title = 3", "collection.toml: `title` must be text"),
        ("titel = 'x'", "`titel` is not a key known here"),
        ("title = 'x", "not valid TOML"),
        ("source = 'x'", "`source` must be tables"),
        ("[[source]]\nid = 'a'", r"source 1: `name` is missing"),
        ("[[source]]\nid = 'a b'\nname = 'A'", "use up to 100"),
        ("[[source]]\nid = 'a'\nname = 'A'\nauthor_type = 'sage'", "no author type; choose one of inspector"),
        ("[[source]]\nid = 'a'\nname = 'A'\naddress = 'javascript:x'", "whole address"),
        ("[[source]]\nid = 'a'\nname = 'A'\n[[source]]\nid = 'a'\nname = 'B'", "source 2: `id` 'a' stands twice"),
        ("[[document]]\nfile = 'a.txt'\nsource = 'b'", "no source here"),
        ("[[document]]\nfile = '../a.txt'", "inside it"),
        ("[[document]]\nfile = 'a.txt'\npublished = 'May'", "write it as 2017-08-31"),
        ("[[document]]\nfile = 'a.txt'\npublished = true", "must be a date"),
        ("[[document]]\nfile = 'a.txt'\n[[document]]\nfile = './a.txt'", "two documents have the file 'a.txt'"),
    ],
)
def test_a_fault_in_collection_toml_names_its_place_and_what_to_do(
    tmp_path: Path, content: str, complaint: str
) -> None:
    with pytest.raises(ConfigError, match=complaint):
        load(write(tmp_path, collection=content))


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("people", "[[person]]\nname = 'A'\n[[body]]\nname = 'A'", "people.toml: body 1: `name` 'A' stands twice"),
        ("people", "[[person]]\nname = 'A'\nspellings = 'B'", "must be a list of texts"),
        (
            "crcs",
            "[[crc]]\nslug = 'a'\nname = 'A'\nowners = [{ name = 'O', from = 2019-01-01, to = 2018-01-01 }]",
            "before",
        ),
        ("crcs", "[[owner]]\nname = 'O'\nspellings = ['OO']", "owns no crc"),
        ("author_types", "[[author_type]]\nlabel = 'X'", "author_type 1: `value` is missing"),
    ],
)
def test_a_fault_in_a_vocabulary_names_its_place(tmp_path: Path, name: str, content: str, complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint):
        load(write(tmp_path, **{name: content}))


def test_an_author_type_of_the_collection_stands_in_for_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path, author_types="[[author_type]]\nvalue = 'poet'\n[[author_type]]\nvalue = 'press'\nlabel = 'Papers'")
    kinds = load(tmp_path).author_types
    assert ["poet", "press"] == [kind.value for kind in kinds[:2]]
    assert "Papers" == kinds[1].label
    assert sorted(["poet", *TYPES]) == sorted(kind.value for kind in kinds)


def test_role_words_of_the_collection_are_added_to_the_shipped_ones_and_taken_from_other_types(tmp_path: Path) -> None:
    write(tmp_path, author_types="[[author_type]]\nvalue = 'press'\nrole_words = ['Scribe', 'managing director']")
    words = {kind.value: kind.role_words for kind in load(tmp_path).author_types}
    assert ("scribe", "managing director", "newspaper") == words["press"][:3]
    assert "managing director" not in words["provider"]


def test_spellings_of_an_owner_are_given_once_for_all_its_companies(tmp_path: Path) -> None:
    write(
        tmp_path,
        crcs="""
            [[crc]]
            slug = "a"
            name = "A CRC"
            owners = [{ name = "Acme", from = 2015-02-01 }]
            [[owner]]
            name = "Acme"
            spellings = ["ACM"]
        """,
    )
    assert ("ACM",) == load(tmp_path).crcs[0].owners[0].spellings


def test_a_link_that_leads_out_of_the_collection_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.toml").write_text("title = 'secret'")
    (inside / "collection.toml").symlink_to(tmp_path / "secret.toml")
    with pytest.raises(ConfigError, match="leads out"):
        load(inside)


def test_a_folder_in_place_of_the_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "collection.toml").mkdir()
    with pytest.raises(ConfigError, match="is not a file"):
        load(tmp_path)


@given(st.binary(max_size=200) | st.just(b"a = " + b"[" * 5000))
def test_any_bytes_are_a_table_or_a_configuration_error(data: bytes) -> None:
    message = ""
    try:
        parse(data, "x.toml")
    except ConfigError as error:
        message = str(error)
    assert not message or message.startswith("x.toml: ")


def test_the_five_seeds_are_described_with_ids_that_never_change() -> None:
    collection = load(SEEDS)
    assert {
        "000_a81af027cc573a89.txt": ("ddc-inspection-release", "hmi-probation", date(2019, 2, 15)),
        "001_be5db8c28e282b33.txt": ("working-links-in-crisis", "on-probation-blog", date(2017, 8, 31)),
        "002_11c849b64983c206.txt": ("how-is-privatised-probation-doing", "on-probation-blog", date(2017, 9, 1)),
        "003_01bc39d5b4cfc576.txt": ("commissioner-urges-reform", "pcc-devon-cornwall", None),
        "004_8893c796f86cfea1.txt": ("north-london-inspection", "russell-webster", date(2016, 12, 14)),
    } == {entry.file: (entry.id, entry.source, entry.published) for entry in collection.documents}
    assert 21 == len(collection.crcs)
    assert TYPES == [kind.value for kind in collection.author_types]


def test_no_spelling_stands_for_two_people() -> None:
    seen: dict[str, str] = {}
    for person in load(SEEDS).people:
        for spelling in (person.name, *person.spellings):
            assert person.name == seen.setdefault(spelling, person.name)


@given(st.text())
def test_a_quoted_text_is_read_back_as_it_was(text: str) -> None:
    assert text == tomllib.loads(f"it = {quoted(text)}")["it"]


def test_what_no_file_can_hold_is_refused() -> None:
    with pytest.raises(ConfigError, match="UTF-8"):
        quoted("half a \ud83d character")


def test_each_collection_describes_by_its_own_entries() -> None:
    document = Document(id="a", file="a.txt", title=None, text="", blocks=(), media_type="text/plain", sha256="")
    described = [
        Collection(title="T", documents=(DocumentEntry(file="a.txt", title=title),)) for title in ("One", "Two", "One")
    ]
    assert ["One", "Two", "One"] == [describe(document, each).title for each in described]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amble Vale CRC", "Amble Vale"),
        ("Amble Vale Community Rehabilitation Company", "Amble Vale"),
        ("Amble  Vale Community  Rehabilitation Company", "Amble  Vale"),
        ("Amble Vale Community Rehabilitation Company CRC", "Amble Vale"),
        ("CRC Amble", "CRC Amble"),
        ("AVCRC", "AVCRC"),
        ("CRC", "CRC"),
    ],
)
def test_a_company_is_called_without_the_words_that_say_what_it_is(name: str, expected: str) -> None:
    assert expected == without_kind(name)
