from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.tools.python.clean import clean, clean_traceback, shorten


@given(st.text(alphabet="\x1b\x9b\x9d\x07\r\n[]0;m\\ ab\u202e\U000e0041\ud800"))
def test_no_control_gets_through(text: str) -> None:
    """Whatever comes in, what goes out holds no escape, no control but \\n and \\t, no tag."""
    cleaned = clean(text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)
    assert not any(0x7F <= ord(c) < 0xA0 for c in cleaned)
    assert not set(cleaned) & {"\u202e", "\U000e0041", "\ud800"}
    cleaned.encode()


@pytest.mark.parametrize("unit", ["x", "\x1b[", "\x1b]", "\x9b0", "\r", "\x1b[0 ", " \r"])
def test_cleaning_takes_linear_time(unit: str) -> None:
    """No input of a megabyte keeps the host busy."""
    start_s = time.perf_counter()
    clean(unit * ((1 << 20) // len(unit)))
    assert time.perf_counter() - start_s < 2


@given(st.text(), st.integers(1, 50))
def test_shortening_keeps_head_and_tail(text: str, max_chars: int) -> None:
    """What fits is untouched; otherwise both ends survive and the note counts the rest."""
    short = shorten(text, max_chars)
    if len(text) <= max_chars:
        assert short == text
    else:
        head = max_chars // 2
        assert short.startswith(text[:head])
        assert short.endswith(text[len(text) - (max_chars - head) :])
        assert f"{len(text) - max_chars:,} characters cut" in short


def test_a_traceback_loses_its_rule() -> None:
    """The line of dashes is not worth its tokens."""
    assert clean_traceback(["-" * 75, "ValueError: x"]) == "ValueError: x"
