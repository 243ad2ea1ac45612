"""What a fact-checker's review says of an article: its rating where the article makes the very claim, else nothing.

A review repeats a claim that may be false, so none of these may be supported for having the same words.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from factcheck.extract import extract, facts
from factcheck.model import Article, Passage, Verdict
from factcheck.passages import passages
from factcheck.sources import _ratings
from factcheck.sources._review_documents import document
from factcheck.sources._reviews import Told
from factcheck.verify.judge import Asked, judge

RATE = "Unemployment in Egypt was 9.2% in 2021."
VISIT = "Sergey Lavrov visited Islamabad on 6 April 2021."
RATE_AR = "بلغ معدل البطالة في مصر 9.2% في عام 2021."
VISIT_RU = "Сергей Лавров посетил Исламабад 6 апреля 2021 года."
REVIEWED, MADE, WRITTEN = date(2022, 6, 10), date(2022, 6, 5), date(2022, 6, 8)


@cache
def held(claim: str, rating: str, lang: str, on: date | None = REVIEWED, since: date | None = MADE) -> Passage:
    told = Told(claim, "Example Check", rating, _ratings.Scale(), "https://check.example/1", on, since, lang)
    made = document(told, "https://check.example/1", "claimreview:x", None)
    (passage,) = passages(made, extract(made.article))
    return passage


def verdicts(draft: str, lang: str, passage: Passage, on: date = WRITTEN) -> dict[str, Verdict]:
    """The verdict on each claim of a draft, by its kind."""
    extraction = extract(Article("draft", draft, lang, on))
    found = {}
    for claim in extraction.claims:
        beside, ahead = extraction.beside(claim), extraction.ahead(claim)
        together = [other for other in extraction.claims if other.sentence == claim.sentence]
        for fact in facts(claim, together):
            asked = Asked(fact, lang, extraction.day, beside, ahead=ahead, unsure=extraction.supposes(claim))
            found[claim.kind] = judge(asked, [passage])
    return found


def label(draft: str, lang: str, passage: Passage, kind: str = "percentage", on: date = WRITTEN) -> str:
    told = verdicts(draft, lang, passage, on)[kind].label
    return "open" if told == "not-enough-evidence" else told


def labels(draft: str, passage: Passage) -> set[str]:
    """Those of all claims of a draft in English."""
    return {verdict.label for verdict in verdicts(draft, "en", passage).values()}


@pytest.mark.parametrize(
    ("rating", "same", "denied"),
    [
        ("False", "refuted", "supported"),
        ("True", "supported", "refuted"),
        ("Mostly false", "open", "open"),
        ("Misleading", "open", "open"),
        ("Satire", "open", "open"),
        ("Unproven", "open", "open"),
    ],
)
def test_the_rating_is_what_counts(rating: str, same: str, denied: str) -> None:
    passage = held(RATE, rating, "en")
    assert label(RATE, "en", passage) == same
    assert label("Unemployment in Egypt was not 9.2% in 2021.", "en", passage) == denied


@pytest.mark.parametrize(
    "draft",
    [
        "It is not true that unemployment in Egypt was 9.2% in 2021.",
        "The claim that unemployment in Egypt was 9.2% in 2021 is false.",
        "A rumour says unemployment in Egypt was 9.2% in 2021.",
        "A false report spread online. Unemployment in Egypt was 9.2% in 2021.",
        "Unemployment in Egypt was 9.2% in 2021. This is false.",
        "The minister said that unemployment in Egypt was 9.2% in 2021.",
        "“Unemployment in Egypt was 9.2% in 2021,” a post on Facebook said.",
        "Unemployment in Egypt may have been 9.2% in 2021.",
    ],
)
@pytest.mark.parametrize("rating", ["False", "True"])
def test_who_reports_or_denies_a_claim_does_not_make_it(draft: str, rating: str) -> None:
    assert labels(draft, held(RATE, rating, "en")) <= {"not-enough-evidence"}


@pytest.mark.parametrize(
    "draft",
    [
        "Unemployment in Egypt was 7.2% in 2021.",
        "Unemployment in Egypt was about 9% in 2021.",
        "Unemployment in Egypt was more than 9.2% in 2021.",
        "Unemployment in Egypt was 9.2% in 2020.",
        "Unemployment in Egypt was 9.2% in March 2021.",
        "Unemployment in Egypt was 9.2%.",
        "Unemployment in Jordan was 9.2% in 2021.",
        "Youth unemployment in Egypt was 9.2% in 2021.",
        "Unemployment among women in Egypt was 9.2% in 2021.",
        "Inflation in Egypt was 9.2% in 2021.",
        "Officially registered unemployment in Egypt was 9.2% in 2021.",
    ],
)
@pytest.mark.parametrize("rating", ["False", "True"])
def test_another_claim_is_left_open(draft: str, rating: str) -> None:
    assert labels(draft, held(RATE, rating, "en")) <= {"not-enough-evidence"}


@pytest.mark.parametrize(
    ("claim", "lang", "rating", "draft", "of"),
    [
        (RATE_AR, "ar", "خاطئ", RATE_AR, "ar"),
        (VISIT_RU, "ru", "Фейк", VISIT, "en"),
        (VISIT, "en", "False", VISIT_RU, "ru"),
        (VISIT, "en", "False", VISIT, "en"),
    ],
)
def test_in_other_languages(claim: str, lang: str, rating: str, draft: str, of: str) -> None:
    kind = "percentage" if claim == RATE_AR else "visit"
    assert label(draft, of, held(claim, rating, lang), kind) == "refuted"


def test_of_a_false_fact_nobody_knows_which_part_is_wrong() -> None:
    """The visit as a whole did not take place as told; that the day is wrong nobody says."""
    found = verdicts(VISIT, "en", held(VISIT, "False", "en"))
    assert {kind: verdict.label for kind, verdict in found.items()} == {
        "visit": "refuted",
        "date": "not-enough-evidence",
    }


@pytest.mark.parametrize(
    "claim",
    [
        "Sergey Lavrov visited Islamabad on 6 April 2021 and met Imran Khan.",
        "Unemployment in Egypt was 9.2% in 2021 and inflation was 5.2%.",
        "Unemployment rose from 7.2% to 9.2% in Egypt in 2021.",
        "A photo shows the fire that killed 40 people in Cairo on 5 May 2021.",
        "The fire that killed 40 people in Cairo on 5 May 2021 in a video.",
        "Was unemployment in Egypt 9.2% in 2021?",
        "The minister said unemployment in Egypt was 9.2% in 2021.",
    ],
)
def test_a_false_claim_of_several_things_or_of_a_picture_refutes_nothing(claim: str) -> None:
    passage = held(claim, "False", "en")
    assert "refuted" not in labels(claim, passage)
    bare = "The fire killed 40 people in Cairo on 5 May 2021."
    assert labels(bare, passage) == {"not-enough-evidence"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (MADE, "refuted"),
        (REVIEWED, "refuted"),
        (date(2022, 6, 17), "refuted"),
        (date(2022, 6, 18), "open"),
        (date(2022, 6, 4), "open"),
        (date(2024, 1, 1), "open"),
    ],
)
def test_what_has_no_date_may_have_come_true(written: date, told: str) -> None:
    passage = held("Turkey is a member of the European Union.", "False", "en")
    assert label("Turkey is a member of the European Union.", "en", passage, "membership", written) == told


def test_a_day_behind_the_review_is_none_that_it_knows() -> None:
    claim = "Sergey Lavrov visited Islamabad on 6 July 2022."
    assert label(claim, "en", held(claim, "False", "en"), "visit", date(2022, 7, 7)) == "open"
    undated = held(RATE, "False", "en", on=None, since=None)
    assert label(RATE, "en", undated) == "open"


def test_the_reason_tells_who_rated_it_as_what() -> None:
    verdict = verdicts(RATE, "en", held(RATE, "False", "en"))["percentage"]
    assert verdict.rule == "review/rated"
    assert (verdict.reason.key, verdict.reason.parts["by"], verdict.reason.parts["on"]) == (
        "reviewed",
        "Example Check",
        "2022-06-10",
    )
    (evidence,) = verdict.evidence
    assert evidence.passage.text == f"{RATE}\n\nExample Check: False"


def test_words_that_are_those_of_a_false_claim_support_nothing() -> None:
    """A statement of which no typed slot is known is compared word for word elsewhere."""
    claim = "The ministry of health of Egypt closed all schools in Cairo for good."
    assert "supported" not in labels(claim, held(claim, "False", "en"))


def test_a_review_is_no_copy_of_what_it_reviews() -> None:
    """A page that says the same, in the same words, is another source: the two differ."""
    from factcheck.model import Provenance, Span

    claim = (
        "According to the yearly figures of all of the offices in its many governorates taken together, "
        "unemployment in Egypt was 9.2% in 2021."
    )
    there = extract(Article("page", claim, "en", WRITTEN))
    tokens = frozenset[str]().union(*there.tokens)
    page = Passage(
        Provenance("s", "https://a.example", "A", WRITTEN, None, ""), "en", Span(0, len(claim)), claim,
        there.claims, tokens,
    )  # fmt: skip
    said = next(c for c in there.claims if c.kind == "percentage")
    for order in ([page, held(claim, "False", "en")], [held(claim, "False", "en"), page]):
        assert all(not each.copies for each in judge(Asked(said, "en", WRITTEN), order).evidence)
