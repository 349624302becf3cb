"""Pictures as a model of transformers reads them: its own features, where its own code puts them.

Several kinds of models are covered by what transformers has in common for them: features that are
computed ahead (`mm_encoder_outputs`), those for deeper layers included, positions in a grid
(Qwen-VL and its like), and attention that looks ahead within a picture (Gemma 3). Whether that is
all that a model does with pictures is tried on the first.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from types import SimpleNamespace
from typing import Any, Final

from samara.agent.models.pictures import Picture, PictureCodec
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.errors import ModelError

Piece = tuple[Picture, int]

_NEAR: Final = 0.02
_UNFORESEEN: Final = "This model reads pictures in a way that samara does not know."
_SERVE: Final = "Serve it, and use openai:NAME with its base_url."
_KINDS: Final = frozenset({"token_type_ids", "mm_token_type_ids"})
"""What a processor says of each token, not of the picture: 1 where it is a picture's."""


class Seeing:
    """Reads ids with pieces of pictures among them, for one model."""

    def __init__(self, model: Any, codec: PictureCodec) -> None:
        self._model = model
        self._codec = codec
        self._tried = False
        self._in_grids = hasattr(model.base_model, "get_rope_index")
        told = _KINDS & inspect.signature(model.forward).parameters.keys()
        self._told_kinds = frozenset() if self._in_grids else told
        self.looks_ahead = bool(self._told_kinds)  # not all that are told do: it costs little

    def inputs(self, ids: Sequence[int], before: int) -> dict[str, Any]:
        """What the model is given for ids: tokens, and the features of the pieces among them.

        Raises ModelError where the model reads pictures in a way that is not foreseen.
        """
        pieces = self._pieces(ids)
        # A marker that is no picture's can only be a guess, and comes true for no model.
        texts = [self._codec.text_id if n == self._codec.marker_id else n for n in ids]
        tokens = self._tensor(self._codec.plain(texts))
        return {"input_ids": tokens, **self._features(pieces), **self._kinds(pieces, before)}

    def _kinds(self, pieces: Sequence[Piece | None], before: int) -> dict[str, Any]:
        """Which tokens are a picture's, from the first one on."""
        kinds = [*[0] * before, *(int(piece is not None) for piece in pieces)]
        return {name: self._tensor(kinds) for name in self._told_kinds} if any(kinds) else {}

    def parted(self, ids: Sequence[int], tokens: int) -> int:
        """How many ids are read first, of about so many: a picture that sees itself as a whole."""
        if not self.looks_ahead:
            return tokens
        before, after = range(tokens, 0, -1), range(tokens + 1, len(ids) + 1)
        return next(n for n in chain(before, after) if not _is_within(ids, n))

    def positions(self, ids: Sequence[int], after: list[int]) -> Any:
        """Where ids stand, `(3, 1, ids)`: pieces in a grid. None where the model just counts.

        `after` holds, for each id that was read before, where a text after it stands; it grows by
        the ids.
        """
        return self._places(self._pieces(ids), after) if self._in_grids else None

    def _pieces(self, ids: Sequence[int]) -> list[Piece | None]:
        return [self._piece(number) if number >= FIRST_CONTENT_ID else None for number in ids]

    def _piece(self, number: int) -> Piece:
        picture, n = self._codec.picture(number)
        if picture.features is None:
            self._read(picture)
        return picture, n

    def _read(self, picture: Picture) -> None:
        """Compute the features of a picture, and the grid that its pieces stand in."""
        import torch

        tensors = self._tensors(picture)
        kinds = {name: tensors.pop(name) for name in _KINDS & tensors.keys()}
        read = replace(picture)
        try:
            found = self._model.get_image_features(**tensors, return_dict=True)
            deeper = getattr(found, "deepstack_features", None) or ()
            read.in_list = isinstance(found.pooler_output, list | tuple)
            read.features = [_rows(found.pooler_output), *(_rows(layer) for layer in deeper)]
            if self._in_grids:
                read.grid = self._grid(read, tensors["image_grid_thw"])
            near = self._tried or self._is_near(read, tensors, kinds)
        except torch.OutOfMemoryError:
            raise
        except Exception as error:  # in whatever way the model's code is another
            raise ModelError(f"{_UNFORESEEN} ({error!r:.200})", hint=_SERVE) from error
        if not near:
            raise ModelError(_UNFORESEEN, hint=_SERVE)
        self._tried = True
        picture.features, picture.in_list, picture.grid = read.features, read.in_list, read.grid

    def _grid(self, picture: Picture, shapes: Any) -> Any:
        """Where the pieces of a picture at 0 stand, and a text after them: `(3, pieces + 1)`."""
        pieces = picture.ids.count(self._codec.marker_id)
        ids = [*[self._codec.marker_id] * pieces, self._codec.text_id]
        kinds = self._tensor([*[1] * pieces, 0]).int()
        found, _ = self._model.base_model.get_rope_index(
            self._tensor(ids), mm_token_type_ids=kinds, image_grid_thw=shapes
        )
        return found[:, 0].cpu()

    def _places(self, pieces: Sequence[Piece | None], after: list[int]) -> Any:
        import torch

        places: list[Any] = []
        at = after[-1] if after else 0
        for piece in pieces:
            if piece is None:
                places.append(torch.full((3,), at))
                at += 1
            else:
                picture, n = piece
                places.append(picture.grid[:, n] + at)
                if n == picture.grid.shape[1] - 2:  # the last
                    at += int(picture.grid[0, -1])
            after.append(at)
        return torch.stack(places, dim=1)[:, None].to(self._model.device)

    def _is_near(self, picture: Picture, tensors: dict[str, Any], kinds: dict[str, Any]) -> bool:
        """Whether the model itself, given a picture and a token, comes to the same."""
        import torch

        marker, text = self._codec.marker_id, self._codec.text_id
        ids = self._tensor([*picture.ids, text])
        mask = torch.ones_like(ids)
        numbers = iter(range(len(picture.ids)))
        pieces = [(picture, next(numbers)) if n == marker else None for n in (*picture.ids, text)]
        given = {**self._features(pieces), **self._kinds(pieces, 0)}
        if self._in_grids:
            given["position_ids"] = self._places(pieces, [])
        longer = {name: self._tensor([*of[0].tolist(), 0]) for name, of in kinds.items()}
        if any(not given[name].equal(longer[name]) for name in longer.keys() & given.keys()):
            return False
        theirs = self._model(input_ids=ids, attention_mask=mask, **tensors, **longer).logits[0, -1]
        ours = self._model(input_ids=ids, attention_mask=mask, **given).logits[0, -1]
        return bool((theirs - ours).abs().max() <= _NEAR * theirs.abs().max())

    def _features(self, pieces: Sequence[Piece | None]) -> dict[str, Any]:
        """The features of the pieces among ids, as models take them that are given any."""
        seen = [piece for piece in pieces if piece]
        if not seen:
            return {}
        import torch

        layers = range(len(seen[0][0].features))
        first, *deeper = [
            torch.stack([picture.features[layer][n] for picture, n in seen]) for layer in layers
        ]
        image = SimpleNamespace(
            pooler_output=(first,) if seen[0][0].in_list else first,
            deepstack_features=[(layer,) for layer in deeper],
        )
        return {"mm_encoder_outputs": {"image": image}}

    def _tensors(self, picture: Picture) -> dict[str, Any]:
        device, dtype = self._model.device, self._model.dtype
        return {
            name: one.to(device, dtype) if one.is_floating_point() else one.to(device)
            for name, one in picture.tensors.items()
        }

    def _tensor(self, ids: Sequence[int]) -> Any:
        import torch

        return torch.tensor([list(ids)], device=self._model.device)


def _is_within(ids: Sequence[int], at: int) -> bool:
    """Whether the ids before and after a place are pieces of one picture, one after the other."""
    first, second = ids[at - 1], ids[at] if at < len(ids) else 0
    return first >= FIRST_CONTENT_ID and second == first + 1


def _rows(features: Any) -> Any:
    """Features of one picture `(pieces, size)`, however they were cut."""
    import torch

    rows = torch.cat(list(features)) if isinstance(features, list | tuple) else features
    return rows.reshape(-1, rows.shape[-1])
