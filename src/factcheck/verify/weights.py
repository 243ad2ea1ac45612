"""What weights.toml says of two claims that may be of one fact."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec


class Concepts(msgspec.Struct, frozen=True):
    """light: say nothing of what a figure counts. weak: say little. narrowing: pick one figure out of several of a
    subject. picking: the same, of which no text leaves the word out. opposed: what is the one is not the other.
    kindred: what one text may call the one and another the other. rivals: of a sort, so that who names one means no
    other. once: happens on a day, and not again within days. bodies: speakers, of which two
    are called by two of these. plain: units that tell nothing of what is counted."""

    light: frozenset[str]
    weak: frozenset[str]
    narrowing: frozenset[str]
    picking: frozenset[str]
    opposed: tuple[tuple[str, str], ...]
    kindred: tuple[frozenset[str], ...]
    rivals: tuple[frozenset[str], ...]
    once: frozenset[str]
    bodies: frozenset[str]
    plain: frozenset[str]


class Weights(msgspec.Struct, frozen=True):
    """points: what each feature is worth. most: what features of a kind may add up to. unit: concepts by the unit
    that says them already. kin: units that may count the same. least: the points from which on two claims are of
    one fact, to refute, to support, and to support by an exact number. veto: features with which nothing
    refutes. apart: with which nothing supports or refutes."""

    least: dict[str, float]
    veto: frozenset[str]
    apart: frozenset[str]
    points: dict[str, float]
    most: dict[str, float]
    concepts: Concepts
    unit: dict[str, frozenset[str]]
    kin: dict[str, frozenset[str]]


@cache
def weights() -> Weights:
    """As the file has them."""
    text = resources.files("factcheck.verify").joinpath("weights.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Weights)


def kin_units(one: str, other: str) -> bool:
    """Whether two units may count the same: what one language calls people another calls refugees."""
    return any({one, other} <= units for units in weights().kin.values())
