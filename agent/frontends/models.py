"""`samara models`: who can answer here, by the names that `--model` takes."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Final

from samara.agent.frontends.harmless import harmless
from samara.errors import SamaraError

_NO_CHAT: Final = re.compile(
    r"audio|image|realtime|tts|transcribe|search|embed|moderation|instruct|computer|vision|oss|:|ft-"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A model that can be named.

    `window` is in tokens, prices in US dollars for a million; None where nothing is known.
    `missing` says what it still needs.
    """

    name: str
    window: int | None = None
    input_price: float | None = None
    output_price: float | None = None
    missing: str = ""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara models`."""
    about = "list who can answer here: windows, prices, and what is missing"
    models = commands.add_parser("models", help=about, description=about)
    models.add_argument("--base-url", help="list what this server offers (its /models is asked)")
    models.add_argument("--json", action="store_true", help="print one JSON array")
    models.set_defaults(command=_models)


def _models(given: argparse.Namespace, _: object) -> int:
    from samara.agent.frontends.options import settings

    server = settings(given)["base_url"].value or os.environ.get("OPENAI_BASE_URL")
    found = [embedded(), *cached()]
    failed = ""
    if server:
        try:
            found += served(server)
        except SamaraError as error:
            failed = str(error)
    else:
        found += listed()
    if given.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False))
    else:
        for one in found:
            print(harmless(line(one)))
    if failed:
        print(harmless(f"samara: {failed}"), file=sys.stderr)
    return 1 if failed else 0


def line(one: Known) -> str:
    """A model on one line."""
    window = f"{one.window:,}" if one.window else "?"
    priced = one.input_price is not None and one.output_price is not None
    price = f"${one.input_price:g} / ${one.output_price:g}" if priced else ""
    return f"{one.name:<32}{window:>10}  {price:<16}{one.missing}".rstrip()


def names() -> list[str]:
    """The names that need no server to be asked, for completion."""
    return [one.name for one in (embedded(), *cached(), *listed())]


def embedded() -> Known:
    """The model that is always there."""
    from samara.agent.models import resolve

    return Known("embedded", resolve("embedded").context_window, 0, 0)


def cached() -> Iterator[Known]:
    """Hugging Face models that were downloaded before."""
    from importlib.util import find_spec

    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    missing = "" if find_spec("torch") else "needs: pip install 'samara[local]'"
    try:
        repositories = scan_cache_dir().repos
    except CacheNotFound:
        return
    for one in sorted(repositories, key=lambda repository: repository.repo_id):
        if one.repo_type == "model":
            yield Known(f"hf:{one.repo_id}", None, 0, 0, missing)


def listed() -> Iterator[Known]:
    """OpenAI's chat models, as far as the tables of prices know their windows."""
    from genai_prices.data import providers
    from genai_prices.types import ModelPrice

    missing = "" if os.environ.get("OPENAI_API_KEY") else "needs OPENAI_API_KEY"
    openai = next(one for one in providers if one.id == "openai")
    for model in openai.models:
        prices: Any = model.prices
        if not model.context_window or model.deprecated or _NO_CHAT.search(model.id):
            continue
        if not isinstance(prices, ModelPrice):
            prices = prices[-1].prices
        if (told := _price(prices.output_mtok)) is not None:
            input_price = _price(prices.input_mtok)
            yield Known(f"openai:{model.id}", model.context_window, input_price, told, missing)


def served(base_url: str) -> list[Known]:
    """What a server that speaks OpenAI's protocol offers. Raises ModelError."""
    from samara.agent.models.openai.connection import Endpoint, offered

    return [Known(f"openai:{name}") for name in offered(Endpoint(base_url=base_url))]


def _price(told: Any) -> float | None:
    """A price, at its lowest step."""
    return float(told) if isinstance(told, Decimal) else float(told.base) if told else None
