"""What a document says that somebody is, in clauses of its own, and whom a description speaks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.collection.vocabulary import author_types
from search.model import Block, Collection, Crc, Document, Owner, Passage, Span
from search.quotes import label

COLLECTION = Collection(
    title="Made up",
    author_types=author_types(Path(__file__).parent / "nowhere"),
    crcs=(
        Crc(
            slug="amble",
            name="Amble Vale CRC",
            areas=("Wickshire",),
            owners=(Owner(name="Northgate Justice Services (led by Tallow)"),),
        ),
    ),
)


def kinds(text: str) -> list[str]:
    """The author types of the speakers of a text."""
    blocks, passages, at = [], [], 0
    for number, line in enumerate(text.split("\n\n")):
        span = Span(at, at + len(line))
        at += len(line) + 2
        blocks.append(Block(ordinal=number, kind="paragraph", text=line, span=span))
        passages.append(
            Passage(id=f"{number:016x}", document_id="d", ordinal=number + 1, span=span, text=line, kind="paragraph")
        )
    document = Document(
        id="d", file="d.txt", title=None, text=text, blocks=tuple(blocks), media_type="text/plain", sha256=""
    )
    return [q.speaker.author_type for p in label(document, tuple(passages), COLLECTION) for q in p.quotes]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ada Holt, who runs a hostel for young men in Amble, has seen it all.", "charity"),
        ("Ada Holt, 52, who has managed a women’s centre since 2009, shook her head.", "charity"),
        ("Ada Holt manages a team of nine in Westmere.", "staff"),
        ("Ada Holt, who leads on housing for the CRC, was more hopeful.", "provider"),
        ("Ada Holt, 44, has been a probation officer since 1999.", "staff"),
        ("Ada Holt had seen it coming. A regional organiser for UNISON, she spends her days on trains.", "union"),
        ("Ada Holt, a former burglar who now mentors boys for the charity Lampwatch, laughed.", "charity"),
        ("Ada Holt, who sits on the bench in Amble, laughed.", "court"),
        ("Ada Holt, who until March ran the Amble office, laughed.", "staff"),
        ("Ada Holt spent 30 years as a probation officer.", "staff"),
        ("Ada Holt (Lab, Amble) laughed.", "politician"),
        ("Ada Holt, who has taken over from Ben as our union rep, laughed.", "union"),
        ("Ada Holt, who edits the Amble Echo, laughed.", "press"),
        ("His solicitor, Ada Holt, laughed.", "court"),
        ("Ada Holt, who led the inspection, laughed.", "inspector"),
        ("Ada Holt, leader of Amble council, laughed.", "politician"),
        ("Ada Holt, of law firm Wick and Vane, laughed.", "court"),
        ("Ada Holt had seen it coming. She chairs the charity Lampwatch.", "charity"),
        ("Ada Holt, who works for the company in Amble, had no such doubts.", "staff"),
        ("Giving evidence for the union, Ada Holt began with a joke.", "union"),
        ("Formerly a prison inspector, Ada Holt has seen worse.", "inspector"),
        ("Westmere’s MP, Ada Holt, came to the office and wrote to the minister.", "politician"),
        ("Ada Holt, a junior minister at the time and a backbencher now, sat down.", "politician"),
        ("Ada Holt, the shadow prisons minister, sat down.", "politician"),
        ("Ada Holt, the prisons minister, sat down.", "government"),
        # nothing of this says what she is
        ("Ada Holt, who is a magistrate’s daughter, sat down.", "unknown"),
        ("Ada Holt, who was told by inspectors to wait, sat down.", "unknown"),
        ("Ada Holt was a friend of the judge.", "unknown"),
        ("Ada Holt is critical of the union.", "unknown"),
        ("Ada Holt sat down. Ben Marsh looked up. He runs a hostel.", "unknown"),
        ("In his letter to the judge, Ada Holt laughed.", "unknown"),
        ("Ada Holt, who until March sold lamps, laughed.", "unknown"),
        ("Ada Holt, who sits on the commissioner’s panel, laughed.", "unknown"),
        ("Ada Holt led the way to the station.", "unknown"),
        ("Ada Holt, who sits in Amble, told the Echo that her colleagues had been waiting.", "unknown"),
        ("Ada Holt, who runs a shoe shop in Amble, sat down.", "unknown"),
    ],
)
def test_a_person_is_what_the_document_tells_in_a_clause_of_its_own(told: str, kind: str) -> None:
    assert [kind] == kinds(f"{told}\n\nNobody else came.\n\n“It is all one to me,” Holt said.")


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("One insider", "staff"),
        ("A Whitehall insider", "government"),
        ("A City insider", "unknown"),
        ("A friend who manages a team in Amble", "staff"),
        ("A friend who still works there", "staff"),
        ("A PSO called Mags", "staff"),
        ("A friend of the judge", "unknown"),
        ("A neighbour of the union official", "unknown"),
        ("The memo", "provider"),
        ("A Home Office memo", "government"),
        ("The leaked bid", "provider"),
        ("An internal email", "provider"),
        ("A trainee", "staff"),
        ("A resident of the hostel", "unknown"),
        ("A woman at the hostel", "unknown"),
        ("A man from the ministry", "government"),
        ("A letter from the company to staff", "provider"),
        ("A clerk to the court", "court"),
        ("Probation chiefs", "provider"),
        ("Union bosses", "union"),
    ],
)
def test_a_description_is_of_the_kind_of_its_head_or_of_what_it_belongs_to(phrase: str, kind: str) -> None:
    assert [kind] == kinds(f"{phrase} says: “There is nothing more to be done here.”")


def test_a_memo_is_of_whoever_the_document_says_wrote_it() -> None:
    assert ["union"] == kinds("There is a memo by the union. The memo says: “There is nothing more to be done here.”")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Ministry of Light said that all was well. “We are on top of it,” a spokesman said.", "government"),
        ("The union was furious. “We are not amused by it,” its spokeswoman said.", "union"),
        ("Opening the session, the Chair, Ada Holt MP, began: “It is a fine mess.”", "politician"),
        (
            "The inspector, Ada Holt, came back. Ada Holt’s predecessor called it “an engine running backwards”.",
            "inspector",
        ),
        (
            "The Public Accounts Committee met. In the committee’s phrase, it is “not capable of being managed”.",
            "politician",
        ),
        (
            "Dame Ada Holt’s report is grim. She, the chief inspector, said that it was “running to stand still”.",
            "inspector",
        ),
        ("Dame Ada Holt’s report is grim. She said that it was “running to stand still”.", "unknown"),
        ("The lamps select committee met. Its chair, Dame Ada Holt, spoke of “the great unlearning”.", "politician"),
        ("The chairman of the Amble bench said that they “no longer trust that anything will happen”.", "court"),
        ("Wickshire’s chief executive, Ada Holt, was quick: “We are naturally disappointed by it.”", "provider"),
        ("Wickshire’s chief constable, Ada Holt, was quick: “We are naturally disappointed by it.”", "unknown"),
        ("Tallow called it “stable and in line with expectations”.", "provider"),
        ("The Friday Supper Committee met. In the committee’s phrase, it is “not capable of being eaten”.", "unknown"),
    ],
)
def test_somebody_is_of_the_kind_of_the_body_or_person_told_of_before(text: str, kind: str) -> None:
    assert [kind] == kinds(text)


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("In Amble the police and crime commissioner is something close to an admirer.", "commissioner"),
        ("In Amble the police and crime commissioner, Ben Marsh, is something close to an admirer.", "unknown"),
        ("The police and crime commissioner is close to an admirer. Others have doubts.", "unknown"),
        ("The clerk is something close to an admirer.", "unknown"),
    ],
)
def test_a_new_name_holds_the_office_that_was_told_of_without_its_holder_just_above(above: str, kind: str) -> None:
    assert [kind] == kinds(f"{above}\n\n“I expected to be cross,” admits Ada Holt.")
    assert ["unknown"] == kinds(f"{above}\n\n“I expected to be cross,” admits Ada Holt, 41, of Wick.")
