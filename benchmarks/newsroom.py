"""Ten stories against documents in other languages: claims found, verdicts right, changes caught (tests/stories2).

    python benchmarks/newsroom.py [--rows] [STORY ...]

--rows prints every claim and copy with its verdict; without it only refutations and support that are wrong.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from factcheck.desk import open_desk
from factcheck.settings import Settings
from stories2.scoring import rows, share
from stories2.story import NAMES, load

COLUMNS = {
    "found": ("found", "missed"),
    "refuted": ("right refuted", "wrong refuted"),
    "supported": ("right supported", "wrong supported"),
    "caught": ("caught", "uncaught"),
}


def main() -> None:
    asked = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    total: Counter[str] = Counter()
    for name in asked or NAMES:
        story = load(name)
        desk = open_desk(Settings(builtin_claims=False, no_cache=True, sources=(story.documents,)), None)
        found = list(rows(story, desk))
        count = Counter(row.what for row in found)
        total += count
        print(f"{name}: {figures(count)}")
        for row in found:
            if "--rows" in sys.argv or row.what in ("wrong refuted", "wrong supported"):
                print(f"    {row.what} | {row.where} | {row.text}")
    print(f"all: {figures(total)}\n{dict(sorted(total.items()))}")


def figures(count: Counter[str]) -> str:
    """Of each column how many are right of how many, and the share in percent."""
    told = (
        f"{name} {count[right]} of {count[right] + count[wrong]} ({share(count, right, wrong):.1f}%)"
        for name, (right, wrong) in COLUMNS.items()
    )
    return ", ".join(told)


if __name__ == "__main__":
    main()
