"""Coverage: each sentence with a figure, a date or a name gives a claim or has its reason why not."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import pytest

from factcheck.coverage import REASONS
from factcheck.extract import extract
from factcheck.model import Article

SENTENCES = [
    ("en", "Was Sergey Lavrov there in 2020?", "question"),
    ("en", "“Were you in Paris?”", "question"),
    ("en", "Paris and Moscow, day by day", "headline"),
    ("en", "It took two days.", "figure-without-a-subject"),
    ("en", "Paris was 5 and 7.", "figure-without-a-subject"),
    ("en", "He was in Paris.", "name-without-a-statement"),
    ("en", "Sergey Lavrov smiled in 2020.", "name-without-a-statement"),
    ("en", "It was in the third quarter of 2020.", "date-alone"),
    ("ar", "هل كان في باريس؟", "question"),
    ("ar", "باريس يوما بيوم", "headline"),
    ("ar", "استغرق ذلك يومين.", "figure-without-a-subject"),
    ("ar", "كان في باريس.", "name-without-a-statement"),
    ("ar", "حدث ذلك عام 2020.", "date-alone"),
    ("fr", "Cela a pris deux jours.", "figure-without-a-subject"),
    ("es", "Fue en 2020.", "date-alone"),
    ("ru", "Это было в 2020 году.", "date-alone"),
]


@pytest.mark.parametrize(("lang", "text", "reason"), SENTENCES)
def test_a_sentence_without_a_claim_has_its_reason(lang: str, text: str, reason: str) -> None:
    told = extract(Article("draft", text, lang, date(2021, 7, 14))).coverage
    assert (told.sentences, told.with_claims) == (1, 0)
    assert [(each.span.of(text), each.reason) for each in told.unclaimed] == [(text, reason)]


@pytest.mark.parametrize("text", ["The cat sat.", "Lavrov visited Islamabad on 6 April 2021.", "The minister smiled."])
def test_what_says_nothing_and_what_gave_a_claim_are_not_named(text: str) -> None:
    assert extract(Article("draft", text, "en", date(2021, 7, 14))).coverage.unclaimed == ()


def test_the_schema_knows_every_reason() -> None:
    schema = json.loads((files("factcheck") / "schemas" / "report-1.json").read_text("utf-8"))
    assert schema["$defs"]["reason"]["enum"] == [*REASONS]
