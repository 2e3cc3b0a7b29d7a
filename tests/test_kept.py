"""What is made of a collection is made once."""

from __future__ import annotations

from search.kept import Kept
from search.model import Collection


def test_it_is_made_once_for_each_of_the_last_few_collections() -> None:
    made: list[Collection] = []
    title = Kept(lambda collection: (made.append(collection), collection.title)[1])
    several = [Collection(title=str(number)) for number in range(5)]
    assert ["0", "1", "0", "1"] == [title(several[number]) for number in (0, 1, 0, 1)]
    assert several[:2] == made
    for collection in several:
        title(collection)
    assert "0" == title(several[0])
    assert [*several, several[0]] == made


def test_an_equal_collection_is_another_one() -> None:
    kept = Kept(lambda _: object())
    one, other = Collection(title="x"), Collection(title="x")
    assert one == other
    assert kept(one) is not kept(other)
