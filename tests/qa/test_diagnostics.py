"""What a log is told while something takes long."""

from __future__ import annotations

import pytest

from qa import diagnostics


def test_a_log_hears_once_a_minute_how_long_a_stage_still_takes(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    now = 1000.0
    monkeypatch.setattr(diagnostics, "monotonic", lambda: now)
    lines = diagnostics.StageLines()
    lines.stage("encoding passages", 10_000)
    for _ in range(10):
        now += 15
        lines.advance(1000)
    lines.stage("writing the index")
    now += 300
    lines.advance()
    assert capfd.readouterr().err.splitlines() == [
        "encoding passages (10,000)",
        "encoding passages: 4,000 of 10,000, about 2 min left",
        "encoding passages: 8,000 of 10,000, about 1 min left",
        "writing the index",
    ]
