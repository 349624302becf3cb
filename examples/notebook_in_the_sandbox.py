"""Any Jupyter frontend can run notebooks in the sandbox; here nbclient (pip install nbclient).

For JupyterLab, `python -m samara.tools.python.kernelspec` adds "Python (samara sandbox)" to its
kernels once and for all; this example does so in a folder of its own.
"""

# nbformat is typed in part only.
# mypy: disable-error-code="no-untyped-call"

import os
import tempfile

import nbclient
from nbformat.v4 import new_code_cell, new_notebook

from samara.tools.python import kernelspec

cells = [
    "total = sum(range(101))",
    "total",
    "open('/etc/shadow')",
    "import socket; socket.socket()",
]

with tempfile.TemporaryDirectory() as folder:
    kernelspec.install(prefix=folder, limits={"memory_bytes": 1 << 30})
    os.environ["JUPYTER_PATH"] = f"{folder}/share/jupyter"
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(
        notebook,
        kernel_name=kernelspec.NAME,
        resources={"metadata": {"path": folder}},
        allow_errors=True,
    ).execute()

for cell in notebook.cells:
    for output in cell.outputs:
        print(cell.source, "→", output.get("evalue") or output["data"]["text/plain"])
