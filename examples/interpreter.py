"""The interpreter by itself, without any model: cells, results, limits, and taking a cell back."""

from samara.tools.python import Interpreter, Limits, Output


def follow(output: Output) -> None:
    """What a cell puts out, while it still runs."""
    print(f"  {output.kind}: {output.text.strip()}")


with Interpreter(limits=Limits(timeout_s=10, memory_bytes=1 << 30), checkpoints=5) as py:
    py.run("import pandas as pd; table = pd.DataFrame({'day': [1, 2, 3], 'rain': [4, 0, 7]})")
    print(py.run("table.describe().loc[['mean', 'max']]").text)

    plotted = py.run("table.plot(x='day'); table.to_csv('rain.csv', index=False)")
    for artifact in plotted.artifacts:
        print(f"{artifact.name}: {artifact.mime}, {artifact.size_bytes} bytes")
    print(py.read_file("rain.csv").decode().splitlines()[0])

    py.run("import time\nfor n in range(3): print('step', n); time.sleep(0.1)", on_output=follow)

    py.run("table.drop(columns='rain', inplace=True)")
    py.undo()
    for variable in py.variables():
        print(f"{variable.name}: {variable.type} {variable.shape}")

    print(py.run("while True: pass", timeout_s=0.5).text.splitlines()[-1])
    print(py.run("import os; os.kill(os.getpid(), 9)").reason)
    print(py.run("'a fresh kernel'").text)
    print(f"isolated by: {py.tier}")
