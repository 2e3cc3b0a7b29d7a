"""The link from a passage to its place in the original."""

from __future__ import annotations

from dataclasses import replace

from tests.made import a_document, passages_of
from webui.present.passage import _at_source


def test_a_passage_of_a_file_with_pages_is_linked_to_its_page() -> None:
    (passage,) = passages_of(a_document())
    address = "http://papers.example/report.pdf"
    assert f"{address}#page=7" == _at_source(f"{address}#top", replace(passage, page=7))
    assert f"{address}#:~:text=Ann%20said%20no." == _at_source(address, passage)
