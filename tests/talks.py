"""Random conversations in all scripts, with calls and pictures, and how many tokens they are."""

from __future__ import annotations

import base64
import io
import json
from typing import Final

from hypothesis import strategies as st
from PIL import Image as Picture

from samara.agent.models.openai.images import image_tokens
from samara.agent.models.openai.vocabulary import Vocabulary, count_text
from samara.prompts import AssistantMessage, Message, SystemMessage, ToolMessage, UserMessage
from samara.tools import Image, Text, ToolCall

REPLY: Final = 3

scripts = st.sampled_from(
    "abc XYZ \n\t.,;{}[]\"':/\\0123456789äßñ 你好世界 こんにちは 안녕 привет مرحبا "
    "שלום हिन्दी 🙂👩‍👩‍👧 ∑∞ \u200b\u0301"
)
texts = st.one_of(
    st.text(max_size=300),
    st.text(alphabet=scripts, max_size=600),
    st.binary(max_size=300).map(lambda data: base64.b64encode(data).decode()),
    st.binary(max_size=300).map(bytes.hex),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False)
        | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
        max_leaves=20,
    ).map(lambda value: json.dumps(value, separators=(",", ":"))),
)


def png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Picture.new("1", (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


PICTURES = [png(*size) for size in ((1, 1), (512, 512), (513, 769), (1024, 1024), (3000, 200))]
pictures = st.sampled_from(PICTURES).map(Image)


@st.composite
def talks(draw: st.DrawFn) -> list[Message]:
    messages: list[Message] = [SystemMessage(draw(texts))] if draw(st.booleans()) else []
    for _ in range(draw(st.integers(0, 4))):
        parts = st.one_of(texts.map(Text), pictures)
        messages.append(UserMessage.of(draw(st.lists(parts, min_size=1, max_size=3))))
        names = draw(st.lists(st.sampled_from(["python", "search", "a_b"]), max_size=3))
        calls = [
            ToolCall(f"c{n}", name, json.dumps({"code": draw(texts)}))
            for n, name in enumerate(names)
        ]
        messages.append(AssistantMessage(draw(texts), tuple(calls)))
        messages += [ToolMessage(c.id, c.name, (Text(draw(texts)),)) for c in calls]
    return messages


def truth(vocabulary: Vocabulary, messages: list[Message]) -> int:
    """What is certain: every text by the vocabulary, and the published frames."""
    total = REPLY
    for message in messages:
        if isinstance(message, AssistantMessage) and not (message.content or message.tool_calls):
            continue
        shown = [message.text]
        if isinstance(message, UserMessage):
            shown = [part.text for part in message.content if isinstance(part, Text)]
        total += 4 + sum(count_text(vocabulary, text) for text in shown)
        if isinstance(message, AssistantMessage):
            for call in message.tool_calls:
                arguments = json.dumps(call.valid_arguments(), ensure_ascii=False)
                total += count_text(vocabulary, call.name) + count_text(vocabulary, arguments)
        if isinstance(message, UserMessage):
            images = [part for part in message.content if isinstance(part, Image)]
            total += sum(image_tokens("gpt-4o", image.data)[0] for image in images)
    return total
