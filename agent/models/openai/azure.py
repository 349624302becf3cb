"""OpenAI's models at Azure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samara.agent.models.openai.connection import AzureEndpoint
from samara.agent.models.openai.model import OpenAIModel


class AzureOpenAIModel(OpenAIModel):
    """A deployment at Azure.

    - `deployment`: its name there. `model`: which model that is (`gpt-5-mini`), for its window,
      vocabulary and price; by default the same.
    - `endpoint`, `api_version`: by default from AZURE_OPENAI_ENDPOINT and OPENAI_API_VERSION.
    - `api_key`: by default from AZURE_OPENAI_API_KEY; or `token_provider`, which returns a token
      of Microsoft Entra each time it is called.

    Further options are OpenAIModel's. Azure's newer addresses, which end in `/openai/v1/`, need
    none of this: give one to OpenAIModel as `base_url`.
    """

    def __init__(
        self,
        deployment: str,
        *,
        model: str | None = None,
        endpoint: str | None = None,
        api_version: str | None = None,
        api_key: str | None = None,
        token_provider: Callable[[], str] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(model or deployment, **options)
        self.name = f"azure:{deployment}"
        self._sent_name = deployment
        self._endpoint = AzureEndpoint(
            deployment=deployment,
            endpoint=endpoint,
            api_version=api_version,
            api_key=api_key,
            token_provider=token_provider,
        )
