"""Quotation marks of words that are quoted."""

from __future__ import annotations

import pytest

from webui.present import marks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“We call it ‘a mess’,” she said.", "‘We call it “a mess”,’ she said."),
        ("“The line ‘We were “firm” then’ was his.”", "‘The line “We were ‘firm’ then” was his.’"),
        ("She wrote: ‘They said “no” to it.’", "She wrote: ‘They said “no” to it.’"),
        ("\"It's 'all right' now,\" she said.", "‘It's “all right” now,’ she said."),
        ("“The members’ rights aren’t ‘extras’ to us.”", "‘The members’ rights aren’t “extras” to us.’"),
        ("“Call it ‘the members’ own affair’, then.”", "‘Call it “the members’ own affair”, then.’"),
        ("“It was the ’90s, and ‘em days are gone.”", "‘It was the ’90s, and ‘em days are gone.’"),
        ("No marks, just the keeper’s words.", "No marks, just the keeper’s words."),
        ("“We won,” she said. “Nobody’s left.”", "‘We won,’ she said. ‘Nobody’s left.’"),
    ],
)
def test_marks_within_marks_change_by_turns(text: str, said: str) -> None:
    assert said == marks.within(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("And so it went on.” He left.", "“And so it went on.” He left."),
        ("“We begin here, and go on", "“We begin here, and go on”"),
        ("went on.” Then: “And again", "“went on.” Then: “And again”"),
        ('it went on." He left.', '"it went on." He left.'),
        ("“One.\n\n“Two.”", "“One.\n\n“Two.”"),
        ("“Whole,” she said.", "“Whole,” she said."),
        ('The shelf of 12" is "new".', 'The shelf of 12" is "new".'),
        ('It came "in 2017" at last.', 'It came "in 2017" at last.'),
        ("” ” ” and other muddle", "” ” ” and other muddle"),
        ("It is the keeper’s.", "It is the keeper’s."),
    ],
)
def test_a_mark_without_its_partner_is_given_one(text: str, said: str) -> None:
    assert said == marks.whole(text)
    assert said == marks.whole(said)
