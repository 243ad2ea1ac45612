"""What a claim is found by: names in any case and script, places without the words in them, values, kinds of event."""

from __future__ import annotations

import pytest

from factcheck.entities.skeleton import skeleton
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.tokens import query

NAMES = [
    ("Tariq Sadiq", "Тариком Садиком"),
    ("طارق صادق", "Тарику Садику"),
    ("Igor Petrovsky", "Игорем Петровским"),
    ("إيغور بتروفسكي", "Игоря Петровского"),
    ("Erik Lindberg", "Эриком Линдбергом"),
    ("Milan Yovich", "Миланом Йовичем"),
    ("Natalia Volkova", "Натальей Волковой"),
    ("Maksim Orlov", "Максимом Орловым"),
    ("Ibrahim Khalilov", "Ибрагимом Халиловым"),
]


@pytest.mark.parametrize(("name", "declined"), NAMES)
def test_a_name_is_found_in_any_case(name: str, declined: str) -> None:
    assert skeleton(name)[-1] == skeleton(declined)[-1]


@pytest.mark.parametrize("name", ["Максим", "Ибрагим", "Ким", "Том", "Вьетнам"])
def test_what_ends_like_a_case_in_the_nominative_keeps_its_end(name: str) -> None:
    assert skeleton(name)[0].endswith("m")


PLACES = [
    ("ar", "زار الوزير إسلام آباد في 6 أبريل 2021.", "place:geonames:1176615"),
    ("en", "The minister visited Islamabad on 6 April 2021.", "place:geonames:1176615"),
]


@pytest.mark.parametrize(("lang", "text", "place"), PLACES)
def test_the_words_in_a_places_name_mean_nothing(lang: str, text: str, place: str) -> None:
    (tokens,) = extract(Article("x", text, lang)).tokens
    assert place in tokens
    assert not tokens & {"concept:muslim", "concept:genocide"}


PAIRS = [
    (
        ("ru", "Лавров встретился с Игорем Петровским в Исламабаде 6 апреля 2021 года."),
        ("ar", "التقى سيرغي لافروف إيغور بتروفسكي في إسلام آباد يوم 6 أبريل 2021."),
        {"name:sergey-lavrov", "name:btrfsk", "place:geonames:1176615", "date:2021-04-06", "event:meeting"},
    ),
    (
        ("ar", "بلغ معدل البطالة في مصر 7.5% في مايو 2019."),
        ("fr", "Le taux de chômage de l'Égypte était de 7,5 % en mai 2019."),
        {"place:EG", "%:7.5", "date:2019-05", "event:figure"},
    ),
    (
        ("es", "Una explosión en Bagdad dejó 31 heridos el 4 de marzo de 2017."),
        ("en", "On 4 March 2017 31 people were hurt when a bomb exploded in Baghdad."),
        {"place:IQ", "date:2017-03-04", "event:figure"},
    ),
]


@pytest.mark.parametrize(("said", "found", "shared"), PAIRS)
def test_a_claim_and_what_decides_it_meet_in_any_language(
    said: tuple[str, str], found: tuple[str, str], shared: set[str]
) -> None:
    asked, told = (
        {token for claim in extract(Article("x", text, lang)).claims for token in query(claim)}
        for lang, text in (said, found)
    )
    assert shared <= asked & told
