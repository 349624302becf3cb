"""A scripted session of thirty steps that is killed and goes on: run by the crash tests.

Each question makes the model call `work` once and answer. `work` notes in a file that it ran; what
the person was told is printed, line by line.

    python session_worker.py SESSION_FOLDER NOTES_FILE
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from samara.agent import Agent, ScriptedModel
from samara.agent.events import ToolFinished, TurnEnded
from samara.agent.models.base import Request
from samara.agent.models.scripted import calls
from samara.agent.sessions import Session
from samara.agent.sessions.session import NOT_BEGUN
from samara.prompts.messages import AssistantMessage, ToolMessage, UserMessage

QUESTIONS = 30


def model(request: Request) -> AssistantMessage:
    """Calls `work` for the number in the question, then says what came of it."""
    asked = [m for m in request.messages if isinstance(m, UserMessage)][-1]
    last = request.messages[-1]
    if last.role == "tool":
        return AssistantMessage(f"done {last.text}")
    return calls(("work", {"number": int(asked.text)}))


def main(folder: Path, notes: Path) -> None:
    """Go on from where the session is, to the end."""

    def work(number: int) -> str:
        """Do the work of that number."""
        with notes.open("a") as opened:
            opened.write(f"{number}\n")
        time.sleep(0.002)
        return str(number)

    with Session(folder) as session:
        for call in session.interrupted:
            print(f"unknown {call.valid_arguments()['number']}", flush=True)
        agent = Agent(ScriptedModel([model] * 1000), tools=[work])
        forget_what_was_not_begun(session)
        asked = [int(m.text) for m in session if isinstance(m, UserMessage)]
        for number in range(max(asked, default=-1) + 1, QUESTIONS):
            for event in agent.stream(str(number), conversation=session):
                if isinstance(event, ToolFinished):
                    print(f"ran {event.result.text}", flush=True)
                if isinstance(event, TurnEnded):
                    print(f"answered {event.result.output}", flush=True)
    print("end", flush=True)


def forget_what_was_not_begun(session: Session) -> None:
    """A question of which nothing came can be asked again."""
    messages = list(session)
    last = max((n for n, m in enumerate(messages) if isinstance(m, UserMessage)), default=0)
    came = [m.text for m in messages[last + 1 :] if isinstance(m, AssistantMessage | ToolMessage)]
    if all(text in ("", NOT_BEGUN) for text in came):
        session.rewind(last)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
