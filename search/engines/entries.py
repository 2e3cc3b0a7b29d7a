"""Passage → Entry: which words an engine is given in which field, and which facet values. Reads nothing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from search.analysis import tokens
from search.engines.base import Entry
from search.engines.speakers import speaker_value
from search.model import QUOTATION, UNDATED, UNSTATED, Collection, Passage, Speaker, Tokens


def entry(passage: Passage, document_title: str, collection: Collection) -> Entry:
    """What every engine is built from; two entries are equal when passage and collection say the same."""
    names = _names(passage, collection)
    quoted = [tokens(quote.text) for quote in passage.quotes]
    return Entry(
        id=passage.id,
        document=passage.document_id,
        ordinal=passage.ordinal,
        published=passage.published,
        texts={
            "text": tokens(passage.text),
            "title": _repeated((document_title, *passage.section)),
            "said": _joined(quoted),
            **{field: _repeated(tuple(texts)) for field, texts in names.items()},
        },
        facets={
            "author_type": (passage.author_type,),
            "source": (passage.source_id or UNSTATED,),
            "crc": tuple(dict.fromkeys(passage.crcs)) or (UNSTATED,),
            "speaker": (speaker_value(passage.speaker, collection) or UNSTATED,),
            "year": (str(passage.published.year) if passage.published else UNDATED,),
            "kind": (passage.kind,),
            QUOTATION: tuple(dict.fromkeys(_digest(said) for said in quoted)),
            "quotes": tuple(dict.fromkeys(quote.speaker.author_type for quote in passage.quotes)) or (UNSTATED,),
            "evidence": _sure(passage),
        },
    )


def _sure(passage: Passage) -> tuple[str, ...]:
    """How sure its author type and speaker are, and whether a person corrected any label of it."""
    return tuple(dict.fromkeys((passage.evidence.confidence, *("corrected" for _ in passage.corrections[:1]))))


def _digest(said: Tokens) -> str:
    """What is the same for quotations of the same words, however they are punctuated; 16 digits."""
    return blake2b(" ".join(said.exact).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def joined(texts: Iterable[str]) -> Tokens:
    """The words of several texts with a gap between them, so that no phrase goes from one to the next."""
    return _joined(map(tokens, texts))


def _joined(texts: Iterable[Tokens]) -> Tokens:
    exact: list[str] = []
    stems: list[str] = []
    for words in texts:
        if words.exact:
            exact += ["", *words.exact] if exact else words.exact
            stems += ["", *words.stems] if stems else words.stems
    return Tokens(tuple(exact), tuple(stems))


@lru_cache(maxsize=4096)  # titles and names come again with every passage of a document
def _repeated(texts: tuple[str, ...]) -> Tokens:
    return joined(texts)


def _names(passage: Passage, collection: Collection) -> dict[str, list[str]]:
    """The words for each named thing of a passage: its identifier as written in addresses, then its names."""
    sources = [source for source in collection.sources if source.id == passage.source_id]
    types = [kind for kind in collection.author_types if kind.value == passage.author_type]
    crcs = [crc for crc in collection.crcs if crc.slug in passage.crcs]
    return {
        "speaker": _speaker(passage.speaker),
        "source": [text for source in sources for text in (source.id, source.name)] or _given(passage.source_id),
        "author": [passage.author_type, *(kind.label for kind in types)],
        "crc": [
            *passage.crcs,
            *(text for crc in crcs for text in (crc.name, crc.code, *crc.abbreviations) if text),
        ],
    }


def _speaker(speaker: Speaker) -> list[str]:
    """Name as resolved, as written when it is another, and the organisation."""
    return list(dict.fromkeys(_given(speaker.name, speaker.mention, speaker.organisation)))


def _given(*texts: str | None) -> list[str]:
    return [text for text in texts if text]
