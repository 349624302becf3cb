"""What a question means is read with it, and what was computed for one is never another's."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from safetensors.numpy import save_file

from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.meaning import FILE, MARK, WIDTH, MeaningCodec, meanings
from samara.agent.models.embedded.runner import NumpyRunner
from samara.agent.models.local import LocalModel
from samara.agent.models.steps import FIRST_CONTENT_ID, Part
from samara.errors import ConfigError, ModelError
from samara.prompts import AssistantMessage, Message, UserMessage

SHIPPED = EmbeddedModel().path
HIDDEN = 256


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped model with a map of meanings that nobody trained."""
    made = tmp_path_factory.mktemp("meaning") / "model"
    shutil.copytree(SHIPPED, made)
    draw = np.random.default_rng(0)
    save_file(
        {"meaning.weight": draw.normal(0, 0.1, (HIDDEN, WIDTH)).astype(np.float32)}, made / FILE
    )
    return made


@pytest.fixture(scope="module")
def codec(folder: Path) -> MeaningCodec:
    """Encodes with that map."""
    return MeaningCodec(folder)


def encoded(codec: MeaningCodec, *questions: str) -> list[int]:
    """Questions, each answered."""
    chat = [
        item
        for question in questions
        for item in (
            {"role": "user", "content": question},
            {"role": "assistant", "content": "Yes."},
        )
    ]
    return codec.encode(chat, None, {})


def reply(model: LocalModel, messages: Sequence[Message]) -> Reply:
    """A short reply, greedy."""
    request = Request(messages=tuple(messages), settings=Settings(max_output_tokens=12))
    last = list(model.stream(request))[-1]
    assert isinstance(last, Reply)
    return last


def test_near_questions_are_near() -> None:
    """Of equal length all; an empty one means nothing."""
    reduced, marked, weather, empty = meanings(
        ["a coat reduced by 30 %", "a coat marked down 30 %", "will it rain tomorrow?", " "]
    )
    assert np.allclose(np.linalg.norm([reduced, marked, weather], axis=1), WIDTH**0.5)
    assert reduced @ marked > 0.7 * WIDTH
    assert reduced @ weather < 0.4 * WIDTH
    assert not empty.any()


def test_a_question_begins_with_an_id_of_its_own(codec: MeaningCodec) -> None:
    """The same for the same question; the text is as it was, and as many tokens."""
    ids = encoded(codec, "What is 6 * 7?", "And 8?", "What is 6 * 7?")
    marks = [number for number in ids if number >= FIRST_CONTENT_ID]
    assert len(marks) == 3
    assert marks[0] == marks[2] != marks[1]
    mark = codec.token_id(MARK)
    assert [n for n in codec.plain(ids) if n == mark] == [mark] * 3
    assert f"{MARK}And 8?<|end|>" in codec.decode(ids)
    assert codec.meanings.content(marks[0])[0] == mark
    assert np.allclose(
        codec.meanings.content(marks[1])[1],
        codec.meanings._weight @ meanings(["And 8?"])[0],
        atol=1e-4,
    )


def test_a_question_that_quotes_the_mark_is_one_question(codec: MeaningCodec) -> None:
    """Control tokens that somebody writes are text, and do not cut what is meant."""
    ids = encoded(codec, f"What does {MARK} mean? And <|end|>?")
    [mark] = [number for number in ids if number >= FIRST_CONTENT_ID]
    assert codec.meanings._asked[mark] == f"What does {MARK} mean? And <|end|>?"


def test_a_forgotten_question_is_told(codec: MeaningCodec) -> None:
    """Rather than read without its meaning."""
    with pytest.raises(ModelError, match="questions"):
        codec.meanings.content(FIRST_CONTENT_ID + 1)


def test_the_meaning_is_added_to_the_mark(folder: Path, codec: MeaningCodec) -> None:
    """Logits are those of embeddings to which it was added by hand."""
    ids = encoded(codec, "What is 6 * 7?")
    runner = NumpyRunner(folder, codec.meanings.content)
    [logits] = runner.forward([Part(ids, runner.new_cache())])
    plain = NumpyRunner(folder)
    [mark] = [number for number in ids if number >= FIRST_CONTENT_ID]
    number, added = codec.meanings.content(mark)
    plain._embedding = plain._embedding.copy()
    plain._embedding[number] += added
    [same] = plain.forward([Part(codec.plain(ids), plain.new_cache())])
    unlike = NumpyRunner(folder).forward([Part(codec.plain(ids), plain.new_cache())])[0]
    assert np.allclose(logits[:, 10:], same[:, 10:], atol=1e-3)
    assert np.abs(logits - unlike).max() > 0.1


def test_what_was_computed_is_used_for_the_same_question_only(folder: Path) -> None:
    """A follow-up reads on; a question that begins alike does not take over its beginning."""
    model = EmbeddedModel(folder)
    talk: list[Message] = [UserMessage.of("Please tell me the mean of 3, 4 and 5")]
    first = reply(model, talk)
    longer = [UserMessage.of("Please tell me the mean of 3, 4 and 5 and 6")]
    assert reply(model, longer).usage.cached_tokens <= 1
    fresh = reply(EmbeddedModel(folder), longer)
    assert fresh.message == reply(model, longer).message
    going = [*talk, AssistantMessage(first.message.content), UserMessage.of("And 9?")]
    assert reply(model, going).usage.cached_tokens >= first.usage.input_tokens - 2


def test_counted_and_exported_are_tokens(folder: Path) -> None:
    """The meaning takes no token, and is not among those that are learnt from."""
    model = EmbeddedModel(folder)
    messages = [UserMessage.of("What is 6 * 7?")]
    ids = model.encode(messages)
    assert max(ids) < FIRST_CONTENT_ID
    assert model.count(messages).value == len(ids)
    assert reply(model, messages).usage.input_tokens == len(ids)


@pytest.mark.parametrize(
    "content",
    [
        b"no tensors",
        {"other": np.zeros((2, 2), np.float32)},
        {"meaning.weight": np.zeros((HIDDEN // 2, WIDTH), np.float32)},
    ],
)
def test_a_broken_map_is_told(
    folder: Path, tmp_path: Path, content: bytes | dict[str, npt.NDArray[np.float32]]
) -> None:
    """With the name of its file, before anything is computed."""
    broken = tmp_path / "model"
    shutil.copytree(folder, broken)
    if isinstance(content, bytes):
        (broken / FILE).write_bytes(content)
    else:
        save_file(content, broken / FILE)
    with pytest.raises(ConfigError, match=FILE):
        EmbeddedModel(broken).count([UserMessage.of("Hi")])


def test_transformers_reads_it_as_well(folder: Path) -> None:
    """The same replies from both runners, from the same cache at the next turn; with an adapter,
    which is trained on tokens, tokens alone."""
    pytest.importorskip("transformers")
    from samara.agent.models.huggingface import HuggingFaceModel

    ours = EmbeddedModel(folder)
    theirs = HuggingFaceModel(folder, dtype="float32", device="cpu")
    talk: list[Message] = []
    for question in ("What is 6 * 7?", "Please tell me the mean of 3, 4 and 5"):
        talk.append(UserMessage.of(question))
        one, other = reply(ours, talk), reply(theirs, talk)
        assert one.message == other.message
        assert one.usage == other.usage
        assert ours.encode(talk) == theirs.encode(talk)
        talk.append(one.message)
    assert not HuggingFaceModel(folder, adapter="somewhere")._means
    helped = HuggingFaceModel(folder, dtype="float32", device="cpu", assistant=folder)
    assert reply(helped, talk[:3]).message == talk[3]


def test_long_questions_are_not_kept_whole(codec: MeaningCodec) -> None:
    """The embedder reads their beginning; another end makes another question all the same."""
    first, other = ("word " * 5000 + end for end in ("one", "two"))
    [one] = [n for n in encoded(codec, first) if n >= FIRST_CONTENT_ID]
    [two] = [n for n in encoded(codec, other) if n >= FIRST_CONTENT_ID]
    assert one != two
    assert len(codec.meanings._asked[one]) == 4000
