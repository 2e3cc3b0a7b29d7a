"""The query language as the help page teaches it: what to type and what it finds, in words of the collection. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.analysis import STOP_WORDS, raw_words, tokens
from search.model import UNDATED, UNSTATED, Facet, Passage

LOOKED_AT = 300
"""Passages from which the words of the examples are taken."""

_WORDS = ("report", "staff", "service", "change")
"""What is looked for in the examples while nothing is known of the collection."""

_PHRASE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """What the examples look for: four words, a phrase of the text and one that is quoted, values; "" for none.

    `without` is the word that an example excludes.
    """

    words: tuple[str, str, str, str] = _WORDS
    without: str = _WORDS[1]
    phrase: str = "nothing to add"
    said: str = "nothing to add"
    speaker: str = ""
    source: str = ""
    year: str = "2017"


def samples(passages: Sequence[Passage], facets: Iterable[Facet]) -> Samples:
    """Samples of what `passages` say, and the commonest values of `facets`."""
    texts = [raw_words(passage.text) for passage in passages]
    having = Counter(word for words in texts for word in set(words) if _plain(word))
    words = sorted(having, key=lambda word: (-having[word], word))[:4]
    said = [quote.text for passage in passages for quote in passage.quotes]
    values = {
        facet.field: next((v.value for v in facet.values if v.value not in {UNSTATED, UNDATED}), "") for facet in facets
    }
    usual = Samples()
    one, two, three, four = (*words, *[word for word in _WORDS if word not in words])[:4]
    return Samples(
        words=(one, two, three, four),
        without=two,
        phrase=_run((passage.text for passage in passages), one) or usual.phrase,
        said=_run(said, "") or usual.said,
        speaker=values.get("speaker", "").replace('"', ""),
        source=values.get("source", ""),
        year=values.get("year") or usual.year,
    )


def _plain(word: str) -> bool:
    return len(word) >= 5 and word.isalpha() and word.islower() and not STOP_WORDS.intersection(tokens(word).exact)


def _run(texts: Iterable[str], word: str) -> str:
    """The first three plain words in a row that hold `word` and more than stop words; "" when there are none."""
    for text in texts:
        words = text.split()
        for at in range(len(words) - _PHRASE + 1):
            run = words[at : at + _PHRASE]
            if all(each.isalpha() and each.islower() for each in run) and (not word or word in run):
                if STOP_WORDS.issuperset(run):
                    continue
                return " ".join(run)
    return ""


def syntax(of: Samples) -> tuple[tuple[str, str], ...]:
    """The rows of the page: what to type, and what passages that finds."""
    one, two, three, four = of.words
    named = [(f'speaker:"{of.speaker}"', "spoken by; also source:, crc:, author: and title:")] if of.speaker else []
    if of.source and not named:
        named = [(f'source:"{of.source}"', "published by; also speaker:, crc:, author: and title:")]
    return (
        (f"{one} {two}", "with all the words, in any form"),
        (f'"{of.phrase}"', "with exactly these words in this order"),
        (f"{one} -{of.without}", "with the first word and without the second, in titles and names too; also NOT"),
        (f"{two} OR {three}", "with either word; ( ) for grouping"),
        (f"{three[:5]}*", "with words that begin so"),
        (f"{four}~", "with words within one or two letters of this one"),
        *named,
        (f'said:"{of.said}"', "with these words inside a quotation"),
        (f"date:{of.year}", f"published then; also date:{of.year}-01..{of.year}-06"),
    )
