"""Quotations without a named speaker, typed by the passage they stand in or by who said the words above."""

from __future__ import annotations

import pytest

from search.model import Evidence, Passage, Quote, Span, Speaker
from search.quotes import find, unnamed


def passages(*told: tuple[str, str], rule: str = "publisher") -> list[Passage]:
    """Passages of (author type, text), each with its quotations as the text alone tells them."""
    found: list[Passage] = []
    at = 0
    for number, (kind, text) in enumerate(told):
        span = Span(at, at + len(text))
        quotes = [_moved(quote, at) for quote in find(text)]
        speaker = Speaker(name=f"writer {number}", author_type=kind)
        found.append(
            Passage(
                id=f"{number:016x}", document_id="d", ordinal=number + 1, span=span, text=text, kind="paragraph",
                author_type=kind, speaker=speaker, quotes=tuple(quotes), evidence=Evidence(rule=rule),
            )
        )  # fmt: skip
        at += len(text) + 2
    return found


def _moved(quote: Quote, by: int) -> Quote:
    cue = quote.evidence.cue
    moved = None if cue is None else Span(cue.start + by, cue.end + by)
    evidence = Evidence(rule=quote.evidence.rule, cue=moved, confidence=quote.evidence.confidence)
    return Quote(
        span=Span(quote.span.start + by, quote.span.end + by), text=quote.text, speaker=quote.speaker, evidence=evidence
    )


def speakers(*told: tuple[str, str]) -> list[tuple[str | None, str]]:
    """The speakers of the last passage's quotations, each with its type."""
    return [(q.speaker.name, q.speaker.author_type) for q in unnamed.given(passages(*told))[-1].quotes]


def test_words_taken_up_are_of_whoever_wrote_them_above() -> None:
    assert [("writer 0", "inspector")] == speakers(
        ("inspector", "The lamps were lit more quickly than was wise."),
        ("commenter", '"More quickly than was wise"! I\'ll have it on a mug.'),
    )


def test_words_taken_up_from_a_quotation_are_of_its_speaker() -> None:
    first, second = passages(
        ("press", "Ada Marsh said: “We light what we can reach.”"), ("commenter", "“What we can reach” indeed, Ada.")
    )
    known = Speaker(name="Ada Marsh", mention="Ada Marsh", author_type="union")
    first = passages(("press", first.text))[0]
    quoted = tuple(
        Quote(span=q.span, text=q.text, speaker=known, evidence=Evidence(rule="verb before")) for q in first.quotes
    )
    done = unnamed.given([_with(first, quoted), second])
    assert [("Ada Marsh", "union")] == [(q.speaker.name, q.speaker.author_type) for q in done[-1].quotes]
    assert ["said above"] == [q.evidence.rule for q in done[-1].quotes]


def _with(passage: Passage, quotes: tuple[Quote, ...]) -> Passage:
    return Passage(
        id=passage.id, document_id="d", ordinal=1, span=passage.span, text=passage.text, kind="paragraph",
        author_type="press", speaker=Speaker(author_type="press"), quotes=quotes,
    )  # fmt: skip


def test_two_words_may_be_the_same_by_chance() -> None:
    assert [(None, "unknown")] == speakers(
        ("inspector", "We asked them to light lamps."), ("commenter", "“Light lamps!” That is rich.")
    )


@pytest.mark.parametrize("kind", ["commenter", "union", "staff"])
@pytest.mark.parametrize(
    "text",
    [
        "They shut the hall and we were told to “embrace the high street”. It rained.",
        "Staff at the Amble hall were told on a call that they would be “fully agile by Easter”.",
        "It went red in May and we're told “it is in the next run”.",
    ],
)
def test_what_staff_were_told_by_nobody_named_is_the_managements(kind: str, text: str) -> None:
    assert [(None, "provider")] == speakers((kind, text))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("inspector", "We were told that the lamps were “always cold by noon in here”."),
        ("commenter", "My mother was told that it was “only a lamp and no more”."),
        ("press", "Staff were told to “embrace the high street”."),
    ],
)
def test_what_others_were_told_by_nobody_named_is_nobodys(kind: str, text: str) -> None:
    assert [(None, "unknown")] == speakers((kind, text))


def test_what_i_said_is_the_writers() -> None:
    assert [("writer 0", "commenter")] == speakers(("commenter", "He asked why, and I said “because it is dark”."))


@pytest.mark.parametrize(
    ("kind", "text", "speaker"),
    [
        ("commenter", "The letter said “a new lamp will be in touch shortly”.", ("The letter", "provider")),
        ("staff", "An all-staff email said “nothing changes for you today”.", ("An all-staff email", "provider")),
        ("blogger", "The email told us that “nothing changes for you today”.", ("The email", "provider")),
        ("blogger", "The email said that “nothing changes for you today”.", ("The email", "unknown")),
        ("press", "The letter said “a new lamp will be in touch shortly”.", ("The letter", "unknown")),
        ("commenter", "A letter from the court said “it is all in hand, sir”.", ("A letter from the court", "unknown")),
        ("union", "The motion said “a lamp is a place as well as a price”.", ("The motion", "union")),
    ],
)
def test_a_document_told_of_at_work_is_the_managements(kind: str, text: str, speaker: tuple[str, str]) -> None:
    assert [speaker] == speakers((kind, text))


def of_report(kind: str, text: str, *, reporter: str | None = "inspector", rule: str = "publisher") -> list[str]:
    """The types of the speakers in one passage of a document about somebody's report."""
    found = unnamed.given(passages((kind, text), rule=rule), reporter=reporter)
    return [quote.speaker.author_type for quote in found[0].quotes]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("inspector", "Inspectors came across good practice. The group in Amble was “a model of its kind”."),
        ("press", "The firm, which runs nine halls, was told that its lamps were “impersonal by design”."),
        ("blogger", "Inspectors liked the people in charge, who were described as “candid about the dark”."),
    ],
)
def test_a_release_quotes_its_report_where_it_names_nobody(kind: str, text: str) -> None:
    assert ["inspector"] == of_report(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("inspector", "We came across good practice. The group in Amble was “a model of its kind”."),
        ("inspector", "The company had a contract to provide “a lamp at every step of the road”."),
        ("press", "The clerk was told that his lamps were “impersonal by design”."),
        ("press", "The lamps were described as “impersonal by design” by those who lit them."),
    ],
)
def test_other_words_of_nobody_named_are_not_the_reports(kind: str, text: str) -> None:
    assert "inspector" not in of_report(kind, text)


def test_a_text_about_no_report_quotes_none() -> None:
    assert ["unknown"] == of_report("inspector", "The group was “a model of its kind”.", reporter=None)


def test_a_passage_that_is_all_quotation_has_its_frame_for_a_speaker() -> None:
    assert ["inspector"] == of_report(
        "inspector", "“The plan consisted of a map and of pins.”", reporter=None, rule="frame: quoted report"
    )


def test_somebody_in_our_office_is_one_of_the_staff() -> None:
    assert [("Somebody in our office", "staff")] == speakers(("blogger", "Somebody in our office said “not me then”."))


def test_me_before_a_colon_is_the_writer() -> None:
    assert [("writer 0", "commenter")] == speakers(("commenter", "Me: “I have been wondering that myself.”"))
