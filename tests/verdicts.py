"""What a model says that reviews a prompt."""

from __future__ import annotations

from typing import Any

VERDICT: dict[str, Any] = {
    "scores": [{"field": "persona", "score": 3, "why": "no \x1b[31mtown"}],
    "ambiguous": [],
    "improved": {
        "persona": "A walking guide to {{town}}",
        **dict.fromkeys(("organization", "medium", "purpose", "tone", "context", "task"), ""),
        "requirements": ["Name a street."],
    },
    "questions": ["How long?", "Who?"],
}
