"""Where the marks sit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import tokens
from search.errors import QueryError
from search.highlight import marks, quoted
from search.model import Clause, Evidence, Fuzzy, Passage, Prefix, Quote, Span, Speaker
from search.query import parse

WORDS = st.sampled_from(
    ["risk", "harm", "risks", "co", "operate", "café", "’s", "staff", "154,471", "½", "(", "—", "the"]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join))
QUERIES = st.sampled_from(
    [
        "risk",
        "staff harm",
        '"risk harm"',
        "NEAR/2(risk harm)",
        "ris*",
        "staff~",
        'risk "harm risk"',
        "cafe",
        "154471",
        "1",
    ]
)


def marked(typed: str, text: str, expansions: dict[Clause, tuple[str, ...]] | None = None) -> list[str]:
    return [span.of(text) for span in marks(text, parse(typed).clause, expansions or {})]


@pytest.mark.parametrize(
    ("found", "typed", "text"),
    [
        (["Caseloads", "caseload"], "caseload", "Caseloads rose; the caseload fell."),
        (["union’s", "unions"], "union", "The union’s case, the unions’ case."),
        (["cafe\u0301"], "cafe", "A cafe\u0301 here."),
        (["pro\u00adbation"], "probation", "In pro\u00adbation."),
        (["154,471"], "154471", "Some 154,471 people."),
        (["immutable lines"], '"immutable lines"', "The immutable lines. Lines are immutable."),
        (["Immutable — “lines"], '"immutable lines"', "Immutable — “lines” drawn"),
        (["risk risk", "risk"], '"risk risk" OR harm OR (risk x)', "risk risk no risk"),
        (["a b a b a"], '"a b a"', "a b a b a"),
        (["risk", "harm"], "NEAR/1(risk harm)", "risk of harm and no harm"),
        (["harm", "risk"], "NEAR/0(risk harm)", "harm risk"),
        ([], "NEAR/1(risk harm)", "risk of some harm"),
        (["staff"], "staff -risk", "staff at risk"),
        (["staff"], "the staff", "the staff"),
        (["the", "the"], "the", "the staff of the company"),
        (["staff"], "title:risk staff", "risk of staff"),
        (["x", "y"], "(x OR z) y", "x and y"),
        (["co", "operate"], "co-operate", "to co-operate"),
        ([], "", "anything"),
        ([], "-risk", "risk"),
        ([], "date:2017", "2017"),
    ],
)
def test_marks_sit_on_the_words_that_matched(found: list[str], typed: str, text: str) -> None:
    assert found == marked(typed, text)


def test_the_words_that_a_prefix_or_fuzzy_word_stood_for_are_marked() -> None:
    assert ["Works", "working"] == marked("work*", "Works not working", {Prefix("work"): ("works", "working")})
    assert ["Works"] == marked("work*", "Works not working", {Prefix("work"): ("works",)})
    assert ["unsafe", "unsave"] == marked("unsafe~", "unsafe, unsave", {Fuzzy("unsafe", 1): ("unsave", "unsafe")})


def test_without_expansions_a_prefix_marks_what_begins_so() -> None:
    assert ["Works", "working"] == marked("work*", "Works not working")


def test_many_fuzzy_words_are_marked_like_few() -> None:
    words = tuple(f"s{a}{b}ff" for a in "abcdefgh" for b in "abcdefgh")
    assert list(words) == marked("staff~", " ".join(words), {Fuzzy("staff", 1): words})


def test_said_is_marked_only_inside_quotations_and_a_phrase_only_inside_one() -> None:
    text = "Not safe. “It is not safe,” she said, “not” or “safe”."
    quotes = [Span(11, 26), Span(39, 42), Span(48, 52)]
    clause = parse('said:"not safe"').clause
    assert ["not safe"] == [span.of(text) for span in marks(text, clause, {}, quotes=quotes)]
    assert () == marks(text, clause, {})
    both = parse("said:safe said").clause
    assert ["safe", "said", "safe"] == [span.of(text) for span in marks(text, both, {}, quotes=quotes)]


def test_a_title_is_marked_by_the_words_and_by_what_is_asked_of_titles() -> None:
    clause = parse('staff title:lines "two words"').clause
    title = "Two words on staff and lines"
    assert ["staff", "lines"] == [span.of(title) for span in marks(title, clause, {}, field="title")]


def test_quotations_of_a_passage_count_in_its_own_text() -> None:
    def quote(start: int, end: int) -> Quote:
        return Quote(span=Span(start, end), text="", speaker=Speaker(), evidence=Evidence(rule="x"))

    passage = Passage(
        id="x", document_id="d", ordinal=1, span=Span(100, 200), text="x" * 100, kind="paragraph",
        quotes=(quote(110, 120), quote(90, 105), quote(300, 310)),
    )  # fmt: skip
    assert (Span(10, 20), Span(0, 5)) == quoted(passage)


@given(TEXTS, QUERIES)
def test_marks_lie_in_the_text_and_rise_and_never_touch_twice(text: str, typed: str) -> None:
    last = 0
    for span in marks(text, parse(typed).clause, {}):
        assert last <= span.start < span.end <= len(text)
        last = span.end


@given(TEXTS, st.sampled_from(["risk", "staff", "cafe", "operate", "the"]))
def test_a_word_is_marked_wherever_the_index_has_its_stem_and_nowhere_else(text: str, word: str) -> None:
    spans = marks(text, parse(word).clause, {})
    stem = tokens(word).stems[0]
    assert tokens(text).stems.count(stem) == sum(tokens(span.of(text)).stems.count(stem) for span in spans)
    assert bool(spans) == (stem in tokens(text).stems)


@given(TEXTS, st.text())
def test_nothing_that_parses_breaks_on_any_text(text: str, typed: str) -> None:
    try:
        clause = parse(typed).clause
    except QueryError:
        return
    assert len(marks(text, clause, {})) <= len(tokens(text).exact)


@pytest.mark.parametrize("typed", ["a", '"a a a a b"', "NEAR/10(a a b)", "a* b~"])
def test_a_long_text_of_one_word_is_gone_through_once(typed: str) -> None:
    assert len(marks("a " * 20_000, parse(typed, limits=None).clause, {})) in {0, 1, 20_000}


def test_each_of_thousands_of_quotations_is_marked_inside_its_ends_only() -> None:
    text = "rain “rain” " * 3_000
    quotes = [Span(at * 12 + 5, at * 12 + 11) for at in range(3_000)]

    found = marks(text, parse("said:rain").clause, quotes=quotes)

    assert [Span(at * 12 + 6, at * 12 + 10) for at in range(3_000)] == list(found)
    assert [Span(1, 5)] == list(marks("“rain falls”", parse("said:rain").clause, quotes=[Span(0, 7)]))
    assert [] == list(marks("“rain falls”", parse('said:"rain falls"').clause, quotes=[Span(0, 7)]))


@pytest.mark.parametrize("typed", ['"lines drawn"', '"lines drawn" OR zebra', "NEAR/2(drawn lines)"])
def test_a_phrase_without_its_first_word_marks_nothing_else(typed: str) -> None:
    assert [] == marked(typed, "Drawing on linen.")
    assert "lines" in " ".join(marked(typed, "Red lines drawn in sand."))
