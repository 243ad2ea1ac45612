"""Parts: "17 people, including 12 soldiers and 8 civilians", "240 vehicles: 150 vans, 60 lorries and 40 buses"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency._amounts import exact, quantity
from factcheck.consistency._draft import Draft, Hit
from factcheck.consistency._rows import Row, row
from factcheck.consistency._slip import CONFLICTING, REFUTED, Slip, hull, said
from factcheck.model import ReadValue, Reason
from factcheck.values import Quantity, plain

NAME = "number/parts"
_NEAR = Decimal("0.2")  # of the whole: parts whose sum is further off were never meant to make it up
# Nouns of which nobody is two at once: what counts one counts none of the others of its row.
_APART = (
    frozenset({"soldier", "civilian"}), frozenset({"woman", "man", "child"}), frozenset({"girl", "boy"}),
    frozenset({"dead", "injured", "missing"}),
)  # fmt: skip
_PEOPLE = frozenset(
    ["person", "dead", "injured", "missing", "passenger", "member", "victim", "resident", "refugee", "prisoner"]
)


def check(draft: Draft) -> Iterator[Slip]:
    """A whole, and parts of it that are more, or that are listed as all of it and are not."""
    for hit in draft.hits("including", "nm", "nm"):
        found = row(hit.line, hit.match.end(), draft.words, between=2)
        if found and _apart(found.amounts, quantity(hit["whole"])) and found.total > _whole(hit):
            yield _slip(hit, found, REFUTED)
    for hit in draft.hits("listed", "nm", "nm"):
        found = row(hit.line, hit.match.end(), draft.words, between=4)
        if found and len(found.values) > 1 and found.closed and _alike(hit, found) and _near(hit, found):
            yield _slip(hit, found, CONFLICTING)
    for hit in draft.hits("among", "nm", "nm"):
        found = row(hit.line, hit.match.end(), draft.words, between=7, bare=False)
        some = found and not draft.words.any("both").search(hit.line.text) and len(found.values) > 2
        if found and some and found.total > _whole(hit) and _near(hit, found):
            yield _slip(hit, found, CONFLICTING)


def _whole(hit: Hit) -> Decimal:
    """The whole; of one told with a bound, which more may make up, no sum is too much."""
    amount = quantity(hit["whole"])
    return amount.number if amount and exact(amount) else Decimal("Infinity")


def _apart(amounts: Sequence[Quantity], whole: Quantity | None) -> bool:
    """Whether the parts are people as the whole is, and one, or exclude each other by what they count."""
    units = [amount.unit for amount in amounts]
    among = whole is not None and (whole.unit in _PEOPLE or whole.unit in units)
    return among and len(units) == len(set(units)) and any(row.issuperset(units) for row in _APART)


def _alike(hit: Hit, found: Row) -> bool:
    whole = quantity(hit["whole"])
    return whole is not None and all(amount.unit in ("", whole.unit) for amount in found.amounts)


def _near(hit: Hit, found: Row) -> bool:
    whole = _whole(hit)
    return whole.is_finite() and 0 < abs(found.total - whole) <= whole * _NEAR


def _slip(hit: Hit, found: Row, label: str) -> Slip:
    whole: ReadValue = hit["whole"]
    parts = tuple(map(said, found.values))
    reason = Reason("parts", {"whole": said(whole), "parts": parts, "sum": plain(found.total)})
    return Slip(hull(whole, *found.values), reason, label)
