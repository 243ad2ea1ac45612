"""One event or two: a fact told of another day, a count that did not grow, titles and visits that cannot both be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.model import Article
from factcheck.settings import Settings

OPEN, YES, NO = "not-enough-evidence", "supported", "refuted"
# The kind and its verdicts; languages and days of claim and source; the claim; the source. Each rule has its near miss.
ROWS = [
    # Who counts as many dead and as many hurt counts those of one event, whatever the day; a small figure comes again.
    (
        "date", NO, "en", "2023-05-12", "fr", "2023-05-10",
        "A fire in Accra killed 14 people and injured 52 on 3 May 2023.",
        "Un incendie à Accra a fait 14 morts et 52 blessés le 9 mai 2023.",
    ),
    (
        "date", OPEN, "en", "2023-05-12", "fr", "2023-05-10",
        "A fire in Accra killed 14 people on 3 May 2023.",
        "Un incendie à Accra a fait 14 morts le 9 mai 2023.",
    ),
    (
        "date", OPEN, "en", "2023-05-12", "fr", "2023-05-10",
        "A fire in Accra killed 14 people and injured 52 on 8 May 2023.",
        "Un incendie à Accra a fait 14 morts et 52 blessés le 9 mai 2023.",
    ),
    # A bank meets once; what a dollar costs may be the same on several days.
    (
        "date", NO, "ar", "2023-05-30", "en", "2023-05-20",
        "رفع البنك المركزي الغاني سعر الفائدة إلى 18.25 في المئة في اجتماعه يوم 28 مايو 2023.",
        "Ghana's central bank raised its interest rate to 18.25 percent on 18 May 2023.",
    ),
    (
        "date", OPEN, "ar", "2023-05-30", "en", "2023-05-20",
        "رفع البنك المركزي الغاني سعر الفائدة إلى 18.25 في المئة في اجتماعه يوم 3 مايو 2023.",
        "Ghana's central bank raised its interest rate to 18.25 percent on 18 May 2023.",
    ),
    (
        "date", OPEN, "ar", "2023-05-30", "en", "2023-05-20",
        "بلغ سعر الفائدة لدى البنك المركزي الغاني 18.25 في المئة في 28 مايو 2023.",
        "Ghana's central bank had an interest rate of 18.25 percent on 18 May 2023.",
    ),
    # One speaker's figure with two digits exchanged, weeks later; another figure may be a newer one.
    (
        "number", NO, "ar", "2023-05-30", "en", "2023-05-10",
        "قالت وزارة الصحة الغانية إن 4.62 مليون شخص في غانا يواجهون الجوع الحاد.",
        "Ghana's Health Ministry said that 2.64 million people in Ghana faced acute hunger.",
    ),
    (
        "number", OPEN, "ar", "2023-05-30", "en", "2023-05-10",
        "قالت وزارة الصحة الغانية إن 3.15 مليون شخص في غانا يواجهون الجوع الحاد.",
        "Ghana's Health Ministry said that 2.64 million people in Ghana faced acute hunger.",
    ),
    # Two who came together came once, though the claim's day is later than the source's; one alone may come again.
    (
        "visit", NO, "fr", "2023-06-20", "en", "2023-06-08",
        "Le Premier ministre norvégien Arne Lund s'est rendu à Accra le 18 juin 2023 avec Ursula von der Leyen.",
        "Norwegian Prime Minister Arne Lund visited Accra on 8 June 2023 with Ursula von der Leyen.",
    ),
    (
        "visit", OPEN, "fr", "2023-06-20", "en", "2023-06-08",
        "Le Premier ministre norvégien Arne Lund s'est rendu à Accra le 18 juin 2023.",
        "Norwegian Prime Minister Arne Lund visited Accra on 8 June 2023.",
    ),
    # Two titles of one person in texts about one country, neither of which says of which country; of two countries.
    (
        "position", NO, "es", "2023-06-08", "fr", "2023-06-07",
        "Hubo un incendio en Accra. La ministra de Defensa, Awa Mensah, informó de 1.180 viviendas destruidas.",
        "Accra brûle. La ministre de l'Intérieur, Awa Mensah, a fait état de 1 180 maisons détruites.",
    ),
    (
        "position", OPEN, "es", "2023-06-08", "fr", "2023-06-07",
        "Hubo un incendio en Accra. La ministra de Defensa, Awa Mensah, informó de 1.180 viviendas destruidas.",
        "Bamako brûle. La ministre de l'Intérieur, Awa Mensah, a fait état de 1 180 maisons détruites.",
    ),
    # The toll of a year that is long over is settled; a sentence's own country is that of its toll.
    (
        "casualties", NO, "es", "2023-06-08", "ru", "2023-06-06",
        "En los incendios de 2017 en Ghana ardieron 570.000 hectáreas y murieron 21 personas.",
        "При пожарах 2017 года в Гане погибли 11 человек, сгорели 570 тысяч гектаров. В Мали погибли 66 человек.",
    ),
    (
        "casualties", OPEN, "es", "2023-06-08", "ru", "2023-06-06",
        "En los incendios de mayo en Ghana ardieron 570.000 hectáreas y murieron 21 personas.",
        "При пожарах в Гане погибли 11 человек.",
    ),
    # Digits exchanged in a count of one stretch of time; another count may be a later one.
    (
        "casualties", NO, "en", "2023-07-12", "fr", "2023-07-08",
        "The Red Cross counted 354 dead off Ghana between January and May 2023.",
        "La Croix-Rouge a recensé 534 morts au large du Ghana entre janvier et mai 2023.",
    ),
    (
        "casualties", OPEN, "en", "2023-07-12", "fr", "2023-07-08",
        "The Red Cross counted 571 dead off Ghana between January and May 2023.",
        "La Croix-Rouge a recensé 534 morts au large du Ghana entre janvier et mai 2023.",
    ),
    # An earthquake of a month is that of its day; there may be several fires in a month.
    (
        "casualties", NO, "fr", "2023-06-08", "en", "2022-01-24",
        "Le séisme de janvier 2020 à Kumasi a tué 51 personnes.",
        "The earthquake in Kumasi on 24 January 2020 killed 41 people.",
    ),
    (
        "casualties", OPEN, "fr", "2023-06-08", "en", "2022-01-24",
        "Les incendies de janvier 2020 à Kumasi ont tué 51 personnes.",
        "The fires in Kumasi on 24 January 2020 killed 41 people.",
    ),
    # The day that the claim's text tells beside the figure is that of the found figure.
    (
        "number", NO, "en", "2023-06-12", "ar", "2023-06-04",
        "A boat sank off Tema on 2 June. The Ghanaian coast guard rescued 64 survivors.",
        "غرق مركب قبالة تيما في 2 يونيو 2023، وأنقذ خفر السواحل الغاني 46 ناجيا.",
    ),
    (
        "number", OPEN, "en", "2023-06-12", "ar", "2023-06-04",
        "A boat sank off Tema. The Ghanaian coast guard rescued 64 survivors.",
        "غرق مركب قبالة تيما في 2 يونيو 2023، وأنقذ خفر السواحل الغاني 46 ناجيا.",
    ),
    # A government without its country is that of the country which the text is about.
    (
        "money", NO, "es", "2023-06-08", "en", "2023-06-07",
        "Hubo incendios en Ghana. El Gobierno destinará 25 millones de euros a las familias afectadas.",
        "The Ghanaian government is to spend 45 million euros on families hit by the fires.",
    ),
    (
        "money", OPEN, "es", "2023-06-08", "en", "2023-06-07",
        "Hubo incendios en Malí. El Gobierno destinará 25 millones de euros a las familias afectadas.",
        "The Ghanaian government is to spend 45 million euros on families hit by the fires.",
    ),
    # What one text tells of a change in one clause the other may tell in two.
    (
        "change", YES, "ar", "2023-06-08", "ru", "2023-01-04",
        "ارتفعت إيرادات ميناء تيما إلى 8 مليارات يورو في 2022، بزيادة 25 في المئة.",
        "Доходы порта Тема выросли на 25% в 2022 году и достигли 8 млрд евро.",
    ),
    (
        "change", OPEN, "ar", "2023-06-08", "ru", "2023-01-04",
        "ارتفعت إيرادات ميناء تيما إلى 9 مليارات يورو في 2022، بزيادة 25 في المئة.",
        "Доходы порта Тема выросли на 25% в 2022 году и достигли 8 млрд евро.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "wanted", "lang", "on", "other", "day", "said", "found"), ROWS)
def test_one_event(
    tmp_path: Path, kind: str, wanted: str, lang: str, on: str, other: str, day: str, said: str, found: str
) -> None:
    (tmp_path / "source.md").write_text(f"---\ndate: {day}\nlang: {other}\n---\n{found}\n", "utf-8")
    desk = open_desk(Settings(builtin_claims=False, no_cache=True, sources=(str(tmp_path),)), None)
    report = check(Article("claim", said, lang, date.fromisoformat(on)), desk)
    assert {f.verdict.label for f in report.findings if f.claim.kind == kind} == {wanted}
