"""The embedder that ships with samara: MiniLM on onnxruntime, without torch and downloads."""

from samara.memory.minilm.model import MiniLM

__all__ = ["MiniLM"]
