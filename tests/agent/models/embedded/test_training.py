"""Promises of the embedded model's corpus, tokenizer and training."""

import itertools
import json
import math
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from samara.agent.models.embedded.meaning import END, MARK, OUTPUT, WIDTH
from samara.agent.models.embedded.training import blurring, corpus, packing, shards
from samara.agent.models.embedded.training.__main__ import parser
from samara.agent.models.embedded.training.grammar import HELD_OUT, Draw, dress, execute, in_words
from samara.agent.models.embedded.training.questions import arithmetic, words
from samara.agent.models.embedded.training.tokenizer import SPECIAL, build
from samara.errors import ConfigError

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")
EVALUATION = Path(__file__).parents[4] / "benchmarks"
STAGED = ("errors", "today", "files")


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """A tokenizer of a small corpus."""
    return build(conversations=400, at_least=3)


def documents(count: int, seed: int = 5) -> list[str]:
    """Rendered conversations."""
    made = itertools.islice(corpus.conversations(seed), count)
    return ["".join(piece for piece, _ in corpus.render(one)) for one in made]


def test_same_seed_same_corpus() -> None:
    """A seed decides the corpus, down to the last character."""
    assert documents(300) == documents(300)
    assert documents(30) != documents(30, seed=6)


def test_answers_copy_what_was_printed() -> None:
    """Every answer that follows a call carries the output of the last cell, whole."""
    for made in itertools.islice(corpus.conversations(11), 1500):
        if made.kind in STAGED or len(made.exchanges) > 1:
            continue
        for exchange in made.exchanges:
            if exchange.calls and not exchange.calls[-1].output.startswith("[file saved"):
                assert exchange.calls[-1].output in exchange.answer, exchange


def test_outputs_are_executed() -> None:
    """Running the code of an arithmetic question again prints the stored output."""
    draw = Draw(random.Random(3))
    for _ in range(300):
        exchange = draw.one([arithmetic.binary, arithmetic.chain, words.percentage])(draw)
        assert execute(exchange.calls[0].code) == exchange.calls[0].output


@pytest.mark.parametrize("operation", ["+", "-"])
def test_turned_phrases_say_so(operation: str) -> None:
    """A phrase that names its second operand first says so (`from`, `than`, `away from`)."""
    for template in arithmetic.BINARY[operation]:
        if template.find("{b}") < template.find("{a}"):
            assert re.search(r"(from|than) \{a\}", template), template


def test_held_out_templates_stay_out() -> None:
    """No held-out arithmetic phrase appears in training data; the held-out split has them."""
    assert f"{HELD_OUT}{{e}} makes what?" in arithmetic.ASK
    text = "\n".join(documents(3000)).lower()
    assert not re.search(r"\d makes what\?|\d lots of \d", text)
    draw = Draw(random.Random(1), "heldout")
    assert any("lots of" in arithmetic.binary(draw).question for _ in range(300))


def plain(text: str) -> str:
    """A text without case, punctuation and doubled spaces."""
    return " ".join(re.findall(r"[a-z0-9.]+", text.lower()))


def test_no_question_of_the_evaluation_is_trained_on() -> None:
    """What the first shards ask is not what people were asked to write, however it is dressed.

    Questions of one or two words ("hello", "and the median?") have no other wording.
    """
    lines = (EVALUATION / "embedded_questions.jsonl").read_text("utf-8").splitlines()
    written = {plain(turn) for line in lines for turn in json.loads(line)["turns"]}
    asked = {
        plain(exchange.question)
        for seed in (700_021, 700_022)
        for made in itertools.islice(corpus.conversations(seed), 6000)
        for exchange in made.exchanges
    }
    common = {text for text in written & asked if len(text.split()) > 3}
    assert len(written) > 350
    assert not common


def test_no_slot_is_left_unfilled() -> None:
    """No template reaches the corpus with a slot or an alternation still in it."""
    for text in documents(3000, seed=8):
        asked = " ".join(re.findall(r"<\|user\|>(.*?)<\|end\|>", text, re.DOTALL))
        assert not re.search(r"\{\w+\}|\[\w*\|", asked), asked


def test_words_of_numbers() -> None:
    """Numbers in words are spelled the usual way."""
    assert [in_words(n) for n in (0, 13, 20, 21, 90, 99)] == [
        "zero",
        "thirteen",
        "twenty",
        "twenty-one",
        "ninety",
        "ninety-nine",
    ]


def test_typos_spare_quoted_text() -> None:
    """Text in quotes, which must be copied, is never altered by typos or case."""
    draw = Draw(random.Random(1))
    for _ in range(400):
        assert "'Keep This exactly'" in dress(draw, "reverse 'Keep This exactly' please now")


def test_plots_run_under_the_real_library(tmp_path: Path) -> None:
    """Plot code made with the stand-in for pyplot also runs under matplotlib."""
    codes = []
    for made in itertools.islice(corpus.conversations(21), 600):
        codes += [c.code for e in made.exchanges for c in e.calls if "np.linspace" in c.code]
    program = "import matplotlib\nmatplotlib.use('Agg')\n" + "\n".join(codes[:12])
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr


def test_tokenizer_round_trip(tokenizer: Tokenizer) -> None:
    """Encoding and decoding gives back every conversation, unknown words and symbols included."""
    for text in [*documents(300, seed=9), "naïve → ∑ 日本 'q' \t\n\n x_1"]:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        assert tokenizer.decode(ids, skip_special_tokens=False) == text


def test_tokenizer_spells_digits(tokenizer: Tokenizer) -> None:
    """Each digit is a token of its own, and the special tokens have the first ids."""
    assert tokenizer.encode("12345", add_special_tokens=False).tokens == list("12345")
    assert [tokenizer.token_to_id(t) for t in SPECIAL] == list(range(len(SPECIAL)))


def test_pieces_encode_like_the_whole(tokenizer: Tokenizer) -> None:
    """A conversation encoded in pieces has the ids of the conversation encoded at once."""
    for made in itertools.islice(corpus.conversations(4), 200):
        pieces = [piece for piece, _ in corpus.render(made)]
        apart = [i for p in pieces for i in tokenizer.encode(p, add_special_tokens=False).ids]
        assert apart == tokenizer.encode("".join(pieces), add_special_tokens=False).ids


def test_packing_keeps_documents_apart(tokenizer: Tokenizer, tmp_path: Path) -> None:
    """Packed rows hold whole documents, positions start at 0, the first token is never a target."""
    made = shards.shard(tokenizer, seed=1, index=0, size=200)
    shards.store(made, tmp_path / "0.npz")
    again = shards.load(tmp_path / "0.npz")
    for one, other in zip(made, again, strict=True):
        assert all((a == b).all() for a, b in zip(one, other, strict=True))
    mark = tokenizer.get_vocab()[MARK]
    batches = list(packing.pack(again, 4, 512, seed=0, mark=mark))
    assert batches
    for batch in batches:
        starts = (batch.positions == 0) & (batch.documents > 0)
        for row in range(4):
            numbers = [n for n in batch.documents[row].tolist() if n]
            assert sorted(set(numbers)) == sorted(
                {batch.documents[row, i] for i in starts[row].nonzero()[0]}
            )
        read = batch.ids[tuple(batch.places.T)]
        assert ((read == mark) == batch.whole).all()
        assert len(set(map(tuple, batch.places))) == len(batch.places) == len(batch.meanings)
        learnt = batch.targets[:, :-1] != packing.IGNORED
        assert (batch.targets[:, :-1][learnt] == batch.ids[:, 1:][learnt]).all()


def test_batches_name_their_documents(tokenizer: Tokenizer) -> None:
    """Document number n of a batch has the tokens of the document drawn n-th."""
    made = shards.shard(tokenizer, seed=3, index=9, size=80)
    for batch in packing.pack(made, 4, 512, seed=0, mark=tokenizer.get_vocab()[MARK]):
        assert len(batch.drawn) == batch.documents.max()
        for number, place in enumerate(batch.drawn, 1):
            ids = batch.ids[batch.documents == number]
            assert ids.tolist() == made[place].ids[: len(ids)].tolist()


def test_the_hardest_come_first_as_far_as_there_is_room(tokenizer: Tokenizer) -> None:
    """By loss for each token, within the share; documents without a loss are left out."""
    made = shards.shard(tokenizer, seed=3, index=9, size=40)
    losses = {place: float(place * len(one.ids)) for place, one in enumerate(made) if place % 2}
    taken = packing.hardest(made, losses, 0.25)
    assert taken
    odd = made[1::2][::-1]
    assert all(a is b for a, b in zip(taken, odd, strict=False))
    room = 0.25 * sum(len(one.ids) for one in made)
    size = sum(len(one.ids) for one in taken)
    assert size <= room < size + len(odd[len(taken)].ids)


def test_what_is_blurred_can_still_be_answered() -> None:
    """Words of the question are others or gone; what is written later stays, numbers too."""
    question = "<|user|>reverse the word lemonade 25 times for our party<|end|><|assistant|>"
    code = "print('lemonade'[::-1] * 25)"
    draw = Draw(random.Random(1))
    made = [blurring.blurred(draw, [(question, False), (code, True)], ["tea"]) for _ in range(50)]
    texts = {pieces[0].text for pieces in made}
    assert len(texts) > 30
    assert all("lemonade" in text and " 25 " in text for text in texts)
    assert all(text.startswith("<|user|>") for text in texts)
    assert all(text.endswith("<|end|><|assistant|>") for text in texts)
    assert {pieces[1] for pieces in made} == {blurring.Piece.whole(code)}
    for (text, origins), _ in made:
        assert len(text) == len(origins)
        assert text[text.index("lemonade")] == question[origins[text.index("lemonade")]] == "l"


def test_what_is_meant_goes_with_the_tokens_of_questions(tokenizer: Tokenizer) -> None:
    """With their mark and all their tokens, with the tokens of outputs, or with none of them."""
    made = shards.shard(tokenizer, seed=1, index=0, size=100)
    mark, output, end = (tokenizer.token_to_id(token) for token in (MARK, OUTPUT, END))
    without = 0
    for one in made:
        said = np.zeros(len(one.ids), np.bool_)
        for at in np.flatnonzero((one.ids == mark) | (one.ids == output)):
            said[at : at + np.flatnonzero(one.ids[at:] == end)[0]] = True
        said[one.ids == output] = False
        without += not one.meant.any()
        assert not one.meant.any() or (one.meant == said).all()
        lengths = np.linalg.norm(one.meanings.astype(np.float32), axis=1)
        of_marks = one.ids[one.meant] == mark
        assert np.allclose(lengths[of_marks], WIDTH**0.5, atol=0.1)
        of_words = lengths[~of_marks]  # behind the last word the embedder reads nothing
        assert (np.isclose(of_words, 2, atol=0.01) | (of_words == 0)).all()
        assert (of_words > 0).mean() > 0.9 or not len(of_words)
    assert 0 < without < 30


def test_every_option_is_documented() -> None:
    """`train --help` names the run, the data version and the schedule."""
    commands = parser()._subparsers
    assert commands is not None
    choices = commands._group_actions[0].choices
    assert isinstance(choices, dict)
    text = choices["train"].format_help()
    assert all(option in text for option in ("--run", "--data-version", "--steps", "--steady"))


def test_a_larger_model_begins_as_the_smaller(tokenizer: Tokenizer, tmp_path: Path) -> None:
    """Deeper and wider, it computes the same at first, and all that is new learns."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from samara.agent.models.embedded.training.train import Network, Plan, configuration
    from samara.agent.models.embedded.training.transplant import transplanted

    size = tokenizer.get_vocab_size()

    def network(hidden: int, layers: int, heads: int, inner: int) -> Network:
        plan = Plan(tmp_path, tmp_path, hidden, layers, heads, inner)
        return Network(configuration(plan, size))

    small = network(16, 2, 2, 32)
    for name, value in small.named_parameters():
        if "norm" in name:
            torch.nn.init.uniform_(value, 0.5, 1.5)
        elif "embed" in name:  # large, so that the epsilon of the norms is nothing
            torch.nn.init.normal_(value)
    small.save_pretrained(tmp_path)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    ids = torch.arange(20)[None]
    for large in (network(16, 5, 2, 32), network(40, 5, 5, 56)):
        large.load_state_dict(
            transplanted(tmp_path, tmp_path / "tokenizer.json", large), strict=False
        )
        logits = large(ids).logits
        assert torch.allclose(logits, small(ids).logits, atol=1e-4)
        before = {name: value.detach().clone() for name, value in large.named_parameters()}
        descent = torch.optim.AdamW(large.parameters(), lr=0.01, weight_decay=0.0)
        for _ in range(4):
            descent.zero_grad()
            torch.autograd.backward(large(ids).logits.square().mean())
            descent.step()
        for name, value in large.named_parameters():
            if name.endswith("proj.weight"):
                assert (value != before[name]).any(1).all(), name
    for smaller, message in (
        (network(16, 1, 2, 32), "2 layers; 1 would"),
        (network(16, 2, 2, 24), r"\[16, 32\] .* more than \[16, 24\]"),
        (network(16, 2, 4, 32), "A head is 4 wide in this run, and 8"),
    ):
        with pytest.raises(ConfigError, match=message):
            transplanted(tmp_path, tmp_path / "tokenizer.json", smaller)


def test_resume_is_exact(tokenizer: Tokenizer, tmp_path: Path) -> None:
    """A run stopped in the middle and taken up again ends with the weights of one that was not."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from samara.agent.models.embedded.training.train import Plan, train

    tokenizer.save(str(tmp_path / "tokenizer.json"))
    made = shards.shard(tokenizer, seed=7, index=0, size=60)
    mark = tokenizer.get_vocab()[MARK]
    first = len(list(packing.pack(made, 2, 256, seed=0, mark=mark, context=256)))

    def plan(name: str) -> Plan:
        return Plan(
            tmp_path / name,
            tmp_path / "tokenizer.json",
            hidden=16,
            layers=1,
            heads=2,
            inner=32,
            context=256,
            rows=2,
            length=256,
            steps=first + 10,
            warmup=2,
            shard_size=60,
            threads=1,
            compile=False,
        )

    whole = train(plan("whole"), "1")
    for step in (4, first, first + 2):  # the last is among what comes again
        stopped = train(plan("parts"), "1", stop_after=step)
        assert (stopped.at.shard, stopped.at.batch) == (0, step)
    parts = train(plan("parts"), "1")
    assert parts.at.step == whole.at.step == first + 10
    assert parts.at.shard == 1
    assert parts.at.tokens == whole.at.tokens
    for name, value in whole.model.state_dict().items():
        assert torch.equal(value, parts.model.state_dict()[name]), name
    assert all(math.isfinite(float(v.sum())) for v in parts.average.values())
    other = train(replace(plan("parts"), seed=8, steps=first + 11), "1")
    assert (other.at.shard, other.at.batch) == (2, 1)  # what another seed makes is other data
    with pytest.raises(ConfigError, match="another shape"):
        train(replace(plan("parts"), layers=2), "1")


def test_export_writes_a_folder(tokenizer: Tokenizer, tmp_path: Path) -> None:
    """Averaged weights in half precision, the maps apart; without them it says why it cannot."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from safetensors.torch import load_file

    from samara.agent.models.embedded.training.export import MAPS, export
    from samara.agent.models.embedded.training.train import Network, Plan, configuration

    plan = Plan(tmp_path, tmp_path, 16, 2, 2, 32)
    model = Network(configuration(plan, tokenizer.get_vocab_size()))
    weights = {name: value.detach().clone() for name, value in model.state_dict().items()}
    ones = {name: torch.ones_like(value) for name, value in weights.items()}
    config = model.config.to_json_string()
    state = {"model": weights, "average": ones, "config": config}
    torch.save(state, tmp_path / "checkpoint.pt")
    shipped = Path(corpus.__file__).parents[1] / "weights"
    export(tmp_path / "checkpoint.pt", shipped, tmp_path / "out")
    written = load_file(tmp_path / "out" / "model.safetensors")
    maps = load_file(tmp_path / "out" / "meaning.safetensors")
    assert set(maps) == set(MAPS)
    assert set(written) | set(maps) == set(weights) - {"lm_head.weight"}
    assert all(value.dtype == torch.float16 for value in written.values())
    assert all((value == 1).all() for value in written.values())
    assert (tmp_path / "out" / "tokenizer.json").is_file()
    zeros = {name: torch.zeros_like(value) for name, value in weights.items()}
    torch.save(state | {"average": zeros}, tmp_path / "earlier.pt")
    earlier = tmp_path / "earlier.pt"
    export(tmp_path / "checkpoint.pt", shipped, tmp_path / "mixed", earlier=earlier, share=0.25)
    mixed = load_file(tmp_path / "mixed" / "model.safetensors")
    assert all((value == 0.75).all() for value in mixed.values())
    torch.save(state | {"average": {"lm_head.weight": torch.ones(1)}}, earlier)
    with pytest.raises(ConfigError, match="another shape"):
        export(tmp_path / "checkpoint.pt", shipped, tmp_path / "mixed", earlier=earlier)
    for name in MAPS:
        del ones[name]
    torch.save(state, tmp_path / "checkpoint.pt")
    with pytest.raises(ConfigError, match=r"lacks meaning\.weight and word\.weight"):
        export(tmp_path / "checkpoint.pt", shipped, tmp_path / "out")
