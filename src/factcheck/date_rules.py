"""The grammar of dates: its rules, what each makes, and the day that "today" means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import cast

from factcheck import dates
from factcheck.date_words import MATCHERS
from factcheck.grammar import Grammar, Match, Rule
from factcheck.model import ReadValue
from factcheck.reading import Reading
from factcheck.values import DateRange

KIND = "date"
# Words behind which a bare year or month is a date ("in 2012"); they are no part of it.
_LEADS = ("in", "at", "since")


def _year_of(match: Match, number: int, day_number: int) -> int | None:
    """The year said, else the one nearest to the article's day."""
    if (said := match.one("year")) is not None:
        return cast(int, said)
    today = article_day(match.reading)
    return dates.nearest_year(number, day_number, today) if today else None


def _full(match: Match) -> DateRange | None:
    days, numbers = cast(list[int], match.all("day")), cast(list[int], match.all("months"))
    year = _year_of(match, numbers[-1], days[-1])
    if year is None:
        return None
    ends = [dates.day(year, number, day) for day, number in zip(days, numbers * 2, strict=False)]
    return ends[0] if len(ends) == 1 else dates.run(ends[0], ends[-1])


def _month(match: Match) -> DateRange | None:
    number = cast(int, match.one("months"))
    before = match.reading.word(match.first - 1)
    if before.isdecimal() and len(before) <= 2:  # 31 April: no date at all, so no month either
        return None
    year = _year_of(match, number, 15)
    return dates.month(year, number) if year else None


def _led(match: Match) -> bool:
    return any(match.reading.term(match.first - 1, lead) for lead in _LEADS)


def _led_month(match: Match) -> DateRange | None:
    return _month(match) if _led(match) else None


def _led_year(match: Match) -> DateRange | None:
    return _year(match) if _led(match) else None


def _year(match: Match) -> DateRange | None:
    number = cast(int, match.one("year"))
    return dates.year(number) if 1500 <= number <= 2199 else None


def _said(match: Match) -> DateRange | None:
    return cast("DateRange | None", match.one("numeric"))


def _relative(match: Match) -> DateRange | None:
    """This year, last month, next week."""
    today, kind = article_day(match.reading), match.value("dateunit")
    if not today:
        return None
    by = int(match.value("shift") or 0)
    if kind == "year":
        return dates.year(today.year + by)
    if kind == "month":
        return dates.shifted_month(today, by)
    return dates.week(today + timedelta(7 * by)) if kind == "week" else None


def _dayword(match: Match) -> DateRange | None:
    today = article_day(match.reading)
    if not today:
        return None
    at = today + timedelta(int(match.value("dayword") or 0))
    return dates.day(at.year, at.month, at.day)


def _weekday(match: Match) -> DateRange | None:
    """A weekday alone is the last one up to today; with next or last, the one meant by it."""
    today = article_day(match.reading)
    if not today:
        return None
    back = (today.isoweekday() - int(match.value("weekday") or 0)) % 7
    by = int(match.value("shift") or 0)
    at = today - timedelta(back) + timedelta(7 if by > 0 else -7 if by < 0 and not back else 0)
    return dates.day(at.year, at.month, at.day)


_FRONT = "front?"
ABSOLUTE = (
    Rule("date/day-month", f"{_FRONT} day of? months of? year era?", _full),
    Rule("date/month-day", "named? months article? day of? year", _full),
    Rule("date/days", f"{_FRONT} from? day and|to daymark? article? day of? months of? year era?", _full),
    Rule(
        "date/days-of-two-months", f"{_FRONT} from? day of? months and|to day of? months of? year era?", _full
    ),
    Rule("date/month-days", "from? months day and|to day of? year", _full),
    Rule("date/numeric", "named? daymark? numeric", _said),
    Rule("date/month", "months of? year era?", _month),
    Rule("date/year", "dateunit year era?", _year),
    Rule("date/in-year", "year era?", _led_year),
)
_CURRENT = Rule("date/day-of-this-month", f"{_FRONT} day of? months this", _full)
_RESOLVED = (
    _CURRENT,
    Rule("date/day-month", f"{_FRONT} day of? months", _full),
    Rule("date/month-day", "named? months article? day", _full),
    Rule("date/days", f"{_FRONT} from? day and|to daymark? article? day of? months this?", _full),
    Rule("date/month-days", "from? months day and|to day", _full),
    Rule("date/in-month", "months this?", _led_month),
    Rule("date/relative", "this|shift dateunit", _relative),
    Rule("date/relative", "article? dateunit this|shift", _relative),
    Rule("date/today", "dayword", _dayword),
    Rule("date/weekday", "daymark? shift weekday", _weekday),
    Rule("date/weekday", "daymark? weekday shift?", _weekday),
)
_ABSOLUTE = Grammar(ABSOLUTE, MATCHERS)
_ALL = Grammar((*ABSOLUTE, *_RESOLVED), MATCHERS)
_DEICTIC = Grammar((_CURRENT,), MATCHERS)


def article_day(reading: Reading) -> date | None:
    """The day that "today" means: as given, else the latest full date of the text or the day "of this month"."""
    if reading.article.published:
        return reading.article.published
    if reading.day_of_text is None:
        said = [value for _, _, value in _ABSOLUTE.matches(reading)]
        full = [v.last for v in said if isinstance(v, DateRange) and v.last and (v.days or 99) <= 7]
        reading.day_of_text = (max(full),) if full else ()
        later = [v.last for _, _, v in _DEICTIC.matches(reading) if isinstance(v, DateRange) and v.last]
        reading.day_of_text = (max(full + later),) if full + later else ()
    return reading.day_of_text[0] if reading.day_of_text else None


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every date of the text."""
    for rule, match, value in _ALL.matches(reading):
        span = reading.quote_span(match.first, match.last)
        yield ReadValue(KIND, span, span.of(reading.article.text), value, rule.name)
