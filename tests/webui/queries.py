"""Queries that nobody would type and some that somebody would: by a grammar, then broken; the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from urllib.parse import urlencode

from search.model import FACET_FIELDS

WORDS = (
    "staff", "caseloads", "caselaods", "lines", "crossed", "the", "not", "probation", "north", "said", "Dame", "Ada",
    "transcript", "spoken", "nobody", "2017", "£4.5", "o’clock", "naïve", "ﬁne", "İstanbul", "的", "😀", "a" * 60,
)  # fmt: skip
FIELDS = ("said", "speaker", "source", "crc", "author", "title", "date", "nothing", "")
BROKEN = "\"“”‘’'()*~:-+&|/\\<>[]{}%#@!?.,; \t\x00\x0b\u200b\u202e\ud7ff\u0301"
DATES = ("2017", "2017-03", "2017-03-05", "2017..2018", "..2018", "2018..", "2017-13", "0000", "9999", "..")
SEED = 20170305


def queries(number: int) -> Iterator[str]:
    """So many query texts, the same in every run."""
    chance = Random(SEED)  # not a secret: a list that can be made again
    for _ in range(number):
        text = _clause(chance, chance.randint(0, 4))
        for _ in range(chance.choice((0, 0, 1, 2, 8))):
            text = _mutated(chance, text)
        yield text


def addresses(number: int) -> Iterator[str]:
    """So many searches with a query each, some of them with other keys, right and wrong."""
    chance = Random(SEED + 1)
    for text in queries(number):
        pairs = [("q", text)]
        for _ in range(chance.choice((0, 0, 0, 1, 3))):
            sign = chance.choice(("", "-"))
            pairs.append(
                (sign + chance.choice(FACET_FIELDS), chance.choice((*WORDS, "inspector", "unstated", "undated")))
            )
        if chance.random() < 0.2:
            key = chance.choice(("page", "per_page", "sort", "from", "to", "match", "explain", "group"))
            pairs.append((key, chance.choice(("1", "0", "2", "99", "-1", "newest", "document", "any", "all", *DATES))))
        yield urlencode(pairs, errors="surrogatepass")


def _clause(chance: Random, depth: int) -> str:
    if depth == 0:
        return _leaf(chance)
    parts = [_clause(chance, depth - 1) for _ in range(chance.randint(1, 3))]
    joined = chance.choice((" ", " ", " ", " OR ", " AND ", " NOT ", " -", " NEAR/5 ")).join(parts)
    return f"({joined})" if chance.random() < 0.3 else joined


def _leaf(chance: Random) -> str:
    word = chance.choice(WORDS)
    match chance.randrange(8):
        case 0:
            return f'"{" ".join(chance.choices(WORDS, k=chance.randint(1, 5)))}"'
        case 1:
            return word[: chance.randint(1, 6)] + "*"
        case 2:
            return word + "~"
        case 3:
            return f"{chance.choice(FIELDS)}:{word}"
        case 4:
            return f"date:{chance.choice(DATES)}"
        case 5:
            return f'{chance.choice(FIELDS)}:"{word} {chance.choice(WORDS)}"'
        case _:
            return word


def _mutated(chance: Random, text: str) -> str:
    """A sign put in, taken out, doubled or exchanged, or a piece of the text said again."""
    at = chance.randint(0, len(text))
    match chance.randrange(4):
        case 0:
            return text[:at] + chance.choice(BROKEN) + text[at:]
        case 1:
            return text[:at] + text[at + 1 :]
        case 2:
            return text[:at] + text[at : at + chance.randint(1, 20)] * 2 + text[at:]
        case _:
            return text[:at] + chr(chance.choice((chance.randint(0, 0x7F), chance.randint(0, 0xD7FF)))) + text[at + 1 :]
