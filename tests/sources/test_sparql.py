"""A query's answer as a table, from an endpoint over pyoxigraph: a cell refutes where its scope is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.passages import passages
from factcheck.sources import Context, Document, Lead, sparql
from factcheck.verify.judge import Asked, judge
from sources.endpoint import Endpoint

QUERY = """# Population of countries
# endpoint: {endpoint}
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?country (YEAR(?at) AS ?year) ?population WHERE {{
  ?item p:P1082 [ ps:P1082 ?population ; pq:P585 ?at ] ; rdfs:label ?country FILTER(LANG(?country) = "en")
}}
"""
MAPPING = {"subject": "=Population", "place": "country", "period": "year", "value": "population", "unit": "=person"}


def asking(folder: Path, query: str) -> Path:
    path = folder / "population.rq"
    path.write_text(query, "utf-8")
    assert sparql.accepts(str(path))
    return path


def taken(path: Path, mapping: dict[str, str]) -> tuple[Document, ...]:
    own = frozenset({"127.0.0.1", "localhost"})
    with Context(path.parent / "cache", allow_hosts=own, tables={str(path.resolve()): mapping}) as context:
        (lead,) = sparql.leads(str(path), context)
        assert isinstance(lead, Lead)
        return lead.read()


def verdict(sentence: str, held: tuple[Document, ...]) -> str:
    extraction = extract(Article("draft", sentence, "en", date(2023, 1, 1)))
    claim = next(claim for claim in extraction.claims if "value" in claim.tested)
    found = [passage for document in held for passage in passages(document, extract(document.article))]
    return judge(Asked(claim, "en", extraction.day, extraction.beside(claim)), found).label


def test_an_answer_is_a_table(httpserver: HTTPServer, tmp_path: Path) -> None:
    path = asking(tmp_path, QUERY.format(endpoint=Endpoint(httpserver).address))
    (cell,) = taken(path, MAPPING)
    assert cell.article.text == "Population, Egypt, 2021: 104258327 person"
    assert (cell.provenance.source, cell.provenance.url) == ("sparql:population.rq", "population.rq#cell=1,3")
    assert cell.provenance.retrieved
    said, wrong = "Egypt had a population of 104 million in 2021.", "Egypt had a population of 94 million in 2021."
    scoped = taken(path, MAPPING | {"scope": "=residents"})
    assert (verdict(said, (cell,)), verdict(wrong, (cell,))) == ("supported", "not-enough-evidence")
    assert (verdict(said, scoped), verdict(wrong, scoped)) == ("supported", "refuted")


@pytest.mark.parametrize(
    ("query", "mapping", "told"),
    [
        ("SELECT * WHERE {}", MAPPING, "names no endpoint"),
        ("# endpoint: ftp://a.example/\nSELECT * WHERE {}", MAPPING, "names no endpoint"),
        ("# endpoint: https://a.example/\n" + "#" * 7000, MAPPING, "more than 6000 characters"),
        (QUERY, {**MAPPING, "value": "people"}, "has no column 'people'"),
        (QUERY.replace("P1082", "P7"), MAPPING, "holds no figure"),
        ("# endpoint: {endpoint}\nSELECT nothing", MAPPING, "can't be read"),
        ("# endpoint: {endpoint}\nASK {{}}", MAPPING, "answers as no SPARQL endpoint does"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    query: str, mapping: dict[str, str], told: str, httpserver: HTTPServer, tmp_path: Path
) -> None:
    written = query.format(endpoint=Endpoint(httpserver).address) if "endpoint: {" in query else query
    with pytest.raises(SourceError, match=told) as error:
        taken(asking(tmp_path, written), mapping)
    assert "\n" not in str(error.value)


def test_a_folder_and_other_files_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.rq").mkdir()
    assert not sparql.accepts(str(tmp_path / "a.rq")) and not sparql.accepts(str(tmp_path / "none.rq"))
