"""Precision and recall on the project's own gold: sentences in tests/gold and tests/gold2, LANG/KIND.toml.

    python benchmarks/gold.py [--misses]

A claim is right where its value is that of the gold and, where the gold tells them, its quote, its modality and whether
it is affirmed. The first gold was written before the rules and its misses led to rules, so it flatters. The second was
written without sight of the rules: it tells what new sentences get, as long as no rule is made for one of its rows.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from golden import GOLD, judged

FOLDERS = {"Gold, whose misses led to rules": GOLD, "Second gold, written blind": GOLD.with_name("gold2")}


def main() -> None:
    for heading, folder in FOLDERS.items():
        print(f"# {heading}")
        total: Counter[str] = Counter()
        for path in sorted(folder.glob("*/*.toml")):
            total += score(path)
        print(f"all: {figures(total)}\n")


def score(path: Path) -> Counter[str]:
    """How many claims of a file are right, wrong and missed, printed."""
    found = list(judged(path))
    count = Counter(what for what, _ in found)
    print(f"{path.parent.name} {path.stem}: {figures(count)}")
    for what, text in found if "--misses" in sys.argv else ():
        if what != "right":
            print(f"    {what}: {text}")
    return count


def figures(count: Counter[str]) -> str:
    """Precision and recall in percent, and what they are of."""
    precision = 100 * count["right"] / max(count["right"] + count["wrong"], 1)
    recall = 100 * count["right"] / max(count["right"] + count["missed"], 1)
    return f"precision {precision:.0f}, recall {recall:.0f}, {dict(count)}"


if __name__ == "__main__":
    main()
