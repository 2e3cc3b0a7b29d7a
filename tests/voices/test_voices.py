"""Who publishes a page, how lead-ins are read, and laws that hold for any text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import passages, quotes, voices
from search.voices import labels, leads
from search.voices.who import Who
from tests.voices.made import BLOG, field, label, read, said

LONG = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault that was at all."
TYPES = {kind.value for kind in field().author_types}


def test_a_page_that_says_nothing_of_itself_is_of_nobody_known() -> None:
    passage = label(f"Lamps\n\n{LONG}\n")[0]
    assert ("unknown", "unknown", None) == (passage.container_author_type, passage.author_type, passage.speaker.name)
    assert "default" == passage.evidence.confidence


def test_a_release_shows_its_issuer_by_its_notes() -> None:
    text = (
        "Lamps must be lit\n\nThe Inspectorate of Lamps has today asked for more oil. "
        f"{LONG}\n\n– ENDS –\n\nNotes to editors:\n\n"
        "  1. The Inspectorate of Lamps is the independent inspector of lamps.\n"
        "  2. For interviews contact the LAMPI press office on 0123 456789.\n"
    )
    assert {("inspector", "Inspectorate of Lamps")} == set(said(text))


def test_a_release_that_names_no_issuer_is_of_the_kind_of_whom_it_quotes_first() -> None:
    text = (
        f"Lamps must be lit\n\n{LONG}\n\nThe chief inspector of lamps, Orla Tench, said: “We saw them all.”\n\n"
        "Notes to editors\n\n1. Fieldwork took place in March.\n2. The report is on our website.\n"
    )
    assert "inspector" == label(text)[0].container_author_type


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            f"Our lamps\n\nAt Northshire CRC we light lamps. {LONG}\n\nWe shall mend our oil.\n",
            "provider",
            "Northshire CRC",
        ),
        (
            f"Cold\n\nWe looked at lamps. {LONG}\n\nOur lamp is out.\n\nSnuff Trust is a registered charity.\n",
            "charity",
            "Snuff Trust",
        ),
        (
            f"Dark\n\nI sat in the dark. {LONG}\n\nMy oil was late, and I said so.\n\nShare on twitter\n",
            "blogger",
            None,
        ),
    ],
)
def test_the_narrators_own_words_show_who_publishes(text: str, kind: str, name: str | None) -> None:
    passage = label(text)[0]
    assert (kind, name) == (passage.container_author_type, passage.speaker.name)


def test_a_blog_whose_page_does_not_name_it_has_no_speaker_for_its_narration() -> None:
    assert [("blogger", None)] == said(f"Monday, 3 July 2017\n\nLamps\n\n{LONG}\n", BLOG)


def test_a_blog_that_signs_its_posts_is_called_by_its_author() -> None:
    assert [("blogger", "Otto Wick")] == said(f"Lamps\n\nPosted on 3 July 2017 by Otto Wick\n\n{LONG}\n", BLOG)


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        (
            "Following another damning LAMPI report, LU have issued the following press release:-",
            "union",
            "Lampworkers United",
        ),
        ("Lampworkers United has put out this statement:", "union", "Lampworkers United"),
        ("The Anytown Echo has this:-", "press", "Anytown Echo"),
        ("In her foreword the chief inspector writes:", "inspector", "the chief inspector"),
        ("A spokesman for the Wick Trust, which runs the lamps, said:", "charity", "A spokesman for the Wick Trust"),
        ("As the inspectors make clear, the lamps have been dim for years:", "inspector", "the inspectors"),
        ("The union's verdict is short:", "union", "The union"),
        ("The judge told him:", "judge", "The judge"),
        ("According to the inspectors:", "inspector", "the inspectors"),
        ("This from the Otherton Gazette website this morning:-", "press", "Otherton Gazette"),
    ],
)
def test_a_lead_in_says_whose_words_come(line: str, kind: str, name: str) -> None:
    lead = labels.label(line, Who(field(), line))
    assert lead is not None
    assert (kind, name) == (lead.speaker.author_type, lead.speaker.name)
    assert 0 <= lead.cue.start < lead.cue.end <= len(line)


@pytest.mark.parametrize("line", ["Three things strike me:", "My view is this:", "I have said it before:", "Why:", ":"])
def test_a_line_that_names_nobody_introduces_nobody(line: str) -> None:
    assert leads.introduction(line, Who(field(), line)) is None


PIECES = st.sampled_from(
    [
        *("From the report:-", "The inspectors said:", "Foreword", "Dame Ada Quill", "Chief Inspector", "July 2017"),
        *("--oo00oo--", "  1. I am here.", "    ReplyDelete", "2 comments:", "  • One", "“Quoted words, all of them.”"),
        *("That is the verdict of LU.", "Chair: Well?", "From: A, B (Director)", "Dear all", LONG, "", ":", "\x00"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_any_text_is_labelled_with_known_types_and_cues_inside_it(pieces: list[str]) -> None:
    text = "\n\n".join(["Title of it", LONG, *pieces])
    for passage in label(text, BLOG):
        assert passage.author_type in TYPES
        assert passage.container_author_type == "blogger"
        assert passage.author_type == passage.speaker.author_type
        cue = passage.evidence.cue
        assert cue is None or 0 <= cue.start <= cue.end <= len(text)


@pytest.mark.parametrize(
    ("author", "speaker"),
    [("Lamp Man", "Lamp Man"), ("admin", None), ("noreply@blog.example (Lamp Man)", None), ("lampman 71", None)],
)
def test_a_blogger_whom_only_the_file_names_is_named_when_it_gives_a_name(author: str, speaker: str | None) -> None:
    text = "The lamps\n\nI went to see the lamps at night, and my heart sank. Nobody had lit them.\n"
    document = replace(read(text, BLOG), author=author)
    parts = voices.label(document, quotes.label(document, passages.split(document), field()), field())
    assert [("blogger", speaker)] == [(passage.author_type, passage.speaker.name) for passage in parts]
