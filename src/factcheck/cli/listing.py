"""factcheck sources add, remove, list: the list of sources in the settings file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from factcheck import settings_edit
from factcheck.cli import tongue
from factcheck.cli.settling import settled
from factcheck.cli.streams import FINE, emit
from factcheck.errors import UsageError
from factcheck.messages import message
from factcheck.naming import checked, source_of
from factcheck.settings import Settled
from factcheck.sources import there
from factcheck.terminal import shown
from factcheck.trust import read

_NEW = "factcheck.toml"


def add(specs: list[str], config: str | None, said: Mapping[str, object] = MappingProxyType({})) -> int:
    """Adds to the settings file, which is made if there is none. FactcheckError for what names no source, or names
    it wrongly, and then nothing is written.

    said: how far to trust them, see trust/; ConfigError where that is wrong.
    """
    for spec in specs:
        checked(spec)
        trust = read(spec, said)
    days = {key: day for key, day in (("valid-from", trust.valid_from), ("valid-to", trust.valid_to)) if day}
    file = _file(config) or Path(config or _NEW)
    placed = [_placed(spec, file) for spec in specs]
    _fits(specs, said, config)
    new = settings_edit.add(file, placed, {**said, **days})
    for spec in placed:
        done = message("added") if spec in new else message("changed")
        how = message("{file}: {done} {source}", file=file, done=done, source=spec)
        if said:
            emit(message("{how}: {trust}\n", how=how, trust=trust.told()))
        elif spec in new:
            emit(message("{how}\n", how=how))
    return FINE


def _fits(specs: list[str], said: Mapping[str, object], config: str | None) -> None:
    """ConfigError where what is said does not go with what the file says already, such as days out of order."""
    known = _settled(config).settings.trust if said and _file(config) else {}
    for spec in specs:
        read(spec, {**known.get(_placed(spec, Path(_NEW)), {}), **said})


def remove(specs: list[str], config: str | None) -> int:
    """Removes from the settings file. ConfigError for what is not in it."""
    file = _file(config)
    if file is None:
        raise UsageError("There is no {new} here or above: nothing to remove from.", new=_NEW)
    settings_edit.remove(file, specs)
    for spec in specs:
        emit(message("{file}: removed {source}\n", file=file, source=spec))
    return FINE


def list_(config: str | None) -> int:
    """Shows each source behind its kind, with what the settings say of how far to trust it."""
    settings = _settled(config).settings
    for spec in settings.sources:
        told = read(spec, settings.trust.get(spec, {})).told()
        trust = f" ({tongue.told(told)})" if told else ""
        emit(f"{source_of(spec).NAME:10} {shown(spec)}{trust}\n")
    return FINE


def _settled(config: str | None) -> Settled:
    return settled({}, config)


def _file(config: str | None) -> Path | None:
    return None if config and not Path(config).exists() else _settled(config).file


def _placed(spec: str, file: Path) -> str:
    """A path as the settings file's folder sees it."""
    return Path(os.path.relpath(spec, file.resolve().parent)).as_posix() if there(Path(spec)) else spec
