"""What kind of body a name is by what one document says of it: "the charity X", "X, a union", "X, which supports …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from search.quotes import cues, verbs
from search.quotes.role_words import Roles, keys

_WORD = r"[A-Z][\w’'&\-]*"
_NAME = rf"(?:[Tt]he\s)?(?P<name>{_WORD}(?:\s(?:(?:of|for|and|in|on|to|the|&)\s){{0,2}}{_WORD}){{0,5}})"
_BELONGS = re.compile(
    rf"(?:\A\s{{0,2}}(?:[,(–—]\s?)?(?:-\s)?(?:(?:of|from|at|for|with)\s)?|\b(?:of|from|at|for)\s){_NAME}"
)
"""The body that stands after a person's name ("from Steady Ground", "director of Steady Ground", ", Steady Ground")."""
_OWNER = re.compile(rf"{_NAME}[’']s?\s(?:[\w\-]+\s){{0,4}}[\w\-]+,?\s\Z")
"""The body that stands before it ("Steady Ground’s director, ")."""
_CALLED = re.compile(r"(?:^|[^\w’'])(?P<what>(?:[\w’'\-]+\s){1,4})(?:called\s|named\s|known as\s)?(?:the\s)?\Z")
_IS = re.compile(
    r"(?:,\s(?:which\s(?:is|was)\s)?|\s(?:is|was)\s|\s[–(]\s?)(?:an?|the|one of the)\s(?P<what>[^,.;:()–—“”\"\n]{3,70})"
)
_DOES = re.compile(r",?\s(?:which|who|that)\s(?:\w+ly\s|also\s)?(?P<does>[a-z]+s)\s(?P<what>[^.;:“”\"\n]{3,80})")
_WHO = re.compile(r"\s(?:which|who|that|where|whose)\s")
_CARES = cues.words(
    "supports helps houses shelters mentors counsels feeds rehouses befriends advises assists cares looks rescues"
    " speaks campaigns lobbies fights"
)
_SERVES = cues.words("works trains teaches offers provides runs finds gives")
"""Verbs of help, and those of any service, which companies render to offenders too."""
_IN_NEED = re.compile(
    r"\b(?:victims?|survivors?|women|girls|children|famil(?:y|ies)|addicts|rough sleepers|homeless(?:ness)?|bereaved"
    r"|refugees?|refuges?|asylum seekers|penal reform|prison reform|vulnerable|destitute"
    r"|(?:domestic|sexual) (?:abuse|violence))\b"
)
_LOOKED_AFTER = re.compile(
    r"\b(?:young (?:people|men|women)|prisoners|offenders|ex-offenders|ex-prisoners|prison leavers"
    r"|(?:people|men|lads|those) (?:in|on|with|leaving|coming|who|out))\b"
)
_COMPANY = cues.words("ltd limited plc group services solutions holdings partners")
"""Last words of names that are a company's."""
_CHARITABLE = re.compile(
    r"\w (?:Trust|Foundation|Project|Mission|Charity|Hospice|Refuge|Shelter|Fellowship|Almshouses|Food ?[Bb]ank"
    r"|Soup Kitchen|Community Gardens?|Street Pastors|Appeal)\b"
)
_OTHER_TRUSTS = re.compile(
    r"\b(?:NHS|Hospitals?|Academy|Academies|Schools?|Education(?:al)?|Learning|Health Trust|Healthcare|Ambulance"
    r"|Probation|Universit(?:y|ies)|Colleges?|Police|Pensions?|Investments?|Partnership|Health and|Care Trust)\b"
)
"""What ends the name of a charity, and words in it that make it a public body or a fund instead."""
_REPRESENTS = cues.words("represents organises")
_AT_REST = (
    cues.AUXILIARIES
    | cues.OTHER_VERBS
    | (verbs.FINITE.keys() - verbs.AMBIGUOUS)
    | cues.words("beneficiary client clients resident residents user users guest tenant patient pupil customer visitor")
)
"""Verbs, and those whom a body serves."""
_PLACES = 8
"""Places of a body's name that are looked at."""


def named_beside(before: str, after: str) -> Iterator[str]:
    """The names that may be the body of the person between `before` and `after`."""
    for found in (_BELONGS.search(after), _OWNER.search(before)):
        if found is not None and not _helped(found.string[: found.start("name")] if found.re is _BELONGS else ""):
            yield found["name"].removesuffix("’s").removesuffix("'s")


def _helped(between: str) -> bool:
    """Whether what stands between a person and a body tells of something done there, or of one whom it helps."""
    words = keys(between)
    return not _AT_REST.isdisjoint(words) or any(word.endswith("ed") and word != "based" for word in words)


def kind_of_body(roles: Roles, text: str, name: str, places: Iterable[int]) -> str | None:
    """The kind of the body called `name` at `places`; None where nothing tells it there."""
    for number, at in enumerate(places):
        if number == _PLACES:
            return None
        end = at + len(name)
        if text[at - 1 : at].isalnum() or text[end : end + 1].isalnum():
            continue
        kind = _before(roles, text[max(0, at - 60) : at]) or _after(roles, text[end : end + 120])
        if kind == "charity" and name.rsplit(maxsplit=1)[-1].lower() in _COMPANY:
            return None
        if kind is not None:
            return kind
    return None


def by_its_name(roles: Roles, name: str) -> str | None:
    """The kind that a body's own name tells: the Larkrise Trust and the Open Door Project are charities."""
    charitable = _CHARITABLE.search(name) is not None and _OTHER_TRUSTS.search(name) is None
    return roles.first("charity") if charitable else None


def _before(roles: Roles, before: str) -> str | None:
    """ "the charity Steady Ground", "a small refuge called Steady Ground": the role that touches the name."""
    called = _CALLED.search(before)
    words = keys(called["what"]) if called is not None else ()
    found = [value for _, end, value in roles.matches(called["what"]) if end == len(words)] if called else []
    return found[-1] if found else None


def _after(roles: Roles, after: str) -> str | None:
    if (told := _IS.match(after)) is not None:
        return roles.of_head(_WHO.split(told["what"], maxsplit=1)[0])
    does = _DOES.match(after)
    if does is None:
        return None
    if does["does"] in _REPRESENTS:
        return "union" if roles.of_phrase(does["what"]) in ("staff", "union") else None
    cares = does["does"] in _CARES and _LOOKED_AFTER.search(does["what"]) is not None
    helps = does["does"] in _CARES | _SERVES and _IN_NEED.search(does["what"]) is not None
    return "charity" if cares or helps else None
