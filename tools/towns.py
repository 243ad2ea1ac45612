"""Towns: cities too many to be looked through by hand. A name that may mean anything else is given to none.

Everyday words, given names and surnames are told by how often a language's texts have them (wordfreq): whoever writes
"Reading", "Lincoln" or صور nearly always means something else than a town. Rarer surnames are those of a census.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import names
from anyascii import anyascii
from place_names import OWN, City, spellings
from wordfreq import zipf_frequency

from factcheck import languages
from factcheck.entities import gazetteer
from factcheck.entities.endings import Endings
from factcheck.entities.toponyms import Toponyms
from factcheck.languages.tokens import words_of
from factcheck.text import fold

SMALL = 50_000
COMMON = {"en": 2.0, "fr": 2.0, "es": 2.0, "ru": 2.2, "ar": 1.6}  # of a word: so many in 10^9, by its logarithm
NAMES, ABROAD = ("en", "fr", "es"), 2.8  # languages that write each other's names alike, and what is common in another
PHRASE = 3.6  # of every word of a name: Long Branch, La Unión
SHORT = 3  # letters: too few to be sure of


@cache
def frequency(word: str, lang: str) -> float:
    return float(zipf_frequency(word, lang))


@cache
def surnames() -> frozenset[str]:
    """Those of the 1990 census of the United States, in small letters."""
    rows = (Path(names.__file__).parent / "dist.all.last").read_text("ascii").splitlines()
    return frozenset(row.split()[0].lower() for row in rows)


def somebody(town: City, lang: str) -> bool:
    """Whether a town is called as people are, or as something that other languages speak of."""
    name = fold(anyascii(town.name))
    abroad = NAMES if lang in NAMES else ()
    return name in surnames() or any(frequency(name, other) >= ABROAD for other in abroad)


def everyday(name: str, lang: str, sure: Sequence[str]) -> bool:
    """Whether a name is, or may be taken for, a word of the language or somebody's name; not those that are sure."""
    if name in sure:
        return False
    words = words_of(fold(name))
    letters = [word for word in words if word.isalpha()]
    if not letters or (len(words) == 1 and len(words[0]) <= SHORT):
        return True
    if len(letters) > 1:
        return all(frequency(word, lang) >= PHRASE or len(word) <= SHORT for word in letters)
    return max(_often(name.lower(), lang)) >= COMMON[lang]


def _often(name: str, lang: str) -> Iterator[float]:
    """How often the word is written: as it is, without marks, in another case, with a clitic."""
    word = fold(name)
    endings = Endings(gazetteer.table(lang).rules.get("case", {}))
    clitics = languages.load(lang).morphology.prefixes
    yield from (frequency(form, lang) for form in {name, word, *endings.forms(word)})
    yield from (frequency(clitic + word, lang) for clitic in clitics)


def town_rows(
    lang: str, towns: Sequence[City], known: Toponyms, hand: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    """(folded name, id, name to show) sorted by name; the name to show stands with one of a town's names."""
    given = languages.given(*languages.load(lang).settings["script"], lang)
    stopped, sure = {fold(word) for word in hand["stop"]}.union(given), hand["sure"]
    owners: dict[str, set[str]] = defaultdict(set)
    of: dict[str, dict[str, str]] = defaultdict(dict)
    for town in towns:
        doubtful = somebody(town, lang)
        for name in (s for n in OWN[lang](town) for s in spellings(n)):
            form = fold(name)
            owners[form].add(town.id)
            if doubtful and name not in sure:
                continue
            if form not in stopped and not everyday(name, lang, sure) and not _read(form, known):
                of[town.id].setdefault(form, name)
    rows = []
    for id, printed in of.items():
        own = [form for form in printed if len(owners[form]) == 1]
        rows += [(form, id, printed[form] if form == own[0] else "") for form in own]
    yield from sorted(rows)


def _read(form: str, known: Toponyms) -> bool:
    """Whether the form already is a name, an adjective or a people of a country or a larger city."""
    words = words_of(form)
    return any(phrase == words for phrase, _, _ in known.starting(words[0], False))
