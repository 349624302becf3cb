"""Whether an answer keeps to what a prompt requires, as far as a program can say.

Counted are words of prose: runs of letters and digits, and each character of scripts that put no
spaces between words. Lists, tables and quotations are those of CommonMark and GitHub's tables, as
markdown-it reads them. What only a reader can judge is not checked.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from samara.prompts.languages import code_of, name_in, written_in
from samara.prompts.rendering import wording_for
from samara.prompts.requirements import Requirements
from samara.prompts.wording import Wording, bounds, sentence

if TYPE_CHECKING:
    from markdown_it.token import Token

    from samara.prompts.spec import PromptSpec

_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|[^\W_]+(?:['\u2019.,\-][^\W_]+)*"
)
_LEAST_WORDS: Final = 10
"""Of fewer, no reading level is told."""

Found = tuple[bool | None, str]


@dataclass(frozen=True, slots=True)
class Check:
    """Whether an answer keeps to one requirement.

    `requirement` is the sentence by which it was asked, `found` what the answer has instead or
    besides. `passed` is None where it could not be told.
    """

    requirement: str
    passed: bool | None
    found: str = ""

    def __str__(self) -> str:
        mark = {True: "✓", False: "✗", None: "?"}[self.passed]
        return f"{mark} {self.requirement}" + (f" [{self.found}]" if self.found else "")


def check(spec: PromptSpec, answer: str) -> tuple[Check, ...]:
    """A check for each requirement on an answer that a program can verify, in the order in which
    they are asked; the language of the answer is one of them.

    Raises ConfigError for variables without a value.
    """
    whole = spec.filled()
    say = wording_for("", whole.language)
    seen = Answer(answer, whole)
    checks = [
        Check(sentence(point, say), *_CHECKS[name](seen, point))
        for name, point in whole.required.points()
    ]
    if whole.language:
        checks.append(Check(*_language(seen, whole.language, say)))
    return tuple(checks)


def missed(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The checks that failed."""
    return tuple(one for one in checks if one.passed is False)


def complaint(spec: PromptSpec, checks: Sequence[Check]) -> str:
    """What a model is told about the checks that failed."""
    say = wording_for("", spec.filled().language)
    told = (f"- {one.requirement}" + f" ({one.found})" * bool(one.found) for one in missed(checks))
    return say.missed.format(what="\n".join(told))


class Answer:
    """An answer as the checks see it."""

    def __init__(self, text: str, spec: PromptSpec) -> None:
        self.text = text
        self.spec = spec

    @cached_property
    def tokens(self) -> list[Token]:
        """The answer's Markdown."""
        from markdown_it import MarkdownIt

        return MarkdownIt("commonmark").enable("table").parse(self.text)

    @cached_property
    def prose(self) -> str:
        """Its text without code, marks and addresses; a line for each block."""
        inline = (token.children or [] for token in self.tokens if token.type == "inline")
        return "\n".join("".join(map(_shown, parts)) for parts in inline)

    @cached_property
    def words(self) -> int:
        """How many words its prose has."""
        return len(_WORD.findall(self.prose))

    @cached_property
    def items(self) -> int:
        """How many items its lists have; lists in lists do not count."""
        depth = count = 0
        for token in self.tokens:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            count += token.type == "list_item_open" and depth == 1
        return count

    @cached_property
    def headers(self) -> list[list[str]]:
        """The header cells of each table that has a row at least."""
        tables: list[tuple[list[str], list[int]]] = []
        inside = ""
        for token in self.tokens:
            if token.type == "table_open":
                tables.append(([], []))
            elif token.type in ("th_open", "td_open"):
                inside = token.tag
            elif token.type == "inline" and inside == "th":
                tables[-1][0].append(token.content)
            elif token.type == "tr_open" and tables:
                tables[-1][1].append(1)
            elif token.type in ("th_close", "td_close"):
                inside = ""
        return [header for header, rows in tables if len(rows) > 1]

    @cached_property
    def quotations(self) -> list[str]:
        """Its block quotations, each as one line."""
        found: list[list[str]] = []
        depth = 0
        for token in self.tokens:
            if token.type == "blockquote_open":
                depth += 1
                if depth == 1:
                    found.append([])
            elif token.type == "blockquote_close":
                depth -= 1
            elif depth and token.type in ("inline", "fence", "code_block"):
                found[-1].append(token.content)
        return [_one_line(" ".join(lines)) for lines in found]


def _check_words(answer: Answer, point: Requirements) -> Found:
    return _within(answer.words, point.min_words, point.max_words)


def _check_chars(answer: Answer, point: Requirements) -> Found:
    return _within(len(answer.text.strip()), None, point.max_chars)


def _check_items(answer: Answer, point: Requirements) -> Found:
    return _within(answer.items, *bounds(point.items or 1))


def _within(count: int, least: int | None, most: int | None) -> Found:
    return (least or 0) <= count and (most is None or count <= most), str(count)


def _check_included(answer: Answer, point: Requirements) -> Found:
    return _occurs(point.include[0], answer.text), ""


def _check_excluded(answer: Answer, point: Requirements) -> Found:
    return not _occurs(point.exclude[0], answer.text), ""


def _occurs(wanted: str, text: str) -> bool:
    """Whether it occurs, in any case and spacing; words as whole words."""
    sought, folded = _folded(wanted), _folded(text)
    before = r"(?<!\w)" if sought[:1].isalnum() else ""
    after = r"(?!\w)" if sought[-1:].isalnum() else ""
    return re.search(before + re.escape(sought) + after, folded) is not None


def _check_columns(answer: Answer, point: Requirements) -> Found:
    wanted = [_folded(name) for name in point.columns]
    headers = answer.headers
    if any([_folded(name) for name in header] == wanted for header in headers):
        return True, ""
    return False, "; ".join(" | ".join(header) for header in headers)


def _check_json(answer: Answer, _: Requirements) -> Found:
    def refuse(name: str) -> Any:
        raise ValueError(f"{name} is no JSON")

    try:
        json.loads(answer.text, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        return False, str(error)
    return True, ""


def _check_grade(answer: Answer, point: Requirements) -> Found:
    language = answer.spec.language
    if answer.words < _LEAST_WORDS or (language and code_of(language) != "en"):
        return None, ""
    import textstat

    grade = float(textstat.flesch_kincaid_grade(answer.prose.replace("\n", ".\n")))
    return grade <= (point.max_grade or 0), f"{grade:.1f}"


def _check_quotes(answer: Answer, point: Requirements) -> Found:
    context = answer.spec.context
    source = _plain(context if isinstance(context, str) else "\n".join(context))
    quotations = {plain: quoted for quoted in answer.quotations if (plain := _plain(quoted))}
    enough, count = _within(len(quotations), point.quotes, None)
    if not source:
        return (None if enough else False), count
    strange = [quoted for plain, quoted in quotations.items() if not _occurs(plain, source)]
    return (False, f'not in the context: "{strange[0][:80]}"') if strange else (enough, count)


def _language(answer: Answer, language: str, say: Wording) -> tuple[str, bool | None, str]:
    code = code_of(language)
    told_in = "id" if say is wording_for("id") else "en"
    asked = say.answer_in.format(language=name_in(language, told_in))
    if code is None:
        return asked, None, ""
    passed, found = written_in(answer.prose, code)
    return asked, passed, name_in(found, told_in) if found and not passed else ""


def _shown(part: Token) -> str:
    return part.content if part.type in ("text", "code_inline") else " " * ("break" in part.type)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return _one_line(unicodedata.normalize("NFKC", text).casefold())


def _plain(text: str) -> str:
    """A text by which quotations are compared: marks, quotes and spacing do not count."""
    marks = str.maketrans("\u201c\u201d\u201e\u2018\u2019", '"""\'\'', "*_`\\")
    return _folded(text.translate(marks)).strip("\"' .…")


_CHECKS: Final[dict[str, Callable[[Answer, Requirements], Found]]] = {
    "words": _check_words,
    "max_chars": _check_chars,
    "items": _check_items,
    "include": _check_included,
    "exclude": _check_excluded,
    "columns": _check_columns,
    "json": _check_json,
    "max_grade": _check_grade,
    "quotes": _check_quotes,
}
