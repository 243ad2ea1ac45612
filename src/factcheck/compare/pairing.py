"""Which unit of the evidence says what a unit of the claim says."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import msgspec

from factcheck.compare.settings import threshold
from factcheck.compare.units import DESIGNATION, Unit
from factcheck.relation import relation
from factcheck.text import fold
from factcheck.values import AGREEING, Relation

_LONG = 4  # letters from which on two words may differ by a slip of the pen
_NAME, _FORM, _PART, _MEANING, _SLIP = 3.0, 2.5, 2.2, 2.0, 1.0


class Paired(msgspec.Struct, frozen=True):
    """Two rows of units held against each other.

    same: places of the said and the found row that say the same. said, found: the units that are left over.
    """

    same: tuple[tuple[int, int], ...]
    said: tuple[Unit, ...]
    found: tuple[Unit, ...]
    cover: float
    back: float


def paired(said: Sequence[Unit], found: Sequence[Unit]) -> Paired:
    """The best pairs first; each unit is used once. cover: the share of what is said that is found; back: the other."""
    ranked = sorted(
        ((value, -abs(i - k), i, k) for i, u in enumerate(said) for k, v in enumerate(found) if (value := alike(u, v))),
        reverse=True,
    )
    same: dict[int, int] = {}
    used = set[int]()
    for _, _, i, k in ranked:
        if i not in same and k not in used:
            same[i] = k
            used.add(k)
    more = [*_glued(said, found, same, used), *((i, k) for k, i in _glued(found, said, used, same))]
    ours, theirs = same.keys() | {i for i, _ in more}, used | {k for _, k in more}
    left = tuple(u for i, u in enumerate(said) if i not in ours)
    over = tuple(u for k, u in enumerate(found) if k not in theirs)
    return Paired(tuple(sorted([*same.items(), *more])), left, over, _share(left, said), _share(over, found))


def _glued(
    one: Sequence[Unit], other: Sequence[Unit], known: Container[int], used: Container[int]
) -> Iterator[tuple[int, int]]:
    """Two words of the one side that the other writes as one, for want of a blank."""
    words = {fold(u.quote): k for k, u in enumerate(other) if k not in used}
    for i, (a, b) in enumerate(pairwise(one)):
        k = words.get(fold(a.quote) + fold(b.quote))
        if k is not None and a.last == b.at and (i not in known or i + 1 not in known):
            yield from ((n, k) for n in (i, i + 1) if n not in known)


def _share(left: Sequence[Unit], all: Sequence[Unit]) -> float:
    whole = sum(u.weight for u in all)
    return 1 - sum(u.weight for u in left) / whole if whole else 0.0


def alike(u: Unit, v: Unit) -> float:
    """How surely two units say the same, 0 where nothing tells so."""
    if u.name and v.name:
        return _names(u, v)
    shared = bool(u.forms & v.forms)
    if u.kind != v.kind and DESIGNATION in u.kind + v.kind:
        return 0.0
    if u.name or v.name:
        return _SLIP if shared else 0.0
    if shared:
        return _FORM
    if u.meanings & v.meanings or (u.concepts & v.concepts and not (u.meanings and v.meanings)):
        return _MEANING
    return _SLIP if _slip(u, v) else 0.0


def _names(u: Unit, v: Unit) -> float:
    """Names by the house's relation; where it can't tell, by a shared word."""
    assert u.name and v.name
    if u.kind != v.kind:
        inside = v.name.id in u.name.within or u.name.id in v.name.within
        return _SLIP if inside or u.forms & v.forms else 0.0
    how = relation(u.name, v.name)
    if how in AGREEING:
        return _NAME
    if how == Relation.WITHIN:
        return _PART
    return _FORM if how == Relation.UNKNOWN and u.forms & v.forms else 0.0


def _slip(u: Unit, v: Unit) -> bool:
    """Whether the two are one word but for a slip of the pen, and neither has a meaning that tells them apart."""
    if u.meanings and v.meanings:
        return False
    a, b = (max(each.forms, key=lambda form: (len(form), form), default="") for each in (u, v))
    return min(len(a), len(b)) > _LONG and SequenceMatcher(None, a, b).ratio() >= threshold("slip")
