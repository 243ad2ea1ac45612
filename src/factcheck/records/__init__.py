"""claims/: the newsroom's verified claims, read from TOML into typed records (the format: claims/README.md).

>>> library = load([builtin_folder()])
>>> library.entity["joe-biden"].name("en")
'Joe Biden'
"""

from __future__ import annotations

from pathlib import Path

from factcheck.records.facts import Facts
from factcheck.records.file import claims_files
from factcheck.records.frames import frame, name
from factcheck.records.library import Library
from factcheck.records.load import load
from factcheck.records.model import Entity, Office, Record, Stated

__all__ = [
    "Entity",
    "Facts",
    "Library",
    "Office",
    "Record",
    "Stated",
    "builtin_folder",
    "claims_files",
    "frame",
    "load",
    "name",
]


def builtin_folder() -> Path:
    """The claims that factcheck ships: beside the installed code, else the repository's claims/."""
    package = Path(__file__).parents[1]
    installed = package / "_claims"
    return installed if installed.is_dir() else package.parents[1] / "claims"
