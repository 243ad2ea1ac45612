"""claims/world: every row is well formed, names what is known, and contradicts no other row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from factcheck.edtf import parse
from factcheck.entities import gazetteer
from factcheck.errors import ClaimsError
from factcheck.records import Facts, Library, builtin_folder, load
from factcheck.records.rows import Row, rows, several
from factcheck.records.tables import LANGUAGES, Tables, sure, term

LIBRARY: Library = load([builtin_folder()])
TABLES: Tables = LIBRARY.tables
COUNTRIES = list(TABLES.countries.values())
NEIGHBOURS = {row["id"]: set(several(row["neighbours"], " ")) for row in COUNTRIES if row["neighbours"]}
MEMBERS = [row for found in TABLES.members.values() for row in found]
ENTITIES = {entity.id for entity in LIBRARY.entities}


def test_every_table_is_read() -> None:
    assert len(COUNTRIES) > 200
    assert TABLES.names
    assert TABLES.sources
    assert len(TABLES.countries) == len({row["id"] for row in COUNTRIES})


def test_capitals_are_capitals_of_their_country() -> None:
    for row in COUNTRIES:
        city = gazetteer.place(row["capital"]) if row["capital"] else None
        assert gazetteer.place(row["id"])
        assert city is None or (city.capital and city.country == row["id"]), row


def test_neighbours_are_symmetric() -> None:
    for country, others in NEIGHBOURS.items():
        assert country not in others
        assert others <= TABLES.countries.keys()
        assert [other for other in others if other in NEIGHBOURS and country not in NEIGHBOURS[other]] == []


def test_neighbours_agree_with_the_lists_that_were_written_by_hand() -> None:
    hand = {r.id: r.value.slots["items"] for r in LIBRARY.records if r.id.startswith("land-neighbours-")}
    for id, items in hand.items():
        found = NEIGHBOURS.get(id[-2:].upper())
        assert found is None or found == set(items.ids), id  # type: ignore[union-attr]


def test_currencies_are_of_iso_4217_and_continents_of_m49() -> None:
    for row in COUNTRIES:
        assert not row["currency"] or re.fullmatch("[A-Z]{3}", row["currency"])
        assert row["continent"] in ("", "002", "003", "005", "009", "142", "150")
        assert {row["currency"], row["continent"]} - {""} <= TABLES.names.keys()
    assert {"USD", "EUR", "JOD"} <= {row["currency"] for row in COUNTRIES}


def test_every_country_has_a_name_in_five_languages() -> None:
    assert [row["id"] for row in COUNTRIES if not all(row[lang] for lang in LANGUAGES)] == []


def test_every_fact_becomes_a_record_with_a_source_and_an_id_of_its_own() -> None:
    facts = Facts(TABLES, LIBRARY.entity)
    found = [record for row in COUNTRIES for record in (*facts.about(row["id"]), *facts.neighbours(row["id"]))]
    found += [record for person in TABLES.by_person for record in facts.offices(person)]
    found += [record for body, country in TABLES.members for record in facts.membership(body, country)]
    assert len({record.id for record in found}) == len(found)
    assert all(record.id in facts for record in found)
    for record in found:
        assert record.citations[0].url.startswith(("https://", "http://"))
        assert {*record.texts.by_lang} == {"en", "ar"}
        assert all(
            text.endswith(".") and "{" not in text and "  " not in text for text in record.texts.by_lang.values()
        )


def test_a_broken_row_is_told_by_its_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("claims")
    (folder / "world").mkdir()
    (folder / "world" / "names.tsv").write_text("# one\nid\ten\nJOD\tdinar\nUSD\n", "utf-8")
    with pytest.raises(ClaimsError, match=r"names.tsv:4: The row has 1 cells where the table has 2 columns"):
        rows(folder, "names.tsv", ("id", "en"))
    with pytest.raises(ClaimsError, match="must name the columns: id, ar"):
        rows(folder, "names.tsv", ("id", "ar"))


def test_terms_name_people_offices_and_sources_that_there_are() -> None:
    for row in TABLES.terms:
        assert row["person"] in ENTITIES, row
        assert row["of"] in ENTITIES or row["of"] in TABLES.countries, row
        assert {*several(row["source"])} <= TABLES.sources.keys(), row
        assert bool(row["to"]) != bool(row["known"]), row
        parse(term(row))


def _days(row: Row) -> tuple[date, date]:
    held = sure(row)
    return (held.first or date.min, held.last or date.max) if held else (date.min, date.min)


def _pairs() -> Iterator[tuple[Row, Row]]:
    """Terms of an office that follow each other."""
    for held in TABLES.by_office.values():
        ordered = sorted(held, key=_days)
        yield from pairwise(ordered)


def test_an_office_has_one_holder_a_day() -> None:
    """But for the day on which it is handed over."""
    for earlier, later in _pairs():
        assert _days(earlier)[1] <= _days(later)[0], (earlier, later)


def test_memberships_name_bodies_and_countries_and_do_not_overlap() -> None:
    held = defaultdict(list)
    for row in MEMBERS:
        assert row["body"] in ENTITIES
        assert row["country"] in TABLES.countries
        assert {*several(row["source"])} <= TABLES.sources.keys(), row
        held[row["body"], row["country"]].append(parse(f"{row['from'] or '..'}/{row['to'] or '2026-11-27'}"))
    for terms in held.values():
        ordered = sorted(terms, key=lambda one: one.first or date.min)
        assert all(a.last < b.first for a, b in pairwise(ordered) if a.last and b.first)


def test_no_spelling_means_two_people() -> None:
    seen: dict[tuple[str, str], str] = {}
    for entity in LIBRARY.entities:
        for lang, names in entity.names.items():
            for name in names:
                assert seen.setdefault((lang, name.casefold()), entity.id) == entity.id, name
