"""A file in a plug-in folder is registered; installed packages add to it through entry points."""

import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

_ABOUT = (".dist-info", ".egg-info", "EGG-INFO")  # folders that tell of an installed package


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """Every module of the folder `package` (such as "factcheck.kinds"), by name, then those of other packages.

    Modules whose name starts with "_" are the folder's own furniture and are left out. Another package
    registers a module under the entry-point group of the same name.
    """
    own = [import_module(f"{package}.{name}") for name in names(package)]
    return (*own, *(point.load() for point in guests(package)))


@cache
def names(package: str) -> tuple[str, ...]:
    """The names of the folder's own modules, none of which is imported for that."""
    room = import_module(package)
    return tuple(sorted(m.name for m in pkgutil.iter_modules(room.__path__) if not m.name.startswith("_")))


def guests(package: str) -> list[Any]:
    """What other packages announce for a folder, by name."""
    return sorted(_announced().select(group=package), key=lambda point: str(point.name)) if _any_announced() else []


@cache
def _announced() -> Any:  # its type differs between versions of Python
    """What all installed packages announce: looked up once, for each look reads every package's files."""
    from importlib.metadata import entry_points

    return entry_points()


@cache
def _any_announced() -> bool:
    """Whether any package may announce plug-ins: most often none does, and the library that reads them loads slowly."""
    return any(map(_may_announce, sys.path))


def _may_announce(path: str) -> bool:
    """Whether packages in a folder announce plug-ins; of an archive it is not known."""
    folder = Path(path or ".")
    if not folder.is_dir():
        return folder.exists()
    return any(b"[factcheck." in points.read_bytes() for points in _points(folder))


def _points(folder: Path) -> Iterator[Path]:
    for about in folder.iterdir():
        if about.name.endswith(_ABOUT) and (points := about / "entry_points.txt").is_file():
            yield points
