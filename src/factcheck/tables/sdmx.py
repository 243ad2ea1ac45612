"""SDMX-JSON, as statistics offices answer: 1.0 and 2.0, with series or with observations alone.

Every dimension is a column, by its id, with the names of its codes; what is no place, time or measure is a part of
what is measured: unemployment of women is another series than unemployment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.errors import InputError
from factcheck.tables import Grid, words

_TOTALS = frozenset({"_T", "T", "TOTAL", "_Z", "_X", "Y_GE15", "N", "A", "M", "Q"})
_PLACE = ("REF_AREA", "GEO", "LOCATION", "COUNTRY")
_TIME = ("TIME_PERIOD", "TIME")
_UNIT = ("UNIT_MEASURE", "UNIT")
_TOLD = (*_PLACE, *_TIME, *_UNIT, "FREQ", "FREQUENCY", "UNIT_MULT", "OBS_STATUS", "DECIMALS")

Content = Mapping[str, Any]


def is_one(content: Content) -> bool:
    body = content.get("data", content)
    return isinstance(body, Mapping) and "dataSets" in body


def grid(content: Content, name: str) -> Grid:
    """Headings subject, REF_AREA, TIME_PERIOD, UNIT_MEASURE, OBS_VALUE; InputError for what is not as it should be."""
    try:
        rows = list(_rows(content.get("data", content)))
    except (KeyError, IndexError, ValueError, TypeError, AttributeError):
        raise InputError("{name} is SDMX-JSON but damaged: fetch it anew.", name=name) from None
    headings = ("subject", "REF_AREA", "TIME_PERIOD", "UNIT_MEASURE", "OBS_VALUE", "times")
    return headings, list(enumerate(rows, 1))


def _rows(body: Content) -> Iterator[tuple[str, ...]]:
    structures: Sequence[Content] = body.get("structures") or [body["structure"]]
    for data in body["dataSets"]:
        structure = structures[data.get("structure", 0)]
        title = _name(structure)
        dimensions = structure["dimensions"]
        outer, inner = dimensions.get("series", []), dimensions["observation"]
        fixed = [(d, d["values"][0]) for d in dimensions.get("dataSet", []) if d.get("values")]
        for key, series in (data.get("series") or {"": data}).items():
            own = fixed + _codes(key, outer)
            for place, observed in series["observations"].items():
                if observed and observed[0] is not None:
                    yield _row(title, own + _codes(place, inner), observed[0])


def _codes(key: str, dimensions: Sequence[Content]) -> list[tuple[Content, Content]]:
    """A key 0:3:1 as the dimensions with their codes."""
    numbers = key.split(":") if key else []
    return [(each, each["values"][int(number)]) for each, number in zip(dimensions, numbers, strict=True)]


def _row(title: str, codes: list[tuple[Content, Content]], value: object) -> tuple[str, ...]:
    held = {dimension["id"]: code for dimension, code in codes}
    narrower = [_name(code) for id, code in held.items() if id not in _TOLD and code["id"] not in _TOTALS]
    subject = ", ".join(dict.fromkeys(filter(None, narrower or [title])))
    place, time = _first(held, _PLACE), _first(held, _TIME)
    unit, power = _first(held, _UNIT), held.get("UNIT_MULT", {}).get("id", "0")
    code = str(place.get("id", ""))
    area = code if len(code) in (2, 3) else _name(place)
    times = str(10 ** int(power)) if str(power).isdecimal() and int(power) < 13 else ""
    return subject, area, str(time.get("id", "")), _name(unit), words.number(value), times


def _first(held: Mapping[str, Content], ids: Sequence[str]) -> Content:
    return next((held[id] for id in ids if id in held), {})


def _name(thing: Content) -> str:
    """Its name, in English where it has several; its id for want of one."""
    name = thing.get("name") or (thing.get("names") or {}).get("en") or thing.get("id") or ""
    return str(name.get("en", "") if isinstance(name, Mapping) else name)
