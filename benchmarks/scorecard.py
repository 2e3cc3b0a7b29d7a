"""Compares labelled passages with a gold standard: counts per document, figures over any sum of counts. Reads no file.

Offsets are characters of the decoded file. A gold passage is matched to the one that overlaps it most; `alt` in the
gold holds other labels that a careful reader could give.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]
EDGE = " \t\r\n\xa0\"'“”‘’,.;:!?…—–-()[]"
"""What two readers may or may not count to a passage or a quotation."""
FULL = 8
"""Words from which a quotation is a full one."""


class Names:
    """Spellings that mean the same speaker, by the groups of speakers.json; "the report" may stand in several."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._groups: dict[str, set[str]] = {}
        for name, others in groups.items():
            for spelling in (name, *others):
                self._groups.setdefault(_plain(spelling), set()).add(name)

    def same(self, left: str | None, right: str | None) -> bool:
        """Whether both name the same speaker, or both nobody; one name may be a part of the other."""
        a, b = _plain(left), _plain(right)
        if not a or not b:
            return a == b
        if a == b or not self._groups.get(a, {a}).isdisjoint(self._groups.get(b, {b})):
            return True
        return len(a) > 4 and len(b) > 4 and (f" {a} " in f" {b} " or f" {b} " in f" {a} ")


def _plain(name: str | None) -> str:
    return " ".join(re.findall(r"[\w'-]+", (name or "").lower().replace("’", "'")))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One label that is not as in the gold. `place` is the gold passage's number, or a quotation's span."""

    what: str
    place: str
    gold: str
    got: str
    rule: str | None
    text: str

    @property
    def key(self) -> str:
        """The same for the same label, whatever is said of it."""
        return f"{self.what} {self.place}"

    def __str__(self) -> str:
        because = f" ({self.rule})" if self.rule else ""
        return f"{self.what} {self.place}: gold={self.gold} got={self.got}{because} | {self.text!r}"


@dataclass(slots=True)
class Card:
    """What was counted, over one document or several.

    `confusion` counts (gold, given) author types, `rules` (what was labelled, by which rule, whether rightly).
    """

    counts: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    rules: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    disagreements: list[Disagreement] = field(default_factory=list)

    def add(self, other: Card) -> None:
        self.counts.update(other.counts)
        self.confusion.update(other.confusion)
        self.rules.update(other.rules)
        self.disagreements.extend(other.disagreements)

    def figures(self) -> dict[str, float]:
        """The figures by name, in the order in which they are printed."""
        n = self.counts
        return {
            "offsets_wrong": float(n["offset_wrong"]),
            "passage_exact_f1": f1(n["passages_exact"], n["passages_predicted"], n["passages_gold"]),
            "text_kept": _share(n["chars_kept"], n["chars"]),
            "furniture_leaked": n["furniture_leaked"] / max(1, n["furniture"]),
            "kind_accuracy": _share(n["kind"], n["passages_gold"]),
            "author_type_accuracy": _share(n["author_type"], n["passages_gold"]),
            "author_type_macro_f1": self._macro_f1(),
            "speaker_accuracy": _share(n["speaker"], n["passages_gold"]),
            "crc_micro_f1": f1(n["crc_hit"], n["crc_predicted"], n["crc_gold"]),
            "crc_exact_set": _share(n["crc_exact"], n["passages_gold"]),
            "comment_thread_accuracy": _share(n["comment_thread"], n["comments"]),
            "quote_span_f1": f1(n["quote_span"], n["quotes_predicted"], n["quotes_gold"]),
            "quote_speaker_f1": f1(n["quote_speaker"], n["quotes_predicted"], n["quotes_gold"]),
            "quote_speaker_full_f1": f1(n["full_speaker"], n["full_predicted"], n["full_gold"]),
            "quote_author_type_f1": f1(n["quote_type"], n["quotes_predicted"], n["quotes_gold"]),
            "quote_end_to_end_f1": f1(n["quote_all"], n["quotes_predicted"], n["quotes_gold"]),
        }

    def by_type(self) -> dict[str, tuple[float, int]]:
        """For each author type its F1 and how many gold passages have it."""
        return {kind: (self._type_f1(kind), _total(self.confusion, 0, kind)) for kind in self._types()}

    def _types(self) -> list[str]:
        return sorted({gold for gold, _ in self.confusion})

    def _type_f1(self, kind: str) -> float:
        return f1(self.confusion[kind, kind], _total(self.confusion, 1, kind), _total(self.confusion, 0, kind))

    def _macro_f1(self) -> float:
        types = self._types()
        return sum(map(self._type_f1, types)) / len(types) if types else 1.0


def f1(hits: int, given: int, gold: int) -> float:
    """Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was given."""
    return 2 * hits / (given + gold) if given + gold else 1.0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else (0.0 if part else 1.0)


def _total(confusion: Counter[tuple[str, str | None]], side: int, kind: str) -> int:
    return sum(times for pair, times in confusion.items() if pair[side] == kind)


def compare(text: str, given: Sequence[Row], gold: Sequence[Row], *, furniture: Sequence[Row], names: Names) -> Card:
    """The card of one document. `given` are rows of `whosaid export`, `gold` the rows of its gold file."""
    card = Card()
    n = card.counts
    n["offset_wrong"] = sum(
        text[row["start"] : row["end"]].split() != row.get("text", text[row["start"] : row["end"]]).split()
        for row in given
    )
    cover = bytearray(len(text))
    for row in given:
        cover[row["start"] : row["end"]] = b"\1" * (row["end"] - row["start"])
    for piece in furniture:
        n["furniture"] += piece["end"] - piece["start"]
        n["furniture_leaked"] += sum(cover[piece["start"] : piece["end"]])
    n["passages_predicted"], n["passages_gold"] = len(given), len(gold)
    spans = {_trimmed(text, row["start"], row["end"]) for row in given}
    for right in gold:
        n["chars"] += right["end"] - right["start"]
        n["chars_kept"] += sum(cover[right["start"] : right["end"]])
        exact = _trimmed(text, right["start"], right["end"]) in spans
        n["passages_exact"] += exact
        if not exact:
            _disagree(card, "passage", right, None, got="no such passage")
        _labels(card, _nearest(given, right), right, names)
    _quotations(card, text, given, gold, names=names)
    return card


def _nearest(given: Sequence[Row], right: Row) -> Row | None:
    def overlap(row: Row) -> int:
        return int(min(row["end"], right["end"]) - max(row["start"], right["start"]))

    best = max(given, key=overlap, default=None)
    return None if best is None or overlap(best) * 2 < right["end"] - right["start"] else best


def _labels(card: Card, row: Row | None, right: Row, names: Names) -> None:
    n, alt = card.counts, right.get("alt") or {}
    if row is None:
        n["crc_gold"] += len(right["crc"])
        n["comments"] += bool(right["comment"])
        card.confusion[right["author_type"], None] += 1
        _disagree(card, "author_type", right, None, got="no passage here")
        return
    accepted = {right["author_type"], *alt.get("author_type", [])}
    agrees = row["author_type"] in accepted
    n["author_type"] += agrees
    card.confusion[right["author_type"], right["author_type"] if agrees else row["author_type"]] += 1
    card.rules["author_type", _rule(row) or "", agrees] += 1
    if not agrees:
        _disagree(card, "author_type", right, row, got=row["author_type"])
    found, sets = set(row.get("crcs") or []), [set(right["crc"]), *map(set, alt.get("crc", []))]
    closest = max(sets, key=lambda one: len(one & found) - len(one ^ found))
    n["crc_hit"] += len(closest & found)
    n["crc_predicted"] += len(found)
    n["crc_gold"] += len(closest)
    n["crc_exact"] += found in sets
    if found not in sets:
        _disagree(card, "crc", right, row, got=sorted(found))
    same = names.same(speaker_of(row), right["speaker"])
    n["speaker"] += same
    if not same:
        _disagree(card, "speaker", right, row, got=speaker_of(row))
    n["kind"] += row.get("kind") == right["kind"]
    if row.get("kind") != right["kind"]:
        _disagree(card, "kind", right, row, got=row.get("kind"))
    if right["comment"]:
        n["comments"] += 1
        place = _place(row.get("comment") or {})
        n["comment_thread"] += place == _place(right["comment"])
        if place != _place(right["comment"]):
            _disagree(card, "comment", right, row, got=place)


def _place(comment: Row) -> tuple[str, str | None]:
    return str(comment.get("number")), str(comment["parent"]) if comment.get("parent") else None


def speaker_of(row: Row) -> str | None:
    """The speaker's name of an exported row or quotation."""
    speaker = row.get("speaker")
    name = speaker.get("name") if isinstance(speaker, Mapping) else speaker
    return name if isinstance(name, str) else None


def _quotations(card: Card, text: str, given: Sequence[Row], gold: Sequence[Row], *, names: Names) -> None:
    def by_span(rows: Sequence[Row]) -> dict[tuple[int, int], Row]:
        return {_trimmed(text, q["start"], q["end"]): q for row in rows for q in row.get("quotes") or []}

    n, right, found = card.counts, by_span(gold), by_span(given)
    n["quotes_gold"], n["quotes_predicted"] = len(right), len(found)
    n["full_gold"], n["full_predicted"] = (sum(is_full(text, span) for span in spans) for spans in (right, found))
    for span, quote in right.items():
        got = found.get(span)
        typed = got is not None and got.get("author_type") == quote["author_type"]
        named = got is not None and names.same(speaker_of(got), quote["speaker"])
        n["quote_span"] += got is not None
        n["quote_type"] += typed
        n["quote_speaker"] += named
        n["full_speaker"] += named and is_full(text, span)
        n["quote_all"] += typed and named
        if got is not None:
            card.rules["quotation", _rule(got) or "", typed and named] += 1
        if not (typed and named):
            said = None if got is None else (speaker_of(got), got.get("author_type"))
            wanted = (quote["speaker"], quote["author_type"])
            _disagree_on_quote(card, span, (wanted, said), got, text=quote["text"])
    for span in sorted(set(found) - set(right)):
        _disagree_on_quote(card, span, (None, "a quotation"), found[span], text=text[slice(*span)])


def is_full(text: str, span: tuple[int, int]) -> bool:
    """Whether a quotation is a sentence or most of one, not a few words within the writer's."""
    return len(text[slice(*span)].split()) >= FULL


def _disagree_on_quote(
    card: Card, span: tuple[int, int], said: tuple[object, object], got: Row | None, *, text: str
) -> None:
    gold, given = map(repr, said)
    card.disagreements.append(Disagreement("quote", f"{span[0]}-{span[1]}", gold, given, _rule(got), text[:70]))


def _disagree(card: Card, what: str, right: Row, row: Row | None, *, got: object) -> None:
    gold = repr(right.get(what, right["n"]))
    card.disagreements.append(Disagreement(what, f"n{right['n']}", gold, repr(got), _rule(row), right["text"][:70]))


def _rule(row: Row | None) -> str | None:
    rule = row.get("evidence", {}).get("rule") if row else None
    return rule if isinstance(rule, str) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end
