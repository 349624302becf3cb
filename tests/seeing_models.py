"""Small models with random weights that see: a Llava, two Qwen-VLs, two Gemma 3s, a Gemma 4."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tiny_models

_TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>"
    "{% if m.content is string %}{{ m.content }}{% else %}{% for p in m.content %}"
    "{% if p.type == 'image' %}{{ 'PICTURE' }}{% else %}{{ p.text }}{% endif %}{% endfor %}"
    "{% endif %}"
    "<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
_LANGUAGE = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 2048,
    "bos_token_id": None,
    "initializer_range": 0.4,
}
_QWEN_TOKENS = ("<|vision_start|>", "<|image_pad|>", "<|video_pad|>", "<|vision_end|>")


@dataclass(frozen=True)
class Kind:
    """A kind of model: its name, how its template shows a picture, and the tokens for that."""

    name: str
    shown: str
    marker: str
    tokens: tuple[str, ...]


LLAVA = Kind("llava", "<image>", "<image>", ("<image>",))
QWEN_2_5 = Kind(
    "qwen2_5_vl", "<|vision_start|><|image_pad|><|vision_end|>", "<|image_pad|>", _QWEN_TOKENS
)
QWEN_3 = Kind("qwen3_vl", QWEN_2_5.shown, QWEN_2_5.marker, _QWEN_TOKENS)
_GEMMA_TOKENS = ("<start_of_image>", "<image_soft_token>", "<end_of_image>")
GEMMA_3 = Kind("gemma3", "<start_of_image>", "<image_soft_token>", _GEMMA_TOKENS)
GEMMA_WIDE = Kind("gemma3_wide", "<start_of_image>", "<image_soft_token>", _GEMMA_TOKENS)
IN_GRIDS = (QWEN_2_5, QWEN_3)
GEMMA_4 = Kind(
    "gemma4",
    "<|image|>",
    "<|image|>",
    ("<|image|>", "<|image_begin|>", "<|image_end|>", "<|video|>"),
)
SLIDING = (GEMMA_3, GEMMA_4)
"""A layer of theirs looks back only so far: what they have read cannot be taken back."""
LOOKING_AHEAD = (GEMMA_3, GEMMA_WIDE, GEMMA_4)
KINDS = (LLAVA, *IN_GRIDS, *LOOKING_AHEAD)


def write(kind: Kind, folder: Path) -> Any:
    """Write the model and its tokenizer to a folder, and the processor, which is returned."""
    import torch
    import transformers

    folder.mkdir(parents=True, exist_ok=True)
    template = _TEMPLATE.replace("PICTURE", kind.shown)
    control = (*tiny_models.CONTROL, *kind.tokens)
    tokenizer = tiny_models.write_tokenizer(folder, control=control, template=template)
    fast = transformers.AutoTokenizer.from_pretrained(folder)
    torch.manual_seed(0)
    language = {
        **_LANGUAGE,
        "vocab_size": tokenizer.get_vocab_size(),
        "eos_token_id": tokenizer.token_to_id("<|end|>"),
    }
    make = {LLAVA: _llava, GEMMA_3: _gemma, GEMMA_WIDE: _gemma, GEMMA_4: _gemma_4}.get(kind, _qwen)
    network, processor = make(transformers, kind, fast, language, template)
    network.eval().save_pretrained(folder)
    if kind is LLAVA:
        processor.save_pretrained(folder)
    return processor


def _llava(
    transformers: Any, kind: Kind, tokenizer: Any, language: dict[str, Any], template: str
) -> tuple[Any, Any]:
    pixels = transformers.models.clip.image_processing_pil_clip.CLIPImageProcessorPil(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    )
    processor = transformers.LlavaProcessor(
        image_processor=pixels,
        tokenizer=tokenizer,
        patch_size=8,
        vision_feature_select_strategy="default",
        num_additional_image_tokens=1,
        image_token=kind.marker,
        chat_template=template,
    )
    config = transformers.LlavaConfig(
        text_config=transformers.LlamaConfig(**language),
        vision_config=transformers.CLIPVisionConfig(
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=4,
            image_size=32,
            patch_size=8,
            initializer_range=0.4,
        ),
        image_token_index=tokenizer.convert_tokens_to_ids(kind.marker),
    )
    return transformers.LlavaForConditionalGeneration(config), processor


def _gemma(
    transformers: Any, kind: Kind, tokenizer: Any, language: dict[str, Any], template: str
) -> tuple[Any, Any]:
    for name, token in zip(("boi", "image", "eoi"), kind.tokens, strict=True):
        setattr(tokenizer, f"{name}_token", token)
        setattr(tokenizer, f"{name}_token_id", tokenizer.convert_tokens_to_ids(token))
    pixels = transformers.models.gemma3.image_processing_pil_gemma3.Gemma3ImageProcessorPil(
        size={"height": 32, "width": 32}
    )
    processor = transformers.Gemma3Processor(
        image_processor=pixels, tokenizer=tokenizer, chat_template=template, image_seq_length=16
    )
    vision = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "image_size": 32,
        "patch_size": 4,
    }
    config = transformers.Gemma3Config(
        text_config={
            **language,
            "head_dim": 8,
            "sliding_window": 24,
            "layer_types": [
                "sliding_attention" if kind is GEMMA_3 else "full_attention",
                "full_attention",
            ],
        },
        vision_config=vision,
        mm_tokens_per_image=16,
        boi_token_index=tokenizer.boi_token_id,
        eoi_token_index=tokenizer.eoi_token_id,
        image_token_index=tokenizer.image_token_id,
        initializer_range=0.4,
    )
    return transformers.Gemma3ForConditionalGeneration(config), processor


def _gemma_4(
    transformers: Any, kind: Kind, tokenizer: Any, language: dict[str, Any], template: str
) -> tuple[Any, Any]:
    for name, token in zip(("image", "boi", "eoi"), kind.tokens, strict=False):
        setattr(tokenizer, f"{name}_token", token)
        setattr(tokenizer, f"{name}_token_id", tokenizer.convert_tokens_to_ids(token))
    tokenizer.pad_token = "<|end|>"
    for name in ("audio", "boa", "eoa"):
        setattr(tokenizer, f"{name}_token", "<|video|>")
        setattr(tokenizer, f"{name}_token_id", tokenizer.convert_tokens_to_ids("<|video|>"))
    pixels = transformers.models.gemma4.image_processing_pil_gemma4.Gemma4ImageProcessorPil(
        patch_size=4, max_soft_tokens=70, pooling_kernel_size=2
    )

    class WithPicturesAlone(transformers.Gemma4Processor):  # type: ignore[misc]
        """Videos and sounds need more packages."""

        def check_argument_for_proper_class(self, argument_name: str, argument: Any) -> Any:
            if argument_name in ("video_processor", "feature_extractor"):
                return None
            return super().check_argument_for_proper_class(argument_name, argument)

    processor = WithPicturesAlone(
        None, pixels, tokenizer, None, chat_template=template, image_seq_length=70
    )
    config = transformers.Gemma4Config(
        text_config={
            **language,
            "head_dim": 8,
            "global_head_dim": 8,
            "sliding_window": 24,
            "layer_types": ["sliding_attention", "full_attention"],
            "use_bidirectional_attention": "vision",
            "hidden_size_per_layer_input": 0,
        },
        vision_config={
            "hidden_size": 32,
            "intermediate_size": 64,
            "num_hidden_layers": 2,
            "num_attention_heads": 4,
            "num_key_value_heads": 4,
            "head_dim": 8,
            "patch_size": 4,
            "pooling_kernel_size": 2,
            "position_embedding_size": 256,
            "initializer_range": 0.4,
        },
        audio_config=None,
        image_token_id=tokenizer.image_token_id,
        boi_token_id=tokenizer.boi_token_id,
        eoi_token_id=tokenizer.eoi_token_id,
        video_token_id=tokenizer.convert_tokens_to_ids("<|video|>"),
        audio_token_id=tokenizer.convert_tokens_to_ids("<|video|>"),
        initializer_range=0.4,
    )
    return transformers.Gemma4ForConditionalGeneration(config), processor


def _qwen(
    transformers: Any, kind: Kind, tokenizer: Any, language: dict[str, Any], template: str
) -> tuple[Any, Any]:
    third, patch = kind is QWEN_3, 4
    network, config, read = (
        (
            transformers.Qwen3VLForConditionalGeneration,
            transformers.Qwen3VLConfig,
            transformers.Qwen3VLProcessor,
        )
        if third
        else (
            transformers.Qwen2_5_VLForConditionalGeneration,
            transformers.Qwen2_5_VLConfig,
            transformers.Qwen2_5_VLProcessor,
        )
    )
    pixels = transformers.models.qwen2_vl.image_processing_pil_qwen2_vl.Qwen2VLImageProcessorPil(
        patch_size=patch,
        temporal_patch_size=2,
        merge_size=2,
        size={"shortest_edge": 64, "longest_edge": 4096},
    )

    class WithoutVideos(read):  # type: ignore[misc,valid-type]
        """Videos alone need torchvision."""

        def check_argument_for_proper_class(self, argument_name: str, argument: Any) -> Any:
            if argument_name == "video_processor":
                return None
            return super().check_argument_for_proper_class(argument_name, argument)

    processor = WithoutVideos(image_processor=pixels, tokenizer=tokenizer, chat_template=template)
    vision = {
        "depth": 2,
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_heads": 4,
        "patch_size": patch,
        "out_hidden_size": 32,
        "initializer_range": 0.4,
        **(
            {"num_position_embeddings": 64, "deepstack_visual_indexes": [0, 1]}
            if third
            else {"fullatt_block_indexes": [1], "window_size": 16}
        ),
    }
    rope = {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 2]}
    if third:
        rope["mrope_interleaved"] = True
        language = {**language, "head_dim": 8}
    ids = tokenizer.convert_tokens_to_ids
    made = config(
        text_config={**language, "rope_parameters": rope},
        vision_config=vision,
        image_token_id=ids("<|image_pad|>"),
        video_token_id=ids("<|video_pad|>"),
        vision_start_token_id=ids("<|vision_start|>"),
        vision_end_token_id=ids("<|vision_end|>"),
    )
    return network(made), processor
