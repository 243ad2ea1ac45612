"""One table of a claims file: keys are taken out by type, and what is wrong is noted with its line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from factcheck.messages import Message, message
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
    def label(self) -> Message:
        """The table as its header has it: [[claim]], [claim.value]."""
        if not self.address:
            return message("the file")
        return Message("[[{table}]]" if isinstance(self.address[-1], int) else "[{table}]", {"table": self._path})

    def fault(self, key: str, sentence: str, /, **parts: object) -> None:
        self.file.fault((*self.address, key), sentence, **parts)

    def text(self, key: str, *, required: bool = True) -> str:
        found = self._take(key, str, message("text in quotation marks"), required)
        if found is not None and not found.strip():
            self.fault(key, '"{key}" of {label} is empty: fill it in or leave the key out.', key=key, label=self.label)
        return (found or "").strip()

    def slug(self, key: str) -> str:
        """A name of lower-case letters, digits and hyphens."""
        found = self.text(key)
        if found and not _SLUG.fullmatch(found):
            near = re.sub(r"[^a-z0-9]+", "-", found.lower()).strip("-")
            hint = message(', such as "{near}"', near=near) if near else ""
            self.fault(
                key,
                '"{key}" is "{found}": use lower-case letters, digits and hyphens only{hint}.',
                key=key,
                found=found,
                hint=hint,
            )
        return found

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        found = self.text(key, required=required)
        if found and found not in allowed:
            self.fault(
                key,
                '"{key}" is "{found}": use one of {allowed}{hint}',
                key=key,
                found=found,
                allowed=tuple(allowed),
                hint=nearest(found, allowed),
            )
            return ""
        return found

    def flag(self, key: str) -> bool:
        return self._take(key, bool, message("true or false"), False) or False

    def day(self, key: str, *, required: bool = True) -> date | None:
        found = self._take(key, date, message("a date without quotation marks, such as 2021-07-14"), required)
        if isinstance(found, datetime):
            self.fault(key, '"{key}" has a time of day: write the date alone, {found:%Y-%m-%d}.', key=key, found=found)
        return found

    def decimal(self, key: str, *, required: bool = True) -> Decimal | None:
        found = self._take(key, Decimal, message("a number without quotation marks"), required)
        if found is not None and not found.is_finite():
            self.fault(key, '"{key}" is {found}: write a finite number.', key=key, found=found)
            return None
        return found

    def strings(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        found = self._take(key, list, message('a list of texts, such as ["one", "two"]'), required)
        if found is None:
            return ()
        good = tuple(item.strip() for item in found if isinstance(item, str) and item.strip())
        if not found or len(good) < len(found):
            self.fault(
                key,
                '"{key}" of {label} must list at least one text, and none that is empty.',
                key=key,
                label=self.label,
            )
        return good

    def anything(self, key: str) -> object:
        """What the key has, of whatever type; None where it is missing."""
        self._asked.add(key)
        return self.keys.get(key)

    def table(self, key: str) -> Table | None:
        found = self._take(key, dict, message("a table [{table}.{key}]", table=self._path, key=key), True)
        return None if found is None else Table(self.file, (*self.address, key), found)

    def tables(self, key: str) -> list[Table]:
        """The tables of an array, none where the key is missing."""
        header = f"{self._path}.{key}" if self.address else key
        what = message("tables, each headed [[{header}]]", header=header)
        found = self._take(key, list, what, False) or []
        if not all(isinstance(item, dict) for item in found):
            self.fault(key, '"{key}" must be {what}.', key=key, what=what)
            return []
        return [Table(self.file, (*self.address, key, i), item) for i, item in enumerate(found)]

    def languages(self) -> list[str]:
        """The table's keys, each a language's code; one that is no code is noted and left out."""
        for key in self.keys:
            if not _LANG.fullmatch(key):
                self.fault(
                    key,
                    '"{key}" of {label} is no language code: use en, ar, ru and the like.',
                    key=key,
                    label=self.label,
                )
        if not self.keys:
            self.file.fault(self.address, "{label} has no language: add at least one, such as en.", label=self.label)
        self._asked.update(self.keys)
        return [key for key in self.keys if _LANG.fullmatch(key)]

    def finish(self) -> None:
        """Notes every key that nothing has asked for."""
        for key in self.keys.keys() - self._asked:
            known = sorted(self._asked)
            hint = message("; its keys are {known}{hint}", known=tuple(known), hint=nearest(key, known))
            self.fault(key, 'There is no key "{key}" in {label}{hint}', key=key, label=self.label, hint=hint)

    def _take(self, key: str, kind: type[_T], what: Message, required: bool) -> _T | None:
        self._asked.add(key)
        found = self.keys.get(key)
        if found is None:
            if required:
                self.file.fault(
                    self.address, '{label} has no "{key}": add it, {what}.', label=self.label, key=key, what=what
                )
            return None
        if kind is Decimal and type(found) is int:
            found = Decimal(found)
        if not isinstance(found, kind):
            self.fault(key, '"{key}" of {label} is not what it must be: {what}.', key=key, label=self.label, what=what)
            return None
        return found


def nearest(word: str, known: Iterable[str]) -> Message:
    """The end of a sentence: `; did you mean "..."?` where a known word is near, a full stop otherwise."""
    import difflib

    close = difflib.get_close_matches(word, list(known), 1)
    return message('; did you mean "{near}"?', near=close[0]) if close else message(".")
