"""The engine for use: the suite, and what is its own: segments, deletions, a small cache, updates."""

from __future__ import annotations

from tests.engines.test_conformance import Conformance


class TestWhoosh(Conformance):
    name = "whoosh"
