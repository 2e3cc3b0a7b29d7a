"""Lead-ins without a plain verb of speech, what stands below them, and where the host's own voice comes back."""

from __future__ import annotations

import pytest

from search.voices import leads
from search.voices.who import Who
from tests.voices.made import BLOG, field, said

HOST = ("blogger", None)
POST = (
    "Monday, 3 July 2017\n\nLamps Again\n\nThe lamps of the north are in the news once more, and not for their light."
)
TALE = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault that was at all."
ABOUT = "The inspectors have published their report on the lamps of the north this morning. "


def below(lead_in: str, *blocks: str) -> list[tuple[str, str | None]]:
    """What the passages below a lead-in are in a blog on a report of inspectors."""
    text = "\n\n".join([POST, ABOUT + TALE, lead_in, *blocks])
    return said(text + "\n", BLOG)[3:]


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("Lampworkers United have been quick off the mark with this:-", "union", "Lampworkers United"),
        ("First up, Lampworkers United, who seldom raise their voices:-", "union", "Lampworkers United"),
        ("Take this, from a blog called Wicks of the North, kept by a judge:-", "blogger", "Wicks of the North"),
        ("The inspectors liked the staff. They also highlighted a few worries:", "inspector", "The inspectors"),
        ("The report is blunter than most about the oil:", "inspector", "The report"),
        ("Inspectors had this to say about the way they had worked:", "inspector", "Inspectors"),
        ("Nobody has put it better than Dame Ada Quill in her last report:", "inspector", "Dame Ada Quill"),
        ("The last word goes, as ever, to Dame Ada Quill who had this to say:", "inspector", "Dame Ada Quill"),
        ("The lamps are dim. The local paper has picked it up as well:-", "press", "The local paper"),
        ("Here’s how inspectors sum it up:", "inspector", "inspectors"),
        ("The Chief Inspector puts it better than I can:", "inspector", "The Chief Inspector"),
        ("Dame Ada Quill has the last word:", "inspector", "Dame Ada Quill"),
        ("This is how the union sees it:", "union", "the union"),
        ("Lampworkers United sent me the following:", "union", "Lampworkers United"),
        ("I give the last word, as is only right, to Dame Ada Quill:", "inspector", "Dame Ada Quill"),
        ("Union General Secretary Ida Flint was no kinder on the wireless:", "union", "Ida Flint"),
        ("The inspectors saw ninety lamps. The findings, in their words:", "inspector", "The inspectors"),
        ("The pages on oil are another world. They say that:", "inspector", "the report"),
        ("The inspectors read 40 files. Their main conclusions, worth the pain, are:", "inspector", "The inspectors"),
        ("Inspectors put this down to one thing, namely practice:", "inspector", "Inspectors"),
        (
            "The place goes to Dame Ada Quill, whose introduction closes with a plea that I keep:",
            "inspector",
            "Dame Ada Quill",
        ),
        ("The judge’s view is that dark is safe. I quote Otto Wick so as to be fair:", "judge", "Otto Wick"),
    ],
)
def test_a_line_that_speaks_of_somebody_says_whose_words_come(line: str, kind: str, name: str) -> None:
    lead = leads.introduction(line, Who(field(), f"{line}\nThe inspectors' report is out."))
    assert lead is not None
    assert (kind, name) == (lead.speaker.author_type, lead.speaker.name)
    assert 0 <= lead.cue.start < lead.cue.end <= len(line)


@pytest.mark.parametrize(
    "line",
    [
        "I have turned the report into a picture:",
        "The report is tougher here. I've summed up the main points:",
        "You will want to know about three things:",
        "The lamps are out. Its conclusions, and mine, are these:",
        "I quote from memory, and you may laugh:",
        "One lighter told inspectors this:",
    ],
)
def test_what_the_writer_does_introduces_nobody(line: str) -> None:
    assert leads.introduction(line, Who(field(), line)) is None


def test_a_release_below_a_dashed_lead_in_is_its_issuers_with_its_headline_aside() -> None:
    lead_in = "Lampworkers United have been quick off the mark with this:-"
    text = "\n\n".join(
        [POST, f"{TALE} {lead_in}", "PRESS RELEASE\nLamps run on goodwill alone, says union", TALE, TALE + " Again."]
    )
    union = ("union", "Lampworkers United")
    assert [HOST, HOST, union, union, HOST] == said(f"{text}\n\n--oo00oo--\n\n{TALE} So it goes.\n", BLOG)


def test_a_list_in_the_words_of_inspectors_is_theirs_though_the_line_above_names_only_the_report() -> None:
    listed = "  • Oil was late in half of the streets.\n  • Wicks were short, and we saw lamps without any."
    assert [("inspector", "the report")] * 2 == below("There was more, the report making a few points:", listed)


def test_a_second_list_on_a_page_that_gave_one_of_inspectors_is_theirs_unless_it_is_the_writers() -> None:
    points = "• The oil was late in most towns.\n• The lamps were dim in all of them."
    first = ("The lamps were seen in May. Inspectors found that:", points, TALE)
    assert ["inspector"] * 2 == [kind for kind, _ in below(*first, "Oil is a success story here:", points)][-2:]
    assert [HOST] * 2 == below(*first, "Oil is what I should look at first:", points)[-2:]


def test_the_last_word_is_a_passage_below_its_lead_in_and_ends_where_the_reader_is_sent_on() -> None:
    lead_in = "The last word goes, as ever, to Dame Ada Quill who had this to say in her foreword:"
    given = below(lead_in, TALE[:-1] + " then.", "You can read the full report here.")
    assert [("inspector", "Dame Ada Quill"), HOST] == given[-2:]
    assert 2 == len(given)


def test_the_writers_own_summary_of_a_report_stays_the_writers() -> None:
    listed = "  • Oil late.\n  • Short wicks – I fear this is an old tale – in most streets."
    assert [HOST] * 2 == below("Here the report is much tougher. I've summarised the main points:", listed)


def test_a_paragraph_given_with_its_page_is_the_reports() -> None:
    given = "In one street the lamps were lit at noon. No reason for that was recorded by anybody."
    assert ("inspector", "the report") == below("You will find the best of it on page 14:", given, "Well, I laughed.")[
        0
    ]


def test_only_the_points_of_a_response_are_its_authors_and_then_the_writer_goes_on() -> None:
    listed = "  • more oil;\n  • fewer wardens."
    heard = below("In its response to the report the Wick Trust calls for:", listed, f"{TALE} Quite.")
    assert ["charity", "charity", "blogger"] == [kind for kind, _ in heard]


def test_words_taken_up_in_marks_bring_the_host_back() -> None:
    article = f"{TALE} The company promised a new offer of comfort to its lamplighters."
    heard = below(
        "This from the Otherton Gazette, who have been at it for months:-",
        "Dark again",
        article,
        "'A new offer of comfort'. Quick, a rug for those poor souls.",
    )
    assert [("press", "Otherton Gazette"), HOST] == heard


def test_a_foreword_signed_with_name_office_and_month_is_the_signatorys() -> None:
    text = (
        f"{POST}\n\nForeword\n\nWhen we last came, the lamps were lit. {TALE}\n\n"
        "I wish that it made better reading.\n\nDame Ada Quill\nChief Inspector of Lamps\nFebruary 2018\n\n"
        "Whoever can she have meant?\n"
    )
    assert [HOST, *[("inspector", "Dame Ada Quill")] * 2, HOST] == said(text, BLOG)


def test_conclusions_are_of_whom_the_paragraph_above_is_on() -> None:
    listed = "  ► Oil runs out at night.\n  ► A lamp without a wick is no lamp."
    above = "The Inspectorate’s new figures are the best that we have. In towns six lamps in ten are out."
    given = below(above, "Its conclusions, which ought to be read in full, are these:", listed)
    assert ["inspector"] * 2 == [kind for kind, _ in given[-2:]]
    other = below("The lamps of Otherton are out. So is the oil.", "Its streets, which are long, are these:", listed)
    assert [HOST] * 2 == other[-2:]


def test_a_release_without_a_name_above_it_is_of_the_body_that_it_opens_with() -> None:
    release = (
        "Lamps out in three towns, say members\n\n"
        "Glimmer members in Otherton have voted by nine to one for a strike over oil and short wicks.\n\n"
        f"{TALE}\n\nNotice has been given. Glimmer is the trade union for lamplighters.\n\n--oo00oo--"
    )
    union = ("union", "Glimmer")
    given = below(f"{TALE} This came soon after breakfast:-", release, "I have nothing to add.")
    assert [union, union, union, HOST] == given[-4:]
    plain = below(
        f"{TALE} This came soon after breakfast:", release.replace("Glimmer", "Some"), "I have nothing to add."
    )
    assert [HOST] * 3 == plain[-4:-1]


def test_a_second_paragraph_of_a_report_set_off_says_we() -> None:
    given = below(
        "The inspectors do not go in for praise, but their summary comes close to it:",
        f"Staff knew each lamp. {TALE}",
        "We were struck by the way in which each wick is trimmed by hand.",
        "I’d draw attention to that last line, for I trim mine with a knife.",
        "I was there, and we were cold.",
    )
    assert ["inspector", "inspector", "blogger", "blogger"] == [kind for kind, _ in given[-4:]]


def test_a_label_is_called_without_the_time_of_its_work() -> None:
    for when in ("of last September", "published in March 2017", "from last year"):
        assert [("inspector", "OLIP report")] == below(f"From the OLIP report {when}:-", TALE, TALE)[-1:]


LIST = "- Lamps were lit by four.\n- Oil was at hand in each of the stores.\n- Nobody fell."


@pytest.mark.parametrize(
    "line",
    [
        "That’s the inspectors’ list, not mine.",
        "Those are the inspectors’ own words.",
        "These were the report’s findings, and I am glad.",
        "So say the inspectors.",
    ],
)
def test_a_list_is_of_whom_the_line_below_it_names(line: str) -> None:
    given = below("Let us begin with what is good.", LIST, line)
    assert [*[given[0]] * 3, HOST] == given
    assert "inspector" == given[0][0]


@pytest.mark.parametrize("line", ["That’s my list, not theirs.", "That is a list of good things.", "So much for that."])
def test_a_list_with_a_remark_below_it_stays_the_writers(line: str) -> None:
    assert {HOST} == set(below("Let us begin with what is good.", LIST, line))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The inspectors praised:", "The inspectors"),
        ("What did the inspectors make of it? In their words:", "the inspectors"),
        ("Some of what the inspectors said:", "the inspectors"),
    ],
)
def test_points_under_a_short_line_are_of_whom_it_names(line: str, name: str) -> None:
    points = LIST.replace("Nobody fell", "We saw nobody fall")
    assert [("inspector", name)] * 3 == below(line, points)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Here is what the union's Ida Flint had said the day before:", "Ida Flint"),
        ("Here is what Ida Flint had said the week before:", "Ida Flint"),
        ("And that was how, said the clerk, it went. This is what the charity’s chair Otto Wick wrote:", "Otto Wick"),
        ("Although Will Marsh said so:", "Will Marsh"),
        ("In Otherton the inspectors said:", "the inspectors"),
        ("To judge by the noise, it was lively:", None),
        ("To say that the light ‘is not fit for purpose’ is simply wrong:", None),
        ("For reasons that nobody gave:", None),
        ("In Otherton Ida Flint said:", None),
        ("Where it says so:", None),
    ],
)
def test_what_a_sentence_is_built_with_is_nobodys_name(line: str, name: str | None) -> None:
    lead = leads.introduction(line, Who(field(), f"{line}\nThe lamps are dim."))
    assert (lead.speaker.name if lead is not None else None) == name


@pytest.mark.parametrize(
    "line",
    ["Few were kind. To judge by the noise, it was lively.", "Some moan. To say that all is ‘dark’ is simply wrong."],
)
def test_words_set_off_below_a_sentence_that_names_nobody_have_no_speaker(line: str) -> None:
    assert said(f"{POST}\n\n{line}\n\n> {TALE}\n", BLOG)[-1][1] is None


def test_a_point_of_a_list_leads_in_to_none_of_those_below_it() -> None:
    points = ["• The report speaks of oil, and of wicks, on page 4:", "• We saw no lamp lit.", "• We saw no oil."]
    assert "inspector" not in {kind for kind, _ in below("Three things to remember.", *points)}
