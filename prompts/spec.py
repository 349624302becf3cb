"""What a model is told about its part: six named fields.

The fields are those of S. Hartman-Caverly's prompt design framework (2024): persona,
requirements, organization, medium, purpose, tone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from samara.prompts.messages import SystemMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptSpec:
    """The six fields, each free text; an empty one costs nothing.

    Specs combine: `base | PromptSpec(tone="dry")` takes the right side's fields where they are
    filled. `render` gives the system message, always in the same order, so that a provider's
    prompt cache survives.
    """

    persona: str = ""
    """Who the model is to be."""
    requirements: str = ""
    """What the answer must contain and must not."""
    organization: str = ""
    """How the answer is built up."""
    medium: str = ""
    """The form the answer takes."""
    purpose: str = ""
    """What the answer is for, and for whom."""
    tone: str = ""
    """How the answer sounds."""

    def __or__(self, other: PromptSpec) -> PromptSpec:
        ours, theirs = self._filled(), other._filled()
        return PromptSpec(**{**ours, **theirs})

    def render(self) -> str:
        """The text of the system message, or an empty string when no field is filled."""
        return self.message().content

    def message(self) -> SystemMessage:
        """The system message, which knows where each field ends."""
        told = SystemMessage("")
        for name, text in self._filled().items():
            told = told.extended(name, f"# {name.title()}\n{text}")
        return told

    def _filled(self) -> dict[str, str]:
        texts = {field.name: getattr(self, field.name).strip() for field in fields(self)}
        return {name: text for name, text in texts.items() if text}
