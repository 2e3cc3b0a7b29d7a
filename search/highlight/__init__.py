"""Where a query stands in a text: ranges to mark, and excerpts of whole sentences around them. It makes no HTML.

Marks sit on the words that matched, by their places in the original text. It knows no engine: the words that prefixes
and fuzzy words stand for are given to it.
"""

from search.highlight.excerpt import LENGTH, snippet
from search.highlight.matching import marks, quoted

__all__ = ["LENGTH", "marks", "quoted", "snippet"]
