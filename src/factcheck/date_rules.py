"""The grammar of dates: its rules, and the day that "today" means.

A rule reads a date with its year (_ABSOLUTE) or one that the article's day completes (_NEAR); "since", "until" and
"around" before a date open it or blur it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck import date_meanings as means
from factcheck import date_relative as spoken
from factcheck import dates, edtf
from factcheck.date_words import MATCHERS, term_before
from factcheck.grammar import Grammar, Match, Rule
from factcheck.model import ReadValue
from factcheck.reading import Reading
from factcheck.values import DateRange

KIND = "date"
_WEEK, _MONTH = 7, 31  # days
# Rules of dates that are said from the article's day: values and slots of events, but no claims of their own.
SPOKEN = frozenset({"date/relative", "date/ago", "date/today", "date/weekday"})

_TWO_DAYS = "front? from? day joint daymark? article? day of? months"
_TWO_MONTHS = "front? from? day of? months ofyear? joint front? day of? months"
_MONTH_DAYS = "from? months day joint article? day"
_MONTHS_DAYS = "from? months day ofyear? joint months day"
_ABSOLUTE = (
    Rule("date/day-month", "front? day of? months ofyear", means.day),
    Rule("date/month-day", "named? months article? day ofyear", means.day),
    Rule("date/days", f"{_TWO_DAYS} ofyear / {_MONTH_DAYS} ofyear", means.day),
    Rule("date/days-of-two-months", f"{_TWO_MONTHS} ofyear / {_MONTHS_DAYS} ofyear", means.days_of_months),
    Rule("date/numeric", "front? numeric", means.numeric),
    Rule("date/months", "from? months ofyear? joint months ofyear", means.months),
    Rule("date/month", "months ofyear", means.month),
    Rule("date/season", "article? season ofyear", means.season),
    Rule("date/years", "from dateunit? year joint dateunit? year / year dash year", means.years),
    Rule("date/decade", "article? decade / decade-word", means.decade),
    Rule("date/year", "dateunit year", means.year),
    Rule("date/in-year", "year", means.led_year),
)
_THIS_MONTH = Rule("date/day-of-this-month", "front? day of? months this", means.day)
_NEAR = (
    _THIS_MONTH,
    Rule("date/near-day-month", "front? day of? months", means.day),
    Rule("date/near-month-day", "named? months article? day", means.day),
    Rule("date/near-days", f"{_TWO_DAYS} this? / {_MONTH_DAYS}", means.day),
    Rule("date/near-days-of-two-months", f"{_TWO_MONTHS} / {_MONTHS_DAYS}", means.days_of_months),
    Rule("date/near-month", "months this?", means.led_month),
    Rule("date/last-month", "months shift / shift months", means.month),
    Rule("date/near-season", "article? this|shift season / article? season this|shift", spoken.season),
    Rule(
        "date/day-of-a-month",
        "front? day of? this|shift dateunit / front? day of? dateunit this|shift",
        spoken.relative,
    ),
    Rule("date/relative", "this|shift dateunit / article? dateunit this|shift", spoken.relative),
    Rule("date/ago", "count dateunit ago / before-now count dateunit / before-now dateunit|dual-unit", spoken.ago),
    Rule("date/today", "dayword weekday?", spoken.dayword),
    Rule("date/weekday", "daymark? shift weekday / daymark? weekday shift?", spoken.weekday),
)
RULES = (*_ABSOLUTE, *_NEAR)
_GRAMMAR = Grammar(RULES, MATCHERS)
_WITH_YEAR = Grammar(_ABSOLUTE, MATCHERS)
_DEICTIC = Grammar((_THIS_MONTH,), MATCHERS)


def article_day(reading: Reading) -> date | None:
    """The day that "today" means: as given, else the text's latest full date or day "of this month"."""
    if reading.article.published:
        return reading.article.published
    if reading.day_of_text is None:
        said = [value for _, _, value in _WITH_YEAR.matches(reading)]
        full = [day for value in said if (day := _at_least(value))]
        reading.day_of_text = (max(full),) if full else ()
        later = [v.last for _, _, v in _DEICTIC.matches(reading) if v.last]
        reading.day_of_text = (max(full + later),) if full + later else ()
    return spoken.today(reading)


def _at_least(value: DateRange) -> date | None:
    """The day that a text naming this date was written on or after: its last day, of a month its first."""
    if value.days is None or value.days > _MONTH:
        return None
    return value.last if value.days <= _WEEK else value.first


def values(reading: Reading) -> Iterator[ReadValue]:
    """Every date of the text."""
    article_day(reading)
    for rule, match, said in _GRAMMAR.matches(reading):
        first, value = _opened(match, said) or _blurred(match, said, rule.name) or (match.first, said)
        span = reading.quote_span(first, match.last)
        yield ReadValue(KIND, span, span.of(reading.article.text), value, rule.name)


def stated(said: DateRange) -> DateRange:
    """The date that an open range begins or ends with, 2012 of "since 2012"; any other as it is."""
    closed = said.edtf.removesuffix("/..").removeprefix("../")
    return said if closed == said.edtf else edtf.parse(closed)


def _opened(match: Match, said: DateRange) -> tuple[int, DateRange] | None:
    """Since, until, before or after a date, with the token where that begins."""
    bound = term_before(match.reading, match.first, "bound")
    value = dates.bounded(said, bound.value) if bound else None
    return (bound.first, value) if bound and value else None


def _blurred(match: Match, said: DateRange, rule: str) -> tuple[int, DateRange] | None:
    """Around a day, a month or a year."""
    about = term_before(match.reading, match.first, "about")
    if about is None or rule in SPOKEN or "/" in said.edtf:
        return None
    return about.first, edtf.parse(f"{said.edtf}~")
