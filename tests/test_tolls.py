"""Counts that grow: one text's toll against another's, shares of ballots counted so far; and rough dates of visits."""

from __future__ import annotations

from datetime import date

import pytest

import judging
from factcheck.extract import extract
from factcheck.model import Article, Verdict
from factcheck.verify.twins import twin

FIRST, SECOND, YEARS_ON = date(2020, 3, 2), date(2020, 3, 3), date(2021, 6, 1)
OPEN = "not-enough-evidence"


def verdict(kind: str, said: str, found: str, on: date, found_on: date) -> Verdict:
    """The verdict on the first claim of a kind, by a document of a day."""
    return judging.verdict(kind, Article("claim", said, "en", on), Article("source", found, "en", found_on))


TOLLS = [
    # Said and found, the days of their texts, the verdict.
    (48, 120, FIRST, SECOND, OPEN),  # a later text has the later count
    (120, 48, SECOND, FIRST, OPEN),
    (48, 120, SECOND, FIRST, OPEN),
    (48, 120, FIRST, FIRST, OPEN),  # morning and evening
    (84, 48, FIRST, FIRST, "refuted"),  # two figures changed places
    (480, 48, FIRST, FIRST, "refuted"),  # one too many
    (84, 48, FIRST, SECOND, OPEN),
    (48, 48, SECOND, FIRST, "supported"),
]


@pytest.mark.parametrize(("said", "found", "on", "found_on", "label"), TOLLS)
def test_another_toll_may_be_of_another_hour(said: int, found: int, on: date, found_on: date, label: str) -> None:
    text = "The flood in Jakarta killed {} people."
    assert verdict("casualties", text.format(said), text.format(found), on, found_on).label == label


@pytest.mark.parametrize(("on", "label"), [(YEARS_ON, "refuted"), (date(2020, 3, 4), OPEN)])
def test_a_toll_is_settled_long_after_its_event(on: date, label: str) -> None:
    text = "The flood in Jakarta killed {} people on 1 March 2020."
    assert verdict("casualties", text.format(300), text.format(190), on, on).label == label


def test_ballots_counted_so_far_are_more_by_the_day() -> None:
    text = "Officials in Peru counted {}% of the ballots."
    assert verdict("percentage", text.format(99), text.format(54), SECOND, FIRST).label == OPEN
    assert verdict("percentage", text.format(49), text.format(54), FIRST, FIRST).label == OPEN
    assert verdict("percentage", text.format(54), text.format(54), FIRST, FIRST).label == "supported"


FIGURES = [
    # Said and found, the days of their texts, the verdict.
    ("53.14%", "35.14%", FIRST, FIRST, "refuted"),
    ("53.14%", "53.18%", SECOND, FIRST, OPEN),  # the final result
    ("53.14%", "53.18%", FIRST, FIRST, "refuted"),
    ("on 2 March 2020 53%", "35%", FIRST, FIRST, "refuted"),
    ("on 2 March 2020 53%", "35%", FIRST, SECOND, OPEN),  # a later text's figure is of its own day
]


@pytest.mark.parametrize(("said", "found", "on", "found_on", "label"), FIGURES)
def test_a_later_figure_refutes_nothing(said: str, found: str, on: date, found_on: date, label: str) -> None:
    text = "Unemployment in Peru was {}."
    assert verdict("percentage", text.format(said), text.format(found), on, found_on).label == label


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("Unemployment was 5% and unemployment was 4%, the office said.", False),
        ("Unemployment in Peru was 5% and inflation 4%, the office said.", True),
        ("Unemployment in Peru was 5% and unemployment in Chile 4%, the office said.", True),
    ],
)
def test_a_figure_in_the_words_of_its_neighbour_is_a_twin(said: str, alone: bool) -> None:
    claims = extract(Article("claim", said, "en", FIRST)).claims
    assert twin(next(c for c in claims if c.kind == "percentage"), claims) is not alone


VISITS = [
    ("next week", "from 9 to 11 March 2020", OPEN),
    ("from 9 to 11 March 2020", "next week", OPEN),
    ("on 9 March 2020", "next week", OPEN),
    ("on 10 March 2020", "from 9 to 11 March 2020", "supported"),
    ("from 9 to 21 March 2020", "from 9 to 11 March 2020", "refuted"),
    ("from 10 to 11 March 2020", "from 9 to 11 March 2020", OPEN),
]


@pytest.mark.parametrize(("said", "found", "label"), VISITS)
def test_a_week_that_holds_a_visit_is_no_other_date(said: str, found: str, label: str) -> None:
    text = "Emmanuel Macron will visit Algeria {}."
    assert verdict("visit", text.format(said), text.format(found), FIRST, FIRST).label == label


def test_a_plan_of_another_day_may_have_been_put_off() -> None:
    text = "Emmanuel Macron will visit Algeria from 9 to {} March 2020."
    assert verdict("visit", text.format(21), text.format(11), FIRST, FIRST).label == "refuted"
    assert verdict("visit", text.format(21), text.format(11), FIRST, SECOND).label == OPEN
