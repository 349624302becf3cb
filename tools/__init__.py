"""What a model can call: plain functions as tools, and the sandboxed Python interpreter."""

from samara.errors import ToolError
from samara.tools.base import Tool, ToolCall, ToolResult, ToolSpec
from samara.tools.content import File, Image, Text
from samara.tools.function import FunctionTool, tool

__all__ = [
    "File",
    "FunctionTool",
    "Image",
    "Text",
    "Tool",
    "ToolCall",
    "ToolError",
    "ToolResult",
    "ToolSpec",
    "tool",
]
