"""A made-up corpus of any size over real English sentences: the same for the same seed, on every machine.

Sentences are those of the documents in seeds/ and of Python's own reference (pydoc topics), so that common words are
as common as in real text; names made of syllables keep the vocabulary growing as names do in a real collection.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from pydoc_data.topics import topics
from typing import Final

from search.model import (
    UNKNOWN,
    AuthorType,
    Block,
    BodyLabel,
    Collection,
    Crc,
    Document,
    Evidence,
    Passage,
    Quote,
    Source,
    Span,
    Speaker,
)

SEED: Final = 7
PASSAGES_OF_A_DOCUMENT: Final = 40
SEEDS: Final = Path(__file__).parent.parent / "seeds"
TYPES: Final = ("commenter", "inspector", "blogger", "union", "journalist", "minister", "staff", "judge", UNKNOWN)
KINDS: Final = ("paragraph", "paragraph", "paragraph", "comment", "list_item", "quote_block")
SOURCES: Final = tuple(f"source-{n}" for n in range(30))
CRCS: Final = tuple(f"crc-{n}" for n in range(21))
FIRST_DAY: Final = date(2012, 1, 1)
_SENTENCE: Final = re.compile(r"[A-Z“\"][^.!?\n]{20,300}[.!?]")
_SYLLABLES: Final = (
    "ba",
    "con",
    "der",
    "el",
    "fin",
    "gar",
    "hol",
    "is",
    "ken",
    "lor",
    "mar",
    "nor",
    "pel",
    "ris",
    "ton",
)

COLLECTION: Final = Collection(
    title="Made for measuring",
    sources=tuple(Source(id=id_, name=id_.replace("-", " ").title()) for id_ in SOURCES),
    author_types=tuple(AuthorType(value=value, label=value.title()) for value in TYPES if value != UNKNOWN),
    crcs=tuple(Crc(slug=slug, name=f"Company {slug[4:]}") for slug in CRCS),
)


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """About 5,000 sentences of real English, one space between words."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(SEEDS.glob("*.txt"))]
    joined = [" ".join(text.split()) for text in (*texts, *topics.values())]
    found = [sentence for text in joined for sentence in _SENTENCE.findall(text)]
    return tuple(dict.fromkeys(sentence for sentence in found if sentence.count(" ") > 3))


def documents(passages: int, seed: int = SEED) -> Iterator[tuple[Document, tuple[Passage, ...]]]:
    """Documents with their labelled passages, so many passages in all."""
    chance = random.Random(seed)
    for number, first in enumerate(range(0, passages, PASSAGES_OF_A_DOCUMENT)):
        yield _document(number, min(PASSAGES_OF_A_DOCUMENT, passages - first), chance)


def name(chance: random.Random) -> str:
    """A name of two to four syllables, a few of them much more often than most, as names are."""
    rank = int(20 * chance.paretovariate(0.7))
    own = random.Random(rank % 300_000)
    return "".join(own.choices(_SYLLABLES, k=2 + rank % 3)).title()


def _document(number: int, size: int, chance: random.Random) -> tuple[Document, tuple[Passage, ...]]:
    texts = [_text(chance) for _ in range(size)]
    text = "\n\n".join(texts)
    starts = list(accumulate((len(t) + 2 for t in texts), initial=0))
    id_ = f"document-{number}"
    source = chance.choices(SOURCES, _falling(len(SOURCES)))[0]
    published = None if chance.random() < 0.1 else FIRST_DAY + timedelta(days=chance.randrange(3650))
    spans = [Span(start, start + len(t)) for start, t in zip(starts, texts, strict=False)]
    document = Document(
        id=id_,
        file=f"{id_}.txt",
        title=chance.choice(sentences())[:80],
        text=text,
        blocks=tuple(Block(ordinal=n, kind="paragraph", text=s.of(text), span=s) for n, s in enumerate(spans, 1)),
        media_type="text/plain",
        sha256="0" * 64,
        source=next(s for s in COLLECTION.sources if s.id == source),
        published=published,
    )
    passages = tuple(_passage(document, place, span, chance) for place, span in enumerate(spans, 1))
    return document, passages


def _text(chance: random.Random) -> str:
    chosen = chance.choices(sentences(), k=chance.choice((1, 2, 2, 3, 3, 4, 6)))
    if chance.random() < 0.3:
        chosen.append(f"So said {name(chance)} {name(chance)} of {name(chance)}.")
    return " ".join(chosen)


def _passage(document: Document, ordinal: int, span: Span, chance: random.Random) -> Passage:
    evidence = Evidence(rule="made", confidence="default")
    kind = chance.choices(TYPES, _falling(len(TYPES)))[0]
    speaker = Speaker(name=f"{name(chance)} {name(chance)}", author_type=kind) if chance.random() < 0.5 else Speaker()
    crcs = chance.sample(CRCS, k=chance.choice((0, 0, 1, 1, 2)))
    quoted = Span(span.start, min(span.start + 80, span.end))
    quotes: Sequence[Quote] = ()
    if chance.random() < 0.25:
        said_by = Speaker(name=speaker.name, author_type=chance.choice(TYPES))
        quotes = (Quote(span=quoted, text=quoted.of(document.text), speaker=said_by, evidence=evidence),)
    return Passage(
        id=f"{chance.getrandbits(64):016x}",
        document_id=document.id,
        ordinal=ordinal,
        span=span,
        text=span.of(document.text),
        kind=chance.choice(KINDS),  # type: ignore[arg-type]
        source_id=document.source.id if document.source else None,
        published=document.published,
        author_type=kind,
        speaker=speaker,
        evidence=evidence,
        bodies=tuple(BodyLabel(slug=slug, evidence=evidence) for slug in crcs),
        quotes=tuple(quotes),
    )


@lru_cache(maxsize=8)
def _falling(size: int) -> tuple[float, ...]:
    return tuple(1 / rank for rank in range(1, size + 1))
