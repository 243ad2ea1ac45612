"""Figures under their hedges: ranges, "more than", "or more", three in ten, doubled, the ages of people."""

from __future__ import annotations

from decimal import Context, Decimal

from msgspec.structs import replace

from factcheck.counting.figure import Figure, made, numeral, numerals, scaled
from factcheck.dating.units import Span
from factcheck.lexis.lexeme import Item
from factcheck.lexis.rules import Made, Match, Rule
from factcheck.numerals import Numeral

_HUNDRED, _CENT = Decimal(100), Decimal("0.01")
_LEAST = Decimal(1)
_EXACT = Context(prec=15)  # digits of a fraction
_HALVES = (16, 32, 64, 100)
_LABEL = Made(None, {"label": ""})


def _as_figure(item: Item) -> Figure | None:
    """The figure of a lexeme; a number is one of nothing."""
    if isinstance(item.payload, Figure):
        return item.payload
    return Figure(item.payload) if isinstance(item.payload, Numeral) and "num" in item.terms else None


def _range(match: Match) -> Made | None:
    """From 13% to 20%, between 3 and 5 million, 2-3 million dollars."""
    found = [_as_figure(item) for item in numerals(match)]
    low, high = found[0], found[1]
    if low is None or high is None or low.high or high.high or (low.unit and low.unit != high.unit and not _before(numerals(match)[0], high)):
        return None
    led = match.value("from")
    if match.get("and") and led != "between":
        return None
    if led == "from" and match.get("and") is None and match.scan.changing(match.offset):
        return None
    if not led and not _open_range(match, high):
        return None
    kind, unit = (high.kind, high.unit) if high.unit else (low.kind, low.unit)
    figure = Figure(low.low, kind, unit, high.low)
    loose = led == "from" and match.inside("dash")  # a rise of 6-7%: "of" is no part of it
    return made(figure, 1 if loose else 0) if _rises(figure) else None


def _before(item: Item, high: Figure) -> bool:
    """Whether the unit stands before its number, and so before the range: $5-10 million, %13-20."""
    return not high.unit and item.rule in ("money/first", "percentage/sign-first")


def _open_range(match: Match, high: Figure) -> bool:
    """Two numbers without from or between: a range where they share a unit or count what follows, else a score."""
    if high.unit or _unit_of(numerals(match)[0]):
        return True
    first, last = numerals(match)
    bare = match.get("dash") is not None and "digits" in first.terms and "digits" in last.terms
    if any(len(item.terms.get("digits", "")) > 1 and item.terms["digits"][0] == "0" for item in (first, last)):
        return False
    counted = match.follows("unit", "dateunit") or (match.follows("w", "of") and not match.scan.scored(match.offset))
    after = match.after()
    plain = after is not None and not after.terms and match.scan.letter(after.start).isalpha()
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
    return _LABEL if match.scan.touching(first, last) else None


def _hedge(match: Match) -> Made | None:
    """A figure or number with the hedges around it; the stronger of two counts: "nearly, at least"."""
    held = next((f for item in reversed(match.items[match.start : match.end]) if (f := _as_figure(item))), None)
    if held is None or held.high and held.comparator:
        return None
    if "to" in match.items[match.start].terms and match.scan.changing(match.offset):
        return None  # rose to 12%: no "up to"
    hedges = [
        item.terms[name]
        for item in match.items[match.start : match.end]
        for name in ("hedge", "hedge-behind")
        if name in item.terms
    ]
    strong = next((hedge for hedge in hedges if hedge not in "~="), hedges[0])
    return made(replace(held, comparator=strong))


def _hedged_range(match: Match) -> Made | None:
    """About 5 to 6 percent: the range as said."""
    held = next((f for item in match.items[match.start : match.end] if (f := _as_figure(item))), None)
    return made(held) if held and held.high else None


def _out_of(match: Match) -> Made | None:
    """Three in ten, 3 out of 10: a share of a hundred, in words or of a round number."""
    part, whole = (numeral(item) for item in numerals(match))
    if not 0 < part.value <= whole.value or "ord" in numerals(match)[1].terms:
        return None
    word = match.scan.written(match.all("outof")[0])
    if len(word) <= 2 and not (whole.value in (5, 10, 100, 1000) or "word" in numerals(match)[1].terms):
        return None  # "2 in 2019" tells no share
    after = match.after()
    if after is None or not match.scan.letter(after.start).isalpha():  # a mark, a fraction: of nothing
        return made(Figure(Numeral(_EXACT.divide(part.value, whole.value), _CENT)))
    share = (part.value / whole.value * _HUNDRED).quantize(_CENT)
    return made(Figure(Numeral(share, _LEAST if share == share.to_integral_value() else _CENT), "percentage", "%"))


def _share(match: Match) -> Made | None:
    """Half of the voters, two thirds of the seats, ثلثا المقاعد."""
    found = numerals(match)[0]
    if "share" not in found.terms or not 0 < numeral(found).value < 1:
        return None
    share = (numeral(found).value * _HUNDRED).quantize(_CENT)
    figure = Figure(Numeral(share, _LEAST if share == share.to_integral_value() else _CENT), "percentage", "%")
    last = next(k for k in range(match.end - match.start) if match.items[match.start + k] is found) + 1
    return made(figure, 0, last)


def _share_built(match: Match) -> Made | None:
    """Where the language puts the whole right behind its part: نصف السكان."""
    after = match.after()
    if match.scan.has("construct", "any") or (match.scan.has("construct", "plain") and after and _noun(match, after)):
        return _share(match)
    definite = after is not None and match.scan.text.startswith("ال", after.start)
    return (
        _share(match)
        if match.scan.has("construct", "definite") and definite and after is not None and "dateunit" not in after.terms
        else None
    )


def _noun(match: Match, item: Item) -> bool:
    return match.scan.letter(item.start).isalpha() and not {"dateunit", "stop", "and", "in"} & item.terms.keys()


def _multiple(match: Match) -> Made | None:
    """Doubled, threefold, ضعف: so many times as much."""
    number = Numeral(Decimal(match.value("multiple")), _LEAST)
    return made(Figure(number, "number", "x", comparator="="))


def _times(match: Match) -> Made | None:
    """Four times, 3-fold, ثلاثة أضعاف."""
    found = numerals(match)[0]
    return made(Figure(numeral(found), "number", "x")) if "num" in found.terms else None


def _age(match: Match) -> Made | None:
    """Aged 34, a 34-year-old, البالغ من العمر 34 عاما."""
    span = next((item.payload for item in match.items[match.start : match.end] if isinstance(item.payload, Span)), None)
    if span is None:
        found = numerals(match)[0]
        if not 0 < numeral(found).value < 130:
            return None
        span = Span(((numeral(found).value, "year"),))
    return Made(span, {"span": span.unit, "age": ""})


def _hedged_span(match: Match) -> Made | None:
    """More than three years: the amount as said."""
    item = next(item for item in match.items[match.start : match.end] if isinstance(item.payload, Span))
    return Made(item.payload, dict(item.terms))


def _fraction(match: Match) -> Made | None:
    """4/5 and 2 1/4: a part of one, where no word makes it a date."""
    *whole, above, below = (numeral(item).value for item in numerals(match))
    if match.get("slash") is None or not 0 < above < below or not (below <= 10 or below in _HALVES):
        return None
    items = match.items[match.end - 3 : match.end]
    if not all(match.scan.touching(*pair) for pair in zip(items, items[1:], strict=False)) or match.follows(
        "slash", "year"
    ):
        return None
    return made(Figure(Numeral(_EXACT.add(whole[0] if whole else Decimal(0), _EXACT.divide(above, below)), _CENT)))


def _fraction_words(match: Match) -> Made | None:
    """One twenty-fifth, un vingt-cinquième."""
    above, below = numerals(match)
    if "word" not in above.terms or "word" not in below.terms or numeral(below).value < 3 or "dateunit" in below.terms:
        return None
    if (
        numeral(above).value >= numeral(below).value
        or match.follows("dateunit", "month", "of")
        and not match.follows("of")
    ):
        return None
    return made(Figure(Numeral(_EXACT.divide(numeral(above).value, numeral(below).value), _CENT)))


def _numbered(match: Match) -> Made | None:
    """Channel 4, المادة 5, Resolution 2118: the number is a name."""
    return _LABEL


RANGES = (
    Rule("number/range", "from article? (num|fig) (to|dash|and) article? (num|fig)", _range),
    Rule("number/range-bare", "(num|fig) (to|dash) (num|fig)", _range),
    Rule("number/score", "num dash num (dash num)*", _score),
    Rule("number/fraction-words", "num dash? ord", _fraction_words),
    Rule("percentage/out-of", "num (unit|currency|w)? outof num", _out_of),
    Rule("duration/age", "age-before (num (dateunit)?|span)", _age),
    Rule("duration/age-behind", "(num|span) dash? age-behind", _age),
    Rule("number/numbered", "numbered point-sign? (num|ord)", _numbered),
    Rule("number/times", "num dash? times", _times),
    Rule("number/multiple", "multiple", _multiple),
)
FRACTIONS = (Rule("number/fraction", "num? int slash int", _fraction),)
SHARES = (
    Rule("percentage/share", "indefinite? num (of|article)", _share),
    Rule("percentage/share-built", "num", _share_built),
)
HEDGES = (
    Rule("number/hedged", "hedge (hedge|article|indefinite|comma)* (num|fig) hedge-behind?", _hedge),
    Rule("number/hedged-behind", "(num|fig) (comma)? hedge-behind", _hedge),
    Rule("number/hedged-range", "hedge range", _hedged_range),
    Rule("duration/hedged", "hedge hedge* span hedge-behind?", _hedged_span),
    Rule("duration/hedged-behind", "span hedge-behind", _hedged_span),
)
