"""Editing the sources in a settings file, and what it says of them, with everything else in it left as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from factcheck import changing, settings_file
from factcheck.errors import ConfigError

_OWN = ("tool", "factcheck")  # the table in pyproject.toml


def add(file: Path, specs: list[str], trust: Mapping[str, object]) -> list[str]:
    """Adds sources behind those that are there; the ones that were not there before. Raises ConfigError.

    trust: what is said of each, in place of what was said of it by the same keys.
    """
    new: list[str] = []

    def edit(listed: Any, table: Any) -> None:
        for spec in specs:
            if spec not in listed:
                listed.append(spec)
                new.append(spec)
            if trust:
                _said(table, spec).update(trust)

    _edit(file, edit)
    return new


def remove(file: Path, specs: list[str]) -> None:
    """Removes sources, and what is said of them. ConfigError for one that is not there, and then none is removed."""

    def edit(listed: Any, table: Any) -> None:
        for spec in specs:
            if spec not in listed:
                raise ConfigError(
                    "{file} has no source {spec}: see `factcheck sources list`.",
                    file=file,
                    spec=settings_file.written(spec),
                )
            listed.remove(spec)
            table.get("trust", {}).pop(spec, None)
        if not table.get("trust", {"": ""}):
            del table["trust"]

    _edit(file, edit)


def _said(table: Any, spec: str) -> Any:
    """What the settings say of a source, a table that is made if there is none."""
    import tomlkit

    for name, made in (("trust", tomlkit.table(True)), (spec, tomlkit.table())):
        table = table[name] if name in table else table.setdefault(name, made)
    return table


def _edit(file: Path, edit: Callable[[Any, Any], None]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    def changed(text: str) -> str:
        try:
            document = tomlkit.parse(text)
        except TOMLKitError as error:
            raise ConfigError("{file} is not TOML: {why}.", file=file, why=error) from None
        table = _table(document, file)
        listed = table.setdefault("sources", tomlkit.array())
        if not isinstance(listed, list):
            raise ConfigError("{file}: sources must be a list of texts.", file=settings_file.place(file, "sources"))
        edit(listed, table)
        if len(listed) > 1:
            listed.multiline(True)  # type: ignore[attr-defined]
        return tomlkit.dumps(document)

    changing.change(file, changed, ConfigError)


def _table(document: Any, file: Path) -> Any:
    """Where the settings stand in the file."""
    for name in _OWN if file.name == "pyproject.toml" else ():
        document = document[name]
    return document
