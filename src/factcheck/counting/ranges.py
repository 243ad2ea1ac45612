"""Ranges of figures, and what looks like them: scores, telephone numbers, numbers that are names."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, as_figure, made, numeral, numerals
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule

_HUNDRED = Decimal(100)


def _range(match: Match) -> Made | None:
    """From 13% to 20%, between 3 and 5 million, 2-3 million dollars."""
    found = [as_figure(item) for item in numerals(match)]
    low, high = found[0], found[1]
    if (
        low is None
        or high is None
        or low.high
        or high.high
        or (low.unit and not _shared(low, high) and not _before(numerals(match)[0], high) and not _bare(match, high))
    ):
        return None
    led = match.value("from")
    if match.get("and") and led != "between":
        return None
    if (led == "from" or match.leads("from")) and match.get("and") is None and match.scan.changing(match.offset):
        return None  # rose from 13% to 20%: two figures
    if not led and (_two_steps(match) or not _open_range(match, high)):
        return None
    kind, unit = (high.kind, _shared(low, high) or high.unit) if high.unit else (low.kind, low.unit)
    figure = Figure(low.low, kind, unit, high.low)
    loose = led == "from" and match.inside("dash")  # a rise of 6-7%: "of" is no part of it
    return made(figure, 1 if loose else 0) if _rises(figure) else None


def _two_steps(match: Match) -> bool:
    """Rose $1.20 to $75.30, fell by a third to 2 million: by how much, and to what."""
    joint = match.get("to")
    word = joint is not None and "dash" not in joint.terms and match.scan.changing(match.offset)
    first = numerals(match)[0]
    return word and (bool(_unit_of(first)) or "share" in first.terms)


def _shared(low: Figure, high: Figure) -> str:
    """The unit of both; of shared signs what they have in common: $10 - 20 US dollars."""
    if low.unit == high.unit or "money" not in (low.kind, high.kind):
        return low.unit if low.unit == high.unit else ""
    return "|".join(code for code in high.unit.split("|") if code in low.unit.split("|"))


def _before(item: Item, high: Figure) -> bool:
    """Whether the unit stands before its number, and so before the range: $5-10 million, %13-20."""
    return not high.unit and item.rule in ("money/first", "percentage/sign-first")


def _bare(match: Match, high: Figure) -> bool:
    """From 10 dollars to 20: the second number counts what the first does, for nothing else stands behind it."""
    counts = match.word_follows("stop", "in")
    return match.get("from") is not None and not high.unit and "year" not in numerals(match)[1].terms and not counts


def _open_range(match: Match, high: Figure) -> bool:
    """Two numbers without from or between: a range where they share a unit or count what follows, else a score."""
    if high.unit or _unit_of(numerals(match)[0]):
        return True
    first, last = numerals(match)
    bare = match.get("dash") is not None and "digits" in first.terms and "digits" in last.terms
    if any(len(item.terms.get("digits", "")) > 1 and item.terms["digits"][0] == "0" for item in (first, last)):
        return False
    counted = match.follows("unit", "dateunit") or (match.follows("w", "of") and not match.scan.scored(match.offset))
    plain = match.unknown_follows()
    return (counted or (plain and not match.scan.scored(match.offset))) if bare else (counted or plain)


def _unit_of(item: Item) -> str:
    return item.payload.unit if isinstance(item.payload, Figure) else ""


def _rises(figure: Figure) -> bool:
    low, high = figure.low, figure.high
    if high is None:
        return False
    if high.spelled and not low.spelled and low.value < high.value / high.scale:
        return True
    return low.value < high.value


def _score(match: Match) -> Made | None:
    """2-1, 10-8-3, 0944-123-456: digits and hyphens that are no range."""
    first, last = match.items[match.start], match.items[match.start + 1]
    return UNREAD if match.scan.touching(first, last) else None


def _vague(match: Match) -> Made | None:
    """Einige Tausend, birkaç yüz bin: how many thousands nobody says."""
    found = match.get("num")
    number = numeral(found).value if found and "word" in found.terms else Decimal(0)
    return UNREAD if number >= _HUNDRED and number.log10() % 1 == 0 else None


def _numbered(match: Match) -> Made | None:
    """Channel 4, المادة 5, Resolution 2118, إس 700: the number is a name; a word before a noun counts (رحلة ثلاث عواصم)."""
    number = match.get("num") or match.all("ord")[0]
    if match.follows("times"):  # won the title 29 times
        return None
    return None if match.word_follows("stop") and "word" in number.terms and "num" in number.terms else UNREAD


def _thousands(_: Match) -> Made:
    """On binlerce: tens of thousands."""
    return UNREAD


VAGUE = (
    Rule("number/vague", "vague num", _vague),
    Rule("number/vague-behind", "num vague-behind", _thousands),
)
RULES = (
    Rule("number/range", "from article? (num|fig) (to|dash|and) article? (num|fig)", _range),
    Rule("number/range-joined", "from (num|fig) to-joined dash? (num|fig)", _range),
    Rule("number/range-bare", "(num|fig) (to|dash) (num|fig)", _range),
    Rule("number/score", "num dash num (dash num)*", _score),
    Rule("number/numbered-behind", "num numbered-behind", _numbered),
    Rule("number/numbered", "(numbered|letter) point-sign? (num|ord) (dash num)*", _numbered),
)
