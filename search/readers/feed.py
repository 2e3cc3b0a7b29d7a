"""Feeds and exports to documents, one for each entry: Atom, RSS, Blogger's feed and export, WordPress's (WXR).

Comments that the file itself holds are joined to their post. Fetches nothing that an entry links to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime

from lxml import etree

from search.elements import child, child_text, children, local_name, parse
from search.errors import NoText, ReadError
from search.model import Document
from search.readers.entries import Entry, Said, units
from search.readers.identity import document_id, named_apart
from search.readers.units import Facts, assemble
from search.readers.web import units_of_fragment
from search.readers.web.metadata import day_written

_MOST_ENTRIES = 20_000
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BLOGGER = "http://schemas.google.com/blogger/2018"
"""The name space of what Google Takeout says of a blog's entries beside Atom."""
_UNPUBLISHED = frozenset({"draft", "auto-draft", "trash", "inherit", "private", "pending", "future"})
_REFUSED = frozenset({"0", "spam", "trash"})


def read_feed(data: bytes, *, file: str, sha256: str) -> tuple[Document, ...]:
    """A document for each entry with text, in the file's order. Raises ReadError for a damaged file, NoText for one
    without entries.

    Each id is made from the file's path and the entry's own id, so that a new entry changes no other's links.
    """
    root = _parse(data)
    entries = _atom(root) if local_name(root) == "feed" else _rss(root)
    if len(entries) > _MOST_ENTRIES:
        raise ReadError(f"has more than {_MOST_ENTRIES:,} entries; split it into smaller files")
    documents = []
    empty = 0
    for place, entry in zip(named_apart(map(_called, entries)), entries, strict=True):
        facts = Facts(
            file=file,
            sha256=sha256,
            media_type="application/atom+xml" if local_name(root) == "feed" else "application/rss+xml",
            title=entry.title,
            author=entry.author,
            published=entry.published,
            url=entry.url,
        )
        try:
            document = assemble(units(entry), facts)
        except NoText:
            empty += 1
            continue
        documents.append(replace(document, id=document_id(f"{file}#{place}")))
    if not documents:
        raise NoText(f"has no text: it is a feed with {empty} entries, none of which has any")
    if empty:
        warning = f"{empty} of its {empty + len(documents)} entries have no text"
        documents[0] = replace(documents[0], warnings=(*documents[0].warnings, warning))
    return tuple(documents)


def _parse(data: bytes) -> etree._Element:
    try:
        return parse(data)
    except etree.XMLSyntaxError as error:
        # What the library advises is for programmers.
        said = re.split(r", (?:use|see|line) ", error.msg)[0]
        raise ReadError(f"is a damaged feed or export ({said}); fetch or export it again") from error


def _called(entry: Entry) -> str:
    return entry.id or entry.url or entry.title or ""


# ── Kinds of file ────────────────────────────────────────────────────────────


def _atom(root: etree._Element) -> list[Entry]:
    """The posts of an Atom feed (RFC 4287), with the comments that the file holds: entries that answer another (RFC
    4685), or that an export of Blogger calls so. Its settings and templates are entries too, and are left out."""
    entries: list[Entry] = []
    answers: dict[str, tuple[str, Said]] = {}
    for element in children(root, "entry"):
        kind = _blogger_kind(element)
        if kind in ("settings", "template") or not _is_live(element):
            continue
        name = child_text(element, "id") or ""
        content = child(element, "content")
        markup = _markup(content if content is not None else child(element, "summary"))
        moment = child_text(element, "published") or child_text(element, "updated")
        author = child(element, "author")
        writer = child_text(author, "name") if author is not None else None
        answered = _answered(element)
        if kind == "comment" or answered:
            own = name if name and name not in answers else f"{name}\n{len(answers)}"
            answers[own] = answered, Said(name, _related(element), writer, moment, markup)
        else:
            title = _plain(child(element, "title"))
            entries.append(Entry(name, title, writer, day_written(moment), _alternate(element), markup))
    _join(entries, answers)
    return entries


def _join(entries: list[Entry], answers: dict[str, tuple[str, Said]]) -> None:
    """Put each comment under its post; one whose post is not in the file, as in a feed of comments, is an entry."""
    posts = {entry.id: entry for entry in entries if entry.id}
    alone: list[Entry] = []
    found: dict[str, str] = {}
    for name, (named, said) in answers.items():
        if named in answers and named not in posts:
            said.parent = said.parent or named
        post, seen = named, {name}
        while post in answers and post not in posts and post not in seen:
            seen.add(post)
            post = found.get(post, answers[post][0])
        found.update(dict.fromkeys(seen, post))
        if post in posts:
            posts[post].comments.append(said)
        else:
            alone.append(Entry(said.id, None, said.poster, said.posted, None, said.markup))
    entries += alone


def _blogger_kind(element: etree._Element) -> str | None:
    """What an export of Blogger says that an entry is: "post", "page", "comment", "settings", "template"."""
    for category in children(element, "category"):
        term = category.get("term", "")
        if "kind#" in term:
            return term.rsplit("kind#", 1)[1]
    kind = element.findtext(f"{{{_BLOGGER}}}type")
    return kind.strip().lower() if kind else None


def _is_live(element: etree._Element) -> bool:
    """Whether an entry could be read on the site: no draft, not thrown away, not held back."""
    control = child(element, "control")
    if control is not None and child_text(control, "draft") == "yes":
        return False
    status = (element.findtext(f"{{{_BLOGGER}}}status") or "live").strip().lower()
    thrown_away = (element.findtext(f"{{{_BLOGGER}}}trashed") or "").strip()
    return status == "live" and not thrown_away


def _answered(element: etree._Element) -> str:
    """The id of the entry that this one answers, a post or a comment; "" when it answers none."""
    for answer in children(element, "in-reply-to"):
        return (answer.get("ref") or "").strip()
    return (element.findtext(f"{{{_BLOGGER}}}parent") or "").strip()


def _related(element: etree._Element) -> str | None:
    """The comment that a Blogger comment answers: named by Takeout, else the end of a `related` link's address."""
    answered = (element.findtext(f"{{{_BLOGGER}}}inReplyTo") or "").strip()
    if answered:
        return answered
    for link in children(element, "link"):
        if link.get("rel") == "related":
            return link.get("href", "").rstrip("/").rsplit("/", 1)[-1] or None
    return None


def _rss(root: etree._Element) -> list[Entry]:
    """The items of an RSS feed, or the posts and pages of a WordPress export with their comments."""
    entries = []
    for item in (element for element in root.iter("{*}item") if isinstance(element.tag, str)):
        kind = child_text(item, "post_type")
        if kind is not None and (kind not in ("post", "page") or child_text(item, "status") in _UNPUBLISHED):
            continue
        content = child(item, "encoded")
        content = content if content is not None and (content.text or len(content)) else child(item, "description")
        written = child_text(item, "post_date") or child_text(item, "date")
        entry = Entry(
            id=child_text(item, "guid") or "",
            title=_plain(child(item, "title")),
            author=child_text(item, "creator") or child_text(item, "author"),
            published=day_written(written) or _mail_day(child_text(item, "pubDate")),
            url=_address(child_text(item, "link")),
            markup=_markup(content, breaks=kind is not None),
        )
        entry.comments.extend(_wordpress_comments(item))
        entries.append(entry)
    return entries


def _wordpress_comments(item: etree._Element) -> Iterable[Said]:
    for element in children(item, "comment"):
        refused = child_text(element, "comment_approved") in _REFUSED
        if refused or child_text(element, "comment_type") in ("pingback", "trackback"):
            continue
        parent = child_text(element, "comment_parent")
        yield Said(
            id=child_text(element, "comment_id") or "",
            parent=parent if parent != "0" else None,
            poster=child_text(element, "comment_author"),
            moment=child_text(element, "comment_date"),
            markup=_markup(child(element, "comment_content"), breaks=True),
        )


# ── Elements ─────────────────────────────────────────────────────────────────


def _markup(element: etree._Element | None, *, breaks: bool = False) -> str:
    """The markup in an element: escaped, as XHTML, or plain text. `breaks`: blank lines in it divide, and line ends
    where it has no paragraphs, as in a post of WordPress that its own program has not yet put into paragraphs."""
    if element is None:
        return ""
    inner = "".join(etree.tostring(inner, encoding="unicode") for inner in element)
    text = element.text or ""
    if element.get("type") == "text" or inner:
        text = text.replace("&", "&amp;").replace("<", "&lt;")
    if breaks and "<!-- wp:" not in text:
        text = _BLANK_LINES.sub("<br><br>", text.replace("\r\n", "\n"))
        text = text if "<p" in text else text.replace("\n", "<br>")
    return text + inner


def _plain(element: etree._Element | None) -> str | None:
    """The words of a title, which may be markup."""
    if element is None:
        return None
    markup = _markup(element)
    if "<" in markup or "&" in markup:
        try:
            markup = " ".join(unit.text for unit in units_of_fragment(markup))
        except NoText:
            return None
    return " ".join(markup.split()) or None


def _alternate(element: etree._Element) -> str | None:
    for link in children(element, "link"):
        if (link.get("rel") or "alternate") == "alternate" and link.get("href"):
            return _address(link.get("href"))
    return None


def _address(text: str | None) -> str | None:
    return text if text and text.lower().startswith(("http://", "https://")) else None


def _mail_day(text: str | None) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if text else None
    except (ValueError, OverflowError):  # the second for a time zone without end
        return day_written(text)
