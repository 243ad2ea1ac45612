"""What a sentence tells of a figure outside the figure's own clause, and which clause a date is of."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article, Claim
from factcheck.values import DateRange, Quantity

DAY = date(2022, 9, 14)


def claim(lang: str, text: str, quote: str) -> Claim:
    """The figure of a text in whose quote something stands."""
    found = extract(Article("text", text, lang, DAY)).claims
    return next(c for c in found if c.frame.kind == "figure" and c.kind != "date" and quote in c.quote)


SHARED = (
    # where a sentence opens is of its figures
    ("en", "In Zambia, where rain is late, the fund says that 31 wells are dry.", "31", "place:ZM"),
    ("fr", "Au Mali, l'agence a enregistré 31 000 réfugiés.", "31 000", "place:ML"),
    ("es", "En Bolivia, el servicio contó 31 incendios.", "31", "place:BO"),
    # what a figure is compared with is of the same thing
    ("en", "Exports of Chile fell to 31 percent, against 44 percent in May.", "44", "concept:export"),
    ("fr", "Le chômage au Mali recule à 31 %, contre 44 % en mai.", "44", "concept:unemployment"),
    ("ar", "تراجعت البطالة في تونس إلى 31 في المئة، مقابل 44 في المئة في مايو.", "44", "concept:unemployment"),
    # what something brought about is of it
    ("en", "A bridge collapsed in Zambia, killing 31 people.", "31", "place:ZM"),
    ("fr", "Un pont s'est effondré au Mali, tuant 31 personnes.", "31", "place:ML"),
    ("ar", "انهار جسر في تونس، مما أدى إلى مقتل 31 شخصا.", "31", "place:TN"),
    ("fr", "La compagnie a transporté 44 000 passagers, soit 31 % de plus qu'en 2021.", "31 %", "concept:passenger"),
    # it goes on behind who was among those counted
    ("en", "Thirty-one people, including two girls, were killed in a fire in Zambia.", "Thirty-one", "place:ZM"),
    ("es", "Murieron 44 vacas y 31 personas, entre ellas dos niñas, fueron detenidas en Bolivia.", "31", "place:BO"),
    # of what two counts of the dead came is of both
    ("en", "The earthquake killed 31 and injured 57.", "57", "concept:earthquake"),
    ("fr", "Le séisme a fait 31 morts et 57 blessés.", "57", "concept:earthquake"),
)


@pytest.mark.parametrize(("lang", "text", "quote", "token"), SHARED)
def test_what_is_told_elsewhere(lang: str, text: str, quote: str, token: str) -> None:
    assert token in claim(lang, text, quote).tokens


APART = (
    ("en", "In Zambia the fund said on Monday that Mali, not Chad, has 31 wells.", "31", "place:ZM"),  # no opening
    ("en", "Mali has 44 wells in Gao and 31 camels.", "31", "place:ML"),  # each its own
    ("en", "LUSAKA — Mali has 31 wells.", "31", "place:ZM"),  # a dateline
    ("ar", "لوساكا – في مالي 31 بئرا.", "31", "place:ZM"),
)


@pytest.mark.parametrize(("lang", "text", "quote", "token"), APART)
def test_what_is_not_of_the_figure(lang: str, text: str, quote: str, token: str) -> None:
    assert token not in claim(lang, text, quote).tokens


DATED = (
    # a clause behind a comma dates its own figures
    ("en", "In Zambia, where a mayor resigned in May, 31 wells are dry.", "31", None),
    ("en", "He asked the bank for 31 million dollars, on which they had agreed in May 2021.", "31", None),
    ("en", "The mayor opened the dam on 3 May 2022, while the bank said that 31 wells were dry.", "31", None),
    ("es", "Pidió al banco 31 millones de dólares, que fueron aprobados en mayo de 2021.", "31", None),
    ("fr", "Il a demandé 31 millions de dollars, dont le versement a été voté en mai 2021.", "31", None),
    ("ru", "Он попросил 31 млн долларов, которые были обещаны в мае 2021 года.", "31", None),
    ("en", "He asked for 31 million dollars, and the two sides will meet in May 2023.", "31", None),
    # of people with who was among them it is the day behind these
    ("en", "Thirty-one people, including two girls, were killed on 3 May 2022.", "Thirty-one", "2022-05-03"),
    # what a figure is compared with is of another day
    ("en", "Exports rose 31 percent in 2020 compared with 2019.", "31", "2020"),
    ("ar", "ارتفعت الصادرات 31 في المئة عن عام 2019.", "31", None),
    ("fr", "Les ventes ont gagné 31 % par rapport à 2019.", "31", None),
    # at the head of the sentence it dates all of it, and so does one in the figure's own clause
    ("en", "On 3 May 2022 the bank, which is in Gao, counted 31 wells.", "31", "2022-05-03"),
    ("en", "The bank, which is in Gao, counted 31 wells on 3 May 2022.", "31", "2022-05-03"),
    ("en", "The fire, which began on 3 May 2022, killed 31 people.", "31", "2022-05-03"),
    # who has died since is not told by the day of something else
    ("en", "The mayor shut the school on 3 May 2022, where fires have killed 31 people.", "31", "../.."),
)


@pytest.mark.parametrize(("lang", "text", "quote", "edtf"), DATED)
def test_the_clause_of_a_date(lang: str, text: str, quote: str, edtf: str | None) -> None:
    day = claim(lang, text, quote).frame.slots.get("date")
    assert (day.edtf if isinstance(day, DateRange) else None) == edtf


AFFIRMED = (
    ("ar", "لم يتلق الصندوق سوى 31 في المئة من المبلغ.", "31", True),
    ("ar", "لم يتلق الصندوق 31 في المئة من المبلغ.", "31", False),
    ("es", "El fondo no ha recibido más que el 31 % de la suma.", "31", True),
    ("es", "El fondo no ha recibido el 31 % de la suma.", "31", False),
    ("en", "The fund has not received 31 percent.", "31", False),
    ("fr", "Il ne dit pas que 31 navires ont coulé.", "31", False),
)


@pytest.mark.parametrize(("lang", "text", "quote", "affirmed"), AFFIRMED)
def test_nothing_but(lang: str, text: str, quote: str, affirmed: bool) -> None:
    assert claim(lang, text, quote).affirmed is affirmed


COUNTED = (
    # a singular noun describes the one that is counted
    ("en", "Some 31 law enforcement officers left.", "31", "officer"),
    ("en", "The court struck down 31 laws.", "31", "law"),
    # the number is put before its noun's article
    ("es", "La alcaldesa cifró en 31 las viviendas destruidas.", "31", "house"),
    # what is compared counts the same
    ("en", "The port took 44 ships, compared with 31 in 2021.", "31", "ship"),
    ("ru", "Через порт прошло 44 судна против 31 в 2021 году.", "31", "vessel"),
)


@pytest.mark.parametrize(("lang", "text", "quote", "unit"), COUNTED)
def test_what_is_counted(lang: str, text: str, quote: str, unit: str) -> None:
    value = claim(lang, text, quote).frame.slots["value"]
    assert isinstance(value, Quantity)
    assert value.unit == unit
