"""What sets two claims apart though all else agrees: each names something of a sort that the other names another of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.verify.weights import weights

_CONCEPT, _PLACE = "concept:", "place:"


def rivals(said: frozenset[str], found: frozenset[str], same_language: bool) -> Iterator[str]:
    """ "rival" where the one is of oil and the other of gas, "swapped" where the one is from Norway and the other from
    Russia, whatever countries both name, or of one language the one is Tesla's and the other BYD's.

    said, found: the tokens of what the two clauses are about.
    """
    own, other = _concepts(said), _concepts(found)
    for sort in weights().concepts.rivals:
        if sort & own and sort & other and not sort & own & other:
            yield "rival"
    for named in (_country, _name) if same_language else (_country,):  # a name may be spelled in many ways
        if any(map(named, said - found)) and any(map(named, found - said)):
            yield "swapped"


def _concepts(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(token[len(_CONCEPT) :] for token in tokens if token.startswith(_CONCEPT))


def _country(token: str) -> bool:
    return token.startswith(_PLACE) and ":" not in token[len(_PLACE) :]


def _name(token: str) -> bool:
    return token.startswith("name:")
