"""Loading weights: quantised, with an adapter, and only where they fit."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
import tiny_models

from samara.agent.models import Reply, Request, Settings
from samara.agent.models import weights as weights_module
from samara.agent.models.huggingface import HuggingFaceModel
from samara.errors import ConfigError, MissingDependencyError
from samara.prompts import UserMessage

if not all(importlib.util.find_spec(name) for name in ("torch", "transformers")):
    pytest.skip("needs samara[local]", allow_module_level=True)


def said(model: HuggingFaceModel) -> str:
    settings = Settings(max_output_tokens=12)
    *_, reply = model.stream(Request(messages=(UserMessage.of("Go"),), settings=settings))
    assert isinstance(reply, Reply)
    return reply.message.content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_models.write_random(tmp_path / "model", tied=False, wide=True)


@pytest.mark.filterwarnings("ignore")  # of peft, about transformers
def test_an_adapter_changes_what_is_said(folder: Path, tmp_path: Path) -> None:
    """As if it were merged into the weights."""
    import peft
    import torch
    from transformers import AutoModelForCausalLM

    base: Any = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    torch.manual_seed(0)
    config = peft.LoraConfig(
        r=4, target_modules=["q_proj", "v_proj", "down_proj"], init_lora_weights=False
    )
    adapted: Any = peft.get_peft_model(base, config)
    adapted.save_pretrained(tmp_path / "adapter")
    merged = tmp_path / "merged"
    tiny_models.write_tokenizer(merged)
    adapted.merge_and_unload().save_pretrained(merged)
    with_adapter = said(HuggingFaceModel(folder, adapter=tmp_path / "adapter"))
    assert with_adapter == said(HuggingFaceModel(merged))
    assert with_adapter != said(HuggingFaceModel(folder))


@pytest.mark.parametrize("quantization", ["8bit", "4bit", "int8"])
@pytest.mark.filterwarnings("ignore")  # of bitsandbytes, about the CPU
def test_quantised_weights_compute(folder: Path, quantization: Any) -> None:
    """Less memory, nearly the same model: it still says something, held to its forms."""
    model = HuggingFaceModel(folder, quantization=quantization, device="cpu")
    assert said(model)
    runner: Any = model._engine().decoder._runner
    kinds = {type(weight).__name__ for weight in runner._model.parameters()}
    assert kinds & {"Int8Params", "Params4bit", "Int8Tensor"}


@pytest.mark.filterwarnings("ignore")  # of bitsandbytes, about the CPU
def test_what_does_not_fit_is_told_with_what_would(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is loaded: how much is needed, how much is free, and what would fit."""
    count, _ = weights_module.Loading(source=str(folder))._size()
    monkeypatch.setattr(weights_module, "free_memory", lambda device: int(count * 1.5))
    with pytest.raises(ConfigError) as caught:
        said(HuggingFaceModel(folder, device="cpu"))
    assert "as float32" in caught.value.message
    assert "quantization='8bit'" in caught.value.hint
    assert "bfloat16" not in caught.value.hint
    assert said(HuggingFaceModel(folder, device="cpu", quantization="4bit"))
    monkeypatch.setattr(weights_module, "free_memory", lambda device: 10)
    with pytest.raises(ConfigError, match="smaller model"):
        said(HuggingFaceModel(folder, device="cpu"))
    monkeypatch.setattr(weights_module, "free_memory", lambda device: None)
    assert said(HuggingFaceModel(folder, device="cpu"))


@pytest.mark.parametrize("name", ["dtype", "quantization"])
def test_a_name_that_nothing_has_is_told_before_anything_is_loaded(name: str) -> None:
    """With those that there are."""
    options: dict[str, Any] = {name: "fp8"}
    with pytest.raises(ConfigError, match="fp8") as caught:
        HuggingFaceModel("nobody/nothing", **options)
    assert {"dtype": "bfloat16", "quantization": "4bit"}[name] in caught.value.hint


@pytest.mark.parametrize("device", ["gpu", "cuda:99"])
def test_a_device_that_is_not_there_is_told(folder: Path, device: str) -> None:
    """By its name, whatever torch makes of it."""
    with pytest.raises(ConfigError, match=f"no device '{device}'"):
        said(HuggingFaceModel(folder, device=device))


def test_free_memory_is_known_here() -> None:
    """Of the machine; of what torch does not know, nothing."""
    free_bytes = weights_module.free_memory("cpu")
    assert free_bytes is not None
    assert 1e6 < free_bytes < 1e14
    assert weights_module.free_memory("meta") is None


def test_missing_packages_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs them."""
    find = importlib.util.find_spec
    hidden = ("peft", "bitsandbytes", "torchao")
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *more: None if name in hidden else find(name, *more),
    )
    with pytest.raises(MissingDependencyError, match="need peft"):
        said(HuggingFaceModel(folder, adapter="somewhere"))
    with pytest.raises(MissingDependencyError, match="need bitsandbytes"):
        said(HuggingFaceModel(folder, quantization="4bit"))
    with pytest.raises(MissingDependencyError, match="need torchao"):
        said(HuggingFaceModel(folder, quantization="int8"))
