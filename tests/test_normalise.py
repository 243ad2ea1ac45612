"""The reader of values: offsets in any text, time in proportion to its length, every rule with an example."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import test_corpus
from factcheck import edtf, languages
from factcheck.extract import extract
from factcheck.model import Article
from factcheck.normalise.levels import RULES, normaliser
from factcheck.reading import Reading
from factcheck.values import DateRange, Quantity

# Pieces that rules are made of: in any order they must give no fault and no offset beside the text.
PIECES = (
    "5", "12", "31", "2021", "1,234.5", "06/04/2021", "2019-20", "10:30", "1/2", "½", "-", "–", "/", ".", ",", "(", ")", "%", "٪",
    "$", "€", "US$", "May", "March", "April", "يوليو", "/تموز", "أبريل", "و", "و7", "بين", "من", "إلى", "مليون", "ألف", "نصف", "الماضي",
    "يومين", "قبل", "منذ", "هـ", "م", "رمضان", "from", "to", "between", "and", "the", "of", "last", "next", "three", "hundred",
    "million", "first", "third", "quarter", "week", "month", "year", "ago", "before", "after", "since", "Monday", "yesterday",
    "марта", "года", "с", "по", "млн", "janvier", "du", "au", "deux", "mayo", "de", "\u200f", "\u202e", "\ud800", "\x00", "́", "ـ", "\n", "\n\n",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(languages.codes()))
def test_every_quote_stands_at_its_offsets(text: str, lang: str) -> None:
    extraction = extract(Article("any", text, lang))
    for value in (*extraction.values, *extraction.inner):
        span = value.span
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == value.quote
        if isinstance(value.value, DateRange):
            assert edtf.parse(value.value.edtf) == value.value
    ends = [(value.span.start, value.span.end) for value in extraction.values]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends)), "values overlap"


SLOW = {
    "digits": "1234567890",
    "numbers": "12 ",
    "blanks": " ",
    "and": "و",
    "and apart": "و ",
    "brackets": "(",
    "half a date": "from 6 to ",
    "half a range": "between 5 and ",
    "days": "1, 2, ",
    "hyphens": "5-",
    "number words": "twenty ",
    "hedges": "more than ",
    "marks": "a\u0301\u0301",
}


def _work(text: str) -> float:
    """The processor's time for the values of a text, which another program on the machine does not lengthen."""
    best = float("inf")
    for _ in range(3):
        start = time.thread_time()
        reading = Reading(Article("long", text, "en"), languages.load("en"), languages.load("en").lexicon)
        own = normaliser("en")
        scan, row = own.scan(reading)
        own.read(scan, row, None)
        best = min(best, time.thread_time() - start)
    return best


@pytest.mark.parametrize("piece", SLOW.values(), ids=SLOW)
def test_work_grows_with_the_length(piece: str) -> None:
    """Eight times the text takes about eight times the work; a square would take 64 times."""
    few, many = 40_000 // len(piece), 320_000 // len(piece)
    assert _work(piece * many) / _work(piece * few) < 24


def fired(article: Article) -> set[str]:
    """The rules that made something of a text, on whatever level."""
    language = languages.load(article.lang)
    reading = Reading(article, language, language.lexicon)
    own = normaliser(article.lang)
    scan, row = own.scan(reading)
    scan.today = article.published
    found: set[str] = set()
    for level in own.levels:
        row = level.run(scan, *row)
        found |= {item.rule for item in row[1] if item.rule}
    return found


def test_every_rule_has_an_example() -> None:
    used: set[str] = set()
    for row in test_corpus.ROWS:
        if row.kind in test_corpus.OF_VALUES:
            used |= fired(row.article)
    assert {rule.name for rule in RULES} <= used


@pytest.mark.parametrize(
    ("lang", "kind", "text", "whole", "plain"),
    [
        ("en", "money", "Sales rose to about $14 million.", "about $14 million", "$14 million"),
        ("en", "percentage", "More than 95 percent agreed.", "More than 95 percent", "95 percent"),
        (
            "fr",
            "money",
            "Il a gagné environ 35 millions de dollars.",
            "environ 35 millions de dollars",
            "35 millions de dollars",
        ),
        ("es", "money", "Costó cerca de 500 euros.", "cerca de 500 euros", "500 euros"),
        ("ru", "money", "Он заплатил около 500 рублей.", "около 500 рублей", "500 рублей"),
        ("ar", "money", "دفع أكثر من 500 دولار.", "أكثر من 500 دولار", "500 دولار"),
    ],
)
def test_an_amount_under_a_hedge_is_given_plain_too(lang: str, kind: str, text: str, whole: str, plain: str) -> None:
    extraction = extract(Article("any", text, lang))
    assert whole in [value.quote for value in extraction.values]
    inner = [(v.kind, v.value) for v in extraction.inner if v.quote == plain and v.kind != "number"]
    assert [(found, isinstance(said, Quantity) and said.comparator) for found, said in inner] == [(kind, "=")]


@pytest.mark.parametrize("text", ["It cost $14 million.", "It cost between $14 and $20 million."])
def test_an_amount_without_a_hedge_has_no_plain_one(text: str) -> None:
    assert "money" not in [value.kind for value in extract(Article("any", text, "en")).inner]


@pytest.mark.parametrize(
    ("lang", "text", "quote", "number"),
    [
        ("ar", "أيد نصف الناخبين القرار.", "نصف", "0.5"),
        ("ar", "واحد من خمسة أطفال مصاب.", "واحد من خمسة", "0.2"),
        ("en", "Half of the voters stayed at home.", "Half", "0.5"),
        ("fr", "Un sur cinq est malade, et deux tiers des élèves.", "deux tiers", "0.666666666666667"),
        ("es", "La mitad de los votantes no acudió.", "La mitad", "0.5"),
    ],
)
def test_a_part_is_a_percentage_and_a_plain_number(lang: str, text: str, quote: str, number: str) -> None:
    """Who asks for numbers gets the 0.5 of half the voters, as the 5 of 5%."""
    extraction = extract(Article("any", text, lang))
    inner = [(item.quote, str(item.value.number)) for item in extraction.inner if isinstance(item.value, Quantity)]
    assert (quote, number) in inner
    assert not any(value.kind == "number" for value in extraction.values if value.quote == quote)


def test_words_that_were_forgotten_are_read_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run forgets words at times; what one was read as never answers for another."""
    text = "king louis xii and charles viii and pope john xiii in may and march " * 20
    before = [(value.quote, value.value) for value in extract(Article("any", text, "en")).values]
    monkeypatch.setattr("factcheck.lexis.vocabulary._MOST", 3)
    normaliser.cache_clear()
    after = [(value.quote, value.value) for value in extract(Article("any", text, "en")).values]
    normaliser.cache_clear()
    assert after == before
