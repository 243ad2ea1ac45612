"""The same fact or another: what a source of the same day says of a claim, pair by pair of facts.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcheck.model import Article
from judging import verdict

DAY = date(2023, 8, 10)
TABLE = tomllib.loads((Path(__file__).parent / "facts.toml").read_text("utf-8"))


@pytest.mark.parametrize(("kind", "wanted", "lang", "other", "said", "found"), TABLE["same"] + TABLE["other"])
def test_facts(kind: str, wanted: str, lang: str, other: str, said: str, found: str) -> None:
    claim, source = Article("claim", said, lang, DAY), Article("source", found, other, DAY)
    assert verdict(kind, claim, source, beside=True).label == {"open": "not-enough-evidence"}.get(wanted, wanted)
