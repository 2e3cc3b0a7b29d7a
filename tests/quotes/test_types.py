"""Which kind of author a speaker is: a body's name against role words, groups before "one", appositions that end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.model import AuthorType, Block, Collection, Crc, Document, Owner, Passage, Person, Span
from search.quotes import label

COLLECTION = Collection(
    title="Made up",
    author_types=(
        AuthorType(value="inspector", label="Inspector", role_words=("inspectors", "inspectorate")),
        AuthorType(value="union", label="Union", role_words=("union", "rep")),
        AuthorType(value="provider", label="Provider", role_words=("company", "companies", "board")),
        AuthorType(value="government", label="Government", role_words=("official", "officials", "ministry")),
        AuthorType(value="politician", label="Politician", role_words=("labour's", "minister")),
        AuthorType(value="commissioner", label="Commissioner", role_words=("lamp commissioner",)),
        AuthorType(value="charity", label="Charity", role_words=("charity", "charities")),
        AuthorType(value="court", label="Court", role_words=("representing",)),
        AuthorType(value="staff", label="Staff", role_words=("staff", "manager", "lamp officer")),
        AuthorType(value="unknown", label="Unknown", role_words=("prisoner", "lamp users")),
    ),
    people=(Person(name="Wickers", author_type="union", body=True, spellings=("WKS",)),),
    crcs=(
        Crc(
            slug="amble",
            name="Amble Lamps",
            abbreviations=("AMBL",),
            owners=(Owner(name="Northgate Light (led by Tallow)", spellings=("Tallow", "NGL")),),
        ),
    ),
)


def types(text: str, collection: Collection = COLLECTION) -> list[tuple[str | None, str]]:
    """The speakers of a text of one paragraph, each with its type."""
    span = Span(0, len(text))
    block = Block(ordinal=0, kind="paragraph", text=text, span=span)
    passage = Passage(id="0" * 16, document_id="d", ordinal=1, span=span, text=text, kind="paragraph")
    document = Document(
        id="d", file="d.txt", title=None, text=text, blocks=(block,), media_type="text/plain", sha256=""
    )
    return [(q.speaker.name, q.speaker.author_type) for p in label(document, (passage,), collection) for q in p.quotes]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("A Tallow spokesman", "provider"),
        ("An NGL spokesperson", "provider"),
        ("A spokeswoman for Northgate Light", "provider"),
        ("An AMBL source", "provider"),
        ("Somebody from Tallow", "provider"),
        ("A Wickers official", "union"),
        ("One official", "government"),
        ("A WKS representative", "union"),
        ("A Tallow lamp officer", "staff"),
        ("A prisoner at Amble Lamps", "unknown"),
        ("A Tallow customer", "unknown"),
        ("A mother from Tallow", "unknown"),
    ],
)
def test_who_speaks_for_a_body_is_of_its_kind_unless_the_role_tells_otherwise(phrase: str, kind: str) -> None:
    assert [(phrase, kind)] == types(f"{phrase} said: “We are looking into the matter.”")


def test_an_official_of_a_body_is_of_its_kind() -> None:
    assert [("Ben Holt", "union")] == types("Ben Holt, an official of Wickers, said: “We are not amused by it.”")


def test_a_document_of_a_body_is_of_its_kind() -> None:
    assert [("A Tallow statement", "provider")] == types("A Tallow statement said: “We are looking into it.”")


def test_an_apposition_ends_where_the_sentence_goes_on() -> None:
    assert [("Ben Holt", "commissioner")] == types(
        "Amble’s lamp commissioner, Ben Holt, has asked for a meeting with the company’s board. He said: “I insist.”"
    )
    assert [("Ben Holt", "unknown")] == types("Ben Holt, of Amble, told inspectors: “I sat in the dark.”")
    assert [("Ada Marsh", "unknown")] == types("Ada Marsh, asked by a union rep about it, answered: “What of it?”")


def test_a_role_may_begin_with_a_possessive() -> None:
    assert [("Ada Marsh", "politician")] == types("“Of course,” said Ada Marsh, Labour’s candidate in Amble.")


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("The staff whom we met knew what good work is.", "staff"),
        ("There are fewer charities than there were.", "charity"),
        ("Lamp users waited in the dark.", "unknown"),
        ("Inspectors came in May.", "unknown"),
        ("The staff met lamp users.", "unknown"),
    ],
)
def test_one_is_of_the_group_told_of_before(before: str, kind: str) -> None:
    assert [("one", kind)] == types(f"{before} “I can do this or that,” one told us.")


def test_one_is_not_the_same_speaker_each_time() -> None:
    assert [("one", "staff"), ("one", "unknown")] == types(
        "The staff were kind. “I can do this,” one told us. Lamp users had waited for hours. “I cannot see,” said one."
    )


@pytest.mark.parametrize(
    "text", ["Leadership: ‘Good’", "Staff: “Requires improvement”", "Lamps and wicks: ‘Inadequate’"]
)
def test_a_rating_after_its_label_is_no_quotation(text: str) -> None:
    assert [] == types(text)


@pytest.mark.parametrize("text", ["Ada Marsh: “Good.”", "Ada Marsh: “Poor”", "The union: “Good lamps cost money.”"])
def test_a_rating_that_somebody_gives_is_a_quotation(text: str) -> None:
    assert 1 == len(types(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Minister for Lamps (Ada Marsh): “They are lit.”", "Ada Marsh", "politician"),
        ("The Lamp Commissioner (Sir Otto Wick): “They are lit.”", "Sir Otto Wick", "commissioner"),
        ("Ada Marsh (The Minister for Lamps): “They are lit.”", "Ada Marsh", "politician"),
    ],
)
def test_a_name_and_an_office_in_brackets_before_a_colon(text: str, name: str, kind: str) -> None:
    assert [(name, kind)] == types(text)


@pytest.mark.parametrize("title", ["Major", "Lt Colonel", "Captain", "Canon", "Sir", "Ms"])
def test_an_office_stands_before_any_title(title: str) -> None:
    text = (
        f"Amble’s lamp commissioner, {title} Toby Wick, who has no power, said that he was “fobbed off with a candle”."
    )
    assert ["commissioner"] == [kind for _, kind in types(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In its reply to the inspectors Tallow insisted that lamps “free up hands for work”.", ("Tallow", "provider")),
        ("To the staff Wickers said that lamps “free up hands for work”.", ("Wickers", "union")),
        ("To the staff Ada Wickers, of the ministry, said: “Lamps free up hands.”", ("Ada Wickers", "government")),
    ],
)
def test_a_body_is_what_it_is_declared_as_whoever_is_told_of_before_it(text: str, told: tuple[str, str]) -> None:
    assert [told] == types(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When the clerk, Tom Holt, wrote to the director, Otto Wick, he answered: “Lamps are liked.”", "Otto Wick"),
        ("After Tom Holt complained to the director, Otto Wick, he replied: “Lamps are liked.”", "Otto Wick"),
        ("Tom Holt wrote to the director, Otto Wick. “My lamp is out,” he said.", "Tom Holt"),
        ("Tom Holt turned to the crowd. “My lamp is out,” he said.", "Tom Holt"),
    ],
)
def test_whoever_is_written_to_answers(text: str, name: str) -> None:
    assert [name] == [who for who, _ in types(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board heard from Ada Marsh, a union rep, that oil was “as dear as wine”.", ("Ada Marsh", "union")),
        ("We heard the phrase “same old oil” from a lamp officer in Amble.", ("a lamp officer in Amble", "staff")),
        ("I had heard “the oil is for show” from two officials.", ("two officials", "government")),
        ("Ada Marsh, of the ministry, had heard from a rep and said: “Oil is dear.”", ("Ada Marsh", "government")),
        ("Ada Marsh, of the ministry, heard the news and called it “as dear as wine”.", ("Ada Marsh", "government")),
    ],
)
def test_words_are_of_whom_they_were_heard_from(text: str, told: tuple[str, str]) -> None:
    assert [told] == types(text)


@pytest.mark.parametrize("where", ["quoted on p. 31", "quoted in the report", "quoted at page 4"])
def test_a_signature_may_say_where_it_is_quoted(where: str) -> None:
    assert ["staff"] == [
        kind for _, kind in types(f"“We have the oil. What we lack is anybody to pour it.” Lamp officer, {where}")
    ]


def test_a_spokesman_for_a_body_called_short_is_of_the_body_named_before() -> None:
    told = "The works belong to the Amble Lamps Partnership. A spokesperson for the partnership said: “It was dark.”"
    assert ["provider"] == [kind for _, kind in types(told)]
    other = "The works belong to the Otherton Oil Partnership. A spokesperson for the partnership said: “It was dark.”"
    assert ["unknown"] == [kind for _, kind in types(other)]


def test_a_word_that_is_heard_often_is_nobodys() -> None:
    assert [] == types("Ada Marsh, a union rep, said that she had heard the word “robust” too often.")


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("“We saw the lamps go out,” said Mr Lantern.", "Lantern", "unknown"),
        ("Mrs Gazette told us: “We saw the lamps go out.”", "Gazette", "unknown"),
        ("“We saw the lamps go out,” Dame Wickers said.", "Dame Wickers", "unknown"),
        ("Mr Lantern sat down. He said: “We saw the lamps go out.”", "Lantern", "unknown"),
        ("“We saw the lamps go out,” said Mr Lantern, an official of Wickers.", "Lantern", "union"),
        ("“We saw the lamps go out,” said the Lantern.", "Daily Lantern", "press"),
        ("“We saw the lamps go out,” the Gazette said.", "The Gazette", "press"),
        ("“We saw the lamps go out,” said Wickers’s Ben Holt.", "Ben Holt", "union"),
        ("“We saw the lamps go out,” said Justice Lampwatch.", "Justice Lampwatch", "charity"),
        ("“We saw the lamps go out,” said Mr Marsh.", "Sir Cole Marsh", "judge"),
    ],
)
def test_who_has_a_title_is_no_body_of_that_name(said: str, name: str, kind: str) -> None:
    people = (
        *COLLECTION.people,
        Person(name="Daily Lantern", author_type="press", body=True, spellings=("Lantern",)),
        Person(name="The Gazette", author_type="press", body=True),
        Person(name="Justice Lampwatch", author_type="charity", body=True),
        Person(name="Sir Cole Marsh", author_type="judge", spellings=("Marsh",)),
    )
    assert [(name, kind)] == types(said, replace(COLLECTION, people=people))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("the staff are tired of it all", "union"),
        ("staff have gone home", "union"),
        ("a prisoner had put the lamp out", "union"),
        ("the staff manager, it is dark", "staff"),
    ],
)
def test_a_clause_after_according_to_somebody_tells_nothing_of_them(told: str, kind: str) -> None:
    text = f"According to Wickers’ regional secretary Carol Dace, {told}. She told the Gazette: “The lamps are out.”"
    assert [("Carol Dace", kind)] == types(text)
