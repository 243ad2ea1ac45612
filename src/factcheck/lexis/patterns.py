"""Patterns: rows of categories, turned into regular expressions over symbols.

`day of? month (comma? year)?` reads a day, perhaps "of", a month, perhaps a year. `a|b` takes either (in brackets, or
alone as a pattern of two), `?` makes a part optional, `*` repeats it, `!x` wants no x next, `<x` wants an x right
before, `<!x` none. A pattern has no repeated part within a repeated part, so that it can't be slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

_WORD = re.compile(r"[()|?*]|<!?[\w-]+|![\w-]+|[\w-]+")
_NEVER = "(?!)"
_REPEATED = "{0,6}"  # a list of thousands of numbers is no date: without an end its time would be quadratic


class Pattern(msgspec.Struct, frozen=True, gc=False):
    """names: the category of each element, which is a group of the expression. regex: a template.

    starts: the elements that a match can begin with. follow: those that may stand behind each. ends: those it can end
    with. The three are the pattern as an automaton (Glushkov 1961), its looks around left out.
    groups: the numbers of each category's groups.
    """

    names: tuple[str, ...]
    regex: tuple[str, ...]  # literal parts, and between them a class for each of `classes`
    classes: tuple[str, ...]
    starts: frozenset[int]
    follow: tuple[frozenset[int], ...]
    ends: frozenset[int]
    groups: Mapping[str, Sequence[int]]

    def template(self, symbols: Callable[[str], str]) -> str:
        """The expression's text for one vocabulary; `symbols` gives the characters that stand for a category."""
        classes = [f"[{found}]" if (found := symbols(name)) else _NEVER for name in self.classes]
        parts = [part for pair in zip(self.regex, [*classes, ""], strict=True) for part in pair]
        return "".join(parts)


class _Piece(msgspec.Struct, frozen=True, gc=False):
    """Part of a pattern: the elements it can begin and end with, and whether it may be empty."""

    starts: frozenset[int] = frozenset()
    ends: frozenset[int] = frozenset()
    empty: bool = True


class _Parser:
    """Recursive descent over a pattern's words."""

    def __init__(self, text: str) -> None:
        self._words: list[str] = _WORD.findall(text)
        self._at = 0
        self.names: list[str] = []
        self.regex: list[str] = [""]
        self.classes: list[str] = []
        self.follow: list[frozenset[int]] = []

    def _peek(self) -> str:
        return self._words[self._at] if self._at < len(self._words) else ""

    def _take(self) -> str:
        self._at += 1
        return self._words[self._at - 1]

    def alternatives(self) -> _Piece:
        found = self._sequence()
        while self._peek() == "|":
            self._write(self._take())
            more = self._sequence()
            found = _Piece(found.starts | more.starts, found.ends | more.ends, found.empty or more.empty)
        return found

    def _sequence(self) -> _Piece:
        found = _Piece()
        while self._peek() not in ("", "|", ")"):
            part = self._part()
            self._join(found, part)
            starts = found.starts | part.starts if found.empty else found.starts
            ends = found.ends | part.ends if part.empty else part.ends
            found = _Piece(starts, ends, found.empty and part.empty)
        return found

    def _join(self, before: _Piece, behind: _Piece) -> None:
        for element in before.ends:
            self.follow[element] |= behind.starts

    def _part(self) -> _Piece:
        word = self._take()
        if word[0] in "<!":
            self._look(word)
            return _Piece()
        start = len(self.regex)
        if word == "(":
            self._write("(?:")
            found = self.alternatives()
            self._take()
            self._write(")")
        else:
            found = self._element(word)
        sign = self._peek()
        if sign not in ("?", "*") or not sign:
            return found
        if word != "(":  # an element is a group of its own: the sign needs brackets round it
            self.regex[start - 1] = self.regex[start - 1][:-1] + "(?:("
            self._write(")")
        if self._take() == "*":
            self._join(found, found)
        self._write("?" if sign == "?" else _REPEATED)
        return _Piece(found.starts, found.ends)

    def _element(self, name: str) -> _Piece:
        own = frozenset((len(self.names),))
        self.names.append(name)
        self.follow.append(frozenset())
        self._write("(")
        self._class(name)
        self._write(")")
        return _Piece(own, own, False)

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
    whole = parser.alternatives()
    groups: dict[str, list[int]] = {}
    for number, name in enumerate(parser.names, 1):
        groups.setdefault(name, []).append(number)
    names, regex, classes = tuple(parser.names), tuple(parser.regex), tuple(parser.classes)
    return Pattern(names, regex, classes, whole.starts, tuple(parser.follow), whole.ends, groups)


_MACRO = re.compile(r"\{(\w+)\}")


def expanded(text: str, macros: Mapping[str, str]) -> str:
    """A pattern with its {MACROS} written out, in brackets."""
    while _MACRO.search(text):
        text = _MACRO.sub(lambda m: f"({macros[m[1]]})", text)
    return text


def categories(patterns: Iterable[Pattern]) -> frozenset[str]:
    """Every category that some pattern asks for."""
    return frozenset(name for pattern in patterns for name in pattern.classes)
