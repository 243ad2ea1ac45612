"""What a number counts where its noun does not stand right behind it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article
from factcheck.values import Quantity

ROWS = [
    ("en", "The agency counted 634,000 Sudanese refugees in Chad.", [("634000", "refugee")]),
    ("en", "The ministry has recorded 8,533 new confirmed cases of cholera.", [("8533", "case")]),
    ("en", "The government bought 40 French fighter jets.", [("40", "aircraft")]),
    ("en", "Some 12,000 Tunisians are among them.", [("12000", "person")]),
    ("ar", "ويعمل نحو 9 آلاف عراقي في هذا القطاع.", [("9000", "person")]),
    ("fr", "L'agence a enregistré 500 000 Soudanais en Égypte.", [("500000", "person")]),
    ("ru", "Здесь работает 1000 казахстанских компаний.", [("1000", "company")]),
    # A part counts what its whole counts.
    ("en", "The party won 268 of the 600 seats.", [("268", "seat"), ("600", "seat")]),
    ("en", "Rebels hold 31 of the country's nearly 90 districts.", [("31", "district"), ("90", "district")]),
    ("ar", "فاز الحزب بـ31 من أصل 90 مقعدا.", [("31", "seat"), ("90", "seat")]),
    ("fr", "Le parti a remporté 31 des 90 sièges.", [("31", "seat"), ("90", "seat")]),
    ("es", "El partido obtuvo 31 de los 90 escaños.", [("31", "seat"), ("90", "seat")]),
    ("ru", "Партия получила 31 из 90 мандатов.", [("31", "seat"), ("90", "seat")]),
    ("en", "He came with 31, and 90 seats were free.", [("90", "seat")]),
    ("en", "Of the 90 seats, 31 went to the party.", [("90", "seat")]),
    ("en", "One of the 27 countries voted against it.", [("27", "country")]),
    ("ar", "وصل 31 من 50 دولة.", [("50", "country")]),
    # The noun may stand before its number.
    ("en", "Jordan has a population of 11.3 million.", [("11300000", "person")]),
    ("en", "Egypt's population reached 105 million in February.", [("105000000", "person")]),
    ("en", "The number of refugees in Lebanon rose to 1.5 million.", [("1500000", "refugee")]),
    ("ar", "يبلغ عدد سكان الأردن 11,3 مليون.", [("11300000", "person")]),
    ("ar", "وصل عدد النازحين في السودان إلى 3 ملايين.", [("3000000", "displaced")]),
    ("fr", "Le nombre de réfugiés au Liban s'élève à 1,5 million.", [("1500000", "refugee")]),
    ("es", "Jordania tiene una población de 11,3 millones.", [("11300000", "person")]),
    ("ru", "Число беженцев в Ливане достигло 1,5 млн.", [("1500000", "refugee")]),
    ("en", "The number of the room was 12.", []),
    ("en", "The population grew, and the mayor called 112.", []),
    ("ar", "تحدث الوزير عن عدد النازحين، وقال إن المدينة رقم 12 آمنة.", []),
    # The number of a day, a year or a name counts nothing.
    ("en", "On 3 May British soldiers came, and by 2030 poor countries will pay for it.", []),
    ("en", "Article 5 gives armed forces rights. Boeing 737 Russian planes were grounded.", []),
    ("ru", "В 2020 российские компании купили завод.", []),
]


@pytest.mark.parametrize(("lang", "text", "counts"), ROWS)
def test_words_that_describe_may_stand_before_the_noun(lang: str, text: str, counts: list[tuple[str, str]]) -> None:
    claims = [c for c in extract(Article("draft", text, lang, date(2023, 5, 17))).claims if c.kind == "number"]
    values = [c.frame.slots["value"] for c in claims]
    assert [(str(int(v.number)), v.unit) for v in values if isinstance(v, Quantity)] == counts
