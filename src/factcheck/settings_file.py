"""The settings file: factcheck.toml, or [tool.factcheck] in pyproject.toml, found in a folder or above it."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import ConfigError
from factcheck.messages import Message, message, reason_of

_NAME, _PYPROJECT = "factcheck.toml", "pyproject.toml"


def find(folder: Path) -> Path | None:
    """The nearest settings file at or above `folder`; pyproject.toml counts when it has [tool.factcheck]."""
    for place in (folder, *folder.parents):
        if (file := place / _NAME).is_file():
            return file
        if (file := place / _PYPROJECT).is_file() and _speaks_of_factcheck(file):
            return file
    return None


def _speaks_of_factcheck(pyproject: Path) -> bool:
    """True when the file has [tool.factcheck], or is broken and seems to."""
    try:
        content = pyproject.read_bytes()
        if b"factcheck" not in content:
            return False
        tool = tomllib.loads(content.decode("utf-8")).get("tool")
    except (OSError, UnicodeDecodeError):
        return False
    except tomllib.TOMLDecodeError:
        return b"[tool.factcheck]" in content
    return isinstance(tool, dict) and "factcheck" in tool


def read(file: Path, known: tuple[str, ...]) -> dict[str, object]:
    """The file's keys and values, every key one of `known`. Raises ConfigError with file and line."""
    try:
        content = tomllib.loads(_bytes(file).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(
            "{file} is not UTF-8 at byte {start}: save it as UTF-8.", file=file, start=error.start
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("{file} is not TOML: {why}.", file=file, why=error) from error
    table = _own_table(content, file)
    for key in table:
        if key not in known:
            raise ConfigError(
                "{file}: unknown setting {key}; {hint}",
                file=place(file, key),
                key=written(key),
                hint=nearest(key, known),
            )
    return table


def _own_table(content: dict[str, object], file: Path) -> dict[str, object]:
    if file.name != _PYPROJECT:
        return content
    tool = content.get("tool")
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        raise ConfigError("{file} has no table [tool.factcheck]; add one or name another file.", file=file)
    return table


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError("{file}: no such settings file.", file=file) from error
    except OSError as error:
        raise ConfigError("{file} can't be read: {why}.", file=file, why=reason_of(error)) from error


def nearest(key: str, known: Sequence[str]) -> Message:
    """Which of the known ones may have been meant, or all of them."""
    from rapidfuzz import process

    near = process.extractOne(key.replace("_", "-").lower(), known, score_cutoff=70)
    return (
        message("did you mean {near!r}?", near=near[0]) if near else message("known are {known}.", known=tuple(known))
    )


def place(file: Path, key: str) -> str:
    """The file with the line that sets `key` (`factcheck.toml:3`), or the file alone where none is found."""
    name = re.escape(key)
    setting = re.compile(rf"""\s*(?:["']?{name}["']?\s*[.=]|\[+.*\b{name}\b)""")
    lines = _bytes(file).decode("utf-8", "replace").splitlines()
    number = next((n for n, line in enumerate(lines, 1) if setting.match(line)), None)
    return f"{file}:{number}" if number else str(file)


def written(value: object) -> str:
    """A value as a settings file writes it: true, "text", [...], {...}, 2021-07-14."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(written(item) for item in value)}]"
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, dict):
        pairs = (f"{written(key)} = {written(held)}" for key, held in value.items())
        return f"{{{', '.join(pairs)}}}"
    return str(value)
