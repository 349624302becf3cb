"""Pictures for local models that see: small ones of six kinds, with random weights."""

from __future__ import annotations

import io
import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
import seeing_models
import tiny_models
from seeing_models import Kind

from samara.agent.models import decode
from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.pictures import PictureCodec
from samara.agent.models.seeing import Seeing as Reader
from samara.agent.models.steps import Part
from samara.agent.models.torch_runner import TorchRunner
from samara.errors import BadRequestError, ConfigError, ModelError
from samara.prompts import AssistantMessage, Message, UserMessage
from samara.tools import Image, Text

torch: Any = pytest.importorskip("torch")
transformers: Any = pytest.importorskip("transformers")
PIECES = 16


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llava."""
    made = tmp_path_factory.mktemp("llava")
    seeing_models.write(seeing_models.LLAVA, made)
    return made


@pytest.fixture(params=seeing_models.KINDS, ids=lambda kind: kind.name)
def seeing(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Seeing:
    """Each kind of model, as a folder, with its processor.

    That is handed over: from a folder, one for videos comes with it, which needs torchvision.
    """
    kind: Kind = request.param
    processor = seeing_models.write(kind, tmp_path)
    load = transformers.AutoProcessor
    monkeypatch.setattr(load, "from_pretrained", lambda *_, **__: processor)
    return Seeing(kind, tmp_path, processor)


class Seeing(NamedTuple):
    """A model that sees."""

    kind: Kind
    folder: Path
    processor: Any


def picture(seed: int, shape: tuple[int, int, int] = (40, 50, 3)) -> Image:
    """Coloured noise, as PNG."""
    import PIL.Image

    data = io.BytesIO()
    noise = np.random.default_rng(seed).integers(0, 255, shape, dtype=np.uint8)
    PIL.Image.fromarray(noise).save(data, "PNG")
    return Image(data.getvalue())


def asked(model: HuggingFaceModel, *messages: Message) -> Reply:
    request = Request(messages=messages, settings=Settings(max_output_tokens=12))
    *_, reply = model.stream(request)
    assert isinstance(reply, Reply)
    return reply


def reference(seeing: Seeing, text: str, *images: Image) -> str:
    """What transformers' own `generate` says to a chat with pictures in it."""
    network = transformers.AutoModelForImageTextToText.from_pretrained(seeing.folder).eval()
    inputs = given(seeing, text, *images)
    made = network.generate(**inputs, max_new_tokens=12, do_sample=False)
    new = made[0][inputs["input_ids"].shape[1] :]
    return written(seeing.processor.tokenizer.decode(new).partition("<|end|>")[0])


def given(seeing: Seeing, text: str, *images: Image) -> Any:
    """What transformers' own processor makes of a text with pictures in it."""
    import PIL.Image

    shown = [PIL.Image.open(io.BytesIO(image.data)) for image in images]
    return seeing.processor(
        text=[text], images=shown, return_tensors="pt", add_special_tokens=False
    )


def written(text: str) -> str:
    """Without control tokens, some of which replies leave out."""
    return re.sub("<[^>]*>", "", text).strip()


def test_a_picture_is_seen_as_by_transformers_itself(seeing: Seeing) -> None:
    """Greedy replies are the same, also to pictures of other shapes and at a later turn; what a
    picture takes is counted to the token."""
    model = HuggingFaceModel(seeing.folder, constrained=False)
    assert model.capabilities.images
    shown = seeing.kind.shown
    for image in (picture(1), picture(2, (30, 90, 3))):
        message = UserMessage.of([Text("Look: "), image, Text(" What?")])
        first = asked(model, message)
        text = f"<|user|>Look: {shown} What?<|end|><|assistant|>"
        assert written(first.message.content) == reference(seeing, text, image)
        assert first.usage.input_tokens == model.count([message]).value
        follow = UserMessage.of([Text("And "), picture(3), Text("?")])
        again = asked(model, message, AssistantMessage("Words."), follow)
        text += f"Words.<|end|><|user|>And {shown}?<|end|><|assistant|>"
        assert written(again.message.content) == reference(seeing, text, image, picture(3))
        reused = again.usage.cached_tokens > first.usage.input_tokens // 2
        assert reused == (seeing.kind not in seeing_models.SLIDING)


def test_a_chat_with_pictures_is_what_the_processor_makes_of_it(seeing: Seeing) -> None:
    """Also beside line breaks, which may become one token with those around a picture."""
    codec = PictureCodec(seeing.processor)
    images, shown = (picture(1), picture(2, (30, 90, 3))), seeing.kind.shown
    text = f"<|user|>\n{shown}\n\n{shown}What?<|end|><|assistant|>"
    parts = ({"image": images[0]}, {"type": "text", "text": "\n\n"}, {"image": images[1]})
    said = [{"type": "text", "text": "\n"}, *parts, {"type": "text", "text": "What?"}]
    ids = codec.encode([{"role": "user", "content": said}], None, {})
    assert codec.plain(ids) == given(seeing, text, *images)["input_ids"][0].tolist()


@pytest.mark.parametrize(
    "seeing", seeing_models.LOOKING_AHEAD, ids=lambda kind: kind.name, indirect=True
)
def test_a_picture_that_sees_itself_is_read_whole(
    seeing: Seeing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However small the pieces are that a prompt is read in."""
    monkeypatch.setattr(decode, "PREFILL_TOKENS", 5)
    model = HuggingFaceModel(seeing.folder, constrained=False)
    message = UserMessage.of([Text("Look: "), picture(1), picture(2), Text(" What?")])
    text = f"<|user|>Look: {2 * seeing.kind.shown} What?<|end|><|assistant|>"
    wanted = reference(seeing, text, picture(1), picture(2))
    assert written(asked(model, message).message.content) == wanted


def test_conversations_with_pictures_are_read_together(seeing: Seeing) -> None:
    """As each would be alone."""
    model = HuggingFaceModel(seeing.folder, constrained=False)
    messages = [UserMessage.of([picture(n), Text("What?" * n)]) for n in (1, 2, 3)]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda message: asked(model, message).message, messages))
    fresh = HuggingFaceModel(seeing.folder, constrained=False)
    assert together == [asked(fresh, message).message for message in messages]


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
    codec = model._engine().codec
    assert isinstance(codec, PictureCodec)
    assert ids.count(codec.marker_id) == PIECES
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


def test_a_picture_of_too_many_pixels_is_told(folder: Path) -> None:
    """One that says it is enormous is refused before it is unpacked."""
    data = bytearray(picture(1).data)
    data[16:24] = (40_000).to_bytes(4) * 2  # width and height, in PNG's first chunk
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    with pytest.raises(BadRequestError, match="cannot be read"):
        asked(HuggingFaceModel(folder), UserMessage.of(Image(bytes(data))))


def test_a_model_that_sees_and_has_no_chat_template_is_told(tmp_path: Path) -> None:
    """Neither its tokenizer nor its processor brings one."""
    seeing_models.write(seeing_models.LLAVA, tmp_path)
    (tmp_path / "chat_template.jinja").unlink()
    with pytest.raises(ConfigError, match="no chat template"):
        asked(HuggingFaceModel(tmp_path), UserMessage.of("Go"))


def test_a_folder_is_known_without_a_dot(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is read beside the weights is read from it, too."""
    monkeypatch.chdir(folder.parent)
    assert HuggingFaceModel(folder.name).capabilities.images
    assert HuggingFaceModel(f"./{folder.name}").capabilities.images


def test_what_is_shown_again_is_not_forgotten(folder: Path) -> None:
    """The pictures of a request outlast those of others, however long ago they were read."""
    model = HuggingFaceModel(folder, constrained=False)
    asked(model, UserMessage.of([picture(0), Text("What?")]))
    for seed in range(1, 32):
        model.count([UserMessage.of([picture(seed)])])
    both = UserMessage.of([picture(0), picture(32), Text("And?")])
    assert asked(model, both).usage.input_tokens > 2 * PIECES


def test_a_marker_that_is_guessed_is_no_picture(seeing: Seeing) -> None:
    """A guess copies tokens, and a picture's are beside it in the same step."""
    model = HuggingFaceModel(seeing.folder, constrained=False)
    network, _ = model.network()
    codec = model._engine().codec
    assert isinstance(codec, PictureCodec)
    runner = TorchRunner(network, Reader(network, codec))
    ids = codec.encode([{"role": "user", "content": [{"image": picture(1)}]}], None, {})
    [fine] = runner.forward([Part(ids, runner.new_cache())])
    [same] = runner.forward([Part([*ids, codec.marker_id, codec.marker_id], runner.new_cache(), 3)])
    assert np.allclose(fine[0], same[0], atol=1e-4)


@pytest.mark.parametrize(
    "seeing", seeing_models.IN_GRIDS, ids=lambda kind: kind.name, indirect=True
)
def test_a_grid_that_cannot_be_computed_is_told(
    seeing: Seeing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time, too; a text is read all the same."""
    model = HuggingFaceModel(seeing.folder, constrained=False)
    network, _ = model.network()
    monkeypatch.setattr(network.base_model, "get_rope_index", lambda ids: ids)
    for _ in range(2):
        with pytest.raises(ModelError, match="does not know"):
            asked(model, UserMessage.of([picture(1), Text("What?")]))
    assert asked(model, UserMessage.of("What?"))


def test_a_model_without_eyes_is_told_of_pictures_by_name(tmp_path: Path) -> None:
    """As ever."""
    model = HuggingFaceModel(tiny_models.write_random(tmp_path), constrained=False)
    assert not model.capabilities.images
    ids = model.encode([UserMessage.of([Text("Look: "), picture(1)])])
    assert "[image]" in model._engine().codec.decode(ids)
