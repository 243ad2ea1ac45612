"""Monarchs, who are known by one name and its number: King Abdullah, Charles III, الملك محمد السادس."""

from __future__ import annotations

import re

from factcheck.reading import Reading

_TITLES = frozenset({"king", "queen", "emperor", "sultan", "emir", "prince", "crown-prince", "pope"})
_ROMAN = re.compile("[ivx]{1,5}")


def reigns(reading: Reading, i: int) -> bool:
    """Whether a given name stands at token i right behind the title of a monarch, who is known by one name."""
    titles = (reading.term(i - back, "role") for back in (1, 2, 3))
    return reading.term(i, "given") is not None and any(
        title and title.last == i and title.value in _TITLES for title in titles
    )


def numbered(reading: Reading, i: int) -> int:
    """The token behind a name's number: Charles III, الملك عبد الله الثاني."""
    word = reading.word(i)
    roman = _ROMAN.fullmatch(word) is not None and reading.letter(i).isupper()
    articles = reading.language.morphology.articles
    ordinal = bool(articles) and word.startswith(articles) and reading.term(i, "ordinal") is not None
    return i + (roman or ordinal)
