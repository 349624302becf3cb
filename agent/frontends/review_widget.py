"""A review of a prompt in a notebook: scores, questions to answer, and the better prompt.

widget = ReviewWidget(PromptSpec(persona="A guide"), "openai:gpt-5-mini")
widget          # shows itself; afterwards widget.spec is the improved prompt
"""

from __future__ import annotations

from typing import Any

from samara.agent.models import Model
from samara.agent.prompting import Review, review
from samara.errors import MissingDependencyError, SamaraError
from samara.prompts import PromptSpec


class ReviewWidget:
    """Reviews `prompt` with `model` when its button is pressed, and again with the answers given.

    `spec` is the prompt as it is now: what was given, then what the last review made of it, with
    what the person changed in it. Raises MissingDependencyError without ipywidgets.
    """

    def __init__(self, prompt: PromptSpec | str, model: str | Model) -> None:
        try:
            import ipywidgets
        except ImportError as error:
            raise MissingDependencyError(
                "The review widget needs ipywidgets.", hint="pip install 'samara[notebook]'"
            ) from error
        self.prompt = prompt
        self.model = model
        self.review: Review | None = None
        self._kit: Any = ipywidgets
        self._found = ipywidgets.HTML()
        self._questions = ipywidgets.VBox()
        self._text = ipywidgets.Textarea(
            value=prompt.dumps() if isinstance(prompt, PromptSpec) else "",
            description="Prompt",
            layout=ipywidgets.Layout(width="100%", height="16em"),
        )
        self._button = ipywidgets.Button(description="Review", button_style="primary")
        self._button.on_click(self._press)
        self._said = ipywidgets.Label()
        self.box = ipywidgets.VBox(
            [self._found, self._questions, self._text, self._button, self._said]
        )

    @property
    def spec(self) -> PromptSpec:
        """The prompt as it stands in the text field. Raises ConfigError when that is none."""
        return PromptSpec.loads(self._text.value)

    @property
    def answers(self) -> dict[str, str]:
        """What was answered so far, by question."""
        return {
            field.placeholder: field.value.strip()
            for field in self._questions.children
            if field.value.strip()
        }

    def _press(self, _: object) -> None:
        self._button.disabled, self._said.value = True, "The model is asked …"
        try:
            unseen = isinstance(self.prompt, str) and self.review is None
            prompt = self.prompt if unseen else self.spec
            self._show(review(prompt, self.model, answers=self.answers))
        except SamaraError as error:
            self._said.value = str(error)
        finally:
            self._button.disabled = False

    def _show(self, found: Review) -> None:
        self.review = found
        self._found.value = found.table()
        self._questions.children = tuple(self._field(question) for question in found.questions)
        self._text.value = found.improved.dumps()
        self._button.description = "Review again"
        self._said.value = "Answer what is asked, or change the prompt, and review again."

    def _field(self, question: str) -> Any:
        return self._kit.Textarea(
            description=question,
            placeholder=question,
            style={"description_width": "50%"},
            layout=self._kit.Layout(width="100%"),
        )

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)  # type: ignore[no-untyped-call]
