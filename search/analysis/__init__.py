"""Text to words: folded, stemmed and with their places; the same for index, query, highlighting and quotation checks.

It never drops a word: stop words are only named here, and whoever asks decides what they count for.
"""

from search.analysis.characters import fold
from search.analysis.relatives import relatives
from search.analysis.stopwords import STOP_WORDS
from search.analysis.words import ANALYZER_VERSION, Layout, TokenSpan, beginning, layout, raw_words, spans, stem, tokens

__all__ = [
    "ANALYZER_VERSION",
    "STOP_WORDS",
    "Layout",
    "TokenSpan",
    "beginning",
    "fold",
    "layout",
    "raw_words",
    "relatives",
    "spans",
    "stem",
    "tokens",
]
