"""Months on their own, by two names (تموز/يوليو), or by their number."""

from __future__ import annotations

from factcheck import dates
from factcheck.dating.moment import yearless
from factcheck.dating.written import month
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule


def _month_alone(match: Match) -> Made | None:
    """A month without its year; a word that is more than a month only behind "in" or "the month of"."""
    word = match.get("month")
    led = match.get("month-lead") or match.leads("in", "bound", "part", "from", "shift", "this", "day-lead")
    led = (led and not (word is None and match.leads("this"))) or _ends(match)  # this may take longer
    if match.value("month-lead") == "two" and match.follows("and"):
        return None  # شهري يناير ومارس: two months, of one year that only the second tells
    if word is None and (not led or (match.scan.has("month", "strict") and match.get("month-lead") is None)):
        return None
    if not led and word and _common(match, word):
        return None  # "March on!", "May I": a capital at a sentence's start tells nothing
    if not led and not match.scan.alone and (match.scan.has("month", "led") or (word and word.end - word.start < 4)):
        return None  # "Mar" and "Sep" are names as often, and so are whole months in Arabic
    if not match.leads("in", "bound", "part", "from", "month-lead", "of") and _name(match):
        return None
    of_month = month(match)
    return yearless(match, "month", lambda y: dates.month(y, of_month), month=of_month)


def _common(match: Match, word: Item) -> bool:
    """Whether a month may be another word, or a name, that begins with a capital: May, March."""
    if word.terms.get("month-word", "capital") == "capital" or match.follows("possessive"):
        return False
    asks = match.follows("stop") and not match.follows("and", "or", "to", "of", "in", "from")
    return asks or not match.scan.alone


def _ends(match: Match) -> bool:
    """The 12 months to May: the month that a stretch ends in."""
    ahead = match.before(2)
    return match.leads("to") and ahead is not None and "dateunit" in ahead.terms


def _name(match: Match) -> bool:
    """April Smith: a word with a capital behind the month makes a name of it."""
    after = match.after()
    return (
        after is not None
        and not after.terms
        and match.scan.letter(after.start).isupper()
        and match.scan.letter(match.offset).isupper()
    )


def _numbered_month(match: Match) -> Made | None:
    """شهر عشرة, شهر 3: months by their number; "one month" and "two months" are amounts."""
    number_of, item = int(match.value("mon")), match.all("mon")[0]
    told = match.leads("in", "of", "part", "oday", "day", "weekday", "final") or match.follows("year", "year-lead")
    after = match.after(1)
    dated = match.follows("year-lead") and after is not None and "year" in after.terms
    counts = match.follows("dateunit", "unit", "percent", "currency") and not dated  # شهر عشرة سنة 2015
    if not told or (number_of < 3 and "word" in item.terms) or counts:
        return None
    return Made(None, {"month": str(number_of)})


def _pair(match: Match) -> Made | None:
    """تموز/يوليو: one month by two names."""
    names = [item.terms.get("month") or item.terms["month-weak"] for item in match.items[match.start : match.end]
             if "month" in item.terms or "month-weak" in item.terms]  # fmt: skip
    return Made(None, {"month": names[0]}) if names[0] == names[1] else None


PAIRS = (
    Rule("date/month-number", "month-lead mon", _numbered_month),
    Rule("date/month-pair", "(month|month-weak) (slash|dash)? (month|month-weak)", _pair),
    Rule("date/month-pair-in-brackets", "(month|month-weak) open (month|month-weak) close", _pair),
)


RULES = (Rule("date/month-alone", "{M}", _month_alone),)
