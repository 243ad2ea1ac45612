"""What the numbers of two claims, and those round them, tell of whether the claims are of one fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.values import Quantity, plain
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

_TELLING = 3  # digits of a number that two texts do not share by chance
_UNTOLD = frozenset({"", "%", "pp", "x"})
_FIGURE = re.compile(r"(?!date:)[^:]+:\d[\d.]*")
_SLOTS = ("value", "by", "to", "from")  # a law passed by as many votes may be another law


def features(pair: Pair) -> Iterator[str]:
    """Whether the unit says what is counted, and whether a number of both is one, or differs by one digit of as many,
    two of them in each other's place included."""
    both = _both(pair)
    units = {said.unit for said, found in both if said.unit == found.unit} - weights().concepts.plain
    if units:
        yield "unit" if any(map(counts, units)) else "currency"
    written = [(plain(said.number), plain(found.number)) for said, found in both]
    if any(one == other and len(one) > 1 for one, other in written):
        yield "value"
        if exact(pair):
            yield "exact"
    elif any(_slip(one, other) for one, other in written):
        yield "slip"
    yield from ("figure-near" for _ in beside_both(pair))


def counts(unit: str) -> bool:
    """Whether a unit says what is counted: doses, hectares; euros (EUR) may be anything's, and percent of anything."""
    return unit not in _UNTOLD and not unit.replace("|", "").isupper()


def exact(pair: Pair) -> bool:
    """Whether a telling number of both is one."""
    return any(telling(said.number) for said, found in _both(pair) if said.number == found.number)


def slipped(pair: Pair) -> bool:
    """Whether a telling number of both differs as a slip of the pen does: one digit, or two in each other's place."""
    numbers = ((said.number, found.number) for said, found in _both(pair))
    return any(telling(a) and telling(b) and _slip(plain(a), plain(b)) for a, b in numbers)


def telling(number: Decimal) -> bool:
    """Whether a number has three digits or more, zeros at its end not counted."""
    return len(number.normalize().as_tuple().digits) >= _TELLING


def far_off(said: Quantity, found: Quantity) -> bool:
    """Whether a number lies ten of its last digit's steps and more beyond a found bound of two digits and more: nobody
    says "more than 1.9 million" of 2.9 million. What a bound leaves open ends at the next rounder number (Cummins,
    Sauerland and Solt, Granularity and scalar implicature in numerical expressions, 2012); ten steps are beyond it."""
    if found.comparator not in ("<", ">") or said.comparator not in ("=", "~", found.comparator):
        return False
    _, digits, exponent = found.number.normalize().as_tuple()
    beyond = said.number - found.number if found.comparator == ">" else found.number - said.number
    return len(digits) > 1 and isinstance(exponent, int) and beyond >= Decimal(10).scaleb(exponent)


def _both(pair: Pair) -> list[tuple[Quantity, Quantity]]:
    return [(a, b) for a, b in map(pair.slot, _SLOTS) if isinstance(a, Quantity) and isinstance(b, Quantity)]


def beside_both(pair: Pair) -> frozenset[str]:
    """The other figures that stand round both, each with its unit: who reports the one reports the other."""
    own = {
        f"{value.unit}:{plain(value.number)}"
        for claim in (pair.said, pair.found)
        for value in claim.frame.slots.values()
        if isinstance(value, Quantity)
    }
    shared = (pair.said.tokens | pair.beside) & (pair.found.tokens | pair.around)
    return frozenset(token for token in shared - own if _FIGURE.fullmatch(token))


def _slip(one: str, other: str) -> bool:
    off = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    turned = len(off) == 2 and off[0] == off[1][::-1]
    return len(one) == len(other) and (len(off) == 1 or turned)
