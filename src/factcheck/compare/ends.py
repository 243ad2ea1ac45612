"""Opposite ends of an axis that two texts tell: gold rises, gold falls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.pairing import Paired
from factcheck.compare.settings import curbs, opposites, threshold
from factcheck.compare.units import Said, Unit

Two = tuple[Unit, Unit]
_NONE: frozenset[str] = frozenset()
_BOTH = 2  # ends of an axis
_BEFORE = 2  # tokens before a unit that a denial of it stands in


def opposite(said: Said, found: Said, pair: Paired) -> Iterator[Two]:
    """What is left of both that stands at opposite ends; then of a thing of which both tell opposite ends."""
    yield from ((u, v) for u in pair.said for v in pair.found if _opposed(said, found, u, v))
    if torn(said.units) or torn(found.units):
        yield from _by_clause(said, found, pair)


def _by_clause(said: Said, found: Said, pair: Paired) -> Iterator[Two]:
    """Of a text that tells both ends of an axis, the end that a clause tells of what a clause of the other has at the
    opposite one."""
    for n in sorted(set(said.clauses)):
        things = [
            k for i, k in pair.same if said.clauses[i] == n and not _end(said.units[i]) and not _end(found.units[k])
        ]
        there = {found.clauses[k] for k in things if found.units[k].weight >= threshold("thing-weight")}
        if len(there) != 1:
            continue
        mine = [u for u, clause in zip(said.units, said.clauses, strict=True) if clause == n]
        theirs = [v for v, clause in zip(found.units, found.clauses, strict=True) if clause in there]
        for u in mine:
            if not any(u.meanings & v.meanings for v in theirs):
                told = (v for v in theirs if not any(v.meanings & w.meanings for w in mine))
                yield from ((u, v) for v in told if _opposed(said, found, u, v))


def excludes(u: Unit, v: Unit) -> bool:
    """Whether the two are at opposite ends of an axis; what may mean the same is not."""
    return not u.meanings & v.meanings and any(opposites().get(m, _NONE) & v.meanings for m in u.meanings)


def _opposed(said: Said, found: Said, u: Unit, v: Unit) -> bool:
    partly = _partly(said, u) or _partly(found, v)
    return excludes(u, v) and not partly and _curbed(said, u) == _curbed(found, v)


def _partly(side: Said, unit: Unit) -> bool:
    """Whether it is told of a part alone: who was partly cleared may still be accused."""
    beside = [u for u in side.units if u.at < unit.at][-1:] + [u for u in side.units if u.at > unit.at][:1]
    return any("partial" in u.meanings for u in beside)


def _curbed(side: Said, unit: Unit) -> bool:
    """Whether a word right before a unit turns it round: not, against, an end of."""
    before = max((u for u in side.units if u.at < unit.at), key=lambda u: u.at, default=None)
    denied = any(unit.at - _BEFORE <= denial.at < unit.at for denial in side.denials)
    return denied or (before is not None and not before.meanings.isdisjoint(curbs()))


def torn(units: Sequence[Unit]) -> bool:
    """Whether one text tells both ends of an axis: which is of what, only their order tells."""
    return any(excludes(u, v) for i, u in enumerate(units) for v in units[:i])


def _end(unit: Unit) -> bool:
    return not unit.meanings.isdisjoint(opposites())


def curbed(left: Sequence[Unit]) -> bool:
    """Whether a side tells otherwise that less or nothing is left: who ends a thing, lacks it or leaves it."""
    return any(not unit.meanings.isdisjoint(curbs()) for unit in left)


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
