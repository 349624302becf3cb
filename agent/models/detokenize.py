"""Token ids turned into text as they come, and text held to its stop strings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from samara.agent.models.parsing import earliest, held


class Detokenizer:
    """Decodes ids one by one; a character spread over several tokens comes when it is whole.

    Each id is decoded behind those before it, for many vocabularies spell a leading space only
    there. `marks` are what certain ids become instead of their text, `hidden` ids become nothing.
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
        return self._decode(self._ids[self._context :])[len(before) :]


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
