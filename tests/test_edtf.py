"""EDTF level 1: what is said, the days that it stands for, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import edtf
from factcheck.values import DateRange

D = date.fromisoformat

SAID = [
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-04", "2021-04-01", "2021-04-30"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-04-06", "2021-04-06", "2021-04-06"),
    ("2021-04-06/2021-04-07", "2021-04-06", "2021-04-07"),
    ("2021-04/2021", "2021-04-01", "2021-12-31"),
    ("2018-08/2022-04", "2018-08-01", "2022-04-30"),
    ("2004-03/..", "2004-03-01", None),
    ("2004-03/", "2004-03-01", None),
    ("../2021-09-11", None, "2021-09-11"),
    ("/2021", None, "2021-12-31"),
    ("../..", None, None),
    ("2021-07-14~", "2021-07-13", "2021-07-15"),
    ("2021-07~", "2021-06-01", "2021-08-31"),
    ("2021~", "2020-01-01", "2022-12-31"),
    ("2021%", "2020-01-01", "2022-12-31"),
    ("2021?", "2021-01-01", "2021-12-31"),
    ("2021-04-06~/2021-04-09", "2021-04-05", "2021-04-09"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2019-24", "2019-12-01", "2020-02-29"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("000X", "0001-01-01", "0009-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2021-XX-XX", "2021-01-01", "2021-12-31"),
    ("2021-07-XX", "2021-07-01", "2021-07-31"),
    ("0001-01-01~", "0001-01-01", "0001-01-02"),
    ("9999-24", "9999-12-01", "9999-12-31"),
    ("9999-12-31~", "9999-12-30", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), SAID)
def test_says_its_days(text: str, first: str | None, last: str | None) -> None:
    assert edtf.parse(text) == DateRange(text, D(first) if first else None, D(last) if last else None)


REFUSED = [
    ("", "is not an EDTF date"),
    ("soon", "is not an EDTF date"),
    ("21-04-06", "is not an EDTF date"),
    ("2021/04/06", "is not an EDTF interval"),
    ("/", "is not an EDTF interval"),
    ("06-04-2021", "is not an EDTF date"),
    ("٢٠٢١", "is not an EDTF date"),
    ("2021-4-6", "is not an EDTF date"),
    ("2021-04-06 ", "is not an EDTF date"),
    ("2021-04-31", "is no day of the calendar"),
    ("2021-02-29", "is no day of the calendar"),
    ("2021-13", "has no such month"),
    ("2021-00", "has no such month"),
    ("2021-25", "has no such month"),
    ("2021-21-05", "is no day of the calendar"),
    ("0000", "years run from 0001 to 9999"),
    ("201X-04", "only the last parts may be X"),
    ("2021-XX-05", "only the last parts may be X"),
    ("2021-04-07/2021-04-06", "ends before it begins"),
    ("2021/soon", "is not an EDTF date"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_refuses_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        edtf.parse(text)
    assert str(caught.value).endswith(".")


@given(st.dates(), st.dates())
def test_every_run_of_days_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = edtf.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (found.first, found.last) == (first, last)


@given(st.dates())
def test_a_day_lies_in_its_month_its_year_and_about_itself(day: date) -> None:
    iso = day.isoformat()
    for text in (iso, iso[:7], iso[:4], f"{iso[:4]}-XX", f"{iso}~", f"{iso[:7]}~", f"{iso[:4]}~"):
        found = edtf.parse(text)
        assert found.first is not None
        assert found.last is not None
        assert found.first <= day <= found.last


@given(st.dates(min_value=D("0002-01-01"), max_value=D("9998-12-31")))
def test_about_adds_a_unit_on_both_sides(day: date) -> None:
    found = edtf.parse(f"{day.isoformat()}~")
    assert (found.first, found.last) == (day - timedelta(1), day + timedelta(1))


@given(st.text(alphabet="0123456789-/.X~?%Y ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = edtf.parse(text)
    except ValueError:
        return
    assert found.edtf == text
    assert found.first is None or found.last is None or found.first <= found.last
