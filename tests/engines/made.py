"""Small corpora and queries made by Hypothesis: few words, so that they meet, and every kind of clause."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from search.analysis import stem
from search.engines import TEXT_FIELDS, Entry
from search.model import (
    COUNTED_FIELDS,
    FACET_FIELDS,
    And,
    AtLeast,
    Clause,
    Everything,
    Filter,
    Fuzzy,
    InField,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Tokens,
    Words,
)

VOCABULARY = ("bank", "banks", "bang", "ban", "river", "rivers", "rival", "note", "notes", "über", "的", "of")
FIELDS = [field for field in TEXT_FIELDS if field != "text"]
DAYS = (None, date(2016, 1, 1), date(2017, 5, 2), date(2017, 5, 3))
VALUES = ("a", "b", "c")

words = st.sampled_from(VOCABULARY)


def read(exact: tuple[str, ...]) -> Tokens:
    """Both readings of words that were folded already."""
    return Tokens(exact, tuple(stem(word) if word else "" for word in exact))


texts = st.lists(words | st.just(""), max_size=14).map(tuple).map(read)


def entry(
    number: int,
    text: str = "",
    *,
    document: str = "d",
    published: date | None = None,
    facets: dict[str, tuple[str, ...]] | None = None,
    **others: str,
) -> Entry:
    """A passage by hand: words apart by spaces, `|` a gap."""
    fields = {"text": text, **others}
    return Entry(
        id=f"{number:04}",
        document=document,
        ordinal=number,
        published=published,
        texts={name: read(tuple(w.replace("|", "") for w in words_.split())) for name, words_ in fields.items()},
        facets=dict.fromkeys(COUNTED_FIELDS, ("none",)) | (facets or {}),
    )


@st.composite
def entries(draw: st.DrawFn, most: int = 12) -> tuple[Entry, ...]:
    """Passages with different ids, in no order of theirs."""
    numbers = draw(st.lists(st.integers(0, 99), unique=True, max_size=most))
    some = st.lists(st.sampled_from(VALUES), min_size=1, max_size=2, unique=True).map(tuple)
    return tuple(
        Entry(
            id=f"{number:02}",
            document=draw(st.sampled_from("xyz")),
            ordinal=draw(st.integers(1, 3)),
            published=draw(st.sampled_from(DAYS)),
            texts={"text": draw(texts), draw(st.sampled_from(FIELDS)): draw(texts)},
            facets={field: draw(some) for field in COUNTED_FIELDS},
        )
        for number in numbers
    )


loose_words = st.builds(lambda word, stop: Words(stem(word), word, stop), words, st.booleans())
leaves = st.one_of(
    st.just(Everything()),
    loose_words,
    st.builds(Phrase, st.lists(words, min_size=1, max_size=3).map(tuple), st.none() | st.integers(0, 4)),
    st.builds(Prefix, st.sampled_from(("ban", "r", "ri", "not", "ü", "zz"))),
    st.builds(Fuzzy, st.sampled_from(("bnak", "rivre", "note", "zzzz", "über")), st.integers(1, 2)),
    st.builds(Published, st.sampled_from(DAYS), st.sampled_from(DAYS)),
    st.builds(AtLeast, st.lists(loose_words, max_size=4).map(tuple), st.none() | st.integers(0, 3)),
)
clauses: st.SearchStrategy[Clause] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
        st.builds(InField, st.sampled_from(TEXT_FIELDS), inner),
    ),
    max_leaves=6,
)
filters = st.builds(
    Filter,
    field=st.sampled_from(FACET_FIELDS),
    values=st.lists(st.sampled_from((*VALUES, "none such")), min_size=1, max_size=2, unique=True).map(tuple),
    excluded=st.booleans(),
)
queries = st.builds(
    Query,
    clause=clauses,
    filters=st.lists(filters, max_size=3).map(tuple),
    since=st.sampled_from(DAYS),
    before=st.sampled_from(DAYS),
    sort=st.sampled_from(("relevance", "newest", "oldest", "document")),
    match=st.sampled_from(("auto", "all", "any", 1, 2, 9)),
    offset=st.sampled_from((0, 0, 3, 50)),
    limit=st.sampled_from((0, 2, 20, 20)),
    facets=st.lists(st.sampled_from(COUNTED_FIELDS), unique=True).map(tuple),
    explain=st.just(True),
)
