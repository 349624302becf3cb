"""A word-or-characters tokenizer: frequent words are one token, all else is spelled.

Digits stand alone; unknown words fall to single bytes, so copying is copying symbols of a small
alphabet. Common lines of code are one token each. Nothing here learns merges.
"""

from __future__ import annotations

import collections
import itertools
import json
import re
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers

from samara.agent.models.embedded.training import corpus

SPECIAL = [
    "<pad>",
    "<|end|>",
    "<|user|>",
    "<|assistant|>",
    "<|tool|>",
    "<|notools|>",
    "<tool_call>",
    "</tool_call>",
    "<arg>",
    "<val>",
]
CALL = "python<arg>code<val>"
SNIPPETS = [
    "print(round(",
    ", 6))",
    "import math\n",
    "import statistics\n",
    "import numpy as np\n",
    "import sympy\n",
    "import pandas as pd\n",
    "import calendar\n",
    "from datetime import date\n",
    "from datetime import date, timedelta\n",
    "import matplotlib.pyplot as plt\n",
    "df = pd.read_csv('",
    "plt.figure()\n",
    "plt.savefig('",
    "plt.plot(",
    ".groupby('",
    "[file saved: ",
    "from collections import Counter\n",
    "timedelta(",
    "np.linspace(",
    "plt.plot(x, ",
    "sympy.symbols('",
    "print(sympy.solve(",
    ".lower()",
    ".split()",
    "pd.DateOffset(",
    "pd.Timestamp('",
    ".to_string()",
    "round(df['",
    "print(round(df['",
    ".replace('",
    ".strftime('%A')",
    "s = '",
    "print('",
    "data = [",
    "FileNotFoundError: [Errno 2] No such file or directory: '",
    "The answer is ",
    "import re\n",
    "print(df.head(2).to_csv(index=False))",
    "df.columns.tolist()",
    ".sort_values('",
    ".nlargest(",
    ".sum()",
    ".mean()",
    "', key=str.lower",
    ".values())",
    "' '.join(",
]
TEMPLATE = """{%- set ns = namespace(python=false) -%}
{%- for t in tools or [] -%}
{%- set f = t.function if t.function is defined else t -%}
{%- if f.name == 'python' -%}{%- set ns.python = true -%}{%- endif -%}
{%- endfor -%}
{%- macro text(c) -%}
{%- if c is string -%}{{ c }}
{%- elif c -%}{%- for p in c if p.type == 'text' -%}{{ p.text }}{%- endfor -%}{%- endif -%}
{%- endmacro -%}
{%- if not ns.python -%}<|notools|>{%- endif -%}
{%- for m in messages -%}
{%- if m.role == 'user' -%}<|user|>{{ text(m.content) }}<|end|>
{%- elif m.role == 'tool' -%}<|tool|>{{ text(m.content) }}<|end|>
{%- elif m.role == 'assistant' -%}<|assistant|>{% generation %}{{ text(m.content) }}
{%- for c in m.tool_calls or [] -%}
{%- set f = c.function if c.function is defined else c -%}
<tool_call>{{ f.name }}
{%- for k, v in f.arguments.items() -%}
<arg>{{ k }}<val>{{ v if v is string else v | tojson }}
{%- endfor -%}</tool_call>
{%- endfor -%}<|end|>{% endgeneration %}
{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}<|assistant|>{%- endif -%}"""
RESPONSE_TEMPLATE = {
    "defaults": {"role": "assistant"},
    "start_anchor": "<|assistant|>",
    "fields": {
        "tool_calls": {
            "open_pattern": r"<tool_call>(?P<name>\w+)",
            "close": "</tool_call>",
            "repeats": True,
            "content": "xml-inline",
            "content_args": {"tag_pattern": r"<arg>(?P<key>\w+)<val>(?P<value>.*?)(?=<arg>|\Z)"},
            "transform": {
                "type": "function",
                "function": {"name": "{name}", "arguments": "{content}"},
            },
        },
        "content": {"close": "<|end|>", "content": "text"},
    },
}
WORD = re.compile(r" ?[A-Za-z]+")


def vocabulary(seed: int, conversations: int, at_least: int) -> list[str]:
    """Words (with their leading space, if any) that the corpus holds `at_least` times."""
    counts: collections.Counter[str] = collections.Counter()
    for made in itertools.islice(corpus.conversations(seed), conversations):
        text = re.sub(r"<[|/]?\w+[|]?>", "\n", "".join(piece for piece, _ in corpus.render(made)))
        counts.update(WORD.findall(text))
    return sorted(
        word for word, count in counts.items() if count >= at_least and len(word.strip()) > 1
    )


def build(seed: int = 4242, conversations: int = 40000, at_least: int = 22) -> Tokenizer:
    """The tokenizer for this corpus."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    words = [word.replace(" ", "Ġ") for word in vocabulary(seed, conversations, at_least)]
    ids = {token: i for i, token in enumerate([*SPECIAL, *alphabet, *words])}
    tokenizer = Tokenizer(models.BPE(vocab=ids, merges=[], ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r" ?[A-Za-z]+|[^A-Za-z]"), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in SPECIAL]
    )
    tokenizer.add_tokens([AddedToken(snippet, normalized=False) for snippet in SNIPPETS])
    return tokenizer


def save(tokenizer: Tokenizer, folder: Path) -> None:
    """Writes tokenizer.json, tokenizer_config.json and chat_template.jinja."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "pad_token": "<pad>",
        "eos_token": "<|end|>",
        "clean_up_tokenization_spaces": False,
        "model_max_length": 1024,
        "response_template": RESPONSE_TEMPLATE,
        "padding_side": "left",
        "chat_control_tokens": [],
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")
