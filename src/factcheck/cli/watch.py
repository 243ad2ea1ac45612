"""factcheck --watch: a check again whenever an article, the settings, a source's file or a claim changes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from factcheck.cli.articles import STDIN
from factcheck.cli.streams import INTERRUPTED, emit, guarded, say
from factcheck.errors import FactcheckError, UsageError
from factcheck.messages import message
from factcheck.settings import Settings, Settled

_PAUSE = 0.3  # seconds between two looks, and at least _EASE times as long as a look takes
_EASE = 10
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"

State = dict[str, tuple[int, int, int]]  # of each file: its number, size and time of change


def watch(names: tuple[str, ...], settle: Callable[[], Settled], check: Callable[[], int]) -> int:
    """Checks until Ctrl-C, which it gives the code of. UsageError for standard input.

    settle: the settings as they are now. check: one run. What the first run raises ends it; later it is told.
    """
    if not names or STDIN in names:
        raise UsageError("--watch needs files: standard input does not change.")
    settled = settle()
    seen = _state(names, settled)
    check()
    while True:
        if not settled.settings.quiet:
            say(message("waiting for a change; Ctrl-C ends it"))
        _wait(names, settled, seen)
        if sys.stdout is not None and sys.stdout.isatty():
            emit(_CLEAR)
        with suppress(FactcheckError):  # those before hold on where they are broken now, which the check tells
            settled = settle()
        seen = _state(names, settled)
        if guarded(check) == INTERRUPTED:
            return INTERRUPTED


def _wait(names: tuple[str, ...], settled: Settled, seen: State) -> None:
    """Until something has changed and then stays as it is for a moment: a file may be written in parts."""
    before = seen
    while True:
        start = time.monotonic()
        now = _state(names, settled)
        if now == before != seen:
            return
        before = now
        time.sleep(max(_PAUSE, _EASE * (time.monotonic() - start)))


def _state(names: tuple[str, ...], settled: Settled) -> State:
    """What a run rests on as it stands now; reports that it writes, and its cache, are none of it."""
    settings = settled.settings
    without = {os.path.realpath(each) for each in (*settings.output_files, str(settings.cache()))}
    roots = [*names, *_settings_files(settled), *_sources(settings)]
    found = (_stated(file) for root in roots for file in _files(root, without))
    return {file: state for file, state in found if state}


def _settings_files(settled: Settled) -> Iterator[str]:
    """The settings file, the one that would take its place in this folder, and the lock."""
    home = settled.file.parent if settled.file else Path()
    yield from (str(each) for each in (settled.file, home / "factcheck.lock", Path("factcheck.toml")) if each)


def _sources(settings: Settings) -> Iterator[str]:
    """The files and folders among what articles are checked against, a kind such as claims: left out."""
    yield from settings.claims
    yield from settings.tables
    for spec in settings.sources:
        yield spec if os.path.lexists(spec) else spec.partition(":")[2] or spec


def _files(root: str, without: set[str]) -> Iterator[str]:
    """The file, or those in the folder, in no order."""
    if not Path(root).is_dir():
        yield root
        return
    for folder, folders, files in os.walk(root):
        home = os.path.realpath(folder)
        folders[:] = [each for each in folders if f"{home}{os.sep}{each}" not in without]
        yield from (f"{folder}{os.sep}{each}" for each in files if f"{home}{os.sep}{each}" not in without)


def _stated(file: str) -> tuple[str, tuple[int, int, int] | None]:
    try:
        state = Path(file).stat()
    except (OSError, ValueError):
        return file, None
    return file, (state.st_ino, state.st_size, state.st_mtime_ns)
