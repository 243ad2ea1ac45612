"""An article's figures as mentions of things, to find those that mean the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property
from itertools import combinations

from factcheck.consistency._amounts import quantity
from factcheck.consistency._draft import Draft, Line
from factcheck.model import Claim, Span
from factcheck.values import Quantity

_KINDS = frozenset({"number", "money", "quantity", "casualties"})
_PLACED = ("place:", "name:", "office:")
_VAGUE = frozenset(
    f"concept:{word}" for word in ("cost", "spending", "price", "payment", "value", "people", "year", "time")
)
_FATES = {"dead": ("concept:killed", "concept:dead", "concept:death"), "injured": ("concept:injured",)}
_SHELF = 12  # mentions with one key that are held against each other
_LONG = 3  # digits of a number in which one wrong digit tells of a slip: 12 and 15 are two numbers


class Mention:
    """A claim of an amount. number: of its sentence. alone: no other of its unit stands there.

    another: it is told of another thing, or as planned or denied.
    """

    def __init__(self, claim: Claim, amount: Quantity, line: Line, headline: bool, alone: bool, another: bool) -> None:
        self.claim, self.amount, self.headline, self.alone = claim, amount, headline, alone
        self.number, self.dates = line.number, line.dates
        _, digits, power = abs(amount.number).normalize().as_tuple()
        self.digits, self.power = "".join(map(str, digits)), int(power) + len(digits)
        self.unit = amount.unit
        self.another = another or claim.modality != "actual"

    @cached_property
    def about(self) -> frozenset[str]:
        """What its clause is about, without what is counted."""
        counted = {f"concept:{self.unit}", *_VAGUE, *_FATES.get(self.unit, ())}
        return frozenset(t for t in self.claim.tokens - counted if not t.startswith("date:"))

    def shared(self, other: Mention) -> frozenset[str]:
        return self.about & other.about

    def elsewhere(self, other: Mention) -> bool:
        """Whether each names a place, a person or a day that the other does not."""
        sides = [frozenset(t for t in m.claim.tokens if t.startswith(_PLACED)) for m in (self, other)]
        days = self.dates, other.dates
        return bool(sides[0] - sides[1] and sides[1] - sides[0]) or bool(all(days) and not days[0] & days[1])

    @cached_property
    def written(self) -> str:
        return f"{self.amount.number:f}"

    @property
    def slips(self) -> Iterator[tuple[str, ...]]:
        """Keys that its number shares with those that a slip of the keys makes of it: two digits changed about, or one
        of three and more wrong."""
        number = self.written
        yield (self.unit, "".join(sorted(number)))
        if len(number) >= _LONG:
            yield from ((self.unit, number[:i], number[i + 1 :]) for i in range(len(number)))

    def mistyped(self, other: Mention) -> bool:
        """Whether the one number is the other after such a slip."""
        one, two = self.written, other.written
        if len(one) != len(two):
            return False
        wrong = sum(a != b for a, b in zip(one, two, strict=True))
        return wrong == 1 or (wrong == 2 and sorted(one) == sorted(two))


def together(found: Iterable[tuple[Hashable, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions with a key in common, each once, the earlier first; of a table's many alike only some."""
    shelves = defaultdict[Hashable, list[Mention]](list)
    for key, mention in found:
        if len(shelves[key]) < _SHELF:
            shelves[key].append(mention)
    pairs = (pair for shelf in shelves.values() for pair in combinations(shelf, 2))
    known = {(one.claim.span, other.claim.span): (one, other) for one, other in pairs}
    yield from (known[at] for at in sorted(known))


def mentions(draft: Draft) -> list[Mention]:
    """The article's amounts in order, one a place; casualties before the number that they are."""
    found: dict[int, tuple[Claim, Quantity]] = {}
    for claim in draft.claims:
        amount = quantity(claim.frame.slots.get("value")) if claim.kind in _KINDS else None
        if amount is not None and (claim.span.start not in found or claim.kind == "casualties"):
            found[claim.span.start] = claim, amount
    counts = Counter((claim.sentence, amount.unit) for claim, amount in found.values())
    lines = {line.span: line for line in draft.lines}
    found = {at: each for at, each in found.items() if each[0].sentence in lines}
    return [_mention(draft, lines[claim.sentence], claim, amount, counts) for claim, amount in found.values()]


def _mention(draft: Draft, line: Line, claim: Claim, amount: Quantity, counts: Counter[tuple[Span, str]]) -> Mention:
    alone = counts[claim.sentence, amount.unit] == 1
    another = bool(draft.words.any("another").search(line.text))
    return Mention(claim, amount, line, draft.headline == line.span, alone, another)
