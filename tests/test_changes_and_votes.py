"""Changes and votes against what a document says: only one slot of the very same fact refutes."""

from __future__ import annotations

from datetime import date

import pytest

import judging
from factcheck.compare import compare
from factcheck.extract import extract
from factcheck.model import Article, Verdict
from factcheck.values import DateRange

DAY = date(2021, 7, 14)
CHANGES = [
    ("Unemployment in France fell from 12 to 9 percent in 2020.", DAY, "supported", ""),
    ("Unemployment in France rose from 9 to 12 percent in 2020.", DAY, "refuted", "change/direction"),
    ("Unemployment in France rose from 12 to 9 percent in 2020.", DAY, "refuted", "change/direction"),
    ("Unemployment in France fell from 12 to 8 percent in 2020.", DAY, "refuted", "change/figure"),
    ("Unemployment in France fell from 11 to 8 percent in 2020.", DAY, "not-enough-evidence", "change/several"),
    ("Unemployment in France rose from 9 to 12 percent in 2019.", DAY, "not-enough-evidence", "change/other-date"),
    ("Unemployment in France rose from 9 to 12 percent.", DAY, "not-enough-evidence", "change/other-date"),
    ("Unemployment in Spain rose from 9 to 12 percent in 2020.", DAY, "not-enough-evidence", ""),
    ("Unemployment in France could rise from 9 to 12 percent in 2020.", DAY, "not-enough-evidence", ""),
    ("Youth unemployment in France rose from 9 to 12 percent in 2020.", DAY, "not-enough-evidence", ""),
    ("ارتفعت البطالة في فرنسا من 9 إلى 12 بالمئة عام 2020.", DAY, "refuted", "change/direction"),
]


def verdict(kind: str, said: str, found: str, on: date | None = DAY, found_on: date | None = DAY) -> Verdict:
    """The verdict on the one claim of a kind, by a document of a day."""
    lang = "ar" if "\u0627" in said else "en"
    return judging.verdict(kind, Article("claim", said, lang, on), Article("source", found, "en", found_on))


@pytest.mark.parametrize(("said", "on", "label", "rule"), CHANGES)
def test_a_change_is_refuted_by_its_direction_or_one_figure(said: str, on: date, label: str, rule: str) -> None:
    held = verdict("change", said, "In 2020 unemployment in France fell from 12 to 9 percent.", on)
    assert held.label == label
    assert not rule or held.rule == rule


def test_a_source_at_odds_with_itself_refutes_nothing() -> None:
    said = "Unemployment in France rose from 9 to 12 percent in 2020."
    assert verdict("change", said, "In 2020 unemployment in France fell from 9 to 12 percent.").label != "refuted"


def test_prices_of_two_days_refute_nothing() -> None:
    found = "The price of oil fell 5%."
    assert verdict("change", "The price of oil rose 5%.", found, DAY, date(2021, 7, 12)).label == "not-enough-evidence"
    assert verdict("change", "The price of oil rose 5%.", found, None, DAY).label == "not-enough-evidence"
    assert verdict("change", "The price of oil rose 5%.", found).rule == "change/direction"


def test_what_a_month_is_compared_with_is_not_known() -> None:
    held = verdict("change", "Prices in France rose 5% in May 2021.", "Prices in France fell 0.2% in May 2021.")
    assert held.label == "not-enough-evidence"


def test_percent_are_no_points() -> None:
    held = verdict("change", "Prices in France rose 5% in 2020.", "Prices in France rose 5 percentage points in 2020.")
    assert (held.label, held.rule) == ("not-enough-evidence", "change/open")


VOTES = [
    ("Parliament in Tunisia approved the budget by 120 votes to 30.", "supported", "vote/slots"),
    ("Parliament in Tunisia approved the budget by 120 votes to 35.", "refuted", "vote/figure"),
    ("Parliament in Tunisia approved the budget by 125 votes to 35.", "not-enough-evidence", "vote/open"),
    ("Parliament in Tunisia approved the law by 120 votes to 35.", "not-enough-evidence", "vote/open"),
    ("Parliament in Egypt approved the budget by 120 votes to 35.", "not-enough-evidence", ""),
    ("Parliament in Tunisia could approve the budget by 120 votes to 35.", "not-enough-evidence", ""),
    ("On 5 May 2021 parliament in Tunisia approved the budget by 120 votes to 35.", "not-enough-evidence", ""),
]


@pytest.mark.parametrize(("said", "label", "rule"), VOTES)
def test_one_count_refutes_where_all_else_is_the_same(said: str, label: str, rule: str) -> None:
    held = verdict("vote", said, "Parliament in Tunisia approved the budget by 120 votes to 30.")
    assert held.label == label
    assert not rule or held.rule == rule


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Emmanuel Macron won the election in France on 24 April 2022 with 58.5% of the vote.", "supported"),
        ("Emmanuel Macron won the election in France on 24 April 2022 with 68.5% of the vote.", "refuted"),
        ("Emmanuel Macron won the election in France in 2017 with 66% of the vote.", "not-enough-evidence"),
        ("Joe Biden won the election in France on 24 April 2022 with 58.5% of the vote.", "not-enough-evidence"),
    ],
)
def test_the_share_of_one_winner_of_one_day(said: str, label: str) -> None:
    found = "Emmanuel Macron won the election in France on 24 April 2022 with 58.5% of the vote."
    assert verdict("vote", said, found, None, None).label == label


def test_figures_keep_their_claims() -> None:
    kinds = [claim.kind for claim in extract(Article("claim", "Exports rose 5% to $3bn in 2020.", "en", DAY)).claims]
    assert sorted(kinds) == ["change", "money", "percentage"]
    said, found = "Exports of France rose 5% in 2020.", "In 2020 exports of France rose by 5%."
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == "supported"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The Security Council adopted the resolution on 13 June 2024. Fourteen members voted for the resolution.",
            "2024-06-13",
        ),
        ("Parliament adopted the budget on 13 June 2024. Later 14 members voted for a resolution.", ""),
        ("The Council adopted the resolution on 13 June 2024.\n\nFourteen members voted for the resolution.", ""),
        ("The Council adopted the resolution of 3 May on 13 June 2024. Fourteen members voted for the resolution.", ""),
    ],
)
def test_a_vote_is_of_the_day_of_what_the_sentence_before_passed(text: str, day: str) -> None:
    claims = extract(Article("text", text, "en", date(2024, 7, 1))).claims
    date_slot = next(claim.frame.slots.get("date") for claim in claims if claim.kind == "vote")
    assert (date_slot.edtf if isinstance(date_slot, DateRange) else "") == day
