"""--show-settings: every setting as a settings file writes it, where it comes from, and what sources send."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from factcheck.errors import UsageError
from factcheck.settings import Settled
from factcheck.settings_file import written
from factcheck.supply import source_of
from factcheck.terminal import shown


def settings(settled: Settled) -> str:
    """One line a setting; a setting without a value is a comment, as TOML has no word for nothing."""
    head = f"# settings file: {settled.file}\n" if settled.file else "# settings file: none\n"
    lines = "".join(_line(settled, field.encode_name, field.name) for field in _fields(settled))
    return head + lines + "".join(_sent(spec) for spec in settled.settings.sources)


def _sent(spec: str) -> str:
    """What a source that is asked for words sends; of what names no source the run itself tells."""
    with suppress(UsageError):
        sends = getattr(source_of(spec), "sends", None)
        if told := sends(spec) if sends else "":
            return f"# {shown(spec)} sends: {shown(told)}\n"
    return ""


def _fields(settled: Settled) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(settled.settings)


def _line(settled: Settled, key: str, name: str) -> str:
    value = getattr(settled.settings, name)
    origin = settled.origin.get(key, "default")
    return f"# {key} is not set\n" if value is None else f"{key} = {written(value)}  # {origin}\n"
