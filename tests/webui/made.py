"""A small collection with labels set by hand, opened as a server opens it: what the pages are tested on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from search import engines
from search.catalogue import Catalogue
from search.engines import entry
from search.errors import IndexMissing
from search.generations import About, Generation, Manifest
from search.model import (
    AuthorType,
    Block,
    BodyLabel,
    Collection,
    Comment,
    Crc,
    Document,
    Evidence,
    Owner,
    Passage,
    Person,
    Quote,
    Source,
    Span,
    Speaker,
)
from search.opened import Opened

BY_RULE = Evidence(rule="verb_of_speech", confidence="stated")
GENERATION = "000007-0123abcd"


@dataclass(slots=True)
class Maker:
    """A document in the making; offsets and ids come by themselves."""

    id: str
    title: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    def block(self, kind: Any, text: str, **more: Any) -> Span:
        span = Span(len(self.text), len(self.text) + len(text))
        self.text += text + "\n\n"
        self.blocks.append(Block(ordinal=len(self.blocks) + 1, kind=kind, text=text, span=span, **more))
        return span

    def passage(
        self, text: str, who: Speaker | None = None, *, quotes: Sequence[tuple[str, Speaker]] = (), **more: Any
    ) -> str:
        """A passage said by `who`; `quotes` are words of it with their speakers. Its id comes back."""
        who = who or Speaker()
        kind = more.pop("kind", "paragraph")
        span = self.block(kind, text)
        crcs = more.pop("crcs", ())
        name = f"{self.id}{len(self.passages) + 1:04x}"
        made = []
        for words, speaker in quotes:
            at = span.start + text.index(words)
            made.append(Quote(span=Span(at, at + len(words)), text=words, speaker=speaker, evidence=BY_RULE))
        source = self.facts.get("source")
        self.passages.append(
            Passage(
                id=name,
                document_id=self.id,
                ordinal=len(self.passages) + 1,
                span=span,
                text=text,
                kind=kind,
                source_id=source.id if source else None,
                published=self.facts.get("published"),
                author_type=who.author_type,
                speaker=who,
                evidence=Evidence(rule="frame", cue=Span(0, 8), confidence="inferred"),
                bodies=tuple(BodyLabel(slug=slug, evidence=BY_RULE) for slug in crcs),
                quotes=tuple(made),
                **{"container_author_type": source.author_type if source else "unknown", **more},
            )
        )
        return name

    def document(self) -> Document:
        return Document(
            id=self.id,
            title=self.title,
            text=self.text,
            blocks=tuple(self.blocks),
            sha256="0" * 64,
            **{"file": f"{self.id}.txt", "media_type": "text/plain", **self.facts},
        )


INSPECTORATE = Source(
    id="inspectorate", name="The Inspectorate", author_type="inspector", url="https://inspectorate.example"
)
BLOG = Source(id="blog", name="The Blog", author_type="blogger")
CHIEF = Speaker(name="Dame Ada Example", mention="Dame Ada", author_type="inspector", organisation="The Inspectorate")
LEADER = Speaker(name="Bo Sample", mention="Mr Sample", author_type="union", organisation="The Union")
UNNAMED = Speaker(mention="a passer-by", author_type="commenter")

OWNERS = (
    Owner(name="First Owner", since=date(2015, 2, 1), until=date(2017, 3, 5)),
    Owner(name="Second Owner", since=date(2017, 3, 6)),
)
COLLECTION = Collection(
    title="Made-up papers",
    sources=(INSPECTORATE, BLOG),
    author_types=tuple(
        AuthorType(value=value, label=value.capitalize(), meaning=f"Words of the {value}.")
        for value in ("inspector", "union", "commenter", "blogger")
    ),
    people=(
        Person(name="Dame Ada Example", author_type="inspector", role="chief inspector"),
        Person(name="Bo Sample", author_type="union"),
    ),
    crcs=(
        Crc(slug="north", name="North CRC", code="N1", owners=OWNERS),
        Crc(slug="south", name="South CRC", code="S1"),
    ),
)


def documents() -> list[Maker]:
    """A report, a post with comments, an undated note, and a long transcript."""
    report = Maker(
        "report",
        "A damning report",
        {
            "source": INSPECTORATE,
            "published": date(2017, 3, 5),
            "url": "https://inspectorate.example/report",
            "kind": "report",
        },
    )
    report.block("heading", "A damning report", level=1, role="title")
    report.passage("Caseloads in the north were far too high, the inspectors found.", CHIEF, crcs=["north"])
    report.block("heading", "Staff", level=2)
    report.passage(
        "Dame Ada said: “The immutable lines have been crossed, as staff call it ‘a mess’.”",
        CHIEF,
        quotes=[("The immutable lines have been crossed, as staff call it ‘a mess’.", CHIEF)],
        crcs=["north", "south"],
    )
    report.passage("High caseloads mean that staff see people less.", CHIEF, kind="list_item", crcs=["south"])

    post = Maker("post", "The state of things", {"source": BLOG, "published": date(2018, 9, 1)})
    post.block("furniture", "Share on everything", role="share")
    post.passage(
        "The union says “staff are leaving” and “nobody listens”.",
        LEADER,
        quotes=[("staff are leaving", LEADER), ("nobody listens", UNNAMED)],
        crcs=["north"],
    )
    post.block("context", "3 comments:", role="comments")
    post.passage("I left last year.", UNNAMED, kind="comment", comment=Comment(number="1"))
    post.block("furniture", "Reply", role="reply")
    post.passage(
        "So did I, the caseloads were absurd.",
        UNNAMED,
        kind="comment",
        comment=Comment(number="1.1", parent="1", poster="A reader"),
    )
    post.passage("Unconscionable.", UNNAMED, kind="comment", comment=Comment(number="2"))

    note = Maker("note", "A note")
    note.passage("Nobody knows who wrote this note about staff.")

    long = Maker("transcript", "A long transcript", {"source": BLOG, "published": date(2018, 1, 2)})
    for number in range(1, 321):
        long.passage(f"Line {number} of the transcript, spoken by nobody in particular.")
    return [report, post, note, long]


class Standing:
    """What a server has: a generation that is always the same, or none."""

    def __init__(self, opened: Opened | None) -> None:
        self.opened = opened

    def current(self) -> Opened:
        if self.opened is None:
            raise IndexMissing("There is no index in index; build it with: whosaid index")
        return self.opened


def opened(
    folder: Path, makers: Sequence[Maker], collection: Collection = COLLECTION, engine: str = "memory"
) -> Opened:
    """The documents catalogued, indexed and opened under `folder`."""
    path = folder / "catalogue.sqlite"
    with Catalogue.create(path, collection) as catalogue:
        for maker in makers:
            catalogue.add([(maker.document(), maker.passages)])
        catalogue.commit()
    entries = [entry(passage, maker.title, collection) for maker in makers for passage in maker.passages]
    home = folder / "engine"
    home.mkdir()
    engines.build_engine(engine, home, entries)
    manifest = Manifest(
        about=About(engine=engine, engine_version="1", analyzer="1"), built="2026-01-02T03:04:05Z", files={}
    )
    generation = Generation(name=GENERATION, folder=folder, manifest=manifest)
    return Opened(generation, Catalogue.open(path), engines.open_engine(engine, home))
