"""One file to its labelled documents, or to the reason why not. Whatever goes wrong stays with that file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from search import bodies, collection, erasing, passages, quotes, readers, voices
from search.errors import EncryptedFile, NoText, ReadError, TooLarge, UnsupportedFormat
from search.indexer.evidence import worded
from search.indexer.outcome import Failed, Labelled
from search.indexer.walk import Found
from search.model import Collection, Document, Passage, Span

_LASTING = (UnsupportedFormat, EncryptedFile, NoText, TooLarge)
"""Reasons that lie in the bytes: trying again is no use until they change."""


def read(found: Found, known: Collection) -> tuple[Labelled, ...] | Failed:
    """The labelled documents of a file, or why there is none; never raises for what is in the file.

    None at all, and no reason, when all that the file holds was erased.
    """
    return _tried(lambda: label(found, known))


def again(before: Labelled, known: Collection) -> Labelled | None:
    """A document whose file cannot be asked any more, without what was erased since; the very same if nothing was.

    None when nothing is to be kept of it, or the rules fail on what is left.
    """
    kept = _without_erased(before.document, known, before.passages)
    if kept is not None and kept[0] is before.document:
        return before
    labelled = _tried(lambda: _present([kept], known))
    return labelled[0] if not isinstance(labelled, Failed) and labelled else None


def _tried(make: Callable[[], tuple[Labelled, ...]]) -> tuple[Labelled, ...] | Failed:
    try:
        labelled = make()
    except ReadError as error:
        return Failed(reason=str(error), lasting=isinstance(error, _LASTING))
    except OSError as error:
        return Failed(reason=f"cannot be read ({error.strerror or error})", lasting=False)
    except MemoryError:
        return Failed(reason="there is not enough memory to read it; split it up", lasting=False, last=True)
    except Exception as error:  # noqa: BLE001 (one document that a rule stumbles over must not stop the others)
        said = " ".join(str(error).split())[:200]
        return Failed(
            reason=f"the rules failed on it ({type(error).__name__}: {said}); please report this", lasting=True
        )
    kept = tuple(each for each in labelled if each.passages)
    if not kept and labelled:
        return Failed(reason="holds no passage, only headings or the page around a text", lasting=True)
    return kept


def label(found: Found, known: Collection) -> tuple[Labelled, ...]:
    """Read, describe, split and label what one file holds; raises whatever these raise."""
    documents = readers.read_all(found.path, file=found.file)
    described = (_described(document, known, alone=len(documents) == 1) for document in documents)
    return _present((_without_erased(document, known) for document in described), known)


def _described(document: Document, known: Collection, *, alone: bool) -> Document:
    described = collection.describe(document, known)
    if not alone:
        # What is said of a file holds for each of its documents, but for what only one can have.
        described = replace(document, source=described.source, kind=described.kind)
    return described


_Kept = tuple[Document, Mapping[Span, str]]


def _without_erased(document: Document, known: Collection, parts: Sequence[Passage] | None = None) -> _Kept | None:
    """The document with the ids that its passages keep, None when nothing of it is to be kept."""
    if not known.erasures:
        return document, {}
    kept = erasing.erased(document, known.erasures, parts)
    if kept is not None and kept[0] is not document and not passages.split(kept[0]):
        return None
    return kept


def _present(several: Iterable[_Kept | None], known: Collection) -> tuple[Labelled, ...]:
    return tuple(_labelled(document, ids, known) for document, ids in filter(None, several))


def _labelled(document: Document, ids: Mapping[Span, str], known: Collection) -> Labelled:
    parts = passages.split(document)
    if ids:
        parts = tuple(replace(part, id=ids.get(part.span, part.id)) for part in parts)
    for room in (quotes, voices, bodies):
        parts = room.label(document, parts, known)
    return Labelled(document=document, passages=worded(parts, document.text))
