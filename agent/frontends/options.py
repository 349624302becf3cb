"""What can be set, and by whom: a flag, the environment, the person's file, else a default.

Each option has a flag (`--max-steps`), a variable (`SAMARA_MAX_STEPS`) and a key in the file
(`max_steps`). The file is `$SAMARA_CONFIG`, by default `samara/config.toml` in `$XDG_CONFIG_HOME`.
Keys of servers are in none of them: those are read from the environment by whoever needs them.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from samara.errors import ConfigError

_SECRETS: Final = ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "HF_TOKEN")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _dollars(text: str) -> float:
    number = float(text)
    if not 0 <= number < float("inf"):
        raise ValueError
    return number


def _switch(text: str) -> bool:
    return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}[
        text.lower()
    ]


def _pictures(text: str) -> str:
    if text not in PICTURES:
        raise ValueError
    return text


PICTURES: Final = ("auto", "kitty", "iterm", "sixel", "off")
_MEANT: Final[dict[Callable[[str], Any], str]] = {
    _count: "a whole number above 0",
    _dollars: "an amount of dollars",
    _switch: "true or false",
    _pictures: f"one of {', '.join(PICTURES)}",
}


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be set."""

    name: str
    default: Any
    about: str
    read: Callable[[str], Any] = str
    metavar: str | None = None

    @property
    def flag(self) -> str:
        """On the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def variable(self) -> str:
        """In the environment."""
        return f"SAMARA_{self.name.upper()}"

    def value(self, told: object, source: str) -> Any:
        """What was told, read. Raises ConfigError, which names the source."""
        try:
            if isinstance(told, str | int | float):
                return self.read(str(told))
        except (ValueError, KeyError):
            pass
        meant = _MEANT.get(self.read, "a text")
        raise ConfigError(f"{self.name} is {told!r} in {source}: it must be {meant}.")


OPTIONS: Final = (
    Option("model", "embedded", "embedded, openai:NAME, azure:DEPLOYMENT, hf:REPO or hf:./FOLDER"),
    Option("base_url", None, "the server of an openai: model"),
    Option("workspace", "workspace", "folder the code works in"),
    Option("max_steps", 10, "how often the model is asked", _count, "N"),
    Option("max_cost", None, "what all answers together may cost", _dollars, "DOLLARS"),
    Option("max_tokens", None, "tokens of all requests and answers together", _count, "N"),
    Option("memory", None, "name or folder of a memory, whose passages go with each question"),
    Option(
        "prompt",
        "",
        "the system message, a file that holds it (fields as .yaml, .toml, .md, or text), "
        "or a ready prompt",
    ),
    Option("plain", False, "no colour and no drawing (also where there is no terminal)", _switch),
    Option("pictures", "auto", f"how plots are drawn: {', '.join(PICTURES)}", _pictures, "HOW"),
    Option("session", True, "keep what is said in a chat", _switch),
)


class Setting(NamedTuple):
    """The value of an option, and where it comes from."""

    value: Any
    source: str


def config_file() -> Path:
    """Where the person's file is, if there is one."""
    if told := os.environ.get("SAMARA_CONFIG"):
        return Path(told)
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "samara" / "config.toml"


def settings(given: argparse.Namespace | None = None) -> dict[str, Setting]:
    """All options with their values. `given` holds flags, None where one was not given.

    Raises ConfigError for what cannot be read, and for what no option is called.
    """
    file = config_file()
    written = _written(file)
    found: dict[str, Setting] = {}
    for option in OPTIONS:
        name = option.name
        if (flag := getattr(given, name, None)) is not None:
            found[name] = Setting(flag, f"flag {option.flag}")
        elif told := os.environ.get(option.variable):
            found[name] = Setting(
                option.value(told, option.variable), f"environment {option.variable}"
            )
        elif name in written:
            found[name] = Setting(option.value(written[name], str(file)), f"file {file}")
        else:
            found[name] = Setting(option.default, "default")
    return found


def settled() -> argparse.Namespace:
    """What a front end without a command line works with: what is set, and no flags."""
    given = argparse.Namespace(base_url=None, tool=[], var=[], yes=False)
    settle(given)
    return given


def setting(name: str) -> Any:
    """The value of one option where there are no flags."""
    return settings()[name].value


def _written(file: Path) -> dict[str, Any]:
    """What the file says. Without a file, nothing."""
    import tomllib

    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        if "SAMARA_CONFIG" in os.environ:
            raise ConfigError(f"There is no {file}, which SAMARA_CONFIG names.") from None
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from error
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}.") from error
    names = [option.name for option in OPTIONS]
    for name in written:
        if name not in names:
            close = difflib.get_close_matches(name, names, n=1)
            meant = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(names)}."
            raise ConfigError(f"{file}: {name} is no option.", hint=meant)
    return written


def add_options(command: argparse.ArgumentParser, *, without: tuple[str, ...] = ()) -> None:
    """Teach a command the flags; one that is not given is None."""
    for option in OPTIONS:
        if option.name in without:
            continue
        told = f" (default: {option.default})" if option.default not in (None, "", False) else ""
        if option.read is _switch:
            off = option.default is True
            command.add_argument(
                f"--no-{option.name}" if off else option.flag,
                dest=option.name,
                action="store_false" if off else "store_true",
                default=None,
                help=f"do not {option.about}" if off else option.about,
            )
        else:
            command.add_argument(
                option.flag, type=_reader(option), metavar=option.metavar, help=option.about + told
            )


def _reader(option: Option) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        try:
            return option.read(text)
        except (ValueError, KeyError):
            raise argparse.ArgumentTypeError(f"{text!r} is not {_MEANT[option.read]}") from None

    return read


def settle(given: argparse.Namespace) -> None:
    """Put the values of all options in the place of the flags. Raises ConfigError.

    A server that is set for good waits for an openai: model; one given by its flag must have one.
    """
    found = settings(given)
    if given.base_url and not found["model"].value.startswith("openai:"):
        raise ConfigError("--base-url goes with an openai: model.", hint="Add --model openai:NAME.")
    for name, (value, _) in found.items():
        setattr(given, name, value)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara config`."""
    about = "say what is set, and where that comes from"
    config = commands.add_parser("config", help=about, description=about)
    actions = config.add_subparsers(required=True, metavar="ACTION")
    show = actions.add_parser("show", help=about, description=about)
    add_options(show)
    show.add_argument("--json", action="store_true", help="print one JSON object")
    show.set_defaults(command=_show)


def _show(given: argparse.Namespace, _: object) -> int:
    from samara.agent.frontends.harmless import harmless

    found, file = settings(given), config_file()
    keys = {name: bool(os.environ.get(name)) for name in _SECRETS}
    if given.json:
        told = {name: one._asdict() for name, one in found.items()}
        print(json.dumps({"options": told, "file": str(file), "keys": keys}, ensure_ascii=False))
        return 0
    for name, (value, source) in found.items():
        shown = "-" if value in (None, "") else json.dumps(value, ensure_ascii=False)
        print(harmless(f"{name:<10} {shown:<24} {source}"))
    print(harmless(f"\nfile: {file}{'' if file.is_file() else ' (not there)'}"))
    for name, known in keys.items():
        print(f"{name}: {'set' if known else 'not set'}")
    return 0
