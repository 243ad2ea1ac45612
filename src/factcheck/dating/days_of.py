"""Days of a month that today tells: 6 أبريل الماضي, the 6th of last month, from the 4th to the 22nd of this month."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import Moment, beyond, made
from factcheck.dating.units import unit_of
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def _told(value: DateRange | None, day: int) -> Made | None:
    """A day that today helps to tell, but whose number is written: a date to check."""
    return made(Moment(value, "day", day=day, spoken=True)) if value else None


def _day_of_month(match: Match) -> Made | None:
    """6 أبريل الماضي, on the 6th of last month."""
    today = match.scan.today
    day = int(match.value("day") or match.value("oday"))
    if today is None:
        return None
    if match.get("dateunit"):
        if match.value("dateunit") != "month":
            return None
        of = unit_of(today, "month", int(match.value("shift", "0")))
        return _told(dates.day(of.first.year, of.first.month, day) if of and of.first else None, day)
    number, by = int(match.value("month") or match.value("month-weak")), int(match.value("shift", "0"))
    if not by:
        return _told(dates.day(today.year, number, day), day)
    known = [v for y in (today.year - 1, today.year, today.year + 1) if (v := dates.day(y, number, day))]
    return _told(beyond(known, today, by), day)


def _current(match: Match) -> Made | None:
    """في 15 الجاري: of this month."""
    today, day = match.scan.today, int(match.value("day"))
    led = match.leads("in", "day-lead", "from", "bound", "weekday", "to", "and")
    if today is None or not led or "word" in match.all("day")[0].terms or match.get("this-behind") is None:
        return None
    return _told(dates.day(today.year, today.month, day), day)


def _days_of(match: Match) -> Made | None:
    """From the 4th to the 22nd of this month."""
    today = match.scan.today
    numbers = [
        int(item.terms.get("oday") or item.terms["day"])
        for item in match.items[match.start : match.end]
        if "day" in item.terms or "oday" in item.terms
    ]
    if today is None or match.value("dateunit") != "month" or len(numbers) != 2:
        return None
    if match.get("and") and not match.leads("from") and match.get("from") is None and numbers[1] != numbers[0] + 1:
        return None
    month = unit_of(today, "month", int(match.value("shift", "0")))
    if month is None or month.first is None:
        return None
    first, last = (dates.day(month.first.year, month.first.month, number) for number in numbers)
    value = dates.run(first, last)
    return made(Moment(value, "run", spoken=True, day=numbers[0])) if value else None


RULES = (
    Rule(
        "date/day-of-month",
        "(day|oday) of* (month|month-weak) (this-behind|shift)",
        _day_of_month,
        ("article", "day-lead"),
    ),
    Rule("date/day-of-current", "day of? this-behind", _current, ("day-lead",)),
    Rule(
        "date/day-of-this-month", "(day|oday) of article? (this|shift) dateunit", _day_of_month, ("article", "day-lead")
    ),
    Rule(
        "date/day-of-this-month-behind",
        "(day|oday) of article? dateunit (this-behind|shift|this)",
        _day_of_month,
        ("article", "day-lead"),
    ),
    Rule(
        "date/days-of-unit",
        "from? article? (day|oday) (to|dash|and) article? (day|oday) (of|in)* (this|shift) dateunit",
        _days_of,
        ("from",),
    ),
    Rule(
        "date/days-of-unit-behind",
        "from? article? (day|oday) (to|dash|and) article? (day|oday) (of|in)* article? dateunit (this-behind|this|shift)",
        _days_of,
        ("from",),
    ),
)
