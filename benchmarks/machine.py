"""The machine that figures come from, in words that do not name it."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Cores and kind of processor, the system and Python."""
    model = platform.processor()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        lines = info.read_text().splitlines()
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model)
    version = platform.python_version()
    return f"{os.cpu_count()} cores, {model or platform.machine()}, {platform.system()}, Python {version}"
