"""Whether an answer can stand, or is sent back.

An answer of the wrong type is sent back twice, and is then an error. One that misses requirements
of the prompt is sent back once, and then stands as it is: the result tells what it misses.
"""

from __future__ import annotations

from typing import Any, Final

from samara.agent.wishes import Plan
from samara.errors import OutputError
from samara.prompts.checks import Check, missed

MAX_REPAIRS: Final = 2
"""How often an answer of the wrong type is sent back."""


class Judge:
    """Judges the answers of one turn. `output` and `checks` are those of the last one.

    `usable` says whether there is an answer that can stand, for want of a better one.
    """

    def __init__(self, plan: Plan) -> None:
        self.output: Any = None
        self.checks: tuple[Check, ...] = ()
        self.usable = False
        self._plan = plan
        self._repairs = 0
        self._complained = False

    def complaint(self, answer: str, checks: tuple[Check, ...], *, last: bool) -> str:
        """What the model is to mend; empty when the answer stands. `last`: it must.

        Raises OutputError when an answer of the wrong type cannot be sent back again.
        """
        self.usable = False
        try:
            self.output = self._plan.output.parse(answer) if self._plan.output else answer
        except ValueError as fault:
            if last or self._repairs == MAX_REPAIRS:
                raise OutputError(
                    f"The answer does not fit the output type: {fault}.",
                    hint="Use a stronger model, a simpler type, or more steps.",
                ) from None
            self._repairs += 1
            return (
                f"Your answer does not fit the JSON Schema: {fault}. Answer again, with only the "
                "JSON."
            )
        self.usable, self.checks = True, checks
        if last or self._complained or not self._plan.complain or not missed(checks):
            return ""
        self._complained = True
        return self._plan.complain(checks)
