"""Other engines' ranking of judged documents, each by its own defaults: what ours is measured beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import bm25s
import tantivy
from whoosh import fields, qparser
from whoosh.analysis import StemmingAnalyzer
from whoosh.filedb.filestore import RamStorage

from search.analysis import tokens

Document = tuple[str, str, str]
"""Id, title, text."""

Ranker = Callable[[str], Sequence[str]]
"""From a question to ids, best first."""


def rank_by_whoosh(documents: Sequence[Document], depth: int) -> Ranker:
    """Any word, Whoosh's BM25F and stemming analysis."""
    schema = fields.Schema(id=fields.ID(stored=True), text=fields.TEXT(analyzer=StemmingAnalyzer()))
    whole = RamStorage().create_index(schema)
    writer = whole.writer(limitmb=128)
    for id_, title, text in documents:
        writer.add_document(id=id_, text=f"{title} {text}")
    writer.commit()
    searcher = whole.searcher()
    parser = qparser.QueryParser("text", schema, plugins=[qparser.WhitespacePlugin()], group=qparser.OrGroup)
    return lambda text: [hit["id"] for hit in searcher.search(parser.parse(text), limit=depth + 1)]


def rank_by_tantivy(documents: Sequence[Document], depth: int) -> Ranker:
    """Any word, Tantivy's BM25 and `en_stem`; marks are left out of a query, since its parser has a use for them."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="en_stem")
    whole = tantivy.Index(builder.build())
    writer = whole.writer(num_threads=1)
    for id_, title, text in documents:
        writer.add_document(tantivy.Document(id=id_, text=f"{title} {text}"))
    writer.commit()
    whole.reload()
    searcher = whole.searcher()

    def rank(text: str) -> Sequence[str]:
        query = whole.parse_query(" ".join(tokens(text).exact).replace("'", " "), ["text"])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, depth + 1).hits]

    return rank


def rank_by_bm25s(documents: Sequence[Document], depth: int) -> Ranker:
    """bm25s with its own tokens and English stop words."""
    ids = [id_ for id_, _, _ in documents]
    ranker = bm25s.BM25()
    texts = [f"{title} {text}" for _, title, text in documents]
    ranker.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)

    def rank(text: str) -> Sequence[str]:
        words = bm25s.tokenize([text], stopwords="en", show_progress=False)
        found, scores = ranker.retrieve(words, k=min(depth + 1, len(ids)), show_progress=False)
        return [ids[place] for place, score in zip(found[0], scores[0], strict=True) if score > 0]

    return rank


RANKERS: Final[dict[str, Callable[[Sequence[Document], int], Ranker]]] = {
    "whoosh": rank_by_whoosh,
    "tantivy": rank_by_tantivy,
    "bm25s": rank_by_bm25s,
}
