"""Editing the list of sources in a settings file, with everything else in it left as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck import settings_file
from factcheck.errors import ConfigError

_OWN = ("tool", "factcheck")  # the table in pyproject.toml


def add(file: Path, specs: list[str]) -> list[str]:
    """Adds sources behind those that are there; the ones that were not there before. Raises ConfigError."""
    new: list[str] = []

    def change(listed: Any) -> None:
        for spec in specs:
            if spec not in listed:
                listed.append(spec)
                new.append(spec)

    _edit(file, change)
    return new


def remove(file: Path, specs: list[str]) -> None:
    """Removes sources. ConfigError for one that is not there, and then none is removed."""

    def change(listed: Any) -> None:
        for spec in specs:
            if spec not in listed:
                raise ConfigError(f"{file} has no source {settings_file.written(spec)}: see `factcheck sources list`.")
            listed.remove(spec)

    _edit(file, change)


def _edit(file: Path, change: Callable[[Any], None]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        text = file.read_text("utf-8") if file.exists() else ""
        document = tomlkit.parse(text)
        table = _table(document, file)
        if "sources" not in table:
            table["sources"] = tomlkit.array()
        listed = table["sources"]
        if not isinstance(listed, list):
            raise ConfigError(f"{settings_file.place(file, 'sources')}: sources must be a list of texts.")
        change(listed)
        if len(listed) > 1:
            listed.multiline(True)  # type: ignore[attr-defined]
        _write(file, tomlkit.dumps(document))
    except TOMLKitError as error:
        raise ConfigError(f"{file} is not TOML: {error}.") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file} is not UTF-8 at byte {error.start}: save it as UTF-8.") from None
    except OSError as error:
        raise ConfigError(f"{file} can't be changed: {error.strerror}.") from None


def _table(document: Any, file: Path) -> Any:
    """Where the settings stand in the file."""
    for name in _OWN if file.name == "pyproject.toml" else ():
        document = document[name]
    return document


def _write(file: Path, text: str) -> None:
    """Whole or not at all."""
    draft = file.with_name(f"{file.name}.new")
    draft.write_text(text, "utf-8")
    draft.replace(file)
