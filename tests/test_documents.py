"""The documentation says what the code says."""

from __future__ import annotations

import argparse
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.agent.frontends.chat.terminal import NAMES
from samara.agent.frontends.cli import parser
from samara.agent.frontends.options import OPTIONS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_command_line_is_what_its_page_says() -> None:
    """`python docs/command_line.py` would change nothing."""
    writer = runpy.run_path(str(ROOT / "docs" / "command_line.py"))
    assert writer["page"]() == (ROOT / "docs" / "command-line.md").read_text("utf-8")


def commands(known: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield known
    for action in known._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from commands(one)


def test_everything_has_help() -> None:
    """Each command says what it does, and each argument what it is."""
    for command in commands(parser()):
        assert command.description, command.prog
        for action in command._actions:
            told = action.help or isinstance(action, argparse._SubParsersAction)
            assert told, f"{command.prog} {action.dest}"


def test_what_can_be_typed_and_set_is_described() -> None:
    """Each command of the chat and each option has its place on the page about the chat."""
    page = (ROOT / "docs" / "chat.md").read_text()
    assert not [name for name in NAMES if f"`{name}" not in page]
    assert not [option.name for option in OPTIONS if f"`{option.name}`" not in page]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Files and pictures that a page points to are there."""
    text = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target
