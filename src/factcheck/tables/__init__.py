"""Statistics in tables: each cell is a figure of a subject, a place and a period.

A mapping says which column is what. What it does not say is told by the headings, as far as they are usual ones.
"""

from __future__ import annotations

from collections.abc import Mapping as Texts

import msgspec

from factcheck.errors import ConfigError
from factcheck.model import At
from factcheck.values import DateRange, Quantity


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a table's columns hold: each the heading of a column, or a text behind `=` that holds for all rows.

    subject: what is measured. period "*": each column whose heading is a period holds values. scope: what the series
    covers, without which no cell refutes. times: what values are multiplied by. decimal: the sign before decimals.
    published: the day on which the table came out. sheet: of a workbook, its first where it is not named. header: the
    number of the row with the headings.
    """

    subject: str = ""
    place: str = ""
    period: str = ""
    value: str = ""
    unit: str = ""
    scope: str = ""
    times: str = ""
    decimal: str = "."
    published: str = ""
    sheet: str = ""
    header: int = 0


class Cell(msgspec.Struct, frozen=True):
    """A figure. series: the subject as the table has it. place_id: of a place that is known. at: row and column.

    scoped: the mapping tells what the series covers.
    """

    subject: str
    series: str
    place: str
    place_id: str
    period: DateRange
    written: str
    value: Quantity
    at: At
    address: str
    scoped: bool


Grid = tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]
"""Headings, and rows by their numbers in the file."""


def columns_of(mapping: Texts[str, object], file: str) -> Columns:
    """A mapping of the settings; ConfigError names what it can't have."""
    try:
        return msgspec.convert(mapping, Columns)
    except msgspec.ValidationError as error:
        known = tuple(Columns.__struct_fields__)
        raise ConfigError(
            "[tables] maps {file} wrongly ({why}): the keys are {known}.", file=file, why=error, known=known
        ) from None
