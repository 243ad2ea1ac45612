"""Festivals whose day is fixed or can be reckoned, and dates of the Hijri calendar (Umm al-Qura)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, beyond, calendar, made, one_of, spoken, yearless
from factcheck.dating.pointing import pointed
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_HIJRI = range(1343, 1501)  # the years that the Umm al-Qura tables hold
_WEEK = 7


def easter(year: int) -> date:
    """Western Easter, by the algorithm of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox(year: int) -> date:
    """Orthodox Easter in the Gregorian calendar: the Julian date, 13 days later from 1900 to 2099 (Meeus)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def day_of(rule: str, year: int) -> DateRange | None:
    """The day of a festival in a year: 12-25, easter-2, orthodox+0, nth:11:4:4+1 (month, weekday, which, days).

    03-19|nth:6:7:3: countries of one language keep it on several days.
    """
    if "|" in rule:
        return one_of([value for each in rule.split("|") if (value := day_of(each, year))])
    name = next((n for n in ("easter", "orthodox") if rule.startswith(n)), "")
    if name:
        at = (easter if name == "easter" else orthodox)(year) + timedelta(int(rule[len(name) :] or 0))
        return dates.of(at)
    if rule.startswith("nth:"):
        month, weekday, which = (int(part) for part in rule.partition("+")[0].split(":")[1:])
        return dates.of(_nth(year, month, weekday, which) + timedelta(int(rule.partition("+")[2] or 0)))
    if rule.startswith("hijri:"):
        month, day = (int(part) for part in rule.split(":")[1:])
        found = (hijri(y, month, day) for y in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 3))
        return next((v for v in found if v and v.first and v.first.year == year), None)
    month, day = (int(part) for part in rule.split("-"))
    return dates.day(year, month, day)


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % _WEEK + _WEEK * (which - 1))


def hijri(year: int, month: int | None = None, day: int | None = None) -> DateRange | None:
    """The days of a Hijri year, month or day in the Gregorian calendar; None outside the tables."""
    if year not in _HIJRI:
        return None
    from hijridate import Hijri  # its tables take time to load, and most texts have no such date

    try:
        first = Hijri(year, month or 1, day or 1).to_gregorian()
        if day:
            return dates.of(date(*first.datetuple()))
        last = Hijri(year, month or 12, Hijri(year, month or 12, 1).month_length()).to_gregorian()
    except (ValueError, OverflowError):
        return None
    low, high = date(*first.datetuple()), date(*last.datetuple())
    return DateRange(f"{low}/{high}", low, high)


def _festival(match: Match) -> Made | None:
    rule = match.value("holiday")
    if match.get("year"):
        year = int(match.value("year"))
        if rule.startswith("hijri:") and year in _HIJRI and match.value("era") != "ce":
            return calendar(hijri(year, *(int(part) for part in rule.split(":")[1:])), "day")
        return calendar(day_of(rule, year), "day", year=year)
    if match.get("shift") or match.get("this") or match.get("this-behind"):
        today, by = match.scan.today, int(match.value("shift", "0"))
        if today is None:
            return None
        known = [v for y in range(today.year - 1, today.year + 2) if (v := day_of(rule, y)) and v.first]
        if not by:
            return spoken(day_of(rule, today.year), "day")
        passed = [v for v in known if v.first and (v.first < today if by < 0 else v.first > today)]
        return spoken((passed[-1] if by < 0 else passed[0]) if passed else None, "day")
    return yearless(match, "day", lambda y: day_of(rule, y))


def _hijri(match: Match) -> Made | None:
    """15 رمضان 1442: converted; without its year the one that the tense points to."""
    month = int(match.value("hijri-month"))
    days = [item for item in (match.get("day"), match.get("oday")) if item]
    day = int(days[0].terms.get("day") or days[0].terms["oday"]) if days else None
    if year := match.get("int") if not days or match.get("int") is not days[0] else None:
        return calendar(hijri(int(year.terms["int"]), month, day), "day" if day else "run", month=month, day=day)
    today = match.scan.today
    if day is None and match.leads("in", "bound", "part") and "number" in match.all("hijri-month")[0].terms:
        return None  # حتى الصفر: صفر is zero too, where neither a day nor the word for a month stands before it
    led = day is not None or match.get("shift") or match.leads("in", "month-lead", "bound", "part")
    if today is None or not led:
        return None
    near = (today.year - 622) * 33 // 32
    known = [v for y in range(near - 2, near + 4) if (v := hijri(y, month, day))]
    value = beyond(known, today, int(match.value("shift"))) if match.get("shift") else pointed(match, known, today)
    return made(Moment(value, "day" if day else "run")) if value else None


def _hijri_year(match: Match) -> Made | None:
    if match.value("era") == "sh":
        return UNREAD
    if match.value("era") != "ah":
        return None
    return calendar(hijri(int(match.value("int"))), "run")


RULES = (
    Rule("date/festival", "holiday ((of|in|comma|year-lead)* year (year-behind|era)?)?", _festival),
    Rule("date/festival-year-first", "year (year-behind)? holiday", _festival),
    Rule("date/festival-of", "(this|shift) holiday", _festival),
    Rule("date/festival-of-behind", "holiday (shift|this-behind)", _festival),
    Rule("date/hijri-day", "(day|oday) of* (month-lead of?)? hijri-month ((of|comma)* (year-lead)? int era?)?", _hijri),
    Rule("date/hijri-month", "hijri-month (((of|comma)? (year-lead)? int era?)|shift)?", _hijri, ("month-lead",)),
    Rule("date/hijri-year", "year-lead? int era", _hijri_year),
)
