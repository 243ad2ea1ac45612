"""What of two texts excludes each other besides opposite ends: other names, other things of a row, denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.ends import Two
from factcheck.compare.pairing import Paired
from factcheck.compare.settings import deniers, mutuals, siblings, threshold
from factcheck.compare.units import DENIAL, DESIGNATION, NUMBER, Said, Unit
from factcheck.relation import relation
from factcheck.values import Relation

_TWO = 2
_AGENTS = frozenset({"place", "organisation"})
_FAR = 3  # units behind a word of denial that it may deny


def other_name(said: Said, found: Said, pair: Paired) -> Iterator[Two]:
    """A said name that the evidence lacks, and one of the same type that it has in its place; only proof tells them
    apart."""
    for u in pair.said:
        for v in pair.found:
            placed = apart(u, v) and (_alone(said, found, pair, u) or _in_place(said, found, pair, u, v))
            agents = _agents(u, v) and _in_place(said, found, pair, u, v)
            yield from [(u, v)] if placed or agents else ()


def apart(u: Unit, v: Unit) -> bool:
    """Whether two names of one type name two for sure."""
    return bool(u.name and v.name and u.kind == v.kind and relation(u.name, v.name) == Relation.DISJOINT)


def _agents(u: Unit, v: Unit) -> bool:
    """Whether the one is a country and the other a body of no country or of another: both may do what is told."""
    if not (u.name and v.name and u.name.id and v.name.id and {u.kind, v.kind} == _AGENTS):
        return False
    return u.name.id not in v.name.within and v.name.id not in u.name.within


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
    """Whether two names change places and all else stays: Iran attacked Israel is not Israel attacked Iran. What two do
    with each other they do in any order."""
    if any(not said.units[i].meanings.isdisjoint(mutuals()) for i, _ in pair.same):
        return False
    others = [(i, k) for i, k in pair.same if not said.units[i].name]
    return done_to(said, found, pair) or any(
        all(_side(i, a[0], b[0]) == _side(k, b[1], a[1]) for i, k in others) for a, b in _crossed(said, found, pair)
    )


def done_to(said: Said, found: Said, pair: Paired) -> bool:
    """Whether the country that one text begins with, as who does a thing, comes behind the other in the other text."""
    return any(_crossed(said, found, pair)) and _doer(said, found)


def _crossed(said: Said, found: Said, pair: Paired) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    names = [(i, k) for i, k in pair.same if said.units[i].name and found.units[k].name]
    return ((a, b) for n, a in enumerate(names) for b in names[n + 1 :] if a[1] > b[1])


def _doer(said: Said, found: Said) -> bool:
    """Whether a text begins with the one of its two countries that does what it tells, and neither has another one."""
    ours, theirs = ([u for u in side.units if u.kind == "place"] for side in (said, found))
    if len(ours) != _TWO or len(theirs) != _TWO or not apart(*ours) or ours[0] != said.units[0]:
        return False
    between = [n for n, u in enumerate(said.units) if ours[0].at < u.at < ours[1].at]
    return bool(between) and len({said.clauses[n] for n in (0, *between)}) == 1


def _side(at: int, first: int, second: int) -> int:
    """Before both, between them or behind."""
    return (at > first) + (at > second)
