"""What one document may cost, by the size of its file. Looks at sizes, opens nothing;
docs/collections.md has the same table for a reader."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

MB = 1024**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """So much for any file, and so much more for each megabyte of it; memory is counted beside the program itself.

    A limit ends what would never end, not a slow machine: each megabyte of prose takes 2 to 7 seconds of processor
    time, the more the busier the processor is, and 50 MB; one of short lines two to three times that. By the clock
    there is a limit too, for what waits uses no processor time.
    """

    cpu_seconds: int = 10
    cpu_seconds_per_mb: int = 30
    memory_mb: int = 512
    memory_mb_per_mb: int = 160
    clock_seconds: float = 120.0
    clock_seconds_per_mb: float = 60.0

    def cpu(self, size: int) -> int:
        """Seconds of processor time for a file of `size` bytes."""
        return self.cpu_seconds + self.cpu_seconds_per_mb * (size // MB)

    def memory(self, size: int) -> int:
        """Bytes for a file of `size` bytes."""
        return (self.memory_mb + self.memory_mb_per_mb * (size // MB)) * MB

    def clock(self, size: int) -> float:
        """Seconds by the clock for a file of `size` bytes."""
        return self.clock_seconds + self.clock_seconds_per_mb * (size // MB)


LIMITS = Limits()


def size_of(path: Path) -> int:
    """Bytes of a file, 0 when it is gone; follows no link."""
    try:
        return os.lstat(path).st_size
    except OSError:
        return 0
