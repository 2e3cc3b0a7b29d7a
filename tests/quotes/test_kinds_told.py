"""Kinds of speakers by their offices in all verbs, by the names of charities, by made-up names; and who has none."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        # offices in relative clauses, whatever the verb
        ("Ada Holt, who chairs the bench in mid Wickshire, was uneasy.", "court"),
        ("Ada Holt, who has chaired the Amble magistrates’ bench since May, was uneasy.", "court"),
        ("Ada Holt, who presided over the Amble bench for nine years, was uneasy.", "court"),
        ("Ada Holt, who sat as a magistrate in Amble until last summer, was uneasy.", "court"),
        ("Dame Ada Holt, who sat on the public accounts committee, was uneasy.", "politician"),
        ("Ada Holt, who serves on the justice committee, was uneasy.", "politician"),
        ("The justice committee has reported. Sir Ada Holt, who chairs the committee, was uneasy.", "politician"),
        ("Ada Holt, who represents Amble East in the Commons, was uneasy.", "politician"),
        ("Ada Holt, who coordinates volunteers at the soup kitchen, was uneasy.", "charity"),
        ("Ada Holt, who chairs the charity behind the shelter, was uneasy.", "charity"),
        ("Ada Holt, who chairs the parish flower show, was uneasy.", "unknown"),
        ("Ada Holt, who sat on the committee of the flower show, was uneasy.", "unknown"),
        # a charity by its name
        ("Ada Holt, who manages the garden for the Larkrise Trust, was uneasy.", "charity"),
        ("Ada Holt, director of the Pemberton Foundation, was uneasy.", "charity"),
        ("Ada Holt, who leads the Open Door Project in Amble, was uneasy.", "charity"),
        ("Ada Holt, of St Aidan’s Community Gardens, was uneasy.", "charity"),
        ("Ada Holt, of Amble and Wick Hospitals NHS Foundation Trust, was uneasy.", "unknown"),
        ("Ada Holt, who left Amble Probation Trust in 2014, was uneasy.", "unknown"),
        # whose manager
        ("Lampwatch, a charity which feeds rough sleepers, was busy.\n\nIts manager, Ada Holt, was uneasy.", "charity"),
        ("The hostel in Wick Street took thirty men. Its manager, Ada Holt, was uneasy.", "charity"),
        ("Amble Vale CRC has an office in Wick. Its manager, Ada Holt, was uneasy.", "staff"),
        ("The office in Wick is shut. Its manager, Ada Holt, was uneasy.", "staff"),
        # where somebody works now
        ("Ada Holt left the Wick office after 23 years in the service. Mrs Holt now works for a charity.", "staff"),
        ("Ada Holt, who spent 14 years in the Wick office before joining a charity, was uneasy.", "staff"),
        ("Ada Holt, who now works for a scaffolding firm, was uneasy.", "unknown"),
        ("Ada Holt, who owns a roofing firm, was uneasy.", "unknown"),
        ("Ada Holt, director of a haulage company, was uneasy.", "unknown"),
        ("Ada Holt, who works for the company in Amble, was uneasy.", "staff"),
        ("Ada Holt, director of a private probation company, was uneasy.", "provider"),
        # somebody else's office
        ("The minister met Ada Holt in May.", "unknown"),
        ("Magistrates fined Ada Holt in May.", "unknown"),
        ("The company has since apologised to Ada Holt.", "unknown"),
        ("Retired magistrate Ada Holt was uneasy.", "court"),
        ("Ada Holt got a bed at the Amble City Mission. He is 41.", "unknown"),
        ("Ada Holt, a beneficiary of the Lantern Trust, was uneasy.", "unknown"),
        ("Ada Holt was sent on the Thinking Skills Project in May.", "unknown"),
        ("Ada Holt, whose probation officer left in May, was uneasy.", "unknown"),
        ("An officer called Ada Holt to the desk.", "unknown"),
        ("A judge named Ada Holt as the driver.", "unknown"),
        ("One officer named Ada Holt was uneasy.", "staff"),
        ("Ada Holt, who lost her brother in 2016, now runs a support group for the bereaved.", "charity"),
        ("Ada Holt, who served on the parish council for 20 years, was uneasy.", "politician"),
        # titles, and offices that are not held
        ("Shadow health secretary Ada Holt was uneasy.", "politician"),
        ("Health Secretary Ada Holt was uneasy.", "government"),
        ("Ada Holt, then a junior minister, was uneasy.", "politician"),
        ("Father Ada Holt of Open Latch was uneasy. Open Latch, a charity, is small.", "charity"),
        ("Sister Ada Holt, who runs a hostel in Amble, was uneasy.", "charity"),
        ("Justice minister Lord Holt was uneasy.", "government"),
        ("Former justice minister Lord Holt was uneasy.", "politician"),
        ("Lord Holt, the Labour peer, was uneasy.", "politician"),
    ],
)
def test_what_is_told_of_somebody_gives_the_kind(told: str, kind: str) -> None:
    assert [kind] == kinds(f"{told}\n\nNobody else came.\n\n“It is all one to me,” Holt said.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I sat with an officer, I shall call her Marie, who was busy. She told me: “I joined to work.”", "staff"),
        ("I met a probation officer called Marie. “I joined to work,” said Marie.", "staff"),
        ("A case manager, whom we are calling Dev, was there. “I joined to work,” Dev said.", "staff"),
        ("I spoke to a worker at the hostel (let’s call him Ray). “I joined to work,” said Ray.", "charity"),
        (
            "One member, Roz (not her real name), who has worked in the Amble office since 2003, said: “I stay.”",
            "staff",
        ),
        ("A man named Ray was there. “I joined to work,” said Ray.", "unknown"),
        ("The officer called Ray in May. “I joined to work,” said Ray.", "unknown"),
        ("Officers had nothing to call Ray. “I joined to work,” said Ray.", "unknown"),
    ],
)
def test_a_name_that_the_writer_gives_is_of_whom_it_is_given_to(text: str, kind: str) -> None:
    assert [kind] == kinds(text)


def test_what_a_report_says_of_a_company_is_not_the_companys() -> None:
    assert ["unknown"] == kinds("It was damning. “It is not acceptable,” the report says of the company’s office.")
    assert ["inspector"] == kinds("“It is not acceptable,” says the report of the inspectors.")
