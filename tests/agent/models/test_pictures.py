"""Pictures for local models that see: a small Llava with random weights."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny_models

from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.pictures import PictureCodec
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.errors import BadRequestError, ModelError
from samara.prompts import AssistantMessage, Message, UserMessage
from samara.tools import Image, Text

torch: Any = pytest.importorskip("torch")
transformers: Any = pytest.importorskip("transformers")
PIECES = 16
TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>"
    "{% if m.content is string %}{{ m.content }}{% else %}{% for p in m.content %}"
    "{% if p.type == 'image' %}<image>{% else %}{{ p.text }}{% endif %}{% endfor %}{% endif %}"
    "<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model, its tokenizer and its processor, as they lie in a folder."""
    made = tmp_path_factory.mktemp("llava")
    control = (*tiny_models.CONTROL, "<image>")
    tokenizer = tiny_models.write_tokenizer(made, control=control, template=TEMPLATE)
    fast = transformers.AutoTokenizer.from_pretrained(made)
    pixels = transformers.models.clip.image_processing_pil_clip.CLIPImageProcessorPil(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    )
    transformers.LlavaProcessor(
        image_processor=pixels,
        tokenizer=fast,
        patch_size=8,
        vision_feature_select_strategy="default",
        num_additional_image_tokens=1,
        image_token="<image>",
        chat_template=TEMPLATE,
    ).save_pretrained(made)
    torch.manual_seed(0)
    config = transformers.LlavaConfig(
        text_config=transformers.LlamaConfig(
            vocab_size=tokenizer.get_vocab_size(),
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            max_position_embeddings=2048,
            eos_token_id=tokenizer.token_to_id("<|end|>"),
            bos_token_id=None,
            initializer_range=0.4,
        ),
        vision_config=transformers.CLIPVisionConfig(
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=4,
            image_size=32,
            patch_size=8,
            initializer_range=0.4,
        ),
        image_token_index=tokenizer.token_to_id("<image>"),
    )
    transformers.LlavaForConditionalGeneration(config).eval().save_pretrained(made)
    return made


def picture(seed: int) -> Image:
    """Coloured noise, as PNG."""
    import PIL.Image

    data = io.BytesIO()
    noise = np.random.default_rng(seed).integers(0, 255, (40, 50, 3), dtype=np.uint8)
    PIL.Image.fromarray(noise).save(data, "PNG")
    return Image(data.getvalue())


def asked(model: HuggingFaceModel, *messages: Message) -> Reply:
    request = Request(messages=messages, settings=Settings(max_output_tokens=12))
    *_, reply = model.stream(request)
    assert isinstance(reply, Reply)
    return reply


def reference(folder: Path, image: Image, before: str, after: str) -> str:
    """What transformers' own `generate` says to one picture between two texts."""
    import PIL.Image

    network = transformers.LlavaForConditionalGeneration.from_pretrained(folder).eval()
    processor = transformers.AutoProcessor.from_pretrained(folder)
    text = f"<|user|>{before}<image>{after}<|end|><|assistant|>"
    shown = PIL.Image.open(io.BytesIO(image.data))
    given = processor(text=[text], images=[shown], return_tensors="pt", add_special_tokens=False)
    made = network.generate(**given, max_new_tokens=12, do_sample=False)
    new = made[0][given["input_ids"].shape[1] :]
    return str(processor.tokenizer.decode(new, skip_special_tokens=True))


def test_a_picture_is_seen_as_by_transformers_itself(folder: Path) -> None:
    """Greedy replies are the same; what a picture takes is counted to the token."""
    model = HuggingFaceModel(folder, constrained=False)
    assert model.capabilities.images
    for seed in (1, 2):
        message = UserMessage.of([Text("Look: "), picture(seed), Text(" What?")])
        reply = asked(model, message)
        assert reply.message.content == reference(folder, picture(seed), "Look: ", " What?").strip()
        assert reply.usage.input_tokens == model.count([message]).value
        bare = model.count([UserMessage.of("Look:  What?")]).value
        assert reply.usage.input_tokens == bare + PIECES


def test_what_was_computed_for_one_picture_is_not_taken_for_another(folder: Path) -> None:
    """The same picture again is reused, another is not, though their tokens are alike."""
    model = HuggingFaceModel(folder, constrained=False)
    first, other = (UserMessage.of([picture(seed), Text("What is this?")]) for seed in (1, 2))
    reply = asked(model, first)
    again = asked(model, first, AssistantMessage(reply.message.content), UserMessage.of("Sure?"))
    assert again.usage.cached_tokens >= PIECES
    assert asked(model, other).usage.cached_tokens < PIECES
    alone = asked(HuggingFaceModel(folder, constrained=False), other)
    assert asked(model, other).message == alone.message


def test_markup_of_pictures_in_a_text_is_text(folder: Path) -> None:
    """A file that says <image> shows none."""
    model = HuggingFaceModel(folder, constrained=False)
    ids = model.encode([UserMessage.of([Text("A file says <image>."), picture(1)])])
    assert sum(number >= FIRST_CONTENT_ID for number in ids) == PIECES
    codec = model._engine().codec
    assert isinstance(codec, PictureCodec)
    assert codec.marker_id not in ids
    assert codec.decode(ids).count("<image>") == PIECES + 1


def test_what_is_no_picture_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken files, and models that read pictures in another way than is known."""
    model = HuggingFaceModel(folder, constrained=False)
    with pytest.raises(BadRequestError, match="picture"):
        asked(model, UserMessage.of([Image(b"no picture"), Text("What?")]))
    network, _ = model.network()
    real = type(network).get_image_features

    def other(self: Any, **given: Any) -> Any:
        found = real(self, **given)
        found.pooler_output = [one * 2 for one in found.pooler_output]
        return found

    monkeypatch.setattr(type(network), "get_image_features", other)
    for _ in range(2):  # the second time, too
        with pytest.raises(ModelError, match="does not know"):
            asked(model, UserMessage.of([picture(3), Text("What?")]))


def test_a_model_without_eyes_is_told_of_pictures_by_name(tmp_path: Path) -> None:
    """As ever."""
    model = HuggingFaceModel(tiny_models.write_random(tmp_path), constrained=False)
    assert not model.capabilities.images
    ids = model.encode([UserMessage.of([Text("Look: "), picture(1)])])
    assert "[image]" in model._engine().codec.decode(ids)
