"""Ranks: what a source decides of them, and what is left to be checked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.compare import compare
from factcheck.model import Article
from factcheck.wording import Wording

OPEN = "not-enough-evidence"
DAY, MONTHS, YEARS = date(2021, 7, 14), date(2021, 3, 1), date(2018, 3, 1)
SECOND = "Lagos is the second-largest city in Africa."


@pytest.mark.parametrize(
    ("said", "found", "told", "verdict", "rule"),
    [
        (SECOND, "Lagos, the second-largest city in Africa, is growing.", MONTHS, "supported", "rank/slots"),
        (SECOND, SECOND, None, "supported", "rank/slots"),
        ("Lagos is the largest city in Africa.", SECOND, MONTHS, "refuted", "rank/rank"),
        ("Lagos is the largest city in Africa.", SECOND, YEARS, OPEN, "rank/other-time"),
        ("Lagos is the largest city in Africa.", SECOND, None, OPEN, "rank/no-evidence"),
        # Another scope, measure, noun, subject or time is another rank.
        ("Lagos is the largest city in Nigeria.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Lagos is the oldest city in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Lagos is the largest port in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Cairo is the largest city in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("In 2015 Lagos was the largest city in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Lagos is the largest city in Africa to have no metro.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Lagos will be the largest city in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        ("Lagos is not the second-largest city in Africa.", SECOND, MONTHS, OPEN, "rank/no-evidence"),
        # The year of a scope counts, although it is no day.
        (
            "Inflation is the highest since 2008.", "Inflation is the highest since 2012.", MONTHS, OPEN,
            "rank/no-evidence",
        ),
    ],
)  # fmt: skip
def test_another_rank_refutes_only_of_the_same_thing(
    said: str, found: str, told: date | None, verdict: str, rule: str
) -> None:
    decided = compare(Article("claim", said, "en", DAY), Article("evidence", found, "en", told))
    assert (decided.label, decided.rule) == (verdict, rule)


def test_a_rank_holds_across_texts_of_one_language() -> None:
    said, found = "القاهرة أكبر مدينة في أفريقيا.", "تعد القاهرة أكبر مدينة في أفريقيا."
    assert compare(Article("claim", said, "ar", DAY), Article("evidence", found, "ar", MONTHS)).label == "supported"


def test_what_no_source_decides_is_to_be_checked_by_hand() -> None:
    decided = compare(Article("claim", SECOND, "en", DAY), Article("evidence", "Nothing of it.", "en", MONTHS))
    assert (
        Wording().reason(decided.reason) == "no source decides this rank or superlative, so it must be checked by hand"
    )
    later = compare(Article("claim", SECOND, "en", DAY), Article("evidence", SECOND, "en", YEARS))
    assert Wording().reason(later.reason).endswith("at another time, so this must be checked by hand")
