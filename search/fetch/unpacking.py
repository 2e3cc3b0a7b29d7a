"""Compressed answers to their bytes, piece by piece. It sets no limit on the whole: who takes the pieces does."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from search.errors import FetchError

PIECE = 256 * 1024
"""Bytes in the longest piece, so that a bomb fills no memory before it is noticed."""

_ENCODINGS = frozenset({"gzip", "x-gzip", "deflate"})
_EITHER = zlib.MAX_WBITS | 32
_RAW = -zlib.MAX_WBITS
_GZIP = b"\x1f\x8b"


class CutOff(Exception):
    """The answer ended before what was packed in it did; another try may bring the whole of it."""


def unpacked(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """The bytes in `chunks`, which came with this Content-Encoding, in pieces of at most PIECE bytes.

    Every member of a gzip answer is read (RFC 1952, section 2.2), and deflate with its wrapping or without, as servers
    send it. Raises FetchError for another or a damaged compression and CutOff for one that does not end.
    """
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return chunks
    if encoding not in _ENCODINGS:
        raise FetchError(f"the server sent a compression that was not asked for ({encoding})")
    return _inflated(chunks)


def _inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    member: zlib._Decompress | None = None
    head = b""
    ended = False
    for chunk in chunks:
        head += chunk
        while head:
            if member is None:
                if ended and not _GZIP.startswith(head[:2]):
                    return  # what follows the last member is padding
                if len(head) < len(_GZIP):
                    break
                member = zlib.decompressobj(_window(head))
            try:
                piece = member.decompress(head, PIECE)
            except zlib.error as error:
                raise FetchError(f"the compressed answer is damaged ({error})") from error
            if piece:
                yield piece
            head = member.unconsumed_tail
            if member.eof:
                head, member, ended = member.unused_data, None, True
    if member is not None:
        yield from _rest(member)
    elif head and not ended:
        raise CutOff


def _rest(member: zlib._Decompress) -> Iterator[bytes]:
    """What a member holds back when no more comes. Raises CutOff when it had not ended."""
    while piece := member.decompress(member.unconsumed_tail, PIECE):
        yield piece
    if not member.eof:
        raise CutOff


def _window(head: bytes) -> int:
    """How zlib is to take what begins so: RFC 1950 tells its own head by the method and a check; else it is bare."""
    wrapped = head[0] & 15 == 8 and int.from_bytes(head[:2], "big") % 31 == 0
    return _EITHER if wrapped or head.startswith(_GZIP) else _RAW
