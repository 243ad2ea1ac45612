"""Years before a noun that might be counted: in 2019 people fled, the 1994 killings, 2019 sales of $5m."""

from __future__ import annotations

from factcheck.lexis.match import Match

RECENT = range(1900, 2101)  # years that news names without a word for it
_PEOPLE = ("person", "child", "man", "woman", "dead", "injured", "victim")  # plurals without -s
_MARGINS = ("vote", "seat", "point", "goal", "run", "wicket", "ticket")


def opens(match: Match, of_year: int) -> bool:
    """In 2019 people fled: behind "in" four digits are a year, for thousands have their comma; a round one may count."""
    counted = match.follows("unit", "currency") and not match.follows("percent", "magnitude", "dateunit", "times")
    return _four(match, of_year) and counted and (match.led("in") or _since(match))


def _since(match: Match) -> bool:
    """Since 2015 police, by 2030 cars: "up to" hedges, and what rose or won by a number rose by no year."""
    after = match.after()
    margin = after is not None and after.terms.get("unit") in _MARGINS
    moved = match.scan.changing(match.offset) or match.scan.scored(match.offset)
    return match.leads("bound") and not match.leads("hedge") and not moved and not margin


def of_event(match: Match, of_year: int) -> bool:
    """The 2015 deal, the 1994 killings, 2019 sales of $5m; the 2016 voters are so many."""
    after, of = match.after(), match.after(1)
    if after is None or not _four(match, of_year):
        return False
    if match.follows("dated-behind") and of is not None and "of" in of.terms and "comma" not in of.terms:
        return True
    if not match.leads("article", "possessive", "owner") or match.follows(
        "currency", "percent", "magnitude", "dateunit"
    ):
        return False
    many = match.scan.written(after).endswith("s") or after.terms.get("unit") in _PEOPLE
    return match.follows("dated-behind") or (match.follows("unit") and not many)


def _four(match: Match, of_year: int) -> bool:
    """Whether a year is written in four digits that are no round number, in languages that put it before its noun."""
    digits = match.all("year")[0].terms.get("digits", "")
    year = len(digits) == 4 and of_year in RECENT and not digits.endswith("00")
    return year and match.scan.has("year", "before")
