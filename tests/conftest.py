"""What tests of several rooms share."""

from __future__ import annotations

import os

from hypothesis import settings

# Examples are the same in every run, and a slow machine is no failure.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("here")
