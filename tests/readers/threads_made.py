"""Comment threads of any length in the manners of the common blog programs, with what each comment is."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Row = tuple[str, str | None, str | None, str]
"""Number, parent, poster and words of one paragraph of a comment."""

NAMES = (
    "Anonymous",
    "Marjoram",
    "Old Hand",
    "J. Thistle",
    "wensumboy",
    "Ex SPO",
    "Tuppence",
    "Counter Clerk",
    "Bill 84",  # a last figure that no day of a month begins with, for the day is run on to it
)
OPENINGS = (
    "We were told on Friday that the town office shuts at Christmas.",
    "Same here, and nobody asked us either!",
    "Is that the same building as before?",
    "On 3 May 2017 we were promised a review; it never came.",
    "My own view is that the contract was never going to work",
)
FOLLOWING = (
    "Nobody has said where people are to be seen.",
    "And another thing: the phones do not work.",
    "“We are sorry to see you go,” it said.",
    "Hm.",
    "The union has written, for what that is worth, and the letter has been filed with the others (I asked).",
    "At 9am there were three of us for eighty cases.",
)
POINTS = ("- no rooms", "- no phones at all", "- and no heating since the 4th")


@dataclass(slots=True)
class Made:
    """One comment and what answers it."""

    poster: str
    when: str
    paragraphs: list[str]
    answers: list[Made] = field(default_factory=list)


def thread(seed: int, count: int, deepest: int) -> list[Made]:
    """So many comments in all, answers `deepest` levels below the first; the same for the same seed."""
    dice = random.Random(seed)
    tops: list[Made] = []
    for number in range(count):
        made = _comment(dice, number)
        above = tops
        for _ in range(dice.choice((0, 0, 1, 2)) if deepest else 0):
            if above and _depth(tops, above) < deepest:
                above = above[-1].answers
        above.append(made)
    return tops


def _depth(tops: list[Made], level: list[Made]) -> int:
    depth, at = 0, tops
    while at is not level:
        depth, at = depth + 1, at[-1].answers
    return depth


def _comment(dice: random.Random, number: int) -> Made:
    paragraphs = [dice.choice(OPENINGS), *dice.sample(FOLLOWING, dice.choice((0, 0, 1, 2)))]
    if dice.random() < 0.1:
        paragraphs += POINTS
    day, hour, minute = 1 + number // 40 % 28, 8 + number // 30 % 12, number % 60
    return Made(dice.choice(NAMES), f"{day} May 2018 at {hour:02}:{minute:02}", paragraphs)


def rows(tops: list[Made], *, named: bool, parent: str | None = None) -> Iterator[Row]:
    """What each paragraph should be read as, in the order of the page."""
    for number, made in enumerate(tops, start=1):
        for paragraph in made.paragraphs:
            yield str(number), parent, made.poster if named else None, paragraph.removeprefix("- ")
        yield from rows(made.answers, named=named, parent=f"{parent}.{number}" if parent else str(number))


def numbered(tops: list[Made]) -> str:
    """As a browser prints Blogger's lists: numbers, links below each, "Replies" above answers."""
    text = f"{_count(tops)} comments:\n\n"
    for number, made in enumerate(tops, start=1):
        text += f"  {number}. " + "\n\n    ".join(made.paragraphs) + "\n\n    ReplyDelete\n"
        if made.answers:
            text += "    Replies\n"
        for at, answer in enumerate(made.answers, start=1):
            text += f"    {at}. " + "\n\n      ".join(answer.paragraphs) + "\n\n      Delete\n"
    return text


def blogger(tops: list[Made]) -> str:
    """As Blogger's pages are copied: poster and day run together, answers below "Replies", nothing indented."""
    text = f"{_count(tops)} comments:\n\n"
    for made in tops:
        text += _item(f"{made.poster}{made.when}", made, "ReplyDelete")
        if made.answers:
            text += "Replies\n\n"
        for answer in made.answers:
            text += _item(f"{answer.poster}{answer.when}", answer, "Delete")
        if made.answers:
            text += "Reply\n\n"
    return text


def wordpress(tops: list[Made]) -> str:
    """As WordPress themes print them: "Name says:" over the day, answers indented as deep as they go."""
    return f"{_count(tops)} thoughts on “A post on this”\n\n" + _indented(tops, "")


def _indented(tops: list[Made], margin: str) -> str:
    text = ""
    for made in tops:
        lines = [f"{made.poster} says:", made.when, *made.paragraphs, "Reply", ""]
        text += "".join(f"{margin}{line}\n" if line else "\n" for line in lines)
        text += _indented(made.answers, margin + "    ")
    return text


def newspaper(tops: list[Made]) -> str:
    """As newspapers print them: a flat list of name and day with a link below each."""
    text = f"Comments ({_count(tops)})\n\n"
    for made in tops:
        text += _item(f"{made.poster}   {made.when}", made, "Report")
    return text


def _item(head: str, made: Made, link: str) -> str:
    return f"{head}\n" + "\n\n".join(made.paragraphs) + f"\n{link}\n\n"


def _count(tops: list[Made]) -> int:
    return sum(1 + _count(made.answers) for made in tops)


MANNERS: dict[str, tuple[Callable[[list[Made]], str], int, bool]] = {
    "numbered": (numbered, 1, False),
    "blogger": (blogger, 1, True),
    "wordpress": (wordpress, 3, True),
    "newspaper": (newspaper, 0, True),
}
"""How a thread is printed, how deep its answers go, and whether it names its posters."""
