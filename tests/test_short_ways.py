"""Short ways through a text give what the long way gives."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.counting import numeral_words
from factcheck.extract import builtin
from factcheck.languages.tokens import tokenize
from factcheck.model import Article, ReadValue
from factcheck.normalise import values
from factcheck.reading import Reading

# Digits alone, and those that only look so: a sign before them, or more of the numeral behind.
DIGITS = (
    ("en", "They sent 12 trucks and 340 tents, 7 of them empty, in 2019."),
    ("en", "It fell to -5 degrees on the 5th, then to .77 of a degree."),
    ("en", "A 10½ mile road, 1.2e10 ants, 3 x 10^4 bees, 5 million men and 4.5m of rope."),
    ("en", "Of 100 200 came; 0 stayed, 0.0 paid; the 1990s; room 007; 3-4 of 5."),
    ("en", "12"),
    ("en", "point 77"),
    ("ar", "أرسلوا 12 شاحنة و340 خيمة عام 2019، ونحو 5 ملايين دولار."),
    ("fr", "Le 1er mai, 12 camions, 3e convoi, 10 000 tentes et 2,5 millions."),
    ("ru", "В 1990-е было 12 машин, 5-й год, 3 тыс. палаток и 2017-го ещё 40."),
    ("de", "Im 20. Jahrhundert kamen 12 Wagen, am 6. April 40."),
)


def read(lang: str, text: str) -> tuple[ReadValue, ...]:
    return values(Reading(Article("x", text, lang), languages.load(lang), builtin().world.lexicon(lang)))


@pytest.mark.parametrize(("lang", "text"), DIGITS)
def test_lone_digits_are_read_as_any_numeral(lang: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = read(lang, text)
    monkeypatch.setattr(numeral_words, "lone", lambda *_: None)
    assert short == read(lang, text)
    assert short


@pytest.mark.parametrize(
    ("lang", "phrase"), [("en", "ministry of foreign affairs"), ("fr", "ministre des affaires etrangeres")]
)
def test_phrases_of_many_words_are_the_same_object_each_time(lang: str, phrase: str) -> None:
    """By it the grammar of names knows what it has met; else it would learn each phrase anew, and keep it."""
    lexicon = builtin().world.lexicon(lang)
    terms = lexicon.terms(tokenize(f"{phrase} . {phrase}"))
    assert max(listed.size for listed in terms[0].values()) > 2
    assert terms[0] is terms[len(phrase.split()) + 1]
