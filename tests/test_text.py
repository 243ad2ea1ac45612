"""Folding and extraction on any text: origins stay in order and in range, quotes are literal, nothing raises."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import extract
from factcheck.model import Article, Claim, ReadValue
from factcheck.text import fold, fold_with_origin, squeeze

# Letters, marks, controls, surrogates: whatever a file can hold, and what Arabic and English news are made of.
ANY = st.text(st.characters(codec=None, categories=None), max_size=80)
ODD = st.sampled_from("\u0640\u064b\u0651\u200f\u202b\u2066\u2069\x00\ud800\udfffﷺﻼǅİß½²")
AR = """
زار لافروف إسلام_أباد التقى وزير الخارجية الروسي قال بأكثر من 95_بالمائة ٣٫٥٪ مليونان ألف و و7 ال يومي_6
نيسان/ أبريل 2021 منذ قبل حوالي دول هي: الحادي والعشرين لم 0944-123 ثلاثة أيام نحو 5 آلاف و200 نصف
"""
EN = """
Lavrov visited Islamabad met President Joe_Biden said more_than 95% 3.5_million twenty - five April_6-7, May since
by last Friday three_days_ago countries: Iran and G20 1/2 10:30 31_April a hundred the between 13 to 20 percent not
"""
SIGNS = ["«", "»", '"', "“", "”", "(", ")", ",", "،", ".", "؟", "\n", "\u2029", ":", "/", "'s", "https://x.org/2021"]
NEWS = st.sampled_from([word.replace("_", " ") for word in (AR + EN).split()] + SIGNS)
MIXED = st.lists(st.one_of(NEWS, NEWS, NEWS, ODD, ANY.map(lambda text: text[:3])), max_size=40)
TEXTS = st.one_of(ANY, MIXED.map(" ".join), MIXED.map("".join))


@given(TEXTS)
def test_origins_rise_and_stay_in_range(text: str) -> None:
    folded = fold_with_origin(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin[-1] == len(text)
    assert all(0 <= a <= b <= len(text) for a, b in pairwise(folded.origin))


@given(TEXTS)
def test_each_folded_character_comes_from_its_origin(text: str) -> None:
    folded = fold_with_origin(text)
    assert folded.text == fold(text)
    for char, origin in zip(folded.text, folded.origin, strict=False):
        assert char in fold(text[origin])


@given(TEXTS, st.data())
def test_the_span_of_a_piece_holds_what_it_folds_to(text: str, data: st.DataObject) -> None:
    folded = fold_with_origin(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert folded.text[start:end] in fold(span.of(text))


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert squeeze(squeeze(text)) == squeeze(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["ar", "en", "xx"]), st.one_of(st.none(), st.dates()))
def test_extraction_never_raises_and_quotes_are_literal(text: str, lang: str, day: date | None) -> None:
    found = extract(Article("any", text, lang, day))
    items: list[Claim | ReadValue] = [*found.values, *found.claims]
    for item in items:
        span = item.span
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == item.quote
    for sentence in found.sentences:
        assert sentence.span.of(text).strip() == sentence.span.of(text) != ""


@settings(deadline=None)
@given(MIXED.map(" ".join), st.sampled_from(["ar", "en"]))
def test_values_stand_in_order_and_apart(text: str, lang: str) -> None:
    spans = [value.span for value in extract(Article("any", text, lang)).values]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("الخارجيّة", "الخارجيه"),
        ("أَبْرِيل", "ابريل"),
        ("كـتـاب", "كتاب"),
        ("إسلام آباد", "اسلام اباد"),
        ("٣٫٥٪", "3٫5٪"),
        ("۱۲۳", "123"),
        ("مستشفى", "مستشفي"),
        ("گهواره", "كهواره"),
        ("\u202bزار\u202c", "زار"),
        ("Élysée", "elysee"),
        ("Ёлка", "елка"),
        ("Сергей", "сергей"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
