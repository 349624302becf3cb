"""`samara tune`: an adapter for a local model, learnt from exported sessions."""

from __future__ import annotations

import argparse
import sys

_ABOUT = "fine-tune a local model on exported sessions (LoRA)"
_EXAMPLES = """examples:
  samara export "my session" session.jsonl
  samara tune hf:Qwen/Qwen3-0.6B session.jsonl --out tuned
  samara chat --model "hf:Qwen/Qwen3-0.6B?adapter=tuned"

Only what the assistant said is learnt, calls of tools included. It takes the extra packages of
samara[tuning]; on the CPU only the smallest models are quick enough.
"""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara tune`."""
    tune = commands.add_parser(
        "tune",
        help=_ABOUT,
        description=f"{_ABOUT[0].upper()}{_ABOUT[1:]}.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tune.add_argument("model", help="hf:REPO, hf:./FOLDER or embedded")
    tune.add_argument("data", nargs="+", help=".jsonl files, a chat with its tools on each line")
    tune.add_argument("--out", required=True, help="the adapter's folder, which is made")
    tune.add_argument("--epochs", type=float, default=3.0, help="rounds (default: 3)")
    tune.add_argument("--learning-rate", type=float, default=2e-4, help="(default: 0.0002)")
    tune.add_argument("--rank", type=int, default=16, help="of the adapter (default: 16)")
    tune.add_argument("--batch-size", type=int, default=4, help="examples a step (default: 4)")
    tune.add_argument(
        "--quantization",
        choices=("8bit", "4bit", "int8"),
        help="of the weights under it (QLoRA)",
    )
    tune.set_defaults(command=_tune)


def _tune(given: argparse.Namespace, _: object) -> int:
    from samara.agent.models.embedded import EmbeddedModel
    from samara.agent.tuning import tune

    embedded = given.model == "embedded"
    source = str(EmbeddedModel().path) if embedded else given.model.removeprefix("hf:")
    tuned = tune(
        source,
        given.data,
        given.out,
        epochs=given.epochs,
        learning_rate=given.learning_rate,
        rank=given.rank,
        batch_size=given.batch_size,
        quantization=given.quantization,
        on_step=lambda step, loss: print(f"step {step}: loss {loss:.4f}", file=sys.stderr),
    )
    print(f"{tuned.examples} examples, {tuned.learnt_tokens:,} tokens learnt: {tuned.adapter}")
    print(f'Use it with: --model "hf:{source}?adapter={tuned.adapter}"')
    return 0
