"""A grid's cells as figures, by what the columns hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

import msgspec

from factcheck import numerals
from factcheck.errors import InputError
from factcheck.messages import Message, message
from factcheck.model import At
from factcheck.tables import Cell, Columns, Grid, words
from factcheck.text import fold
from factcheck.values import Quantity

MOST = 50_000
"""Cells that a table may have: each is read as a text is."""
ALL = "*"
_GAPS = re.compile(r"\s")  # between groups of digits
_DIGITS = re.compile(r"[\d.,'٬٫،’]+")
_ROLES = ("subject", "place", "period", "value", "unit")


class _Row(msgspec.Struct, frozen=True):
    """A row's texts by heading. number: in the file."""

    number: int
    texts: Mapping[str, str]

    def of(self, told: str) -> str:
        """What a mapping's entry says of this row."""
        return told[1:] if told.startswith("=") else self.texts.get(told, "").strip()


def cells(grid: Grid, asked: Columns, name: str, sheet: str = "") -> Iterator[Cell]:
    """The figures of a grid. InputError where it is not known which column is what, or of which unit they are."""
    headings, rows = grid
    columns = _settled(asked, headings, name)
    found = units = 0
    for number, texts in rows:
        row = _Row(number, dict(zip(headings, texts, strict=False)))
        for heading, period in _values(columns, headings, row):
            cell = _cell(row, heading, period, columns, headings.index(heading), sheet)
            found += 1
            if found > MOST:
                raise InputError("{name} has more than {most} cells: give it in parts.", name=name, most=MOST)
            if cell is not None and cell.value.unit:
                units += 1
                yield cell
    if not units:
        raise InputError(
            "{name} holds no figure that could be read with its unit, place and period: map its columns.", name=name
        )


def _settled(asked: Columns, headings: tuple[str, ...], name: str) -> Columns:
    """The mapping, its gaps filled by headings of usual names; InputError for a heading that is not there."""
    told = {role: getattr(asked, role) for role in _ROLES}
    for role, heading in told.items():
        if heading and heading != ALL and not heading.startswith("=") and heading not in headings:
            raise InputError(
                "{name} has no column {heading!r}, which [tables] gives for {role}: {headings}.",
                name=name,
                heading=heading,
                role=role,
                headings=_there(headings),
            )
    wide = told["period"] == ALL or (not told["value"] and not words.column("value", headings) and _wide(headings))
    told["period"] = ALL if wide else told["period"]
    told |= {role: words.column(role, headings) for role in _ROLES if not told[role] and not (wide and role == "value")}
    missing = [role for role in ("period", "value") if not told[role] and not (wide and role == "value")]
    if missing:
        raise InputError(
            "{name} does not tell which column is the {missing}: map it in [tables]; {headings}.",
            name=name,
            missing=missing[0],
            headings=_there(headings),
        )
    if not told["subject"] and (wide or told["value"] == words.column("value", headings)):
        raise InputError(
            "{name} does not tell what it measures: give a subject in [tables]; {headings}.",
            name=name,
            headings=_there(headings),
        )
    return msgspec.structs.replace(asked, **told)


def _there(headings: tuple[str, ...]) -> Message:
    return message("it has {headings}", headings=tuple(filter(None, headings[:12])))


def _wide(headings: tuple[str, ...]) -> bool:
    return sum(words.period(heading) is not None for heading in headings) > 1


def _values(columns: Columns, headings: tuple[str, ...], row: _Row) -> Iterator[tuple[str, str]]:
    """The headings of a row's cells with values, and the period of each."""
    if columns.period != ALL:
        yield columns.value, row.of(columns.period)
        return
    yield from ((heading, heading) for heading in headings if words.period(heading))


def _cell(row: _Row, heading: str, period: str, columns: Columns, at: int, sheet: str) -> Cell | None:
    """None where the cell has no number, or nobody knows of which time."""
    written, when = row.of(heading), words.period(period)
    series = row.of(columns.subject) if columns.subject else heading
    said = row.of(columns.unit) or ("%" if written.endswith("%") else "")
    unit = words.unit(said) if said else words.bracketed(series) or words.bracketed(heading)
    value = _quantity(written.removesuffix("%").strip(), unit, row.of(columns.times), columns.decimal)
    place = row.of(columns.place) if columns.place else ""
    if value is None or when is None or not series:
        return None
    parts = (("sheet", sheet),) if sheet else ()
    where: At = (*parts, ("row", str(row.number)), ("column", heading))
    known = words.place(place)
    scoped = bool(row.of(columns.scope)) and bool(known or not place)
    address = f"cell={row.number},{at + 1}"
    return Cell(words.subject(series), series, place, known, when, written, value, where, address, scoped)


def _quantity(written: str, unit: str, times: str, decimal: str) -> Quantity | None:
    """A number as good as its last digit, in thousands or millions where the table counts in these."""
    negative = written.startswith(("-", "\u2212"))
    bare = _GAPS.sub("", fold(written.lstrip("-\u2212")))
    number = numerals.digits(bare, decimal) if _DIGITS.fullmatch(bare) else None
    try:
        factor = Decimal(times or "1")
    except InvalidOperation:
        return None
    if number is None or not number.value.is_finite() or not factor.is_finite() or factor <= 0:
        return None
    value = -number.value if negative else number.value
    many = factor > 1
    return numerals.quantity(numerals.Numeral(value * factor, number.step * factor, many), "=", unit)
