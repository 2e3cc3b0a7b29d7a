"""Searching on arrays: postings are read once into NumPy, clauses become array operations, facets become counts.

Nothing here knows where postings come from; an adapter hands in a Source (see postings.py).
"""

from search.engines.columnar.engine import ColumnarEngine
from search.engines.columnar.postings import Postings, Reading, Rows, Source, joined
from search.engines.columnar.table import Table

__all__ = ["ColumnarEngine", "Postings", "Reading", "Rows", "Source", "Table", "joined"]
