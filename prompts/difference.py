"""What is other in one prompt than in another."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from samara.prompts.files import as_yaml, plain

if TYPE_CHECKING:
    from samara.prompts.spec import PromptSpec


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is not the same; an empty text is a field that is not filled."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return "\n".join((self.field, *self._lines()))

    def _lines(self) -> Iterator[str]:
        before, after = self.before.splitlines(), self.after.splitlines()
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                yield from (f"  {line}" for line in before[a:b])
            yield from (f"- {line}" for line in before[a:b] if kind != "equal")
            yield from (f"+ {line}" for line in after[c:d] if kind != "equal")


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes from one spec to another, in the order of the fields. False if there are none."""

    changes: tuple[Change, ...] = ()

    @classmethod
    def between(cls, before: PromptSpec, after: PromptSpec) -> Difference:
        """What is other in `after`; fields as they would stand in a YAML file."""
        ours, theirs = _told(before), _told(after)
        names = [*ours, *(name for name in theirs if name not in ours)]
        changes = (Change(name, ours.get(name, ""), theirs.get(name, "")) for name in names)
        return cls(tuple(change for change in changes if change.before != change.after))

    def __str__(self) -> str:
        return "\n\n".join(map(str, self.changes))

    def __bool__(self) -> bool:
        return bool(self.changes)

    def _repr_html_(self) -> str:
        """For notebooks: what went in red, what came in green."""
        colours = {"-": "#c0392b", "+": "#27ae60"}
        lines = [
            f'<span style="color:{colours[line[0]]}">{escape(line)}</span>'
            if line[:2] in ("- ", "+ ")
            else escape(line)
            for line in str(self).splitlines()
        ]
        shown = "\n".join(lines) or "no difference"
        return f"<pre>{shown}</pre>"


def _told(spec: PromptSpec) -> dict[str, str]:
    """Each filled field as text; requirements and variables point by point."""
    found: dict[str, Any] = {}
    for name, value in plain(spec).items():
        if name == "requirements":
            found |= {f"{name}.{point}": part for point, part in spec.required.filled().items()}
        elif name == "variables":
            found |= {f"{name}.{point}": part for point, part in value.items()}
        else:
            found[name] = value
    return {name: _written(value) for name, value in found.items()}


def _written(value: Any) -> str:
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    return value if isinstance(value, str) else as_yaml(value).removesuffix("...\n").strip()
