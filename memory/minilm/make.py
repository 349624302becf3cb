"""Makes the graph and the packed weights from the official model.safetensors.

    pip install onnx
    python -m samara.memory.minilm.make FOLDER

`FOLDER` holds model.safetensors and tokenizer.json of sentence-transformers/all-MiniLM-L6-v2.
"""

from __future__ import annotations

import hashlib
import importlib
import shutil
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

OFFICIAL_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIDTH, HEADS, LAYERS, EPSILON = 384, 12, 6, 1e-12
GROUP: Final = 32
WEIGHTS: Final = "weights"
"""The file beside the graph that would hold all tensors one after the other, by their names."""

Array = NDArray[Any]


def main(folder: Path, out: Path) -> None:
    """Write graph.onnx, weights.safetensors and tokenizer.json to `out`."""
    source = folder / "model.safetensors"
    if hashlib.sha256(source.read_bytes()).hexdigest() != OFFICIAL_SHA256:
        raise SystemExit(f"{source} is not the official file.")
    weights = renamed(load_file(source))
    out.mkdir(parents=True, exist_ok=True)
    packed: dict[str, Array] = {}
    for name, value in weights.items():
        if value.ndim == 2:
            packed[name], packed[f"{name}.scales"] = quantized(value)
        else:
            packed[name] = value.astype(np.float32)
    save_file(packed, out / "weights.safetensors")
    (out / "graph.onnx").write_bytes(graph(weights))
    shutil.copy(folder / "tokenizer.json", out / "tokenizer.json")


def quantized(value: Array) -> tuple[Array, Array]:
    """8-bit numbers and the scale of each group of 32 in a row."""
    groups = value.reshape(value.shape[0], -1, GROUP)
    scales = np.maximum(np.abs(groups).max(axis=-1) / 127, 1e-8).astype(np.float16)
    numbers = np.round(groups / scales[..., None].astype(np.float32)).clip(-127, 127)
    return numbers.astype(np.int8).reshape(value.shape), scales


def renamed(weights: dict[str, Array]) -> dict[str, Array]:
    """As the graph names them: matrices to multiply from the right, token type 0 folded in."""
    kinds = weights["embeddings.token_type_embeddings.weight"]
    made = {
        "words": weights["embeddings.word_embeddings.weight"],
        "places": weights["embeddings.position_embeddings.weight"] + kinds[0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mixed": "attention.output.dense",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
    }
    norms = {"norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm"}
    for layer in range(LAYERS):
        old = f"encoder.layer.{layer}"
        for new, name in names.items():
            matrix = weights[f"{old}.{name}.weight"].T
            made[f"{layer}.{new}.weight"] = np.ascontiguousarray(matrix)
            made[f"{layer}.{new}.bias"] = weights[f"{old}.{name}.bias"]
        for new, name in norms.items():
            made[f"{layer}.{new}.weight"] = weights[f"{old}.{name}.weight"]
            made[f"{layer}.{new}.bias"] = weights[f"{old}.{name}.bias"]
    return made


class Graph:
    """Collects nodes; each method returns the name of what it computes."""

    def __init__(self) -> None:
        self.onnx: Any = importlib.import_module("onnx")
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self.offset_bytes = 0

    def node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        """One operation."""
        name = f"n{len(self.nodes)}"
        self.nodes.append(self.onnx.helper.make_node(kind, inputs, [name], **attributes))
        return name

    def constant(self, value: Array) -> str:
        """A number or a list of them."""
        name = f"c{len(self.constants)}"
        self.constants.append(self.onnx.numpy_helper.from_array(value, name))
        return name

    def external(self, name: str, value: Array) -> None:
        """A tensor that is handed in when the graph is loaded, or lies in a file beside it."""
        tensor = self.onnx.numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name)
        tensor.data_location = self.onnx.TensorProto.EXTERNAL
        length = len(tensor.raw_data)
        places = {"location": WEIGHTS, "offset": self.offset_bytes, "length": length}
        for key, place in places.items():
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(place)
        self.offset_bytes += length
        tensor.ClearField("raw_data")
        self.constants.append(tensor)


def graph(weights: dict[str, Array]) -> bytes:
    """BERT with mean pooling and vectors of length 1, and those of tokens, as ONNX without its
    weights."""
    made = Graph()
    kinds = made.onnx.TensorProto
    for name in sorted(weights):
        made.external(name, weights[name])
    ids, mask = "input_ids", "attention_mask"
    length = made.node("Shape", ids, start=1, end=2)
    places = made.node("Slice", "places", made.constant(np.array([0])), length)
    words = made.node("Gather", "words", ids)
    hidden = _norm(made, made.node("Add", words, places), "norm")
    present = made.node("Cast", mask, to=kinds.FLOAT)
    absent = made.node("Sub", made.constant(np.array(1, np.float32)), present)
    bias = made.node("Mul", absent, made.constant(np.array(-1e4, np.float32)))
    bias = made.node("Unsqueeze", bias, made.constant(np.array([1, 2])))
    for layer in range(LAYERS):
        hidden = _layer(made, hidden, bias, f"{layer}")
    made.nodes.append(made.onnx.helper.make_node("Identity", [hidden], ["token_embeddings"]))
    each = made.node("Unsqueeze", present, made.constant(np.array([2])))
    shown = made.node("Mul", hidden, each)
    total = made.node("ReduceSum", shown, made.constant(np.array([1])), keepdims=0)
    count = made.node("ReduceSum", each, made.constant(np.array([1])), keepdims=0)
    mean = made.node("Div", total, count)
    made.nodes.append(
        made.onnx.helper.make_node("LpNormalization", [mean], ["sentence_embedding"], axis=-1, p=2)
    )
    helper = made.onnx.helper
    whole = helper.make_graph(
        made.nodes,
        "minilm",
        [helper.make_tensor_value_info(name, kinds.INT64, ["b", "s"]) for name in (ids, mask)],
        [
            helper.make_tensor_value_info("sentence_embedding", kinds.FLOAT, ["b", WIDTH]),
            helper.make_tensor_value_info("token_embeddings", kinds.FLOAT, ["b", "s", WIDTH]),
        ],
        initializer=made.constants,
    )
    opset = [helper.make_opsetid("", 20)]
    data: bytes = helper.make_model(whole, opset_imports=opset, ir_version=9).SerializeToString()
    return data


def _layer(made: Graph, hidden: str, bias: str, name: str) -> str:
    split = made.constant(np.array([0, 0, HEADS, WIDTH // HEADS]))
    query, key, value = (
        made.node("Reshape", _linear(made, hidden, f"{name}.{part}"), split)
        for part in ("query", "key", "value")
    )
    query = made.node("Transpose", query, perm=[0, 2, 1, 3])
    key = made.node("Transpose", key, perm=[0, 2, 3, 1])
    value = made.node("Transpose", value, perm=[0, 2, 1, 3])
    scale = made.constant(np.array((WIDTH // HEADS) ** -0.5, np.float32))
    scores = made.node("Mul", made.node("MatMul", query, key), scale)
    shares = made.node("Softmax", made.node("Add", scores, bias), axis=-1)
    mixed = made.node("Transpose", made.node("MatMul", shares, value), perm=[0, 2, 1, 3])
    mixed = made.node("Reshape", mixed, made.constant(np.array([0, 0, WIDTH])))
    mixed = _linear(made, mixed, f"{name}.mixed")
    hidden = _norm(made, made.node("Add", mixed, hidden), f"{name}.norm1")
    wide = made.node("Gelu", _linear(made, hidden, f"{name}.wide"))
    narrow = _linear(made, wide, f"{name}.narrow")
    return _norm(made, made.node("Add", narrow, hidden), f"{name}.norm2")


def _linear(made: Graph, inputs: str, name: str) -> str:
    return made.node("Add", made.node("MatMul", inputs, f"{name}.weight"), f"{name}.bias")


def _norm(made: Graph, inputs: str, name: str) -> str:
    weight, bias = f"{name}.weight", f"{name}.bias"
    return made.node("LayerNormalization", inputs, weight, bias, axis=-1, epsilon=EPSILON)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent / "weights")
