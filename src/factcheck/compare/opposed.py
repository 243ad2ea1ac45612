"""What of two texts excludes each other besides opposite ends: other names, other things of a row, denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.ends import Two
from factcheck.compare.pairing import Paired
from factcheck.compare.settings import deniers, siblings, threshold
from factcheck.compare.units import DENIAL, DESIGNATION, NUMBER, Said, Unit
from factcheck.relation import relation
from factcheck.values import Relation

_FAR = 3  # units behind a word of denial that it may deny


def other_name(said: Said, found: Said, pair: Paired) -> Iterator[Two]:
    """A said name that the evidence lacks, and one of the same type that it has in its place; only proof tells them
    apart."""
    for u in pair.said:
        for v in pair.found:
            placed = apart(u, v) and (_alone(said, found, pair, u) or _in_place(said, found, pair, u, v))
            yield from [(u, v)] if placed else ()


def apart(u: Unit, v: Unit) -> bool:
    """Whether two names of one type name two for sure."""
    return bool(u.name and v.name and u.kind == v.kind and relation(u.name, v.name) == Relation.DISJOINT)


def _alone(said: Said, found: Said, pair: Paired, name: Unit) -> bool:
    """Whether neither side has another name of the type, which could be the one that is meant, nor says much else."""
    return pair.back >= threshold("alone") and all(
        sum(u.kind == name.kind for u in side.units) == 1 for side in (said, found)
    )


def _in_place(said: Said, found: Said, pair: Paired, u: Unit, v: Unit) -> bool:
    """Whether what stands beside the one stands beside the other."""
    i, k = said.units.index(u), found.units.index(v)
    same = dict(pair.same)
    ahead = same.get(i - 1) == k - 1 if i and k else i == k
    last = i == len(said.units) - 1, k == len(found.units) - 1
    behind = same.get(i + 1) == k + 1 if not any(last) else all(last)
    return ahead or behind


def other_thing(pair: Paired) -> Iterator[Two]:
    """Gold for oil: another thing of the same row, or another of one make."""
    for u in pair.said:
        yield from ((u, v) for v in pair.found if u.kind == v.kind and u.kind.startswith(DESIGNATION))
        yield from ((u, v) for v in pair.found if not u.meanings & v.meanings and not _rows(u).isdisjoint(_rows(v)))


def _rows(unit: Unit) -> frozenset[str]:
    """The rows of things that a word names one of, by what it means or, if nothing tells, by the concepts of news."""
    return frozenset(row for each in unit.meanings or unit.concepts if (row := siblings().get(each)))


def denied(side: Said, left: Sequence[Unit], brief: bool) -> list[Unit]:
    """The words of a side that deny what the other side has: not, and those left over that refuse, stop or fail.

    brief: whether both say little else, so that a word of denial may stand further from what it denies.
    """
    return [u for u in (*side.denials, *left) if _denies(u) and _governs(u, side, left, _FAR if brief else 1)]


def _denies(unit: Unit) -> bool:
    return unit.kind == DENIAL or not unit.meanings.isdisjoint(deniers())


def _governs(denial: Unit, side: Said, left: Sequence[Unit], reach: int) -> bool:
    """Whether what both sides say stands right behind a word of denial, or before one that refuses, stops or fails.

    Below a number ("دون 74") nothing is denied.
    """
    behind = [u for u in side.units if u.at > denial.at][:reach]
    last = [u for u in side.units if u.at < denial.at][-1:]
    ahead = last if denial.kind != DENIAL or not behind else []
    if denial.kind == DENIAL and behind and behind[0].kind == NUMBER:
        return False
    return any(u not in left for u in (*behind, *ahead))


def swapped(said: Said, found: Said, pair: Paired) -> bool:
    """Whether two names change places and all else stays: Iran attacked Israel is not Israel attacked Iran."""
    names = [(i, k) for i, k in pair.same if said.units[i].name and found.units[k].name]
    others = [(i, k) for i, k in pair.same if not said.units[i].name]
    crossed = [(a, b) for n, a in enumerate(names) for b in names[n + 1 :] if a[1] > b[1]]
    return any(all(_side(i, a[0], b[0]) == _side(k, b[1], a[1]) for i, k in others) for a, b in crossed)


def _side(at: int, first: int, second: int) -> int:
    """Before both, between them or behind."""
    return (at > first) + (at > second)
