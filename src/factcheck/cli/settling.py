"""The settings of a command: what its options and the settings file say, the interface's language among it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.cli import tongue
from factcheck.cli.flags import given
from factcheck.settings import KEYS, Settled, settle


def settled(flags: Mapping[str, object], config: str | Path | None = None, isolated: bool = False) -> Settled:
    """The settings; from now on their language is spoken. Raises ConfigError, UsageError."""
    found = settle(given(flags, KEYS), Path.cwd(), Path(config) if config else None, isolated)
    tongue.interface(found.settings.ui_lang)
    return found
