"""The gazetteer's tables: complete for every country, and no form that means two places."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck import languages
from factcheck.entities import gazetteer
from factcheck.entities.endings import Endings
from factcheck.entities.toponyms import ELSEWHERE, Table, Toponyms
from factcheck.languages.tokens import words_of
from factcheck.text import fold

_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
MEMBERS = _MEMBERS.split()
STATES = [*MEMBERS, "PS", "VA", "XK", "TW"]
LANGUAGES = ("ar", "en", "es", "fr", "ru")
TABLES = Path(languages.__file__).parent

# Nationalities that no adjective tells apart from another country's, with why.
AMBIGUOUS = {
    ("en", "CD"): "Congolese is said of both Congos",
    ("en", "CG"): "Congolese is said of both Congos",
    ("en", "DM"): "Dominican is said of the Dominican Republic's people nearly always",
    ("es", "CD"): "congoleño is said of both Congos",
    ("es", "CG"): "congoleño is said of both Congos",
    ("es", "GD"): "granadino is said of the Spanish city's people too",
    ("es", "IN"): "indio is said of American peoples too",
    ("es", "PG"): "papú is said of Indonesia's Papuans too",
    ("fr", "CG"): "congolais is said of both Congos",
    ("ru", "CG"): "конголезский is said of both Congos",
}


def listed(lang: str) -> Iterator[tuple[str, str, str]]:
    """(form, kind, place id) of every name, adjective and noun of a table, as printed there."""
    for id, row in gazetteer.table(lang).rows.items():
        names = "elsewhere" if id == ELSEWHERE else "place"
        for form in row.names:
            yield form.removesuffix("?"), "ambiguous" if form.endswith("?") else names, "" if id == ELSEWHERE else id
        for form in (*row.adjectives, *row.people):
            if form[0] != "-":
                yield form.removesuffix("?"), "ambiguous" if form.endswith("?") else "nationality", id


def places() -> Iterator[gazetteer.Place]:
    """Every place there is."""
    rows = (TABLES / "places.tsv").read_text("utf-8").splitlines()
    known = [gazetteer.place(row.split("\t")[0]) for row in rows if row[0] != "#"]
    return (place for place in known if place)


def found(lang: str, form: str) -> set[tuple[str, str]]:
    """What a form is read as, by its whole."""
    words = words_of(fold(form))
    starting = gazetteer.toponyms(lang).starting(words[0], False)
    return {(kind, id) for phrase, kind, id in starting if phrase == words}


def test_there_are_193_members() -> None:
    assert len(set(MEMBERS)) == 193


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_has_a_name(lang: str) -> None:
    named = {id for _, kind, id in listed(lang) if kind == "place"}
    assert not set(STATES) - named


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_has_an_adjective(lang: str) -> None:
    spoken = {id for _, kind, id in listed(lang) if kind == "nationality"}
    unsure = {id for _, kind, id in listed(lang) if kind == "ambiguous"}
    excepted = {id for of, id in AMBIGUOUS if of == lang}
    assert set(STATES) - spoken == excepted
    assert excepted <= unsure


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_has_a_capital_with_a_name(lang: str) -> None:
    capitals = defaultdict(set)
    for place in places():
        if place.capital:
            capitals[place.country].add(gazetteer.display(place.id, lang))
    assert not set(STATES) - capitals.keys()
    assert not [name for names in capitals.values() for name in names if name.startswith("geonames:")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_form_means_two_places(lang: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for form, kind, id in listed(lang):
        if kind != "ambiguous":
            owners[fold(form)].add(id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_names_a_place_and_every_form_a_word(lang: str) -> None:
    for form, kind, id in listed(lang):
        assert (id == "") == (kind == "elsewhere")
        assert gazetteer.place(id) or not id
        assert len(fold(form)) > 1 and form == form.strip() and "?" not in form


def test_arabic_names_are_in_arabic_letters() -> None:
    letters = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيُّ' ’-0123456789ڤ")
    assert not [form for form, _, _ in listed("ar") if set(form) - letters]


@pytest.mark.parametrize(
    ("lang", "form", "meaning"),
    [
        ("ar", "أميركا", ("place", "US")),
        ("ar", "الولايات المتحدة الأمريكية", ("place", "US")),
        ("ar", "روسيا الاتحادية", ("place", "RU")),
        ("ar", "المملكة المتحدة", ("place", "GB")),
        ("ar", "للهند"[1:], ("place", "IN")),
        ("ar", "إسلام أباد", ("place", "geonames:1176615")),
        ("ar", "نيودلهي", ("place", "geonames:1261481")),
        ("ar", "دلهي", ("place", "geonames:1273294")),
        ("ar", "موسكو", ("place", "geonames:524901")),
        ("ar", "دوشنبه", ("place", "geonames:1221874")),
        ("ar", "الروس"[2:], ("nationality", "RU")),
        ("ar", "روسيّة", ("nationality", "RU")),
        ("ar", "أميركيون", ("nationality", "US")),
        ("ar", "كوري الجنوبي", ("nationality", "KR")),
        ("ar", "كورية الشمالية", ("nationality", "KP")),
        ("ar", "جنوب أفريقية", ("nationality", "ZA")),
        ("ar", "نيجريين", ("nationality", "NE")),
        ("ar", "نيجيريين", ("nationality", "NG")),
        ("ar", "المحيط الهندي", ("elsewhere", "")),
        ("en", "U.S.", ("place", "US")),
        ("en", "Britain", ("place", "GB")),
        ("en", "Turkey", ("place", "TR")),
        ("en", "Côte d’Ivoire", ("place", "CI")),
        ("en", "Kiev", ("place", "geonames:703448")),
        ("en", "Washington, D.C.", ("place", "geonames:4140963")),
        ("en", "Lodz", ("place", "geonames:3093133")),
        ("en", "Russians", ("nationality", "RU")),
        ("en", "Pakistanis", ("nationality", "PK")),
        ("en", "Frenchmen", ("nationality", "FR")),
        ("en", "Nigerien", ("nationality", "NE")),
        ("en", "Nigerian", ("nationality", "NG")),
        ("en", "South Koreans", ("nationality", "KR")),
        ("en", "New Mexico", ("elsewhere", "")),
        ("fr", "États-Unis", ("place", "US")),
        ("fr", "Égypte", ("place", "EG")),
        ("fr", "Côte d’Ivoire", ("place", "CI")),
        ("fr", "Londres", ("place", "geonames:2643743")),
        ("fr", "Caire", ("place", "geonames:360630")),
        ("fr", "Marioupol", ("place", "geonames:701822")),
        ("fr", "française", ("nationality", "FR")),
        ("fr", "Françaises", ("nationality", "FR")),
        ("fr", "grecques", ("nationality", "GR")),
        ("fr", "turque", ("nationality", "TR")),
        ("fr", "néo-zélandaises", ("nationality", "NZ")),
        ("fr", "sud-africain", ("nationality", "ZA")),
        ("fr", "nigériane", ("nationality", "NG")),
        ("fr", "nigérienne", ("nationality", "NE")),
        ("fr", "ouzbèkes", ("nationality", "UZ")),
        ("fr", "océan Indien", ("elsewhere", "")),
        ("es", "EE. UU.", ("place", "US")),
        ("es", "EE.UU.", ("place", "US")),
        ("es", "Reino Unido", ("place", "GB")),
        ("es", "Moscú", ("place", "geonames:524901")),
        ("es", "Cairo", ("place", "geonames:360630")),
        ("es", "españolas", ("nationality", "ES")),
        ("es", "francesa", ("nationality", "FR")),
        ("es", "alemanes", ("nationality", "DE")),
        ("es", "iraníes", ("nationality", "IR")),
        ("es", "estadounidenses", ("nationality", "US")),
        ("es", "nicaragüense", ("nationality", "NI")),
        ("es", "china", ("nationality", "CN")),
        ("es", "vietnamitas", ("nationality", "VN")),
        ("es", "nigerina", ("nationality", "NE")),
        ("es", "mar de China", ("elsewhere", "")),
        ("ru", "США", ("place", "US")),
        ("ru", "Соединённых Штатов", ("place", "US")),
        ("ru", "России", ("place", "RU")),
        ("ru", "Российской Федерацией", ("place", "RU")),
        ("ru", "Пакистана", ("place", "PK")),
        ("ru", "Египте", ("place", "EG")),
        ("ru", "Саудовскую Аравию", ("place", "SA")),
        ("ru", "Боснии и Герцеговины", ("place", "BA")),
        ("ru", "Республикой Корея", ("place", "KR")),
        ("ru", "Объединённых Арабских Эмиратах", ("place", "AE")),
        ("ru", "Папуа — Новой Гвинеи", ("place", "PG")),
        ("ru", "Нидерландах", ("place", "NL")),
        ("ru", "Филиппин", ("place", "PH")),
        ("ru", "Шри-Ланке", ("place", "LK")),
        ("ru", "Соломоновых Островах", ("place", "SB")),
        ("ru", "Москве", ("place", "geonames:524901")),
        ("ru", "Лондона", ("place", "geonames:2643743")),
        ("ru", "Парижем", ("place", "geonames:2988507")),
        ("ru", "Нижнего Новгорода", ("place", "geonames:520555")),
        ("ru", "Нью-Йорке", ("place", "geonames:5128581")),
        ("ru", "Ростове-на-Дону", ("place", "geonames:501175")),
        ("ru", "Милане", ("place", "geonames:3173435")),
        ("ru", "Иваново", ("place", "geonames:555312")),
        ("ru", "Казанью", ("place", "geonames:551487")),
        ("ru", "Афин", ("place", "geonames:264371")),
        ("ru", "Донецком", ("place", "geonames:709717")),
        ("ru", "Ниццей", ("place", "geonames:2990440")),
        ("ru", "Мытищах", ("place", "geonames:523812")),
        ("ru", "российскими", ("nationality", "RU")),
        ("ru", "россиянок", ("nationality", "RU")),
        ("ru", "американцами", ("nationality", "US")),
        ("ru", "китайцев", ("nationality", "CN")),
        ("ru", "датчан", ("nationality", "DK")),
        ("ru", "шри-ланкийскую", ("nationality", "LK")),
        ("ru", "нигерская", ("nationality", "NE")),
        ("ru", "Латинской Америке", ("elsewhere", "")),
        ("ru", "Индийского океана", ("elsewhere", "")),
    ],
)
def test_what_a_form_means(lang: str, form: str, meaning: tuple[str, str]) -> None:
    assert meaning in found(lang, form)


@pytest.mark.parametrize(
    ("lang", "form"),
    [
        ("ar", "مالي"),  # financial
        ("ar", "عمان"),  # Oman, Amman
        ("ar", "كوري"),
        ("ar", "كورية"),
        ("ar", "الكونغو"),
        ("ar", "قمرية"),  # lunar
        ("en", "Korean"),
        ("en", "Congo"),
        ("en", "Nice"),
        ("en", "Malé"),  # folds to male
        ("en", "Reading"),
        ("fr", "Congo"),
        ("fr", "congolaises"),
        ("fr", "Dominique"),
        ("fr", "La Réunion"),
        ("fr", "Florence"),
        ("es", "Granada"),
        ("es", "Santiago"),
        ("es", "Córdoba"),
        ("es", "León"),
        ("es", "americanos"),
        ("ru", "Того"),
        ("ru", "Конго"),
        ("ru", "корейских"),
        ("ru", "болгаркой"),
        ("ru", "Владимира"),
        ("ru", "Милана"),  # a given name, of Milan
        ("ru", "Иванова"),  # a family name, of Ivanovo
        ("fr", "Hollande"),
    ],
)
def test_an_ambiguous_form_never_decides(lang: str, form: str) -> None:
    assert {kind for kind, _ in found(lang, form)} == {"ambiguous"}


@pytest.mark.parametrize(
    ("lang", "form"),
    [
        ("ar", "مجريات"),  # the course of events
        ("ar", "ليل"),  # night, Lille
        ("ar", "كان"),  # was, Cannes
        ("ar", "صور"),  # pictures, Tyre
        ("ar", "المدينة"),
        ("ar", "بليون"[1:]),
        ("ar", "كبيرا"[1:]),
        ("en", "Chineses"),
        ("en", "USs"),
        ("en", "Georgia state university"),
        ("en", "Vladimir"),
        ("en", "Mobile"),
        ("en", "Bath"),
        ("en", "Orange"),
        ("en", "Split"),
        ("en", "Lincoln"),
        ("en", "Jackson"),
        ("fr", "Tours"),
        ("fr", "Man"),
        ("fr", "Lens"),
        ("fr", "Sale"),
        ("fr", "Lincoln"),
        ("fr", "Victoria"),
        ("es", "Soledad"),
        ("es", "Mercedes"),
        ("es", "Victoria"),
        ("es", "Limón"),
        ("ru", "Пушкина"),
        ("ru", "Киром"),
        ("ru", "Марку"),
        ("ru", "Линкольн"),
        ("ru", "индейцы"),
        ("es", "fines"),
    ],
)
def test_what_is_no_place(lang: str, form: str) -> None:
    assert not {kind for kind, _ in found(lang, form)} & {"place", "nationality"}


def test_endings_lead_back_to_the_listed_form() -> None:
    endings = Endings({"ия": ["ии", "ию"], "а": ["ы", "у"], "н": ["на"], "ло": []})
    assert endings.forms("россия") == ("россия", "россии", "россию")
    assert endings.forms("осло") == ("осло",)
    assert list(endings.bases("россии")) == ["россия"]
    assert set(endings.bases("ирана")) == {"иран"}
    assert list(endings.together(["новая", "гвинея"])) == [("новая", "гвинея")]


@given(st.sampled_from(LANGUAGES), st.data())
def test_every_form_of_an_ending_leads_back(lang: str, data: st.DataObject) -> None:
    rules = gazetteer.table(lang).rules
    cell = data.draw(st.sampled_from(sorted({"case", "ending", "people"} & rules.keys())))
    endings = Endings(rules[cell])
    word = fold(data.draw(st.text("абвиоеья" + "ينوقر" + "aeilnos", min_size=1, max_size=4)))
    word += fold(data.draw(st.sampled_from(sorted(rules[cell]))))
    for form in endings.forms(word)[1:]:
        assert word in endings.bases(form) or form == word


def test_an_inflected_form_that_is_the_country_is_the_country_alone() -> None:
    assert found("ar", "روسيا") == {("place", "RU")}
    assert ("nationality", "CL") in found("ar", "تشيلي")


@pytest.mark.parametrize(
    ("id", "ar", "en"),
    [
        ("PK", "باكستان", "Pakistan"),
        ("OM", "سلطنة عُمان", "Oman"),
        ("TR", "تركيا", "Türkiye"),
        ("geonames:1176615", "إسلام آباد", "Islamabad"),
        ("geonames:250441", "عمّان", "Amman"),
        ("geonames:1880252", "سنغافورة", "Singapore"),
        ("geonames:0", "geonames:0", "geonames:0"),
    ],
)
def test_display(id: str, ar: str, en: str) -> None:
    assert (gazetteer.display(id, "ar"), gazetteer.display(id, "en")) == (ar, en)


def test_places() -> None:
    islamabad = gazetteer.place("geonames:1176615")
    assert islamabad and (islamabad.type, islamabad.country, islamabad.capital) == ("city", "PK", True)
    kosovo = gazetteer.place("XK")
    assert kosovo and kosovo.type == "country"
    assert sum(place.type == "country" for place in places()) == 250
    assert gazetteer.place("geonames:117661") is None and gazetteer.place("zz") is None


def test_a_language_without_a_table_has_no_names() -> None:
    assert list(gazetteer.toponyms("xx").starting("russia", False)) == []
    assert gazetteer.display("PK", "xx") == "PK"


TOWNS = [f"{lang}.towns.tsv" for lang in LANGUAGES]


@pytest.mark.parametrize("name", ["places.tsv", *(f"{lang}.places.tsv" for lang in LANGUAGES), *TOWNS])
def test_a_table_names_its_sources_and_is_sorted(name: str) -> None:
    first, *rows = (TABLES / name).read_text("utf-8").splitlines()
    assert "Unicode-3.0" in first and "CC BY 4.0" in first
    ids = [row.split("\t")[0] for row in rows if row[0] not in "#~-"]
    assert all(a < b for a, b in pairwise(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_town_has_names_of_its_own(lang: str) -> None:
    """A folded form of one town, which is no name, adjective or people of another place and no word of the language."""
    known = Toponyms(replace(gazetteer.table(lang), towns=()))
    for line in gazetteer.table(lang).towns:
        form, id, shown = line.split("\t")
        town, words = gazetteer.place(id), words_of(form)
        assert town and town.type == "city"
        assert fold(form) == form and fold(shown) in ("", form)
        assert not [phrase for phrase, _, _ in known.starting(words[0], False) if phrase == words], form


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_town_is_found_by_its_name_and_shown_by_it(lang: str) -> None:
    for line in gazetteer.table(lang).towns[::100]:
        form, id, shown = line.split("\t")
        assert ("place", id) in found(lang, form)
        assert not shown or gazetteer.display(id, lang) == shown


def test_a_town_gives_way_to_another_meaning_of_its_name() -> None:
    """One in a word that something else is, not one in two."""
    towns = Toponyms(Table({}, {}, ["limpio\tgeonames:1\tLimpio", "limpio nuevo\tgeonames:2\tLimpio Nuevo"]))
    assert [id for _, _, id in towns.starting("limpio", False)] == ["geonames:1", "geonames:2"]
    assert [id for _, _, id in towns.starting("limpio", True)] == ["geonames:2"]
    assert list(towns.starting("limp", False)) == []
