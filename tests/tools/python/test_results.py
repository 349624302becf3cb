"""What a cell shows arrives whole, in order, and with nothing in it that could act."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from samara.tools.python import Interpreter, Limits, Output
from samara.tools.python.messages import Incoming
from samara.tools.python.svg import BadSvgError, sanitized
from samara.tools.python.transcript import Transcript
from samara.tools.python.workspace import Workspace

SVG = "http://www.w3.org/2000/svg"


def test_pictures_of_three_kinds_are_saved(py: Interpreter) -> None:
    """PNG, JPEG and SVG of one plot each become a numbered file and an output with its bytes."""
    result = py.run("""
import matplotlib.pyplot as plt
from matplotlib_inline.backend_inline import set_matplotlib_formats
for kind in ('png', 'jpeg', 'svg'):
    set_matplotlib_formats(kind)
    plt.plot([1, 3, 2]); plt.title('a plot'); plt.show()
""")
    pictures = [output for output in result.outputs if output.data]
    assert [picture.mime for picture in pictures] == ["image/png", "image/jpeg", "image/svg+xml"]
    assert [picture.text for picture in pictures] == [
        "figure-1.png",
        "figure-2.jpg",
        "figure-3.svg",
    ]
    for picture in pictures:
        assert py.read_file(picture.text) == picture.data
    drawing = ElementTree.fromstring(pictures[2].data or b"")
    assert len(drawing.findall(f".//{{{SVG}}}path")) > 10


def test_an_svg_keeps_its_shapes_and_loses_what_could_act() -> None:
    """Scripts, handlers, foreign content and outside references go; the drawing stays."""
    hostile = f"""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">
<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)" width="9">
<script>alert(2)</script><style>@import url(http://evil)</style>
<style>*{{stroke-linejoin: round}}</style>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://evil"/></foreignObject>
<a xlink:href="javascript:alert(3)"><circle r="1"/></a>
<animate attributeName="href" to="javascript:alert(4)"/>
<image href="http://evil/x.png"/><image xlink:href="data:image/png;base64,AAAA"/>
<image href="data:image/svg+xml;base64,AAAA"/>
<use xlink:href="#shape"/><use xlink:href="http://evil/#shape"/>
<rect id="shape" fill="url(#paint)" width="1" ONCLICK="alert(5)"/>
<path d="M 0 0" style="fill: url(http://evil)" stroke="red"/>
</svg>"""
    kept = sanitized(hostile).decode()
    for word in ("evil", "alert", "script", "iframe", "onload", "CLICK", "svg+xml;base64"):
        assert word not in kept
    for word in (
        "stroke-linejoin",
        "base64,AAAA",
        "#shape",
        "url(#paint)",
        'stroke="red"',
        "M 0 0",
    ):
        assert word in kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg">' + "<g>" * 200 + "</g>" * 200 + "</svg>",
        '<svg xmlns="http://www.w3.org/2000/svg">' + "<g/>" * 200_001 + "</svg>",
    ],
)
def test_what_is_no_drawing_is_refused(text: str) -> None:
    """Broken, foreign, with entities, too deep or too large: one clear error."""
    with pytest.raises(BadSvgError):
        sanitized(text)


def test_values_come_in_all_their_forms(shared: Interpreter) -> None:
    """LaTeX, Markdown, JSON and tables: text that reads well, and the richer form beside it."""
    result = shared.run("""
import pandas as pd
from IPython.display import JSON, Latex, Markdown, display
display(Latex('$x^2$')); display(Markdown('**bold**')); display(JSON({'a': [1, '\\x1b[31m']}))
display(pd.DataFrame({'a': [1, 2]}))
import sympy
sympy.init_printing(use_latex='mathjax')
sympy.Symbol('y') ** 2
""")
    latex, markdown, data, table, formula = result.outputs
    assert (latex.text, latex.rich["text/latex"]) == ("$x^2$", "$x^2$")
    assert markdown.text == "**bold**"
    assert json.loads(data.rich["application/json"]) == {"a": [1, "\x1b[31m"]}
    assert "\x1b" not in data.text
    assert "a\n0  1\n1  2" in table.text
    assert "<table" in table.rich["text/html"]
    assert formula.kind == "result"
    assert "y^{2}" in formula.rich["text/latex"]
    assert "<table" not in result.text


def test_html_alone_is_named_and_not_shown(shared: Interpreter) -> None:
    """What only a browser could show is there for who asks, and not in the text."""
    result = shared.run("from IPython.display import HTML\nHTML('<script>alert(1)</script>')")
    assert result.text == "[HTML of 25 characters]"
    assert result.outputs[0].rich["text/html"] == "<script>alert(1)</script>"


def test_displays_are_updated_in_their_place(py: Interpreter) -> None:
    """An update replaces what the display showed, a picture also its file."""
    heard: list[Output] = []
    result = py.run(
        """
from IPython.display import display, Image
import io, PIL.Image
def picture(size):
    file = io.BytesIO(); PIL.Image.new('RGB', size).save(file, 'png')
    return Image(file.getvalue())
text = display('0 of 3', display_id=True); print('between')
drawn = display(picture((4, 4)), display_id=True)
for i in range(3): text.update(f'{i + 1} of 3')
drawn.update(picture((8, 8)))
""",
        on_output=heard.append,
    )
    assert [output.text for output in result.outputs] == ["'3 of 3'", "between\n", "figure-1.png"]
    assert [a.name for a in result.artifacts] == ["figure-1.png"]
    assert py.read_file("figure-1.png") == result.outputs[2].data
    assert [output.text for output in heard if output.kind == "progress"] == [
        "'1 of 3'",
        "'2 of 3'",
        "'3 of 3'",
    ]


def test_clear_output_takes_back_what_was_shown(shared: Interpreter) -> None:
    """At once, or with `wait` when the next output comes."""
    code = """
from IPython.display import clear_output
for i in range(3):
    print('step', i)
    clear_output(wait=True)
"""
    assert shared.run(code).text == "step 2"
    assert shared.run(code + "print('end')").text == "end"
    assert shared.run("print(1); clear_output(); print(2)").text == "2"


def test_progress_bars_are_progress(shared: Interpreter) -> None:
    """tqdm, nested as well, is one line each at the end, and tells its state on the way."""
    heard: list[Output] = []
    result = shared.run(
        """
from tqdm import tqdm
for i in tqdm(range(3), desc='outer', mininterval=0):
    for j in tqdm(range(40), desc='inner', mininterval=0, leave=False, position=1): pass
print('done')
""",
        on_output=heard.append,
    )
    assert result.text.count("outer") == 1
    assert "100%" in result.text
    assert result.text.endswith("done")
    assert len(result.text) < 300
    told = [output for output in heard if output.kind == "progress"]
    assert len(told) > 5
    assert not any("outer" in output.text for output in heard if output.kind == "stderr")


def test_rewriting_has_its_limits(tmp_path: Path) -> None:
    """What is kept of lines that move is bounded; what was overwritten takes no room."""

    def kept(text: str) -> int:
        transcript = Transcript(Workspace(tmp_path), Limits(output_bytes=200_000))
        for i in range(90):
            content = {"name": "stdout", "text": text + str(i)}
            transcript.add(Incoming("stream", "", content))
        return sum(len(output.text) for output in transcript.outputs())

    assert kept("x" * 50_000 + "\r") == 2
    assert kept("\n\x1b[A" * 1000) < 1000
    assert kept("x" * 50_000 + "\n\r") <= 200_000
    assert kept("x" * 50_000) <= 200_000
    assert kept("\n\r" + "x" * 50_000) <= 200_000


def test_variables_are_listed(py: Interpreter) -> None:
    """By name, type, shape and size; modules and what Jupyter brings along are not variables."""
    assert py.variables() == ()
    py.run("""
import numpy as np, pandas as pd
grid = np.zeros((100, 20)); table = pd.DataFrame({'a': range(5)}); words = ['x', 'y']
def work(): pass
class Broken:
    @property
    def shape(self): raise RuntimeError
odd = Broken(); _private = 1
""")
    found = {variable.name: variable for variable in py.variables()}
    assert found.keys() == {"grid", "table", "words", "work", "Broken", "odd"}
    assert (found["grid"].type, found["grid"].shape) == ("numpy.ndarray", (100, 20))
    assert found["grid"].size_bytes >= 16_000
    assert found["table"].shape == (5, 1)
    assert (found["words"].type, found["words"].shape) == ("list", (2,))
    assert py.run("_").error is None


@pytest.mark.parametrize("lie", ["'nonsense'", "repr('[[1, 2, 3, 4]]')", "'[' * 99999", "None"])
def test_lies_about_variables_are_not_believed(shared: Interpreter, lie: str) -> None:
    """A kernel that answers with something else has no variables."""
    shared.run(f"""
answer = {{'value': {{'status': 'ok', 'data': {{'text/plain': {lie}}}}}}}
get_ipython().user_expressions = lambda expressions: answer
""")
    assert shared.variables() == ()


def test_artifacts_have_links(py: Interpreter) -> None:
    """Name, size, type and a link of a file that a cell made."""
    (artifact,) = py.run("open('my data.csv', 'w').write('a,b')").artifacts
    assert (artifact.name, artifact.size_bytes, artifact.mime) == ("my data.csv", 3, "text/csv")
    assert artifact.link.startswith("file:///")
    assert artifact.link.endswith("/my%20data.csv")


def test_a_session_has_its_time(py: Interpreter) -> None:
    """Cells share `session_s`; when it is used up nothing runs, also after a restart."""
    from samara.errors import SandboxError

    with Interpreter(limits=Limits(session_s=0.6, interrupt_grace_s=1)) as short:
        assert short.run("import time; time.sleep(9)").timed_out
        short.restart()
        with pytest.raises(SandboxError, match="session_s"):
            short.run("1")


async def _through_twins(interpreter: Interpreter) -> list[str]:
    async with interpreter as py:
        await py.astart()
        first = await py.arun("x = 2; open('f', 'w').write('data'); x")
        names = [variable.name for variable in await py.avariables()]
        data = await py.aread_file("f")
        await py.arestart()
        gone = await py.arun("'x' in globals()")
        return [first.text, *names, data.decode(), gone.text]


def test_the_async_twins() -> None:
    """Every method has one, and the interpreter is an async context manager."""
    import asyncio

    assert asyncio.run(_through_twins(Interpreter())) == ["2", "x", "data", "False"]
