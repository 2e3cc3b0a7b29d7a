"""The shapes of names: of people with their titles, and what newspapers and their sites call themselves. Knows none."""

from __future__ import annotations

import re
from collections.abc import Mapping

TITLE = r"(?:Dame|Sir|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Recorder|Cllr|Councillor|Rt Hon)"
NAME = (
    r"[A-Z][\w’'.&/-]{0,40}(?:[ \xa0](?:(?:of|for|and|the|de|van|von|di|da|del|la|le|al|&)[ \xa0]){0,2}"
    r"[A-Z][\w’'.&/-]{0,40}){0,7}"
)
"""A run of capitalised words with the small words that names have inside them; bounded."""
_NEWSPAPER = re.compile(
    r"\b\w*(?:Live|News|Echo|Times|Post|Mail|Herald|Gazette|Telegraph|Chronicle|Argus|Express|Mirror|Standard|Journal|"
    r"Advertiser|Courier|Observer|Guardian|Examiner|Citizen|Mercury|Bulletin|Tribune|Independent|Newspaper|Press|Star|"
    r"Clarion|Messenger|Sentinel|Packet|Dispatch|Despatch|Reporter|Enquirer|Weekly|Trumpet|Bugle|Comet|Courant|Globe|Beacon|Informer)\Z"
)
"""The last word of what newspapers and news sites call themselves."""
_NEWS_HOST = re.compile(
    r"(?:news|times|mail|echo|gazette|herald|guardian|telegraph|mirror|express|chronicle|standard|independent|observer|"
    r"argus|journal|advertiser|courier|examiner|live|bbc\.|itv\.|sky|star|citizen|mercury|tribune|post|bugle|sentinel|messenger|reporter)\w*\."
    r"|(?:globe|comet|courant|packet|clarion|dispatch|despatch|enquirer)\."
)
"""Hosts that name themselves as newspapers do."""


_IN_PAPER = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Oo]n|[Bb]y|[Vv]ia|how|as|what)\s"
    r"(?:(?:the|today|yesterday|tonight|last night|this (?:week|morning)|my|our|your)"
    r"(?:[’']s)?\s)?"
    rf"(?:local\s(?:(?:paper|newspaper|rag),?\s(?:the\s)?)?)?(?P<who>(?:The\s)?{NAME})"
)
_ITSELF = re.compile(
    rf"\b[Tt]he\s(?P<who>{NAME})\s"
    r"(?:can (?:reveal|exclusively|report)|understands|has (?:learned|learnt|seen|been told))\b"
)
"""A newspaper that speaks of itself in its article."""
_SUFFIXES = (
    *(
        "eveningnews",
        "eveningpost",
        "eveningtelegraph",
        "eveningstar",
        "dailynews",
        "dailypost",
        "weeklynews",
        "telegraph",
    ),
    *(
        "advertiser",
        "independent",
        "chronicle",
        "messenger",
        "guardian",
        "examiner",
        "observer",
        "sentinel",
        "standard",
    ),
    *("reporter", "bulletin", "dispatch", "despatch", "tribune", "gazette", "journal", "courier", "citizen", "mercury"),
    *("clarion", "courant", "enquirer", "bugle", "comet", "express", "globe", "herald", "mirror", "packet"),
    *("argus", "times", "echo", "mail", "news", "post", "star", "live"),
)
"""What the names of newspapers end in as addresses write them, longer ones first."""
_NAMES = re.compile(NAME)
_LEAST_PREFIX = 4
_TWO_WORDS = re.compile(r"(evening|daily|weekly)(?=.)")
_AND = re.compile(r"(?<=\w{4})and(?=\w{4})")


def paper_in(text: str) -> str | None:
    """The newspaper that a line says something stood in ("in tonight's Anytown Mail"), None without one."""
    for match in _IN_PAPER.finditer(text):
        name = match.group("who").rstrip(".’'/-")
        if " " in name and ends_as_newspaper(name):
            return name
    return None


def paper_itself(text: str) -> str | None:
    """The newspaper that an article calls itself ("the Anytown Mail can reveal"), None where it does not."""
    found = _ITSELF.search(text)
    return found.group("who") if found is not None else None


def papers_named(text: str) -> dict[str, str]:
    """The newspapers that `text` names, as it spells them, by their names as addresses write them."""
    found: dict[str, str] = {}
    for match in _NAMES.finditer(text):
        name = match.group().rstrip(".’'/-")
        if " " in name and ends_as_newspaper(name):
            found.setdefault(_as_address(name), name)
    return found


def _as_address(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower().replace("&", "and")).removeprefix("the")


def paper_of_host(host: str, named: Mapping[str, str]) -> str | None:
    """The newspaper whose host ("anytownmail.co.uk") it is: as the text spells it (`named`), else by its parts.

    None for a host that cannot be read as a place and the last word of a newspaper's name.
    """
    core = re.sub(r"\.(?:co\.uk|org\.uk|com|co|net|org|uk|news|wales|example)\Z", "", host)
    plain = core.replace("-", "").removeprefix("the")
    suffix = next((one for one in _SUFFIXES if plain.endswith(one)), None)
    place = plain.removesuffix(suffix) if suffix is not None else ""
    if suffix is None or len(place) < _LEAST_PREFIX or not place.isalpha():
        return None
    if plain in named:
        return named[plain]
    words = [*_AND.sub(" and ", place).split(), *_TWO_WORDS.sub(r"\1 ", suffix).split()]
    return " ".join(word if word == "and" else word.capitalize() for word in words)


def ends_as_newspaper(text: str) -> bool:
    """Whether newspapers' names end as `text` does."""
    return bool(_NEWSPAPER.search(text))


def is_news_host(host: str) -> bool:
    """Whether the host of an address names itself as newspapers do."""
    return bool(_NEWS_HOST.search(host))
