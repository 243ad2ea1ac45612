"""The checks' words and patterns: one file a language, found by its code.

A pattern is a regular expression over a folded line (see _draft.py). `<mn:total>` stands for money or a number and is
called total, `<*:part>` for any figure, `{born}` for one of the words so called with whatever clitics it carries,
`{~3}` for at most three words, and `{,3}` for at most three without a comma, a bracket or a quotation mark.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import rtoml

from factcheck import languages
from factcheck.text import fold

_MARK = re.compile(r"<([a-z*]+):([a-z]+)>")
_WORD = re.compile(r"\{([a-z]+)\}")
_PHRASES = frozenset({"by", "period", "unlike"})  # lists of expressions: no clitics, no bounds
_GAP = re.compile(r"\{([~,])(\d+)\}")
_FIGURES = "nmpq"
_ANY, _UNCUT = r"(?:[^ <>;:.]+ ){{0,{}}}?", r"(?:[^ <>;:.,،()\"“”«»]+ ){{0,{}}}?"


class Words:
    """A language's words and patterns for the checks; a language without a file has none."""

    def __init__(self, code: str, table: dict[str, dict[str, list[str]]]) -> None:
        self.code = code
        self._lists, self._patterns = table.get("words", {}), table.get("patterns", {})
        self._made: dict[str, tuple[re.Pattern[str], ...]] = {}
        self._any: dict[str, re.Pattern[str]] = {}

    def patterns(self, check: str) -> tuple[re.Pattern[str], ...]:
        """A check's patterns, made when they are first asked for."""
        if check not in self._made:
            self._made[check] = tuple(map(self._pattern, self._patterns.get(check, ())))
        return self._made[check]

    def any(self, name: str) -> re.Pattern[str]:
        """What finds one of the words called so."""
        if name not in self._any:
            self._any[name] = re.compile(self._alternatives(name))
        return self._any[name]

    def either(self, name: str) -> str:
        """An expression for one of the words called so, without clitics; one that nothing matches if there are none."""
        return "|".join(map(_folded, self._lists.get(name, ("(?!)",))))

    def _pattern(self, written: str) -> re.Pattern[str]:
        pattern = _MARK.sub(_mark, _folded(written))
        while word := _WORD.search(pattern):
            pattern = pattern[: word.start()] + self._alternatives(word[1]) + pattern[word.end() :]
        return re.compile(_GAP.sub(lambda gap: (_ANY if gap[1] == "~" else _UNCUT).format(gap[2]), pattern))

    def _alternatives(self, name: str) -> str:
        if name in _PHRASES:
            return f"(?:{self.either(name)})"
        clitics = "|".join(map(re.escape, self._clitics()))
        return rf"(?<!\w)(?:{clitics})?(?:{self.either(name)})(?!\w)"

    def _clitics(self) -> tuple[str, ...]:
        return languages.load(self.code).morphology.prefixes


def _folded(written: str) -> str:
    """An expression over folded text: what folding makes of a named group's P is mended."""
    return fold(written).replace("(?p<", "(?P<")


def _mark(match: re.Match[str]) -> str:
    kinds = _FIGURES if match[1] == "*" else match[1]
    return rf"<[{kinds}](?P<{match[2]}>\d+)>"


@cache
def words(code: str) -> Words:
    """The words of a language."""
    file = files(__name__.rpartition(".")[0]) / "words" / f"{code}.toml"
    return Words(code, rtoml.loads(file.read_text("utf-8")) if file.is_file() else {})
