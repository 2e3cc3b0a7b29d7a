"""Words that a collection is not to hold any more: found again in a document however it is cut, and blanked there.

Pure but for `writing`, which adds to erased.toml.
"""

from search.collection.erasures import FILE
from search.erasing.blanking import blanked, erased, spans_of
from search.erasing.traces import LEAST, trace, traces
from search.erasing.writing import add

__all__ = ["FILE", "LEAST", "add", "blanked", "erased", "spans_of", "trace", "traces"]
