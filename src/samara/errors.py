"""Every error samara raises on purpose, in one tree under one root.

::

    SamaraError
    ├── ConfigError                 what the caller asked for cannot be set up
    │   └── MissingDependencyError  an optional package is not installed
    ├── ModelError                  the model, or the way to it, failed
    │   ├── AuthenticationError     the key is missing or refused
    │   ├── RateLimitError          too many requests; `retry_after_s` when known
    │   ├── QuotaError              the account has run out of credit
    │   ├── ContextLengthError      the server says the conversation is too long
    │   ├── BadRequestError         the server refused the request as malformed
    │   ├── ContentFilterError      the provider withheld the answer
    │   ├── ServerError             the server failed, or its answer makes no sense
    │   └── ConnectionFailedError   the server cannot be reached or broke off
    ├── BudgetError                 a limit does not allow what was asked
    │   ├── ContextOverflowError    what must be sent can never fit the window
    │   └── UsageLimitError         tokens, requests, calls, cost or time are used up
    ├── OutputError                 the answer does not have the type asked for
    ├── ToolError                   goes back to the model as the call's result
    ├── MemoryStoreError            what is remembered cannot be read or written
    │   ├── MemoryLockedError       the process that has the folder open does not answer
    │   ├── MemoryMismatchError     the collection was made with another embedder
    │   └── IngestError             a file cannot be taken in
    ├── SessionError                a stored conversation cannot be read or written
    │   └── SessionLockedError      another process has it open
    └── SandboxError                the interpreter could not do its work
        ├── SandboxUnavailableError this machine cannot isolate; nothing was run
        └── KernelDiedError         the kernel is gone; the next call gets a fresh one

A message says what happened; `hint`, where there is one, says what to do.
No message carries a key, an environment variable's value or a request header.
"""

from __future__ import annotations


class SamaraError(Exception):
    """Root of the tree. `hint` says what the reader can do about it, or is empty."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ConfigError(SamaraError):
    """What the caller asked for cannot be set up."""


class MissingDependencyError(ConfigError):
    """An optional package is needed and not installed."""


class ModelError(SamaraError):
    """A model, or the way to it, failed.

    `retryable` says whether the same request may succeed later; `status` is the HTTP
    status where there was one.
    """

    retryable = False

    def __init__(self, message: str, *, hint: str = "", status: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.status = status


class AuthenticationError(ModelError):
    """The key is missing or refused."""


class RateLimitError(ModelError):
    """Too many requests. `retry_after_s` is the server's own advice in seconds, if it gave any."""

    retryable = True

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        status: int | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, hint=hint, status=status)
        self.retry_after_s = retry_after_s


class QuotaError(ModelError):
    """The account has run out of credit; waiting does not help."""


class ContextLengthError(ModelError):
    """The server says that the conversation does not fit its window."""


class BadRequestError(ModelError):
    """The server refused the request as malformed."""


class ContentFilterError(ModelError):
    """The provider withheld the answer."""


class ServerError(ModelError):
    """The server failed, or answered something that makes no sense."""

    retryable = True


class ConnectionFailedError(ModelError):
    """The server cannot be reached, timed out or broke off."""

    retryable = True


class BudgetError(SamaraError):
    """A limit does not allow what was asked. Nothing was sent."""


class ContextOverflowError(BudgetError):
    """What must be sent can never fit the context window. Nothing was sent."""


class UsageLimitError(BudgetError):
    """What may be used is used up; `limit` is the name of the limit. Nothing was sent."""

    def __init__(self, message: str, *, hint: str = "", limit: str = "") -> None:
        super().__init__(message, hint=hint)
        self.limit = limit


class OutputError(SamaraError):
    """The answer does not have the type asked for, also after repair."""


class ToolError(SamaraError):
    """Raise it in a tool to tell the model what went wrong; any other exception is a bug."""


class MemoryStoreError(SamaraError):
    """What is remembered cannot be read or written. Nothing was changed."""


class MemoryLockedError(MemoryStoreError):
    """The process that has the folder open does not answer; two would lose each other's writes."""


class MemoryMismatchError(MemoryStoreError):
    """The collection was made with another embedder: its vectors mean something else."""


class IngestError(MemoryStoreError):
    """A file cannot be taken in; the message says why."""


class SessionError(SamaraError):
    """A stored conversation cannot be read or written. What was written before stays."""


class SessionLockedError(SessionError):
    """Another process has the session open; two would mix up what is said."""


class SandboxError(SamaraError):
    """The interpreter could not do its work."""


class SandboxUnavailableError(SandboxError):
    """This machine cannot isolate code, so none was run."""


class KernelDiedError(SandboxError):
    """The kernel is gone, and its state with it. The next call gets a fresh one."""
