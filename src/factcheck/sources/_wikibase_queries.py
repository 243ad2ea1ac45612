"""Queries to a Wikibase, and which of its properties are what."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib import resources

import msgspec

from factcheck.sources import _sparql

PREFIXES = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX wd: <{base}entity/>
PREFIX wdt: <{base}prop/direct/>
PREFIX p: <{base}prop/>
PREFIX ps: <{base}prop/statement/>
PREFIX psv: <{base}prop/statement/value/>
PREFIX pq: <{base}prop/qualifier/>
PREFIX pqv: <{base}prop/qualifier/value/>
"""


class Tables(msgspec.Struct, frozen=True):
    """As wikidata.toml has them: which property is what, and the sentences of each fact by language."""

    properties: dict[str, str]
    offices: dict[str, str]
    qualifiers: dict[str, str]
    units: dict[str, str]
    numbers: dict[str, tuple[str, str]]
    sentences: dict[str, dict[str, str]]


@cache
def tables() -> Tables:
    """The file, its sentences apart from the rest."""
    read = tomllib.loads(resources.files("factcheck.sources").joinpath("wikidata.toml").read_text("utf-8"))
    known = {name: read.pop(name) for name in Tables.__struct_fields__ if name != "sentences"}
    return msgspec.convert({**known, "sentences": read}, Tables)


def statements(ids: Iterable[str], facts: Collection[str], here: Callable[[str], str]) -> str:
    """What is stated of entities. here: a property's number by the one that it has in Wikidata."""
    told = tables()
    rows = {fact: here(number) for fact, number in told.properties.items() if fact in facts}
    values = " ".join(f'("{fact}" p:{number} ps:{number} psv:{number})' for fact, number in rows.items())
    stretch = {name: here(told.qualifiers[name]) for name in ("start", "end", "at")}
    days = "".join(
        f"OPTIONAL {{ ?statement pqv:{number} [ wikibase:timeValue ?{name} ; wikibase:timePrecision ?{name}_as ] }}\n"
        for name, number in stretch.items()
    )
    whose = "|".join(f"pq:{here(number)}" for number in told.qualifiers["of"].split("|"))
    offices = "".join(f"OPTIONAL {{ ?item wdt:{here(number)} ?{name} }}\n" for name, number in told.offices.items())
    return f"""SELECT * WHERE {{
VALUES ?item {{ {" ".join(f"wd:{id}" for id in ids)} }}
VALUES (?fact ?p ?ps ?psv) {{ {values} }}
?item ?p ?statement . ?statement ?ps ?value ; wikibase:rank ?rank .
FILTER(?rank != wikibase:DeprecatedRank)
OPTIONAL {{ ?statement ?psv [ wikibase:timePrecision ?value_as ] }}
OPTIONAL {{ ?statement ?psv [ wikibase:quantityUnit ?unit ] }}
OPTIONAL {{ ?statement {whose} ?of }}
{days}{offices}OPTIONAL {{ ?item schema:version ?revision ; schema:dateModified ?changed }}
}}"""


def called(names: Iterable[str], languages: Iterable[str]) -> str:
    """Which entities have one of these labels."""
    values = " ".join(f"{_sparql.literal(name)}@{lang}" for name in names for lang in languages)
    return f"SELECT DISTINCT ?item ?label WHERE {{ VALUES ?label {{ {values} }} ?item rdfs:label ?label }}"


def labels(ids: Iterable[str], languages: Iterable[str]) -> str:
    """What entities are called in these languages."""
    items, spoken = " ".join(f"wd:{id}" for id in ids), ", ".join(f'"{lang}"' for lang in languages)
    wanted = f"VALUES ?item {{ {items} }} ?item rdfs:label ?label FILTER(LANG(?label) IN ({spoken}))"
    return f"SELECT ?item ?label WHERE {{ {wanted} }}"
