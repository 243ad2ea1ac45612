"""What weights.toml says of figures, and statements.toml of words: what excludes what, and what each is worth."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from itertools import product

import msgspec


class _Settings(msgspec.Struct, frozen=True):
    axis: dict[str, tuple[list[str], list[str]]]
    sibling: dict[str, list[str]]
    deny: list[str]
    curb: list[str]
    mutual: list[str]
    light: list[str]
    weight: dict[str, float]
    threshold: dict[str, float]


class _Figures(msgspec.Struct, frozen=True):
    """low: what ranks from the least up (smallest, poorest). onset, close: meanings of what begins and of what ends a
    stretch of time."""

    low: frozenset[str]
    onset: frozenset[str]
    close: frozenset[str]
    weight: dict[str, float]
    threshold: dict[str, float]


def _read(name: str) -> dict[str, object]:
    return tomllib.loads(resources.files("factcheck.compare").joinpath(name).read_text("utf-8"))


@cache
def figures() -> _Figures:
    """The weights and thresholds of figures, and the words that tell which is which."""
    return msgspec.convert(_read("weights.toml"), _Figures)


@cache
def _settings() -> _Settings:
    return msgspec.convert(_read("statements.toml"), _Settings)


def weight(name: str) -> float:
    """What a name, a word, a word of a listed meaning and a light one are worth."""
    return _settings().weight[name]


def threshold(name: str) -> float:
    """From which share on a rule speaks."""
    return _settings().threshold[name]


@cache
def light() -> frozenset[str]:
    """Meanings that say little of what is claimed."""
    return frozenset(_settings().light)


@cache
def deniers() -> frozenset[str]:
    """Meanings that deny what stands beside them."""
    return frozenset(_settings().deny)


@cache
def curbs() -> frozenset[str]:
    """Meanings that turn what stands behind them round, as those do that deny."""
    return frozenset(_settings().curb) | deniers()


@cache
def mutuals() -> frozenset[str]:
    """Meanings of what two do with each other."""
    return frozenset(_settings().mutual)


@cache
def opposites() -> dict[str, frozenset[str]]:
    """What each meaning excludes: the other end of its axes."""
    found: dict[str, set[str]] = {}
    for one, other in _settings().axis.values():
        for a, b in product(one, other):
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return {m: frozenset(others) for m, others in found.items()}


@cache
def siblings() -> dict[str, str]:
    """The row of kindred things that a meaning is one of: gold and oil are goods."""
    return {m: row for row, members in _settings().sibling.items() for m in members}
