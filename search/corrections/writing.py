"""An entry added to corrections.toml; what stands there stays as it is. Writes that one file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from search.collection import append, quoted
from search.corrections.entries import FILE, entries, load
from search.errors import ConfigError
from search.model import Collection, Correction


def add(folder: Path, correction: Correction, known: Collection, *, comment: str = "") -> Correction:
    """Put `correction` at the end of `folder`/corrections.toml, under a line of `comment`, all of it or nothing.

    Gives it back as it will be read, without space around its words. Raises ConfigError when the file cannot take it
    (see `load`) or cannot be written.
    """
    if any(unicodedata.category(sign) in ("Cc", "Zl", "Zp") for sign in correction.by.strip()):
        raise ConfigError("`by` holds a line break or another sign that does not show; write the name in one line")
    # Whatever is wrong with the file is said before anything is written.
    load(folder, known)
    return append(folder, FILE, [_entry(correction, comment)], check=lambda text: entries(text, known)[-1].correction)


def _entry(correction: Correction, comment: str) -> list[str]:
    lines = [f"# {' '.join(comment.split())}"] if comment else []
    lines += ["[[correction]]", f"passage = {quoted(correction.passage)}"]
    for key in ("quotation", "author_type", "speaker"):
        value = getattr(correction, key)
        if value is not None:
            lines.append(f"{key} = {quoted(value)}")
    if correction.crcs is not None:
        lines.append(f"crcs = [{', '.join(map(quoted, correction.crcs))}]")
    lines += [f"by = {quoted(correction.by)}", f"on = {correction.on.isoformat()}", f"why = {quoted(correction.why)}"]
    return lines
