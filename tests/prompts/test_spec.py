"""The six fields, how they combine, and what they refuse."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import pytest
from pydantic import BaseModel

from samara.errors import ConfigError
from samara.prompts import Example, PromptSpec, Requirements
from samara.prompts.messages import AssistantMessage, SystemMessage, UserMessage


class Invoice(BaseModel):
    total: float


def test_fields_render_in_a_stable_order() -> None:
    """However a spec was written, its fields come in the framework's order."""
    spec = PromptSpec(tone="Dry.", persona="A clerk.")
    assert spec.render() == "# Persona\nA clerk.\n\n# Tone\nDry."


def test_what_changes_from_question_to_question_comes_last() -> None:
    """Context and task follow the fields that stay, so that caches of prefixes hit."""
    base = PromptSpec(persona="A clerk.", tone="Dry.", output_type=int, language="en")
    one, two = (base | PromptSpec(context=text, task="Add.") for text in ("1, 2", "3, 4"))
    shared = base.render()
    assert one.render().startswith(shared)
    assert two.render().startswith(shared)


@pytest.mark.parametrize("blank", ["", "  \n", (), ["", "  "]])
def test_an_empty_field_costs_nothing(blank: Any) -> None:
    """Nothing is said where nothing was filled in."""
    spec = PromptSpec(purpose=blank, requirements=blank, language="")
    assert spec.render() == ""
    assert spec.messages() == ()
    assert spec == PromptSpec()


def test_specs_combine() -> None:
    """The right side's filled fields win, the left side's others stay."""
    base = PromptSpec(persona="A clerk.", tone="Dry.")
    assert base | PromptSpec(tone="Warm.") == PromptSpec(persona="A clerk.", tone="Warm.")


def test_requirements_add_up() -> None:
    """Of numbers the right side's counts; the two bounds on words are one point."""
    base = PromptSpec(requirements={"notes": ["Cite."], "min_words": 90, "exclude": ["jargon"]})
    both = base | PromptSpec(requirements={"notes": ["Cite.", "Be kind."], "max_words": 50})
    assert both.required == Requirements(
        notes=["Cite.", "Be kind."], max_words=50, exclude=["jargon"]
    )


def test_a_spec_is_frozen() -> None:
    """A spec shared by two agents cannot change under either."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        PromptSpec().tone = "Loud."  # type: ignore[misc]
    schema = {"type": "object", "properties": {}}
    spec = PromptSpec(output_type=schema)
    schema["type"] = "array"
    assert spec.output_type["type"] == "object"


def test_a_spec_is_a_value() -> None:
    """Equal specs have equal hashes, and a spec can be pickled."""
    made = [PromptSpec(persona=["a", "b"], variables={"n": 1}, output_type=int) for _ in "ab"]
    assert len(set(made)) == 1
    assert pickle.loads(pickle.dumps(made[0])) == made[0]


def test_text_and_structure_are_one() -> None:
    """A requirement as text is the same as one in a list or in its structured form."""
    written: list[Any] = ["Cite.", ["Cite."], {"notes": "Cite."}, Requirements(notes=["Cite."])]
    specs = [PromptSpec(requirements=one) for one in written]
    assert len(set(specs)) == 1
    assert PromptSpec(tone=["Dry.", " "]) == PromptSpec(tone="Dry.")


def test_lists_are_rendered_as_lists() -> None:
    """The parts of an organization are numbered, other lists are not."""
    spec = PromptSpec(organization=["Intro", "Body"], tone=["Dry", "Kind"])
    assert spec.render() == "# Organization\n1. Intro\n2. Body\n\n# Tone\n- Dry\n- Kind"
    assert spec.render(style="compact") == "Organization: (1) Intro. (2) Body.\nTone: Dry. Kind."


def test_examples_are_message_pairs() -> None:
    """Examples follow the system message as what a person and the model would have said."""
    spec = PromptSpec(tone="Dry.", examples=[("2+2?", "4."), Example("3+3?", "6.")])
    system, *shown = spec.messages()
    assert isinstance(system, SystemMessage)
    assert shown == [
        UserMessage.of("2+2?", kind="example"),
        AssistantMessage("4."),
        UserMessage.of("3+3?", kind="example"),
        AssistantMessage("6."),
    ]


def test_values_are_put_in_for_variables() -> None:
    """In every field, requirement, example and in the language."""
    spec = PromptSpec(
        persona="A {{job}}",
        requirements={"notes": "About {{ topic }}", "include": ["{{topic}}"]},
        examples=[("{{topic}}?", "{{topic}}!")],
        language="{{tongue}}",
    )
    assert spec.names == {"job", "topic", "tongue"} == spec.missing
    full = spec.bind(job="clerk", topic="tea", tongue="id")
    assert not full.missing
    assert "A clerk" in full.render()
    assert 'Harus memuat: "tea".' in full.render()
    assert [message.text for message in full.messages()[1:]] == ["tea?", "tea!"]
    assert [check.passed for check in full.check("teapot")] == [False, None]


def test_a_missing_variable_is_an_error() -> None:
    """No prompt goes out with a blank; the error names what is missing, and what was meant."""
    spec = PromptSpec(task="Write on {{topic}} for {{reader}}.", variables={"topics": "tea"})
    with pytest.raises(ConfigError, match=r"reader, topic\. Did you mean topics\?"):
        spec.render()
    with pytest.raises(ConfigError):
        spec.check("anything")


def test_braces_that_name_nothing_are_text() -> None:
    """JSON, LaTeX and format strings need no escaping, and a name in braces can be escaped."""
    text = '{"a": {"b": 1}} {{}} {{ 1 }} {% raw %} ${x} {0} {{a.b}} {{a|b}}'
    assert PromptSpec(task=text).render() == f"# Task\n{text}"
    assert PromptSpec(task=r"Say \{{name}}.").render() == "# Task\nSay {{name}}."


def test_variables_take_numbers() -> None:
    """A number is its text."""
    assert "3 cats" in PromptSpec(task="{{n}} cats", variables={"n": 3}).render()


def test_the_language_of_headings() -> None:
    """Indonesian answers are asked for in Indonesian, unless the headings are to be English."""
    spec = PromptSpec(tone="Santai", requirements={"max_words": 9}, language="Indonesian")
    assert "# Nada" in spec.render()
    assert "Paling banyak 9 kata." in spec.render()
    assert "Jawablah dalam bahasa Indonesia." in spec.render()
    assert "Answer in Indonesian." in spec.render(headings="en")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"tone": 5}, "tone is text"),
        ({"persona": b"x"}, "persona is text"),
        ({"context": ["a", 1]}, "context is text"),
        ({"tone": "half \ud800"}, "half of a character"),
        ({"examples": ["question"]}, "question and its answer"),
        ({"examples": [("a", "b", "c")]}, "question and its answer"),
        ({"variables": {"a b": "c"}}, "name of a variable"),
        ({"variables": {"a": object()}}, "text or a number"),
        ({"output_type": object()}, "cannot be an output type"),
        ({"output_type": {"type": "nonsense"}}, "no usable JSON Schema"),
        ({"output_type": {"$ref": "http://localhost:1/schema"}}, "no usable JSON Schema"),
        ({"requirements": {"max_word": 5}}, "no max_word"),
        ({"requirements": {"max_words": 0}}, "at least 1"),
        ({"requirements": {"max_words": "5"}}, "at least 1"),
        ({"requirements": {"min_words": 9, "max_words": 5}}, "more than"),
        ({"requirements": {"items": (3, 2)}}, "more than the most"),
        ({"requirements": {"items": (1, 2, 3)}}, "least and the most"),
        ({"requirements": {"max_grade": -1}}, "school grade"),
        ({"requirements": {"json": "yes"}}, "true or false"),
        ({"requirements": 5}, "notes is text"),
    ],
)
def test_what_makes_no_sense_is_refused(fields: dict[str, Any], told: str) -> None:
    """With an error that says what is wrong, when the spec is made."""
    with pytest.raises(ConfigError, match=told):
        PromptSpec(**fields)


def test_tokens_by_field() -> None:
    """A bill says what each field takes, and its sections sum to the whole."""
    from samara.agent.models.openai import OpenAIModel

    spec = PromptSpec(persona="A clerk.", tone="Dry.", examples=[("a", "b")], output_type=Invoice)
    bill = spec.bill(OpenAIModel("gpt-5-mini", api_key="none"))
    assert [name for name, _ in bill.sections] == ["persona", "tone", "output", "examples"]
    assert sum(tokens for _, tokens in bill.sections) == bill.total_tokens


def test_a_spec_shows_itself_in_a_notebook() -> None:
    """As YAML, in a fence that no text of its own closes."""
    shown = PromptSpec(persona="```\nescape")._repr_markdown_()
    assert shown.startswith("````yaml\n")
    assert shown.endswith("\n````")


def test_a_difference_is_told_field_by_field() -> None:
    """What went and what came, and nothing where nothing changed."""
    old = PromptSpec(persona="A clerk.\nHonest.", requirements={"max_words": 9}, tone="Dry.")
    new = old | PromptSpec(persona="A clerk.\nKind.", requirements={"max_words": 5})
    assert not old.diff(old)
    assert str(old.diff(new)) == (
        "persona\n  A clerk.\n- Honest.\n+ Kind.\n\nrequirements.max_words\n- 9\n+ 5"
    )
    assert "<pre>" in old.diff(new)._repr_html_()
    assert "&lt;b&gt;" in old.diff(PromptSpec(tone="<b>"))._repr_html_()
