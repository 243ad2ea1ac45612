"""Whose day a figure is of, and what it is about."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.compare import compare
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.values import DateRange, Quantity

SOURCE = (
    "US Central Command estimated on 13 July 2021 that the withdrawal of US forces from Afghanistan was 95% complete."
)
SAID = [
    (
        "US Central Command said on 13 July 2021 that the withdrawal of US forces from Afghanistan was 59% complete.",
        "refuted",
    ),
    (
        "US Central Command said on 6 July 2021 that the withdrawal of US forces from Afghanistan was 90% complete.",
        "open",
    ),
    ("US Central Command said on 13 July 2021 that the withdrawal of US forces from Iraq was 59% complete.", "open"),
    ("NATO said on 13 July 2021 that the withdrawal of US forces from Afghanistan was 59% complete.", "open"),
    (
        "The withdrawal of US forces from Afghanistan was 44% on 8 June 2021 and 50% on 15 June 2021.",
        "open",
    ),
    (
        "US Central Command denied on 13 July 2021 that the withdrawal of US forces from Afghanistan was 95% complete.",
        "open",
    ),
]


@pytest.mark.parametrize(("said", "verdict"), SAID)
def test_only_another_value_of_the_same_thing_refutes(said: str, verdict: str) -> None:
    wanted = {"open": "not-enough-evidence"}.get(verdict, verdict)
    assert compare(Article("claim", said, "en"), Article("evidence", SOURCE, "en")).label == wanted


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("By the end of 2015 the museum had 800 paintings.", "As of 31 January 2016 the museum had 877 paintings."),
        ("Since 2015 the museum had 800 paintings.", "In 2014 the museum had 877 paintings."),
    ],
)
def test_a_figure_up_to_a_day_is_no_figure_of_a_later_day(said: str, found: str) -> None:
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == "not-enough-evidence"


@pytest.mark.parametrize(
    ("said", "found", "verdict"),
    [
        (
            "Uruguay keeps its yearly inflation target at 3 percent to 7 percent.",
            "Inflation ended the year at 6.41 percent, near the ceiling of the goal.",
            "not-enough-evidence",
        ),
        (
            "Between 3 and 7 percent of the flats in Riga were empty.",
            "In Riga 6 percent of the flats were empty.",
            "supported",
        ),
    ],
)
def test_a_stretch_is_upheld_by_a_figure_of_just_the_same(said: str, found: str, verdict: str) -> None:
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == verdict


VISITS = [
    ("Lavrov visited Islamabad on 6 and 17 April 2021.", "refuted"),
    ("Lavrov visited Islamabad on 20 May 2021.", "not-enough-evidence"),
    ("Lavrov visited Islamabad a day after his talks in New Delhi on 5 April 2021.", "not-enough-evidence"),
    ("Lavrov denied that he had visited Islamabad on 12 March 2021.", "not-enough-evidence"),
]


@pytest.mark.parametrize(("said", "verdict"), VISITS)
def test_only_a_slip_of_the_date_refutes_a_visit(said: str, verdict: str) -> None:
    source = "Lavrov visited Islamabad on 6 and 7 April 2021."
    assert compare(Article("claim", said, "en"), Article("evidence", source, "en")).label == verdict


def test_a_statement_that_swaps_its_names_is_not_supported() -> None:
    said, source = "Israel attacked Iran with missiles.", "Iran attacked Israel with missiles."
    assert compare(Article("claim", said, "en"), Article("evidence", source, "en")).label == "not-enough-evidence"


@pytest.mark.parametrize(
    ("lang", "text", "quote", "day"),
    [
        ("en", "It rose to 33.7 percent in May 2023, from 30.6 percent in April 2023.", "33.7 percent", "2023-05"),
        ("en", "It rose to 33.7 percent in May 2023, from 30.6 percent in April 2023.", "30.6 percent", "2023-04"),
        ("en", "In May 2023 it rose to 33.7 percent, from 30.6 percent in April 2023.", "33.7 percent", "2023-05"),
        ("en", "Inflation rose from 30.6 percent to 33.7 percent in May 2023.", "30.6 percent", "../.."),
        ("ar", "تسارع إلى 33.7 بالمئة في مايو 2023، مقابل 30.6 بالمئة في أبريل 2023.", "33.7 بالمئة", "2023-05"),
        ("ru", "Инфляция выросла до 33,7% в мае 2023 года с 30,6% в апреле 2023 года.", "30,6%", "2023-04"),
        ("fr", "L'inflation est passée à 33,7 % en mai 2023, contre 30,6 % en avril 2023.", "33,7 %", "2023-05"),
        ("es", "La inflación subió al 33,7 % en mayo de 2023, desde el 30,6 % en abril de 2023.", "30,6 %", "2023-04"),
        ("en", "The blast on 29 September 2023 killed 52 people and injured 130.", "130", "2023-09-29"),
        ("en", "The firm hired 52 workers and 130 students on 29 September 2023.", "52", "../.."),
        ("en", "Some 1.5 million animals died in May 2021, and they need 34 bags.", "Some 1.5 million", "2021-05"),
        ("en", "Some 1.5 million animals died in May 2021, and they need 34 million bags.", "34 million", "../.."),
    ],
)  # fmt: skip
def test_the_date_of_a_figure(lang: str, text: str, quote: str, day: str) -> None:
    claims = extract(Article("text", text, lang, date(2023, 10, 1))).claims
    figure = next(claim for claim in claims if claim.quote == quote and claim.frame.kind == "figure")
    told = figure.frame.slots["date"]
    assert isinstance(told, DateRange)
    assert told.edtf == day


@pytest.mark.parametrize(
    ("text", "quote", "comparator"),
    [
        ("وتجاوز عدد المسجلين في القوائم الانتخابية 1.9 مليون ناخب.", "1.9 مليون", ">"),
        ("وتجاوزت قيمة الصادرات العام الماضي 5 مليارات دولار.", "5 مليارات دولار", ">"),
        ("تخطت نسبة البطالة في تونس 15 في المئة.", "15 في المئة", ">"),
        ("بلغ عدد المسجلين في القوائم الانتخابية 1.9 مليون ناخب.", "1.9 مليون", "="),
        ("تجاوزت الشركة أزمتها بعد دفع 5 ملايين دولار.", "5 ملايين دولار", "="),
        ("تجاوزت الشركة الأزمة، وباعت 300 سيارة.", "300", "="),
        ("تجاوز عدد الزوار 300 زائر بينهم 20 سائحا.", "20", "="),
    ],
)
def test_a_verb_before_its_subject_bounds_the_figure_behind(text: str, quote: str, comparator: str) -> None:
    claims = extract(Article("text", text, "ar", date(2023, 10, 1))).claims
    value = next(claim.frame.slots["value"] for claim in claims if claim.quote == quote)
    assert isinstance(value, Quantity)
    assert value.comparator == comparator
