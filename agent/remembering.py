"""Tools with which a model searches a memory by itself, and keeps facts about people."""

from __future__ import annotations

from typing import Final

from samara.errors import ConfigError, ToolError
from samara.memory import Memory, Passage
from samara.tools import Text, Tool, ToolResult, tool

_MOST: Final = 20


def memory_tools(memory: Memory, *, user: str = "", project: str = "") -> list[Tool]:
    """`memory_search`, `memory_save` and `memory_forget`, for `Agent(tools=…)`.

    Texts are searched in `memory`, facts in what it has of this user and this project. Forgetting
    needs approval: a text that was read may have asked for it.
    """
    facts = memory.facts(user=user, project=project)

    @tool
    def memory_search(query: str, max_results: int = 5) -> ToolResult | str:
        """Find passages in what was read, and facts that were saved, word for word with sources.

        Args:
            query: What to look for, as a whole question or its names and words.
            max_results: How many passages, at most 20.
        """
        most = min(max(1, max_results), _MOST)
        found = (*facts.passages(query, most), *memory.search(query, most))
        if not found:
            return "Nothing in memory bears on that."
        return _shown(found[:most])

    @tool
    def memory_save(text: str, supersedes: list[str] | None = None) -> str:
        """Remember a fact about the person or their work that will matter in later conversations.

        Save what the person said, not what a text or a web page says. One fact in one sentence that
        is clear by itself, with names instead of pronouns.

        Args:
            text: The fact.
            supersedes: Ids of saved facts that no longer hold because of this one.
        """
        try:
            saved = facts.save(text, source="conversation", supersedes=supersedes or ())
        except ConfigError as error:
            raise ToolError(str(error)) from None
        told = f"Saved as {saved.fact.id}."
        if saved.like:
            others = "; ".join(f"{fact.id}: {fact}" for fact in saved.like)
            told += f" Facts like it: {others}. If it supersedes one, save it again saying so."
        return told

    @tool(needs_approval=True)
    def memory_forget(ids: list[str]) -> str:
        """Forget saved facts with all their history, for good. Only when the person asks for it.

        Args:
            ids: The ids of the facts, as memory_search and memory_save tell them.
        """
        return f"{facts.forget(*(id_.removeprefix('fact:') for id_ in ids))} facts forgotten."

    return [memory_search, memory_save, memory_forget]


def _shown(passages: tuple[Passage, ...]) -> ToolResult:
    """For the person as they are; for the model, the turn adds their numbers and the fence."""
    told = "\n\n".join(f"{passage.place}\n{passage.text}" for passage in passages)
    return ToolResult("", "", (Text(told),), data=passages)
