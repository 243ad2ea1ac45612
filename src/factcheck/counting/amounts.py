"""Numbers with what they count: percent, money, measures, amounts of time."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.counting import coins
from factcheck.counting.figure import Figure, made, numeral, numerals, scaled, sized
from factcheck.counting.units import UCUM
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import UNREAD, Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral
from factcheck.numerals import digits as written_digits

_WORDS = frozenset(
    {"ALL", "CUP", "COP", "TRY", "TOP", "MOP", "PEN", "SOS", "MAD", "SDG", "BAM"}
)  # and names, touching digits
_SMALL = frozenset({"usd", "eur", "gbp", "chf"})
_GROUPED = re.compile(r"[1-9]\d{0,2}(,\d{3})+")
_DEGREE = "deg"
_THOUSAND = Decimal(1000)


def _money(match: Match, said: Numeral | None = None) -> Made | None:
    """Five dollars, $5m, 5 million US dollars, €5.20. said: the number, where its digits alone tell another."""
    found = numerals(match)[0]
    number = said or numeral(found)
    short = match.get("magnitude-money")
    if short and not number.spelled:
        last = match.items[match.end - 1] is short and not match.follows("currency")
        if last and not match.scan.touching(found, short):
            return None
        number = sized(number, Decimal(short.terms["magnitude-money"]))
    if any(_is_word(match, item) for item in match.all("currency")) or _of_year(match) or _weight(match):
        return None
    codes = [set(item.terms["currency"].split()) for item in match.all("currency")]
    unit = match.all("currency")[0].terms["currency"].split()
    if len(codes) == 2:  # $5 USD, 5 US dollars ($)
        unit = [code for code in unit if code in codes[1]]
        if not unit:
            return None  # the dollar 3.65 riyals
    return made(Figure(number, "money", "|".join(unit)))


def _dual(match: Match) -> Made | None:
    """قتل شخصان: two, in the noun's own form; the two that are known (الشخصان) are not counted, nor those of a number."""
    if match.scan.definite(match.items[match.start]) or match.leads("num", "article"):
        return None
    return made(Figure(Numeral(Decimal(2), Decimal(1)), "number", match.value("dual-noun")))


def _money_behind(match: Match) -> Made | None:
    """5 dollars; in "3 USD50 cards" and "$ 20 $ 37" the sign is the next number's."""
    sign, after = match.all("currency")[-1], match.after()
    if after is not None and "digits" in after.terms:
        apart = not match.scan.touching(match.items[match.end - 2], sign)
        if match.leads("currency") or (apart and match.scan.touching(sign, after)):
            return None
    return _money(match)


def _of_year(match: Match) -> bool:
    """In 2016 dollars, in 2016 won: behind "in" four digits are a year."""
    digits = match.items[match.start].terms
    told = match.led("in") and match.scan.has("year", "before") and match.get("dash") is None
    return told and "year" in digits and "word" not in digits and len(match.scan.written(match.items[match.start])) == 4


def _weight(match: Match) -> bool:
    """A 500-pound bomb: a hyphen joins weights."""
    return match.get("dash") is not None and "unit" in match.all("currency")[-1].terms


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
    if not short and not _field(match):
        return None
    behind = match.after(1)
    other = match.follows("currency") and not (behind and "digits" in behind.terms)
    if "ord" in number.terms or (other and not touching):
        return None
    return _money(match, _english(match, written, number))


def _field(match: Match) -> bool:
    """Whether the whole text is a currency and a number, and no event with its year (Euro 2024)."""
    return match.end - match.start == len(match.items) and "year" not in numerals(match)[0].terms


def _english(match: Match, sign: str, number: Item) -> Numeral | None:
    """$10,000 is ten thousand in languages of decimal commas too; $75,415 million is not."""
    digits = number.terms.get("digits", "")
    if sign[-1:] not in ("$", "£") or not _GROUPED.fullmatch(digits) or numeral(number).spelled:
        return None
    return None if match.follows("magnitude") or match.get("magnitude-money") else written_digits(digits, ".")


def _money_scaled(match: Match) -> Made | None:
    """75 USD million, 30 MUSD: the magnitude behind the currency or in its sign."""
    number, (size, *codes) = (
        numeral(numerals(match)[0]),
        (match.value("currency-scaled") or match.value("magnitude")).split(),
    )
    if number.spelled or Decimal(size) < _THOUSAND:
        return None
    unit = "|".join(codes or match.value("currency").split())
    return made(Figure(sized(number, Decimal(size)), "money", unit))


def _measure(match: Match) -> Made | None:
    """A measure in its UCUM unit; counted nouns stay outside a number's quote."""
    unit, found = match.value("unit"), numerals(match)[0]
    if unit not in UCUM or "ord" in found.terms or "indefinite" in found.terms:
        return None
    last = match.all("unit")[0]
    written = match.scan.written(last)
    if len(written) == 1 and not match.scan.touching(found, last) and match.scan.letter(last.end) in tuple("-'"):
        return None
    if written == "MM":
        return UNREAD  # millions, as bankers write
    if len(written) == 1 and written.isupper() and unit.islower():
        touching = match.scan.touching(found, last) and not match.scan.shouted
        return UNREAD if touching else None  # 5G is a network, and no five grams
    return made(Figure(numeral(found), "quantity", unit))


def _below_zero(match: Match) -> Made | None:
    """12 درجة مئوية تحت الصفر: minus twelve."""
    found, unit = numeral(numerals(match)[0]), match.value("unit")
    if found.value <= 0 or (unit and unit not in UCUM):
        return None
    return made(Figure(scaled(found, Decimal(-1), found.step), "quantity", unit or _DEGREE))


RULES = (
    *coins.RULES,
    Rule("number/dual", "dual-noun", _dual),
    Rule("money/behind", "num magnitude-money? dash? (of article?)? currency", _money_behind),
    Rule("money/first", "currency num (magnitude-money)?", _money_first),
    Rule("money/both", "currency num (magnitude-money)? currency", _money_first),
    Rule("money/scaled", "num currency magnitude", _money_scaled),
    Rule("money/scaled-sign", "num currency-scaled", _money_scaled),
    Rule("money/scaled-sign-first", "currency-scaled num", _money_scaled),
    Rule("quantity/below-zero-first", "below-zero num unit", _below_zero),
    Rule("quantity/below-zero", "num unit? below-zero", _below_zero),
    Rule("quantity/measure", "num (dash|of|indefinite)? unit", _measure),
)
