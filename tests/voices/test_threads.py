"""Comment threads: the poster's words, and those that a poster brings along."""

from __future__ import annotations

import pytest

from tests.voices.made import BLOG, label, said

POST = (
    "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps by "
    "now, and here we go again.\n\n"
)
COMMENTER = ("commenter", None)


def thread(*comments: str) -> str:
    items = "".join(f"  {number}. {text}\n\n    ReplyDelete\n" for number, text in enumerate(comments, start=1))
    return f"{POST}{len(comments)} comments:\n\n{items}"


def voices_of(*comments: str) -> list[tuple[str, str | None]]:
    return said(thread(*comments), BLOG)[1:]


ARTICLE = (
    "A MAN who broke eleven lamps was sent to prison yesterday.\n\n"
    "    Bertram Snuff, 41, of Wick Lane, pleaded guilty to criminal damage, Anytown Crown Court heard.\n\n"
    "    Della Vane, prosecuting, said that lamps had been found in the river and that the cost was £900.\n\n"
    "    The judge said that the streets had been dark for a week and that somebody might have been hurt badly.\n\n"
    "    No costs were ordered, and Snuff was led down to the cells."
)


def test_comments_are_the_commenters() -> None:
    assert [COMMENTER, COMMENTER] == voices_of("I am not surprised at all.", "Nor am I, to be honest with you.")


def test_the_layers_are_kept_apart() -> None:
    passage = label(thread(ARTICLE), BLOG)[1]
    assert ("blogger", "press") == (passage.container_author_type, passage.author_type)
    assert passage.comment is not None
    assert "1" == passage.comment.number


def test_a_pasted_court_report_is_the_newspapers_that_a_link_names() -> None:
    link = "\n\n    http://www.anytownecho.co.uk/news/lamps-1"
    assert [("press", "Anytown Echo")] * 5 == voices_of(f"{ARTICLE}{link}")


def test_a_newspaper_that_nobody_knows_is_read_off_its_address() -> None:
    link = "\n\n    http://www.snufftonmail.co.uk/news/lamps-1"
    assert [("press", "Snuffton Mail")] * 5 == voices_of(f"{ARTICLE}{link}")


def test_a_newspapers_name_is_written_as_the_thread_writes_it() -> None:
    link = "\n\n    https://www.hillsanddalesherald.co.uk/lamps"
    assert ("press", "Hills & Dales Herald") == voices_of(f"{ARTICLE}{link}", "So says the Hills & Dales Herald.")[0]


def test_the_posters_words_around_an_article_stay_the_posters() -> None:
    before = "This was in the Snuffton Mail on Friday, I think it shows a lot.\n\n    "
    expected = [COMMENTER, *[("press", "Snuffton Mail")] * 5, COMMENTER]
    assert expected == voices_of(f"{before}{ARTICLE}\n\n    Nothing to add really")


def test_an_opinion_in_many_paragraphs_is_no_article() -> None:
    opinion = "\n\n    ".join(["The lamps have been sold off and nobody asked us what we thought of it at all."] * 6)
    assert {COMMENTER} == set(voices_of(opinion))


def test_a_headline_with_its_link_is_the_newspapers() -> None:
    headline = "Judge slams lamp company over dark streets\n\n    https://www.anytownecho.co.uk/news/judge-1"
    remark = "Have you all seen this about our lamps?\n\n    https://www.anytownecho.co.uk/news/judge-1"
    assert [("press", "Anytown Echo"), COMMENTER] == voices_of(headline, remark)


def test_an_extract_under_a_label_is_its_authors() -> None:
    extract = (
        'From the inspection report:-\n\n    "Lamps were carried by hand in most of the streets '
        'that we saw in the year."'
    )
    assert "inspector" == voices_of(extract)[0][0]


def test_the_owner_answering_is_the_blogger() -> None:
    answer = "To be fair, that is a good point. I am quite happy to publish anything that makes the case for the lamps."
    assert ["blogger", "commenter"] == [kind for kind, _ in voices_of(answer, "I am happy to read this blog.")]


def test_a_commenter_who_says_what_they_are_is_called_so() -> None:
    assert ("commenter", "a lamp officer") == voices_of("As a lamp officer I can tell you that the oil is late.")[0]


def test_a_thread_makes_an_unknown_page_a_blog() -> None:
    assert "blogger" == label(thread("I see."))[0].container_author_type


@pytest.mark.parametrize(
    ("after", "kind", "name"),
    [
        ("That's straight from the union's email of this afternoon.", "union", "the union"),
        ("That is from Dame Ada Quill's letter to us all.", "inspector", "Dame Ada Quill"),
        ("This came this morning from Lampworkers United.", "union", "Lampworkers United"),
    ],
)
def test_a_quotation_in_a_comment_is_of_whom_the_sentence_after_it_names(after: str, kind: str, name: str) -> None:
    words = "“Members are advised not to sign any change to their oil until the branch has seen it.”"
    assert [(kind, name)] == said(thread(f"{words} {after}"), BLOG)[-1:]


def test_a_quotation_in_a_comment_is_of_whom_the_next_paragraph_names() -> None:
    words = "“I am satisfied that the lamps have been lit and that the towns are rising to the light.”"
    mine = thread(f"In the paper, yesterday:\n\n    {words}\n\n    That's the judge, folks. Lit.")
    assert ["judge", "commenter"] == [kind for kind, _ in said(mine, BLOG)[-2:]]
    other = thread(f"{words}\n\n    That's the problem, folks. Words.")
    assert "commenter" == said(other, BLOG)[-1][0]
    assert "judge" != said(other, BLOG)[-2][0]


def test_the_beginning_of_an_article_that_a_comment_announces_is_the_newspapers() -> None:
    begun = "THE firm that lights the lamps of Otherton has been told to pull up its socks by Government inspectors."
    quoted = "“I have asked about these lamps ever since the shop shut,” said Councillor Ida Flint of Otherton."
    text = thread(f"Here is how the Otherton Mercury began its tale on Thursday.\n\n    {begun}\n\n    {quoted}")
    assert [("press", "Otherton Mercury")] == said(text, BLOG)[-2:-1]
    mine = thread("I read it in the Otherton Mercury.\n\n    The firm is a disgrace and so is its lamp in this street.")
    assert ["commenter"] * 2 == [kind for kind, _ in said(mine, BLOG)[-2:]]


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("The lamps are out in our town again, as ever. PO Anytown", "PO Anytown"),
        ("Nobody has seen oil since May! SPO Wickham North", "SPO Wickham North"),
        ("Courts hardly order lamps now. Speaking as a lamplighter, I would rather sit in the dark.", "a lamplighter"),
        ("I was one of those whom they forgot!! Tired Wick, Otherton", "Tired Wick"),
        ("Nobody listens to those of us who fill them. Signed, a weary lighter", "a weary lighter"),
        ("Thirty years with lamps and never so dim. Yours, Old Timer", "Old Timer"),
        ("The oil is a joke. (Ex-SPO, Wickham)", "Ex-SPO"),
        ("I gave up the lamps last year. Retired SPO", "Retired SPO"),
        ("LO here. We have seventy lamps each.", "LO"),
        ("What we need is somebody who knows oil - ask your SPO", None),
        ("The oil is always late - a new SPO", None),
        ("NO here. Nobody asked us.", None),
        ("I was one of those whom they forgot. Tired Wick", "Tired Wick"),
        ("It is the same in all of the north. Northshire CRC", None),
        ("It is the same in every town. Lampworkers United", None),
        ("It is the same in every town. Happy Christmas", None),
        ("It is the same in every town. HMP Wickham", None),
        ("It is the same in every town. Well said, Bertram", None),
    ],
)
def test_a_poster_is_called_as_the_comment_is_signed(comment: str, name: str | None) -> None:
    answer = "You should write that up, Tired Wick. The Lampworkers United of Northshire CRC would read it."
    assert ("commenter", name) == voices_of(comment, answer)[0]


@pytest.mark.parametrize("host", ["snufftonbugle.example", "www.snuffton-bugle.co.uk", "snufftonbugle.co.uk"])
def test_a_reply_that_pastes_the_article_of_a_headline_is_of_the_newspaper_of_its_link(host: str) -> None:
    headline = f"  1. Lamp breaker freed as oil ran out\n\n    http://{host}/news/lamp-breaker-1\n\n    1. "
    reply = ARTICLE.replace("\n    ", "\n      ")
    assert {("press", "Snuffton Bugle")} == set(said(f"{POST}2 comments:\n\n{headline}{reply}\n", BLOG)[1:])


@pytest.mark.parametrize("above", ["In the Otherton Bugle today.", "From our local paper, the Otherton Bugle:"])
def test_a_newspaper_is_named_by_the_line_above_its_article(above: str) -> None:
    assert ("press", "Otherton Bugle") == voices_of(f"{above}\n\n    {ARTICLE}")[-1]


def dated(*comments: tuple[str, str]) -> str:
    items = "\n\n".join(
        f"{name} at {number}/07/2017 09:14\n\n{text}" for number, (name, text) in enumerate(comments, 3)
    )
    return f"{POST}{len(comments)} comments\n\n{items}\n"


@pytest.mark.parametrize("tag", ["(author)", "[Author]", "(blog owner)", "(OP)", "(post author)"])
def test_a_poster_whom_the_page_marks_as_its_author_is_the_blogger_by_name(tag: str) -> None:
    thread_ = dated(("Pip", "No lamp is lit."), (f"Ida Flint {tag}", "Frame it, Pip."))
    assert [("blogger", "Ida Flint"), ("commenter", "Pip"), ("blogger", "Ida Flint")] == said(thread_, BLOG)


@pytest.mark.parametrize("tag", ["(moderator)", "(Otherton)", "(ex lighter)", "author"])
def test_another_tag_makes_nobody_the_owner(tag: str) -> None:
    assert "commenter" == said(dated(("Pip", "No lamp is lit."), (f"Ida {tag}", "Frame it, Pip.")), BLOG)[2][0]


OWNED = POST.replace("Lamps Again\n\n", "Lamps Again\n\nPosted by Old Wick at 17:42\n\n")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Five have sent me this. Old Wick.", "blogger"),
        ("Five have sent me this. OW", "blogger"),
        ("Five have sent me this! – Old Wick", "blogger"),
        ("I agree with Old Wick", "commenter"),
        ("Well said, Old Wick.", "commenter"),
        ("Old Wick is right. It is dark.", "commenter"),
    ],
)
def test_a_nameless_comment_signed_by_the_owner_is_the_owners(words: str, kind: str) -> None:
    given = said(thread(words).replace(POST, OWNED), BLOG)[-1]
    assert (kind, "Old Wick" if kind == "blogger" else None) == given
