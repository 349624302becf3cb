"""`python -m samara.agent.models.embedded.training`: make data, train, export."""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path

RUN = Path("runs/embedded")
WEIGHTS = Path(__file__).parents[1] / "weights"


def parser() -> argparse.ArgumentParser:
    """The commands, documented."""
    root = argparse.ArgumentParser(
        prog="python -m samara.agent.models.embedded.training", description=__doc__
    )
    commands = root.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="print some conversations of the corpus")
    show.add_argument("--split", choices=("train", "heldout"), default="train")
    show.add_argument("--seed", type=int, default=1)
    show.add_argument("--count", type=int, default=20)
    tokenizer = commands.add_parser("tokenizer", help="build the tokenizer from the corpus")
    tokenizer.add_argument("--out", type=Path, default=RUN / "tokenizer")
    tokenizer.add_argument("--conversations", type=int, default=40000)
    tokenizer.add_argument(
        "--at-least", type=int, default=22, help="occurrences that make a word one token"
    )
    train = commands.add_parser(
        "train", help="train, continuing from the run's checkpoint if there is one"
    )
    train.add_argument(
        "--run", type=Path, default=RUN, help="folder of the checkpoint and the data"
    )
    train.add_argument("--tokenizer", type=Path, default=WEIGHTS / "tokenizer.json")
    train.add_argument(
        "--data-version",
        default="1",
        help="change it when the generator changed: the run goes on with fresh shards",
    )
    train.add_argument(
        "--steps", type=int, default=6000, help="the learning rate falls to 1 %% at this step"
    )
    train.add_argument("--rows", type=int, default=12)
    train.add_argument("--length", type=int, default=384, help="tokens in a row of a batch")
    train.add_argument(
        "--steady", type=float, default=0.35, help="share of the steps at the full learning rate"
    )
    train.add_argument("--lr", type=float, default=2e-3, help="AdamW, for embeddings and norms")
    train.add_argument(
        "--matrix-lr", type=float, default=0.01, help="Muon, for the matrices of the layers"
    )
    train.add_argument(
        "--init",
        type=Path,
        help="a weights folder a new run starts from; its tokenizer may be another",
    )
    train.add_argument(
        "--layers",
        type=int,
        default=8,
        help="more than those of --init begin as layers that do nothing yet (default: 8)",
    )
    train.add_argument(
        "--hidden",
        type=int,
        default=384,
        help="width; more than that of --init begins without effect (default: 384)",
    )
    train.add_argument("--inner", type=int, default=1024)
    train.add_argument("--heads", type=int, default=6)
    train.add_argument(
        "--again",
        type=float,
        default=0.3,
        help="share of each shard's tokens, the hardest, that is learnt once more (default: 0.3)",
    )
    train.add_argument("--seed", type=int, default=7, help="of the data and of new weights")
    train.add_argument("--threads", type=int, default=2)
    train.add_argument("--no-compile", action="store_true")
    train.add_argument(
        "--stop-after",
        type=int,
        default=None,
        help="stop at this step without changing the schedule",
    )
    export = commands.add_parser(
        "export", help="write the averaged weights of a checkpoint in Hugging Face form"
    )
    export.add_argument("--run", type=Path, default=RUN)
    export.add_argument("--tokenizer", type=Path, default=WEIGHTS, help="a folder")
    export.add_argument("--out", type=Path, default=WEIGHTS)
    export.add_argument(
        "--raw", action="store_true", help="the last weights rather than their running average"
    )
    export.add_argument("--earlier", type=Path, help="a checkpoint of the same run, mixed in")
    export.add_argument("--share", type=float, default=0.4, help="how much of that")
    return root


def main(arguments: list[str] | None = None) -> None:
    """Runs one command; heavy imports happen only in the command that needs them."""
    given = parser().parse_args(arguments)
    if given.command == "show":
        from samara.agent.models.embedded.training import corpus

        for made in itertools.islice(corpus.conversations(given.seed, given.split), given.count):
            print(f"--- {made.kind}\n" + "".join(piece for piece, _ in corpus.render(made)))
    elif given.command == "tokenizer":
        from samara.agent.models.embedded.training import tokenizer

        built = tokenizer.build(conversations=given.conversations, at_least=given.at_least)
        tokenizer.save(built, given.out)
        print(f"{built.get_vocab_size()} tokens")
    elif given.command == "train":
        from samara.agent.models.embedded.training import train

        plan = train.Plan(
            given.run,
            given.tokenizer,
            steps=given.steps,
            rows=given.rows,
            length=given.length,
            steady=given.steady,
            lr=given.lr,
            matrix_lr=given.matrix_lr,
            layers=given.layers,
            hidden=given.hidden,
            inner=given.inner,
            heads=given.heads,
            threads=given.threads,
            compile=not given.no_compile,
            init=given.init,
            again=given.again,
            seed=given.seed,
        )
        train.train(plan, given.data_version, given.stop_after)
    else:
        from samara.agent.models.embedded.training import export

        export.export(
            given.run / "checkpoint.pt",
            given.tokenizer,
            given.out,
            raw=given.raw,
            earlier=given.earlier,
            share=given.share,
        )


if __name__ == "__main__":
    main()
