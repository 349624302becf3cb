"""After code that failed, other code."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from samara.agent.models import Reply, Request, Settings
from samara.agent.models.base import Finish, TextDelta, TokenLogprob, Usage
from samara.agent.models.embedded import EmbeddedModel, retrying
from samara.agent.models.embedded import model as embedded_model
from samara.agent.models.embedded.reader import UNSURE
from samara.agent.models.embedded.retrying import (
    Beginning,
    Branch,
    Retraced,
    before_failures,
    is_likely,
    likeliest,
)
from samara.agent.models.local import LocalModel
from samara.agent.models.sampling import Logits
from samara.errors import ContextLengthError
from samara.prompts import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools import Text, ToolCall, ToolSpec

CODE = {"type": "object", "properties": {"code": {"type": "string"}}, "required": ["code"]}
TOOLS = (ToolSpec("python", "Run.", CODE),)
PIECES = list("abcde")


def ran(code: str, result: str, *, is_error: bool) -> list[Message]:
    call = ToolCall(f"c{len(code)}", "python", json.dumps({"code": code}))
    told = ToolMessage(call.id, "python", (Text(result),), is_error=is_error)
    return [AssistantMessage("", (call,)), told]


HEAD = "day,kind,price,part\n2024-05-06,tea,2.5,am\n2024-05-07,jam,4,pm"
LOOK = "import pandas as pd\ndf = pd.read_csv('shop.csv')\nprint(df.head(2).to_csv(index=False))"


def said(model: EmbeddedModel, messages: list[Message], **more: Any) -> Reply:
    *_, reply = model.stream(Request(messages=tuple(messages), tools=TOOLS, **more))
    assert isinstance(reply, Reply)
    return reply


def test_what_failed_is_not_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """That a table holds nothing of what was looked for is a failure as well."""
    monkeypatch.setattr(embedded_model, "UNLIKELY", -np.inf)
    model = EmbeddedModel()
    messages: list[Message] = [UserMessage.of("what about the pm in shop.csv")]
    messages += ran(LOOK, HEAD, is_error=False)
    written = list[str]()
    for _ in range(3):
        reply = said(model, messages)
        if not reply.message.tool_calls:  # it does not know any more what to write
            break
        assert reply.usage.input_tokens == model.count(messages, TOOLS).value
        [call] = reply.message.tool_calls
        written.append(call.parse()["code"])
        messages += [reply.message, ToolMessage(call.id, "python", (Text("nan"),))]
    assert 1 < len(set(written)) == len(written)
    ids = [message.call_id for message in messages if isinstance(message, ToolMessage)]
    assert len(set(ids)) == len(ids)
    assert not said(model, messages).message.tool_calls


def test_a_word_that_no_row_holds_is_looked_for_in_other_columns() -> None:
    """In each column of words, then that is the answer; ids and counts are of the request."""
    model = EmbeddedModel()
    messages: list[Message] = [UserMessage.of("how many bamboo in shop.csv")]
    messages += ran(LOOK, HEAD, is_error=False)
    for column in ("kind", "part"):
        code = f"print((df['{column}'].str.lower() == 'bamboo').sum())"
        if column == "kind":
            messages += ran(code, "0", is_error=False)
            continue
        reply = said(model, messages)
        [call] = reply.message.tool_calls
        assert call.parse() == {"code": code}
        assert reply.usage.input_tokens == model.count(messages, TOOLS).value
        messages += [reply.message, ToolMessage(call.id, "python", (Text("0"),))]
    assert said(model, messages).message.content == "There are 0."


def test_no_other_column_is_looked_in_where_no_call_is_wanted() -> None:
    """Nor where there is no room for one."""
    model = EmbeddedModel()
    messages: list[Message] = [UserMessage.of("how many bamboo in shop.csv")]
    messages += ran(LOOK, HEAD, is_error=False)
    messages += ran("print((df['kind'] == 'bamboo').sum())", "0", is_error=False)
    wanted = [one.arguments for one in said(model, messages).message.tool_calls]
    assert "part" in wanted[0]
    request = Request(messages=tuple(messages), tool_choice="none", tools=TOOLS)
    *_, reply = model.stream(request)
    assert isinstance(reply, Reply)
    assert not reply.message.tool_calls
    long: list[Message] = [UserMessage.of("Read this. " * 1000), *messages]
    with pytest.raises(ContextLengthError):
        said(model, long)


def test_code_that_it_is_not_sure_of_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, in one piece; where it must call, it calls."""
    model, messages = EmbeddedModel(), [UserMessage.of("What is 18 times 24?")]
    sure = said(model, [*messages])
    assert sure.message.tool_calls
    assert not sure.logprobs  # for nobody asked
    judged = said(model, [*messages], settings=Settings(top_logprobs=0))
    assert len(judged.logprobs) == judged.usage.output_tokens - 1  # but for the end
    monkeypatch.setattr(retrying, "_LIKELY", 1.0)
    assert said(model, [*messages]).message == sure.message
    monkeypatch.setattr(embedded_model, "UNLIKELY", 1.0)
    *deltas, reply = model.stream(Request(messages=tuple(messages), tools=TOOLS))
    assert deltas == [TextDelta(UNSURE)]
    assert isinstance(reply, Reply)
    assert (reply.message, reply.finish) == (AssistantMessage(UNSURE), "stop")
    assert reply.usage.output_tokens == sure.usage.output_tokens
    for other in (
        said(model, [*messages], tool_choice="required"),
        said(model, [*messages], settings=Settings(temperature=0.01)),
        said(EmbeddedModel(search=False), [*messages]),
    ):
        assert other.message == sure.message
    assert said(model, [*messages], settings=Settings(max_output_tokens=12)).finish == "length"


@pytest.mark.parametrize("question", ["times 4 and the half of 9?", "8 a 3 more", "day 7 of may"])
def test_the_likeliest_reply_is_sought(question: str) -> None:
    """It is never less likely than the one that was written token by token."""
    model, request = EmbeddedModel(), Request(messages=(UserMessage.of(question),), tools=TOOLS)
    first = list(LocalModel.stream(model, request))
    last = first[-1]
    assert isinstance(last, Reply)
    logprob, best = model._likeliest(request, [], first)
    assert logprob >= model._retraced(request, last.message)[2]
    assert best


def test_only_whole_code_is_judged() -> None:
    """Not what was cut off, nor the calls of other tools."""
    low = (TokenLogprob("a", -9.0),)
    cases: list[tuple[str, Finish, bool]] = [
        ("python", "tool_calls", False),
        ("python", "length", True),
        ("lookup", "tool_calls", True),
    ]
    for name, finish, likely in cases:
        message = AssistantMessage("", (ToolCall("c", name, "{}"),))
        assert is_likely(Reply(message, Usage(), finish, "m", low)) == likely


@pytest.mark.parametrize("told", ["The user did not allow this call.", "TimeoutError: 30 s"])
def test_what_the_code_is_not_to_blame_for_is_tried_again(told: str) -> None:
    """Right code stays right where the world around it failed."""
    model, messages = EmbeddedModel(), list[Message]([UserMessage.of("What is 18 times 24?")])
    first = said(model, messages).message
    [call] = first.tool_calls
    messages += [first, ToolMessage(call.id, "python", (Text(told),), is_error=True)]
    again = said(model, messages).message.tool_calls
    assert all(one.arguments == call.arguments for one in again)


def test_the_failures_are_those_at_the_end() -> None:
    """What went well before stays, and so does what several tools were asked together."""
    question: list[Message] = [UserMessage.of("Hi")]
    fine, failed = ran("1", "1", is_error=False), ran("1 / 0", "x\nKeyError: 2", is_error=True)
    found = ran("print(df['a'].mean())", " NaN\n", is_error=False)
    kept, calls = before_failures([*question, *fine, *failed, *found])
    assert kept == [*question, *fine]
    assert calls == [found[0], failed[0]]
    for code in ("print((df['a'] == 'x').sum())", "print(df.loc[df['a'] == 'x', 'b'].sum())"):
        none = ran(code, "0", is_error=False)
        assert before_failures([*question, *none]) == (question, [none[0]])
    for other in (
        ran("print(((df['a'] == 'x') & (df['b'] > 2)).sum())", "0", is_error=False),
        ran("print((df['a'] == 0).sum())", "0", is_error=False),
        ran("print(df.loc[df['a'] == 'x', 'b'].isna().sum())", "0", is_error=False),
        ran("print('Hernan'[-3:])", "nan", is_error=False),
        ran("1 / 0", "The user did not allow this call.", is_error=True),
        ran("1 / 0", "x\nMemoryError: 2", is_error=True),
        [AssistantMessage("", (ToolCall("a", "lookup"),)), failed[1]],
        [AssistantMessage("", (ToolCall("a", "x"), ToolCall("b", "y"))), failed[1]],
        [failed[1]],
    ):
        assert before_failures([*question, *other]) == ([*question, *other], [])


class Free:
    """A constraint that forbids one token and forces another after a third."""

    def __init__(self) -> None:
        self.seen: list[int] = []

    def masked(self, logits: Logits) -> Logits:
        logits = logits.copy()
        logits[4] = -np.inf
        return logits

    def accept(self, token: int) -> None:
        self.seen.append(token)

    def forced(self) -> list[int]:
        return [3] if self.seen[-1] == 2 else []


def test_where_a_reply_could_have_turned() -> None:
    """At each token that was chosen; not where it had to go on, nor where it may not go."""
    retraced = Retraced(Free(), [0, 2, 3, 1], PIECES)
    logits = np.log(np.array([0.5, 0.25, 0.125, 0.0625, 0.0625], np.float32))
    tokens = list[int]()
    while len(tokens) < 4:
        tokens.append(int(retraced.masked(logits).argmax()))
        retraced.accept(tokens[-1])
        tokens += retraced.forced()
    assert tokens == [0, 2, 3, 1]
    ways = {branch.text: (branch.tokens, branch.logprob) for branch in retraced.branches}
    assert list(ways) == ["b", "c", "d", "aa", "ab", "ad", "acda", "acdc", "acdd"]
    some = ("b", "aa", "acda")
    assert [ways[text][0] for text in some] == [(1,), (0, 0), (0, 2, 3, 0)]
    whole = 0.9375  # of what may follow
    odds = [0.25 / whole, (0.5 / whole) * (0.5 / whole)]
    odds.append(0.5 / whole * 0.125 / whole * 0.5 / whole)
    assert np.allclose([np.exp(ways[text][1]) for text in some], odds)


def test_the_likeliest_that_is_no_beginning_of_a_failure() -> None:
    """By its text: tokens may cut the same in other ways."""
    ways = [Branch(-1.0, (0,), "a"), Branch(-3.0, (1,), "b"), Branch(-2.0, (0, 2), "ac")]
    ways.append(Branch(-30.0, (3,), "d"))  # nothing that the model would write
    assert likeliest(ways, ["abc"]) == ways[2]
    assert likeliest(ways, ["abc", "acb", "b"]) is None


def test_a_reply_begins_as_told() -> None:
    """Then it is as free as before."""
    inner = Free()
    begun = Beginning(inner, [1, 2, 3])
    logits = np.arange(5, dtype=np.float32)
    for token in (1, 2):
        assert begun.masked(logits).argmax() == token
        begun.accept(token)
        begun.forced()
    assert inner.seen == [1, 2]
    assert begun.masked(logits).argmax() == 3
    assert np.isfinite(begun.masked(logits)).sum() == 4
