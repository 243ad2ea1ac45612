"""Whose day a figure is of, and what it is about."""

from __future__ import annotations

import pytest

from factcheck.compare import compare
from factcheck.model import Article

SOURCE = (
    "US Central Command estimated on 13 July 2021 that the withdrawal of US forces from Afghanistan was 95% complete."
)
SAID = [
    (
        "US Central Command said on 13 July 2021 that the withdrawal of US forces from Afghanistan was 59% complete.",
        "refuted",
    ),
    (
        "US Central Command said on 6 July 2021 that the withdrawal of US forces from Afghanistan was 90% complete.",
        "open",
    ),
    ("US Central Command said on 13 July 2021 that the withdrawal of US forces from Iraq was 59% complete.", "open"),
    ("NATO said on 13 July 2021 that the withdrawal of US forces from Afghanistan was 59% complete.", "open"),
    (
        "The withdrawal of US forces from Afghanistan was 44% on 8 June 2021 and 50% on 15 June 2021.",
        "open",
    ),
    (
        "US Central Command denied on 13 July 2021 that the withdrawal of US forces from Afghanistan was 95% complete.",
        "open",
    ),
]


@pytest.mark.parametrize(("said", "verdict"), SAID)
def test_only_another_value_of_the_same_thing_refutes(said: str, verdict: str) -> None:
    wanted = {"open": "not-enough-evidence"}.get(verdict, verdict)
    assert compare(Article("claim", said, "en"), Article("evidence", SOURCE, "en")).label == wanted


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("By the end of 2015 the museum had 800 paintings.", "As of 31 January 2016 the museum had 877 paintings."),
        ("Since 2015 the museum had 800 paintings.", "In 2014 the museum had 877 paintings."),
    ],
)
def test_a_figure_up_to_a_day_is_no_figure_of_a_later_day(said: str, found: str) -> None:
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == "not-enough-evidence"


@pytest.mark.parametrize(
    ("said", "found", "verdict"),
    [
        (
            "Uruguay keeps its yearly inflation target at 3 percent to 7 percent.",
            "Inflation ended the year at 6.41 percent, near the ceiling of the goal.",
            "not-enough-evidence",
        ),
        (
            "Between 3 and 7 percent of the flats in Riga were empty.",
            "In Riga 6 percent of the flats were empty.",
            "supported",
        ),
    ],
)
def test_a_stretch_is_upheld_by_a_figure_of_just_the_same(said: str, found: str, verdict: str) -> None:
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == verdict


VISITS = [
    ("Lavrov visited Islamabad on 6 and 17 April 2021.", "refuted"),
    ("Lavrov visited Islamabad on 20 May 2021.", "not-enough-evidence"),
    ("Lavrov visited Islamabad a day after his talks in New Delhi on 5 April 2021.", "not-enough-evidence"),
    ("Lavrov denied that he had visited Islamabad on 12 March 2021.", "not-enough-evidence"),
]


@pytest.mark.parametrize(("said", "verdict"), VISITS)
def test_only_a_slip_of_the_date_refutes_a_visit(said: str, verdict: str) -> None:
    source = "Lavrov visited Islamabad on 6 and 7 April 2021."
    assert compare(Article("claim", said, "en"), Article("evidence", source, "en")).label == verdict


def test_a_statement_that_swaps_its_names_is_not_supported() -> None:
    said, source = "Israel attacked Iran with missiles.", "Iran attacked Israel with missiles."
    assert compare(Article("claim", said, "en"), Article("evidence", source, "en")).label == "not-enough-evidence"
