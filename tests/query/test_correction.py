"""Which words may be corrected, and the query with a word put in the place of another."""

from __future__ import annotations

import pytest

from search.query import correctable, corrected, parse


def words(typed: str, *names: str) -> list[str]:
    return [word.typed for word in correctable(parse(typed, names=names).clause)]


def test_loose_words_may_be_corrected_but_not_stop_words_or_numbers() -> None:
    assert ["caseloda", "staf"] == words("the caseloda of 2017 staf x1")


def test_words_of_a_phrase_and_excluded_words_are_never_corrected() -> None:
    assert ["staf"] == words('"imutable lines" -wales staf')


def test_words_of_a_known_name_are_never_corrected_wherever_they_stand() -> None:
    assert ["comany"] == words("Lawrence’s comany ALICE", "Alice Lawrence")


def test_fields_of_running_text_are_corrected_and_fields_of_names_are_not() -> None:
    assert ["lins", "unsaef"] == words("title:lins speaker:lawrnce said:(unsaef)")


def test_words_of_groups_may_be_corrected() -> None:
    assert ["casload", "wrkload"] == words("(casload OR wrkload) -x")


def test_a_corrected_word_takes_the_place_of_the_typed_one_and_nothing_else_changes() -> None:
    typed = "“immutable lines”  unconscionible staf -wales title:unconscionible"
    found = correctable(parse(typed).clause)
    assert "“immutable lines”  unconscionable staff -wales title:unconscionable" == corrected(
        typed, [(word, {"staf": "staff"}.get(word.typed, "unconscionable")) for word in found]
    )


def test_half_of_a_hyphenated_word_is_corrected_by_itself() -> None:
    typed = "co-oprate"
    assert "co-operate" == corrected(typed, [(correctable(parse(typed).clause)[1], "operate")])


@pytest.mark.parametrize(
    "typed",
    ["date:abc", "date:0000", "speaker:", "staf:caseloda", "title:(speaker:)", "-date: x1", 'speaker:"', "title: ("],
)
def test_what_looks_like_a_field_but_is_read_as_words_is_never_corrected(typed: str) -> None:
    assert [] == words(typed)


def test_a_word_before_the_colon_of_a_sentence_may_be_corrected_like_the_words_after_it() -> None:
    assert ["caseloda", "lawrnce"] == words("caseloda: speaker: lawrnce")
