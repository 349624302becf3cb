"""A grid of prompt tests as HTML. Whatever a model said is text in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from samara.agent.prompting.grid import Grid

_BODY: Final = """\
<style>
.samara-grid { border-collapse: collapse; font: 14px/1.4 system-ui, sans-serif; margin: 0 0 1.5em }
.samara-grid th, .samara-grid td { border: 1px solid #8884; padding: .4em .6em; text-align: left;
  vertical-align: top }
.samara-grid pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 0 .5em }
.samara-grid small { opacity: .75 }
.samara-grid ul { list-style: none; margin: 0 0 .5em; padding: 0 }
.samara-pass { color: #1e8449 } .samara-miss { color: #c0392b }
</style>
<table class="samara-grid">
<tr><th>prompt<th>model<th>passed<th>tokens an answer<th>cost<th>seconds, median</tr>
{% for row in grid.rows -%}
<tr><td>{{ row.spec }}<td>{{ row.model }}
<td class="samara-{{ 'pass' if row.passed == row.cells else 'miss' }}">
{{- row.passed }}/{{ row.cells }}
<td>{{ '%.0f' % row.tokens }}
<td>{{ 'unknown' if row.cost is none else '$%.4f' % row.cost }}<td>{{ '%.2f' % row.wall_s }}</tr>
{% endfor -%}
</table>
{% for input, specs in inputs.items() -%}
<table class="samara-grid">
<caption style="text-align:left"><pre>{{ input }}</pre></caption>
<tr><th>prompt{% for model in models %}<th>{{ model }}{% endfor %}</tr>
{% for spec, cells in specs.items() -%}
<tr><th>{{ spec }}
{% for cell in cells -%}
<td>{% if cell.error %}<pre class="samara-miss">{{ cell.error }}</pre>
{%- else %}<pre>{{ cell.output }}</pre>
{%- if cell.checks %}<ul>{% for check in cell.checks -%}
<li class="{{ {true: 'samara-pass', false: 'samara-miss'}.get(check.passed, '') }}">{{ check }}</li>
{%- endfor %}</ul>{% endif %}
<small>{{ cell.usage.input_tokens }} + {{ cell.usage.output_tokens }} tokens ·
{{ 'price unknown' if cell.usage.cost is none else '$%.4f' % cell.usage.cost }} ·
{{ '%.2f' % cell.wall_s }} s</small>{% endif %}
{% endfor %}</tr>
{% endfor -%}
</table>
{% endfor %}"""

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Prompts tested</title>
<style>body { margin: 2em; color-scheme: light dark }</style>
{{ body | safe }}
</html>
"""


def body(grid: Grid) -> str:
    """The tables, to go into a page."""
    inputs: dict[str, dict[str, list[Any]]] = {}
    for cell in grid.cells:
        inputs.setdefault(cell.input, {}).setdefault(cell.spec, []).append(cell)
    models = dict.fromkeys(cell.model for cell in grid.cells)
    return str(_template(_BODY).render(grid=grid, inputs=inputs, models=models))


def page(grid: Grid) -> str:
    """A whole page; it loads nothing and runs nothing."""
    return str(_template(_PAGE).render(body=body(grid)))


@cache
def _template(source: str) -> Any:
    from jinja2 import Environment

    return Environment(autoescape=True).from_string(source)
