"""Replies held to a grammar: free text or calls that parse and are valid, and what was chosen."""

from __future__ import annotations

import ctypes
import itertools
import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from call_writers import Writer, glm, qwen_xml
from grammar_fuzz import ANSWER, CASES, MARKERS, MAX_TOKENS, TOOLS, Case, RandomModel, fuzz
from pydantic import BaseModel
from tiny_models import write_random, write_tokenizer
from tokenizers import Tokenizer

from samara.agent import Agent
from samara.agent.models import Reply, Request, Settings, dialects
from samara.agent.models.constraining import Constrainer, Constraint
from samara.agent.models.decode import Decoder
from samara.agent.models.grammar import grammar_of, held
from samara.agent.models.harmony import MARKERS as HARMONY_MARKERS
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.steps import Part
from samara.errors import ModelError
from samara.prompts import UserMessage
from samara.tools import ToolSpec


@pytest.mark.parametrize("case", CASES, ids=str)
def test_random_weights_write_valid_calls(case: Case, tmp_path: Path) -> None:
    """Nothing but the grammar makes sense here, and everything that ends is right."""
    found = fuzz(case, tmp_path, range(6))
    assert found["cut off"] < 6


@pytest.mark.thorough
@pytest.mark.parametrize("case", CASES, ids=str)
def test_many_random_replies(case: Case, tmp_path: Path) -> None:
    """The same, for longer."""
    fuzz(case, tmp_path, range(100, 140))


def test_both_runners_are_held_alike(tmp_path: Path) -> None:
    """The same greedy tokens from numpy and from torch, under the same grammar."""
    case = Case("samara", choice="weather")
    ours = RandomModel(case, tmp_path)
    request = Request(
        messages=(UserMessage.of("Go"),),
        tools=TOOLS,
        tool_choice="weather",
        settings=Settings(temperature=0.0, max_output_tokens=200),
    )
    *_, one = ours.stream(request)
    *_, other = HuggingFaceModel(tmp_path).stream(request)
    assert isinstance(one, Reply)
    assert isinstance(other, Reply)
    assert one.message.tool_calls == other.message.tool_calls
    assert one.message.tool_calls[0].name == "weather"


class City(BaseModel):
    name: str
    people: int


def test_an_agent_gets_the_type_it_asks_for(tmp_path: Path) -> None:
    """From random weights: the value is of the type at the first try."""
    model = HuggingFaceModel(write_random(tmp_path), settings=Settings(seed=3, temperature=1.0))
    result = Agent(model).run("Which city?", output_type=City)
    assert isinstance(result.output, City)
    assert result.steps == 1


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    """Then the model writes what it will."""
    request = Request(
        messages=(UserMessage.of("Go"),),
        tools=TOOLS,
        tool_choice="required",
        settings=Settings(max_output_tokens=20),
    )
    free = HuggingFaceModel(write_random(tmp_path), constrained=False)
    *_, reply = free.stream(request)
    assert isinstance(reply, Reply)
    held = HuggingFaceModel(tmp_path)
    *_, other = held.stream(request)
    assert isinstance(other, Reply)
    assert not reply.message.tool_calls
    assert reply.message != other.message


def test_markers_that_the_tokenizer_takes_for_text(tmp_path: Path) -> None:
    """Some vocabularies have tokens for markers and do not call them special: they are no text."""
    write_tokenizer(tmp_path)
    told = json.loads((tmp_path / "tokenizer.json").read_text())
    for added in told["added_tokens"]:
        added["special"] = False
    vocabulary = Tokenizer.from_str(json.dumps(told))
    ids = vocabulary.token_to_id
    spoken = dialects.dialect("hermes", lambda text: ids(text) is not None, thinks=False)
    held = Constrainer(json.dumps(told), frozenset([ids("<|end|>") or 0]), spoken.marks)
    grammar = grammar_of(
        spoken, ids, held.valid, tools=TOOLS, tool_choice="auto", schema=None, thinking=False
    )
    assert grammar is not None
    constraint = held.start(grammar)
    for token in vocabulary.encode("Hi <tool_call>").ids:
        constraint.accept(token)
    with pytest.raises(ModelError, match="grammar"):
        for token in vocabulary.encode(" this is no call").ids:
            constraint.accept(token)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pythonic", "Sure:\n```tool_code\n"),
        ("pythonic", "Sure: <|python_start|>"),
        ("llama", "Sure: <|python_tag|>"),
    ],
)
def test_no_call_begins_within_a_text(name: str, text: str, tmp_path: Path) -> None:
    """Where calls are told by how a reply begins, one that came later would not be held."""
    model = RandomModel(Case(name, spelled=True), tmp_path)
    constraint = model._constraint(model._engine(), [], Request(messages=(), tools=TOOLS))
    assert isinstance(constraint, Constraint)
    *before, last = Tokenizer.from_file(str(tmp_path / "tokenizer.json")).encode(text).ids
    for token in before:
        constraint.accept(token)
    with pytest.raises(ModelError, match="grammar"):
        constraint.accept(last)


def test_odd_schemas_are_kept_to_as_far_as_can_be(tmp_path: Path) -> None:
    """Keywords that cannot be enforced are left out; what is no schema becomes any object."""
    write_tokenizer(tmp_path)
    vocabulary = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    ids = vocabulary.token_to_id
    spoken = dialects.dialect("hermes", lambda text: ids(text) is not None, thinks=False)
    held = Constrainer(vocabulary.to_str(), frozenset([ids("<|end|>") or 0]), spoken.marks)
    odd = ToolSpec("odd", "", {"type": "object", "properties": {"a": {"not": {"const": 1}}}})
    worse = ToolSpec("worse", "", {"type": 3})
    for tool in (odd, worse):
        grammar = grammar_of(
            spoken,
            ids,
            held.valid,
            tools=(tool,),
            tool_choice=tool.name,
            schema=None,
            thinking=False,
        )
        assert grammar is not None
        constraint = held.start(grammar)
        call = {"name": tool.name, "arguments": {"a": 2}}
        for token in vocabulary.encode(f"<tool_call>{json.dumps(call)}</tool_call>").ids:
            constraint.accept(token)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("gemma", '<|channel>thought\nHm.<channel|>{"a": 1}'),
        (
            "harmony",
            "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant"
            '<|channel|>final<|message|>{"a": 1}',
        ),
        ("harmony", '<|channel|>final<|message|>{"a": 1}'),
    ],
)
@pytest.mark.parametrize("spelled", [False, True])
def test_answers_after_thoughts_of_several_markers(
    name: str, reply: str, spelled: bool, tmp_path: Path
) -> None:
    """Where a model marks its thoughts and its answer in its own way, it may."""
    markers = () if spelled else (*HARMONY_MARKERS, "<|channel>", "<channel|>")
    write_tokenizer(tmp_path, control=("<eos>", *markers))
    vocabulary = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    ids = vocabulary.token_to_id
    spoken = dialects.dialect(name, lambda text: ids(text) is not None)
    held = Constrainer(vocabulary.to_str(), frozenset([ids("<eos>") or 0]), spoken.marks)
    grammar = grammar_of(
        spoken, ids, held.valid, tools=(), tool_choice="auto", schema=ANSWER, thinking=False
    )
    assert grammar is not None
    constraint = held.start(grammar)
    for token in vocabulary.encode(reply).ids:
        constraint.accept(token)
    with pytest.raises(ModelError, match="grammar"):
        for token in vocabulary.encode("more").ids:
            constraint.accept(token)


@pytest.mark.parametrize("bounds", [{}, {"maxLength": 9}, {"minLength": 1}, {"pattern": "^[^x]*$"}])
@pytest.mark.parametrize("spelled", [False, True], ids=["tokens", "spelled"])
@pytest.mark.parametrize("write", [qwen_xml, glm], ids=["qwen_xml", "glm"])
def test_a_text_without_quotes_ends_where_its_marker_comes(
    write: Writer, spelled: bool, bounds: dict[str, object], tmp_path: Path
) -> None:
    """Not where its schema would make it end, and not never."""
    parameters = {"type": "object", "properties": {"text": {"type": "string", **bounds}}}
    tool = ToolSpec("save", "Keep.", {**parameters, "required": ["text"]})
    model = RandomModel(Case(write.__name__, spelled), tmp_path)
    constraint = model._constraint(
        model._engine(), [], Request(messages=(), tools=(tool,), tool_choice="save")
    )
    assert isinstance(constraint, Constraint)
    vocabulary = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    for token in vocabulary.encode(write("", [("save", {"text": "a\nb"})], "")).ids:
        constraint.accept(token)
    end = vocabulary.token_to_id("<|end|>")
    allowed = constraint.masked(np.zeros(vocabulary.get_vocab_size(), np.float32))
    assert np.flatnonzero(np.isfinite(allowed)).tolist() == [end]


@pytest.mark.parametrize("name", ["none", "template", "gemma", "harmony"])
def test_what_is_not_known_to_the_letter_is_not_held(name: str) -> None:
    """Calls of these (their markers spelled) cannot be told from text; answers can be held."""
    spoken = dialects.dialect(name)

    def grammar(tools: tuple[ToolSpec, ...], schema: dict[str, object] | None) -> str | None:
        return grammar_of(
            spoken, lambda _: None, lambda _: True,
            tools=tools, tool_choice="auto", schema=schema, thinking=False,
        )  # fmt: skip

    some = dialects.dialect(name, {"<|tool_call>", "<|channel|>"}.__contains__)
    assert not held(some)
    assert grammar(TOOLS, None) is None
    assert grammar(TOOLS, ANSWER) is None
    assert "%json" in str(grammar((), ANSWER))


@pytest.mark.parametrize("name", ["samara", "qwen_xml", "glm", "pythonic", "gemma"])
def test_values_of_odd_schemas_are_valid(name: str, tmp_path: Path) -> None:
    """In notations without quotes, too, what is written is read back as the schema has it."""
    odd: dict[str, object] = {
        "either": {"type": ["string", "null"], "enum": ["a", "b", None]},
        "short": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 3},
        "slash": {"type": "string", "pattern": r"^[0-9]\/[0-9]$"},
        "digits": {"enum": ["1", "2"]},
        "one": {"const": "1"},
    }
    parameters = {"type": "object", "properties": odd, "required": list(odd)}
    model = RandomModel(Case(name), tmp_path)
    for seed in range(4):
        request = Request(
            messages=(UserMessage.of("Go"),),
            tools=(ToolSpec("f", "", parameters),),
            tool_choice="f",
            settings=Settings(seed=seed, max_output_tokens=MAX_TOKENS),
        )
        *_, reply = model.stream(request)
        assert isinstance(reply, Reply)
        (call,) = reply.message.tool_calls
        jsonschema.validate(call.parse(), parameters)


def test_values_within_values_are_valid(tmp_path: Path) -> None:
    """Without quotes around keys: lists, objects, choices, what refers to itself, and anything."""
    tree = {
        "type": "object",
        "properties": {
            "name": {"type": "string", "maxLength": 4},
            "below": {"type": "array", "items": {"$ref": "#/$defs/Tree"}, "maxItems": 1},
        },
        "required": ["name"],
    }
    number = {"type": "integer", "minimum": 0, "maximum": 9}
    nested: dict[str, object] = {
        "tree": {"$ref": "#/$defs/Tree"},
        "pair": {"type": "array", "prefixItems": [number, {"type": "boolean"}], "minItems": 2},
        "two": {"type": "array", "items": number, "minItems": 2, "maxItems": 3},
        "grid": {"type": "array", "items": {"type": "array", "items": number}, "minItems": 1},
        "turned": {"type": "array", "items": number, "minItems": 2.0, "maxItems": 1},
        "both": {
            "allOf": [{"$ref": "#/$defs/Tree"}, {"properties": {"a": number}, "required": ["a"]}]
        },
        "one of": {
            "type": "object",
            "properties": {"a": number, "b": number},
            "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
        },
        "more": {"properties": {"a": number}, "additionalProperties": {"type": "boolean"}},
        "url": {"type": "string", "pattern": "^ab?c|d$"},
        "long": {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1},
        "none": {"type": "array", "maxItems": 0},
        "ages": {"type": "object", "additionalProperties": number, "maxProperties": 99},
        "closed": {"type": "object", "additionalProperties": False},
        "either": {"oneOf": [number, {"type": "null"}, {"enum": [["a"], {"b c": 1.5}, ""]}]},
        "all": {"allOf": [{"type": "string"}, {"maxLength": 2}]},
        "odd key": {"type": ["integer", "null"]},
        "lost": {"$ref": "#/$defs/Nothing"},
    }
    model = RandomModel(Case("gemma"), tmp_path)
    ended = set[str]()
    for key, seed in itertools.product([*nested, "unnamed"], range(3)):
        parameters = {
            "type": "object",
            "properties": {key: nested[key]} if key in nested else {},
            "required": [key],
            "$defs": {"Tree": tree},
        }
        request = Request(
            messages=(UserMessage.of("Go"),),
            tools=(ToolSpec("f", "", parameters),),
            tool_choice="f",
            settings=Settings(seed=seed, max_output_tokens=200),
        )
        *_, reply = model.stream(request)
        assert isinstance(reply, Reply)
        if reply.finish == "length":  # texts without bounds seldom end by chance
            continue
        ended.add(key)
        (call,) = reply.message.tool_calls
        if key not in ("lost", "turned"):  # nothing is valid there
            jsonschema.validate(call.parse(), parameters)
        assert key in call.parse()
    assert len(ended) > 12


@pytest.mark.parametrize("name", ["gemma", "pythonic", "lfm"])
def test_many_parameters_that_may_be_left_out(name: str, tmp_path: Path) -> None:
    """In dialects with commas between them, and in those that nest."""
    text = {"type": "string"}
    many = {f"p{n}": text for n in range(60)}
    inner = {"type": "object", "properties": many}
    properties = {f"q{n}": inner if name == "gemma" else text for n in range(60)}
    tool = ToolSpec("f", "", {"type": "object", "properties": properties})
    model = RandomModel(Case(name), tmp_path)
    assert model._constraint(model._engine(), [], Request(messages=(), tools=(tool,)))


@pytest.mark.parametrize(
    ("schema", "written"),
    [
        (
            {"m": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}}},
            "m:[[1.5,2],[]]",
        ),
        (
            {"h": {"type": "object", "additionalProperties": {"type": "string"}}},
            'h:{Content-Type:<|"|>a<|"|>}',
        ),
        ({"content-type": {"type": "string"}}, 'content-type:<|"|>a<|"|>'),
        ({"url": {"type": "string", "pattern": "^https?://"}}, 'url:<|"|>https://a.b<|"|>'),
        ({"Units": {"type": "integer"}, "city": {"type": "integer"}}, "city:1,Units:2"),
        ({"t": {"type": "array", "prefixItems": [{"type": "integer"}], "items": False}}, "t:[1]"),
    ],
)
def test_what_gemma_4_would_write_is_in_the_grammar(
    schema: dict[str, object], written: str, tmp_path: Path
) -> None:
    """As its template shows it."""
    tool = ToolSpec("f", "", {"type": "object", "properties": schema})
    model = RandomModel(Case("gemma"), tmp_path)
    constraint = model._constraint(model._engine(), [], Request(messages=(), tools=(tool,)))
    assert constraint is not None
    vocabulary = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    for token in vocabulary.encode(f"<|tool_call>call:f{{{written}}}<tool_call|>").ids:
        constraint.accept(token)


HARMONY_CALL = '<|message|>{"code": "1"}<|call|>'


@pytest.mark.parametrize(
    "reply",
    [
        f"<|channel|>commentary to=functions.python <|constrain|>json{HARMONY_CALL}",
        f" to=functions.python<|channel|>commentary json{HARMONY_CALL}",
        "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant"
        "<|channel|>commentary<|message|>I look.<|end|><|start|>assistant"
        f"<|channel|>commentary to=functions.python{HARMONY_CALL}",
    ],
)
def test_where_gpt_oss_names_the_tool(reply: str, tmp_path: Path) -> None:
    """After the channel or before it, and after thoughts and words to the user."""
    model = RandomModel(Case("harmony"), tmp_path)
    engine = model._engine()
    ids = Tokenizer.from_file(str(tmp_path / "tokenizer.json")).encode(reply).ids
    for choice in ("auto", "none"):
        constraint = model._constraint(
            engine, [], Request(messages=(), tools=TOOLS, tool_choice=choice)
        )
        assert constraint is not None
        if choice == "auto":
            for token in ids:
                constraint.accept(token)
            continue
        with pytest.raises(ModelError, match="grammar"):
            for token in ids:
                constraint.accept(token)


@pytest.mark.parametrize("name", MARKERS)
def test_a_parameter_of_which_nothing_is_asked(name: str, tmp_path: Path) -> None:
    """`true` is a schema as well."""
    tool = ToolSpec("f", "", {"type": "object", "properties": {"v": True}, "required": ["v"]})
    model = RandomModel(Case(name), tmp_path)
    request = Request(messages=(), tools=(tool,), tool_choice="f")
    assert model._constraint(model._engine(), [], request)


def test_forced_tokens_are_not_computed(tmp_path: Path) -> None:
    """What must follow costs no run of the model."""
    model = RandomModel(Case("hermes", choice="python"), tmp_path)
    engine = model._engine()
    runs = 0
    forward = engine.decoder._runner.forward

    def counted(parts: list[Part]) -> object:
        nonlocal runs
        runs += 1
        return forward(parts)

    engine.decoder._runner.forward = counted  # type: ignore[method-assign,assignment]
    assert isinstance(engine.decoder, Decoder)
    request = Request(
        messages=(UserMessage.of("Go"),),
        tools=TOOLS,
        tool_choice="python",
        settings=Settings(seed=1, max_output_tokens=400),
    )
    *_, reply = model.stream(request)
    assert isinstance(reply, Reply)
    assert runs < reply.usage.output_tokens - 20


def test_masks_of_every_kind() -> None:
    """Few tokens or nearly all, and more logits than tokens: the same as bit by bit."""

    class Matcher:
        def __init__(self, words: list[int]) -> None:
            self._words = np.array(words, np.int32)

        def unsafe_compute_mask_ptr(self, address: int, size: int) -> None:
            ctypes.memmove(address, self._words.ctypes.data, size)

        def is_error(self) -> bool:
            return False

    rng = np.random.default_rng(0)
    sparse, dense = [0] * 64, rng.integers(-(2**31), 2**31, 64).tolist()
    sparse[3], sparse[63] = 5, -(2**31)
    for words in (sparse, dense):
        bits = [word >> n & 1 for word in words for n in range(32)]
        for more in (0, 100, -40):
            logits = rng.random(64 * 32 + more, np.float32)
            masked = Constraint(Matcher(words), 64 * 32).masked(logits)
            wanted = [x if bit else -np.inf for x, bit in zip(logits, bits, strict=False)]
            assert masked.tolist() == [*map(float, wanted), *[-np.inf] * more]
            assert masked.dtype == np.float32


def test_white_space_within_json_comes_to_an_end(tmp_path: Path) -> None:
    """Models would lay JSON out to the end of the window."""
    model = RandomModel(Case("hermes", choice="none", schema=True), tmp_path)
    constraint = model._constraint(
        model._engine(), [], Request(messages=(), output_schema=ANSWER, tool_choice="none")
    )
    assert isinstance(constraint, Constraint)
    vocabulary = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    for token in vocabulary.encode("{\n" + 7 * " ").ids:
        constraint.accept(token)
    with pytest.raises(ModelError, match="grammar"):
        constraint.accept(vocabulary.encode(" ").ids[0])
