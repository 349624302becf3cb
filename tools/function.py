"""A plain typed function becomes a tool.

The signature gives the parameters, the docstring the descriptions (Google, NumPy and Sphinx
styles), pydantic the checking. Arguments are coerced where nothing is lost (`"3"` to `3`).
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any, get_type_hints, overload

from docstring_parser import parse as parse_docstring
from pydantic import BaseModel, ConfigDict, Field, PydanticSchemaGenerationError, ValidationError
from pydantic import create_model as create_pydantic_model

from samara.errors import ConfigError, ToolError
from samara.tools.base import JsonObject, Tool, ToolSpec

_VARIADIC = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


class FunctionTool(Tool):
    """A tool around a function, a method or a callable object, sync or async."""

    def __init__(
        self,
        function: Callable[..., Any],
        *,
        name: str | None = None,
        description: str | None = None,
        needs_approval: bool = False,
        parallel: bool = True,
    ) -> None:
        self.function = function
        self.needs_approval = needs_approval
        self.parallel = parallel
        target = function if inspect.isroutine(function) else type(function).__call__
        self._is_async = inspect.iscoroutinefunction(target)
        found = name or getattr(function, "__name__", None) or type(function).__name__
        if not found.isidentifier():
            raise ConfigError(f"A tool cannot be called {found!r}.", hint="Give it name=….")
        docs = parse_docstring(inspect.getdoc(function) or "")
        self._arguments = _arguments_model(found, target, function, docs)
        schema = self._arguments.model_json_schema()
        schema.pop("title", None)
        about = description or "\n\n".join(
            filter(None, (docs.short_description, docs.long_description))
        )
        self._spec = ToolSpec(found, about, schema)

    @property
    def spec(self) -> ToolSpec:
        """Name, description and parameters, as read off the function."""
        return self._spec

    def run(self, arguments: JsonObject) -> object:
        """Check the arguments and call the function; an async one gets a loop of its own."""
        checked = self._check(arguments)
        if not self._is_async:
            return self.function(**checked)
        return run_coroutine(self.function, checked)

    async def arun(self, arguments: JsonObject) -> object:
        """Check the arguments and call the function; a sync one in a worker thread."""
        checked = self._check(arguments)
        if self._is_async:
            return await self.function(**checked)
        return await asyncio.to_thread(self.function, **checked)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """The function itself, unchecked: a decorated function stays callable."""
        return self.function(*args, **kwargs)

    def _check(self, arguments: JsonObject) -> JsonObject:
        try:
            checked = self._arguments.model_validate(arguments)
        except ValidationError as error:
            problems = "; ".join(
                f"{'.'.join(map(str, item['loc'])) or 'arguments'}: {item['msg']}"
                for item in error.errors(include_url=False, include_context=False)
            )
            raise ToolError(
                f"The arguments of {self.spec.name} do not fit: {problems}.",
                hint="Correct them and call it again.",
            ) from None
        return {name: getattr(checked, name) for name in checked.model_fields_set}


@overload
def tool(function: Callable[..., Any], /) -> FunctionTool: ...
@overload
def tool(
    *,
    name: str | None = None,
    description: str | None = None,
    needs_approval: bool = False,
    parallel: bool = True,
) -> Callable[[Callable[..., Any]], FunctionTool]: ...
def tool(
    function: Callable[..., Any] | None = None, /, **options: Any
) -> FunctionTool | Callable[[Callable[..., Any]], FunctionTool]:
    """Make a function a tool: `@tool`, `@tool(needs_approval=True)` or `tool(obj.method)`.

    Raises ConfigError when a parameter cannot be described to a model.
    """
    if function is not None:
        return FunctionTool(function, **options)
    return lambda found: FunctionTool(found, **options)


def run_coroutine(function: Callable[..., Any], arguments: JsonObject) -> object:
    """Run an async function to its end, also when this thread already has a running loop."""
    from concurrent.futures import ThreadPoolExecutor

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(function(**arguments))
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(function(**arguments))).result()


def _arguments_model(
    name: str, target: Callable[..., Any], function: Callable[..., Any], docs: Any
) -> type[BaseModel]:
    described = {param.arg_name: param.description for param in docs.params}
    try:
        hints = get_type_hints(target, include_extras=True)
    except NameError as error:
        raise ConfigError(f"A type of tool {name} cannot be resolved: {error}.") from error
    fields: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in _VARIADIC or parameter.kind is parameter.POSITIONAL_ONLY:
            raise ConfigError(
                f"Tool {name} takes {parameter}, which cannot be described to a model.",
                hint="Give each parameter a name and a type.",
            )
        required = parameter.default is parameter.empty
        fields[parameter.name] = (
            hints.get(parameter.name, Any),
            Field(
                ... if required else parameter.default, description=described.get(parameter.name)
            ),
        )
    try:
        return create_pydantic_model(
            f"{name}_arguments",
            __config__=ConfigDict(extra="forbid", arbitrary_types_allowed=False),
            **fields,
        )
    except PydanticSchemaGenerationError as error:
        raise ConfigError(f"A parameter of tool {name} has a type no model can fill.") from error
