"""What a person means by the name of a prompt on the command line, and by its variables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samara.agent.frontends.harmless import harmless
from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.prompts import PromptSpec


def add_variables(command: argparse.ArgumentParser) -> None:
    """Teach a command `--var`."""
    command.add_argument(
        "--var",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="the value of a variable of the prompt; NAME=@FILE reads it",
    )


def prompt_of(told: str, variables: Sequence[str] = ()) -> PromptSpec | str:
    """The prompt that `told` means: a file with fields or with text, a ready one, or a text.

    Raises ConfigError for a file that cannot be read and for `variables` of a mere text.
    """
    from samara.prompts.library import COMPOSITIONS

    prompt: PromptSpec | str = told
    if told in COMPOSITIONS:
        prompt = COMPOSITIONS[told].spec
    elif is_file(told):
        prompt = read(Path(told))
    if isinstance(prompt, str):
        if variables:
            raise ConfigError("--var goes with a prompt that has fields, not with a text.")
        return prompt
    return prompt.bind(**_values(variables))


def spec_of(told: str, variables: Sequence[str] = ()) -> PromptSpec:
    from samara.prompts import PromptSpec
    from samara.prompts.library import COMPOSITIONS

    if told in COMPOSITIONS or is_file(told):
        found = prompt_of(told, variables)
        return PromptSpec(task=found) if isinstance(found, str) else found
    raise ConfigError(
        f"There is no prompt {told!r}.",
        hint="Give a file, or the name of a ready prompt: `samara prompt show` lists them.",
    )


def read(file: Path) -> PromptSpec | str:
    from samara.prompts import PromptSpec
    from samara.prompts.files import has_fields

    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from error
    return PromptSpec.load(file) if has_fields(file, text) else text


def is_file(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_file()
    except (OSError, ValueError):  # too long for a name, or with a null byte: it is a text
        return False


def _values(given: Sequence[str]) -> dict[str, str]:
    values = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise ConfigError(f"--var {pair!r} gives no value.", hint="Write NAME=VALUE.")
        if value.startswith("@"):
            try:
                value = Path(value[1:]).read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise ConfigError(f"--var {name}: {error}.") from error
        values[name] = value
    return values


def asked(question: str) -> str:
    """What a person types; empty at the end of the input."""
    print(f"{harmless(question)}\n> ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def unheard(model: str) -> str:
    """What is told a person whose prompt will not reach the model."""
    return f"{model} does not follow prompts: what they ask is only checked on its answers."
