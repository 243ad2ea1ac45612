"""What belongs to a figure in its sentence: its day, its place and what befell those it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factcheck.compare.figure import PLACE, Figure, same
from factcheck.compare.life import told_of
from factcheck.compare.stated import AGREES, DIFFERS
from factcheck.compare.values import held
from factcheck.model import Claim
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import Quantity

_FATES = "casualties"
_DATE = "date"
_REACH = 10  # steps from a figure to its day or place
_COMMA, _AND = 5, 3  # steps that a comma and an "and" are worth
_WORLD, _PART = "world", "part"
_ENDS = ("from", "to")
_AHEAD = 2  # what a step is worth ahead of a figure: day and place rather stand behind it


def circumstanced(scene: Scene, figures: Sequence[Figure], claims: Sequence[Claim]) -> list[Figure]:
    """The figures of a text with the day and the places nearest to each, and the fate that its claims tell of."""
    at = {i: figure for figure in figures for i in scene.reading.inside(figure.span)}
    fates = [claim for claim in claims if claim.kind == _FATES]
    return [_with(scene, figure, at, fates) if figure.measure != _DATE else _dated(scene, figure) for figure in figures]


def meant(said: Figure, row: Sequence[Figure]) -> list[Figure]:
    """The found figures that are not another's for sure: the injured are not the dead, and where one is of the very
    day, place or end ("from", "to") that is told, those of another are not meant. The very number is meant alone."""
    kept = [each for each in row if not (said.fate and each.fate and said.fate != each.fate) and _of_row(said, each)]
    if said.counts and any(each.counts == said.counts for each in kept):  # six cities and two states
        kept = [each for each in kept if each.counts in (said.counts, "")]
    for met in (_day, scope, _place, _end):
        how = [met(said, found) for found in kept]
        if AGREES not in how:
            continue
        told = [each for each, outcome in zip(kept, how, strict=True) if outcome == AGREES]
        if sure := [each for each in told if same(said, each)]:
            return sure
        kept = [each for each, outcome in zip(kept, how, strict=True) if outcome != DIFFERS]
    return kept


def _of_row(said: Figure, found: Figure) -> bool:
    """Whether two places are of one row: a season is no episode, and a bare number is one of its own row alone."""
    named = said.label or found.label or bool(said.series and found.series)
    return not named or said.series == found.series


def _end(said: Figure, found: Figure) -> str | None:
    if not said.end or not found.end:
        return None
    return AGREES if said.end == found.end else DIFFERS


def _day(said: Figure, found: Figure) -> str | None:
    return held(said.day, found.day) if said.day and found.day else None


def _place(said: Figure, found: Figure) -> str | None:
    if not said.places or not found.places:
        return None
    return AGREES if said.places & found.places else DIFFERS


def _dated(scene: Scene, figure: Figure) -> Figure:
    return figure if figure.end else replace(figure, end=told_of(scene, figure))


def scope(said: Figure, found: Figure) -> str | None:
    """Worldwide, abroad or at home; what is of one place is not of all the world."""
    theirs = found.scope or (_PART if found.places and said.scope == _WORLD else "")
    if not said.scope or not theirs:
        return None
    return AGREES if said.scope == theirs else DIFFERS


def _with(scene: Scene, figure: Figure, at: Mapping[int, Figure], fates: Sequence[Claim]) -> Figure:
    first, last = scene.reading.token_range(figure.span)
    _, low, high = scene.sentence(first)
    sides = (
        _own(scene, range(last, high), figure, at, 1),
        _own(scene, range(first - 1, low - 1, -1), figure, at, _AHEAD),
    )
    days = [next(((far, at[i]) for far, i in side if i in at and at[i].measure == _DATE), None) for side in sides]
    places = [[(far, named) for far, i in side if (named := _named(scene, i))] for side in sides]
    day = min(filter(None, days), key=lambda each: each[0], default=None)  # of two that are as near, the one behind
    near = min(filter(None, places), key=lambda each: each[0][0], default=[])
    named = frozenset[str]().union(*(each for _, each in near))
    scopes = [next(((far, scope) for far, i in side if (scope := _scoped(scene, i))), None) for side in sides]
    scope = min(filter(None, scopes), key=lambda each: each[0], default=(0, ""))[1] or _sole(scene, figure, at)
    end = next((each for each in _ENDS if scene.reading.term(first - 1, each)), "")
    return replace(figure, day=day and day[1], places=named, fate=_fate(figure, fates), end=end, scope=scope)


def _own(scene: Scene, row: range, figure: Figure, at: Mapping[int, Figure], step: int) -> list[tuple[int, int]]:
    """The tokens on one side, each with how far it is, that no other figure of the measure is nearer to."""
    steps: list[tuple[int, int]] = []
    far, other = 0, _AHEAD // step  # what is behind this figure is ahead of the next
    for i in row:
        far += _COMMA if scene.reading.word(i) in STOPS else _AND if scene.reading.joins(i) else 1
        if i in at and at[i].measure == figure.measure:
            return [(before * step, k) for before, k in steps if before * step <= (far - before) * other]
        if far > 2 * _REACH:
            break
        steps.append((far, i))
    return [(before * step, k) for before, k in steps if before <= _REACH]


def _sole(scene: Scene, figure: Figure, at: Mapping[int, Figure]) -> str:
    """The only scope of a sentence that has one figure of the measure: globally, ..."""
    _, low, high = scene.sentence(scene.reading.token_range(figure.span)[0])
    others = any(at[i].measure == figure.measure and at[i] is not figure for i in range(low, high) if i in at)
    scopes = [*scene.reading.each("scope", low, high)]
    return str(scopes[0].value) if len(scopes) == 1 and not others else ""


def _scoped(scene: Scene, i: int) -> str:
    term = scene.reading.term(i, "scope")
    return str(term.value) if term else ""


def _named(scene: Scene, i: int) -> frozenset[str]:
    return frozenset(token for token in scene.tokens_of(i, i + 1) if token.startswith(PLACE))


def _fate(figure: Figure, fates: Sequence[Claim]) -> str:
    """Dead, injured or missing; "" where the claims tell of none."""
    found = (claim.frame.slots["value"] for claim in fates if claim.span.meets(figure.span))
    return next((value.unit for value in found if isinstance(value, Quantity)), "")
