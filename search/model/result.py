"""What is answered: by an engine (Matches), and by a search (ResultPage)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.model.passage import Passage
from search.model.query import Clause, Query
from search.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """How many passages each reading of the loose words has under the filters; `phrase` is None for under two words."""

    all: int
    any: int
    phrase: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One addend of a score: the field, the term as indexed, and what it adds: `boost` x `idf` x `saturation`.

    The term stands `times` in the field, whose words count `weight` each. `saturation` grows with both, ever less, and
    is less in long passages. `boost` is how often the term was typed; for two neighbouring words that stand together it
    is the share that they add.
    """

    field: str
    term: str
    score: float
    times: float
    weight: float
    idf: float
    saturation: float
    boost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """What an engine answers: passage ids with scores, exact total, facet counts.

    `level` is how many of the loose words were required (None without loose words); `expansions` the words that a
    Prefix or Fuzzy clause stood for, for the highlighter; `explanations` per hit when asked.
    """

    total: int
    documents: int
    hits: tuple[tuple[str, float], ...]
    counts: Mapping[str, Mapping[str, int]]
    exact: bool = True
    level: int | None = None
    readings: Readings | None = None
    expansions: Mapping[Clause, tuple[str, ...]] = field(default_factory=dict)
    explanations: tuple[tuple[Contribution, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Values by falling count, then label; `truncated` when there are more than are listed."""

    field: str
    label: str
    values: tuple[FacetValue, ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """`marks` count in `text`; cut_before and cut_after say whether words of the passage were left out."""

    text: str
    marks: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One result; rank counts from 1 over the whole answer, not the page.

    `named` says where the words stand in what names the passage: its title, section, speaker, organisation and source,
    each as shown in one line; a name without any is left out.
    """

    rank: int
    score: float
    passage: Passage
    document_title: str
    document_passages: int
    snippet: Snippet
    named: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    explanation: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another query that may have been meant. `applied` when its results are the ones shown instead of those of
    `typed`; asking for that with a stated `match` is asking for it as it stands.
    """

    text: str
    applied: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """A page of results. `reading` is the query read back in plain words, `notes` what was read leniently.

    `query` is the one that is answered: the corrected one when a suggestion was applied. Of its loose words, `words`
    count, and `level` of them were required. `quotations` counts those in all the passages found, each wording once.
    """

    query: Query
    reading: str
    total: int
    documents: int
    quotations: int = 0
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    notes: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    words: int = 0
    level: int | None = None
    readings: Readings | None = None
    partial: bool = False
    generation: str = ""
