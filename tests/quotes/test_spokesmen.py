"""For whom "a spokesman" of nobody speaks: the body that the words or the paragraph above are about."""

from __future__ import annotations

import pytest

from search.model import Block, Document, Passage, Span
from search.quotes import label
from tests.quotes.test_types import COLLECTION


def kinds(text: str) -> list[str]:
    """The kinds of the speakers of a text of several paragraphs."""
    blocks: list[Block] = []
    passages: list[Passage] = []
    at = 0
    for number, part in enumerate(text.split("\n\n")):
        span = Span(at, at + len(part))
        at = span.end + 2
        blocks.append(Block(ordinal=number, kind="paragraph", text=part, span=span))
        passages.append(
            Passage(id=f"{number:016}", document_id="d", ordinal=number, span=span, text=part, kind="paragraph")
        )
    document = Document(
        id="d", file="d.txt", title=None, text=text, blocks=tuple(blocks), media_type="text/plain", sha256=""
    )
    return [q.speaker.author_type for p in label(document, tuple(passages), COLLECTION) for q in p.quotes]


_UNION = "“We were right,” said Ada Marsh, a union rep.\n\n"


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Tallow said that it had recruited 38 staff.\n\nA spokesman said: “We are getting there.”", "provider"),
        ("Tallow, a joint venture of two firms, rejected the claim.\n\nA spokesman said: “It is untrue.”", "provider"),
        (
            "Tallow, which owns four more, said it built no houses.\n\n“We are,” a spokesman added. “Ask us.”",
            "provider",
        ),
        (
            "The ministry said that the matter was for Tallow.\n\n“We hold all to account,” a spokeswoman said.",
            "government",
        ),
        ("The company has closed 12 offices since May.\n\nA spokeswoman said “lessons had been learnt”.", "provider"),
        ("Amble Lamps runs the office in Leck.\n\nA spokesperson told the Echo: “It is safe.”", "provider"),
        (
            "Tallow, which runs Leck too, has promised more. A spokeswoman would say only that it was “early days”.",
            "provider",
        ),
        (
            "The ministry was asked about the lamps on Friday.\n\nA spokesman said: “We are looking into it.”",
            "government",
        ),
        ("Wickers is to ballot its members in June.\n\nA spokeswoman said: “They have had enough.”", "union"),
        ("Tallow said it was sorry.\n\nA spokesman said: “It was our fault.” He added: “We will pay.”", "provider"),
    ],
)
def test_a_spokesman_speaks_for_the_body_told_of_above(above: str, kind: str) -> None:
    assert {kind} == set(kinds(_UNION + above)[1:])


@pytest.mark.parametrize(
    "above",
    [
        "Ada Marsh, a tall woman, went home.\n\nA spokesman said: “It is a sad day.”",
        "The rain went on.\n\nA spokesman for the rowers said: “It is a sad day.”",
    ],
)
def test_a_spokesman_of_nobody_known_speaks_for_nobody(above: str) -> None:
    assert ["unknown"] == kinds(above)
