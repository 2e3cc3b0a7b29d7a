"""Named places where a test makes the program stop or fail; nothing happens at them otherwise.

Nothing outside the tests arms a point: no setting and no variable of the environment can.
"""

from __future__ import annotations

from collections.abc import Callable

_armed: dict[str, Callable[[], None]] = {}


def arm(name: str, action: Callable[[], None]) -> None:
    """Run `action` whenever the point `name` is passed."""
    _armed[name] = action


def disarm() -> None:
    """Forget every armed point."""
    _armed.clear()


def point(name: str) -> None:
    """Pass the point `name`."""
    action = _armed.get(name)
    if action is not None:
        action()
