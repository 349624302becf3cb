"""ipykernel's own conformance suite, run against the sandboxed kernel through its provisioner."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from unittest.mock import patch

import jupyter_kernel_test  # type: ignore[import-untyped]

from samara.tools.python import kernelspec


class TestSandboxedKernel(jupyter_kernel_test.KernelTests):  # type: ignore[misc]
    """What any Jupyter kernel for Python promises, kept behind the sandbox's walls."""

    kernel_name = kernelspec.NAME
    language_name = "python"
    file_extension = ".py"
    code_hello_world = "print('hello, world')"
    code_stderr = "import sys; print('test', file=sys.stderr)"
    code_page_something = "zip?"
    code_generate_error = "raise ValueError('x')"
    code_inspect_sample = "zip"
    code_execute_result = [  # noqa: RUF012 (as the suite wants it)
        {"code": "1+2+3", "result": "6"},
        {"code": "[n*n for n in range(1, 4)]", "result": "[1, 4, 9]"},
    ]
    code_display_data = [  # noqa: RUF012
        {
            "code": "from IPython.display import HTML, display\ndisplay(HTML('<b>x</b>'))",
            "mime": "text/html",
        },
        {
            "code": "from IPython.display import Math, display\ndisplay(Math('x'))",
            "mime": "text/latex",
        },
    ]
    code_clear_output = "from IPython.display import clear_output\nclear_output()"
    completion_samples = [{"text": "zi", "matches": {"zip"}}]  # noqa: RUF012
    complete_code_samples = ["1", "print('hello')", "def f(x):\n  return x*2\n\n"]  # noqa: RUF012
    incomplete_code_samples = ["print('''hello", "def f(x):\n  x*2"]  # noqa: RUF012
    invalid_code_samples = ["import = 7q"]  # noqa: RUF012
    supported_history_operations = ()

    @classmethod
    def setUpClass(cls) -> None:
        cls._folder = tempfile.TemporaryDirectory()
        place = Path(cls._folder.name)
        (place / "workspace").mkdir()
        kernelspec.install(prefix=cls._folder.name, workspace=str(place / "workspace"))
        with patch.dict(os.environ, JUPYTER_PATH=str(place / "share" / "jupyter")):
            super().setUpClass()

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        cls._folder.cleanup()
