"""Texts that end where a rule still looks for more."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article

ENDS = [
    ("en", "It was said by the Russian foreign minister,"),
    ("en", "There were five countries"),
    ("en", "They were 26 dead at least"),
    ("en", "visited"),
    ("en", "Lavrov met"),
    ("en", "more than"),
    ("en", 'He said "'),
    ("ar", "سقوط 26 قتيلا على الأقل"),
    ("ar", "قال وزير الخارجية الروسي،"),
    ("ar", "زار"),
    ("ar", "[2b,TTT"),
    ("ar", "5 دول هي:"),
    ("ar", "و"),
    ("ar", "يومي 6 و"),
]


@pytest.mark.parametrize(("lang", "text"), ENDS)
def test_an_end_in_the_middle_is_no_fault(lang: str, text: str) -> None:
    for cut in range(len(text) + 1):
        found = extract(Article("x", text[:cut], lang))
        assert all(value.span.of(text[:cut]) == value.quote for value in found.values)
        assert all(claim.span.of(text[:cut]) == claim.quote for claim in found.claims)


def test_a_unit_that_is_a_figure_by_itself_joins_nothing() -> None:
    found = extract(Article("edge", "'R[N$i5v5v5", "ru", date(2021, 7, 14)))
    assert not any(value.kind == "quantity" and "5v5v5" in value.quote for value in found.values)


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("text", ["In the next two weeks it opens.", "Over the last three months it fell."])
def test_a_stretch_at_an_end_of_the_calendar_is_no_error(text: str, day: date) -> None:
    assert all(value.span.of(text) == value.quote for value in extract(Article("edge", text, "en", day)).values)
