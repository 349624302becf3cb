from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from samara.agent.models.incremental import Detokenizer, StopStrings


def from_bytes(ids: Sequence[int]) -> str:
    """A vocabulary of single bytes, and 256 as a special token."""
    return b"".join(b"<s>" if n == 256 else bytes([n]) for n in ids).decode(errors="replace")


def with_spaces(ids: Sequence[int]) -> str:
    """As SentencePiece does it: every token brings a space, save the first."""
    return " ".join(f"w{n}" for n in ids)


@given(text=st.text(max_size=40))
def test_characters_of_several_bytes_come_whole(text: str) -> None:
    """Decoded byte by byte, no half character is ever shown, and all of the text comes."""
    words = Detokenizer(from_bytes, {})
    pieces = [words.feed(n) for n in text.encode()]
    assert "".join(pieces) + words.flush() == text
    if "\ufffd" not in text:
        assert not any("\ufffd" in piece for piece in pieces)


@given(data=st.binary(max_size=40))
def test_bytes_that_are_no_text_come_as_replacement_characters(data: bytes) -> None:
    """What a model writes is shown as a decoder of the whole would show it."""
    words = Detokenizer(from_bytes, {})
    assert "".join(words.feed(n) for n in data) + words.flush() == data.decode(errors="replace")


@given(ids=st.lists(st.integers(0, 9), max_size=20))
def test_spaces_between_tokens_are_kept(ids: list[int]) -> None:
    """A token's leading space depends on what stands before it."""
    words = Detokenizer(with_spaces, {})
    assert "".join(map(words.feed, ids)) + words.flush() == with_spaces(ids)


def test_special_tokens_are_hidden_and_marked_ones_replaced() -> None:
    """Only what is asked for is left out, and what it interrupts is not lost."""
    words = Detokenizer(from_bytes, {}, frozenset({256}))
    assert "".join(map(words.feed, [104, 256, 195, 256, 105])) + words.flush() == "h\ufffdi"
    words = Detokenizer(from_bytes, {256: "#"})
    assert "".join(map(words.feed, [104, 256, 105])) == "h#i"


def test_what_stands_for_a_marker_cannot_be_written() -> None:
    """A model that spells the stand-in has not written the marker."""
    mark = "\U0010fff0"
    words = Detokenizer(from_bytes, {256: mark})
    told = "".join(map(words.feed, [104, *mark.encode(), 256, 105])) + words.flush()
    assert told == f"h\ufffd{mark}i"


def test_stop_strings_cut_across_pieces() -> None:
    """Text ends before the earliest stop string, and a false beginning is given back."""
    for text, shown, stopped in (("ab STOP cd", "ab ", True), ("ab STO", "ab STO", False)):
        stops = StopStrings(["STOP", "", "never"])
        said = ""
        for char in text:
            said += stops.feed(char)
            assert "S" not in said
            if stops.stopped:
                break
        said += stops.flush()
        assert (said, stops.stopped) == (shown, stopped)
