"""Comment threads in the manners of the common blog programs, and lists that are none."""

from __future__ import annotations

from datetime import date

import pytest

from search.model import Document
from search.readers.text import read_text

BODY = "The inspection of Northshire looked at work with people under supervision and found it wanting in most cases."


def document(text: str) -> Document:
    return read_text(text.encode(), file="made-up.txt", sha256="0" * 64)


Row = tuple[str, str | None, str | None, str]


def comments(text: str) -> list[Row]:
    """(number, parent, poster, words) of each block of a comment."""
    return [
        (block.comment.number, block.comment.parent, block.comment.poster, block.text)
        for block in document(f"A post on this\n\n{BODY}\n\n{text}").blocks
        if block.comment is not None and block.kind == "comment"
    ]


def days(text: str) -> list[tuple[str, date | None]]:
    """The words of each comment with its day."""
    blocks = document(f"A post on this\n\n{BODY}\n\n{text}").blocks
    return [(each.text, each.comment.posted) for each in blocks if each.kind == "comment" and each.comment is not None]


THIRD, FOURTH = date(2018, 3, 3), date(2018, 3, 4)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Other\nMarch 3, 2018 at 9:14 pm\n", "Pip Marsh\nMarch 4, 2018 at 10:02 am\n"),
        ("Ann Other says:\nMarch 3, 2018 at 9:14 pm\n", "Pip Marsh says:\nMarch 4, 2018 at 10:02 am\n"),
        ("Anonymous3 March 2018 at 21:14\n", "Pip Marsh4 March 2018 at 10:02\n"),
        ("Anonymous23 March 2018 at 21:14\n", "Pip Marsh4 March 2018 at 10:02\n"),
    ],
)
def test_a_comment_has_the_day_of_the_line_that_says_when_it_was_posted(first: str, second: str) -> None:
    day = date(2018, 3, 23) if "23 March" in first else THIRD
    text = f"2 comments\n\n{first}\nNo lamp is lit.\n\nNone at all.\n\nReply\n\n{second}\nNor here.\n\nReply\n"
    assert [("No lamp is lit.", day), ("None at all.", day), ("Nor here.", FOURTH)] == days(text)


def test_a_comment_that_is_dated_below_its_words_has_that_day_throughout() -> None:
    text = "2 comments:\n\nAnonymous said...\nNo lamp is lit.\n\nNone at all.\n3 March 2018 at 21:14\n\n"
    text += "Pip Marsh said...\nNor here.\n4 March 2018 at 10:02\n\nPost a Comment\n"
    assert [("No lamp is lit.", THIRD), ("None at all.", THIRD), ("Nor here.", FOURTH)] == days(text)


def test_days_in_figures_are_read_in_the_order_that_the_thread_shows() -> None:
    thread = "2 comments\n\nAnn Other\n{} 9:14 pm\n\nNo lamp is lit.\n\nPip Marsh\n{} 10:02 am\n\nNor here.\n"
    assert [date(2018, 4, 3), date(2018, 4, 13)] == [day for _, day in days(thread.format("3/4/2018", "13/4/2018"))]
    assert [date(2018, 3, 4), date(2018, 3, 14)] == [day for _, day in days(thread.format("3/4/2018", "3/14/2018"))]


def test_numbered_comments_under_a_header_with_answers() -> None:
    text = (
        "3 comments:\n\n  1. One.\n\n    More of one.\n\n    ReplyDelete\n    Replies\n    1. Answer.\n\n      Delete\n"
        "    2. Second answer.\n\n      Delete\n  2. Two.\n\n    ReplyDelete\n"
    )
    assert [
        ("1", None, None, "One."),
        ("1", None, None, "More of one."),
        ("1", "1", None, "Answer."),
        ("2", "1", None, "Second answer."),
        ("2", None, None, "Two."),
    ] == comments(text)


def test_numbered_comments_without_a_header_or_links() -> None:
    text = "\n  1. Is it?\n\n    1. It is.\n\n    2. No.\n\n      Really no.\n\n  2. You\n    and I.\n"
    assert [
        ("1", None, None, "Is it?"),
        ("1", "1", None, "It is."),
        ("2", "1", None, "No."),
        ("2", "1", None, "Really no."),
        ("2", None, None, "You"),
        ("2", None, None, "and I."),
    ] == comments(text)


def test_a_list_inside_a_comment_is_part_of_it() -> None:
    text = "2 comments:\n\n  1. Three things:\n    1. a\n    2. b\n    3. c\n\n    ReplyDelete\n    Replies\n"
    text += "    1. Yes.\n      Delete\n"
    text += "  2. Two.\n    ReplyDelete\n"
    assert [("1", None)] * 4 + [("1", "1"), ("2", None)] == [row[:2] for row in comments(text)]


def test_answers_without_indent_are_told_by_their_links() -> None:
    text = (
        "3 comments:\nJo4 March 2019 at 11:01\nOne.\n\nReplyDelete\nReplies\n\n"
        "Sam4 March 2019 at 11:30\nAnswer.\n\nDelete\n"
        "Reply\n\nAnonymous5 March 2019 at 07:00\nTwo.\n\nReplyDelete\n"
    )
    assert [("1", None, "Jo", "One."), ("1", "1", "Sam", "Answer."), ("2", None, "Anonymous", "Two.")] == comments(text)


def test_answers_further_in_end_where_the_next_poster_is_on_the_margin_again() -> None:
    text = (
        "4 comments:\n\nJo 4 March 2019 at 11:01\nOne.\nReply\n\nReplies\n"
        "    Sam 4 March 2019 at 11:30\n    Answer.\n\n    Jo 4 March 2019 at 11:45\n    Another.\n    Reply\n\n"
        "Anonymous 5 March 2019 at 07:00\nTwo.\nReply\n\nJo 5 March 2019 at 08:00\nThree.\nReply\n"
    )
    rows = [("1", None, "Jo", "One."), ("1", "1", "Sam", "Answer."), ("2", "1", "Jo", "Another.")]
    assert [*rows, ("2", None, "Anonymous", "Two."), ("3", None, "Jo", "Three.")] == comments(text)


@pytest.mark.parametrize(
    "links", ["Reply   Delete", "Reply | Delete", "Reply · Delete", "ReplyDelete", "Reply\n\nDelete"]
)
def test_numbers_on_one_margin_are_told_by_their_links(links: str) -> None:
    text = (
        f"5 comments:\n\n1. One.\n\n{links}\nReplies\n\n1. Answer.\n\nDelete\n\n2. Second answer.\n\nDelete\n\n"
        f"2. Two.\n\nMore of two.\n\n{links}\nReplies\n\n1. Another.\n\nDelete\n\n3. Three.\n\n{links}\n\n"
        f"4. Four.\n\n{links}\n"
    )
    assert [
        ("1", None, None, "One."),
        ("1", "1", None, "Answer."),
        ("2", "1", None, "Second answer."),
        ("2", None, None, "Two."),
        ("2", None, None, "More of two."),
        ("1", "2", None, "Another."),
        ("3", None, None, "Three."),
        ("4", None, None, "Four."),
    ] == comments(text)


def test_numbers_with_posters_on_one_margin_are_told_by_their_links() -> None:
    text = (
        "3 comments:\n\n1. Jo 4 March 2019 at 11:01\nOne.\n\nReply   Delete\nReplies\n\n"
        "1. Sam 4 March 2019 at 11:30\nAnswer.\n\nDelete\n\n2. Jo 4 March 2019 at 11:45\nAnd again.\n\nDelete\n\n"
        "2. Kim 5 March 2019 at 07:00\nTwo.\n\nReply   Delete\n"
    )
    assert [
        ("1", None, "Jo", "One."),
        ("1", "1", "Sam", "Answer."),
        ("2", "1", "Jo", "And again."),
        ("2", None, "Kim", "Two."),
    ] == comments(text)


def test_a_number_and_a_poster_in_one_line() -> None:
    text = "2 comments:\n\n  1. Jo 4 March 2019 at 11:01\n    One.\n    ReplyDelete\n"
    text += "  2. Sam4 March 2019 at 11:30\n    Two.\n    ReplyDelete\n"
    assert [("1", None, "Jo", "One."), ("2", None, "Sam", "Two.")] == comments(text)


def test_comments_that_say_who_says() -> None:
    text = (
        "2 thoughts on “A post on this”\n\nJo Example says:\nMarch 4, 2019 at 9:12 am\n\nOne.\n\nMore.\n\nReply\n\n"
        "\tSam says:\n\tMarch 4, 2019 at 10:00 am\n\n\tAnswer.\n\n\tReply\n\n"
        "Kim says:\nMarch 5, 2019 at 7:44 pm\n\nTwo.\n\nReply\n"
    )
    assert [
        ("1", None, "Jo Example", "One."),
        ("1", None, "Jo Example", "More."),
        ("1", "1", "Sam", "Answer."),
        ("2", None, "Kim", "Two."),
    ] == comments(text)


def test_comments_that_say_who_said_with_the_day_below() -> None:
    text = "2 comments:\n\nJo said...\nOne.\n20 November 2018 at 21:40\n\n"
    text += "Anonymous said...\nTwo.\n20 November 2018 at 22:03\n"
    assert [("1", None, "Jo", "One."), ("2", None, "Anonymous", "Two.")] == comments(text)


def test_comments_with_a_name_over_a_time() -> None:
    text = "Comments\nbigdave 12 May 2018 2:15pm\nOne.\nReply\nReport\nlass\n3 days ago\nTwo.\nReply\n"
    assert [("1", None, "bigdave", "One."), ("2", None, "lass", "Two.")] == comments(text)


def test_links_alone_part_comments_that_have_no_name() -> None:
    assert [("1", None, None, "One."), ("2", None, None, "Two.")] == comments(
        "2 comments:\n\nOne.\n\nReplyDelete\n\nTwo.\n\nReplyDelete\n"
    )


def test_a_form_and_boxes_end_the_thread() -> None:
    text = "1 comment:\n\n  1. One.\n    ReplyDelete\n\nPost a Comment\n\nNewer Post\nOlder Post\nHome\nSome box\n"
    assert [("1", None, None, "One.")] == comments(text)
    assert "furniture" == document(f"{BODY}\n\n{text}").blocks[-1].kind


def test_a_count_without_comments_opens_no_thread() -> None:
    assert [] == comments("One Response\n\nLeave a Reply\n\nYour email address will not be published.\n")


def test_notes_and_recommendations_at_the_end_are_no_comments() -> None:
    assert [] == comments(
        "Notes to editors:\n\n  1. The report is out.\n\n  2. There are 21 companies.\n\n    1. Or so.\n"
    )
    assert [] == comments("It makes these recommendations:\n\n  1. Plan.\n\n    1. Well.\n\n  2. Act.\n")
    assert [] == comments("1. The Ministry should plan.\n\n2. The company should act.\n\n3. Both should report.\n")


def test_a_label_over_one_paragraph_of_a_comment_is_joined_and_over_several_is_context() -> None:
    one = "1 comment:\n\n  1. From the report:-\n\n    “Staff were few.”\n    ReplyDelete\n"
    several = (
        "1 comment:\n\n  1. Look.\n\n    From the report:-\n\n    One is poor.\n\n    Two is poor.\n    ReplyDelete\n"
    )
    assert ["From the report:-", "“Staff were few.”"] == [row[3] for row in comments(one)]
    assert ["Look.", "One is poor.", "Two is poor."] == [row[3] for row in comments(several)]


def test_a_thread_of_hundreds_keeps_every_number_and_parent() -> None:
    items = "".join(
        f"  {n}. Word {n}.\n\n    ReplyDelete\n    Replies\n    1. Answer {n}.\n\n      Delete\n" for n in range(1, 401)
    )
    rows = comments(f"800 comments:\n\n{items}")
    assert [(str(n), None) for n in range(1, 401)] == [row[:2] for row in rows[::2]]
    assert [("1", str(n)) for n in range(1, 401)] == [row[:2] for row in rows[1::2]]


def test_an_answer_to_an_answer_names_the_whole_way_to_it() -> None:
    text = "\n  1. You?\n\n    1. Me.\n\n      1. I see!\n\n  2. And I!\n"
    assert [("1", None), ("1", "1"), ("1", "1.1"), ("2", None)] == [row[:2] for row in comments(text)]


def test_a_form_above_the_comments_that_a_header_counts_hides_none_of_them() -> None:
    text = (
        "Comments (2)\nJoin the conversation\nSort by: Oldest first\n\nlampfan  3 days ago\nMine has been out.\n"
        "Like (12)  Reply  Report\n\nTallowTom  1 day ago\nAnd mine.\n\nAll week.\nLike (3)  Reply  Report\n\n"
        "Commenting on this story has closed.\n"
    )
    assert [
        ("1", None, "lampfan", "Mine has been out."),
        ("2", None, "TallowTom", "And mine."),
        ("2", None, "TallowTom", "All week."),
    ] == comments(text)


def test_answers_of_answers_that_stand_close_under_each_other() -> None:
    day = "4 March 2019 at"
    text = (
        f"5 comments:\n\n  1. Wick {day} 11:01\n     One.\n\n     Reply\n    1. Lou {day} 11:10\n       Answer.\n\n"
        f"       Delete\n      1. Wick {day} 11:12\n         Answer to that.\n\n         Delete\n"
        f"    2. Anonymous {day} 11:20\n       Second answer:\n       1. first\n       2. second\n\n       Delete\n"
        f"  2. Lou {day} 12:00\n     Two.\n\n     Reply\n"
    )
    assert [
        ("1", None, "Wick", "One."),
        ("1", "1", "Lou", "Answer."),
        ("1", "1.1", "Wick", "Answer to that."),
        ("2", "1", "Anonymous", "Second answer:"),
        ("2", "1", "Anonymous", "first"),
        ("2", "1", "Anonymous", "second"),
        ("2", None, "Lou", "Two."),
    ] == comments(text)


def test_made_up_names_alone_over_the_words_of_numbered_comments() -> None:
    text = (
        "3 comments\n\n  1. LampLighterLad\n\n     One.\n\n     More.\n\n     Reply\n     Report abuse\n\n"
        "    1. wick_and_oil\n\n       Answer.\n\n       Reply\n       Report abuse\n\n"
        "  2. Ida from Otherton\n\n     Two.\n\n     Reply\n     Report abuse\n\nMost read\nA lamp fell\n"
    )
    assert [
        ("1", None, "LampLighterLad", "One."),
        ("1", None, "LampLighterLad", "More."),
        ("1", "1", "wick_and_oil", "Answer."),
        ("2", None, "Ida from Otherton", "Two."),
    ] == comments(text)


def test_made_up_names_alone_over_comments_that_links_part() -> None:
    text = (
        "Comments (3)\n\nlamplad88\n\nOne.\n\nReply\nReport\n\n"
        "Bella W\n\nTwo.\n\nTwo more.\n\nReply\nReport\n\n"
        "The Owl\n\nThree.\n\nReply\nReport\n"
    )
    assert [
        ("1", None, "lamplad88", "One."),
        ("2", None, "Bella W", "Two."),
        ("2", None, "Bella W", "Two more."),
        ("3", None, "The Owl", "Three."),
    ] == comments(text)


def test_short_first_lines_of_comments_are_no_names() -> None:
    text = "3 comments:\n\n  1. Hear hear\n\n     One.\n\n     ReplyDelete\n"
    text += "  2. Not so fast\n\n     Two.\n\n     ReplyDelete\n  3. I was there, in the cold.\n\n     ReplyDelete\n"
    assert [None] * 5 == [row[2] for row in comments(text)]
    few = "3 comments:\n\n  1. Rubbish\n\n     One.\n\n     ReplyDelete\n  2. It is all lies.\n\n     ReplyDelete\n"
    few += "  3. So say you.\n\n     ReplyDelete\n"
    assert [None] * 4 == [row[2] for row in comments(few)]


def test_a_headline_alone_over_a_thread_is_its_title() -> None:
    thread = "2 comments:\n\n  1. One.\n    ReplyDelete\n  2. Two.\n    ReplyDelete\n"
    blocks = document(f"Friday 6 May 2016\n\nOpen thread: are your lamps lit?\n\n{thread}").blocks
    assert "title" == blocks[1].role
    said = document(f"Friday 6 May 2016\n\nTell me how bright your lamps are, wherever you are.\n\n{thread}").blocks
    assert "paragraph" == said[1].kind


def test_a_form_above_comments_that_show_their_posters_hides_none() -> None:
    text = (
        "Comments\nJoin the discussion…\nLog in with\nSort by Best\n\n"
        "Avatar\nIda Flint  2 years ago\nOne.\n5  Reply  Share ›\n\n"
        "Avatar\nOtto  Ida Flint  2 years ago\nAnswer.\n2  Reply  Share ›\n\n"
        "Avatar\nlamp_lad  1 year ago\nTwo.\n\nMore of two.\n11  Reply  Share ›\n\nPowered by Disqus\n"
    )
    assert [
        ("1", None, "Ida Flint", "One."),
        ("1", "1", "Otto", "Answer."),
        ("2", None, "lamp_lad", "Two."),
        ("2", None, "lamp_lad", "More of two."),
    ] == comments(text)


def test_days_that_stand_over_the_names_of_a_newspapers_readers() -> None:
    text = (
        "Comments (3)\n\n2:14pm Mon 5 Feb 18\nLampLad says...\nOne.\nScore: 14\n\n"
        "2:40pm Mon 5 Feb 18\nWick1902 says...\nLampLad wrote:\nOne.\nTwo.\nScore: -2\n\n"
        "9:15am Tue 6 Feb 18\nA.Reader says...\nThree.\nScore: 0\n\nComments are closed on this article.\n"
    )
    assert [
        ("1", None, "LampLad", "One."),
        ("2", None, "Wick1902", "LampLad wrote:"),
        ("2", None, "Wick1902", "One."),
        ("2", None, "Wick1902", "Two."),
        ("3", None, "A.Reader", "Three."),
    ] == comments(text)


def test_a_forum_that_tells_of_its_posters_between_name_and_day() -> None:
    def post(name: str, number: int, words: str) -> str:
        told = "Joined: Mar 2014\nPosts: 4,212"
        return f"{name}\n{told}\n\n#{number}   Fri 6 Jun 2014, 21:{number}4\n{words}\n\n"

    text = post("lamp_carol", 1, "One.") + post("grumpy", 2, "Two.\n\nMore of two.") + "Post reply\nPage 1 of 3\n"
    assert [
        ("1", None, "lamp_carol", "One."),
        ("2", None, "grumpy", "Two."),
        ("2", None, "grumpy", "More of two."),
    ] == comments(text)


@pytest.mark.parametrize(
    ("head", "poster"),
    [
        ("Pip Marsh at 27/11/2018 09:14", "Pip Marsh"),
        ("Anonymous at 10:12 on 5 March", "Anonymous"),
        ("Pip from Otherton at 10:12 on 5 March 2018", "Pip from Otherton"),
        ("Lamp Lighter, Wick @ 5 March 2018 10:12", "Lamp Lighter, Wick"),
        ("Pip Marsh posted at 10:12 on 5 March 2018", "Pip Marsh"),
        ("Pip Marsh wrote on 5 March 2018 at 10:12", "Pip Marsh"),
        ("Pip Marsh replied: 5 March 2018, 10:12", "Pip Marsh"),
    ],
)
def test_the_word_between_a_poster_and_the_day_is_no_part_of_the_name(head: str, poster: str) -> None:
    found = comments(f"2 comments\n\n{head}\n\nNo lamp is lit.\n\nAda at 11:15 on 6 March 2018\n\nNor here.\n")
    assert [(poster, "No lamp is lit."), ("Ada", "Nor here.")] == [(who, words) for _, _, who, words in found]
