"""--show-settings: every setting as a settings file writes it, and where it comes from."""

from __future__ import annotations

import msgspec

from factcheck.settings import Settled
from factcheck.settings_file import written


def settings(settled: Settled) -> str:
    """One line a setting; a setting without a value is a comment, as TOML has no word for nothing."""
    head = f"# settings file: {settled.file}\n" if settled.file else "# settings file: none\n"
    return head + "".join(_line(settled, field.encode_name, field.name) for field in _fields(settled))


def _fields(settled: Settled) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(settled.settings)


def _line(settled: Settled, key: str, name: str) -> str:
    value = getattr(settled.settings, name)
    origin = settled.origin.get(key, "default")
    return f"# {key} is not set\n" if value is None else f"{key} = {written(value)}  # {origin}\n"
