"""Ratings of fact-checkers: whether one says that all of a claim is true, that all of it is false, or anything else.

Words come first, numbers only where there are none: a scale's lowest step may stand for satire. What is not certain is
neither: mixtures, missing context, no evidence.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources

import msgspec

from factcheck.languages import Language, codes, load
from factcheck.model import Article
from factcheck.reading import Reading
from factcheck.text import squeeze

TRUE, FALSE, NEITHER = "supported", "refuted", ""
_MARKS = " .!?,;:\"'“”«»()[]-–—*"
_LONGEST = 40  # characters of a number
_QUESTION = "?؟"
_SUPPOSING = ("supposed", "supposed-behind", "untrue", "unreal")  # categories of words


class Scale(msgspec.Struct, frozen=True):
    """A number on a scale, as it is written: any of them "" where it is not given."""

    value: str = ""
    best: str = ""
    worst: str = ""


class _Words(msgspec.Struct, frozen=True):
    """As ratings.toml has them. shown: by language."""

    true: frozenset[str]
    false: frozenset[str]
    shown: dict[str, frozenset[str]]


def verdict(words: str, scale: Scale, claim: str, lang: str) -> str:
    """TRUE, FALSE or NEITHER of a claim that is rated so. claim: in its own words, of this language."""
    rated = _rated(words, scale)
    if rated == NEITHER or any(mark in claim for mark in _QUESTION):
        return NEITHER
    return rated if _plain(claim, lang) else NEITHER


def _rated(words: str, scale: Scale) -> str:
    place = _place(scale)
    if not words.strip():
        return {Decimal(0): FALSE, Decimal(1): TRUE}.get(place, NEITHER) if place is not None else NEITHER
    told = squeeze(words).strip(_MARKS)
    rated = TRUE if told in _words().true else FALSE if told in _words().false else NEITHER
    half = Decimal("0.5")
    against = place is not None and ((rated == TRUE and place < half) or (rated == FALSE and place > half))
    return NEITHER if against else rated


def _place(scale: Scale) -> Decimal | None:
    """Where on its scale a number stands, 0 for the worst and 1 for the best; None off it, or without both ends."""
    value, best, worst = map(_number, (scale.value, scale.best, scale.worst))
    if value is None or best is None or worst is None or best == worst:
        return None
    place = (value - worst) / (best - worst)
    return place if 0 <= place <= 1 else None


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text) if len(text) <= _LONGEST else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and abs(number.adjusted()) < _LONGEST else None


def _plain(claim: str, lang: str) -> bool:
    """Whether a claim says one thing itself: not two of which one may be true, and nothing of a picture or a post."""
    if lang not in codes():
        return False
    language = load(lang)
    reading = Reading(Article("claim", claim, lang), language, language.lexicon)
    shown = {language.lexicon.key(word) for words in _words().shown.values() for word in words}
    if len(reading.sentences) != 1 or any(
        not shown.isdisjoint(_forms(token.text, language)) for token in reading.tokens
    ):
        return False
    if reading.quotes or any(reading.places.get(category) for category in _SUPPOSING):
        return False
    return not any(_joins(reading, i) for i in range(len(reading.tokens)))


def _forms(word: str, language: Language) -> set[str]:
    """What a word may be filed under, with and without what is written together with it."""
    return {language.lexicon.key(word), *language.morphology.keys(word)}


def _joins(reading: Reading, i: int) -> bool:
    """Whether something is added at a token: "and", or a comma that stands in no date or number."""
    number = reading.letter(i - 1).isdigit() and reading.letter(i + 1).isdigit()
    return reading.joins(i) or (reading.letter(i) in ",،;؛:" and not number)


@cache
def _words() -> _Words:
    text = resources.files("factcheck.sources").joinpath("ratings.toml").read_text("utf-8")
    read = msgspec.convert(tomllib.loads(text), _Words)
    fold = {name: frozenset(squeeze(word).strip(_MARKS) for word in getattr(read, name)) for name in ("true", "false")}
    return msgspec.structs.replace(read, **fold)
