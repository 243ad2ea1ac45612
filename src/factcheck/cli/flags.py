"""Flags as the command line gave them, as settings take them."""

from __future__ import annotations

from collections.abc import Mapping


def given(flags: Mapping[str, object]) -> dict[str, object]:
    """The flags that were given; rules may also stand in one argument: --select date,percentage."""
    there = {key: value for key, value in flags.items() if value not in (None, [])}
    for key in {"select", "ignore"} & there.keys():
        names = there[key]
        assert isinstance(names, list)
        there[key] = [part.strip() for name in names for part in name.split(",") if part.strip()]
    return there
