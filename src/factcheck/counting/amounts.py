"""Numbers with what they count: percent, money, measures, amounts of time."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals, scaled
from factcheck.counting.units import UCUM
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_WORDS = frozenset(
    {"ALL", "CUP", "COP", "TRY", "TOP", "MOP", "PEN", "SOS", "MAD", "SDG", "BAM"}
)  # and names, touching digits
_SMALL = frozenset({"usd", "eur", "gbp", "chf"})
_HUNDRED, _THOUSAND, _CENT, _TWO = Decimal(100), Decimal(1000), Decimal("0.01"), 2
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


def _is_word(match: Match, item: Item) -> bool:
    """Codes are codes in capitals only: ILS, TOP and CUP are words too. A few are written small as well."""
    written = match.scan.written(item)
    return (
        len(written) == 3
        and written.upper() in item.terms["currency"].split()
        and not written.isupper()
        and written.lower() not in _SMALL
    )


def _money_first(match: Match) -> Made | None:
    """A currency before its number: signs and codes, and names where nothing else claims the number."""
    sign, number = match.all("currency")[0], numerals(match)[0]
    written = match.scan.written(sign)
    touching = match.scan.touching(sign, number)
    if touching and written.upper() in _WORDS:
        return None  # COP26
    if len(match.all("currency")) > 1 and match.follows("num"):
        return None  # $20 $37
    sign_like = len(written) <= 3 and written[:1].isupper()  # Rs 20
    short = len(written) <= 5 and (not written.isalpha() or written.isupper() or touching or sign_like)
    if not short and not match.scan.has("currency", "first"):
        return None
    if "ord" in number.terms or (match.follows("currency") and not match.scan.touching(sign, number)):
        return None
    return _money(match)


def _small_money(match: Match) -> Made | None:
    """50 cents, in hundredths of a currency (cUSD)."""
    codes = [f"c{code}" for code in match.value("subunit").split()]
    return made(Figure(numeral(numerals(match)[0]), "money", "|".join(codes)))


def _money_scaled(match: Match) -> Made | None:
    """75 USD million, 30 MUSD: the magnitude behind the currency or in its sign."""
    number, (size, *codes) = (
        numeral(numerals(match)[0]),
        (match.value("currency-scaled") or match.value("magnitude")).split(),
    )
    if number.spelled or Decimal(size) < _THOUSAND:
        return None
    number = scaled(number, Decimal(size))
    unit = "|".join(codes or match.value("currency").split())
    return made(Figure(Numeral(number.value, number.step, True, Decimal(size)), "money", unit))


def _money_and_digits(match: Match) -> Made | None:
    """15 dollars 50: two digits that count nothing else."""
    after = match.after()
    counts = after is not None and match.scan.letter(after.start).isalpha() and "stop" not in after.terms
    digits = match.all("num")[1].terms.get("digits", "")
    if counts or len(digits) != _TWO or not digits.isdigit() or numeral(match.all("num")[0]).spelled:
        return None
    return _whole_and_small(match, match.value("currency").split())


def _money_and_small(match: Match) -> Made | None:
    """Five dollars and 20 cents."""
    codes = match.value("currency").split()
    shared = [code for code in codes if code in match.value("subunit").split()]
    return _whole_and_small(match, shared or codes)


def _whole_and_small(match: Match, codes: list[str]) -> Made | None:
    first, last = (numeral(item) for item in numerals(match))
    if last.value >= _HUNDRED:
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
        and match.scan.letter(last.end) in tuple("-'")
    ):
        return None
    return made(Figure(numeral(found), "quantity", unit))


RULES = (
    Rule("percentage/sign", "num (dash|indefinite)? percent", _percent),
    Rule("percentage/sign-first", "percent num", _percent_first),
    Rule("money/behind", "num magnitude-money? dash? (of article?)? currency", _money),
    Rule("money/first", "currency num (magnitude-money)?", _money_first),
    Rule("money/both", "currency num (magnitude-money)? currency", _money_first),
    Rule("money/small", "num dash? subunit", _small_money),
    Rule("money/scaled", "num currency magnitude", _money_scaled),
    Rule("money/scaled-sign", "num currency-scaled", _money_scaled),
    Rule("money/scaled-sign-first", "currency-scaled num", _money_scaled),
    Rule("money/and-digits", "num currency num", _money_and_digits),
    Rule("money/first-and-small", "currency num (and|comma)? num subunit", _money_and_small),
    Rule("money/and-small", "num currency (and|comma)? num subunit", _money_and_small),
    Rule("quantity/measure", "num (dash|of|indefinite)? unit", _measure),
)
