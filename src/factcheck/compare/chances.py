"""How likely it is that the evidence tells just what a claim's figures say, another figure, or nothing of them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.compare.align import Named, aligned, chances, related
from factcheck.compare.figure import Figure
from factcheck.compare.kindred import apart, told_otherwise
from factcheck.compare.settings import figures
from factcheck.compare.stated import AGREES, DIFFERS, OPEN
from factcheck.compare.values import held, on_the_edge
from factcheck.values import DateRange, Quantity

DATE = "date"
_YEAR = 365  # days


class Standing(msgspec.Struct, frozen=True):
    """What a found figure makes of a said one, if it is meant.

    how: AGREES, DIFFERS or OPEN. elsewhere: whether it is another date, by which another fact is meant.
    """

    found: Figure
    features: Named
    how: str
    elsewhere: bool


class Held(msgspec.Struct, frozen=True):
    """A said figure with the chances that the evidence tells just that, another figure, and another fact's date.

    missing: whether the evidence has no figure of the measure. agreeing, differing: the likeliest found figures that
    do so.
    """

    said: Figure
    agrees: float
    differs: float
    elsewhere: float
    nothing: float
    missing: bool
    agreeing: Figure | None
    differing: Figure | None


class Chances(msgspec.Struct, frozen=True):
    """How likely it is that all figures of a claim are told, that one is excluded, and that another fact is told."""

    supported: float
    refuted: float
    another: float


def standings(said: Sequence[Figure], found: Sequence[Figure]) -> list[tuple[Figure, list[Standing]]]:
    """For each said figure what each found one that it may speak of makes of it."""
    return [
        (one, [_standing(one, each.found, each.features, told_otherwise(one, found)) for each in row])
        for one, row in zip(said, aligned(said, found), strict=True)
    ]


def weighed(said: Figure, row: Sequence[Standing]) -> Held:
    """A said figure by all found ones that it may speak of."""
    likely = [*zip(chances([each.features for each in row]), row, strict=True)]
    best = sorted(likely, key=lambda pair: -pair[0])
    first = best[0][1].how if best else OPEN  # many unlikely ones together refute nothing
    return Held(
        said,
        agrees=sum(chance for chance, each in likely if each.how == AGREES),
        differs=sum(chance for chance, each in likely if each.how == DIFFERS) * (first == DIFFERS),
        elsewhere=sum(chance for chance, each in likely if each.elsewhere),
        nothing=1 - sum(chance for chance, _ in likely),
        missing=not row,
        agreeing=next((each.found for _, each in best if each.how == AGREES), None),
        differing=next((each.found for _, each in best if each.how == DIFFERS), None),
    )


def together(outcomes: Sequence[Held]) -> Chances:
    """Every figure must be told for support, one excluded for refutation; a date that differs beside another figure
    that does, or that is missing, is another fact's, and so is another year that tells which thing is meant."""
    supported = min(*(min(1.0, each.agrees + _idle(each)) for each in outcomes), max(each.agrees for each in outcomes))
    dates = max((each.elsewhere for each in outcomes if not each.said.attributive), default=0.0)
    which = max((each.elsewhere for each in outcomes if each.said.attributive), default=0.0)
    others = [each for each in outcomes if each.said.measure != DATE]
    missed = max((each.differs + (each.missing and not idle(each.said)) for each in others), default=0.0)
    counted = max((each.agrees for each in others), default=0.0)  # the same count, as of another day
    as_of = max((each.elsewhere for each in outcomes if each.said.as_of), default=0.0)
    another = 1 - (1 - dates * missed) * (1 - which) * (1 - as_of * counted)
    return Chances(supported, max(each.differs for each in outcomes) * (1 - another), another)


def idle(said: Figure) -> bool:
    """Its first week, the 2008 final, one day, a year: of no weight where the evidence has nothing of the kind."""
    one = isinstance(said.value, Quantity) and said.value.number == 1 and said.quote.isalpha()  # in one day
    year = isinstance(said.value, DateRange) and (said.value.days or 0) >= _YEAR
    return said.measure == "ordinal" or said.attributive or one or year


def _idle(each: Held) -> float:
    """What a figure of no weight is worth to support where the evidence has none, or rather not this one."""
    if not idle(each.said):
        return 0.0
    return 1.0 if each.missing else each.nothing * figures().threshold["idle"]


def _standing(said: Figure, found: Figure, features: Named, otherwise: bool) -> Standing:
    how, other = held(said, found), otherwise or apart(said, found)
    differs = said.measure == DATE and how == DIFFERS
    elsewhere = differs and (said.attributive or not (other or on_the_edge(said, found)))
    if (how == AGREES and not _upholds(said, found)) or (how == DIFFERS and other):
        how = OPEN
    return Standing(found, features, how, elsewhere)


def _upholds(figure: Figure, found: Figure) -> bool:
    """What is denied upholds nothing; and much lies between 3 and 7 percent, so both must be about just the same."""
    stretch = isinstance(figure.value, Quantity) and figure.value.comparator == "range" and figure.value != found.value
    loose = stretch and related(figure, found) < figures().threshold["stretch"]
    return figure.negated == found.negated and not loose
