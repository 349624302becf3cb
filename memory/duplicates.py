"""Texts that say nearly the same: MinHash over runs of five words.

The share of places in which two signatures agree estimates the share of runs that two texts have
in common (Broder, 1997); with 64 places its standard error is at most 0.0625.
"""

from __future__ import annotations

import re
import zlib
from base64 import b85decode, b85encode
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Signature = NDArray[np.uint32]

LIKE: Final = 0.8
"""The share of runs in common from which two texts are near-duplicates."""

_PLACES: Final = 64
_RUN: Final = 5
_MOST: Final = 20_000  # runs that are looked at


def signature(text: str) -> str:
    """The signature of a text; empty for one of too few words to tell."""
    import numpy as np

    words = re.findall(r"\w+", text.lower())
    if len(words) < 2 * _RUN:
        return ""
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    hashes = np.array([zlib.crc32(run.encode(errors="replace")) for run in runs], np.uint64)
    if len(hashes) > _MOST:
        hashes = np.sort(hashes)[:_MOST]  # those of the same hashes in every text
    factors, terms = np.random.default_rng(0).integers(1, 1 << 63, (2, _PLACES), np.uint64)
    mixed = (hashes[:, None] * (factors | np.uint64(1)) + terms) >> np.uint64(32)  # modulo 2**64
    least = mixed.min(axis=0).astype(np.uint32)
    return b85encode(least.tobytes()).decode()


class Known:
    """The signatures of texts by their names."""

    def __init__(self, signatures: Iterable[tuple[str, str]]) -> None:
        import numpy as np

        told = {name: _decoded(one) for name, one in signatures if one}
        self._names = list(told)
        self._table = np.zeros((max(64, 2 * len(told)), _PLACES), np.uint32)
        self._table[: len(told)] = list(told.values()) or 0

    def add(self, name: str, told: str) -> None:
        """Know one more; of the same name, the last one counts."""
        import numpy as np

        if not told:
            return
        if name in self._names:
            self._names[self._names.index(name)] = ""
        if len(self._names) == len(self._table):
            self._table = np.vstack([self._table, np.zeros_like(self._table)])
        self._table[len(self._names)] = _decoded(told)
        self._names.append(name)

    def like(self, name: str, told: str) -> str:
        """The text, of another name, that is most like this one; empty if none is like it."""
        if not told or not self._names:
            return ""
        shares = (self._table[: len(self._names)] == _decoded(told)).mean(axis=1)
        for at in map(int, shares.argsort()[::-1]):
            if shares[at] < LIKE:
                break
            if self._names[at] not in ("", name):
                return self._names[at]
        return ""


def _decoded(told: str) -> Signature:
    import numpy as np

    return np.frombuffer(b85decode(told), np.uint32)
