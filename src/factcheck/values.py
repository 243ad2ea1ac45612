"""What claims say: dates, quantities and names, each compared by the one `relation(said, found)`.

A value is an interval with the precision it was stated in: "95%" is [94.5, 95.5), "more than 95%" is
(95, 100], "April 2021" is thirty days that contain 6-7 April.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec


class Relation(StrEnum):
    """How the said value stands to the found one; `within` is said within found."""

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


AGREEING = frozenset({Relation.EQUAL, Relation.WITHIN, Relation.CONTAINS})


class DateRange(msgspec.Struct, frozen=True, tag_field="value", tag="date", gc=False):
    """Days from `first` to `last`, both included; None is an open side. `edtf` is the value as said (EDTF level 1).

    among: where it is one of several dates and nothing tells which (5/6/2021), each of them; EDTF writes [a,b].
    """

    edtf: str
    first: date | None
    last: date | None
    among: tuple[DateRange, ...] = ()

    @property
    def days(self) -> int | None:
        """Length in days, None when a side is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def shape(self) -> dict[str, object]:
        return {"edtf": self.edtf}


# What befell the people whom a count of casualties counts; its unit is one of these.
FATES = frozenset({"dead", "injured", "missing"})


class Quantity(msgspec.Struct, frozen=True, tag_field="value", tag="quantity", gc=False):
    """A number as said with the interval it stands for.

    comparator: one of = > >= < <= ~ or range. unit: "%", "pp", an ISO 4217 code, a UCUM unit, or the counted
    noun as a concept or word; "" where nothing is counted.
    """

    number: Decimal
    comparator: str
    low: Decimal | None
    high: Decimal | None
    unit: str = ""

    def shape(self) -> dict[str, object]:
        low, high = (None if side is None else plain(side) for side in (self.low, self.high))
        return {
            "number": plain(self.number),
            "comparator": self.comparator,
            "low": low,
            "high": high,
            "unit": self.unit,
        }


class Duration(msgspec.Struct, frozen=True, tag_field="value", tag="duration", gc=False):
    """An amount of time as said, as ISO 8601 writes it: P3D, P18M, PT2H.

    comparator: as a quantity's. low: of a range, the shorter amount ("" for none): two to three weeks is P2W to P3W.
    """

    iso8601: str
    comparator: str = "="
    low: str = ""

    def shape(self) -> dict[str, object]:
        return {"iso8601": self.iso8601, "comparator": self.comparator, "low": self.low or None}


class Name(msgspec.Struct, frozen=True, tag_field="value", tag="name", gc=False):
    """A person, place, organisation or event.

    id: canonical (ISO 3166-1 for countries, geonames:N for cities, the slug of claims/ for people), or None.
    office: "ROLE:COUNTRY" where the text names or implies one (foreign-minister:RU).
    basis: how the text gives the name: named, office (only the office is written), country (a country that speaks for
    itself), or coreference.
    within: ids of what contains or commands it (a city's country, a command's ministry).
    spelled: the name itself where `text` only points at it ("the minister").
    """

    text: str
    type: str
    id: str | None = None
    office: str | None = None
    basis: str = "named"
    within: tuple[str, ...] = ()
    skeleton: tuple[str, ...] = ()
    spelled: str = ""

    def shape(self) -> dict[str, object]:
        return {"name": self.text, "id": self.id}


class Names(msgspec.Struct, frozen=True, tag_field="value", tag="names", gc=False):
    """Several names that stand together: the participants of a meeting, the members of a list."""

    items: tuple[Name, ...]

    def shape(self) -> list[dict[str, object]]:
        return [item.shape() for item in self.items]


class Words(msgspec.Struct, frozen=True, tag_field="value", tag="words", gc=False):
    """Text compared as text: a quotation's words, a role, a statement."""

    text: str

    def shape(self) -> str:
        return self.text


Value = DateRange | Quantity | Duration | Name | Names | Words


def plain(number: Decimal) -> str:
    """A decimal without exponent or trailing zeros: Decimal("1.50E+3") is "1500"."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
