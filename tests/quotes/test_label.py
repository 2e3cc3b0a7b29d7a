"""Quotations put on passages: names and author types from the collection, one record per passage."""

from __future__ import annotations

from search.model import AuthorType, Block, Collection, Comment, Document, Passage, Person, Span
from search.quotes import label

COLLECTION = Collection(
    title="Made up",
    author_types=(
        AuthorType(value="inspector", label="Inspector", role_words=("chief inspector", "inspector", "inspectors")),
        AuthorType(value="union", label="Union", role_words=("union", "general secretary")),
        AuthorType(value="provider", label="Provider", role_words=("company", "crc")),
        AuthorType(value="staff", label="Staff", role_words=("staff", "manager")),
        AuthorType(value="judge", label="Judge", role_words=("judge",)),
    ),
    people=(
        Person(name="Dame Ada Marsh", author_type="inspector", organisation="Amble Inspectorate"),
        Person(name="Westmere Workers", author_type="union", body=True, spellings=("WW",)),
        Person(name="Cora Finch", author_type="charity"),
    ),
)


def labelled(*paragraphs: str, comments: tuple[str | None, ...] = ()) -> tuple[Passage, ...]:
    """The paragraphs as passages of one document, each in the comment of that number if one is given."""
    text, blocks, passages = "", [], []
    for n, paragraph in enumerate(paragraphs):
        number = comments[n] if comments else None
        comment = Comment(number=number) if number else None
        span = Span(len(text), len(text) + len(paragraph))
        text += paragraph + "\n\n"
        blocks.append(Block(ordinal=n, kind="paragraph", text=paragraph, span=span, comment=comment))
        passages.append(
            Passage(
                id=f"{n:016x}",
                document_id="d",
                ordinal=n + 1,
                span=span,
                text=paragraph,
                kind="paragraph",
                comment=comment,
            )
        )
    document = Document(
        id="d", file="d.txt", title=None, text=text, blocks=tuple(blocks), media_type="text/plain", sha256=""
    )
    return label(document, passages, COLLECTION)


def speakers(*paragraphs: str) -> list[tuple[str | None, str]]:
    return [(q.speaker.name, q.speaker.author_type) for p in labelled(*paragraphs) for q in p.quotes]


def test_offsets_count_in_the_document_and_evidence_points_at_the_cue() -> None:
    _, second = labelled("Nothing here.", "Ben Holt said: “We lost.”")
    (quote,) = second.quotes
    assert quote.span.start > second.span.start
    assert quote.text == "We lost."
    assert quote.evidence.cue is not None
    assert quote.evidence.confidence == "stated"
    cue = Span(quote.evidence.cue.start - second.span.start, quote.evidence.cue.end - second.span.start)
    assert cue.of(second.text) == "said"


def test_a_role_beside_the_name_tells_the_author_type() -> None:
    assert [("Ben Holt", "union")] == speakers("“We lost,” said Ben Holt, general secretary of the Amble branch.")


def test_a_role_told_once_holds_for_the_same_person_later() -> None:
    told = "Ben Holt, the union leader, spoke first."
    assert [("Ben Holt", "union")] == speakers(told, "“We lost,” Mr Holt said.")


def test_a_declared_person_is_known_by_a_title_and_given_name() -> None:
    assert [("Dame Ada Marsh", "inspector")] == speakers(
        "Dame Ada Marsh visited.", "Dame Ada said: “It was poor work.”"
    )


def test_a_declared_person_brings_the_organisation() -> None:
    (passage,) = labelled("Dame Ada Marsh said: “It was poor work.”")
    assert passage.quotes[0].speaker.organisation == "Amble Inspectorate"
    assert passage.quotes[0].speaker.mention == "Dame Ada Marsh"


def test_a_role_word_comes_before_what_the_collection_declares() -> None:
    assert [("Cora Finch", "judge")] == speakers("“We lost,” said Cora Finch, the judge.")


def test_a_declared_body_in_the_apposition_tells_the_type() -> None:
    assert [("Ben Holt", "union")] == speakers("“We lost,” said Ben Holt of Westmere Workers.")


def test_the_head_of_a_group_tells_its_type() -> None:
    assert [("One manager", "staff"), ("A CRC spokesman", "provider")] == speakers(
        "One manager told us: “I am worn out.”", "A CRC spokesman said: “We regret it.”"
    )


def test_a_report_belongs_to_whoever_the_text_says_wrote_it() -> None:
    assert [("The report", "inspector")] == speakers(
        "The inspectors’ report is out today.", "The report noted: “Records were missing.”"
    )


def test_a_report_of_which_nothing_is_told_is_of_unknown_type() -> None:
    assert [("The report", "unknown")] == speakers("The report noted: “Records were missing.”")


def test_a_speaker_whom_nobody_introduces_is_unknown() -> None:
    assert [("Ben Holt", "unknown")] == speakers("“We lost,” said Ben Holt.")


def test_the_chief_of_its_body_is_of_the_kind_of_the_body() -> None:
    assert [("Ben Holt", "provider")] == speakers(
        "Amble Rail, a railway company, broke even; and its finance chief, Ben Holt, is glad. “It was luck,” "
        "Mr Holt said."
    )


def test_a_nameless_chief_of_its_body_is_of_the_kind_of_the_body() -> None:
    assert [("its chief executive", "provider")] == speakers(
        "The company was late again. “We are sorry,” said its chief executive."
    )


def test_a_role_in_the_plural_is_the_role_of_all_its_words() -> None:
    assert [("Two chief inspectors", "inspector")] == speakers("Two chief inspectors said: “We are not.”")


def test_a_role_that_words_are_given_to_before_a_comma_is_not_the_next_persons() -> None:
    assert [("Ben Holt", "unknown")] == speakers("In his words to the manager, Ben Holt said: “I am off for good.”")


def test_an_inspector_met_in_passing_does_not_colour_the_speaker() -> None:
    assert [("Ben Holt", "unknown")] == speakers("“We lost,” said Ben Holt, who met inspectors on Tuesday.")


def test_an_inner_quotation_counts_within_its_passage() -> None:
    _, second = labelled("Ben Holt said: “We lost.”", "“My boss said ‘take it or leave it’ to us,” said Ben Holt.")
    assert [None, 0] == [quote.inside for quote in second.quotes]


def test_a_speech_has_one_record_in_each_passage() -> None:
    first, second = labelled("Ben Holt said: “One thing.", "“Another thing.”")
    assert (True, False) == (first.quotes[0].opens_on, first.quotes[0].continues)
    assert (False, True) == (second.quotes[0].opens_on, second.quotes[0].continues)
    assert second.quotes[0].speaker.name == "Ben Holt"


def test_a_speech_never_runs_from_one_comment_into_the_next() -> None:
    first, second = labelled("Ben Holt said: “One thing.", "“Another thing altogether.”", comments=("1", "2"))
    assert not first.quotes[0].opens_on
    assert second.quotes[0].speaker.name is None


def test_a_passage_without_quotations_is_given_back_as_it_was() -> None:
    (passage,) = labelled("Nothing is quoted here.")
    assert passage.quotes == ()
