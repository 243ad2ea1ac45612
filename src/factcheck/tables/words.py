"""What stands in headings and cells: columns by their usual names, units, periods and places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from factcheck import dates, edtf
from factcheck.entities import gazetteer
from factcheck.text import squeeze
from factcheck.values import DateRange

_QUARTER = re.compile(r"(\d{4})[- ]?q([1-4])|q([1-4])[- /]?(\d{4})")
_MONTH = re.compile(r"(\d{4})(?:m|-m|/|-)(\d\d?)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HALF = re.compile(r"(\d{4})[- ]?[sh]([12])")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_CURRENCY = re.compile(r"[A-Z]{3}")


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What columns and units are called, squeezed."""
    content = tomllib.loads((files("factcheck.tables") / "headings.toml").read_text("utf-8"))
    return {
        section: {name: tuple(map(squeeze, forms)) for name, forms in rows.items()} for section, rows in content.items()
    }


def column(role: str, headings: Sequence[str]) -> str:
    """The heading of the column that holds such a thing by its usual name; "" where there is none."""
    known = {squeeze(heading): heading for heading in reversed(headings)}
    return next((known[name] for name in _table()["columns"][role] if name in known), "")


def unit(text: str) -> str:
    """%, USD, person ... as claims have it; a currency's code or another unit as it is written, "" for nothing."""
    written = squeeze(text)
    for name, forms in _table()["units"].items():
        if written in forms:
            return name
    return text.strip() if _CURRENCY.fullmatch(text.strip()) else written


def bracketed(series: str) -> str:
    """The unit that a series' name has in brackets: Unemployment (% of labour force), GDP (current US$)."""
    for inner in _BRACKETS.findall(series):
        if inner.lstrip().startswith("%"):
            return "%"
        if (found := unit(inner)) in _table()["units"] or _CURRENCY.fullmatch(found):
            return found
    return ""


def subject(series: str) -> str:
    """A series' name without what stands in brackets: that tells of units and methods."""
    return " ".join(_BRACKETS.sub(" ", series).replace(" ,", ",").split()).strip(" ,") or series


@lru_cache(maxsize=4096)  # a table has few periods, each in many cells
def period(text: str) -> DateRange | None:
    """The days of 2021, 2021-03, 2021M03, 2021Q1, 2021-S1 or 2021-03-31; None for anything else."""
    written = squeeze(text)
    try:
        if re.fullmatch(r"\d{4}", written):
            return dates.year(int(written))
        if found := _QUARTER.fullmatch(written):
            year, number = int(found[1] or found[4]), int(found[2] or found[3])
            return _months(year, 3 * number - 2, 3 * number)
        if found := _HALF.fullmatch(written):
            return _months(int(found[1]), 6 * int(found[2]) - 5, 6 * int(found[2]))
        if found := _MONTH.fullmatch(written):
            return dates.month(int(found[1]), int(found[2]))
        return edtf.parse(written[:10]) if _DAY.match(written) else None
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> DateRange | None:
    return dates.run(dates.month(year, first), dates.month(year, last))


@cache
def _places() -> Mapping[str, str]:
    """Ids of countries and cities by their names, squeezed; names that mean several places are left out."""
    found: dict[str, str] = {}
    for table in gazetteer.tables():
        for id, row in table.rows.items():
            for name in row.names:
                key = squeeze(name)
                found[key] = id if found.get(key, id) == id and "?" not in name else ""
    return found


@cache
def codes() -> Mapping[str, str]:
    """Ids of countries by their codes of three letters."""
    lines = (files("factcheck.tables") / "countries.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line[:1] not in ("#", ""))


def place(text: str) -> str:
    """The id of a country or city by its code or its whole name; "" where it is not known for certain."""
    written = text.strip()
    if len(written) == 2 and written.isupper():
        return written if gazetteer.place(written) else ""
    if len(written) == 3 and written.isupper():
        return codes().get(written, "")
    return _places().get(squeeze(written), "")


def shown(place_id: str, lang: str) -> str:
    """What a place is called in a language."""
    return gazetteer.display(place_id, lang)


def number(value: object) -> str:
    """A number in digits alone: 404142766093, not 4.04142766093e+11; anything else as it is."""
    return f"{Decimal(repr(value)):f}".removesuffix(".0") if isinstance(value, float) else str(value)
