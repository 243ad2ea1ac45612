"""What a clause is about: phrases that are one concept, in every language."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article

BANK, RATE = "concept:central-bank", "concept:interest-rate"


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ar", "رفع البنك المركزي المصري أسعار الفائدة إلى 19.25%.", {BANK, RATE}),
        ("ar", "رفعت البنوك المركزية سعر الفائدة إلى 3%.", {BANK, RATE}),
        ("ar", "ارتفعت أسعار البنك في الحي المركزي 3%.", set()),
        ("en", "The Central Bank of Egypt raised interest rates to 18.25%.", {BANK, RATE}),
        ("en", "The central bank raised its interest rate to 3%.", {BANK, RATE}),
        ("en", "Interest fell 3% at the bank in the central district.", set()),
        ("fr", "La Banque centrale d'Égypte a relevé ses taux d'intérêt à 18,25 %.", {BANK, RATE}),
        ("fr", "Le taux de chômage sans intérêt a atteint 7 %.", set()),
        ("es", "El Banco Central subió los tipos de interés al 3 %.", {BANK, RATE}),
        ("es", "El banco del distrito central subió al 3 %.", set()),
        ("ru", "Центральный банк повысил процентную ставку до 18,25%.", {BANK, RATE}),
        ("ru", "Банк на центральной улице повысил цены на 3%.", set()),
    ],
)
def test_phrase_that_is_one_concept(lang: str, text: str, told: set[str]) -> None:
    claims = extract(Article("text", text, lang, date(2023, 8, 10))).claims
    figure = next(claim for claim in claims if claim.kind == "percentage")
    assert figure.tokens & {BANK, RATE} == told
