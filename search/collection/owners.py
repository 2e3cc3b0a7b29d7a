"""What an owner of companies goes by, told from its name as a collection has it. Reads no document."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OF_BUSINESS = re.compile(r"(?:\s(?:Justice|Services|Group|Limited|Ltd|plc))+\Z")
_WORDS_OF_INITIALS = 3
_AFTER = re.compile(r"(?:(?:led by|later|formerly|part of)\s)?(?P<name>[A-Z][^,)]*)")


def called(owner: str) -> Iterator[str]:
    """What an owner goes by: its name, that without the words for a business, and whom the brackets call it after.

    "Alpha Justice Services (led by Beta)" is Alpha and Beta too; "(with Beta)" is a partner. A name of three words or
    more goes by its initials.
    """
    name, _, brackets = owner.partition(" (")
    yield name
    if (short := _OF_BUSINESS.sub("", name)) and short != name:
        yield short
    words = short.split()
    if len(words) >= _WORDS_OF_INITIALS and all(word[0].isupper() for word in words):
        yield "".join(word[0] for word in words)
    if (after := _AFTER.match(brackets)) is not None:
        yield after.group("name")
