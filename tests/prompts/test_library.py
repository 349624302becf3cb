"""The ready prompts."""

from __future__ import annotations

import pytest

from samara.prompts import PromptSpec
from samara.prompts.library import COMPOSITIONS, EXTRACTION, IMPLICIT_RAG, SOCIAL_MEDIA_ID

VALUES = dict.fromkeys(("document", "summary", "schema", "brand", "topic"), "a text")


@pytest.mark.parametrize("name", COMPOSITIONS)
def test_a_ready_prompt_renders(name: str) -> None:
    """In every style, once its variables have values; and it says where the idea comes from."""
    ready = COMPOSITIONS[name]
    spec = ready.spec.bind(**{name: VALUES[name] for name in ready.spec.missing})
    for style in ("sectioned", "tagged", "compact"):
        assert spec.render(style=style)
    assert "(20" in ready.source
    assert all(f"{{{{{missing}}}}}" in ready.about for missing in ready.spec.missing)
    assert PromptSpec.loads(ready.spec.dumps()) == ready.spec


def test_implicit_rag_demands_real_passages() -> None:
    """An answer that quotes what the document does not say is caught."""
    spec = IMPLICIT_RAG.bind(document="Tea is a drink. It is old. It is hot. It is green.")
    quoted = "> Tea is a drink.\n\nand\n\n> It is old.\n\nand\n\n> It is {}.\n\nIt is old."
    assert [check.passed for check in spec.check(quoted.format("hot"))] == [True]
    assert [check.passed for check in spec.check(quoted.format("cold"))] == [False]


def test_two_posts_in_indonesian() -> None:
    """The example of the framework's seed: its requirements are checked."""
    spec = SOCIAL_MEDIA_ID.bind(brand="Kopi Rasa", topic="kopi")
    posts = (
        "1. Sudah coba kopi susu gula aren kami? Mampir yuk! #KopiRasa #Bandung\n"
        "2. Sore ini enaknya minum kopi bersama teman. Kami tunggu! #KopiRasa #Ngopi"
    )
    assert all(check.passed for check in spec.check(posts))
    assert not all(check.passed for check in spec.check(posts.splitlines()[0]))


def test_a_ready_prompt_combines_with_ones_own() -> None:
    """It is a spec like any other."""
    mine = EXTRACTION | PromptSpec(output_type={"type": "object"}, tone="Terse")
    assert "JSON Schema" in mine.render()
    assert "Terse" in mine.render()
