"""Other engines on the same passages, each used as its own documentation shows: what our speed is measured beside."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol

import tantivy
from whoosh import fields, index, qparser, sorting
from whoosh.analysis import StemmingAnalyzer

from benchmarks.asked import Asked
from search.engines import Entry
from search.model import FACET_FIELDS


class Peer(Protocol):
    """A peer in the benchmark of speed: indexes rows, then answers with a total, counts of all facets and ids."""

    name: str
    lacks: tuple[str, ...]
    """Kinds of queries that it has no words for."""
    slow: bool
    """Whether a query takes it about a second at 100,000 passages."""

    def build(self, rows: Iterable[tuple[str, Entry]]) -> None: ...

    def search(self, asked: Asked) -> int:
        """The total, after counting every facet and fetching twenty hits."""


# ── Whoosh as it comes ──────────────────────────────────────────────────────


class PlainWhoosh:
    """Its own analysis, parser, scoring and grouping."""

    name = "whoosh"
    lacks: tuple[str, ...] = ()
    slow = True

    def __init__(self) -> None:
        facets = {field: fields.KEYWORD(commas=True, sortable=True) for field in FACET_FIELDS}
        text = fields.TEXT(analyzer=StemmingAnalyzer(), stored=True)
        schema = fields.Schema(id=fields.ID(stored=True), text=text, **facets)
        self._folder = TemporaryDirectory()  # which goes with this very object
        self._index = index.create_in(self._folder.name, schema)
        self._parser = qparser.QueryParser("text", schema)
        self._parser.add_plugin(qparser.FuzzyTermPlugin())

    def build(self, rows: Iterable[tuple[str, Entry]]) -> None:
        writer = self._index.writer(limitmb=128)
        for text, entry in rows:
            facets = {field: ",".join(entry.facets[field]) for field in FACET_FIELDS}
            writer.add_document(id=entry.id, text=text, **facets)
        writer.commit()
        self._searcher = self._index.searcher()

    def search(self, asked: Asked) -> int:
        query = self._parser.parse(_in_lucene(asked))
        groups = {field: sorting.FieldFacet(field, allow_overlap=True) for field in FACET_FIELDS}
        found = self._searcher.search(query, limit=20, groupedby=groups, maptype=sorting.Count)
        for field in FACET_FIELDS:
            found.groups(field)
        return len(found)


def _in_lucene(asked: Asked) -> str:
    every = " AND ".join(asked.words)
    words = {
        "any": " OR ".join(asked.words),
        "phrase": f'"{" ".join(asked.words)}"',
        "prefix": f"{every}*",
        "fuzzy": f"{every}~1",
        "browse": "*:*",
    }.get(asked.kind, every)
    filters = (f"{field}:{value}" for field, value in asked.filters)
    return " AND ".join([words if len(asked.words) < 2 else f"({words})", *filters])


# ── Tantivy ─────────────────────────────────────────────────────────────────


class Tantivy:
    """Native code: stems by `en_stem`, facets as aggregations over fast fields."""

    name = "tantivy"
    lacks: tuple[str, ...] = ()
    slow = False

    def __init__(self) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="en_stem", index_option="position")
        builder.add_text_field("exact", tokenizer_name="default", index_option="position")
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in FACET_FIELDS:
            builder.add_text_field(field, tokenizer_name="raw", fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        counts = {field: {"terms": {"field": field, "size": 50}} for field in FACET_FIELDS}
        self._counts = json.dumps(counts)

    def build(self, rows: Iterable[tuple[str, Entry]]) -> None:
        writer = self._index.writer(128_000_000, num_threads=1)
        for text, entry in rows:
            document = tantivy.Document(id=entry.id, text=text, exact=text)
            for field in FACET_FIELDS:
                for value in entry.facets[field]:
                    document.add_text(field, value)
            writer.add_document(document)
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, asked: Asked) -> int:
        query = self._query(asked)
        found = self._searcher.search(query, 20, count=True)
        self._searcher.aggregate(query, json.loads(self._counts))
        for _, address in found.hits:
            self._searcher.doc(address)
        return int(found.count)

    def _query(self, asked: Asked) -> Any:
        schema, words = self._schema, asked.words
        parts = [(tantivy.Occur.Must, tantivy.Query.term_query(schema, *filter_)) for filter_ in asked.filters]
        if asked.kind == "browse":
            parts.append((tantivy.Occur.Must, tantivy.Query.all_query()))
        elif asked.kind == "fuzzy":
            fuzzy = tantivy.Query.fuzzy_term_query(schema, "exact", words[0], distance=1, transposition_cost_one=True)
            parts.append((tantivy.Occur.Must, fuzzy))
        elif asked.kind == "prefix":
            parts.append((tantivy.Occur.Must, tantivy.Query.regex_query(schema, "exact", f"{words[0]}.*")))
        elif asked.kind == "phrase":
            parts.append((tantivy.Occur.Must, tantivy.Query.phrase_query(schema, "exact", list(words))))
        else:
            conjunctive = asked.kind == "all"
            text = " AND ".join(words) if conjunctive else " OR ".join(words)
            parts.append((tantivy.Occur.Must, self._index.parse_query(text, ["text"])))
        return tantivy.Query.boolean_query(parts)


# ── SQLite FTS5, facets in SQL as Datasette counts them ─────────────────────


class Fts5:
    """One virtual table, one table per facet. It has no fuzzy search."""

    name = "fts5"
    lacks: tuple[str, ...] = ("fuzzy",)
    slow = True

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:")
        self._db.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize='porter unicode61')")
        for field in FACET_FIELDS:
            self._db.execute(f"CREATE TABLE facet_{field} (passage INTEGER, value TEXT)")

    def build(self, rows: Iterable[tuple[str, Entry]]) -> None:
        for number, (text, entry) in enumerate(rows, 1):
            self._db.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))
            for field in FACET_FIELDS:
                values = [(number, value) for value in entry.facets[field]]
                self._db.executemany(f"INSERT INTO facet_{field} VALUES (?, ?)", values)
        for field in FACET_FIELDS:
            self._db.execute(f"CREATE INDEX by_value_{field} ON facet_{field} (value, passage)")
            self._db.execute(f"CREATE INDEX by_passage_{field} ON facet_{field} (passage, value)")
        self._db.commit()

    def search(self, asked: Asked) -> int:
        match, values = self._where(asked)
        total = self._db.execute(f"SELECT count(*) FROM words WHERE {match}", values).fetchone()[0]
        for field in FACET_FIELDS:
            self._db.execute(
                f"SELECT value, count(*) FROM facet_{field} WHERE passage IN (SELECT rowid FROM words WHERE {match}) "
                "GROUP BY value ORDER BY 2 DESC LIMIT 50",
                values,
            ).fetchall()
        ordered = "" if asked.kind == "browse" else "ORDER BY bm25(words)"
        self._db.execute(f"SELECT rowid FROM words WHERE {match} {ordered} LIMIT 20", values).fetchall()
        return int(total)

    @staticmethod
    def _where(asked: Asked) -> tuple[str, list[str]]:
        quoted = [f'"{word}"' for word in asked.words]
        words = {
            "any": " OR ".join(quoted),
            "phrase": f'"{" ".join(asked.words)}"',
            "prefix": "".join(quoted) + "*",
        }.get(asked.kind, " ".join(quoted))
        parts = [] if asked.kind == "browse" else ["words MATCH ?"]
        # The sign keeps SQLite from matching the words anew for each passage that a filter lets through.
        parts += [f"+rowid IN (SELECT passage FROM facet_{field} WHERE value = ?)" for field, _ in asked.filters]
        values = ([] if asked.kind == "browse" else [words]) + [value for _, value in asked.filters]
        return " AND ".join(parts) or "1", values


PEERS: Final = (PlainWhoosh, Tantivy, Fts5)
