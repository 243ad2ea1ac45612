"""Wikidata by a SPARQL endpoint over pyoxigraph: statements as sentences in five languages, with their days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError, UsageError
from factcheck.extract import extract
from factcheck.model import Article, Passage
from factcheck.passages import passages
from factcheck.sources import Context, Document, wikidata
from factcheck.values import DateRange
from factcheck.verify.judge import Asked, judge
from sources import taking
from sources.endpoint import Endpoint


@pytest.fixture
def endpoint(httpserver: HTTPServer) -> Endpoint:
    return Endpoint(httpserver)


taken = partial(taking.taken, wikidata.leads)


def texts(documents: list[Document], lang: str) -> set[str]:
    return {each.article.text for each in documents if each.article.lang == lang}


def test_what_is_stated_of_a_country(endpoint: Endpoint, context: Context) -> None:
    made, failed = taken(f"wikidata:{endpoint.address}#entities=Q79", context)
    assert not failed
    assert texts(made, "en") >= {
        "Cairo is the capital of Egypt.",
        "The population of Egypt was 104,258,327 in 2021.",
        "The area of Egypt is 1,010,407.87 square kilometres.",
        "Egypt was founded in 1922-02-28.",
        "Egypt joined African Union in 1963-05-25.",
        "Egypt is a member of African Union.",
        "Egypt was a member of Arab League.",
        "Abdel Fattah el-Sisi is the President of Egypt.",
    }
    assert {"القاهرة هي عاصمة مصر.", "عبد الفتاح السيسي هو رئيس مصر."} <= texts(made, "ar")
    assert "La superficie de Égypte est de 1 010 407,87 kilomètres carrés." in texts(made, "fr")
    assert "La población de Egipto era de 104.258.327 habitantes en 2021." in texts(made, "es")
    assert "Абдул-Фаттах Ас-Сиси — президент Египта." in texts(made, "ru")
    # A former capital, a deprecated and an unknown one; a population of no day; hectares; a day before the year 1.
    told = " ".join(texts(made, "en"))
    assert told.count("capital") == told.count("population") == told.count("area") == told.count("founded") == 1


def test_a_fact_can_be_found_again(endpoint: Endpoint, context: Context) -> None:
    made, _ = taken(f"wikidata:{endpoint.address}#entities=Q79&facts=state&languages=en", context)
    (document,) = made
    statement = "Q79$00000014-aaaa-bbbb-cccc-000000000000"
    assert document.provenance.url == f"https://www.wikidata.org/w/index.php?oldid=2270001#{statement}"
    assert document.provenance.title == "www.wikidata.org, Q79"
    assert document.provenance.published == date(2024, 11, 5)
    assert document.fact and document.fact.days == DateRange(
        "2014-06-08/2024-11-05", date(2014, 6, 8), date(2024, 11, 5)
    )


def test_offices_with_whose_they_are_and_days_that_are_sure(endpoint: Endpoint, context: Context) -> None:
    made, failed = taken(f"wikidata:{endpoint.address}#entities=Shah Mahmood Qureshi&languages=en|ar", context)
    assert not failed
    assert texts(made, "en") == {"Shah Mahmood Qureshi is the Minister of Foreign Affairs of Pakistan."}
    assert texts(made, "ar") == {"شاه محمود قريشي هو وزير الخارجية في باكستان."}
    days = {(each.fact.days.first, each.fact.days.last) for each in made if each.fact and each.fact.days}
    assert days == {(date(2018, 8, 20), date(2022, 4, 10)), (date(2008, 12, 31), date(2011, 1, 1))}


def test_names_that_are_nobodys_or_several_are_told(endpoint: Endpoint, context: Context) -> None:
    made, failed = taken(f'wikidata:{endpoint.address}#entities=Egypt|Georgia|No"where\\|Q999&facts=capital', context)
    assert texts(made, "en") == {"Cairo is the capital of Egypt."}
    assert failed == [
        f"{endpoint.address} has 2 entities called 'Georgia': name one of Q230, Q1428.",
        f"{endpoint.address} has no entity called 'No\"where\\\\'.",
        f"{endpoint.address} states none of these facts of Q999.",
    ]


def test_another_wikibase_with_numbers_of_its_own(httpserver: HTTPServer, context: Context) -> None:
    endpoint = Endpoint(httpserver, "https://facts.example/")
    spec = f"wikidata:{endpoint.address}#entities=Q79&languages=en&base=https://facts.example/"
    made, failed = taken(f"{spec}&facts=capital&properties=P36=P36", context)
    assert not failed
    assert made[0].provenance.url.startswith("https://facts.example/w/index.php?oldid=2270001#Q79$")
    made, failed = taken(f"{spec}&facts=capital&properties=P36=P99", context)
    assert (made, failed) == ([], [f"{endpoint.address} states none of these facts of Q79."])


def test_only_what_stands_in_the_spec_is_sent_and_nothing_offline(endpoint: Endpoint, context: Context) -> None:
    spec = f"wikidata:{endpoint.address}#entities=Egypt&languages=en"
    before = [each.article.text for each in taken(spec, context)[0]]
    asked = len(endpoint.asked)
    assert asked == 3 and '"Egypt"@en' in endpoint.asked[0] and "Egypt" not in endpoint.asked[1]
    with Context(context.cache, offline=True) as later:
        assert [each.article.text for each in taken(spec, later)[0]] == before
    assert len(endpoint.asked) == asked
    assert wikidata.sends(spec) == "Egypt"


@cache
def _read(text: str, lang: str, published: date | None) -> Any:
    return extract(Article("x", text, lang, published))


@pytest.fixture
def held(endpoint: Endpoint, context: Context) -> Iterator[list[Passage]]:
    made, _ = taken(f"wikidata:{endpoint.address}#entities=Q79|Q1368610", context)
    yield [
        p for each in made for p in passages(each, _read(each.article.text, each.article.lang, each.article.published))
    ]


@pytest.mark.parametrize(
    ("lang", "kind", "draft", "on", "label"),
    [
        ("en", "position", "Abdel Fattah el-Sisi is the president of Egypt.", "2022-06-01", "supported"),
        ("ar", "position", "عبد الفتاح السيسي هو رئيس مصر.", "2022-06-01", "supported"),
        ("en", "position", "Abdel Fattah el-Sisi is the president of Egypt.", "2012-06-01", "open"),
        ("en", "position", "Abdel Fattah el-Sisi is the president of Egypt.", "2025-06-01", "open"),
        ("en", "position", "Mohamed Morsi is the president of Egypt.", "2022-06-01", "open"),
        ("en", "position", "Pakistani Foreign Minister Shah Mahmood Qureshi arrived.", "2021-06-01", "supported"),
        ("fr", "position", "Le chef de la diplomatie pakistanaise Shah Mahmood Qureshi.", "2021-06-01", "supported"),
        ("en", "position", "Pakistani Foreign Minister Shah Mahmood Qureshi arrived.", "2015-06-01", "open"),
        ("en", "capital", "Cairo is the capital of Egypt.", "2022-06-01", "supported"),
        ("es", "capital", "El Cairo es la capital de Egipto.", "2022-06-01", "supported"),
        ("en", "capital", "Alexandria is the capital of Egypt.", "2022-06-01", "open"),
        ("en", "number", "The population of Egypt was 104 million in 2021.", "2022-06-01", "supported"),
        ("ar", "number", "بلغ عدد سكان مصر 104 ملايين نسمة في عام 2021.", "2022-06-01", "supported"),
        ("en", "number", "The population of Egypt was 94 million in 2021.", "2022-06-01", "open"),
        ("en", "number", "The population of Egypt was 104 million in 2015.", "2022-06-01", "open"),
        ("en", "quantity", "The area of Egypt is about 1 million square kilometres.", "2022-06-01", "supported"),
        ("en", "quantity", "The area of Egypt is 995,450 square kilometres.", "2022-06-01", "open"),
        ("en", "membership", "Egypt is a member of the African Union.", "2022-06-01", "supported"),
        ("en", "membership", "Egypt joined the African Union on 25 May 1963.", "2022-06-01", "supported"),
        ("en", "membership", "Egypt joined the African Union on 25 May 2002.", "2022-06-01", "open"),
        ("en", "membership", "Egypt is a member of the Arab League.", "1985-06-01", "open"),
        ("en", "membership", "Turkey is a member of the African Union.", "2022-06-01", "open"),
    ],
)  # fmt: skip
def test_facts_support_and_never_refute(
    lang: str, kind: str, draft: str, on: str, label: str, held: list[Passage]
) -> None:
    written = date.fromisoformat(on)
    extraction = _read(draft, lang, written)
    claim = next(claim for claim in extraction.claims if claim.kind == kind)
    told = judge(Asked(claim, lang, extraction.day, extraction.beside(claim)), held).label
    assert ("open" if told == "not-enough-evidence" else told) == label


def test_a_name_with_a_sentence_in_it_claims_nothing(held: list[Passage]) -> None:
    odd = [passage for passage in held if "at war" in passage.text]
    assert odd and all(not passage.claims for passage in odd)


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>Not found</html>",
        b'{"results": 5}',
        b'{"results": {"bindings": [5]}}',
        b'{"results": {"bindings": [{"item": {"type": "uri"}}]}}',
        b"[" * 100_000,
        b'{"results": {"bindings": [' + b"[" * 5_000,
        b'{"head": {"vars": 1}, "results": {"bindings": []}}',
        b'{"results": {"bindings": [{"item": {"type": "uri", "value": "\xff"}}]}}',
        b"",
        json.dumps({"results": {"bindings": [{}] * 20_001}}).encode(),
    ],
)
def test_what_is_no_endpoint_is_one_sentence(answer: bytes, httpserver: HTTPServer, context: Context) -> None:
    httpserver.expect_request("/sparql").respond_with_data(answer, content_type="application/sparql-results+json")
    with pytest.raises(SourceError) as error:
        taken(f"wikidata:{httpserver.url_for('/sparql')}#entities=Q79", context)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "row",
    [
        {"item": "http://www.wikidata.org/entity/Q79", "fact": "nothing", "statement": "x"},
        {"item": "http://www.wikidata.org/entity/Q79", "fact": "capital"},
        {"item": "http://www.wikidata.org/entity/Q79 } ; DROP", "fact": "capital", "statement": "x"},
        {"item": "http://www.wikidata.org/entity/Q79", "fact": "population", "statement": "x", "value": "1e999999",
         "at": "2021-13-45T00:00:00Z", "at_as": "11"},
        {"item": "http://www.wikidata.org/entity/Q79", "fact": "population", "statement": "x", "value": "7",
         "at": "2021-13-45T00:00:00Z", "at_as": "11"},
        {"item": "http://www.wikidata.org/entity/Q79", "fact": "state", "statement": "x", "value": "y",
         "start": "2021-13-45T00:00:00Z", "start_as": "11", "changed": "2021-99-99T", "revision": "²"},
    ],
)  # fmt: skip
def test_hostile_rows_are_passed_over(row: dict[str, str], httpserver: HTTPServer, context: Context) -> None:
    told = {name: {"type": "literal", "value": value} for name, value in row.items()}
    label = {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q79"},
             "label": {"type": "literal", "value": "Egypt", "xml:lang": "en"}}  # fmt: skip
    answer = {"results": {"bindings": [told, label]}}
    httpserver.expect_request("/sparql").respond_with_json(answer)
    made, failed = taken(f"wikidata:{httpserver.url_for('/sparql')}#entities=Q79", context)
    assert not made and len(failed) == 1


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("wikidata:https://a.example/sparql", "names no entity"),
        ("wikidata:nothing", "names no address"),
        ("wikidata:https://[x/sparql#entities=Q1", "names no address"),
        ("wikidata:https://a.example/#entities=Q1&languages=xx", "languages are en, ar, fr, es, ru, not 'xx'"),
        ("wikidata:https://a.example/#entities=Q1&facts=age", "facts are capital"),
        ("wikidata:https://a.example/#entities=Q1&base=https://a.example", "must be an address that ends in /"),
        ("wikidata:https://a.example/#entities=Q1&base=https://a.example/> <x/", "must be an address"),
        ("wikidata:https://a.example/#entities=Q1&properties=P36", "must be pairs such as P36=P7"),
    ],
)
def test_what_is_named_wrongly(spec: str, told: str, context: Context) -> None:
    with pytest.raises(UsageError, match=told):
        taken(spec, context)
