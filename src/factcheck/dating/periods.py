"""Longer stretches: decades, centuries, seasons, quarters and halves of a year."""

from __future__ import annotations

from datetime import timedelta

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, made, spoken, yearless
from factcheck.dating.units import century, months, unit_of
from factcheck.lexis.rules import Made, Match, Rule
from factcheck.values import DateRange

_PARTS = {"quarter": 3, "half": 6}  # months
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NOW = 100


def _decade(first: int) -> Made | None:
    first = first + (1900 if first >= 20 else 2000) if first < _NOW else first
    return calendar(dates.decade(first), "decade", year=first) if first % 10 == 0 and first >= 1000 else None


def _decade_number(match: Match) -> Made | None:
    """The 1990s, the '90s, 1990-е годы, les années 1990, الثمانينيات."""
    suffix, number = match.get("decade-suffix"), match.all("digits") or match.all("num")
    if (
        suffix
        and not match.get("dash")
        and not match.scan.touching(number[0], suffix)
        and not match.scan.has("decade", "apart")
    ):
        return None
    value = number[0].terms.get("year") or number[0].terms.get("int", "1")
    return _decade(int(value))


def _decade_word(match: Match) -> Made | None:
    return _decade(int(match.value("decade-word")))


def _century(match: Match) -> Made | None:
    """The twenty-first century, القرن الحادي والعشرون, XIX век."""
    unit, number = match.value("dateunit"), match.value("ord") or match.value("int")
    if unit not in ("century", "millennium"):
        return _ordered_unit(match)
    if (
        not number
        or match.value("era") == "bc"
        or not 1 <= (count := int(float(number))) <= 22 // (10 if unit[0] == "m" else 1)
    ):
        return None
    return calendar(century(count) if unit == "century" else months((count - 1) * 12000 + 12, 12000), "century")


def roman(text: str) -> int:
    """The value of a Roman numeral, 0 for none; numbers of the news, up to some hundred."""
    values = [_ROMAN.get(letter, 0) for letter in text]
    if not text or not all(values) or len(text) > 6:
        return 0
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _century_roman(match: Match) -> Made | None:
    word = match.all("w")[0]
    written = match.scan.written(word)
    number = (
        roman(written.lower())
        if written.isupper()
        else roman(written.rstrip("eè").lower())
        if written[:1].isupper()
        else 0
    )
    if match.value("dateunit") != "century" or not 1 <= number <= 22:
        return None
    return calendar(century(number), "century")


def _ordered_unit(match: Match) -> Made | None:
    """The third quarter, الأسبوع الأول: a part, to be told of which period on the next level."""
    unit, number = match.value("dateunit"), match.value("ord") or match.value("int")
    if match.get("ord") is None and unit not in _PARTS:
        return None
    return Made(None, {"ordunit": f"{number}:{unit}"})


def _quarter_name(match: Match) -> Made | None:
    return Made(None, {"ordunit": f"{match.value('quartername')}:quarter"})


def _half_name(match: Match) -> Made | None:
    return Made(None, {"ordunit": f"{match.value('halfname')}:half"})


def nth_of(ordunit: str, whole: DateRange) -> DateRange | None:
    """The nth quarter, half, week, day or month of a period; None past its end."""
    number, unit = int(float(ordunit.partition(":")[0])), ordunit.partition(":")[2]
    if whole.first is None or whole.last is None or number < 1:
        return None
    if unit in _PARTS:
        size = _PARTS[unit]
        if whole.days and whole.days > 366 or (whole.days or 0) < 360:
            return _half_of(number, unit, whole)
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


def last_of(unit: str, whole: DateRange) -> DateRange | None:
    """The last day, week or month of a period."""
    if whole.last is None or unit not in ("day", "week", "month", "year", "quarter", "decade"):
        return None
    return unit_of(whole.last, unit, -1 if unit == "week" and whole.last.weekday() < 3 else 0)


def _last_unit(match: Match) -> Made | None:
    """The last day of October, the last week of 2019."""
    if match.value("shift") != "-1":
        return None
    unit, number = match.value("dateunit"), int(match.value("month") or match.value("month-weak", "0"))
    grain = unit if unit in ("day", "month", "year") else "run"
    if match.get("year"):
        year = int(match.value("year"))
        return calendar(last_of(unit, dates.month(year, number) if number else dates.year(year)), grain, year=year)
    return yearless(match, grain, lambda y: last_of(unit, dates.month(y, number)))


def _half_of(number: int, unit: str, whole: DateRange) -> DateRange | None:
    """A half of a month or a century: its days or years, split."""
    if unit != "half" or number > 2 or whole.first is None or whole.last is None:
        return None
    if whole.first.day == 1 and (whole.days or 0) <= 31:
        low, high = (1, 15) if number == 1 else (16, whole.last.day)
        return dates.run(
            dates.day(whole.first.year, whole.first.month, low), dates.day(whole.first.year, whole.first.month, high)
        )
    if (whole.days or 0) > 36000:
        low = whole.first.year + 50 * (number - 1)
        return dates.run(dates.year(low), dates.year(low + 49))
    return None


def _of(match: Match) -> Made | None:
    """The third quarter of 2020, the first week of May."""
    whole = match.get("date")
    if whole is not None and isinstance(whole.payload, Moment):
        value = nth_of(match.value("ordunit"), whole.payload.value)
        again, part = whole.payload.again, match.value("ordunit")
        if value is None:
            return None
        grain = "day" if part.endswith(":day") else "month" if part.endswith(":month") else "run"
        return made(Moment(value, grain, whole.payload.year, spoken=whole.payload.spoken,
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


def _season(match: Match) -> Made | None:
    number = int(match.value("season"))
    if match.get("year"):
        year = int(match.value("year"))
        return calendar(dates.season(year, number), "season", year=year)
    if match.get("shift") or match.get("this") or match.get("this-behind"):
        today, by = match.scan.today, int(match.value("shift", "0"))
        if today is None:
            return None
        return spoken(_shifted_season(today.year, today.month, number, by), "season")
    if not match.scan.alone and not match.leads("in", "article", "bound", "part", "at"):
        return None
    return yearless(match, "season", lambda y: dates.season(y, number))


def _shifted_season(year: int, month: int, number: int, by: int) -> DateRange:
    """Last, this or next winter: the nearest whole one before or behind, or this year's."""
    starts = dates.season(year, number).first
    assert starts
    if not by:
        return dates.season(year - (number == 24 and month <= 2), number)
    return (
        dates.season(year + by if (starts.month - month) * by <= 0 else year, number)
        if by > 0
        else dates.season(year - 1 if starts.month + 2 >= month else year, number)
    )


def _season_years(match: Match) -> Made | None:
    """Winter 2020/21, winter 2020-2021: one winter."""
    first = int(match.all("year")[0].terms["year"])
    return calendar(dates.season(first, int(match.value("season"))), "season", year=first)


SEASONS = (
    Rule("date/season", "season ((of|in|comma|year-lead)* year (year-behind|era)?)?", _season, ()),
    Rule("date/season-behind", "year (year-behind)? season", _season),
    Rule("date/season-years", "season of? year (slash|dash) (year|yy)", _season_years),
    Rule("date/season-of", "(this|shift) season", _season),
    Rule("date/season-of-behind", "season (shift|this-behind)", _season),
    Rule("date/last-unit", "shift dateunit (of|article|in)* ({M} (of? {Y})?|{Y})", _last_unit),
    Rule("date/decade", "decade-lead (of|article)* num decade-suffix?", _decade_number),
    Rule("date/decade-suffix", "num dash? decade-suffix", _decade_number),
    Rule("date/decade-word", "decade-word", _decade_word),
    Rule("date/century", "ord dateunit era?", _century),
    Rule("date/century-behind", "dateunit ord era?", _century),
    Rule("date/century-counted", "dateunit int", _century),
    Rule("date/century-roman", "dateunit w", _century_roman),
    Rule("date/century-roman-first", "w suffix? dateunit", _century_roman),
    Rule("date/quarter-name", "quartername", _quarter_name),
    Rule("date/half-name", "halfname", _half_name),
)  # fmt: skip
OF = (
    Rule("date/nth-of", "ordunit (of|in|article|comma|from)* (date|year-lead? year (year-behind|era)?)", _of),
    Rule("date/nth-of-first", "year (dash|article|in|year-behind)* ordunit", _of),
    Rule("date/nth-of-date-first", "date-year ordunit", _of),
    Rule("date/nth-of-month", "ordunit (of|in|article)* (month|month-weak)", _of_month),
    Rule("date/nth-of-unit", "ordunit (of|in|article|from)* dateunit", _of_unit),
    Rule("date/quarter", "ordunit", _quarter_alone),
)
