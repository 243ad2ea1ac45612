"""Sets the weights of src/factcheck/compare/weights.toml from labelled pairs, and charts precision against coverage.

    python tools/weigh_pairs.py [--set] PAIRS.jsonl...

Each row has "claim", "evidence", "lang" and "label" (supported, refuted or nei), and may have a "case": the pairs of
one case stay together. The weights are those under which the labels are likeliest, with some noise and small weights
preferred. First those of each half of the cases are asked for the other half, which set nothing: what that half scores
is what the weights are worth. --set then writes the weights of all cases into the file; its comments and its
thresholds stay.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from zlib import crc32

from charts import table

from factcheck.compare.chances import Standing, standings, together, weighed
from factcheck.compare.figure import Figure
from factcheck.compare.judged import label, told
from factcheck.compare.settings import figures
from factcheck.compare.sides import sides
from factcheck.extract import builtin
from factcheck.model import Article

FILE = Path(__file__).parents[1] / "src" / "factcheck" / "compare" / "weights.toml"
ROUNDS = 40
START, LEAST, MOST = 0.2, 0.01, 1.0  # of a step
NOISE, SMALL = 0.06, 0.0003  # of the labels; what a weight's square costs
NUDGE = 1e-4
COLUMNS = ("refutes", "answered", "all right", "refuted right", "supported right")
Pair = tuple[str, int, list[tuple[Figure, list[Standing]]]]


def pairs(files: Iterable[str]) -> list[Pair]:
    """Labels with the half of each case and the standings; pairs whose claim has no figure of weight are left out."""
    found, extractor = [], builtin()
    for row in (json.loads(line) for file in files for line in Path(file).read_text("utf-8").splitlines()):
        read = [extractor.read(Article("pair", row[side], row["lang"])) for side in ("claim", "evidence")]
        rows = standings(*sides(extractor, *((scene, extractor.extraction(scene).claims) for scene in read)))
        if any(told(weighed(*each)) for each in rows):
            found.append((row["label"], crc32(str(row.get("case", row["id"])).encode()) % 2, rows))
    return found


def loss(rows: Sequence[Pair]) -> float:
    """How unlikely the labels are, and how large the weights."""
    whole = sum(weight * weight for weight in figures().weight.values()) * SMALL
    return whole - sum(map(_likelihood, rows)) / len(rows)


def _likelihood(row: Pair) -> float:
    likely = together([weighed(*each) for each in row[2]])
    neither = max(0.0, 1 - likely.supported - likely.refuted)
    share = {"supported": likely.supported, "refuted": likely.refuted, "nei": neither}[row[0]]
    share /= likely.supported + likely.refuted + neither
    return math.log((1 - NOISE) * share + NOISE / 3)


def fit(rows: Sequence[Pair]) -> None:
    """Each weight goes its own way downhill: further while the way stays, less far where it turned."""
    weights = figures().weight
    steps, before = dict.fromkeys(weights, START), dict.fromkeys(weights, 0.0)
    for turn in range(ROUNDS):
        here = loss(rows)
        slope = {name: _slope(rows, name, here) for name in weights}
        for name, way in slope.items():
            turned = way * before[name] < 0
            steps[name] = max(LEAST, steps[name] / 2) if turned else min(MOST, steps[name] * 1.2)
            weights[name] -= math.copysign(steps[name], way) if way else 0.0
        before = slope
        print(f"{turn + 1:2} {here:.4f}", flush=True)


def _slope(rows: Sequence[Pair], name: str, here: float) -> float:
    weights = figures().weight
    kept = weights[name]
    weights[name] = kept + NUDGE
    there = loss(rows)
    weights[name] = kept
    return there - here


def counted(rows: Sequence[Pair]) -> Counter[tuple[str, str]]:
    """(label, verdict) of each pair."""
    return Counter((row[0], label([weighed(*each) for each in row[2]])) for row in rows)


def chart(counts: Sequence[tuple[float, Counter[tuple[str, str]]]]) -> None:
    """Answered and right in percent, by how sure a refutation must be."""
    groups = groupby(sorted(counts, key=lambda each: each[0]), key=lambda each: each[0])
    totals = ((chance, sum((each for _, each in group), Counter[tuple[str, str]]())) for chance, group in groups)
    table(COLUMNS, ([chance, *_figures(count)] for chance, count in totals))


def _figures(count: Counter[tuple[str, str]]) -> list[float]:
    right = sum(n for (said, verdict), n in count.items() if said == verdict or (said, verdict[:3]) == ("nei", "not"))
    return [_answered(count), 100 * right / count.total(), _right(count, "refuted"), _right(count, "supported")]


def _answered(count: Counter[tuple[str, str]]) -> float:
    told = sum(n for (label, verdict), n in count.items() if label != "nei" and verdict in ("refuted", "supported"))
    return 100 * told / sum(n for (label, _), n in count.items() if label != "nei")


def _right(count: Counter[tuple[str, str]], verdict: str) -> float:
    return 100 * count[verdict, verdict] / max(1, sum(n for (_, said), n in count.items() if said == verdict))


def charted(rows: Sequence[Pair]) -> list[tuple[float, Counter[tuple[str, str]]]]:
    """The verdicts by how sure a refutation must be."""
    threshold, found = figures().threshold, []
    kept = threshold["refutes"]
    for chance in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        threshold["refutes"] = chance
        found.append((chance, counted(rows)))
    threshold["refutes"] = kept
    return found


def write() -> None:
    text = FILE.read_text("utf-8")
    for name, value in figures().weight.items():
        text = re.sub(rf"^{name} = [-\d.]+", f"{name} = {value:.2f}", text, flags=re.MULTILINE)
    FILE.write_text(text, "utf-8")


def main() -> None:
    rows = pairs(argument for argument in sys.argv[1:] if argument != "--set")
    print(f"{len(rows)} pairs")
    if "--set" not in sys.argv:
        chart(charted(rows))
        return
    found, start = [], dict(figures().weight)
    for half in (0, 1):
        fit([row for row in rows if row[1] == half])
        found += charted([row for row in rows if row[1] != half])
        figures().weight.update(start)
    chart(found)
    fit(rows)
    write()


if __name__ == "__main__":
    main()
