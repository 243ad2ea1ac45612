"""Weeks by their number in the year, and what is counted from a period's start or end: week 31, the first two weeks."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, held_in, made, spoken
from factcheck.dating.ordered import nth_of
from factcheck.dating.units import Span, unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_WEEKS = range(1, 54)  # of ISO 8601
_DAYS_OF_YEAR = 360
_UNITS = ("day", "week", "month", "quarter", "year")


def _iso(year: int, number: int) -> DateRange | None:
    try:
        return dates.week(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _numbered(match: Match) -> Made | None:
    """Week 31 of 2018, week 27 of last year, as ISO 8601 counts them; alone it may be a tour's, but in a field."""
    item, number = match.all("int")[0], int(match.value("int"))
    if match.value("dateunit") != "week" or "digits" not in item.terms or number not in _WEEKS:
        return None
    held, today = held_in(match), match.scan.today
    if held is not None and held.value.first and (held.value.days or 0) >= _DAYS_OF_YEAR:
        value = _iso(held.value.first.year, number)
        return made(Moment(value, "run", held.year, spoken=held.spoken)) if value else None
    if match.get("year"):
        return calendar(_iso(int(match.value("year")), number), "run", year=int(match.value("year")))
    if held is not None or today is None or not match.scan.alone or match.follows("of", "month", "month-weak"):
        return None
    return spoken(_iso(today.year, number), "run")


def _counted(match: Match) -> Made | None:
    """The first two weeks of 2021, the last four months of last year."""
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    if match.get("num"):  # الأشهر التسعة الأولى من العام
        span = Span(((Decimal(match.value("num")), match.value("dateunit")),))
    held = held_in(match)
    whole = held.value if held else _whole(match)
    if span is None or whole is None or len(span.parts) > 1 or span.unit not in _UNITS:
        return None
    first = Decimal(match.value("ord", "0")) == 1
    if not first and not match.get("final") and match.value("shift") != "-1":
        return None
    value = _edge(whole, span, 1 if first else -1)
    year = held.year if held else whole.first.year if whole.first else None
    return made(Moment(value, "run", year, spoken=bool(held and held.spoken))) if value else None


def _counted_owned(match: Match) -> Made | None:
    """Yılın ilk altı ayı: the period stands first, with the ending of an owner."""
    return _counted(match) if match.scan.cased(match.items[match.start], "genitive") else None


def _whole(match: Match) -> DateRange | None:
    """The year as written, or this year or month where the noun alone stands behind."""
    if match.get("year"):
        return dates.year(int(match.value("year")))
    units, today = match.values("dateunit"), match.scan.today
    told = len(units) > 1 or (units and match.get("span"))
    return unit_of(today, units[-1], 0) if today and told and units[-1] in ("month", "year") else None


def _edge(whole: DateRange, span: Span, sign: int) -> DateRange | None:
    """So many units from the start of a period (1) or up to its end (-1)."""
    count, unit = int(span.parts[0][0]), span.unit
    if count != span.parts[0][0] or count < 2:  # "the first week" is told elsewhere
        return None
    near, far = nth_of(f"{sign}:{unit}", whole), nth_of(f"{sign * count}:{unit}", whole)
    first, last = (near, far) if sign > 0 else (far, near)
    inside = first and last and first.first and whole.first and first.first >= whole.first - timedelta(3)
    return dates.run(first, last) if inside else None


_WHOLE = "(of|in|article|comma)* (date|year-lead? year)"
NAMES = (Rule("date/week-number", "dateunit int", _numbered),)
OF = (
    Rule("date/week-number-of", f"dateunit int {_WHOLE}", _numbered),
    Rule(
        "date/counted-behind",
        "(dateunit article? num (ord|final)|num (ord|final|shift) dateunit) (of|in) article? (date|year-lead? year|dateunit)",
        _counted,
    ),
    Rule(
        "date/counted-of",
        "(ord|final|shift) span (of|in) article? (date|year-lead? year|dateunit)",
        _counted,
        ("article",),
    ),
    Rule("date/counted-bare", "(ord|final|shift) span (date-year|year|dateunit)", _counted, ("article",)),
    Rule("date/counted-genitive", "(date-year|date-month|dateunit) (ord|final) span", _counted_owned),
)
