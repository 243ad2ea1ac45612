"""What corpora and gold tell of a claim, held against what is read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.extract import extract, shape
from factcheck.model import Article, Claim

GOLD = Path(__file__).parent / "gold"
DAY = date(2021, 7, 14)
ASKED = ("affirmed", "modality")


def right(claim: Claim, wanted: dict[str, Any]) -> bool:
    quoted = claim.quote == wanted.get("quote", claim.quote)
    asked = all(getattr(claim, key) == wanted[key] for key in ASKED if key in wanted)
    return quoted and asked and agrees(shape(claim), wanted["value"])


def agrees(value: object, wanted: object) -> bool:
    """Whether a value has all that is wanted of it; "" wants null."""
    if isinstance(wanted, dict):
        return isinstance(value, dict) and all(agrees(value[key], part) for key, part in wanted.items())
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and all(map(agrees, value, wanted))
    return value == wanted or (wanted == "" and value is None)


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
