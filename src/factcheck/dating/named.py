"""Days told by today and by the calendar at once: este viernes 15 de junio, el próximo 6 de abril."""

from __future__ import annotations

from factcheck.dating.compose import with_weekday
from factcheck.dating.moment import Moment, beyond, held_in, made
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule


def _told_weekday(match: Match) -> Made | None:
    """Este viernes 15 de junio, vendredi prochain (15 juin): the day with its weekday; two days keep apart."""
    first, held = (item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Moment))
    if first.weekday is None or not first.spoken or first.day or held.spoken or held.value.days != 1:
        return None
    return with_weekday(match, held, first.weekday)


def _shifted(match: Match) -> Made | None:
    """El próximo 6 de abril, el pasado martes 6 de abril: the one before or behind today."""
    held, today, by = held_in(match), match.scan.today, int(match.value("shift", "0"))
    if held is None or held.again is None or held.year or today is None or not by:
        return None
    value = beyond([v for y in range(today.year - 1, today.year + 2) if (v := held.again(y))], today, by)
    return made(Moment(value, "day", None, held.month, held.day, True, held.weekday)) if value else None


RULES = (
    Rule("date/told-weekday", "date-day (comma|article|in|day-lead)* date-day", _told_weekday),
    Rule("date/told-weekday-bracketed", "date-day open (article|in)* date-day close", _told_weekday),
    Rule("date/shifted-day", "shift date-day", _shifted),
)
