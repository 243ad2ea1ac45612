"""The features of two claims that may be of one fact: what both clauses, and what stands round them, tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.entities.skeleton import skeleton
from factcheck.model import UNSCOPED, Claim
from factcheck.values import Name, Quantity
from factcheck.verify import numbers
from factcheck.verify.kindred import kin, kindred
from factcheck.verify.opposed import opposed
from factcheck.verify.rivals import rivals
from factcheck.verify.scattered import scattered
from factcheck.verify.stance import Pair
from factcheck.verify.weights import weights

_NAMED = frozenset({"name", "place", "office"})
TOLD = _NAMED | {"concept", "w"}  # tokens that tell what a claim is of
_MONTH = 31  # days
_DAY = 10  # letters of a day: 2021-07-14
_PLACE, _NAME, _WORD = "place:", "name:", "w:"
_SKELETON = re.compile(r"[bfgkstdlmnrh]+")  # of a name that no table knows
_BONES = 2  # consonants that make a name


def features(pair: Pair) -> Iterator[str]:
    """The names of all features, those that are told often as often."""
    yield "base"
    said, found = matter(pair, pair.said), matter(pair, pair.found)
    yield from _both(pair, said, found)
    yield from _one(pair, said, found)
    yield from _time(pair)
    yield from numbers.features(pair)
    yield from ("bare" for matter, claim in ((said, pair.said), (found, pair.found)) if not _tells(matter, claim))
    if UNSCOPED in pair.found.tokens:
        yield "unscoped"
    if opposed(pair):
        yield "opposed"
    yield from rivals(said, found, pair.same_language)
    if scattered(pair, said, found):
        yield "scattered"


def _both(pair: Pair, said: frozenset[str], found: frozenset[str]) -> Iterator[str]:
    """What both clauses have, and who, where and which day stands round both."""
    shared = said & found
    yield from (_shared(token) for token in shared)
    yield from ("elsewhere" for kind in (_PLACE, _NAME) if _apart(kind, said, found))
    sides = ((said, found | pair.around), (found, said | pair.beside))
    if pair.same_language:  # another may not know the name of that city
        yield from (
            "other-city" for own, other in sides if _cities(own) and _cities(other) and not _cities(own & other)
        )
    near = (said | pair.beside) & (found | pair.around) - shared
    yield from (f"{_shared(token)}-near" for token in near if _near(token))


def _apart(kind: str, said: frozenset[str], found: frozenset[str]) -> bool:
    """Whether both clauses have known places, or known names, and none in common."""
    own, other = (
        {t for t in side if t.startswith(kind) and not _SKELETON.fullmatch(t[len(kind) :])} for side in (said, found)
    )
    return bool(own and other and not own & other)


def _one(pair: Pair, said: frozenset[str], found: frozenset[str]) -> Iterator[str]:
    """What one clause has alone. A name that no table knows may be a word where another script has no capitals."""
    near = (said | pair.beside) & (found | pair.around)
    finer = any(token.startswith(_PLACE) for token in near) and not (_cities(said) and _cities(found))
    akin = (frozenset(kindred(said, pair.found.tokens)), frozenset(kindred(found, pair.said.tokens)))
    yield from ("akin" for _ in max(akin, key=len))
    for own, other, around in ((said, found, pair.around), (found, said, pair.beside)):
        spelled = frozenset[str]() if pair.same_language else _spelled(other - own)
        for token in own - other - akin[0] - akin[1]:
            told = around if not _own_body(token, other, around) else around | {token}
            yield "spelled" if token in spelled else _alone(token, told, pair.same_language, finer)


def _own_body(token: str, other: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a body of a country (name:government:CL) is the one that the other side names without its country."""
    kind, _, id = token.partition(":")
    body, _, country = id.rpartition(":")
    return kind == "name" and bool(body) and f"concept:{body}" in other and f"place:{country}" in around


def _spelled(tokens: frozenset[str]) -> frozenset[str]:
    """The names that words would be."""
    words = (token[2:] for token in tokens if token.startswith(_WORD))
    return frozenset(f"name:{bones}" for word in words for bones in skeleton(word) if len(bones) >= _BONES)


def matter(pair: Pair, claim: Claim) -> frozenset[str]:
    """What a claim is about, without what says nothing of it: light words, its unit, and who tells of it."""
    value = claim.frame.slots.get("value")
    unit = value.unit if isinstance(value, Quantity) else ""
    light = weights().concepts.light | weights().unit.get(unit, frozenset()) | {unit}
    other = pair.found if claim is pair.said else pair.said
    voices = frozenset(voice(claim)) or frozenset(voice(other))
    kept = (token for token in claim.tokens - voices if token.partition(":")[0] in TOLD)
    return frozenset(token for token in kept if not (token.startswith("concept:") and token[8:] in light))


def voice(claim: Claim) -> Iterator[str]:
    """The tokens of the speaker and of what the speaker belongs to."""
    speaker = claim.frame.slots.get("speaker")
    if isinstance(speaker, Name):
        for id in filter(None, (speaker.id, *speaker.within)):
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
    if kind == "concept" and id in weights().concepts.picking:
        return "picked"
    if kind == "concept" and id in weights().concepts.narrowing:
        return "narrower"
    if token in around or kin(token) & around:
        return "told"
    if kind in _NAMED:
        unlisted = (
            not same_language and kind == "name" and _SKELETON.fullmatch(id)
        )  # Red Cross is translated, not spelled
        return "finer" if finer and _shared(token) == "city" else "unlisted" if unlisted else "stranger"
    if kind == "concept":
        return "idle" if id in weights().concepts.weak else "lacking"
    return "unmatched" if same_language else "foreign"


def _time(pair: Pair) -> Iterator[str]:
    said, found = pair.dates()
    if said and said.days and said == found:
        yield "day" if said.days < _MONTH else "period"
    elif not said and not found and pair.said_on and pair.found_on and abs((pair.said_on - pair.found_on).days) <= 1:
        yield "fresh"


def _tells(matter: frozenset[str], claim: Claim) -> bool:
    """Whether a clause says what its figure is of: "from 38.6 percent in April" does not."""
    value = claim.frame.slots.get("value")
    unit = value.unit if isinstance(value, Quantity) else ""
    told = any(_shared(token) not in ("weak", "day") for token in matter)
    return told or claim.frame.kind != "figure" or numbers.counts(unit)
