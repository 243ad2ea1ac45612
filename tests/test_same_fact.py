"""The same fact or not: figures that differ refute only where who, where, when and what say that one fact is meant."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article, Passage, Provenance, Span, Verdict
from factcheck.verify.judge import Asked, judge

DAY = date(2023, 8, 10)
BANK = "The Central Bank of Egypt raised interest rates to 18.25% on 3 August 2023."
BLAST = "At least 40 people were injured in a suicide bombing in Mastung, Pakistan, on 29 September 2023."

# The kind and the verdict; the languages of claim and source; the claim; the source. Near misses: another country, day
# or subject, nothing in common but the unit, a word that picks out one figure of several, another place in the country.
PAIRS = [
    (
        "percentage", "refuted", "ar", "en",
        "رفع البنك المركزي المصري أسعار الفائدة إلى 19.25% في 3 أغسطس 2023.",
        BANK,
    ),
    (
        "percentage", "supported", "ar", "en",
        "رفع البنك المركزي المصري أسعار الفائدة إلى 18.25% في 3 أغسطس 2023.",
        BANK,
    ),
    (
        "percentage", "open", "ar", "en",
        "رفع البنك المركزي المغربي أسعار الفائدة إلى 19.25% في 3 أغسطس 2023.",
        BANK,
    ),
    (
        "percentage", "open", "ar", "en",
        "رفع البنك المركزي المصري أسعار الفائدة إلى 19.25% في 21 سبتمبر 2023.",
        BANK,
    ),
    (
        "percentage", "refuted", "en", "en",
        "Egypt's central bank increased interest rates to 19.25% on 3 August 2023.",
        BANK,
    ),
    (
        "percentage", "open", "en", "en",
        "Inflation in Egypt rose to 19.25% on 3 August 2023.",
        BANK,
    ),
    (
        "percentage", "refuted", "fr", "en",
        "La Banque centrale d'Égypte a relevé ses taux d'intérêt à 19,25 % le 3 août 2023.",
        BANK,
    ),
    (
        "percentage", "open", "fr", "en",
        "La Banque centrale de Tunisie a relevé ses taux d'intérêt à 19,25 % le 3 août 2023.",
        BANK,
    ),
    (
        "percentage", "refuted", "es", "en",
        "El Banco Central de Egipto subió los tipos de interés al 19,25 % el 3 de agosto de 2023.",
        BANK,
    ),
    (
        "percentage", "open", "es", "en",
        "El Banco Central de Chile subió los tipos de interés al 19,25 % el 3 de agosto de 2023.",
        BANK,
    ),
    (
        "percentage", "refuted", "ru", "en",
        "Центральный банк Египта повысил процентную ставку до 19,25% 3 августа 2023 года.",
        BANK,
    ),
    (
        "percentage", "open", "ru", "en",
        "Центральный банк Турции повысил процентную ставку до 19,25% 3 августа 2023 года.",
        BANK,
    ),
    (
        "casualties", "open", "en", "en",
        "The fire left 22 injured.",
        "The blast left 30 injured.",
    ),
    (
        "casualties", "open", "ru", "en",
        "При пожаре пострадали 22 человека.",
        "The crash left 30 people injured.",
    ),
    (
        "percentage", "open", "en", "en",
        "Core inflation in Egypt rose to 40.4% in July 2023.",
        "Inflation in Egypt rose to 36.5% in July 2023.",
    ),
    (
        "percentage", "refuted", "en", "en",
        "Inflation in Egypt rose to 38.5% in July 2023.",
        "Inflation in Egypt rose to 36.5% in July 2023.",
    ),
    (
        "casualties", "open", "en", "en",
        "A suicide bombing in Quetta, Pakistan, on 29 September 2023 injured 20 people.",
        BLAST,
    ),
    # Of a toll in several countries, and of a vote among several people, each has its figure.
    (
        "casualties", "open", "en", "en",
        "The earthquake shook Turkey and Syria. It killed 1,498 people.",
        "The earthquake shook Turkey and Syria. It killed 810 people.",
    ),
    (
        "casualties", "refuted", "en", "en",
        "The earthquake killed 1,498 people in Turkey.",
        "The earthquake killed 1,489 people in Turkey.",
    ),
    (
        "number", "open", "en", "en",
        "Salma Idris and Omar Kabbaj stood in the election. He got 1,767,952 votes.",
        "Salma Idris and Omar Kabbaj stood in the election. She got 39,702,451 votes.",
    ),
    (
        "number", "refuted", "en", "en",
        "Omar Kabbaj got 1,767,952 votes in the election in Morocco.",
        "Omar Kabbaj got 1,767,925 votes in the election in Morocco.",
    ),
    # The very number, with a hedge on one side: one of the texts may have dropped it.
    (
        "casualties", "open", "en", "en",
        "The blast in Beirut injured more than 6,500 people.",
        "The blast in Beirut injured 6,500 people.",
    ),
    (
        "casualties", "supported", "en", "en",
        "The blast in Beirut injured more than 6,400 people.",
        "The blast in Beirut injured 6,500 people.",
    ),
    # Some of those who were killed are not all; what one side did to the other is not the reverse; another's forecast.
    (
        "casualties", "open", "en", "en",
        "Strikes on Gaza killed 12 children on 11 May 2023.",
        "Strikes on Gaza killed 35 people on 11 May 2023.",
    ),
    (
        "casualties", "refuted", "en", "en",
        "Strikes on Gaza killed 12 children on 11 May 2023.",
        "Strikes on Gaza killed 15 children on 11 May 2023.",
    ),
    (
        "number", "open", "en", "en",
        "Russia said it had shot down 36 Ukrainian drones.",
        "Ukraine said it had shot down 36 Russian drones.",
    ),
    (
        "percentage", "open", "en", "en",
        "The World Bank expects the economy of Egypt to grow by 4% in 2023.",
        "The IMF expects the economy of Egypt to grow by 3.7% in 2023.",
    ),
    (
        "percentage", "refuted", "en", "en",
        "The IMF expects the economy of Egypt to grow by 5% in 2023.",
        "The IMF expects the economy of Egypt to grow by 3.7% in 2023.",
    ),
    # What one language calls urgent another calls an emergency, a decision a resolution; foreign is no domestic debt.
    (
        "money", "refuted", "ar", "fr",
        "قدمت النرويج مساعدة عاجلة بقيمة 15 مليون يورو إلى مالاوي بعد الزلزال.",
        "La Norvège a accordé une aide d'urgence de 25 millions d'euros au Malawi après le séisme.",
    ),
    (
        "money", "open", "ar", "fr",
        "قدمت النرويج قرضا بقيمة 15 مليون يورو إلى مالاوي بعد الزلزال.",
        "La Norvège a accordé une aide d'urgence de 25 millions d'euros au Malawi après le séisme.",
    ),
    (
        "money", "refuted", "ar", "en",
        "بلغ الدين الخارجي لغانا 30.7 مليار دولار في نهاية ديسمبر 2022.",
        "Ghana's external debt stood at 37.0 billion dollars at the end of December 2022.",
    ),
    (
        "money", "open", "ar", "en",
        "بلغ الدين الداخلي لغانا 30.7 مليار دولار في نهاية ديسمبر 2022.",
        "Ghana's external debt stood at 37.0 billion dollars at the end of December 2022.",
    ),
    (
        "money", "supported", "ru", "en",
        "Внешний долг Ганы составил 37 млрд долларов на конец декабря 2022 года.",
        "Ghana's external debt stood at 37.0 billion dollars at the end of December 2022.",
    ),
    (
        "number", "refuted", "ar", "en",
        "أوقفت الشرطة 240 شخصا في أكرا.",
        "The police arrested 420 people in Accra.",
    ),
    (
        "number", "open", "ar", "en",
        "أوقفت الشرطة 240 شخصا في كوماسي.",
        "The police arrested 420 people in Accra.",
    ),
    (
        "percentage", "refuted", "fr", "ar",
        "Les prix des denrées alimentaires au Ghana ont augmenté de 43 % sur un an.",
        "ارتفعت أسعار الأغذية في غانا بنسبة 34 في المئة على أساس سنوي.",
    ),
    (
        "percentage", "open", "fr", "ar",
        "Les prix des denrées alimentaires au Ghana ont augmenté de 4 % sur un mois.",
        "ارتفعت أسعار الأغذية في غانا بنسبة 34 في المئة على أساس سنوي.",
    ),
    # Cities are urban, villages are not; as many miles are another length.
    (
        "percentage", "refuted", "ar", "en",
        "بلغ التضخم السنوي في مدن غانا 33.6 في المئة في مايو 2023.",
        "Ghana's annual urban inflation was 36.3 percent in May 2023.",
    ),
    (
        "percentage", "open", "ar", "en",
        "بلغ التضخم السنوي في قرى غانا 33.6 في المئة في مايو 2023.",
        "Ghana's annual urban inflation was 36.3 percent in May 2023.",
    ),
    (
        "quantity", "refuted", "fr", "en",
        "La ligne de chemin de fer entre Accra et Kumasi aura 245 miles de long.",
        "The railway line between Accra and Kumasi will be 245 kilometres long.",
    ),
    (
        "quantity", "supported", "fr", "en",
        "La ligne de chemin de fer entre Accra et Kumasi aura 245 kilomètres de long.",
        "The railway line between Accra and Kumasi will be 245 kilometres long.",
    ),
    # Kindred words that are not the same thing: spending and cost, taxes and customs, foreign debt and debt.
    (
        "money", "open", "en", "fr",
        "Ghana spent 340 million euros on schools in 2023.",
        "Les coûts de construction des écoles au Ghana ont atteint 430 millions d'euros en 2023.",
    ),
    (
        "money", "open", "en", "fr",
        "Ghana's tax revenue was 340 million euros in 2023.",
        "Les recettes douanières du Ghana ont atteint 430 millions d'euros en 2023.",
    ),
    (
        "money", "open", "en", "es",
        "Ghana's foreign debt is 34 billion dollars.",
        "La deuda de Ghana es de 43.000 millones de dólares.",
    ),
    (
        "percentage", "open", "en", "fr",
        "The interest rate on loans of Ghana's central bank is 34 percent.",
        "Le taux de dépôt de la Banque centrale du Ghana est de 43 pour cent.",
    ),
    (
        "percentage", "refuted", "en", "ar",
        "Ghana's central bank kept its deposit rate at 34 percent.",
        "أبقى البنك المركزي الغاني سعر الفائدة على الإيداع عند 43 في المئة.",
    ),
    # One currency does not say what is paid, nor one year of what.
    (
        "money", "open", "ru", "ru",
        "Товарооборот Ганы и Мали вырос в 2022 году на 28% и достиг 5 млрд евро.",
        "Доходы порта Тема выросли на 25% в 2022 году и достигли 8 млрд евро.",
    ),
    (
        "money", "refuted", "ru", "en",
        "Доходы порта Тема достигли в 2022 году 8,4 млрд евро.",
        "The revenue of the port of Tema reached 8.9 billion euros in 2022.",
    ),
    # What is given after a flood is not given after an earthquake, and a first phase is no second one.
    (
        "money", "open", "ar", "en",
        "قدمت اليابان مساعدة بقيمة 25 مليون يورو إلى غانا بعد الفيضانات.",
        "Japan gave Ghana aid of 45 million euros after the earthquake.",
    ),
    (
        "money", "refuted", "ar", "en",
        "قدمت اليابان مساعدة بقيمة 25 مليون يورو إلى غانا بعد الزلزال.",
        "Japan gave Ghana aid of 45 million euros after the earthquake.",
    ),
    (
        "money", "open", "fr", "en",
        "La première phase du projet de Tema coûtera 430 millions d'euros.",
        "The second phase of the Tema project will cost 340 million euros.",
    ),
    (
        "money", "refuted", "fr", "en",
        "La première phase du projet de Tema coûtera 430 millions d'euros.",
        "The first phase of the Tema project will cost 340 million euros.",
    ),
    # A part is held against a part.
    (
        "number", "supported", "ar", "en",
        "فاز حزب العمال الديمقراطي بـ141 مقعدا من مقاعد البرلمان الـ500 في تايلاند.",
        "In Thailand the Democratic Workers' Party won 141 of the 500 seats in parliament.",
    ),
    (
        "money", "supported", "en", "en",
        "Floods did damage of $31 billion in Pakistan.",
        "Floods did damage of about $31 billion in Pakistan.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "wanted", "lang", "other", "said", "found"), PAIRS)
def test_same_fact(kind: str, wanted: str, lang: str, other: str, said: str, found: str) -> None:
    label = verdict(kind, lang, said, other, found).label
    assert label == {"open": "not-enough-evidence"}.get(wanted, wanted)


def verdict(kind: str, lang: str, said: str, other: str, found: str) -> Verdict:
    """The verdict on the first claim of a kind by a document of the same day."""
    own = extract(Article("claim", said, lang, DAY))
    claim = next(c for c in own.claims if c.kind == kind)
    there = extract(Article("source", found, other, DAY))
    provenance = Provenance("source", "source", "the source", DAY, None, "")
    tokens = frozenset[str]().union(*there.tokens)
    passage = Passage(provenance, other, Span(0, len(found)), found, there.claims, tokens)
    return judge(Asked(claim, lang, DAY, own.beside(claim)), [passage])
