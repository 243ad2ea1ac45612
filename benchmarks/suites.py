"""Predictions for a suite of other projects' test cases, for its scorer.

    python benchmarks/suites.py SUITE.jsonl > PRED.jsonl
    python score_values.py PRED.jsonl SUITE.jsonl

A suite's row is {"id", "lang", "text", "reference_date"}; a prediction {"id", "pred": [{"start", "end", "type",
"values"}]}. Dates are given as said (EDTF) and as their first and last day, hedged numbers with their interval too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck import languages
from factcheck.extract import extract
from factcheck.model import Article, ReadValue
from factcheck.values import DateRange, Quantity, plain

TYPES = {"date": "date", "percentage": "percentage", "number": "number", "money": "money", "quantity": "quantity"}


def predictions(rows: Iterator[dict[str, str]]) -> Iterator[dict[str, object]]:
    """One prediction a row of a language that is known."""
    for row in rows:
        if row["lang"] not in languages.codes():
            continue
        day = row.get("reference_date")
        article = Article(row["id"], row["text"], row["lang"], (day and date.fromisoformat(day[:10])) or None)
        extraction = extract(article)
        found = [*extraction.values, *extraction.inner]
        yield {"id": row["id"], "pred": [_item(value) for value in found if value.kind in TYPES]}


def _item(value: ReadValue) -> dict[str, object]:
    span = value.span
    return {"start": span.start, "end": span.end, "type": TYPES[value.kind], "values": list(_texts(value))}


def _texts(value: ReadValue) -> Iterator[str]:
    said = value.value
    if isinstance(said, DateRange):
        for each in said.among or (said,):
            yield each.edtf.replace("~", "")
            low, high = (side.isoformat() if side else ".." for side in (each.first, each.last))
            yield low if low == high else f"{low}/{high}"
    elif isinstance(said, Quantity):
        yield plain(said.number)
        low, high = (plain(side) if side is not None else ".." for side in (said.low, said.high))
        if said.comparator not in ("=", "~"):
            yield f"{low}/{high}"


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for row in predictions(json.loads(line) for line in lines):
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
