"""Names as they are written in running text: in the cases of a language, with a preposition at their head.

People's names are declined (Сергея Лаврова) by `[language] name-cases`: "ов ова ову ова овым ове" has the ending of the
nominative and those of the other cases, in one order for all; "-" is a last letter that no other row has. A name whose
first word ends like a woman's keeps its words that end in a consonant (Ангелы Меркель).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from factcheck import languages
from factcheck.entities.sounds import script_of
from factcheck.reading import Reading
from factcheck.text import fold

_OTHER = "-"
_Endings = Sequence[tuple[str, ...]]


def declined(name: str, endings: Sequence[str], feminine: Sequence[str]) -> Iterator[str]:
    """The name in each case that is written otherwise, the nominative left out."""
    rows, words = _rows(tuple(endings)), name.split()
    woman = len(words) > 1 and words[0].endswith(tuple(feminine))
    cases = len(rows[0]) - 1 if rows else 0
    for case in range(1, cases + 1):
        form = " ".join(_word(word, rows, case, woman and at > 0, feminine) for at, word in enumerate(words))
        if form != name:
            yield form


@cache
def _rows(endings: tuple[str, ...]) -> _Endings:
    """The rows of endings, the longest first, as words are held against them."""
    return sorted((tuple(row.split()) for row in endings), key=lambda row: -len(row[0]))


@lru_cache(maxsize=4096)
def nominatives(name: str) -> tuple[str, ...]:
    """What a name of no table may be called in the nominative, if it is declined: Рекс Тиллерсон of Рексом Тиллерсоном.

    All of its words stand in one case. What the language declines to another form than the written is none, nor does a
    given name come of a word that is none: Ольга is no form of Ольг.
    """
    endings, feminine = languages.name_cases().get(script_of(name), ((), ()))
    rows, words, found = _rows(endings), name.split(), dict[str, None]()
    known = languages.names_of(script_of(name), "") if rows else {}
    for case in range(1, len(rows[0]) if rows and len(words) <= _NAMES else 0):
        for base in product(*(tuple(_bases(word, rows, case)) for word in words)):
            woman = len(base) > 1 and base[0].endswith(feminine)
            forms = [_word(word, rows, case, woman and at > 0, feminine) for at, word in enumerate(base)]
            if forms == words and not (fold(words[0]) in known and fold(base[0]) not in known):
                found[" ".join(base)] = None
    found.pop(name, None)
    return tuple(found)


def bases(word: str) -> tuple[str, ...]:
    """What one word of a name may be in the nominative, if it is declined: Лавров of Лавровым."""
    endings, feminine = languages.name_cases().get(script_of(word), ((), ()))
    rows = _rows(endings)
    found = (
        base
        for case in range(1, len(rows[0]) if rows else 0)
        for base in _bases(word, rows, case)
        if base != word and _word(base, rows, case, False, feminine) == word
    )
    return tuple(dict.fromkeys(found))


def _bases(word: str, rows: _Endings, case: int) -> Iterator[str]:
    """The word itself, which some do not change, and each whose form it may be; nothing short of a syllable is left."""
    yield word
    for row in rows:
        stem = word.removesuffix(row[case])
        if stem != word and any(letter in _VOWELS for letter in stem.lower()):
            yield stem + (row[0] if row[0] != _OTHER else "")


def _word(word: str, rows: _Endings, case: int, woman: bool, feminine: Sequence[str]) -> str:
    if not word[-1:].isalpha() or (woman and not word.endswith(tuple(feminine))):
        return word
    for row in rows:
        if row[0] == _OTHER:
            continue
        if word.endswith(row[0]):
            return word.removesuffix(row[0]) + (row[case] if row[case] != _OTHER else "")
    default = next((row for row in rows if row[0] == _OTHER), None)
    vowel = word[-1].lower() in _KEPT
    return word if vowel or default is None else word + default[case]


_NAMES = 4  # words of a name that is compared in other cases
_VOWELS = "аеёиоуыэюя"
_KEPT = "оеэиуюёыaeiou"  # names in other vowels do not change


def written(reading: Reading, first: int, last: int, type: str, names: Callable[[], Sequence[str]]) -> str:
    """A name without the preposition that its first word carries: دمشق of لدمشق, القاهرة of للقاهرة.

    names: what it may be called, which tell whether an article is elided (للقاهرة, but للبنان).
    """
    term = reading.terms[first].get(type)
    prefix = term.prefix if term else reading.conjoined(first)
    text = reading.span(first, last, prefix).of(reading.article.text)
    if not prefix:
        return text
    articles = reading.language.morphology.articles
    taken = reading.word(first)[reading.conjoined(first) : prefix]
    if articles and taken.endswith(articles):
        return articles[0] + text
    elided = articles and taken[-1:] == text[:1] == articles[0][-1:]
    whole = articles[0][:-1] + text if elided else text
    return whole if any(fold(name).startswith(fold(whole)) for name in names()) else text
