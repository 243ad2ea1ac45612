"""Ratings of fact-checkers: all true, all false, or neither, by their words, their numbers and what was rated."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.sources import _ratings
from factcheck.sources._ratings import FALSE, NEITHER, TRUE, Scale, verdict

FILE = Path(_ratings.__file__).with_name("ratings.toml")
CLAIM = "Unemployment in Egypt was 9.2% in 2021."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("False", FALSE), ("FALSE.", FALSE), ("“Falso”", FALSE), ("Faux", FALSE), ("خطأ", FALSE), ("Фейк!", FALSE),
        ("Неверно", FALSE), ("Pants on Fire!", FALSE), ("غير صحيح", FALSE),
        ("True", TRUE), ("Vrai", TRUE), ("صحيح", TRUE), ("Verdadero", TRUE), ("Правда", TRUE),
        ("Mostly false", NEITHER), ("Half true", NEITHER), ("Partly false", NEITHER), ("Misleading", NEITHER),
        ("Satire", NEITHER), ("Missing context", NEITHER), ("Unproven", NEITHER), ("No evidence", NEITHER),
        ("Not false", NEITHER), ("False context", NEITHER), ("False, but", NEITHER), ("Труднопроверяемо", NEITHER),
        ("صحيح جزئيا", NEITHER), ("مضلل", NEITHER), ("Plutôt faux", NEITHER), ("Engañoso", NEITHER), ("3", NEITHER),
        ("Four legs", NEITHER), ("Miscaptioned", NEITHER), ("", NEITHER),
    ],
)  # fmt: skip
def test_words(words: str, told: str) -> None:
    assert verdict(words, Scale(), CLAIM, "en") == told


@pytest.mark.parametrize(
    ("words", "scale", "told"),
    [
        ("", ("1", "5", "1"), FALSE),
        ("", ("5", "5", "1"), TRUE),
        ("", ("1", "1", "5"), TRUE),  # of a scale that runs down
        ("", ("0.0", "10", "0"), FALSE),
        ("", ("2", "5", "1"), NEITHER),
        ("", ("3", "5", "1"), NEITHER),
        ("", ("-1", "5", "1"), NEITHER),
        ("", ("1", "", ""), NEITHER),
        ("", ("1", "5", ""), NEITHER),
        ("", ("1", "1", "1"), NEITHER),
        ("", ("nan", "5", "1"), NEITHER),
        ("", ("Infinity", "5", "1"), NEITHER),
        ("", ("1e999999999", "5", "1"), NEITHER),
        ("", ("9" * 100_000, "5", "1"), NEITHER),
        ("Satire", ("1", "5", "1"), NEITHER),
        ("Miscaptioned", ("1", "5", "1"), NEITHER),
        ("False", ("2", "5", "1"), FALSE),
        ("False", ("5", "5", "1"), NEITHER),  # its words and its number say otherwise
        ("True", ("1", "5", "1"), NEITHER),
    ],
)
def test_numbers_count_where_words_say_nothing_else(words: str, scale: tuple[str, str, str], told: str) -> None:
    assert verdict(words, Scale(*scale), CLAIM, "en") == told


@pytest.mark.parametrize(
    ("lang", "claim", "plain"),
    [
        ("en", CLAIM, True),
        ("en", "Unemployment in Egypt was 9.2% on April 6, 2021.", True),
        ("en", "Was unemployment in Egypt 9.2% in 2021?", False),
        ("en", "A video shows the fire that killed 40 people in Cairo.", False),
        ("en", "Unemployment in Egypt was 9.2% in 2021 and inflation was 5%.", False),
        ("en", "Unemployment in Egypt was 9.2% in 2021, the highest ever.", False),
        ("en", "Unemployment in Egypt was 9.2% in 2021. Inflation was 5%.", False),
        ("en", "Says “unemployment in Egypt was 9.2% in 2021”.", False),
        ("ar", "بلغ معدل البطالة في مصر 9.2% في عام 2021.", True),
        ("ar", "بلغ معدل البطالة في مصر 9.2% وارتفع التضخم.", False),
        ("ar", "فيديو لانفجار أدى إلى مقتل 40 شخصا في القاهرة.", False),
        ("ar", "والصورة لحريق أدى إلى مقتل 40 شخصا في القاهرة.", False),
        ("fr", "Le chômage en Égypte était de 9,2 % en 2021.", True),
        ("fr", "La vidéo d'un incendie qui a fait 40 morts au Caire.", False),
        ("es", "El desempleo en Egipto fue del 9,2% en 2021.", True),
        ("es", "El desempleo fue del 9,2% y la inflación del 5%.", False),
        ("ru", "Безработица в Египте составила 9,2% в 2021 году.", True),
        ("ru", "На видео показан пожар в Каире.", False),
        ("pt", "O desemprego no Egito foi de 9,2% em 2021.", False),  # not read here
    ],
)
def test_a_claim_of_several_things_or_of_a_picture_is_not_decided(lang: str, claim: str, plain: bool) -> None:
    assert verdict("False", Scale(), claim, lang) == (FALSE if plain else NEITHER)


def test_no_word_stands_for_both() -> None:
    words = tomllib.loads(FILE.read_text("utf-8"))
    assert not {*words["true"]} & {*words["false"]}
    for name in ("true", "false"):
        assert len(words[name]) == len({*words[name]})
