"""Comments as a forest: an answer below what it answers, as far as that stands on the same page. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from search.model import Comment, Passage
from webui.present.parts import PassageView
from webui.present.wording import brief, day

THREAD_DEPTH = 6


@dataclass(slots=True, kw_only=True)
class Remark:
    """One comment of a thread with the answers to it; `nested` when it stands below the one that it answers."""

    number: str
    poster: str | None
    posted: str | None
    parent: str | None
    nested: bool = False
    passages: list[PassageView] = field(default_factory=list)
    replies: list[Remark] = field(default_factory=list)


def threads(run: Iterable[tuple[Passage, PassageView]]) -> tuple[Remark, ...]:
    """The comments that answer none on this page, each with the answers to it, in the order of the document."""
    top: list[Remark] = []
    known: dict[str, tuple[Remark, int]] = {}
    last: Remark | None = None
    for passage, view in run:
        comment = passage.comment
        if comment is None:
            continue
        number = _full_number(comment)
        if last is None or last.number != number:
            last = Remark(
                number=number,
                poster=brief(comment.poster or "") or None,
                posted=day(comment.posted) if comment.posted else None,
                parent=comment.parent,
            )
            above = known.get(comment.parent) if comment.parent else None
            depth = above[1] + 1 if above else 0
            if above and depth < THREAD_DEPTH:
                last.nested = True
                above[0].replies.append(last)
            else:
                top.append(last)
                depth = 0
            known[number] = (last, depth)
            known.setdefault(comment.number, (last, depth))
        last.passages.append(view)
    return tuple(top)


def _full_number(comment: Comment) -> str:
    """The number with that of the comment it answers before it: threads that count their answers from 1 again."""
    if comment.parent and not comment.number.startswith(f"{comment.parent}."):
        return brief(f"{comment.parent}.{comment.number}", 40)
    return brief(comment.number, 40)
