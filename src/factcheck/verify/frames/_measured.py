"""Figures of which another excludes nothing, unless one voice gives both."""

from __future__ import annotations

from factcheck.values import Quantity
from factcheck.verify.stance import Pair

_WHOLE = 100  # percent
_SHOCK = frozenset({"concept:earthquake", "concept:magnitude", "concept:depth"})
_LENGTHS = frozenset({"km", "m", "[mi_i]"})


def measured(pair: Pair, said: Quantity, found: Quantity) -> bool:
    """Whether both may be true: each institute measures an earthquake for itself, and each shock has its own measure;
    one hospital among several tells of that one; all ballots that are counted are no share of them.
    """
    tokens = pair.said.tokens | pair.found.tokens
    shock = said.unit == "magnitude" or (said.unit in _LENGTHS and not _SHOCK.isdisjoint(tokens))
    one = pair.said.kind == "number" and 1 in (said.number, found.number)
    return shock or one or (said.unit == "%" and _WHOLE in (said.number, found.number))
