"""Numbers with what they count: percent, money, measures, amounts of time."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals, scaled
from factcheck.counting.units import UCUM
from factcheck.dating.units import Span
from factcheck.lexis.lexeme import Lexeme
from factcheck.lexis.rules import Made, Match, Rule
from factcheck.numerals import Numeral

_WORDS = frozenset(
    {
        "ALL",
        "CUP",
        "COP",
        "TRY",
        "TOP",
        "MOP",
        "PEN",
        "RON",
        "SOS",
        "GEL",
        "ANG",
        "BAM",
        "LAK",
        "MAD",
        "HUF",
        "DOP",
        "LEI",
        "KID",
        "BOB",
        "NAD",
        "MUR",
    }
)
_HUNDRED, _CENT = Decimal(100), Decimal("0.01")
_POINTS = {"%": (Decimal(1), "%"), "‰": (Decimal("0.1"), "%"), "pp": (Decimal(1), "pp"), "bp": (_CENT, "pp")}


def _percent(match: Match) -> Made | None:
    factor, unit = _POINTS[match.value("percent")]
    number = scaled(numeral(numerals(match)[0]), factor)
    return made(Figure(number, "percentage", unit))


def _percent_first(match: Match) -> Made | None:
    """%50 and ٪٥٠: the sign touches its number."""
    sign, number = match.all("percent")[0], numerals(match)[0]
    alone = len(match.scan.written(sign)) == 1 and match.scan.touching(sign, number)
    before = match.before()
    taken = before is not None and isinstance(before.payload, Numeral) and match.scan.touching(before, sign)
    first = match.scan.has("percent", "first")  # yüzde 95
    return _percent(match) if (alone or first) and not taken else None


def _money(match: Match) -> Made | None:
    """Five dollars, $5m, 5 million US dollars, €5.20."""
    found = numerals(match)[0]
    number = numeral(found)
    short = match.get("magnitude-money")
    if short:
        if not number.spelled and match.scan.touching(found, short):
            number = scaled(number, Decimal(short.terms["magnitude-money"]))
            number = Numeral(number.value, number.step, True, Decimal(short.terms["magnitude-money"]))
        elif not number.spelled:
            if not match.follows("currency") and match.items[match.end - 1] is short:
                return None
            number = scaled(number, Decimal(short.terms["magnitude-money"]))
            number = Numeral(number.value, number.step, True, Decimal(short.terms["magnitude-money"]))
    if any(_is_word(match, item) for item in match.all("currency")):
        return None
    codes = [set(item.terms["currency"].split()) for item in match.all("currency")]
    unit = match.all("currency")[0].terms["currency"].split()
    if len(codes) == 2:  # $5 USD, 5 US dollars ($)
        unit = [code for code in unit if code in codes[1]] or unit
    return made(Figure(number, "money", "|".join(unit)))


def _is_word(match: Match, item: Lexeme) -> bool:
    """Codes that are words too (ALL, CUP, TRY) are codes in capitals only."""
    written = match.scan.written(item)
    return written.upper() in _WORDS and not written.isupper()


def _money_first(match: Match) -> Made | None:
    """A currency before its number: signs and codes, and names where nothing else claims the number."""
    sign, number = match.all("currency")[0], numerals(match)[0]
    written = match.scan.written(sign)
    touching = match.scan.touching(sign, number)
    if touching and written.upper() in _WORDS:
        return None  # COP26
    short = len(written) <= 5 and (not written.isalpha() or written.isupper() or touching)
    if not short and not match.scan.has("currency", "first"):
        return None
    if "ord" in number.terms or (match.follows("currency") and not match.scan.touching(sign, number)):
        return None
    return _money(match)


def _small_money(match: Match) -> Made | None:
    """50 cents: half a dollar."""
    number = scaled(numeral(numerals(match)[0]), _CENT)
    return made(Figure(number, "money", "|".join(match.value("subunit").split())))


def _money_and_small(match: Match) -> Made | None:
    """Five dollars and 20 cents."""
    first, last = (numeral(item) for item in numerals(match))
    if last.value >= _HUNDRED:
        return None
    codes = [code for code in match.value("currency").split() if code in match.value("subunit").split()]
    if not codes:
        return None
    return made(Figure(Numeral(first.value + last.value * _CENT, _CENT), "money", "|".join(codes)))


def _measure(match: Match) -> Made | None:
    """A measure in its UCUM unit; counted nouns stay outside a number's quote."""
    unit, found = match.value("unit"), numerals(match)[0]
    if unit not in UCUM or "ord" in found.terms or "indefinite" in found.terms:
        return None
    last = match.all("unit")[0]
    if (
        len(match.scan.written(last)) == 1
        and not match.scan.touching(found, last)
        and match.scan.letter(last.end) in tuple(".-'’")
    ):
        return None
    return made(Figure(numeral(found), "quantity", unit))


def _span(match: Match) -> Made | None:
    """Three days, a year and two months, half an hour, two-hour (talks)."""
    parts: list[tuple[Decimal, str]] = []
    number = Decimal(1)
    for item in match.items[match.start : match.end]:
        if isinstance(item.payload, Numeral) and "num" in item.terms:
            number = item.payload.value
        elif "dateunit" in item.terms or "dual-unit" in item.terms:
            dual = "dual-unit" in item.terms and "dateunit" not in item.terms
            parts.append((Decimal(2) if dual else number, item.terms["dual-unit" if dual else "dateunit"]))
    if not parts or not all(count >= 0 for count, _ in parts) or not _falls([unit for _, unit in parts]):
        return None
    if match.get("year") and parts[0][1] == "year" and "digits" in match.all("year")[0].terms:
        return None
    return Made(Span(tuple(parts)), {"span": parts[-1][1]})


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


def currency(item: Lexeme) -> str:
    return item.terms.get("currency", "")


_TIME = "(num dash? dateunit|dual-unit)"
RULES = (
    Rule("percentage/sign", "num dash? percent", _percent),
    Rule("percentage/sign-first", "percent num", _percent_first),
    Rule("money/behind", "num magnitude-money? dash? (of article?)? currency", _money),
    Rule("money/first", "currency num (magnitude-money)?", _money_first),
    Rule("money/both", "currency num (magnitude-money)? currency", _money_first),
    Rule("money/small", "num subunit", _small_money),
    Rule("money/and-small", "num currency (and|comma)? num subunit", _money_and_small),
    Rule("quantity/measure", "num (dash|of)? unit", _measure),
    Rule("duration/span", f"{_TIME} ((and|comma)? {_TIME})*", _span),
    Rule("duration/half-more", "(num|indefinite)? (dateunit|dual-unit) and indefinite? fraction", _half_more),
    Rule("duration/one", "indefinite dateunit", _one),
    Rule("duration/stretch", "(num|indefinite)? stretch", _stretch),
)
