"""Folders in Hugging Face form that tests make for themselves: small, and nothing is downloaded.

`write_random` makes a Llama with random weights: it says nonsense, but the same nonsense wherever
it is computed. `write_clockwork` makes one whose weights are set by hand so that it calls a tool
first and answers once there is a result.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

CONTROL = (
    "<|user|>", "<|assistant|>", "<|tool|>", "<|end|>",
    "<tool_call>", "</tool_call>", "<arg>", "<val>",
)  # fmt: skip
WORDS = ("python", "code", "The", "answer", "is", "tool", "user")

TEMPLATE = """\
{%- for message in messages %}
    {%- if message.role == 'user' %}
        {{- '<|user|>' + message.content + '<|end|>' }}
    {%- elif message.role == 'tool' %}
        {{- '<|tool|>' + message.content + '<|end|>' }}
    {%- elif message.role == 'assistant' %}
        {{- '<|assistant|>' + (message.content or '') }}
        {%- for call in message.tool_calls or [] %}
            {{- '<tool_call>' + call.function.name }}
            {%- for key, value in call.function.arguments.items() %}
                {{- '<arg>' + key + '<val>' + (value if value is string else value | tojson) }}
            {%- endfor %}
            {{- '</tool_call>' }}
        {%- endfor %}
        {{- '<|end|>' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|assistant|>' }}
{%- endif %}
"""

RESPONSE_TEMPLATE: dict[str, Any] = {
    "defaults": {"role": "assistant"},
    "start_anchor": "<|assistant|>",
    "fields": {
        "tool_calls": {
            "open_pattern": r"<tool_call>(?P<name>\w+)",
            "close": "</tool_call>",
            "repeats": True,
            "content": "xml-inline",
            "content_args": {
                "tag_pattern": r"<arg>(?P<key>.*?)<val>(?P<value>.*?)(?=<arg>|\Z)",
            },
            "transform": {
                "type": "function",
                "function": {"name": "{name}", "arguments": "{content}"},
            },
        },
        "content": {"close": "<|end|>", "content": "text"},
    },
}

Weights = dict[str, npt.NDArray[np.float32]]


def write_tokenizer(
    folder: Path,
    *,
    control: tuple[str, ...] = CONTROL,
    template: str = TEMPLATE,
    words: tuple[str, ...] = WORDS,
) -> Tokenizer:
    """A byte-level vocabulary without merges, the control tokens first, and a few whole words."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(
        models.BPE(vocab={text: n for n, text in enumerate((*control, *alphabet))}, merges=[])
    )
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(list(control))
    tokenizer.add_tokens([AddedToken(word, single_word=True, normalized=False) for word in words])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "eos_token": "<|end|>",
        "clean_up_tokenization_spaces": False,
        "chat_control_tokens": [],
        "response_template": RESPONSE_TEMPLATE,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    (folder / "chat_template.jinja").write_text(template)
    return tokenizer


def write_weights(folder: Path, weights: Weights, config: dict[str, Any], dtype: str) -> None:
    """`config.json` and `model.safetensors`, stored as `F32`, `F16` or `BF16`."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    blob = b""
    for name, value in weights.items():
        if dtype == "BF16":  # rounded towards zero: the upper half of a float32
            data = (np.ascontiguousarray(value, np.float32).view(np.uint32) >> 16).astype(np.uint16)
        else:
            data = value.astype({"F32": np.float32, "F16": np.float16}[dtype])
        ends = [len(blob), len(blob) + data.nbytes]
        header[name] = {"dtype": dtype, "shape": list(value.shape), "data_offsets": ends}
        blob += data.tobytes()
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    file = folder / "model.safetensors"
    file.write_bytes(len(head).to_bytes(8, "little") + head + blob)
    base = {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "hidden_act": "silu",
        "attention_bias": False,
        "mlp_bias": False,
        "rms_norm_eps": 1e-5,
        "max_position_embeddings": 1024,
        "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0},
    }
    (folder / "config.json").write_text(json.dumps(base | config))
    generation = {"eos_token_id": config["eos_token_id"], "do_sample": False}
    (folder / "generation_config.json").write_text(json.dumps(generation))


def write_random(
    folder: Path,
    *,
    dtype: str = "F32",
    tied: bool = True,
    seed: int = 0,
    control: tuple[str, ...] = CONTROL,
    wide: bool = False,
    words: tuple[str, ...] = WORDS,
) -> Path:
    """A Llama of two layers with grouped-query attention and random weights.

    In a `wide` one the sizes of all matrices are multiples of 32, as quantisation wants them.
    """
    tokenizer = write_tokenizer(folder, control=control, words=words)
    rng = np.random.default_rng(seed)
    vocabulary = tokenizer.get_vocab_size()
    hidden, inner, heads, key_heads, size = (64, 128, 8, 4, 8) if wide else (48, 96, 6, 2, 8)

    def matrix(*shape: int) -> npt.NDArray[np.float32]:
        return np.asarray(rng.standard_normal(shape) * 2.5 / shape[-1] ** 0.5, np.float32)

    def norm() -> npt.NDArray[np.float32]:
        return np.asarray(1 + matrix(hidden) / 4, np.float32)

    weights: Weights = {"model.embed_tokens.weight": matrix(vocabulary, hidden)}
    for n in range(2):
        layer = f"model.layers.{n}."
        weights |= {
            f"{layer}input_layernorm.weight": norm(),
            f"{layer}self_attn.q_proj.weight": matrix(heads * size, hidden),
            f"{layer}self_attn.k_proj.weight": matrix(key_heads * size, hidden),
            f"{layer}self_attn.v_proj.weight": matrix(key_heads * size, hidden),
            f"{layer}self_attn.o_proj.weight": matrix(hidden, heads * size),
            f"{layer}post_attention_layernorm.weight": norm(),
            f"{layer}mlp.gate_proj.weight": matrix(inner, hidden),
            f"{layer}mlp.up_proj.weight": matrix(inner, hidden),
            f"{layer}mlp.down_proj.weight": matrix(hidden, inner),
        }
    weights["model.norm.weight"] = norm()
    if not tied:
        weights["lm_head.weight"] = matrix(vocabulary, hidden)
    shape = (vocabulary, hidden, inner, 2, heads, key_heads, size)
    write_weights(folder, weights, _config(tokenizer, shape, tied=tied), dtype)
    return folder


def write_clockwork(
    folder: Path,
    *,
    call: tuple[str, ...] = (
        "<tool_call>",
        "python",
        "<arg>",
        "code",
        "<val>",
        "6",
        "*",
        "7",
        "</tool_call>",
    ),
    answer: tuple[str, ...] = ("The", "Ġ", "answer", "=", "4", "2"),
) -> Path:
    """A Llama that says `call` when no tool has answered yet, and `answer` when one has.

    Each token leads to the next, so none may occur twice. The state is the current token (one
    dimension each), a constant, and what uniform attention has seen of `<|tool|>`.
    """  # fmt: skip
    tokenizer = write_tokenizer(folder)
    ids = tokenizer.token_to_id
    vocabulary = tokenizer.get_vocab_size()
    seen, hidden, size = vocabulary, vocabulary + 2 + vocabulary % 2, 2

    def zeros(*shape: int) -> npt.NDArray[np.float32]:
        return np.zeros(shape, np.float32)

    embedding, head = zeros(vocabulary, hidden), zeros(vocabulary, hidden)
    embedding[:, :vocabulary] = np.eye(vocabulary)
    start, end = ids("<|assistant|>"), ids("<|end|>")
    for chain in (call, answer):
        for one, other in pairwise((*map(ids, chain), end)):
            head[other, one] = 100.0
    head[ids(call[0]), start] = 100.0
    head[ids(answer[0]), start] = 99.0
    head[ids(answer[0]), seen] = 1.0
    values, out = zeros(size, hidden), zeros(hidden, size)
    values[0, ids("<|tool|>")] = 1.0
    out[seen, 0] = 100.0
    layer = "model.layers.0."
    weights = {
        "model.embed_tokens.weight": embedding,
        f"{layer}input_layernorm.weight": zeros(hidden) + 1,
        f"{layer}self_attn.q_proj.weight": zeros(size, hidden),
        f"{layer}self_attn.k_proj.weight": zeros(size, hidden),
        f"{layer}self_attn.v_proj.weight": values,
        f"{layer}self_attn.o_proj.weight": out,
        f"{layer}post_attention_layernorm.weight": zeros(hidden) + 1,
        f"{layer}mlp.gate_proj.weight": zeros(2, hidden),
        f"{layer}mlp.up_proj.weight": zeros(2, hidden),
        f"{layer}mlp.down_proj.weight": zeros(hidden, 2),
        "model.norm.weight": zeros(hidden) + 1,
        "lm_head.weight": head,
    }
    shape = (vocabulary, hidden, 2, 1, 1, 1, size)
    write_weights(folder, weights, _config(tokenizer, shape, tied=False), "F32")
    return folder


def _config(tokenizer: Tokenizer, shape: tuple[int, ...], *, tied: bool) -> dict[str, Any]:
    names = (
        "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers",
        "num_attention_heads", "num_key_value_heads", "head_dim",
    )  # fmt: skip
    return {
        **dict(zip(names, shape, strict=True)),
        "tie_word_embeddings": tied,
        "eos_token_id": tokenizer.token_to_id("<|end|>"),
    }
