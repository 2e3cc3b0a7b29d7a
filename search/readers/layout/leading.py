"""Paragraphs that lead in to somebody's words set off below them, look back at them or go on in them. Knows no name."""

from __future__ import annotations

import re

from search.readers.layout.wording import SPEECH, WORD, opens_with_quote, words

_TAIL = 260
"""Characters at the end of a paragraph that lead in to what stands below it."""


def introduces_words(text: str) -> bool:
    """Whether a paragraph that ends in a colon leads in to somebody's words, though it says something itself."""
    if not text.endswith((":", ":-", ": -")):
        return False
    tail = text[-_TAIL:]
    tokens = WORD.findall(tail)
    if len(tokens) < 5:
        return False
    lowered = {word.lower() for word in tokens}
    last = [word for word in tokens[-3:] if word[:1].isupper()]
    return bool(_VOICED.intersection(lowered)) or len(last) >= 2


_VOICED = (SPEECH - {"follows", "read", "posted"}) | words(
    "verdict verdicts conclusion conclusions words word view views opinion assessment judgement judgment message"
    " inspectors inspectorate clear put puts according finding findings summary statement quote quotation foreword"
    " report reports calls called describes described page footnote paragraph introduction preface plea quote cite"
    " twitter facebook"
)
_WHOLE_WORK = re.compile(
    r"\b(?:releases?|articles?|letters?|e-?mails?|newsletters?|circulars?|notices?)\b", re.IGNORECASE
)


def names_a_work(text: str) -> bool:
    """Whether a paragraph leads in to a whole document, of which more than the next paragraph is to be expected."""
    return bool(_WHOLE_WORK.search(text[-_TAIL:]))


_LOOKS_BACK = re.compile(
    r"(?:(?:that|this|such|those|these) (?:is|was|are|were)|so (?:says|said|wrote|writes|concludes?d?"
    r"|begins|began|opens|opened|runs|ran|starts|ends|ended))\b.{0,60}?"
    r"\b(?:verdict|conclusion|conclusions|view|views|words|assessment|finding|findings|judge?ment|message|opinion"
    r"|summary|says|said|wrote|writes|concluded|concludes|foreword|report|statement|letter)\b",
    re.IGNORECASE,
)


def looks_back_at_words(text: str) -> bool:
    """Whether a paragraph says whose words the paragraph before it was ("That is the verdict of …")."""
    return bool(_LOOKS_BACK.match(text[:200]))


_I = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y)\b")
_WE_FOUND = re.compile(
    r"\A(?:[\w’'-]+,? ){0,5}?[Ww]e (?:\w+ly |also |often |did not |could not )?"
    r"(?:were|are|was|found|saw|heard|noted|considered?|judged?"
    r"|observed|identified|recommend(?:ed)?|expect(?:ed)?|met|spoke|interviewed|examined|inspected|looked|asked|did|could)\b"
)


def says_i(text: str) -> bool:
    """Whether the writer says "I" outside a quotation that the paragraph opens with."""
    return not opens_with_quote(text) and bool(_I.search(text))


def says_we(text: str) -> bool:
    """Whether a paragraph opens with what "we" found or thought, as reports do, and nobody says "I" in it."""
    return _WE_FOUND.match(text[:160]) is not None and not _I.search(text)
