"""The forms of lines that belong to other lines: bare attributions, source labels, links, pull quotes, names.

Judges one line by its words alone; knows verbs and offices, never a person or a company.
"""

from __future__ import annotations

import re

from search import titles


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


_LONGEST_LEAD = 260
_LONGEST_LABEL = 120

SPEECH = words(
    "said say says saying added add adds adding told tells continued continues commented comments commenting noted"
    " notes stated states stating wrote writes writing explained explains concluded concludes warned warns"
    " claimed claims replied replies responded responds remarked remarks insisted insists argued argues"
    " observed observes reported reports announced announces declared declares admitted admits suggested"
    " suggests asked asks tweeted posted"
    " reads read acknowledged acknowledges believes believed quoted follows"
)
_NO_SPEECH = words("reports comments notes states claims remarks replies read posted follows quoted")
"""Forms that are nouns or participles as often: speech only as the very last word."""

_AFTER_SPEECH = words(
    "in on at to during after before from of for by with as about today yesterday tonight earlier later this last"
    " afterwards further simply recently also again publicly the a an his her their its it me us him them reporters"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_CLAUSE = words(
    "that was were is are has have had will would should could can may might must be been which who how why what when"
    " because there he she they we i it's not"
)
_LINK = re.compile(r"<?(?:https?://|www\.)\S+>?", re.IGNORECASE)
_LABEL_START = re.compile(
    r"(?:and )?(?:(?:this|here|these|more|taken|reproduced|extracts?|excerpts?|quot(?:es?|ed|ing|ation)|summary|below"
    r"|posted|published|text|reprinted|adapted)\b[\w’' ]{0,40}?\b)?(?:from|via|courtesy of|source|sources)\b",
    re.IGNORECASE,
)
_LABEL_STOOD = re.compile(
    r"(?:and )?(?:this|here)(?: (?:is|was|appeared|ran))?(?: (?:in|on|from))? "
    r"(?:the |today['’]s |tonight['’]s |yesterday['’]s |this (?:morning|week)['’]s )[A-Z].{2,60}"
)
_LABEL_PAGE = re.compile(
    r"(?:(?:on|at|see|from) )?(?:pages?|p|paras?|paragraphs?)\.? ?\d{1,4} "
    r"of (?:the|their|this) (?:[\w-]+ ){0,3}report\b",
    re.IGNORECASE,
)
_LABEL_PLACE = re.compile(
    r"(?:(?:and |then )?(?:the|their|its|this|that) )?(?:[\w’'.-]{1,20} ){0,5}?(?:reports?|inspection|review|statement|"
    r"letter|foreword|summary|bid|contract|judgment|ruling|transcript|hansard|evidence|minutes|guidance|manual|bulletin)"
    r"(?:,| at| \(| –) ?(?:at )?(?:pages?|pp?|paras?|paragraphs?|sections?|chapter)\.? ?"
    r"\d[\d.]*(?:[-–]\d[\d.]*)?\)?",
    re.IGNORECASE,
)
_LABEL_LATELY = re.compile(
    r"(?:the )?(?:[A-Z][\w’'&-]{1,20} ?){1,4}, ?(?:yesterday|today|tonight|this (?:morning|week)|last (?:night|week)"
    r"|(?:(?:last|this|on) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_LABEL_SAYS = re.compile(
    r"(?:and |so )?(?:this|these|here|below)\b.{0,90}\b(?:say|says|said|wrote|writes|reports?|reported|saying|read"
    r"|reads|put it|has|posted|published|statement|response|letter|article|release|piece|email)\b.{0,40}",
    re.IGNORECASE,
)
_WORK = words(
    "report release statement website site article blog post letter newspaper foreword summary bulletin briefing"
    " newsletter press speech transcript evidence submission email twitter facebook page magazine response notice"
)
_NO_NAMES = words("FROM BY AND TO ON IN FOR WITH AT OVER AS AFTER STATEMENT RELEASE")
"""Words of a headline in capitals that no name in capitals has."""
_PARTICLES = words("ap ab de di da van von der den le la del bin al of the")
_OFFICE = words(
    "inspector secretary director chief chair chairman chairwoman chairperson officer minister head commissioner"
    " president executive manager spokesperson spokesman spokeswoman general leader convenor convener organiser"
    " official treasurer trustee delegate"
    " coordinator co-ordinator probation inspectorate member mp ceo editor professor auditor comptroller ombudsman"
    " governor deputy assistant vice founder partner solicitor barrister researcher lecturer rep representative"
)
_CLOSING = _phrases(
    "yours sincerely|yours faithfully|yours|kind regards|best regards|regards|warm regards|best wishes|with best wishes"
    "|in solidarity|yours in solidarity|yours fraternally|fraternally|many thanks|thank you|sincerely|faithfully"
    "|with thanks|yours truly|yours in unity|best|all best|all the best|very best|with best regards|with kind regards"
    "|kindest regards|warmest regards|yours ever|respectfully"
)
_RATINGS = _phrases(
    "outstanding|good|requires improvement|inadequate|poor|satisfactory|sufficient|insufficient|acceptable|excellent"
    "|adequate|met|not met|partly met|partially met|unacceptable|improving|declining|strong|weak"
)
_OTHERS = re.compile(r"(?:and|plus) (?:\d{1,6}|many|several) (?:others?|more)", re.IGNORECASE)
_CLICK = re.compile(
    r"\bclick (?:here|on)\b|\b(?:e-?mail|visit|join|follow|subscribe)\b.{0,60}(?:@|www\.|https?:)", re.IGNORECASE
)
_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}
WORD = re.compile(r"[^\W_][\w’'.&-]*")
"""A word as these rules count them."""
_STOPS = ".!?…"
_CREDIT_WORDS = 14
_FIGURE = re.compile(r"\d")
_SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.!?][”’\")]? [A-Z“\"]")


def holds_sentence(text: str) -> bool:
    """Whether a sentence ends within a line and another begins."""
    return bool(_SENTENCE_INSIDE.search(text))


_CONTACT = re.compile(r"\d{3,5} ?\d{3}|\S@\S")


def gives_contact(text: str) -> bool:
    """Whether a line has a telephone number or an address for mail."""
    return bool(_CONTACT.search(text))


_FOR_THE_PRESS = re.compile(
    r"\b(?:media|press) (?:enquir(?:y|ies)|inquiries|contacts?|office|officer|team)\b", re.IGNORECASE
)
_LONGEST_CONTACT = 120
_TELEPHONE = re.compile(r"\d{3,5} ?\d{3}")
_NAMED = re.compile(r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,30}){1,2}\b")


def is_press_contact(text: str) -> bool:
    """Whether a line tells the press whom to reach: an office and a number, or a name with number and address."""
    if not gives_contact(text):
        return False
    both = "@" in text and _TELEPHONE.search(text) is not None and _NAMED.match(text) is not None
    return both or _FOR_THE_PRESS.search(text[:_LONGEST_CONTACT]) is not None


def is_link(text: str) -> bool:
    """Whether a line is an address and nothing else."""
    return text.startswith(("<", "h", "H", "w", "W")) and bool(_LINK.fullmatch(text))


def is_attribution(text: str) -> bool:
    """Whether a line is a speaker and a verb of speech, with nothing said: "She added in a letter:"."""
    if len(text) > _LONGEST_LEAD or not _ends_in_colon(text):
        return False
    cut = max(text.rfind(stop, 0, len(text) - 2) for stop in (". ", "! ", "? ", ".” ", '." '))
    if cut > 0 and text[:cut].rsplit(" ", 1)[-1].lower() not in titles.WORDS:
        text = text[cut + 1 :]
    words = [word.lower().rstrip(".") for word in WORD.findall(text)]
    for place in range(len(words) - 1, 0, -1):
        if words[place] in SPEECH:
            tail = words[place + 1 :]
            if words[place] in _NO_SPEECH and tail:
                continue
            relative = "which" in words[max(0, place - 2) : place]  # "your letter, in which you asked:"
            relative = relative or _WHO_SAYS.search(text) is not None
            return len(words) <= 40 and _is_adverbial(tail) and "that" not in words[:place][-2:] and not relative
    return len(words) <= 12 and words[:2] == ["according", "to"]


_WHO_SAYS = re.compile(
    r"\w who (?:(?:had|has) (?:this|the following) to say|said|says|wrote|writes)\b(?! she| he| that)"
)
"""A clause on who speaks, in a sentence that says something else ("The last word goes to her, who had this to say")."""


def _is_adverbial(tail: list[str]) -> bool:
    return len(tail) <= 10 and (not tail or tail[0] in _AFTER_SPEECH) and not _CLAUSE.intersection(tail)


def is_source_label(text: str) -> bool:
    """Whether a line says where what follows is from, and nothing else: "From the report:-", "LU press release:"."""
    if len(text) > _LONGEST_LABEL or not _ends_in_colon(text):
        return False
    bare = text.rstrip(" \u00a0:-–—")
    words = [word.lower() for word in WORD.findall(bare)]
    if not words or len(words) > 16 or _SENTENCE_INSIDE.search(bare):
        return False
    if _LABEL_PAGE.match(bare) or _LABEL_PLACE.fullmatch(bare) or _LABEL_LATELY.fullmatch(bare):
        return True
    if _LABEL_START.match(bare) or _LABEL_SAYS.fullmatch(bare) or _LABEL_STOOD.fullmatch(bare[:1].lower() + bare[1:]):
        return not _SAYS_MORE.intersection(words)
    dashed = text.rstrip()[-1] != ":"
    named = bool(_WORK.intersection(words[-2:])) and bare[:1].isupper() and not _LEADS_IN.match(bare)
    return (named or (dashed and bare[:1].isupper())) and len(words) <= 8 and not _VERBAL.intersection(words)


def cites_a_place(text: str) -> bool:
    """Whether a source label gives the page or paragraph, where one extract stands: "The report, paragraph 4.12:"."""
    found = _LABEL_PLACE.fullmatch(text.rstrip(" \u00a0:-–—")) if len(text) <= _LONGEST_LABEL else None
    return found is not None and _ends_in_colon(text)


_SAYS_MORE = words("should must will shall which who whose because")
"""What shows that a line from somebody says something of its own ("From Monday members will:")."""
_LEADS_IN = re.compile(
    r"[^\w]?(?:among(?:st)? |(?:the|its|their|our|these|those|other) .*\binclude[sd]?\b"
    r"|(?:the )?(?:inspectors|inspectorate|report|review|committee|judge|union|they|we|it|she|he)"
    r" (?:\w+ )?\w+ed\b|(?:the|this|their|its) (?:inspection )?(?:report|review|inspectorate|committee|union|letter)"
    r" (?:also )?(?:highlights|notes|lists|shows|finds|found|identifies|praises|concludes|recommends|describes|covers"
    r"|raises|includes|calls for|points (?:out|to))\b)",
    re.IGNORECASE,
)
"""How a sentence opens that leads in to a list, though it is as short as a heading."""
_VERBAL = _CLAUSE | SPEECH | words("following issued finds found shows showed makes made gives gave got sent put")


def is_colon_heading(text: str) -> bool:
    """Whether a line that ends in a colon is a heading ("Notes to editors:"), not a sentence that leads in."""
    if len(text) > 60 or not text.endswith(":"):
        return False
    words = [word.lower() for word in WORD.findall(text)]
    return (
        0 < len(words) <= 5
        and text.lstrip("‘'“\"(")[:1].isupper()
        and not _LEADS_IN.match(text)
        and not (_VERBAL - _NO_SPEECH).intersection(words)
    )


def is_pull_quote(text: str) -> bool:
    """Whether a line is words in marks and then a name without a verb: `"Far below par." A CRC spokesman`."""
    close = _PAIRS.get(text[:1])
    if close is None:
        return False
    end = text.rfind(close, 1, len(text))
    if end < 4 or end >= len(text) - 2 or len(text) - end > 120:
        return False
    credit = text[end + 1 :].strip(" \u00a0")
    if credit[0] == "(":
        return credit[-1] == ")" and credit[1:2].isupper() and credit.count(" ") < _CREDIT_WORDS
    if credit[0] in _DASHES and credit.count(" ") <= _DESCRIBED and credit[1:].strip()[:1].isupper():
        return is_credit(credit) or is_credit(f"a {credit[1:].strip()}")  # whoever is described, not named
    return is_credit(credit) and (credit[0] in "-–—―" or (end >= 20 and text.count(" ", 0, end) >= 4))


_POSTED = re.compile(r"\S\s[—–-]\s[^\W\d_][^()\n]{1,120}\s\(@\w{1,30}\)[^.!?\n]{0,40}\Z")


def is_posted_message(text: str) -> bool:
    """Whether a paragraph is a message with its poster's name and address at the end."""
    return "(@" in text[-90:] and bool(_POSTED.search(text, max(0, len(text) - 220)))


_DASHES = "-–—―"
_WHERE_SAID = re.compile(
    r",? (?:as )?(?:quoted|cited|speaking|writing|interviewed|talking|told) (?:in|to|at|by|on|for)\b.*\Z"
    r"|,? (?:on|in|via) (?:its|their|his|her|the)(?: own)?(?: \w+)? "
    r"(?:website|web site|site|page|blog|twitter|facebook|newsletter|intranet|magazine|bulletin)\Z",
    re.IGNORECASE,
)
_SOMEBODY, _DESCRIBED = words("a an one another"), 7


def is_credit(text: str) -> bool:
    """Whether `text` is the name of who said what stands before it: capitals, no verb of speech, no full stop."""
    bare = _WHERE_SAID.sub("", text.strip(" \u00a0\t-–—―~()[]"))
    words = bare.split()
    if 1 < len(words) <= _DESCRIBED and words[0].lower() in _SOMEBODY and bare[-1].isalnum():
        return not (_CLAUSE | (SPEECH - _NO_SPEECH)).intersection(word.lower() for word in words)
    if not words or len(words) > _CREDIT_WORDS or bare[-1] in ".!?:;" or not (bare[0].isupper() or words[0] == "a"):
        return False
    lowered = {word.strip(",.").lower() for word in words}
    if (_CLAUSE | (SPEECH - _NO_SPEECH)).intersection(lowered):
        return False
    capitals = sum(word[:1].isupper() for word in words)
    return capitals * 2 >= len(words)


def is_dashed_credit(text: str) -> bool:
    """Whether a line of its own is a dash and a name."""
    return len(text) <= 120 and text[:1] in "-–—―~" and is_credit(text)


def is_wholly_quoted(text: str) -> bool:
    """Whether a paragraph opens with a quotation mark and ends with its partner."""
    close = _PAIRS.get(text[:1])
    return close is not None and len(text) > 2 and text.rstrip(".,")[-1:] == close


def opens_with_quote(text: str) -> bool:
    """Whether a paragraph opens with a quotation mark."""
    return text[:1] in _PAIRS


def is_heading_like(text: str, *, longest: int = 160) -> bool:
    """Whether a line has the look of a headline: short, opening with a capital or figure, without a full stop."""
    if len(text) > longest or len(text) < 2 or is_link(text):
        return False
    first = text.lstrip("“\"‘'([ ")[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    end = text.rstrip("”\"’')] \u00a0")[-1:]
    if end in ".,;:…" or _ends_in_colon(text) or (text[-1] in '”"' and text[:1] in '“"' and text.count(" ") > 6):
        return False
    if _SENTENCE_INSIDE.search(text):
        return False
    return any(sign.isalpha() for sign in text) and text.count(" ") < 28 and "@" not in text


_QUESTION_NUMBER = re.compile(r"\AQ\.?\s?\d{1,4}[.:]?\s+")
"""The number of a question to witnesses, before who asks it."""


def label_of(text: str) -> str | None:
    """The words before a colon at the head of a line, with words after it: who speaks, or what the line is on."""
    label, colon, rest = _QUESTION_NUMBER.sub("", text[:60]).partition(":")
    if not colon or rest[:1] != " " or not label[:1].isupper() or label.count(" ") > 5:
        return None
    return label


def is_rating(text: str) -> bool:
    """Whether a line is a mark out of a scale and nothing else."""
    return text.casefold().strip(" .*☆★") in _RATINGS


def is_question(text: str) -> bool:
    """Whether a line ends as a question or an exclamation."""
    return text.rstrip("”\"’')] ")[-1:] in "?!"


def is_title_case(text: str) -> bool:
    """Whether most words of a line open with a capital."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


_TITLE_BEHIND = re.compile(r" \((?:Mrs?|Ms|Miss|Dr|Prof|Rev|Revd|Cllr)\.?\)\Z")
"""A title in brackets, as those set it behind their name who write to newspapers."""


def is_person(text: str) -> bool:
    """Whether a line has the shape of a person's name: two to five capitalised words, a title, no figures."""
    if len(text) > 60 or not (text[:1].isupper() and text.isprintable()) or _FIGURE.search(text):
        return False
    words = _TITLE_BEHIND.sub("", text).replace(",", " ").split()
    if not 2 <= len(words) <= 6:
        return False
    if not _NO_NAMES.isdisjoint(words):
        return False
    return all(word[0].isupper() or word.lower() in _PARTICLES for word in words) and not has_office(text)


def ends_as_work(text: str) -> bool:
    """Whether a line names a work, not a person: "PRESS RELEASE"."""
    return text.rsplit(None, 1)[-1].lower() in _WORK


def is_headline(text: str) -> bool:
    """Whether a line without a stop says something: it quotes, or has a verb of speech at its end or in it."""
    words = {word.lower() for word in WORD.findall(text)}
    return any(mark in text for mark in _PAIRS) or bool((SPEECH - _NO_SPEECH | _CLAUSE).intersection(words))


def is_titled(text: str) -> bool:
    """Whether a name opens with a title: "Dame Ada Quill"."""
    return text.split(" ", 1)[0].lower().rstrip(".") in titles.WORDS


def signs(text: str) -> bool:
    """Whether a line may stand in a row of names: capitals, no stop; or "and 41 others"."""
    if len(text) > 140 or text[-1] in ".:;?!":
        return False
    return is_title_case(text) or bool(_OTHERS.fullmatch(text))


def calls_for_a_click(text: str) -> bool:
    """Whether a line without a stop sends the reader to a page or an address."""
    return not text.endswith((".", ";", ",")) and bool(_CLICK.search(text))


def has_office(text: str) -> bool:
    """Whether a short line names an office: "General Secretary", "Chief Executive"."""
    return len(text) <= 100 and bool(_OFFICE.intersection(word.lower() for word in WORD.findall(text)))


def is_closing(text: str) -> bool:
    """Whether a line closes a letter."""
    return text.casefold().strip(" ,.!\u00a0") in _CLOSING


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends with a stop, or with a mark after one."""
    return text.rstrip("”\"’')]* \u00a0")[-1:] in _STOPS


def _ends_in_colon(text: str) -> bool:
    bare = text.rstrip(" \u00a0-–—")
    return bare.endswith(":") and len(text) - len(bare) <= 3
