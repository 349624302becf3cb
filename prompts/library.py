"""Ready prompts, each with its source. Combine them with your own: `CHAIN_OF_THOUGHT | mine`.

They are written anew from what the sources describe; none quotes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from samara.prompts.requirements import Requirements
from samara.prompts.spec import PromptSpec


@dataclass(frozen=True, slots=True)
class Composition:
    """A ready prompt: its name, what it is for, and where the idea comes from."""

    name: str
    about: str
    source: str
    spec: PromptSpec


CHAIN_OF_THOUGHT: Final = PromptSpec(
    requirements=Requirements(notes=["Think step by step before you answer."], include=["Answer:"]),
    organization=[
        "The reasoning, a short line for each step",
        "A last line that begins with `Answer:` and holds nothing but the answer",
    ],
)

EXPERT: Final = PromptSpec(
    persona="An expert in whatever the question is about, talking to people who know the basics",
    requirements=[
        "Before you answer, give the background, the assumptions and the reasoning that the answer "
        "rests on: what you write first is what you can build on.",
        "If there may be no correct answer, say so.",
        "Say what you are not sure of.",
        "No disclaimers, and nothing about being a language model.",
    ],
    organization=["Background and assumptions", "Reasoning", "Answer"],
    tone="Plain and exact",
)

IMPLICIT_RAG: Final = PromptSpec(
    persona="A careful reader who answers from the text and from nothing else",
    requirements=Requirements(
        notes=[
            "First find the three passages of the context that bear most on the question, each of "
            "50 to 200 words, or shorter where the context is short.",
            "If they do not hold the answer, say that the text does not tell.",
        ],
        quotes=3,
    ),
    organization=["The passages, word for word, each as a block quotation", "The answer"],
    context="{{document}}",
)

TRICK_QUESTION: Final = PromptSpec(
    requirements=[
        "The question may be a trick: it may rest on something untrue, hold details that have "
        "nothing to do with it, or have no answer.",
        "First say what the question takes for granted, and whether that is so.",
        "Leave out of account what has no bearing on the answer.",
        "If there is no answer, say so, and why.",
    ],
)

EXTRACTION: Final = PromptSpec(
    persona="A clerk who copies data out of texts without adding to them",
    requirements=[
        "Take only what the text says; what it does not say is null, or an empty list.",
        "Names, numbers and dates as they stand in the text, unless the schema wants another form.",
        "If the text says the same thing twice and differently, take the later one.",
    ],
    task="Extract the data that the schema describes from the person's text.",
)

SUMMARY: Final = PromptSpec(
    persona="An analyst who reads a document for the person who will turn it into data",
    requirements=Requirements(
        notes=["What the document is, what it is about, and which facts come again and again."],
        max_words=150,
    ),
    context="{{document}}",
)

SCHEMA: Final = PromptSpec(
    persona="A data architect",
    requirements=Requirements(
        notes=[
            "A JSON Schema of the data in documents like this one.",
            "Each property has a description. Required are only those that no document lacks.",
        ],
        include=["properties"],
        json=True,
    ),
    medium="JSON",
    context=["Summary of the document:\n{{summary}}", "The document:\n{{document}}"],
)

CODE: Final = PromptSpec(
    persona="A Python programmer",
    requirements=[
        "A function `extract(text: str) -> dict` that gets the data of the schema out of the text "
        "of such a document, with the standard library alone.",
        "Run it on the document and show what comes out, if you can run code.",
        "Where the text does not say something, the value is None.",
    ],
    organization=["The code in one fenced block", "What comes out for this document"],
    context=["The schema:\n{{schema}}", "The document:\n{{document}}"],
)

SOCIAL_MEDIA_ID: Final = PromptSpec(
    persona="Penulis konten media sosial untuk {{brand}}",
    requirements=Requirements(
        notes=["Setiap unggahan memuat paling sedikit dua tagar.", "Hindari kata asing."],
        include=["#"],
        items=2,
        max_words=120,
    ),
    organization=["Kalimat pembuka yang menarik", "Isi singkat", "Ajakan", "Tagar"],
    medium="Dua unggahan media sosial, sebagai daftar bernomor",
    purpose="Mengajak {{audience}} untuk mengenal {{topic}}",
    tone="Santai, hangat dan positif",
    language="id",
    variables={"audience": "pengikut muda"},
)

_CHAINS: Final = (
    "T. Wu, M. Terry and C. J. Cai: AI Chains: Transparent and Controllable Human-AI Interaction "
    "by Chaining Large Language Model Prompts (2022)"
)

COMPOSITIONS: Final = {
    one.name: one
    for one in (
        Composition(
            "chain-of-thought",
            "reasons step by step, and ends in a line that programs can read",
            "J. Wei et al.: Chain-of-Thought Prompting Elicits Reasoning in Large Language Models "
            "(2022); T. Kojima et al.: Large Language Models are Zero-Shot Reasoners (2022)",
            CHAIN_OF_THOUGHT,
        ),
        Composition(
            "expert",
            "background first, then the answer; says when there may be none",
            "J. Howard: custom instructions, in A Hackers' Guide to Language Models (2023)",
            EXPERT,
        ),
        Composition(
            "implicit-rag",
            "finds the passages that bear on the question in {{document}}, then answers from them",
            "S. Vatsal, A. Singh and S. Tafreshi: Can GPT Improve the State of Prior "
            "Authorization via Guideline Based Automated Question Answering? (2024)",
            IMPLICIT_RAG,
        ),
        Composition(
            "trick-question",
            "looks at what a question takes for granted before it is answered",
            "S. Lin, J. Hilton and O. Evans: TruthfulQA (2021); F. Shi et al.: Large Language "
            "Models Can Be Easily Distracted by Irrelevant Context (2023)",
            TRICK_QUESTION,
        ),
        Composition(
            "extraction",
            "data out of a text, by a schema: give it with output_type",
            "Common practice, as in OpenAI's guide to structured outputs (2024)",
            EXTRACTION,
        ),
        Composition(
            "summary",
            "first stage of the document pipeline: what {{document}} says",
            _CHAINS,
            SUMMARY,
        ),
        Composition(
            "schema",
            "second stage: the form of the data, from {{summary}} and {{document}}",
            _CHAINS,
            SCHEMA,
        ),
        Composition(
            "code",
            "third stage: code that gets the data of {{schema}} out of {{document}}",
            _CHAINS,
            CODE,
        ),
        Composition(
            "social-media-id",
            "two posts with hashtags, in Indonesian, for {{brand}} about {{topic}}",
            "S. Hartman-Caverly: prompt design framework (2024), filled in for Indonesian",
            SOCIAL_MEDIA_ID,
        ),
    )
}
"""All ready prompts by name, as the command line knows them."""
