"""Text that comes in pieces: from token ids, up to stop strings, without white space around."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence


class Detokenizer:
    """Decodes ids one by one; a character spread over several tokens comes when it is whole.

    Each id is decoded behind those before it, for many vocabularies spell a leading space only
    there. `marks` are what certain ids become instead of their text, `hidden` ids become nothing.
    What stands for a mark and comes of no such id becomes U+FFFD.
    """

    def __init__(
        self,
        decode: Callable[[Sequence[int]], str],
        marks: Mapping[int, str],
        hidden: frozenset[int] = frozenset(),
    ) -> None:
        self._decode = decode
        self._marks = marks
        self._hidden = hidden
        self._foreign = {ord(mark): "\ufffd" for mark in marks.values()}
        self._ids: list[int] = []
        self._context = 0  # ids before it no longer matter
        self._told = 0  # ids before it have become text

    def feed(self, token: int) -> str:
        """The text that has become clear with this id."""
        if token in self._marks or token in self._hidden:
            text = self.flush() + self._marks.get(token, "")
            self._ids.append(token)
            self._context, self._told = len(self._ids) - 1, len(self._ids)
            return text
        self._ids.append(token)
        text = self._news()
        if not text or text.endswith("\ufffd"):
            return ""
        self._context, self._told = self._told, len(self._ids)
        return text

    def flush(self) -> str:
        """What was held back: the remains of a character that never became whole."""
        text = self._news()
        self._context = self._told = len(self._ids)
        return text

    def _news(self) -> str:
        before = self._decode(self._ids[self._context : self._told])
        news = self._decode(self._ids[self._context :])[len(before) :]
        return news.translate(self._foreign)


class StopStrings:
    """Lets text through up to the first of the stop strings; `stopped` once there was one."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings = [text for text in strings if text]
        self._held = ""
        self.stopped = False

    def feed(self, text: str) -> str:
        """What of the text may be shown now."""
        text = self._held + text
        at, found = earliest(text, self._strings)
        if found:
            self.stopped, self._held = True, ""
            return text[:at]
        safe = len(text) - held(text, self._strings)
        self._held = text[safe:]
        return text[:safe]

    def flush(self) -> str:
        """What looked like the beginning of a stop string and was none."""
        text, self._held = self._held, ""
        return text


class Stripped:
    """Text that grows, without the white space around the whole of it."""

    def __init__(self) -> None:
        self.said = ""
        self._space = ""

    def add(self, text: str) -> str:
        """Take more; what of it can be said now."""
        text = self._space + text if self.said else text.lstrip()
        news = text.rstrip()
        self._space = text[len(news) :]
        self.said += news
        return news


def earliest(text: str, markers: Sequence[str]) -> tuple[int, str]:
    """The first marker in the text, the longest where two begin at the same place."""
    found = [(at, -len(marker), marker) for marker in markers if (at := text.find(marker)) >= 0]
    at, _, marker = min(found, default=(0, 0, ""))
    return at, marker


def held(text: str, markers: Sequence[str]) -> int:
    """How much of the text's end may be the beginning of a marker."""
    longest = max((len(marker) for marker in markers), default=1) - 1
    for size in range(min(longest, len(text)), 0, -1):
        if any(marker.startswith(text[-size:]) for marker in markers):
            return size
    return 0
