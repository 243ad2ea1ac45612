"""Measures: UCUM codes with their dimension and size, so that 5 km is 5,000 m. Factors are exact by definition of SI,
the international yard and pound (1959), the US gallon and barrel, and the international nautical mile."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.values import Quantity

_CENTS = re.compile(r"c[A-Z]{3}(\|c[A-Z]{3})*")


class Unit(NamedTuple):
    """factor: how many of the dimension's base unit; offset: what is added afterwards (degrees to kelvin)."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_SIZES: dict[str, dict[str, str]] = {
    "length": {"m": "1", "km": "1000", "dm": "0.1", "cm": "0.01", "mm": "0.001", "um": "0.000001", "nm": "1e-9",
               "[mi_i]": "1609.344", "[yd_i]": "0.9144", "[ft_i]": "0.3048", "[in_i]": "0.0254", "[nmi_i]": "1852"},
    "mass": {"g": "1", "kg": "1000", "mg": "0.001", "ug": "0.000001", "t": "1000000", "kt": "1e9", "Mt": "1e12",
             "[lb_av]": "453.59237", "[oz_av]": "28.349523125", "[car_m]": "0.2", "[oz_tr]": "31.1034768", "[ston_av]": "907184.74"},
    "volume": {"L": "1", "mL": "0.001", "cL": "0.01", "dL": "0.1", "hL": "100", "m3": "1000", "km3": "1e12", "cm3": "0.001",
               "[gal_us]": "3.785411784", "[bbl_us]": "158.987294928", "[pt_us]": "0.473176473", "[ft_i]3": "28.316846592", "[cft_i]": "28.316846592"},
    "area": {"m2": "1", "km2": "1000000", "cm2": "0.0001", "har": "10000", "[acr_us]": "4046.8564224", "[sft_i]": "0.09290304",
             "[ft_i]2": "0.09290304", "[mi_i]2": "2589988.110336", "[smi_us]": "2589988.110336"},
    "speed": {"m/s": "1", "km/s": "1000", "km/h": "0.2777777777777777777777777778", "[mi_i]/h": "0.44704", "[kn_i]": "0.5144444444444444444444444444"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1e9", "TW": "1e12", "[HP]": "745.69987158227022"},
    "energy": {"J": "1", "kJ": "1000", "MJ": "1000000", "GJ": "1e9", "TJ": "1e12", "cal": "4.184", "kcal": "4184", "W.h": "3600", "kW.h": "3600000",
               "MW.h": "3.6e9", "GW.h": "3.6e12", "TW.h": "3.6e15", "eV": "1.602176634e-19"},
    "pressure": {"Pa": "1", "hPa": "100", "kPa": "1000", "MPa": "1000000", "bar": "100000", "mbar": "100"},
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1e9"},
    "data": {"bit": "1", "By": "8", "kBy": "8000", "MBy": "8e6", "GBy": "8e9", "TBy": "8e12", "PBy": "8e15",
             "kbit": "1000", "Mbit": "1e6", "Gbit": "1e9"},
    "current": {"A": "1", "mA": "0.001"},
    "voltage": {"V": "1", "kV": "1000"},
    "angle": {"deg": "1"},
    "rate": {"Mbit/s": "1", "Gbit/s": "1000"},
    "flow": {"[bbl_us]/d": "1"},
}  # fmt: skip
UCUM: dict[str, Unit] = {
    code: Unit(dimension, Decimal(factor)) for dimension, codes in _SIZES.items() for code, factor in codes.items()
} | {
    "K": Unit("temperature", Decimal(1)),
    "Cel": Unit("temperature", Decimal(1), Decimal("273.15")),
    "[degF]": Unit("temperature", Decimal(5) / Decimal(9), Decimal("459.67") * 5 / 9),
}


def in_base(quantity: Quantity) -> Quantity:
    """A measure in its dimension's base unit, 5 km as 5,000 m, and cents as hundredths of their currency."""
    unit = UCUM.get(quantity.unit)
    if unit is None:
        return _whole_currency(quantity) if _CENTS.fullmatch(quantity.unit) else quantity
    factor, offset = unit.factor, unit.offset
    return _scaled(quantity, factor, offset, unit.dimension)


def _whole_currency(quantity: Quantity) -> Quantity:
    codes = "|".join(code[1:] for code in quantity.unit.split("|"))
    return _scaled(quantity, Decimal("0.01"), Decimal(0), codes)


def _scaled(quantity: Quantity, factor: Decimal, offset: Decimal, unit: str) -> Quantity:
    low, high = (None if side is None else side * factor + offset for side in (quantity.low, quantity.high))
    return Quantity(quantity.number * factor + offset, quantity.comparator, low, high, unit)
