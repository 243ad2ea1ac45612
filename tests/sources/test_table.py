"""Cells of tables as evidence: what agrees supports, what differs refutes only where the series' scope is told."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.passages import passages
from factcheck.sources import Context, Document, Lead, folder, table
from factcheck.values import Quantity, plain
from factcheck.verify.judge import Asked, judge

TABLE = "Country,Year,Sex,Rate\nEgypt,2020,,7.9\nEgypt,2021,,7.2\nJordan,2021,,24.1\nEgypt,2021,Women,16.8\n"
MAPPING = {"subject": "=Unemployment rate", "place": "Country", "period": "Year", "value": "Rate", "unit": "=%"}
SCOPED = MAPPING | {"scope": "=national estimate, 15 years and over"}


def documents(path: Path, mapping: dict[str, str]) -> tuple[Document, ...]:
    (lead,) = table.leads(str(path), Context(path.parent, tables={str(path.resolve()): mapping}))
    assert isinstance(lead, Lead)
    return lead.read()


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    path = tmp_path / "rates.csv"
    path.write_text("".join(line for line in TABLE.splitlines(True) if "Women" not in line), "utf-8")
    return path


@cache
def asked(sentence: str, lang: str) -> Asked:
    extraction = extract(Article("draft", sentence, lang, date(2023, 1, 1)))
    claim = next(claim for claim in extraction.claims if "value" in claim.tested)
    return Asked(claim, lang, extraction.day, extraction.beside(claim))


def verdict(sentence: str, lang: str, held: tuple[Document, ...]) -> str:
    found = [passage for document in held for passage in passages(document, extract(document.article))]
    label = judge(asked(sentence, lang), found).label
    return "open" if label == "not-enough-evidence" else label


@pytest.mark.parametrize(
    ("lang", "sentence", "scoped", "unscoped"),
    [
        ("en", "Unemployment in Egypt was 7.2% in 2021.", "supported", "supported"),
        ("en", "Unemployment in Egypt was 9.2% in 2021.", "refuted", "open"),
        ("en", "Unemployment in Egypt was about 7% in 2021.", "supported", "supported"),
        ("ar", "بلغ معدل البطالة في مصر 7.2% في عام 2021.", "supported", "supported"),
        ("ar", "بلغ معدل البطالة في مصر 9.2% في عام 2021.", "refuted", "open"),
        ("en", "Unemployment in Egypt was 7.2% in 2020.", "refuted", "open"),
        ("en", "Unemployment in Egypt was 7.2% in 2019.", "open", "open"),
        ("en", "Unemployment in Egypt was 7.2% in March 2021.", "open", "open"),
        ("en", "Unemployment in Egypt was 9.2% in March 2021.", "open", "open"),
        ("en", "Unemployment in Egypt is 9.2%.", "open", "open"),
        ("en", "Unemployment in Morocco was 9.2% in 2021.", "open", "open"),
        ("en", "Youth unemployment in Egypt was 17.1% in 2021.", "open", "open"),
        ("en", "Unemployment among women in Egypt was 16.8% in 2021.", "open", "open"),
        ("en", "Inflation in Egypt was 9.2% in 2021.", "open", "open"),
    ],
)
def test_verdicts(rates: Path, lang: str, sentence: str, scoped: str, unscoped: str) -> None:
    assert verdict(sentence, lang, documents(rates, SCOPED)) == scoped
    assert verdict(sentence, lang, documents(rates, MAPPING)) == unscoped


def test_what_the_settings_should_say_is_told(rates: Path) -> None:
    found = [p for d in documents(rates, MAPPING) for p in passages(d, extract(d.article))]
    said = judge(asked("Unemployment in Egypt was 9.2% in 2021.", "en"), found)
    assert (said.rule, said.reason.key) == ("percentage/scope", "scope")


def test_a_subject_a_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "Indicator,Country,Year,Value,Unit\nInflation,Egypt,2021,5.2,%\nUnemployment of women,Egypt,2021,16.8,%\n"
    )
    held = documents(path, {"scope": "=all of the country"})
    assert verdict("Inflation in Egypt was 6.2% in 2021.", "en", held) == "refuted"
    assert verdict("Unemployment among women in Egypt was 16.8% in 2021.", "en", held) == "supported"
    assert verdict("Unemployment in Egypt was 7.2% in 2021.", "en", held) == "open"


def test_a_place_that_is_not_known_for_certain_refutes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('Country,Year,Rate\n"Korea, Dem. People\'s Rep.",2021,2.6\n')
    held = documents(path, SCOPED)
    assert verdict("Unemployment in South Korea was 3.7% in 2021.", "en", held) == "open"


def test_a_cell_as_a_document(rates: Path) -> None:
    held = documents(rates, SCOPED | {"published": "=2022-02-15"})[1]
    assert held.article.text == "Unemployment rate, Egypt, 2021: 7.2%"
    (claim,) = held.claims
    value = claim.frame.slots["value"]
    assert isinstance(value, Quantity) and (claim.quote, claim.kind, plain(value.number)) == (
        "7.2%",
        "percentage",
        "7.2",
    )
    assert held.article.place(0) == (("row", "3"), ("column", "Rate"))
    told = held.provenance
    assert (told.source, told.url, told.published) == ("table:rates.csv", "rates.csv#cell=3,4", date(2022, 2, 15))
    assert told.title == "Unemployment rate (national estimate, 15 years and over)"


def test_another_mapping_is_another_document(rates: Path) -> None:
    path = str(rates)
    first, second = (
        next(table.leads(path, Context(rates.parent, tables={path: mapping}))) for mapping in (MAPPING, SCOPED)
    )
    assert isinstance(first, Lead) and isinstance(second, Lead) and first.fingerprint != second.fingerprint


def test_tables_within_a_folder_are_read_where_they_are_mapped(rates: Path) -> None:
    (rates.parent / "other.csv").write_text("x")
    context = Context(rates.parent, tables={str(rates): MAPPING})
    (lead,) = folder.leads(str(rates.parent), context)
    assert isinstance(lead, Lead) and lead.address == "rates.csv" and len(lead.read()) == 3


def test_what_can_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"nothing": 1}))
    assert table.accepts(str(path)) and not table.accepts(str(tmp_path))
    with pytest.raises(SourceError, match=r"^t\.json holds no list of objects"):
        documents(path, {})
