"""Precision and recall on the project's own gold: sentences written before the rules, in tests/gold/LANG/KIND.toml.

    python benchmarks/gold.py [--misses]

A claim is right where its value is that of the gold and, where the gold tells them, its quote, its modality and whether
it is affirmed.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.extract import extract, shape
from factcheck.model import Article, Claim

GOLD = Path(__file__).parents[1] / "tests" / "gold"
DAY = date(2021, 7, 14)
ASKED = ("affirmed", "modality")


def right(claim: Claim, wanted: dict[str, Any]) -> bool:
    quoted = claim.quote == wanted.get("quote", claim.quote)
    asked = all(getattr(claim, key) == wanted[key] for key in ASKED if key in wanted)
    return quoted and asked and agrees(shape(claim), wanted["value"])


def agrees(value: object, wanted: object) -> bool:
    """Whether a value has all that the gold tells of it."""
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and all(map(agrees, value, wanted))
    if not isinstance(wanted, dict):
        return value == wanted
    return isinstance(value, dict) and all(agrees(value.get(key), told) for key, told in wanted.items())


def judged(path: Path) -> Iterator[tuple[str, str]]:
    """(what, text) of each claim found or wanted in a file: right, wrong or missed."""
    for row in tomllib.loads(path.read_text("utf-8"))["row"]:
        extraction = extract(Article("gold", row["text"], path.parent.name, DAY))
        wanted = list(row.get("found", ()))
        for claim in (claim for claim in extraction.claims if claim.kind == path.stem):
            met = next((each for each in wanted if right(claim, each)), None)
            if met:
                wanted.remove(met)
            yield "right" if met else "wrong", f"{row['text']} [{claim.quote}: {shape(claim)} {claim.modality}]"
        yield from (("missed", f"{row['text']} [{each['value']}]") for each in wanted)


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
