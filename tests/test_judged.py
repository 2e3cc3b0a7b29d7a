"""Judged collections: one is read as it stands, a damaged one is refused with the file and line at fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.judged import Damaged, Judged, collections

WHOLE = {
    "docs.jsonl": '{"id": "1", "title": null, "text": "The lamp."}\n{"id": "2", "title": "Piers", "text": ""}\n',
    "queries.jsonl": '{"id": "q", "text": "why lamps?"}\n\n',
    "qrels.tsv": "query\tdocument\tgrade\nq\t1\t2\nq\t2\t-1\n",
    "meta.json": '{"drop_self": true}',
}


def written(folder: Path, **changed: str | None) -> Path:
    place = folder / "made-up"
    place.mkdir()
    for name, content in (WHOLE | {name.replace("_", "."): content for name, content in changed.items()}).items():
        if content is not None:
            (place / name).write_text(content, encoding="utf-8")
    return place


def test_a_collection_is_read_with_its_titles_and_grades(tmp_path: Path) -> None:
    judged = Judged.read(written(tmp_path))
    assert (("1", "", "The lamp."), ("2", "Piers", "")) == judged.documents
    assert (("q", "why lamps?"),) == judged.queries
    assert ({"q": {"1": 2, "2": -1}}, True) == (judged.grades, judged.drop_self)
    assert (tmp_path / "made-up",) == collections(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("docs_jsonl", None, r"docs\.jsonl: .*No such file"),
        ("docs_jsonl", '{"id": "1", "text": "x"}\n{"id": "2", "te', r"docs\.jsonl, line 2: not JSON"),
        ("docs_jsonl", '{"id": 1, "text": "x"}', r"docs\.jsonl, line 1: wants texts under id, title, text"),
        ("queries_jsonl", '["q", "why?"]', r"queries\.jsonl, line 1: wants texts under id, text"),
        ("qrels_tsv", "q\t1\t1\nq 2 1\n", r"qrels\.tsv, line 2: wants query, document and a whole number"),
        ("qrels_tsv", "q\t1\t1\nq\t2\tmuch\n", r"qrels\.tsv, line 2: wants"),
        ("qrels_tsv", "other\t1\t1\n", r"qrels\.tsv: none of the queries is judged"),
        ("meta_json", "[]", r"meta\.json: not an object"),
    ],
)
def test_a_damaged_collection_is_refused_with_its_place(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    with pytest.raises(Damaged, match=message):
        Judged.read(written(tmp_path, **{name: content}))


@pytest.mark.parametrize(("inside", "message"), [("", "no folder in it has a meta"), ("none", "no such folder")])
def test_a_folder_without_collections_is_refused(tmp_path: Path, inside: str, message: str) -> None:
    with pytest.raises(Damaged, match=message):
        collections(tmp_path / inside)
