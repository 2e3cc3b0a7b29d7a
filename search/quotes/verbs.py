"""Verbs that give words to somebody, and their forms: finite, base, participle. No name of a person or body."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from search.quotes.cues import CUE_NOUNS, words

_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "read": ("reads", "read", "reading"),
    "think": ("thinks", "thought", "thinking"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "swear": ("swears", "swore", "swearing"),
    "speak": ("speaks", "spoke", "speaking"),
    "admit": ("admits", "admitted", "admitting"),
    "quip": ("quips", "quipped", "quipping"),
    "plead": ("pleads", "pleaded", "pleading"),
    "submit": ("submits", "submitted", "submitting"),
    "slam": ("slams", "slammed", "slamming"),
    "label": ("labels", "labelled", "labelling"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "undertake": ("undertakes", "undertook", "undertaking"),
    "begin": ("begins", "began", "beginning"),
    "sing": ("sings", "sang", "singing"),
}

_DOUBLING = words("refer regret sob shrug nod grin blog snap beg concur")
"""Verbs whose last letter is doubled before an ending."""
_SPEECH = words(
    """
    say tell add ask reply answer respond explain warn insist claim state note argue admit concede acknowledge
    announce declare confirm deny comment remark observe conclude continue suggest stress emphasise emphasize
    highlight recall joke shout cry whisper mutter write tweet post report reveal predict promise pledge vow
    urge demand plead complain protest object agree disagree maintain assert contend allege testify quip boast
    lament muse reflect reason repeat reiterate interject counter retort exclaim chant scream yell caution
    advise rule swear submit read inquire enquire wonder gush opine laugh smile grin chuckle beam shrug nod sob
    groan moan grumble growl bellow roar enthuse venture sigh snap proclaim recount volunteer estimate speculate
    hint signal order begin blog assure inform remind sing reckon confide confess
    beg concur fume affirm attest disclose divulge undertake guess scoff sneer jeer taunt tease marvel murmur
    stammer wail
    rant surmise theorise theorize posit
    accept recognise recognize stipulate specify threaten instruct implore interrupt scrawl scribble hiss drawl croak
    """
)

_JUDGEMENT = words(
    """
    describe call brand label dub term hail praise welcome criticise criticize condemn slam blast attack accuse
    blame denounce dismiss reject liken characterise characterize mock ridicule applaud commend apologise
    apologize cite express voice question challenge recommend refer speak talk quote believe think feel find
    deem regret fear hope decry deride lambast castigate rebuke bemoan laud endorse thank identify raise outline
    summarise summarize propose consider record depict portray deplore envisage persuade convince judge
    remember define compare expect favour advocate oppose resent
    """
)

NOUN_LIKE = words(
    """
    claim state note comment remark report reveal promise pledge demand object counter post tweet blog order
    rule question challenge attack brand label blame call voice term quote fear hope answer reply ask cry shout
    joke estimate signal highlight read mock slam blast thank raise outline chant snap sigh hint wonder reason judge
    favour advocate hiss
    record
    """
)


def _inflect(verb: str) -> tuple[str, str, str]:
    """Third person, past and participle of a verb, by the regular rules of spelling unless listed."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb in _DOUBLING:
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "es", verb + "ed", verb + "ing"
    return verb + "s", verb + "ed", verb + "ing"


FINITE: dict[str, str] = {}
"""Finite forms (third person and past) to "speech" or "judgement"."""
BASE: dict[str, str] = {}
"""Base forms, finite only after a plural subject, a modal or "to"."""
PARTICIPLE: dict[str, str] = {}
"""Forms in -ing."""
AMBIGUOUS: set[str] = set()
"""Finite forms that are nouns as often as verbs ("claims", "reports")."""
INVERTING = words(
    """
    said says added adds explained insisted argued warned claimed wrote concluded noted stated
    """
)
"""Verbs that stand before their subject without a quotation beside them ("…, said Ada Marsh")."""
BE_PARTICIPLE: set[str] = set()
"""Past participles that stand in a passive ("was described by … as")."""

for _kind, _verbs in (("judgement", _JUDGEMENT), ("speech", _SPEECH)):
    for _verb in _verbs:
        _third, _past, _ing = _inflect(_verb)
        FINITE[_third] = FINITE[_past] = BASE[_verb] = PARTICIPLE[_ing] = _kind
        BE_PARTICIPLE.add(_past)
        if _verb in NOUN_LIKE:
            AMBIGUOUS.add(_third)
FINITE.update(dict.fromkeys(("summed", "puts", "goes"), "speech"))  # "summed it up", "puts it so", "goes on"
BE_PARTICIPLE.update(("written", "seen", "spoken", "known"))
for _noun in ("judge", "read"):  # "a judge" hardly ever judges, and "read" is finite whatever its subject
    del BASE[_noun]
for _noun in ("beginning", "ruling", "finding", "feeling"):  # nouns before all
    del PARTICIPLE[_noun]

PERFECT = {"written": "speech", "spoken": "judgement"}
"""Participles that are no past form, which speak after "have"."""

CUES = CUE_NOUNS.union(FINITE, BASE, PARTICIPLE, PERFECT) | words(
    "heard according among including put went ran runs points used uses coined pointed chimed chimes"
)
"""Every word that can give words to somebody."""


def either(forms: Iterable[str]) -> str:
    """A pattern of any of these words, by their first letters so that it fails at once on most others."""
    ordered = sorted(forms, key=lambda form: (form[0], -len(form), form))
    groups = groupby(ordered, key=lambda form: form[0])
    return "|".join(f"{first}(?:{'|'.join(form[1:] for form in group)})" for first, group in groups)


SAYS = either(form for form, kind in FINITE.items() if kind == "speech" and form not in AMBIGUOUS)
"""A pattern of the finite forms of speech that are no nouns as well ("said", "adds")."""
