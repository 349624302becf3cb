"""Answers that are quoted: what the embedded model says where it need not compute.

It cannot write prose, so it does not retell: it quotes the sentences that come nearest to the
question, by the embedder that memory has and by the words that they share. Where memory found
passages, they are looked at first, and quoted with their number. Otherwise the model says when to
quote (it writes `QUOTE`), and this module what: of a text in the question, or of what the person
said before. Here is also what becomes of messages before the model reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from samara.agent.models.embedded.meaning import embedder
from samara.agent.models.embedded.number_words import in_digits
from samara.memory.lexical import scored_texts, wanted
from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools.content import Part, Text

QUOTE: Final = "[quote]"
"""What the model writes where the answer is a quotation."""
NOTED: Final = "I will remember that."
"""What the model writes where it was told a fact to remember."""
SAVE: Final = "memory_save"
"""The tool that it calls then, where it is offered; what was told is saved as it was said."""
UNSURE: Final = "I can't tell: I am not sure how to work that out."
"""What is said in place of code that the model is not sure of."""
UNKNOWN: Final = "I can't say: nothing that I was told answers that."
_SECTION: Final = "memory"
_NEAR: Final = 0.45
_WORDS: Final = 0.3  # what sharing the most words counts for, in cosine
_EARLIER: Final = 0.02  # what standing in a better passage counts for
_TOLD: Final = 0.15  # what was told in this conversation is little, and was asked for
_WANTED: Final = 0.15  # what having the form of an answer counts for
_CLOSE: Final = 0.5
_LEANS: Final = re.compile(
    r"^\W*(that|these|those)\b"
    r"|\b(he|she|it|they|him|her|his|its|their|them|this|there)\b",
    re.IGNORECASE,
)
"""How a sentence says that the one before it is needed."""
_TEXT_CHARS: Final = 60
_ASKED_CHARS: Final = 500
_MARKS: Final = "\"“”'\u2018\u2019«»"
_FACT_CHARS: Final = 160
_TRIES: Final = 3
_LEAD_CHARS: Final = 40
_LONG_CHARS: Final = 320
_LEAST_CHARS: Final = 20
_CODE: Final = re.compile(r"```.*?(```|\Z)", re.DOTALL)
_PASSAGE: Final = re.compile(r"^\[(\d+)\] .*\n", re.MULTILINE)
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z`*\"'(])")
_FORMS: Final = (
    (r"\bwhy\b", r"\b(because|due to|so that|owing to|thanks to|for fear)\b"),
    (r"\bwhen\b|\bwhat (time|day|date|year)\b", r"\d|day\b|\b(noon|midnight|month|week|year)"),
    (
        r"\bhow (many|much|long|old|far|tall|high|big|often)\b",
        r"\d|\b(one|two|three|four|five|six)\b",
    ),
)
"""What a question asks with, and what its answer holds."""
_SHORT: Final = "".join(
    rf"(?<!\b{one}\.)" for one in ("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "vs", "e.g", "i.e")
)
_ANY_SENTENCE: Final = re.compile(rf"(?<=[.!?]){_SHORT}[\"”'\u2019»]?\s+|\n+")
_LABEL: Final = re.compile(
    r"(the )?(text|passage|story|note|notes|article|snippet|context|e-?mail|question|q|answer|a)"
    r"( is)?\s*:\s*[\"“]?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\?[\"”]?$|\b(who|whom|whose|what|when|where|which|why|how|whats|whos|does|did|is|are)\b",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"^\W*(?:(?:please|also|and|ok|okay|now|so|hey|hi),? )*(?:remember|note|keep in mind|save|"
    r"don.t forget|do not forget|write down|memori[sz]e)\b"
    r"(?! (?:who|what|when|where|which|why|how)\b)(?!.*\?\W*$)",
    re.IGNORECASE | re.DOTALL,
)
_PUTS_RIGHT: Final = re.compile(
    r"^\W*(oops|sorry|wait|actually|correction|hang on|scratch that|i meant?|make (that|it)|rather|"
    r"no(?=,| its?\b| it.s| that| i mean| make| wait))\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(everything|all)\b|what (did I|have I|do you|should you|was it)\b(?!.*\babout (?!me\b))"
    r"[^.]*\b(tell|told|say|said|ask|remember)\b[^.]{0,24}$",
    re.IGNORECASE,
)
_ERROR: Final = re.compile(r"^Traceback \(|Traceback \(most recent call last\)$", re.MULTILINE)
_QUOTATION: Final = re.compile(rf"(You told me: )?“.*”( \[\d+\])?|{re.escape(UNKNOWN)}", re.DOTALL)
_SUM: Final = re.compile(
    r"\d[^A-Za-z]*[,+*/x\u00d7^-]\s*\d|\d.*\b(and|of|from|to|in|by|plus|minus)\b.*\d"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece of a passage, and the passage's number."""

    text: str
    number: int


def as_learnt(messages: Sequence[Message]) -> list[Message]:
    """The messages as this model has learnt to read them.

    What is put beside a question is left out, and so is how a fact was saved; numbers of several
    words are in digits; a quotation is what the model wrote for it. Of an error the last line is
    read: where in a library it came up says nothing to a model of this size.
    """
    return [_as_learnt(message) for message in messages if not _saves(message)]


def _saves(message: Message) -> bool:
    if isinstance(message, ToolMessage):
        return message.name == SAVE
    calls = message.tool_calls if isinstance(message, AssistantMessage) else ()
    return bool(calls) and all(call.name == SAVE for call in calls)


def _as_learnt(message: Message) -> Message:
    if isinstance(message, UserMessage):
        said = (_in_digits(part) for part in message.content if not _beside(part))
        return UserMessage(tuple(said), message.kind)
    if isinstance(message, ToolMessage) and message.is_error and _ERROR.search(message.text):
        return replace(message, content=(Text(_last_line(message)),))
    if isinstance(message, AssistantMessage) and _QUOTATION.fullmatch(message.content):
        return replace(message, content=QUOTE)
    return message


def _last_line(message: ToolMessage) -> str:
    return message.text.rstrip().rpartition("\n")[2]


def failure(messages: Sequence[Message]) -> str:
    """What is said where the last calls all failed: a small model would go on; else empty."""
    turn = takewhile(lambda message: not isinstance(message, UserMessage), reversed(messages))
    results = [message for message in turn if isinstance(message, ToolMessage)][:_TRIES]
    failed = len(results) == _TRIES and all(result.is_error for result in results)
    return f"That failed: {_last_line(results[0])}" if failed else ""


def _in_digits(part: Part) -> Part:
    return replace(part, text=in_digits(part.text)) if isinstance(part, Text) else part


def answer(messages: Sequence[Message]) -> str:
    """The quotation that answers the last question; empty if there is none."""
    last = messages[-1] if messages else None
    if not isinstance(last, UserMessage) or last.kind != "asked":
        return ""
    told = "\n".join(part.text for part in last.content if isinstance(part, Text) and _found(part))
    pieces = list(_pieces(told))
    asked = last.question[:_ASKED_CHARS]
    if not pieces or _SUM.search(asked) or _TELLS.search(asked):
        return ""
    best = _best(last.question, pieces)
    return f"“{best.text}” [{best.number}]" if best else ""


def quotation(messages: Sequence[Message]) -> str:
    """What answers the last question in its own text, or in what the person said before it."""
    asked = {
        n: m.question
        for n, m in enumerate(messages)
        if isinstance(m, UserMessage) and m.kind == "asked"
    }
    *before, last = asked.values() if asked else [""]
    *sentences, question = _apart(last)
    alone = bool(sentences) and not before
    if alone or len(sentences) > 1 or sum(map(len, sentences)) >= _TEXT_CHARS:
        return f"“{_passage(question, sentences)}”" if sentences else UNKNOWN
    noted = {n for n, m in enumerate(messages) if isinstance(m, AssistantMessage) and _noted(m)}
    told = [
        one
        for n, one in zip(asked, before, strict=False)
        if n + 1 in noted or not one.endswith("?")
    ]
    if not told:
        return UNKNOWN
    if _ALL.search(last):
        return "You told me: " + " ".join(f"“{one}”" for one in told)
    facts = list(reversed(_put_right(told)))
    pieces = [Quoted(piece, -at) for at, one in enumerate(facts) for piece in _facts(one)]
    best = _best(last, pieces, least=_TOLD)
    return f"You told me: “{best.text}”" if best else UNKNOWN


def _noted(message: AssistantMessage) -> bool:
    return message.content == NOTED or _saves(message)


def _put_right(told: Sequence[str]) -> list[str]:
    """What was told, each with what was put right after it, as it stands between “ and ”."""
    facts = list[str]()
    for one in told:
        if facts and _PUTS_RIGHT.match(one):
            facts[-1] += f"” “{one}"
        else:
            facts.append(one)
    return facts


def _facts(said: str) -> list[str]:
    """What a person told, whole, or the sentences of a long text."""
    if len(said) < _FACT_CHARS:
        return [said]
    return [one.strip() for one in _ANY_SENTENCE.split(said) if one.strip()]


def _apart(said: str) -> list[str]:
    """The sentences of a message, its question last."""
    parts = (_whole(_unlabelled(one.strip())) for one in _ANY_SENTENCE.split(said))
    sentences = [one for one in parts if one] or [said]
    ends = [one for one in sentences if one.endswith("?")]
    question = (ends or [one for one in sentences if _ASKS.search(one)] or sentences)[-1]
    rest = [one for one in sentences if one is not question]
    head, colon, tail = rest[0].partition(": ") if rest else ("", "", "")
    if colon and len(head) < _LEAD_CHARS:
        rest[0] = tail
    return [*rest, question]


def _whole(sentence: str) -> str:
    """A sentence without a quotation mark at either end whose partner it lacks."""
    marks = sum(sentence.count(mark) for mark in _MARKS)
    ends = sentence[:1] in _MARKS, sentence[-1:] in _MARKS
    if marks == sum(ends) and any(ends):
        return sentence.strip(_MARKS)
    return sentence


def _unlabelled(sentence: str) -> str:
    label = _LABEL.match(sentence)
    return sentence[label.end() :] if label else sentence


def _passage(question: str, sentences: Sequence[str]) -> str:
    """The sentence that answers best; with the one before or after it if that comes close and the
    later of the two says it, she or there of what is in the other."""
    scores = _scores(question, [Quoted(one, 1) for one in sentences])[0]
    best, *others = sorted(range(len(scores)), key=lambda at: -scores[at])
    for second in others[:1]:
        first, last = sorted((best, second))
        close = last - first == 1 and scores[best] - scores[second] < _CLOSE
        if close and _LEANS.search(sentences[last]):
            return f"{sentences[first]} {sentences[last]}"
    return sentences[best]


def _best(question: str, pieces: Sequence[Quoted], least: float = _NEAR) -> Quoted | None:
    scores, near = _scores(question, pieces)
    best = max(range(len(pieces)), key=lambda at: scores[at])
    return pieces[best] if near[best] >= least else None


def _scores(question: str, pieces: Sequence[Quoted]) -> tuple[list[float], list[float]]:
    """How well each piece answers, and what the embedder alone says of that."""
    texts = [piece.text for piece in pieces]
    vectors = embedder().embed([question, *texts])
    near = (vectors[1:] @ vectors[0]).tolist()
    words = scored_texts(texts, wanted(question))
    most = max(words.values(), default=0.0) or 1.0
    first = pieces[0].number
    forms = [re.compile(has, re.I) for ask, has in _FORMS if re.search(ask, question, re.I)]
    scores = [
        _WANTED * any(form.search(texts[at]) for form in forms)
        + near[at]
        + _WORDS * words.get(at, 0.0) / most
        - _EARLIER * (piece.number - first)
        for at, piece in enumerate(pieces)
    ]
    return scores, near


def _pieces(told: str) -> Iterator[Quoted]:
    """What can be quoted: a sentence with those that follow it in its paragraph, for a while."""
    marks = list(_PASSAGE.finditer(told))
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        body = _CODE.sub(
            "\n\n", told[mark.end() : following.start() if following else told.rfind("\n")]
        )
        for paragraph in re.split(r"\n\s*\n|\n(?=[-*|] )", body):
            plain = re.sub(r"^\s*[-*] ", "", paragraph)
            lines = (line for line in plain.splitlines() if not line.startswith("#"))
            sentences = _SENTENCE.split(" ".join(" ".join(lines).split()))
            for at, sentence in enumerate(sentences):
                piece = sentence
                for more in sentences[at + 1 :]:
                    if len(piece) + len(more) > _LONG_CHARS:
                        break
                    piece = f"{piece} {more}"
                if len(piece) >= _LEAST_CHARS:
                    yield Quoted(piece, int(mark[1]))


def _beside(part: object) -> bool:
    return isinstance(part, Text) and bool(part.section)


def _found(part: object) -> bool:
    return isinstance(part, Text) and part.section == _SECTION
