"""The claims that ship: every fact of the 2021 story, in Arabic and English, with sources and sound lists."""

import re
from collections import Counter
from datetime import date

import pytest

from factcheck.records import Library, Record, builtin_folder, frame, load
from factcheck.values import DateRange, Name, Names, Quantity, plain

LIBRARY: Library = load([builtin_folder()])
RECORDS = {record.id: record for record in LIBRARY.records}
COUNTRIES = {"RU", "PK", "AF", "US", "IR", "CN", "TJ", "TM", "UZ", "IN"}
ARABIC = re.compile(r"[\u0600-\u06ff]")
# Presentation forms, Farsi ye and kaf, and invisible marks look right and match nothing.
WRONG_LETTERS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufeff\u06cc\u06a9\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("record", LIBRARY.records, ids=lambda record: record.id)
def test_a_record_speaks_arabic_and_english(record: Record) -> None:
    texts = record.texts.by_lang
    assert {"ar", "en"} <= set(texts)
    assert ARABIC.search(texts["ar"])
    assert not ARABIC.search(texts["en"])
    for text in texts.values():
        assert text.endswith(".")
        assert not WRONG_LETTERS.search(text)
    assert record.verified_by == "factcheck maintainers"
    assert record.verified_on == date(2026, 11, 23)


@pytest.mark.parametrize("record", LIBRARY.records, ids=lambda record: record.id)
def test_no_source_is_younger_than_its_verification(record: Record) -> None:
    assert all(c.published is None or c.published <= record.verified_on for c in record.citations)
    assert record.as_of is None or record.as_of <= record.verified_on


def test_every_entity_has_both_languages_and_no_spelling_means_two() -> None:
    spellings = Counter(
        (lang, name.casefold()) for e in LIBRARY.entities for lang, names in e.names.items() for name in names
    )
    assert [spelling for spelling, count in spellings.items() if count > 1] == []
    for entity in LIBRARY.entities:
        assert {"ar", "en"} <= set(entity.names), entity.id
        assert not any(WRONG_LETTERS.search(name) for names in entity.names.values() for name in names)


def test_every_entity_with_an_office_or_a_claim_is_used() -> None:
    used = str([frame(record, LIBRARY) for record in LIBRARY.records]) + str([*LIBRARY.tables.by_person])
    people = [entity.id for entity in LIBRARY.entities if entity.type in ("person", "event")]
    assert [identity for identity in people if f"'{identity}'" not in used] == []


# What each fact's record says, in brief: dates, figures with their bounds, and ids in order.
FACTS = {
    "lavrov-visit-islamabad-2021": "sergey-lavrov geonames:1176615 2021-04-06/2021-04-07 2012",
    "lavrov-qureshi-islamabad-2021": "sergey-lavrov+shah-mahmood-qureshi geonames:1176615 2021-04-07",
    "lavrov-imran-khan-islamabad-2021": "sergey-lavrov+imran-khan geonames:1176615 2021-04-07",
    "sputnik-v-doses-bought-pakistan": "=5000000dose shah-mahmood-qureshi 2021-04-07",
    "sputnik-v-doses-provided-pakistan": "=50000dose sergey-lavrov 2021-04-07",
    "sputnik-v-doses-promised-pakistan": "=150000dose sergey-lavrov 2021-04-07",
    "russia-pakistan-trade-growth-2021": "=46% 2021-04-07",
    "lavrov-qureshi-dushanbe-2021": "sergey-lavrov+shah-mahmood-qureshi geonames:1221874 2021-07-14 "
    "sco-council-of-foreign-ministers",
    "sco-council-of-foreign-ministers-days-2021": "2021-07-13/2021-07-14",
    "us-withdrawal-2021-07-13": ">95% us-central-command 2021-07-13",
    "us-withdrawal-2021-07-06": ">90% us-central-command 2021-07-06",
    "us-withdrawal-2021-05-18": "range20% us-central-command 2021-05-18",
    "taliban-territory-2021-07-09": "=85% taliban 2021-07-09",
    "taliban-districts-2021-07-09": "~250district taliban 2021-07-09",
    "sputnik-v-approved-pakistan-month": "2021-01",
    "biden-withdrawal-announcement-month": "2021-04",
    "biden-withdrawal-first-deadline": "2021-09-11",
    "biden-withdrawal-second-deadline": "2021-08-31",
    "biden-president-us": "joe-biden US 2021-01-20/2025-01-20",
    "lavrov-foreign-minister-ru": "sergey-lavrov RU 2004-03/..",
    "qureshi-foreign-minister-pk": "shah-mahmood-qureshi PK 2018-08/2022-04",
    "imran-khan-prime-minister-pk": "imran-khan PK 2021-04-07",
}


def brief(value: object) -> str:
    match value:
        case Name(id=str(identity)):
            return identity
        case Names(items=items):
            return "+".join(item.id or "?" for item in items)
        case DateRange(edtf=edtf):
            return edtf
        case Quantity() as figure:
            return f"{figure.comparator}{plain(figure.number)}{figure.unit}"
    return ""


@pytest.mark.parametrize(("identity", "said"), FACTS.items())
def test_a_fact_stands_as_its_sources_have_it(identity: str, said: str) -> None:
    slots = frame(RECORDS[identity], LIBRARY).slots
    assert " ".join(filter(None, (brief(value) for value in slots.values()))) == said


def test_the_disputed_figures_and_no_others_are_conflicting() -> None:
    conflicting = {record.id for record in LIBRARY.records if record.verdict == "conflicting"}
    assert conflicting == {"taliban-territory-2021-07-09", "taliban-districts-2021-07-09"}
    assert all("the Afghan government" in RECORDS[identity].disputed_by for identity in conflicting)
    assert {record.verdict for record in LIBRARY.records} == {"supported", "conflicting"}


def test_neighbours_are_complete_lists_and_mutual() -> None:
    lists: dict[str, set[str]] = {}
    for record in LIBRARY.records:
        items = frame(record, LIBRARY).slots.get("items")
        if isinstance(items, Names):
            assert "closed" in record.value.slots, record.id
            lists[record.id.removeprefix("land-neighbours-").upper()] = {item.id or "" for item in items.items}
    assert set(lists) == COUNTRIES
    assert lists["AF"] == {"PK", "IR", "TM", "UZ", "TJ", "CN"}
    for one, neighbours in lists.items():
        assert all(one in lists[other] for other in neighbours & COUNTRIES), one


def test_a_capital_lies_in_its_country() -> None:
    found = {}
    for record in LIBRARY.records:
        slots = frame(record, LIBRARY).slots
        country, city = slots.get("country"), slots.get("city")
        if isinstance(country, Name) and isinstance(city, Name):
            assert city.within == (country.id,), record.id
            found[country.id] = city.id
    assert set(found) == COUNTRIES
    assert found["PK"] == "geonames:1176615"
