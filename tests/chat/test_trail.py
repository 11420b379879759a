"""Back and forward through what was read."""

from __future__ import annotations

from chat.trail import Stop, Trail
from tests.chat.samples import citation

ONE, TWO, THREE = (Stop(place=place) for place in ("5.1", "5.2", "5.3"))


def test_back_and_forward() -> None:
    trail = Trail()
    assert trail.step(-1) is None
    for stop in (ONE, TWO, TWO, THREE):  # to open again what is open is no step
        trail.go(stop)
    assert trail.step(1) is None
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == [TWO, ONE, None]
    assert trail.step(1) == TWO
    trail.go(ONE)  # takes the place of what lay ahead
    assert trail.step(1) is None
    assert trail.step(-1) == TWO
    trail.clear()
    assert trail.here is None


def test_next_quote_goes_round() -> None:
    stop = Stop((citation("a"), citation("b"), citation("c")), 2)
    assert stop.label == "quote 3 of 3"
    after = stop.moved(1)
    assert after is not None
    assert (after.label, after.what) == ("quote 1 of 3", citation("a"))
    assert Stop((citation("a"),)).moved(1) is None
    assert Stop(place="5.1").moved(-1) is None
