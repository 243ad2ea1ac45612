"""Periods, places and units as statistics write them."""

import pytest

from factcheck.entities import gazetteer
from factcheck.tables import words


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021", "2021-01-01/2021-12-31"),
        ("٢٠٢١", "2021-01-01/2021-12-31"),
        ("2021-03", "2021-03-01/2021-03-31"),
        ("2021M03", "2021-03-01/2021-03-31"),
        ("2021Q1", "2021-01-01/2021-03-31"),
        ("2021-Q4", "2021-10-01/2021-12-31"),
        ("Q2 2021", "2021-04-01/2021-06-30"),
        ("2021-S2", "2021-07-01/2021-12-31"),
        ("2021-03-31", "2021-03-31/2021-03-31"),
        ("2021-03-31T00:00:00", "2021-03-31/2021-03-31"),
        *((text, None) for text in ("", "2021-13", "21", "2020/21", "Total", "2021Q5", "2021-02-30", "FY2021")),
    ],
)
def test_periods(text: str, days: str | None) -> None:
    found = words.period(text)
    assert (f"{found.first}/{found.last}" if found else None) == days


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Egypt", "EG"),
        ("EG", "EG"),
        ("EGY", "EG"),
        ("مصر", "EG"),
        ("Égypte", "EG"),
        ("South Korea", "KR"),
        ("PRK", "KP"),
        ("Korea, Dem. People's Rep.", ""),
        ("Arab World", ""),
        ("ARB", ""),
        ("", ""),
    ],
)
def test_places(text: str, id: str) -> None:
    assert words.place(text) == id


def test_every_code_of_three_letters_is_of_a_place() -> None:
    assert all(gazetteer.place(id) for id in words.codes().values())


@pytest.mark.parametrize(
    ("series", "unit", "subject"),
    [
        ("Unemployment, total (% of total labor force) (modeled ILO estimate)", "%", "Unemployment, total"),
        ("GDP (current US$)", "USD", "GDP"),
        ("Exports (EUR)", "EUR", "Exports"),
        ("Population, total", "", "Population, total"),
        ("(%)", "%", "(%)"),
    ],
)
def test_series(series: str, unit: str, subject: str) -> None:
    assert (words.bracketed(series), words.subject(series)) == (unit, subject)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Percent", "%"),
        ("بالمئة", "%"),
        ("US$", "USD"),
        ("EUR", "EUR"),
        ("Persons", "person"),
        ("doses", "doses"),
        ("", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert words.unit(text) == unit
