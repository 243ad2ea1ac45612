"""The nth weekday of a month: the first Monday of May, the last Friday of the month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, held_in, made, spoken, yearless
from factcheck.dating.units import unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_MONTH = 31  # days


def _nth_weekday(match: Match) -> Made | None:
    """The first Monday of May, the last Friday of the month: -1 counts from the end."""
    held = held_in(match)
    which = int(float(match.value("ord"))) if match.get("ord") else -1
    number = int(match.value("weekday") or match.value("weekday-bare"))
    if (match.get("shift") and int(match.value("shift")) != -1) or not 1 <= abs(which) <= 5:
        return None
    if any("comma" in item.terms for item in match.all("of")):
        return None  # last Friday, in October

    def of(whole: DateRange | None) -> DateRange | None:
        if whole is None or (whole.days or 99) > _MONTH:
            return None
        return _weekday_of(whole, number, which)

    if held is not None:
        again = held.again
        value = of(held.value)
        return (
            made(Moment(value, "day", held.year, spoken=held.spoken, again=again and (lambda y: of(again(y)))))
            if value
            else None
        )
    return _in_month(match, of)


def _of_shifted(match: Match) -> Made | None:
    """The last Friday of last month: the first word counts, the second tells the month."""
    today, shifts = match.scan.today, [int(value) for value in match.values("shift")]
    counted = bool(match.get("final")) or shifts[:1] == [-1]
    if today is None or not counted or match.value("dateunit") != "month":
        return None
    by = shifts[-1] if match.get("this") is None else 0
    return spoken(_weekday_of(unit_of(today, "month", by), int(match.value("weekday")), -1), "day")


def _ranked(match: Match) -> Made | None:
    """أول يوم جمعة من يوليو, الثلاثاء الثالث من سبتمبر, آخر اثنين من الشهر المقبل."""
    rank, number = match.get("ord"), int(match.value("weekday") or match.value("weekday-bare"))
    which = int(float(rank.terms["ord"])) if rank else -1
    behind = match.at("weekday") == 0
    if not 1 <= abs(which) <= 5 or _paused(match):
        return None
    if behind and (not match.scan.has("ordinal", "behind") or (rank and "word" not in rank.terms)):
        return None
    by = int(match.value("shift", "0"))
    found = _in_month(match, lambda whole: _weekday_of(whole, number, which), by)
    return None if behind and rank and found and _is_day(found, number, which) else found


def _paused(match: Match) -> bool:
    """Whether a comma stands before the month: الجمعة الأخير، في أكتوبر."""
    month = next(at for name in ("month", "month-weak", "dateunit") if (at := match.at(name)) >= 0)
    return any("comma" in item.terms for item in match.items[match.start : match.start + month])


def _is_day(found: Made, number: int, day: int) -> bool:
    """Whether the third of the month is that weekday: الثلاثاء الثالث من سبتمبر is that day then."""
    first = found.payload.value.first if isinstance(found.payload, Moment) else None
    return first is not None and first.replace(day=day).isoweekday() == number


def _weekday_of(whole: DateRange | None, number: int, which: int) -> DateRange | None:
    return weekday_in(whole.first.year, whole.first.month, number, which) if whole and whole.first else None


def _in_month(match: Match, of: Callable[[DateRange | None], DateRange | None], by: int = 0) -> Made | None:
    """A day of the month that a match names, by its name, its year, or as told by today."""
    if match.get("dateunit"):
        today = match.scan.today
        return spoken(of(unit_of(today, "month", by)), "day") if today and match.value("dateunit") == "month" else None
    number = int(match.value("month") or match.value("month-weak"))
    if match.get("year"):
        return calendar(of(dates.month(int(match.value("year")), number)), "day", year=int(match.value("year")))
    return yearless(match, "day", lambda y: of(dates.month(y, number)))


def weekday_in(year: int, month: int, number: int, which: int) -> DateRange | None:
    first, count = date(year, month, 1), monthrange(year, month)[1]
    days = [1 + (number - first.isoweekday()) % 7 + 7 * k for k in range(5)]
    days = [day for day in days if day <= count]
    return dates.day(year, month, days[which if which < 0 else which - 1]) if which <= len(days) else None


_MONTH_NAMED = "(of|in) ({M} ((of|in)* year-lead? year)?|(this|shift) dateunit|dateunit (this|this-behind|shift)?)"
LAST = (
    Rule("date/nth-weekday-bare", f"(ord|final) day-lead? weekday-bare {_MONTH_NAMED}", _ranked),
    Rule("date/nth-weekday-behind", f"weekday (ord|final) {_MONTH_NAMED}", _ranked, ("day-lead",)),
    Rule(
        "date/last-weekday",
        "(shift|final) day-lead? weekday (of|in) article? ({M} (of? year-lead? year)?|dateunit)",
        _nth_weekday,
        ("article",),
    ),
    Rule(
        "date/last-weekday-of",
        "(shift|final) weekday (of|in) article? (shift|this) dateunit",
        _of_shifted,
        ("article",),
    ),
)
RULES = (
    Rule(
        "date/nth-weekday",
        "(ord|shift|final) day-lead? (weekday|weekday-bare) (of|in|article)* (date|{M}|dateunit) "
        "(of|in)* (year-lead? year)?",
        _nth_weekday,
        ("article",),
    ),
)
