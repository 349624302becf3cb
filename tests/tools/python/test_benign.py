"""Honest work is untouched by the sandbox, in both tiers where a tier allows it at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from samara.tools.python import Interpreter

WORK = {
    "numpy": "import numpy as np\nfloat(np.linalg.eigvalsh(np.diag([3.0, 1, 2])).sum())",
    "numpy with all processors": "import numpy as np\na = np.ones((900, 900))\n"
    "float((a @ a)[0, 0])",
    "pandas": "import pandas as pd\npd.DataFrame({'g': list('aab'), 'x': [1, 2, 3]})"
    ".groupby('g').x.sum().to_dict()",
    "pandas files": "import pandas as pd\npd.DataFrame({'a': [1]}).to_csv('t.csv', index=False)\n"
    "pd.read_csv('t.csv').a[0].item()",
    "matplotlib": "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.savefig('p.png')\n"
    "plt.close()\nopen('p.png', 'rb').read(4)",
    "matplotlib with text": "import matplotlib.pyplot as plt\nfigure, axes = plt.subplots()\n"
    "axes.set_title('$x^2$ über alles'); figure.savefig('t.pdf'); plt.close()\n"
    "open('t.pdf', 'rb').read(4)",
    "scipy": "from scipy import optimize, stats\n"
    "round(optimize.brentq(lambda x: x * x - 2, 0, 2), 6), round(stats.norm.cdf(0), 6).item()",
    "scikit-learn": "from sklearn.linear_model import LinearRegression\n"
    "LinearRegression().fit([[0], [1], [2]], [1, 3, 5]).predict([[3]]).round(6).tolist()",
    "scikit-learn with jobs in threads": "import joblib\n"
    "joblib.Parallel(n_jobs=2, prefer='threads')(joblib.delayed(abs)(-n) for n in range(4))",
    "sympy": "import sympy\nx = sympy.Symbol('x')\nstr(sympy.integrate(x ** 2, x))",
    "sqlite3": "import sqlite3\nwith sqlite3.connect('d.db') as db:\n"
    "    db.execute('create table if not exists t (n)'); db.execute('delete from t')\n"
    "    db.executemany('insert into t values (?)', [(1,), (2,)])\n"
    "sqlite3.connect('d.db').execute('select sum(n) from t').fetchone()",
    "threads": "from concurrent.futures import ThreadPoolExecutor\n"
    "with ThreadPoolExecutor(8) as pool: out = sum(pool.map(lambda n: n * n, range(10)))\nout",
    "asyncio at top level": "import asyncio\n"
    "await asyncio.gather(*(asyncio.sleep(.01, n) for n in range(3)))",
    "timeit": "%timeit -n 10 -r 2 sum(range(10))\n'timed'",
    "writefile": "import runpy\nget_ipython().run_cell_magic('writefile', 'm.py', 'value = 7')\n"
    "runpy.run_path('m.py')['value']",
    "import of a workspace module": "open('mine.py', 'w').write('value = 8\\n')\n"
    "import mine; mine.value",
    "files": "import os, pathlib\nos.makedirs('a/b', exist_ok=True)\n"
    "pathlib.Path('a/b/c.txt').write_text('text')\nos.rename('a/b/c.txt', 'a/d.txt')\n"
    "pathlib.Path('a/d.txt').read_text(), sorted(os.listdir('a'))",
    "temporary files": "import tempfile\nwith tempfile.NamedTemporaryFile('w+') as file:\n"
    "    file.write('x'); file.flush(); size = len(open(file.name).read())\nsize",
    "archives": "import shutil, os\nos.makedirs('z', exist_ok=True); open('z/f', 'w').close()\n"
    "shutil.make_archive('packed', 'zip', 'z'); os.path.getsize('packed.zip') > 0",
    "dates and zones": "from datetime import datetime\nfrom zoneinfo import ZoneInfo\n"
    "datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/Paris')).utcoffset().seconds",
    "random": "import random, secrets, uuid\nlen(secrets.token_hex(8)), uuid.uuid4().version",
    "pickles": "import pickle\npickle.loads(pickle.dumps({'a': [1, 2]}))",
    "images": "from PIL import Image\n"
    "Image.new('RGB', (4, 4), 'red').resize((2, 2)).getpixel((0, 0))",
    "C functions": "import ctypes\nctypes.CDLL(None).abs(-5)",
    "rich display": "from IPython.display import Markdown\nMarkdown('**x**')",
    "debugging aids": "import faulthandler, traceback, inspect\n"
    "def f(): return inspect.currentframe().f_code.co_name\nf()",
    "help": "import pydoc\n'Return' in pydoc.render_doc(abs)",
    "much memory for a moment": "block = bytearray(300 << 20); size = len(block); del block\nsize",
}
CHILDREN = {
    "multiprocessing": "import multiprocessing\n"
    "with multiprocessing.get_context('fork').Pool(2) as pool: out = pool.map(abs, [-1, -2])\nout",
    "multiprocessing from the start": "open('w.py', 'w').write('def f(n): return n + 1\\n')\n"
    "import multiprocessing, w\n"
    "with multiprocessing.get_context('spawn').Pool(2) as pool: out = pool.map(w.f, [1, 2])\nout",
    "processes of futures": "from concurrent.futures import ProcessPoolExecutor\n"
    "with ProcessPoolExecutor(2) as pool: out = list(pool.map(abs, [-3, -4]))\nout",
    "scikit-learn with jobs": "import joblib\n"
    "joblib.Parallel(n_jobs=2)(joblib.delayed(abs)(-n) for n in range(3))",
    "subprocess": "import subprocess, sys\n"
    "subprocess.run([sys.executable, '-c', 'print(6 * 7)'], capture_output=True).stdout",
    "shell": "!echo hello | tr a-z A-Z",
    "a shell cell": "%%bash\nfor n in 1 2; do echo $n; done",
    "shared memory": "from multiprocessing import shared_memory\n"
    "block = shared_memory.SharedMemory(create=True, size=16); block.buf[0] = 9\n"
    "value = block.buf[0]; block.close(); block.unlink(); value",
}
SHOWN = {
    "numpy": "6.0",
    "pandas": "{'a': 3, 'b': 3}",
    "scipy": "(1.414214, 0.5)",
    "scikit-learn": "[7.0]",
    "sympy": "'x**3/3'",
    "sqlite3": "(3,)",
    "asyncio at top level": "[0, 1, 2]",
    "dates and zones": "7200",
    "multiprocessing": "[1, 2]",
    "multiprocessing from the start": "[2, 3]",
    "subprocess": "b'42\\n'",
    "shell": "HELLO",
    "a shell cell": "1\n2",
}


@pytest.fixture(scope="module", params=["namespaces", "landlock"])
def worker(request: pytest.FixtureRequest) -> Iterator[Interpreter]:
    """One kernel per tier, with the limits that everybody gets."""
    with Interpreter(tier=request.param) as interpreter:
        yield interpreter


@pytest.mark.parametrize("task", WORK)
def test_work_is_done(worker: Interpreter, task: str) -> None:
    """No error, no limit hit, the state kept, and the value that it has anywhere."""
    result = worker.run(WORK[task])
    assert result.error is None, result.text
    assert not (result.timed_out or result.died or result.restarted), result.text
    assert result.text
    assert SHOWN.get(task, result.text.splitlines()[-1]) in result.text


@pytest.mark.parametrize("task", CHILDREN)
def test_work_in_other_processes_is_done(task: str) -> None:
    """Children work in the namespaces tier, within the limit on their number."""
    with Interpreter(tier="namespaces") as py:
        result = py.run(CHILDREN[task])
    assert result.error is None, result.text
    assert not (result.timed_out or result.died), result.text
    assert SHOWN.get(task, result.text) in result.text


def test_the_one_process_says_why_it_has_no_children() -> None:
    """In the Landlock tier a child is refused as an error, and the kernel goes on."""
    with Interpreter(tier="landlock") as py:
        for task in ("multiprocessing", "subprocess"):
            assert "PermissionError" in py.run(CHILDREN[task]).text
        assert py.run("1").text == "1"
