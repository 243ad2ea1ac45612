"""factcheck lock, and the lock that --locked keeps to: it stands beside the settings file, else in this folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.flags import given
from factcheck.cli.streams import FINE, emit, progress, say
from factcheck.settings import KEYS, Settled, settle

if TYPE_CHECKING:
    from factcheck.desk import Held


def run(flags: Mapping[str, object], config: str | None, isolated: bool) -> int:
    """Writes the lock. Raises LockError, UsageError, ConfigError, ClaimsError."""
    from factcheck.locking import lock_sources

    settled = settle(given(flags, KEYS), Path.cwd(), Path(config) if config else None, isolated)
    file = lock_file(settled)
    made, notices = lock_sources(settled.settings, file, progress(settled.settings.quiet))
    for notice in notices:
        say(notice)
    emit(f"{file}: {len(made.documents)} documents, {len(made.fetched)} answers from servers\n")
    return FINE


def held(settled: Settled) -> Held:
    """The lock of these settings, for a run that keeps to it. Raises LockError."""
    from factcheck import __version__
    from factcheck.desk import Held
    from factcheck.lock import read

    file = lock_file(settled)
    lock = read(file)
    if lock.factcheck != __version__:
        say(f"{file} was made by factcheck {lock.factcheck}, and this is {__version__}: its verdicts may differ.")
    return Held(lock, file.resolve().parent)


def lock_file(settled: Settled) -> Path:
    """Where the lock of these settings stands."""
    from factcheck.lock import NAME

    return (settled.file.parent if settled.file else Path()) / NAME
