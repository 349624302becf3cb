from __future__ import annotations

import dataclasses

import pytest

from samara.prompts import PromptSpec


def test_fields_render_in_a_stable_order() -> None:
    """However a spec was written, its fields come in the framework's order."""
    spec = PromptSpec(tone="Dry.", persona="A clerk.")
    assert spec.render() == "# Persona\nA clerk.\n\n# Tone\nDry."


def test_an_empty_field_costs_nothing() -> None:
    """Nothing is said where nothing was filled in."""
    assert PromptSpec(purpose="  \n").render() == ""


def test_specs_combine() -> None:
    """The right side's filled fields win, the left side's others stay."""
    base = PromptSpec(persona="A clerk.", tone="Dry.")
    assert base | PromptSpec(tone="Warm.") == PromptSpec(persona="A clerk.", tone="Warm.")


def test_a_spec_is_frozen() -> None:
    """A spec shared by two agents cannot change under either."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        PromptSpec().tone = "Loud."  # type: ignore[misc]
