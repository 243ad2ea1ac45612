"""What places are called in one language: names, adjectives and people, found by their first word as a text has it.

There are thousands of names and each has many forms, of which an article has a few. So only the names as listed are
filed; the form that a text has is taken back to the listed one by the table's endings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import msgspec

from factcheck.entities.endings import Endings
from factcheck.languages.filing import Phrase
from factcheck.languages.tokens import words_of
from factcheck.text import fold, fold_all


class Row(msgspec.Struct, frozen=True, gc=False):
    """A place's names, adjectives and nouns of its people, as printed; "?" behind one: ambiguous."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """rows: by place. rules: "case" of names, "ending" of adjectives, "people" of nouns; "definite": the article that
    the later words of a compound adjective may carry; "elided": beginnings of a name, with what they become behind a
    preposition. towns: "form, place, name to show" each, sorted by the folded form."""

    rows: Mapping[str, Row]
    rules: Mapping[str, Mapping[str, Sequence[str]]]
    towns: Sequence[str]


ELSEWHERE = "-"  # the row of phrases that hold a place's name and mean something else: the Indian Ocean
_CELLS = ("case", "ending", "people")  # the rules of each cell of a row
_Found = tuple[tuple[str, ...], str, str, bool]  # a phrase, whether it is as listed


class Toponyms:
    """Names of places in one language.

    Categories: place; nationality; ambiguous, which fits several places or an everyday word (عمان، مالي, Nice) and
    never decides alone; elsewhere, with an empty id, which keeps a name from being read out of a longer one (New
    Mexico) and a word from being read as one behind a clitic (كنيس is not ك and نيس).
    """

    def __init__(self, table: Table) -> None:
        self._endings = [Endings(table.rules.get(cell, {})) for cell in _CELLS]
        self._definite = fold("".join(table.rules.get("definite", {})))
        elided = table.rules.get("elided", {}).items()
        self._elided = [(fold(instead), fold(beginning)) for beginning, (instead, *_) in elided]
        self._towns = table.towns
        self._filed: list[dict[str, list[Phrase]]] = [defaultdict(list) for _ in _CELLS]
        self._barred: set[tuple[str, str]] = set()
        self._capitals = not any(row.adjectives[0][0].islower() for row in table.rows.values() if row.adjectives)
        for cell, rows in enumerate(_cells(table.rows)):
            self._file(cell, rows)

    def _file(self, cell: int, rows: Sequence[tuple[str, str, str]]) -> None:
        folded = fold_all([form for form, _, _ in rows])
        for form, (_, category, id) in zip(folded, rows, strict=True):
            if form[0] == "-" or (category == "place" and self._capitals):  # la empresa china is none of "China"
                self._barred.add((form.removeprefix("-"), id))
            if form[0] != "-":
                words = words_of(form)
                self._filed[cell][words[0]].append((words, category, id))

    def starting(self, word: str, known: bool) -> Iterable[Phrase]:
        """All that may begin with a folded word; no town of one word, where the word has another meaning.

        What is listed goes before a form of another name: Милана is a given name before it is "of Milan".
        """
        found: dict[tuple[tuple[str, ...], str], dict[str, bool]] = {}
        for words, category, id, listed in chain(self._listed(word), self._towns_of(word, known)):
            found.setdefault((words, category), {}).setdefault(id, listed)
        for (words, category), ids in found.items():
            meant = [id for id, listed in ids.items() if listed] or list(ids)
            doubtful = not any(ids.values()) and any(found.get((words, "ambiguous"), {}).values())
            yield words, "ambiguous" if doubtful or len(meant) > 1 else category, meant[0]

    def _listed(self, word: str) -> Iterator[_Found]:
        for cell, (endings, filed) in enumerate(zip(self._endings, self._filed, strict=True)):
            for base in self._bases(word, cell):
                for words, category, id in filed.get(base, ()):
                    for phrase in self._forms(word, words, endings, cell):
                        listed = phrase == words
                        if listed or category != "nationality" or (" ".join(phrase), id) not in self._barred:
                            yield phrase, category, id, listed

    def _bases(self, word: str, cell: int) -> Iterator[str]:
        yield word
        yield from self._endings[cell].bases(word)
        if not cell:
            yield from (full + word.removeprefix(cut) for cut, full in self._elided if word.startswith(cut))

    def _forms(self, first: str, words: tuple[str, ...], endings: Endings, cell: int) -> Iterator[tuple[str, ...]]:
        """A name of several words as it may go on behind its first: all words agree, or the first alone changes."""
        if len(words) == 1:
            yield (first,)
            return
        for rest in endings.together(words[1:]):
            yield (first, *rest)
            if self._definite and cell == 1:
                yield (first, *(self._definite + word for word in rest))

    def _towns_of(self, word: str, known: bool) -> Iterator[_Found]:
        for base in self._bases(word, 0):
            for at in range(bisect_left(self._towns, base), len(self._towns)):
                form, id, _ = self._towns[at].split("\t")
                if not form.startswith(base) or form[len(base) : len(base) + 1].isalnum():
                    break
                words = words_of(form)
                if len(words) > 1 or not known:
                    for phrase in self._forms(word, words, self._endings[0], 0):
                        yield phrase, "place", id, phrase == words


def _cells(rows: Mapping[str, Row]) -> Iterator[list[tuple[str, str, str]]]:
    """(form, category, place) of all names, of all adjectives, of all nouns."""
    names = [(name, "elsewhere" if id == ELSEWHERE else "place", id) for id, row in rows.items() for name in row.names]
    adjectives = [(form, "nationality", id) for id, row in rows.items() for form in row.adjectives]
    people = [(form, "nationality", id) for id, row in rows.items() for form in row.people]
    for cell in (names, adjectives, people):
        yield [_marked(form, category, "" if id == ELSEWHERE else id) for form, category, id in cell]


def _marked(form: str, category: str, id: str) -> tuple[str, str, str]:
    return (form[:-1], "ambiguous", id) if form[-1] == "?" else (form, category, id)
