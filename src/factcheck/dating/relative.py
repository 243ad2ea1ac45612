"""Dates told by today: yesterday, last Friday, الأسبوع الماضي, this month, three days ago, the last two years."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, held_in, made, one_of, several, shifted, spoken, weekday
from factcheck.dating.units import unit_of, weekend
from factcheck.dating.weekday_runs import ahead_of, next_to
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_WEEK = 7
_LARGE = ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")
_CLOCK = ("second", "minute", "hour")


def _dayword(match: Match) -> Made | None:
    today = match.scan.today
    return spoken(shifted(today, int(match.value("dayword"))) if today else None, "day")


def _week_day(match: Match) -> Made | None:
    """Next week on Tuesday: the day of that week."""
    held = held_in(match)
    if held is None or held.value.first is None or held.value.days != _WEEK or not held.spoken:
        return None
    return spoken(shifted(held.value.first, int(match.value("weekday")) - 1), "day")


def _this_part(match: Match) -> Made | None:
    """This morning, tonight: today."""
    today = match.scan.today
    return spoken(dates.of(today) if today else None, "day")


def _unit(match: Match, by: int) -> Made | None:
    today, unit = match.scan.today, match.value("dateunit")
    value = unit_of(today, unit, by) if today and unit in _LARGE and not several(match) else None
    return spoken(value, unit if unit in ("day", "month", "year") else "run")


def _this(match: Match) -> Made | None:
    if match.at("this") > 0 and match.scan.has("verb", "last"):
        return None  # aynı ayda bu rakam: the word is the next noun's
    return _unit(match, 0)


def _shift(match: Match) -> Made | None:
    return _unit(match, int(match.value("shift")))


def _weekday(match: Match) -> Made | None:
    if match.get("weekday") is None or match.leads("ord") or _habit(match):
        return None  # the second Sunday: of which month?
    number = int(match.value("weekday"))
    value = next_to(match, number) or ahead_of(match, number, weekday(match, number))

    def from_on(at: date) -> DateRange | None:
        return shifted(at, (number - at.isoweekday()) % _WEEK or _WEEK)

    return made(Moment(value, "day", spoken=True, weekday=number, behind=from_on)) if value else None


def _habit(match: Match) -> bool:
    """أيام الجمعة: Fridays; أيام الجمعة والسبت are the days of one week."""
    lead = match.before()
    days = lead is not None and "day-lead" in lead.terms and lead.terms.get("dateunit") == "day"
    many = days and lead is not None and match.scan.has("unit", "one") and "one-unit" not in lead.terms
    return bool(many) and not match.follows("and", "comma")


def _weekday_of(match: Match) -> Made | None:
    """The weekday of this week, or the one behind a word of time: last, next. "Next" before it is next week's too."""
    today = match.scan.today
    if today is None:
        return None
    if match.get("dateunit") and match.value("dateunit") != "week":
        return None
    number, ahead = int(match.value("weekday")), (int(match.value("weekday")) - today.isoweekday()) % _WEEK
    if match.get("shift") is None:
        gone = number < today.isoweekday() and match.get("dateunit") is None
        ahead_of = gone and (match.scan.tense(match.offset) > 0 or match.scan.alone)
        return _named(shifted(today, number - today.isoweekday() + _WEEK * ahead_of), number)
    by = int(match.value("shift"))
    if by == -1 and match.at("shift") < match.at("weekday") and match.follows("of") and not match.follows("comma"):
        return None  # the last Friday of June
    if match.get("dateunit"):
        return spoken(shifted(today, number - today.isoweekday() + _WEEK * by), "day")
    if by < 0:
        latest = shifted(today, ahead - _WEEK + _WEEK * (by + 1))
        before = shifted(today, number - today.isoweekday() - _WEEK)
        two = by == -1 and match.at("shift") == 0 and match.scan.has("weekday", "week-before")
        return _named(one_of([before, latest]) if two and latest and before else latest, number)
    coming = shifted(today, (ahead or _WEEK) + _WEEK * (by - 1))
    later = shifted(today, number - today.isoweekday() + _WEEK * by)
    behind = match.at("shift") > match.at("weekday") and not match.scan.has("weekday", "either")
    near = match.all("shift")[0].terms.get("weekday-shift", "")
    if coming is None or later is None or behind or near == "near":
        return _named(coming, number)
    if near == "week":
        return _named(later, number)
    return _named(one_of([coming, later]), number)


def _named(value: DateRange | None, number: int) -> Made | None:
    """A day told by its weekday: the date that may stand behind it is that day's."""
    return made(Moment(value, "day", spoken=True, weekday=number)) if value else None


def _bare_of_week(match: Match) -> Made | None:
    """أحد الأسبوع الماضي: the weekday without its article; اثنين is two as often, and أحد one of several weeks."""
    today, word = match.scan.today, match.all("weekday-bare")[0]
    sure = "num" not in word.terms or match.scan.alone or match.leads("in", "day-lead")
    if today is None or match.value("one-unit") != "week" or not sure:
        return None
    by = int(match.value("shift", "0"))
    return spoken(shifted(today, int(word.terms["weekday-bare"]) - today.isoweekday() + _WEEK * by), "day")


def _month_of(match: Match) -> Made | None:
    """Last March, next May, مارس الماضي, this June."""
    today, by = match.scan.today, int(match.value("shift", "0"))
    if today is None or (match.get("month-weak") and match.get("this") and match.after()):
        return None  # this may take longer
    number = int(match.value("month") or match.value("month-weak"))
    value = dates.other_month(today, number, by) if by else dates.month(today.year, number)
    return spoken(value, "month")


def _weekend(match: Match) -> Made | None:
    """At the weekend: the last one or the coming one, by the tense."""
    today = match.scan.today
    if (
        today is None
        or match.value("dateunit") != "weekend"
        or not (match.leads("in", "article", "at") or match.scan.alone)
    ):
        return None
    back = match.scan.tense(match.offset) < 0
    at = today - timedelta(_WEEK) if back and today.isoweekday() < 6 else today
    return spoken(weekend(at), "run")


RULES = (
    Rule("date/dayword", "dayword (in? article? daypart)?", _dayword),
    Rule("date/dayword-weekday", "dayword comma? weekday", _dayword),
    Rule("date/dayword-behind", "daypart of? dayword", _dayword),
    Rule("date/this-part", "this daypart", _this_part),
    Rule("date/this", "this of? dateunit", _this),
    Rule("date/this-behind", "dateunit (this|this-behind)", _this),
    Rule("date/shift", "this? shift dateunit", _shift),
    Rule("date/shift-behind", "dateunit shift", _shift),
    Rule("date/weekday-of", "(this? shift|this) day-lead? weekday", _weekday_of),
    Rule(
        "date/weekday-of-behind",
        "this? weekday ((of|article|in)* dateunit)? (this-behind|shift)",
        _weekday_of,
        ("day-lead",),
    ),
    Rule("date/weekday-of-week", "weekday (of|article|in|from)* (shift|this) dateunit", _weekday_of),
    Rule("date/weekday-bare-of-week", "weekday-bare one-unit (this-behind|shift|this)", _bare_of_week, ("day-lead",)),
    Rule("date/month-of", "(this|shift) (month|month-weak)", _month_of),
    Rule("date/month-of-behind", "(month-lead of?)? (month|month-weak) (this-behind|shift)", _month_of),
)
AWAY = (
    Rule("date/week-day", "date-span (in|article|comma|dash|day-lead|possessive)* weekday", _week_day),
    Rule("date/weekday", "weekday", _weekday, ("day-lead",)),
    Rule("date/weekend", "dateunit", _weekend),
)
