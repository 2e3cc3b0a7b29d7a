"""XML into elements that are asked for by their local names, whatever their name space. Knows no kind of file; fetches
nothing that an entity names.
"""

from __future__ import annotations

import re

from lxml import etree

_MARK = b"\xef\xbb\xbf"
_BEFORE = re.compile(
    rb"""\s*(?:<!DOCTYPE\b(?:[^\[>"']|"[^"]*"|'[^']*')*(?:\[.*?\]\s*)?>\s*)?""", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>]|\Z)")


def parse(data: bytes) -> etree._Element:
    """The root element; entities stay unread. Raises lxml's XMLSyntaxError for damage and for more than it is safe to
    read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    return etree.fromstring(data, parser)


def root_name(data: bytes) -> str | None:
    """The local name of the root element, past declarations and comments of any length; None where none opens there.

    A file that is damaged further on has a root too.
    """
    at = len(_MARK) if data.startswith(_MARK) else 0
    while (past := _BEFORE.match(data, at)) is not None:
        at = past.end()
        if data.startswith(b"<!--", at) or data.startswith(b"<?", at):
            closing = b"-->" if data.startswith(b"<!--", at) else b"?>"
            end = data.find(closing, at)
            if end < 0:
                return None
            at = end + len(closing)
        else:
            break
    tag = _TAG.match(data, at)
    return tag[1].decode("ascii") if tag is not None else None


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """The child elements of this local name, in order."""
    return [child for child in element if local_name(child) == name]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child element of this local name."""
    return next((each for each in element if local_name(each) == name), None)


def child_text(element: etree._Element, name: str) -> str | None:
    """The text, without blanks around it, of the first child element of this local name that has any."""
    for each in element:
        if local_name(each) == name and each.text and each.text.strip():
            return str(each.text).strip()
    return None


def local_name(element: etree._Element) -> str:
    """The name of an element without its name space; "" for a comment or an instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
