"""The words that samara itself puts into a prompt, in English and Indonesian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from samara.prompts.requirements import Requirements

Forms = tuple[str, str]
"""A noun for one and for several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Headings and sentences in one language; `{…}` is what goes in."""

    headings: dict[str, str]
    answer_in: str
    words: Forms
    characters: Forms
    items: Forms
    passages: Forms
    at_least: str
    at_most: str
    between: str
    exactly: str
    include: str
    exclude: str
    columns: str
    json: str
    grade: str
    quotes: str
    output: str
    missed: str


ENGLISH: Final = Wording(
    headings={
        "persona": "Persona",
        "requirements": "Requirements",
        "organization": "Organization",
        "medium": "Medium",
        "purpose": "Purpose",
        "tone": "Tone",
        "language": "Language",
        "context": "Context",
        "task": "Task",
        "output": "Output",
    },
    answer_in="Answer in {language}.",
    words=("word", "words"),
    characters=("character", "characters"),
    items=("list item", "list items"),
    passages=("passage", "passages"),
    at_least="at least {n} {what}",
    at_most="at most {n} {what}",
    between="{least} to {most} {what}",
    exactly="exactly {n} {what}",
    include="must contain: {what}",
    exclude="must not contain: {what}",
    columns="a Markdown table with the columns {what}",
    json="one JSON value and nothing else",
    grade="readable at school grade {n} or below (Flesch-Kincaid)",
    quotes="{amount}, each as a block quotation (lines that begin with >), word for word from the "
    "context",
    output="When you give the final answer, answer with one JSON value and nothing else. It must "
    "fit this JSON Schema:\n{schema}",
    missed="Your answer does not keep to these requirements:\n{what}\nGive the whole answer again, "
    "so that it keeps to all of them.",
)

INDONESIAN: Final = Wording(
    headings={
        "persona": "Persona",
        "requirements": "Persyaratan",
        "organization": "Susunan",
        "medium": "Media",
        "purpose": "Tujuan",
        "tone": "Nada",
        "language": "Bahasa",
        "context": "Konteks",
        "task": "Tugas",
        "output": "Keluaran",
    },
    answer_in="Jawablah dalam bahasa {language}.",
    words=("kata", "kata"),
    characters=("karakter", "karakter"),
    items=("butir daftar", "butir daftar"),
    passages=("bagian", "bagian"),
    at_least="paling sedikit {n} {what}",
    at_most="paling banyak {n} {what}",
    between="{least} sampai {most} {what}",
    exactly="tepat {n} {what}",
    include="harus memuat: {what}",
    exclude="tidak boleh memuat: {what}",
    columns="tabel Markdown dengan kolom {what}",
    json="satu nilai JSON dan tidak ada yang lain",
    grade="mudah dibaca di kelas {n} atau di bawahnya (Flesch-Kincaid)",
    quotes="{amount}, masing-masing sebagai kutipan blok (baris yang diawali >), kata demi kata "
    "dari konteks",
    output="Saat memberi jawaban akhir, jawablah dengan satu nilai JSON saja yang sesuai dengan "
    "JSON Schema ini:\n{schema}",
    missed="Jawaban Anda belum memenuhi persyaratan ini:\n{what}\nBerikan lagi seluruh jawaban, "
    "sehingga semua persyaratan terpenuhi.",
)

WORDINGS: Final = {"en": ENGLISH, "id": INDONESIAN}


def sentences(required: Requirements, say: Wording) -> Iterator[str]:
    """What asks for each requirement, in words: the notes as they are, then the other points."""
    yield from required.notes
    for _, point in required.points():
        yield sentence(point, say)


def sentence(point: Requirements, say: Wording) -> str:
    """What asks for a single point."""
    told = _asked(point, say)
    return f"{told[:1].upper()}{told[1:]}."


def _asked(point: Requirements, say: Wording) -> str:
    if point.min_words or point.max_words:
        return amount(point.min_words, point.max_words, say.words, say)
    if point.max_chars:
        return amount(None, point.max_chars, say.characters, say)
    if point.items:
        return amount(*bounds(point.items), say.items, say)
    if point.include:
        return say.include.format(what=_quoted(point.include))
    if point.exclude:
        return say.exclude.format(what=_quoted(point.exclude))
    if point.columns:
        return say.columns.format(what=_quoted(point.columns))
    if point.max_grade is not None:
        return say.grade.format(n=f"{point.max_grade:g}")
    if point.quotes:
        return say.quotes.format(amount=amount(point.quotes, None, say.passages, say))
    return say.json


def amount(least: int | None, most: int | None, what: Forms, say: Wording) -> str:
    """How many of something: at least one of the bounds is given."""
    named = what[(most or least) != 1]
    if least is None:
        return say.at_most.format(n=most, what=named)
    if most is None:
        return say.at_least.format(n=least, what=named)
    if least == most:
        return say.exactly.format(n=least, what=named)
    return say.between.format(least=least, most=most, what=named)


def bounds(items: int | tuple[int, int]) -> tuple[int, int]:
    """The least and the most."""
    return (items, items) if isinstance(items, int) else items


def _quoted(texts: Sequence[str]) -> str:
    return ", ".join(f'"{text}"' for text in texts)
