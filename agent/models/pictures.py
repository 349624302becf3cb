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


@dataclass(slots=True)
class Picture:
    """A picture as its processor gives it: ids, and tensors for the model.

    Once the model has read it there are its `features`, which some take in a list, and for some
    the `grid` it stands in.
    """

    ids: list[int]
    tensors: dict[str, Any]
    features: Any = None
    in_list: bool = False
    grid: Any = None


class PictureCodec(TransformersCodec):
    """The processor of a model that sees, as `codec.Codec`."""

    def __init__(self, processor: Any) -> None:
        self._processor = processor
        tokenizer = processor.tokenizer
        if tokenizer.chat_template is None:
            tokenizer.chat_template = processor.chat_template
        self._marker: str = processor.image_token
        self._written_out: str = getattr(processor, "full_image_sequence", "")
        template = tokenizer.chat_template
        if self._written_out and isinstance(template, str) and self._written_out not in template:
            # Its ends may become one token with the text beside it: it cannot be put in later.
            tokenizer.chat_template = template.replace(self._marker, self._written_out)
        if self._written_out and hasattr(processor.image_processor, "do_pan_and_scan"):
            processor.image_processor.do_pan_and_scan = False  # the template shows no crops
        super().__init__(tokenizer)
        of_marker = tokenizer.convert_tokens_to_ids(self._marker)
        self.marker_id: int = tokenizer.image_token_id if self._written_out else of_marker
        self.text_id = 1 if self.marker_id == 0 else 0  # any token that is no picture
        self._pictures: OrderedDict[int, Picture] = OrderedDict()
        self._pictures_lock = threading.Lock()

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids, those of pictures beyond the vocabulary.

        Raises BadRequestError when the template refuses the chat, and for what is no picture.
        """
        shown = [part["image"] for item in chat for part in _parts(item) if "image" in part]
        ids = super().encode([_without_data(item) for item in chat], tools, variables)
        read = [self._ids(image) for image in shown]
        if self._written_out:
            read = [[number] for one in read for number in one if number >= FIRST_CONTENT_ID]
        if ids.count(self.marker_id) != len(read):
            raise BadRequestError("The chat template does not show every picture.")
        given = iter(read)
        whole: list[int] = []
        for number in ids:
            whole += next(given) if number == self.marker_id else [number]
        return whole

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The tokens of ids, pictures as their markers."""
        return [self.marker_id if number >= FIRST_CONTENT_ID else number for number in ids]

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included; pictures as their markers."""
        return super().decode(self.plain(ids))

    def picture(self, number: int) -> tuple[Picture, int]:
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
            if known is not None:
                self._pictures.move_to_end(base)
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

    def _processed(self, image: Image) -> Picture:
        import PIL.Image

        try:
            picture = PIL.Image.open(io.BytesIO(image.data)).convert("RGB")
        except (OSError, ValueError, PIL.Image.DecompressionBombError) as error:
            raise BadRequestError(f"A picture cannot be read: {error}.") from error
        given = dict(
            self._processor(
                text=[self._marker], images=[picture], return_tensors="pt", add_special_tokens=False
            )
        )
        ids = given.pop("input_ids")[0].tolist()
        given.pop("attention_mask", None)
        return Picture(ids, given)


def _parts(item: dict[str, Any]) -> list[dict[str, Any]]:
    content = item["content"]
    return content if isinstance(content, list) else []


def _without_data(item: dict[str, Any]) -> dict[str, Any]:
    if not _parts(item):
        return item
    return {**item, "content": [{"type": "image"} if "image" in p else p for p in _parts(item)]}
