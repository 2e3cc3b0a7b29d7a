"""Whose a document is that speaks: by its own words, by the one it takes up, by the wall it hangs on."""

from __future__ import annotations

import pytest

from tests.quotes.test_introduced import kinds

AFTER = ": “There is nothing more to be done here.”"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm’s own internal review, leaked to us, is grim. The dossier says", "provider"),
        ("A planning statement submitted on the company’s behalf says", "provider"),
        ("A planning application lodged on behalf of the company is thin. The document says", "provider"),
        ("The union has sent its members a long letter. The letter says", "union"),
        ("Northgate Justice Services published a glossy brochure in May. The document says", "provider"),
        ("The inspectorate’s last report on Amble came out in May. The document says", "inspector"),
        ("An internal evaluation of the kiosks says", "provider"),
        ("An internal review by the Ministry of Justice says", "government"),
        ("The ministry’s internal review says", "government"),
        ("It smells of soup in the waiting room. A laminated notice says", "provider"),
        ("He was called from reception. A poster there reads", "provider"),
        ("An automated message says", "provider"),
        ("The court was clear. The judgment says", "judge"),
        # nothing of this says whose it is
        ("A poster outside the church reads", "unknown"),
        ("A planning statement says", "unknown"),
        ("Its last report on Amble Vale CRC says", "unknown"),
        ("Staff at the company had seen it. A letter says", "unknown"),
        ("‘He had not made a single visit to the officers’ the review says", "unknown"),
    ],
)
def test_a_document_is_of_whoever_it_is_said_to_be_from(text: str, kind: str) -> None:
    assert [kind] == kinds(text + AFTER)[-1:]
