"""What a question means is read with it, and what was computed for one is never another's."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.meaning import (
    END,
    FILE,
    MARK,
    OUTPUT,
    WIDTH,
    MeaningCodec,
    meanings,
)
from samara.agent.models.embedded.runner import NumpyRunner
from samara.agent.models.embedded.training import shards
from samara.agent.models.local import LocalModel
from samara.agent.models.steps import FIRST_CONTENT_ID, Part
from samara.errors import ConfigError, ModelError
from samara.prompts import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools import Text, ToolCall

SHIPPED = EmbeddedModel().path
HIDDEN = 384


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped model with maps of meanings that nobody trained."""
    made = tmp_path_factory.mktemp("meaning") / "model"
    shutil.copytree(SHIPPED, made)
    draw = np.random.default_rng(0)
    save_file(
        {
            "meaning.weight": draw.normal(0, 0.1, (HIDDEN, WIDTH)).astype(np.float32),
            "word.weight": draw.normal(0, 0.3, (HIDDEN, WIDTH)).astype(np.float32),
        },
        made / FILE,
    )
    return made


@pytest.fixture(scope="module")
def codec(folder: Path) -> MeaningCodec:
    """Encodes with those maps."""
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


def of_marks(codec: MeaningCodec, ids: Sequence[int]) -> list[int]:
    """The ids that questions begin with."""
    mark = codec.token_id(MARK)
    content = [number for number in ids if number >= FIRST_CONTENT_ID]
    return [number for number in content if codec.plain([number]) == [mark]]


def asked(codec: MeaningCodec, number: int) -> str:
    """The question that an id is made from, as far as it is kept."""
    return codec.meanings._said[(number - FIRST_CONTENT_ID) >> 28].text


def reply(model: LocalModel, messages: Sequence[Message]) -> Reply:
    """A short reply, greedy."""
    request = Request(messages=tuple(messages), settings=Settings(max_output_tokens=12))
    last = list(model.stream(request))[-1]
    assert isinstance(last, Reply)
    return last


def test_near_questions_are_near() -> None:
    """Of equal length all; an empty one means nothing."""
    asked = ["a coat reduced by 30 %", "a coat marked down 30 %", "will it rain tomorrow?", " "]
    reduced, marked, weather, empty = (one.whole for one in meanings(asked))
    assert np.allclose(np.linalg.norm([reduced, marked, weather], axis=1), WIDTH**0.5)
    assert reduced @ marked > 0.7 * WIDTH
    assert reduced @ weather < 0.4 * WIDTH
    assert not empty.any()


def test_words_mean_what_they_do_where_they_stand() -> None:
    """A place in a question has the meaning of its word, between words of the next one."""
    [river, money] = meanings(["the bank of the river", "money in the bank"])
    [_, the, bank, river_in_it] = river.of([2, 5, 20])
    assert np.allclose(np.linalg.norm([the, bank, river_in_it], axis=1), 2)
    assert np.array_equal(river.of([3])[1], bank)
    [_, other_bank, beyond] = money.of([15, 17])
    assert not np.array_equal(bank, other_bank)
    assert bank @ other_bank > 0
    assert not beyond.any()


def test_a_question_has_ids_of_its_own(codec: MeaningCodec) -> None:
    """The same for the same question; the text is as it was, and as many tokens."""
    ids = encoded(codec, "What is 6 * 7?", "And 8?", "What is 6 * 7?")
    marks = of_marks(codec, ids)
    assert len(marks) == 3
    assert marks[0] == marks[2] != marks[1]
    mark, plain = codec.token_id(MARK), codec.plain(ids)
    assert [n for n in plain if n == mark] == [mark] * 3
    assert f"{MARK}And 8?<|end|>" in codec.decode(ids)
    assert codec.decode([n for n in ids if n < FIRST_CONTENT_ID]).count("Yes.") == 3
    at = ids.index(marks[1])
    [meant] = meanings(["And 8?"])
    assert codec.meanings.content(marks[1])[0] == mark
    assert np.allclose(
        codec.meanings.content(marks[1])[1], codec.meanings._whole @ meant.whole, atol=1e-4
    )
    end = plain[at:].index(codec.token_id(END) or 0)
    assert codec.decode(plain[at + 1 : at + end]) == "And 8?"
    added = [codec.meanings.content(number)[1] for number in ids[at + 1 : at + end]]
    assert np.allclose(added[0], codec.meanings._word @ meant.words[0], atol=1e-4)
    assert np.allclose(added[-1], codec.meanings._word @ meant.words[-1], atol=1e-4)


def test_training_reads_what_is_read_live(
    codec: MeaningCodec, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same meanings for the same tokens, but for the rounding of how they are stored."""
    monkeypatch.setattr(shards, "BLURRED", 0)
    monkeypatch.setattr(shards, "MEANINGLESS", 0)
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    for document in shards.shard(tokenizer, seed=3, index=9, size=60):
        ids = codec.meanings.marked(document.ids.tolist())
        assert [n >= FIRST_CONTENT_ID for n in ids] == document.meant.tolist()
        live: list[npt.NDArray[np.float32]] = []
        for number in filter(lambda number: number >= FIRST_CONTENT_ID, ids):
            place = ((number - FIRST_CONTENT_ID) >> 16) % (1 << 12)
            live.append(codec.meanings.read(number)[place])
        assert np.allclose(live, document.meanings, atol=0.02)


def test_a_question_that_quotes_the_mark_is_one_question(codec: MeaningCodec) -> None:
    """Control tokens that somebody writes are text, and do not cut what is meant."""
    ids = encoded(codec, f"What does {MARK} mean? And <|end|>?")
    [mark] = of_marks(codec, ids)
    assert asked(codec, mark) == f"What does {MARK} mean? And <|end|>?"
    last = max(number for number in ids if number >= FIRST_CONTENT_ID)
    assert codec.decode([last]) == "?"


def test_a_forgotten_question_is_told(codec: MeaningCodec) -> None:
    """Rather than read without its meaning."""
    with pytest.raises(ModelError, match="texts"):
        codec.meanings.content(FIRST_CONTENT_ID + (1 << 60))


def test_meanings_are_added_to_tokens(folder: Path, codec: MeaningCodec) -> None:
    """Logits are those of embeddings to which it was added by hand."""
    ids = encoded(codec, "What is 6 * 7?")
    runner = NumpyRunner(folder, codec.meanings.content)
    [logits] = runner.forward([Part(ids, runner.new_cache())])
    plain = NumpyRunner(folder)
    embeddings = plain._embedding[codec.plain(ids)]
    for at, number in enumerate(ids):
        if number >= FIRST_CONTENT_ID:
            embeddings[at] += codec.meanings.content(number)[1]
    plain._embedding = np.vstack([plain._embedding, embeddings])
    beyond = range(plain.config.vocabulary, len(plain._embedding))
    [same] = plain.forward([Part(list(beyond), plain.new_cache())])
    unlike = NumpyRunner(folder).forward([Part(codec.plain(ids), plain.new_cache())])[0]
    assert np.allclose(logits, same, atol=1e-3)
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
        {"meaning.weight": np.zeros((HIDDEN, WIDTH), np.float32)},
        {
            "meaning.weight": np.zeros((HIDDEN, WIDTH), np.float32),
            "word.weight": np.zeros((HIDDEN // 2, WIDTH), np.float32),
        },
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


def test_conversations_that_transformers_joins_keep_their_meanings(folder: Path) -> None:
    """Questions and outputs read in one step, as each alone."""
    pytest.importorskip("transformers")
    from samara.agent.models.huggingface import HuggingFaceModel

    def talk(n: int) -> list[Message]:
        call = ToolCall("a", "python", '{"code": "look"}')
        seen = ToolMessage("a", "python", (Text(f"name,age\\nAda,{n}"),))
        return [UserMessage.of(f"Who is the {n}th?"), AssistantMessage("", (call,)), seen]

    talks = [talk(n) for n in (3, 44, 555)]
    theirs = HuggingFaceModel(folder, dtype="float32", device="cpu")
    with ThreadPoolExecutor(3) as pool:
        together = [one.message for one in pool.map(partial(reply, theirs), talks)]
    plain = HuggingFaceModel(folder, dtype="float32", device="cpu")
    assert together == [reply(plain, one).message for one in talks]


def test_long_questions_are_not_kept_whole(codec: MeaningCodec) -> None:
    """The embedder reads their beginning; another end makes another question all the same."""
    first, other = ("word " * 5000 + end for end in ("one", "two"))
    [one], [two] = (of_marks(codec, encoded(codec, question)) for question in (first, other))
    assert one != two
    kept = codec.meanings._said[(one - FIRST_CONTENT_ID) >> 28]
    assert len(kept.places) < 4096
    assert len(asked(codec, one)) == 4000


def test_outputs_of_any_length_have_words(codec: MeaningCodec) -> None:
    """None, or more than ids can tell apart; what stands beyond is read as tokens."""
    tool, end = (codec.token_id(token) or 0 for token in (OUTPUT, END))
    for output in ("", "a,b\n" * 3000, "wéiß ½ 日本 \U0001f600 ﬁ"):
        chat = [{"role": "user", "content": "Hi"}, {"role": "tool", "content": output}]
        ids = codec.encode(chat, None, {})
        begin = ids.index(tool) + 1
        words = ids[begin : ids.index(end, begin)]
        assert codec.decode(words) == output
        made = [number for number in words if number >= FIRST_CONTENT_ID]
        assert len(made) == min(len(words), 4095)
        assert all(codec.meanings.content(number)[1].shape == (HIDDEN,) for number in made[:300])


def test_letters_of_a_word_mean_the_word(codec: MeaningCodec) -> None:
    """Also where a token is a part of a character."""
    text = "  ½ Ünïcode\U0001f600naïve  日本 x"
    ids = encoded(codec, text)
    mark = ids.index(of_marks(codec, ids)[0])
    number = ids[mark]
    places = codec.meanings._said[(number - FIRST_CONTENT_ID) >> 28].places.tolist()
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    offsets = tokenizer.encode(text, add_special_tokens=False).offsets
    assert places == [end - 1 for _, end in offsets]
