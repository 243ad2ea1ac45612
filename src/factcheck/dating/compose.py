"""Dates out of dates: a weekday beside a day, early June, mid-2019, the rest of the year, two days before Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, made, on_weekday, spoken, yearless
from factcheck.dating.units import Span, moved, unit_of
from factcheck.lexis.rules import Made, Match, Rule
from factcheck.values import DateRange

_YEAR, _MONTH, _DECADE, _WEEK, _CENTURY = 365, 31, 3652, 7, 36500
_THIRDS = {"begin": (1, 10), "early": (1, 10), "mid": (11, 20), "end": (21, 31), "late": (21, 31)}
_MONTHS_OF_YEAR = {"begin": (1, 3), "early": (1, 3), "mid": (5, 8), "end": (10, 12), "late": (10, 12)}
_DAYS_OF_WEEK = {"begin": (1, 3), "early": (1, 3), "mid": (2, 4), "end": (4, 7), "late": (4, 7)}
_YEARS_OF_TEN = {"begin": (0, 2), "early": (0, 2), "mid": (4, 5), "end": (7, 9), "late": (7, 9)}


def moment(match: Match, name: str = "date") -> Moment | None:
    """The date that a match holds as a lexeme."""
    found = next(
        (item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)), None
    )
    return found


def _weekday(match: Match) -> Made | None:
    """Tuesday, 6 April 2021: the day with its weekday as written."""
    held = moment(match)
    number = int(match.value("weekday") or match.value("weekday-short") or match.value("weekday-weak"))
    if held is None or held.spoken and held.day is None:
        return None
    value, today = held.value, match.scan.today
    if held.again and today and not value.among:
        value = on_weekday(held.again, number, today) or value
    return made(Moment(value, "day", held.year, held.month, held.day, held.spoken, number, held.again))


def _led(match: Match) -> Made | None:
    """يوم 6 أبريل, the morning of 6 April: the day itself."""
    held = moment(match)
    return made(held) if held else None


def _weekday_number(match: Match) -> Made | None:
    """Tuesday the 6th: the nearest day of that number and weekday."""
    today = match.scan.today
    if today is None or match.follows("w", "unit", "percent", "currency", "magnitude", "colon", "dateunit", "of"):
        return None
    day, number = int(match.value("oday") or match.value("day")), int(match.value("weekday"))
    index = today.year * 12 + today.month - 1
    near = [v for by in (-2, -1, 0, 1, 2) if (v := dates.day((index + by) // 12, (index + by) % 12 + 1, day))]
    fit = [v for v in near if v.first and v.first.isoweekday() == number]
    best = min(fit, key=lambda v: abs((v.first - today).days) if v.first else 0, default=None)
    return made(Moment(best, "day", day=day, spoken=True, weekday=number)) if best else None


def part_of(part: str, whole: DateRange) -> DateRange | None:
    """The early, middle or late part of a month (thirds), a year, a decade or another stretch (thirds)."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    if 28 <= days <= _MONTH and first.day == 1:
        low, high = _THIRDS[part]
        return dates.run(
            dates.day(first.year, first.month, low), dates.day(first.year, first.month, min(high, last.day))
        )
    if days in (_YEAR, _YEAR + 1) and first.day == first.month == 1:
        low, high = _MONTHS_OF_YEAR[part]
        return dates.run(dates.month(first.year, low), dates.month(first.year, high))
    if days in (_DECADE, _DECADE + 1):
        low, high = _YEARS_OF_TEN[part]
        return dates.run(dates.year(first.year + low), dates.year(first.year + high))
    if days == _WEEK:
        low, high = _DAYS_OF_WEEK[part]
        return dates.run(dates.of(first + timedelta(low - 1)), dates.of(first + timedelta(high - 1)))
    return _third(part, first, days)


def _third(part: str, first: date, days: int) -> DateRange | None:
    size = days // 3
    if not size:
        return dates.of(first)
    at = {"begin": 0, "early": 0, "mid": size}.get(part, days - size)
    low, high = first + timedelta(at), first + timedelta(at + (days - 2 * size if part == "mid" else size) - 1)
    return DateRange(f"{low}/{high}", low, high)


def _part(match: Match) -> Made | None:
    part = match.value("part") or match.value("part-behind")
    if match.get("date"):
        held = moment(match)
        if held is None or held.grain == "day":
            return None
        value, again = part_of(part, held.value), held.again
        if value is None:
            return None
        return made(
            Moment(
                value,
                "run",
                held.year,
                spoken=held.spoken,
                again=again and (lambda y: (w := again(y)) and part_of(part, w)),
            )
        )
    if match.get("year"):
        year = int(match.value("year"))
        return calendar(part_of(part, dates.year(year)), "run", year=year)
    number = int(match.value("month") or match.value("month-weak", "0"))
    return yearless(match, "run", lambda y: part_of(part, dates.month(y, number))) if number else None


def _part_of_unit(match: Match) -> Made | None:
    """مطلع العام, the end of the month: of this one."""
    today, unit = match.scan.today, match.value("dateunit")
    whole = (
        unit_of(today, unit, 0) if today and unit in ("week", "month", "quarter", "year", "decade", "century") else None
    )
    return spoken(whole and part_of(match.value("part") or match.value("part-behind"), whole), "run")


def _rest(match: Match) -> Made | None:
    """The rest of the year: from today to its end; so far this year: from its start to today."""
    today, held = match.scan.today, moment(match)
    whole = held.value if held else None
    if whole is None and match.get("dateunit") and today:
        whole = unit_of(today, match.value("dateunit"), 0)
    if today is None or whole is None or not whole.first or not whole.last or not whole.first <= today <= whole.last:
        return None
    low, high = (whole.first, today) if match.get("todate") else (today, whole.last)
    return spoken(DateRange(f"{low}/{high}", low, high) if low < high else dates.of(low), "run")


def _beside(match: Match) -> Made | None:
    """Two days before Easter, a week after 6 April."""
    held, bound = moment(match), match.value("bound") or "since"
    bound = {"since": "after"}.get(bound, bound)
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    if (
        held is None
        or span is None
        or bound not in ("before", "after")
        or held.value.first is None
        or held.value.last is None
    ):
        return None
    at = moved(held.value.first if bound == "before" else held.value.last, span, -1 if bound == "before" else 1)
    if at is None or span.unit in ("hour", "minute", "second"):
        return None
    if span.unit == "year":
        return made(Moment(dates.year(at.year), "year", spoken=held.spoken))
    if span.unit == "month":
        return made(Moment(dates.month(at.year, at.month), "month", spoken=held.spoken))
    return made(Moment(dates.of(at), "day", spoken=held.spoken))


def _week_of(match: Match) -> Made | None:
    """The week of May 3: the week that holds the day."""
    held = moment(match)
    if held is None or match.value("dateunit") != "week" or held.value.first is None or held.value.days != 1:
        return None
    return made(Moment(dates.week(held.value.first), "run", held.year, spoken=held.spoken))


def _day_of(match: Match) -> Made | None:
    """The fifth of next month."""
    held = moment(match)
    day = int(match.value("oday") or match.value("day"))
    first = held.value.first if held else None
    if held is None or first is None or day > monthrange(first.year, first.month)[1]:
        return None
    return spoken(dates.day(first.year, first.month, day), "day")


def _timed(match: Match) -> Made | None:
    held = moment(match)
    return made(held) if held and held.grain == "day" else None


def _nth_weekday(match: Match) -> Made | None:
    """The first Monday of May, the last Friday of the month: -1 counts from the end."""
    held, today = moment(match), match.scan.today
    which = int(float(match.value("ord"))) if match.get("ord") else -1
    number = int(match.value("weekday"))
    if match.get("shift") and int(match.value("shift")) != -1 or not 1 <= abs(which) <= 5:
        return None

    def of(whole: DateRange | None) -> DateRange | None:
        if whole is None or whole.first is None or (whole.days or 99) > _MONTH:
            return None
        return _weekday_in(whole.first.year, whole.first.month, number, which)

    if held is not None:
        again = held.again
        value = of(held.value)
        return (
            made(Moment(value, "day", held.year, spoken=held.spoken, again=again and (lambda y: of(again(y)))))
            if value
            else None
        )
    if match.get("dateunit"):
        return spoken(of(unit_of(today, "month", 0)) if today and match.value("dateunit") == "month" else None, "day")
    month = int(match.value("month") or match.value("month-weak"))
    if match.get("year"):
        return calendar(of(dates.month(int(match.value("year")), month)), "day", year=int(match.value("year")))
    return yearless(match, "day", lambda y: of(dates.month(y, month)))


def _weekday_in(year: int, month: int, number: int, which: int) -> DateRange | None:
    first, count = date(year, month, 1), monthrange(year, month)[1]
    days = [1 + (number - first.isoweekday()) % 7 + 7 * k for k in range(5)]
    days = [day for day in days if day <= count]
    return dates.day(year, month, days[which if which < 0 else which - 1]) if which <= len(days) else None


def _decade_of(match: Match) -> Made | None:
    """The eighties of the last century."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    wide = found[-1].value
    if len(found) != 2 or found[0].grain != "decade" or (wide.days or 0) < _CENTURY or wide.first is None:
        return None
    decade = found[0].value.first
    return made(found[0]) if decade and wide.last and wide.first <= decade <= wide.last else None


def _in_year(match: Match) -> Made | None:
    """June of next year, 6 April last year: the date in that year."""
    found = [item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment)]
    first, year = found[0], found[-1].value.first
    if len(found) != 2 or first.again is None or year is None or not (found[1].spoken or match.get("of")):
        return None
    value = first.again(year.year)
    return made(Moment(value, first.grain, year.year, first.month, first.day, found[1].spoken)) if value else None


_ANY = "(date|year-lead? year (year-behind|era)?|month|month-weak)"
RULES = (
    Rule("date/weekday-day", "(weekday|weekday-short|weekday-weak) (comma|point-sign|of|in|article|day-lead)* date-day", _weekday),
    Rule("date/day-weekday", "date-day (comma|open|in)* weekday close?", _weekday),
    Rule("date/weekday-number", "weekday (comma|article|day-lead)* (oday|day)", _weekday_number),
    Rule("date/day-led", "day-lead (of|comma)? (date-day|date-span)", _led),
    Rule("date/part", f"part (of|article|dash|in)* {_ANY}", _part),
    Rule("date/part-behind", f"{_ANY} (of|dash)? part-behind", _part),
    Rule("date/part-of-unit", "part (of|article)* dateunit", _part_of_unit),
    Rule("date/part-of-unit-behind", "dateunit part-behind", _part_of_unit),
    Rule("date/nth-weekday", "(ord|shift) weekday (of|in|article)* (date|month|month-weak|dateunit) year?", _nth_weekday, ("article",)),
    Rule("date/decade-of-century", "date-span (of|article)* date-span", _decade_of),
    Rule("date/in-year", "(date-day|date-month|date-span) (of|in|comma|article)* date-year", _in_year),
    Rule("date/rest", "(rest|todate) (of|article)* (date|dateunit)", _rest),
    Rule("date/todate-behind", "dateunit todate", _rest),
    Rule("date/beside", "span (bound|from) (of|article)* date", _beside),
    Rule("date/week-of", "dateunit (of|in|from|article)+ date-day".replace("+", "*"), _week_of),
    Rule("date/day-of", "oday of date-month", _day_of, ("article",)),
)  # fmt: skip
TIMES = (
    Rule("date/timed", "date-day (comma|in|of|at)* time daypart?", _timed),
    Rule("date/time-first", "time (in|of|comma|day-lead)* date-day", _timed),
    Rule("date/day-part", "date-day (in|article|comma)* daypart", _timed),
    Rule("date/part-of-day", "daypart (of|in|article|day-lead)* date-day", _timed),
)
