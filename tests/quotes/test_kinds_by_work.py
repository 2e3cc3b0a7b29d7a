"""The kind of somebody by the work, the bench, the party or the branch that a text tells of."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        # years in the service, and what was led for whom
        ("Ada Holt, from Amble, spent nine years running work parties for the probation service.", "staff"),
        ("Ada Holt has spent two decades writing court reports for the probation service.", "staff"),
        ("Ada Holt, who spent 11 years supervising gangs for the company, was there.", "staff"),
        ("Ada Holt spent eleven months working for Amble Vale CRC.", "staff"),
        ("Ada Holt, a former paratrooper who has led work parties for the company for years, was there.", "staff"),
        ("Ada Holt, who runs the groups for Amble Vale CRC, was there.", "staff"),
        ("Ada Holt, who leads the company, was there.", "provider"),
        ("Ada Holt, who runs workshops for toddlers, was there.", "unknown"),
        ("Ada Holt spent nine years on probation.", "unknown"),
        ("Ada Holt spent nine years running a bakery for his father.", "unknown"),
        ("Ada Holt spent nine years campaigning against the probation service.", "unknown"),
        # officers with the body they work for before their office
        ("Ada Holt, a National Probation Service officer in court, was there.", "staff"),
        ("Ada Holt, an NPS officer for ten years, was there.", "staff"),
        ("Ada Holt, a CRC case manager, was there.", "staff"),
        ("Ada Holt, a Ministry of Justice official, was there.", "government"),
        ("Ada Holt, a National Probation Service spokeswoman, was there.", "government"),
        ("Ada Holt, director of the National Probation Service, was there.", "government"),
        # the bench
        ("Magistrates know. Ada Holt, a retired doctor who has sat for sixteen years, was there.", "court"),
        ("On the bench they know. Ada Holt, who has sat since 2002, was there.", "court"),
        ("Ada Holt, a baker who sits as a magistrate, was there.", "court"),
        ("Magistrates know. Ada Holt, who had sat for an hour in the corridor, was there.", "unknown"),
        ("The bench was full. Ada Holt, who sat for her portrait in May, was there.", "unknown"),
        # counsel for those who bring the breach
        ("Magistrates were told of it. Ada Holt, for the probation service, rose.", "court"),
        ("Amble Crown Court heard of it. Ada Holt, for the community rehabilitation company, rose.", "court"),
        ("Ada Holt, for the company, rose.", "provider"),
        # parties
        ("His Conservative neighbour, Ada Holt, was there.", "politician"),
        ("Her Labour opponent, Ada Holt, was there.", "politician"),
        ("Tory colleague Ada Holt was there.", "politician"),
        ("His Lib Dem predecessor, Ada Holt, was there.", "politician"),
        ("Ada Holt, the Green candidate for Amble, was there.", "politician"),
        ("Conservative supporter Ada Holt was there.", "unknown"),
        ("Ada Holt, a Labour voter from Amble, was there.", "unknown"),
        ("Labour group leader Ada Holt was there.", "politician"),
        ("Green team leader Ada Holt was there.", "staff"),
        ("The Conservative minister Ada Holt was there.", "government"),
        ("Her neighbour, Ada Holt, was there.", "unknown"),
        ("His labour ward sister, Ada Holt, was there.", "unknown"),
        # its branch, its founder
        ("Napo said so. Ada Holt, who chairs its branch in the North East, was there.", "union"),
        ("UNISON said so. Ada Holt, secretary of its Amble branch, was there.", "union"),
        ("The bank said so. Ada Holt, who runs its branch in Amble, was there.", "unknown"),
        ("Lamp is a charity, paid for by the company. Its founder, Ada Holt, was there.", "charity"),
        ("Lamp, a charity, runs it with money from the company. Its manager, Ada Holt, was there.", "charity"),
        ("The company has three offices here. Its director, Ada Holt, was there.", "provider"),
        ("The minister Lord Holt was there.", "government"),
        ("The justice minister, Lord Holt, was there.", "government"),
    ],
)
def test_what_somebody_does_gives_the_kind(told: str, kind: str) -> None:
    assert [kind] == kinds(f"{told}\n\nNobody else came.\n\n“It is all one to me,” Holt said.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I met one of those staff in a café by the door. I will call her Ruth.\n\n“I left,” she says.", "staff"),
        ("One probation officer agreed to meet me. She asked me to call her Kay. “I left,” Kay says.", "staff"),
        ("I spoke to a case manager in May. Let it be said that I will call her Nell. “I left,” says Nell.", "staff"),
        ("A man on probation met me at the tram. I will call him Dennis. “I left,” Dennis says.", "unknown"),
        ("I met a tenant of the flats. I will call her Ruth. “I left,” says Ruth.", "unknown"),
        ("‘It was late and we ran.’ – Adaeze, hub coordinator", "staff"),
        ("‘It was late and we ran.’ – Tom, unpaid work co-ordinator", "staff"),
        ("‘It was late and we ran.’ – Tom, volunteer coordinator", "charity"),
        ("‘It was late and we ran.’ – Tom, service user", "unknown"),
        ("Another member, a probation officer, wrote: “I left.”", "staff"),
        ("Another member, a baker, wrote: “I left.”", "unknown"),
    ],
)
def test_whom_the_writer_met_or_signs_has_the_kind_told_there(text: str, kind: str) -> None:
    assert [kind] == kinds(text)


def test_a_committee_is_no_governments_for_a_ministry_named_before_it() -> None:
    told = "In a report that makes poor reading at the Ministry of Justice, the Public Accounts Committee"
    assert ["politician"] == kinds(f"{told} concludes that the plan was “made at breakneck speed”.")
