"""Offices begun and ended: what a source, or a record of the term, says of the act and of its day."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check import check
from factcheck.compare import compare
from factcheck.desk import open_desk
from factcheck.model import Article
from factcheck.settings import Settings

OPEN = "not-enough-evidence"
DAY = date(2021, 7, 14)
SWORN = "Joe Biden was sworn in as president of the United States on 20 January 2021."


def recorded(said: str) -> dict[str, str]:
    """The verdicts on the positions of a text by the built-in records alone."""
    settings = Settings(no_cache=True, date=DAY)
    found = check(Article("draft.txt", said, "en", DAY), open_desk(settings, None))
    return {f.verdict.label: f.verdict.rule for f in found.findings if f.claim.kind == "position"}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Joe Biden was sworn in as president of the United States on 20 January 2021.", "supported"),
        ("Joe Biden was sworn in as president of the United States in January 2021.", "supported"),
        ("Joe Biden was sworn in as president of the United States.", "supported"),
        # The record says when the term began, not on which day he was appointed, elected or sworn in.
        ("Joe Biden was sworn in as president of the United States on 21 January 2021.", OPEN),
        ("Joe Biden took office as president of the United States on 5 March 2019.", OPEN),
        ("Joe Biden was elected president of the United States.", OPEN),
        ("Joe Biden resigned as president of the United States.", OPEN),
        ("Joe Biden was appointed prime minister of the United States.", OPEN),
        ("Joe Biden was appointed president of Canada.", OPEN),
        ("Imran Khan was sworn in as president of the United States on 20 January 2021.", OPEN),
        ("Joe Biden will be sworn in as president of the United States on 20 January 2021.", OPEN),
    ],
)
def test_a_record_of_the_term_supports_and_never_refutes_an_act(said: str, verdict: str) -> None:
    assert set(recorded(said)) == {verdict}


@pytest.mark.parametrize(
    ("said", "verdict", "rule"),
    [
        (
            "Joe Biden was sworn in as president of the United States on 10 January 2021.",
            "refuted",
            "position/date",
        ),
        # Late in the evening, in another zone: a day apart is the same day.
        ("Joe Biden was sworn in as president of the United States on 21 January 2021.", OPEN, "position/other-date"),
        # Years apart it is another term; another act has a day of its own.
        ("Joe Biden was sworn in as president of the United States on 20 January 2025.", OPEN, "position/other-date"),
        ("Joe Biden was elected president of the United States on 10 January 2021.", OPEN, "position/no-evidence"),
        (
            "Imran Khan was sworn in as president of the United States on 10 January 2021.",
            OPEN,
            "position/other-person",
        ),
    ],
)
def test_the_day_of_an_act_is_refuted_only_by_the_same_act(said: str, verdict: str, rule: str) -> None:
    decided = compare(Article("claim", said, "en", DAY), Article("evidence", SWORN, "en", DAY))
    assert (decided.label, decided.rule) == (verdict, rule)
