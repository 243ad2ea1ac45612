"""Flags as the command line gave them, as settings take them."""

from __future__ import annotations

from collections.abc import Mapping

_KEYS = {"source": "sources", "output_file": "output-files"}  # settings that hold several, where an option gives one
_RULES = frozenset({"select", "ignore"})  # rules may also stand in one argument: --select date,percentage


def given(parameters: Mapping[str, object], settings: frozenset[str]) -> dict[str, object]:
    """The options that were given and are settings, by the setting's key."""
    named = ((_KEYS.get(name, name.replace("_", "-")), value) for name, value in parameters.items())
    there = {key: value for key, value in named if key in settings and value not in (None, [], ())}
    return {key: _rules(value) if key in _RULES else value for key, value in there.items()}


def trusted(parameters: Mapping[str, object]) -> dict[str, object]:
    """What the command line says of how far to trust sources, as a settings file has it."""
    from factcheck.trust import KEYS

    told = {name.replace("_", "-"): value for name, value in parameters.items() if value not in (None, [], ())}
    return {key: _rules(told[key]) if key == "languages" else told[key] for key in KEYS if key in told}


def _rules(value: object) -> list[str]:
    assert isinstance(value, list | tuple)
    return [part.strip() for name in value for part in name.split(",") if part.strip()]
