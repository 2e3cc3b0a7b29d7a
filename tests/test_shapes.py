"""The plain forms that other programs read: complete, in JSON's own types, offsets that lead to the text."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from search import shapes
from search.model import (
    BodyLabel,
    Comment,
    DocumentSummary,
    Evidence,
    Facet,
    FacetValue,
    Hit,
    Passage,
    Query,
    Quote,
    ResultPage,
    Snippet,
    Span,
    Speaker,
    Suggestion,
)

A_PASSAGE = Passage(
    id="0123456789abcdef",
    document_id="paper",
    ordinal=2,
    span=Span(10, 40),
    text="“No,” said Ann. “Not “ever”.”",
    kind="comment",
    section=("Top", "Below"),
    source_id="blog",
    published=date(2017, 8, 31),
    author_type="commenter",
    speaker=Speaker(name="Ann Example", mention="Ann", author_type="commenter"),
    container_author_type="blogger",
    evidence=Evidence(rule="poster", cue=Span(10, 12), confidence="stated", words="On"),
    bodies=(BodyLabel(slug="north", evidence=Evidence(rule="named", confidence="stated")),),
    comment=Comment(number="4.1", parent="4", poster="Ann", posted=date(2017, 9, 1)),
    quotes=(
        Quote(span=Span(11, 14), text="No,", speaker=Speaker(name="Ann"), evidence=Evidence(rule="right")),
        Quote(
            span=Span(30, 34), text="ever", speaker=Speaker(), evidence=Evidence(rule="none"), inside=0, continues=True
        ),
    ),
)


class Nowhere:
    """Addresses that say what they were asked for."""

    def passage(self, passage_id: str) -> str:
        return f"p:{passage_id}"

    def document(self, document_id: str) -> str:
        return f"d:{document_id}"

    def toggled(self, query: Query, field: str, value: str, *, selected: bool) -> str:
        return f"t:{field}={value}:{selected}"

    def pages(self, query: Query, total: int) -> dict[str, str]:
        return {"self": f"s:{query.text}"}

    def reworded(self, query: Query, text: str) -> str:
        return f"w:{text}"


def test_a_passage_has_every_key_that_is_promised() -> None:
    shape = shapes.passage(A_PASSAGE, "paper.txt")
    assert set(shapes.CSV_COLUMNS) <= {*shape, "quoted"}
    assert ("paper.txt", 10, 40, "2017-08-31", "Ann Example", ["north"]) == (
        shape["file"],
        shape["start"],
        shape["end"],
        shape["published"],
        shape["speaker"],
        shape["crcs"],
    )
    assert {"number": "4.1", "parent": "4", "poster": "Ann", "posted": "2017-09-01"} == shape["comment"]
    because = {"rule": "poster", "cue": {"start": 10, "end": 12}, "words": "On", "confidence": "stated"}
    assert because == shape["evidence"]
    assert {"start", "end", "text", "author_type", "speaker", "mention", "inside", "continues"} <= set(
        shape["quotes"][1]
    )
    assert (0, True) == (shape["quotes"][1]["inside"], shape["quotes"][1]["continues"])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.from_type(Passage))
def test_any_passage_is_json_and_has_the_same_keys(passage: Passage) -> None:
    shape = shapes.passage(passage, "f")
    assert shape == json.loads(json.dumps(shape))
    assert list(shapes.passage(A_PASSAGE, "f")) == list(shape)


def test_a_page_of_results_links_what_it_names() -> None:
    page = ResultPage(
        query=Query(text="no", limit=20, offset=20),
        reading="passages with no",
        total=21,
        documents=1,
        hits=(
            Hit(
                rank=21,
                score=1.5,
                passage=A_PASSAGE,
                document_title="The paper",
                document_passages=9,
                snippet=Snippet(text="“No,” said Ann.", marks=(Span(1, 3),), cut_after=True),
            ),
        ),
        facets=(Facet(field="crc", label="Company", values=(FacetValue(value="north", label="North", count=1),)),),
        notes=("A note.",),
        suggestion=Suggestion(text="now"),
    )
    documents = {"paper": DocumentSummary(id="paper", file="paper.txt", media_type="text/plain")}
    shape = shapes.results(page, documents, Nowhere())
    assert shape == json.loads(json.dumps(shape))
    assert (21, 2, "s:no") == (shape["total"], shape["page"], shape["links"]["self"])
    item = shape["items"][0]
    assert ("p:0123456789abcdef", "paper.txt", [[1, 3]]) == (
        item["passage"]["url"],
        item["passage"]["file"],
        item["snippet"]["marks"],
    )
    assert "t:crc=north:False" == shape["facets"][0]["values"][0]["url"]
    assert "w:now" == shape["suggestion"]["url"]


def test_those_quoted_stand_in_a_column_by_name_each_once() -> None:
    names = ["Ann Example", None, "=Ben", "Ann Example"]
    row = {**shapes.passage(A_PASSAGE, "paper.txt"), "quotes": [{"speaker": name} for name in names]}
    (read,) = csv.DictReader(io.StringIO(f"{shapes.csv_head()}\r\n{shapes.csv_line(row)}\r\n", newline=""))
    assert "Ann Example; =Ben" == read["quoted"]
    assert "'=Ben" == next(csv.reader(io.StringIO(shapes.csv_line({"quotes": [{"speaker": "=Ben"}]}, ("quoted",)))))[0]


HOSTILE = st.text(alphabet="a,;\"'=+-@\t\r\n \x00\x0b\x1c\x85\u2028“”\uff1d", max_size=12)


@given(st.lists(st.tuples(HOSTILE, HOSTILE), max_size=4), st.sampled_from(["\n", "\r\n"]))
@example([("one\ntwo", "b")], "\n")
@example([("one\rtwo", "=1+1")], "\r\n")
def test_any_cells_come_back_from_csv_as_they_were(rows: list[tuple[str, str]], end: str) -> None:
    columns = ("text", "title")
    lines = [shapes.csv_line(dict(zip(columns, row, strict=True)), columns) for row in rows]
    written = end.join([shapes.csv_head(columns), *lines]) + end
    read = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert [list(columns), *([_harmless(cell) for cell in row] for row in rows)] == read


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(shapes.FORMULA) else cell


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "\uff1d1"])
def test_a_cell_that_would_run_has_an_apostrophe_before_it(cell: str) -> None:
    assert [[f"'{cell}"]] == list(csv.reader(io.StringIO(shapes.csv_line({"text": cell}, ("text",)), newline="")))
