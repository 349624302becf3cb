"""Turns of hundreds of steps: nothing overflows, every request is valid, nothing is lost."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from fault_server import Answer, FaultServer, Json, calls, says, status

from samara import Agent, Conversation, ScriptedModel, TokenBudget
from samara.agent.conversation_search import ConversationSearch
from samara.agent.events import Compacted, TextDelta, TurnEnded
from samara.agent.models import Request
from samara.agent.models.openai import OpenAIModel
from samara.agent.models.openai.count import message_size, tools_size
from samara.errors import ConfigError, ToolError
from samara.prompts import AssistantMessage, ToolMessage, UserMessage
from samara.prompts.messages import Message, SystemMessage, check_pairs
from samara.tools import Text, ToolCall

STEPS, WINDOW_TOKENS = 400, 16_000
FACT = "The vault opens with 7319-XK."


def taken(request: Json) -> int:
    sizes = [message_size("o200k_base", piece) for piece in request["messages"]]
    return (
        sum(size.value for size in sizes) + tools_size("o200k_base", request.get("tools", ())).value
    )


def paired(request: Json) -> None:
    """Every call is followed by its result, and no result stands alone."""
    open_calls: set[str] = set()
    for message in request["messages"]:
        if message["role"] == "tool":
            open_calls.remove(message["tool_call_id"])
        else:
            assert not open_calls
            open_calls = {call["id"] for call in message.get("tool_calls", ())}
    assert not open_calls


def look(place: int) -> str:
    """What lies at a place."""
    if place == 3:
        return f"At place 3: {FACT}"
    return f"At place {place}: " + "stone, sand, grass; " * (place % 40)


@dataclass
class Seeker:
    """A model that looks at every place, and at the end searches for what it has seen."""

    asked: list[Json] = field(default_factory=list)
    summarized: list[Json] = field(default_factory=list)

    def __call__(self, request: Json) -> Answer:
        if "tools" not in request:
            self.summarized.append(request)
            return says(f"Places were seen, {len(self.summarized)}.")(request)
        self.asked.append(request)
        number = len(self.asked)
        if number < STEPS - 1:
            return calls(("look", json.dumps({"place": number})))(request)
        if number == STEPS - 1:
            return calls(("conversation_search", '{"query": "what opens the vault"}'))(request)
        found = request["messages"][-1]["content"]
        return says(f"I found: {FACT}" if FACT in found else "I do not know.")(request)


def test_four_hundred_steps_in_a_small_window() -> None:
    """Each request fits, with room for the answer; a fact of step 3 is found again at the end."""
    seeker = Seeker()
    with FaultServer([seeker]) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, context_window=WINDOW_TOKENS)
        agent = Agent(model, prompt="Be thorough.", tools=[look], max_steps=STEPS + 1)
        talk = Conversation()
        seen = list(agent.stream("Look everywhere. What opens the vault?", conversation=talk))
        bill = agent.context(talk)
        model.close()
    ended = seen[-1]
    assert isinstance(ended, TurnEnded)
    assert ended.result.output == f"I found: {FACT}"
    assert ended.result.steps == STEPS == len(seeker.asked)
    room = WINDOW_TOKENS - agent.budget.reserve_tokens
    for request in (*seeker.asked, *seeker.summarized):
        paired(request)
        assert taken(request) <= room
    for request in seeker.asked:
        assert any(m["content"].startswith("Look everywhere.") for m in request["messages"][:3])
    assert max(taken(request) for request in seeker.asked[STEPS // 2 :]) > WINDOW_TOKENS // 2
    before = json.dumps(seeker.asked[-2]["messages"])
    assert FACT not in before  # it had been paged out
    assert "conversation_search" in json.dumps(seeker.asked[-1]["tools"])
    assert f"Places were seen, {len(seeker.summarized)}." in before
    assert 2 <= len(seeker.summarized) <= STEPS // 10
    compacted = [event for event in seen if isinstance(event, Compacted)]
    assert len(compacted) == len(seeker.summarized)
    assert not any(isinstance(event, TextDelta) and "Places" in event.text for event in seen)
    assert ended.result.usage.requests == STEPS + len(seeker.summarized)
    assert sum(tokens for _, tokens in bill.sections) == bill.total_tokens
    assert {"prompt", "tools", "summary", "turn"} <= dict(bill.sections).keys()
    check_pairs(talk.messages)
    assert len(talk) == 2 * STEPS
    assert sum(FACT in message.text for message in talk) == 3


def test_the_beginning_of_what_is_sent_stays_the_same() -> None:
    """Between two summaries each request begins as the one before, so that caches hit."""
    seeker = Seeker()
    with FaultServer([seeker]) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, context_window=4000)
        Agent(model, tools=[look], max_steps=STEPS + 1).run("Look everywhere.")
        model.close()
    told = [request["messages"] for request in seeker.asked]
    broken = sum(a != b[: len(a)] for a, b in pairwise(told))
    assert broken <= 3 * len(seeker.summarized)


def chat_of(turns: int, words: int) -> Conversation:
    talk = Conversation()
    for number in range(turns):
        talk.append(UserMessage.of(f"question {number} " * words))
        talk.append(AssistantMessage(f"answer {number} " * words))
    return talk


class Counting:
    """A scripted model that writes summaries, and answers with what it is sent."""

    def __init__(self, window: int) -> None:
        self.summaries: list[Request] = []
        self.requests: list[Request] = []
        self.model = ScriptedModel(iter(lambda: self.line, None), context_window=window)

    def line(self, request: Request) -> Any:
        if isinstance(request.messages[0], SystemMessage):
            self.summaries.append(request)
            return f"summary {len(self.summaries)}"
        self.requests.append(request)
        return "Yes."


def test_a_smaller_window_is_fitted_and_a_larger_one_sees_all_again() -> None:
    """The same conversation goes on with models of any window."""
    talk = chat_of(20, 20)
    small, large = Counting(500), Counting(100_000)
    agent = Agent(small.model, budget=TokenBudget(reserve_tokens=50))
    agent.run("And now?", conversation=talk)
    (sent,) = small.requests
    assert isinstance(sent.messages[0], UserMessage)
    assert sent.messages[0].kind == "summary"
    assert "summary" in sent.messages[0].text
    assert small.model.count(sent.messages, sent.tools).upper <= 450
    for summary in small.summaries:
        assert small.model.count(summary.messages).upper <= 450
    agent.model = large.model
    agent.run("And now?", conversation=talk)
    assert large.requests[0].messages == talk.messages[:-1]
    assert len(talk) == 44


def test_a_summary_is_made_of_what_was_summarized_and_what_is_new() -> None:
    """Each summary is given the one before, and no message twice."""
    talk = Conversation()
    head = Counting(400)
    agent = Agent(head.model, budget=TokenBudget(reserve_tokens=50))
    for number in range(30):
        agent.run(f"question {number} " + "word " * 20, conversation=talk)
    assert len(head.summaries) > 2
    texts = [summary.messages[1].text for summary in head.summaries]
    assert all(f"summary {n}" in text for n, text in enumerate(texts[1:], 1))
    for number in range(30):
        assert sum(f"question {number} " in text for text in texts) <= 1


def test_without_a_summary_the_turn_goes_on() -> None:
    """A model that cannot summarize costs the notes, not the turn."""

    def down(request: Json) -> Answer:
        summarizes = request["messages"][0]["role"] == "system"
        return status(500, "oops") if summarizes else says("Yes.")(request)

    with FaultServer([down]) as server:
        model = OpenAIModel("m", base_url=server.base_url, context_window=4000, max_retries=0)
        talk = chat_of(19, 40)
        result = Agent(model).run("question 19", conversation=talk)
        model.close()
    assert result.output == "Yes."
    assert [request["messages"][0]["role"] for request in server.requests] == ["system", "user"]
    assert "[none]" in server.requests[1]["messages"][0]["content"]


def test_summaries_can_be_had_or_not() -> None:
    """`summarize=False` leaves out without asking anybody; what was said can be searched still."""
    talk = chat_of(20, 20)
    head = Counting(500)
    budget = TokenBudget(reserve_tokens=50, summarize=False)
    Agent(head.model, budget=budget).run("And now?", conversation=talk)
    assert not head.summaries
    assert [tool.name for tool in head.requests[0].tools] == ["conversation_search"]


def test_what_was_left_out_can_be_searched() -> None:
    """By stems and identifiers, in any part of a long output, and without finding itself."""

    long = "nothing here\n" * 500 + "the reactor id is il-6.b\n" + "nothing there\n" * 500
    messages: list[Message] = [
        UserMessage.of("Find the reactors"),
        AssistantMessage("", (ToolCall("1", "scan", "{}"),)),
        ToolMessage("1", "scan", (Text(long),)),
        AssistantMessage("", (ToolCall("2", "conversation_search", '{"query": "il-6.b"}'),)),
        ToolMessage("2", "conversation_search", (Text("il-6.b il-6.b il-6.b"),)),
        UserMessage.of("請找出密碼是什麼"),
        UserMessage.of("What about the zebra, the reactor and il-6.b?"),
    ]
    search = ConversationSearch(Conversation(messages))
    found = str(search.run({"query": "il-6.b"}))
    assert found.startswith("[message 3, tool scan]")
    assert "reactor id is il-6.b" in found
    assert len(found) < 2000
    assert "[message 1, user]" in str(search.run({"query": "reactor"}))
    assert "[message 6, user]" in str(search.run({"query": "密碼"}))
    assert "Nothing" in str(search.run({"query": "zebra"}))
    for wrong in ({}, {"query": " "}, {"query": 3}):
        with pytest.raises(ToolError):
            search.run(wrong)
    assert "il-6.b" in str(search.run({"query": '"il-6.b" OR ('}))


@pytest.mark.parametrize("sync", [True, False])
def test_compacting_when_asked(sync: bool) -> None:
    """All but the last exchange is summarised; the next request has the summary, and no more."""
    asked: list[Request] = []

    def answer(request: Request) -> str:
        asked.append(request)
        return "Notes: tea, then milk." if "Notes so far" in request.messages[-1].text else "Yes."

    agent, talk = Agent(ScriptedModel([answer] * 9)), Conversation()
    for text in ("tea?", "milk?", "sugar?"):
        agent.run(text, conversation=talk)
    told = agent.compact(talk) if sync else asyncio.run(agent.acompact(talk))
    assert (told.messages, told.summary, told.usage.requests) == (4, "Notes: tea, then milk.", 1)
    assert len(talk) == 6
    agent.run("and now?", conversation=talk)
    sent = [message.text for message in asked[-1].messages]
    assert "tea, then milk" in sent[0]
    assert sent[1:] == ["sugar?", "Yes.", "and now?"]


def test_compacting_what_cannot_be() -> None:
    """Nothing older, a model that cannot write: told, and nothing changes."""
    talk = Conversation()
    agent = Agent(ScriptedModel([lambda request: "Yes."] * 9))
    with pytest.raises(ConfigError, match="nothing older"):
        agent.compact(talk)
    agent.run("tea?", conversation=talk)
    with pytest.raises(ConfigError, match="nothing older"):
        agent.compact(talk)
    agent.run("milk?", conversation=talk)
    with pytest.raises(ConfigError, match="cannot write"):
        Agent("embedded").compact(talk)
    assert not talk.compacted
