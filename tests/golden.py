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
    return quoted and asked and agrees(shape(claim), wanted["value"], kept_open=True)


def agrees(value: object, wanted: object, kept_open: bool = False) -> bool:
    """Whether a value has all that is wanted of it; "" wants null.

    kept_open: a currency that nothing in the sentence settles (USD|CAD) agrees with one of those that it may be.
    """
    if isinstance(wanted, dict):
        return isinstance(value, dict) and all(agrees(value[key], part, kept_open) for key, part in wanted.items())
    if isinstance(wanted, list):
        if not isinstance(value, list) or len(value) != len(wanted):
            return False
        return all(agrees(one, other, kept_open) for one, other in zip(value, wanted, strict=True))
    if kept_open and isinstance(value, str) and "|" in value:
        return wanted in value.split("|")
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
