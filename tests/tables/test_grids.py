"""Tables in every form, made by other libraries where there are any, and read to the same figures."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

from factcheck.errors import ConfigError, InputError
from factcheck.tables import Cell, Columns, cells, columns_of, grids, xlsx
from factcheck.values import plain

LONG = "Country,Year,Unemployment rate (%)\nEgypt,2020,7.9\nEgypt,2021,7.2\n"
MAPPED = Columns(place="Country", period="Year", value="Unemployment rate (%)")
NOTHING = Columns()
FIGURES = [("Unemployment rate", "EG", "2020", "7.9", "%"), ("Unemployment rate", "EG", "2021", "7.2", "%")]
Told = list[tuple[str, str, str, str, str]]


def told(found: list[Cell]) -> Told:
    return [(c.subject, c.place_id or c.place, c.period.edtf, plain(c.value.number), c.value.unit) for c in found]


def read(text: str, columns: Columns = NOTHING, encoding: str = "utf-8") -> list[Cell]:
    grid = grids.separated(text.encode(encoding), "t.csv", columns)
    return list(cells.cells(grid, columns, "t.csv"))


def of_json(content: Any) -> list[Cell]:
    grid = grids.json(json.dumps(content).encode(), "t.json", Columns())
    return list(cells.cells(grid, Columns(), "t.json"))


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        LONG.replace(",", "\t"),
        LONG.replace(",", ";"),
        LONG.replace("\n", "\r\n"),
        f"A bulletin of the office\n\n{LONG}",
        LONG.replace("7.2", '" 7.2 "') + "Egypt,2022,..\nEgypt,Total,7.5\n,,\n",
    ],
)
def test_separated(text: str) -> None:
    assert told(read(text, MAPPED)) == FIGURES


def test_where_a_cell_stands() -> None:
    found = read(f"A bulletin\n\n{LONG}", MAPPED)[1]
    assert found.at == (("row", "5"), ("column", "Unemployment rate (%)"))
    assert (found.address, found.written) == ("cell=5,3", "7.2")


def test_headings_of_usual_names_need_no_mapping() -> None:
    text = "REF_AREA,TIME_PERIOD,Indicator,UNIT_MEASURE,OBS_VALUE\nEGY,2021,Unemployment,Percent,7.2\n"
    assert told(read(text)) == [("Unemployment", "EG", "2021", "7.2", "%")]
    text = "المؤشر,الدولة,السنة,القيمة,الوحدة\nالبطالة,مصر,٢٠٢١,٧٫٢,%\n"
    assert told(read(text)) == [("البطالة", "EG", "2021", "7.2", "%")]


def test_a_column_a_year() -> None:
    text = '"Country Name","Country Code","Indicator Name","2020","2021"\n'
    text += '"Egypt, Arab Rep.","EGY","Unemployment rate (% of labor force)","7.9","7.2"\n'
    assert told(read(text)) == FIGURES


@pytest.mark.parametrize(
    ("written", "columns", "number", "low"),
    [
        ("1,234.5", {}, "1234.5", "1234.45"),
        ("1.234,5", {"decimal": ","}, "1234.5", "1234.45"),
        ("7,25", {"decimal": ","}, "7.25", "7.245"),
        ("11256", {"times": "=1000"}, "11256000", "11255500"),
        ("\u22121.5", {}, "-1.5", "-1.55"),
        ("12 500", {}, "12500", "12500"),
    ],
)
def test_numbers(written: str, columns: dict[str, Any], number: str, low: str) -> None:
    mapping = Columns(subject="=Deaths", place="=Egypt", period="Year", value="Value", unit="=person", **columns)
    (cell,) = read(f'Year;Value\n2021;"{written}"\n', mapping)
    assert (plain(cell.value.number), plain(cell.value.low or cell.value.number)) == (number, low)


@pytest.mark.parametrize("written", ["", "..", "n/a", "7.2 (p)", "<0.1", "1e999", "NaN", "Infinity", "7-8"])
def test_no_numbers(written: str) -> None:
    mapping = Columns(subject="=Inflation", place="=Egypt", period="Year", value="Value", unit="=%")
    with pytest.raises(InputError, match=r"^t\.csv holds no figure that could be read"):
        read(f"Year;Value\n2021;{written}\n", mapping)


@pytest.mark.parametrize(
    ("mapping", "scoped"),
    [
        ({}, False),
        ({"scope": "=all adults"}, True),
        ({"scope": "Age"}, True),
        ({"place": "=Upper Egypt", "scope": "=x"}, False),
    ],
)
def test_scope(mapping: dict[str, Any], scoped: bool) -> None:
    columns = Columns(
        **{"subject": "=Unemployment", "place": "=EG", "period": "Year", "value": "V", "unit": "=%", **mapping}
    )
    assert [cell.scoped for cell in read("Year,V,Age\n2021,7.2,15+\n", columns)] == [scoped]


@pytest.mark.parametrize(
    ("text", "columns", "sentence"),
    [
        ("", {}, "is empty: "),
        ("a,b\n", {"value": "c"}, "has no column 'c', which [tables] gives for value: it has a, b."),
        ("a,b\n1,2\n", {}, "does not tell which column is the period: map it in [tables]; it has a, b."),
        ("Year,b\n2021,2\n", {}, "does not tell which column is the value: "),
        ("Year,Value\n2021,2\n", {}, "does not tell what it measures: give a subject in [tables]; "),
        ("Year,Value\n2021,2\n", {"subject": "=Inflation"}, "holds no figure that could be read with its unit"),
        ("a,b\n1,2\n", {"header": 9}, "has no row 9 of headings: "),
    ],
)
def test_what_is_not_known(text: str, columns: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, Columns(**columns))
    assert str(caught.value).startswith(f"t.csv {sentence}")


def test_a_mapping_of_unknown_keys() -> None:
    with pytest.raises(ConfigError, match=r"^\[tables\] maps t\.csv wrongly .*: the keys are subject, place, period, "):
        columns_of({"values": "x"}, "t.csv")


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST", 1)
    with pytest.raises(InputError, match="more than 1 cells"):
        read(LONG, MAPPED)


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "MOST", 2)
    with pytest.raises(InputError, match=r"^t\.csv has more than 2 rows: "):
        read(LONG, MAPPED)


def test_a_workbook() -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.append(["Read this first"])
    sheet = book.create_sheet("Data")
    for row in (
        ["Country", "Month", "Unemployment rate", "Exports (USD)"],
        ["Egypt", datetime(2021, 3, 1), 0.072, 1250.5],
    ):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet["B2"].number_format = "mmm yyyy"
    file = BytesIO()
    book.save(file)
    for value, unit, number in (("Unemployment rate", "%", "7.2"), ("Exports (USD)", "USD", "1250.5")):
        columns = Columns(place="Country", period="Month", value=value, sheet="Data")
        found = list(cells.cells(xlsx.grid(file.getvalue(), "t.xlsx", columns), columns, "t.xlsx", "Data"))
        assert told(found) == [(value.removesuffix(" (USD)"), "EG", "2021-03-01", number, unit)]
        assert found[0].at == (("sheet", "Data"), ("row", "2"), ("column", value))
    with pytest.raises(InputError, match=r"has no sheet 'Other', which \[tables\] names: it has Notes, Data\."):
        xlsx.grid(file.getvalue(), "t.xlsx", Columns(sheet="Other"))


def test_a_number_too_large_for_its_format() -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    for row in (["Country", "Year", "Rate"], ["Egypt", 2020, 1e300], ["Egypt", 2021, 0.072]):
        book.active.append(row)
    for cell in ("C2", "C3"):
        book.active[cell].number_format = "0.0%"
    file = BytesIO()
    book.save(file)
    columns = Columns(subject="=Unemployment rate", place="Country", period="Year", value="Rate")
    assert told(list(cells.cells(xlsx.grid(file.getvalue(), "t.xlsx", columns), columns, "t.xlsx"))) == FIGURES[1:]


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_no_workbook(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^t\.xlsx is "):
        xlsx.grid(data, "t.xlsx", Columns())


def test_json_of_objects() -> None:
    rows = [{"country": "Egypt", "year": 2021, "indicator": "Unemployment", "unit": "%", "value": 7.2}]
    assert (
        told(of_json(rows))
        == told(of_json({"source": "x", "data": rows}))
        == [("Unemployment", "EG", "2021", "7.2", "%")]
    )


def test_an_answer_of_the_world_bank() -> None:
    row = {
        "indicator": {"id": "SL.UEM.TOTL.ZS", "value": "Unemployment, total (% of total labor force)"},
        "country": {"id": "EG", "value": "Egypt, Arab Rep."},
        "countryiso3code": "EGY",
        "date": "2021",
        "value": 7.2,
        "unit": "",
        "decimal": 1,
    }
    content = [{"page": 1, "pages": 1, "total": 2}, [row, {**row, "date": "2022", "value": None}]]
    assert told(of_json(content)) == [("Unemployment, total", "EG", "2021", "7.2", "%")]


def code(id: str, name: str) -> dict[str, str]:
    return {"id": id, "name": name}


DIMENSIONS = [
    {"id": "REF_AREA", "values": [code("EGY", "Egypt"), code("JOR", "Jordan")]},
    {"id": "MEASURE", "values": [code("UNE", "Unemployment rate")]},
    {"id": "SEX", "values": [code("_T", "Total"), code("F", "Women")]},
    {"id": "UNIT_MEASURE", "values": [code("PT", "Percent")]},
]
TIME = {"id": "TIME_PERIOD", "values": [code("2020", "2020"), code("2021", "2021")]}
SDMX: Told = [
    ("Unemployment rate", "EG", "2020", "7.9", "%"),
    ("Unemployment rate", "EG", "2021", "7.2", "%"),
    ("Unemployment rate, Women", "JO", "2021", "30.5", "%"),
]


def test_sdmx_in_series() -> None:
    series = {
        "0:0:0:0": {"observations": {"0": [7.9], "1": [7.2, 0]}},
        "1:0:1:0": {"observations": {"1": [30.5], "0": [None]}},
    }
    structure = {"name": "LFS", "dimensions": {"series": DIMENSIONS, "observation": [TIME]}}
    content = {"dataSets": [{"series": series}], "structure": structure}
    assert told(of_json(content)) == SDMX
    new = {"data": {"dataSets": [{"structure": 0, "series": series}], "structures": [structure]}}
    assert told(of_json(new)) == SDMX


def test_sdmx_in_observations() -> None:
    flat = {"0:0:0:0:0": [7.9], "0:0:0:0:1": [7.2], "1:0:1:0:1": [30.5]}
    content = {
        "dataSets": [{"observations": flat}],
        "structure": {"name": "LFS", "dimensions": {"observation": [*DIMENSIONS, TIME]}},
    }
    assert told(of_json(content)) == SDMX


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({}, "holds no list of objects"),
        ([1, 2], "holds no list of objects"),
        ({"dataSets": [{"series": {"9:9": {"observations": {"0": [1]}}}}], "structure": {"dimensions": {}}}, "damaged"),
        ({"dataSets": 7}, "damaged"),
    ],
)
def test_json_that_is_no_table(content: Any, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        of_json(content)
    for data in (b"{", b'["\xff"]', b"[" * 100_000):
        with pytest.raises(InputError, match=r"^t\.json is no JSON"):
            grids.json(data, "t.json", Columns())
