"""What a document tells of a person once holds wherever the person speaks: roles, bodies, what somebody was."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ada Holt works for Steady Ground, which supports victims of abuse in Dudley.", "charity"),
        ("Ada Holt, of Steady Ground, was there. Steady Ground, which supports victims of abuse, is small.", "charity"),
        ("Ada Holt, director of Steady Ground, which supports victims of abuse, shook her head.", "charity"),
        ("The charity Steady Ground is small. Ada Holt, director of Steady Ground, shook her head.", "charity"),
        ("She works for a charity called Steady Ground. Its books are kept by Ada Holt from Steady Ground.", "charity"),
        ("Steady Ground is a charity. Steady Ground’s director, Ada Holt, shook her head.", "charity"),
        ("Ada Holt, of Shield, was there. Shield, which represents prison staff, is small.", "union"),
        (
            "Ada Holt, of Steady Ground Services, was there. Steady Ground Services, which houses offenders, grew.",
            "unknown",
        ),
        ("Ada Holt, of Lockwell, was there. Lockwell, which runs hostels for offenders, is new.", "unknown"),
        ("Ada Holt, of Amble, was there. Amble, the union said, was the worst.", "unknown"),
        # what somebody is now counts before what they were, and that before nothing
        ("Ada Holt, the committee’s chairman, rose. Mrs Holt, a former magistrate, sat down.", "politician"),
        ("Ada Holt, a former magistrate, sat down.", "judge"),
        ("Former probation officer Ada Holt sat down.", "staff"),
        ("Retired probation officer Ada Holt, now the union’s rep, sat down.", "union"),
        ("Ada Holt, who as a junior minister in 2014 steered the bill through, gave in.", "politician"),
        ("Ada Holt, who as chief inspector had seen it all, gave in.", "inspector"),
        ("Ada Holt, then as now a keen gardener, gave in.", "unknown"),
        ("Ada Holt worked as a case manager in Amble until October.", "staff"),
        ("Ada Holt, 52, who worked there until 2018, shook her head.", "staff"),
        ("Ada Holt served as a magistrate for nine years.", "judge"),
        ("Ada Holt is one of 96 people to have left the company since May.", "staff"),
        ("Ada Holt worked as a probation officer for years and now teaches.", "unknown"),
        ("Ada Holt, joint administrator, shook her head.", "provider"),
        ("Ada Holt, chair of a local bench, shook her head.", "judge"),
        ("A probation officer of twenty years, Ada Holt shook her head.", "staff"),
    ],
)
def test_what_is_told_once_holds_everywhere(told: str, kind: str) -> None:
    assert [kind] == kinds(f"{told}\n\nNobody else came.\n\n“It is all one to me,” Holt said.")


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("The CRC, which is run by Northgate Justice Services with a charity, has grown.", "provider"),
        ("Labour would have none of it.", "politician"),
        ("MPs on the public accounts committee took it up on Wednesday.", "politician"),
        ("The union, which had warned the company, was furious.", "union"),
        ("The charity has worked with the company for years.", "charity"),
        ("Nobody had told the company.", "provider"),
        ("It rained in Amble.", "unknown"),
        ("He did hard labour.", "unknown"),
        ("The greens were cold.", "unknown"),
    ],
)
def test_its_head_is_of_the_body_that_the_sentence_before_is_about(before: str, kind: str) -> None:
    assert [kind] == kinds(f"{before} Its chair, Ada Holt, said: “It is all one to me.”")


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("My manager said", "provider"),
        ("Her line manager replied", "provider"),
        ("Our boss told us", "provider"),
        ("In an email to staff a senior manager wrote", "provider"),
        ("Managers told staff", "provider"),
        ("The manager reminded them", "provider"),
        ("My manager leant over and said", "staff"),
        ("My manager whispered", "staff"),
        ("Managers told us", "staff"),
        ("One manager said", "staff"),
        ("A team manager warned inspectors", "staff"),
        ("My case manager said", "staff"),
        ("A case manager wrote", "staff"),
        ("A friend in the inspectorate puts it so", "inspector"),
        ("A friend of the inspectorate said", "unknown"),
        ("A Ministry press officer said", "government"),
        ("A probation officer said", "staff"),
    ],
)
def test_managers_who_give_orders_speak_for_management(who: str, kind: str) -> None:
    assert [kind] == kinds(f"{who}: “Just get it done and be quiet about it.”")
