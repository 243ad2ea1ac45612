"""Money in coins, in notes and coins, and in the order of speech: 50 cents, 5 dollars and 20 cents, рублей десять."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.figure import Figure, made, numeral, numerals, sized
from factcheck.lexis.lexeme import Item
from factcheck.lexis.match import Made, Match
from factcheck.lexis.rules import Rule
from factcheck.numerals import Numeral

_HUNDRED, _CENT, _TWO = Decimal(100), Decimal("0.01"), 2


def _about_first(match: Match) -> Made | None:
    """Рублей десять, долларов сто: the noun before its number says "about"; in рублей 10 марта it says nothing."""
    number = numerals(match)[0]
    if match.word_follows("stop", "in") or match.leads("num", "magnitude") or {"year", "dot2"} & number.terms.keys():
        return None
    return made(
        Figure(
            numeral(number), "money", "|".join(match.all("currency-many")[0].terms["currency"].split()), comparator="~"
        )
    )


def _small_money(match: Match) -> Made | None:
    """50 cents, in hundredths of a currency (cUSD)."""
    codes = [f"c{code}" for code in match.value("subunit").split()]
    return made(Figure(numeral(numerals(match)[0]), "money", "|".join(codes)))


def _money_and_digits(match: Match) -> Made | None:
    """15 dollars 50, 15 dólares con 50: two digits that count nothing else."""
    after = match.after()
    counts = match.word_follows("stop") or match.follows("currency", "percent", "unit", "to")  # between 10 € and 15 €
    counts = counts or match.leads("currency") or (after is not None and _joined(match, after))
    digits = match.all("num")[1].terms.get("digits", "")
    if counts or len(digits) != _TWO or not digits.isdigit() or numeral(match.all("num")[0]).spelled:
        return None
    return _whole_and_small(match, match.value("currency").split())


def _joined(match: Match, after: Item) -> bool:
    """Whether letters touch the last digits: 10 liras 11a."""
    return match.scan.touching(match.items[match.end - 1], after) and match.scan.letter(after.start).isalnum()


def _coded(match: Match) -> Made | None:
    """MXN$ 20, 20 MXN$, 10 milliards de $ US: a code and the sign of the same money."""
    first, last = match.all("currency")
    shared = [code for code in first.terms["currency"].split() if code in last.terms["currency"].split()]
    signed = any(not match.scan.written(item).isalpha() for item in (first, last))
    if not shared and match.scan.touching(first, last) and "$" in map(match.scan.written, (first, last)):
        shared = (last if match.scan.written(first) == "$" else first).terms["currency"].split()  # NZD$ 40
    if not shared or not signed or match.leads("currency") or match.follows("currency"):
        return None
    if match.at("num") == 0 and match.follows("num"):
        return None  # 5 $ MXN 20
    return made(Figure(numeral(numerals(match)[0]), "money", "|".join(shared)))


def _money_and_small(match: Match) -> Made | None:
    """Five dollars and 20 cents."""
    codes, small = match.value("currency").split(), match.value("subunit") or match.value("subunit-short")
    shared = [code for code in codes if code in small.split()]
    return _whole_and_small(match, shared or codes)


def _whole_and_small(match: Match, codes: list[str]) -> Made | None:
    first, last = (numeral(item) for item in numerals(match))
    if last.value >= _HUNDRED:
        return None
    return made(Figure(Numeral(first.value + last.value * _CENT, _CENT), "money", "|".join(codes)))


def _short_range(match: Match) -> Made | None:
    """$10-20m, $10 to 20m: behind a currency m is a million, and both ends count millions where the first has no size.

    It rose $10 to 20m: by how much, and to what.
    """
    sign, sizes = match.scan.written(match.all("currency")[0]), match.all("magnitude-money")
    worths = [Decimal(size.terms["magnitude-money"]) for size in sizes]
    low, high = numerals(match)
    word = sign.isalpha() and not sign.isupper()
    if word or numeral(high).spelled or not match.scan.touching(high, sizes[-1]) or match.follows("num", "currency"):
        return None
    if match.get("dash") is None and match.scan.changing(match.offset):
        return None
    grows = len(sizes) > 1 or numeral(low).value < numeral(high).value
    first, last = sized(numeral(low), worths[0]) if grows else numeral(low), sized(numeral(high), worths[-1])
    unit = "|".join(match.value("currency").split())
    return made(Figure(first, "money", unit, last)) if first.value < last.value else None


RULES = (
    Rule("money/short-range", "currency num magnitude-money? (dash|to) num magnitude-money", _short_range),
    Rule("money/about-first", "currency-many num", _about_first),
    Rule("money/small", "num dash? subunit", _small_money),
    Rule("money/code-and-sign", "currency currency num", _coded),
    Rule("money/code-and-sign-behind", "num (of article?)? currency currency", _coded),
    Rule("money/and-digits", "num currency (and|point)? num", _money_and_digits),
    Rule("money/first-and-small", "currency num (and|comma|point)? num (subunit|subunit-short)", _money_and_small),
    Rule("money/and-small", "num currency (and|comma|point)? num (subunit|subunit-short)", _money_and_small),
)
