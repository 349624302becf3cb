"""Replies of a model with random weights, held to a grammar: everything it writes must be right."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jsonschema
import tiny_models

from samara.agent.models import Reply, Request, Settings, dialects, harmony
from samara.agent.models.chat import Habits
from samara.agent.models.decode import Decoder
from samara.agent.models.embedded.runner import NumpyRunner
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.local import Engine, LocalModel, constrainer
from samara.agent.models.sampling import Sampling
from samara.prompts import UserMessage
from samara.tools import ToolSpec

MAX_TOKENS: Final = 900

ENDS: Final = ("\n</parameter>\n</function>\n", "\n</arg_value>\n")
"""Words of the vocabulary: letter by letter, what ends a text would never come by chance."""


def _object(required: list[str], **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


TOOLS: Final = (
    ToolSpec("python", "Run.", _object(["code"], code={"type": "string", "maxLength": 40})),
    ToolSpec(
        "weather",
        "Tell.",
        _object(
            ["city", "days"],
            city={"enum": ["Bonn", "New York"]},
            days={"type": "integer", "minimum": 1, "maximum": 14},
            parts={"type": "array", "items": {"$ref": "#/$defs/Part"}, "maxItems": 3},
            exact={"type": "boolean"},
            note={"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}]},
        )
        | {"$defs": {"Part": {"enum": ["wind", "sun"]}}},
    ),
    ToolSpec("ping", "Ask.", _object([])),
    ToolSpec("save", "Keep.", _object(["text"], text={"type": "string"})),
)
ANSWER: Final = _object(["a"], a={"type": "integer"}, b={"type": "string", "pattern": "^[a-c]+$"})

SCHEMAS: Final = {tool.name: tool.parameters for tool in TOOLS}

MARKERS: Final = {
    "samara": ("<tool_call>", "</tool_call>", "<arg>", "<val>"),
    "hermes": ("<tool_call>", "</tool_call>"),
    "qwen_xml": ("<tool_call>", "</tool_call>"),
    "llama": ("<|python_tag|>",),
    "mistral": ("[TOOL_CALLS]", "[ARGS]"),
    "deepseek": tuple(
        f"<\uff5ctool\u2581{name}\uff5c>"
        for name in (
            "call\u2581begin", "call\u2581end", "sep", "calls\u2581begin", "calls\u2581end",
        )
    ),
    "pythonic": ("<|python_start|>", "<|python_end|>"),
    "lfm": ("<|tool_call_start|>", "<|tool_call_end|>"),
    "glm": (
        "<tool_call>", "</tool_call>", "<arg_key>", "</arg_key>", "<arg_value>", "</arg_value>",
    ),
    "gemma": ("<|tool_call>", "<tool_call|>", '<|"|>'),
    "harmony": harmony.MARKERS,
}  # fmt: skip
STOPS: Final = {"harmony": ("<|return|>", "<|call|>")}
"""What ends a reply, where it is not `<|end|>`."""
TOKENS_ONLY: Final = ("samara", "deepseek", "gemma", "harmony")
"""Where markers that are spelled out could stand within values."""


@dataclass(frozen=True)
class Case:
    """A dialect whose markers are tokens or spelled, and what is asked of it."""

    dialect: str
    spelled: bool = False
    choice: str = "auto"
    schema: bool = False
    thinks: bool = False

    def __str__(self) -> str:
        told = [self.dialect, "spelled" * self.spelled, self.choice]
        return "-".join(filter(None, [*told, "schema" * self.schema, "thinks" * self.thinks]))


CASES: Final = [
    *(
        Case(name, spelled, choice)
        for name in MARKERS
        for spelled in (False, True)
        for choice in ("auto", "required", "weather")
        if not (spelled and name in TOKENS_ONLY)
    ),
    *(
        Case(name, choice=choice, schema=True)
        for name in ("hermes", "harmony")
        for choice in ("none", "auto", "required")
    ),
    Case("gemma", thinks=True),
    Case("harmony", choice="required", thinks=True),
    Case("harmony", choice="none"),
    *(Case("hermes", spelled, "weather", thinks=True) for spelled in (False, True)),
]


class RandomModel(LocalModel):
    """A model with random weights, in `folder`, that writes calls as the case has them."""

    def __init__(self, case: Case, folder: Path) -> None:
        super().__init__(f"random-{case}")
        self.case = case
        self.folder = folder

    def _load(self) -> Engine:
        case = self.case
        markers = () if case.spelled else MARKERS[case.dialect]
        control = list(dict.fromkeys((*tiny_models.CONTROL[:4], *markers)))
        if case.thinks and not case.spelled:
            control += ["<think>", "</think>"]
        tiny_models.write_random(
            self.folder, control=tuple(control), words=tiny_models.WORDS + ENDS
        )
        codec = JinjaCodec(self.folder)
        spoken = dialects.dialect(
            case.dialect, lambda text: codec.token_id(text) is not None, thinks=case.thinks
        )
        stops = STOPS.get(case.dialect, ("<|end|>",))
        stop_ids = frozenset(codec.token_id(stop) or 0 for stop in stops)
        return Engine(
            codec=codec,
            decoder=Decoder(NumpyRunner(self.folder)),
            dialect=spoken,
            habits=Habits(),
            context_window=1024,
            stop_ids=stop_ids,
            sampling=Sampling(temperature=1.0),
            constrainer=constrainer(codec, stop_ids, spoken),
            written=spoken,
        )

    def reply(self, seed: int) -> str:
        """What came of one reply. Raises for one that is not what was asked for."""
        case = self.case
        request = Request(
            messages=(UserMessage.of(f"Go {seed % 50}"),),
            tools=() if case.choice == "none" else TOOLS,
            tool_choice=case.choice,
            output_schema=ANSWER if case.schema else None,
            settings=Settings(seed=seed, max_output_tokens=MAX_TOKENS),
        )
        *_, reply = self.stream(request)
        assert isinstance(reply, Reply)
        cut_off = reply.finish == "length"
        calls = reply.message.tool_calls[: -1 if cut_off else None]
        for call in calls:
            jsonschema.validate(call.parse(), SCHEMAS[call.name])
        if cut_off:
            return "calls" if calls else "cut off"
        names = [call.name for call in calls]
        if case.choice == "required":
            assert names
        elif case.choice not in ("auto", "none"):
            assert names == [case.choice]
        if names and case.choice != "auto":
            assert not reply.message.content
        if case.schema and not names:
            jsonschema.validate(json.loads(reply.message.content), ANSWER)
        return "calls" if names else "text"


def fuzz(case: Case, folder: Path, seeds: range) -> Counter[str]:
    """What came of so many replies."""
    model = RandomModel(case, folder)
    return Counter(map(model.reply, seeds))
