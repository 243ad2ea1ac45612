"""Sets the weights of src/factcheck/compare/weights.toml from labelled pairs, and charts precision against coverage.

    python tools/weigh_pairs.py [--set] PAIRS.jsonl...

Each row has "claim", "evidence", "lang" and "label" (supported, refuted or nei). One weight or threshold at a time is
moved a step and kept where the pairs of even number gain: a right verdict counts 1, a wrong `refuted` takes 1 more and
a wrong `supported` a half more. The pairs of odd number, which set nothing, show what the gain is worth. --set writes
the file; its comments stay.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.compare.figure import Figure
from factcheck.compare.judged import judged
from factcheck.compare.settings import figures
from factcheck.compare.sides import sides
from factcheck.extract import builtin
from factcheck.model import Article

FILE = Path(__file__).parents[1] / "src" / "factcheck" / "compare" / "weights.toml"
STEPS = (-1.0, -0.4, -0.2, -0.1, 0.1, 0.2, 0.4, 1.0)
ROUNDS = 2
Pair = tuple[str, list[Figure], list[Figure]]


def pairs(files: Iterable[str]) -> list[Pair]:
    """Labels with the figures of both sides; pairs whose claim has no figure are left out."""
    found, extractor = [], builtin()
    for row in (json.loads(line) for file in files for line in Path(file).read_text("utf-8").splitlines()):
        read = [extractor.read(Article("pair", row[side], row["lang"])) for side in ("claim", "evidence")]
        said, other = sides(extractor, *((scene, extractor.extraction(scene).claims) for scene in read))
        if said:
            found.append((row["label"], said, other))
    return found


def counted(rows: Sequence[Pair]) -> Counter[tuple[str, str]]:
    """(label, verdict) of each pair."""
    count: Counter[tuple[str, str]] = Counter()
    for label, said, found in rows:
        verdict = judged(said, found)
        count[label, verdict.label if verdict else "nei"] += 1
    return count


def gain(rows: Sequence[Pair]) -> float:
    """What the verdicts are worth, per pair."""
    worth = 0.0
    for (label, verdict), n in counted(rows).items():
        right = verdict == label or (label == "nei" and verdict == "not-enough-evidence")
        worth += n if right else -n * {"refuted": 1.0, "supported": 0.5}.get(verdict, 0.0)
    return worth / len(rows)


def moved(rows: Sequence[Pair]) -> None:
    """Each weight and threshold moved by the step that gains most."""
    best = gain(rows)
    for section in ("weight", "threshold"):
        values = getattr(figures(), section)
        for name, start in list(values.items()):
            kept = start
            for step in STEPS:
                values[name] = round(start + step, 2)
                if (now := gain(rows)) > best:
                    best, kept = now, values[name]
            values[name] = kept
            print(f"{section} {name}: {start} -> {kept} ({best:.4f})", flush=True)


def chart(rows: Sequence[Pair]) -> None:
    """Answered and right in percent, by how sure a refutation must be."""
    threshold = figures().threshold
    kept = threshold["refutes"]
    print("refutes   answered   refuted right   supported right")
    for odds in (-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0):
        threshold["refutes"] = odds
        count = counted(rows)
        told = (_answered(count), _right(count, "refuted"), _right(count, "supported"))
        print("{:7}   {:8.1f}   {:13.1f}   {:15.1f}".format(odds, *told))
    threshold["refutes"] = kept


def _answered(count: Counter[tuple[str, str]]) -> float:
    told = sum(n for (label, verdict), n in count.items() if label != "nei" and verdict in ("refuted", "supported"))
    return 100 * told / sum(n for (label, _), n in count.items() if label != "nei")


def _right(count: Counter[tuple[str, str]], verdict: str) -> float:
    return 100 * count[verdict, verdict] / max(1, sum(n for (_, said), n in count.items() if said == verdict))


def write() -> None:
    text = FILE.read_text("utf-8")
    for section in ("weight", "threshold"):
        for name, value in getattr(figures(), section).items():
            text = re.sub(rf"^{name} = [-\d.]+", f"{name} = {value}", text, flags=re.MULTILINE)
    FILE.write_text(text, "utf-8")


def main() -> None:
    rows = pairs(argument for argument in sys.argv[1:] if argument != "--set")
    even, odd = rows[::2], rows[1::2]
    print(f"{len(rows)} pairs; even {gain(even):.4f}, odd {gain(odd):.4f}", flush=True)
    if "--set" in sys.argv:
        for _ in range(ROUNDS):
            moved(even)
        write()
        print(f"even {gain(even):.4f}, odd {gain(odd):.4f}")
    chart(odd)


if __name__ == "__main__":
    main()
