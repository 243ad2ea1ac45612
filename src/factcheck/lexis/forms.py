"""The forms of words as the vocabulary files them, and what a token of digits may be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

WEAK = {"month-word": "month", "weekday-word": "weekday", "roman-word": "roman"}  # without a capital, words like others

TIGHT = "tight"  # a phrase whose words must touch
FOLLOWING = frozenset(
    {"unit", "dateunit", "magnitude", "magnitude-short", "magnitude-money", "magnitude-capital", "suffix", "percent", "currency",
     "subunit", "times", "era", "decade-suffix", "oclock", "meridiem", "stretch", "age-behind", "outof", "to", "and", "stop"}
)  # fmt: skip


_DOTTED = re.compile(r"\d{1,4}\.\d{1,2}\.\d{1,4}")


_SHORT = re.compile(r"\d{1,2}\.\d{1,2}")


def lettered(form: str) -> bool:
    """Whether a form is a letter and a sign, or a number and a letter: "a $ 5" is a price, 2 п. п. are no half (2П)."""
    return len(form) == 2 and ((form[0].isupper() and form[1] in "$£€¥") or (form[0].isdigit() and form[1].isalpha()))


@lru_cache(maxsize=4096)
def digit_terms(text: str) -> Terms:
    """What a token of digits may be before it is read as a number."""
    if _DOTTED.fullmatch(text):
        return {"dotted": text, "digits": text}
    return {"dot2": text, "digits": text} if _SHORT.fullmatch(text) else {"digits": text}


def letters(prefix: str) -> str:
    """The clitics of a prefix that are words of their own: all but the article."""
    return prefix.replace("ال", "  ") if not prefix.endswith("لل") else prefix[:-1] + " "


def way(prefix: str, phrases: Sequence[Phrase]) -> Way:
    """The phrases that a word begins: itself, and longer ones by their second word, the longest first."""
    longer: dict[str, list[Phrase]] = {}
    for words, terms in phrases:
        if len(words) > 1:
            longer.setdefault(words[1], []).append((words, terms))
    return prefix, next((terms for words, terms in phrases if len(words) == 1), None), longer


def weakened(terms: Terms) -> Terms:
    """A word that is a month only with a capital, without one: a weak month."""
    changed = {"month": "month-weak"} if "month-word" in terms else {}
    changed |= {"weekday": "weekday-weak"} if "weekday-word" in terms else {}
    changed |= {"roman": "roman-weak"} if "roman-word" in terms else {}
    return {changed.get(category, category): value for category, value in terms.items()}


Terms = Mapping[str, str]


Phrase = tuple[tuple[str, ...], Terms]


Way = tuple[
    str, Terms | None, Mapping[str, Sequence[Phrase]]
]  # clitics, a word's own terms, phrases by their second word
Known = tuple[Way, ...]


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(word: str) -> int:
    """The value of a Roman numeral of up to six letters, as the news counts centuries and kings; 0 for other words."""
    values = [_ROMAN.get(letter, 0) for letter in word]
    if not word or not all(values) or len(word) > 6:
        return 0
    number = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return number if _as_roman(number) == word else 0


def _as_roman(number: int) -> str:
    """XIV for 14: the one right spelling, so that "ill" and "civil" are no numbers."""
    text = ""
    for value, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while number >= value:
            text, number = text + letters, number - value
    return text
