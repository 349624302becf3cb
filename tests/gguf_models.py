"""A model with random weights as llama.cpp reads it, and its server: `pip install gguf
"llama-cpp-python[server]"`."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import pre_tokenizers

CONTEXT_TOKENS = 2048
_CONTROL = ("<|im_start|>", "<|im_end|>")
_START_TIMEOUT_S = 120.0


def write_gguf(file: Path, seed: int = 0) -> Path:
    """A Llama of two layers over a vocabulary of bytes, that speaks ChatML."""
    import gguf

    tokens = [*_CONTROL, *sorted(pre_tokenizers.ByteLevel.alphabet()), "th"]
    hidden, inner, heads, size = 64, 128, 4, 16
    rng = np.random.default_rng(seed)

    def matrix(*shape: int) -> Any:
        return (rng.standard_normal(shape) * 2.0 / shape[-1] ** 0.5).astype(np.float32)

    writer = gguf.GGUFWriter(str(file), "llama")
    writer.add_context_length(CONTEXT_TOKENS)
    writer.add_embedding_length(hidden)
    writer.add_block_count(2)
    writer.add_feed_forward_length(inner)
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_rope_dimension_count(size)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(tokens)
    writer.add_token_types([3] * len(_CONTROL) + [1] * (len(tokens) - len(_CONTROL)))
    writer.add_token_merges(["t h"])  # without one, llama.cpp does not load it
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(1)
    writer.add_add_bos_token(False)
    writer.add_tensor("token_embd.weight", matrix(len(tokens), hidden))
    writer.add_tensor("output_norm.weight", np.ones(hidden, np.float32))
    writer.add_tensor("output.weight", matrix(len(tokens), hidden))
    for layer in range(2):
        for name, shape in (
            ("attn_q", (hidden, hidden)),
            ("attn_k", (hidden, hidden)),
            ("attn_v", (hidden, hidden)),
            ("attn_output", (hidden, hidden)),
            ("ffn_gate", (inner, hidden)),
            ("ffn_up", (inner, hidden)),
            ("ffn_down", (hidden, inner)),
        ):
            writer.add_tensor(f"blk.{layer}.{name}.weight", matrix(*shape))
        for name in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{name}.weight", np.ones(hidden, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


@contextmanager
def serve_gguf(
    file: Path, *, chat_format: str = "chatml", python: str = sys.executable
) -> Iterator[str]:
    """The server's base URL, on a free loopback port; stopped when left."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        *(python, "-m", "llama_cpp.server", "--model", str(file), "--host", "127.0.0.1"),
        *("--port", str(port), "--n_ctx", str(CONTEXT_TOKENS), "--chat_format", chat_format),
        *("--n_threads", "1", "--verbose", "false", "--model_alias", "tiny"),
    ]
    with file.with_suffix(".log").open("wb") as log:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
    base = f"http://127.0.0.1:{port}/v1"
    try:
        until = time.monotonic() + _START_TIMEOUT_S
        while time.monotonic() < until and process.poll() is None:
            try:
                with urllib.request.urlopen(f"{base}/models", timeout=5) as answer:
                    json.load(answer)
                    break
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        else:
            raise RuntimeError(file.with_suffix(".log").read_text())
        yield base
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
