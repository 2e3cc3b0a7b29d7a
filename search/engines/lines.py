"""Entries as lines of JSON, for the engine that keeps them as they are."""

from __future__ import annotations

import json
from datetime import date

from search.engines.base import Entry
from search.model import Tokens


def written(entry: Entry) -> str:
    """One line, its end included."""
    row = {
        "id": entry.id,
        "document": entry.document,
        "ordinal": entry.ordinal,
        "published": entry.published.isoformat() if entry.published else None,
        "texts": {field: [tokens.exact, tokens.stems] for field, tokens in entry.texts.items()},
        "facets": dict(entry.facets),
    }
    return json.dumps(row) + "\n"


def read(line: str) -> Entry:
    """What `written` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    row = json.loads(line)
    published, texts, facets = row["published"], row["texts"], row["facets"]
    if not isinstance(texts, dict) or not isinstance(facets, dict):
        raise TypeError("not an entry")
    return Entry(
        id=str(row["id"]),
        document=str(row["document"]),
        ordinal=int(str(row["ordinal"])),
        published=date.fromisoformat(published) if isinstance(published, str) else None,
        texts={field: Tokens(tuple(exact), tuple(stems)) for field, (exact, stems) in texts.items()},
        facets={field: tuple(values) for field, values in facets.items()},
    )
