"""The kind that words beside a name or in a phrase tell: an apposition, an office, a body. Looks no further."""

from __future__ import annotations

import re

from search.model import UNKNOWN, Collection, Span
from search.quotes import cues, verbs
from search.quotes.known import ready
from search.quotes.members import unquoted
from search.quotes.naming import split_name
from search.quotes.role_words import WORD, head_at, keys

_TOLD_END = re.compile(r"[.;:]\s|[“\"‘\n]")
_WHO_IS = re.compile(r"\bwh(?:o|ich)\s(?!(?:is|was)\s(?!\w+ed\b|told|given|seen|sent|held|found))")
_COUNCIL = re.compile(r"\bleader of (?:[\w’'\-]+ ){1,4}council\b", re.IGNORECASE)
_BENCH = re.compile(r"\bof (?:the|an?|his|her|our|their) (?:[\w’'\-]+ ){0,2}bench\b")
_STUDIES = re.compile(
    r"\b(?:university|college|school)[’']s (?:[\w’'\-]+ ){0,3}(?:department|unit|centre)\b"
    r"|\bdepartment of (?:criminology|sociology|psycholog\w+|psychiatry|law|social \w+|politics|economics|geography)\b",
    re.IGNORECASE,
)
"""Departments that are no government's."""
_PRESS_OFFICE = re.compile(
    r"\b(?:press|media|communications|comms|public relations|pr) (?:officer|office|team|manager|chief|advis[eo]r)\b",
    re.IGNORECASE,
)
_KIN = re.compile(rf"[\w’'\-]+[’']s?\s(?:[\w\-]+\s)?(?:{'|'.join(sorted(cues.KIN_NOUNS))})\b")
_FOR_SOMEBODY = re.compile(
    r"for (?:(?:M[rs]{1,2} )?[A-Z][\w\-]+(?: [A-Z][\w\-]+)?"
    r"|(?:the|his|her|their|both) (?:[\w’'\-]+ ){0,2}"
    r"(?:famil(?:y|ies)|widow|widower|parents|mother|father|defendants?|claimants?|respondents?|appellants?|Crown)),"
)
_FOR_SERVICE = re.compile(
    r"for (?:the |both )?(?:[\w\-]+ ){0,4}(?:probation(?: service| company| provider)?|[Cc]ommunity [Rr]ehabilitation"
    r" [Cc]ompany|CRC|company)(?:,|\Z)"
)
_IN_COURT = re.compile(
    r"\b(?:[Mm]agistrates|[Cc]rown [Cc]ourt|[Cc]ourt [Hh]eard|[Bb]ench|[Jj]udge|[Rr]ecorder|[Cc]oroner|[Ii]nquest)\b"
)
_COURT_REACH = 1200
"""Who brings an offender back "for the probation service", and what tells that a court hears it."""
_APPOSITION = re.compile(r"\s{0,2}(?:[,(–—]|-\s|(?:of|from|at)\s)\s*(?:[A-Z]{2,4}\s*,\s*)?")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?:[\w’'-]+ ){0,7}\Z")
_CLAUSE = re.compile(
    r", (?:[\w’'-]+ ){1,6}?(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|must|may|might|should)\b"
)
_MEMBER = re.compile(
    r"\s(?:(?:MP|MSP|MEP|MS)\b|(?:\([^()]{2,60}\)\s)?\((?:Lab(?:our)?|Con(?:servative)?|Lib(?:eral)? Dem(?:ocrat)?|LD"
    r"|SNP|Ind(?:ependent)?|Green|PC|Plaid Cymru|DUP|UUP|SF|Crossbench)\b)"
)
_ONE_OF = re.compile(r"(?:an?|one|the)\s", re.IGNORECASE)
_POSSESSED = re.compile(r"(?:[’']s|s[’'])\s")
_SERVICE = cues.words("probation nps hmpps")
"""Words of the names of public bodies whose officers do the work."""
_JUSTICE = re.compile(r",?\sJP\b")
"""Letters after a name that are an office."""
_ITS = re.compile(r"\b(?:its|their)\s(?:[\w’'\-]+\s){0,3}[\w’'\-]+,?\s$", re.IGNORECASE)
_ITS_AFTER = re.compile(
    r"(?:(?:secretary|chair\w*|president|treasurer|convenor|head|leader|director) of )?(?:its|their)\s", re.IGNORECASE
)
_BODY_NOUN = re.compile(
    r"\b(?:(?:\w+\s){0,3}committee|CRCs?|compan(?:y|ies)|firms?|providers?|contractors?|unions?|charit(?:y|ies)|ministry"
    r"|department|inspectorate|hostels?|refuges?|night shelter|women[’']s (?:centre|project)s?|food ?banks?|helpline"
    r"|housing association|social enterprise|soup kitchen|community garden)\b",
    re.IGNORECASE,
)
"""Nouns that "its" may take up."""
_PARTY = re.compile(
    r"\b(?:Labour|(?:The|the) (?:Conservatives|Tories|Liberal Democrats|Lib Dems|SNP|Greens)|Plaid Cymru)\b"
)
_FOR_BODY = cues.words(
    """
    official officials source sources representative representatives executive executives chief chiefs director
    directors boss bosses leader leaders chair chairman chairwoman secretary president office team board statement
    insider insiders somebody someone
    """
)
"""Heads of noun phrases that speak for the body beside them, as no customer of it does."""
_SPOKEN_REACH, _SUBJECT_LENGTH = 500, 80
"""Characters before a spokesman in which the body is a subject, and of such a subject."""
_LED = frozenset({"provider", "charity"})
"""Kinds of bodies that a chief executive leads."""
_STOP = re.compile(r"[.!?][”’\"]?\s|\n")
_SUBJECT = 12
"""Characters from the beginning of a sentence in which its subject stands, which "its" in the next one takes up."""
_VERB = re.compile(r"\s(?:is|was|has|had|will|would|says?|said|told|argued|warned|called|welcomed|wants|wanted)\b|,")
_ABOUT = re.compile(r"\b(?:on|about|into|against|to)\s(?:the\s)?\Z")
_LED_TO = re.compile(r"\b(?:by|from|for|with|to)\s(?:the\s)?\Z")
_LEADING = 12
"""What stands before a body that somebody else's sentence only leads to ("paid for by the company"), in characters."""
_OWNER_REACH = 250
"""Characters before "its" in which its body is named."""
APPOSITION_LIMIT, BEFORE_LIMIT = 90, 70
"""Characters looked at after a name and before it."""


_ANY_FIRM = re.compile(
    r"\b(?:an?|another|some|his own|her own|their own)\s"
    r"(?!(?:[\w\-]+\s){0,3}(?:probation|rehabilitation|outsourcing|private|justice|security|parent|rival|family|CRC)\b)"
    r"(?:[\w\-]+\s){0,3}(?:firm|company|business|employer)\b(?!\s(?:spokes|official|insider|executive|director|boss|manager))"
)
"""A company that nothing more is told of, which need not provide the service ("works for a scaffolding firm")."""


def without_any_firm(told: str) -> str:
    """What is told of somebody without the companies that nothing is told of."""
    return _ANY_FIRM.sub("", told)


_OF_PARTY = re.compile(
    r"\b(?:Labour|Conservative|Tory|Lib(?:eral)? Dem(?:ocrat)?|Green|SNP|Plaid(?: Cymru)?)(?: [Pp]arty)?(?:[’']s)?"
    r" (?:(?:group|council|parliamentary|shadow|ward|front-?bench|back-?bench|local|by-election|prospective|mayoral"
    r"|deputy|former|constituency|then|old|fellow) ){0,2}(?:neighbour|colleague|rival|opponent|counterpart"
    r"|opposite number|predecessor|successor|challenger|candidate|leader|frontbencher|backbencher|whip|grandee|peer"
    r"|spokes(?:man|woman|person)|member for)s?\b"
)
"""Those who stand for a party ("his Tory opponent"); its voters and supporters are no politicians."""


def _plainly(office: str) -> str:
    """An office without the place that is its own ("chairman of the Amble bench")."""
    office = _BENCH.sub("of the bench", _COUNCIL.sub("leader of the council", office))
    return _PRESS_OFFICE.sub("spokesperson", _STUDIES.sub("university", office))


def in_apposition(told: str) -> str:
    """What stands after a name, as far as the sentence's verb ("Ada Marsh, of Amble, told inspectors that …")."""
    told = _TOLD_END.split(_WHO_IS.split(told, maxsplit=1)[0], maxsplit=1)[0]
    parts = told.split(",")
    for number, part in enumerate(parts):
        words = [word for word in keys(part) if not cues.adverb(word) and word not in cues.ADVERBS]
        if words and (words[0] in cues.AUXILIARIES or words[0] in _VERBS):
            told = ",".join(parts[:number])
            break
    return _KIN.sub("", _ONCE.sub("", _WHOSE_KIN.sub("", told)))


_VERBS = (verbs.FINITE.keys() - verbs.AMBIGUOUS) | cues.OTHER_VERBS | {"asked", "speaking", "called"}
_SUBJECT_ENDS = verbs.FINITE.keys() | cues.OTHER_VERBS | cues.AUXILIARIES
_MINISTER = re.compile(
    r"\bministers?\b|\b(?:justice|home|foreign|health|education|defence|welsh|scottish|pensions) secretary\b"
    r"|\bsecretary of state\b|\bchancellor\b",
    re.IGNORECASE,
)
_OPPOSITE = re.compile(
    r"\b(?:shadow|former|ex)[\s\-](?:[\w\-]+\s){0,4}(?:secretary|minister|chancellor)"
    r",?\s(?:[A-Z][a-z]+\s)?\Z",
    re.IGNORECASE,
)
"""An office that is not held, right before a name and its title."""
_FATHER = re.compile(r"\A(?:[Tt]he\s)?(?:Father|Mother|Sister|Brother)\s(?=[A-Z])")
"""A title of the clergy, no kin."""
_THEN = re.compile(r"(?:(?:the|a|an|one|his|her|its)\s)?(?:then|former|ex|one-time|past)[\s\-]", re.IGNORECASE)
_WAS = re.compile(r"(?:who |which )?(?:was|had been|once|then|until \w+|formerly|previously)\b")
_WHOSE_KIN = re.compile(
    r"\bwhose (?!(?:[\w\-]+ )?(?:charity|compan|firm|union|group|hostel|organisation|team|committee|constituen|trust))"
    r"[\w’'\-]+ .*",
    re.DOTALL,
)
"""What is told of another ("whose brother is a clerk")."""
_ONCE = re.compile(r"^[^,;]{0,60}?\bat the time\b,?(?: and)?")
"""What somebody is no more ("a junior minister at the time and a backbencher now")."""


def _sentence_start(text: str) -> int:
    """Where the last sentence of a text begins."""
    ends = [match.end() for match in _STOP.finditer(text)]
    return ends[-1] if ends else 0


def _subject(told: str) -> str:
    """A sentence as far as its first comma or verb."""
    for word in WORD.finditer(told, 0, _SUBJECT_LENGTH):
        low = word.group()
        if told[word.end() : word.end() + 1] == ",":
            return told[: word.end()]
        if low in _SUBJECT_ENDS or (low.endswith("ed") and low.islower()):
            return told[: word.start()].rstrip()
    return told


class Beside:
    """Reads the words beside the names of one document."""

    def __init__(self, text: str, collection: Collection) -> None:
        self.text = text
        self.roles, self.people, self._bodies = ready(collection)

    def beside(self, mention: Span, context: Span) -> str | None:
        """The role told beside a name: in its title, the apposition after it, or the office before it."""
        after = self.text[mention.end : min(context.end, mention.end + APPOSITION_LIMIT)]
        if _JUSTICE.match(after) is not None and (value := self.roles.first("magistrate")) is not None:
            return value
        if _MEMBER.match(after) is not None and (value := self.roles.first("mp")) is not None:
            return value
        written = self.text[mention.start : mention.end]
        if (itself := self._itself(written)) is not None:
            return itself
        opened = _APPOSITION.match(after)
        told = after[opened.end() :] if opened and not self._leads_to_clause(mention.start, after) else ""
        for_somebody = _FOR_SOMEBODY.match(told)
        told = without_any_firm(_plainly(self._seated(in_apposition(told))))
        before = self.text[max(context.start, mention.start - BEFORE_LIMIT) : mention.start]
        before = self._seated(before)
        if for_somebody and self.body(told) is None:
            told = "representing " + told  # "Ada Marsh, for Holt, said"
        elif _FOR_SERVICE.match(told) and _IN_COURT.search(
            self.text, max(0, mention.start - _COURT_REACH), mention.end
        ):
            return self.roles.first("prosecuting")
        roles = self.roles
        was = self._officer(told) or roles.own(told)
        office = roles.own(before, last=True)
        if office == UNKNOWN and " for " in before:
            office = roles.own(before.partition(" for ")[0], last=True) or office  # "national officer for police"
        titled = roles.own(_FATHER.sub("", written))
        role = (self.no_more(was, told) if _WAS.match(told) is not None else was) or (
            office
            if office == "government" and titled == "politician" and split_name(written)[0]
            else titled or office  # "the minister Lord Marsh"
        )
        known = role or self.body(told) or self._in_name(written) or self.body(before)
        known = known or roles.first(told) or roles.last(before)
        if known == "government" and _OPPOSITE.search(before) is not None:
            return self.roles.first("mp")  # "shadow health secretary Ada Marsh"
        its = _ITS.search(before) or _ITS_AFTER.match(told)
        if its is not None and known == "staff" and self.owner(mention.start) == "charity":
            return "charity"  # "its manager"
        return known or (self.owner(mention.start) if its is not None else None)

    def _seated(self, told: str) -> str:
        """What is told of somebody, those who stand for a party called members."""
        return told if self.roles.first("mp") is None else _OF_PARTY.sub("MP", told)

    def _officer(self, told: str) -> str | None:
        """The kind of those who work for the body before their office ("an Amble Service officer in court")."""
        phrase = told.partition(",")[0]
        if _ONE_OF.match(phrase) is None or _POSSESSED.search(phrase) is not None:
            return None
        words, head = keys(phrase), head_at(phrase)
        found = [(start, end, kind) for start, end, kind in self.roles.matches(phrase) if end <= head + 1]
        if len(found) < 2 or found[-1][1] != head + 1 or found[-1][2] != "staff" or found[-1][0] != found[-2][1]:
            return None
        boss = words[found[-1][0] : head + 1] in (("manager",), ("managers",), ("senior", "manager"))
        ours = found[-2][2] == "provider" or not _SERVICE.isdisjoint(words[found[-2][0] : found[-2][1]])
        return "staff" if ours and not boss else None

    def no_more(self, kind: str | None, what: str) -> str | None:
        """The kind of who held an office: ministers of the past are politicians."""
        return self.roles.first("mp") if kind == "government" and _MINISTER.search(what) is not None else kind

    def _leads_to_clause(self, at: int, after: str) -> bool:
        """Whether the comma after a name ends "According to the clerk Ann Other" and a clause on others follows."""
        before = self.text[max(0, at - BEFORE_LIMIT) : at]
        return _ACCORDING.search(before) is not None and _CLAUSE.match(after) is not None

    def _itself(self, written: str) -> str | None:
        """The kind of the declared body whose name is written, and nothing else."""
        whole = (hit.value for hit in self._bodies.find(written) if len(hit.span) == len(written))
        return next((kind for kind in whole if kind != UNKNOWN), None)

    def _in_name(self, name: str) -> str | None:
        """The kind of the body that a name is or has within it; of "Mr Lampwatch" none, who is not called for it."""
        first = next((found for found in self._bodies.find(name) if found.value != UNKNOWN), None)
        return first.value if first is not None and (first.span.start == 0 or not split_name(name)[0]) else None

    def owner(self, at: int) -> str | None:
        """The kind of the body that "its" means at character `at`: the last one named or told of shortly before."""
        window = self.text[max(0, at - _OWNER_REACH) : at]
        found = [(hit.span.start, hit.value) for hit in self._bodies.find(window) if hit.value != UNKNOWN]
        told = ((match.start(), self.roles.first(match.group())) for match in _BODY_NOUN.finditer(window))
        found += [(start, value) for start, value in told if value is not None]
        if (party := self.roles.first("mp")) is not None:
            found += [(match.start(), party) for match in _PARTY.finditer(window)]
        found = [one for one in found if _LED_TO.search(window, max(0, one[0] - _LEADING), one[0]) is None] or found
        here = _sentence_start(window)
        if not found:
            subject_before = _sentence_start(window[: max(0, here - 2)])
            words = _VERB.split(window[subject_before:here], maxsplit=1)[0]
            return self.roles.own(words) if words[:1].isupper() and len(words) < _OWNER_REACH // 3 else None
        if not found or max(found)[0] >= here:
            return max(found)[1] if found else None
        before = _sentence_start(window[: max(0, here - 2)])
        subject = min((one for one in found if one[0] >= before), default=max(found))
        return subject[1] if subject[0] <= before + _SUBJECT else max(found)[1]

    def spoken_for(self, at: int) -> str | None:
        """The kind of the body for which "a spokesman" at character `at` speaks: the subject of the sentences before.

        "Lampwatch rejected the claim.\n\nA spokesman said: “…”": sentences on "it" are passed, on anybody else not.
        """
        window = unquoted(self.text[max(0, at - _SPOKEN_REACH) : at])
        starts = [0, *(match.end() for match in _STOP.finditer(window))]
        for start, end in zip(reversed(starts), reversed([*starts[1:], len(window)]), strict=True):
            told = window[start:end].strip(" \n“”")
            if not told or start == 0 < at - _SPOKEN_REACH:
                continue
            if told.lower().startswith(("it ", "they ")):
                continue
            subject = _subject(told)
            return self._body_itself(subject) if subject[:1].isupper() and subject != told else None
        return None

    def _body_itself(self, subject: str) -> str | None:
        """The kind of the body that a subject is; none for people."""
        if (kind := self._spoken_for(subject)) is not None:
            return kind
        if (noun := _BODY_NOUN.search(subject)) is not None:
            if not cues.PREPOSITIONS.isdisjoint(subject[: noun.start()].lower().split()):
                return None  # "nobody at the company"
            rest = subject[noun.end() :]
            return self.roles.first(noun.group()) if not rest or rest.startswith((" of ", " for ")) else None
        count = len(keys(subject))
        whole = next((kind for start, end, kind in self.roles.matches(subject) if end == count), None)
        last = subject.rsplit(maxsplit=1)[-1]
        return whole if last[:1].isupper() and last.lower() not in cues.PEOPLE_NOUNS else None

    def spoken_of(self, at: int) -> str | None:
        """The kind of the body named or told of last before character `at`."""
        window = self.text[max(0, at - 2 * _SPOKEN_REACH) : at]
        found = [(hit.span.start, hit.value) for hit in self._bodies.find(window) if hit.value != UNKNOWN]
        told = ((match.start(), self.roles.first(match.group())) for match in _BODY_NOUN.finditer(window))
        found += [(start, kind) for start, kind in told if kind in _LED]
        led = [one for one in found if one[1] in _LED]
        return max(led)[1] if led else None

    def of_phrase(self, phrase: str) -> str | None:
        """The kind behind a common noun phrase: its head's own role, the body it speaks for, then any role in it."""
        phrase = _plainly(self._seated(phrase))
        if phrase.lower() == "the bench":
            phrase = "magistrates"
        kind = self.surely(phrase) or self.roles.of_phrase(phrase)
        return self.no_more(kind, phrase) if _THEN.match(phrase) is not None else kind

    def of_act(self, what: str, does: str = "") -> str | None:
        """The kind of those who do what is told: an inspection is an inspector's, who edits is an editor."""
        if does.startswith("edit"):
            return self.roles.first("editor")
        if "bench" in what.split():
            return self.roles.first("magistrate")
        acts = (word for word in keys(what) if word.endswith("ion"))
        return next((value for word in acts if (value := self.roles.first(word[:-3] + "or")) is not None), None)

    def surely(self, phrase: str) -> str | None:
        """The kind of a phrase's head, or of the body it speaks for."""
        return self.roles.of_head(phrase) or self._spoken_for(phrase)

    def _spoken_for(self, phrase: str) -> str | None:
        """The kind of the body that "an Amble spokesman", "Amble’s accounts" or "Amble Ltd" speaks for."""
        hit = next((found for found in self._bodies.find(phrase) if found.value != UNKNOWN), None)
        if hit is None:
            return None
        words, head = keys(phrase), head_at(phrase)
        noun = words[head] if 0 <= head < len(words) else ""
        itself = len(keys(phrase[: hit.span.start])) <= head < len(keys(phrase[: hit.span.end]))
        document = noun in cues.DOCUMENTS or noun.removesuffix("s") in cues.DOCUMENTS
        document = document and _ABOUT.search(phrase[: hit.span.start]) is None  # "the last report on Amble"
        return hit.value if itself or document or noun in _FOR_BODY or noun.startswith("spokes") else None

    def body(self, text: str) -> str | None:
        """The kind of the first declared body that a text names."""
        return next((found.value for found in self._bodies.find(text) if found.value != UNKNOWN), None)
