"""The same fact: whether two claims of one frame are about one thing, so that another value excludes the said one.

Named features of both clauses, and of what stands round them, add up to points; weights.toml has what each is worth.
Core inflation is not inflation, the withdrawal of German troops not that of the Americans', oil sold to India not oil
sold to China. Who says it is no part of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import exp

from factcheck.model import Claim
from factcheck.values import DateRange, Name, Quantity, plain
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

_NAMED = frozenset({"name", "place", "office"})
_TOLD = _NAMED | {"concept", "w"}
_MONTH = 31  # days
_DAY = 10  # letters of a day: 2021-07-14
_PLACE = "place:"


def same(pair: Pair) -> bool:
    """Whether the features say that the two are of one fact, so that another value excludes the said one."""
    return points(pair) >= weights().least["refutes"]


def alignment(pair: Pair) -> float:
    """0 to 1: how surely the two are of one fact, from what their features add up to."""
    return 1 / (1 + exp(-points(pair)))


def near(pair: Pair) -> bool:
    """Whether they may be of one fact, so that what agrees supports."""
    return points(pair) >= weights().least["supports"]


def points(pair: Pair) -> float:
    """What the features add up to."""
    return sum(worth for _, worth in told(pair))


def told(pair: Pair) -> list[tuple[str, float]]:
    """The features by name, each with its points, in the order of weights.toml."""
    found = Counter(_features(pair))
    return [(name, _worth(name, found[name])) for name in weights().points if found[name]]


def _worth(name: str, often: int) -> float:
    worth = often * weights().points[name]
    return min(worth, weights().most.get(name, worth))


def _features(pair: Pair) -> Iterator[str]:
    yield "base"
    yield from ("opposed" for _ in range(_opposed(pair)))
    said, found = _matter(pair, pair.said), _matter(pair, pair.found)
    shared = said & found
    yield from (_shared(token) for token in shared)
    yield from (
        f"{_shared(token)}-near" for token in (said | pair.beside) & (found | pair.around) - shared if _near(token)
    )
    finer = any(token.startswith(_PLACE) for token in shared) and not (_cities(said) and _cities(found))
    yield from (_alone(token, pair.around, pair.same_language, finer) for token in said - found)
    yield from (_alone(token, pair.beside, pair.same_language, finer) for token in found - said)
    yield from _time(pair)
    yield from _numbers(pair)


def _matter(pair: Pair, claim: Claim) -> frozenset[str]:
    """What a claim is about, without what says nothing of it: light words, its unit, and who tells of it."""
    value = claim.frame.slots.get("value")
    unit = value.unit if isinstance(value, Quantity) else ""
    light = weights().concepts.light | weights().unit.get(unit, frozenset()) | {unit}
    voices = frozenset(token for each in (pair.said, pair.found) for token in _voice(each))
    kept = (token for token in claim.tokens - voices if token.partition(":")[0] in _TOLD)
    return frozenset(token for token in kept if not (token.startswith("concept:") and token[8:] in light))


def _voice(claim: Claim) -> Iterator[str]:
    """The tokens of the speaker and of what the speaker belongs to."""
    speaker = claim.frame.slots.get("speaker")
    if isinstance(speaker, Name):
        for id in (speaker.id, *speaker.within):
            yield from (f"name:{id}", f"place:{id}")


def _shared(token: str) -> str:
    kind, _, id = token.partition(":")
    if kind == "place":
        return "city" if ":" in id else "country"
    if kind == "concept" and id in weights().concepts.weak:
        return "weak"
    return {"w": "word", "date": "day"}.get(kind, kind)


def _near(token: str) -> bool:
    """Whether it counts that a token stands round both: who, where, and a day."""
    kind, _, id = token.partition(":")
    return kind in _NAMED or (kind == "date" and len(id) == _DAY)


def _cities(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(token for token in tokens if token.startswith(_PLACE) and _shared(token) == "city")


def _alone(token: str, around: frozenset[str], same_language: bool, finer: bool) -> str:
    """A token that the other side's clause lacks, by what the other side has around it.

    finer: one side alone tells of a place within a country that both name.
    """
    kind, _, id = token.partition(":")
    if kind == "concept" and id in weights().concepts.narrowing:
        return "narrower"
    if token in around:
        return "told"
    if kind in _NAMED:
        return "finer" if finer and _shared(token) == "city" else "stranger"
    if kind == "concept":
        return "idle" if id in weights().concepts.weak else "lacking"
    return "unmatched" if same_language else "foreign"


def _opposed(pair: Pair) -> bool:
    """Whether one side says only the opposite of what the other says: a figure of what rises is none of what falls."""
    said, found = pair.said.tokens, pair.found.tokens
    ways = ((f"concept:{a}", f"concept:{b}") for pole in weights().concepts.opposed for a, b in (pole, pole[::-1]))
    return any(a in said - found and b in found - said for a, b in ways)


def _time(pair: Pair) -> Iterator[str]:
    said, found = pair.dates()
    if _stated(said) and said == found:
        yield "day" if said and (said.days or _MONTH) < _MONTH else "period"
    elif not said and not found and pair.said_on and pair.found_on and abs((pair.said_on - pair.found_on).days) <= 1:
        yield "fresh"


def _stated(date: DateRange | None) -> bool:
    return date is not None and date.first is not None and date.last is not None


def _numbers(pair: Pair) -> Iterator[str]:
    """Whether the numbers are one, or differ by one digit of as many, two of them in each other's place included."""
    said, found = pair.slot("value")
    if not isinstance(said, Quantity) or not isinstance(found, Quantity):
        return
    one, other = plain(said.number), plain(found.number)
    off = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    turned = len(off) == 2 and off[0] == off[1][::-1]
    if one == other and len(one) > 1:
        yield "value"
    elif len(one) == len(other) and (len(off) == 1 or turned):
        yield "slip"
