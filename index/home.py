"""Where the index, the history and the settings of a user are kept. Creates nothing."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_dir

HOME_VARIABLE = "CFR_HOME"


def default_home() -> Path:
    """`CFR_HOME` when it is set and not empty, else the platform's user data directory."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser()
    return Path(user_data_dir("cfr-desk", appauthor=False))
