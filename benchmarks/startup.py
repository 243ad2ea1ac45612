"""Start-up: `factcheck --help` and the check of an article with a warm index, against the interpreter's own start.

    python benchmarks/startup.py [ARTICLE]

Prints the median seconds of each and its ratio to `python -c pass` measured in the same run, in turns.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
HERE = Path(__file__).parents[1]
SEED = HERE.parent / "shared" / "articles" / "lavrov-qureshi.ar.txt"
OWN = HERE / "examples"


def article() -> Path:
    """The article asked for, the shared one, or the project's own Arabic example."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    return SEED if SEED.exists() else next(iter(sorted(OWN.glob("*.ar.txt"))))


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "factcheck.toml"
        config.write_text(f'cache-folder = "{folder}/cache"\n')
        factcheck = [sys.executable, "-m", "factcheck"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "factcheck --help": [*factcheck, "--help"],
            f"factcheck {article().name}": [*factcheck, "--config", str(config), str(article())],
        }
        for command in commands.values():
            seconds(command)
        rounds = [{name: seconds(command) for name, command in commands.items()} for _ in range(ROUNDS)]
    yardstick = statistics.median(each["python -c pass"] for each in rounds)
    for name in commands:
        median = statistics.median(each[name] for each in rounds)
        print(f"{name:40} {median:6.3f} s  {median / yardstick:5.1f} times the interpreter's start")


if __name__ == "__main__":
    main()
