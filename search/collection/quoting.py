"""How a text is written into a TOML file, so that it is read back as it was. Pure."""

from __future__ import annotations

import json

from search.errors import ConfigError


def quoted(text: str) -> str:
    """A TOML basic string. Raises ConfigError for what cannot be written as UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ConfigError(f"{text!r} holds a character that cannot be written as UTF-8; leave it out") from error
    # JSON's escapes are among TOML's, but for DEL, which TOML wants escaped too.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
