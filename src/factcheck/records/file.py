"""A claims file: its text, its tables, and what is wrong with it, line by line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path

import msgspec

from factcheck.errors import ClaimsError
from factcheck.messages import Message, message, reason_of
from factcheck.records.lines import Address, Lines

_SYNTAX = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class Fault(msgspec.Struct, frozen=True, order=True):
    """What is wrong at a line of a claims file, in a sentence."""

    path: Path
    line: int
    sentence: Message

    def __str__(self) -> str:
        return self.message

    @property
    def message(self) -> Message:
        return message("{path}:{line}: {sentence}", path=self.path, line=self.line, sentence=self.sentence)


class ClaimsFile:
    """One TOML file of `folder`. faults: grows while the file is read and its tables are looked through."""

    def __init__(self, folder: Path, path: Path) -> None:
        self.folder, self.path = folder, path
        self.name = path.relative_to(folder).as_posix()
        self.faults: list[Fault] = []
        self.text = self._read()
        self.data = self._parse()

    @cached_property
    def lines(self) -> Lines:
        """Worked out only where something is wrong, for it costs as much as the parsing."""
        return Lines(self.text)

    def fault(self, address: Address, sentence: str, /, **parts: object) -> None:
        self.faults.append(Fault(self.path, self.lines.at(address), message(sentence, **parts)))

    def place(self, address: Address) -> str:
        """FILE:LINE, to point at another file's table in a sentence."""
        return f"{self.path}:{self.lines.at(address)}"

    def _read(self) -> str:
        try:
            raw = self.path.read_bytes()
        except OSError as problem:
            self.faults.append(Fault(self.path, 1, message("The file can't be read: {why}.", why=reason_of(problem))))
            return ""
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            line = raw.count(b"\n", 0, problem.start) + 1
            sentence = message("The file is not UTF-8 text from here on: save it as UTF-8.")
            self.faults.append(Fault(self.path, line, sentence))
            return ""

    def _parse(self) -> Mapping[str, object]:
        try:
            return tomllib.loads(self.text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as problem:
            self.faults.append(self._syntax(str(problem)))
        except RecursionError:
            self.faults.append(Fault(self.path, 1, message("The file nests lists or tables too deeply to be read.")))
        return {}

    def _syntax(self, problem: str) -> Fault:
        found = _SYNTAX.fullmatch(problem)
        said, line, column = found.groups() if found else (problem, None, None)
        number = int(line) if line else max(1, len(self.text.splitlines()))
        said = said.rstrip(".")
        if not column:
            return Fault(self.path, number, message("This is not TOML at the end of the file: {said}.", said=said))
        told = message("This is not TOML in column {column}: {said}.", column=column, said=said)
        return Fault(self.path, number, told)


def claims_files(folder: Path) -> list[Path]:
    """The TOML files of a claims folder and the folders in it, in the order of their names.

    ClaimsError where there is no such folder.
    """
    if not folder.is_dir():
        raise ClaimsError('There is no claims folder "{folder}": name a folder with TOML files.', folder=folder)
    return sorted(path for path in folder.rglob("*.toml") if path.is_file() and not _hidden(path, folder))


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def read_files(folders: Iterable[Path]) -> Iterator[ClaimsFile]:
    """Every claims file of every folder, in order; a folder named twice is read once."""
    once: dict[Path, Path] = {}
    for folder in folders:
        once.setdefault(folder.resolve(), folder)
    for folder in once.values():
        for path in claims_files(folder):
            yield ClaimsFile(folder, path)
