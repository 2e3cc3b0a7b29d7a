"""What tests of several rooms share."""

from __future__ import annotations

import os

from hypothesis import settings

from search.indexer import workers

# Examples are the same in every run, and a slow machine is no failure.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("here")

# Most tests that index are not about processes; reading in this one saves each of them half a second. Those that are
# about them, and every test that runs the program itself, have them.
workers.COUNT = 0
