"""What a parser does not tell about a page: elements that HTML has not, in places where they may not be, ids twice or
missing. The rules are those of the HTML standard for the elements that these pages use.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml.html import HtmlElement


def names(listed: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9-]+", listed))


PHRASING = names("a abbr b br button cite code em i input label mark q small span strong sub sup svg time")
HEADINGS = names("h1 h2 h3 h4 h5 h6")
FLOW = (
    PHRASING
    | HEADINGS
    | names(
        """article aside blockquote details div dl fieldset figure footer form header main nav ol p search section
        table ul"""
    )
)
INTERACTIVE = names("a button details input label select textarea")
SVG = names("a g path rect svg text title desc")

CONTENT: dict[str, frozenset[str]] = {
    **dict.fromkeys(names("article aside blockquote div footer form header li main nav search section td"), FLOW),
    **dict.fromkeys(PHRASING - {"br", "input", "svg"} | HEADINGS | {"p"}, PHRASING),
    "body": FLOW | {"script"},
    "caption": FLOW,
    "dd": FLOW,
    "details": FLOW | {"summary"},
    "dl": frozenset({"div", "dt", "dd"}),
    "dt": FLOW - HEADINGS,
    "fieldset": FLOW | {"legend"},
    "figcaption": FLOW,
    "figure": FLOW | {"figcaption"},
    "head": frozenset({"link", "meta", "script", "title"}),
    "html": frozenset({"head", "body"}),
    "legend": PHRASING | HEADINGS,
    "ol": frozenset({"li"}),
    "summary": PHRASING | HEADINGS,
    "svg": SVG,
    "table": frozenset({"caption", "thead", "tbody"}),
    "tbody": frozenset({"tr"}),
    "th": FLOW - HEADINGS,
    "thead": frozenset({"tr"}),
    "tr": frozenset({"th", "td"}),
    "ul": frozenset({"li"}),
}
"""What may stand directly in each element; one that is not here or in VOID is not known."""
VOID = names("br input link meta path rect")
TEXT_ONLY = names("script title text desc")

REFERENCES = ("for", "form", "aria-labelledby", "aria-describedby", "aria-controls")
EVERYWHERE = names(
    "autocapitalize class dir enterkeyhint hidden id inputmode lang property role spellcheck tabindex title"
)
"""The global attributes that these pages use, with `property` of RDFa."""
_SHAPE = names("height width x y")
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": names("data-address href rel type"),
    "blockquote": names("cite"),
    "button": names("form formaction name type value"),
    "details": names("open"),
    "form": names("action method"),
    "input": names("autocomplete checked form name placeholder type value"),
    "label": names("for"),
    "link": names("href rel type"),
    "meta": names("charset content name"),
    "ol": names("start"),
    "path": names("d"),
    "q": names("cite"),
    "rect": _SHAPE,
    "script": names("defer src type"),
    "svg": names("height viewbox width"),
    "td": names("colspan rowspan"),
    "text": names("text-anchor x y"),
    "th": names("colspan rowspan scope"),
    "time": names("datetime"),
}
"""What each element may have beside those."""


def faults(page: HtmlElement) -> list[str]:
    """What is wrong with a parsed page, in words; empty when nothing is."""
    return [*_places(page), *_nested(page), *_attributes(page), *_ids(page), *_headings(page)]


def _elements(page: HtmlElement) -> Iterator[HtmlElement]:
    return (element for element in page.iter() if isinstance(element.tag, str))


def _places(page: HtmlElement) -> Iterator[str]:
    for element in _elements(page):
        if element.tag not in CONTENT and element.tag not in VOID and element.tag not in TEXT_ONLY:
            yield f"<{element.tag}> is no element of these pages"
            continue
        inside_svg = any(above.tag == "svg" for above in element.iterancestors())
        allowed = SVG if inside_svg else CONTENT.get(element.tag, frozenset())
        if element.tag == "div" and element.getparent().tag == "dl":
            allowed = frozenset({"dt", "dd"})
        for child in element:
            if isinstance(child.tag, str) and child.tag not in allowed:
                yield f"<{child.tag}> may not stand in <{element.tag}>"
        own = "".join([element.text or "", *(child.tail or "" for child in element)]).strip()
        if own and not inside_svg and not (allowed & PHRASING or element.tag in TEXT_ONLY):
            yield f"<{element.tag}> holds text of its own: {own[:30]!r}"


def _nested(page: HtmlElement) -> Iterator[str]:
    for element in _elements(page):
        if element.tag in {"a", "button", "label"}:
            inner = {below.tag for below in element.iterdescendants()} & INTERACTIVE
            if inner - ({"input"} if element.tag == "label" else set()):
                yield f"<{element.tag}> has {sorted(inner)} inside"
        if element.tag == "form" and any(above.tag == "form" for above in element.iterancestors()):
            yield "a form stands in a form"


def _attributes(page: HtmlElement) -> Iterator[str]:
    for element in _elements(page):
        for name in element.attrib:
            own = ATTRIBUTES.get(str(element.tag), frozenset())
            if name not in EVERYWHERE | own and not name.startswith("aria-"):
                yield f"<{element.tag}> has no attribute {name!r}"
        if element.tag == "input" and element.get("type") != "hidden" and not _labelled(page, element):
            yield f"an input {element.get('name')!r} has no label"


def _labelled(page: HtmlElement, element: HtmlElement) -> bool:
    within = any(above.tag == "label" for above in element.iterancestors())
    return within or bool(element.get("id") and page.xpath("//label[@for=$id]", id=element.get("id")))


def _ids(page: HtmlElement) -> Iterator[str]:
    ids = Counter(page.xpath("//@id"))
    yield from (f"the id {name!r} stands there {times} times" for name, times in ids.items() if times > 1)
    for element in _elements(page):
        for attribute in REFERENCES:
            for name in element.get(attribute, "").split():
                if name not in ids:
                    yield f"{attribute}={name!r} names nothing"


def _headings(page: HtmlElement) -> Iterator[str]:
    levels = [int(element.tag[1]) for element in _elements(page) if element.tag in HEADINGS]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} main headings"
    yield from (f"h{one} is followed by h{two}" for one, two in pairwise(levels) if two > one + 1)
    if len(page.xpath("//main")) != 1:
        yield "there is not one main"
