"""Longer stretches: decades, centuries, seasons, quarters and halves of a year."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import calendar, spoken, yearless
from factcheck.dating.ordered import ordered_unit
from factcheck.dating.units import century, months
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule
from factcheck.values import DateRange

_NOW = 100


def _decade(first: int) -> Made | None:
    first = first + (1900 if first >= 20 else 2000) if first < _NOW else first
    return calendar(dates.decade(first), "decade", year=first) if first % 10 == 0 and 1000 <= first < 9990 else None


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
    if suffix and suffix.terms["decade-suffix"] == "own" and not match.leads("article"):
        return None  # 1980's summer
    if suffix and len(number[0].terms.get("digits", "")) == 2 and not _short(match, number[0].terms["digits"]):
        return UNREAD  # in his 40s, in the 30s
    value = number[0].terms.get("year") or number[0].terms.get("int", "1")
    return _decade(int(value))


def _short(match: Match, digits: str) -> bool:
    """The 60s, where no temperature is so high, and the '40s, whose apostrophe tells of the century left out."""
    lead = match.before(2)
    owned = lead is not None and "owner" in lead.terms  # in his '40s
    signed = match.scan.letter(match.offset - 1) in tuple("'’‘") and not owned
    return signed or (match.leads("article") and digits >= "50")


def _decade_word(match: Match) -> Made | None:
    return _decade(int(match.value("decade-word")))


def _century(match: Match) -> Made | None:
    """The twenty-first century, القرن الحادي والعشرون, XIX век."""
    unit, number = match.value("dateunit"), match.value("ord") or match.value("int")
    if unit not in ("century", "millennium"):
        led = match.at("dateunit") == 0 and match.scan.cased(match.all("dateunit")[0], "genitive")
        return None if led else ordered_unit(match)  # yılın ilk çeyreği: the rank is the next word's
    if (
        not number
        or match.value("era") == "bc"
        or not 1 <= (count := int(float(number))) <= 22 // (10 if unit[0] == "m" else 1)
    ):
        return None
    return calendar(century(count) if unit == "century" else months((count - 1) * 12000 + 12, 12000), "century")


def _century_signed(match: Match) -> Made | None:
    """The 21st-century city; a third-quarter profit is the firm's."""
    return _century(match) if match.value("dateunit") == "century" else None


def _century_roman(match: Match) -> Made | None:
    """XIX век, le XXe siècle, siglo XXI."""
    number = int(match.value("roman"))
    if match.value("dateunit") != "century" or not 1 <= number <= 22 or match.value("era") == "bc":
        return None
    return calendar(century(number), "century")


def _season(match: Match) -> Made | None:
    number, word = int(match.value("season")), match.all("season")[0]
    before = match.before(2)
    if "season-word" in word.terms and not (match.get("year") or match.get("shift") or match.get("this")):
        led = match.leads("article") and before is not None and "in" in before.terms
        if not led or match.follows("of", "in"):
            return None  # the fall of the city
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


def _season_of_year(match: Match) -> Made | None:
    """Летом прошлого года, im Sommer dieses Jahres."""
    today, by = match.scan.today, int(match.value("shift", "0"))
    if today is None or match.value("dateunit") != "year":
        return None
    return spoken(dates.season(today.year + by, int(match.value("season"))), "season")


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
    Rule("date/season-of-year", "season (of|article)* (shift|this) dateunit", _season_of_year),
    Rule("date/decade", "decade-lead (of|article)* num decade-suffix?", _decade_number),
    Rule("date/decade-suffix", "num dash? decade-suffix", _decade_number),
    Rule("date/decade-word", "decade-word", _decade_word),
    Rule("date/century", "ord dateunit era?", _century),
    Rule("date/century-signed", "ord dash dateunit", _century_signed),
    Rule("date/century-behind", "dateunit ord era?", _century),
    Rule("date/century-counted", "dateunit int", _century),
    Rule("date/century-roman", "dateunit roman era?", _century_roman),
    Rule("date/century-roman-first", "roman suffix? dateunit era?", _century_roman),
)
