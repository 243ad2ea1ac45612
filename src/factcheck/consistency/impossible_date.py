"""Impossible date: "31 April", "February 30, 2021", "29 February 2023"."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck import languages
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip
from factcheck.consistency._words import Words
from factcheck.model import Reason
from factcheck.text import fold

NAME = "date/impossible"
_SHORT = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}  # the months with fewer than 31 days, and their last in any year
_DAY = re.compile(r"(?<!\d)(?:29|30|31)(?!\d)")
_REACH, _BLANK = 40, 2  # characters behind a day in which its month and year stand, and between a month and its day
_LED = 20  # characters before a day in which what leads to it stands
_CLOSED = ("", *".,;:!?)،؛؟\n")


def check(draft: Draft) -> Iterator[Slip]:
    """A day behind the last of its month, where a date is certainly meant: its year stands by it, or it is led to."""
    text = draft.folded.text
    for at in _DAY.finditer(text):
        ways = _ways(draft.words)
        for pattern, start in ((ways.day_first, at.start()), (ways.month_first, max(at.start() - ways.longest, 0))):
            if not (match := pattern.search(text, start, at.end() + _REACH)) or match.start("day") != at.start():
                continue
            month, year = ways.months[match["month"]], match["year"]
            if int(at[0]) > _last(month, year) and (year or _dated(text, match, draft.words)):
                span = draft.folded.span(*match.span())
                yield Slip(span, Reason("impossible", {"last": str(_last(month, year))}))


def _last(month: int, year: str | None) -> int:
    return 28 if month == 2 and year and not isleap(int(year)) else _SHORT[month]


def _dated(text: str, match: re.Match[str], words: Words) -> bool:
    """Whether a word leads to a day without a year, and what follows is not counted by it: on June 31 people fled."""
    ahead = text[max(match.start() - _LED, 0) : match.start()].rstrip(" (")
    led = any(word.end() == len(ahead) for word in words.any("on").finditer(ahead))
    return led and (match.start("day") == match.start() or text[match.end() : match.end() + 1] in _CLOSED)


class _Ways(NamedTuple):
    """A language's ways to write a day of the short months. longest: characters of a month's name and a little more."""

    months: dict[str, int]
    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    longest: int


@cache
def _ways(words: Words) -> _Ways:
    table = languages.load(words.code if words.code in languages.codes() else "en").table.get("month", {})
    months = {fold(form): int(key) for key, forms in table.items() if int(key) in _SHORT for form in forms}
    names = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    of, nth, year = (f"(?:{words.either(name)})" for name in ("of", "nth", "year"))
    day, month = f"(?P<day>29|30|31){nth}?", rf"\b(?P<month>{names})\b(?: ?[/(] ?\w+\)?)?"
    behind = rf"(?:\.?,? (?:{year} )?(?P<year>(?:19|20)\d\d)\b(?![.,]\d))?"
    day_first = re.compile(rf"(?<![\d.,/:$€£-]){day}[ -](?:{of} )?{month}{behind}")
    month_first = re.compile(rf"{month}\.? {day}(?![\d%:/-]|\.\d){behind}")
    return _Ways(months, day_first, month_first, max(map(len, months)) + _BLANK)
