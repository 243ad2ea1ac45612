"""Line numbers of the tables and keys of a TOML text, which tomllib does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

# ("claim", 2, "value", "edtf") is the key edtf of the third [[claim]]'s [claim.value].
Address = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # strings over several lines
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|\n|[\[\]{}]"
    r"""|[^"'#\n\[\]{}]+""",
    re.DOTALL,
)
_KEY = re.compile(r""""((?:\\.|[^"\\])*)"|'([^']*)'|([A-Za-z0-9_-]+)""")


class Lines:
    """Where each table and key of a text stands that tomllib has accepted already."""

    def __init__(self, text: str) -> None:
        self._found: dict[Address, int] = {}
        self._counts: dict[Address, int] = {}
        table: Address = ()
        for line, statement in _statements(text):
            if statement.startswith("["):
                table = self._header(statement)
                self._found.setdefault(table, line)
            else:
                self._add(table, _keys(statement), line)

    def at(self, address: Address) -> int:
        """The line of `address`, or of the nearest table round it that has a line of its own."""
        for end in range(len(address), 0, -1):
            if address[:end] in self._found:
                return self._found[address[:end]]
        return 1

    def _header(self, statement: str) -> Address:
        """The address of [a.b] or [[a.b]], where the last table of every array on the way is meant."""
        address: Address = ()
        keys = _keys(statement.strip("[] \t") + "=")
        for key in keys[:-1]:
            address = self._latest((*address, key))
        last: Address = (*address, keys[-1])
        if not statement.startswith("[["):
            return last
        self._counts[last] = self._counts.get(last, 0) + 1
        return self._latest(last)

    def _latest(self, address: Address) -> Address:
        count = self._counts.get(address)
        return (*address, count - 1) if count else address

    def _add(self, table: Address, keys: list[str], line: int) -> None:
        for end in range(1, len(keys) + 1):
            self._found.setdefault((*table, *keys[:end]), line)


def _keys(statement: str) -> list[str]:
    """The dotted key before the statement's equals sign."""
    keys: list[str] = []
    position = 0
    while (found := _KEY.match(statement, position)) is not None:
        keys.append(next(part for part in found.groups() if part is not None))
        position = found.end()
        while position < len(statement) and statement[position] in " \t.":
            position += 1
    return keys


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each header or key with its value, and its first line. A newline in brackets or strings ends none."""
    line, began, depth, parts = 1, 1, 0, ""
    for token in _TOKEN.findall(text.replace("\r\n", "\n") + "\n"):
        if token == "\n" and depth == 0:
            if parts.strip():
                yield began, parts.strip()
            parts = ""
        elif token.strip() and not token.startswith("#"):
            began = began if parts.strip() else line
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token, 0)
            parts += token
        line += token.count("\n")
