"""Words by which a passage takes up the company that its text is about, or speaks of something else.

Knows no name of a company; a caller decides which company is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from search.anycase import AnyCase, small

# ── What takes a company up ────────────────────────────────────────────────

STRONG = AnyCase(
    r"\b(?:the|this|that|its)\s+(?:(?!an?\s|any\s|each\s|every\s)[a-z’'-]+\s+){0,2}"
    r"(?:crc|community rehabilitation company|report|inspection|provider)\b(?!s)"
    r"|\b(?:this|it)\s(?:is|was)\san?\s(?:[a-z-]+\s)?crc\b"
    r"|\b(?:a|another)\s+(?:[a-z-]+\s+){0,2}(?:community rehabilitation company|hmip? report)\b(?!s)"
    r"|\bcrc(?=['’]s\b| staff\b| manage)|\binspectors\s+[a-z]+(?:ed|nd|id|w|t)\b"
)
WEAK = AnyCase(
    r"\bcrc\b|\b(?:the|this|their|our|latest|\w+['’])\s+(?:[\w'’-]+\s+){0,2}"
    r"(?:report|inspection|company|firm|contract|employer)\b"
    r"|\ba (?:private|privatised|privately[ -](?:run|owned)) (?:[a-z]+ )?(?:company|firm|provider|contractor)\b"
    r"|\binspectors\b|\bcase-?loads?\b|\bworkloads?\b|\bresponsible officers?\b|\bservice users\b|\boperating model\b"
)
PEOPLE = AnyCase(
    r"(?<!\bher )(?<!\bhis )(?<!\bmy )\bstaff\b|\bpractitioners\b|\bcases\b"
    r"|\b(?:probation|some|case) (?:officers|managers)\b"
)
"""Those who work there, whom texts of other houses mean as often as not."""
_OF_TAKING_UP = (
    *("crc", "company", "report", "inspect", "provider", "firm", "contract", "employer", "caseload", "case-load"),
    *("workload", "responsible officer", "service users", "operating model"),
)


def may_take_up(text: str) -> bool:
    """Whether a text has one of the words without which neither STRONG nor WEAK is found in it."""
    low = small(text)
    return any(word in low for word in _OF_TAKING_UP)


_OTHER_REPORT = re.compile(
    r"\b(?:breach|pre-sentence|psychiatric|medical|police|press|newspaper|annual|thematic|media|probation) reports?\b",
    re.IGNORECASE,
)
"""Reports that are not on a company."""


def without_other_reports(text: str) -> str:
    """The text with as many blanks for reports that are on no company, so that places stay true."""
    return _OTHER_REPORT.sub(_blank, text) if "report" in small(text) else text


REPORT_OF_OTHERS = re.compile(
    r"\b(?:MPs|[Pp]eers)['’]? (?:say|said|warn|call|find|found|have|conclude|report|urge|demand|attack|criticise)\w*\b"
    r"|\b(?:[Cc]ommittee(?: of (?:MPs|peers))?|National Audit Office|NAO|[Ss]pending watchdog)\b"
    r"|\b(?:[Jj]oint|[Tt]hematic|[Nn]ational|[Aa]nnual) (?:report|inspection)\b"
)
"""At the top of a text: the report that it is on is of Parliament, of auditors or on the country, not on a company."""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_POINTING = re.compile(
    r"(?:^|[.!?]\s+)(?:This (?:is|was) the (?:\w+ ){0,3}(?:report|inspection)\b|This (?:CRC|report|inspection)\b)"
)


def pointing(text: str) -> re.Match[str] | None:
    """The words that say what the text is, or what follows on it."""
    return _POINTING.search(text) if "This " in text else None


THE_COMPANY = re.compile(r"[Tt](?<!\w.)h(?:e|is) (?:company|CRC)\b(?![’'])")
OURS = re.compile(r"[Oo](?<!\w.)ur\b")
US = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Tt]his (?:company|organisation|business))\b")
OF_COMPANY = re.compile(
    r"\bCRC\b|\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:\w+ )?(?:company|firm|employer|provider)\b(?!.{0,300}\bdemands\b)"
)
SPOKEN_OF = re.compile(
    rf"{OF_COMPANY.pattern}|\b(?:[Ii]nspect(?:ors|ion)|(?<![Tt]he )staff|(?:case|team) managers?|teams?)\b"
    r"|o(?<!\w.)(?<!national o)(?<!regional o)(?<!branch o)(?<!press o)(?<!police o)(?<!prison o)fficers?\b"
)
"""Words that speak of whatever company a stretch of text is on; "the staff" are as often all of them everywhere."""
BACK = re.compile(
    r"\b(?:(?:in|across) (?:the|this) (?:area|county|city|region|town)|appointments?|caseloads?|supervised"
    r"|the [A-Z]\w+ office|(?:probation|case) (?:officers?|workers?|managers?))\b"
)
"""What brings a text back from politics or a court to the work of the company."""
OWNED_BY = re.compile(
    r"(?:['’]s)?(?:\s?CRC)?\s?[(,]?\s?(?:(?:which )?(?:is |was )?(?:now )?(?:run|owned|operated"
    r"|managed) by|under)?\s?(?:the )?[)]?\s?"
)
"""What may stand between a company and its owner for the one to be said to own the other."""

# ── Several companies ──────────────────────────────────────────────────────

WHOLE = AnyCase(
    r"\b(?:two|three|four|five|six|both|all|\d+)\s+(?:[\w'’-]+\s+){0,4}(?:crcs|companies|contracts|areas|regions)\b"
    r"|\b(?:crcs|areas)\s+(?:\w+\s+){0,3}(?:owned|run|operated)\s+by\b|\bparent company\b|\bbanner\b"
    r"|\b(?:every|each)\s+(?:\w+\s+){0,2}(?:company|crc)\b|\b(?:holds?|held|has|owns?|runs?)\s+(?:all\s+)?the\s+contracts\b"
    r"|\b(?:administration|administrators|liquidat\w+|insolven\w+|bankrupt\w*|collapsed?)\b"
)
FALLEN = AnyCase(
    r"\b(?:in(?:to)? (?:administration|liquidation)|call(?:ed|s|ing) in (?:the )?(?:administrators|receivers)"
    r"|(?:went|gone|going|goes) (?:bust|under|to the wall)"
    r"|insolven\w+|bankrupt\w*|collapsed)\b"
)
"""How it is told of an owner that it is no more, which is so for all its companies."""
OF_FALLEN = AnyCase(
    r"\b(?:the business|(?:the )?(?:joint )?(?:administrators?|liquidators?|receivers?|creditors)"
    r"|(?:the|an|its) insolvency)\b"
)
"""Words for an owner that is told to have fallen."""
NUMBERS = {"both": 2, "two": 2, "pair": 2, "three": 3, "four": 4, "five": 5, "six": 6}
NUMBER = AnyCase(rf"\b(?:{'|'.join(NUMBERS)})\b")
"""How many companies a sentence speaks of, as a word."""
THEN_PLURAL = re.compile(r"(?:['’]s?)?(?:\s+Justice)?\s+(?:\w+\s+)?(?:CRCs|areas|contracts|companies)\b")
ONE_OF = re.compile(
    r"\b(?:(?:one|two|another|part) of (?:the |its |their )?(?:\w+ )?|like (?:every|all|other|most) (?:other )?)\Z",
    re.IGNORECASE,
)
ALSO_RUNS = re.compile(
    r",?\s(?:(?:which|that|who)\s)?(?:also|already)\s(?:runs?|owns?|holds?|operates?|manages?|has)\b"
)
"""What follows an owner of whom another company is named than the one that the text is about."""
AND_OTHERS = AnyCase(rf"\band ({'|'.join(NUMBERS)}) others\b")
HERE_ONLY = re.compile(r"['’]s?\s(?:\w+\s){1,3}(?:in|for|across)\s(?:the\s)?\Z")
"""What stands between an owner and the one company of which alone something is told."""
ALL_OF_THEM = AnyCase(
    r"\b(?:all|both|each|neither|the|these|every one)\s(?:of\s)?(?:the\s|these\s|those\s)?"
    r"(?:two|three|four|five|six|both)?\s?(?:[a-z]+\s)?(?:areas|companies|crcs|contracts|services|reports|inspections|owners)\b(?![’'])|\b(?:neither"
    r"|none) of (?:them|these)\b"
)
"""In a report on several companies: all of them ("each of the three areas")."""

# ── The country, the reform, anybody ───────────────────────────────────────

_GENERAL = AnyCase(
    r"\b(?:crcs|rehabilitation companies|(?:companies|providers)(?!['’])|these reforms|england and wales"
    r"|all (?:crc|probation|the|of the) contracts"
    r"|(?:official|government|national) (?:figures|statistics)|transforming rehabilitation"
    r"|across (?:england|the country)|national(?:ly|wide)|wider picture|annual report"
    r"|privatised (?:probation(?! chief| boss| firm| compan| provider)|contracts)|(?:four|five)-point scale)\b"
)
_ANY_CRC = re.compile(
    r"CRC(?:(?<=\b[Aa] CRC)|(?<=\b[Aa]ny CRC)|(?<=\b[Ee]ach CRC)|(?<=\b[Ee]very CRC)|(?<=\b[Aa]ll CRC)"
    r"|(?<=\b[Mm]ost CRC))\b"
    r"|CRC(?<![Tt]he CRC)(?<![Tt]his CRC)(?<![Oo]ur CRC) (?:bids?|contracts|employees|ratings|reports|staffing)\b"
)
"""Any company, not the one spoken of."""
_REFORM = re.compile(r"\bTR\b")
"""The reform by its letters, in capitals alone: in small ones they are any letters."""
_COUNTED = AnyCase(r"\b(\d{2,3})(?: [a-z-]+){0,2}? (?:crc|contracts|areas|regions)\b")
"""So many companies, in figures: where that is how many there are, the whole country is meant."""
_TO_ANYBODY = re.compile(r"[“”\"'‘’]?(?:(?:But|And|So) )?you can(?:not|['’]t)\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def general(text: str, companies: int) -> bool:
    """Whether a passage speaks of the country, the reform or anybody; asked of one passage several times.

    `companies`: how many there are in all.
    """
    if "CRC" in text and _ANY_CRC.search(text) is not None:
        return True
    if _GENERAL.search(text) is not None or _REFORM.search(text) is not None or _TO_ANYBODY.match(text) is not None:
        return True
    return any(int(number) == companies for number in _COUNTED.findall(text))


# ── Something else ─────────────────────────────────────────────────────────

_OF_POLITICS = (
    r"\b[Mm]inisters?\b|\b[Gg]overnment\b|\b[Ss]ecretary of [Ss]tate\b|\b[Mm]inistry\b"
    r"|\b(?:Justice|Home|Prisons) Secretary\b(?<!to the Justice Secretary)(?<!to the Home Secretary)"
    r"(?<!to the Prisons Secretary)|\bLord Chancellor\b(?<!to the Lord Chancellor)"
    r"|\bParliament\b|\bprofession\b|\bTwitter\b"
)
_OF_UNIONS = (
    r"|\b[Mm]embers (?:should|must|are (?:reminded|asked|advised|urged|welcome)|will|may)\b|\bballot"
    r"|\b(?:recognised|other|sister|both|all three) unions\b|\bmotion\b|\bMotion \d"
    r"|\b[Tt]h(?:is|e) (?:branch|AGM)\b(?! (?:committee|secretary|chair\w*|officers?|reps?|organiser)\b)"
    r"|\b[Tt]his (?:conference|meeting)\b"
    r"|\bnational executive\b|\b[Yy]our branch\b|\bCongratulations\b|\b(?:welfare|hardship) fund\b"
)
_POLITICS, ELSEWHERE = re.compile(_OF_POLITICS), re.compile(_OF_POLITICS + _OF_UNIONS)
"""What unions, bloggers and others turn to beside the company: politics, their own members, the profession."""


def elsewhere(text: str, publisher: str | None) -> re.Match[str] | None:
    """What a text turns to beside the company; in a newspaper's a ballot is news of the company, too."""
    return (_POLITICS if publisher == "press" else ELSEWHERE).search(text)


WISH = re.compile(r"\b(?:want|wants|wish|call(?:s|ing)?|asks?|asking|urg(?:es?|ing)|recommends?) (?:\w+ ){0,6}\w*:\Z")
"""How a line ends that leads in to a list of wishes."""
_TELEPHONE, _ADDRESS = re.compile(r"0(?<![\d.,£]0)\d{2,4}[ -]?\d{3}"), re.compile(r"[\w.-]@[\w-]+\.")
"""Whom to ask."""
_WHAT_IT_IS = re.compile(
    r"(?:The )?[A-Z][\w’' ]{2,80}?\s(?:(?:is|are) (?:the|an?) (?:\w+ ){0,3}"
    r"(?:inspector|inspectorate|charity|union|association|regulator|body|department|agency|watchdog|organisation)"
    r"|reports (?:\w+ly )?on|represents|inspects|regulates|was (?:founded|set up|established|formed) (?:in|by|to))\b"
    r"|[“\"‘']?(?:[A-Z][a-z]+ )?[A-Za-z][a-z]*(?:ation|[iu]sion|ing|ice) (?:plays an? (?:\w+ )?(?:role|part)|matters"
    r"|is (?:\w+ ){0,2}about|(?:is there|exists) (?:\w+ )?to|can (?:change|save|turn|transform))\b"
)
"""What a body is or does, and what work without an article does for anybody ("Mentoring plays a part in …")."""
_SMALL_PRINT = re.compile(
    r"\b[Nn]ames (?:of [^.]{0,60} )?have been changed\b"
    r"|\AThis (?:article|story|page|report) (?:was|has been) (?:amended|corrected|updated)\b"
    r"|\A(?:The )?[Rr]atings? (?:run|range|are)\b"
    r"|\b[A-Z]\w+ Act (?:19|20)\d\d\b"
)
"""What a text says of itself and of its words, and the law."""
_OF_SMALL_PRINT = ("been changed", "ating", " Act ", "amended", "corrected", "updated")


_OUTSIDER = re.compile(
    r"\bProf(?:essor)?\b\.? [A-Z]|\bcriminologists?\b|\bacademics?\b|\blecturer\b|\b[Tt]hink ?tank\b"
    r"|\b(?:[Oo]f|[Aa]t|[Ff]rom) the University of\b|\b[A-Z]\w+ University\b"
    r"|\b(?:[Cc]hair(?:s|ed|man|woman|ing)?|members?|sits|who sat)\b (?:(?:of|on) )?the (?:[\w’']+ ){0,4}"
    r"[Cc]ommittee\b"
    r"|[a-z], (?:which|who|a charity (?:that|which))"
    r" (?:supports?|helps?|counsels?|campaigns?|houses?|advises?|speaks? for) (?:[a-z]+ ){0,2}?"
    r"(?:victims?|survivors?|women|families|prisoners|people|children|addicts)\b"
)
"""Who speaks of the trade or of those whom they help rather than of one company: scholars, charities, Parliament."""
_OF_OUTSIDERS = (
    *("Prof", "riminolog", "cademic", "ecturer", "hink", "University", ", which ", ", who ", "ommittee", " a charity "),
)
_TRUTH = re.compile(r"[“\"‘'](?:Good p|P)robation (?:is|was|means|works|matters|has always been|begins|depends)\b")


def outsider(text: str) -> bool:
    """Whether a passage tells what somebody says who studies the trade or works beside it."""
    return any(word in text for word in _OF_OUTSIDERS) and _OUTSIDER.search(text) is not None


def contact(text: str) -> bool:
    """Whether a passage says whom to ring or to write to."""
    return _TELEPHONE.search(text) is not None or ("@" in text and _ADDRESS.search(text) is not None)


def aside(text: str) -> bool:
    """Whether a passage is about no company in particular: a contact, what a body is and does, a general truth."""
    if contact(text):
        return True
    if any(word in text for word in _OF_SMALL_PRINT) and _SMALL_PRINT.search(text):
        return True
    truth = "robation " in text and _TRUTH.search(text) is not None
    return (truth or _WHAT_IT_IS.match(text) is not None) and not OF_COMPANY.search(text)


# ── Persons ────────────────────────────────────────────────────────────────

_I_HAVE_BEEN = re.compile(r"[.!?]\sI have been an?\s")
_OF_MYSELF = re.compile(
    r"[“\"]?(?:I(?: have|['’]ve) (?:been|spent|worked|written)|When I|I rest|I (?:shall|will)|My own \w+(?=,)"
    r"|We (?:\w+ ){0,2}(?:set out|write|wrote))\b"
)
"""A narrator who speaks of the own person."""


def of_myself(text: str) -> bool:
    """Whether a narrator speaks of the own person."""
    return _OF_MYSELF.match(text) is not None or ("I have been a" in text and _I_HAVE_BEEN.search(text) is not None)


_FAREWELL = re.compile(
    r"(?:Anyway, |So, |And )?(?:[Oo]ver to you\b|[Tt]alk amongst yourselves|[Uu]sual rules apply|[Ww]atch this space"
    r"|[Aa]s (?:ever|usual|always), (?:I(?:['’]ll| will)? (?:leave|give) )?the (?:last|final) word"
    r"|[Tt]hat['’]s (?:all|it) (?:from me|for now)|(?:My )?[Tt]hanks to (?:all|every|those)|Hat[ -]tip)\b"
)
_OFFER = re.compile(
    r"We (?:(?:can|could|will|also|are able to|are here to) )?(?:help|offer|provide|believe|campaign)\b"
    r"(?! (?:the CRC|this))"
    r"|If you (?:(?:have|need|want|would like|could|can|are) |or )"
)


def farewell(text: str) -> bool:
    """Whether a blogger takes leave, or gives the word to others."""
    return _FAREWELL.match(text) is not None


def offers(text: str) -> bool:
    """Whether a house tells its readers what it does for them, or they for it."""
    return _OFFER.match(text) is not None


REMARK = re.compile(
    r"[“\"'‘—–-]{0,2}\s?(?:I|You|He|She|They|We|There|Nobody|No one|Some(?:body|one)|Every(?:body|one)|About)\b"
    r"|[A-Z][a-z]+ (?:said|says|asked|laughed|smiled|nodded|stood|sat)\b"
)
"""How a short remark on persons begins."""

# ── Courts ─────────────────────────────────────────────────────────────────

_DEEDS = "died|killed|broke into|robbed|punched|murder(?:ed|ing)?|stabbed|raped"
DEED = re.compile(rf"\b(?:{_DEEDS})\b")
_CRIME = re.compile(rf"\b(?:{_DEEDS}|sent back to prison|previous convictions|a community order for \w+ing)\b")
"""What somebody did or suffered, which a text tells beside what it says of a company."""
_OF_CRIME = (
    *("died", "killed", "broke into", "robbed", "punched", "murder", "stabbed", "raped", "to prison", "convictions"),
    "a community order",
)


def crime(text: str) -> bool:
    """Whether a passage tells what somebody did or suffered."""
    return any(word in text for word in _OF_CRIME) and _CRIME.search(text) is not None


SUPERVISION = re.compile(
    r"\b(?:case (?:worker|manager)s?|[Pp]robation (?:office|worker|team|company|firm|provider|chiefs?|bosses)"
    r"|(?:[Rr]esponsible|[Cc]ase|[Ss]upervising|[Hh]is|[Hh]er|different|new|between \w+) officers?"
    r"|appointments?(?<!missing appointments)(?<!missing appointment)|receptionists?"
    r"|unpaid work (?:team|supervisor|session)s?"
    r"|(?:seen|report(?:ing)?|sign(?:ing)? in) (?:every|each|once a|twice a) (?:week|fortnight|month)"
    r"|individual officers|senior managers?|privat(?:e|ised) (?:company|firm|provider|service))\b"
)
"""The company's part in what a court hears."""
_OF_COURT = (
    *("Court", "court", "pleaded", "rosecuting", "itigating", "efending", "ailing ", "entencing ", "jailed"),
    *("sentenced", "convicted", "remanded", "defendant", "dock", "gallery", "jury", "prosecution", "client"),
    *("surcharge", "ined ", "Judge ", "nquest", "oroner", "restraining", "must ", "statement"),
    *("Det", "olice were", "olice had"),
)
_COURT = re.compile(
    r"\b(?:(?:Crown|Magistrates['’]?) Court|court heard|(?:told|urged|to) the court|pleaded (?:not )?guilty"
    r"|(?:[Pp]rosecuting|[Mm]itigating|[Dd]efending)(?=,)|(?:was|were) (?:jailed|sentenced|convicted|remanded)"
    r"|(?:Jailing|Sentencing|[Ff]ined) (?:him|her|them|[A-Z]\w*)"
    r"|[Ii]nquest|[Cc]oroner|[Tt]he (?:defendant|dock|jury|public gallery|prosecution)"
    r"|(?:his|her) client|surcharge|restraining order|must (?:also )?pay|statement read|Judge [A-Z]\w*"
    r"|Det(?:ective)?\.? (?:Chief|Inspector|Sergeant|Constable|Superintendent|Insp|Sgt|Con|Supt)"
    r"|[Pp]olice (?:were|had been) called)\b"
    r"|,\s(?:prosecuting|mitigating|defending)\b"
)
_NEUTRAL = re.compile(r"(?:(?:Crown|Magistrates['’]?) Court|court heard|told the court|[Tt]he jury|Judge [A-Z]\w*)")


def in_dock(text: str) -> bool:
    """Whether a passage speaks of a defendant, beyond that a court heard it."""
    return in_court(_NEUTRAL.sub("", text))


def in_court(text: str) -> bool:
    """Whether a passage has the words of a court."""
    return any(word in text for word in _OF_COURT) and _COURT.search(text) is not None
