"""What a person types, and the clause tree and notes it becomes."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import stem, tokens
from search.engines.base import TEXT_FIELDS
from search.errors import QueryError
from search.model import (
    And,
    AtLeast,
    Clause,
    Everything,
    Fuzzy,
    InField,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Words,
)
from search.query import FIELDS, parse

_FRAGMENTS = """
( ) " “ ” OR AND NOT - * ~ ~5 : title: said: date: date:2017 .. NEAR/3( NEAR( a the caseload co-op 12:30 ½ e\u0301
caseload* unsafe~ , ’ — \u200b
"""
PIECES = st.sampled_from((*_FRAGMENTS.split(), "\x00"))
TYPED = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join))


def w(typed: str, *, stop: bool = False) -> Words:
    return Words(stem(tokens(typed).exact[0]), typed, stop)


def loose(*typed: str) -> AtLeast:
    return AtLeast(tuple(w(word) for word in typed))


@pytest.mark.parametrize(
    ("clause", "typed"),
    [
        (loose("caseload", "staff"), "caseload staff"),
        (loose("Caseloads"), "Caseloads"),
        (loose("staff", "staff"), "staff staff"),
        (AtLeast((w("the", stop=True), w("caseload"))), "the caseload"),
        (loose("to", "be"), "to be"),
        (Phrase(("immutable", "lines")), '"immutable lines"'),
        (Phrase(("immutable", "lines")), "“Immutable — lines”"),
        (Phrase(("immutable", "lines")), '«immutable lines"'),
        (Phrase(("the", "union", "demands")), '"the union’s demands"'),
        (And((loose("staff"), Phrase(("immutable", "lines")))), 'staff "immutable lines"'),
        (Phrase(("immutable", "lines")), 'the "immutable lines"'),
        (Phrase(("risk", "harm"), 5), '"risk harm"~5'),
        (Phrase(("risk", "harm"), 5), "NEAR/5(risk harm)"),
        (Phrase(("risk", "harm"), 10), "NEAR(risk harm)"),
        (And((Everything(), Not(w("wales")))), "-wales"),
        (And((Everything(), Not(w("wales")))), "NOT wales"),
        (loose("wales"), "NOT NOT wales"),
        (And((loose("staff"), Not(w("wales")))), "staff -wales"),
        (And((loose("staff"), Not(Phrase(("a", "b"))))), 'staff -"a b"'),
        (And((loose("staff"), Not(And((w("co"), w("op")))))), "staff -co-op"),
        (And((Everything(), Not(w("x")), Not(w("y")))), "-x -y"),
        (And((loose("the"), Not(w("wales")))), "the -wales"),
        (Or((w("x"), w("y"))), "x OR y"),
        (Or((w("x"), w("y"), w("z"))), "x OR y OR z"),
        (And((w("x"), Or((w("y"), w("z"))))), "x y OR z"),
        (Or((And((w("x"), w("y"))), w("z"))), "(x y) OR z"),
        (Or((w("x"), Not(w("y")))), "x OR -y"),
        (And((w("staff"), Or((w("x"), w("y"))))), "(x OR y) staff"),
        (And((loose("z"), InField("said", Or((w("x"), w("y")))))), "said:(x OR y) z"),
        (And((loose("z"), Not(Or((w("x"), w("y")))))), "z -(x OR y)"),
        (AtLeast((w("x"), w("AND", stop=True), w("y"))), "x AND y"),
        (And((Phrase(("x",)), Phrase(("y",)))), '"x" AND "y"'),
        (And((w("z"), Or((w("x"), w("y"))))), "x OR y AND z"),
        (And((Everything(), Not(Or((w("x"), w("y")))))), "-(x OR y)"),
        (loose("x", "y", "z"), "x (y (z))"),
        (loose("x", "y"), "x, y"),
        (AtLeast((w("x"), w("or", stop=True), w("not", stop=True), w("y"))), "x or not y"),
        (Prefix("caseload"), "caseload*"),
        (Prefix("cafe"), "Café*."),
        (And((loose("pre"), Prefix("fix"))), "pre-fix*"),
        (Fuzzy("unconscionable", 2), "unconscionable~"),
        (Fuzzy("risky", 1), "Risky~"),
        (Fuzzy("unsafe", 1), "unsafe~1"),
        (Fuzzy("unconscionable", 1), "unconscionable~1"),
        (InField("title", w("lines")), "title:lines"),
        (InField("title", w("lines")), "Title:lines"),
        (InField("speaker", Phrase(("ian", "lawrence"))), 'speaker:"Ian Lawrence"'),
        (InField("crc", And((w("north"), w("east")))), "crc:north-east"),
        (InField("said", Or((w("x"), Prefix("unsaf")))), "said:(x OR unsaf*)"),
        (InField("said", Phrase(("x", "y"), 3)), "said:NEAR/3(x y)"),
        (InField("author", w("union")), "author:union"),
        (InField("source", w("the")), "source:the"),
        (And((loose("x"), Not(InField("author", w("union"))))), "x -author:union"),
        (Published(date(2017, 1, 1), date(2018, 1, 1)), "date:2017"),
        (Published(date(2016, 12, 1), date(2019, 1, 1)), "date:2016-12..2018"),
        (And((loose("x"), Published(None, date(2017, 3, 6)))), "x date:..2017-03-05"),
        (And((Everything(), Not(Published(date(2017, 1, 1), date(2018, 1, 1))))), "-date:2017"),
        (Everything(), ""),
        (Everything(), " \n "),
        (loose("co", "operate"), "co-operate"),
        (loose("154,471"), "154,471"),
        (loose("13"), "13%"),
        (loose("1", "2"), "½"),
        (And((loose("x"), Prefix("abc"), Phrase(("y",)))), 'x abc* "y"'),
    ],
)
def test_a_query_is_read_as(clause: Clause, typed: str) -> None:
    assert (clause, ()) == (parse(typed).clause, parse(typed).notes)


@pytest.mark.parametrize(
    ("clause", "note", "typed"),
    [
        (loose("open", "words"), "not closed", '"open words'),
        (loose("x"), "not closed", "((x"),
        (loose("x"), "no opening one", "x)"),
        (loose("OR"), "“OR”", "OR"),
        (AtLeast((w("x"), w("OR", stop=True))), "“OR”", "x OR"),
        (AtLeast((w("x"), w("NOT", stop=True))), "“NOT”", "x NOT"),
        (AtLeast((w("x"), w("OR", stop=True), w("OR", stop=True), w("y"))), "“OR”", "x OR OR y"),
        (loose("12", "30"), "“12:”", "12:30"),
        (loose("http", "example", "org"), "“http:”", "http://example.org"),
        (loose("author", "type", "union"), "“author_type:”", "author_type:union"),
        (loose("author", "type", "union"), "“author-type:”", "author-type:union"),
        (And((loose("word"), Phrase(("x", "y")))), "“word:”", 'word:"x y"'),
        (loose("title", "x"), "“title:”", "title: x"),
        (loose("x", "title"), "“title:”", 'x title:""'),
        (InField("title", And((w("said"), w("x")))), "inside another field", "title:(said:x)"),
        (InField("title", And((w("date"), w("2017"), w("x")))), "inside another field", "title:(date:2017 x)"),
        (And((loose("said"), Published(date(2017, 1, 1), date(2018, 1, 1)))), "“said:”", "said:date:2017"),
        (And((loose("title"), InField("title", w("x")))), "“title:”", "title:title:x"),
        (And((loose("title"), Not(w("x")))), "“title:”", "title:-x"),
        (Everything(), "no word", ' \n *  - … () "" 🙂'),
        (loose("date", "yesterday"), "A date is written", "date:yesterday"),
        (loose("date", "2017", "13"), "A date is written", "date:2017-13"),
        (Published(date(2016, 1, 1), date(2019, 1, 1)), "wrong way round", "date:2018..2016"),
        (loose("abc"), "too short", "abc~"),
        (Fuzzy("unsafe", 1), "at most 1 letter", "unsafe~2"),
        (loose("ab", "cd"), "end of a word", "ab*cd"),
        (Phrase(("x", "y")), "needs a number", '"x y"~'),
        (loose("risk"), "two words", "NEAR/5(risk)"),
        (Phrase(("x", "y"), 5), "not closed", "NEAR/5(x y"),
        (loose("x"), "nothing to exclude", 'x -""'),
    ],
)
def test_what_does_not_fit_is_read_leniently_and_said(clause: Clause, note: str, typed: str) -> None:
    parsed = parse(typed)
    assert clause == parsed.clause
    assert len(parsed.notes) == 1
    assert note in parsed.notes[0]


@pytest.mark.parametrize(
    ("bare", "typed"),
    [
        ("why did staff leave", "why did staff leave?"),
        ("risk a problem of staff", "risk: a problem of staff"),
        ("co operation in inter agency work", "co-operation in inter-agency work"),
        ("what is the caseload in wales", "what is the caseload (in wales)?"),
        ("probation the facts", "probation – the facts"),
        ("probation the facts", "probation - the facts"),
        ("is it so he said no", "is it so? ‘he said’ no!"),
        ("and or not", "and/or not"),
    ],
)
def test_a_question_as_typed_has_the_words_of_its_bare_words(bare: str, typed: str) -> None:
    assert parse(bare).clause == parse(typed).clause


@given(TYPED)
def test_nothing_typed_is_an_error_but_passing_a_limit(typed: str) -> None:
    with suppress(QueryError):
        parse(typed)
    assert all(note.endswith(".") for note in parse(typed, limits=None).notes)


@given(TYPED)
def test_every_word_knows_its_place_in_what_was_typed(typed: str) -> None:
    clause = parse(typed, limits=None).clause
    for word in _words(clause):
        assert word.span is not None
        assert tokens(word.typed).stems[0] in tokens(word.span.of(typed)).stems


def _words(clause: Clause) -> list[Words]:
    match clause:
        case Words():
            return [clause]
        case And(clauses) | Or(clauses) | AtLeast(clauses):
            return [word for member in clauses for word in _words(member)]
        case Not(inner) | InField(_, inner):
            return _words(inner)
    return []


@given(TYPED)
def test_a_required_word_is_no_stop_word_outside_the_loose_words(typed: str) -> None:
    """Engines look at the flag only where words are loose."""
    clause = parse(typed, limits=None).clause
    for member in clause.clauses if isinstance(clause, And) else (clause,):
        if isinstance(member, AtLeast):
            assert any(not word.stop for word in member.clauses)
        else:
            assert not any(word.stop for word in _words(member))


@pytest.mark.parametrize(
    "unit", [")", "NOT ", "OR ", '"', '" ', "~", "*", "a:", "title:", "NEAR(", "a OR ", "()", "-() "]
)
def test_a_long_run_of_one_thing_is_read_without_limits_too(unit: str) -> None:
    assert parse(unit * 2000, limits=None)


@pytest.mark.parametrize("unit", ["((a ", "-(a ", "a OR (", "title:(a "])
def test_groups_that_go_on_for_ever_are_a_limit_passed(unit: str) -> None:
    with pytest.raises(QueryError, match="Parentheses"):
        parse(unit * 2000 + "b", limits=None)


def test_fields_are_those_of_the_engines() -> None:
    assert set(FIELDS) == set(TEXT_FIELDS) - {"text"}
