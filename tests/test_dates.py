"""Dates: what is built, what is refused, and which year and side is meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import dates, edtf
from factcheck.dates import stated
from factcheck.relation import relation
from factcheck.values import DateRange, Relation

D = date.fromisoformat
DAYS = st.dates(date(2, 1, 1), date(9997, 12, 31))
YEARS = st.integers(2, 9997)
MONTHS = st.builds(dates.month, YEARS, st.integers(1, 12))
SAID = st.one_of(DAYS.map(dates.of), MONTHS, YEARS.map(dates.year), DAYS.map(dates.week))


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2021, 4, 31), (2021, 2, 29), (1900, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1)],
)
def test_the_calendar_lacks_a_day(year: int, month: int, day: int) -> None:
    assert dates.day(year, month, day) is None


def test_a_leap_day_is_a_day() -> None:
    assert dates.day(2020, 2, 29) == DateRange("2020-02-29", D("2020-02-29"), D("2020-02-29"))


@given(SAID)
def test_what_is_built_is_what_its_edtf_says(said: DateRange) -> None:
    assert edtf.parse(said.edtf) == said


@given(YEARS, st.sampled_from([21, 22, 23, 24]))
def test_a_season_is_what_its_edtf_says(year: int, number: int) -> None:
    assert edtf.parse(dates.season(year, number).edtf) == dates.season(year, number)


@given(st.integers(1, 900).map(lambda tens: tens * 10))
def test_a_decade_is_what_its_edtf_says(first: int) -> None:
    if first >= 1000:
        assert edtf.parse(dates.decade(first).edtf) == dates.decade(first)


@given(SAID, SAID)
def test_a_run_goes_forward_or_is_none(a: DateRange, b: DateRange) -> None:
    run = dates.run(a, b)
    assert (run is None) == (a.first is None or b.last is None or a.first >= b.last)
    if run:
        assert (run.first, run.last) == (a.first, b.last)


def test_a_run_of_a_missing_day_is_none() -> None:
    assert dates.run(None, dates.year(2021)) is None
    assert dates.run(dates.year(2021), None) is None


@pytest.mark.parametrize(
    ("said", "bound", "meant"),
    [
        ("2012", "since", "2012/.."),
        ("2021-09-11", "until", "../2021-09-11"),
        ("2021-04", "before", "../2021-03"),
        ("2021-01", "before", "../2020-12"),
        ("2012", "before", "../2011"),
        ("2021-04-06", "after", "2021-04-07/.."),
        ("2021-12-31", "after", "2022-01-01/.."),
        ("2012", "after", "2013/.."),
        ("2020-24", "after", "2021-03-01/.."),
        ("2021-04-06/2021-04-07", "since", "2021-04-06/.."),
        ("2021-04-06/2021-04-07", "until", "../2021-04-07"),
        ("2021-04-06/2021-04-07", "before", "../2021-04-05"),
    ],
)
def test_one_side_left_open(said: str, bound: str, meant: str) -> None:
    assert dates.bounded(edtf.parse(said), bound) == edtf.parse(meant)


def test_before_the_first_year_is_nothing() -> None:
    assert dates.bounded(dates.of(date.min), "before") is None
    assert dates.bounded(dates.of(date.max), "after") is None


@given(SAID, st.sampled_from(["since", "until", "before", "after"]))
def test_an_open_side_is_open_and_keeps_the_other(said: DateRange, bound: str) -> None:
    opened = dates.bounded(said, bound)
    assert opened and opened.days is None
    assert edtf.parse(opened.edtf) == opened
    held = relation(opened, said)
    assert held == (Relation.CONTAINS if bound in ("since", "until") else Relation.DISJOINT)
    assert stated(opened).days is not None


@given(SAID)
def test_what_is_stated_is_itself_where_no_side_is_open(said: DateRange) -> None:
    assert stated(said) == said


@given(DAYS, st.integers(-13, 13))
def test_months_are_counted_across_years(today: date, by: int) -> None:
    month = dates.shifted_month(today, by)
    assert month.first and (month.first.year - today.year) * 12 + month.first.month - today.month == by


@given(DAYS, st.integers(1, 12), st.sampled_from([-1, 1]))
def test_last_and_next_month_are_the_nearest_of_that_name(today: date, number: int, by: int) -> None:
    found = dates.other_month(today, number, by)
    month = found and found.first
    assert month and month.month == number
    away = ((month.year - today.year) * 12 + month.month - today.month) * by
    assert 1 <= away <= 12


@given(DAYS)
def test_a_week_is_monday_to_sunday(at: date) -> None:
    week = dates.week(at)
    assert week.first and week.last and week.first.isoweekday() == 1
    assert week.last - week.first == timedelta(6) and week.first <= at <= week.last
