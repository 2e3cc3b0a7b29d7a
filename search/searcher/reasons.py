"""Why a label was given, in plain words: what every rule of evidence has seen. Pure; JSON keeps the rule's own name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from search.model import Evidence

_CUE_CHARACTERS = 120

SURE: Final[Mapping[str, str]] = {
    "stated": "Stated in the text",
    "inferred": "Inferred from the text around it",
    "default": "Not stated in the text",
    "corrected": "Corrected by hand",
}

_QUOTATIONS: Final = {
    "according to": "“according to” stands beside the speaker",
    "carried over": "the words before are the same speaker’s and are not closed",
    "document": "it is quoted from a document that is named",
    "heard from": "a verb such as “heard from” stands before the speaker",
    "in the words of": "“in the words of” or the like stands beside the speaker",
    "infinitive": "a verb of speech names the speaker before it",
    "introduced": "the text before it says who speaks",
    "name and colon": "a name and a colon stand before it",
    "next quotation": "the quotation after it has this speaker",
    "next sentence": "the sentence after it says whose words they are",
    "no speaker named": "it is told as speech, but nobody is named",
    "none": "nothing says whose words they are",
    "noun of speech": "a word such as “statement” or “claim” belongs to the speaker",
    "open speaker": "the speaker before it goes on",
    "participle": "a verb such as “adding” or “saying” goes with the speaker",
    "passive": "a verb such as “described by” goes with the speaker",
    "previous quotation": "the quotation before it has this speaker",
    "previous sentence": "the sentence beside it says who speaks",
    "report": "the report that the text is about says so",
    "said above": "the same words, or the speaker, stand further up",
    "said before": "the speaker was named further up",
    "signature": "a name stands below it",
    "subject": "the sentence is about this speaker’s view",
    "verb after": "a verb of speech stands before the speaker",
    "verb before": "a verb of speech stands after the speaker",
    "viewpoint": "the sentence tells how somebody sees it",
}

_PASSAGES: Final = {
    "asked": "it stands as a question or an answer to one",
    "comment": "it stands in a comment",
    "credit": "a credit below it names the speaker",
    "editor": "an editor’s note stands there",
    "frame": "a line above it says whose words follow",
    "frame and signature": "a line above introduces it and a name below signs it",
    "frame: byline": "a byline above it names the writer",
    "frame: column": "it stands in somebody’s column",
    "frame: credited": "a credit beside it names the speaker",
    "frame: guest": "a line says that it is a guest’s post",
    "frame: handed in": "a line says who handed it in",
    "frame: introduced": "the paragraph above introduces it",
    "frame: looked back at": "a line below it says whose words it was",
    "frame: quoted report": "its words are set out as those of the report",
    "frame: set off": "it is set apart from the text around it",
    "frame: speaks of itself": "it speaks of itself as whoever is named above",
    "frame: writes": "a line says who writes",
    "headline and link": "it is a headline with its link",
    "interviewed": "it stands as an answer in an interview",
    "letter": "it stands in a letter that is signed",
    "name above": "a name stands alone above it",
    "owner answering": "whoever runs the page answers in the thread",
    "pasted article": "it reads like an article pasted into a comment",
    "posted by": "a line says who posted it",
    "publisher": "taken from who publishes it",
    "quotation": "most of it is one quotation",
    "quoted": "it stands in quotation marks",
    "quoted in a message": "a message quotes it",
    "self-description": "the commenter says who they are",
    "sent by": "the message says who sent it",
}

_PAGES: Final = {
    "a letter": "it opens as a letter, and nothing says whose",
    "a newspaper's page": "the page looks like a newspaper’s",
    "a report on an inspection": "the page is a report on an inspection",
    "byline": "a reporter’s byline stands on the page",
    "calls itself a blog": "the page calls itself a blog",
    "calls itself a magazine": "the page calls itself a magazine",
    "dated as a post": "the page opens with a day and speaks as “I”, as a blog does",
    "has a comment thread": "readers comment below it, as on a blog",
    "heads its own text": "the page speaks for the body at its head",
    "issuing body": "the page is a release or report of this body",
    "opens a release": "whom the page opens with speaks most on it, as in a release",
    "publisher not stated": "nothing says who publishes it",
    "quoted first in a release": "the page is a release, and this body is quoted first",
    "quotes all sides": "the page quotes all sides, as news does",
    "reads like a court report": "the page reads like a report from court",
    "says what it is": "the page says who “we” are",
    "set down as in parliament": "the page is set down as in parliament",
    "site name": "the name of a newspaper stands on the page",
    "speaks as I": "the page speaks as “I”, as a blog does",
    "speaks as we": "the page speaks as “we”",
}

_COMPANIES: Final = {
    "abbreviation": "the company’s abbreviation stands there",
    "area": "the company’s area is named",
    "inherited": "it goes on about the company",
    "named": "the company is named",
    "owner": "the company’s owner is named",
}

PHRASES: Final[Mapping[str, str]] = {**_QUOTATIONS, **_PASSAGES, **_PAGES, **_COMPANIES}
"""What each rule has seen, as a clause."""


def reason(evidence: Evidence, cue: str = "") -> str:
    """How sure a label is, what shows it, and the words that gave it away.

    “Stated in the text: a verb of speech stands after the speaker (“said Ann Example”)”, without a full stop.
    """
    sure = SURE[evidence.confidence]
    if evidence.confidence == "corrected":
        return sure
    said = f"{sure}: {PHRASES.get(evidence.rule, evidence.rule.replace('_', ' '))}"
    if evidence.conflict:
        said += ", though the text contradicts itself here"
    words = " ".join(cue[:_CUE_CHARACTERS].split()) + ("…" if len(cue) > _CUE_CHARACTERS else "")
    return f"{said} (“{words}”)" if words else said
