"""What people decided stands over the rules, says so, survives, and is never lost in silence."""

from __future__ import annotations

import os
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import corrections
from search.corrections import FILE, Entry, apply
from search.errors import ConfigError
from search.model import (
    AuthorType,
    BodyLabel,
    Collection,
    Correction,
    Crc,
    Evidence,
    Passage,
    Person,
    Quote,
    Span,
    Speaker,
)

KNOWN = Collection(
    title="Made-up papers",
    author_types=(AuthorType(value="union", label="Union"), AuthorType(value="judge", label="Judge")),
    people=(Person(name="Ann Other", organisation="The League", spellings=("A. Other",)),),
    crcs=(Crc(slug="north", name="North"), Crc(slug="south", name="South")),
)
BY_RULE = Evidence(rule="publisher", confidence="default")


def a_correction(**changes: Any) -> Correction:
    return Correction(**{"passage": "p1", "by": "Ed", "on": date(2026, 1, 2), "why": "read it", **changes})


def a_passage(*quotes: str, id: str = "p1") -> Passage:  # noqa: A002
    text = " | ".join(quotes) or "Nothing."
    made = []
    for quote in quotes:
        start = text.index(quote)
        speaker = Speaker(name="Ben Else", mention="Mr Else", author_type="union", organisation="A Guild")
        made.append(Quote(span=Span(start, start + len(quote)), text=quote, speaker=speaker, evidence=BY_RULE))
    return Passage(
        id=id,
        document_id="paper",
        ordinal=1,
        span=Span(0, len(text)),
        text=text,
        kind="paragraph",
        author_type="union",
        speaker=Speaker(name="Ben Else", mention="Mr Else", author_type="union", organisation="A Guild"),
        evidence=BY_RULE,
        bodies=(BodyLabel(slug="north", evidence=BY_RULE),),
        quotes=tuple(made),
    )


def applied(passage: Passage, *made: Correction) -> Passage:
    return apply([passage], made, KNOWN)[0]


# ── Applying ────────────────────────────────────────────────────────────────


def test_a_corrected_author_type_says_so_and_leaves_the_other_labels() -> None:
    before, made = a_passage("No."), a_correction(author_type="judge")
    after = applied(before, made)
    assert ("judge", "judge", "Ben Else") == (after.author_type, after.speaker.author_type, after.speaker.name)
    assert ("corrected", "corrected") == (after.evidence.rule, after.evidence.confidence)
    assert (before.quotes, before.bodies, (made,)) == (after.quotes, after.bodies, after.corrections)


def test_a_corrected_speaker_is_not_mixed_with_the_one_that_was_wrong() -> None:
    speaker = applied(a_passage(), a_correction(speaker="Ann Other")).speaker
    assert Speaker(name="Ann Other", author_type="union", organisation="The League") == speaker


def test_nobody_can_be_the_right_speaker_and_no_company_the_right_answer() -> None:
    after = applied(a_passage(), a_correction(speaker="", crcs=()))
    assert (None, None, ()) == (after.speaker.name, after.speaker.mention, after.bodies)


def test_corrected_companies_each_say_so() -> None:
    after = applied(a_passage(), a_correction(crcs=("north", "south")))
    assert (("north", "corrected"), ("south", "corrected")) == tuple(
        (body.slug, body.evidence.confidence) for body in after.bodies
    )
    assert BY_RULE == after.evidence


def test_a_quotation_is_found_by_its_words_however_the_lines_are_broken() -> None:
    after = applied(a_passage("We  won\nit.", "No."), a_correction(quotation="We won it.", speaker="Ann Other"))
    assert ["Ann Other", "Ben Else"] == [quote.speaker.name for quote in after.quotes]
    assert ["corrected", "default"] == [quote.evidence.confidence for quote in after.quotes]
    assert ("Ben Else", BY_RULE) == (after.speaker.name, after.evidence)


def test_the_later_of_two_decisions_counts_label_by_label() -> None:
    first, second = a_correction(author_type="judge", speaker="Ann Other"), a_correction(author_type="union")
    after = applied(a_passage(), first, second)
    assert ("union", "Ann Other") == (after.author_type, after.speaker.name)
    assert (first, second) == after.corrections
    third = a_correction(speaker="Ben Else")
    assert (second, third) == applied(a_passage(), first, second, third).corrections


def test_other_passages_are_left_alone() -> None:
    passages = (a_passage(id="p1"), a_passage(id="p2"))
    assert passages[1] is apply(passages, [a_correction(author_type="judge")], KNOWN)[1]


def test_an_entry_without_its_passage_or_words_is_told_with_the_reason() -> None:
    entries = [
        Entry(correction=a_correction(passage="gone", author_type="judge"), line=3),
        Entry(correction=a_correction(quotation="Never said.", speaker="Ann Other"), line=9),
        Entry(correction=a_correction(author_type="judge"), line=15),
    ]
    told = [(entry.line, reason) for entry, reason in corrections.without_place(entries, {"p1": a_passage("No.")})]
    assert [(3, "there is no passage 'gone' any more")] == told[:1]
    assert [(9, "passage p1 has no quotation 'Never said.' any more")] == told[1:]


def test_a_correction_of_words_that_are_not_there_changes_nothing() -> None:
    assert a_passage("No.") == applied(a_passage("No."), a_correction(quotation="Yes.", speaker="Ann Other"))


# ── Reading ─────────────────────────────────────────────────────────────────

WHOLE = """# Decisions
[[correction]]
passage = "p1"
author_type = "judge"
by = "Ed"
on = 2026-01-02
why = "the heading says so"

[[correction]]
passage = "p2"
quotation = "No."
speaker = ""
by = "Ed"
on = "2026-01-03"
why = '''
[[correction]]
looks like one, but is a reason'''
"""


def test_entries_are_read_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(WHOLE)
    first, second = corrections.load(tmp_path, KNOWN)
    assert (2, 9) == (first.line, second.line)
    assert a_correction(author_type="judge", why="the heading says so") == first.correction
    assert ("No.", "", date(2026, 1, 3)) == (
        second.correction.quotation,
        second.correction.speaker,
        second.correction.on,
    )


def test_no_file_is_no_correction(tmp_path: Path) -> None:
    assert () == corrections.load(tmp_path, KNOWN)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('author_type = "judge"', 'author_type = "juge"', ["line 4", "`author_type`", "'juge'"]),
        ('author_type = "judge"', "", ["line 3", "`passage`", "nothing corrected"]),
        ('author_type = "judge"', "crcs = ['west']", ["line 4", "`crcs`", "'west'"]),
        ('author_type = "judge"', "crcs = 'north'", ["line 4", "`crcs`", "list"]),
        ('author_type = "judge"', 'speeker = "Ann"', ["line 4", "`speeker`", "not a key"]),
        ('by = "Ed"', "", ["line 2", "`by`", "missing"]),
        ("on = 2026-01-02", "on = 'in May'", ["line 6", "`on`", "no date"]),
        ("on = 2026-01-02", "", ["line 2", "`on`", "missing"]),
        ('why = "the heading says so"', 'why = ""', ["line 7", "`why`", "missing"]),
        ('passage = "p1"', "passage = 1", ["line 3", "`passage`", "a number"]),
        ('speaker = ""', "crcs = []", ["line 12", "`crcs`", "quotation"]),
        ('passage = "p1"', "passage =", ["line 3", "TOML"]),
        ("# Decisions", "title = 'x'", ["`title`", "not a key"]),
        (WHOLE, "correction = 3", ["[[correction]]"]),
        (WHOLE, "correction = [{passage = 'p1'}]", ["correction 1", "`by`"]),
    ],
)
def test_a_fault_is_named_with_its_line_and_key(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    assert old in WHOLE
    (tmp_path / FILE).write_text(WHOLE.replace(old, new, 1))
    with pytest.raises(ConfigError) as raised:
        corrections.load(tmp_path, KNOWN)
    assert [] == [words for words in [FILE, *told] if words not in str(raised.value)]


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        corrections.load(tmp_path, KNOWN)


# ── Adding ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("before", ["", "# mine\n", "# no end", WHOLE, "\ufeff# a mark\r\n\r\n"])
def test_adding_keeps_every_byte_that_was_there(tmp_path: Path, before: str) -> None:
    (tmp_path / FILE).write_bytes(before.encode())
    made = a_correction(crcs=("north",))
    corrections.add(tmp_path, made, KNOWN, comment="paper, passage 1")
    after = (tmp_path / FILE).read_bytes().decode()
    assert after.startswith(before)
    assert made == corrections.load(tmp_path, KNOWN)[-1].correction
    assert ("\r\n" in before) == ("\r\n" in after.removeprefix(before))


@given(
    words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
    speaker=st.text(st.characters(exclude_categories=["Cs"])),
)
def test_whatever_the_words_are_they_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, words: str, speaker: str
) -> None:
    folder = tmp_path_factory.mktemp("folder")
    corrections.add(folder, a_correction(quotation=words, speaker=speaker, why=words), KNOWN)
    read = corrections.load(folder, KNOWN)[0].correction
    assert (words.strip(), speaker.strip(), words.strip()) == (read.quotation, read.speaker, read.why)


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    corrections.add(tmp_path, a_correction(speaker="Ann"), KNOWN)
    assert [FILE] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("before", "made", "told"),
    [
        ("this is not TOML", a_correction(speaker="Ann"), "line 1"),
        ("correction = []", a_correction(speaker="Ann"), "[[correction]]"),
        ("# mine", a_correction(author_type="juge"), "juge"),
        ("# mine", a_correction(), "nothing corrected"),
        ("# mine", a_correction(speaker="\ud800"), "UTF-8"),
    ],
)
def test_what_cannot_be_added_leaves_the_file_as_it_was(
    tmp_path: Path, before: str, made: Correction, told: str
) -> None:
    (tmp_path / FILE).write_text(before)
    with pytest.raises(ConfigError) as raised:
        corrections.add(tmp_path, made, KNOWN)
    assert told in str(raised.value)
    assert {FILE: before} == {path.name: path.read_text() for path in tmp_path.iterdir()}


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FILE).write_text("# mine\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match="No space left"):
        corrections.add(tmp_path, a_correction(speaker="Ann"), KNOWN)
    assert {FILE: "# mine\n"} == {path.name: path.read_text() for path in tmp_path.iterdir()}


def test_many_who_correct_at_once_lose_nothing(tmp_path: Path) -> None:
    def correct(number: int) -> None:
        corrections.add(tmp_path, a_correction(passage=f"p{number}", speaker="Ann"), KNOWN)

    threads = [threading.Thread(target=correct, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    there = {entry.correction.passage for entry in corrections.load(tmp_path, KNOWN)}
    assert {f"p{number}" for number in range(12)} == there


def test_the_file_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("# mine\n")
    (tmp_path / FILE).chmod(0o640)
    corrections.add(tmp_path, a_correction(speaker="Ann"), KNOWN)
    assert 0o640 == (tmp_path / FILE).stat().st_mode & 0o777


@pytest.mark.parametrize("sign", ["\n", "\r", "\x00", "\x1b", "\x85", "\u2028"])
def test_a_name_in_several_lines_or_with_control_signs_is_refused_and_nothing_is_written(
    tmp_path: Path, sign: str
) -> None:
    with pytest.raises(ConfigError, match="`by`"):
        corrections.add(tmp_path, a_correction(speaker="Ann", by=f"Ed{sign}Itor"), KNOWN)
    assert not (tmp_path / FILE).exists()
