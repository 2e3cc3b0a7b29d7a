"""Web pages to documents: parsing, recipes of site kinds, article, comments, metadata. Never fetches, never guesses who
speaks; what is not the article is kept as furniture.
"""

from __future__ import annotations

from search.readers.web.reading import read_html, units_of_fragment

__all__ = ["read_html", "units_of_fragment"]
