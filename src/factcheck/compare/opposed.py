"""What of two texts excludes each other: opposite ends of an axis, other names, other things of a row, denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.pairing import Paired
from factcheck.compare.settings import curbs, deniers, opposites, siblings, threshold
from factcheck.compare.units import DENIAL, DESIGNATION, NUMBER, Said, Unit
from factcheck.relation import relation
from factcheck.values import Relation

Two = tuple[Unit, Unit]
_NONE: frozenset[str] = frozenset()
_BOTH = 2  # ends of an axis
_BEFORE = 2  # tokens before a unit that a denial of it stands in
_FAR = 3  # units behind a word of denial that it may deny


def opposite(said: Said, found: Said, pair: Paired) -> Iterator[Two]:
    """What is left of both that stands at opposite ends; then a thing of which both tell opposite ends."""
    yield from (
        (u, v) for u in pair.said for v in pair.found if excludes(u, v) and _curbed(said, u) == _curbed(found, v)
    )
    ours, theirs = _told(said.units), _told(found.units)
    yield from ((end, theirs[t]) for t, end in ours.items() if t in theirs and excludes(end, theirs[t]))


def excludes(u: Unit, v: Unit) -> bool:
    """Whether the two are at opposite ends of an axis; what may mean the same is not."""
    return not u.meanings & v.meanings and any(opposites().get(m, _NONE) & v.meanings for m in u.meanings)


def _curbed(side: Said, unit: Unit) -> bool:
    """Whether a word right before a unit turns it round: not, against, an end of."""
    before = max((u for u in side.units if u.at < unit.at), key=lambda u: u.at, default=None)
    denied = any(unit.at - _BEFORE <= denial.at < unit.at for denial in side.denials)
    return denied or (before is not None and not before.meanings.isdisjoint(curbs()))


def torn(units: Sequence[Unit]) -> bool:
    """Whether one text tells both ends of an axis: which is of what, only their order tells."""
    return any(excludes(u, v) for i, u in enumerate(units) for v in units[:i])


def _told(units: Sequence[Unit]) -> dict[str, Unit]:
    """What is told of each thing of a row: gold rises, the dollar falls. Only where things and ends take turns."""
    turns = [u for u in units if _thing(u) or _end(u)]
    couples = list(zip(turns[::2], turns[1::2], strict=False))
    if len(turns) % 2 or any((_thing(a) is None) == (_thing(b) is None) for a, b in couples):
        return {}
    return {_thing(a) or _thing(b) or "": b if _thing(a) else a for a, b in couples}


def _thing(unit: Unit) -> str | None:
    return min((m for m in unit.meanings if siblings().get(m) == "goods"), default=None)


def _end(unit: Unit) -> bool:
    return not unit.meanings.isdisjoint(opposites())


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


def curbed(left: Sequence[Unit]) -> bool:
    """Whether a side tells otherwise that less or nothing is left: who ends a thing, lacks it or leaves it."""
    return any(not unit.meanings.isdisjoint(curbs()) for unit in left)


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


def turned(said: Said, found: Said, pair: Paired) -> bool:
    """Whether a text tells both ends of an axis and the other tells them of other things: gold gains after losses."""
    if not (torn(said.units) or torn(found.units)):
        return False
    ends = [k for i, k in pair.same if _end(said.units[i])]
    things = [k for i, k in pair.same if not _end(said.units[i])]
    return len(ends) < _BOTH or _rises(ends) != _rises(things)


def _rises(places: Sequence[int]) -> bool:
    """Whether most of what comes in one order in one text comes in that order in the other."""
    steps = [b > a for i, a in enumerate(places) for b in places[i + 1 :]]
    return sum(steps) * 2 >= len(steps)


def swapped(said: Said, found: Said, pair: Paired) -> bool:
    """Whether two names change places and all else stays: Iran attacked Israel is not Israel attacked Iran."""
    names = [(i, k) for i, k in pair.same if said.units[i].name and found.units[k].name]
    others = [(i, k) for i, k in pair.same if not said.units[i].name]
    crossed = [(a, b) for n, a in enumerate(names) for b in names[n + 1 :] if a[1] > b[1]]
    return any(all(_side(i, a[0], b[0]) == _side(k, b[1], a[1]) for i, k in others) for a, b in crossed)


def _side(at: int, first: int, second: int) -> int:
    """Before both, between them or behind."""
    return (at > first) + (at > second)
