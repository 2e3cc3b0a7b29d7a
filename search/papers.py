"""What newspapers and their sites call themselves: the words that their names and addresses end in. Knows none."""

from __future__ import annotations

import re

ENDINGS = (
    *("Advertiser", "Argus", "Beacon", "Bugle", "Bulletin", "Chronicle", "Citizen", "Clarion", "Comet", "Courant"),
    *("Courier", "Despatch", "Dispatch", "Echo", "Enquirer", "Examiner", "Express", "Gazette", "Globe", "Guardian"),
    *("Herald", "Independent", "Informer", "Journal", "Live", "Mail", "Mercury", "Messenger", "Mirror", "News"),
    *("Newspaper", "Observer", "Packet", "Post", "Press", "Reporter", "Sentinel", "Standard", "Star", "Telegraph"),
    *("Times", "Tribune", "Trumpet", "Weekly"),
)
"""The last word of what newspapers and news sites call themselves, as people write it."""
OF_A_DAY = (
    *(
        "Leader",
        "Record",
        "Recorder",
        "Register",
        "Ledger",
        "Pioneer",
        "Sun",
        "Monitor",
        "Champion",
        "Gleaner",
        "Eagle",
    ),
    *("Visiter", "Intelligencer", "Reminder", "Outlook"),
)
"""Last words of newspapers' names that end more names of others: they tell beside a day's or a site's alone."""
AT_THE_TOP = frozenset(one.lower() for one in ENDINGS) | {"daily", "magazine", "record", "sun"}
"""Last words of the name that stands over a newspaper's page; much else ends in some of them further down."""
_NAME = re.compile(rf"\b(?:(?P<before>[\w’'.&-]{{1,40}})[ \xa0])?\w*(?:{'|'.join(ENDINGS)})\Z")
_OF_A_DAY = re.compile(rf"(?:\A|[\s-])(?:{'|'.join(OF_A_DAY)})\Z")
_NO_PAPER = frozenset(
    (
        *("royal", "air", "direct", "junk", "registered", "printing", "gold", "golden", "double", "trading", "pop"),
        *(
            "rock",
            "film",
            "rising",
            "command",
            "goal",
            "latest",
            "breaking",
            "good",
            "bad",
            "british",
            "modern",
            "hard",
        ),
    )
)
"""Words before an ending that make something else of it ("Royal Mail", "Gold Standard", "Breaking News")."""
_ADDRESS = re.compile(
    rf"(?P<place>[^\W\d_]*?)(?P<ending>(?:evening|daily|weekly)?(?:{'|'.join(one.lower() for one in ENDINGS)}))\Z"
)
_TOP_LEVEL = re.compile(r"\.(?:co\.uk|org\.uk|com|co|net|org|uk|news|wales|example|info|ie|scot|london)\Z")
_LEAST_PLACE = 4
_WORDS_ALONE = frozenset(("live", "mail", "newspaper", "packet", "post", "press", "star", "weekly"))
"""Endings that are any site's name alone without an article."""
_NO_PLACE = frozenset(
    (
        *("blog", "book", "fast", "film", "goal", "guide", "junk", "mile", "movie", "rock", "sign", "snail", "super"),
        *("voice", "word", "work", "milk", "trading", "royal", "latest", "breaking"),
    )
)
"""Words that make another word of an ending ("signpost", "wordpress")."""


def ends_as_paper(name: str) -> bool:
    """Whether newspapers' names end as `name` does."""
    found = _NAME.search(name)
    return found is not None and (found.group("before") or "").lower() not in _NO_PAPER


def may_end_paper(name: str) -> bool:
    """Whether a name ends as newspapers' do whose last word has other uses, too ("the Anytown Leader")."""
    return ends_as_paper(name) or _OF_A_DAY.search(name) is not None


def parts_of_host(host: str) -> tuple[str, str] | None:
    """The place and the ending that a newspaper's host writes as one word, the place empty where the ending is all.

    None for a host whose own name, in front of ".co.uk" and the like, does not end as newspapers' do.
    """
    return _parts(_TOP_LEVEL.sub("", host.lower()).rpartition(".")[2])


def is_host(host: str) -> bool:
    """Whether a host names itself as newspapers do, by its own name or in full in front of another's."""
    *before, own = _TOP_LEVEL.sub("", host.lower()).split(".")
    return _parts(own) is not None or any(parts is not None and parts[0] for parts in map(_parts, before))


def _parts(label: str) -> tuple[str, str] | None:
    found = _ADDRESS.fullmatch(label.replace("-", ""))
    if found is None:
        return None
    place, ending = found.group("place"), found.group("ending")
    if place in ("", "the"):
        return None if ending in _WORDS_ALONE and not place else ("", ending)
    place = place.removeprefix("the")
    return (place, ending) if len(place) >= _LEAST_PLACE and place not in _NO_PLACE else None
