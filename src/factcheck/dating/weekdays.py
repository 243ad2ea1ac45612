"""Weekdays told by more than today: Thu 15th, Friday after next, two Mondays ago, the weekend of a festival."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck import dates
from factcheck.dating.festivals import easter
from factcheck.dating.moment import Moment, held_in, made, shifted, spoken
from factcheck.dating.units import unit_of, weekend
from factcheck.dating.written import COUNTS
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_WEEK, _THURSDAY, _FRIDAY = 7, 4, 5
_MANY = 60  # weeks: nobody counts more weekdays
_JOINTS = ("and", "or", "to", "dash", "comma")
_DAYS = ("weekday", "weekday-short")
_LARGE = ("week", "weekend", "month", "quarter", "year", "decade")
_NAMED = ("dateunit", "weekday", "weekday-short", "month", "month-weak", "holiday", "season", "num")


def _short(match: Match) -> Made | None:
    """Thu 15th, next Mon, Mon or Tue: an abbreviation is a weekday where its neighbours tell of days."""
    word = match.all("weekday-short")[0]
    weekday = Made(None, {"weekday": word.terms["weekday-short"]})
    if match.scan.text.strip(" .") == match.scan.text[word.start : word.end]:
        return weekday  # a field
    if match.scan.has("weekday", "pointed") and _pointed(match, word):
        return weekday
    if match.scan.has("weekday", "lower"):  # следующая среда, к среде: the word has another meaning
        return weekday if match.leads("shift", "bound") else None
    if not match.scan.has("weekday", "short") or not match.scan.letter(word.start).isupper():
        return None
    if match.follows("oday") or match.leads("shift", "this") or _beside(match):
        return weekday
    after = match.after()
    named = after is not None and not after.terms and match.scan.letter(after.start).isupper()
    return weekday if match.leads("in") and not named else None


def _pointed(match: Match, word: Item) -> bool:
    """El juev. o el vier.: an abbreviation with its point behind an article; the sea (el mar.) ends a sentence."""
    after, ahead = match.after(), match.before(2)
    if after is None or not match.scan.written(after).startswith(".") or not match.scan.touching(word, after):
        return False
    listed = match.leads("point-sign", "or", "and") and ahead is not None and "weekday" in ahead.terms
    named = {"month", "month-weak"} & word.terms.keys()
    return not named and bool(match.leads("article") or listed)


def _beside(match: Match) -> bool:
    """Whether another weekday stands beside a match, with a joint between."""
    ahead, behind = match.before(2), match.after(1)
    return bool(
        (match.leads(*_JOINTS) and ahead and any(name in ahead.terms for name in _DAYS))
        or (match.follows(*_JOINTS) and behind and any(name in behind.terms for name in _DAYS))
    )


def _after_next(match: Match) -> Made | None:
    """The week after next, the Friday before last; "after next week" is something else."""
    today, by = match.scan.today, int(match.value("shift"))
    if today is None or match.follows(*_NAMED) or (match.value("bound"), by) not in (("after", 1), ("before", -1)):
        return None
    if match.get("weekday"):
        number = int(match.value("weekday"))
        return spoken(shifted(today, _to(today, number, by) + _WEEK * by), "day")
    if match.get("dateunit"):
        unit = match.value("dateunit")
        return (
            spoken(unit_of(today, unit, 2 * by), unit if unit in ("month", "year") else "run")
            if unit in _LARGE
            else None
        )
    number = int(match.value("month") or match.value("month-weak"))
    month = dates.other_month(today, number, by)
    first = month and month.first
    return spoken(dates.month(first.year + by, number), "month") if first else None


def _to(today: date, number: int, sign: int) -> int:
    """Days to the next (1) or last (-1) such weekday; today is neither."""
    return sign * ((sign * (number - today.isoweekday())) % _WEEK or _WEEK)


def _counted(match: Match) -> Made | None:
    """Three Fridays from now, two Thursdays ago."""
    today, count = match.scan.today, float(match.value("num"))
    number = int(match.value("weekdays") or match.value("weekday", "0"))
    if today is None or not number or not 1 <= count <= _MANY or count != int(count):
        return None
    sign = -1 if match.get("ago") else 1
    return spoken(shifted(today, _to(today, number, sign) + sign * _WEEK * (int(count) - 1)), "day")


def _ahead(match: Match) -> Made | None:
    """Lundi en huit, demain en quinze: the coming Monday and a week or two; "lundi en huit langues" counts."""
    today, weeks = match.scan.today, {8: 1, 15: 2}.get(int(match.value("int")), 0)
    if (
        today is None
        or not weeks
        or not match.scan.has("weekday", "en-huit")
        or match.scan.written(match.all("in")[0]) != "en"
    ):
        return None
    if match.follows("w", "month", "month-weak", "season", *COUNTS):
        return None
    day = match.value("dayword")
    ahead = int(day) if day else (int(match.value("weekday")) - today.isoweekday()) % _WEEK
    return spoken(shifted(today, ahead + _WEEK * weeks), "day") if ahead >= 0 else None


def _nth_beside(match: Match) -> Made | None:
    """The first Sunday after Easter, the second Monday before the vote of 4 May."""
    held, which = held_in(match), int(float(match.value("ord")))
    sign = {"after": 1, "before": -1}.get(match.value("bound"), 0)
    if held is None or not sign or held.value.days != 1 or not held.value.first or not 1 <= which <= 5:
        return None
    number = int(match.value("weekday") or match.value("weekday-bare"))
    value = shifted(held.value.first, _to(held.value.first, number, sign) + sign * _WEEK * (which - 1))
    return made(Moment(value, "day", held.year, spoken=held.spoken)) if value else None


def _weekend_of(match: Match) -> Made | None:
    """Labor Day weekend, the weekend of 3 July: Saturday and Sunday, and the day itself beside them."""
    held = held_in(match)
    if held is None or match.value("dateunit") != "weekend" or held.value.days != 1 or not held.value.first:
        return None
    again = held.again
    if match.get("year") and again:
        value = again(int(match.value("year")))
        return made(Moment(_stretched(value.first), "run", int(match.value("year")))) if value and value.first else None
    return made(Moment(_stretched(held.value.first), "run", held.year, spoken=held.spoken, again=again and (
        lambda y: _stretched(v.first) if (v := again(y)) and v.first else None)))  # fmt: skip


def _stretched(day: date) -> DateRange:
    """The weekend next to a day, with a free Thursday, Friday or Monday; Easter's begins on Good Friday."""
    number = day.isoweekday()
    near = weekend(day - timedelta(_WEEK) if number < 3 else day)
    assert near.first and near.last
    first, last = near.first, near.last
    if day == easter(day.year):
        first, last = day - timedelta(2), day + timedelta(1)
    elif number in (1, _THURSDAY, _FRIDAY):
        first, last = min(first, day), max(last, day)
    return DateRange(f"{first}/{last}", first, last)


NAMES = (Rule("date/weekday-short", "weekday-short", _short),)
RULES = (
    Rule("date/after-next", "(weekday|dateunit|month|month-weak) bound article? shift", _after_next, ("article",)),
    Rule("date/weekday-ahead", "(weekday|dayword) in int", _ahead),
    Rule("date/weekdays-away", "num (weekdays|weekday) (hence|ago)", _counted),
)
OF = (
    Rule(
        "date/nth-weekday-beside", "ord day-lead? (weekday|weekday-bare) bound article? date", _nth_beside, ("article",)
    ),
    Rule("date/weekend-of", "dateunit (of|article|in)* date-day", _weekend_of, ("article",)),
    Rule("date/festival-weekend", "date-day dateunit ((of|comma|in)? year)?", _weekend_of, ("article",)),
)
