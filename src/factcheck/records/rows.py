"""Tables of claims/world/: tab-separated rows under a line with the names of the columns, `#` before a comment."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import ClaimsError
from factcheck.messages import Message, message

FOLDER = "world"  # of a claims folder, where its tables stand
Row = dict[str, str]  # cells by column, "" for what is left out


def rows(folder: Path, name: str, columns: tuple[str, ...]) -> list[Row]:
    """The rows of a table, none where the folder lacks it. ClaimsError: FILE:LINE and what is wrong."""
    path = folder / FOLDER / name
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as problem:
        raise ClaimsError(
            "{path}:1: The table can't be read as UTF-8 text: {problem}.", path=path, problem=problem
        ) from problem
    held = [line for line in text.split("\n") if line and line[0] != "#"]
    if not held or tuple(held[0].split("\t")) != columns:
        raise ClaimsError(
            "{path}:1: The first line that is no comment must name the columns: {columns}.",
            path=path,
            columns=tuple(columns),
        )
    cells = [line.split("\t") for line in held[1:]]
    if any(len(row) != len(columns) for row in cells):
        raise ClaimsError(_wrong(path, text, len(columns)))
    return [dict(zip(columns, row, strict=True)) for row in cells]


def several(cell: str, mark: str = "|") -> tuple[str, ...]:
    """The parts of a cell with several of them."""
    return tuple(cell.split(mark)) if cell else ()


def _wrong(path: Path, text: str, wanted: int) -> Message:
    """The first row with too many or too few cells, by its line."""
    counts = (
        (number, line.count("\t") + 1) for number, line in enumerate(text.split("\n"), 1) if line[:1] not in ("", "#")
    )
    number, found = next((number, found) for number, found in counts if found != wanted)
    return message(
        "{path}:{line}: The row has {found} cells where the table has {wanted} columns: part them by tabs.",
        path=path,
        line=number,
        found=found,
        wanted=wanted,
    )
