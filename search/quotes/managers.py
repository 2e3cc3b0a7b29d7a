"""Managers speak for management where they give orders, as staff where they tell of their work. Reads one clause."""

from __future__ import annotations

import re

_OURS = re.compile(
    r"(?:my|our|his|her|their)\s(?:(?:own|old|new|former|then|line|senior|team|area|immediate|office|last|next)\s){0,2}"
    r"(?:managers?|boss(?:es)?)(?:[’']s?)?",
    re.IGNORECASE,
)
"""Those over somebody, whose words are told as orders; "my case manager" is none."""
_ANY = re.compile(
    r"(?:(?:an?|one|the same|the|some|two|another|that|this)\s)?(?:(?:senior|middle|team|line|area|district|office)\s)?"
    r"managers?(?:\s(?:at|in|of|from|for|within|there)\b.*)?",
    re.IGNORECASE,
)
_ORDERS = re.compile(r"(?:wrote|writes|e-?mail(?:ed|s)|instruct(?:ed|s)|order(?:ed|s)|remind(?:ed|s))\Z", re.IGNORECASE)
_TELLS = re.compile(r"(?:told|tells|warned|warns|advised|assured|said to|says to)\Z", re.IGNORECASE)
_TO_WHOM = re.compile(
    r"\s(?:all\s|the\s|their\s|his\s|her\s|our\s|one\s|an?\s|my\s)?(?:\w+\s)?(?:staff|officers?|colleagues?|workers?|practitioners?"
    r"|teams?|members|employees|everyone|everybody|that)\b"
    r"|\s(?:them|him|her)\b"
)
_TO_OUTSIDERS = re.compile(r"\s(?:us|me|the inspect\w+|inspect\w+|our|MPs)\b")


_AMONG_US = re.compile(r"\b(?:and|whisper\w+|mutter\w+|jok\w+|laugh\w+|cr(?:y|ies|ied)|sigh\w*|shrug\w*|sob\w*)\b")
"""How somebody at the next desk speaks ("My manager leant over and said")."""


def gives_orders(name: str, clause: str, after: str) -> bool:
    """Whether `name` is a manager who speaks for management, by the clause with its verb and what follows."""
    if _OURS.fullmatch(name) is not None:
        return _AMONG_US.search(clause) is None
    if _ANY.fullmatch(name) is None or _TO_OUTSIDERS.match(after) is not None:
        return False
    return _ORDERS.search(clause) is not None or (
        _TELLS.search(clause) is not None and _TO_WHOM.match(after) is not None
    )
