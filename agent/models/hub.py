"""Models of a folder or the hub: transformers imported and kept quiet, its failures explained."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from samara.errors import ConfigError, MissingDependencyError, SamaraError


def import_transformers() -> Any:
    """Import torch and transformers, with torch's threads waiting quietly."""
    before = os.environ.get("OMP_WAIT_POLICY")
    if "torch" not in sys.modules and before is None:
        os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
    try:
        import torch  # noqa: F401 - so that its absence is noticed here
        import transformers

        return transformers
    except ImportError as error:
        raise MissingDependencyError(
            f"Models of Hugging Face need {error.name or 'torch and transformers'}.",
            hint='Install them with: pip install "samara[local]"',
        ) from error
    finally:
        if before is None:
            os.environ.pop("OMP_WAIT_POLICY", None)


@contextmanager
def quiet(transformers: Any) -> Iterator[None]:
    """Without progress bars, which are for downloads."""
    logging = transformers.utils.logging
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()


@contextmanager
def without_advice(transformers: Any) -> Iterator[None]:
    """Without the advice to install torchvision: Pillow does."""
    logging = transformers.utils.logging
    before = logging.get_verbosity()
    logging.set_verbosity_error()
    try:
        yield
    finally:
        logging.set_verbosity(before)


def is_path(name: str | Path) -> bool:
    """Whether a folder is meant: a hub name has one slash at most and begins with a word."""
    text = str(name)
    return isinstance(name, Path) or text[:1] in ("", ".", "/", "~") or text.count("/") > 1


@contextmanager
def explained(source: str, *, is_folder: bool) -> Iterator[None]:
    """Turn the ways in which loading fails into a ConfigError that says what to do."""
    from huggingface_hub import errors as hub

    if is_folder and not Path(source).is_dir():
        raise ConfigError(f"There is no folder {source}.", hint="Check the path.")
    try:
        yield
    except ImportError as error:
        raise MissingDependencyError(
            f"{source} needs a package that is not installed: {error}"
        ) from error
    except SamaraError:
        raise
    except Exception as error:  # configurations, templates and weights fail in ways of their own
        causes = [error, error.__cause__, error.__context__]
        text = " ".join(str(cause) for cause in causes if cause)
        if any(isinstance(c, hub.GatedRepoError) for c in causes) or "gated repo" in text:
            hint = "Accept its terms on its page on huggingface.co, then run `hf auth login`."
        elif any(
            isinstance(c, hub.RepositoryNotFoundError | hub.RevisionNotFoundError) for c in causes
        ):
            hint = "Check the name and the revision; a private one needs `hf auth login`."
        elif any(
            isinstance(c, hub.LocalEntryNotFoundError | hub.OfflineModeIsEnabled) for c in causes
        ):
            hint = "It is not on this machine yet and the hub cannot be reached: go online once."
        elif "trust_remote_code" in text:
            hint = "It brings its own code: if you trust that, pass trust_remote_code=True."
        else:
            hint = "Check the name, or the folder's files."
        raise ConfigError(f"{source} cannot be loaded: {error}", hint=hint) from error
