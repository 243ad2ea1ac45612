"""Patterns: rows of categories, turned into regular expressions over symbols.

`day of? month (comma? year)?` reads a day, perhaps "of", a month, perhaps a year. `a|b` takes either (in brackets, or
alone as a pattern of two), `?` makes a part optional, `*` repeats it, `!x` wants no x next, `<x` wants an x right
before, `<!x` none. A pattern has no repeated part within a repeated part, so that it can't be slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import msgspec

_WORD = re.compile(r"[()|?*]|<!?[\w-]+|![\w-]+|[\w-]+")
_NEVER = "(?!)"
_REPEATED = "{0,6}"  # a list of thousands of numbers is no date: without an end its time would be quadratic


class Pattern(msgspec.Struct, frozen=True):
    """names: the category of each group. first: categories that a match can begin with. regex: a template.

    needed: sets of categories, of each of which a match has one: a text without them has no match.
    """

    names: tuple[str, ...]
    first: frozenset[str]
    regex: tuple[str, ...]  # literal parts, and between them a class for each of `classes`
    classes: tuple[str, ...]
    needed: tuple[frozenset[str], ...] = ()

    def compile(self, symbols: Callable[[str], str]) -> re.Pattern[str]:
        """The expression for one vocabulary; `symbols` gives the characters that stand for a category."""
        return re.compile(self.template(symbols))

    def template(self, symbols: Callable[[str], str]) -> str:
        """The expression's text for one vocabulary."""
        classes = [f"[{found}]" if (found := symbols(name)) else _NEVER for name in self.classes]
        parts = [part for pair in zip(self.regex, [*classes, ""], strict=True) for part in pair]
        return "".join(parts)


class _Parser:
    """Recursive descent over a pattern's words."""

    def __init__(self, text: str) -> None:
        self._words: list[str] = _WORD.findall(text)
        self._at = 0
        self.names: list[str] = []
        self.regex: list[str] = [""]
        self.classes: list[str] = []
        self.needed: list[frozenset[str]] = []
        self._depth = 0

    def _peek(self) -> str:
        return self._words[self._at] if self._at < len(self._words) else ""

    def _take(self) -> str:
        self._at += 1
        return self._words[self._at - 1]

    def alternatives(self) -> tuple[frozenset[str], bool]:
        """(first categories, whether it may be empty)."""
        first, empty = self._sequence()
        if self._peek() == "|" and not self._depth:
            self.needed, self._depth = [], 1  # either side may match: none of their parts is needed
        while self._peek() == "|":
            self._write(self._take())
            more, blank = self._sequence()
            first, empty = first | more, empty or blank
        return first, empty

    def _sequence(self) -> tuple[frozenset[str], bool]:
        first: frozenset[str] = frozenset()
        empty = True
        while self._peek() not in ("", "|", ")"):
            names = len(self.names)
            own, blank = self._part()
            if not blank and not self._depth:
                self.needed.append(frozenset(self.names[names:]))
            first |= own if empty else frozenset()
            empty &= blank
        return first, empty

    def _part(self) -> tuple[frozenset[str], bool]:
        word = self._take()
        if word[0] in "<!":
            self._look(word)
            return frozenset(), True
        start = len(self.regex)
        if word == "(":
            self._write("(?:")
            self._depth += 1
            first, empty = self.alternatives()
            self._depth -= 1
            self._take()
            self._write(")")
        else:
            self._element(word)
            first, empty = frozenset({word}), False
        sign = self._peek()
        if sign not in ("?", "*") or not sign:
            return first, empty
        if word != "(":  # an element is a group of its own: the sign needs brackets round it
            self.regex[start - 1] = self.regex[start - 1][:-1] + "(?:("
            self._write(")")
        self._take()
        self._write("?" if sign == "?" else _REPEATED)
        return first, True

    def _element(self, name: str) -> None:
        self.names.append(name)
        self._write("(")
        self._class(name)
        self._write(")")

    def _look(self, word: str) -> None:
        sign = {"<!": "(?<!", "<": "(?<=", "!": "(?!"}[word[:2] if word.startswith("<!") else word[0]]
        self._write(sign)
        self._class(word.lstrip("<!"))
        self._write(")")

    def _class(self, name: str) -> None:
        self.classes.append(name)
        self.regex.append("")

    def _write(self, text: str) -> None:
        self.regex[-1] += text


def parse(text: str) -> Pattern:
    parser = _Parser(text)
    first, _ = parser.alternatives()
    return Pattern(tuple(parser.names), first, tuple(parser.regex), tuple(parser.classes), tuple(parser.needed))


_MACRO = re.compile(r"\{(\w+)\}")


def expanded(text: str, macros: Mapping[str, str]) -> str:
    """A pattern with its {MACROS} written out, in brackets."""
    while _MACRO.search(text):
        text = _MACRO.sub(lambda m: f"({macros[m[1]]})", text)
    return text


def categories(patterns: Iterable[Pattern]) -> frozenset[str]:
    """Every category that some pattern asks for."""
    return frozenset(name for pattern in patterns for name in pattern.classes)
