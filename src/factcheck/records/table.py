"""One table of a claims file: keys are taken out by type, and what is wrong is noted with its line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from factcheck.records.file import ClaimsFile
from factcheck.records.lines import Address

_T = TypeVar("_T")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_LANG = re.compile(r"[a-z]{2,3}", re.ASCII)


class Table:
    """A table at `address`. A key that is missing or wrong is noted and read as an empty value of its type.

    `required`, in every reader below: whether it is a fault to leave the key out.
    """

    def __init__(self, file: ClaimsFile, address: Address, keys: Mapping[str, object]) -> None:
        self.file, self.address, self.keys = file, address, keys
        self._asked: set[str] = set()

    @property
    def _path(self) -> str:
        return ".".join(part for part in self.address if isinstance(part, str))

    @property
    def label(self) -> str:
        """The table as its header has it: [[claim]], [claim.value]."""
        if not self.address:
            return "the file"
        return f"[[{self._path}]]" if isinstance(self.address[-1], int) else f"[{self._path}]"

    def fault(self, key: str, sentence: str) -> None:
        self.file.fault((*self.address, key), sentence)

    def text(self, key: str, *, required: bool = True) -> str:
        found = self._take(key, str, "text in quotation marks", required)
        if found is not None and not found.strip():
            self.fault(key, f'"{key}" of {self.label} is empty: fill it in or leave the key out.')
        return (found or "").strip()

    def slug(self, key: str) -> str:
        """A name of lower-case letters, digits and hyphens."""
        found = self.text(key)
        if found and not _SLUG.fullmatch(found):
            near = re.sub(r"[^a-z0-9]+", "-", found.lower()).strip("-")
            hint = f', such as "{near}"' if near else ""
            self.fault(key, f'"{key}" is "{found}": use lower-case letters, digits and hyphens only{hint}.')
        return found

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        found = self.text(key, required=required)
        if found and found not in allowed:
            self.fault(key, f'"{key}" is "{found}": use one of {", ".join(allowed)}{nearest(found, allowed)}')
            return ""
        return found

    def flag(self, key: str) -> bool:
        return self._take(key, bool, "true or false", False) or False

    def day(self, key: str, *, required: bool = True) -> date | None:
        found = self._take(key, date, "a date without quotation marks, such as 2021-07-14", required)
        if isinstance(found, datetime):
            self.fault(key, f'"{key}" has a time of day: write the date alone, {found:%Y-%m-%d}.')
        return found

    def decimal(self, key: str, *, required: bool = True) -> Decimal | None:
        found = self._take(key, Decimal, "a number without quotation marks", required)
        if found is not None and not found.is_finite():
            self.fault(key, f'"{key}" is {found}: write a finite number.')
            return None
        return found

    def strings(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        found = self._take(key, list, 'a list of texts, such as ["one", "two"]', required)
        if found is None:
            return ()
        good = tuple(item.strip() for item in found if isinstance(item, str) and item.strip())
        if not found or len(good) < len(found):
            self.fault(key, f'"{key}" of {self.label} must list at least one text, and none that is empty.')
        return good

    def anything(self, key: str) -> object:
        """What the key has, of whatever type; None where it is missing."""
        self._asked.add(key)
        return self.keys.get(key)

    def table(self, key: str) -> Table | None:
        found = self._take(key, dict, f"a table [{self._path}.{key}]", True)
        return None if found is None else Table(self.file, (*self.address, key), found)

    def tables(self, key: str) -> list[Table]:
        """The tables of an array, none where the key is missing."""
        header = f"{self._path}.{key}" if self.address else key
        what = f"tables, each headed [[{header}]]"
        found = self._take(key, list, what, False) or []
        if not all(isinstance(item, dict) for item in found):
            self.fault(key, f'"{key}" must be {what}.')
            return []
        return [Table(self.file, (*self.address, key, i), item) for i, item in enumerate(found)]

    def languages(self) -> list[str]:
        """The table's keys, each a language's code; one that is no code is noted and left out."""
        for key in self.keys:
            if not _LANG.fullmatch(key):
                self.fault(key, f'"{key}" of {self.label} is no language code: use en, ar, ru and the like.')
        if not self.keys:
            self.file.fault(self.address, f"{self.label} has no language: add at least one, such as en.")
        self._asked.update(self.keys)
        return [key for key in self.keys if _LANG.fullmatch(key)]

    def finish(self) -> None:
        """Notes every key that nothing has asked for."""
        for key in self.keys.keys() - self._asked:
            known = sorted(self._asked)
            hint = f"; its keys are {', '.join(known)}{nearest(key, known)}"
            self.fault(key, f'There is no key "{key}" in {self.label}{hint}')

    def _take(self, key: str, kind: type[_T], what: str, required: bool) -> _T | None:
        self._asked.add(key)
        found = self.keys.get(key)
        if found is None:
            if required:
                self.file.fault(self.address, f'{self.label} has no "{key}": add it, {what}.')
            return None
        if kind is Decimal and type(found) is int:
            found = Decimal(found)
        if not isinstance(found, kind):
            self.fault(key, f'"{key}" of {self.label} is not what it must be: {what}.')
            return None
        return found


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence: `; did you mean "..."?` where a known word is near, a full stop otherwise."""
    import difflib

    close = difflib.get_close_matches(word, list(known), 1)
    return f'; did you mean "{close[0]}"?' if close else "."
