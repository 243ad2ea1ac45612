"""Precision and recall on the project's own gold: sentences written before the rules, in tests/gold/LANG/KIND.toml.

    python benchmarks/gold.py [--misses]

A claim is right where its value is that of the gold and, where the gold tells them, its quote, its modality and whether
it is affirmed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from golden import GOLD, judged


def main() -> None:
    for path in sorted(GOLD.glob("*/*.toml")):
        found = list(judged(path))
        count = Counter(what for what, _ in found)
        precision = 100 * count["right"] / max(count["right"] + count["wrong"], 1)
        recall = 100 * count["right"] / max(count["right"] + count["missed"], 1)
        print(f"{path.parent.name} {path.stem}: precision {precision:.0f}, recall {recall:.0f}, {dict(count)}")
        for what, text in found if "--misses" in sys.argv else ():
            if what != "right":
                print(f"    {what}: {text}")


if __name__ == "__main__":
    main()
