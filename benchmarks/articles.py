"""Many articles: 200 of 3,000 characters, checked by one process and by as many as there are cores.

    python benchmarks/articles.py [ROUNDS]

Prints the median seconds of each, taken in turns, and their ratio. Beside it stands what the machine can give in
the same run: a computation that shares nothing, done twice by one process and once each by two at a time.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from factcheck.workers import cores

ARTICLES, LENGTH = 200, 3_000
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
SUM = "sum(i * i for i in range(6_000_000))"


def written(folder: Path) -> list[str]:
    """The articles' files: the examples in turn, each article beginning with another."""
    texts = [example.read_text("utf-8") for example in EXAMPLES]
    for number in range(ARTICLES):
        text = "\n".join(islice(cycle(texts), number, number + 20))
        (folder / f"{number:03}.txt").write_text(text[:LENGTH], "utf-8")
    return sorted(file.name for file in folder.glob("*.txt"))


def seconds(folder: Path, *commands: list[str]) -> float:
    """From the start of all commands to the end of the last."""
    start = time.perf_counter()
    running = [subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) for command in commands]
    codes = [process.wait() for process in running]
    assert set(codes) <= {0, 1}, codes
    return time.perf_counter() - start


def main() -> None:
    jobs, rounds = str(cores()), int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "factcheck.toml").write_text('cache-folder = "cache"\n', "utf-8")
        check = [sys.executable, "-m", "factcheck", *written(folder), "--output-format", "json", "-q", "--jobs"]
        twice, once = ([sys.executable, "-c", f"for _ in range({n}): {SUM}"] for n in (2, 1))
        seconds(folder, [*check, jobs])
        took = [
            (
                seconds(folder, [*check, "1"]),
                seconds(folder, [*check, jobs]),
                seconds(folder, twice),
                seconds(folder, once, once),
            )
            for _ in range(rounds)
        ]
    one, many, alone, together = (statistics.median(column) for column in zip(*took, strict=True))
    print(f"{ARTICLES} articles of {LENGTH} characters: {one:.2f} s by 1 process, {many:.2f} s by {jobs}")
    print(f"ratio: {one / many:.2f}")
    print(f"what two processes of this machine do at once: {alone / together:.2f} times what one does")


if __name__ == "__main__":
    main()
