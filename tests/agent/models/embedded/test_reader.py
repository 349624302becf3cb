"""What the embedded model quotes, and what it has saved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from samara.agent.models.base import Delta, Reply, Request, TextDelta, Usage
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.reader import (
    _TELLS,
    NOTED,
    QUOTE,
    SAVE,
    UNKNOWN,
    as_learnt,
    quotation,
)
from samara.agent.models.local import LocalModel
from samara.prompts import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools import Text, ToolCall, ToolSpec
from samara.tools.python import PythonTool

MILL = "The old mill was built in 1820 by Tom Reed. It burned down in 1911. Today it is a museum. "


def asked(*said: str) -> list[Message]:
    return [UserMessage.of(one) for one in said]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (MILL + "Who built the mill?", "The old mill was built in 1820 by Tom Reed."),
        ("When did it burn down?\n\n" + MILL, "It burned down in 1911."),
        (
            "Read this: Refunds take up to 14 days. Shipping is free. How long do refunds take?",
            "Refunds take up to 14 days.",
        ),
        (
            "Your bike was left with Mr. Olsen at number 9. Fetch it by noon.\n\nWho has my bike?",
            "Your bike was left with Mr. Olsen at number 9.",
        ),
        (
            "Ada keeps goats and Ben breeds geese. What does Ben breed?",
            "Ada keeps goats and Ben breeds geese.",
        ),
        (
            'Why was it off? "The fair did not take place. It was off because of a flood."',
            "It was off because of a flood.",
        ),
        (
            'The sign at the gate reads "Closed today"\nA shop is near.\nWhat does the sign read?',
            'The sign at the gate reads "Closed today"',
        ),
        (
            "A note: 'Milk is in the fridge. The key hangs in the shed.' Where does the key hang?",
            "The key hangs in the shed.",
        ),
        (
            "«Le Moulin was built in 1820. It burned down in 1911.» When was Le Moulin built?",
            "Le Moulin was built in 1820.",
        ),
        (
            "Passage: The library opened in 1952. A lift came in 1988.\nQ: When did it open?\nA:",
            "The library opened in 1952.",
        ),
    ],
)
def test_a_text_in_the_question_is_quoted(question: str, sentence: str) -> None:
    """The sentence that answers, wherever the question stands."""
    assert quotation(asked(question)) == f"“{sentence}”"


def test_what_was_told_before_is_quoted() -> None:
    """Of several facts the one that was asked for, or all of them; nothing where nothing was."""
    facts = ("remember that my locker code is 4417", "my dog is called Rex, don't forget it")
    assert "4417" in quotation(asked(*facts, "what is my locker code?"))
    assert "Rex" in quotation(asked(*facts, "what's my dog's name again"))
    mended = quotation(asked(*facts, "oops no it's Max", "what is my dog's name?"))
    assert mended == f"You told me: “{facts[1]}” “oops no it's Max”"
    everything = quotation(asked(*facts, "what did I tell you?"))
    assert "4417" in everything
    assert "Rex" in everything
    assert quotation(asked("what is my name?")) == UNKNOWN
    noted = [*asked("I park on level 3, can you keep that?"), AssistantMessage(NOTED)]
    assert "level 3" in quotation([*noted, *asked("where do I park?")])
    text = "Please note the minutes. " + MILL + "Anna buys the paint. The next meeting is in May."
    assert quotation(asked(text, "who buys the paint?")) == "You told me: “Anna buys the paint.”"


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("Please remember that my code is 12", True),
        ("ok, don't forget the milk", True),
        ("remember my code?", False),
        ("Which note did the orchestra tune to", False),
        ("remember where the tower is", False),
    ],
)
def test_what_tells_a_fact(said: str, tells: bool) -> None:
    """No question, however it begins."""
    assert bool(_TELLS.search(said)) == tells


class Says(EmbeddedModel):
    """An embedded model that writes one thing, token by token."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is below the reader says what the test wants."""

    def stream(self: Any, request: Request) -> Iterator[Delta | Reply]:
        for character in self.said:
            yield TextDelta(character)
        yield Reply(AssistantMessage(self.said), Usage(requests=1), "stop", self.name)

    monkeypatch.setattr(LocalModel, "stream", stream)


def streamed(said: str, messages: list[Message], *tools: str, **asks: Any) -> tuple[str, Reply]:
    offered = tuple(ToolSpec(name, "", {"type": "object"}) for name in tools)
    *deltas, reply = Says(said).stream(Request(messages=tuple(messages), tools=offered, **asks))
    assert isinstance(reply, Reply)
    return "".join(one.text for one in deltas if isinstance(one, TextDelta)), reply


@pytest.mark.usefixtures("writes")
def test_the_models_sign_becomes_a_quotation() -> None:
    """What streams is what the reply says; texts that only begin like a sign stay."""
    text, reply = streamed(QUOTE, asked(MILL + "When did it burn down?"))
    assert text == reply.message.content == "“It burned down in 1911.”"
    for plain in ("I will do that.", "[quotation marks]", "", "I will remember that. Really."):
        assert streamed(plain, asked("Hi")) == (plain, streamed(plain, asked("Hi"))[1])
        assert streamed(plain, asked("Hi"))[1].message.content == plain


@pytest.mark.usefixtures("writes")
def test_a_fact_is_saved_where_that_is_offered() -> None:
    """As it was said; what comes back is acknowledged, and neither is shown to the model."""
    told = asked("remember that my code is 4417")
    assert streamed(NOTED, told, "python")[0] == NOTED
    text, reply = streamed(NOTED, told, "python", SAVE)
    [call] = reply.message.tool_calls
    assert (text, reply.finish, call.name) == ("", "tool_calls", SAVE)
    assert json.loads(call.arguments) == {"text": "remember that my code is 4417"}
    whole = [*told, reply.message, ToolMessage(call.id, SAVE, (Text("Saved."),))]
    assert streamed("nonsense", whole, SAVE)[0] == NOTED
    demands: list[dict[str, Any]]
    demands = [{"tool_choice": "required"}, {"tool_choice": SAVE}, {"output_schema": {}}]
    for asks in demands:
        assert streamed("nonsense", whole, SAVE, **asks)[0] == "nonsense"
    assert streamed(NOTED, told, SAVE, tool_choice="none")[0] == NOTED
    later: list[Message] = [*whole, AssistantMessage(NOTED), *asked("And?")]
    assert as_learnt(later) == [*told, AssistantMessage(NOTED), *asked("And?")]


def test_of_an_error_the_last_line_is_read() -> None:
    """A library's traceback fills the window, and says nothing to it."""
    trace = (
        "KeyError          Traceback (most recent call last)\nFile x.py:1\n\nKeyError: 'weight'\n"
    )
    [message] = as_learnt([ToolMessage("a", "python", (Text(trace),), is_error=True)])
    assert message.text == "KeyError: 'weight'"
    fine: list[Message] = [ToolMessage("a", "python", (Text("1\n2"),))]
    assert as_learnt(fine) == fine


def test_quotations_are_read_as_what_was_written_for_them() -> None:
    """In later turns the model sees its own sign."""
    for said in ("“It burned down.”", "You told me: “my code is 4”", UNKNOWN, "“A.” [3]"):
        assert as_learnt([AssistantMessage(said)]) == [AssistantMessage(QUOTE)]
    other: list[Message] = [
        AssistantMessage("The answer is 4."),
        AssistantMessage("", (ToolCall("a", "python", "{}"),)),
    ]
    assert as_learnt(other) == other


def test_after_three_failures_it_stops(tmp_path: Path) -> None:
    """In a row, and in this turn; what the last one said is told, where prose is free."""
    model = EmbeddedModel()
    with closing(PythonTool(tmp_path)) as tool:

        def ran(code: str) -> list[Message]:
            call = ToolCall(code, "python", json.dumps({"code": code}))
            return [AssistantMessage("", (call,)), ToolMessage.of(tool.invoke(call))]

        tried = [*asked("What is 2 + 3?"), *ran("1 / 0"), *ran("{}['a']")]
        third, fine = ran("{}['b']"), ran("print('Traceback (most recent call last)')")

    def said(messages: list[Message], **more: Any) -> str:
        *_, reply = model.stream(Request(messages=tuple(messages), **more))
        assert isinstance(reply, Reply)
        return reply.message.content

    assert said([*tried, *third]) == "That failed: KeyError: 'b'"
    for messages in ([*tried, *fine, *third], [*tried, *third, *asked("What is 2 + 4?")]):
        assert not said(messages).startswith("That failed: KeyError")
    schema = {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}
    assert said([*tried, *third], output_schema=schema).startswith("{")


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        (
            "Our cat Minka is afraid of thunder. She hides in the laundry basket then. The dog "
            "does not care. Where does Minka hide when it thunders?",
            "“Our cat Minka is afraid of thunder. She hides in the laundry basket then.”",
        ),
        (
            "The shop opens at nine. Bread is baked at five. When does the shop open?",
            "“The shop opens at nine.”",
        ),
    ],
)
def test_a_sentence_that_says_it_is_quoted_with_what_it_means(said: str, quoted: str) -> None:
    """Alone it could not be understood; one that needs no other is quoted alone."""
    assert quotation(asked(said)) == quoted
