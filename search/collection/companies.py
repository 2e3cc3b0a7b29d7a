"""What a company is called without the words that say what it is. Reads no document."""

from __future__ import annotations

import re

COMPANY = r"(?:CRC|Community\s+Rehabilitation\s+Company)"
"""What says that a name is a company's and not a place's, as a pattern."""

_AT_END = re.compile(rf"(?:\s+{COMPANY})+\Z")


def without_kind(name: str) -> str:
    """A name without what says that it is a company's: of "Amble Vale CRC" Amble Vale."""
    return _AT_END.sub("", name)
