"""Pictures in what a local model reads.

A picture takes many tokens, all of one id: two pictures cannot be told apart by them, and what was
computed for one must not be taken for the other. So each piece of a picture gets an id of its own,
made from the picture's content, beyond every vocabulary; a runner that meets one puts the
picture's features in its place.
"""

from __future__ import annotations

import hashlib
import io
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from samara.agent.models.chat import Chat
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.agent.models.transformers_codec import TransformersCodec
from samara.errors import BadRequestError, ModelError
from samara.tools.content import Image

_PIECES: Final = 1 << 16
_KEPT: Final = 32
_NEAR: Final = 0.02


@dataclass(slots=True)
class _Picture:
    """A picture as its processor gives it: ids, and tensors for the model; then its features."""

    ids: list[int]
    tensors: dict[str, Any]
    features: Any = None


class PictureCodec(TransformersCodec):
    """The processor of a model that sees, as `local.Codec`."""

    def __init__(self, processor: Any) -> None:
        self._processor = processor
        tokenizer = processor.tokenizer
        if tokenizer.chat_template is None:
            tokenizer.chat_template = processor.chat_template
        super().__init__(tokenizer)
        self._marker: str = processor.image_token
        self.marker_id: int = tokenizer.convert_tokens_to_ids(self._marker)
        self._pictures: OrderedDict[int, _Picture] = OrderedDict()
        self._pictures_lock = threading.Lock()

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids, those of pictures beyond the vocabulary.

        Raises BadRequestError when the template refuses the chat, and for what is no picture.
        """
        shown = [part["image"] for item in chat for part in _parts(item) if "image" in part]
        ids = super().encode([_without_data(item) for item in chat], tools, variables)
        if ids.count(self.marker_id) != len(shown):
            raise BadRequestError("The chat template does not show every picture.")
        given = iter(shown)
        whole: list[int] = []
        for number in ids:
            whole += self._ids(next(given)) if number == self.marker_id else [number]
        return whole

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included; pictures as their markers."""
        return super().decode([self.marker_id if n >= FIRST_CONTENT_ID else n for n in ids])

    def picture(self, number: int) -> tuple[_Picture, int]:
        """The picture that an id is of, and which piece. Raises ModelError when it is forgotten."""
        base, piece = divmod(number - FIRST_CONTENT_ID, _PIECES)
        with self._pictures_lock:
            if base not in self._pictures:
                raise ModelError(
                    f"More than {_KEPT} pictures are read at a time.", hint="Ask with fewer."
                )
            self._pictures.move_to_end(base)
            return self._pictures[base], piece

    def _ids(self, image: Image) -> list[int]:
        base = int.from_bytes(hashlib.blake2b(image.data, digest_size=5).digest())
        with self._pictures_lock:
            known = self._pictures.get(base)
        if known is None:
            known = self._processed(image)
            with self._pictures_lock:
                self._pictures[base] = known
                while len(self._pictures) > _KEPT:
                    self._pictures.popitem(last=False)
        first, piece, ids = FIRST_CONTENT_ID + base * _PIECES, 0, []
        for number in known.ids:
            ids.append(first + piece if number == self.marker_id else number)
            piece += number == self.marker_id
        return ids

    def _processed(self, image: Image) -> _Picture:
        import PIL.Image

        try:
            picture = PIL.Image.open(io.BytesIO(image.data)).convert("RGB")
        except (OSError, ValueError) as error:
            raise BadRequestError(f"A picture cannot be read: {error}.") from error
        given = dict(
            self._processor(
                text=[self._marker], images=[picture], return_tensors="pt", add_special_tokens=False
            )
        )
        ids = given.pop("input_ids")[0].tolist()
        given.pop("attention_mask", None)
        return _Picture(ids, given)


class Seeing:
    """Puts the features of pictures in their places, for one model of transformers."""

    def __init__(self, model: Any, codec: PictureCodec) -> None:
        self._model = model
        self._codec = codec
        self._tried = False

    def embedded(self, ids: Sequence[int]) -> Any:
        """The embeddings (1, tokens, hidden) of ids with pieces of pictures among them.

        Raises ModelError where the model reads pictures in a way that is not foreseen.
        """
        import torch

        device = self._model.device
        plain = [self._codec.marker_id if n >= FIRST_CONTENT_ID else n for n in ids]
        known = self._model.get_input_embeddings()(torch.tensor([plain], device=device)).clone()
        for at, number in enumerate(ids):
            if number >= FIRST_CONTENT_ID:
                picture, piece = self._codec.picture(number)
                if picture.features is None:
                    features = self._features(picture)
                    self._try(picture, features)
                    picture.features = features
                known[0, at] = picture.features[piece]
        return known

    def _features(self, picture: _Picture) -> Any:
        import torch

        tensors = self._tensors(picture)
        tensors.pop("token_type_ids", None)
        found = self._model.get_image_features(**tensors, return_dict=True).pooler_output
        rows = torch.cat(list(found)) if isinstance(found, list | tuple) else found
        return rows.reshape(-1, rows.shape[-1])

    def _tensors(self, picture: _Picture) -> dict[str, Any]:
        device, dtype = self._model.device, self._model.dtype
        return {
            name: one.to(device, dtype) if one.is_floating_point() else one.to(device)
            for name, one in picture.tensors.items()
        }

    def _try(self, picture: _Picture, features: Any) -> None:
        """Whether the model itself, given a picture, comes to the same: seen once."""
        import torch

        if self._tried:
            return
        text = 1 if self._codec.marker_id == 0 else 0  # any token that is no picture
        ids = torch.tensor([[*picture.ids, text]], device=self._model.device)
        mask = torch.ones_like(ids)
        ours = self._model.get_input_embeddings()(ids).clone()
        ours[ids == self._codec.marker_id] = features.to(ours.dtype)
        try:
            theirs = self._model(
                input_ids=ids, attention_mask=mask, **self._tensors(picture)
            ).logits[0, -1]
            made = self._model(inputs_embeds=ours, attention_mask=mask).logits[0, -1]
        except (RuntimeError, ValueError, TypeError) as error:
            raise ModelError(_UNFORESEEN, hint=str(error).partition("\n")[0]) from error
        if (theirs - made).abs().max() > _NEAR * theirs.abs().max():
            raise ModelError(_UNFORESEEN, hint="Serve it, and use openai:NAME with its base_url.")
        self._tried = True


_UNFORESEEN: Final = "This model reads pictures in a way that samara does not know."


def _parts(item: dict[str, Any]) -> list[dict[str, Any]]:
    content = item["content"]
    return content if isinstance(content, list) else []


def _without_data(item: dict[str, Any]) -> dict[str, Any]:
    if not _parts(item):
        return item
    return {**item, "content": [{"type": "image"} if "image" in p else p for p in _parts(item)]}
