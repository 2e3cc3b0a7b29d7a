"""E-mails: who sent them, the words, what is quoted and of whom, signatures, attachments."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from search.collection import load
from search.errors import ReadError
from search.indexer.reading import label
from search.indexer.walk import Found
from search.passages import coverage
from search.readers import read_all
from search.readers.mail import read_mail
from tests.readers.test_office import passages

MAIL = """From: Tansy Orrell <tansy@parish.example>
To: clerk@parish.example
Date: Sat, 3 Feb 2018 23:30:00 +0000
Subject: =?utf-8?q?The_dry_well_=E2=80=93_again?=
Message-ID: <1@parish.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear clerk,

The well has been dry since June, and I should like to know when it will be
filled again.

On 2 February 2018, the clerk wrote:
> There is no engineer, and there is no money for one until the council has met
> in October.

Then I shall dig.
"""


def test_an_email_has_sender_day_subject_words_and_quoted_parts() -> None:
    document = read_mail(MAIL.encode(), file="a.eml", sha256="")
    assert ("The dry well – again", "Tansy Orrell", date(2018, 2, 3)) == (
        document.title,
        document.author,
        document.published,
    )
    found = passages(document)
    assert (
        "paragraph",
        "The well has been dry since June, and I should like to know when it will be filled again.",
    ) in found
    assert "Then I shall dig." == found[-1][1]
    quoted = [block.text for block in document.blocks if block.kind == "quote_block"]
    assert ["There is no engineer, and there is no money for one until the council has met in October."] == quoted


@pytest.mark.parametrize(
    "signed",
    [
        "Tansy Orrell\nParish press office\n",
        "-- \nTansy Orrell\nParish press office\nTel 01234 567890\n",
        "Regards\n\n--\nT. Orrell, Parish press office\n",
    ],
)
def test_the_signature_of_an_email_is_no_passage(signed: str, tmp_path: Path) -> None:
    head = "From: Tansy Orrell <t@parish.example>\nDate: Fri, 2 Feb 2018 10:00:00 +0000\nSubject: A well\n\n"
    words = "The well has been dry since June and nobody has come to look at it."
    (tmp_path / "a.eml").write_text(f"{head}{words}\n\nPrint this, and soon.\n\n{signed}")
    (found,) = label(Found(file="a.eml", path=tmp_path / "a.eml"), load(tmp_path))
    assert () == coverage(found.document, found.passages)
    said = " ".join(part.text for part in found.passages)
    assert words in said
    assert [] == [word for word in ("Orrell", "press office", "Tel") if word in said]
    signatures = [block.text for block in found.document.blocks if block.role == "signature"]
    assert any("Orrell" in text for text in signatures)


HEAD = "From: {}\nTo: clerk@parish.example\nDate: Fri, 2 Feb 2018 10:00:00 +0000\nSubject: A well\n{}\n"
TANSY = "Tansy Orrell <t@parish.example>"
OWN = "The well has been dry since June and nobody has come to look at it, so we carry water."
THEIRS = "There is no engineer, and no money for one before the council has met."
OLDER = "Who is to mend the well in the summer, and when?"


def said(mail: str, folder: Path) -> dict[str, tuple[str | None, str, str]]:
    """Who says each passage of a message, of which kind, and by which rule."""
    (folder / "a.eml").write_text(mail)
    (found,) = label(Found(file="a.eml", path=folder / "a.eml"), load(folder))
    assert () == coverage(found.document, found.passages)
    return {part.text: (part.speaker.name, part.author_type, part.evidence.rule) for part in found.passages}


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Tansy Orrell <t@parish.example>", "Tansy Orrell"),
        ('"Orrell, Tansy" <t@parish.example>', "Tansy Orrell"),
        ("t@parish.example", "t@parish.example"),
    ],
)
@pytest.mark.parametrize("signed", ["", "\n-- \nT.O.\nTel 01234 567890\n", "\nTansy Orrell\n"])
def test_the_sender_has_the_words_of_an_email_signed_or_not(
    sender: str, name: str, signed: str, tmp_path: Path
) -> None:
    assert (name, "unknown", "sent by") == said(HEAD.format(sender, "") + OWN + "\n" + signed, tmp_path)[OWN]


def test_an_office_below_the_senders_name_tells_of_which_kind_the_sender_is(tmp_path: Path) -> None:
    mail = HEAD.format(TANSY, "") + f"{OWN}\n\n-- \nTansy Orrell\nChief Inspector of Wells\n"
    assert ("Tansy Orrell", "inspector", "sent by") == said(mail, tmp_path)[OWN]


@pytest.mark.parametrize(
    "lead",
    [
        "On Fri, 2 Feb 2018 at 10:15, Hesper Quill <h.quill@council.example>\nwrote:\n\n",
        "On 2 Feb 2018, at 10:15, Hesper Quill <h@council.example> wrote:\n",
        "On 02/02/2018 10:15, Hesper Quill wrote:\n",
        "On Friday, February 2, 2018, 10:15:00 AM GMT, Hesper Quill <h@council.example> wrote:\n\n",
        "On Fri, Feb 2, 2018 at 10:15 AM Hesper Quill <h@council.example> wrote:\n\n",
        "Hesper Quill wrote on 2 February 2018:\n",
    ],
)
def test_a_quoted_message_is_that_of_whoever_the_line_above_it_names(lead: str, tmp_path: Path) -> None:
    older = "> On 1 Feb 2018, at 09:00, Morwenna Tull wrote:\n>> " + OLDER
    words = f"{OWN}\n\n{lead}> {THEIRS}\n>\n{older}\n\nThen I shall dig.\n"
    mail = HEAD.format(TANSY, "") + words
    found = said(mail, tmp_path)
    assert ("Tansy Orrell", "sent by") == found[OWN][::2]
    assert ("Hesper Quill", "quoted in a message") == found[THEIRS][::2]
    assert ("Morwenna Tull", "quoted in a message") == found[OLDER][::2]
    assert ("Tansy Orrell", "sent by") == found["Then I shall dig."][::2]
    assert 4 == len(found)


def test_what_is_quoted_of_nobody_is_nobodys(tmp_path: Path) -> None:
    mail = HEAD.format(TANSY, "") + f"> {THEIRS}\n\n{OWN}\n"
    found = said(mail, tmp_path)
    assert (None, "unknown", "quoted in a message") == found[THEIRS]
    assert "Tansy Orrell" == found[OWN][0]


@pytest.mark.parametrize("cut", ["-----Original Message-----\n", "---------- Forwarded message ---------\n", ""])
def test_an_earlier_message_below_its_head_is_that_of_its_sender(cut: str, tmp_path: Path) -> None:
    head = f"{cut}From: Hesper Quill <h@c.example>\nSent: 2 February 2018 09:15\nTo: Tansy Orrell\nSubject: Well\n"
    below = f"\n{THEIRS}\n\n{OLDER}\n"
    mail = HEAD.format(TANSY, "") + f"{OWN}\n\nTansy Orrell\n\n{head}{below}"
    found = said(mail, tmp_path)
    assert {OWN: "Tansy Orrell", THEIRS: "Hesper Quill", OLDER: "Hesper Quill"} == {
        text: name for text, (name, _, _) in found.items()
    }


def test_quoted_messages_in_html_are_those_of_whoever_is_named(tmp_path: Path) -> None:
    head = HEAD.format(TANSY, "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n")
    sender = "Hesper Quill &lt;<a href='mailto:h@c.example'>h@c.example</a>&gt;"
    lead = f"<div class=gmail_attr>On Fri, 2 Feb 2018 at 10:15, {sender} wrote:<br></div>"
    inner = f"<div>On 1 Feb 2018, at 09:00, Morwenna Tull wrote:</div><blockquote><p>{OLDER}</p></blockquote>"
    quoted = f"<blockquote><p>{THEIRS}</p><ul><li>Nor a rope.</li></ul>{inner}</blockquote>"
    found = said(f"{head}<div><p>{OWN}</p><div class=gmail_quote>{lead}{quoted}</div></div>\n", tmp_path)
    assert {OWN: "Tansy Orrell", THEIRS: "Hesper Quill", "Nor a rope.": "Hesper Quill", OLDER: "Morwenna Tull"} == {
        text: name for text, (name, _, _) in found.items()
    }


def test_a_message_of_outlook_is_its_senders_under_the_whole_name_and_the_earlier_one_below_its_head(
    tmp_path: Path,
) -> None:
    signed = ["Kind regards", "Tansy", "<b>Tansy Orrell</b> | Chief Inspector of Wells", "Tel 01234 567890"]
    own = "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in ["Dear clerk,", OWN, *signed])
    fields = "<b>From:</b> Quill, Hesper (Council) &lt;h@c.example&gt;<br><b>Sent:</b> 02 February 2018 09:15<br>"
    earlier = f"<div><p>{fields}<b>To:</b> Tansy Orrell<br><b>Subject:</b> A well</p></div><p>{THEIRS}</p>"
    kind = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
    found = said(HEAD.format('"Orrell, Tansy" <t@parish.example>', kind) + own + earlier, tmp_path)
    assert {
        OWN: ("Tansy Orrell", "inspector", "sent by"),
        THEIRS: ("Hesper Quill", "unknown", "quoted in a message"),
    } == found


def test_a_letter_that_another_signs_is_that_persons_whoever_sent_it(tmp_path: Path) -> None:
    letter = f"Dear all,\n\n{OWN}\n\nYours sincerely\n\nMorwenna Tull\nChief Inspector of Wells\n"
    found = said(HEAD.format("Office <office@parish.example>", "") + letter, tmp_path)
    assert ("Morwenna Tull", "inspector") == found[OWN][:2]


@pytest.mark.parametrize("sender", ["a@", "Tansy Orrell <t@parishl>Dear clerk,<o:p></o:p>", '"', "<", "(", "a@b@c"])
def test_a_sender_that_cannot_be_read_costs_no_message(sender: str) -> None:
    document = read_mail(f"From: {sender}\nMessage-ID: <1@b>\n\n{OWN}\n".encode(), file="a.eml", sha256="")
    assert [("paragraph", OWN)] == passages(document)


@pytest.mark.parametrize("charset", ["no-such", "utf-8\x00", "base64", "idna"])
def test_an_encoding_that_there_is_not_costs_no_message(charset: str) -> None:
    head = f"From: a@b.example\nMessage-ID: <1@b>\nContent-Type: text/plain; charset={charset}\n\n"
    document = read_mail(f"{head}{OWN} “Dry.”\n".encode(), file="a.eml", sha256="")
    assert [("paragraph", f"{OWN} “Dry.”")] == passages(document)


def test_flowed_lines_are_joined_and_others_are_not() -> None:
    kind = "Content-Type: text/plain; charset=utf-8; format=flowed\n"
    body = "The well \nhas been dry.\nNobody came.\n\n> Nor \n> will they.\n"
    document = read_mail((HEAD.format("a@b.example", kind) + body).encode(), file="a.eml", sha256="")
    assert ["The well has been dry.", "Nobody came.", "Nor will they."] == [text for _, text in passages(document)]


def test_attachments_that_are_not_read_are_named() -> None:
    mail = (
        "From: a@b.example\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n\n"
        "--xx\nContent-Type: text/plain\n\nSee the report.\n"
        "--xx\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=report.pdf\n\nx\n--xx--\n"
    )
    document = read_mail(mail.encode(), file="a.eml", sha256="")
    assert ("its attachments were not read (report.pdf); save them beside it to have them read",) == document.warnings


def test_an_email_is_known_by_its_head_and_a_memo_is_not_one(tmp_path: Path) -> None:
    mail, memo = tmp_path / "mail.txt", tmp_path / "memo.txt"
    mail.write_text(MAIL)
    memo.write_text(
        "From: The clerk\nTo: All\nDate: 3 February 2018\n\nThe well is dry, and nobody may use the bucket.\n"
    )
    kinds = [read_all(path, file=path.name)[0].media_type for path in (mail, memo)]
    assert ["message/rfc822", "text/plain"] == kinds


def test_an_email_in_html_is_read_and_attachments_are_not() -> None:
    mail = (
        "From: a@b.example\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n\n"
        "--xx\nContent-Type: text/html; charset=utf-8\n\n<p>The <b>well</b> is dry.</p>\n"
        "--xx\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\nNot this.\n--xx--\n"
    )
    assert [("paragraph", "The well is dry.")] == passages(read_mail(mail.encode(), file="a.eml", sha256=""))


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://gazette.example/pier
Subject: North pier shut
Date: Mon, 4 Nov 2019 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="xx"

--xx
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://gazette.example/pier

<html><body><nav><a href=3D"/">Home</a></nav><h1>Pier shut</h1><p>The council=
 has shut the north pier for the winter.</p></body></html>
--xx
Content-Type: text/css
Content-Location: cid:css@mhtml.blink

body { color: red }
--xx--
"""


@pytest.mark.parametrize("sender", ["<Saved by Blink>", '"Saved by Windows Internet Explorer 8"', "Saved by WebKit"])
def test_a_web_page_saved_with_its_pictures_is_read_as_a_page_that_nobody_sent(sender: str, tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_text(SAVED.replace("<Saved by Blink>", sender).replace("Snapshot-", "X-"))
    (document,) = read_all(tmp_path / "a.mhtml", file="a.mhtml")
    assert ("Pier shut", None, None, "https://gazette.example/pier", ()) == (
        document.title,
        document.author,
        document.published,
        document.url,
        document.warnings,
    )
    assert [("paragraph", "The council has shut the north pier for the winter.")] == passages(document)


def test_each_message_of_a_mailbox_is_a_document_whose_id_outlives_others(tmp_path: Path) -> None:
    message = (
        "From t@p.example Fri Feb  2 10:00:00 2018\nFrom: {0} <t@p.example>\nMessage-ID: <{0}@p>\n\nWords of {0}.\n\n"
    )
    empty = "From c@p.example Fri Feb  2 11:00:00 2018\nFrom: c@p.example\nSubject: Nothing\n\n\n"
    path = tmp_path / "a.mbox"
    path.write_text(message.format("Tansy") + empty + message.format("Clerk"))
    first, second = read_all(path, file="a.mbox")
    assert [("Tansy", "Words of Tansy."), ("Clerk", "Words of Clerk.")] == [
        (each.author, passages(each)[0][1]) for each in (first, second)
    ]
    path.write_text(message.format("Clerk") + message.format("Pip"))
    assert second.id == read_all(path, file="a.mbox")[0].id
    path.write_text(message.format("Clerk"))
    (alone,) = read_all(path, file="a.mbox")
    assert "Clerk" == alone.author


MESSAGE = "From t@p.example Fri Feb  2 10:00:00 2018\nFrom: t@p.example\nMessage-ID: <{0}>\n{2}\n{1}\n\n"


def test_messages_of_a_mailbox_with_one_id_are_numbered_among_themselves(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    twice = MESSAGE.format("same", "First words.", "") + MESSAGE.format("same", "Second words.", "")
    path.write_text(twice)
    before = [each.id for each in read_all(path, file="a.mbox")]
    path.write_text(MESSAGE.format("other", "Other words.", "") + twice)
    assert 2 == len(set(before))
    assert before == [each.id for each in read_all(path, file="a.mbox")][1:]


def test_a_time_zone_without_end_costs_no_mailbox(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    zones = ("+0100", f"+{'9' * 20}")
    path.write_text("".join(MESSAGE.format(z, "Words.", f"Date: Mon, 1 Jan 2018 10:00:00 {z}\n") for z in zones))
    assert [date(2018, 1, 1), None] == [each.published for each in read_all(path, file="a.mbox")]


def test_parts_within_parts_without_end_are_named_so() -> None:
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2000))
    with pytest.raises(ReadError, match="parts within parts"):
        read_mail(f"From: a@b.example\n{parts}Content-Type: text/plain\n\nWords.\n".encode(), file="a.eml", sha256="")


@pytest.mark.parametrize("greeting", ["Dear Councillor,", "Hi Ann,", "Hello all,", "Good morning,", "Dear all"])
@pytest.mark.parametrize(
    "closing", ["Best,\n\nTansy\n", "Cheers\nTansy\n", "Kind regards,\n\nTansy Orrell\n", "Thanks,\nT.\n"]
)
def test_how_a_message_greets_and_closes_is_no_passage(greeting: str, closing: str) -> None:
    mail = f"{HEAD.format(TANSY, '')}{greeting}\n\n{OWN}\n\nWhat is to be done?\n\n{closing}"
    document = read_mail(mail.encode(), file="a.eml", sha256="")
    assert [("paragraph", OWN), ("paragraph", "What is to be done?")] == passages(document)


def test_what_may_close_a_message_closes_none_where_it_goes_on() -> None:
    mail = f"{HEAD.format(TANSY, '')}Hi Ann, the well is dry.\n\nSpeak soon\n\nIt will be filled in March.\n"
    document = read_mail(mail.encode(), file="a.eml", sha256="")
    assert {"valediction", "signature", "salutation"}.isdisjoint(block.role for block in document.blocks)
