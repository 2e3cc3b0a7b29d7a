"""The query language: what a person typed becomes a clause tree and notes, and is read back in plain words.

Nothing typed is an error but passing a limit. It never looks at an index and knows no engine.
"""

from search.query.correction import correctable, corrected
from search.query.dates import EXCHANGED, FORMS, day_range, in_words
from search.query.frames import Asked
from search.query.lexer import FIELDS
from search.query.limits import DEFAULT, Limit, Limits
from search.query.parser import Parsed, parse
from search.query.reading import reading
from search.query.terms import fuzzy_distance

__all__ = [
    "DEFAULT",
    "EXCHANGED",
    "FIELDS",
    "FORMS",
    "Asked",
    "Limit",
    "Limits",
    "Parsed",
    "correctable",
    "corrected",
    "day_range",
    "fuzzy_distance",
    "in_words",
    "parse",
    "reading",
]
