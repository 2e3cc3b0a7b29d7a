"""What tests of several rooms share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.whole import refuse_damaged

# Examples are the same in every run, and a slow machine is no failure.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("here")


@pytest.fixture(autouse=True)
def _indexes_are_whole(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever index a test leaves in its folder is checked, as `whosaid check --deep` would."""
    yield
    folder = request.node.funcargs.get("tmp_path") if hasattr(request.node, "funcargs") else None
    if folder is not None and request.node.get_closest_marker("damaging") is None:
        refuse_damaged(folder)


@pytest.fixture(scope="session", autouse=True)
def _shared_indexes_are_whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Those that several tests share, at the end; the folders of single tests are called after them."""
    yield
    for folder in Path(tmp_path_factory.getbasetemp()).iterdir():
        if folder.is_dir() and not folder.is_symlink() and not folder.name.startswith("test_"):
            refuse_damaged(folder)
