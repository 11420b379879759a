"""What a terminal sends, taken for what was meant, in pieces of any size."""

from __future__ import annotations

import pytest

from chat.terminal import Pastes

BEGIN, END = "\x1b[200~", "\x1b[201~"
LOST = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        ("abc\x1b[A\x11", "abc\x1b[A\x11"),  # keys are keys
        (f"{BEGIN}two\r\nlines\t{END}", f"{BEGIN}two\r\nlines\t{END}"),
        (f"{BEGIN}\x1b[31m red \x11\x07{END}\x11", f"{BEGIN}{LOST}[31m red {LOST}{LOST}{END}\x11"),
        (f"{BEGIN}\x1b[20{END}{BEGIN}\x1b{END}", f"{BEGIN}{LOST}[20{END}{BEGIN}{LOST}{END}"),
        (f"a{BEGIN}{BEGIN}x{END}b", f"a{BEGIN}{LOST}[200~x{END}b"),
        ("\x1b", "\x1b"),  # Esc waits for nothing
    ],
)
def test_no_control_of_a_paste_is_a_key(sent: str, taken: str, size: int) -> None:
    pastes = Pastes()
    pieces = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert "".join(map(pastes.tamed, pieces)) == taken
