"""The query language as the help page teaches it: what to type, and what it finds."""

from __future__ import annotations

SYNTAX: tuple[tuple[str, str], ...] = (
    ("caseload staff", "with all the words, in any form"),
    ('"immutable lines"', "with exactly these words in this order"),
    ("staff -wales", "with the first word and without the second; “NOT wales” says the same"),
    ("caseloads OR workload", "with either word; ( ) for grouping"),
    ("caseload*", "with words that begin so"),
    ("unconscionable~", "with words within one or two letters of this one"),
    ('speaker:"chief inspector"', "spoken by; also source:, crc:, author: and title:"),
    ('said:"public safety"', "with these words inside a quotation"),
    ("date:2017", "published then; also date:2016-12..2018"),
)
