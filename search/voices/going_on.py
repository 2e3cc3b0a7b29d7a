"""Whether a poster goes on in the own voice below what a comment gives of others. Reads the words outside marks."""

from __future__ import annotations

import re

REMARK = re.compile(
    r"(?:There you (?:go|have it)|(?:And |So )?there (?:you|we) (?:have it|go|are)|Enough said|Over to you|Oh dear|Ouch"
    r"|Discuss\.|Thoughts\?|Any thoughts\b|Speechless\b|Unbelievable\b|Priceless\b|Nuff said|No(?: further)? comment\b"
    r"|(?:That|This|It) (?:says it all|speaks for itself)|Says it all|Draw your own conclusions|Credit where\b"
    r"|You (?:couldn['’]t|could not) make it up|Not (?:bad|good)[,.!]"
    r"|Quite\.|Sigh|Hmm|Anyway,|Well,|Need (?:one|we) say more|Make of (?:that|it) what you will|Words fail"
    r"|Have (?:yourselves )?an? (?:good|great|nice|lovely|happy|peaceful|restful|relaxing)\b"
    r"|Happy (?:Christmas|Easter|New Year)\b)",
    re.IGNORECASE,
)
"""How a host or a poster opens who comes back from what others said, or takes leave."""
FIRST = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself|we|we['’](?:re|ve|ll)|our|us|you|your|you['’](?:re|ve|ll))\b"
)
MINE = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself|you|your|you['’](?:re|ve|ll))\b")
_FOUND = re.compile(
    r"\b[Ww]e (?:also |then |therefore |too )?(?:found|saw|judged|interviewed|inspected|visited|observed|examined"
    r"|reviewed|assessed|concluded|considered|recommend|expect(?:ed)?|heard|noted|read|spoke|met|asked|looked"
    r"|were (?:told|struck|pleased|concerned|impressed|disappointed|encouraged))\b"
    r"|\b(?:told|tell|said to|explain(?:ed)? to) us\b"
    r"|\b[Oo]ur (?:inspections?|inspectors|sample|survey|staff survey|judge?ments?|view|fieldwork|interviews)\b"
)
"""How inspectors say "we"."""


def goes_on(own: str, kind: str) -> bool:
    """Whether a poster goes on below the words of somebody of `kind`: a remark, "I", "we" that no inspectors say."""
    if kind not in ("press", "inspector"):
        return False
    if REMARK.match(own):
        return True
    if not FIRST.search(own):
        return False
    return kind == "press" or MINE.search(own) is not None or _FOUND.search(own) is None
