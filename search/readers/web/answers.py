"""Which comment of a flat thread answers which, where its own words say so: "@Ann Other" or "@Anonymous 09:15" first.

Only for threads whose markup nests nothing; a name that several comments could have is taken for the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.readers.web.comments import Item, Threads, is_nested, poster_of
from search.readers.web.page import Page

_ADDRESSED = re.compile(r"\s{0,3}@\s?(?P<rest>\S.{0,150})")
_TIME = re.compile(r"[\s,(]{0,3}(?:at\s|on\s)?(?P<time>\d{1,2}[:.]\d{2})(?!\d)")
_NOBODY = frozenset({"anonymous", "anon", "unknown", "guest"})
"""Names that tell nobody apart, so that only a time beside them says who is meant."""


def link(page: Page, threads: Threads) -> None:
    """Put each comment that addresses an earlier one under it."""
    items = list(dict.fromkeys(threads.items.values()))
    if any(is_nested(item) for item in items):
        return
    texts = _texts(page, threads)
    names = [(poster_of(page, item) or "").casefold() for item in items]
    for at, item in enumerate(items):
        found = _ADDRESSED.match(texts.get(item.node.start, ""))
        above = _meant(page, found["rest"], items[:at], names[:at]) if found is not None else None
        if above is not None:
            item.above = above


def _texts(page: Page, threads: Threads) -> dict[int, str]:
    """The first words of each item, by the number of its element."""
    texts: dict[int, str] = {}
    for start, item in threads.items.items():
        if threads.parts.get(start) == "pair body":
            texts.setdefault(item.node.start, page.text_in(page.nodes[start]))
        elif item.body is not None:
            texts.setdefault(item.node.start, page.text_in(item.body))
    return texts


def _meant(page: Page, rest: str, earlier: Sequence[Item], names: Sequence[str]) -> Item | None:
    """The comment that is addressed by the words after "@": the last by the longest name that these begin with."""
    folded = rest.casefold()
    fitting = {name for name in names if name and folded.startswith(name) and not folded[len(name) :][:1].isalnum()}
    name = max(fitting, key=len, default=None)
    if name is None:
        return None
    by_name = [item for item, theirs in zip(earlier, names, strict=True) if theirs == name]
    time = _TIME.match(rest, len(name)) if len(folded) == len(rest) else None
    if time is not None:
        hour = re.compile(rf"(?<!\d)0?{re.escape(time['time'].lstrip('0'))}(?!\d)")
        by_name = [each for each in by_name if each.stamp is not None and hour.search(page.text_in(each.stamp))]
        return by_name[0] if len(by_name) == 1 else None
    if name in _NOBODY:
        return by_name[0] if len(by_name) == 1 else None
    return by_name[-1]
