"""What a comment says of where its writer is, over the field of test_bodies."""

from __future__ import annotations

import pytest

from search import bodies
from search.model import Collection, Crc, Document, Evidence, Owner, Speaker
from tests.test_bodies import about, comment, passages
from tests.test_bodies_narration import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First! Northshire here. The boiler has gone.", ("north",)),
        ("Same in Dale. Somebody printed it out.", ("lone",)),
        ("Same here in Dale. Somebody printed it out.", ("lone",)),
        ("Not quite. Southshire held out for a year.", ("south",)),
        ("I'm in one of the Northtown offices and nobody has told us.", ("north",)),
        ("Half the Northtown office is agency.", ("north",)),
        ("Try living in Dale. Our CRC never rings.", ("lone",)),
        ("My son has been with Southshire since March.", ("south",)),
        ("“Staff in Eastshire, Westshire and Isle should not sign.” That is from the letter.", ("east-west",)),
        ("Down here in Dale it's not so bad.", ("lone",)),
        ("We have the same boiler in Southshire and it leaks.", ("south",)),
        ("We spent a week in Southshire and it rained.", ()),
        ("My aunt lives in Dale and likes it.", ()),
        ("I drove from Northtown to Dale. The CRC was shut.", ()),
        ("We went to Northtown for the day. Nice pier.", ()),
    ],
)
def test_a_comment_is_about_the_company_where_its_writer_is(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(comment(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The last report on a Beta company, that on Dale, came out in May.", ("lone",)),
        ("The last report, that on Dale, came out in May.", ()),
        ("Beta held a picnic in Northtown.", ("lone",)),
    ],
)
def test_an_area_beside_its_owner_is_its_company(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Probation in Oxbridge is late.", ("ox",)),
        ("Probation staff met Ms Oxbridge.", ()),
        ("Oxley and the Isle of Man CRC is late.", ("man",)),
        ("Probation staff went to the Oxbridge conference.", ()),
        ("Probation in Man is late.", ()),
    ],
)
def test_a_shire_lends_its_name_to_its_town_but_not_to_people(text: str, expected: tuple[str, ...]) -> None:
    crcs = (
        Crc(slug="ox", name="Oxbridgeshire CRC", areas=("Oxbridgeshire",), owners=(Owner(name="Beta"),)),
        Crc(slug="man", name="Oxley and Isle of Man CRC", areas=("Oxley", "Isle of Man", "Manshire"), owners=()),
    )
    made, whole = passages(text)
    document = Document(id="d", file="d", title=None, text=whole, blocks=(), media_type="", sha256="")
    assert [expected] == [p.crcs for p in bodies.label(document, made, Collection(title="Field", crcs=crcs))]


@pytest.mark.parametrize("text", ["The picnic is in May.", "The National Probation Service is doing well."])
def test_what_a_branch_tells_itself_is_not_on_its_company_by_its_name_alone(text: str) -> None:
    branch = {"author_type": "union", "container_author_type": "charity"}
    speaker = Speaker(name="Northshire CRC branch", mention="Northshire CRC branch", author_type="union")
    tells = told(text, speaker=speaker, evidence=Evidence(rule="publisher"), **branch)
    says = told("We like picnics.", speaker=speaker, evidence=Evidence(rule="quotation"), **branch)
    assert [(), ("north",)] == about(tells, says)
