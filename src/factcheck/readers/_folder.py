"""A folder that is looked through for files, however deep: what is in it, and what is passed over."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec


class Walked(msgspec.Struct, frozen=True):
    """The files that were wanted, sorted by path, and the others, by why they are passed over.

    hidden: begin with a dot, files and whole folders. linked: links to folders, to files outside, and to nothing.
    other: not wanted, or no file. troubles: folders that can't be listed.
    """

    files: list[Path]
    hidden: list[Path]
    linked: list[Path]
    other: list[Path]
    troubles: list[OSError]


def walked(root: Path, wanted: Callable[[Path], bool]) -> Walked:
    """All that is in a folder. No linked folder is entered, so a link that leads back to it ends nothing."""
    found = Walked([], [], [], [], [])
    inside = root.resolve()
    for place, folders, files in os.walk(root, onerror=found.troubles.append):
        here = Path(place)
        found.hidden.extend(here / name for name in folders if _hidden(name))
        found.linked.extend(here / name for name in folders if not _hidden(name) and (here / name).is_symlink())
        folders[:] = [name for name in folders if not _hidden(name)]
        for name in files:
            _kind(found, here / name, inside, wanted).append(here / name)
    for each in (found.files, found.hidden, found.linked, found.other):
        each.sort()
    return found


def _hidden(name: str) -> bool:
    """Word's own "~$name.docx" beside an open document is no document either."""
    return name.startswith((".", "~$"))


def _kind(found: Walked, path: Path, inside: Path, wanted: Callable[[Path], bool]) -> list[Path]:
    if _hidden(path.name):
        return found.hidden
    if not wanted(path):
        return found.other
    if path.is_symlink() and not (path.is_file() and path.resolve().is_relative_to(inside)):
        return found.linked
    return found.files if path.is_file() else found.other
