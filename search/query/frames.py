"""Questions that ask who spoke: “who said …”, “what did X say about …”. Their frame is not what anybody said.

The words of a frame are treated as stop words, and whom the question names is told, for whoever offers a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from search.analysis import raw_words, tokens
from search.model import Clause, Not, Words

_SPEAK = "(?:say|says|said|think|thinks|thought)"
_DID = "(?:did|do|does|has|have|had)"
_WHO = "who(?: else| has| have| had)?"
_SUBJECT = r"(?P<subject>\S+(?: \S+){0,5}?)"
_FRAMES = tuple(
    re.compile(rf"{frame}(?!\S)")
    for frame in (
        rf"{_WHO} {_SPEAK}",
        rf"{_WHO} (?:call|calls|called) (?:it|this|that|them|him|her)",
        rf"what {_DID} {_SUBJECT} {_SPEAK}",
        rf"{_DID} {_SUBJECT} {_SPEAK}",
        r"what (?:is|was|has been) (?:being )?said",
    )
)
"""Over the folded words of the beginning of a query; `subject` is whom a question names, whose words stay words."""

_ABOUT = re.compile(r"[\s,:;]*(?:about|of|on|that)?(?!\w)[\s,:;]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words a question asks for, as typed, and what it asks about: the query without its frame."""

    subject: str
    about: str


def unframed(text: str, items: Sequence[Clause]) -> tuple[list[Clause], tuple[str, ...], Asked | None]:
    """The clauses with the words of a frame as stop words, which of them count no more, and whom the question names.

    Nothing changes when there is nothing to look for but the frame.
    """
    leading = [item for item in takewhile(lambda item: isinstance(item, Words), items) if isinstance(item, Words)]
    words = [" ".join(tokens(word.typed).exact) or word.typed for word in leading]
    line = " ".join(words)
    found = next((match for frame in _FRAMES if (match := frame.match(line))), None)
    if found is None:
        return list(items), (), None
    subject = _places(line, found)
    last = found.group().count(" ")
    framing = [at for at in range(last + 1) if subject is None or not subject[0] <= at <= subject[1]]
    kept = [
        replace(item, stop=True) if at in framing and isinstance(item, Words) else item for at, item in enumerate(items)
    ]
    if not any(_sought(item) for item in kept):
        return list(items), (), None
    unsought = tuple(leading[at].typed for at in framing if not leading[at].stop)
    return kept, unsought, _asked(text, leading, subject, last)


def _sought(item: Clause) -> bool:
    return not item.stop if isinstance(item, Words) else not isinstance(item, Not)


def _places(line: str, found: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last word of the subject, by number."""
    if not found.groupdict().get("subject"):
        return None
    first, last = (line.count(" ", 0, at) for at in found.span("subject"))
    return first, last


def _asked(text: str, leading: Sequence[Words], subject: tuple[int, int] | None, last: int) -> Asked | None:
    if subject is None:
        return None
    before, after, end = leading[subject[0] - 1].span, leading[subject[1] + 1].span, leading[last].span
    if before is None or after is None or end is None:
        return None
    about = _ABOUT.sub("", text[end.end :], count=1).strip()
    return Asked(text[before.end : after.start].strip(" ,"), about if raw_words(about) else "")
