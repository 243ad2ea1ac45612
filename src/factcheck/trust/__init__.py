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
from factcheck.messages import Message, message
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

    def told(self) -> Message:
        """In a few words: "primary, ar, from 2021-01-01"."""
        begins = message("from {day}", day=self.valid_from) if self.valid_from else None
        ends = message("to {day}", day=self.valid_to) if self.valid_to else None
        alone = message("never alone") if self.never_alone else None
        parts = [self.tier, *(self.languages or ()), begins, ends, alone]
        return message("{parts}", parts=tuple(filter(None, parts)))


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Trust))


def checked(table: Table, where: Callable[[str], str]) -> None:
    """ConfigError for the first thing in the settings' table that is wrong. where: the place of a source's table."""
    for name, told in table.items():
        try:
            read(name, told)
        except ConfigError as error:
            raise ConfigError("{name}: {why}", name=where(name), why=error) from None


def read(name: str, table: Mapping[str, object]) -> Trust:
    """What is said of the source `name`. ConfigError where that is wrong, with the nearest that would be right."""
    try:
        trust = replace(Trust(), **dict(_values(table)))
        _ordered(trust)
    except ValueError as error:
        raise ConfigError("trust.{name}: {why}", name=written(name), why=error.args[0]) from None
    return trust


def _values(table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Each key as a field with its value; ValueError with a sentence."""
    for key, value in table.items():
        _known(message("key"), key, KEYS)
        yield key.replace("-", "_"), _READ[key](key, value)


def _ordered(trust: Trust) -> None:
    if trust.valid_from and trust.valid_to and trust.valid_to < trust.valid_from:
        raise ValueError(
            message("valid-to, {last}, is before valid-from, {first}.", last=trust.valid_to, first=trust.valid_from)
        )


def _known(what: Message, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        hint = nearest(value, known)
        raise ValueError(message("there is no {what} {value}; {hint}", what=what, value=written(value), hint=hint))


def _tier(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(
            message("{key} must be one of {known}, not {value}.", key=key, known=tuple(TIERS), value=written(value))
        )
    _known(message(key), value, TIERS)
    return value


def _languages(key: str, value: object) -> tuple[str, ...]:
    from factcheck.languages import codes

    if not isinstance(value, list | tuple) or not value or not all(isinstance(code, str) for code in value):
        raise ValueError(
            message(
                '{key} must be a list of languages such as ["ar", "en"], not {value}.', key=key, value=written(value)
            )
        )
    for code in value:
        _known(message("language"), code, tuple(codes()))
    return tuple(dict.fromkeys(value))


def _day(key: str, value: object) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        day = None
    if not isinstance(day, date) or isinstance(day, datetime):
        raise ValueError(message("{key} must be a day such as 2021-07-14, not {value}.", key=key, value=written(value)))
    return day


def _yes(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(message("{key} must be true or false, not {value}.", key=key, value=written(value)))
    return value


_READ: dict[str, Callable[[str, object], object]] = {
    "tier": _tier,
    "languages": _languages,
    "valid-from": _day,
    "valid-to": _day,
    "never-alone": _yes,
}
