"""`samara doctor`: what works on this machine, and what to do about what does not."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass

from samara.errors import ConfigError, SamaraError


@dataclass(frozen=True, slots=True)
class Check:
    """One finding. `needed` marks what the main job cannot do without."""

    name: str
    works: bool
    detail: str
    remedy: str = ""
    needed: bool = False


def doctor(*, as_json: bool = False) -> int:
    """Print the findings. Returns 0 when the main job works here, else 1."""
    found = [
        check
        for checks in (_system, _sandbox, _embedded, _openai, _local, _memory)
        for check in checks()
    ]
    if as_json:
        print(json.dumps([asdict(check) for check in found], indent=1))
    else:
        for check in found:
            print(f"{'ok ' if check.works else 'no '} {check.name}: {check.detail}")
            if not check.works and check.remedy:
                print(f"      → {check.remedy}")
    return int(any(check.needed and not check.works for check in found))


def examined(model: str, *, as_json: bool = False) -> int:
    """Print what the chat template of a model can do. Raises ConfigError."""
    from samara.agent.models.embedded import EmbeddedModel
    from samara.agent.models.examining import examine

    if model.startswith(("openai:", "azure:")):
        raise ConfigError(f"The template of {model} is on its server.", hint="Name an hf: model.")
    source = str(EmbeddedModel().path) if model == "embedded" else model.removeprefix("hf:")
    found = examine(source)
    if as_json:
        print(json.dumps([asdict(one) for one in found], indent=1))
    else:
        for one in found:
            print(f"{one.state:<8} {one.feature}{f': {one.detail}' if one.detail else ''}")
    return 0


def _system() -> list[Check]:
    detail = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    works = platform.system() == "Linux"
    return [Check("system", works, detail, "samara's sandbox needs Linux.", needed=True)]


def _sandbox() -> list[Check]:
    from samara.tools.python import probe

    report = probe()
    return [
        Check(
            f"sandbox, {tier.name} tier",
            tier.available,
            "code is isolated" if tier.available else tier.reason,
            tier.remedy,
            needed=report.best is None,
        )
        for tier in report.tiers
    ]


def _embedded() -> list[Check]:
    from samara.agent.models import resolve
    from samara.agent.models.base import Reply, Request
    from samara.prompts import UserMessage

    def generate() -> str:
        request = Request(messages=(UserMessage.of("hello"),))
        replies = [i for i in resolve("embedded").stream(request) if isinstance(i, Reply)]
        return f"answers ({replies[0].usage.output_tokens} tokens to a greeting)"

    return [_tried("embedded model", generate, "Install samara again.", needed=True)]


def _openai() -> list[Check]:
    key = bool(os.environ.get("OPENAI_API_KEY"))
    server = bool(os.environ.get("OPENAI_BASE_URL"))
    detail = f"key {'set' if key else 'not set'}, server {'set' if server else 'the default'}"
    remedy = "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own."
    return [Check("openai models", key or server, detail, remedy)]


def _local() -> list[Check]:
    remedy = "pip install 'samara[local]'"
    versions = {name: _version(name) for name in ("torch", "transformers")}
    detail = ", ".join(f"{name} {version or 'not installed'}" for name, version in versions.items())
    return [Check("hugging face models", all(versions.values()), detail, remedy)]


def _memory() -> list[Check]:
    from samara.memory.minilm import MiniLM

    try:
        chroma = importlib.metadata.version("chromadb")
        MiniLM().embed_query("works")
    except Exception as error:  # whatever is wrong with an installation, it is told
        return [Check("memory", False, f"{type(error).__name__}: {error}")]
    fast = " (OpenVINO)" if importlib.util.find_spec("openvino") else ""
    return [Check("memory", True, f"Chroma {chroma}; the embedder in the package works{fast}")]


def _tried(name: str, work: Callable[[], str], remedy: str, *, needed: bool) -> Check:
    try:
        return Check(name, True, work(), needed=needed)
    except SamaraError as error:
        return Check(name, False, error.message, error.hint or remedy, needed=needed)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
