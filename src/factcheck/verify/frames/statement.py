"""Statements: supported by a found clause that says all of it, never refuted by similarity."""

from __future__ import annotations

from factcheck.entities.skeleton import skeleton
from factcheck.verify.align import coverage
from factcheck.verify.stance import Pair, Stance, kept, supports

FRAME = "statement"
ANY = True
_COVERED = 0.75  # across languages, where a word may be told in other words
_WORDED = 0.9  # in one language a missing word may be the verb
_WORDS = ("concept", "w", "not")


def stance(pair: Pair) -> Stance | None:
    """Support where every name, date and figure and nearly all else of the claim stands in the found clause."""
    said = pair.said.tokens
    exact = frozenset(token for token in said if token.partition(":")[0] not in _WORDS)
    if not kept(pair) or not exact or not _hold(pair, exact) or _denied(said) != _denied(pair.found.tokens):
        return None
    score = coverage(said, pair.found.tokens | exact, pair.same_language)
    return supports("statement/words", score) if score >= (_WORDED if pair.same_language else _COVERED) else None


def _denied(tokens: frozenset[str]) -> bool:
    """Whether something in the clause is denied: not, reject, عدم."""
    return "not:not" in tokens


def _hold(pair: Pair, exact: frozenset[str]) -> bool:
    """Whether the found clause has them all; a name that no table knows may stand there in another script."""
    lacking = exact - pair.found.tokens
    spelled = frozenset(f"name:{bones}" for bones in skeleton(pair.found.quote)) if lacking else frozenset()
    return lacking <= spelled
