"""Files as grids: comma and tab separated values, JSON, SDMX-JSON and what the World Bank's API answers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from itertools import islice
from typing import Any, TypeVar

import msgspec

from factcheck.errors import InputError
from factcheck.messages import message
from factcheck.readers import decode
from factcheck.tables import Columns, Grid, sdmx, words

MOST = 100_000
"""Rows that a table may have."""
_CELL = 131_072  # characters
Row = TypeVar("Row")


def separated(data: bytes, name: str, asked: Columns) -> Grid:
    """CSV or TSV, by the sign that the heading has most of; lines above the headings are passed over."""
    text = decode(data, name)
    csv.field_size_limit(_CELL)
    try:
        rows = bounded(csv.reader(StringIO(text, newline=""), delimiter=_sign(text)), name)
    except csv.Error as error:
        raise InputError("{name} is no table ({why}): save it anew.", name=name, why=error) from None
    return of_rows(list(enumerate(rows, 1)), name, asked)


def bounded(rows: Iterable[Row], name: str) -> list[Row]:
    """All rows, if they are no more than a table may have."""
    found = list(islice(rows, MOST + 1))
    if len(found) > MOST:
        raise InputError("{name} has more than {most} rows: give it in parts.", name=name, most=MOST)
    return found


def _sign(text: str) -> str:
    lines = text.splitlines()[:20]
    return max("\t;,", key=lambda sign: max((line.count(sign) for line in lines), default=0))


def of_rows(rows: Sequence[tuple[int, Sequence[str]]], name: str, asked: Columns) -> Grid:
    """Rows under the one with the headings: the one that is asked for, else the first that is as wide as any."""
    told = [(number, row) for number, row in rows if any(cell.strip() for cell in row)]
    if not told:
        raise InputError("{name} is empty: there is no table in it.", name=name)
    widest = max(_width(row) for _, row in told[:50])
    start = next((i for i, (number, row) in enumerate(told) if _heads(number, row, widest, asked.header)), None)
    if start is None:
        raise InputError(
            "{name} has no row {header} of headings: correct header in [tables].", name=name, header=asked.header
        )
    headings = tuple(cell.strip() for cell in told[start][1])
    return headings, [(number, tuple(row)) for number, row in told[start + 1 :]]


def _width(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _heads(number: int, row: Sequence[str], widest: int, header: int) -> bool:
    return number == header if header else _width(row) * 2 > widest and _width(row) > 1


def json(data: bytes, name: str, _: Columns) -> Grid:
    """A list of objects, alone or under a key; SDMX-JSON and the World Bank's answers are told by what they have."""
    content = _decoded(data, name)
    if isinstance(content, dict) and sdmx.is_one(content):
        return sdmx.grid(content, name)
    if isinstance(content, dict):
        content = next((value for value in content.values() if isinstance(value, list) and value), [])
    elif isinstance(content, list) and len(content) == 2 and isinstance(content[1], list):
        content = content[1]  # the World Bank's, behind what it says of its pages
    rows = [_flat(row) for row in content if isinstance(row, dict)] if isinstance(content, list) else []
    return _objects(rows, name)


def _decoded(data: bytes, name: str) -> Any:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        why = message("not UTF-8") if isinstance(error, UnicodeDecodeError) else error
        raise InputError("{name} is no JSON ({why}): save or fetch it anew.", name=name, why=why) from None


def _flat(row: Mapping[str, Any]) -> dict[str, str]:
    """An object's texts; of what has a name and an id, as countries in the World Bank's answers, each is a column."""
    flat: dict[str, str] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            flat[key] = _text(value.get("value", value.get("name", "")))
            flat[f"{key} code"] = _text(value.get("id", ""))
        else:
            flat[key] = _text(value)
    return flat


def _text(value: object) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, list | dict):
        return ""
    return words.number(value)


def _objects(rows: list[dict[str, str]], name: str) -> Grid:
    if not rows:
        raise InputError("{name} holds no list of objects: it is no table.", name=name)
    headings = tuple(dict.fromkeys(key for row in rows for key in row))
    return headings, [(number, tuple(row.get(key, "") for key in headings)) for number, row in enumerate(rows, 1)]
