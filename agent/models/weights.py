"""Loading the weights of a Hugging Face model: where to, how precisely, and whether they fit."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, get_args

from samara.errors import ConfigError, MissingDependencyError

Quantization = Literal["8bit", "4bit", "int8"]

_BYTES: Final = {
    "float32": 4.0,
    "bfloat16": 2.0,
    "float16": 2.0,
    "8bit": 1.1,
    "int8": 1.1,
    "4bit": 0.6,
}
"""Of a weight; quantised ones have scales beside them, and embeddings stay as they are."""
_DTYPES: Final = ("auto", "float32", "bfloat16", "float16", "float64")
_SPARE: Final = 1.1  # for what is computed beside the weights
_GB: Final = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading:
    """How the weights of `source`, a hub name or a folder, are loaded.

    `where` goes to every `from_pretrained`. Without a `device`, a GPU if there is one, else the
    CPU; `auto` spreads a large model. Without a `dtype`, the weights' own on a GPU, float32 on the
    CPU. `quantization` is by bitsandbytes (`8bit`, `4bit`) or torchao (`int8`); `adapter` is a LoRA
    adapter, a hub name or a folder.
    """

    source: str
    where: Mapping[str, Any] = field(default_factory=dict)
    device: str | None = None
    dtype: str | None = None
    quantization: Quantization | None = None
    adapter: str | None = None

    def __post_init__(self) -> None:
        """Raise ConfigError for names that nothing has."""
        for what, given, known in (
            ("dtype", self.dtype, _DTYPES),
            ("quantization", self.quantization, get_args(Quantization)),
        ):
            if given is not None and str(given).removeprefix("torch.") not in known:
                raise ConfigError(f"No {what} is {given!r}.", hint=f"Known: {', '.join(known)}.")

    def model(self) -> Any:
        """The model, ready to compute. Raises ConfigError when it does not fit, and
        MissingDependencyError without a package that it needs."""
        import torch

        self._check_packages()
        make = self._kind()
        device = self.device or ("cuda" if torch.cuda.is_available() else "cpu")
        _check_device(device)
        dtype = self.dtype or ("float32" if device == "cpu" else "auto")
        if device != "auto":
            self._check_room(device, dtype)
        options: dict[str, Any] = {**self.where, "dtype": dtype}
        if self.quantization:
            options["quantization_config"] = self._quantized(device)
        if device == "auto" or self.quantization:
            options["device_map"] = "auto" if device == "auto" else {"": device}
        model: Any = make.from_pretrained(self.source, **options)
        if "device_map" not in options:
            model = model.to(device)
        if self.adapter:
            model.load_adapter(self.adapter)
        return model.eval()

    @property
    def sees(self) -> bool:
        """Whether it is a model that reads pictures. Raises what reading its configuration does."""
        from transformers import AutoConfig, AutoModelForImageTextToText

        config = AutoConfig.from_pretrained(self.source, **self.where)
        known: Any = AutoModelForImageTextToText
        return hasattr(config, "vision_config") and type(config) in known._model_mapping

    def _kind(self) -> Any:
        import transformers

        if self.sees:
            return transformers.AutoModelForImageTextToText
        return transformers.AutoModelForCausalLM

    def _check_packages(self) -> None:
        quantizer = "torchao" if self.quantization == "int8" else "bitsandbytes"
        for wanted, package, what in (
            (self.quantization, quantizer, "Quantised weights"),
            (self.adapter, "peft", "LoRA adapters"),
        ):
            if wanted and importlib.util.find_spec(package) is None:
                raise MissingDependencyError(
                    f"{what} need {package}.", hint=f"Install it with: pip install {package}"
                )

    def _quantized(self, device: str) -> Any:
        import torch
        import transformers

        if self.quantization == "int8":
            from torchao.quantization import Int8WeightOnlyConfig

            return transformers.TorchAoConfig(Int8WeightOnlyConfig())
        make: Any = transformers.BitsAndBytesConfig
        if self.quantization == "8bit":
            return make(load_in_8bit=True)
        return make(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_compute_dtype=torch.float32 if device == "cpu" else torch.bfloat16,
        )

    def _check_room(self, device: str, dtype: str) -> None:
        """Raise ConfigError when the weights cannot fit, with what would."""
        count, own = self._size()
        free_bytes = free_memory(device)
        if not count or free_bytes is None:
            return
        form = self.quantization or (own if dtype == "auto" else dtype)
        needed_bytes = _needed(count, form)
        if needed_bytes <= free_bytes:
            return
        fits = [
            f"{_named(other)} ({_needed(count, other) / _GB:.1f} GB)"
            for other in ("bfloat16", "8bit", "4bit")
            if _needed(count, other) < min(needed_bytes, free_bytes)
        ]
        hint = f"These would fit: {', '.join(fits)}." if fits else "Use a smaller model."
        raise ConfigError(
            f"{self.source} needs about {needed_bytes / _GB:.1f} GB as {form}; "
            f"{free_bytes / _GB:.1f} GB are free on {device}.",
            hint=f"{hint} device='auto' lets a part lie elsewhere, which is slow.",
        )

    def _size(self) -> tuple[int, str]:
        """How many weights there are, and in which form; 0 where that cannot be told.

        The model is laid out without its weights; what is quantised already is not looked at.
        """
        import torch
        from transformers import AutoConfig

        make = self._kind()
        config = AutoConfig.from_pretrained(self.source, **self.where)
        if getattr(config, "quantization_config", None):
            return 0, ""
        with torch.device("meta"):
            trusted = bool(self.where.get("trust_remote_code"))
            model = make.from_config(config, trust_remote_code=trusted)
        count = sum(weight.numel() for weight in model.parameters())
        return count, str(getattr(config, "dtype", None) or "float32").removeprefix("torch.")


def _check_device(device: str) -> None:
    import torch

    if device == "auto":
        return
    try:
        torch.empty(0, device=device)
    except (RuntimeError, AssertionError, NotImplementedError) as error:
        said = str(error).partition("\n")[0].rstrip(".")
        raise ConfigError(
            f"There is no device {device!r} for torch here: {said}.",
            hint="Leave device out, or use 'cpu'.",
        ) from error


def free_memory(device: str) -> int | None:
    """Bytes that are free on a device of torch's; None where that cannot be told."""
    import torch

    if device.startswith("cuda"):
        return int(torch.cuda.mem_get_info(device)[0])
    if device == "cpu":
        with suppress(OSError, StopIteration, ValueError, IndexError):
            lines = Path("/proc/meminfo").read_text().splitlines()
            told = next(line for line in lines if line.startswith("MemAvailable:"))
            return int(told.split()[1]) * 1024
    return None


def _needed(count: int, form: str) -> float:
    return count * _BYTES.get(form, _BYTES["float32"]) * _SPARE


def _named(form: str) -> str:
    return f"quantization={form!r}" if form.endswith("bit") else f"dtype={form!r}"
