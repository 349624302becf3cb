"""Stateful Python in a sandbox: a real ipykernel that can hurt nobody.

`samara.tools.python.sandbox` says what is promised and what is not.
"""

from samara.tools.python.gateway import JupyterServer
from samara.tools.python.interpreter import Interpreter
from samara.tools.python.limits import Limits
from samara.tools.python.probe import Report, probe
from samara.tools.python.provisioned import Provisioner
from samara.tools.python.results import Artifact, Execution, ExecutionError, Output, Variable
from samara.tools.python.tool import PythonTool

__all__ = [
    "Artifact",
    "Execution",
    "ExecutionError",
    "Interpreter",
    "JupyterServer",
    "Limits",
    "Output",
    "Provisioner",
    "PythonTool",
    "Report",
    "Variable",
    "probe",
]
