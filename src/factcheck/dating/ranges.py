"""From one date to another, and one side left open: since, until, before, after, about."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from factcheck import dates, edtf
from factcheck.dating.ends import before, behind, run_of
from factcheck.dating.moment import Moment, held_in, made
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange


def pair_of(match: Match) -> tuple[Moment, Moment] | None:
    """The two ends: dates, years alone, or now."""
    found: list[Moment] = []
    for item in match.items[match.start : match.end]:
        if isinstance(item.payload, Moment):
            found.append(item.payload)
        elif "year" in item.terms and "digits" in item.terms:
            found.append(Moment(dates.year(int(item.terms["year"])), "year", int(item.terms["year"])))
        elif "now" in item.terms and match.scan.today:
            found.append(Moment(dates.of(match.scan.today), "day", spoken=True))
    return (found[0], found[1]) if len(found) == 2 else None


def _range(match: Match) -> Made | None:
    """3 May to 5 June 2020: the year of one side is the other's too."""
    pair = pair_of(match)
    led = match.get("from")
    if pair is None or (match.get("and") and not (led and led.terms["from"] == "between")):
        return None
    if match.get("dash") is None and match.get("to") is None and match.get("and") is None:
        return None
    return None if _ended(match) else run_between(*pair)


def run_between(first: Moment, last: Moment) -> Made | None:
    """From one date to another, each read by the other where it leaves its year out."""
    if value := run_of(first, last):
        return made(Moment(value, "run", first.year, spoken=first.spoken or last.spoken))
    again = last.again
    if first.again and last.again:
        value = dates.run(before(first.again, last.value), last.value)
        return made(Moment(value, "run", spoken=False, again=lambda y: _again(first, again, y))) if value else None
    if first.again and last.value.last:
        first = Moment(before(first.again, last.value) or first.value, first.grain)
    elif again and first.value.first:
        last = Moment(behind(again, first.value) or last.value, last.grain)
    if first.value.among or last.value.among:
        return None
    value = dates.run(first.value, last.value)
    return made(Moment(value, "run", first.year, spoken=first.spoken or last.spoken)) if value else None


def _ended(match: Match) -> bool:
    """Whether a point inside a match ends its sentence: a capital stands behind it."""
    items = match.items[match.start : match.end]
    pairs = pairwise(items)
    return any("point-sign" in sign.terms and match.scan.letter(word.start).isupper() for sign, word in pairs)


def _again(first: Moment, last: Callable[[int], DateRange | None] | None, year: int) -> DateRange | None:
    end = last(year) if last else None
    return dates.run(before(first.again, end), end) if first.again and end else None


def _to_number(match: Match) -> Made | None:
    """From 30 April to the 5th of May is two dates; 6 April to 9: a day of the same month."""
    held = next(item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment))
    day = int(match.value("oday") or match.value("day"))
    if held.value.first is None or held.day is None or not held.value.first.day < day:
        return None
    value = dates.run(held.value, dates.day(held.value.first.year, held.value.first.month, day))
    return made(Moment(value, "run", held.year)) if value else None


def _bound(match: Match) -> Made | None:
    word = match.value("bound") or match.value("bound-behind")
    held = held_in(match)
    dative = match.scan.cased(match.items[match.end - 2], "dative")
    next_to = match.follows("date", "year", "time", "num") and not dative
    if match.get("bound-behind") and (next_to or _goes_on(match)):
        return None
    if held is not None and match.value("bound-behind") == "until" and match.items[match.start].rule in _RANGES:
        return made(held)  # с 12 по 15 июля включительно
    edge = next((item.terms["edge"] for item in match.inside("edge")), "")
    word = {("end", "before"): "until", ("begin", "after"): "since"}.get((edge, word), word)
    if held is not None and held.value.first and held.value.last and not held.value.among:
        value = dates.bounded(held.value, word)
        return made(Moment(value, "run", held.year, spoken=held.spoken)) if value else None
    if held is not None or match.get("year") is None or match.follows("unit", "percent", "currency", "dateunit"):
        return None
    value = dates.bounded(dates.year(int(match.value("year"))), word)
    return made(Moment(value, "run", year=int(match.value("year")))) if value else None


def _goes_on(match: Match) -> bool:
    """In 2019 and later resigned, on 1 May and after talks: the words behind "and" belong to what follows."""
    words, after = match.scan.written(match.all("bound-behind")[0]).lower().split(), match.after()
    joined = len(words) > 1 and words[0] in ("and", "or")
    if not joined or after is None or not match.word_follows():
        return False
    return "future" not in after.terms and not after.terms.keys() >= {"past", "stop"}


def _about(match: Match) -> Made | None:
    """Around 1990: EDTF's ~, a unit more on both sides."""
    held = held_in(match)
    if match.get("year") and match.follows("unit", "w", "percent", "currency", "dateunit"):
        return None
    if held is None and match.get("year"):
        held = Moment(dates.year(int(match.value("year"))), "year", year=int(match.value("year")))
    if held is None or "/" in held.value.edtf or "[" in held.value.edtf or held.grain not in ("day", "month", "year"):
        return made(held) if held else None
    value = edtf.parse(held.value.edtf + "~")
    return made(Moment(value, held.grain, held.year, held.month, held.day, held.spoken, held.weekday))


def _about_behind(match: Match) -> Made | None:
    until = match.scan.cased(match.items[match.end - 2], "dative")  # yıl sonuna kadar is until its end
    return _about(match) if match.value("hedge-behind") == "~" and not until else None


_RANGES = ("date/days", "date/range", "date/range-bare", "date/years-from", "date/days-of-unit")
_YEAR = "year-lead? year (year-behind|era)?"
RULES = (
    Rule(
        "date/range",
        f"(from|bound) (in|article|day-lead)* (date|now|{_YEAR}) (comma|point-sign)? "
        f"(to|dash|and|bound) (to|in|article|day-lead)* (date|now|{_YEAR})",
        _range,
    ),
    Rule("date/range-bare", f"date point-sign? (to|dash) (in|article|day-lead)* (date|now|{_YEAR})", _range),
    Rule("date/range-to-day", "from? date-day (to|dash) article? (oday|day)", _to_number),
)
BOUNDS = (
    Rule("date/about-behind", f"(date|{_YEAR}) hedge-behind", _about_behind),
    Rule("date/bound", "bound (in|article|of|day-lead|about)* (date|year-lead? year (year-behind|era)?)", _bound),
    Rule("date/bound-behind", f"(date|{_YEAR}) (comma|dash)? bound-behind", _bound),
    Rule("date/about", "about (in|article|day-lead)* (date|year-lead? year year-behind?)", _about),
)
