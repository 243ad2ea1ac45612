"""Languages: one TOML file each, words under the category that the kinds ask for; nothing in code names a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

import msgspec
import rtoml

from factcheck import text
from factcheck.languages import concepts
from factcheck.languages.compiled import kept
from factcheck.languages.conjugation import Conjugation
from factcheck.languages.filing import STEMMED, Entry, Filed, Filing
from factcheck.languages.inflection import spread
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.meanings import Meanings
from factcheck.languages.morphology import Morphology

_META = frozenset({"language", "clitics", "stem", "stop", "bare", "meaning", "conjugation"})
# Categories that only the values' vocabulary asks for: the lexicon of the events has no need of them.
_VALUES = frozenset({
    "unit", "currency", "subunit", "country", "past", "future", "past-ending", "future-ending", "past-prefix",
    "future-prefix", "change", "fixed", "holiday", "score", "zone", "stretch", "magnitude-short", "magnitude-money",
    "decade-suffix", "numbered", "age", "clock", "oclock", "meridiem", "clock-part", "half-more", "single-hedged",
    "dual-construct", "weekday-bare", "following", "nextday", "multiple", "times", "outof", "hedge", "hedge-behind",
    "joined", "fold", "growth", "currency-many", "subunit-short", "magnitude-capital", "case-in",
    "case-of", "numbered-behind", "range-behind", "owner", "level",
})  # fmt: skip


Table = dict[str, dict[str, list[str]]]


class _Compiled(msgspec.Struct, frozen=True):
    """A language's file with every form written out, and its words as they are looked up."""

    table: Table
    filed: Filed


class Language:
    """A language as read from its file: `lexicon` finds its words, `morphology` strips its clitics and endings."""

    def __init__(self, code: str, table: Table, filed: Filed | None = None) -> None:
        self.code = code
        self.morphology = Morphology(table.get("clitics", {}), table.get("stem", {}), table.get("bare", {}))
        self.settings = table.get("language", {})
        self.verb_first = "verb-first" in self.settings.get("order", ())
        self.table = table
        self.filing = Filing(self.morphology.base, filed=filed)
        if filed is None:
            self.filing.add(_words(table))
        self.lexicon = Lexicon(self.filing, self.morphology)
        self.stop = frozenset(self.lexicon.key(w) for w in table.get("stop", {}).get("words", []))

    @cached_property
    def meanings(self) -> Meanings:
        """What its words mean where two texts are compared."""
        conjugation = Conjugation(self.table.get("conjugation", {}))
        return Meanings(self.table.get("meaning", {}), self.morphology, conjugation)


def _words(table: Table) -> Iterator[Entry]:
    """The entries of a language's own words."""
    return (entry for name in sorted(table.keys() - _META - _VALUES) for entry in _entries(name, table[name]))


def _entries(category: str, words: dict[str, list[str]]) -> Iterator[Entry]:
    """[month] 7 = ["يوليو", "تموز"] gives an entry of the category month and value "7" for each form."""
    for value, forms in words.items():
        for form in forms:
            yield Entry(form, category, value)


@cache
def codes() -> tuple[str, ...]:
    """The languages there is a file for, by code."""
    names = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml") and not n.startswith("_")))


@cache
def common() -> dict[str, dict[str, list[str]]]:
    """What is the same in all languages: signs, codes, symbols of units."""
    return _table("_common")


@cache
def names() -> dict[str, dict[str, str | list[str]]]:
    """How names are spelled: what the letters of each script sound like, and the words that are no part of a name."""
    return rtoml.loads((files(__name__) / "_names.toml").read_text("utf-8"))


@cache
def given() -> frozenset[str]:
    """The given names that news has most, of all languages, without the endings in brackets."""
    tables = (section(code, "given") for code in codes())
    return frozenset(form.partition("(")[0] for table in tables for forms in table.values() for form in forms)


@cache
def name_cases() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By script, the endings of a language that declines names, and those of women's."""
    tables = (section(code, "language") for code in codes())
    return {
        table["script"][0]: (tuple(table["name-cases"]), tuple(table.get("feminine", ())))
        for table in tables
        if "name-cases" in table
    }


@cache
def load(code: str) -> Language:
    """The language of `code`; KeyError when there is no file for it."""
    if code not in codes():
        raise KeyError(code)
    own = kept(
        f"{code}.words", (source(code), *_code(), *concepts.sources(code)), "", _Compiled, lambda: _compiled(code)
    )
    return Language(code, own.table, own.filed)


def _compiled(code: str) -> _Compiled:
    table = _table(code)
    for concept, forms in concepts.forms(code).items():
        own = table.setdefault(STEMMED, {})
        own[concept] = [*own.get(concept, ()), *forms]
    table = spread(table)
    return _Compiled(table, Language(code, table).filing.filed())


def _code() -> Iterable[Path]:
    """The code by which words are filed."""
    names = ("__init__", "filing", "inflection", "morphology", "tokens")
    return (*(Path(__file__).with_name(f"{name}.py") for name in names), Path(text.__file__))


def source(name: str) -> Path:
    """A language's file, or one that is common to all."""
    return Path(__file__).with_name(f"{name}.toml")


@cache
def names_of(script: str, lang: str) -> dict[str, str]:
    """Given names of a script, folded: "name", or "word" for those that are everyday words of the language too."""
    file = files(__name__) / f"given.{script}.txt"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    found = (line.split(" ") for line in lines)
    return {name: "word" if lang in langs else "name" for name, *langs in found}


def section(name: str, table: str) -> dict[str, list[str]]:
    """One table of a language's file, without the time that the rest of it takes, be it only to be decoded."""
    words = source(name).read_bytes()
    begin = words.find(f"\n[{table}]\n".encode())
    if begin < 0:
        return {}
    found: dict[str, dict[str, list[str]]] = rtoml.loads(words[begin : words.find(b"\n[", begin + 1)].decode())
    return found[table]


def _table(name: str) -> dict[str, dict[str, list[str]]]:
    """A language's file: thousands of words, which tomllib would take a tenth of a second to read."""
    table: dict[str, dict[str, list[str]]] = rtoml.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))
    return table
