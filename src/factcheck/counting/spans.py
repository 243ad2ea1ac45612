"""Amounts of time: three days, a year and a half, half an hour, two-hour (talks)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import numeral, numerals
from factcheck.dating.units import Span
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral


def _span(match: Match) -> Made | None:
    """Three days, a year and two months, half an hour, two-hour (talks)."""
    parts: list[tuple[Decimal, str]] = []
    number = Decimal(1)
    if match.end - match.start == 2 and "indefinite" in match.items[match.start].terms and match.get("num") is None:
        return None
    for item in match.items[match.start : match.end]:
        if isinstance(item.payload, Numeral) and "num" in item.terms:
            number = item.payload.value
        elif "dateunit" in item.terms or "dual-unit" in item.terms:
            dual = "dual-unit" in item.terms and "dateunit" not in item.terms
            parts.append((Decimal(2) if dual else number, item.terms["dual-unit" if dual else "dateunit"]))
    if not parts or not all(count >= 0 for count, _ in parts) or _dates(match):
        return None
    if _turned(match, parts):
        parts.sort(key=lambda part: _SIZES.index(part[1]))
    if not _falls([unit for _, unit in parts]):
        return _first(match, parts[0])  # six months and a year: two amounts
    if any(_apart(match, k) for k in range(match.start, match.end - 1)):
        return None
    if match.get("year") and parts[0][1] == "year" and "digits" in match.all("year")[0].terms:
        return None
    return Made(Span(tuple(parts)), {"span": parts[-1][1]})


def _dates(match: Match) -> bool:
    """إلى 4000 يوم الثلاثاء, 409 آلاف عام 2019: the day belongs to the weekday behind it, the year to its number."""
    if match.items[match.end - 1].terms.get("dateunit") == "year" and match.follows("year"):
        return True
    return "day-lead" in match.items[match.end - 1].terms and match.follows("weekday")


def _turned(match: Match, parts: list[tuple[Decimal, str]]) -> bool:
    """1 month 2 years 21 days ago: one amount, whatever its order, where several units in a row lead to one "ago"."""
    whole = len({unit for _, unit in parts}) == len(parts) and match.follows("ago", "hence")
    return whole and (len(parts) > 2 or (len(parts) > 1 and match.scan.alone))  # jailed for 6 months 2 years ago


def _first(match: Match, part: tuple[Decimal, str]) -> Made | None:
    """The first amount alone, where its number stands before it."""
    units = [k for k in range(match.start, match.end) if {"dateunit", "dual-unit"} & match.items[k].terms.keys()]
    if units[0] == match.start or "indefinite" in match.items[match.start].terms:
        return None
    return Made(Span((part,)), {"span": part[1]}, 0, units[0] + 1 - match.start)


def _apart(match: Match, at: int) -> bool:
    """Whether a number counts something else than the unit behind it: اعتقلت اثنين الأسبوع الماضي."""
    number, unit = match.items[at : at + 2]
    return "num" in number.terms and "word" in number.terms and "one-unit" in unit.terms and match.scan.definite(unit)


_SIZES = ("millennium", "century", "decade", "year", "half", "quarter", "month", "weekend", "week", "day", "hour", "minute", "second")  # fmt: skip


def _falls(units: list[str]) -> bool:
    """Whether the units get smaller: two years and three months, and no "a day, a month"."""
    sizes = [_SIZES.index(unit) for unit in units]
    return sizes == sorted(set(sizes))


def _half_more(match: Match) -> Made | None:
    """A year and a half, ساعتان ونصف."""
    part = Decimal(1)
    above, _, below = match.value("fraction").partition("/")
    part = Decimal(above) / Decimal(below or 1)
    dual = match.get("dual-unit")
    unit = match.value("dual-unit") if dual else match.value("dateunit")
    number = numerals(match)[:1]
    count = (
        numeral(number[0]).value
        if number and "num" in number[0].terms and match.at("num") == 0
        else Decimal(2 if dual else 1)
    )
    return Made(Span(((count + part, unit),)), {"span": unit}) if part < 1 else None


def _one(match: Match) -> Made | None:
    """A week: an amount for "a week ago", no duration that anyone would check."""
    return Made(Span(((Decimal(1), match.value("dateunit")),)), {"span": match.value("dateunit"), "bare": ""})


_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}


def iso_span(text: str) -> Span:
    """The span of an ISO 8601 duration of a language's file: P14D, PT30M, P18M."""
    day, _, clock = text.removeprefix("P").partition("T")
    parts: list[tuple[Decimal, str]] = []
    for written, units in ((day, _UNITS), (clock, _CLOCK_UNITS)):
        number = ""
        for sign in written:
            if sign in units:
                parts.append((Decimal(number), units[sign]))
                number = ""
            else:
                number += sign
    return Span(tuple(parts))


def _stretch(match: Match) -> Made | None:
    span = iso_span(match.value("stretch"))
    number = numerals(match)
    if number:
        count = numeral(number[0]).value
        span = Span(tuple((amount * count, unit) for amount, unit in span.parts))
    return Made(span, {"span": span.unit})


_TIME = "(num dash? dateunit|indefinite dateunit|dual-unit)"


def _half_behind(match: Match) -> Made | None:
    """3 سنوات ونصف, سنتان ونصف السنة, عام ونصف شهر: the half is the unit's before it, where none of its own follows."""
    found, dual = match.get("num"), match.get("dual-unit")
    units = [item.terms["dateunit"] for item in match.all("one-unit") + match.all("dateunit")]
    unit = dual.terms["dual-unit"] if dual else units[0]
    own = units[-1] if len(units) > (dual is None) else unit
    whole = numeral(found).value if found else Decimal(2 if dual else 1)
    above, _, below = match.value("half-behind").partition("/")
    part = Decimal(above) / Decimal(below)
    if match.follows("dateunit", "magnitude", "single", "currency") or (
        found is None and match.scan.definite(match.items[match.start])
    ):
        return None
    if own == unit:
        return _halved(whole, part, unit)
    return Made(Span(((whole, unit), (part, own))), {"span": own}) if _falls([unit, own]) else None


def _halved(whole: Decimal, part: Decimal, unit: str) -> Made:
    """Three and a half years are 42 months, and half a month is 15 days, as سنة ونصف and شهر ونصف are listed."""
    small, times = {"year": ("month", 12), "month": ("day", 30)}.get(unit, (unit, 1))
    if small == "day":
        return Made(Span(((whole, unit), (part * times, small))), {"span": small})
    return Made(Span((((whole + part) * times, small),)), {"span": small})


def _and_more(match: Match) -> Made | None:
    """عام وثلاثة أشهر: without an article the noun alone is one."""
    return (
        None
        if match.scan.definite(match.items[match.start]) or match.leads("num", "shift", "this", "final")
        else _span(match)
    )


RULES = (
    Rule("duration/half-behind", "(num dateunit|one-unit|dual-unit) half-behind dateunit?", _half_behind),
    Rule("duration/and-more", f"one-unit and {_TIME} (and {_TIME})*", _and_more),
    Rule("duration/span", f"{_TIME} ((and|comma)? {_TIME})*", _span),
    Rule("duration/half-more", "(num|indefinite)? (dateunit|dual-unit) and indefinite? fraction", _half_more),
    Rule("duration/one", "indefinite dateunit", _one),
    Rule("duration/stretch", "(num|indefinite)? stretch", _stretch),
)
