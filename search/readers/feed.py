"""Feeds and exports to documents, one for each entry: Atom, RSS, Blogger's feed and export, WordPress's (WXR).

Comments that the file itself holds are joined to their post. Fetches nothing that an entry links to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import parsedate_to_datetime

from lxml import etree

from search.errors import NoText, ReadError
from search.model import Comment, Document
from search.readers.identity import document_id
from search.readers.units import Facts, Unit, assemble
from search.readers.web import units_of_fragment
from search.readers.web.metadata import day_written

_MOST_ENTRIES = 20_000
_DEEPEST = 60
_DRAFTS = frozenset({"draft", "auto-draft", "trash", "inherit", "private", "pending", "future"})
_SPAM = frozenset({"0", "spam", "trash"})


@dataclass(slots=True)
class _Said:
    """A comment as the file gives it: its own id, the id of the comment that it answers, poster, day and markup."""

    id: str
    parent: str | None
    poster: str | None
    posted: date | None
    markup: str


@dataclass(slots=True)
class _Entry:
    """A post or page as the file gives it."""

    id: str
    title: str | None
    author: str | None
    published: date | None
    url: str | None
    markup: str
    comments: list[_Said] = field(default_factory=list)


def read_feed(data: bytes, *, file: str, sha256: str) -> tuple[Document, ...]:
    """A document for each entry with text, in the file's order. Raises ReadError for a damaged file, NoText for one
    without entries.

    Each id is made from the file's path and the entry's own id, so that a new entry changes no other's links.
    """
    root = _parse(data)
    entries = _atom(root) if _name(root) == "feed" else _rss(root)
    if len(entries) > _MOST_ENTRIES:
        raise ReadError(f"has more than {_MOST_ENTRIES:,} entries; split it into smaller files")
    documents = []
    empty = 0
    for place, entry in _named_apart(entries):
        facts = Facts(
            file=file,
            sha256=sha256,
            media_type="application/atom+xml" if _name(root) == "feed" else "application/rss+xml",
            title=entry.title,
            author=entry.author,
            published=entry.published,
            url=entry.url,
        )
        try:
            document = assemble(_units(entry), facts)
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
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(f"is a damaged feed or export ({error.msg}); fetch or export it again") from error


def _named_apart(entries: Iterable[_Entry]) -> Iterable[tuple[str, _Entry]]:
    """Each entry with an id of its own: the file's, and a number behind it where two have the same."""
    seen: dict[str, int] = {}
    for entry in entries:
        name = entry.id or entry.url or entry.title or ""
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} {seen[name]}"), entry


# ── Kinds of file ────────────────────────────────────────────────────────────


def _atom(root: etree._Element) -> list[_Entry]:
    """The posts of an Atom feed (RFC 4287); in a Blogger export also their comments, which are entries that answer one
    (RFC 4685). Its settings and templates are entries too, and are left out by their kind."""
    entries: dict[str, _Entry] = {}
    answers: list[tuple[str, _Said]] = []
    for element in _children(root, "entry"):
        kind = _blogger_kind(element)
        if kind in ("settings", "template") or _is_draft(element):
            continue
        name = _child_text(element, "id") or ""
        content = _child(element, "content")
        content = content if content is not None else _child(element, "summary")
        markup = _markup(content)
        published = day_written(_child_text(element, "published") or _child_text(element, "updated"))
        author = _child(element, "author")
        writer = _child_text(author, "name") if author is not None else None
        answered = [child for child in element if _name(child) == "in-reply-to"]
        if kind == "comment" or answered:
            post = answered[0].get("ref", "") if answered else ""
            answers.append((post, _Said(name, _related(element), writer, published, markup)))
        else:
            title = _plain(_child(element, "title"))
            entries[f"{name}\n{len(entries)}"] = _Entry(name, title, writer, published, _alternate(element), markup)
    by_id = {entry.id: entry for entry in entries.values()}
    for post, said in sorted(answers, key=lambda each: each[1].posted or date.min):
        if post in by_id:
            by_id[post].comments.append(said)
        else:
            # A comment whose post is not in the file, as in a feed of comments, stands for itself.
            entries[f"{said.id}\n{len(entries)}"] = _Entry(said.id, None, said.poster, said.posted, None, said.markup)
    return list(entries.values())


def _blogger_kind(element: etree._Element) -> str | None:
    for child in _children(element, "category"):
        term = child.get("term", "")
        if "kind#" in term:
            return term.rsplit("kind#", 1)[1]
    kind = _child_text(element, "type")
    return kind.lower() if kind and kind.isupper() else None


def _is_draft(element: etree._Element) -> bool:
    control = _child(element, "control")
    if control is not None and _child_text(control, "draft") == "yes":
        return True
    return (_child_text(element, "status") or "").lower() in _DRAFTS


def _related(element: etree._Element) -> str | None:
    """The comment that a Blogger comment answers: the last part of a `related` link's address."""
    parent = _child_text(element, "parent")  # newer exports name it
    if parent:
        return parent
    for link in _children(element, "link"):
        if link.get("rel") == "related":
            return link.get("href", "").rstrip("/").rsplit("/", 1)[-1] or None
    return None


def _rss(root: etree._Element) -> list[_Entry]:
    """The items of an RSS feed, or the posts and pages of a WordPress export with their comments."""
    entries = []
    for item in (element for element in root.iter("{*}item") if isinstance(element.tag, str)):
        kind = _child_text(item, "post_type")
        if kind is not None and (kind not in ("post", "page") or _child_text(item, "status") in _DRAFTS):
            continue
        content = _child(item, "encoded")
        content = content if content is not None and (content.text or len(content)) else _child(item, "description")
        written = _child_text(item, "post_date") or _child_text(item, "date")
        entry = _Entry(
            id=_child_text(item, "guid") or "",
            title=_plain(_child(item, "title")),
            author=_child_text(item, "creator") or _child_text(item, "author"),
            published=day_written(written) or _mail_day(_child_text(item, "pubDate")),
            url=_address(_child_text(item, "link")),
            markup=_markup(content, breaks=kind is not None),
        )
        entry.comments.extend(_wordpress_comments(item))
        entries.append(entry)
    return entries


def _wordpress_comments(item: etree._Element) -> Iterable[_Said]:
    for element in _children(item, "comment"):
        refused = _child_text(element, "comment_approved") in _SPAM
        if refused or _child_text(element, "comment_type") in ("pingback", "trackback"):
            continue
        parent = _child_text(element, "comment_parent")
        yield _Said(
            id=_child_text(element, "comment_id") or "",
            parent=parent if parent != "0" else None,
            poster=_child_text(element, "comment_author"),
            posted=day_written(_child_text(element, "comment_date")),
            markup=_markup(_child(element, "comment_content"), breaks=True),
        )


# ── An entry to units ────────────────────────────────────────────────────────


def _units(entry: _Entry) -> list[Unit]:
    units = [Unit(entry.title, gap=0, kind="context", role="title", level=1)] if entry.title else []
    units += units_of_fragment(entry.markup)
    numbered: dict[str, tuple[str, int, list[int]]] = {}
    tops = [0]
    for said in entry.comments:
        path, depth, answers = numbered.get(_last(said.parent), ("", -1, tops))
        answers[0] += 1
        number = str(answers[0])
        below = depth < _DEEPEST - 1
        own = f"{path}.{number}" if path and below else number
        numbered[_last(said.id)] = (own, min(depth + 1, _DEEPEST), [0])
        comment = Comment(number=number, parent=path or None, poster=said.poster, posted=said.posted)
        if said.poster:
            units.append(Unit(said.poster, kind="context", role="poster", level=depth + 1, comment=comment))
        for unit in units_of_fragment(said.markup):
            units.append(Unit(unit.text, gap=unit.gap, level=depth + 1, comment=comment, links=unit.links))
    return units


def _last(name: str | None) -> str:
    """The part of an id that a comment and its answers share: Blogger's ids end in `post-123`, its links in `123`."""
    return (name or "").rsplit("post-", 1)[-1]


# ── Elements ─────────────────────────────────────────────────────────────────


def _markup(element: etree._Element | None, *, breaks: bool = False) -> str:
    """The markup in an element: escaped, as XHTML, or plain text. `breaks`: line ends in it divide, as in a post of
    WordPress that its own program has not yet put into paragraphs."""
    if element is None:
        return ""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    text = element.text or ""
    if element.get("type") == "text" or inner:
        text = text.replace("&", "&amp;").replace("<", "&lt;")
    if breaks and "<p" not in text:
        text = text.replace("\r\n", "\n").replace("\n", "<br>")
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
    for link in _children(element, "link"):
        if (link.get("rel") or "alternate") == "alternate" and link.get("href"):
            return _address(link.get("href"))
    return None


def _address(text: str | None) -> str | None:
    return text if text and text.lower().startswith(("http://", "https://")) else None


def _mail_day(text: str | None) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if text else None
    except ValueError:
        return day_written(text)


def _children(element: etree._Element, name: str) -> list[etree._Element]:
    return [child for child in element if _name(child) == name]


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if _name(child) == name), None)


def _child_text(element: etree._Element, name: str) -> str | None:
    for child in element:
        if _name(child) == name and child.text and child.text.strip():
            return str(child.text).strip()
    return None


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
