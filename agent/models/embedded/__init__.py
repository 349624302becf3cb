"""The embedded model: small, in the package, without torch."""

from samara.agent.models.embedded.model import EmbeddedModel

__all__ = ["EmbeddedModel"]
