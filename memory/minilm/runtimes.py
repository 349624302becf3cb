"""What computes MiniLM: onnxruntime, or OpenVINO where it is installed.

OpenVINO is the faster one, above all on processors that know 16-bit numbers.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from samara.errors import MissingDependencyError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Tokens = NDArray[np.int64]
    Vectors = NDArray[np.float32]

Output = Literal["sentence_embedding", "token_embeddings"]
Compute = Callable[["Tokens", "Tokens", Sequence[Output]], list["Vectors"]]
"""From ids and mask, (texts, tokens) each, to vectors of the texts (texts, 384), which have length
1, or of their tokens (texts, tokens, 384), or both."""


def compute(runtime: Literal["onnxruntime", "openvino", ""], threads: int) -> Compute:
    """The model, loaded."""
    there = importlib.util.find_spec("openvino") is not None
    if runtime == "openvino" and not there:
        raise MissingDependencyError("OpenVINO is not installed.", hint="pip install samara[fast]")
    if runtime == "openvino" or (there and not runtime):
        return _openvino()
    return _onnxruntime(threads)


def _onnxruntime(threads: int) -> Compute:
    import onnxruntime

    weights = {
        name: onnxruntime.OrtValue.ortvalue_from_numpy(value) for name, value in _weights().items()
    }
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_external_initializers(list(weights), list(weights.values()))
    with as_file(files(__package__).joinpath("weights", "graph.onnx")) as graph:
        session = onnxruntime.InferenceSession(
            str(graph), options, providers=["CPUExecutionProvider"]
        )

    def run(ids: Tokens, mask: Tokens, outputs: Sequence[Output]) -> list[Vectors]:
        vectors: list[Vectors] = session.run(outputs, {"input_ids": ids, "attention_mask": mask})
        return vectors

    return run


def _openvino() -> Compute:
    import openvino

    core = openvino.Core()
    with TemporaryDirectory() as folder:
        graph = Path(folder, "graph.onnx")
        graph.write_bytes(files(__package__).joinpath("weights", "graph.onnx").read_bytes())
        with Path(folder, "weights").open("wb") as file:
            for _, value in sorted(_weights().items()):
                file.write(value.tobytes())
        model = core.compile_model(core.read_model(graph), "CPU")
    free: list[Any] = []

    def run(ids: Tokens, mask: Tokens, outputs: Sequence[Output]) -> list[Vectors]:
        try:
            request = free.pop()
        except IndexError:
            request = model.create_infer_request()
        answer = request.infer({"input_ids": ids, "attention_mask": mask})
        vectors: list[Vectors] = [answer[name].copy() for name in outputs]
        free.append(request)
        return vectors

    return run


def _weights() -> dict[str, NDArray[np.float32]]:
    """All tensors as 32-bit numbers, by their names in the graph."""
    import numpy as np
    from safetensors.numpy import load

    packed = load(files(__package__).joinpath("weights", "weights.safetensors").read_bytes())
    weights = {}
    for name, tensor in packed.items():
        if name.endswith(".scales"):
            continue
        value = tensor.astype(np.float32)
        scales = packed.get(f"{name}.scales")
        if scales is not None:
            groups = value.reshape(*scales.shape, -1)
            value = (groups * scales[..., None].astype(np.float32)).reshape(tensor.shape)
        weights[name] = value
    return weights
