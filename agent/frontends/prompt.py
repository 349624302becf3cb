"""`samara prompt`: prompts written, shown, rendered, reviewed, compared and tested."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from samara.agent.frontends.harmless import harmless
from samara.agent.frontends.prompt_files import add_variables, asked, spec_of, unheard
from samara.agent.frontends.prompt_trials import review_prompt, test_prompts
from samara.errors import ConfigError

_QUESTIONS: Final = (
    ("persona", "Who is the model to be?"),
    ("task", "What is it to do? (leave empty if that comes with each question)"),
    ("purpose", "What is the answer for, and for whom?"),
    ("organization", "How is the answer built up?"),
    ("medium", "What form does it take? (an e-mail, a table, two posts …)"),
    ("tone", "How does it sound?"),
    ("language", "In which language? (empty: that of the question)"),
)
_POINTS: Final = (
    ("max_words", "At most how many words?"),
    ("include", "What must occur in it?"),
    ("exclude", "What must not?"),
)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara prompt`."""
    about = "write, review and test prompts"
    prompt = commands.add_parser("prompt", help=about, description=f"{about.capitalize()}.")
    actions = prompt.add_subparsers(required=True, metavar="ACTION")

    def action(name: str, run: Callable[..., int], about: str) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=about, description=about)
        made.set_defaults(command=run)
        return made

    new = action("new", _new, "write a prompt, asked field by field")
    new.add_argument("file", help="where to: .yaml, .toml or .md")
    show = action("show", _show, "show a prompt, or list the ready ones")
    show.add_argument("prompt", nargs="?", help="a file, or the name of a ready prompt")
    render = action("render", _render, "print what a model is told, and its tokens by field")
    render.add_argument("prompt", help="a file, or the name of a ready prompt")
    add_variables(render)
    render.add_argument("--model", default="embedded", help="for whom (default: embedded)")
    render.add_argument(
        "--style",
        choices=("sectioned", "tagged", "compact"),
        help="by default by the model's family",
    )
    render.add_argument("--headings", choices=("en", "id"), help="language of the headings")
    render.add_argument("--json", action="store_true", help="print the messages as JSON")
    reviewed = action("review", review_prompt, "have a model review a prompt, and improve it")
    reviewed.add_argument("prompt", metavar="FILE", help="a prompt, or any text")
    reviewed.add_argument("--model", help="who reviews")
    reviewed.add_argument("--base-url", help="the server of an openai: model")
    reviewed.add_argument(
        "-o", "--output", help="where the improved prompt goes (default: FILE.improved.yaml)"
    )
    reviewed.add_argument("--json", action="store_true", help="print one JSON object; ask nothing")
    diff = action("diff", _diff, "show what is other in the second prompt; exit code 1 if anything")
    diff.add_argument("before", help="a file, or the name of a ready prompt")
    diff.add_argument("after", help="likewise")
    test = action("test", test_prompts, "try prompts on models; exit code 1 if a check fails")
    test.add_argument("prompts", nargs="+", metavar="PROMPT", help="files or ready prompts")
    test.add_argument("--input", action="append", default=[], metavar="TEXT", help="a question")
    test.add_argument("--inputs", metavar="FILE", help="questions, one a line")
    test.add_argument("--model", action="append", default=[], help="as often as wished")
    test.add_argument("--base-url", help="the server of openai: models")
    add_variables(test)
    test.add_argument("--jobs", type=int, default=1, help="asked at once (default: 1)")
    test.add_argument("--send-back", action="store_true", help="let a model mend what it misses")
    test.add_argument("--python", action="store_true", help="with the sandboxed tool python")
    test.add_argument("--max-cost", type=float, metavar="DOLLARS", help="for all together")
    test.add_argument("--html", metavar="FILE", help="write a page, all answers side by side")
    test.add_argument("--json", action="store_true", help="print one JSON object a line")


def _new(given: argparse.Namespace, _: object) -> int:
    from samara.prompts import PromptSpec
    from samara.prompts.files import format_of

    file = Path(given.file)
    format_of(file)
    if file.exists():
        raise ConfigError(f"{file} exists.", hint="Choose another name, or edit it.")
    print("An empty line leaves a field empty.", file=sys.stderr)
    told: dict[str, Any] = {name: asked(question) for name, question in _QUESTIONS[:3]}
    print("What must the answer contain, and what not? One requirement a line.", file=sys.stderr)
    notes = []
    while line := asked("A requirement?"):
        notes.append(line)
    points: dict[str, Any] = {name: asked(question) for name, question in _POINTS}
    if words := points.pop("max_words"):
        if not words.isdecimal():
            raise ConfigError(f"{words!r} is no number of words.")
        points["max_words"] = int(words)
    told |= {name: asked(question) for name, question in _QUESTIONS[3:]}
    spec = PromptSpec(requirements={"notes": notes, **points}, **told)
    spec.save(file)
    print(harmless(spec.dumps()), end="")
    print(f"Written to {file}. Try: samara prompt render {file}", file=sys.stderr)
    return 0


def _show(given: argparse.Namespace, _: object) -> int:
    from samara.prompts.library import COMPOSITIONS

    if given.prompt is None:
        for one in COMPOSITIONS.values():
            print(f"{one.name:<18}{one.about}")
        return 0
    if ready := COMPOSITIONS.get(given.prompt):
        print(f"# {ready.about}\n# source: {ready.source}")
    print(harmless(spec_of(given.prompt).dumps()), end="")
    return 0


def _render(given: argparse.Namespace, _: object) -> int:
    from samara.agent import resolve
    from samara.prompts.messages import SystemMessage, dump

    spec = spec_of(given.prompt, given.var)
    model = resolve(given.model)
    messages = spec.messages(model=model.name, style=given.style, headings=given.headings or "")
    if given.json:
        print(dump(messages, indent=1))
        return 0
    for message in messages:
        mark = "" if isinstance(message, SystemMessage) else f"[{message.role}] "
        print(harmless(mark + message.text))
    bill = spec.bill(model, style=given.style, headings=given.headings or "")
    fields = " + ".join(f"{name} {tokens}" for name, tokens in bill.sections)
    counted = f"{model.name}: {bill.total_tokens} tokens = {fields or 0}"
    print(counted if model.capabilities.system else unheard(model.name), file=sys.stderr)
    return 0


def _diff(given: argparse.Namespace, _: object) -> int:
    difference = spec_of(given.before).diff(spec_of(given.after))
    if difference:
        print(harmless(str(difference)))
    return 1 if difference else 0
