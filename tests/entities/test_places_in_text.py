"""Places and nationalities in running text: elided, contracted, declined, and words that only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.entities import gazetteer
from factcheck.extract import builtin, read
from factcheck.model import Article

ROWS = [
    ("fr", "Les pyramides d'Égypte ont surpris le peintre de l'Iran.", "Égypte EG, Iran IR"),
    ("fr", "Il s’est rendu au Mali, au Caire et aux États-Unis.", "Mali ML, Caire geonames:360630, États-Unis US"),
    ("fr", "La mode française a vu sa rivale sud-africaine.", "française FR, sud-africaine ZA"),
    ("fr", "Les Français et les Grecques ont voté à La Haye.", "Français FR, Grecques GR, La Haye geonames:2747373"),
    ("fr", "Le navire a traversé l'océan Indien et le golfe du Mexique.", ""),
    ("fr", "François Hollande et Dominique de Villepin se sont tus. Tours et détours n'y font rien.", ""),
    ("fr", "Elle vit à Quimper, loin du Congo.", "Quimper geonames:2984701"),
    ("es", "El tren del Perú viajó al Cairo y a El Salvador.", "Perú PE, Cairo geonames:360630, El Salvador SV"),
    ("es", "La empresa china compró en China y en EE. UU.", "china CN, China CN, EE. UU. US"),
    ("es", "Las ciudades españolas y los militares estadounidenses.", "españolas ES, estadounidenses US"),
    ("es", "Viajó por el mar de China a fines de mes.", ""),
    ("es", "Santiago y Mercedes vieron Granada desde el salto.", ""),
    ("es", "Estuvo en Iquique con un pintor del Reino Unido.", "Iquique geonames:3887127, Reino Unido GB"),
    (
        "ru",
        "Поезд России побывал в Москве и в Нью-Йорке.",
        "России RU, Москве geonames:524901, Нью-Йорке geonames:5128581",
    ),
    ("ru", "Жители Саудовской Аравии помогли Пакистану.", "Саудовской Аравии SA, Пакистану PK"),
    ("ru", "Российскими и китайскими компаниями", "Российскими RU, китайскими CN"),
    ("ru", "Американцы встретились с датчанами под Липецком.", "Американцы US, датчанами DK, Липецком geonames:535121"),
    ("ru", "Того же мнения держится Владимир Путин.", ""),
    ("ru", "Он пересёк Индийский океан и Мексиканский залив.", ""),
    ("ru", "Поезд идёт из Ростова-на-Дону в Сызрань.", "Ростова-на-Дону geonames:501175, Сызрань geonames:484972"),
    (
        "en",
        "The union met in Kostroma. Reading and orange are words, and so is the mobile phone.",
        "Kostroma geonames:543878",
    ),
    ("en", "Lincoln and Jackson were presidents; Washington state is none.", ""),
    ("ar", "زار الوزير قلعة السلط ثم عجلون.", "السلط geonames:250258, عجلون geonames:250799"),
    ("ar", "التقط صورا من حلوان.", ""),
]


def named(lang: str, text: str) -> str:
    """The places and nationalities of a text, as "name id"."""
    scene = read(Article("x", text, lang), builtin().world)
    found = (mention for mention in scene.mentions if mention.type in ("place", "nationality"))
    return ", ".join(f"{mention.name.text} {mention.name.id}" for mention in found)


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS)
def test_places_of_a_sentence(lang: str, text: str, expected: str) -> None:
    assert named(lang, text) == expected


@given(
    st.sampled_from(["ar", "en", "es", "fr", "ru"]), st.text(st.characters(categories=["Ll"]), min_size=1, max_size=9)
)
def test_what_begins_with_a_word_has_it(lang: str, word: str) -> None:
    assert all(words[0] == word for words, _, _ in gazetteer.toponyms(lang).starting(word, False))
