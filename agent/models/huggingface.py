"""Any chat model of the Hugging Face hub, or of a folder, computed with transformers and torch.

Both are imported when the model is first used, never before. Where torch is not in the process
yet, its threads are told to wait without spinning (`OMP_WAIT_POLICY=PASSIVE`): on a busy machine
spinning makes a token cost ten times as much. If torch was imported before, set that variable
before Python starts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from samara.agent.models import dialects
from samara.agent.models.base import Capabilities, Request, Settings
from samara.agent.models.chat import tool_schemas
from samara.agent.models.decode import Decoder, anywhere
from samara.agent.models.drafting import Assistant, Drafter, Lookup
from samara.agent.models.embedded.in_torch import MeaningTransformersCodec, Meant
from samara.agent.models.embedded.meaning import FILE
from samara.agent.models.hub import (
    explained,
    import_transformers,
    is_path,
    quiet,
    without_advice,
)
from samara.agent.models.local import Engine, LocalModel, constrainer
from samara.agent.models.parsing import Dialect, Parser
from samara.agent.models.pictures import PictureCodec
from samara.agent.models.response_template import TemplateParser
from samara.agent.models.sampling import Sampling
from samara.agent.models.seeing import Seeing
from samara.agent.models.speech import speech_of
from samara.agent.models.transformers_codec import TransformersCodec
from samara.agent.models.weights import Loading, Quantization
from samara.errors import ConfigError

_TURN_ENDS = (
    "<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<end_of_turn>", "<turn|>", "<|return|>", "<|call|>",
)  # fmt: skip
_WINDOW_KEYS = ("max_position_embeddings", "n_positions", "max_seq_len", "seq_length")


class HuggingFaceModel(LocalModel):
    """A causal language model with a chat template.

    `name_or_path` is a folder or else a hub name (`Qwen/Qwen3-0.6B`; downloaded once). `device` is
    torch's (default: a GPU if there is one, else the CPU; `auto` spreads a large model, which
    takes accelerate). `dtype` names torch's (default: the weights' own on a GPU, `float32` on the
    CPU). `quantization` is `8bit` or `4bit` (bitsandbytes) or `int8` (torchao); `adapter` is
    a LoRA adapter, by peft.
    `dialect` overrides how calls are told from text (see `dialects`), `context_window` what
    the model's config says. Replies that copy from the conversation are written several tokens at
    a time (`lookup`), or as an `assistant` guesses them: a smaller model, named like this one, with
    the same tokenizer. Either changes how fast a reply comes, never what it says. Requests under
    way at the same time are computed together where the model's attention allows it. Caches of
    earlier requests stay in memory, `cache_bytes` in all. `trust_remote_code` runs the
    repository's own Python in this process, unsandboxed. Unless `constrained` is False, a grammar
    holds calls, `tool_choice` and `output_type` to their forms.

    Raises at first use MissingDependencyError without torch and transformers, and ConfigError
    for a model that cannot be had, has no chat template, or does not fit into memory.
    """

    def __init__(
        self,
        name_or_path: str | Path,
        *,
        device: str | None = None,
        dtype: str | None = None,
        quantization: Quantization | None = None,
        adapter: str | Path | None = None,
        revision: str | None = None,
        trust_remote_code: bool = False,
        dialect: str | None = None,
        cache_bytes: int = 2 << 30,
        context_window: int | None = None,
        constrained: bool = True,
        lookup: bool = True,
        assistant: str | Path | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(f"hf:{name_or_path}", settings)
        self._constrained = constrained
        self._lookup = lookup
        self._assistant = str(assistant) if assistant is not None else None
        if dialect:
            dialects.dialect(dialect)
        self._is_folder = is_path(name_or_path) or Path(name_or_path).is_dir()
        self._source = str(Path(name_or_path).expanduser() if self._is_folder else name_or_path)
        self._where: dict[str, Any] = {
            "revision": revision or "main",
            "trust_remote_code": trust_remote_code,
        }
        self._weights = Loading(
            source=self._source,
            where=self._where,
            device=device,
            dtype=dtype,
            quantization=quantization,
            adapter=str(adapter) if adapter is not None else None,
        )
        self._dialect = dialect
        self._cache_bytes = cache_bytes
        self._window = context_window

    @property
    def quantized(self) -> bool:
        """Whether the weights are in 8 or 4 bits by wish."""
        return self._weights.quantization is not None

    @property
    def capabilities(self) -> Capabilities:  # type: ignore[override]  # elsewhere it is fixed
        """Pictures are among them where the configuration, as far as it is here, says so."""
        return Capabilities(images="vision_config" in self._configuration())

    def _configuration(self) -> str:
        """The text of `config.json`, if it is on this machine."""
        file: Any = Path(self._source) / "config.json"
        try:
            if not self._is_folder:
                from huggingface_hub import try_to_load_from_cache

                file = try_to_load_from_cache(
                    self._source, "config.json", revision=self._where["revision"]
                )
            return Path(file).read_text("utf-8") if isinstance(file, str | Path) else ""
        except (OSError, ValueError):  # the latter for what is no name of the hub
            return ""

    def network(self) -> tuple[Any, Any]:
        """The model and the tokenizer of transformers themselves, as they are loaded here."""
        self._engine()
        return self._loaded_parts

    def _load(self) -> Engine:
        transformers = import_transformers()
        from samara.agent.models.torch_runner import Reading, TorchRunner

        with explained(self._source, is_folder=self._is_folder):
            tokenizer = transformers.AutoTokenizer.from_pretrained(self._source, **self._where)
            codec = self._codec(transformers, tokenizer)
            with quiet(transformers) if self._is_folder else nullcontext():
                drafter = self._drafter(transformers, tokenizer, codec)
                model = self._weights.model()
        self._loaded_parts: tuple[Any, Any] = (model, tokenizer)
        reading: Reading | None = None
        parted = anywhere
        if isinstance(codec, PictureCodec):
            reading = Seeing(model, codec)
            parted = reading.parted
        elif isinstance(codec, MeaningTransformersCodec):
            reading = Meant(model, codec.meanings)
        speech = speech_of(
            codec.source,
            codec.render,
            codec.is_token,
            has_response_template=codec.response_template is not None,
            named=self._dialect,
        )
        stop_ids = _stop_ids(model, codec)
        written = dialects.written(speech.dialect, codec.source, codec.is_token)
        return Engine(
            codec=codec,
            decoder=Decoder(
                TorchRunner(model, reading),
                cache_bytes=self._cache_bytes,
                drafter=drafter,
                plain=codec.plain,
                parted=parted,
            ),
            dialect=speech.dialect,
            habits=replace(speech.habits, pictures=isinstance(codec, PictureCodec)),
            context_window=self._window or _context_window(model.config, tokenizer),
            stop_ids=stop_ids,
            constrainer=constrainer(codec, stop_ids, written) if self._constrained else None,
            written=written,
            sampling=_makers_sampling(model.generation_config),
        )

    def _codec(self, transformers: Any, tokenizer: Any) -> TransformersCodec:
        processor: Any = None
        if self._weights.sees:
            with without_advice(transformers):
                processor = transformers.AutoProcessor.from_pretrained(self._source, **self._where)
        if not tokenizer.chat_template and not getattr(processor, "chat_template", None):
            raise ConfigError(
                f"{self._source} has no chat template, so it is no chat model.",
                hint="Use its instruction-tuned sibling (often named …-Instruct or …-it).",
            )
        if self._means:
            return MeaningTransformersCodec(tokenizer, Path(self._source))
        return PictureCodec(processor) if processor else TransformersCodec(tokenizer)

    @property
    def _means(self) -> bool:
        """Whether words are read with what they mean; adapters are trained on tokens alone."""
        return self._is_folder and not self._weights.adapter and Path(self._source, FILE).is_file()

    def _drafter(
        self, transformers: Any, tokenizer: Any, codec: TransformersCodec
    ) -> Drafter | None:
        if self._assistant is None:
            return Lookup() if self._lookup else None
        from samara.agent.models.torch_runner import TorchRunner

        other = transformers.AutoTokenizer.from_pretrained(self._assistant)
        if other.get_vocab() != tokenizer.get_vocab():
            raise ConfigError(
                f"{self._assistant} cannot assist {self._source}: their vocabularies differ.",
                hint="An assistant is a smaller model of the same family.",
            )
        small = replace(self._weights, source=self._assistant, where={}, quantization=None)
        model = replace(small, adapter=None).model()
        decoder = Decoder(TorchRunner(model), cache_bytes=self._cache_bytes)

        def written(ids: Sequence[int], most: int) -> Iterable[int]:
            """How the assistant, which reads tokens alone, goes on; after pictures not at all."""
            if isinstance(codec, PictureCodec) and codec.marker_id in ids:
                return ()
            return decoder.start(ids, max_tokens=most).tokens

        return Assistant(written)

    def _parser(
        self, engine: Engine, dialect: Dialect, prompt: list[int], request: Request
    ) -> Parser:
        if not dialect.keeps_special or not isinstance(engine.codec, TransformersCodec):
            return super()._parser(engine, dialect, prompt, request)
        codec, tools = engine.codec, tool_schemas(request.tools)
        make = partial(codec.response_parser, tools)
        return TemplateParser(make, codec.decode(prompt))


def _context_window(config: Any, tokenizer: Any) -> int:
    text = config.get_text_config(decoder=True)
    sizes = [getattr(text, key, None) for key in _WINDOW_KEYS] + [tokenizer.model_max_length]
    known = [size for size in sizes if isinstance(size, int) and 0 < size < 1 << 40]
    if not known:
        raise ConfigError(
            "The model does not say how large its context window is.",
            hint="Pass context_window=….",
        )
    return min(known)


def _stop_ids(model: Any, codec: TransformersCodec) -> frozenset[int]:
    """Where a reply ends: what the model's makers say, and the template's ends of a turn."""
    ends = [token for token in _TURN_ENDS if token in codec.source]
    if "<|return|>" not in ends:  # where that ends a reply, <|end|> ends each message of it
        ends.append("<|end|>")
    found = {codec.token_id(token) for token in ends if token in codec.source}
    for config in (model.generation_config, model.config, codec):
        ids = getattr(config, "eos_token_id", None)
        found |= {ids} if isinstance(ids, int) else set(ids or ())
    return frozenset(number for number in found if number is not None)


def _makers_sampling(config: Any) -> Sampling:
    """Sampling as the model's `generation_config` has it; greedy where it does not sample."""
    penalty = config.repetition_penalty or 1.0
    if not config.do_sample:
        return Sampling(repetition_penalty=penalty)
    return Sampling(
        temperature=1.0 if config.temperature is None else config.temperature,
        top_p=1.0 if config.top_p is None else config.top_p,
        top_k=config.top_k or 0,
        repetition_penalty=penalty,
    )
