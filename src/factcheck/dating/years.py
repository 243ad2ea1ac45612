"""Years on their own: in 2019, the year 2019, 2022م, since 2011."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import Moment, calendar, made
from factcheck.dating.written import COUNTS
from factcheck.dating.year_events import RECENT, of_event, opens
from factcheck.dating.year_lists import listed
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule


def _year(match: Match) -> Made | None:
    """A year alone: behind "in", an open bound, "the year"; in brackets; beside its era or another year."""
    of_year = int(match.value("year"))
    told = match.get("year-lead") or match.get("year-behind") or match.get("era")
    if match.value("era") in ("bc", "sh"):
        return UNREAD  # before Christ, of the Persian calendar
    if match.value("era") == "ah":
        return None
    if not told and not _led(match, of_year):
        return None
    return calendar(dates.year(of_year), "year", year=of_year)


def _led(match: Match, of_year: int) -> bool:
    if match.get("year") is None:
        return False
    if of_event(match, of_year):
        return True  # the 1994 killings, 2019 sales of $5m
    if match.led("at") or (match.follows(*COUNTS) and not opens(match, of_year)):
        return False  # at 1600 Harbour Road
    if "word" in match.all("year")[0].terms and of_year % 100 == 0 and of_year != 1900:
        return False  # "two thousand" counts
    if match.scan.has("year", "bare") and of_year in RECENT and _bare(match):
        return True
    if match.leads("in", "part", "bound", "about", "year-lead", "same") or _named(match):
        return True
    if match.leads("from") and of_year in RECENT and _lone(match):
        return True  # a report from 2014
    if match.leads("of") and of_year in RECENT and not match.follows("w"):
        return True  # the crisis of 2008
    if of_year in RECENT and match.leads("article", "possessive", "owner") and _describes(match):
        return True  # the 2008 crisis, its 2019 forecast
    if of_year in RECENT and match.follows("possessive") and "digits" in match.all("year")[0].terms:
        return True  # 2019's total
    if match.leads("hedge") and match.follows("level"):
        return True  # above 2019 levels
    if match.leads("past") and match.follows("close"):
        return True  # (built 1884)
    bracketed = match.leads("open") and match.follows("close")
    return bracketed or listed(match)


def _lone(match: Match) -> bool:
    """Whether no word, and no end of a range of numbers, stands behind a year."""
    behind = match.after(1)
    if match.follows("to", "dash", "and", "bound"):
        return match.follows("bound") and not (behind and {"num", "year"} & behind.terms.keys())
    return not match.follows("w")


def _describes(match: Match) -> bool:
    """Whether a noun stands behind a year written in four digits, and none of those that are counted."""
    after, digits = match.after(), match.all("year")[0].terms.get("digits", "")
    if len(digits) != 4 or after is None or not match.word_follows():
        return False
    many = match.scan.written(after).endswith("s") and digits.endswith("00")  # the 2000 delegates
    return match.scan.has("year", "before") and not many


def _named(match: Match) -> bool:
    """حرب 1967, مونديال 2022: what a year names; behind an article the number may count a noun (في المؤتمر 2000 مندوب)."""
    lead = match.before()
    if lead is None or "dated" not in lead.terms:
        return False
    return not (match.unknown_follows() and match.scan.definite(lead))


def _bare(match: Match) -> bool:
    """Whether no noun stands behind a year, in languages that need no preposition before it: wurde 2019 eröffnet."""
    after = match.after()
    return after is None or not match.scan.letter(after.start).isupper()


def _numbered_year(match: Match) -> Made | None:
    """The year 247."""
    item, of_year = match.all("old-year")[0], int(match.value("old-year"))
    if (
        not of_year
        or len(item.terms.get("digits", "")) != 3
        or match.follows("unit", "percent", "currency", "dateunit")
    ):
        return None
    return calendar(dates.year(of_year), "year", year=of_year)


def _old_year(match: Match) -> Made | None:
    era = match.scan.written(match.all("era")[0])
    if len(era) < 3 and era.isalpha() and era.islower() and era.isascii():
        return None
    if match.value("era") in ("bc", "sh"):
        return UNREAD  # before Christ, of the Persian calendar
    of_year = int(match.value("old-year"))
    return calendar(dates.year(of_year), "year", year=of_year) if match.value("era") == "ce" and of_year else None


def _year_ended(match: Match) -> Made | None:
    """2019'da, 2021'in: the ending of the case says "in" or "of"."""
    of_year = int(match.value("year"))
    if not 1800 <= of_year <= 2100 or match.follows("num"):  # 1900'de bir is one in 1,900
        return None
    return made(Moment(dates.year(of_year), "year", year=of_year), 0, 1)


def _calendar_year(match: Match) -> Made | None:
    """The calendar year 2008; "five years 2008" is none."""
    if (
        match.value("dateunit") != "year"
        or match.leads("num", "shift", "this", "last", "next")
        or ("decade-lead" in match.all("dateunit")[0].terms)
    ):
        return None
    return calendar(dates.year(int(match.value("year"))), "year", year=int(match.value("year")))


def _round_year(match: Match) -> Made | None:
    """عام ألفين, el año dos mil: nothing that it counts stands behind."""
    if match.word_follows("stop", "and"):
        return None
    return calendar(dates.year(int(match.value("round-year"))), "year", year=int(match.value("round-year")))


def _short_year(match: Match) -> Made | None:
    """عام 67: which century's, nothing tells; and no number, where no noun stands behind that it counts."""
    after = match.after()
    noun = match.word_follows("stop", "in")
    definite = after is not None and match.scan.definite(after)
    return None if "word" in match.all("yy")[0].terms or match.follows(*COUNTS) or (noun and not definite) else UNREAD


def _fiscal(_: Match) -> Made | None:
    """Fiscal 2020: whose it is tells when it begins; 2019-20 tells both years."""
    return UNREAD


YEARS = (Rule("date/year-listed", "year", _year),)


RULES = (
    Rule("date/year", "{Y}", _year),
    Rule("date/fiscal-year", "fiscal year-lead? year !dash !slash", _fiscal),
    Rule("date/short-year", "year-lead yy", _short_year),
    Rule("date/round-year", "year-lead round-year", _round_year),
    Rule("date/calendar-year", "dateunit year", _calendar_year),
    Rule("date/old-year-led", "year-lead old-year", _numbered_year),
    Rule("date/year-ended", "year (case-in|case-of)", _year_ended),
    Rule("date/old-year", "year-lead? old-year era", _old_year),
)
