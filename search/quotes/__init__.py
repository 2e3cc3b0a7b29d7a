"""Quotations in English text and who speaks them. Pure; asks no model and needs no vocabulary."""

from __future__ import annotations

from search.model import Quote
from search.quotes.finding import attributed
from search.quotes.labelling import label
from search.quotes.pieces import pieces

__all__ = ["find", "label"]


def find(text: str) -> tuple[Quote, ...]:
    """The direct quotations of a plain text in order, without their marks; offsets in characters of `text`.

    `speaker.mention` is as written, `speaker.name` as resolved within the text; both None when nobody is named.
    Ratings, titles, idioms and words merely mentioned are left out. One record per paragraph of a speech.
    """
    return tuple(found.quote for found in attributed(text, list(pieces(text))))
