"""Trust: what the settings say of a source, `[trust."archive"]`, and of what lies in it.

`tier` ranks sources that differ, `languages` and the dates bound what a source may answer, `never-alone` keeps it from
deciding by itself. What a table leaves out, the table of something larger says, or nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

import msgspec
from msgspec.structs import asdict, replace

from factcheck.errors import ConfigError
from factcheck.model import TIERS
from factcheck.settings_file import nearest, written

Table = dict[str, dict[str, object]]


class Trust(msgspec.Struct, frozen=True, rename="kebab"):
    """What is said of one source; None where nothing is. languages: of the documents that may answer.

    valid_from, valid_to: the days of the facts that it may answer, both included.
    """

    tier: str | None = None
    languages: tuple[str, ...] | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    never_alone: bool | None = None

    def but(self, closer: Trust) -> Trust:
        """This, but for what is said of something that lies in it."""
        return replace(self, **{key: value for key, value in asdict(closer).items() if value is not None})

    def told(self) -> str:
        """In a few words: "primary, ar, from 2021-01-01"."""
        days = (("from", self.valid_from), ("to", self.valid_to))
        parts = [self.tier or "", *(self.languages or ()), *(f"{word} {day}" for word, day in days if day)]
        return ", ".join(filter(None, [*parts, "never alone" if self.never_alone else ""]))


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Trust))


def checked(table: Table, where: Callable[[str], str]) -> None:
    """ConfigError for the first thing in the settings' table that is wrong. where: the place of a source's table."""
    for name, told in table.items():
        try:
            read(name, told)
        except ConfigError as error:
            raise ConfigError(f"{where(name)}: {error}") from None


def read(name: str, table: Mapping[str, object]) -> Trust:
    """What is said of the source `name`. ConfigError where that is wrong, with the nearest that would be right."""
    try:
        trust = replace(Trust(), **dict(_values(table)))
        _ordered(trust)
    except ValueError as error:
        raise ConfigError(f"trust.{written(name)}: {error}") from None
    return trust


def _values(table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Each key as a field with its value; ValueError with a sentence."""
    for key, value in table.items():
        _known("key", key, KEYS)
        yield key.replace("-", "_"), _READ[key](key, value)


def _ordered(trust: Trust) -> None:
    if trust.valid_from and trust.valid_to and trust.valid_to < trust.valid_from:
        raise ValueError(f"valid-to, {trust.valid_to}, is before valid-from, {trust.valid_from}.")


def _known(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"there is no {what} {written(value)}; {nearest(value, known)}")


def _tier(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{key} must be one of {', '.join(TIERS)}, not {written(value)}.")
    _known(key, value, TIERS)
    return value


def _languages(key: str, value: object) -> tuple[str, ...]:
    from factcheck.languages import codes

    if not isinstance(value, list | tuple) or not value or not all(isinstance(code, str) for code in value):
        raise ValueError(f'{key} must be a list of languages such as ["ar", "en"], not {written(value)}.')
    for code in value:
        _known("language", code, tuple(codes()))
    return tuple(dict.fromkeys(value))


def _day(key: str, value: object) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        day = None
    if not isinstance(day, date) or isinstance(day, datetime):
        raise ValueError(f"{key} must be a day such as 2021-07-14, not {written(value)}.")
    return day


def _yes(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{key} must be true or false, not {written(value)}.")
    return value


_READ: dict[str, Callable[[str, object], object]] = {
    "tier": _tier,
    "languages": _languages,
    "valid-from": _day,
    "valid-to": _day,
    "never-alone": _yes,
}
