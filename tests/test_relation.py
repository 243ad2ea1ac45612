"""The one comparison: how what is said stands to what was found, seen from both sides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import edtf
from factcheck.numerals import Numeral, quantity, span_of
from factcheck.relation import intervals, relation
from factcheck.values import DateRange, Quantity, Relation

MIRROR = {
    Relation.EQUAL: Relation.EQUAL,
    Relation.DISJOINT: Relation.DISJOINT,
    Relation.OVERLAPS: Relation.OVERLAPS,
    Relation.UNKNOWN: Relation.UNKNOWN,
    Relation.WITHIN: Relation.CONTAINS,
    Relation.CONTAINS: Relation.WITHIN,
}
SIDE = st.one_of(st.none(), st.integers(0, 12).map(Decimal))
INTERVAL = st.tuples(SIDE, SIDE).filter(lambda pair: pair[0] is None or pair[1] is None or pair[0] <= pair[1])
DAY = st.dates(date(2020, 1, 1), date(2020, 1, 20))
DATES = st.tuples(DAY, DAY).map(lambda pair: DateRange("", min(pair), max(pair)))
NUMERAL = st.builds(
    Numeral, st.integers(0, 120).map(Decimal), st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(10)])
)
COMPARATOR = st.sampled_from(["=", ">", ">=", "<", "<=", "~"])
UNIT = st.sampled_from(["%", "dose"])


def figure(number: str, comparator: str = "=", unit: str = "%") -> Quantity:
    return quantity(Numeral(Decimal(number), Decimal(1)), comparator, unit)


@given(INTERVAL, INTERVAL)
def test_intervals_mirror(a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]) -> None:
    assert intervals(b, a) == MIRROR[intervals(a, b)]


@given(INTERVAL)
def test_an_interval_equals_itself(a: tuple[Decimal | None, Decimal | None]) -> None:
    assert intervals(a, a) == Relation.EQUAL


@given(INTERVAL, INTERVAL)
def test_disjoint_intervals_share_no_point(
    a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]
) -> None:
    def holds(side: tuple[Decimal | None, Decimal | None], point: Decimal) -> bool:
        return (side[0] is None or side[0] <= point) and (side[1] is None or point <= side[1])

    points = [Decimal(step) / 2 for step in range(-1, 26)]
    shared = [point for point in points if holds(a, point) and holds(b, point)]
    assert (intervals(a, b) == Relation.DISJOINT) == (not shared)
    if intervals(a, b) == Relation.WITHIN:
        assert all(holds(b, point) for point in points if holds(a, point))


@given(DATES, DATES)
def test_dates_mirror(a: DateRange, b: DateRange) -> None:
    assert relation(b, a) == MIRROR[relation(a, b)]


@given(NUMERAL, COMPARATOR, NUMERAL, COMPARATOR, UNIT)
def test_figures_mirror(a: Numeral, how: str, b: Numeral, other: str, unit: str) -> None:
    said, found = quantity(a, how, unit), quantity(b, other, unit)
    there, back = relation(said, found), relation(found, said)
    ends = ((said.high, found.low), (found.high, said.low))
    if any(a == b and a is not None for a, b in ends):
        # Where they share an end it matters who said "more than": only equality goes both ways.
        assert (there == Relation.EQUAL) == (back == Relation.EQUAL)
    else:
        assert back == MIRROR[there]


def test_two_open_sides_are_no_common_end() -> None:
    """Less than seven million and more than 1.4 million may both be true."""
    fewer = quantity(Numeral(Decimal(7), Decimal(1)), "<", "viewer")
    more = quantity(Numeral(Decimal("1.4"), Decimal("0.1")), ">", "viewer")
    assert relation(fewer, more) == relation(more, fewer) == Relation.OVERLAPS


@given(NUMERAL, COMPARATOR)
def test_a_figures_interval_holds_its_number(number: Numeral, how: str) -> None:
    said = quantity(number, how, "%")
    assert said.low is None or said.low <= number.value
    assert said.high is None or number.value <= said.high


@pytest.mark.parametrize(
    ("said", "found", "stands"),
    [
        ("2021-04", "2021-04-06/2021-04-07", Relation.CONTAINS),
        ("2021-04-06", "2021-04-06/2021-04-07", Relation.WITHIN),
        ("2021", "2021", Relation.EQUAL),
        ("2021-04-17", "2021-04-06/2021-04-07", Relation.DISJOINT),
        ("2021-04-06/2021-04-17", "2021-04-01/2021-04-10", Relation.OVERLAPS),
        ("2012/..", "2021-04-06", Relation.CONTAINS),
        ("../2021-09-11", "2021-09-12", Relation.DISJOINT),
        ("2021-07-14~", "2021-07-15", Relation.CONTAINS),
    ],
)
def test_dates(said: str, found: str, stands: Relation) -> None:
    assert relation(edtf.parse(said), edtf.parse(found)) == stands


@pytest.mark.parametrize(
    ("said", "found", "stands"),
    [
        (figure("95"), figure("95"), Relation.EQUAL),
        (figure("97"), figure("95", ">"), Relation.WITHIN),
        (figure("59"), figure("95", ">"), Relation.DISJOINT),
        (figure("85", "~"), figure("85"), Relation.CONTAINS),
        (figure("95"), figure("95", unit="pp"), Relation.DISJOINT),
        (figure("95"), figure("95", unit="dose"), Relation.UNKNOWN),
        (figure("5", unit="dose"), figure("6", unit="dose"), Relation.DISJOINT),
    ],
)
def test_figures(said: Quantity, found: Quantity, stands: Relation) -> None:
    assert relation(said, found) == stands


def test_a_range_runs_from_low_to_high() -> None:
    low, high = Numeral(Decimal(13), Decimal(1)), Numeral(Decimal(20), Decimal(1))
    assert span_of(low, high, "%") == Quantity(Decimal(20), "range", Decimal(13), Decimal(20), "%")
    assert span_of(high, low, "%") is None
