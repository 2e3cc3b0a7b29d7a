"""Which comment of a flat thread answers which, where its own words say so: "@Ann Other" or "@Anonymous 09:15" first.

Only for threads whose markup nests nothing; a name that several comments could have is taken for the last of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from search.readers.web.comments import Item, Threads, is_nested, poster_of
from search.readers.web.page import Page

_ADDRESSED = re.compile(r"\s{0,3}@\s?(?P<rest>\S.{0,150})")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
_THEN_TIME = re.compile(rf"[\s,(]{{0,3}}(?:at\s|on\s)?(?P<time>{_TIME.pattern})")
_LONGEST_NAME = 60
_NOBODY = frozenset({"anonymous", "anon", "unknown", "guest"})
"""Names that tell nobody apart, so that only a time beside them says who is meant."""


def link(page: Page, threads: Threads) -> None:
    """Put each comment that addresses an earlier one under it."""
    items = list(dict.fromkeys(threads.items.values()))
    if any(is_nested(item) for item in items):
        return
    texts = _texts(page, threads)
    earlier = _Earlier()
    for item in items:
        found = _ADDRESSED.match(texts.get(item.node.start, ""))
        if found is not None:
            item.above = earlier.meant(found["rest"])
        earlier.add(page, item)


def _texts(page: Page, threads: Threads) -> dict[int, str]:
    """The words that each item begins with, by the number of its element."""
    texts: dict[int, str] = {}
    for start, item in threads.items.items():
        if threads.parts.get(start) == "pair body":
            texts.setdefault(item.node.start, page.text_in(page.nodes[start]))
        elif item.body is not None:
            texts.setdefault(item.node.start, page.text_in(item.body))
    return texts


@dataclass(slots=True)
class _Earlier:
    """The comments that went before, by name, and by name and time."""

    named: dict[str, list[Item]] = field(default_factory=dict)
    timed: dict[tuple[str, str], list[Item]] = field(default_factory=dict)

    def add(self, page: Page, item: Item) -> None:
        name = (poster_of(page, item) or "").casefold()
        if not name:
            return
        self.named.setdefault(name, []).append(item)
        for time in _TIME.findall(page.text_in(item.stamp)) if item.stamp is not None else ():
            self.timed.setdefault((name, _hour(time)), []).append(item)

    def meant(self, rest: str) -> Item | None:
        """The comment that is addressed by the words after "@": by the longest name that these begin with."""
        folded = rest.casefold()
        ends = [end for end in range(min(len(folded), _LONGEST_NAME), 0, -1) if not folded[end : end + 1].isalnum()]
        end = next((end for end in ends if folded[:end] in self.named), None)
        if end is None:
            return None
        name = folded[:end]
        time = _THEN_TIME.match(folded, end)
        if time is not None:
            found = self.timed.get((name, _hour(time["time"])), [])
        elif name in _NOBODY:
            found = self.named[name]
        else:
            return self.named[name][-1]
        return found[0] if len(found) == 1 else None


def _hour(time: str) -> str:
    return time.lstrip("0").replace(".", ":")
