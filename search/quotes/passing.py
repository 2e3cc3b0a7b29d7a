"""What a text tells in passing of somebody or something it quotes next: a given name, a nation, a letter just found.

Reads characters about one place; resolves nothing by itself.
"""

from __future__ import annotations

import re

from search.quotes import cues

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}(?: [A-ZÀ-ÖØ-Þ][\w’'\-]{1,30})?"
_CALLED = re.compile(
    r",? (?:(?:was|is) (?:called|named)|called|named|who (?:gave|would give) (?:his|her|their) name (?:only |just )?as)"
    rf" (?P<name>{_NAME})"
)
_ALIAS = re.compile(
    r"(?: (?:with|in|from|at|by|of|on) (?:the |an? |his |her )?[\w\-]{1,20}(?: [\w\-]{1,20})?)?,? "
    r"(?:(?:(?:whom?|that) )?(?:we|I)(?:[’']ll| are| am| will| shall| have)?(?: to| here| only)? (?:call(?:ing|ed)?"
    rf"|name[ds]?)|whose (?:(?:first|given|real) )?name (?:is|was)) (?P<name>{_NAME})"
)
"""A name that the writer gives, or tells of one who is seen: "a man in a hat, whom we are calling Ben"."""
_BESIDE = re.compile(rf", (?P<name>{_NAME})(?:, \d{{2}})?,")
_NAMED_AFTER = re.compile(
    r" who [^,.;:“”\n]{2,60}, (?:[a-z’'\-]+ ){0,4}(?P<name>(?:(?:Sir|Dame|Lord|Lady|Dr|Mr|Mrs|Ms) )?"
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30} [A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}),"
)
"""The name in an aside behind a clause ("the man who sent it, former minister Ada Marsh, is")."""
_NATIONS = ("ian", "ese", "ish", "chman", "shman", "tchman")
_NATION_WORDS = cues.words("scot dane swede finn pole turk spaniard greek german swiss czech croat serb slovak iraqi")
_WRITTEN = re.compile(
    r"\b(?:an?|one|the|another) (?:[\w\-]+ ){0,2}(?P<what>letter|note|e-?mail|text|message|postcard|card|sign|leaflet"
    r"|poster|notice|banner|placard)\b"
)
_IN_IT = re.compile(r"\b[Ii]n an? [^.!?\n]{1,60}, $")
_LETTERS = 6
"""Letters in the longest abbreviation that is looked up."""
_WRITING_BEFORE = 320
"""Characters before "it said" in which a letter or sign may have been found."""


def called(text: str, end: int) -> str | None:
    """The name told right after a mention that ends at `end` ("one of them was called Danny"), None without one."""
    match = _CALLED.match(text, end) or _ALIAS.match(text, end) or _NAMED_AFTER.match(text, end)
    return match.group("name") if match is not None else None


def beside(text: str, end: int) -> str | None:
    """The name between commas right after somebody told of who ends at `end` ("Another man, Danny, is")."""
    match = _BESIDE.match(text, end)
    return match["name"] if match is not None and match["name"].lower() not in cues.TIME_WORDS else None


def in_full(text: str, written: str) -> str | None:
    """The name that letters with stops stand for ("the F.W.A.": Food and Water Agency), None when it is not told."""
    letters = re.findall(r"\b([A-Z])\.?(?=\W|$)", written)
    if not 2 <= len(letters) <= _LETTERS or "." not in written:
        return None
    words = r"(?: (?:of|and|for|the|on|in|&))* ".join(rf"{letter}[a-z]+" for letter in letters)
    match = re.search(rf"\b{words}\b", text)
    return match.group() if match is not None else None


def by_nation(written: str) -> bool:
    """Whether a person is called by a nation alone ("the Italian")."""
    article, _, word = written.partition(" ")
    low = word.lower()
    return article.lower() == "the" and word[:1].isupper() and (low in _NATION_WORDS or low.endswith(_NATIONS))


def writing_before(text: str, at: int) -> tuple[int, str] | None:
    """The last letter, note or sign told of shortly before `at`: where it stands, and its words."""
    found = [*_WRITTEN.finditer(text, max(0, at - _WRITING_BEFORE), at)][-1:]
    if found and _IN_IT.search(text, max(0, found[0].start() - 4), at) is not None:
        return None  # "In a letter, it said": the letter is not "it"
    return (found[0].start(), found[0].group()) if found else None
