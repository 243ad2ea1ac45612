"""Lists of years that one word tells: in 2018, 2019 and 2020; 2019 ve 2020 yıllarında."""

from __future__ import annotations

from factcheck.lexis.match import Match

_LIST = 20  # words between the first year of a list and its last


def listed(match: Match) -> bool:
    """Whether a word before or behind the list that a year stands in tells that they are years."""
    return _told_before(match) or _told_behind(match)


def _told_before(match: Match) -> bool:
    """2018, 2019 and 2020 behind a year that a word tells."""
    for back in range(2, _LIST, 2):
        sign, year = match.before(back - 1), match.before(back)
        if sign is None or year is None or not {"and", "comma", "or", "dash", "to"} & sign.terms.keys():
            return False
        if "date-year" in year.terms:
            return True
        if "year" not in year.terms:
            return False
    return False


def _told_behind(match: Match) -> bool:
    """2019 ve 2020 yıllarında: a word behind the last year of a list tells the others too."""
    for ahead in range(0, _LIST, 2):
        sign, year, word = (match.after(ahead + k) for k in range(3))
        if sign is None or year is None or "year" not in year.terms or not {"and", "comma"} & sign.terms.keys():
            return False
        if word is not None and "year-behind" in word.terms:
            return True
    return False
