"""What is counted within a period: the third quarter of 2020, the first week of May, the last day of October."""

from __future__ import annotations

from datetime import timedelta

from factcheck import dates
from factcheck.dating.halves import half_of
from factcheck.dating.moment import Moment, calendar, held_in, made, spoken, yearless
from factcheck.dating.units import months, unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_PARTS = {"quarter": 3, "half": 6}  # months
_MANY = 60  # no period has more parts that are counted together; a higher number is a year


def ordered_unit(match: Match) -> Made | None:
    """The third quarter, الأسبوع الأول: a part, to be told of which period on the next level."""
    unit, number = match.value("dateunit"), match.value("ord") or match.value("int") or "-1"
    whole = match.leads("possessive", "case-of") or (match.follows("of", "in") and not match.follows("comma"))
    if match.get("final") and not whole:
        return None  # last week, without "of"
    if match.get("ord") is None and match.get("final") is None and unit not in _PARTS:
        return None
    return None if _several(match) else Made(None, {"ordunit": f"{number}:{unit}"})


def _several(match: Match) -> bool:
    """Whether a count stands before a rank: les cinq premiers mois are no first month."""
    count = match.before() if match.leads("num") and match.get("int") is None else None
    return count is not None and match.value("dateunit") not in _PARTS and 1 < float(count.terms["num"]) <= _MANY


def _from_end(match: Match) -> Made | None:
    """The second last week, the fifth-last day: of a period that the next level tells."""
    number = int(float(match.value("ord")))
    if match.value("shift", "-1") != "-1" or number < 2 or not match.follows("of", "in") or match.follows("comma"):
        return None
    return Made(None, {"ordunit": f"-{number}:{match.value('dateunit')}"})


def _half_part(match: Match) -> Made | None:
    """Вторая половина, die zweite Hälfte: where the word for a half names no half of a year by itself."""
    number = int(float(match.value("ord")))
    return Made(None, {"ordunit": f"{number}:half"}) if number in (1, 2) else None


def _quarter_name(match: Match) -> Made | None:
    return Made(None, {"ordunit": f"{match.value('quartername')}:quarter"})


def _half_name(match: Match) -> Made | None:
    name = match.value("halfname")
    return Made(None, {"ordunit": name if ":" in name else f"{name}:half"})


def nth_of(ordunit: str, whole: DateRange) -> DateRange | None:
    """The nth quarter, half, week, day or month of a period; None past its end."""
    number, unit = int(float(ordunit.partition(":")[0])), ordunit.partition(":")[2]
    if number < 0:
        return last_of(unit, whole, number + 1)
    if whole.first is None or whole.last is None or number < 1:
        return None
    if unit == "fortnight":
        return half_of(number, "half", whole) if (whole.days or 99) <= 31 else None
    if unit in _PARTS:
        size = _PARTS[unit]
        if (whole.days and whole.days > 366) or (whole.days or 0) < 360:
            return half_of(number, unit, whole)
        value = (
            months(whole.first.year * 12 + whole.first.month - 1 + size * (number - 1), size)
            if number <= 12 // size
            else None
        )
    elif unit == "week":
        value = _week(whole, number - 1)
    elif unit in ("day", "month", "year", "decade"):
        value = unit_of(whole.first, unit, number - 1)
    else:
        return None
    return value if value and value.first and value.first <= whole.last else None


def _week(whole: DateRange, number: int) -> DateRange | None:
    """A week of a month or year, from 0; as ISO 8601 has it, a week is the period's that holds its Thursday."""
    if whole.first is None or whole.last is None:
        return None
    monday = whole.first - timedelta(whole.first.weekday())
    first = monday + timedelta(7 * (whole.first.weekday() > 3) + 7 * number)
    return dates.week(first) if first + timedelta(3) <= whole.last else None


def last_of(unit: str, whole: DateRange, by: int = 0) -> DateRange | None:
    """The last day, week or month of a period, or the one `by` before it."""
    if whole.last is None or unit not in ("day", "week", "month", "year", "quarter", "decade"):
        return None
    return unit_of(whole.last, unit, by - (unit == "week" and whole.last.weekday() < 3))


def _last_unit(match: Match) -> Made | None:
    """The last day of October, the last week of 2019."""
    if match.value("shift") != "-1" or _several(match):
        return None
    unit, number = match.value("dateunit"), int(match.value("month") or match.value("month-weak", "0"))
    grain = unit if unit in ("day", "month", "year") else "run"
    if number and unit not in ("day", "week"):
        return None  # geçen yılın mart ayı: no month has years
    if match.get("year"):
        year = int(match.value("year"))
        return calendar(last_of(unit, dates.month(year, number) if number else dates.year(year)), grain, year=year)
    return yearless(match, grain, lambda y: last_of(unit, dates.month(y, number)))


def _of(match: Match) -> Made | None:
    """The third quarter of 2020, the first week of May."""
    whole = held_in(match)
    if whole is not None:
        value = nth_of(match.value("ordunit"), whole.value)
        again, part = whole.again, match.value("ordunit")
        if value is None:
            return None
        grain = "day" if part.endswith(":day") else "month" if part.endswith(":month") else "run"
        return made(Moment(value, grain, whole.year, spoken=whole.spoken,
                           again=again and (lambda y: (w := again(y)) and nth_of(part, w))))  # fmt: skip
    if match.get("year") is None:
        return None
    value = nth_of(match.value("ordunit"), dates.year(int(match.value("year"))))
    return calendar(value, "run", year=int(match.value("year")))


def _of_month(match: Match) -> Made | None:
    """The first week of a month whose name alone is no date here."""
    part, number = match.value("ordunit"), int(match.value("month") or match.value("month-weak"))
    return yearless(match, "run", lambda y: nth_of(part, dates.month(y, number)))


def _of_unit(match: Match) -> Made | None:
    """The first half of the year: of this one."""
    today, unit = match.scan.today, match.value("dateunit")
    if today is None or unit not in ("month", "year", "quarter", "decade", "century"):
        return None
    whole = unit_of(today, unit, 0)
    return spoken(whole and nth_of(match.value("ordunit"), whole), "run")


def _quarter_alone(match: Match) -> Made | None:
    """The second quarter, behind "in": of the year that the tense points to. A lone half may be a game's."""
    part = match.value("ordunit")
    if not part.endswith(":quarter") or not (match.scan.alone or match.leads("in", "article", "part")):
        return None
    return yearless(match, "run", lambda y: nth_of(part, dates.year(y)))


OF = (
    Rule("date/nth-of", "ordunit (of|in|article|comma|from|dash)* (date|year-lead? year (year-behind|era)?)", _of),
    Rule("date/nth-of-first", "year (dash|article|in|year-behind)* ordunit", _of),
    Rule("date/nth-of-date-first", "date-year (comma|article|dash|possessive|case-of)* ordunit", _of),
    Rule("date/nth-of-month", "ordunit (of|in|article)* (month|month-weak)", _of_month),
    Rule("date/nth-of-unit", "ordunit (of|in|article|from)* dateunit", _of_unit),
    Rule("date/quarter", "ordunit", _quarter_alone),
)


NAMES = (
    Rule("date/last-named", "final day-lead? dateunit", ordered_unit),
    Rule("date/last-named-behind", "dateunit final", ordered_unit),
    Rule("date/half-part", "ord half-part", _half_part),
    Rule("date/from-end", "ord dash? (shift|final) dateunit", _from_end),
    Rule("date/last-unit", "shift dateunit (of|article|in)* ({M} (of? {Y})?|{Y})", _last_unit),
    Rule("date/quarter-name", "quartername", _quarter_name),
    Rule("date/half-name", "halfname", _half_name),
)
