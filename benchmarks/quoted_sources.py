"""Ten questions about samara's own documentation, answered by the embedded model from memory.

    python benchmarks/quoted_sources.py

An answer is right when it quotes a passage that holds the answer, cites it by its number, and the
source it names is a file that says so.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from samara import Agent
from samara.memory import Memory

ROOT = Path(__file__).parents[1]
QUESTIONS = Path(__file__).with_name("quoted_sources.jsonl")


def main() -> int:
    """Ask them all; the number of right answers is printed last."""
    right = 0
    with tempfile.TemporaryDirectory() as folder, Memory(folder) as memory:
        memory.ingest(ROOT / "README.md", ROOT / "docs")
        with Agent("embedded", memory=memory) as agent:
            rows = [json.loads(line) for line in QUESTIONS.read_text().splitlines()]
            for row in rows:
                result = agent.run(row["question"])
                named = [Path(passage.source).name for passage in result.cited]
                quoted = all(word in result.output for word in row["holds"])
                good = quoted and not set(named).isdisjoint(row["sources"])
                right += good
                print(f"{'right' if good else 'WRONG'}  {row['question']}")
                print(f"       {result.output} {named}")
    print(f"{right} of {len(rows)}")
    return 0 if right >= 8 else 1


if __name__ == "__main__":
    raise SystemExit(main())
