"""Statements: supported by a found clause that says all of it, never refuted by similarity."""

from __future__ import annotations

from factcheck.entities.skeleton import skeleton
from factcheck.values import Words
from factcheck.verify.align import coverage
from factcheck.verify.opposed import divided
from factcheck.verify.stance import Pair, Stance, kept, supports

FRAME = "statement"
ANY = False
_ALL = 0.99  # of what is said: a missing word may be the verb
_ACROSS = 0.75  # of the concepts, across languages: they are fewer than the words
_FORMER = "concept:old"  # a former president is no president
_WORDS = ("concept", "w", "not")


def stance(pair: Pair) -> Stance | None:
    """Support where every name, date and figure and all else of the claim stands in the found clause, in its order."""
    said, found = pair.said.tokens, pair.found.tokens
    exact = frozenset(token for token in said if token.partition(":")[0] not in _WORDS)
    if not kept(pair) or not exact or not _hold(pair, exact) or denied(said) != denied(found):
        return None
    if not ordered(pair) or not _counted(pair) or divided(pair) or (_FORMER in said) != (_FORMER in found):
        return None
    untold = not pair.same_language and any(token.startswith("w:") for token in said)
    score = coverage(said, found | exact, pair.same_language)
    return supports("statement/words", score) if not untold and score >= _least(pair) else None


def _least(pair: Pair) -> float:
    return _ALL if pair.same_language else _ACROSS


def denied(tokens: frozenset[str]) -> bool:
    """Whether something in the clause is denied: not, reject, عدم."""
    return "not:not" in tokens


def ordered(pair: Pair) -> bool:
    """Whether the names of both come in the found order, and no other person or body between.

    Iran attacked Israel is not Israel attacked Iran, and who dismissed Ann and appointed Ben did not dismiss Ben.
    """
    said, found = pair.slot("names")
    if not isinstance(said, Words) or not isinstance(found, Words):
        return True
    here, there = ([frozenset(name.split("+")) for name in side.text.split()] for side in (said, found))
    at, passed = -1, list[frozenset[str]]()
    for name in here:
        places = [k for k, other in enumerate(there) if name & other]
        if not places:
            continue
        now = next((k for k in places if k > at), None)
        if now is None:
            return False
        passed += there[at + 1 : now] if at >= 0 else []
        at = now
    return all(_place(other) or any(other & name for name in here) for other in passed)


def _place(name: frozenset[str]) -> bool:
    return any(part.isupper() or ":" in part for part in name)  # EG, geonames:360630


def _counted(pair: Pair) -> bool:
    """Whether the found clause has every number of the said one: three years are no four, 3-0 is no 2-0."""
    said, found = pair.slot("figures")
    if not isinstance(said, Words):
        return True
    return set(said.text.split()) <= set(found.text.split() if isinstance(found, Words) else ())


def _hold(pair: Pair, exact: frozenset[str]) -> bool:
    """Whether the found clause has them all; a name that no table knows may stand there in another script."""
    lacking = exact - pair.found.tokens
    spelled = frozenset(f"name:{bones}" for bones in skeleton(pair.found.quote)) if lacking else frozenset()
    return lacking <= spelled
