"""For whom a spokesman or chief executive speaks who stands alone, and of whom a lead, a survey or a court tells."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Northgate Justice Services, part of a joint venture with British charities, rejected the claim.", "provider"),
        ("Amble Vale CRC said it had taken on 38 staff. It hopes for more.", "provider"),
        ("The company, which also runs Wick, has promised more.", "provider"),
        ("The Ministry of Justice said that it was a matter for the employer.", "government"),
        ("Napo called it a scandal.", "union"),
        ("The Howard League has long opposed the scheme.", "charity"),
        ("Ada Holt, a chef from Wick, said that the company had let her down.", "unknown"),
        ("Lampwatch plans a march against the company.", "unknown"),
        ("For years nobody at the company noticed.", "unknown"),
    ],
)
def test_a_spokesman_alone_is_of_the_body_that_the_sentence_before_is_about(above: str, kind: str) -> None:
    assert [kind] == kinds(f"{above}\n\nA spokesman said: “We have nothing to add.”")
    assert [kind] == kinds(f"{above}\n\n“We have nothing to add,” a spokeswoman said.")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (
            "Northgate Justice Services has new owners. “It will be fine,” said Ada Holt, the chief executive.",
            "provider",
        ),
        ("The CRC was fined. Chief executive Ada Holt said it was sorry. “It will be fine,” Holt said.", "provider"),
        ("Lampwatch, a charity, feeds forty men. “It will be fine,” said Ada Holt, its chief executive.", "charity"),
        ("Nobody else came. “It will be fine,” said Ada Holt, the chief executive.", "unknown"),
        ("The CRC was fined. “It will be fine,” said Ada Holt, chief executive of Wick Rovers.", "unknown"),
        ("Asked by Ada Holt, for the family, she wept. Ms Holt said there had been “a failure”.", "court"),
        ("Ada Holt, for the Crown, said there had been “a failure”.", "court"),
        ("Ada Holt, for the first time in years, said there had been “a failure”.", "unknown"),
        ("National officer for police and justice Ada Holt said there had been “a failure”.", "union"),
        ("The Welsh Secretary, Ada Holt, said there had been “a failure”.", "government"),
        ("Former Welsh Secretary Ada Holt said there had been “a failure”.", "politician"),
        ("Parish council chairman Col Ada Holt said there had been “a failure”.", "politician"),
        ("Ada Holt, who sits on Amble borough council, said there had been “a failure”.", "politician"),
        ("Professor Ada Holt of the university’s criminology department said there had been “a failure”.", "unknown"),
        ("In our staff survey, which most had time for, one respondent wrote: “There was a failure.”", "staff"),
        ("In a survey of magistrates for the paper, one respondent wrote: “There was a failure.”", "court"),
        ("The survey is out. One respondent wrote: “There was a failure.”", "unknown"),
    ],
)
def test_who_stands_alone_is_of_what_is_told_nearby(told: str, kind: str) -> None:
    assert [kind] == kinds(told)


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("A probation worker who was signed off with stress has won £18,500.", "staff"),
        ("A GMB rep who led the walkout has lost his job.", "union"),
        ("A judge who sat in Amble has spoken of a burglar.", "unknown"),
        ("A magistrate has asked why a burglar was never seen.", "unknown"),
        ("A man who robbed a probation officer was jailed.", "unknown"),
    ],
)
def test_a_lead_tells_of_whom_the_next_paragraph_names_with_an_age(lead: str, kind: str) -> None:
    assert [kind] == kinds(f"{lead}\n\nAda Holt, 52, of Wick, told the tribunal it was “all too much”.")
