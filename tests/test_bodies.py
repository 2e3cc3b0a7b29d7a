"""Which company a passage is about: small made-up texts, one rule each, over a made-up field of companies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import bodies
from search.model import Collection, Comment, Crc, Document, Evidence, Owner, Passage, Person, Span, Speaker

SOLD = date(2019, 2, 15)
ALPHA = (Owner(name="Alpha Works", until=SOLD, spellings=("AW",)), Owner(name="Omega (with Friends)", since=SOLD))
FIELD = Collection(
    title="Field",
    crcs=(
        Crc(slug="north", name="Northshire CRC", areas=("Northshire", "Northtown"), owners=ALPHA),
        Crc(
            slug="east-west",
            name="Eastshire, Westshire and Isle CRC",
            abbreviations=("EWI", "Eastshire, Wester and Isle"),
            areas=("Eastshire", "Westshire", "Isle", "Wester"),
            owners=ALPHA,
        ),
        Crc(slug="south", name="Southshire CRC", areas=("Southshire",), owners=(Owner(name="Omega (with Friends)"),)),
        Crc(slug="lone", name="Lone Valley CRC", areas=("Dale",), owners=(Owner(name="Beta"),)),
    ),
    people=(Person(name="Northtown Echo", author_type="press", body=True),),
    not_areas=("Southshire and Beyond",),
)


def passages(*texts: str | Passage) -> tuple[tuple[Passage, ...], str]:
    whole, made = "", []
    for number, text in enumerate(texts, start=1):
        passage = text if isinstance(text, Passage) else blank(text)
        span = Span(len(whole), len(whole) + len(passage.text))
        whole += passage.text + "\n\n"
        made.append(_at(passage, number, span))
    return tuple(made), whole


def blank(text: str, **fields: object) -> Passage:
    return Passage(id="", document_id="d", ordinal=1, span=Span(0, 0), text=text, **{"kind": "paragraph", **fields})  # type: ignore[arg-type]


def _at(passage: Passage, number: int, span: Span) -> Passage:
    return replace(passage, id=str(number), ordinal=number, span=span)


def about(
    *texts: str | Passage,
    title: str | None = None,
    day: date | None = date(2018, 1, 1),
    field: Collection = FIELD,
) -> list[tuple[str, ...]]:
    made, whole = passages(*texts)
    document = Document(
        id="d", file="d.txt", title=title, text=whole, blocks=(), media_type="text/plain", sha256="", published=day
    )
    return [passage.crcs for passage in bodies.label(document, made, field)]


def comment(text: str, number: str = "1", parent: str | None = None, **fields: object) -> Passage:
    return blank(text, comment=Comment(number=number, parent=parent), **fields)


@pytest.mark.parametrize(
    "text",
    [
        "Eastshire, Westshire and Isle CRC failed.",
        "Eastshire, Westshire, and Isle CRC failed.",
        "Eastshire, Westshire & Isle CRC failed.",
        "EASTSHIRE, WESTSHIRE AND ISLE CRC failed.",
        "The Eastshire, Westshire and Isle Community Rehabilitation Company failed.",
        "Staff of EWI were tired.",
        "Wester CRC failed.",
        "The CRC in Westshire failed.",
        "The Community Rehabilitation Company (EWI) failed.",
        "The Community Rehabilitation Company (CRC) for the north of Westshire failed.",
        "Westshire’s CRC failed.",
        "Eastshire, Wester and Isle CRC failed.",
    ],
)
def test_a_company_is_named_in_many_forms(text: str) -> None:
    assert [("east-west",)] == about(text)


def test_a_passage_that_lists_companies_says_less_of_each_than_one_that_is_about_it() -> None:
    listing = "Beta also owns Lone Valley CRC, Southshire CRC and Eastshire, Westshire and Isle CRC."
    lost = "The company had lost four of its officers."
    read = about("Northshire CRC was inspected in May.", lost, "Northshire CRC was slow.", listing)
    assert ("north",) == read[1]
    assert ("east-west", "lone", "south") == read[3]


@pytest.mark.parametrize(
    "text",
    [
        "He drank ewi and went home.",
        "It rained in Westshire.",
        "Probation failed across Southshire and Beyond.",
        "Probation was discussed at Northtown Crown Court.",
        "Probation staff met Northshire Police.",
        "Probation staff were told by the Northtown Echo.",
        "A probation officer lives in Northshire.",
        "All four CRCs were inspected.",
        "Probation news: https://echo.example/northshire-probation-1",
        "HMP Northtown had no probation services.",
        "He was with the Northshire Probation Trust for years.",
        "Eastshire, Westshire and Isle Air Ambulance had a probation.",
        "The commissioner for Northshire spoke of probation.",
    ],
)
def test_what_only_looks_like_a_company_is_none(text: str) -> None:
    assert [()] == about(text)


def test_an_area_stands_for_its_company_where_probation_work_is_the_topic() -> None:
    assert [("east-west", "north")] == about("Inspectors praised probation in Northtown. An inspection of Isle is due.")


def test_a_passage_on_the_public_service_alone_has_no_company() -> None:
    assert [(), ()] == about("The National Probation Service in Northshire did well.", "The NPS met its targets.")


def test_each_reason_stands_with_its_place_in_the_document() -> None:
    made, whole = passages("It rained.", "EWI failed; probation in Northtown did not; Beta sold.", "The CRC failed.")
    document = Document(id="d", file="d", title="Lone Valley CRC", text=whole, blocks=(), media_type="", sha256="")
    labelled = bodies.label(document, made, FIELD)
    reasons = {
        b.slug: (b.evidence.rule, b.evidence.cue.of(whole) if b.evidence.cue else "") for b in labelled[1].bodies
    }
    assert {"east-west": ("abbreviation", "EWI"), "north": ("area", "Northtown"), "lone": ("owner", "Beta")} == reasons
    assert ("inherited", "The CRC") == (
        labelled[2].bodies[0].evidence.rule,
        labelled[2].bodies[0].evidence.cue.of(whole),
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2019, 2, 14), ("south",)),
        (SOLD, ("east-west", "north", "south")),
        (date(2020, 1, 1), ("east-west", "north", "south")),
        (None, ("east-west", "north", "south")),
    ],
)
def test_an_owner_means_what_it_held_on_the_day(day: date | None, expected: tuple[str, ...]) -> None:
    assert [expected] == about("Omega made a loss.", day=day)


@pytest.mark.parametrize("day", [SOLD, date(2021, 1, 1), None])
def test_an_owner_that_holds_nothing_means_what_it_last_held(day: date | None) -> None:
    assert [("east-west", "north")] == about("AW made a loss.", day=day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alpha Works must improve.", ("north",)),
        ("Alpha Works, owner of Wester CRC, must improve.", ("east-west",)),
        ("The two CRCs of Alpha Works are in trouble.", ("east-west", "north")),
        ("Alpha Works CRCs are in trouble.", ("east-west", "north")),
        ("This is one of the Alpha Works CRCs.", ("north",)),
        ("Like every Alpha Works CRC it has tiers.", ("north",)),
        ("Alpha Works went into administration.", ("east-west", "north")),
        ("Beta must improve.", ("lone",)),
        ("Wester CRC Beta is failing.", ("east-west", "lone")),
    ],
)
def test_inside_a_report_on_one_company_its_owner_means_that_company(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(text, title="Report on Northshire CRC")


def test_the_nearest_frame_says_which_company_is_meant() -> None:
    assert [("north",), ("south",), ("lone",), ("lone",)] == about(
        "Staff of the CRC were tired.",
        blank("Staff of the CRC were tired.", section=("Inspection of Southshire CRC", "Findings")),
        blank("Lone Valley CRC was inspected.", section=("From the report:-",)),
        blank("The CRC was poor.", section=("From the report:-",)),
        title="Northshire CRC inspected",
    )


@pytest.mark.parametrize(
    "text",
    [
        "CRCs everywhere struggle with caseloads.",
        "Transforming Rehabilitation hit staff hard.",
        "For further information please contact the press office on 01234 or at report@example.org",
        "Ministers must think again.",
    ],
)
def test_the_general_inherits_nothing(text: str) -> None:
    assert [()] == about(text, title="Northshire CRC inspected")


WIDE = replace(FIELD, crcs=(*FIELD.crcs, *(Crc(slug=f"c{n}", name=f"Made {n} CRC") for n in range(10))))


@pytest.mark.parametrize("text", ["{} areas", "all {} CRC areas", "the {} new regions", "{} probation contracts"])
def test_as_many_companies_as_there_are_mean_the_whole_country(text: str) -> None:
    assert [()] == about(f"Caseloads rose in {text.format(14)}.", title="Northshire CRC", field=WIDE)
    for number in (21, 12, 140):
        told = about(f"Caseloads rose in {text.format(number)}.", title="Northshire CRC", field=WIDE)
        assert [("north",)] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Caseloads rose with TR.", ()),
        ("Post-TR caseloads are no joke.", ()),
        ("Caseloads rose (form tr 4).", ("north",)),
        ("Caseloads rose, says Tr.", ("north",)),
        ("Caseloads rose for all 21.", ("north",)),
    ],
)
def test_the_reform_is_meant_by_its_capitals_alone(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(text, title="Northshire CRC")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Probation plays a vital role in cutting crime and caseloads.", ()),
        ("Mentoring plays a part in every caseload.", ()),
        ("Rehabilitation is not only about caseloads.", ()),
        ("Good supervision can change lives, whatever the caseloads.", ()),
        ("Probation exists to protect people; caseloads come second.", ()),
        ("Supervision is poor and caseloads are high.", ("north",)),
        ("Probation has failed here, and caseloads are high.", ("north",)),
        ("The supervision plays no part in caseloads.", ("north",)),
        ("Mentoring stopped when caseloads rose.", ("north",)),
    ],
)
def test_what_work_does_for_anybody_is_about_no_company(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(text, title="Northshire CRC")


def test_a_line_that_introduces_is_about_what_it_introduces() -> None:
    assert [("north",), ("north",)] == about("She had two worries:", "The CRC lost staff.", title="Northshire CRC")


def test_a_report_reproduced_is_about_its_company_throughout() -> None:
    extract = blank("Plans were thin.", author_type="inspector", evidence=Evidence(rule="frame"))
    assert [("north",), ()] == about(extract, "Plans were thin.", title="Northshire CRC")


@pytest.mark.parametrize(
    ("publisher", "said_by", "expected"),
    [
        ("inspector", "inspector", ("north",)),
        ("union", "union", ("north",)),
        ("blogger", "blogger", ("north",)),
        ("press", "press", ("north",)),
        ("charity", "unknown", ("north",)),
        ("unknown", "unknown", ()),
        ("inspector", "government", ()),
    ],
)
def test_a_release_on_one_company_is_about_it_throughout(publisher: str, said_by: str, expected: tuple[str]) -> None:
    passage = blank("Doors were locked.", author_type=said_by, container_author_type=publisher)
    assert [expected] == about(passage, title="Northshire CRC inspected")


def test_a_joint_report_is_about_all_its_companies_and_a_heading_about_its_own() -> None:
    below = blank("Doors were locked.", section=("Southshire",), container_author_type="inspector")
    assert [("lone", "north"), ("south",)] == about(
        "The report was late.", below, title="Inspection of Northshire CRC and Lone Valley CRC"
    )


def test_the_own_company_is_meant_too_when_a_provider_says_our() -> None:
    ours = blank("Our owner took on Southshire CRC.", author_type="provider", container_author_type="provider")
    assert [("north", "south")] == about(ours, title="Northshire CRC news")


def test_a_statement_of_a_company_is_about_it() -> None:
    said = blank("We are proud.", speaker=Speaker(name="x", mention="An EWI spokeswoman", author_type="provider"))
    assert [("east-west",)] == about(said, title="Northshire CRC")


def test_a_comment_has_only_what_it_says_itself() -> None:
    assert [("north",), (), ("east-west", "north"), ("south",)] == about(
        "Northshire CRC was inspected.",
        comment("The CRC is awful, the report says so."),
        comment("alpha works are a shambles"),
        comment("What of probation in Southshire?"),
        title="Northshire CRC",
    )


def test_an_extract_in_a_reply_is_about_what_the_comment_above_asks() -> None:
    extract = comment("Plans were thin.", parent="1", author_type="inspector", evidence=Evidence(rule="frame.extract"))
    assert [("south",), ("south",)] == about(comment("Caseloads of Southshire CRC?"), extract, title="Northshire CRC")


def test_words_written_small_that_are_no_name_are_left_alone() -> None:
    assert [()] == about(comment("we have alpha works with the police"))


def test_without_companies_nothing_changes() -> None:
    made, whole = passages("Northshire CRC")
    document = Document(id="d", file="d", title=None, text=whole, blocks=(), media_type="", sha256="")
    assert made == bodies.label(document, made, Collection(title="Empty"))


WORDS = st.sampled_from(
    [
        "Northshire",
        "CRC",
        "CRCs",
        "EWI",
        "Alpha Works",
        "and",
        ",",
        ".",
        "the",
        "NPS",
        "probation",
        "\n",
        "Isle",
        "’s",
        "\x00",
    ]
)


@given(st.lists(WORDS, max_size=40), st.booleans())
def test_any_text_gets_known_slugs_in_order_with_cues_inside_it(words: list[str], commented: bool) -> None:
    text = " ".join(words)
    made, whole = passages("First.", comment(text) if commented else text)
    document = Document(id="d", file="d", title=text[:30], text=whole, blocks=(), media_type="", sha256="")
    for passage in bodies.label(document, made, FIELD):
        assert sorted(set(passage.crcs)) == list(passage.crcs)
        assert set(passage.crcs) <= {crc.slug for crc in FIELD.crcs}
        for body in passage.bodies:
            cue = body.evidence.cue
            assert cue is None or passage.span.start <= cue.start < cue.end <= passage.span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wester CRC Beta is hiring.", True),
        ("Wester CRC, run by Beta, is hiring.", True),
        ("Wester CRC is hiring, and so is Beta.", False),
    ],
)
def test_a_company_beside_an_owner_that_never_held_it_is_flagged_and_kept(text: str, expected: bool) -> None:
    made, whole = passages(text)
    document = Document(id="d", file="d.txt", title=None, text=whole, blocks=(), media_type="text/plain", sha256="")
    passage = bodies.label(document, made, FIELD)[0]
    assert "east-west" in passage.crcs
    assert expected == any(body.evidence.conflict for body in passage.bodies)


def test_companies_that_one_passage_lists_as_examples_are_not_what_the_text_is_about() -> None:
    report = [
        "Two inspectorates have looked at a scheme for the most prolific offenders.",
        "Nobody can say how many it has, inspectors found.",
        "They visited seven areas, Northshire CRC, Southshire CRC and Lone Valley CRC among them.",
        "The report makes eight recommendations on caseloads.",
    ]
    assert [(), (), ("lone", "north", "south"), ()] == about(*report)
    again = "In Northshire CRC it was tried, in Southshire CRC and Lone Valley CRC talked of."
    assert () == about(*report[:3], again, report[3])[-1]


def test_a_point_of_a_list_is_about_the_areas_before_its_dash() -> None:
    points = [
        blank(text, kind="list_item")
        for text in (
            "Northshire – poor. Alpha Works. Enough said.",
            "Southshire and Dale: a pair that learnt from each other.",
            "Money – there was none in Northshire.",
        )
    ]
    assert [("north",), ("lone", "south"), ()] == about(*points)


def test_a_comment_that_names_many_areas_is_about_their_companies() -> None:
    remark = blank("It is the same in Northshire, Dale and Southshire.", comment=Comment(number="1"))
    alone = blank("I drove through Northshire once.", comment=Comment(number="2"))
    assert [("lone", "north", "south"), ()] == about(remark, alone)


def test_a_document_without_a_passage_is_about_nothing() -> None:
    assert about() == []


def test_a_list_under_a_line_that_turns_to_ministers_is_about_no_company() -> None:
    union = {"author_type": "union", "container_author_type": "union"}
    texts = [
        blank("The caseload at Northshire CRC has doubled, and Northshire CRC knows it.", **union),
        blank("The Government should now:", **union),
        blank("publish the caseload of each officer;", kind="list_item", **union),
        blank("make Northshire CRC reply.", kind="list_item", **union),
    ]
    assert [("north",), (), (), ("north",)] == about(*texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northshire got the pods. It never got the juice bar.", ["north"]),
        ("Northshire and Southshire neither.", ["north", "south"]),
        ("Im in Dale so not in a town but we have started to use cafes.", ["lone"]),
        ("Northshire staff have been told not to worry. Southshire staff have been told nothing.", ["north", "south"]),
        ("I had a week in Northshire and never saw the sun.", []),
    ],
)
def test_a_comment_that_says_how_it_went_in_an_area_is_about_the_company_there(text: str, expected: list[str]) -> None:
    assert [tuple(expected)] == about(blank(text, comment=Comment(number="1")))
