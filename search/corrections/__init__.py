"""What people decided over the rules: corrections.toml read, put over the labels of passages, and added to.

Knows no rule of labelling and never touches a document.
"""

from search.corrections.applying import apply, concerning, fingerprint, without_place
from search.corrections.entries import FILE, Entry, load
from search.corrections.writing import add

__all__ = ["FILE", "Entry", "add", "apply", "concerning", "fingerprint", "load", "without_place"]
