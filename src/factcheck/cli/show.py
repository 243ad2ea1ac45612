"""--show-settings: every setting as a settings file writes it, where it comes from, and what sources send."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from factcheck.cli import tongue
from factcheck.errors import UsageError
from factcheck.messages import message
from factcheck.settings import Settled
from factcheck.settings_file import written
from factcheck.supply import source_of


def settings(settled: Settled) -> str:
    """One line a setting; a setting without a value is a comment, as TOML has no word for nothing."""
    file = settled.file or message("none")
    lines = "".join(_line(settled, field.encode_name, field.name) for field in _fields(settled))
    head = _comment(message("settings file: {file}", file=file))
    return head + lines + "".join(_sent(spec) for spec in settled.settings.sources)


def _sent(spec: str) -> str:
    """What a source that is asked for words sends; of what names no source the run itself tells."""
    with suppress(UsageError):
        sends = getattr(source_of(spec), "sends", None)
        if told := sends(spec) if sends else "":
            return _comment(message("{source} sends: {what}", source=spec, what=told))
    return ""


def _fields(settled: Settled) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(settled.settings)


def _line(settled: Settled, key: str, name: str) -> str:
    value = getattr(settled.settings, name)
    if value is None:
        return _comment(message("{key} is not set", key=key))
    origin = settled.origin.get(key, message("default"))
    return f"{key} = {written(value)}  {_comment(origin)}"


def _comment(text: str) -> str:
    return f"# {tongue.told(text)}\n"
